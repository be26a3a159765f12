"""The tables of documents and claims."""

from dataclasses import dataclass
from typing import Any, Final

from counterclaim.exports.tables.columns import Codes, Column, Kind, Sheet
from counterclaim.exports.tables.parts import ACTORS, SPANS, TEXTS, actor_records, ids, spans
from counterclaim.records import Claim, CodedDocument, DateBasis, Span, Stance

OF_DOCUMENT: Final = "id of the document"


@dataclass(frozen=True, slots=True)
class Said:
    """A claim in its document."""

    coded: CodedDocument
    claim: Claim


def _words(span: Span | None) -> str | None:
    return span.text if span is not None else None


def _source(said: Said, name: str) -> Any:
    return getattr(said.claim.source, name) if said.claim.source is not None else None


def document_sheet(*, text: bool) -> Sheet[CodedDocument, CodedDocument]:
    """The table of documents; ``text`` says whether the articles' own words stand in it, for which one needs the right."""
    return Sheet(
        "documents",
        "one row an article",
        lambda coded: (coded,),
        (
            Column("id", Kind.TEXT, "of the document", lambda c: c.document.id),
            Column("title", Kind.TEXT, "headline", lambda c: c.document.title),
            Column("outlet", Kind.TEXT, "who published it", lambda c: c.document.outlet),
            Column("author", Kind.TEXT, "who wrote it", lambda c: c.document.author),
            Column("url", Kind.TEXT, "where", lambda c: c.document.url),
            Column("language", Kind.TEXT, "ISO 639-1", lambda c: c.document.language),
            Column("published", Kind.DAY, "day of publication", lambda c: c.document.published.date),
            Column("published_basis", Codes(tuple(DateBasis)), "what that day rests on",
                   lambda c: c.document.published.basis.value),
            Column("dateline_place", Kind.TEXT, "words of the dateline", lambda c: c.document.dateline_place),
            Column("dateline_day", Kind.TEXT, "words of the dateline", lambda c: c.document.dateline_day),
            Column("characters", Kind.WHOLE, "length of the text in code points", lambda c: len(c.document.text)),
            Column("text", Kind.TEXT, "the article, as offsets count it; only where one has the right to it",
                   lambda c: c.document.text if text else None),
            Column("sha256", Kind.TEXT, "of the bytes read", lambda c: c.document.sha256),
            Column("reports", Kind.WHOLE, "number of reports the coder made", lambda c: len(c.reports)),
            Column("claims", Kind.WHOLE, "number of claims", lambda c: len(c.claims)),
            Column("warnings", TEXTS, "what to keep in mind", lambda c: [f"{w.code} {w.message}" for w in c.warnings]),
            Column("coder", Kind.TEXT, "version of the coder", lambda c: c.coder.version),
        ),
    )  # fmt: skip


CLAIMS: Final[Sheet[CodedDocument, Said]] = Sheet(
    "claims",
    "one row for each claim of each document: who says what",
    lambda coded: (Said(coded, claim) for claim in coded.claims),
    (
        Column("document", Kind.TEXT, OF_DOCUMENT, lambda s: s.coded.document.id),
        Column("claim", Kind.TEXT, "id of the claim in its document", lambda s: s.claim.id),
        Column("parent", Kind.TEXT, "the claim whose content this one is", lambda s: s.claim.parent),
        Column("answers", Kind.TEXT, "the claim that this one denies, confirms or doubts", lambda s: s.claim.answers),
        Column(
            "stance", Codes(tuple(Stance)), "what the speaker does with the content", lambda s: s.claim.stance.value
        ),
        Column("source", Kind.TEXT, "the words for who says it; blank: nobody is named", lambda s: _source(s, "text")),
        Column("source_start", Kind.WHOLE, "offset", lambda s: _source(s, "start")),
        Column("source_end", Kind.WHOLE, "offset", lambda s: _source(s, "end")),
        Column("source_ids", TEXTS, "known ids of those who say it", lambda s: ids(_source(s, "actor") or ())),
        Column("source_actors", ACTORS, "who they are", lambda s: actor_records(_source(s, "actor") or ())),
        Column("cue", Kind.TEXT, "the word that introduces it", lambda s: _words(s.claim.cue)),
        Column("content", SPANS, "what is said, in its pieces", lambda s: spans(s.claim.content)),
        Column("verbatim", Kind.YES_NO, "most of it stands in quotation marks", lambda s: s.claim.verbatim),
        Column("channel", Kind.TEXT, "how it was said", lambda s: _words(s.claim.channel)),
        Column("score", Kind.NUMBER, "the tagger's chance, 0 to 1", lambda s: s.claim.score),
    ),
)

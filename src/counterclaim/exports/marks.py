"""Which words of a text belong to which report, claim or row of context, cut so that overlapping spans never cross.

The text is cut at the edges of all spans; each piece then knows every owner it belongs to, and in which role.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from counterclaim.records import Actor, Claim, CodedDocument, Context, Place, Report, Source, Span


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters ``start`` to ``end`` play a ``role`` (anchor, content ...) for the report, claim or row ``owner``."""

    start: int
    end: int
    owner: str
    role: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters ``start`` to ``end``, which all belong to the same marks; no mark begins or ends inside."""

    start: int
    end: int
    marks: tuple[Mark, ...]


def find_marks(coded: CodedDocument) -> tuple[Mark, ...]:
    """Every mark of a document that lies inside its text, in the order of the text, longer ones first."""
    size = len(coded.document.text)
    marks = [*_of_reports(coded.reports), *_of_claims(coded.claims), *_of_context(coded.context)]
    inside = {mark for mark in marks if 0 <= mark.start < mark.end <= size}
    return tuple(sorted(inside, key=lambda mark: (mark.start, -mark.end, mark.owner, mark.role)))


def cut(start: int, end: int, marks: Iterable[Mark]) -> tuple[Piece, ...]:
    """The pieces of the characters ``start`` to ``end``; ``marks`` in the order of ``find_marks``."""
    near = [mark for mark in marks if mark.start < end and start < mark.end]
    edges = sorted({start, end, *(m.start for m in near if m.start > start), *(m.end for m in near if m.end < end)})
    return tuple(
        Piece(first, last, tuple(m for m in near if m.start <= first and last <= m.end))
        for first, last in pairwise(edges)
    )


def lines(text: str) -> Iterator[tuple[int, int]]:
    """The offsets of the lines of ``text`` that hold more than blanks, without the blanks around them."""
    start = 0
    for line in text.split("\n"):
        bare = line.strip()
        if bare:
            first = start + line.index(bare)
            yield first, first + len(bare)
        start += len(line) + 1


def _of_reports(reports: Iterable[Report]) -> Iterator[Mark]:
    for report in reports:
        yield _mark(report.anchor, report.id, "anchor")
        for role, spans in (
            ("actor", report.actor),
            ("recipient", report.recipient),
            ("where", report.where),
            ("means", report.means),
        ):
            yield from (_mark(span, report.id, role) for span in spans)
        if report.when is not None and report.when.words is not None:
            yield _mark(report.when.words, report.id, "when")
        yield from (_mark(figure.words, report.id, "figure") for figure in report.figures)


def _of_claims(claims: Iterable[Claim]) -> Iterator[Mark]:
    for claim in claims:
        yield from (_mark(span, claim.id, "content") for span in claim.content)
        for role, span in (("source", claim.source), ("cue", claim.cue), ("channel", claim.channel)):
            if span is not None:
                yield _mark(span, claim.id, role)


def _of_context(context: Context) -> Iterator[Mark]:
    """The words that name each row, what is said of it, and who and where it tells of."""
    for agreement in context.agreements:
        spans = (agreement.name, agreement.status_words, agreement.clause, *agreement.terms)
        yield from _row_marks(agreement.id, *spans, *agreement.parties, *agreement.brokers, *agreement.by)
    for body in context.bodies:
        yield from _row_marks(body.id, body.name, body.conflict, *body.members, *body.chairs)
    for force in context.forces:
        yield from _row_marks(force.id, force.what, force.status_words, *force.owner, *force.where)
    for control in context.control:
        spans = (control.words, control.what)
        yield from _row_marks(control.id, *spans, *control.holder, *control.from_whom, *control.places)


def _row_marks(owner: str, *spans: Actor | Place | Span | None) -> Iterator[Mark]:
    yield from (_mark(span, owner, "context") for span in spans if span is not None)


def _mark(span: Actor | Place | Source | Span, owner: str, role: str) -> Mark:
    return Mark(span.start, span.end, owner, role)

"""Which words of a text belong to which report or claim, cut so that overlapping spans never cross.

The text is cut at the edges of all spans; each piece then knows every owner it belongs to, and in which role.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from counterclaim.records import Actor, Claim, CodedDocument, Place, Report, Source, Span


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters ``start`` to ``end`` play a ``role`` (anchor, content ...) for the report or claim ``owner``."""

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
    marks = [*_of_reports(coded.reports), *_of_claims(coded.claims)]
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


def _mark(span: Actor | Place | Source | Span, owner: str, role: str) -> Mark:
    return Mark(span.start, span.end, owner, role)

"""The words that a version rests on as passages to read: what stands near one another in a document is one passage."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from counterclaim.exports.phrases import setting
from counterclaim.records import Document, Evidence, Span

NEAR: Final = 48
"""Up to this many characters between two pieces of evidence they are one passage, where no line ends between them."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a passage; ``is_evidence`` where the version rests on them, not on those around them."""

    text: str
    is_evidence: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """Pieces of one document in their order, with a few words of the same line before and after them."""

    document: str
    pieces: tuple[Piece, ...]

    @property
    def said(self) -> str:
        """The words from the first piece of evidence to the last."""
        marked = [number for number, piece in enumerate(self.pieces) if piece.is_evidence]
        return "".join(piece.text for piece in self.pieces[marked[0] : marked[-1] + 1])


def passages(evidence: Sequence[Evidence], documents: Mapping[str, Document]) -> Iterator[Passage]:
    """The passages in the order of documents and text; of a document that is not at hand the bare words."""
    near: list[Evidence] = []
    for one in sorted(evidence, key=lambda one: (one.document, one.start, one.end)):
        if near and not _is_near(near, one, documents):
            yield _passage(near, documents)
            near = []
        near.append(one)
    if near:
        yield _passage(near, documents)


def _is_near(near: Sequence[Evidence], one: Evidence, documents: Mapping[str, Document]) -> bool:
    document = documents.get(one.document)
    if document is None or near[0].document != one.document:
        return False
    last = max(other.end for other in near)
    return one.start - last <= NEAR and "\n" not in document.text[last : one.start]


def _passage(near: Sequence[Evidence], documents: Mapping[str, Document]) -> Passage:
    name = near[0].document
    if name not in documents:
        return Passage(name, (Piece(near[0].text, is_evidence=True),))
    text = documents[name].text
    first, last = near[0].start, max(one.end for one in near)
    before, _, after = setting(text, Span(text[first:last], first, last))
    pieces, at = [Piece(before, is_evidence=False)], first
    for one in near:
        if one.end > at:
            pieces.append(Piece(text[at : max(at, one.start)], is_evidence=False))
            pieces.append(Piece(text[max(at, one.start) : one.end], is_evidence=True))
            at = one.end
    pieces.append(Piece(after, is_evidence=False))
    return Passage(name, tuple(piece for piece in pieces if piece.text))

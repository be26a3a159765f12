"""Where words stand: the document by outlet and day, and the words with a few of those around them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from counterclaim.exports.phrases import range_phrase, setting
from counterclaim.exports.situation.rows import Quote, SourceRow, Survey
from counterclaim.records import Span

UNKNOWN_OUTLET: Final = "outlet not known"
_LINES: Final = re.compile(r"\s+")
_ROOM: Final = 60
_LONG: Final = 400
"""Longer words of evidence are cut in the middle on a page; the files hold them whole."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a passage: the words that are evidence, or those around them."""

    text: str
    evidence: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a document that stand close together, with those around them, on one line; and the row of the document."""

    pieces: tuple[Piece, ...]
    source: SourceRow


class Sources:
    """The documents of a survey by id."""

    def __init__(self, survey: Survey) -> None:
        self._rows = {row.document: row for row in survey.sources}
        self._texts = {name: document.text for name, document in survey.documents.items()}

    def row(self, document: str) -> SourceRow:
        """The row of a document of the survey."""
        return self._rows[document]

    def words(self, document: str) -> str:
        """Outlet, day and number: "The Daily, 13 Sep 2022 [4]"."""
        row = self._rows[document]
        return f"{source_line(row)} [{row.number}]"

    def passages(self, quotes: Iterable[Quote]) -> tuple[Passage, ...]:
        """The quotes in the order of their documents and texts, those that stand close together as one passage."""
        wanted = sorted(set(quotes), key=lambda quote: (self._rows[quote.document].number, quote.start, -quote.end))
        runs: list[list[Quote]] = []
        for quote in wanted:
            held = runs[-1] if runs else []
            if held and held[0].document == quote.document and quote.start - max(one.end for one in held) <= _ROOM:
                held.append(quote)
            else:
                runs.append([quote])
        return tuple(self._passage(run) for run in runs)

    def _passage(self, run: Sequence[Quote]) -> Passage:
        """One passage from quotes of one document in the order of its text; they may overlap."""
        text, row = self._texts.get(run[0].document), self._rows[run[0].document]
        if text is None:
            return Passage(tuple(Piece(_short(one.text), True) for one in run), row)
        first, last = run[0].start, max(one.end for one in run)
        before, _, after = setting(text, Span.of(text, first, last), _ROOM)
        pieces, at = [Piece(before.lstrip(), False)], first
        for one in run:
            if one.start > at:
                pieces.append(Piece(text[at : one.start], False))
            pieces.append(Piece(_short(text[max(at, one.start) : one.end]), True))
            at = max(at, one.end)
        pieces.append(Piece(after.rstrip(), False))
        return Passage(tuple(Piece(_LINES.sub(" ", one.text), one.evidence) for one in pieces if one.text), row)


def source_line(row: SourceRow) -> str:
    """Outlet and day of a document, either of which may not be known."""
    day = range_phrase(row.day, row.day) if row.day is not None else "day not known"
    return f"{row.outlet or UNKNOWN_OUTLET}, {day}"


def _short(words: str) -> str:
    if len(words) <= _LONG:
        return words
    half = _LONG // 2
    return f"{words[:half].rpartition(' ')[0]} … {words[-half:].partition(' ')[2]}"

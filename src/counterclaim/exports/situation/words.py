"""Where words stand: the document by outlet and day, and the words with a few of those around them."""

from dataclasses import dataclass
from typing import Final

from counterclaim.exports.phrases import range_phrase, setting
from counterclaim.exports.situation.rows import Quote, SourceRow, Survey
from counterclaim.records import Span

UNKNOWN_OUTLET: Final = "outlet not known"
_ROOM: Final = 60
_LONG: Final = 400
"""Longer words of evidence are cut in the middle on a page; the files hold them whole."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Words of a document with those before and after them, and the row of the document."""

    before: str
    words: str
    after: str
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

    def placed(self, quote: Quote) -> Placed:
        """The words of a quote as they stand in their document, on one line."""
        text = self._texts.get(quote.document)
        before, words, after = ("", quote.text, "")
        if text is not None and quote.start < quote.end:
            before, words, after = setting(text, Span.of(text, quote.start, quote.end), _ROOM)
        return Placed(before.lstrip(), _short(" ".join(words.split())), after.rstrip(), self._rows[quote.document])


def source_line(row: SourceRow) -> str:
    """Outlet and day of a document, either of which may not be known."""
    day = range_phrase(row.day, row.day) if row.day is not None else "day not known"
    return f"{row.outlet or UNKNOWN_OUTLET}, {day}"


def _short(words: str) -> str:
    if len(words) <= _LONG:
        return words
    half = _LONG // 2
    return f"{words[:half].rpartition(' ')[0]} … {words[-half:].partition(' ')[2]}"

"""Days told by another event's: "a day after they had agreed a truce", "two days before the vote of 9 May"."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from counterclaim.events.draft import Draft
from counterclaim.language import Layers, Token
from counterclaim.records import Span, When, WhenBasis

_NUMBERS: Final = {
    "a": 1, "the": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
}  # fmt: skip
_APART: Final = re.compile(
    rf"\b(?:(?P<n>\d{{1,2}}|{'|'.join(_NUMBERS)})\s(?P<unit>days?|weeks?)|(?P<hours>hours))\s(?P<way>after|before)\b",
    re.IGNORECASE,
)
_ABOUT_A_WEEK: Final = 3
"""Weeks are counted roughly: "two weeks after" may be three days more or fewer."""


class DaysApart:
    """What a text says of how far two of its events lie apart."""

    def __init__(self, layers: Layers, days: list[tuple[int, When]]) -> None:
        """Finds the words; ``days`` are the text's days with the tokens they hang on the tree with."""
        self._layers, self._days = layers, days
        self._found = [(m, layers.at(m.start("way"), m.end("way"))) for m in _APART.finditer(layers.text)]

    def told_by(self, draft: Draft) -> When | None:
        """The day of ``draft`` as so far from an event that has one: "they left two days after the truce of 9 May"."""
        for found, word in self._near(draft):
            head = self._layers.tokens[word.head].head if word.dep == "mark" else word.head
            if head in draft.members or self._layers.tokens[draft.i].head == head:
                return self._moved(found, self._day(self._below(word), word.sent, inside=True), 1)
        return None

    def tells(self, draft: Draft) -> When | None:
        """The day of ``draft`` as so far from what has one: "on Saturday, a day after they had agreed a truce"."""
        for found, word in self._near(draft):
            below = self._below(word)
            if set(draft.members) & below:
                return self._moved(found, self._day(below, word.sent, inside=False), -1)
        return None

    def _near(self, draft: Draft) -> Iterator[tuple[re.Match[str], Token]]:
        for found, touched in self._found:
            if touched and self._layers.tokens[touched[0]].sent == self._layers.tokens[draft.i].sent:
                yield found, self._layers.tokens[touched[0]]

    def _below(self, word: Token) -> set[int]:
        """The tokens of what stands after "after": a clause that it marks, or the noun that it governs."""
        if word.dep == "mark":
            return set(range(word.i + 1, self._layers.edges(word.head)[1] + 1))
        objects = self._layers.children(word.i, "pobj", "pcomp")
        return set(range(word.i + 1, self._layers.edges(objects[0])[1] + 1)) if objects else set()

    def _day(self, below: set[int], sentence: int, *, inside: bool) -> dt.date | None:
        """The one day that the sentence names on one side of the words; None where it names none or more."""
        days = {
            (w.earliest, w.latest)
            for head, w in self._days
            if self._layers.tokens[head].sent == sentence and (head in below) is inside
        }
        first, last = days.pop() if len(days) == 1 else (None, None)
        return dt.date.fromisoformat(first) if first and first == last else None

    def _moved(self, found: re.Match[str], day: dt.date | None, sign: int) -> When | None:
        """So far from ``day``: later where ``sign`` is 1 and the words say "after"."""
        if day is None:
            return None
        sign = sign if found["way"].lower() == "after" else -sign
        if found["hours"]:
            first, last = sorted((day, day + dt.timedelta(sign)))
        else:
            count = int(found["n"]) if found["n"].isdigit() else _NUMBERS[found["n"].lower()]
            weeks = found["unit"].lower().startswith("week")
            day += dt.timedelta(sign * count * (7 if weeks else 1))
            spread = dt.timedelta(_ABOUT_A_WEEK if weeks else 0)
            first, last = day - spread, day + spread
        words = Span.of(self._layers.text, found.start(), found.end())
        return When(words, first.isoformat(), last.isoformat(), WhenBasis.RELATIVE)

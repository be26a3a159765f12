"""The days of a chart, put together to weeks or months where there are many."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from counterclaim.exports.phrases import range_phrase
from counterclaim.exports.situation.counts import covered
from counterclaim.records import Incident

_MOST_DAYS: Final = 92
_MOST_WEEKS: Final = 730
_MOST: Final = 1200
"""More months than this (a century) are no situation; the chart then shows the last ones."""


@dataclass(frozen=True, slots=True)
class Bin:
    """A day, week or month: its first and last day (both counted), the incidents sure to be in it and those that may be."""

    first: date
    last: date
    sure: tuple[Incident, ...]
    possible: tuple[Incident, ...]

    @property
    def words(self) -> str:
        """The days in words."""
        return range_phrase(self.first.isoformat(), self.last.isoformat())


def bins(incidents: Sequence[Incident], first: str | None, last: str | None) -> tuple[Bin, ...]:
    """The bins from the first to the last day asked for; where one is open, to those of the incidents that have days.

    An incident told of several days is sure in the bin that holds them all, else possible in each that holds one of them.
    """
    spans = [(one, covered(one)) for one in incidents]
    told = [day for _, days in spans for day in days]
    opening, closing = first or min(told, default=None), last or max(told, default=None)
    if opening is None or closing is None or opening > closing:
        return ()
    edges = _edges(date.fromisoformat(opening), date.fromisoformat(closing))
    held: list[tuple[list[Incident], list[Incident]]] = [([], []) for _ in edges]
    for one, days in spans:
        for at, within in _where(edges, days):
            held[at][0 if within else 1].append(one)
    return tuple(Bin(a, b, tuple(sure), tuple(may)) for (a, b), (sure, may) in zip(edges, held, strict=True))


def _where(edges: Sequence[tuple[date, date]], days: tuple[str, ...]) -> list[tuple[int, bool]]:
    """Which bins hold days of an incident, and whether one holds them all."""
    if not days:
        return []
    first, last = date.fromisoformat(days[0]), date.fromisoformat(days[-1])
    return [(at, a <= first and last <= b) for at, (a, b) in enumerate(edges) if a <= last and first <= b]


def _edges(first: date, last: date) -> tuple[tuple[date, date], ...]:
    """The first and last day of each bin."""
    total = (last - first).days + 1
    if total <= _MOST_DAYS:
        return tuple((first + timedelta(days=at),) * 2 for at in range(total))
    if total <= _MOST_WEEKS:
        starts = [first + timedelta(days=at) for at in range(0, total, 7)]
    else:
        starts = [first, *_months(first, last)][-_MOST:]
    ends = [start - timedelta(days=1) for start in starts[1:]] + [last]
    return tuple(zip(starts, ends, strict=True))


def _months(first: date, last: date) -> list[date]:
    """The first days of the months after ``first``, up to ``last``."""
    found: list[date] = []
    year, month = first.year, first.month
    while True:
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
        start = date(year, month, 1)
        if start > last:
            return found
        found.append(start)

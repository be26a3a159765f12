"""The dead, as ACLED counts them: the lowest until better is known, vague words as fixed numbers, divided over rows."""

import re
from collections.abc import Iterable
from typing import Final

from counterclaim.exports.formats.incidents import number
from counterclaim.records.codes import FigureKind
from counterclaim.records.entry import Entry
from counterclaim.records.incident import Incident

_VAGUE: Final = (
    (re.compile(r"\bthousands\b", re.IGNORECASE), 1000),
    (re.compile(r"\bhundreds\b", re.IGNORECASE), 100),
    (re.compile(r"\bdozens\b", re.IGNORECASE), 12),
    (re.compile(r"\b(several|many|few|some|multiple|various|number of)\b", re.IGNORECASE), 3),
)
"""Words for a number that is not told, and the number ACLED writes for them; "thousands" goes on by the same rule."""


def fatalities(incident: Incident, entries: Iterable[Entry]) -> int:
    """The lowest number of dead that any version tells; 0 also where none tells one."""
    told = number(incident, FigureKind.KILLED)
    if told is None:
        return 0
    if told.low is not None:
        return told.low
    words = (
        figure.words.text
        for entry in entries
        for figure in entry.report.figures
        if figure.kind is FigureKind.KILLED and figure.low is None and figure.high is None
    )
    return min((_vague(word) for word in words), default=0)


def divided(total: int, parts: int) -> tuple[int, ...]:
    """A total spread evenly over rows, what is left over to the first."""
    if not parts:
        return ()
    each, rest = divmod(total, parts)
    return (each + rest, *(each for _ in range(parts - 1)))


def _vague(words: str) -> int:
    return next((count for pattern, count in _VAGUE if pattern.search(words)), 0)

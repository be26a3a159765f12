"""Low, best and high of an event's dead: the named rule, and how a toll is divided over rows."""

from typing import Final

from counterclaim.exports.formats.incidents import number
from counterclaim.records.codes import FigureKind
from counterclaim.records.incident import Incident

NO_NUMBER: Final = "no number of dead is told"
WORDS_ONLY: Final = "its dead are told in words, without a number"
NOBODY: Final = "nobody died in any version"


def estimate(incident: Incident) -> tuple[int, int, int] | str:
    """Low, best and high of the dead, or why the event has none.

    They are those of the incident (``Range``); an open lower end counts as 0, an open upper end as best, and where no best
    is known the lower end stands for it.
    """
    told = number(incident, FigureKind.KILLED)
    if told is None:
        return NO_NUMBER
    if told.low is None and told.best is None and told.high is None:
        return WORDS_ONLY
    low = told.low or 0
    best = low if told.best is None else told.best
    high = best if told.high is None else told.high
    return (low, best, high) if high else NOBODY


def spread(total: int, rows: int) -> tuple[int, ...]:
    """A total over rows, one more in the first rows where it does not divide: keeps low <= best <= high in each row."""
    each, rest = divmod(total, rows)
    return tuple(each + (row < rest) for row in range(rows))

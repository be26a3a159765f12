"""Festivals whose day moves from year to year: Easter's of two churches, Muslim feasts, the n-th weekday of a month.

Muslim feasts begin when the new moon is seen, and countries differ by a day.  Their days are those of the tabular
calendar (the civil one of 30 years with leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26 and 29, as in Reingold and
Dershowitz, Calendrical Calculations, chapter 7) with one day more on either side.
"""

from datetime import date, timedelta
from typing import Final

from counterclaim.grounding.days.values import easter, nth_weekday, orthodox_easter
from counterclaim.grounding.days.words import (
    EASTER_HOLIDAYS,
    MUSLIM_FEASTS,
    NTH_WEEKDAY_HOLIDAYS,
    ORTHODOX_HOLIDAYS,
    SPRING_FEASTS,
)

_EPOCH: Final = 227_014
"""The proleptic ordinal of the day before 1 Muharram of the year 1: 16 July 622 of the Julian calendar less one."""


def muslim_day(year: int, month: int, day: int) -> date | None:
    """That day of the tabular Muslim calendar; None beyond Python's calendar."""
    days = day + (59 * (month - 1) + 1) // 2 + 354 * (year - 1) + (3 + 11 * year) // 30 + _EPOCH
    return date.fromordinal(days) if 1 <= days <= date.max.toordinal() else None


def festival(name: str, year: int) -> tuple[str, ...]:
    """The values of a festival in a year: a day, or "first/last" for more; two where a year holds two, or none.

    Raises KeyError for an unknown name.
    """
    if name in EASTER_HOLIDAYS:
        return ((easter(year) + timedelta(EASTER_HOLIDAYS[name])).isoformat(),)
    if name in ORTHODOX_HOLIDAYS:
        return ((orthodox_easter(year) + timedelta(ORTHODOX_HOLIDAYS[name])).isoformat(),)
    if name in MUSLIM_FEASTS:
        return _muslim(name, year)
    if name in SPRING_FEASTS:
        return (f"{year:04}-03-20/{year:04}-03-21",)
    month, n, weekday = NTH_WEEKDAY_HOLIDAYS[name]
    return (nth_weekday(year, month, n, weekday).isoformat(),)


def _muslim(name: str, year: int) -> tuple[str, ...]:
    month, day, length = MUSLIM_FEASTS[name]
    around = round((year - 622) * 33 / 32)
    starts = (muslim_day(y, month, day) for y in range(around - 2, around + 3))
    found = [start for start in starts if start is not None and start.year == year]
    return tuple(f"{start - timedelta(1)}/{start + timedelta(length)}" for start in found)

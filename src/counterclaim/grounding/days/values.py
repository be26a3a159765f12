"""TIMEX3 values and the calendar: which days a value covers, and which value a day has at a grain.

Grains are D day, W week (ISO 8601), WE weekend, M month, Q quarter, H half year, Y year, E decade, C century, and the
seasons SP SU FA WI.  The winter of a year is that which begins in its December.
"""

import calendar
import re
from datetime import date, timedelta
from typing import Final

DayRange = tuple[date, date]

_FIRST_MONTH: Final[dict[str, int]] = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_MONTHS_OF: Final[dict[str, int]] = {
    "M": 1,
    "Q": 3,
    "H": 6,
    "Y": 12,
    "E": 120,
    "C": 1200,
    "L": 12000,
    "S6": 6,
    "SP": 12,
    "SU": 12,
    "FA": 12,
    "WI": 12,  # "two summers ago" counts years
}
_DAYS_OF: Final[dict[str, int]] = {"D": 1, "N": 1, "W": 7, "WE": 7, "F": 14}
_VALUE: Final = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?"
    r"|-W(?P<week>\d\d)(?:-(?P<wend>WE)|-(?P<wday>\d))?"
    r"|-Q(?P<quarter>[1-4])|-H(?P<half>[12])|-(?P<season>SP|SU|FA|WI))?(?:T\S*)?"
)


def parse_day(text: str | None) -> date | None:
    """The day that begins an ISO 8601 date or date and time; None where there is none or it does not exist."""
    found = re.match(r"(\d{4})-(\d\d)-(\d\d)", text or "")
    if not found:
        return None
    return make_day(int(found[1]), int(found[2]), int(found[3]))


def make_day(year: int, month: int, day: int) -> date | None:
    """That day, or None where the calendar has none ("February 30")."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def days_of(value: str) -> DayRange | None:
    """The first and the last day of a complete TIMEX3 value or of "first/last"; None for durations, sets and templates."""
    if "/" in value:
        first, last = (parse_day(part) for part in value.split("/", 1))
        return (first, last) if first and last and first <= last else None
    if re.fullmatch(r"\d{3}", value) or re.fullmatch(r"\d{2}", value):
        scale = 10 if len(value) == 3 else 100
        year = int(value) * scale
        return (date(year, 1, 1), date(year + scale - 1, 12, 31)) if year >= scale else None
    found = _VALUE.fullmatch(value)
    if not found or int(found["year"]) < 1:
        return None
    try:
        return _days(found)
    except (ValueError, OverflowError):
        return None


def _days(found: re.Match[str]) -> DayRange:
    year = int(found["year"])
    if found["day"]:
        day = date(year, int(found["month"]), int(found["day"]))
        return day, day
    if found["week"]:
        return _week(found, date.fromisocalendar(year, int(found["week"]), 1))
    if found["season"]:
        return _months(year, _FIRST_MONTH[found["season"]], 3)
    for group, months in (("month", 1), ("quarter", 3), ("half", 6)):
        if found[group]:
            return _months(year, months * (int(found[group]) - 1) + 1, months)
    return date(year, 1, 1), date(year, 12, 31)


def _week(found: re.Match[str], monday: date) -> DayRange:
    if found["wday"]:
        day = monday + timedelta(int(found["wday"]) - 1)
        return day, day
    return (monday + timedelta(5) if found["wend"] else monday), monday + timedelta(6)


def _months(year: int, first: int, count: int) -> DayRange:
    last = first + count - 1
    end_year, end_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    return date(year, first, 1), date(end_year, end_month, calendar.monthrange(end_year, end_month)[1])


def value_at(day: date, grain: str) -> str:
    """The value of the day, week, month ... that ``day`` lies in; raises KeyError for an unknown grain."""
    iso_year, week, _ = day.isocalendar()
    return {
        "D": day.isoformat(),
        "N": day.isoformat(),
        "W": f"{iso_year:04}-W{week:02}",
        "F": f"{iso_year:04}-W{week:02}",
        "WE": f"{iso_year:04}-W{week:02}-WE",
        "M": f"{day.year:04}-{day.month:02}",
        "Q": f"{day.year:04}-Q{(day.month + 2) // 3}",
        "H": f"{day.year:04}-H{(day.month + 5) // 6}",
        "Y": f"{day.year:04}",
        "E": f"{day.year // 10:03}",
        "C": f"{day.year // 100:02}",
        "L": f"{day.year // 1000}",
        "S6": f"{day.year:04}-H{(day.month + 5) // 6}",
        **{season: f"{day.year:04}-{season}" for season in _FIRST_MONTH},
    }[grain]


def moved(day: date, grain: str, count: int) -> date | None:
    """``day`` moved by ``count`` units (the month's last day where it is too short); None beyond the calendar."""
    try:
        if grain in _DAYS_OF:
            return day + timedelta(_DAYS_OF[grain] * count)
        months = day.year * 12 + day.month - 1 + _MONTHS_OF[grain] * count
        year, month = months // 12, months % 12 + 1
        return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
    except (ValueError, OverflowError):
        return None


def easter(year: int) -> date:
    """Western Easter Sunday (the anonymous Gregorian computus, as in Meeus, Astronomical Algorithms, chapter 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Orthodox churches (Meeus, Astronomical Algorithms, chapter 8, the Julian calendar's)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(year // 100 - year // 400 - 2)


def nth_weekday(year: int, month: int, n: int, weekday: int) -> date:
    """The ``n``-th ``weekday`` (1 Monday to 7 Sunday) of a month; the last one where ``n`` is -1."""
    first, last = _months(year, month, 1)
    if n < 0:
        return last - timedelta((last.isoweekday() - weekday) % 7)
    return first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (n - 1))

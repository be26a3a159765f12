# ruff: noqa: E501  (patterns, one a line)
"""Full dates in words: "Sunday 25 August 2013", "Sept. 13, 2022", "24.05.22 11:02", "2022-09-13"."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

MONTH: Final = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
)
WEEKDAY: Final = (
    r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)\b\.?"
)
TIME: Final = r"\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[AaPp]\.?[Mm]\b\.?)?(?:\s?(?:GMT|UTC|KSA|EST|EDT|BST|CET|CEST|ET|PT|MSK)\b)?(?:\s?[+-]\d{1,2}:?\d{0,2})?"
FULL_DATE: Final = (
    rf"(?:(?:{WEEKDAY}),?\s)?(?:"
    rf"(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?:\s|-)(?:of\s)?(?P<m1>{MONTH}),?(?:\s|-)(?P<y1>(?:19|20)\d{{2}})"
    rf"|(?P<m2>{MONTH})\s?(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y2>(?:19|20)\d{{2}})"
    r"|(?P<y3>(?:19|20)\d{2})-(?P<m3>\d{2})-(?P<d3>\d{2})"
    r"|(?P<y6>(?:19|20)\d{2})/(?P<m6>\d{2})/(?P<d6>\d{2})"
    r"|(?P<d4>\d{1,2})(?P<s4>[./-])(?P<m4>\d{1,2})(?P=s4)(?P<y4>(?:19|20)\d{2})"
    rf"|(?P<d5>\d{{2}})\.(?P<m5>\d{{2}})\.(?P<y5>\d{{2}})(?=\s\d{{1,2}}:\d{{2}})"
    r")(?!\d|\.\d)"
)
_FULL: Final = re.compile(rf"(?<![\w./-]){FULL_DATE}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Day:
    """A full date in a text: the day (ISO 8601), its offsets, and the weekday named with it (0 is Monday) or None."""

    iso: str
    start: int
    end: int
    weekday: int | None = None


def day_of(found: re.Match[str]) -> str | None:
    """The ISO day of a match of FULL_DATE; None where there is no such day or day and month cannot be told apart."""
    parts = found.groupdict()
    for n in "123456":
        year, month, day = parts[f"y{n}"], parts[f"m{n}"], parts[f"d{n}"]
        if year is None:
            continue
        number = MONTHS.get(month.rstrip(".").lower()) or (int(month) if month.isdigit() else 0)
        days = int(day)
        if n == "4" and parts["s4"] == "/" and days <= 12 and number <= 12 and days != number:
            return None  # 03/04/2022 is the third of April in London and the fourth of March in New York
        if n == "4" and number > 12 >= days:
            number, days = days, number
        return _iso(int(year) + (2000 if n == "5" else 0), number, days)
    return None


def find_day(text: str, start: int = 0, end: int | None = None) -> Day | None:
    """The first full date in ``text[start:end]``, with offsets into ``text``; None where there is none."""
    for found in _FULL.finditer(text, start, len(text) if end is None else end):
        if iso := day_of(found):
            return Day(iso, found.start(), found.end(), weekday_of(found.group()))
    return None


def weekday_of(words: str) -> int | None:
    """The weekday that ``words`` begin with (0 is Monday), or None."""
    start = words[:3].lower()
    return next((n for n, name in enumerate(WEEKDAYS) if name.startswith(start)), None) if start.isalpha() else None


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None

"""The calendar days that a text states in full ("12 September", "Sept. 12"), year or no year, as "MM-DD"."""

import re
from typing import Final

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH: Final = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_DAY: Final = r"(3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_DAY_MONTH: Final = re.compile(rf"\b{_DAY}\s+(?:of\s+)?{_MONTH}\b", re.IGNORECASE)
_MONTH_DAY: Final = re.compile(rf"\b{_MONTH}\.?\s?{_DAY}\b(?!\s?:)", re.IGNORECASE)


def stated_days(text: str) -> tuple[str, ...]:
    """The days that ``text`` states by day and month, once each, in ascending order."""
    found = {_key(month, day) for day, month in _DAY_MONTH.findall(text)}
    found |= {_key(month, day) for month, day in _MONTH_DAY.findall(text)}
    return tuple(sorted(found))


def _key(month: str, day: str) -> str:
    return f"{_MONTHS.index(month[:3].lower()) + 1:02}-{int(day):02}"

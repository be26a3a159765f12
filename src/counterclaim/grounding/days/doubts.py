"""What a text leaves open: dates of two readings, dates whose weekday does not fit, and dates that no calendar has."""

import re
from datetime import date, timedelta
from typing import Final

from counterclaim.grounding.days.expression import Expression, Kind
from counterclaim.grounding.days.values import DayRange

_SLASHED: Final = re.compile(r"(\d\d?)([./-])\d\d?\2(?:\d{4}|\d\d)")
_NO_SUCH_DAY: Final = "XXXX-XX-XX"
_NEAR: Final = 31
"""Of two readings the one in the month before publication is meant, where the other one is not."""


def day_first(expressions: tuple[Expression, ...], text: str) -> bool | None:
    """Whether ``text`` writes 13/9/2022 or 9/13/2022, by those of its dates that have one reading; None if unsaid."""
    orders = set()
    for one in expressions:
        found = _SLASHED.fullmatch(text, one.start, one.end)
        if found and not one.other and found[2] != ".":
            orders.add(int(found[1]) > 12)
    return orders.pop() if len(orders) == 1 else None


def no_such_day(start: int, end: int) -> Expression:
    """The words of "30 February 2020" without a day: none can say which part of them is wrong."""
    return Expression(start, end, Kind.COMPLETE, "DATE", _NO_SUCH_DAY)


def is_no_such_day(expression: Expression) -> bool:
    """Whether it stands for a date that no calendar has."""
    return expression.kind is Kind.COMPLETE and expression.value == _NO_SUCH_DAY


def likelier(expression: Expression, anchor: date | None, order: bool | None) -> str:
    """The reading of "02-09-2013" in the text's own order, or the nearer one to publication; the year if not known."""
    if order is not None:
        return expression.value if order else expression.other
    if anchor is None:
        return expression.value[:4]
    days = [date.fromisoformat(value) for value in (expression.value, expression.other)]
    return min(days, key=lambda day: abs((day - anchor).days) * (2 if day > anchor else 1)).isoformat()


def settled(expression: Expression, days: DayRange | None, anchor: date | None, order: bool | None) -> DayRange | None:
    """The days of an expression as far as the text decides them; None where it does not.

    A date that can be read in two ways is left open unless one reading alone lies in the month before publication.  A
    date whose weekday is that of the day beside it stands for both days; one that fits no day beside it, for none.
    """
    if days is None:
        return None
    if expression.other and order is None and not _one_is_near(expression, anchor):
        return None
    if expression.weekday and days[0] == days[1] and (off := (expression.weekday - days[0].isoweekday()) % 7):
        if off == 1:
            return days[0], days[0] + timedelta(1)
        return (days[0] - timedelta(1), days[0]) if off == 6 else None
    return days


def _one_is_near(expression: Expression, anchor: date | None) -> bool:
    if anchor is None:
        return False
    ages = [(anchor - date.fromisoformat(value)).days for value in (expression.value, expression.other)]
    return sum(0 <= age <= _NEAR for age in ages) == 1

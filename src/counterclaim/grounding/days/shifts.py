"""What counts from publication or from a day mentioned before: "yesterday", "two weeks later", "the quarter"."""

from datetime import date, timedelta
from typing import Final

from counterclaim.grounding.days.context import Context, direction, is_too_late, same_sentence, told
from counterclaim.grounding.days.expression import Expression, Kind, Toward
from counterclaim.grounding.days.tense import Tense
from counterclaim.grounding.days.values import days_of, moved, value_at

_QUARTER_REACH: Final = 600


def shifted(expression: Expression, context: Context) -> str:
    """So many units from publication or from the day mentioned last, at the grain of the unit."""
    grain = expression.grain
    if expression.mention and grain == "Q" and context.anchor:
        return _quarter(expression, context, context.anchor)
    if (
        grain == "Y"
        and expression.count == -1
        and expression.toward is Toward.UNSAID
        and _of_quarters(expression, context)
    ):
        return value_at(moved(context.quarter or date.min, "Y", -1) or date.min, "Q")
    if expression.mention and (context.mention or context.moved_on):
        return _from_mention(expression, context)
    origin = context.anchor
    if origin is not None and expression.year_shift is not None:
        origin = moved(origin, "Y", expression.year_shift)
    if origin is None:
        return unknown(grain)
    return _at(origin, expression, context)


def _at(origin: date, expression: Expression, context: Context) -> str:
    if expression.grain == "WE":
        return _weekend(expression, origin, context)
    day = moved(origin, expression.grain, expression.count)
    return value_at(day, expression.grain) if day else unknown(expression.grain)


def _from_mention(expression: Expression, context: Context) -> str:
    """The value by the days told before; "first/last" where they are a month or year, unknown where none are told."""
    origin = _of_same_grain(expression, context)
    if origin is not None:
        value = _at(origin, expression, context)
        if not is_too_late(value, expression, context):
            return value
    days = told(expression, context)
    if days is None or days[0] == days[1]:
        return _at(days[0], expression, context) if days else unknown(expression.grain)
    if expression.grain == "WE":
        return unknown("WE")
    ends = [days_of(_at(day, expression, context)) for day in days]
    if not ends[0] or not ends[1]:
        return unknown(expression.grain)
    last = ends[1][1]
    if context.anchor and ends[0][0] <= context.anchor < last and direction(expression, context) is Tense.PAST:
        last = context.anchor
    return f"{ends[0][0]}/{last}"


def _of_same_grain(expression: Expression, context: Context) -> date | None:
    """The first day that a year or month counts from: a mention of the same sentence, or else publication."""
    if expression.grain not in ("Y", "M", "E", "C") or (expression.grain == "M" and context.grain == "Y"):
        return None
    said = expression.toward is not Toward.UNSAID or same_sentence(expression, context, context.where)
    return context.mention if said else context.anchor


def _of_quarters(expression: Expression, context: Context) -> bool:
    """Whether "a year earlier" stands where the text compares quarters: the last one was named a few sentences ago."""
    return context.quarter is not None and expression.start - context.quarter_at < _QUARTER_REACH


def _quarter(expression: Expression, context: Context, anchor: date) -> str:
    """For "the quarter", "the year-earlier period": by the quarter spoken of, or that which ended last."""
    base = context.quarter or moved(anchor, "Q", -1) or anchor
    if expression.value:
        return f"{int(expression.value):04}{value_at(base, 'Q')[4:]}"
    return value_at(moved(base, "Q", -4) or base, "Q") if expression.count == -4 else value_at(base, "Q")


def _weekend(expression: Expression, origin: date, context: Context) -> str:
    """The weekend of this week or, in the past tense before Saturday, that of the week before."""
    count = expression.count
    if expression.toward in (Toward.UNSAID, Toward.THIS) and origin.isoweekday() < 6:
        tense = direction(expression, context)
        if tense is Tense.PAST or (tense is not Tense.FUTURE and expression.toward is Toward.UNSAID):
            count = -1
    return value_at(origin + timedelta(7 * count), "WE")


def unknown(grain: str) -> str:
    """The TIMEX3 value of a day, week, month, quarter or year of which nothing is known."""
    return {"D": "XXXX-XX-XX", "N": "XXXX-XX-XX", "W": "XXXX-WXX", "F": "XXXX-WXX", "WE": "XXXX-WXX-WE",
            "M": "XXXX-XX", "Q": "XXXX-QX"}.get(grain, "XXXX")  # fmt: skip


def window(expression: Expression, context: Context) -> tuple[date, date] | None:
    """The days of "in the past 24 hours": up to or from publication."""
    rolling = expression.kind is Kind.WINDOW or expression.rolling
    if not rolling or not expression.count or context.anchor is None:
        return None
    grain, count = expression.grain, abs(expression.count)
    if grain in ("H", "Min", "S"):
        hours = {"H": 1.0, "Min": 1 / 60, "S": 1 / 3600}[grain] * count
        grain, count = "D", max(1, -int(-hours // 24))
    if grain not in ("D", "N", "W", "F", "M", "Q", "Y", "E", "C"):
        return None
    if expression.toward is Toward.LAST:
        far = moved(context.anchor, grain, -count)
        return (far, context.anchor) if far else None
    far = moved(context.anchor, grain, count)
    return (context.anchor, far) if far else None

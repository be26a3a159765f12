"""Expressions -> values, by the day of publication, the day mentioned before, and the tense."""

import re
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import Final

from counterclaim.grounding.days.context import Context, context_after, is_too_late
from counterclaim.grounding.days.doubts import day_first, likelier, settled
from counterclaim.grounding.days.expression import Expression, Kind, Resolved, Toward
from counterclaim.grounding.days.shifts import shifted, unknown, window
from counterclaim.grounding.days.tense import Tense, awaits, looks_back, tense_of, was_ahead
from counterclaim.grounding.days.values import DayRange, days_of, moved, parse_day, value_at
from counterclaim.grounding.days.years import in_year, yearly
from counterclaim.language.layers import Layers

_JOIN: Final = re.compile(r"\s?(?:and|to|or|until|till|through|[-\u2013\u2014])\s?(?:the\s)?")
_UPTO: Final = re.compile(r",?\s?(?:to|until|till|through|[-\u2013\u2014])\s?")
_FULL: Final = re.compile(r"\d{4}-")
_YEARS: Final = range(1000, 3000)


def resolve(expressions: tuple[Expression, ...], layers: Layers, anchor_day: str | None) -> tuple[Resolved, ...]:
    """Each expression with its value; a value that needs a day that is not known stays a template."""
    anchor = parse_day(anchor_day)
    context = Context(
        layers, anchor if anchor and anchor.year in _YEARS else None, day_first=day_first(expressions, layers.text)
    )
    done: list[Resolved] = []
    for expression in _dated_by_next(expressions, layers.text):
        context = replace(context, follows=bool(done) and _follows(done[-1], expression, context))
        value = _value(expression, context)
        days = _days(expression, value, context)
        if expression.kind is Kind.SHIFT and "/" in value:
            # "Later that day" is no part of the month that holds the day.
            expression = replace(expression, part="")
        first, last = (days[0].isoformat(), days[1].isoformat()) if days else (None, None)
        done.append(Resolved(expression, value, first, last))
        context = context_after(context, expression, value)
    return tuple(done)


def _days(expression: Expression, value: str, context: Context) -> DayRange | None:
    """The days of an expression; None where its value rests on a day that the text has not told."""
    if rolling := window(expression, context):
        return rolling
    if expression.kind is Kind.CLOCK and context.day_told is None:
        return None
    days = settled(expression, days_of(value), context.anchor, context.day_first)
    if days and expression.until:
        end = days_of(value[:4] + expression.until[4:] if "-" in value else expression.until)
        days = (days[0], end[1]) if end else days
    return days


def _follows(before: Resolved, expression: Expression, context: Context) -> bool:
    """Whether a weekday ends what the weekday before it begins: "Monday to Wednesday"; "will meet Monday and Tuesday"."""
    if before.expression.kind is not Kind.WEEKDAY or expression.kind is not Kind.WEEKDAY or before.first is None:
        return False
    text = context.layers.text
    if _UPTO.fullmatch(text, before.expression.end, expression.start):
        return True
    ahead = context.anchor is not None and before.first > context.anchor.isoformat()
    return ahead and bool(_JOIN.fullmatch(text, before.expression.end, expression.start))


def _dated_by_next(expressions: tuple[Expression, ...], text: str) -> list[Expression]:
    """For "27 September and 10 November 2020": of the year of the second.

    So with "Monday and Friday of last week" and "6 a.m. and 9 a.m. on Monday".
    """
    done = list(expressions)
    for i, (one, after) in enumerate(pairwise(expressions)):
        if one.toward is not Toward.UNSAID or not _JOIN.fullmatch(text, one.end, after.start):
            continue
        if one.kind is Kind.CLOCK and after.type == "TIME" and after.kind is not Kind.CLOCK:
            done[i] = replace(after, start=one.start, end=one.end, time=one.time)
        elif one.kind is Kind.WEEKDAY and after.kind is Kind.WEEKDAY and after.grain == "W":
            done[i] = replace(one, grain=after.grain, count=after.count)
        elif one.kind is Kind.YEARLY and one.year_shift is None and _FULL.match(after.value):
            done[i] = replace(one, kind=Kind.COMPLETE, value=_no_later(one.value, after.value))
    return done


def _no_later(template: str, value: str) -> str:
    """``template`` in the year of ``value``, or in the year before where it would lie after it."""
    year = int(value[:4])
    own, other = days_of(in_year(template, year)), days_of(value)
    return in_year(template, year - 1 if own and other and own[0] > other[0] else year)


def _value(expression: Expression, context: Context) -> str:
    worked_out = {Kind.YEARLY: yearly, Kind.WEEKDAY: _weekday, Kind.SHIFT: shifted}.get(expression.kind)
    if worked_out:
        value = worked_out(expression, context)
    elif expression.kind is Kind.CLOCK:
        day = context.day or context.anchor
        value = day.isoformat() if day else "XXXX-XX-XX"
    elif expression.other:
        value = likelier(expression, context.anchor, context.day_first)
    elif "-H:" in expression.value:
        value = in_year(expression.value, int(expression.value[:4]))
    else:
        value = expression.value
    if expression.mention and is_too_late(value, expression, context):
        value = expression.value or unknown(expression.grain)
    value = _of_day(expression, value)
    return value + expression.time if expression.type == "TIME" else value


def _of_day(expression: Expression, value: str) -> str:
    """The eve of a day, or the week that a day lies in, where the words ask for that ("the week of September 5")."""
    weekly = expression.grain == "W" and expression.kind in (Kind.YEARLY, Kind.COMPLETE)
    days = days_of(value) if expression.eve or weekly else None
    if days is None:
        return value
    if weekly:
        return value_at(days[0], "W")
    first, last = (moved(day, "D", -1) for day in (days[0], min(days[1], days[0] + timedelta(2))))
    if first is None or last is None:
        return value
    return first.isoformat() if first == last else f"{first}/{last}"


def _weekday(expression: Expression, context: Context) -> str:
    """The publication day itself where it is that weekday, else the latest one before, or the next in the future."""
    origin = context.day_told if expression.mention and (context.mention or context.moved_on) else context.anchor
    if origin is None:
        return expression.value
    number = int(expression.value[-1])
    if context.follows and context.day:
        return (context.day + timedelta((number - context.day.isoweekday()) % 7)).isoformat()
    if expression.grain == "W":
        return (origin + timedelta(7 * expression.count + number - origin.isoweekday())).isoformat()
    back, ahead = (origin.isoweekday() - number) % 7, (number - origin.isoweekday()) % 7
    if expression.toward is Toward.LAST:
        return (origin - timedelta((back or 7) + 7 * expression.count)).isoformat()
    if expression.toward is Toward.NEXT:
        return (origin + timedelta((ahead or 7) + 7 * expression.count)).isoformat()
    tense = tense_of(context.layers, expression.start, expression.end)
    text = context.layers.text
    if awaits(text, expression.start) and not was_ahead(text, expression.start):
        tense = Tense.FUTURE
    if looks_back(text, expression.start):
        tense = Tense.PAST
    if tense is Tense.FUTURE or (expression.toward is Toward.THIS and tense is not Tense.PAST):
        return (origin + timedelta(ahead)).isoformat()
    return (origin - timedelta(back)).isoformat()

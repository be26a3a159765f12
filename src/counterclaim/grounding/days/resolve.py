"""Expressions -> values, by the day of publication, the day mentioned before, and the tense."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from counterclaim.grounding.days.doubts import day_first, likelier, settled
from counterclaim.grounding.days.expression import Expression, Kind, Resolved, Toward
from counterclaim.grounding.days.festivals import festival
from counterclaim.grounding.days.syntax import before_noun
from counterclaim.grounding.days.tense import (
    Tense,
    awaits,
    dates_past_event,
    looks_back,
    points_ahead,
    says_it_was,
    tense_of,
    was_ahead,
)
from counterclaim.grounding.days.values import days_of, moved, parse_day, value_at
from counterclaim.language.layers import Layers

_QUARTER_REACH: Final = 600
_JOIN: Final = re.compile(r"\s?(?:and|to|or|until|till|through|[-\u2013\u2014])\s?(?:the\s)?")
_UPTO: Final = re.compile(r",?\s?(?:to|until|till|through|[-\u2013\u2014])\s?")
_GOES_ON: Final = re.compile(r"\bsince\s[^,.;]{1,24}$", re.IGNORECASE)
_GOES_ON_REACH: Final = 32
_CLAUSE_REACH: Final = 60
_RECENT: Final = 300
_BESIDE: Final = 7
"""A day so near to publication is meant even where the weekday that stands with it does not fit."""
_YEARS: Final = range(1000, 3000)


_Dated = tuple[str, tuple[date, date]]


@dataclass(frozen=True, slots=True)
class _Context:
    """What is known when an expression is reached: the text's layers, day of publication, day mentioned last."""

    layers: Layers
    anchor: date | None
    mention: date | None = None
    grain: str = ""
    day: date | None = None
    where: int = 0
    quarter: date | None = None
    quarter_at: int = -10_000
    dated: date | None = None
    dated_at: int = 0
    follows: bool = False
    day_first: bool | None = None


def resolve(expressions: tuple[Expression, ...], layers: Layers, anchor_day: str | None) -> tuple[Resolved, ...]:
    """Each expression with its value; a value that needs a day that is not known stays a template."""
    anchor = parse_day(anchor_day)
    context = _Context(
        layers, anchor if anchor and anchor.year in _YEARS else None, day_first=day_first(expressions, layers.text)
    )
    done: list[Resolved] = []
    for expression in _dated_by_next(expressions, layers.text):
        context = replace(context, follows=bool(done) and _follows(done[-1], expression, context))
        value = _value(expression, context)
        days = _window(expression, context) or settled(expression, days_of(value), context.anchor, context.day_first)
        if days and expression.until:
            end = days_of(value[:4] + expression.until[4:] if "-" in value else expression.until)
            days = (days[0], end[1]) if end else days
        first, last = (days[0].isoformat(), days[1].isoformat()) if days else (None, None)
        done.append(Resolved(expression, value, first, last))
        context = _after(context, expression, value)
    return tuple(done)


def _follows(before: Resolved, expression: Expression, context: _Context) -> bool:
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
        elif one.kind is Kind.YEARLY and one.year_shift is None and after.kind is Kind.COMPLETE and "-" in after.value:
            done[i] = replace(one, kind=Kind.COMPLETE, value=_no_later(one.value, after.value))
    return done


def _no_later(template: str, value: str) -> str:
    """``template`` in the year of ``value``, or in the year before where it would lie after it."""
    year = int(value[:4])
    own, other = days_of(_in_year(template, year)), days_of(value)
    return _in_year(template, year - 1 if own and other and own[0] > other[0] else year)


def _after(context: _Context, expression: Expression, value: str) -> _Context:
    """The context for the next expression: dated ones become the day mentioned last."""
    days = days_of(value)
    if not days or expression.type not in ("DATE", "TIME"):
        return context
    grain = "Q" if "-Q" in value else "D" if days[0] == days[1] else "M" if len(value) == 7 else "Y"
    context = replace(context, mention=days[0], grain=grain, where=expression.end)
    recent = context.anchor is None or abs((context.anchor - days[0]).days) < _RECENT
    if grain == "Q" and recent and expression.year_shift is None and not expression.mention:
        context = replace(context, quarter=days[0])
    if grain == "D":
        context = replace(context, day=days[0])
    dates_noun = before_noun(context.layers, expression.start, expression.end)
    if expression.kind is Kind.COMPLETE and len(value) >= 4 and not dates_noun:
        context = replace(context, dated=days[0], dated_at=expression.end)
    return replace(context, quarter_at=expression.end) if grain == "Q" else context


def _value(expression: Expression, context: _Context) -> str:
    worked_out = {Kind.YEARLY: _yearly, Kind.WEEKDAY: _weekday, Kind.SHIFT: _shift}.get(expression.kind)
    if worked_out:
        value = worked_out(expression, context)
    elif expression.kind is Kind.CLOCK:
        day = context.day or context.anchor
        value = day.isoformat() if day else "XXXX-XX-XX"
    elif expression.other:
        value = likelier(expression, context.anchor, context.day_first)
    elif "-H:" in expression.value:
        value = _in_year(expression.value, int(expression.value[:4]))
    else:
        value = expression.value
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


def _direction(expression: Expression, context: _Context) -> Tense:
    text = context.layers.text
    if points_ahead(text, expression.start) and not was_ahead(text, expression.start):
        return Tense.FUTURE
    return tense_of(context.layers, expression.start, expression.end)


def _yearly(expression: Expression, context: _Context) -> str:
    """Fills the year in: the one the words point at, or the latest in the past tense, the next in the future."""
    origin = context.mention if expression.mention and context.mention else context.anchor
    if origin is None:
        return expression.value
    if expression.year_shift is not None:
        return _in_year(expression.value, origin.year + expression.year_shift)
    years = range(origin.year - 1, origin.year + 2)
    spans = [(v, days) for y in years for v in _readings(expression.value, y) if (days := days_of(v))]
    if expression.toward is not Toward.UNSAID:
        return _pointed(expression, origin, spans)
    return _likeliest(expression, origin, spans, context) if spans else expression.value


def _pointed(expression: Expression, origin: date, spans: list[_Dated]) -> str:
    """For "last May", "this September", "next June"."""
    if expression.toward is Toward.LAST:
        return next((v for v, (_, last) in reversed(spans) if last < origin), expression.value)
    if expression.toward is Toward.NEXT:
        return next((v for v, (first, _) in spans if first > origin), expression.value)
    return _in_year(expression.value, origin.year)


def _likeliest(expression: Expression, origin: date, spans: list[_Dated], context: _Context) -> str:
    """Where nothing points at a year: by the weekday, the year the sentence named, the tense, and what is near."""
    beside = [s for s in spans if _distance(s[1], origin, 1) <= _BESIDE]
    if expression.weekday and (fitting := [s for s in spans if s[1][0].isoweekday() == expression.weekday]):
        spans = fitting if not beside or beside[0] in fitting else beside
    if looks_back(context.layers.text, expression.start):
        spans = [s for s in spans if s[1][0] <= origin] or spans
    tense = _direction(expression, context)
    if tense is not Tense.FUTURE and (dated := _by_sentence(expression, context)):
        return dated
    if tense is Tense.FUTURE and "-Q" not in expression.value:
        return min(spans, key=lambda s: _distance(s[1], origin, 1, 12))[0]
    return min(spans, key=lambda s: _distance(s[1], origin, _reluctance(expression, tense, context)))[0]


def _by_sentence(expression: Expression, context: _Context) -> str | None:
    """For "In 2016, war broke out in April": of the year that the sentence has named, or the first such day after."""
    if not (context.dated and context.anchor and context.dated.year < context.anchor.year - 1):
        return None
    if not _same_sentence(expression, context, context.dated_at) or expression.weekday:
        return None
    if expression.start - context.dated_at > _CLAUSE_REACH:
        return None
    if _GOES_ON.search(context.layers.text, max(0, context.dated_at - _GOES_ON_REACH), context.dated_at):
        return None  # "who has led it since 1991, declared 7 July a day of mourning"
    year = context.dated.year
    value = _in_year(expression.value, year)
    days = days_of(value)
    if days and days[1] < context.dated:
        value = _in_year(expression.value, year + 1)
    return value


def _reluctance(expression: Expression, tense: Tense, context: _Context) -> int:
    """How much farther a day ahead seems than one behind: news tells of the past, more so in the past tense.

    Weights set by hand on TimeBank: a month without a year is nearly never ahead of a verb in the past tense, a day may
    be ("declared a dividend payable on Dec. 7"); what hangs on the verb of the past itself has been ("died in October").
    """
    if dates_past_event(context.layers, expression.start, expression.end):
        return 30
    if tense is not Tense.PAST:
        return 2
    if says_it_was(context.layers, expression.start, expression.end):
        return 30
    return 5 if len(expression.value) == len("XXXX-MM-DD") else 12


def _distance(days: tuple[date, date], origin: date, ahead: int, behind: int = 1) -> int:
    """Days between a stretch and ``origin``, those ahead and those behind counted so many times."""
    if days[0] > origin:
        return ahead * (days[0] - origin).days
    return behind * max(0, (origin - days[1]).days)


def _in_year(template: str, year: int) -> str:
    """``template`` in that year; of a feast that comes twice in it the first, and the year alone where it does not come."""
    return next(iter(_readings(template, year)), f"{year:04}")


def _readings(template: str, year: int) -> tuple[str, ...]:
    name = template[len("XXXX-H:") :] if template[4:].startswith("-H:") else ""
    return festival(name, year) if name else (f"{year:04}{template[4:]}",)


def _weekday(expression: Expression, context: _Context) -> str:
    """The publication day itself where it is that weekday, else the latest one before, or the next in the future."""
    origin = context.mention if expression.mention and context.mention else context.anchor
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


def _shift(expression: Expression, context: _Context) -> str:
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
    origin = _origin(expression, context)
    if origin is not None and expression.year_shift is not None:
        origin = moved(origin, "Y", expression.year_shift)
    if origin is None:
        return _unknown(grain)
    if grain == "WE":
        return _weekend(expression, origin, context)
    day = moved(origin, grain, expression.count)
    return value_at(day, grain) if day else _unknown(grain)


def _origin(expression: Expression, context: _Context) -> date | None:
    """Publication, or the day mentioned last; a year or month only counts from a mention of the same sentence."""
    if not (expression.mention and context.mention):
        return context.anchor
    finer = (expression.grain in ("W", "WE", "F") and context.grain != "D") or (
        expression.grain == "M" and context.grain == "Y"
    )
    if expression.grain in ("D", "N") or finer:
        return context.day or context.anchor
    if (
        expression.grain in ("Y", "M")
        and expression.toward is Toward.UNSAID
        and not _same_sentence(expression, context, context.where)
    ):
        return context.anchor
    return context.mention


def _same_sentence(expression: Expression, context: _Context, where: int) -> bool:
    touched = context.layers.at(expression.start, expression.end)
    return bool(touched) and where > context.layers.sentence_of(touched[0]).start


def _of_quarters(expression: Expression, context: _Context) -> bool:
    """Whether "a year earlier" stands where the text compares quarters: the last one was named a few sentences ago."""
    return context.quarter is not None and expression.start - context.quarter_at < _QUARTER_REACH


def _quarter(expression: Expression, context: _Context, anchor: date) -> str:
    """For "the quarter", "the year-earlier period": by the quarter spoken of, or that which ended last."""
    base = context.quarter or moved(anchor, "Q", -1) or anchor
    if expression.value:
        return f"{int(expression.value):04}{value_at(base, 'Q')[4:]}"
    return value_at(moved(base, "Q", -4) or base, "Q") if expression.count == -4 else value_at(base, "Q")


def _weekend(expression: Expression, origin: date, context: _Context) -> str:
    """The weekend of this week or, in the past tense before Saturday, that of the week before."""
    count = expression.count
    if expression.toward in (Toward.UNSAID, Toward.THIS) and origin.isoweekday() < 6:
        tense = _direction(expression, context)
        if tense is Tense.PAST or (tense is not Tense.FUTURE and expression.toward is Toward.UNSAID):
            count = -1
    return value_at(origin + timedelta(7 * count), "WE")


def _unknown(grain: str) -> str:
    return {"D": "XXXX-XX-XX", "N": "XXXX-XX-XX", "W": "XXXX-WXX", "F": "XXXX-WXX", "WE": "XXXX-WXX-WE",
            "M": "XXXX-XX", "Q": "XXXX-QX"}.get(grain, "XXXX")  # fmt: skip


def _window(expression: Expression, context: _Context) -> tuple[date, date] | None:
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

"""The year of a date told without one, by the words that point at it, the tense and what is near."""

import re
from datetime import date
from typing import Final

from counterclaim.grounding.days.context import Context, direction, same_sentence
from counterclaim.grounding.days.expression import Expression, Toward
from counterclaim.grounding.days.festivals import festival
from counterclaim.grounding.days.tense import Tense, dates_past_event, looks_back, says_it_was
from counterclaim.grounding.days.values import days_of

_GOES_ON: Final = re.compile(r"\bsince\s[^,.;]{1,24}$", re.IGNORECASE)
_GOES_ON_REACH: Final = 32
_CLAUSE_REACH: Final = 60
_BESIDE: Final = 7
"""A day so near to publication is meant even where the weekday that stands with it does not fit."""

_Dated = tuple[str, tuple[date, date]]


def yearly(expression: Expression, context: Context) -> str:
    """Fills the year in: the one the words point at, or the latest in the past tense, the next in the future."""
    origin = context.mention if expression.mention and context.mention else context.anchor
    if origin is None:
        return expression.value
    if expression.year_shift is not None:
        return in_year(expression.value, origin.year + expression.year_shift)
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
    return in_year(expression.value, origin.year)


def _likeliest(expression: Expression, origin: date, spans: list[_Dated], context: Context) -> str:
    """Where nothing points at a year: by the weekday, the year the sentence named, the tense, and what is near."""
    beside = [s for s in spans if _distance(s[1], origin, 1) <= _BESIDE]
    if expression.weekday and (fitting := [s for s in spans if s[1][0].isoweekday() == expression.weekday]):
        spans = fitting if not beside or beside[0] in fitting else beside
    if looks_back(context.layers.text, expression.start):
        spans = [s for s in spans if s[1][0] <= origin] or spans
    tense = direction(expression, context)
    if tense is not Tense.FUTURE and (dated := _by_sentence(expression, context)):
        return dated
    if tense is Tense.FUTURE and "-Q" not in expression.value:
        return min(spans, key=lambda s: _distance(s[1], origin, 1, 12))[0]
    return min(spans, key=lambda s: _distance(s[1], origin, _reluctance(expression, tense, context)))[0]


def _by_sentence(expression: Expression, context: Context) -> str | None:
    """For "In 2016, war broke out in April": of the year that the sentence has named, or the first such day after."""
    if not (context.dated and context.anchor and context.dated.year < context.anchor.year - 1):
        return None
    if not same_sentence(expression, context, context.dated_at) or expression.weekday:
        return None
    if expression.start - context.dated_at > _CLAUSE_REACH:
        return None
    if _GOES_ON.search(context.layers.text, max(0, context.dated_at - _GOES_ON_REACH), context.dated_at):
        return None  # "who has led it since 1991, declared 7 July a day of mourning"
    year = context.dated.year
    value = in_year(expression.value, year)
    days = days_of(value)
    if days and days[1] < context.dated:
        value = in_year(expression.value, year + 1)
    return value


def _reluctance(expression: Expression, tense: Tense, context: Context) -> int:
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


def in_year(template: str, year: int) -> str:
    """``template`` in that year; of a feast that comes twice in it the first, and the year alone where it does not come."""
    return next(iter(_readings(template, year)), f"{year:04}")


def _readings(template: str, year: int) -> tuple[str, ...]:
    name = template[len("XXXX-H:") :] if template[4:].startswith("-H:") else ""
    return festival(name, year) if name else (f"{year:04}{template[4:]}",)

"""Rules for single dates in words or figures, and what dates of every kind share: their year and time of day."""

import re
from dataclasses import replace
from typing import Final

from counterclaim.grounding.days.doubts import no_such_day
from counterclaim.grounding.days.expression import Expression, Kind
from counterclaim.grounding.days.fragments import (
    ABOUT,
    ANY_MONTH,
    ANY_WEEKDAY,
    ANY_YEAR,
    APOS,
    CLOCK,
    DASH,
    DAY,
    ORDINAL,
    PART_OF_DAY,
    TOWARD,
    YEAR,
    Rule,
    any_of,
    clock_of,
    full_year,
    month_of,
    of_mention,
    ordinal_of,
    toward_of,
    weekday_of,
    year_of,
)
from counterclaim.grounding.days.values import make_day
from counterclaim.grounding.days.words import COUNTED, MONTHS, NAMED_DAYS, PARTS_OF_DAY

MONTH_NAMES: Final = tuple(m[:3] for m in MONTHS)
YEAR_SHIFTS: Final[dict[str, int]] = {"this": 0, "last": -1, "next": 1, "the same": 0, "that": 0}
WITH_YEAR: Final = (
    rf"(?:(?:\s?,)?\s(?:of\s|in\s)?(?P<year>{ANY_YEAR})|"
    r",?\s(?:of\s)?(?P<shift>(?i:this|last|next|the\ssame|that))\syear)"
)
_NIGHT_OF: Final = (
    rf"(?:(?i:early|late)\s(?:(?i:in)\s)?)?(?:(?i:the)\s)?(?:(?i:early|late)\s)?"
    rf"(?P<pod0>(?i:{PART_OF_DAY}))\s(?:(?i:of|on|from|between)\s)?"
)
_HOURS_OF: Final = r"(?i:(?:(?:the\s)?(?:early|small)\shours\s(?:of|on)|(?:early|late|earlier|later)\son)\s(?:the\s)?)"
_OVERNIGHT: Final = r"(?P<overnight>(?i:overnight))\s(?:on\s)?"
TIME_BEFORE: Final = rf"(?:{ABOUT}?(?P<clock>{CLOCK})(?:,?\s(?:on\s)?)|{_NIGHT_OF}|{_HOURS_OF}|{_OVERNIGHT})?"
_SHORT_YEAR: Final = rf",?\s(?:{APOS}(?P<quoted>\d\d)(?!\w)|(?P<short>\d\d)(?=\)|\s*(?:\(|--|[\u2013\u2014]|\n|$)))"
TIME_AFTER: Final = rf"(?:,?\s(?:at\s)?(?P<clock2>{CLOCK})|\s(?P<pod>(?i:{PART_OF_DAY})))?"


LEAD: Final = r"(?=\w)(?<![\w/$-])(?<!\d[.,])"
TAIL: Final = r"(?![\w]|-\d)"


def dated(found: re.Match[str], template: str, part: str = "") -> Expression:
    """An expression for "YYYY" + ``template``, with the year that the words carry, or else without one."""
    groups = found.groupdict()
    time = time_of(groups)
    type_ = "TIME" if time else "DATE"
    weekday = weekday_of(groups["wd"]) if groups.get("wd") else 0
    part = "NIGHT" if groups.get("overnight") else part
    if year := _year_said(groups):
        return Expression(found.start(), found.end(), Kind.COMPLETE, type_, f"{year:04}{template}", time=time, part=part,
                          weekday=weekday)  # fmt: skip
    shift = YEAR_SHIFTS[re.sub(r"\s+", " ", groups["shift"].lower())] if groups.get("shift") else None
    mention = of_mention(groups.get("shift")) or of_mention(groups.get("toward"))
    toward = toward_of(groups.get("toward"))
    return Expression(found.start(), found.end(), Kind.YEARLY, type_, f"XXXX{template}", toward=toward,
                      mention=mention, time=time, part=part, year_shift=shift,
                      weekday=weekday)  # fmt: skip


def _year_said(groups: dict[str, str | None]) -> int | None:
    """The year in words, four digits or, of a date in short ("3 JAN 90", "Jan. 3 '90"), two."""
    short = groups.get("short") or groups.get("quoted")
    if short:
        return full_year(short)
    return year_of(str(groups["year"])) if groups.get("year") else None


def time_of(groups: dict[str, str | None]) -> str:
    """The T part of the hour or part of the day that the groups of a rule hold; empty where they hold none."""
    clock = groups.get("clock") or groups.get("clock2")
    if clock:
        return clock_of(clock)
    if groups.get("overnight"):
        return "TNI"
    pod = groups.get("pod") or groups.get("pod0")
    return PARTS_OF_DAY[pod.lower()] if pod else ""


def _day(found: re.Match[str]) -> Expression | None:
    groups = found.groupdict()
    month, day = month_of(groups["month"] or groups["month2"]), ordinal_of(groups["day"] or groups["day2"])
    year = _year_said(groups) or 2000
    first, upto = groups.get("first"), groups.get("upto")
    if first and ordinal_of(first) < day:
        day, upto = ordinal_of(first), groups["day"]
    if day > max(_DAYS) and not (groups.get("wd") or _year_said(groups) or " of " in found[0]):
        return None  # "the 45th May Day" counts what follows
    if not make_day(year, month, day) or (upto and not make_day(year, month, ordinal_of(upto))):
        return _no_such_day(found)
    named = NAMED_DAYS.get((month, day))
    if named and not _year_said(groups) and re.match(named[1], found.string[found.end() : found.end() + 30]):
        value = f"{named[0]:04}-{month:02}-{day:02}"
        return Expression(found.start(), found.end(), Kind.COMPLETE, "DATE", value)
    told = dated(found, f"-{month:02}-{day:02}")
    if upto and ordinal_of(upto) > day:
        return replace(told, until=f"{told.value[:4]}-{month:02}-{ordinal_of(upto):02}")
    return told


def _no_such_day(found: re.Match[str]) -> Expression | None:
    """The words of a date that no calendar has, without a day; None where its number counts what follows.

    "Killed 31 April 5" holds a count and a date, and "in November 31 people died" a count.
    """
    return None if _COUNTS.match(found.string, found.end()) else no_such_day(found.start(), found.end())


def _week_of(found: re.Match[str]) -> Expression | None:
    """For "the week of March 6": the week in which that day lies."""
    told = _day(found)
    return replace(told, grain="W") if told else None


def _numeric(found: re.Match[str]) -> Expression | None:
    """For "2022-09-13", "16.06.22" (day first), "9/13/2022"; "02-09-2013" has two readings."""
    first, second = int(found["m"] or found["a"]), int(found["d"] or found["b"])
    if found["y"]:
        readings = [make_day(int(found["y"]), first, second)]
    else:
        year = full_year(found["c"])
        readings = [make_day(year, second, first), make_day(year, first, second)]
        if found["sep"] == "." and readings[0]:
            readings = readings[:1]
    days = list(dict.fromkeys(day.isoformat() for day in readings if day))
    if not days:
        a_date = len(found["y"] or found["c"]) == 4 or (min(first, second) in _MONTHS and max(first, second) in _DAYS)
        return no_such_day(found.start(), found.end()) if a_date else None
    other = days[1] if len(days) > 1 else ""
    if found["hm"]:
        time = f"T{found['hm']}{found['zulu'] or ''}"
        return Expression(found.start(), found.end(), Kind.COMPLETE, "TIME", days[0], time=time)
    return Expression(found.start(), found.end(), Kind.COMPLETE, "DATE", days[0], other=other)


_MONTHS: Final = range(1, 13)
_DAYS: Final = range(1, 32)
_COUNTS: Final = re.compile(rf"\s(?:\d|{any_of(COUNTED)}\b)")
_PAST_31: Final = r"(?:3[2-9]|[4-9]\d|00)"
_BEYOND: Final = rf"(?:{_PAST_31}\s(?:of\s)?{ANY_MONTH}|{ANY_MONTH}\s{_PAST_31}(?!\d|[:.,]\d|\s?%))"

DATE_RULES: Final[tuple[Rule, ...]] = (
    Rule(
        re.compile(
            rf"{LEAD}{TIME_BEFORE}(?:(?P<toward>{TOWARD})\s)?(?:(?P<wd>{ANY_WEEKDAY}),?\s(?:the\s)"
            rf"?)?(?P<month>{ANY_MONTH})\s?"
            rf"(?P<day>{DAY}|{ORDINAL})(?:(?:{DASH}|/|(?(pod0)\s(?:to|and|into)\s|(?!)))(?P<upto>{DAY})(?![\d/-]))?(?!\d|:\d|[.,]\d|\s?"
            rf"%)(?:{WITH_YEAR}|{_SHORT_YEAR})?{TIME_AFTER}{TAIL}"
        ),
        _day, MONTH_NAMES,
    ),
    Rule(
        re.compile(
            rf"{LEAD}{TIME_BEFORE}(?:(?P<wd>{ANY_WEEKDAY}),?\s)?(?:the\s(?=\S{{1,12}}\sof))?"
            rf"(?:(?P<first>{DAY})(?:{DASH}|/|(?(pod0)\s(?:to|and|into)\s(?:the\s)?|(?!))))?(?P<day>{DAY}|{ORDINAL})"
            r"(?:\sof\s|[\s-])"
            rf"(?P<month>{ANY_MONTH})(?:{WITH_YEAR}|{_SHORT_YEAR})?{TIME_AFTER}{TAIL}"
        ),
        _day, MONTH_NAMES,
    ),
    Rule(
        re.compile(
            rf"{LEAD}(?i:(?:the\s)?week\s(?:of|beginning|starting))\s(?:(?P<month>{ANY_MONTH})\s(?P<day>{DAY})(?!\d|:\d)|"
            rf"(?P<day2>{DAY})\s(?P<month2>{ANY_MONTH})){WITH_YEAR}?{TAIL}"
        ),
        _week_of, ("week",),
    ),
    Rule(
        re.compile(
            r"(?<![\w./-])(?:(?P<y>(?:19|20)\d\d)[-/.](?P<m>\d\d?)[-/.](?P<d>\d\d?)"
            r"(?:[T\s](?P<hm>(?:[01]\d|2[0-3]):[0-5]\d)(?::\d\d)?(?:(?P<zulu>Z)|[+-]\d\d:?\d\d)?)?"
            r"|(?P<a>\d\d?)(?P<sep>[./-])(?P<b>\d\d?)(?P=sep)(?P<c>(?:19|20)\d\d|\d\d))(?![\w/-]|\.\d)"
        ),
        _numeric, tuple("0123456789"),
    ),
    Rule(
        re.compile(rf"{LEAD}(?P<day>{DAY})-(?P<month>{ANY_MONTH})-(?:(?P<year>{YEAR})|(?P<short>\d\d)){TAIL}"),
        _day, MONTH_NAMES,
    ),
    Rule(
        re.compile(rf"{LEAD}(?:(?:{ANY_WEEKDAY},?\s(?:the\s)?|(?<=\b[Oo]n\s)){_BEYOND}(?:{WITH_YEAR})?|{_BEYOND},?\s{YEAR}){TAIL}"),
        _no_such_day, MONTH_NAMES,
    ),
)  # fmt: skip
"""The rules, in no order: where two match the same words the longer match wins."""

"""The two public searches: TIMEX3 for the benchmark, days for the coding of events."""

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from counterclaim.grounding.days.anniversaries import anniversary
from counterclaim.grounding.days.expression import Expression, Kind, Resolved, Timex
from counterclaim.grounding.days.recognise import recognise
from counterclaim.grounding.days.resolve import resolve
from counterclaim.grounding.days.syntax import before_noun
from counterclaim.grounding.days.values import make_day, parse_day
from counterclaim.language.layers import Layers
from counterclaim.records import Document, Span, When, WhenBasis

_SINCE: Final = re.compile(r"\b(?:since|starting|beginning)(?:\s(?:at\sleast|the|about|around))?\s$", re.IGNORECASE)
_UNTIL: Final = re.compile(
    r"\b(?:until|till|up\sto|through|by|before|prior\sto)(?:\s(?:at\sleast|the|about|around))?\s$", re.IGNORECASE
)
_AFTER: Final = re.compile(r"\b(?:after)(?:\s(?:the|about|around))?\s$", re.IGNORECASE)
_BESIDE: Final = re.compile(r"\b(?:before|after)\s$", re.IGNORECASE)
_HOUR_OF_DAY: Final = re.compile(r"(?:dawn|sunrise|daybreak|first\slight|noon|midday)\s", re.IGNORECASE)
_RANGE: Final = re.compile(r"\s?(?:to|until|till|through|and|[-\u2013\u2014])\s?(?:the\s|on\s)?", re.IGNORECASE)
_RANGE_LEAD: Final = re.compile(r"\b(from|between)\s(?:the\s|late\s|early\s)?$", re.IGNORECASE)
_PUT_OFF: Final = re.compile(
    r"\b(?:postpon|delay|reschedul|mov|shift|push|brought\sforward|put\s(?:off|back))\w*\b[^.;]*$", re.IGNORECASE
)
_STAMP: Final = re.compile(
    r"(?<![\w./-])(?<!\b(?:on|at|of|by)\s)\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d\d),?\s\d{1,2}:\d\d(?!\w)"
)
_STAMPED: Final = 12
_MOVED: Final = 60
"""How far before "from Monday to Friday" the verb may stand that makes two days of it and no stretch."""
_MONTH_DAY: Final = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_LOOSE_START: Final = re.compile(
    rf"(?<![\w.,/$])(?P<day>{_MONTH_DAY})(?:,\s{_MONTH_DAY}){{0,4}}(?:\s?[-\u2013/]\s?|\sto\s|,?\s(?:and|or)\s)$"
)
_LOOSE_END: Final = re.compile(
    rf"(?:,\s{_MONTH_DAY}){{0,4}}(?:\s?[-\u2013]\s?|\s(?:to|until|through)\s|,?\s(?:and|or)\s)(?P<day>{_MONTH_DAY})"
    r"(?![\w:%-]|[.,]\d|\s(?:more\s|other\s)?(?:[a-z]{4,}s|people|men|women|children|police|dead|per)\b)"
)
_LISTED: Final = 40
"""How many characters a list such as "9, 10, 11 and 12" may hold before the date that it ends with."""


def find_timexes(text: str, layers: Layers, anchor_day: str | None) -> tuple[Timex, ...]:
    """The time expressions of ``text`` with TIMEX3 types and values, sorted by start, none overlapping.

    ``anchor_day`` is the day of publication (ISO 8601, a time after it is ignored) or None; what cannot be resolved
    keeps X for what is not known ("XXXX-08-31").
    """
    return tuple(
        Timex(one.expression.start, one.expression.end, one.expression.type, _shown(one))
        for one in resolve(recognise(text, layers), layers, anchor_day)
    )


def _shown(one: Resolved) -> str:
    if "/" in one.value:
        # TIMEX3 has no stretch between two days: the month or the year that holds both.
        first, last = one.value.split("/", 1)
        return first[:7] if first[:7] == last[:7] else first[:4]
    return "XXXX-XX-XX" if "H:" in one.value else one.value


def find_days(document: Document, layers: Layers) -> tuple[When, ...]:
    """The days that ``document`` names, sorted by start: words, earliest and latest day, and where they come from.

    Durations, sets and words like "now" are left out, but a stretch up to or from publication ("in the past 24 hours")
    is kept.  Without a day of publication relative words keep basis RELATIVE and neither day.  "since July" lasts until
    publication; "until July" has no earliest day; two days joined by "from ... to" are one When.
    """
    text, day = document.text, parse_day(document.published.date)
    anchor = day.isoformat() if day else None
    resolved = resolve(recognise(text, layers), layers, anchor)
    found = _moments([one for one in resolved if _names_days(one) and not _is_stamp(one, text, anchor)], text)
    whens: list[When] = []
    skip = False
    for one, after in zip(found, [*found[1:], None], strict=False):
        if skip:
            skip = False
            continue
        if again := anniversary(one, text, anchor):
            whens.append(again)
        joined = _joined(one, after, text) if after else None
        whens.append(joined or _when(one, layers, anchor))
        skip = joined is not None
    return tuple(whens)


def _is_stamp(one: Resolved, text: str, anchor: str | None) -> bool:
    """Whether it is part of a page's own stamp, "13.09.22 11:25": the day it was put up, and no event's."""
    stamp = _STAMP.search(text, max(0, one.expression.start - _STAMPED), one.expression.end + 8)
    inside = stamp is not None and stamp.start() <= one.expression.start and one.expression.end <= stamp.end()
    return inside and anchor is not None and one.value.startswith(anchor)


def _moments(found: list[Resolved], text: str) -> list[Resolved]:
    """Without the clock times that say in brackets, in another zone, what stands before: "3 a.m. Tuesday (2300 GMT Monday)".

    The words of the first then take in those of the second.
    """
    done: list[Resolved] = []
    for one in found:
        before = done[-1] if done else None
        inside = before and text[before.expression.end : one.expression.start].strip(" ") == "("
        if before and inside and before.expression.type == one.expression.type == "TIME":
            end = one.expression.end + text.startswith(")", one.expression.end)
            done[-1] = replace(before, expression=replace(before.expression, end=end))
        else:
            done.append(one)
    return done


def _names_days(one: Resolved) -> bool:
    if one.expression.type in ("DATE", "TIME"):
        return not one.value.endswith("_REF")
    return one.expression.kind is Kind.WINDOW and one.expression.count > 0


def _basis(expression: Expression) -> WhenBasis:
    stated = expression.kind is Kind.COMPLETE or (expression.kind is Kind.YEARLY and expression.year_shift is None)
    return WhenBasis.STATED if stated else WhenBasis.RELATIVE


def _joined(one: Resolved, after: Resolved, text: str) -> When | None:
    """For "from 5 May to 9 May", "between July and August": one When over both."""
    gap = text[one.expression.end : after.expression.start]
    lead = _RANGE_LEAD.search(text[max(0, one.expression.start - 16) : one.expression.start])
    whole_days = one.first == one.last and after.first == after.last
    upto = gap.strip() in ("-", "\u2013") or (whole_days and gap.strip() in ("to", "until", "till", "through"))
    if not _RANGE.fullmatch(gap) or not (lead or upto) or _put_off(text, one.expression.start):
        return None
    first, last = _narrowed(one)[0], _narrowed(after)[1]
    if first and last and first > last:
        return None
    basis = _basis(after.expression) if _basis(one.expression) is WhenBasis.STATED else WhenBasis.RELATIVE
    return When(Span.of(text, one.expression.start, after.expression.end), first, last, basis)


def _put_off(text: str, start: int) -> bool:
    return bool(_PUT_OFF.search(text[max(0, start - _MOVED) : start]))


def _when(one: Resolved, layers: Layers, published: str | None) -> When:
    # A day that dates a noun is that day: "since Monday's attack" opens no stretch for the attack.
    text, expression = layers.text, one.expression
    start, end = expression.start, expression.end
    first, last = _narrowed(one)
    if loose := _loose(one, text):
        start, end, first, last = loose
    elif _small_hours(text, start, end):
        pass
    elif first and last and expression.kind is not Kind.WINDOW and not before_noun(layers, start, end):
        first, last = _bounded(text[max(0, start - 24) : start], first, last, published)
    return When(Span.of(text, start, end), first, last, _basis(expression))


def _small_hours(text: str, start: int, end: int) -> bool:
    """Whether the words after "before" or "after" are an hour of the day that they name: "before dawn on Sunday"."""
    return bool(_HOUR_OF_DAY.match(text, start, end)) and bool(_BESIDE.search(text[max(0, start - 12) : start]))


def _bounded(before: str, first: str, last: str, published: str | None) -> tuple[str | None, str | None]:
    """The days that a word such as "since", "until" or "after" at the end of ``before`` leaves of a stretch."""
    if _SINCE.search(before):
        return first, max(last, published) if published and first <= published else None
    if until := _UNTIL.search(before):
        return None, _eve(first) if until[0].lower().startswith(("before", "prior")) else last
    if _AFTER.search(before):
        return last, published if published and last <= published else None
    return first, last


def _eve(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(1)).isoformat()


def _loose(one: Resolved, text: str) -> tuple[int, int, str, str] | None:
    """For "5 to 9 May" and "May 5-9": the day of the month that stands alone on the other side of a dash or "to"."""
    if one.first is None or one.first != one.last or one.expression.kind not in (Kind.COMPLETE, Kind.YEARLY):
        return None
    start, end, day = one.expression.start, one.expression.end, date.fromisoformat(one.first)
    before, after = _LOOSE_START.search(text[max(0, start - _LISTED) : start]), _LOOSE_END.match(text, end)
    if before and text[start].isdigit() and _number(before["day"]) < day.day:
        return start - len(before[0]), end, day.replace(day=_number(before["day"])).isoformat(), one.first
    ends_in_day = re.search(r"(?<!\d)\d\d?(?:st|nd|rd|th)?$", text[start:end])
    last = make_day(day.year, day.month, _number(after["day"])) if after and ends_in_day else None
    return (start, after.end(), one.first, last.isoformat()) if after and last and last > day else None


def _number(day: str) -> int:
    return int(day.rstrip("stndrh"))


def _narrowed(one: Resolved) -> tuple[str | None, str | None]:
    """The days of a value; "early", "mid-" and "late" keep a part of them.

    That is ten days of a month (the last part to its end), the first or last three months of a year, the first four
    or last three years of a decade, else a third.  A night that is told of by both its days, or overnight, covers two.
    """
    if one.first is None or one.last is None:
        return one.first, one.last
    if one.expression.grain == "N":
        return (date.fromisoformat(one.first) - timedelta(1)).isoformat(), one.last
    if one.expression.part == "NIGHT":
        return one.first, (date.fromisoformat(one.last) + timedelta(1)).isoformat()
    part, first, last = one.expression.part, date.fromisoformat(one.first), date.fromisoformat(one.last)
    span = (last - first).days + 1
    if not part or span < 7:
        return one.first, one.last
    if part[0] in "WDH" and part[1:].isdigit():
        return _slice(part, first, last, 3 if "-H:" in one.expression.value else 1)
    if 3000 < span < 4000:
        return _years_of_decade(part, first.year)
    days = 10 if 28 <= span <= 31 else 92 if span in (365, 366) else span // 3
    if part == "START":
        last = first + timedelta(days - 1)
    elif part == "END":
        first = first + timedelta(20) if days == 10 else last - timedelta(days - 1)
    else:
        first, last = first + timedelta(days), first + timedelta(20 - 1) if days == 10 else last - timedelta(days)
    return first.isoformat(), last.isoformat()


def _slice(part: str, first: date, last: date, day: int) -> tuple[str, str]:
    """The first to fourth or the last (9) seven days, day or half of a stretch; ``day`` is 3 where it is known to a day."""
    length = {"W": 7, "D": day}.get(part[0], ((last - first).days + 1) // 2)
    begin = last - timedelta(length - 1) if part[1] == "9" else first + timedelta(length * (int(part[1]) - 1))
    if part[0] == "H" and part[1] == "2":
        return begin.isoformat(), last.isoformat()
    return begin.isoformat(), (begin + timedelta(length - 1)).isoformat()


def _years_of_decade(part: str, first: int) -> tuple[str, str]:
    """Years 0 to 3 are early in a decade, 4 to 6 its middle, 7 to 9 late."""
    begin, end = {"START": (0, 3), "MID": (4, 6)}.get(part, (7, 9))
    return f"{first + begin:04}-01-01", f"{first + end:04}-12-31"

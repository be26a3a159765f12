"""Rules for what stands on a calendar: days, months, years, weekdays, quarters, seasons, decades, holidays."""

import re
from dataclasses import replace
from typing import Final

from counterclaim.grounding.days.expression import Expression, Kind, Toward
from counterclaim.grounding.days.fragments import (
    ABOUT,
    ANY_MONTH,
    ANY_WEEKDAY,
    ANY_YEAR,
    APOS,
    CLOCK,
    DASH,
    DAY,
    EDGE,
    MONTH,
    ORDINAL,
    PART_OF_DAY,
    SEASON,
    SHORT_MONTH,
    SLICE,
    TOWARD,
    WEEKDAY,
    YEAR,
    Rule,
    any_of,
    clock_of,
    decade_of,
    full_year,
    month_of,
    of_mention,
    ordinal_of,
    part_of,
    toward_of,
    weekday_of,
    year_of,
)
from counterclaim.grounding.days.values import make_day
from counterclaim.grounding.days.words import (
    EASTER_HOLIDAYS,
    FIXED_HOLIDAYS,
    MONTHS,
    MUSLIM_FEASTS,
    NAMED_DAYS,
    NTH_WEEKDAY_HOLIDAYS,
    ORTHODOX_HOLIDAYS,
    PARTS_OF_DAY,
    SEASONS,
    SPRING_FEASTS,
    WEEKDAYS,
)

_MONTH_NAMES: Final = tuple(m[:3] for m in MONTHS)
_ORDER: Final[dict[str, int]] = {"opening": 1, "final": 4}
_YEAR_SHIFTS: Final[dict[str, int]] = {"this": 0, "last": -1, "next": 1, "the same": 0, "that": 0}
_WITH_YEAR: Final = (
    rf"(?:(?:\s?,)?\s(?:of\s|in\s)?(?P<year>{ANY_YEAR})|"
    r",?\s(?:of\s)?(?P<shift>(?i:this|last|next|the\ssame|that))\syear)"
)
_NIGHT_OF: Final = (
    rf"(?:(?i:early|late)\s(?:(?i:in)\s)?)?(?:(?i:the)\s)?(?:(?i:early|late)\s)?"
    rf"(?P<pod0>(?i:{PART_OF_DAY}))\s(?:(?i:of|on|from|between)\s)?"
)
_HOURS_OF: Final = r"(?i:(?:(?:the\s)?(?:early|small)\shours\s(?:of|on)|(?:early|late|earlier|later)\son)\s(?:the\s)?)"
_OVERNIGHT: Final = r"(?P<overnight>(?i:overnight))\s(?:on\s)?"
_TIME_BEFORE: Final = rf"(?:{ABOUT}?(?P<clock>{CLOCK})(?:,?\s(?:on\s)?)|{_NIGHT_OF}|{_HOURS_OF}|{_OVERNIGHT})?"
_SHORT_YEAR: Final = rf",?\s(?:{APOS}(?P<quoted>\d\d)(?!\w)|(?P<short>\d\d)(?=\)|\s*(?:\(|--|[\u2013\u2014]|\n|$)))"
_OF_WEEK: Final = r"(?:,?\s(?:of\s)?(?P<week>(?i:last|next|this))\s(?i:week))"
_TIME_AFTER: Final = rf"(?:,?\s(?:at\s)?(?P<clock2>{CLOCK})|\s(?P<pod>(?i:{PART_OF_DAY})))?"


def _dated(found: re.Match[str], template: str, part: str = "") -> Expression | None:
    """An expression for "YYYY" + ``template``, with the year that the words carry, or else without one."""
    groups = found.groupdict()
    time = _time(groups)
    type_ = "TIME" if time else "DATE"
    weekday = weekday_of(groups["wd"]) if groups.get("wd") else 0
    part = "NIGHT" if groups.get("overnight") else part
    if year := _year_said(groups):
        return Expression(found.start(), found.end(), Kind.COMPLETE, type_, f"{year:04}{template}", time=time, part=part,
                          weekday=weekday)  # fmt: skip
    shift = _YEAR_SHIFTS[re.sub(r"\s+", " ", groups["shift"].lower())] if groups.get("shift") else None
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


def _time(groups: dict[str, str | None]) -> str:
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
    if not make_day(year, month, day):
        return None
    named = NAMED_DAYS.get((month, day))
    if named and not _year_said(groups) and re.match(named[1], found.string[found.end() : found.end() + 30]):
        value = f"{named[0]:04}-{month:02}-{day:02}"
        return Expression(found.start(), found.end(), Kind.COMPLETE, "DATE", value)
    dated = _dated(found, f"-{month:02}-{day:02}")
    if dated and upto and (last := make_day(year, month, ordinal_of(upto))) and last.day > day:
        return replace(dated, until=f"{dated.value[:4]}-{month:02}-{last.day:02}")
    return dated


def _week_of(found: re.Match[str]) -> Expression | None:
    """For "the week of March 6": the week in which that day lies."""
    dated = _day(found)
    return replace(dated, grain="W") if dated else None


def _numeric(found: re.Match[str]) -> Expression | None:
    """For "2022-09-13", "16.06.22" (day first), "9/13/2022"; "02-09-2013" has two readings."""
    if found["y"]:
        readings = [make_day(int(found["y"]), int(found["m"]), int(found["d"]))]
    else:
        first, second, year = int(found["a"]), int(found["b"]), full_year(found["c"])
        readings = [make_day(year, second, first), make_day(year, first, second)]
        if found["sep"] == "." and readings[0]:
            readings = readings[:1]
    days = list(dict.fromkeys(day.isoformat() for day in readings if day))
    if not days:
        return None
    other = days[1] if len(days) > 1 else ""
    if found["hm"]:
        time = f"T{found['hm']}{found['zulu'] or ''}"
        return Expression(found.start(), found.end(), Kind.COMPLETE, "TIME", days[0], time=time)
    return Expression(found.start(), found.end(), Kind.COMPLETE, "DATE", days[0], other=other)


def _month(found: re.Match[str]) -> Expression | None:
    return _dated(found, f"-{month_of(found['month']):02}", part_of(found["edge"]))


def _season(found: re.Match[str]) -> Expression | None:
    words = found[0].lower()
    bare = not (found["year"] or found["shift"] or found["toward"])
    if bare and found["season"].lower() in ("fall", "spring") and not re.match(r"(?:the|early|late|mid)\b", words):
        return None
    return _dated(found, f"-{SEASONS[found['season'].lower()]}", part_of(found["edge"]))


def _quarter(found: re.Match[str]) -> Expression | None:
    digit = found.groupdict().get("n")
    n = int(digit) if digit else _ORDER.get(found["ord"].lower()) or ordinal_of(found["ord"])
    return _dated(found, f"-Q{n}") if 1 <= n <= 4 else None


def _half(found: re.Match[str]) -> Expression | None:
    return _dated(found, "-H1" if found["ord"].lower() == "first" else "-H2")


def _weekday(found: re.Match[str]) -> Expression | None:
    groups = found.groupdict()
    time = _time(groups)
    part = "NIGHT" if groups["overnight"] else part_of(found["edge"])
    if groups["weeks"] or groups["weeks0"]:
        return Expression(found.start(), found.end(), Kind.WEEKDAY, "DATE", f"XXXX-WXX-{weekday_of(found['day'])}",
                          toward=Toward.NEXT, count=1)  # fmt: skip
    return Expression(
        found.start(), found.end(), Kind.WEEKDAY, "TIME" if time else "DATE", f"XXXX-WXX-{weekday_of(found['day'])}",
        toward=toward_of(found["toward"]), mention=of_mention(found["toward"]), time=time, part=part,
        grain="W" if found["week"] else "", count=_YEAR_SHIFTS[found["week"].lower()] if found["week"] else 0,
    )  # fmt: skip


def _before_last(found: re.Match[str]) -> Expression | None:
    """For "the Sunday before last"."""
    return Expression(found.start(), found.end(), Kind.WEEKDAY, "DATE", f"XXXX-WXX-{weekday_of(found['day'])}",
                      toward=Toward.LAST, count=1)  # fmt: skip


def _into_weekday(found: re.Match[str]) -> Expression | None:
    """For "overnight into Tuesday", "the night from Monday to Tuesday": the night that ends on that day."""
    value = f"XXXX-WXX-{weekday_of(found['day'])}"
    return Expression(found.start(), found.end(), Kind.WEEKDAY, "TIME", value, grain="N", time="TNI")


def _year(found: re.Match[str]) -> Expression | None:
    year, upto = year_of(found["year"]), found["upto"]
    until = f"{year // 100:02}{upto}"[-4:] if upto and len(upto) == 2 else upto or ""
    if until and int(until) <= year:
        return None
    return Expression(found.start(), found.end(), Kind.COMPLETE, "DATE", f"{year:04}", part=part_of(found["edge"]),
                      until=until)  # fmt: skip


def _decade(found: re.Match[str]) -> Expression | None:
    value = decade_of(found["decade"])
    if not value:
        return None
    return Expression(found.start(), found.end(), Kind.COMPLETE, "DATE", value, part=part_of(found["edge"]))


def _century(found: re.Match[str]) -> Expression | None:
    n = ordinal_of(found["n"])
    if not 1 < n < 31:
        return None
    return Expression(found.start(), found.end(), Kind.COMPLETE, "DATE", f"{n - 1:02}", part=part_of(found["edge"]))


def _holiday(found: re.Match[str]) -> Expression | None:
    name = re.sub(r"\s+", " ", found["name"].lower().replace("\u2019", "'"))
    name = re.sub(r"^eid[\s-](\w\w)[\s-]", r"eid \1-", name)
    month, day = FIXED_HOLIDAYS.get(name, (0, 0))
    dated = _dated(found, f"-{month:02}-{day:02}" if month else f"-H:{name}", part_of(found["edge"]))
    return replace(dated, eve=bool(found["eve"])) if dated else None


def _nine_eleven(found: re.Match[str]) -> Expression | None:
    return Expression(found.start(), found.end(), Kind.COMPLETE, "DATE", "2001-09-11")


_NAMES: Final = (
    *FIXED_HOLIDAYS, *EASTER_HOLIDAYS, *NTH_WEEKDAY_HOLIDAYS, *ORTHODOX_HOLIDAYS, *MUSLIM_FEASTS, *SPRING_FEASTS
)  # fmt: skip
_HOLIDAYS: Final = (
    any_of(
        form
        for name in _NAMES
        for form in {name.title().replace("'S", "'s"), name.title().replace("'S", "\u2019s").replace("'", "\u2019")}
    )
    .replace("Of", "(?i:of)")
    .replace("Eid\\s", "Eid[-\\s]")
    .replace("Al\\-", "(?i:al)[-\\s]")
    .replace("Ul\\-", "(?i:ul)[-\\s]")
    .replace("El\\-", "(?i:el)[-\\s]")
)


def _year_period(found: re.Match[str]) -> Expression | None:
    """For "the 1988 period": the quarter spoken of, in that year."""
    return Expression(found.start(), found.end(), Kind.SHIFT, "DATE", found["year"], grain="Q", mention=True)


_ORD4: Final = r"(?i:first|second|third|fourth|1st|2nd|3rd|4th|final|opening)"
_LEAD: Final = r"(?=\w)(?<![\w/$-])(?<!\d[.,])"
_TAIL: Final = r"(?![\w]|-\d)"

CALENDAR_RULES: Final[tuple[Rule, ...]] = (
    Rule(
        re.compile(
            rf"{_LEAD}{_TIME_BEFORE}(?:(?P<toward>{TOWARD})\s)?(?:(?P<wd>{ANY_WEEKDAY}),?\s(?:the\s)"
            rf"?)?(?P<month>{ANY_MONTH})\s?"
            rf"(?P<day>{DAY}|{ORDINAL})(?:(?:{DASH}|/|(?(pod0)\s(?:to|and|into)\s|(?!)))(?P<upto>{DAY})(?![\d/-]))?(?!\d|:\d|[.,]\d|\s?"
            rf"%)(?:{_WITH_YEAR}|{_SHORT_YEAR})?{_TIME_AFTER}{_TAIL}"
        ),
        _day, _MONTH_NAMES,
    ),
    Rule(
        re.compile(
            rf"{_LEAD}{_TIME_BEFORE}(?:(?P<wd>{ANY_WEEKDAY}),?\s)?(?:the\s(?=\S{{1,12}}\sof))?"
            rf"(?:(?P<first>{DAY})(?:{DASH}|/|(?(pod0)\s(?:to|and|into)\s(?:the\s)?|(?!))))?(?P<day>{DAY}|{ORDINAL})"
            r"(?:\sof\s|[\s-])"
            rf"(?P<month>{ANY_MONTH})(?:{_WITH_YEAR}|{_SHORT_YEAR})?{_TIME_AFTER}{_TAIL}"
        ),
        _day, _MONTH_NAMES,
    ),
    Rule(
        re.compile(
            rf"{_LEAD}(?i:(?:the\s)?week\s(?:of|beginning|starting))\s(?:(?P<month>{ANY_MONTH})\s(?P<day>{DAY})(?!\d|:\d)|"
            rf"(?P<day2>{DAY})\s(?P<month2>{ANY_MONTH})){_WITH_YEAR}?{_TAIL}"
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
        re.compile(
            rf"{_LEAD}(?P<edge>{EDGE}|{SLICE})?(?:(?P<toward>{TOWARD})\s)?(?P<month>{ANY_MONTH}){_WITH_YEAR}{_TAIL}"
        ),
        _month, _MONTH_NAMES,
    ),
    Rule(
        re.compile(
            rf"{_LEAD}(?P<edge>{EDGE}|{SLICE})?(?:(?P<toward>{TOWARD})\s)?(?P<month>{MONTH}|{SHORT_MONTH}(?<=\.))"
            rf"{_TAIL}(?!\s\d|(?<=arch)\s(?:for|of)\s(?:the\s)?[A-Z])"
        ),
        _month, _MONTH_NAMES,
    ),
    Rule(
        re.compile(
            rf"{_LEAD}(?:(?P<weeks0>(?i:a\sweek\s(?:on|from)\s))|{_TIME_BEFORE}(?P<edge>{EDGE})?(?:(?P<toward>{TOWARD})\s)?)(?P<day>{WEEKDAY}"
            rf")(?!s\b)(?:(?P<weeks>\sweek(?![\w-]|\s(?:of|after|before|from)\b))|{_OF_WEEK}?{_TIME_AFTER})(?!\w)"
        ),
        _weekday, tuple(WEEKDAYS),
    ),
    Rule(
        re.compile(
            rf"{_LEAD}(?i:(?P<edge>{EDGE})?(?:the\s(?!\w+-quarter))?(?:(?P<toward>(?!that){TOWARD})\s)?(?:fiscal[\s-])?"
            rf"(?:(?P<ord>{_ORD4})[\s-]quarter|Q(?P<n>[1-4])\b)){_WITH_YEAR}?{_TAIL}"
        ),
        _quarter, ("quarter", "q1", "q2", "q3", "q4"),
    ),
    Rule(
        re.compile(rf"{_LEAD}(?P<shift>(?i:this|last|next))\syear{APOS}s\s(?P<ord>{_ORD4})[\s-]quarter{_TAIL}"),
        _quarter, ("quarter",),
    ),
    Rule(
        re.compile(
            rf"{_LEAD}(?:the\s)?(?P<year>{YEAR})(?:{APOS}s)?\s(?:fiscal\s)?(?P<ord>{_ORD4})[\s-]quarter{_TAIL}"
        ),
        _quarter, ("quarter",),
    ),
    Rule(
        re.compile(rf"{_LEAD}(?P<day>{DAY})-(?P<month>{ANY_MONTH})-(?:(?P<year>{YEAR})|(?P<short>\d\d)){_TAIL}"),
        _day, _MONTH_NAMES,
    ),
    Rule(
        re.compile(rf"{_LEAD}(?i:the)\s(?P<day>{WEEKDAY})\s(?i:before\slast){_TAIL}"), _before_last, ("before last",),
    ),
    Rule(
        re.compile(rf"{_LEAD}(?i:overnight|(?:the\s)?night)\s(?:(?i:from|of|between)\s{WEEKDAY}\s)?(?i:into|to|and)\s(?P<day>{WEEKDAY}){_TAIL}"),
        _into_weekday, ("night",),
    ),
    Rule(
        re.compile(rf"{_LEAD}(?i:(?:the\s)?(?P<ord>first|second|last|latter)\shalf){_WITH_YEAR}{_TAIL}"),
        _half, ("half",),
    ),
    Rule(
        re.compile(
            rf"{_LEAD}(?P<edge>{EDGE})?(?:(?P<toward>{TOWARD})\s|(?i:the)\s)?(?:(?i:early|late|"
            rf"mid)[\s-])?(?P<season>{SEASON})"
            rf"(?:{_WITH_YEAR}(?:(?:{DASH}|/)(?:(?:19|20)\d\d|\d\d)(?!\d))?)?{_TAIL}(?!\sof\b|time)"
        ),
        _season, tuple(SEASONS),
    ),
    Rule(
        re.compile(
            rf"(?<![\w.,/$\u00a3\u20ac#:-])(?P<edge>{EDGE})?(?:(?i:fiscal\s(?:year\s)?|the\syear\s|"
            rf"calendar\s(?:year\s)?))?"
            rf"(?P<year>{ANY_YEAR})(?:(?:{DASH}|/)(?P<upto>(?:19|20)\d\d|\d\d)(?![\d/-]))?(?![\w%]|[.,:/]\d|-[a-z])"
        ),
        _year, ("14", "15", "16", "17", "18", "19", "20", "eighteen", "nineteen", "twenty", "thousand"),
    ),
    Rule(
        re.compile(
            rf"(?<![\w/$-])(?<!\d[.,])(?P<edge>{EDGE})?(?:the\s)?(?i:(?:early|late|mid)[\s-])?(?P<decade>(?:1[0-9]|20)\d0{APOS}?s"
            rf"|{APOS}\d0s|\d0s(?!\w)|(?i:twenties|thirties|forties|fifties|sixties|seventies|"
            rf"eighties|nineties)){_TAIL}"
        ),
        _decade, ("0s", "0's", "0\u2019s", "ties"),
    ),
    Rule(
        re.compile(
            rf"{_LEAD}(?P<edge>{EDGE})?(?:the\s)?(?i:(?:early|late|mid)[\s-])?(?P<n>{ORDINAL})"
            rf"[\s-](?i:century){_TAIL}"
        ),
        _century, ("century",),
    ),
    Rule(
        re.compile(
            rf"{_LEAD}(?:(?P<eve>(?i:(?:the\s)?eve\sof)\s)|(?P<edge>{EDGE}|{SLICE})?(?:(?P<toward>{TOWARD})\s)?)"
            rf"(?P<name>{_HOLIDAYS}){_WITH_YEAR}?{_TAIL}"
        ),
        _holiday, tuple({n.split()[0].split("'")[0] for n in _NAMES}),
    ),
    Rule(re.compile(rf"{_LEAD}the\s(?P<year>{YEAR})\s(?:quarter|period){_TAIL}"), _year_period, ("quarter", "period")),
    Rule(re.compile(r"(?<![\w/.-])9/11(?![\w/]|\.\d)"), _nine_eleven, ("9/11",)),
)  # fmt: skip
"""The rules, in no order: where two match the same words the longer match wins."""

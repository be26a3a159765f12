"""Rules for what stands on a calendar but single dates: months, years, weekdays, quarters, seasons, decades, holidays."""

import re
from dataclasses import replace
from typing import Final

from counterclaim.grounding.days.expression import Expression, Kind, Toward
from counterclaim.grounding.days.fragments import (
    ANY_MONTH,
    ANY_YEAR,
    APOS,
    DASH,
    EDGE,
    MONTH,
    ORDINAL,
    SEASON,
    SHORT_MONTH,
    SLICE,
    TOWARD,
    WEEKDAY,
    YEAR,
    Rule,
    any_of,
    decade_of,
    month_of,
    of_mention,
    ordinal_of,
    part_of,
    toward_of,
    weekday_of,
    year_of,
)
from counterclaim.grounding.days.rules_dates import (
    LEAD,
    MONTH_NAMES,
    TAIL,
    TIME_AFTER,
    TIME_BEFORE,
    WITH_YEAR,
    YEAR_SHIFTS,
    dated,
    time_of,
)
from counterclaim.grounding.days.words import (
    EASTER_HOLIDAYS,
    FIXED_HOLIDAYS,
    MUSLIM_FEASTS,
    NTH_WEEKDAY_HOLIDAYS,
    ORTHODOX_HOLIDAYS,
    SEASONS,
    SPRING_FEASTS,
    WEEKDAYS,
)

_ORDER: Final[dict[str, int]] = {"opening": 1, "final": 4}
_OF_WEEK: Final = r"(?:,?\s(?:of\s)?(?P<week>(?i:last|next|this))\s(?i:week))"


def _month(found: re.Match[str]) -> Expression | None:
    return dated(found, f"-{month_of(found['month']):02}", part_of(found["edge"]))


def _season(found: re.Match[str]) -> Expression | None:
    words = found[0].lower()
    bare = not (found["year"] or found["shift"] or found["toward"])
    if bare and found["season"].lower() in ("fall", "spring") and not re.match(r"(?:the|early|late|mid)\b", words):
        return None
    return dated(found, f"-{SEASONS[found['season'].lower()]}", part_of(found["edge"]))


def _quarter(found: re.Match[str]) -> Expression | None:
    digit = found.groupdict().get("n")
    n = int(digit) if digit else _ORDER.get(found["ord"].lower()) or ordinal_of(found["ord"])
    return dated(found, f"-Q{n}") if 1 <= n <= 4 else None


def _half(found: re.Match[str]) -> Expression | None:
    return dated(found, "-H1" if found["ord"].lower() == "first" else "-H2")


def _weekday(found: re.Match[str]) -> Expression | None:
    groups = found.groupdict()
    time = time_of(groups)
    part = "NIGHT" if groups["overnight"] else part_of(found["edge"])
    if groups["weeks"] or groups["weeks0"]:
        return Expression(found.start(), found.end(), Kind.WEEKDAY, "DATE", f"XXXX-WXX-{weekday_of(found['day'])}",
                          toward=Toward.NEXT, count=1)  # fmt: skip
    return Expression(
        found.start(), found.end(), Kind.WEEKDAY, "TIME" if time else "DATE", f"XXXX-WXX-{weekday_of(found['day'])}",
        toward=toward_of(found["toward"]), mention=of_mention(found["toward"]), time=time, part=part,
        grain="W" if found["week"] else "", count=YEAR_SHIFTS[found["week"].lower()] if found["week"] else 0,
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
    told = dated(found, f"-{month:02}-{day:02}" if month else f"-H:{name}", part_of(found["edge"]))
    return replace(told, eve=bool(found["eve"]))


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

CALENDAR_RULES: Final[tuple[Rule, ...]] = (
    Rule(
        re.compile(
            rf"{LEAD}(?P<edge>{EDGE}|{SLICE})?(?:(?P<toward>{TOWARD})\s)?(?P<month>{ANY_MONTH}){WITH_YEAR}{TAIL}"
        ),
        _month, MONTH_NAMES,
    ),
    Rule(
        re.compile(
            rf"{LEAD}(?P<edge>{EDGE}|{SLICE})?(?:(?P<toward>{TOWARD})\s)?(?P<month>{MONTH}|{SHORT_MONTH}(?<=\.))"
            rf"{TAIL}(?!\s\d|(?<=arch)\s(?:for|of)\s(?:the\s)?[A-Z])"
        ),
        _month, MONTH_NAMES,
    ),
    Rule(
        re.compile(
            rf"{LEAD}(?:(?P<weeks0>(?i:a\sweek\s(?:on|from)\s))|{TIME_BEFORE}(?P<edge>{EDGE})?(?:(?P<toward>{TOWARD})\s)?)(?P<day>{WEEKDAY}"
            rf")(?!s\b)(?:(?P<weeks>\sweek(?![\w-]|\s(?:of|after|before|from)\b))|{_OF_WEEK}?{TIME_AFTER})(?!\w)"
        ),
        _weekday, tuple(WEEKDAYS),
    ),
    Rule(
        re.compile(
            rf"{LEAD}(?i:(?P<edge>{EDGE})?(?:the\s(?!\w+-quarter))?(?:(?P<toward>(?!that){TOWARD})\s)?(?:fiscal[\s-])?"
            rf"(?:(?P<ord>{_ORD4})[\s-]quarter|Q(?P<n>[1-4])\b)){WITH_YEAR}?{TAIL}"
        ),
        _quarter, ("quarter", "q1", "q2", "q3", "q4"),
    ),
    Rule(
        re.compile(rf"{LEAD}(?P<shift>(?i:this|last|next))\syear{APOS}s\s(?P<ord>{_ORD4})[\s-]quarter{TAIL}"),
        _quarter, ("quarter",),
    ),
    Rule(
        re.compile(
            rf"{LEAD}(?:the\s)?(?P<year>{YEAR})(?:{APOS}s)?\s(?:fiscal\s)?(?P<ord>{_ORD4})[\s-]quarter{TAIL}"
        ),
        _quarter, ("quarter",),
    ),
    Rule(
        re.compile(rf"{LEAD}(?i:the)\s(?P<day>{WEEKDAY})\s(?i:before\slast){TAIL}"), _before_last, ("before last",),
    ),
    Rule(
        re.compile(rf"{LEAD}(?i:overnight|(?:the\s)?night)\s(?:(?i:from|of|between)\s{WEEKDAY}\s)?(?i:into|to|and)\s(?P<day>{WEEKDAY}){TAIL}"),
        _into_weekday, ("night",),
    ),
    Rule(
        re.compile(rf"{LEAD}(?i:(?:the\s)?(?P<ord>first|second|last|latter)\shalf){WITH_YEAR}{TAIL}"),
        _half, ("half",),
    ),
    Rule(
        re.compile(
            rf"{LEAD}(?P<edge>{EDGE})?(?:(?P<toward>{TOWARD})\s|(?i:the)\s)?(?:(?i:early|late|"
            rf"mid)[\s-])?(?P<season>{SEASON})"
            rf"(?:{WITH_YEAR}(?:(?:{DASH}|/)(?:(?:19|20)\d\d|\d\d)(?!\d))?)?{TAIL}(?!\sof\b|time)"
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
            rf"eighties|nineties)){TAIL}"
        ),
        _decade, ("0s", "0's", "0\u2019s", "ties"),
    ),
    Rule(
        re.compile(
            rf"{LEAD}(?P<edge>{EDGE})?(?:the\s)?(?i:(?:early|late|mid)[\s-])?(?P<n>{ORDINAL})"
            rf"[\s-](?i:century){TAIL}"
        ),
        _century, ("century",),
    ),
    Rule(
        re.compile(
            rf"{LEAD}(?:(?P<eve>(?i:(?:the\s)?eve\sof)\s)|(?P<edge>{EDGE}|{SLICE})?(?:(?P<toward>{TOWARD})\s)?)"
            rf"(?P<name>{_HOLIDAYS}){WITH_YEAR}?{TAIL}"
        ),
        _holiday, tuple({n.split()[0].split("'")[0] for n in _NAMES}),
    ),
    Rule(re.compile(rf"{LEAD}the\s(?P<year>{YEAR})\s(?:quarter|period){TAIL}"), _year_period, ("quarter", "period")),
    Rule(re.compile(r"(?<![\w/.-])9/11(?![\w/]|\.\d)"), _nine_eleven, ("9/11",)),
)  # fmt: skip
"""The rules, in no order: where two match the same words the longer match wins."""

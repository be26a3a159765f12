"""Rules for what counts from the day of publication or from a day mentioned before."""

import re
from typing import Final

from counterclaim.grounding.days.expression import Expression, Kind, Toward
from counterclaim.grounding.days.fragments import (
    ABOUT,
    APOS,
    CLOCK,
    EDGE,
    NUMBER,
    ORDINAL,
    PART_OF_DAY,
    TOWARD,
    UNIT,
    UNIT_STEMS,
    WORD_YEAR,
    Rule,
    any_of,
    clock_of,
    number_of,
    of_mention,
    part_of,
    toward_of,
    unit_of,
)
from counterclaim.grounding.days.words import FUTURE, PARTS_OF_DAY, PAST, PRESENT

_DEICTIC: Final[dict[str, int]] = {
    "today": 0, "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2,
}  # fmt: skip
_PLAIN: Final = ("ago", "back")
_COUNT: Final[dict[Toward, int]] = {Toward.LAST: -1, Toward.THIS: 0, Toward.NEXT: 1, Toward.UNSAID: 0}
_YEARS_OF: Final[dict[str, int]] = {"E": 10, "C": 100}
_DATE_GRAINS: Final = ("D", "W", "WE", "M", "Q", "Y", "E", "C", "F")
_LEAD: Final = r"(?=\w)(?<![\w/$-])(?<!\d[.,])"
_TAIL: Final = r"(?![\w]|-\w)"
_NO_OBJECT: Final = (
    r"(?=\s?(?:[,.;:!?)\"'\u201d\u2019\n\u2014-]|$|\s(?:in|at|on|by|near|when|as|and|but|during|from|with|for|against|"
    r"that|which|who|was|were|had|has|is)\b))"
)


def _time(found: re.Match[str]) -> str:
    groups = found.groupdict()
    if groups.get("clock"):
        return clock_of(str(groups["clock"]))
    return PARTS_OF_DAY[str(groups["pod"]).lower()] if groups.get("pod") else ""


def _counts_on(toward: str, grain: str) -> bool:
    """Whether it counts from the day mentioned before, as "next day" and "next morning" do, but not "next week"."""
    return of_mention(toward) or (grain == "D" and toward.lower() == "next")


def _deictic(found: re.Match[str]) -> Expression | None:
    time, word = _time(found), re.sub(r"\s+", " ", found["day"].lower())
    return Expression(found.start(), found.end(), Kind.SHIFT, "TIME" if time else "DATE", grain="D",
                      count=_DEICTIC[word], time=time, part=part_of(found["edge"]))  # fmt: skip


def _tonight(found: re.Match[str]) -> Expression | None:
    return Expression(found.start(), found.end(), Kind.SHIFT, "TIME", grain="D", time="TNI")


def _overnight(found: re.Match[str]) -> Expression | None:
    return Expression(found.start(), found.end(), Kind.SHIFT, "TIME", grain="N", time="TNI")


def _this_morning(found: re.Match[str]) -> Expression | None:
    toward = toward_of(found["toward"])
    return Expression(found.start(), found.end(), Kind.SHIFT, "TIME", grain="D", count=_COUNT[toward],
                      mention=_counts_on(found["toward"], "D"), time=_time(found), part=part_of(found["edge"]))  # fmt: skip


def _the_morning(found: re.Match[str]) -> Expression | None:
    if found["deictic"]:
        count = _DEICTIC[found["deictic"].strip().lower()]
        return Expression(found.start(), found.end(), Kind.SHIFT, "TIME", grain="D", count=count, time=_time(found))
    return Expression(found.start(), found.end(), Kind.CLOCK, "TIME", time=_time(found))


def _clock(found: re.Match[str]) -> Expression | None:
    time = _time(found)
    return Expression(found.start(), found.end(), Kind.CLOCK, "TIME", time=time) if time else None


def _unit(found: re.Match[str]) -> Expression | None:
    """For "last week", "this year", "the following month", "the same day"."""
    grain, toward = unit_of(found["unit"]), toward_of(found["toward"])
    if grain not in _DATE_GRAINS:
        return None
    if (grain == "E" and toward is Toward.LAST) or grain == "N":
        grain = "E" if grain == "E" else "D"
    rolling = found["toward"].lower() in ("past", "the past", "this past")
    return Expression(found.start(), found.end(), Kind.SHIFT, "DATE", grain=grain, count=_COUNT[toward], toward=toward,
                      mention=_counts_on(found["toward"], grain), part=part_of(found["edge"]), rolling=rolling)  # fmt: skip


def _edge_of_unit(found: re.Match[str]) -> Expression | None:
    """For "the end of the month", "later in the day": of the month or day that publication stands in."""
    grain = unit_of(found["unit"])
    return Expression(found.start(), found.end(), Kind.SHIFT, "DATE", grain=grain, part=part_of(found["edge"]),
                      mention=grain == "D")  # fmt: skip


def _ago(found: re.Match[str]) -> Expression | None:
    grain, number = unit_of(found["unit"]), number_of(found["n"]) if found["n"] else None
    how = re.sub(r"\s+", " ", found["how"].lower())
    back = how in ("ago", "earlier", "before", "previously", "prior", "back")
    if grain in ("S", "Min", "H", "S6", "L"):
        return _hours(found, grain, number) if how == "ago" else None
    if number is None:
        if how not in _PLAIN:
            return None
        return Expression(found.start(), found.end(), Kind.COMPLETE, "DATE", "PAST_REF")
    if grain in _YEARS_OF:
        grain, number = "Y", _YEARS_OF[grain] * number
    if number != int(number):
        grain, number = ("M", 12 * number) if grain == "Y" else (grain, number)
    count = int(number) * (-1 if back else 1)
    return Expression(found.start(), found.end(), Kind.SHIFT, "DATE", grain=grain, count=count,
                      mention=how not in (*_PLAIN, "from now", "from today", "time"))  # fmt: skip


def _ago_today(found: re.Match[str]) -> Expression | None:
    """For "three years ago today", "30 years ago this week": that day or week in a year gone by, or weeks ago."""
    number, on = number_of(found["n"]), (found["on"] or found["on2"]).lower()
    if number is None or number != int(number):
        return None
    grain = {"week": "W", "month": "M"}.get(on, "D")
    count = -1 if on == "yesterday" else 0
    years, weeks = (-int(number), 0) if found["unit"].lower().startswith("year") else (None, -7 * int(number))
    if weeks and grain != "D":
        return None
    return Expression(
        found.start(), found.end(), Kind.SHIFT, "DATE", grain=grain, count=count + weeks, year_shift=years
    )


def _hours(found: re.Match[str], grain: str, number: float | None) -> Expression | None:
    if grain not in ("S", "Min", "H"):
        return None
    days = -round((number or 0) / 24) if grain == "H" else 0
    return Expression(found.start(), found.end(), Kind.SHIFT, "TIME", grain="D", count=days)


def _day_before(found: re.Match[str]) -> Expression | None:
    count = -1 if found["how"].lower() in ("before", "prior", "earlier") else 1
    return Expression(
        found.start(), found.end(), Kind.SHIFT, "DATE", grain=unit_of(found["unit"]), count=count, mention=True
    )


def _before_last(found: re.Match[str]) -> Expression | None:
    """For "the week before last"."""
    return Expression(found.start(), found.end(), Kind.SHIFT, "DATE", grain=unit_of(found["unit"]), count=-2,
                      toward=Toward.LAST)  # fmt: skip


def _weekend(found: re.Match[str]) -> Expression | None:
    return Expression(found.start(), found.end(), Kind.SHIFT, "DATE", grain="WE", toward=toward_of(found["toward"]),
                      count=_COUNT[toward_of(found["toward"])], mention=of_mention(found["toward"]))  # fmt: skip


def _year_earlier(found: re.Match[str]) -> Expression | None:
    """For "the year-earlier quarter": that quarter of the year before; "year-earlier" alone: the year before."""
    head = (found["head"] or "").lower()
    if found["ord"]:
        n = {"first": 1, "second": 2, "third": 3, "fourth": 4}[found["ord"].lower()]
        return Expression(found.start(), found.end(), Kind.YEARLY, "DATE", f"XXXX-Q{n}", year_shift=-1)
    grain = "Q" if head in ("quarter", "period") else "Y"
    return Expression(found.start(), found.end(), Kind.SHIFT, "DATE", grain=grain, count=-4 if grain == "Q" else -1,
                      mention=True)  # fmt: skip


def _quarter(found: re.Match[str]) -> Expression | None:
    """For "the quarter", "the latest quarter": the one mentioned, or the one that ended last."""
    return Expression(found.start(), found.end(), Kind.SHIFT, "DATE", grain="Q", count=-1, mention=True,
                      toward=Toward.THIS)  # fmt: skip


def _that_year(found: re.Match[str]) -> Expression | None:
    """For "the year ended March 31": a stretch of a year."""
    return Expression(found.start(), found.end("unit"), Kind.COMPLETE, "DURATION", "P1Y")


def _the_unit(found: re.Match[str]) -> Expression | None:
    """For "the year", "the full year", "the week": that of publication."""
    return Expression(found.start(), found.end(), Kind.SHIFT, "DATE", grain=unit_of(found["unit"]))


def _in_a_row(found: re.Match[str]) -> Expression | None:
    """For "the fourth straight day": that of publication."""
    grain = unit_of(found["unit"] or found["row"])
    return Expression(found.start(), found.end(), Kind.SHIFT, "DATE", grain="D" if grain == "N" else grain)


def _year_end(found: re.Match[str]) -> Expression | None:
    return Expression(found.start(), found.end(), Kind.SHIFT, "DATE", grain="Y", part="END")


def _present(found: re.Match[str]) -> Expression | None:
    return Expression(found.start(), found.end(), Kind.COMPLETE, "DATE", "PRESENT_REF")


def _past(found: re.Match[str]) -> Expression | None:
    return Expression(found.start(), found.end(), Kind.COMPLETE, "DATE", "PAST_REF")


def _future(found: re.Match[str]) -> Expression | None:
    return Expression(found.start(), found.end(), Kind.COMPLETE, "DATE", "FUTURE_REF")


_MODAL_BEFORE: Final = re.compile(r"\b(?:will|would|could|may|might|can|shall|to|['\u2019]ll)\s$")


def _one_day(found: re.Match[str]) -> Expression | None:
    """For "will one day return": some time ahead."""
    return _future(found) if _MODAL_BEFORE.search(found.string[max(0, found.start() - 8) : found.start()]) else None


RELATIVE_RULES: Final[tuple[Rule, ...]] = (
    Rule(
        re.compile(
            rf"{_LEAD}(?:{ABOUT}?(?P<clock>{CLOCK})(?:,?\s))?(?P<edge>{EDGE})?(?i:(?P<day>the\sday\sbefore\syesterday|"
            rf"the\sday\safter\stomorrow|today|yesterday|tomorrow)(?:\s(?P<pod>{PART_OF_DAY}))?){_TAIL}"
        ),
        _deictic, ("today", "yesterday", "tomorrow"),
    ),
    Rule(re.compile(rf"{_LEAD}(?i:(?:late(?:r)?\s|early\s)?tonight){_TAIL}"), _tonight, ("tonight",)),
    Rule(re.compile(rf"{_LEAD}(?i:overnight){_TAIL}"), _overnight, ("overnight",)),
    Rule(
        re.compile(
            rf"{_LEAD}(?P<edge>{EDGE})?(?:(?P<toward>{TOWARD})\s)(?i:(?:mid[- ])?(?P<pod>{PART_OF_DAY}"
            rf")){_TAIL}"
        ),
        _this_morning, tuple(p for p in PARTS_OF_DAY if not p.endswith("s")),
    ),
    Rule(
        re.compile(
            rf"{_LEAD}(?i:(?:the\s(?:(?:early|late|mid)[- ]?)?|(?:early|late|mid)[- ]?)(?P<pod>morning|"
            rf"afternoon|evening|night)"
            rf"(?P<deictic>\s(?:today|yesterday|tomorrow))?(?!\sof\b)){_TAIL}"
        ),
        _the_morning, ("morning", "afternoon", "evening", "night"),
    ),
    Rule(re.compile(rf"{_LEAD}{ABOUT}?(?P<clock>{CLOCK})(?![\w]|[:.]\d)"), _clock,
         (":", "noon", "midnight", "midday", ".m.", "am", "pm", "gmt", "utc", "hours", "local", ".")),
    Rule(
        re.compile(rf"{_LEAD}(?P<edge>{EDGE})?(?P<toward>{TOWARD})\s(?:(?i:fiscal|financial|calendar|school|academic)\s(?=(?i:year)))?"
            rf"(?P<unit>(?i:{UNIT}))(?<!s){_TAIL}"),
        _unit, UNIT_STEMS,
    ),
    Rule(
        re.compile(
            rf"{_LEAD}(?P<edge>(?i:(?:the\s)?(?:beginning|start|end|middle|close)\sof|earlier\sin|"
            rf"later\sin|early\sin|late\sin))\s(?i:the)\s(?P<unit>(?i:day|week|month|year|quarter|decade|century)){_TAIL}"
        ),
        _edge_of_unit, ("of the", "in the"),
    ),
    Rule(
        re.compile(
            rf"{_LEAD}{ABOUT}?(?:(?P<n>{NUMBER})\s)?(?:(?i:full|more|short|long)\s)?(?P<unit>(?i:{UNIT}"
            rf"))(?:\sor\s(?:so|more|two))?\s"
            rf"(?P<how>(?i:ago|back(?=[,.;]|\s(?:in|when|and)\b)|earlier|later|(?:before|after|prior){_NO_OBJECT}|afterwards?|from\s(?:now|"
            rf"today)|previously|hence)){_TAIL}"
        ),
        _ago, ("ago", "back", "earlier", "before", "later", "after", "from", "prev", "prior", "hence"),
    ),
    Rule(
        re.compile(
            rf"{_LEAD}{ABOUT}?(?P<n>{NUMBER})\s(?P<unit>(?i:weeks?|years?))\s(?i:ago)\s"
            rf"(?:(?P<on>(?i:today|yesterday))|(?i:this)\s(?P<on2>(?i:week|month))){_TAIL}"
        ),
        _ago_today, ("ago ",),
    ),
    Rule(
        re.compile(
            rf"{_LEAD}(?i:the\s(?P<unit>day|night|week|month|year)\s(?P<how>before|after|prior|"
            rf"earlier|later)){_NO_OBJECT}{_TAIL}"
        ),
        _day_before, ("the ",),
    ),
    Rule(
        re.compile(rf"{_LEAD}(?i:the\s(?P<unit>night|week|weekend|month|year)\sbefore\slast){_TAIL}"),
        _before_last, ("before last",),
    ),
    Rule(
        re.compile(rf"{_LEAD}(?:(?P<toward>{TOWARD})|(?i:the))\s(?i:(?:long\s|holiday\s)?weekend){_TAIL}"),
        _weekend, ("weekend",),
    ),
    Rule(
        re.compile(
            rf"{_LEAD}(?i:(?:the\s(?:comparable\s|same\s)?)?year[-\s](?:earlier|ago)(?:\s(?:(?P<ord>first|"
            rf"second|third|fourth)\s)?"
            rf"(?P<head>quarter|period|month|figure|level))?){_TAIL}"
        ),
        _year_earlier, ("year-", "year "),
    ),
    Rule(
        re.compile(rf"{_LEAD}(?i:the\s(?:latest\s|same\s|most\srecent\s)?(?:quarter|latest\speriod)){_TAIL}"),
        _quarter, ("quarter", "period"),
    ),
    Rule(
        re.compile(rf"{_LEAD}{ABOUT}?(?P<n>{NUMBER})\s(?P<unit>(?i:{UNIT})){APOS}s?\s(?P<how>(?i:time)){_TAIL}"),
        _ago, ("time",),
    ),
    Rule(
        re.compile(rf"{_LEAD}(?i:(?:the|its)\s(?:fiscal\s)?(?P<unit>year)\s(?=end(?:ed|ing)\b|to\s[A-Z]))"),
        _that_year, ("year",),
    ),
    Rule(
        re.compile(
            rf"{_LEAD}(?i:the\s(?:full|fiscal|whole|current|latest|latest\sfiscal|current\sfiscal)"
            rf"\s(?P<unit>year)){_TAIL}"
        ),
        _the_unit, ("year",),
    ),
    Rule(
        re.compile(
            rf"{_LEAD}(?i:the\s(?P<unit>year|week))(?!\s(?:of|that|when|in\swhich|before|after|"
            rf"ahead|end|prior|earlier|ago|following|\d|{WORD_YEAR})){_TAIL}"
        ),
        _the_unit, ("the ",),
    ),
    Rule(re.compile(rf"{_LEAD}(?i:(?:around\s)?(?:the\s)?year(?:{APOS}s\s|[-\s])end){_TAIL}"), _year_end, ("year",)),
    Rule(
        re.compile(
            rf"{_LEAD}(?i:(?:the|an?)\s{ORDINAL}\s(?:straight|consecutive|successive)\s(?P<unit>day|night|week|month|year)|"
            rf"(?:the|an?)\s{ORDINAL}\s(?P<row>day|night|week|month|year)\sin\sa\srow){_TAIL}"
        ),
        _in_a_row, ("straight", "consecutive", "successive", "in a row"),
    ),
    Rule(re.compile(rf"{_LEAD}(?i:{any_of(PRESENT)}){_TAIL}"), _present, PRESENT),
    Rule(re.compile(rf"{_LEAD}(?i:current)(?=\s[a-z])"), _present, ("current",)),
    Rule(re.compile(rf"{_LEAD}(?i:{any_of(PAST)}){_TAIL}"), _past, PAST),
    Rule(
        re.compile(
            rf"{_LEAD}(?i:(?:the\s)?(?:most\s)?recent\s(?:years|months|weeks|days|times|decades)"
            rf"|recent){_TAIL}"
        ),
        _past, ("recent",),
    ),
    Rule(re.compile(rf"{_LEAD}(?i:{any_of(FUTURE)}){_TAIL}"), _future, FUTURE),
    Rule(re.compile(rf"{_LEAD}(?i:(?:one|some)\s?day){_TAIL}"), _one_day, ("one day", "someday", "some day")),
)  # fmt: skip
"""The rules, in no order: where two match the same words the longer match wins."""

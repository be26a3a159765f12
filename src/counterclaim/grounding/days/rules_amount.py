"""Rules for stretches of time (DURATION) and for what recurs (SET)."""

import re
from typing import Final

from counterclaim.grounding.days.expression import Expression, Kind, Toward
from counterclaim.grounding.days.fragments import (
    ABOUT,
    MONTH,
    NUMBER,
    PART_OF_DAY,
    SEASON,
    UNIT,
    UNIT_STEMS,
    WEEKDAY,
    Rule,
    any_of,
    month_of,
    number_of,
    unit_of,
    weekday_of,
)
from counterclaim.grounding.days.words import PARTS_OF_DAY, SEASONS, UNITS, WEEKDAYS

_LEAD: Final = r"(?=\w)(?<![\w/$-])(?<!\d[.,])"
_TAIL: Final = r"(?![\w]|-\w)"
_EVERY: Final[dict[str, str]] = {
    "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P1Q", "annually": "P1Y", "yearly": "P1Y",
    "hourly": "PT1H", "nightly": "P1D",
}  # fmt: skip
_CODES: Final[dict[str, tuple[str, int]]] = {
    "S": ("T{}S", 1), "Min": ("T{}M", 1), "H": ("T{}H", 1), "D": ("{}D", 1), "N": ("{}D", 1), "W": ("{}W", 1),
    "WE": ("{}WE", 1), "F": ("{}W", 2), "M": ("{}M", 1), "Q": ("{}Q", 1), "Y": ("{}Y", 1), "E": ("{}Y", 10),
    "C": ("{}Y", 100), "L": ("{}Y", 1000), "S6": ("{}M", 6), "SU": ("{}SU", 1), "WI": ("{}WI", 1), "SP": ("{}SP", 1),
    "FA": ("{}FA", 1),
}  # fmt: skip
_VAGUE_CODES: Final[dict[str, str]] = {"E": "XE", "C": "XC", "L": "XL", "F": "XW", "S6": "XM"}
_HALVES: Final[dict[str, tuple[str, int]]] = {
    "Y": ("M", 12), "M": ("D", 30), "D": ("H", 24), "H": ("Min", 60), "Min": ("S", 60), "W": ("D", 7), "E": ("Y", 10),
}  # fmt: skip


def duration(number: float | None, grain: str) -> str:
    """The value of so many units: "P2W", "PT24H", "PXD" where the number is vague, "P18M" for one and a half years."""
    if number is None:
        code = _VAGUE_CODES.get(grain)
        return f"P{code}" if code else "P" + _CODES[grain][0].format("X")
    form, scale = _CODES[grain]
    amount = number * scale
    if amount == int(amount):
        return "P" + form.format(int(amount))
    if grain in _HALVES:
        finer, per = _HALVES[grain]
        whole = "P" + form.format(int(amount)) if amount >= 1 else "P"
        rest = _CODES[finer][0].format(round((amount - int(amount)) / scale * per))
        return whole + (rest.removeprefix("T") if "T" in whole else rest)
    return "P" + form.format(amount)


def _number(found: re.Match[str]) -> float | None:
    number = number_of(found["n"]) if found["n"] else None
    return number + 0.5 if number is not None and found.groupdict().get("half") else number


def _span(found: re.Match[str]) -> Expression | None:
    """For "for four months", "24 hours", "a year and a half", "years"."""
    grain, number = unit_of(found["unit"]), _number(found)
    plural = found["unit"].lower().endswith("s") or found["unit"].lower() == "centuries"
    if not found["n"] and found[0].lower().startswith("all ") and grain in ("D", "N", "W"):
        return Expression(found.start(), found.end(), Kind.COMPLETE, "DURATION", duration(1, grain))
    if (not plural and grain == "WE") or (plural and found["unit"][0].isupper() and found["unit"][1].islower()):
        return None
    if not found["n"] and (not plural or grain in ("S", "SU", "WI", "SP", "FA", "Q", "WE", "N")):
        return None
    if grain == "S" and (not found["n"] or not plural):
        return None
    if number is not None and ((1900 <= number < 2100 and found["n"].isdigit()) or (not plural and number > 200)):
        return None
    return Expression(found.start(), found.end(), Kind.COMPLETE, "DURATION", duration(number, grain))


def _compound(found: re.Match[str]) -> Expression | None:
    """For "a two-week truce", "the 10-hour battle"."""
    unit = found["unit"] or found["whole"]
    grain = unit_of(unit)
    number = number_of(found["n"]) if found["n"] else None if unit.lower().endswith("s") else 1
    if grain == "S" or (grain == "Q" and number in (1, 3)):
        return None
    return Expression(found.start(), found.end(), Kind.COMPLETE, "DURATION", duration(number, grain))


def _one_and_a_half(found: re.Match[str]) -> Expression | None:
    return Expression(found.start(), found.end(), Kind.COMPLETE, "DURATION", duration(1.5, unit_of(found["unit"])))


def _window(found: re.Match[str]) -> Expression | None:
    """For "in the past 24 hours", "the next two weeks": a stretch that ends or begins at publication."""
    grain, number = unit_of(found["unit"]), number_of(found["n"]) if found["n"] else None
    back = found["way"].lower() in ("past", "last", "previous", "preceding")
    kind = Kind.WINDOW if found["way"].lower() in ("past", "last", "next", "coming") else Kind.COMPLETE
    return Expression(
        found.start(), found.end(), kind, "DURATION", duration(number, grain), grain=grain,
        count=int(number or 0), toward=Toward.LAST if back else Toward.NEXT,
    )  # fmt: skip


def _recent(found: re.Match[str]) -> Expression | None:
    value = duration(None, unit_of(found["unit"]))
    return Expression(found.start(), found.end(), Kind.COMPLETE, "DURATION", value)


def _adverb(found: re.Match[str]) -> Expression | None:
    return Expression(found.start(), found.end(), Kind.COMPLETE, "SET", _EVERY[found[0].lower()])


def _each(found: re.Match[str]) -> Expression | None:
    groups = found.groupdict()
    if groups["day"]:
        value = f"XXXX-WXX-{weekday_of(groups['day'])}" + (PARTS_OF_DAY[groups["pod"].lower()] if groups["pod"] else "")
    elif groups["month"]:
        value = f"XXXX-{month_of(groups['month']):02}"
    elif groups["season"]:
        value = f"XXXX-{SEASONS[groups['season'].lower()]}"
    elif groups["part"]:
        value = f"XXXX-XX-XX{PARTS_OF_DAY[groups['part'].lower()]}"
    else:
        number = number_of(groups["n"]) if groups["n"] else 1
        number = 2 if groups["other"] else number
        value = duration(number, unit_of(groups["unit"]))
    return Expression(found.start(), found.end(), Kind.COMPLETE, "SET", value)


def _plural_day(found: re.Match[str]) -> Expression | None:
    time = PARTS_OF_DAY[found["pod"].lower()] if found["pod"] else ""
    return Expression(found.start(), found.end(), Kind.COMPLETE, "SET", f"XXXX-WXX-{weekday_of(found['day'])}{time}")


def _per(found: re.Match[str]) -> Expression | None:
    """For "per day", whatever is counted."""
    return Expression(found.start(), found.end(), Kind.COMPLETE, "SET", duration(1, unit_of(found["unit"])))


def _a_year(found: re.Match[str]) -> Expression | None:
    """For "twice a week", "$5 a year", "per day"."""
    return Expression(found.start("set"), found.end(), Kind.COMPLETE, "SET", duration(1, unit_of(found["unit"])))


_WAY: Final = r"(?i:past|last|next|coming|previous|preceding|following|first|final|opening|latest)"
_UNITS_S: Final = any_of(u + "s" for u in UNITS)

AMOUNT_RULES: Final[tuple[Rule, ...]] = (
    Rule(
        re.compile(
            r"(?i:(?:once|twice|times?|\d|million|billion|thousand|hundred|dollars?|euros?|pounds?"
            r")\s(?P<set>(?:a|an|per|each|every)\s(?P<unit>day|week|month|year|hour))(?!\s(?:ago|"
            r"earlier|later|before|after)))" rf"{_TAIL}"
        ),
        _a_year, (" a ", " an ", " per "),
    ),
    Rule(
        re.compile(
            rf"{_LEAD}{ABOUT}?(?:(?i:the|all|an\sadditional|another|a\sfull|a\sfurther|these|those|"
            rf"his|her|its|their)\s)?"
            rf"(?:(?P<n>{NUMBER})(?:\sand\s(?P<half>a\shalf)|\s?(?:to|or|[-\u2013])\s?(?P<up>{NUMBER}"
            rf"))?\s)?(?:(?i:more|consecutive|straight|full|long|whole|successive|trading|additional|"
            rf"short)\s)?"
            rf"(?P<unit>(?i:{UNIT}))(?:\sor\s(?:so|more|weeks|months|years|days|hours))?{_TAIL}(?!\sold\b|(?<=uarter)\sof\b|(?<=uarters)\sof\b)"
        ),
        _span, UNIT_STEMS,
    ),
    Rule(
        re.compile(
            rf"{_LEAD}{ABOUT}?(?:(?i:an?)\s)?(?P<unit>(?i:minute|hour|day|week|month|year|decade)"
            rf")\sand\sa\shalf{_TAIL}"
        ),
        _one_and_a_half,
        ("a half",),
    ),
    Rule(
        re.compile(
            rf"{_LEAD}{ABOUT}?(?:(?P<n>{NUMBER})[-\u2010\u2011](?P<unit>(?i:{UNIT}"
            rf"))(?<!s)(?:-(?i:long))?|(?P<whole>(?i:{UNIT}))-(?i:long)){_TAIL}(?!\sold\b)"
        ),
        _compound, ("-",),
    ),
    Rule(
        re.compile(
            rf"{_LEAD}(?:(?i:the|its|his|her|their)\s)?(?P<way>{_WAY})\s{ABOUT}?(?P<n>{NUMBER}"
            rf")?\s?(?:(?i:or\sso|full)\s)?(?P<unit>(?i:{_UNITS_S}|centuries))(?:\sor\sso)?{_TAIL}"
        ),
        _window, UNIT_STEMS,
    ),
    Rule(
        re.compile(rf"{_LEAD}(?i:(?:the\s)?(?:recent|coming)\s(?P<unit>days|weeks|months|years|decades|hours)){_TAIL}"),
        _recent, ("recent", "coming"),
    ),
    Rule(re.compile(rf"{_LEAD}(?i:{any_of(_EVERY)}){_TAIL}"), _adverb, ("ly",)),
    Rule(re.compile(rf"{_LEAD}(?i:per\s(?P<unit>day|night|week|month|quarter|year)){_TAIL}"), _per, ("per ",)),
    Rule(
        re.compile(
            rf"{_LEAD}(?i:each|every)\s(?:(?P<day>{WEEKDAY})(?:\s(?P<pod>(?i:{PART_OF_DAY})))?"
            rf"|(?P<month>{MONTH})|(?P<season>{SEASON})|(?P<part>(?i:{PART_OF_DAY}))|"
            rf"(?P<other>(?i:other)\s)?(?:(?P<n>{NUMBER})\s)?(?P<unit>(?i:{UNIT}))){_TAIL}"
        ),
        _each, ("each", "every"),
    ),
    Rule(
        re.compile(rf"{_LEAD}(?P<day>{WEEKDAY})(?:s|\s(?P<pod>(?i:mornings|afternoons|evenings|nights))){_TAIL}"),
        _plural_day, tuple(WEEKDAYS),
    ),
)  # fmt: skip
"""The rules: where two match the longer match wins, of equals the rule that stands first."""

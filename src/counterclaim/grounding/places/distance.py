"""Words that say how far and which way: "some 400 metres west of", "5-6 km SSE of", "a few miles outside".

How exact such words are is read from the words, after one rule.  A number is as exact as it is round: half of the step
that people round to (10 km: 10, 15 km: 5, 12 km: 1, 400 m: 100), but at least a tenth of itself; a hedge ("about")
doubles that.  A point of the compass means all that is nearer to it than to the next: 45 degrees of "north-east", 22.5 of
"SSE".  "Less than 10 km" is anything from 0 to 10, "more than 10" from 10 to 15, "a few" from 1 to 9.
"""

import re
from dataclasses import dataclass
from math import hypot, radians, sin
from typing import Final

from counterclaim.language.quantities import value

_POINTS: Final = "N NNE NE ENE E ESE SE SSE S SSW SW WSW W WNW NW NNW".split()
_NAMES: Final = {"N": "north", "E": "east", "S": "south", "W": "west"}
_KM: Final = {"kilomet": 1.0, "km": 1.0, "nautical": 1.852, "mile": 1.609, "met": 0.001, "m": 0.001, "yard": 0.0009}
_FEW: Final = {"a few": (1, 9), "several": (2, 9), "a couple of": (1, 3), "dozens of": (12, 60), "tens of": (20, 90)}
_PARTS: Final = {"half a": 0.5, "a half": 0.5, "a quarter of a": 0.25, "one-third of a": 0.33, "a third of a": 0.33,
                 "two-thirds of a": 0.67, "three-quarters of a": 0.75, "a": 1.0, "one": 1.0}  # fmt: skip
_FARTHEST: Final = 20_000  # metres included, so that no run of digits takes us round the globe
_STEPS: Final = (1000.0, 500.0, 100.0, 50.0, 10.0, 5.0, 1.0)
_ABOUT: Final = r"about|some|around|roughly|approximately|nearly|almost|an estimated|just|only|barely"
_BELOW: Final = r"less than|fewer than|under|within|up to|no more than|not more than"
_ABOVE: Final = r"more than|over|at least"
_ONES: Final = "one|two|three|four|five|six|seven|eight|nine"
_TENS: Final = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_NUMBER: Final = (
    r"\d+(?:[.,]\d+)?(?:(?: ?[-–] ?| to )\d+(?:\.\d+)?)?"
    r"|half a|a half|(?:a quarter|a third|one-third|two-thirds|three-quarters) of a"
    r"|(?:a few|several|a couple of)(?: hundred)?|(?:dozens|tens) of|a"
    rf"|(?:(?:{_TENS})[- ])?(?:{_ONES})(?: hundred)?|{_TENS}|ten|eleven|twelve|fifteen"
)
_UNIT: Final = r"kilomet(?:re|er)s?|kms?|nautical miles?|miles?|met(?:re|er)s?|yards?|m"
BEARING: Final = (
    r"(?:north|south)[- ]?(?:north|south)?[- ]?(?:east|west)|(?:east|west)[- ](?:north|south)[- ]?(?:east|west)"
    r"|north|south|east|west"
)
"""A point of the compass in words."""
_SHORT: Final = r"(?-i:NNE|ENE|ESE|SSE|SSW|WSW|WNW|NNW|NE|SE|SW|NW|[NESW])"
FAR: Final = (
    rf"(?<![\w/$£€])(?<!\bof )(?:(?P<hedge>{_ABOUT}|{_BELOW}|{_ABOVE}) )?(?P<number>{_NUMBER})[ -]?(?P<unit>{_UNIT})"
    r"(?: ?\([^()\n]{1,24}\))?"
    rf"(?: (?:away )?(?:(?:due |to the )?(?P<bearing>{BEARING}|{_SHORT})(?:wards?)?(?: of| from)"
    r"|away from|from|outside(?: of)?|off|of))"
)
"""How far, which way and from: all up to the place's own words."""


@dataclass(frozen=True, slots=True)
class Distance:
    """So many kilometres, give or take ``slack``, towards ``bearing`` (degrees, None for any) give or take ``width``."""

    km: float
    slack: float
    bearing: float | None = None
    width: float = 0.0

    def reach(self) -> float:
        """How far from the point that the words come to, what they tell of may lie, in km."""
        if self.bearing is None:
            return self.km + self.slack
        return hypot(self.slack, 2 * self.km * sin(radians(self.width) / 2))


def distance(match: re.Match[str]) -> Distance | None:
    """What a match of FAR says, or None where it speaks of no distance."""
    span = _range(match["number"].lower().replace("–", "-"))
    unit, hedge = match["unit"].lower(), (match["hedge"] or "").lower()
    loose = match.group().endswith(" of") and match["bearing"] is None and not re.fullmatch(_BELOW, hedge)
    # "10 km of road", "10m from Syria" (people, dollars).
    if span is None or span[1] > _FARTHEST or loose or (unit == "m" and match["bearing"] is None):
        return None
    scale = next(km for word, km in _KM.items() if unit.startswith(word))
    low, high = span
    if re.fullmatch(_BELOW, hedge):
        low = 0.0
    elif re.fullmatch(_ABOVE, hedge):
        low, high = high, 1.5 * high
    km, slack = (low + high) / 2, (high - low) / 2
    if low == high:
        slack = max(_step(km) / 2, 0.1 * km) * (2 if hedge else 1)
    return Distance(km * scale, slack * scale, *_towards(match["bearing"]))


def _range(number: str) -> tuple[float, float] | None:
    if number.removesuffix(" hundred") in _FEW:
        fewest, most = _FEW[number.removesuffix(" hundred")]
        times = 100.0 if number.endswith(" hundred") else 1.0
        return times * fewest, times * most
    if number in _PARTS:
        return _PARTS[number], _PARTS[number]
    pair = re.fullmatch(r"([\d.]+)(?: ?- ?| to )([\d.]+)", number)
    if pair:
        low, high = sorted((float(pair[1]), float(pair[2])))
        return low, high
    if re.fullmatch(r"[\d.,]+", number):
        # "1,200 metres" but "1.2 km".
        plain = float(re.sub(r",(?=\d{3}\b)", "", number).replace(",", "."))
        return plain, plain
    whole = value(re.split(r"[- ]", number))
    return None if whole is None else (float(whole), float(whole))


def _step(number: float) -> float:
    """What a number is rounded to: 10 for 30, 5 for 15, 1 for 12, 0.1 for 1.5."""
    return next((step for step in _STEPS if number >= step and number % step == 0), 0.1 if number % 1 else 1.0)


def _towards(words: str | None) -> tuple[float | None, float]:
    if words is None:
        return None, 0.0
    letters = words
    for letter, name in _NAMES.items():
        letters = re.sub(name, letter, letters, flags=re.IGNORECASE)
    letters = re.sub(r"[- ]", "", letters)
    if letters not in _POINTS:
        return None, 0.0
    return _POINTS.index(letters) * 22.5, 22.5 if len(letters) < 3 else 11.25

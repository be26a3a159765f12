"""Pieces of regular expressions shared by the rules, and how their words become numbers.

Every piece is a bounded alternation without nested repeats, so that matching stays linear.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from counterclaim.grounding.days.expression import Expression, Toward
from counterclaim.grounding.days.words import (
    DECADE_WORDS,
    MONTHS,
    ONES,
    ORDINALS,
    PARTS_OF_DAY,
    SEASONS,
    SHORT_WEEKDAYS,
    TENS,
    UNITS,
    VAGUE_NUMBERS,
    WEEKDAYS,
)


def any_of(words: Iterable[str]) -> str:
    """An alternation, longest word first."""
    return "(?:" + "|".join(re.escape(w).replace("\\ ", r"\s") for w in sorted(words, key=lambda w: -len(w))) + ")"


def cased(words: Iterable[str]) -> str:
    """An alternation of names with a capital or all in capitals, never in lower case ("may", "march", "sun")."""
    listed = list(words)
    return any_of([w.title() for w in listed] + [w.upper() for w in listed])


DASH: Final = r"[-\u2010\u2011\u2013]"
APOS: Final = r"['\u2019]"
MONTH: Final = cased(m for m in MONTHS if len(m) > 4 or m in ("may", "june", "july"))
SHORT_MONTH: Final = "(?:" + cased(m for m in MONTHS if len(m) <= 4 and m not in ("may", "june", "july")) + r"\.?)"
ANY_MONTH: Final = f"(?:{MONTH}|{SHORT_MONTH})"
WEEKDAY: Final = cased(WEEKDAYS)
ANY_WEEKDAY: Final = f"(?:{WEEKDAY}|{cased(SHORT_WEEKDAYS)}" + r"\.?)"
DAY: Final = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
ORDINAL: Final = "(?i:" + any_of(ORDINALS) + r"|\d{1,2}(?:st|nd|rd|th))"
YEAR: Final = r"(?:1[0-9]|20)\d\d(?!\d|[.,]\d)"
_TEEN: Final = "(?:" + any_of(TENS) + "(?:[ -]" + any_of([w for w in ONES if ONES[w] < 10]) + ")?|" + any_of(ONES) + ")"
_TEN_UP: Final = "(?:" + any_of(TENS) + "(?:[ -]" + any_of([w for w in ONES if ONES[w] < 10]) + ")?|" + any_of(
    [w for w in ONES if ONES[w] > 9]
) + ")"  # fmt: skip
WORD_YEAR: Final = (
    r"(?i:(?:eighteen|nineteen|twenty)[ -]" + _TEN_UP + r"|two[ -]thousand(?:[ -](?:and[ -])?" + _TEEN + r")?)"
)
ANY_YEAR: Final = f"(?:{YEAR}|{WORD_YEAR})"
SMALL: Final = r"(?i:" + any_of(TENS) + r"[ -]" + any_of([w for w in ONES if ONES[w] < 10]) + "|" + any_of(
    [*ONES, *TENS]
) + r")"  # fmt: skip
NUMBER: Final = (
    r"(?:\d{1,3}(?:,\d{3})+|\d{1,4}(?:\.\d{1,2})?(?:\s[1-9]/[1-9])?|"
    + SMALL
    + r"(?:\s(?i:hundred|thousand))?|(?i:an?\s(?:hundred|thousand|dozen|couple(?:\sof)?|half)|half\san?|"
    + r"(?:a\s)?quarter\sof\san?|a\ssingle|the\scouple\sof|couple\sof|an?|hundreds|thousands|dozens|"
    + any_of(VAGUE_NUMBERS)
    + r"))"
)
ABOUT: Final = (
    r"(?i:(?:about|around|approximately|nearly|almost|roughly|just\sover|(?:just\s)?under|at\sleast|at\smost|"
    r"more\sthan|less\sthan|fewer\sthan|up\sto|no\smore\sthan|no\sless\sthan|as\slong\sas|as\smany\sas|some)\s)"
)
SEASON: Final = any_of([*SEASONS, *(s.title() for s in SEASONS)])
UNIT: Final = any_of(
    [u for u in UNITS if u not in SEASONS and u not in ("centuries", "millennia")]
    + [u + "s" for u in UNITS if u not in ("century", "centuries", "millennium", "millennia")]
    + ["centuries", "millennia", "secs", "mins", "hrs"]
)
PART_OF_DAY: Final = any_of(p for p in PARTS_OF_DAY if not p.endswith("s"))
EDGE: Final = (
    r"(?:(?i:(?:the\s)?(?:very\s)?(?:beginning|start|end|middle|close)\sof(?:\sthe)?|early(?:\sin)?(?:\sthe)?|"
    r"late(?:\sin)?(?:\sthe)?|earlier(?:\sin)?|later(?:\sin)?|sometime|(?:early|late|earlier|later)\son|"
    r"(?:the\s)?(?:early|small)\shours\sof|the\s(?:early|late))\s|"
    r"(?i:the\s)?(?i:mid[-\s]|(?:early|late)-))"
)
SLICE: Final = (
    r"(?i:the\s(?:(?:first|last|final)\s(?:week|(?:few\s)?days|day|half)|(?:second|third|fourth)\sweek|second\shalf)"
    r"\sof\s(?:the\s)?)"
)
TOWARD: Final = (
    r"(?i:this\s(?:past|coming)|last|past|this|next|the\s(?:previous|following|next|same|coming|past|last|preceding)|"
    r"previous|following|coming|that(?:\ssame)?|the\scurrent)"
)
_ZONES: Final = r"(?:GMT|UTC|[ECMP][DS]?T|BST|CES?T|MSK|(?i:local\stime|eastern\stime)|[A-Z][a-z]{2,9}\stime)"
ZONE: Final = rf"(?:[ ,]{{1,2}}{_ZONES}\b|\s\({_ZONES}\))"
CLOCK: Final = (
    r"(?:(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s?(?:[ap]\.m\.?|am|pm|AM|PM|A\.M\.|P\.M\.))|"
    r"(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:\s?h(?:rs|ours)?\b)?|"
    r"(?:0?[1-9]|1[0-2])\s?(?:[ap]\.m\.|[ap]\.m\b|am\b|pm\b|AM\b|PM\b|A\.M\.|P\.M\.)|"
    r"(?:0?[1-9]|1[0-2])(?:(?i:\so['\u2019]clock)(?i:\sin\sthe\s(?:morning|afternoon|evening))?|"
    r"(?i:\sin\sthe\s(?:morning|afternoon|evening)))\b|"
    r"(?i:noon|midnight|midday)|(?:[01]\d|2[0-3])[0-5]\d(?=\s(?:GMT|UTC|hours|local\stime))|"
    r"(?:(?<=\bat\s)|(?<=\bAT\s))(?:[01]\d|2[0-3])[0-5]\d(?=\s(?:\(|(?i:on|today|yesterday)\b)))"
    + ZONE
    + r"?(?:\s\((?:\d{4}|\d\d?:\d\d)\s(?:GMT|UTC)\))?"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to write a time: its expression, and what builds its meaning (None: not a time after all).

    ``needs`` are lower-case strings of which a text must hold one; a text without them is not searched.
    """

    pattern: re.Pattern[str]
    build: Callable[[re.Match[str]], Expression | None]
    needs: tuple[str, ...] = ()


UNIT_STEMS: Final = (
    "second", "minute", "hour", "day", "night", "week", "fortnight", "month", "quarter", "year", "decade", "centur",
    "millen", "semester", "season", "summer", "winter", "spring", "autumn", "secs", "mins", "hrs",
)  # fmt: skip


def month_of(words: str) -> int:
    """The number of a month written in full or short; raises KeyError for another word."""
    return MONTHS[words.lower().rstrip(".")]


def weekday_of(words: str) -> int:
    """The ISO number of a weekday written in full or short; raises KeyError for another word."""
    key = words.lower().rstrip(".")
    return WEEKDAYS.get(key) or SHORT_WEEKDAYS[key]


def ordinal_of(words: str) -> int:
    """3 for "third", "3rd" and "3"; raises KeyError for another word."""
    digits = re.match(r"\d+", words)
    return int(digits[0]) if digits else ORDINALS[words.lower()]


def _below_hundred(words: list[str]) -> int:
    return sum(TENS.get(w, 0) or ONES.get(w, 0) for w in words)


def year_of(words: str) -> int:
    """The year of "1996", "nineteen ninety-six" or "two thousand and four"."""
    if words[0].isdigit():
        return int(words)
    parts = [w for w in re.split(r"[\s-]+", words.lower()) if w != "and"]
    if parts[:2] == ["two", "thousand"]:
        return 2000 + _below_hundred(parts[2:])
    return 100 * _below_hundred(parts[:1]) + _below_hundred(parts[1:])


def full_year(digits: str) -> int:
    """A year of two digits in 1940 to 2039; one of four digits as it is."""
    year = int(digits)
    return year if len(digits) == 4 else 2000 + year if year < 40 else 1900 + year


def number_of(words: str) -> float | None:
    """The number of "two", "24", "2 1/2", "a couple of", "half an"; None where it is vague ("several")."""
    text = re.sub(r"\s+", " ", words.lower())
    digits = re.fullmatch(r"([\d,]+(?:\.\d+)?)(?: (\d)/(\d))?", text)
    if digits:
        return float(digits[1].replace(",", "")) + (int(digits[2]) / int(digits[3]) if digits[2] else 0)
    if text in VAGUE_NUMBERS or text in ("hundreds", "thousands", "dozens", "some"):
        return None
    if "couple" in text:
        return 2
    if "half" in text or "quarter" in text:
        return 0.5 if "half" in text else 0.25
    parts = re.split(r"[\s-]+", text)
    scale = {"hundred": 100, "thousand": 1000, "dozen": 12}.get(parts[-1], 1)
    return scale * (_below_hundred(parts) or 1)


def toward_of(words: str | None) -> Toward:
    """Which way "last", "the previous", "this", "next" points."""
    text = (words or "").lower().replace("the ", "")
    if text in ("this past", "last", "past", "previous", "preceding"):
        return Toward.LAST
    if text in ("this coming", "next", "following", "coming"):
        return Toward.NEXT
    return Toward.THIS if text in ("this", "same", "that", "that same", "current") else Toward.UNSAID


def of_mention(words: str | None) -> bool:
    """Whether such a word counts from the day mentioned before and not from publication ("the following day")."""
    text = (words or "").lower()
    return bool(re.search(r"previous|following|preceding|same|that|the\snext", text))


def part_of(words: str | None) -> str:
    """START, MID or END for "early", "mid-", "the end of"; W1, D9 ... for "the first week of"; empty for none."""
    text = (words or "").lower()
    if numbered := re.search(r"(first|second|third|fourth|last|final)\s(?:few\s)?(week|days|day|half)", text):
        n = {"first": 1, "second": 2, "third": 3, "fourth": 4}.get(numbered[1], 9)
        return f"{'W' if numbered[2] in ('week', 'days') else numbered[2][0].upper()}{n}"
    if re.search(r"earl|begin|start|small", text):
        return "START"
    if re.search(r"mid", text):
        return "MID"
    return "END" if re.search(r"late|end|close", text) else ""


def unit_of(words: str) -> str:
    """The grain of a unit in singular or plural; raises KeyError for another word."""
    key = words.lower()
    short = {"secs": "S", "mins": "Min", "hrs": "H"}
    return short.get(key) or UNITS.get(key) or UNITS[key.removesuffix("s")]


def decade_of(words: str) -> str | None:
    """The value of "1990s", "'80s", "90s" or "nineties"; None where it is no decade."""
    key = words.lower().lstrip("'\u2019")
    if key in DECADE_WORDS:
        return f"19{DECADE_WORDS[key]}"
    digits = re.match(r"(\d\d)?(\d)0", key)
    if not digits:
        return None
    return f"{digits[1]}{digits[2]}" if digits[1] else f"19{digits[2]}" if int(digits[2]) > 1 else f"20{digits[2]}"


def clock_of(words: str) -> str:
    """The T part of a time of day: "T22:00" for "10 p.m."; empty where it cannot be."""
    text = words.lower()
    if text.startswith(("noon", "midday")):
        return "T12:00"
    if text.startswith("midnight"):
        return "T24:00"
    found = re.match(r"(\d{1,2})(?:[:.]?(\d\d))?(?::\d\d)?\s?(a|p)?", text)
    if not found:
        return ""
    hour, minute = int(found[1]), int(found[2] or 0)
    if (found[3] == "p" or re.search(r"afternoon|evening", text)) and hour < 12:
        hour += 12
    if found[3] == "a" and hour == 12:
        hour = 0
    return f"T{hour:02}:{minute:02}" if hour < 25 and minute < 60 else ""

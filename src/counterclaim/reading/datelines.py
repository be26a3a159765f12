# ruff: noqa: E501  (patterns, one a line)
"""Datelines: "GORIS, Armenia, Sept 13 (Agency) -", "KYIV —", "Moscow, 13 September 2022 /TASS/.", "(Reuters) -"."""

import re
from dataclasses import dataclass
from typing import Final

from counterclaim.reading.days import MONTH, WEEKDAY
from counterclaim.reading.patterns import AGENCY

_UPPER: Final = r"[A-Z][A-Z.'’-]{1,24}(?:[\s/-][A-Z][A-Z.'’-]{1,20}){0,3}"
_TITLE: Final = r"[A-Z][\w.'’-]{1,24}(?:[\s-](?:(?:of|al|el|the|and|de)[\s-])?[A-Z][\w.'’-]{1,20}){0,3}"
_DAY: Final = rf"(?:{WEEKDAY},?\s)?(?:{MONTH}\s?\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\s{MONTH})(?:,?\s(?:19|20)\d{{2}})?"
_BY: Final = rf"(?:[(/\[]\s?(?:{AGENCY}|[A-Z][\w. -]{{1,25}})\s?[)/\]])"
_DASH: Final = r"\s?(?:—|–|--|-|―|_)"
_HEAD: Final = re.compile(
    rf"(?P<lead>\s{{0,20}})(?:"
    # GORIS, Armenia, Sept 13 (Agency) -     KYIV —     MOSCOW (Sputnik) –     BAKU, Azerbaijan, Sept. 13
    rf"(?P<upper>{_UPPER})(?:(?:,\s?|\s)(?P<region>(?!{MONTH}){_TITLE}))?(?:[,.]?\s?\(?(?P<day1>(?i:{_DAY}))\)?)?\.?,?(?:\s?(?P<by1>{_BY}|{AGENCY}(?=\.\s)))?\.?"
    rf"(?:{_DASH}\s|(?<=[)/\]]\.)\s|(?<=[A-Z]{{3}}\.)\s|(?<=\d\.)\s|(?<=[)/\]])\s?:\s)"
    # Kyiv, Ukraine –     Kyiv, Sept 13 (Agency) –     Damascus (SANA) –
    rf"|(?P<title>{_TITLE})(?:,\s(?P<land>(?!{MONTH}){_TITLE}))?(?:,?\s(?P<day2>{_DAY}))?,?(?:\s?(?P<by2>{_BY}))?\.?(?:\s(?:—|–|--|-|_)\s|{_DASH}(?=[A-Z“\"])|(?<=[)/\]]\.)\s)"
    # (Reuters) -
    rf"|(?P<by3>[(\[]{AGENCY}[)\]])(?:{_DASH}|:)\s"
    rf")(?=[A-Z“\"‘'«(\d])"
)
_LOOSE: Final = re.compile(rf"(?P<upper>{_UPPER})\s(?P<by1>\((?:{AGENCY})\))\s(?=[A-Z“\"])")
# A line of its own:   Baku, September 13, AZERTAC     YEREVAN, 13 September 2022 (Armenpress)
_WHOLE: Final = re.compile(
    rf"(?P<place>{_TITLE})(?:,\s(?P<land>(?!(?i:{MONTH})){_TITLE}))?(?:,\s(?P<day>(?i:{_DAY}))(?:,\s{AGENCY}|\s?{_BY})?|\s{_BY})\s?(?:—|–|--|-|_)?\.?$"
)
_AGENCIES: Final = re.compile(rf"{AGENCY}$")
_NO_PLACE: Final = frozenset(
    "UPDATE BREAKING EXCLUSIVE LIVE WATCH VIDEO ANALYSIS OPINION URGENT FACTBOX EXPLAINER PHOTOS".split()
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """The words of a dateline: place and day (as written, or None), and where it ends in the text it was found in."""

    place: str | None
    day: str | None
    end: int


def find_dateline(line: str) -> Dateline | None:
    """The dateline that ``line`` begins with, or None.

    A place in capitals needs a dash; a place in title case also a country, a day or an agency, and an upper-case letter
    after the dash, so that "Goris - a town near the border - was shelled" keeps its words.
    """
    if whole := _WHOLE.match(line):
        return Dateline(_joined(whole["place"], whole["land"]), whole["day"], len(line))
    found = _HEAD.match(line[:200]) or _LOOSE.match(line[:200])
    if found is None:
        return None
    part = found.groupdict()
    if part.get("by3"):
        return Dateline(None, None, found.end())
    if upper := part["upper"]:
        bare = not (part.get("day1") or part.get("by1"))
        if upper.split()[0].strip(".") in _NO_PLACE or len(upper) < 3 or (bare and found.group().endswith(". ")):
            return None
        return Dateline(_joined(upper, part.get("region")), part.get("day1"), found.end())
    if part["title"].startswith("By ") or not (part["land"] or part["day2"] or part["by2"]):
        return None
    return Dateline(_joined(part["title"], part["land"]), part["day2"], found.end())


def _joined(place: str, region: str | None) -> str:
    return f"{place}, {region}" if region and not _AGENCIES.match(region) else place

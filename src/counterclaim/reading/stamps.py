# ruff: noqa: E501  (patterns, one a line)
"""Stamps at the edges of a paragraph: a date before the first sentence, an update or an agency after the last.

Saved texts often lack the line breaks of the page, so that a stamp stands in the same line as the article.  Only the very
first and the very last words of an article are looked at.
"""

import re
from dataclasses import dataclass
from typing import Final

from counterclaim.reading.days import FULL_DATE, TIME
from counterclaim.reading.patterns import AGENCY
from counterclaim.records import Removed, RemovedReason

_START: Final = re.compile(
    rf"(?:(?:date of publication|published|posted|updated|last update[d]?)(?:\s(?:on|at))?\s?:?\s)?(?:{FULL_DATE})"
    rf"(?:\W{{0,3}}(?:at\s)?{TIME})?(?:\)?\sget short url(?:\s\d+)?)?\W{{0,3}}(?=[A-Z“\"‘']|\d{{1,4}}\s[A-Z])",
    re.IGNORECASE,
)
_UPPER: Final = re.compile(r"[A-Z“\"‘'\d]")
_END: Final = re.compile(
    rf"(?<=[.!?”\")])\s(?:(?P<stamp>last updated?\s?:[^.!?]{{4,100}})|(?P<promotion>view (?:photo |video )?news\.|read (?:also|more)\W{{0,2}})"
    rf"|(?P<byline>[—–-]\s?{AGENCY}\.?|\((?:with|source:?|agenc(?:y|ies)|via)\s?[\w\s,/]{{0,40}}\)|\({AGENCY}\)|source:?\s[A-Z]\w{{2,20}} and agencies))\s{{0,3}}$",
    re.IGNORECASE,
)
_SHORTEST: Final = 120
"""Characters a line must have to be taken for running text with a stamp in it."""


@dataclass(frozen=True, slots=True)
class Trimmed:
    """A text without its stamps, and these."""

    text: str
    removed: tuple[Removed, ...]


def trim(text: str) -> Trimmed:
    """Takes a leading date and a trailing update, agency or promotion from ``text``; nothing else is changed."""
    removed = []
    start = len(text) - len(text.lstrip())
    found = _START.match(text, start, start + 160)
    if found and _UPPER.match(text, found.end()) and _line_size(text, found.end()) >= _SHORTEST:
        removed.append(Removed(found.group().strip(), RemovedReason.FURNITURE))
        text = text[found.end() :]
    at = max(0, len(text) - 160)
    last = _END.search(text, at)
    if last and _line_size(text, last.start()) + last.start() - text.rfind("\n", 0, last.start()) >= _SHORTEST:
        removed.append(Removed(last.group().strip(), _reason(last)))
        text = text[: last.start()]
    return Trimmed(text, tuple(removed))


def _reason(found: re.Match[str]) -> RemovedReason:
    if found.group("promotion"):
        return RemovedReason.PROMOTION
    return RemovedReason.BYLINE if found.group("byline") else RemovedReason.FURNITURE


def _line_size(text: str, start: int) -> int:
    end = text.find("\n", start)
    return (len(text) if end < 0 else end) - start

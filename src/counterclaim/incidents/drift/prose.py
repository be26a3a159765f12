"""Which stretches of a text are no prose: links, times of day, fractions; and which sentences are told in full."""

import re
from typing import Final

# "https://site.org/2012/06/12/a-title", also as corpora write it, with spaces around each mark.
_LINK: Final = re.compile(
    r"(?:\bhttps?\s?:\s?/\s?/|\bwww\s?\.)\s?(?:[^\s/.?=&_%:#-]+\s?[/.?=&_%:#-]+\s?)*[^\s/]*", re.IGNORECASE
)
# Zones and clocks differ from desk to desk ("0737 GMT", "2:37 p.m. local time"); half an hour is no other happening.
_CLOCK: Final = re.compile(
    r"\b\d{1,2}\s?:\s?\d{2}(?:\s?:\s?\d{2})?\b|\b\d{1,4}(?:\s?\.\s?\d{2})?\s?(?:[ap]\s?\.?\s?m\b|gmt\b|utc\b|hours? local)"
    r"|\b\d{1,2}\s?o['’]clock",
    re.IGNORECASE,
)
# "4½", "4 1/2", "41/2" are one figure, and its pieces none; so are scores and records, "58-3".
_FRACTION: Final = re.compile(r"\d+\s?(?:[½¼¾⅓⅔\ufffd]|/\s?\d+)|\d+\s?/\s?\d+")
_ENDED: Final = re.compile(r"[.!?…][\s\"”’'»)\]`]*$")


def not_prose(text: str) -> tuple[tuple[int, int], ...]:
    """Where links, times of day and fractions stand, in order of kind and place."""
    return tuple(m.span() for pattern in (_LINK, _CLOCK, _FRACTION) for m in pattern.finditer(text))


def told_in_full(text: str, start: int, end: int) -> bool:
    """Whether a sentence ends as sentences do: headlines, captions and date lines are worded by each desk anew."""
    return _ENDED.search(text, start, end) is not None

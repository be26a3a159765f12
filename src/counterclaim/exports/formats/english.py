"""Days and lists as an English sentence has them, whatever the locale."""

from collections.abc import Sequence
from datetime import date
from typing import Final

_MONTHS: Final = (
    "January February March April May June July August September October November December"
).split()  # fmt: skip


def day_in_words(day: str) -> str:
    """A day (ISO 8601) as "16 February 2023"."""
    known = date.fromisoformat(day)
    return f"{known.day} {_MONTHS[known.month - 1]} {known.year}"


def listed(words: Sequence[str]) -> str:
    """The words as "A", "A and B", "A, B and C"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"

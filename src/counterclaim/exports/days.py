"""Days in a sentence: "on 13 September 2022", "between 12 and 14 September 2022", "in September 2022"."""

from calendar import monthrange
from datetime import date
from typing import Final

# Not strftime: its month names follow the machine's locale.
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def days_phrase(earliest: str | None, latest: str | None) -> str:
    """The days between two, both counted (ISO 8601), with their preposition; an open side is named, "" where both are."""
    if earliest is None or latest is None:
        return f"by {day_phrase(latest)}" if latest else f"from {day_phrase(earliest)} on" if earliest else ""
    first, last = date.fromisoformat(earliest), date.fromisoformat(latest)
    if first == last:
        return f"on {day_phrase(earliest)}"
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        if (first.year, first.month) == (last.year, last.month):
            return f"in {_MONTHS[first.month - 1]} {first.year}"
        if first.year == last.year and (first.month, last.month) == (1, 12):
            return f"in {first.year}"
    opening = day_phrase(earliest)
    if first.year == last.year:
        opening = str(first.day) if first.month == last.month else f"{first.day} {_MONTHS[first.month - 1]}"
    return f"between {opening} and {day_phrase(latest)}"


def day_phrase(iso: str) -> str:
    """A day (ISO 8601) as "16 February 2023"."""
    day = date.fromisoformat(iso)
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"

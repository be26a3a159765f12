"""Days as the words of a text give them, and whether two of them can be one day."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from counterclaim.incidents.copies.words import Word

_WEEKDAYS: Final = {
    name: n
    for n, names in enumerate(("monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thur thurs", "friday fri",
                               "saturday sat", "sunday sun"))
    for name in names.split()
}  # fmt: skip
_MONTHS: Final = {
    name: n
    for n, names in enumerate(("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
                               "august aug", "september sept sep", "october oct", "november nov", "december dec"), 1)
    for name in names.split()
}  # fmt: skip
_OFFSETS: Final = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_ORDINALS: Final = frozenset({"st", "nd", "rd", "th"})
# Words that are also no months or weekdays.
_DOUBTFUL: Final = frozenset({"may", "march", "mar", "sun", "sat", "mon", "wed", "dec"})


@dataclass(frozen=True, slots=True)
class Told:
    """A day as told: each part None where the words do not give it; ``offset`` counts from the day of publication."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    offset: int | None = None

    @property
    def relative(self) -> bool:
        """Whether only the day of publication says which day this is."""
        return self.weekday is not None or self.offset is not None


def read_day(words: tuple[Word, ...], at: int) -> tuple[Told, int] | None:
    """The day that begins with the word number ``at``, and how many words tell it."""
    word = words[at]
    if word.folded in _OFFSETS:
        return Told(offset=_OFFSETS[word.folded]), 1
    if word.folded in _WEEKDAYS and word.written[0].isupper() and word.folded not in _DOUBTFUL:
        return Told(weekday=_WEEKDAYS[word.folded]), 1
    if word.folded in _MONTHS and word.written[0].isupper():
        return _month_first(words, at)
    if word.folded.isdigit():
        return _number_first(words, at)
    return _dotted(word)


def _month_first(words: tuple[Word, ...], at: int) -> tuple[Told, int] | None:
    month = _MONTHS[words[at].folded]
    day, used = _day_of_month(words, at + 1)
    year = _year(words, at + 1 + used)
    if day is None and year is None:
        return None if words[at].folded in _DOUBTFUL else (Told(month=month), 1)
    return Told(year, month, day), 1 + used + (year is not None)


def _number_first(words: tuple[Word, ...], at: int) -> tuple[Told, int] | None:
    day, used = _day_of_month(words, at)
    after = at + used
    if day is not None and after < len(words) and words[after].folded == "of":
        after += 1
    if day is not None and after < len(words) and words[after].folded in _MONTHS and words[after].written[0].isupper():
        year = _year(words, after + 1)
        return Told(year, _MONTHS[words[after].folded], day), after + 1 + (year is not None) - at
    year = _year(words, at)
    if year is None:
        return None
    month, number = _small(words, at + 1, 12), _small(words, at + 2, 31)
    if month and number and len(words[at + 1].folded) == len(words[at + 2].folded) == 2:
        return Told(year, month, number), 3
    return Told(year=year), 1


def _dotted(word: Word) -> tuple[Told, int] | None:
    parts = word.folded.split(".")
    if len(parts) != 3 or not all(part.isdigit() for part in parts):
        return None
    day, month, year = (int(part) for part in parts)
    year += 2000 if year < 100 else 0
    return (Told(year, month, day), 1) if 0 < day < 32 and 0 < month < 13 and 1900 <= year < 2100 else None


def _day_of_month(words: tuple[Word, ...], at: int) -> tuple[int | None, int]:
    day = _small(words, at, 31)
    if day is None or len(words[at].folded) > 2:
        return None, 0
    return day, 2 if at + 1 < len(words) and words[at + 1].folded in _ORDINALS else 1


def _small(words: tuple[Word, ...], at: int, most: int) -> int | None:
    folded = words[at].folded if at < len(words) else ""
    return int(folded) if folded.isdecimal() and folded.isascii() and len(folded) < 3 and 0 < int(folded) <= most else None


def _year(words: tuple[Word, ...], at: int) -> int | None:
    written = words[at].written if at < len(words) else ""
    return int(written) if len(written) == 4 and written.isascii() and written.isdecimal() and written[:2] in {"19", "20"} else None


def span_of(told: Told, published: date | None) -> tuple[date, date] | None:
    """First and last day that ``told`` allows; None where the day of publication is needed and not known.

    A weekday is the last one up to the day of publication: news tell of what was.
    """
    if told.relative:
        if published is None:
            return None
        back = (published.weekday() - told.weekday) % 7 if told.weekday is not None else -(told.offset or 0)
        return _moved(published, -back)
    year = told.year
    if year is None:
        if published is None or told.month is None:
            return None
        year = published.year - (told.month > published.month)
    try:
        if told.day is not None and told.month is not None:
            return date(year, told.month, told.day), date(year, told.month, told.day)
        if told.month is None:
            return date(year, 1, 1), date(year, 12, 31)
        return date(year, told.month, 1), date(year + told.month // 12, told.month % 12 + 1, 1) - timedelta(days=1)
    except ValueError:
        return None


def _moved(day: date, by: int) -> tuple[date, date] | None:
    try:
        return day + timedelta(days=by), day + timedelta(days=by)
    except OverflowError:
        return None


def days_between(one: Told, published: date | None, other: Told, other_published: date | None) -> int | None:
    """How many days lie between two days told (0 where they can be one); None where that cannot be known."""
    if one == other and not (one.relative and published and other_published):
        return 0
    first, second = span_of(one, published), span_of(other, other_published)
    if first and second:
        return max(0, (second[0] - first[1]).days, (first[0] - second[1]).days)
    if one.weekday is not None and other.weekday is not None:
        return min((one.weekday - other.weekday) % 7, (other.weekday - one.weekday) % 7)
    if one.offset is not None and other.offset is not None:
        return abs(one.offset - other.offset)
    if one.day and other.day and one.month and other.month and (one.day, one.month) != (other.day, other.month):
        return 1
    return None

"""What must hold of every row before it is written."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from counterclaim.exports.formats.geography import inside


@dataclass(frozen=True, slots=True)
class Facts:
    """The checkable facts of a row: days (ISO 8601), a number's range, a country (ISO 3166 alpha-3) and coordinates."""

    earliest: str | None = None
    latest: str | None = None
    low: int | None = None
    best: int | None = None
    high: int | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None


OUTSIDE: Final = "coordinates outside the country"
INFERRED: Final = "days inferred from the day of publication; no text tells them"
UNSOUND: Final = "the row would break a rule"


def faults(facts: Facts) -> tuple[str, ...]:
    """Why a row may not be written; empty for a sound one."""
    found = [*day_faults(facts.earliest, facts.latest)]
    known = [number for number in (facts.low, facts.best, facts.high) if number is not None]
    if known != sorted(known) or any(number < 0 for number in known):
        found.append(f"the numbers do not rise: low {facts.low}, best {facts.best}, high {facts.high}")
    if (facts.lat is None) != (facts.lon is None):
        found.append("one coordinate without the other")
    elif facts.lat is not None and facts.lon is not None:
        if not (-90 <= facts.lat <= 90 and -180 <= facts.lon <= 180):
            found.append(f"no point of the earth: {facts.lat}, {facts.lon}")
    return tuple(found)


def flags(facts: Facts) -> tuple[str, ...]:
    """What a reader of a sound row must know: coordinates that do not lie in the country it names."""
    if facts.country is None or facts.lat is None or facts.lon is None:
        return ()
    return () if inside(facts.country, facts.lat, facts.lon) is not False else (OUTSIDE,)


def day_faults(earliest: str | None, latest: str | None) -> tuple[str, ...]:
    """Why two days (ISO 8601) are no span of days; empty for a sound one, and where one is not known."""
    for day in (earliest, latest):
        if day is not None and not _is_day(day):
            return (f"no day: {day}",)
    if earliest is not None and latest is not None and earliest > latest:
        return (f"the days run back: {earliest} to {latest}",)
    return ()


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False

"""From our ladders of place and time to those of ACLED, UCDP and PLOVER (design of the exports, table 10)."""

from datetime import date, timedelta
from typing import Final

from counterclaim.records.codes import Precision, Relation
from counterclaim.records.place import Place

_LADDER: Final[dict[Precision, tuple[int | None, int, int]]] = {
    Precision.SITE: (1, 1, 5),
    Precision.NEIGHBOURHOOD: (1, 1, 5),
    Precision.TOWN: (1, 1, 4),
    Precision.NEAR_TOWN: (2, 2, 4),
    Precision.DISTRICT: (2, 3, 3),
    Precision.PROVINCE: (3, 4, 2),
    Precision.PART_OF_COUNTRY: (3, 5, 1),
    Precision.COUNTRY: (None, 6, 1),
}
"""ACLED's geo_precision, UCDP's where_prec and PLOVER's resolution for each of our precisions; None: not coded there.

Of a district ACLED's codebook allows 2 or 3; 2 is written, since a district's point is that of its chief town.
"""
_AT_SEA: Final = 7
"""UCDP's where_prec for the sea and international airspace."""


def acled_precision(place: Place) -> int | None:
    """ACLED's geo_precision, 1 to 3; None where ACLED does not code such a place."""
    return None if place.precision is None else _LADDER[place.precision][0]


def ucdp_precision(place: Place) -> int | None:
    """UCDP's where_prec, 1 to 7; None where the place is not known."""
    if place.precision is None:
        return None
    if place.country is None and place.relation is Relation.COAST:
        return _AT_SEA
    return _LADDER[place.precision][1]


def plover_resolution(place: Place) -> int | None:
    """PLOVER's resolution: 5 within a city, 4 city, 3 district, 2 province, 1 country; None where it is not known."""
    return None if place.precision is None else _LADDER[place.precision][2]


def length(earliest: str, latest: str) -> int:
    """The days from the first to the last, both counted (ISO 8601)."""
    return (date.fromisoformat(latest) - date.fromisoformat(earliest)).days + 1


def middle(earliest: str, latest: str) -> str:
    """The day in the middle, the earlier of two."""
    first = date.fromisoformat(earliest)
    return (first + timedelta(days=(length(earliest, latest) - 1) // 2)).isoformat()


def acled_time(earliest: str, latest: str) -> int | None:
    """ACLED's time_precision: 1 a day, 2 up to a week, 3 up to a month (31 days); None for longer: not coded."""
    days = length(earliest, latest)
    return 1 if days == 1 else 2 if days <= 7 else 3 if days <= 31 else None


def ucdp_time(earliest: str, latest: str) -> int | None:
    """UCDP's date_prec: 1 a day, 2 two to six days, 3 a week, 4 eight to 31 days, 5 up to a year; None for longer."""
    days = length(earliest, latest)
    for code, limit in ((1, 1), (2, 6), (3, 7), (4, 31), (5, 366)):
        if days <= limit:
            return code
    return None

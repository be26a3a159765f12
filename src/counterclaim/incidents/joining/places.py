"""Places: where a report says it happened, and whether two reports can be of one place."""

import re
from dataclasses import dataclass
from math import asin, cos, floor, radians, sin, sqrt
from typing import Final

from counterclaim.incidents.joining import thresholds as t
from counterclaim.incidents.joining.fit import NEUTRAL, Fit
from counterclaim.records import Place, Precision, Report

_FINE: Final = (Precision.SITE, Precision.NEIGHBOURHOOD)
_POINTS: Final[dict[Precision | None, float]] = {
    Precision.SITE: t.SITE,
    Precision.NEIGHBOURHOOD: t.SITE,
    Precision.TOWN: t.TOWN,
    Precision.NEAR_TOWN: t.NEAR,
    Precision.DISTRICT: t.DISTRICT,
    Precision.PROVINCE: t.PROVINCE,
    Precision.PART_OF_COUNTRY: t.COUNTRY,
    Precision.COUNTRY: t.COUNTRY,
    None: t.COUNTRY,
}
_ORDER: Final = {precision: rank for rank, precision in enumerate([*Precision, None])}
_EARTH_KM: Final = 6371.0
_DEGREE_KM: Final = 110.0  # a little less than any degree of latitude, so that a cell is never missed
CELL: Final = 0.5
"""Degrees of a cell of the map: a town's radius touches one to four."""
_SPELT: Final = 3
"""Names that begin with the same letters, so many, may be one name spelt in two ways."""
_SORT_WORDS: Final = frozenset(
    "neighbourhood neighborhood village town city district province region area street camp the of al".split()
)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of a report; without a point (``lat`` None) only its words are known.  ``words`` are those of its name."""

    id: str | None
    name: str
    lat: float | None
    lon: float
    radius: float
    rank: int
    precision: Precision | None
    words: frozenset[str]

    @property
    def fine(self) -> bool:
        """Whether the place pins a happening down: a point that reaches no farther than a large city or a district."""
        return self.lat is not None and self.radius <= t.FINE_KM and self.rank <= _ORDER[Precision.DISTRICT]


Spots = tuple[Spot, ...]


def spots_of(report: Report) -> Spots:
    """The places of ``report``, finest first."""
    found = [_spot(place) for place in report.where]
    return tuple(sorted(found, key=lambda spot: (spot.rank, spot.name, spot.id or "")))


def _spot(place: Place) -> Spot:
    name = place.name or place.text
    words = frozenset(re.findall(r"[^\W_]+", place.text.casefold())) - _SORT_WORDS
    known = place.lat is not None and place.lon is not None
    lat, lon = (place.lat, place.lon or 0.0) if known else (None, 0.0)
    return Spot(place.id, name, lat, lon, place.radius_km or 0.0, _ORDER[place.precision], place.precision, words)


def compare(a: Spots, b: Spots) -> Fit | None:
    """What the places of two reports say for one happening; None where they exclude it.

    A report with several places fits another that shares one of them; the best pair decides.
    """
    if not a or not b:
        return NEUTRAL
    fits = [fit for one in a for other in b if (fit := _pair(one, other)) is not None]
    return max(fits, key=lambda fit: (fit.points, fit.exact, fit.why), default=None)


def _pair(a: Spot, b: Spot) -> Fit | None:
    if a.lat is None or b.lat is None:
        return _by_name(a, b)
    if a.rank > b.rank or (a.rank == b.rank and a.radius > b.radius):
        a, b = b, a
    points = _worth(b)
    if a.id is not None and a.id == b.id and a.rank == b.rank:
        return Fit(points, f"same place: {_words(a)}", exact=points >= t.PRECISE)
    km = apart(a, b)
    if a.rank == b.rank and b.rank <= _ORDER[Precision.TOWN] and a.precision not in _FINE:
        return Fit(points, f"same place: {_words(a)} and {_words(b)}", exact=True) if km <= t.SAME_SPOT_KM else None
    if km > max(b.radius, t.SAME_SPOT_KM):
        return None
    return Fit(points + t.WITHIN, f"one place within the other: {_words(a)} in {_words(b)}", exact=points >= t.PRECISE)


def _by_name(a: Spot, b: Spot) -> Fit | None:
    """Two places of which the gazetteer does not know one: by their names, whose spelling may differ after a few letters."""
    if a.words & b.words:
        return Fit(t.NAMED_ALIKE, f"the same name of a place: {a.name}", exact=True)
    if a.lat is not None or b.lat is not None or not a.words or not b.words:
        return NEUTRAL
    return NEUTRAL if {word[:_SPELT] for word in a.words} & {word[:_SPELT] for word in b.words} else None


def _worth(spot: Spot) -> float:
    if spot.precision is Precision.TOWN and spot.radius > t.BIG_TOWN_KM:
        return t.BIG_TOWN
    return _POINTS[spot.precision]


def _words(spot: Spot) -> str:
    """A place for reading: "Goris (town, 5 km)"."""
    return f"{spot.name} ({spot.precision or 'area'}, {spot.radius:.0f} km)"


def apart(a: Spot, b: Spot) -> float:
    """The kilometres between the points of two places, along the great circle (haversine formula)."""
    if a.lat is None or b.lat is None:
        raise ValueError("a place without a point")
    north, east = radians(b.lat - a.lat), radians(b.lon - a.lon)
    half = sin(north / 2) ** 2 + cos(radians(a.lat)) * cos(radians(b.lat)) * sin(east / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(min(1.0, half)))


def cells(spots: Spots) -> tuple[str, ...]:
    """The cells of the map that the fine places of a report touch, as far as their radius reaches."""
    found: set[str] = set()
    for spot in spots:
        if spot.fine and spot.lat is not None:
            reach = max(spot.radius, t.SAME_SPOT_KM) / _DEGREE_KM
            wide = reach / max(0.05, cos(radians(min(89.0, abs(spot.lat) + reach))))
            rows = range(floor((spot.lat - reach) / CELL), floor((spot.lat + reach) / CELL) + 1)
            columns = range(floor((spot.lon - wide) / CELL), floor((spot.lon + wide) / CELL) + 1)
            found |= {f"{row}:{column % 720}" for row in rows for column in columns}
    return tuple(sorted(found))

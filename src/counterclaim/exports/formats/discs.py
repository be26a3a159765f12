"""A disc on the earth as a GeoJSON geometry: a ring of points at one distance from the middle (RFC 7946).

The outer ring runs counter-clockwise (3.1.6); what crosses the antimeridian is cut there (3.1.9); a disc that holds a pole
runs along it.  Distances are those of a sphere: at most half a percent off, far less than a place's radius is known to.
"""

from collections.abc import Callable
from functools import lru_cache
from math import asin, atan2, cos, degrees, hypot, pi, radians, sin
from typing import Any, Final

Point = tuple[float, float]
"""Longitude and latitude in degrees."""
Json = dict[str, Any]

EARTH_M: Final = 6_371_009.0
"""Mean radius of the earth in metres (IUGG)."""
CORNERS: Final = 64
"""Points of a ring: the polygon falls short of the circle by at most 0.12 % of the radius."""
DIGITS: Final = 7
"""Decimals of a degree, about a centimetre."""
SLIVER: Final = 1e-9
"""Square degrees (twice the area) that a cut may leave on the other side by rounding: no part of a disc."""
WIDEST_M: Final = pi / 2 * EARTH_M * 0.9
"""A larger disc is nearly half the earth, and no polygon is drawn of it."""


def point(lat: float, lon: float) -> Json:
    """A point geometry."""
    return {"type": "Point", "coordinates": [_short(lon), _short(lat)]}


@lru_cache(maxsize=4096)
def disc(lat: float, lon: float, radius_m: float) -> Json | None:
    """The disc of a radius in metres around a point, as a Polygon or, where cut, a MultiPolygon; None where too wide.

    The geometry is shared by all who ask for the same disc: it is not to be changed.
    """
    if not 0 < radius_m <= WIDEST_M:
        return None
    circle = _circle(lat, lon, radius_m)
    if radians(90 - abs(lat)) < radius_m / EARTH_M:
        whole = [_round_pole(circle, lat)]
    else:
        whole = [_cut(_unrolled(circle), shift) for shift in (-360.0, 0.0, 360.0)]
    parts = [[(_short(x), _short(y)) for x, y in part] for part in whole]
    rings = [[[x, y] for x, y in (*part, part[0])] for part in parts if part and _area(part) > SLIVER]
    if len(rings) == 1:
        return {"type": "Polygon", "coordinates": [rings[0]]}
    return {"type": "MultiPolygon", "coordinates": [[one] for one in rings]}


def _circle(lat: float, lon: float, distance_m: float) -> list[Point]:
    """The points at a distance in all directions, counter-clockwise from the north."""
    start, way = radians(lat), distance_m / EARTH_M
    found = []
    for step in range(CORNERS, 0, -1):
        bearing = 2 * pi * step / CORNERS
        height = sin(start) * cos(way) + cos(start) * sin(way) * cos(bearing)
        end = asin(max(-1.0, min(1.0, height)))
        east = atan2(sin(bearing) * sin(way), cos(start) * cos(way) - sin(start) * sin(way) * cos(bearing))
        found.append((lon + degrees(east), degrees(end)))
    return found


def _unrolled(ring: list[Point]) -> list[Point]:
    """The ring with longitudes that run on past 180 degrees instead of jumping."""
    found = [ring[0]]
    for x, y in ring[1:]:
        turns = round((found[-1][0] - x) / 360)
        found.append((x + 360 * turns, y))
    return found


def _round_pole(ring: list[Point], lat: float) -> list[Point]:
    """A ring that goes round a pole, from one end of the map to the other and back along that pole.

    Every meridian crosses such a ring once, so that the order of longitudes is that of the ring.
    """
    points = sorted(((x + 180) % 360 - 180, y) for x, y in ring)
    (x0, y0), (x1, y1) = points[-1], points[0]
    edge = y0 + (y1 - y0) * (180 - x0) / (x1 + 360 - x0)
    line = [(-180.0, edge), *points, (180.0, edge)]
    if lat < 0:
        return [*reversed(line), (-180.0, -90.0), (180.0, -90.0)]
    return [*line, (180.0, 90.0), (-180.0, 90.0)]


def _cut(ring: list[Point], shift: float) -> list[Point]:
    """What of a ring, moved by ``shift`` degrees, lies on the map; [] where nothing does."""
    moved = [(x + shift, y) for x, y in ring]
    west, most = min(moved)[0], max(moved)[0]
    if west > 180 or most < -180:
        return []
    if west >= -180 and most <= 180:
        return moved
    east = _half(moved, -180.0, lambda x: x >= -180.0)
    return _half(east, 180.0, lambda x: x <= 180.0) if east else []


def _half(ring: list[Point], edge: float, inside: Callable[[float], bool]) -> list[Point]:
    """The part of a ring on one side of a meridian (Sutherland and Hodgman's clipping)."""
    found: list[Point] = []
    for (x0, y0), (x1, y1) in zip([ring[-1], *ring[:-1]], ring, strict=True):
        if inside(x0) != inside(x1):
            share = (edge - x0) / (x1 - x0)
            found.append((edge, y0 + share * (y1 - y0)))
        if inside(x1):
            found.append((x1, y1))
    return [
        one
        for number, one in enumerate(found)
        if hypot(one[0] - found[number - 1][0], one[1] - found[number - 1][1]) > 0
    ]


def _area(ring: list[Point]) -> float:
    """Twice the area in square degrees; above 0 for a ring that runs counter-clockwise."""
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip([ring[-1], *ring[:-1]], ring, strict=True))


def _short(number: float) -> float:
    return round(number, DIGITS) + 0.0  # no negative zero

"""Points on the globe: how far apart two are, and where one comes to from another.  Degrees, kilometres, a sphere."""

from math import asin, atan2, cos, degrees, hypot, radians, sin, sqrt
from typing import Final

Point = tuple[float, float]
"""Latitude and longitude in degrees (WGS 84)."""
_EARTH_KM: Final = 6371.0  # the mean radius; the sphere errs by 0.5 % at most, far less than any word does


def apart(a: Point, b: Point) -> float:
    """The kilometres between two points, along the great circle (haversine formula)."""
    north, east = radians(b[0] - a[0]), radians(b[1] - a[1])
    half = sin(north / 2) ** 2 + cos(radians(a[0])) * cos(radians(b[0])) * sin(east / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(min(1.0, half)))


def shifted(point: Point, km: float, bearing: float) -> Point:
    """Where one comes to from ``point`` by so many kilometres towards ``bearing`` (degrees clockwise from north)."""
    lat, lon, turn, arc = radians(point[0]), radians(point[1]), radians(bearing), km / _EARTH_KM
    there = asin(sin(lat) * cos(arc) + cos(lat) * sin(arc) * cos(turn))
    east = atan2(sin(turn) * sin(arc) * cos(lat), cos(arc) - sin(lat) * sin(there))
    return round(degrees(there), 4), round((degrees(lon + east) + 540) % 360 - 180, 4)


def middle(a: Point, b: Point) -> Point:
    """The point half way between two."""
    lat1, lat2, east = radians(a[0]), radians(b[0]), radians(b[1] - a[1])
    x, y = cos(lat2) * cos(east), cos(lat2) * sin(east)
    lat = atan2(sin(lat1) + sin(lat2), hypot(cos(lat1) + x, y))
    lon = radians(a[1]) + atan2(y, cos(lat1) + x)
    return round(degrees(lat), 4), round((degrees(lon) + 540) % 360 - 180, 4)

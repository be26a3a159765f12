from itertools import pairwise
from math import asin, atan2, cos, degrees, pi, radians, sin, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.exports.formats.discs import CORNERS, EARTH_M, WIDEST_M, disc, point

geometry = pytest.importorskip("shapely.geometry")

LATITUDES = st.floats(-90, 90)
LONGITUDES = st.floats(-180, 180)
RADII = st.floats(500, 6_000_000)


def rings(shape):
    coordinates = shape["coordinates"]
    return [ring for part in coordinates for ring in part] if shape["type"] == "MultiPolygon" else list(coordinates)


def metres(lat, lon, x, y):
    lat1, lat2 = radians(lat), radians(y)
    inner = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin(radians(x - lon) / 2) ** 2
    return 2 * EARTH_M * asin(sqrt(min(1.0, inner)))


def turning(ring):
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairwise(ring))


@given(LATITUDES, LONGITUDES, RADII)
def test_every_disc_keeps_the_rules_of_rfc_7946(lat, lon, radius):
    shape = disc(lat, lon, radius)
    assert shape["type"] in {"Polygon", "MultiPolygon"}
    for ring in rings(shape):
        assert len(ring) >= 4
        assert ring[0] == ring[-1]
        assert turning(ring) > 0, "the outer ring runs counter-clockwise"
        for x, y in ring:
            assert -180 <= x <= 180
            assert -90 <= y <= 90
            assert round(x, 7) == x
            assert round(y, 7) == y


@given(LATITUDES, LONGITUDES, RADII)
def test_the_ring_lies_at_the_radius(lat, lon, radius):
    """But for the points that close it along a pole or the antimeridian, which lie nearer or at the edge of the map."""
    points = [one for ring in rings(disc(lat, lon, radius)) for one in ring]
    at_radius = [one for one in points if abs(metres(lat, lon, *one) - radius) < max(2.0, radius * 1e-5)]
    assert len(at_radius) >= CORNERS - 2
    others = [(x, y) for x, y in points if (x, y) not in {tuple(one) for one in at_radius}]
    assert all(abs(x) > 179.9999 or abs(y) == 90 for x, y in others)


@given(LATITUDES, LONGITUDES, st.floats(500, 3_000_000), st.floats(0, 0.98), st.floats(0, 2 * pi))
def test_what_is_nearer_than_the_radius_lies_inside(lat, lon, radius, share, bearing):
    way, start = share * radius / EARTH_M, radians(lat)
    y = asin(max(-1.0, min(1.0, sin(start) * cos(way) + cos(start) * sin(way) * cos(bearing))))
    x = lon + degrees(atan2(sin(bearing) * sin(way), cos(start) * cos(way) - sin(start) * sin(way) * cos(bearing)))
    inside = geometry.shape(disc(lat, lon, radius)).buffer(1e-6)
    assert any(inside.covers(geometry.Point(x + turn, degrees(y))) for turn in (-360, 0, 360))


@given(LATITUDES, LONGITUDES, RADII)
def test_every_disc_is_a_valid_shape(lat, lon, radius):
    shape = geometry.shape(disc(lat, lon, radius))
    assert shape.is_valid
    assert shape.area > 0


def test_a_disc_across_the_antimeridian_is_cut_there():
    shape = disc(67.0, 179.0, 700_000.0)
    assert shape["type"] == "MultiPolygon"
    west, east = sorted(geometry.shape({"type": "Polygon", "coordinates": one}).bounds for one in shape["coordinates"])
    assert west[0] == -180.0
    assert east[2] == 180.0
    assert west[2] < 0 < east[0]


def test_a_disc_round_a_pole_runs_along_it():
    shape = disc(90.0, 0.0, 1_000_000.0)
    assert 90.0 in {y for ring in rings(shape) for _, y in ring}
    assert geometry.shape(shape).covers(geometry.Point(123.0, 89.0))
    assert geometry.shape(disc(-90.0, 0.0, 1_000_000.0)).covers(geometry.Point(-77.0, -89.0))


@pytest.mark.parametrize("radius", [0.0, -5.0, WIDEST_M * 1.01])
def test_no_disc_without_a_radius_or_of_half_the_earth(radius):
    assert disc(10.0, 10.0, radius) is None


def test_a_point_has_longitude_first_and_seven_decimals():
    assert point(39.51111111119, 46.34) == {"type": "Point", "coordinates": [46.34, 39.5111111]}
    assert str(point(-0.0, -0.00000001)["coordinates"]) == "[0.0, 0.0]"

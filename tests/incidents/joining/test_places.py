"""Where a report says it happened."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.incidents.joining.places import apart, cells, compare, spots_of
from counterclaim.records import Precision
from tests.support.entries import GORIS, KAPAN, SYUNIK, entry

NEAR_GORIS = ("near Goris", 39.51, 46.34, 23.0, Precision.NEAR_TOWN)
JERMUK = ("Jermuk", 39.84, 45.67, 3.0, Precision.TOWN)


def spots(*where):
    return spots_of(entry("a", where=where).report)


@pytest.mark.parametrize(
    ("a", "b", "fits"),
    [
        ([GORIS], [GORIS], True),
        ([GORIS], [KAPAN], False),
        ([GORIS], [SYUNIK], True),
        ([GORIS], [NEAR_GORIS], True),
        ([JERMUK], [NEAR_GORIS], False),
        ([GORIS, KAPAN, JERMUK], [KAPAN], True),
        ([], [KAPAN], True),
    ],
)
def test_places_fit_or_exclude_one_another(a, b, fits):
    assert (compare(spots(*a), spots(*b)) is not None) is fits
    assert (compare(spots(*b), spots(*a)) is not None) is fits


def test_finer_places_count_more():
    points = [compare(spots(place), spots(place)).points for place in (GORIS, NEAR_GORIS, SYUNIK)]
    assert points == sorted(points, reverse=True)
    assert len(set(points)) == 3


def test_two_schools_of_one_city_have_little_in_common():
    city = ("Gaza City", 31.5, 34.45, 13.0, Precision.TOWN)
    one, other = ("Asma school", None, None, None, None), ("Fakhura school", None, None, None, None)
    shared = compare(spots(city), spots(city))
    assert compare(spots(city, one), spots(city, other)).points < shared.points / 2
    assert compare(spots(city, one), spots(city)).points == shared.points


def test_kilometres():
    (goris,), (kapan,) = spots(GORIS), spots(KAPAN)
    assert apart(goris, kapan) == pytest.approx(33.9, abs=0.5)
    with pytest.raises(ValueError, match="without a point"):
        apart(goris, spots(("Tegh", None, None, None, None))[0])


@given(st.floats(-80, 80), st.floats(-179.9, 179.9), st.floats(0, 45), st.floats(-1, 1), st.floats(-1, 1))
def test_places_that_fit_share_a_cell(lat, lon, radius, north, east):
    city = ("City", lat, lon, radius, Precision.TOWN)
    site = ("Site", lat + north * radius / 160, lon + east * radius / 160, 0.2, Precision.SITE)
    fit = compare(spots(city), spots(site))
    assert fit is None or set(cells(spots(city))) & set(cells(spots(site)))

"""The frame of the map, the outlines in it, the bins of the chart, and marks that cover nothing."""

import gzip
import json
from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.errors import ModelError
from counterclaim.exports.situation import Situation, outlines, survey
from counterclaim.exports.situation.bins import bins
from counterclaim.exports.situation.frame import frame_of
from counterclaim.exports.situation.lanes import Lanes
from counterclaim.exports.situation.spots import country_spot, free_spot
from counterclaim.exports.situation.timeline import _BAR, _TAG, _columns, _packed, _step
from tests.exports.situation.sample import Book, Tells
from tests.exports.situation.september import september

WIDTH = 1000.0


def codes(frame):
    return {code for code, _ in outlines.outlines(frame)}


@pytest.mark.parametrize(
    ("discs", "inside", "outside"),
    [
        ([(46.3, 39.5, 50), (45.3, 40.3, 45)], {"ARM", "AZE"}, {"USA", "FRA"}),
        ([(178.0, -17.8, 100), (-175.2, -21.1, 100)], {"FJI", "TON"}, {"RUS", "BRA"}),
        ([(-74.0, 40.7, 10), (37.6, 55.7, 20)], {"FRA", "USA", "RUS"}, {"AUS"}),
        ([(20.9, 42.6, 20)], {"XKX", "SRB"}, {"GRC"}),
        ([(0.0, 89.0, 10)], set(), {"FRA"}),
    ],
)
def test_which_countries_a_frame_shows(discs, inside, outside):
    found = codes(frame_of(discs, WIDTH))
    assert inside <= found
    assert not outside & found


disc = st.tuples(st.floats(-180, 180), st.floats(-84, 84), st.floats(0, 500))


@given(st.lists(disc, min_size=1, max_size=8))
def test_every_disc_lies_inside_its_frame(discs):
    near = [(discs[0][0] + (lon - discs[0][0]) / 6, lat, km) for lon, lat, km in discs]
    frame = frame_of(near, WIDTH)
    assert frame.width == WIDTH
    assert 0.3 < frame.height / frame.width < 0.9
    for lon, lat, _ in near:
        x, y = frame.point(frame.near(lon), lat)
        assert -1e-6 <= x <= frame.width + 1e-6
        assert -1e-6 <= y <= frame.height + 1e-6


def test_a_length_is_true_along_the_middle():
    frame = frame_of([(45.0, 40.0, 100)], WIDTH)
    (x1, _), (x2, _) = frame.point(45.0, 40.0), frame.point(46.0, 40.0)
    assert frame.length(85.2) == pytest.approx(x2 - x1, rel=0.005)


def test_rings_are_cut_to_the_frame_and_its_edge():
    frame = frame_of([(45.0, 40.0, 50)], WIDTH)
    edge = 0.1 * max(frame.width, frame.height) + 0.01
    for _, rings in outlines.outlines(frame):
        for ring in rings:
            assert all(-edge <= x <= frame.width + edge and -edge <= y <= frame.height + edge for x, y in ring)


def test_rings_cross_the_date_line_without_a_jump():
    for _, rings in outlines._countries():
        for _, ring in rings:
            steps = [abs(a[0] - b[0]) for a, b in pairwise(ring) if a[1] > -89]
            assert max(steps, default=0) < 30


def test_damaged_outlines_are_told(monkeypatch):
    outlines._countries.cache_clear()
    broken = gzip.compress(json.dumps({"lines": [[1]], "shapes": []}).encode())
    monkeypatch.setattr(outlines, "files", lambda _: Broken(broken))
    with pytest.raises(ModelError, match="E570"):
        codes(frame_of([(45.0, 40.0, 50)], WIDTH))
    outlines._countries.cache_clear()


class Broken:
    """A folder whose every file holds the same bytes."""

    def __init__(self, content):
        self.content = content

    def __truediv__(self, name):
        return self

    def read_bytes(self):
        return self.content


@given(st.lists(st.tuples(st.floats(0, 900), st.floats(0, 400)), max_size=30))
def test_names_of_places_never_cover_one_another(points):
    taken = []
    for point in points:
        free_spot(point, 5, 70, taken)
    for (a, b, c, d), (e, f, g, h) in combinations(taken, 2):
        assert not (a < g and e < c and b < h and f < d)


def test_the_name_of_a_country_stands_inside_it_or_not_at_all():
    square = [(100.0, 100.0), (300.0, 100.0), (300.0, 300.0), (100.0, 300.0)]
    x, y = country_spot([square], 80, (WIDTH, 500.0), [])
    assert (x, 100 < y < 300) == (200.0, True)
    assert country_spot([square], 220, (WIDTH, 500.0), []) is None
    assert country_spot([square], 80, (WIDTH, 500.0), [(0, 0, 999, 999)]) is None


@pytest.mark.parametrize(
    ("first", "last", "number"),
    [("2022-09-12", "2022-09-20", 9), ("2022-07-01", "2022-12-31", 27), ("2015-01-15", "2022-12-31", 96)],
)
def test_bins_cover_every_day_once(first, last, number):
    found = bins(tuple(one for one, _ in september().incidents()), first, last)
    assert len(found) == number
    assert (found[0].first.isoformat(), found[-1].last.isoformat()) == (first, last)
    assert all((b.first - a.last).days == 1 for a, b in pairwise(found))


def test_bins_of_an_open_situation_run_from_the_first_to_the_last_day_told():
    found = bins(tuple(one for one, _ in september().incidents()), None, None)
    assert (found[0].words, found[-1].words) == ("12 Sep 2022", "19 Sep 2022")
    assert bins((), None, None) == ()
    assert bins((), "2022-09-12", None) == ()


@pytest.mark.parametrize("times", [1, 4, 12])
def test_marks_never_cover_one_another_and_stand_on_their_days(times):
    incidents = tuple(one for one, _ in september(times).incidents())
    found = bins(incidents, "2022-09-12", "2022-09-20")
    columns, step = _columns(found), _step(found)
    told = [(one, columns[one.id]) for one in incidents if one.id in columns]
    boxes, bottom = _packed(told, step, 0.0)
    assert {high for _, (_, _, _, high) in boxes} == {_TAG[1] if times == 1 else _BAR[1]}
    for one, (x, y, wide, high) in boxes:
        first, last = columns[one.id]
        assert 46 + first * step <= x
        assert x + wide <= 46 + (last + 1) * step
        assert y + high <= bottom
    for (_, a), (_, b) in combinations(boxes[:300], 2):
        assert not (a[0] < b[0] + b[2] and b[0] < a[0] + a[2] and a[1] < b[1] + b[3] and b[1] < a[1] + a[3])


def test_three_parties_have_three_lanes_and_more_than_four_share_one():
    made = Book()
    made.document("a", "Daily", "2022-09-13")
    for party in ("ARM", "AZE", "RUS", "USA", "FRA"):
        made.incident([Tells("a", party, f"{party} did it.")], actor=(party,), recipient=())
    found = survey(made, Situation(("ARM", "AZE", "RUS"), None, None))
    assert sorted(Lanes(found).lane(one) for one in found.incidents) == [0, 0, 1, 2, 3]
    found = survey(made, Situation(("ARM", "AZE", "RUS", "USA", "FRA"), None, None))
    assert sorted(Lanes(found).lane(one) for one in found.incidents) == [0, 1, 2, 3, 4]


def test_a_rebel_of_a_country_is_not_in_the_lane_of_its_state():
    made = Book()
    made.document("a", "Daily", "2022-09-13")
    made.incident([Tells("a", "ARM", "Rebels did it.")], actor=("rebels",))
    (incident, entries) = next(made.incidents())
    rebels = tuple(replace(actor, country="ARM") for actor in incident.actor)
    made._made = [(replace(incident, actor=rebels), entries)]
    found = survey(made, Situation(("ARM",), None, None))
    assert Lanes(found).lane(found.incidents[0]) == 0

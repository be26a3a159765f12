"""Words for a distance and a way, read as kilometres, a bearing and what they leave open."""

import re

import pytest

from counterclaim.grounding.places.distance import FAR, distance
from counterclaim.grounding.places.globe import apart, middle, shifted


@pytest.mark.parametrize(
    ("words", "km", "slack", "bearing"),
    [
        ("10 km south of", 10, 5, 180),
        ("15 kilometers to the north of", 15, 2.5, 0),
        ("12 km away from", 12, 1.2, None),
        ("some 400 metres west of", 0.4, 0.1, 270),
        ("400m west of", 0.4, 0.05, 270),
        ("5-6 km SSE of", 5.5, 0.5, 157.5),
        ("about 30 miles north-east of", 48.3, 16.1, 45),
        ("thirty miles (48 km) southwest of", 48.3, 8.0, 225),
        ("less than 10 km from", 5, 5, None),
        ("within 2 km of", 1, 1, None),
        ("more than 10 km east of", 12.5, 2.5, 90),
        ("a few kilometres outside", 5, 4, None),
        ("half a mile from", 0.8, 0.1, None),
        ("60 nautical miles off", 111.1, 11.1, None),
        ("twenty-five miles from", 40.2, 4.0, None),
        ("two hundred metres off", 0.2, 0.05, None),
        ("a couple of hundred kilometres from", 200, 100, None),
        ("one-third of a mile north of", 0.53, 0.05, 0),
        ("1,200 metres due north of", 1.2, 0.12, 0),
        ("1.5 km east-northeast of", 1.5, 0.15, 67.5),
    ],
)
def test_distances(words: str, km: float, slack: float, bearing: float | None) -> None:
    match = re.fullmatch(FAR, words)
    assert match is not None
    found = distance(match)
    assert found is not None
    assert found.km == pytest.approx(km, abs=0.06)
    assert found.slack == pytest.approx(slack, abs=0.06)
    assert found.bearing == bearing


@pytest.mark.parametrize(
    "words",
    ["10 km of", "10m from", "$10m from", "60 miles an hour from", "700 square miles of", f"{'9' * 400} km south of"],
)
def test_other_numbers_are_no_distance(words: str) -> None:
    match = re.fullmatch(FAR, words)
    assert match is None or distance(match) is None


def test_what_a_bearing_leaves_open_grows_with_the_distance() -> None:
    near, far = (distance(m) for w in ("10 km south of", "100 km south of") if (m := re.fullmatch(FAR, w)))
    assert near is not None
    assert far is not None
    # 22.5 degrees to either side of south is 3.9 km in 10; the rounding leaves 5.
    assert near.reach() == pytest.approx(6.3, abs=0.1)
    assert far.reach() == pytest.approx(63.4, abs=0.2)


@pytest.mark.parametrize(
    ("start", "km", "bearing"), [((39.5, 46.3), 10, 180), ((0, 179.9), 50, 90), ((-33.9, 18.4), 700, 33.75)]
)
def test_shifting_goes_as_far_as_it_says(start: tuple[float, float], km: float, bearing: float) -> None:
    there = shifted(start, km, bearing)
    assert -180 <= there[1] < 180
    assert apart(start, there) == pytest.approx(km, rel=0.01)


def test_the_middle_is_as_far_from_both_ends() -> None:
    damascus, aleppo = (33.51, 36.29), (36.2, 37.16)
    half = middle(damascus, aleppo)
    assert apart(damascus, half) == pytest.approx(apart(half, aleppo), rel=0.01)
    assert apart(damascus, aleppo) == pytest.approx(309, abs=3)

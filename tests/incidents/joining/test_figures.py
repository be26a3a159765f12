"""Whether numbers can be of one happening."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.incidents.joining.figures import compare
from counterclaim.records import FigureKind

KILLED, WOUNDED = FigureKind.KILLED, FigureKind.WOUNDED


@pytest.mark.parametrize(
    ("a", "b", "later", "sign"),
    [
        ((KILLED, 49, 49), (KILLED, 49, None), False, 1),
        ((KILLED, 49, None), (KILLED, 105, 105), False, 1),
        ((KILLED, 49, 49), (KILLED, 105, 105), True, 1),
        ((KILLED, 49, 49), (KILLED, 105, 105), False, -1),
        ((KILLED, 5, None), (KILLED, 46, 46), True, 1),
        ((KILLED, 105, 105), (KILLED, 49, 49), True, -1),
        ((KILLED, 2, 2), (KILLED, 7, 7), False, -1),
        ((KILLED, 21, 21), (KILLED, 24, 24), False, 1),
        ((KILLED, 24, 24), (KILLED, 290001, None), True, -1),
        ((KILLED, 7, None), (KILLED, 12, None), False, 0),
        ((KILLED, 7, 7), (WOUNDED, 9, 9), False, 0),
    ],
)
def test_numbers_speak_for_or_against(a, b, later, sign):
    points = compare((a,), (b,), later=later).points
    assert (points > 0) - (points < 0) == sign


def test_the_same_number_tells_more_where_it_is_rarer():
    points = [compare(((KILLED, n, n),), ((KILLED, n, n),), later=False).points for n in (2, 12)]
    assert points[0] < points[1]


def test_nothing_is_said_by_nothing():
    assert compare((), ((KILLED, 1, 1),), later=False).points == 0


@given(st.integers(0, 10**6), st.integers(0, 10**6), st.booleans(), st.booleans())
def test_of_one_day_the_order_changes_nothing(a, b, open_a, open_b):
    one, other = ((KILLED, a, None if open_a else a),), ((KILLED, b, None if open_b else b),)
    assert compare(one, other, later=False).points == compare(other, one, later=False).points

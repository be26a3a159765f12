"""The numbers of states in two lists, by day."""

import re
from itertools import pairwise

import pytest

from counterclaim.grounding.actors.rows import rows
from counterclaim.grounding.actors.states import SYSTEMS, is_code, numbers
from counterclaim.grounding.actors.tables import tables
from tests.house.test_shape import PACKAGE

ROWS = rows("states", 7)


@pytest.mark.parametrize(
    ("code", "day", "cow", "gw"),
    [
        ("USA", "2022-01-01", 2, 2),
        ("DEU", "1944-06-06", 255, 255),
        ("DEU", "1948-01-01", None, None),
        ("DEU", "1985-01-01", 260, 260),
        ("DEU", "1990-10-02", 260, 260),
        ("DEU", "1990-10-03", 255, 260),
        ("DDR", "1985-01-01", 265, 265),
        ("DDR", "1991-01-01", None, None),
        ("YEM", "1985-01-01", 678, 678),
        ("YEM", "2015-03-26", 679, 678),
        ("YMD", "1985-01-01", 680, 680),
        ("SRB", "1999-03-24", 345, 345),
        ("SRB", "2006-06-04", 345, 345),
        ("SRB", "2006-06-05", 345, 340),
        ("SCG", "2005-01-01", 345, 345),
        ("MNE", "2006-06-04", None, 341),
        ("MNE", "2020-01-01", 341, 341),
        ("XKX", "2008-02-18", None, 347),
        ("KOS", "2023-09-24", 347, 347),
        ("SSD", "2011-07-08", None, None),
        ("SSD", "2011-07-09", 626, 626),
        ("SDN", "2023-04-15", 625, 625),
        ("SYR", "1960-01-01", None, 652),
        ("SUN", "1991-08-19", 365, 365),
        ("RUS", "1991-08-19", 365, 365),
        ("UKR", "1991-12-10", None, 369),
        ("CSK", "1992-12-31", 315, 315),
        ("CZE", "1992-12-31", None, None),
        ("VNM", "2000-01-01", 816, 816),
        ("RVN", "1970-01-01", 817, 817),
        ("ETH", "1990-01-01", 530, 530),
        ("TLS", "2002-06-01", None, 860),
        ("TWN", "2022-08-02", 713, 713),
        ("KIR", "2020-01-01", 946, 970),
        ("NRU", "2020-01-01", 970, 971),
        ("TON", "2020-01-01", 955, 972),
        ("TUV", "2020-01-01", 947, 973),
        ("PSE", "2023-10-07", None, None),
        ("HKG", "2019-07-01", None, None),
        ("ZAN", "1964-01-12", 511, 511),
        (None, "2022-01-01", None, None),
        ("XYZ", "2022-01-01", None, None),
    ],
)
def test_a_number_holds_on_a_day(code, day, cow, gw):
    assert numbers(code, day) == (cow, gw)


@pytest.mark.parametrize(
    ("code", "cow", "gw"),
    [
        ("FRA", 220, 220),
        ("SYR", 652, 652),
        ("SSD", 626, 626),
        ("DEU", None, None),
        ("YEM", None, 678),
        ("SRB", 345, None),
    ],
)
def test_without_a_day_only_a_number_that_never_changed(code, cow, gw):
    assert numbers(code) == (cow, gw)


def test_every_state_that_the_tables_know_has_a_row():
    places = (PACKAGE / "data/gazetteer/countries.tsv").read_text("utf-8").splitlines()[1:]
    known = {line.split("\t")[1] for line in places} | set(tables().countries)
    assert known - {row[0] for row in ROWS} == set()
    assert all(is_code(code) for code in known)
    assert not is_code("XYZ")


def test_every_row_is_whole():
    for code, name, system, number, first, last, source in ROWS:
        assert re.fullmatch(r"[A-Z]{3}", code)
        assert name
        assert source
        assert system in {*SYSTEMS, "none"}
        assert bool(number) == bool(first) == (system != "none")
        assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", day) for day in (first, last) if day)


def test_no_state_is_a_member_twice_at_once():
    for system in SYSTEMS:
        for code in {row[0] for row in ROWS}:
            spells = sorted((row[4], row[5] or "9999") for row in ROWS if (row[0], row[2]) == (code, system))
            assert all(first <= last for first, last in spells), code
            assert all(one[1] < other[0] for one, other in pairwise(spells)), code


def test_on_a_day_a_number_is_one_states():
    for day in ("1950-06-25", "1975-01-01", "1991-12-31", "2008-08-08", "2022-02-24"):
        for at in (0, 1):
            codes = sorted({row[0] for row in ROWS} - {"SUN", "YUG", "SCG", "VDR"})
            held = [number for code in codes if (number := numbers(code, day)[at]) is not None]
            assert len(held) == len(set(held)), day

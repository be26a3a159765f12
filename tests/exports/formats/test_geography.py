"""Codes of countries, cells, and the ladders of place and time."""

import json
from pathlib import Path

import pytest

from counterclaim.exports.formats.acled.columns import COLUMNS as ACLED
from counterclaim.exports.formats.checks import Facts, faults, flags
from counterclaim.exports.formats.crosswalks import (
    acled_precision,
    acled_time,
    middle,
    plover_resolution,
    ucdp_precision,
    ucdp_time,
)
from counterclaim.exports.formats.gdelt.cameo import CODES, quad
from counterclaim.exports.formats.ged.columns import REGIONS
from counterclaim.exports.formats.geography import _countries, country, inside, priogrid, state_number
from counterclaim.records.codes import MODES, Precision, Relation
from counterclaim.records.place import Place

CAMEO = Path(__file__).resolve().parents[4] / "shared" / "data" / "cameo2plover.json"


def test_every_country_has_its_codes_and_regions():
    regions = {column.name: column.codes for column in ACLED}["region"]
    countries = _countries()
    assert len(countries) == 250
    for one in countries.values():
        assert len(one.iso3) == 3
        assert (len(one.numeric) == 3 and one.numeric.isdigit()) or one.iso3 == "XKX"
        assert len(one.fips) in {0, 2}
        assert one.acled_region in regions
        assert one.ucdp_region in {*REGIONS, ""}
    assert len({one.numeric for one in countries.values()}) == 250
    assert country("ARM").acled_region == "Caucasus and Central Asia"
    assert country("ARM").ucdp_region == "Europe"
    assert country("UKR").fips == "UP"
    assert country("???") is None


def test_numbers_of_states_change_with_the_day():
    assert state_number("DEU", "COW", "2020-01-01") == 255
    assert state_number("DEU", "GW", "2020-01-01") == 260
    assert state_number("UKR", "GW", "2022-04-08") == 369
    assert state_number("UKR", "GW", "1980-01-01") is None
    assert state_number("UKR", "GW", None) == 369
    assert state_number(None, "GW", "2022-04-08") is None


@pytest.mark.parametrize(
    ("code", "lat", "lon", "want"),
    [
        ("ARM", 39.5111, 46.3417, True), ("AZE", 40.79, 43.84, False), ("UKR", 44.9521, 34.1024, True),
        ("RUS", 44.9521, 34.1024, True), ("UKR", 55.75, 37.62, False), ("FJI", -18.14, 178.44, True),
        ("PSE", 31.5, 34.46, True), ("XKX", 42.66, 21.16, True), ("CYP", 35.34, 33.32, True), ("ATA", -80.0, 0.0, True),
        ("SOM", 9.56, 44.06, True), ("XXX", 0.0, 0.0, None),
    ],
)  # fmt: skip
def test_points_in_and_out_of_countries(code, lat, lon, want):
    assert inside(code, lat, lon) is want


def test_cells_of_prio_grid():
    assert priogrid(34.53, 69.17) == 179779
    assert priogrid(-90, -180) == 1
    assert priogrid(90, 180) == 259200


def place(precision, **more):
    return Place("x", 0, 1, precision=precision, **{"country": "ARM", **more})


def test_the_ladder_of_places():
    told = [(acled_precision(place(p)), ucdp_precision(place(p)), plover_resolution(place(p))) for p in Precision]
    assert told == [(1, 1, 5), (1, 1, 5), (1, 1, 4), (2, 2, 4), (2, 3, 3), (3, 4, 2), (3, 5, 1), (None, 6, 1)]
    assert ucdp_precision(place(Precision.PART_OF_COUNTRY, country=None, relation=Relation.COAST)) == 7
    assert ucdp_precision(place(None)) is None


@pytest.mark.parametrize(
    ("latest", "acled", "ucdp"),
    [
        ("01-01", 1, 1),
        ("01-02", 2, 2),
        ("01-06", 2, 2),
        ("01-07", 2, 3),
        ("01-08", 3, 4),
        ("01-31", 3, 4),
        ("02-01", None, 5),
    ],
)
def test_the_ladder_of_days(latest, acled, ucdp):
    assert acled_time("2023-01-01", f"2023-{latest}") == acled
    assert ucdp_time("2023-01-01", f"2023-{latest}") == ucdp


def test_more_than_a_year_has_no_date_precision():
    assert ucdp_time("2023-01-01", "2024-02-01") is None


def test_the_middle_of_days():
    assert middle("2020-06-08", "2020-06-14") == "2020-06-11"
    assert middle("2020-02-28", "2020-02-29") == "2020-02-28"


@pytest.mark.parametrize(
    "facts",
    [
        Facts("2022-01-02", "2022-01-01"), Facts("yesterday", None), Facts("2022-13-01", "2022-13-01"),
        Facts("20220101", None),
        Facts(low=3, best=2, high=4), Facts(low=1, best=5, high=4), Facts(low=-1), Facts(low=5, high=4),
        Facts(lat=1.0), Facts(lat=91.0, lon=0.0), Facts(lat=0.0, lon=181.0), Facts(lat=float("nan"), lon=0.0),
    ],
)  # fmt: skip
def test_unsound_facts_have_faults(facts):
    assert faults(facts)


def test_sound_facts_have_none():
    assert faults(Facts()) == ()
    assert faults(Facts("2022-01-01", "2022-01-01", 1, 2, 2, "ARM", 40.18, 44.51)) == ()
    assert flags(Facts(country="ARM", lat=40.18, lon=44.51)) == ()
    assert flags(Facts(country="ARM", lat=0.0, lon=0.0)) == ("coordinates outside the country",)
    assert flags(Facts(country="XXX", lat=-80.0, lon=0.0)) == ()


def test_every_type_and_mode_has_a_cameo_code():
    assert set(CODES) == {(kind, mode) for kind, modes in MODES.items() for mode in (None, *modes)}
    assert all(code.isdigit() and len(code) in {3, 4} for code in CODES.values())
    assert [quad(code) for code in ("030", "070", "110", "141", "195")] == [1, 2, 3, 4, 4]


@pytest.mark.skipif(not CAMEO.exists(), reason="needs ../shared")
def test_the_codes_are_cameos():
    known = json.loads(CAMEO.read_text("utf-8"))
    assert set(CODES.values()) <= set(known)

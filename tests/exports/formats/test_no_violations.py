"""Whatever an incident holds, no row that breaks a rule is written, and no incident is lost on the way."""

import csv
import random
from dataclasses import replace
from datetime import date, timedelta

import pytest

from counterclaim.exports.formats import export
from counterclaim.exports.formats.geography import inside
from counterclaim.records.codes import MODES, EventType, Newness, Precision, Reality
from tests.exports.formats import sample
from tests.exports.formats.sample import FakeHoldings

KINDS = [(kind, mode) for kind, modes in MODES.items() for mode in (None, *modes)]
FORCE = [(EventType.ASSAULT, mode) for mode in MODES[EventType.ASSAULT]]
CODES = {"Armenia": "ARM", "Ukraine": "UKR"}


def drawn(draw, number):
    """An incident of the sample with fields that fit nowhere, or hardly anywhere."""
    made, entries = draw.choice([sample.borderland, sample.station, sample.march])()
    kind, mode = draw.choice(KINDS if draw.random() < 0.3 else FORCE)
    first = (date(2022, 1, 1) + timedelta(draw.randrange(90))).isoformat()
    last = (date(2022, 1, 1) + timedelta(draw.randrange(90))).isoformat()
    numbers = (
        sorted(draw.randint(-2, 60) for _ in range(3)) if draw.random() < 0.5 else draw.choices([None, 3, 50, -1], k=3)
    )
    made = replace(
        made,
        id=f"i{number}",
        type=kind,
        mode=mode,
        earliest=draw.choice([first, first, first, None, "a day"]),
        latest=draw.choice([first, first, last, None, "2022-02-30"]),
        where=tuple(moved(draw, place) for place in made.where),
        figures=(sample.killed_range(*numbers),),
    )
    if draw.random() < 0.2:
        made = replace(made, reality=draw.choice(list(Reality)), newness=draw.choice(list(Newness)))
    return made, entries


def moved(draw, place):
    if draw.random() < 0.5:
        return place
    point = (
        {"lat": draw.uniform(-95, 95), "lon": draw.uniform(-185, 185)}
        if draw.random() < 0.7
        else {"lat": None, "lon": None}
    )
    country = draw.choice([place.country, place.country, "XYZ", None])
    return replace(place, country=country, precision=draw.choice([*Precision, None]), **point)


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(params=range(5))
def held(request):
    draw = random.Random(request.param)  # noqa: S311 - made-up incidents
    return [drawn(draw, number) for number in range(300)]


def test_ged_breaks_no_rule(tmp_path, held):
    done = export(FakeHoldings(held), "ged", tmp_path / "out")
    assert len(rows(done.main)) > 5
    for row in rows(done.main):
        assert 0 <= int(row["low"]) <= int(row["best"]) <= int(row["high"])
        assert int(row["high"]) > 0
        assert date.fromisoformat(row["date_start"]) <= date.fromisoformat(row["date_end"])
    shown = {row["incident"] for row in rows(done.folder / "deaths.csv")}
    assert shown | {row["incident"] for row in rows(done.folder / "left-out.csv")} == {one.id for one, _ in held}


def test_acled_breaks_no_rule(tmp_path, held):
    done = export(FakeHoldings(held), "acled", tmp_path / "out")
    flagged = {row["id"] for row in rows(done.folder / "flags.csv")}
    assert flagged
    assert len(rows(done.main)) > 20
    for row in rows(done.main):
        assert int(row["fatalities"]) >= 0
        assert row["year"] == str(date.fromisoformat(row["event_date"]).year)
        lat, lon = float(row["latitude"]), float(row["longitude"])
        assert inside(CODES[row["country"]], lat, lon) or row["event_id_cnty"] in flagged
    shown = {row["incident"] for row in rows(done.folder / "claims.csv")}
    assert shown | {row["incident"] for row in rows(done.folder / "left-out.csv")} == {one.id for one, _ in held}


@pytest.mark.parametrize("name", ["gdelt", "claims"])
def test_the_others_write_what_they_can(tmp_path, held, name):
    done = export(FakeHoldings(held), name, tmp_path / "out")
    assert sum(done.left_out.values()) < len(held)

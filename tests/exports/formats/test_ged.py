"""UCDP's rules: who fought whom, the three kinds of violence, the dead, what is not included."""

import csv
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.exports.formats import export
from counterclaim.exports.formats.ged.deaths import estimate, spread
from counterclaim.exports.formats.ged.parties import CIVIL, Dyad, Party, dyad
from counterclaim.records.actor import Actor
from counterclaim.records.codes import ActorKind, EventType
from counterclaim.records.ledger_codes import Field
from tests.exports.formats import sample
from tests.exports.formats.sample import FakeHoldings


def actor(kind, code=None, country=None, sector=None, name="X"):
    return Actor("x", 0, 1, code, name, country, kind, sector)


ARMY = actor(ActorKind.MILITARY, "SYR", "SYR", "MIL", "Syria")
RUSSIA = actor(ActorKind.STATE, "RUS", "RUS", "GOV", "Russia")
REBELS = actor(ActorKind.REBEL, "hts", None, "REB", "HTS")
OTHERS = actor(ActorKind.REBEL, "isis", None, "REB", "Islamic State")
PEOPLE = actor(ActorKind.CIVILIAN, "civilians-SYR", "SYR", "CVL", "civilians (Syria)")
NOBODY = actor(ActorKind.UNKNOWN, None, None, "UAF", "not named")
SYRIA = Party("Government of Syria", "SYR")


@pytest.mark.parametrize(
    ("doers", "targets", "want"),
    [
        ((REBELS,), (ARMY,), Dyad(SYRIA, Party("HTS"), 1)),
        ((ARMY,), (REBELS, PEOPLE), Dyad(SYRIA, Party("HTS"), 1)),
        ((ARMY,), (RUSSIA,), Dyad(Party("Government of Russia", "RUS"), SYRIA, 1)),
        ((REBELS,), (OTHERS,), Dyad(Party("HTS"), Party("Islamic State"), 2)),
        ((REBELS, OTHERS), (), Dyad(Party("HTS"), Party("Islamic State"), 2)),
        ((ARMY,), (PEOPLE,), Dyad(SYRIA, CIVIL, 3)),
        ((NOBODY,), (PEOPLE,), "no organised party is known to have done it"),
        ((PEOPLE,), (ARMY,), "no organised party is known to have done it"),
        ((ARMY,), (), "against whom is not known"),
        ((ARMY,), (ARMY,), "against whom is not known"),
    ],
)
def test_dyads(doers, targets, want):
    made, _ = sample.station()
    assert dyad(replace(made, actor=doers, recipient=targets), "SYR") == want


@pytest.mark.parametrize(
    ("told", "want"),
    [
        ((49, 51, 51), (49, 51, 51)), ((49, 49, None), (49, 49, 49)), ((49, None, None), (49, 49, 49)),
        ((None, None, 20), (0, 0, 20)), ((None, None, None), "its dead are told in words, without a number"),
        ((0, 0, 0), "nobody died in any version"),
    ],
)  # fmt: skip
def test_low_best_and_high(told, want):
    made, _ = sample.station()
    assert estimate(replace(made, figures=(sample.killed_range(*told),))) == want


def test_without_a_number_there_is_no_event():
    made, _ = sample.station()
    assert estimate(replace(made, figures=())) == "no number of dead is told"


@given(st.lists(st.integers(0, 10_000), min_size=3, max_size=3), st.integers(1, 12))
def test_divided_tolls_rise_in_every_row_and_add_up(told, rows):
    low, best, high = (spread(total, rows) for total in sorted(told))
    assert all(a <= b <= c for a, b, c in zip(low, best, high, strict=True))
    assert [sum(low), sum(best), sum(high)] == sorted(told)


def table(folder, made, name="ged.csv"):
    export(FakeHoldings([made]), "ged", folder / "out")
    with (folder / "out" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_source_of_the_information_is_kept(tmp_path):
    rows = table(tmp_path, sample.borderland())
    assert {row["source_original"] for row in rows} == {"Armenia; Yerevan"}
    assert {row["number_of_sources"] for row in rows} == {"2"}
    assert [row["event_clarity"] for row in rows] == ["2", "2", "2"]
    assert sum(int(row["best"]) for row in rows) == 51
    rules = table(tmp_path, sample.borderland(), "deaths.csv")
    assert rules[0]["told"] == "at least 49 killed according to Armenia; 51 killed according to Armenia"
    assert rules[0]["rule"].startswith("lowest and highest")


def test_a_toll_too_small_for_its_places_stands_at_the_first(tmp_path):
    made, entries = sample.borderland()
    (row,) = table(tmp_path, (replace(made, figures=(sample.killed_range(1, 1, 2),)), entries))
    assert (row["where_coordinates"], row["high"], row["event_clarity"]) == ("Goris", "2", "2")


def test_sides_keep_their_numbers(tmp_path):
    holdings = FakeHoldings()
    first = export(holdings, "ged", tmp_path / "a").main.read_bytes()
    holdings.held = list(reversed(holdings.held))
    with export(holdings, "ged", tmp_path / "b").main.open(encoding="utf-8", newline="") as file:
        named = {row["side_a"]: row["side_a_new_id"] for row in csv.DictReader(file)}
    with (tmp_path / "a" / "ged.csv").open(encoding="utf-8", newline="") as file:
        assert named == {row["side_a"]: row["side_a_new_id"] for row in csv.DictReader(file)}
    assert first


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"type": EventType.PROTEST, "mode": "riot"}, "no use of armed force"),
        ({"latest": "2024-01-01"}, "its days span more than a year"),
        ({"figures": ()}, "no number of dead is told"),
        ({"where": ()}, "no place is told"),
        ({"actor": ()}, "no organised party is known to have done it"),
    ],
)
def test_what_is_not_included_says_why(tmp_path, changes, reason):
    made, entries = sample.station()
    assert table(tmp_path, (replace(made, **changes), entries)) == []
    assert [row["reason"] for row in table(tmp_path, (replace(made, **changes), entries), "left-out.csv")] == [reason]


def test_the_toll_lists_the_dead_alone(tmp_path):
    made, entries = sample.station()
    hurt = sample.told(entries[0], Field.FIGURES, "wounded 100/100", "100 wounded", "52")
    first = replace(made.versions[0], told=(*made.versions[0].told, hurt))
    held = [(replace(made, versions=(first, *made.versions[1:])), entries)]
    done = export(FakeHoldings(held), "ged", tmp_path / "out")
    with (done.folder / "deaths.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["told"] == "52 killed according to Ukraine"


def test_what_is_no_force_is_left_out_for_that_first(tmp_path):
    made, entries = sample.station()
    changed = replace(made, type=EventType.REQUEST, mode=None, earliest=None, latest=None, figures=())
    done = export(FakeHoldings([(changed, entries)]), "ged", tmp_path / "out")
    assert done.left_out == {"no use of armed force": 1}

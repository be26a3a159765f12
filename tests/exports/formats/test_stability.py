"""Two exports of one state are the same bytes; ids stay when an event is corrected; what is gone is published."""

import csv
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from counterclaim.exports.formats import FORMATS, export
from counterclaim.records.codes import Reality
from tests.exports.formats import sample
from tests.exports.formats.sample import FakeHoldings

ROOT = Path(__file__).resolve().parents[3]
OURS = ("acled", "claims", "gdelt", "ged")


def rows(folder, name):
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("name", FORMATS)
def test_two_exports_are_the_same_bytes(tmp_path, name):
    holdings = FakeHoldings()
    first, second = (export(holdings, name, tmp_path / one) for one in ("a", "b"))
    files = {path.name for path in first.folder.iterdir()}
    assert files == {path.name for path in second.folder.iterdir()}
    for file in files:
        assert (first.folder / file).read_bytes() == (second.folder / file).read_bytes()


SCRIPT = """
import sys
from pathlib import Path
from counterclaim.exports.formats import FORMATS, export
from tests.exports.formats.sample import FakeHoldings
for redact in (False, True):
    for name in FORMATS:
        done = export(FakeHoldings(), name, Path(sys.argv[1]) / f"{name}-{redact}", redact=redact)
        print(name, {file: facts["sha256"] for file, facts in done.manifest["files"].items()})
"""


def test_the_hash_seed_changes_nothing(tmp_path):
    said = set()
    for seed in ("0", "1234"):
        done = subprocess.run(  # noqa: S603 - our own script
            [sys.executable, "-c", SCRIPT, str(tmp_path / seed)], cwd=ROOT, capture_output=True, check=True,
            env={**os.environ, "PYTHONPATH": "src:.", "PYTHONHASHSEED": seed},
        )  # fmt: skip
        said.add(done.stdout)
    assert len(said) == 1


def test_ids_stay_when_an_event_is_corrected(tmp_path):
    holdings = FakeHoldings()
    before = {
        row["location"]: row["event_id_cnty"]
        for row in rows(export(holdings, "acled", tmp_path / "a").folder, "acled.csv")
    }
    corrected = []
    for made, entries in holdings.held:
        if made.id == "i-station":
            place = replace(made.where[0], name="Kostiantynivka", country="RUS")
            made = replace(made, earliest="2022-04-09", latest="2022-04-09", where=(place,))
        corrected.append((made, entries))
    holdings.held = corrected
    after = rows(export(holdings, "acled", tmp_path / "a").folder, "acled.csv")
    (moved,) = [row for row in after if row["location"] == "Kostiantynivka"]
    assert moved["event_id_cnty"] == before["Kramatorsk"]
    assert moved["country"] == "Russia"
    assert rows(tmp_path / "a", "deletions.csv") == []


def test_what_is_gone_is_published_and_never_given_out_again(tmp_path):
    holdings = FakeHoldings()
    before = rows(export(holdings, "acled", tmp_path / "a").folder, "acled.csv")
    gone = next(row["event_id_cnty"] for row in before if row["location"] == "Kramatorsk")
    whole = holdings.held
    holdings.held = [one for one in whole if one[0].id != "i-station"]
    export(holdings, "acled", tmp_path / "a")
    (deleted,) = rows(tmp_path / "a", "deletions.csv")
    assert deleted["id"] == gone
    assert deleted["item"] == "i-station/1/UKR"
    assert deleted["withdrawn"] == "2022-10-01T08:00:00Z"
    holdings.held = [(replace(made, id=f"{made.id}-new"), entries) for made, entries in holdings.held]
    renewed = {row["event_id_cnty"] for row in rows(export(holdings, "acled", tmp_path / "a").folder, "acled.csv")}
    assert renewed.isdisjoint({row["event_id_cnty"] for row in before})


def test_a_fallen_place_takes_only_its_own_id_away(tmp_path):
    holdings = FakeHoldings([sample.borderland()])
    before = {
        row["location"]: row["event_id_cnty"]
        for row in rows(export(holdings, "acled", tmp_path / "a").folder, "acled.csv")
    }
    made, entries = holdings.held[0]
    holdings.held = [(replace(made, where=(made.where[0], made.where[2])), entries)]
    after = {
        row["location"]: row["event_id_cnty"]
        for row in rows(export(holdings, "acled", tmp_path / "a").folder, "acled.csv")
    }
    assert after == {name: before[name] for name in ("Goris", "Sotk")}
    assert [row["id"] for row in rows(tmp_path / "a", "deletions.csv")] == [before["Jermuk"]]


def test_an_event_that_turns_out_planned_is_a_deletion_and_is_left_out_with_its_reason(tmp_path):
    holdings = FakeHoldings([sample.truce()])
    export(holdings, "acled", tmp_path / "a")
    made, entries = holdings.held[0]
    holdings.held = [(replace(made, reality=Reality.PLANNED), entries)]
    export(holdings, "acled", tmp_path / "a")
    assert rows(tmp_path / "a", "acled.csv") == []
    assert [row["item"] for row in rows(tmp_path / "a", "deletions.csv")] == ["i-truce/1/ARM"]
    assert [row["reason"] for row in rows(tmp_path / "a", "left-out.csv")] == ["planned"]


@pytest.mark.parametrize("name", OURS)
def test_nothing_vanishes(tmp_path, name):
    done = export(FakeHoldings(), name, tmp_path / "a")
    table = {"acled": "claims.csv", "claims": "claims.csv", "ged": "deaths.csv"}.get(name)
    left = {row["incident"] for row in rows(done.folder, "left-out.csv")}
    every = {made.id for made, _ in FakeHoldings().held}
    if table is not None:
        assert left | {row["incident"] for row in rows(done.folder, table)} == every
    assert sum(done.left_out.values()) + done.rows[done.main.name] >= len(every)

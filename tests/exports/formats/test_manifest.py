"""What an export says of itself."""

import csv
import json
from dataclasses import replace

import pytest

from counterclaim import __version__
from counterclaim.exports.formats import FORMATS, export
from tests.exports.formats import sample
from tests.exports.formats.sample import FakeHoldings


@pytest.mark.parametrize("name", FORMATS)
def test_the_manifest_says_what_was_asked_and_whose_data_it_shows(tmp_path, name):
    done = export(FakeHoldings(question="from 2022-01-01, ARM"), name, tmp_path / "out", redact=True)
    held = json.loads((done.folder / "manifest.json").read_text("utf-8"))
    assert held == done.manifest
    assert held["made_by"] == {"name": "Counterclaim", "version": __version__}
    assert (held["format"], held["question"], held["raw"], held["redacted"]) == (
        name,
        "from 2022-01-01, ARM",
        False,
        True,
    )
    assert any(line.startswith("GeoNames") and "CC BY 4.0" in line for line in held["licences"])
    assert any(line.startswith("PLOVER") and "CC BY-SA 4.0" in line for line in held["licences"])
    assert held["limits"]
    assert "from 2022-01-01, ARM" in held["citation"]
    assert f"{held['sources']['texts']} texts" in held["citation"]
    assert held["limits"] in (done.folder / "codebook.md").read_text("utf-8")


def test_raw_is_exact_and_says_so(tmp_path):
    def outlet(**how):
        done = export(FakeHoldings([sample.march()]), "acled", tmp_path / "out", **how)
        with done.main.open(encoding="utf-8", newline="") as file:
            return next(csv.DictReader(file))["source"], done.manifest["raw"]

    assert outlet() == ("'=Spread Sheet Daily", False)
    assert outlet(raw=True) == ("=Spread Sheet Daily", True)


def test_an_empty_ledger_makes_a_whole_export(tmp_path):
    for name in FORMATS:
        done = export(FakeHoldings([]), name, tmp_path / name)
        assert done.main.exists()
        assert done.left_out == {}
        assert done.manifest["sources"] == {"texts": 0, "outlets": {}, "texts_without_outlet": 0}


def test_the_texts_come_with_no_licence(tmp_path):
    def licences(name, held):
        return export(FakeHoldings(held), "claims", tmp_path / name).manifest["licences"]

    assert any(line.startswith("Texts of the news: no licence") for line in licences("some", [sample.station()]))
    assert not any(line.startswith("Texts of the news") for line in licences("none", []))


@pytest.mark.parametrize("name", FORMATS)
def test_the_codebook_explains_why_incidents_are_left_out(tmp_path, name):
    done = export(FakeHoldings([*sample.everything(), *map(_without, sample.everything())]), name, tmp_path / "out")
    page = (done.folder / "codebook.md").read_text("utf-8")
    for reason in done.left_out:
        assert f"| {reason} |" in page


def _without(held):
    """The same incident as another one, of which nothing is known but its type."""
    made, entries = held
    bare = {"actor": (), "recipient": (), "where": (), "figures": (), "earliest": None, "latest": None}
    return replace(made, id=f"{made.id}-bare", **bare), entries


@pytest.mark.parametrize("name", FORMATS)
def test_days_that_no_text_tells_are_flagged(tmp_path, name):
    made, entries = sample.station()
    done = export(FakeHoldings([(replace(made, days_inferred=True), entries)]), name, tmp_path / "out")
    with (done.folder / "flags.csv").open(encoding="utf-8", newline="") as file:
        flagged = [row for row in csv.DictReader(file) if row["flag"].startswith("days inferred")]
    assert [(row["incident"], row["detail"]) for row in flagged] == [("i-station", "2022-04-08/2022-04-08")]
    assert flagged[0]["id"]

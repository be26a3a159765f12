"""POLECAT rows: 40 columns, None for what is missing, read back as its users read it."""

import csv
import json
from dataclasses import replace

import pytest

from counterclaim.exports.formats import export
from counterclaim.records import SECTORS, EventType
from tests.exports.formats import sample
from tests.exports.formats.sample import FakeHoldings
from tests.exports.formats.strange import StrangeHoldings

NAMES = (
    "Event ID, Event Date, Event Type, Event Mode, Intensity, Quad Code, Contexts, Actor Name, Actor Country, Actor COW, "
    "Primary Actor Sector, Actor Sectors, Actor Title, Actor Name Raw, Wikipedia Actor ID, Recipient Name, "
    "Recipient Country, Recipient COW, Primary Recipient Sector, Recipient Sectors, Recipient Title, Recipient Name Raw, "
    "Wikipedia Recipient ID, Placename, City, District, Province, Country, Latitude, Longitude, GeoNames ID, "
    "Raw Placename, Feature Type, Source, Publication Date, Story People, Story Organizations, Story Locations, "
    "Language, Version"
).split(", ")


def rows(path):
    """The rows as the loaders of POLECAT read them: split at tabs."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    return export(StrangeHoldings(), "polecat", tmp_path_factory.mktemp("polecat") / "out")


def test_the_header_is_polecats(exported):
    header = exported.main.read_text("utf-8").splitlines()[0].split("\t")
    assert header == NAMES
    assert len(header) == 40


def test_every_line_has_forty_cells_and_closed_codes(exported):
    for line in exported.main.read_text("utf-8").splitlines():
        assert line.count("\t") == 39
    for row in rows(exported.main):
        assert row["Event Type"] in set(EventType)
        assert {*row["Actor Sectors"].split("; "), row["Primary Actor Sector"]} <= SECTORS | {"None"}
        assert all(value != "" for value in row.values()), "None stands for what is missing"


def test_a_row_says_what_was_told(exported):
    row = {row["Event ID"]: row for row in rows(exported.main)}["i-station"]
    assert row["Event Date"] == "2022-04-08"
    assert (row["Event Type"], row["Event Mode"]) == ("ASSAULT", "heavy-weapons")
    assert (row["Intensity"], row["Quad Code"], row["Contexts"]) == ("-9.5", "MATERIAL CONFLICT", "None")
    assert row["Recipient Name"] == "civilians (Ukraine); Olena Prykladna"
    assert (row["Placename"], row["City"], row["GeoNames ID"]) == ("Kramatorsk", "None", "704147")
    assert (row["Country"], row["Latitude"], row["Feature Type"]) == ("UKR", "48.723", "site")
    assert (row["Source"], row["Publication Date"]) == ("River Times", "2022-04-08")


def test_events_that_did_not_take_place_are_left_out(exported):
    assert exported.left_out == {
        "hypothetical": 1,
        "its days are known to more than a month only": 1,
        "no day is known": 1,
        "planned": 1,
    }


def test_line_ends_and_tabs_in_words_do_not_break_the_table(exported):
    row = {row["Event ID"]: row for row in rows(exported.main)}["i-signs"]
    assert row["Actor Name Raw"] == "وزارة الدفاع 🚀🔥"
    assert row["Raw Placename"] == "طرابلس"


def test_cells_are_safe_unless_raw(tmp_path, exported):
    cells = {row["Event ID"]: row["Source"] for row in rows(exported.main)}
    assert cells["i-march"] == "'=Spread Sheet Daily"
    raw = export(FakeHoldings(), "polecat", tmp_path / "out", raw=True)
    assert {row["Source"] for row in rows(raw.main)} >= {"=Spread Sheet Daily"}
    assert json.loads((raw.folder / "manifest.json").read_text("utf-8"))["raw"] is True


def test_victims_names_go(tmp_path):
    done = export(FakeHoldings(), "polecat", tmp_path / "out", redact=True)
    assert "Prykladna" not in done.main.read_text("utf-8")


def test_pandas_polars_and_duckdb_read_the_same_table(exported):
    pandas, polars, duckdb = map(pytest.importorskip, ("pandas", "polars", "duckdb"))
    one = pandas.read_csv(exported.main, sep="\t", na_values="None", keep_default_na=False, quoting=csv.QUOTE_NONE)
    two = polars.read_csv(exported.main, separator="\t", null_values="None", quote_char=None)
    three = duckdb.read_csv(str(exported.main), delimiter="\t", na_values="None", quotechar="", header=True).fetchall()
    assert list(one.columns) == two.columns == NAMES
    assert len(one) == len(two) == len(three) == exported.rows["polecat.tsv"]
    assert one["Latitude"].dtype == "float64"
    assert two["Latitude"].dtype == polars.Float64
    assert one["Event ID"].tolist() == two["Event ID"].to_list() == [row[0] for row in three]


def test_names_are_for_reading_and_whom_nobody_names_has_none(tmp_path):
    made, entries = sample.station()
    nobody = replace(made.actor[0], id="unknown-armed", name="not named", text="struck", country=None, sector="UNK")
    people = replace(made.recipient[0], name="civilians (UKR)")
    changed = replace(made, actor=(nobody,), recipient=(people,))
    (row,) = rows(export(FakeHoldings([(changed, entries)]), "polecat", tmp_path / "out").main)
    assert (row["Actor Name"], row["Actor Name Raw"]) == ("None", "None")
    assert row["Recipient Name"] == "civilians (Ukraine)"

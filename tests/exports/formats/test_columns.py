"""Every layout is the one its users know: names and order as published, closed lists closed, the page says them all."""

import csv

import duckdb
import pandas as pd
import polars as pl
import pytest

from counterclaim.exports.formats import export
from counterclaim.exports.formats.acled import AcledExporter
from counterclaim.exports.formats.claims import ClaimsExporter
from counterclaim.exports.formats.gdelt import GdeltExporter
from counterclaim.exports.formats.ged import GedExporter
from tests.exports.formats.sample import FakeHoldings

ACLED = """event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1
actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location latitude
longitude geo_precision source source_scale notes fatalities tags timestamp""".split()
GED = """id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name dyad_dset_id
dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources
source_article source_office source_date source_headline source_original where_prec
where_coordinates where_description adm_1 adm_2 latitude
longitude geom_wkt priogrid_gid country country_id region event_clarity date_prec date_start date_end deaths_a deaths_b
deaths_civilians deaths_unknown best high low gwnoa gwnob""".split()
ACTOR = (
    "Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code".split()
)
GEO = "Type FullName CountryCode ADM1Code ADM2Code Lat Long FeatureID".split()
GDELT = [
    *"GLOBALEVENTID SQLDATE MonthYear Year FractionDate".split(),
    *(f"Actor{n}{name}" for n in (1, 2) for name in ACTOR),
    *"IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale".split(),
    *"NumMentions NumSources NumArticles AvgTone".split(),
    *(f"{who}Geo_{name}" for who in ("Actor1", "Actor2", "Action") for name in GEO),
    "DATEADDED",
    "SOURCEURL",
]
MENTIONS = """GLOBALEVENTID EventTimeDate MentionTimeDate MentionType MentionSourceName MentionIdentifier SentenceID
Actor1CharOffset Actor2CharOffset ActionCharOffset InRawText Confidence MentionDocLen MentionDocTone
MentionDocTranslationInfo Extras""".split()
EXPORTERS = (AcledExporter, ClaimsExporter, GdeltExporter, GedExporter)


def names(table):
    return [column.name for column in table.columns]


def test_the_layouts_are_the_published_ones():
    assert names(AcledExporter.tables[0]) == ACLED
    assert len(ACLED) == 31
    assert names(GedExporter.tables[0]) == GED
    assert len(GED) == 49
    assert names(GdeltExporter.tables[0]) == GDELT
    assert len(GDELT) == 61
    assert names(GdeltExporter.tables[1]) == MENTIONS
    assert len(MENTIONS) == 16


def header(path):
    with path.open(encoding="utf-8", newline="") as file:
        return next(csv.reader(file))


@pytest.mark.parametrize(("name", "want"), [("acled", ACLED), ("ged", GED)])
def test_the_files_begin_with_these_names(tmp_path, name, want):
    done = export(FakeHoldings(), name, tmp_path / "out")
    assert header(done.main) == want
    with_mark = export(FakeHoldings(), name, tmp_path / "excel", bom=True)
    assert with_mark.main.read_bytes()[3:] == done.main.read_bytes()


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda one: one.format)
def test_cells_keep_to_the_closed_lists(tmp_path, exporter):
    done = export(FakeHoldings(), exporter.format, tmp_path / "out")
    for table in exporter.tables:
        tabs = table.file.endswith(".CSV")
        text = (done.folder / table.file).read_text("utf-8")
        rows = list(csv.reader(text.splitlines(keepends=True), delimiter="\t" if tabs else ","))
        for row in rows if tabs else rows[1:]:
            assert len(row) == len(table.columns)
            for cell, column in zip(row, table.columns, strict=True):
                assert not cell or not column.codes or cell in column.codes, (column.name, cell)


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda one: one.format)
def test_the_codebook_page_has_every_column(tmp_path, exporter):
    done = export(FakeHoldings(), exporter.format, tmp_path / "out")
    page = (done.folder / "codebook.md").read_text("utf-8")
    for table in exporter.tables:
        assert f"## {table.file}" in page
        for number, column in enumerate(table.columns, 1):
            assert f"| {number} | {column.name} |" in page
            assert column.rule.endswith(".")
    for file in ("deletions.csv", "left-out.csv", "flags.csv"):
        assert f"## {file}" in page


def test_three_readers_read_acled_alike(tmp_path):
    path = export(FakeHoldings(), "acled", tmp_path / "out").main
    pandas = pd.read_csv(path, dtype=str, keep_default_na=False)
    polars = pl.read_csv(path, infer_schema=False).fill_null("")
    duck = duckdb.read_csv(str(path), all_varchar=True, header=True).fetchall()
    want = pandas.to_numpy().tolist()
    assert [list(row) for row in polars.rows()] == want
    assert [[cell or "" for cell in row] for row in duck] == want
    typed = pd.read_csv(path, parse_dates=["event_date"])
    assert typed["latitude"].dtype == float
    assert typed["fatalities"].dtype.kind == "i"


def test_gdelt_opens_without_header_and_keeps_codes_as_text(tmp_path):
    done = export(FakeHoldings(), "gdelt", tmp_path / "out")
    table = pd.read_csv(done.main, sep="\t", header=None, names=GDELT, dtype={"EventCode": str}, quoting=csv.QUOTE_NONE)
    assert "030" in table["EventCode"].tolist()
    mentions = pd.read_csv(done.folder / "gdelt.mentions.CSV", sep="\t", header=None, names=MENTIONS)
    assert set(mentions["GLOBALEVENTID"]) == set(table["GLOBALEVENTID"])
    assert table["NumMentions"].sum() == len(mentions)


def test_ged_adds_up(tmp_path):
    table = pd.read_csv(export(FakeHoldings(), "ged", tmp_path / "out").main)
    assert len(table)
    parts = table[["deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"]].sum(axis=1)
    assert (parts == table["best"]).all()
    assert ((table["low"] <= table["best"]) & (table["best"] <= table["high"])).all()
    assert (table["date_start"] <= table["date_end"]).all()
    assert table.loc[table["where_coordinates"] == "Kramatorsk", "priogrid_gid"].tolist() == [199876]


def test_acled_actors_are_one_name_each(tmp_path):
    table = pd.read_csv(export(FakeHoldings(), "acled", tmp_path / "out").main, keep_default_na=False)
    assert not table["actor1"].str.contains(";").any()
    assert not table["actor2"].str.contains(";").any()

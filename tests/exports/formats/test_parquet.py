"""Parquet: types, metadata, closed lists, and the same table in pyarrow, polars, pandas and DuckDB."""

import importlib
import json
from dataclasses import replace
from datetime import date

import pytest

from counterclaim.__about__ import VERSION
from counterclaim.errors import UsageError
from counterclaim.exports.formats import FORMATS, export
from counterclaim.exports.tables.columns import Codes, Kind
from counterclaim.exports.tables.ledger_tables import all_sheets
from tests.exports.formats.sample import FakeHoldings
from tests.exports.formats.strange import LONG, StrangeHoldings

SHEETS = {sheet.name: sheet for sheet in all_sheets(text=True)}


@pytest.fixture(scope="module")
def parquet():
    return pytest.importorskip("pyarrow.parquet")


@pytest.fixture(scope="module")
def exported(parquet, tmp_path_factory):
    return export(StrangeHoldings(), "parquet", tmp_path_factory.mktemp("parquet") / "out")


@pytest.fixture(scope="module")
def tables(exported, parquet):
    return {name: parquet.read_table(exported.folder / f"{name}.parquet") for name in SHEETS}


def test_every_table_is_there_with_its_columns_and_rows(exported, tables):
    assert exported.main.name == "incidents.parquet"
    for name, sheet in SHEETS.items():
        assert tables[name].column_names == [column.name for column in sheet.columns]
        assert tables[name].num_rows == exported.rows[f"{name}.parquet"]
        assert tables[name].num_rows > 0, name


def test_types_are_what_the_columns_say(tables):
    plain = {
        Kind.TEXT: "string",
        Kind.WHOLE: "int64",
        Kind.NUMBER: "double",
        Kind.YES_NO: "bool",
        Kind.DAY: "date32[day]",
    }
    for name, sheet in SHEETS.items():
        for column in sheet.columns:
            found = str(tables[name].schema.field(column.name).type)
            if isinstance(column.type, Codes):
                assert found == "dictionary<values=string, indices=int8, ordered=0>", column.name
            elif isinstance(column.type, Kind):
                assert found == plain[column.type], column.name
            else:
                assert found.startswith("list<"), column.name
    assert "published: date32[day]" in str(tables["incidents"].schema.field("sources").type)


def test_metadata_name_versions_and_rules(tables):
    meta = tables["incidents"].schema.metadata
    assert meta[b"made_by"].decode() == f"Counterclaim {VERSION}"
    assert {b"schema_version", b"codebook_version", b"table", b"about"} <= set(meta)
    assert tables["incidents"].schema.field("id").metadata[b"rule"] == b"never changes, never given out again"


def test_an_incident_is_one_row(tables):
    rows = {row["id"]: row for row in tables["incidents"].to_pylist()}
    row = rows["i-borderland"]
    assert row["earliest"] == date(2022, 9, 13)
    assert (row["type"], row["mode"], row["contested"], row["origins"]) == ("ASSAULT", "heavy-weapons", True, 2)
    assert (row["killed_low"], row["killed_best"], row["killed_high"]) == (49, 51, 51)
    assert [place["name"] for place in row["where"]] == ["Goris", "Jermuk", "Sotk"]
    assert [place["radius_m"] for place in row["where"]] == [5000, 5000, 5000]
    assert [source["published"] for source in row["sources"]] == [
        date(2022, 9, 13),
        date(2022, 9, 14),
    ]
    assert rows["i-dayless"]["earliest"] is None
    assert rows["i-nowhere"]["where"][0]["doubt"] == "unknown"


def test_tables_join(tables):
    incidents = set(tables["incidents"]["id"].to_pylist())
    documents = set(tables["documents"]["id"].to_pylist())
    for name in ("versions", "told", "reports", "joins"):
        assert set(tables[name]["incident"].to_pylist()) <= incidents
    for name in ("reports", "claims", "agreements", "bodies", "forces", "control"):
        assert set(tables[name]["document"].to_pylist()) <= documents
    claims = {(row["document"], row["claim"]) for row in tables["claims"].to_pylist()}
    for row in tables["reports"].to_pylist():
        assert {(row["document"], claim) for claim in (*row["said_by"], *row["denied_by"])} <= claims


def test_words_stand_at_their_offsets(tables):
    texts = {coded.document.id: coded.document.text for coded in StrangeHoldings().documents()}
    for row in tables["reports"].to_pylist():
        text = texts[row["document"]]
        assert text[row["start"] : row["end"]] == row["anchor"]
        for part in (*row["actor"], *row["recipient"], *row["where"], *row["figures"], *row["means"]):
            assert text[part["start"] : part["end"]] == part["text"]
    for row in tables["claims"].to_pylist():
        for part in row["content"]:
            assert texts[row["document"]][part["start"] : part["end"]] == part["text"]
    for row in tables["told"].to_pylist():
        for part in row["evidence"]:
            assert texts[part["document"]][part["start"] : part["end"]] == part["text"]


def test_the_articles_stand_in_a_raw_export_only(tables, parquet, tmp_path):
    assert set(tables["documents"]["text"].to_pylist()) == {None}
    assert all(count > 0 for count in tables["documents"]["characters"].to_pylist())
    raw = export(StrangeHoldings(), "parquet", tmp_path / "raw", raw=True)
    rows = parquet.read_table(raw.folder / "documents.parquet").to_pylist()
    assert {row["id"]: row["text"] for row in rows} == {
        c.document.id: c.document.text for c in StrangeHoldings().documents()
    }
    assert any(LONG in row["text"] for row in rows)


def test_victims_names_go(parquet, tmp_path):
    done = export(StrangeHoldings(), "parquet", tmp_path / "out", raw=True, redact=True)
    for name in SHEETS:
        assert "Prykladna" not in json.dumps(
            parquet.read_table(done.folder / f"{name}.parquet").to_pylist(), default=str
        )


def test_decisions_keep_their_values_as_json(tables):
    first, second = tables["decisions"].to_pylist()
    assert (first["field"], json.loads(first["value"]), first["was"]) == ("mode", "demo", None)
    assert (second["verb"], len(second["about"])) == ("same", 2)


def test_halves_of_surrogate_pairs_do_not_stop_an_export(parquet, tmp_path):
    made, entries = StrangeHoldings().held[0]
    held = [(replace(made, means=("\ud800",), family="\udfff"), entries)]
    for name in FORMATS:
        export(FakeHoldings(held), name, tmp_path / name, raw=True)
    row = parquet.read_table(tmp_path / "parquet" / "incidents.parquet").to_pylist()[0]
    assert (row["means"], row["family"]) == (["\ufffd"], "\ufffd")


def test_polars_pandas_and_duckdb_read_the_same(exported, tables):
    pandas, polars, duckdb = map(pytest.importorskip, ("pandas", "polars", "duckdb"))
    for name, table in tables.items():
        path = exported.folder / f"{name}.parquet"
        assert polars.read_parquet(path).height == table.num_rows
        assert len(pandas.read_parquet(path)) == table.num_rows
        assert duckdb.sql(f"select count(*) from '{path}'").fetchall() == [(table.num_rows,)]  # noqa: S608
    path = exported.folder / "incidents.parquet"
    ids = tables["incidents"]["id"].to_pylist()
    two = polars.read_parquet(path)
    assert two["id"].to_list() == ids
    assert two["earliest"].dtype == polars.Date
    assert two["where"].dtype.inner.to_schema()["lat"] == polars.Float64
    assert str(two["type"].dtype).startswith(("Categorical", "Enum"))
    one = pandas.read_parquet(path)
    assert str(one["type"].dtype) == "category"
    assert one["id"].tolist() == ids
    types = dict(duckdb.sql(f"select column_name, column_type from (describe select * from '{path}')").fetchall())  # noqa: S608
    assert (types["earliest"], types["contested"], types["killed_low"]) == ("DATE", "BOOLEAN", "BIGINT")
    assert types["sources"].startswith("STRUCT(")
    assert types["sources"].endswith("[]")
    battles = f"select * from '{path}' where list_contains(actor_ids, 'AZE') and type = 'ASSAULT'"  # noqa: S608
    question = f'select id, unnest("where")."name" from ({battles}) order by all'  # noqa: S608
    assert duckdb.sql(question).fetchall() == [
        ("i-borderland", "Goris"),
        ("i-borderland", "Jermuk"),
        ("i-borderland", "Sotk"),
    ]


def test_an_empty_ledger_has_all_tables(parquet, tmp_path):
    done = export(FakeHoldings([]), "parquet", tmp_path / "out")
    for name, sheet in SHEETS.items():
        table = parquet.read_table(done.folder / f"{name}.parquet")
        assert (table.num_rows, table.num_columns) == (0, len(sheet.columns))


def test_without_pyarrow_there_is_a_coded_error_and_nothing_is_written(monkeypatch, tmp_path):
    real = importlib.import_module

    def missing(name, *more):
        if name.startswith("pyarrow"):
            raise ImportError(name)
        return real(name, *more)

    monkeypatch.setattr("counterclaim.exports.formats.parquet.import_module", missing)
    with pytest.raises(UsageError, match=r"E265: .*pip install"):
        export(FakeHoldings(), "parquet", tmp_path / "out")
    assert not (tmp_path / "out").exists()

"""Data frames: the columns of the Parquet files, with the types that pandas has for them."""

import pytest

from counterclaim.errors import UsageError
from counterclaim.exports.frames import NAMES, frame
from counterclaim.exports.tables.ledger_tables import all_sheets
from tests.exports.formats.sample import FakeHoldings
from tests.exports.formats.strange import StrangeHoldings

pandas = pytest.importorskip("pandas")


def test_every_table_is_a_frame_with_its_columns():
    for sheet in all_sheets(text=True):
        full, empty = frame(StrangeHoldings(), sheet.name), frame(FakeHoldings([]), sheet.name)
        names = [column.name for column in sheet.columns]
        assert list(full.columns) == list(empty.columns) == names
        assert len(full) > 0
        assert len(empty) == 0
        assert full.dtypes.astype(str).tolist() == empty.dtypes.astype(str).tolist(), sheet.name


def test_types_are_those_of_pandas():
    incidents = frame(StrangeHoldings(), "incidents")
    types = incidents.dtypes.astype(str)
    assert types["id"] == "string"
    assert types["earliest"] == "datetime64[s]"
    assert types["type"] == "category"
    assert (types["killed_low"], types["contested"]) == ("Int64", "boolean")
    row = incidents.set_index("id").loc["i-borderland"]
    assert row["earliest"] == pandas.Timestamp("2022-09-13")
    assert row["killed_low"] == 49
    assert row["where"][0]["name"] == "Goris"
    assert pandas.isna(incidents.set_index("id").loc["i-dayless", "earliest"])
    assert pandas.isna(incidents.set_index("id").loc["i-truce", "killed_low"])


def test_codes_know_their_whole_list():
    stances = frame(StrangeHoldings(), "claims")["stance"]
    assert list(stances.cat.categories)[:2] == ["asserts", "denies"]
    assert set(stances) == {"asserts", "denies"}


def test_documents_bring_their_text():
    texts = dict(zip(*(frame(StrangeHoldings(), "documents")[name] for name in ("id", "text")), strict=True))
    assert texts == {coded.document.id: coded.document.text for coded in StrangeHoldings().documents()}


def test_a_frame_holds_what_the_file_holds(tmp_path):
    pytest.importorskip("pyarrow")
    from counterclaim.exports.formats import export

    done = export(StrangeHoldings(), "parquet", tmp_path / "out", raw=True)
    for name in NAMES:
        ours, file = frame(StrangeHoldings(), name), pandas.read_parquet(done.folder / f"{name}.parquet")
        assert list(ours.columns) == list(file.columns)
        for column in ours.columns:
            if str(ours[column].dtype) in {"string", "category", "Int64", "boolean"}:
                here = [None if pandas.isna(value) else value for value in ours[column]]
                there = [None if pandas.isna(value) else value for value in file[column]]
                assert here == there, (name, column)


def test_a_table_that_there_is_not():
    with pytest.raises(UsageError, match="E267"):
        frame(FakeHoldings(), "everything")


def test_without_pandas_there_is_a_coded_error(monkeypatch):
    def missing(name):
        raise ImportError(name)

    monkeypatch.setattr("counterclaim.exports.frames.import_module", missing)
    with pytest.raises(UsageError, match=r"E266: .*pip install"):
        frame(FakeHoldings(), "incidents")

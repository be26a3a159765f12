"""The files of a situation: whole or not at all, safe for spreadsheets, the same for the same holdings."""

import csv
import io
import re

import pandas as pd
import pytest

from counterclaim.errors import OutputError, UsageError
from counterclaim.exports.formats.cells import safe
from counterclaim.exports.situation import FORMATS, Situation, print_situation, survey, write_situation
from counterclaim.exports.situation.files import csv_text
from counterclaim.exports.situation.sheets import all_sheets
from tests.exports.situation.hostile import PAYLOADS
from tests.exports.situation.sample import Book
from tests.exports.situation.september import september
from tests.exports.situation.test_page import hostile

BOTH = Situation(("ARM", "AZE"), "2022-09-12", "2022-09-20")


def test_all_formats_are_written(tmp_path):
    written = write_situation(september(), BOTH, tmp_path / "new" / "view")
    assert [path.relative_to(tmp_path / "new" / "view").as_posix() for path in written[:2]] == [
        "situation.html",
        "situation.md",
    ]
    names = {path.stem for path in written[2:]}
    assert names == {sheet.name for sheet in all_sheets(survey(september(), BOTH))}
    assert sorted(path for path in tmp_path.rglob("*") if path.is_file()) == sorted(written)


@pytest.mark.parametrize("name", FORMATS)
def test_one_format_alone(tmp_path, name):
    written = write_situation(Book(), BOTH, tmp_path, (name,))
    assert {path.suffix for path in written} == {{"tables": ".csv"}.get(name, f".{name}")}


def test_an_unknown_format_is_refused_before_anything_is_written(tmp_path):
    with pytest.raises(UsageError, match=r"E270.*docx.*html, md, tables"):
        write_situation(Book(), BOTH, tmp_path, ("html", "docx"))
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_told_and_nothing_is_left(tmp_path):
    (tmp_path / "situation.md").mkdir()
    with pytest.raises(OutputError, match="E601"):
        write_situation(Book(), BOTH, tmp_path, ("md",))
    assert [path.name for path in tmp_path.iterdir()] == ["situation.md"]


def test_two_runs_and_a_turned_order_write_the_same_bytes(tmp_path):
    made = september()
    first = [path.read_bytes() for path in write_situation(made, BOTH, tmp_path / "a")]
    made.turned = True
    assert [path.read_bytes() for path in write_situation(made, BOTH, tmp_path / "b")] == first


def test_tables_open_in_pandas_with_a_column_each(tmp_path):
    for path in write_situation(september(), BOTH, tmp_path, ("tables",)):
        frame = pd.read_csv(path, dtype=str, keep_default_na=False)
        assert len(set(frame.columns)) == len(frame.columns)
        assert all(re.fullmatch(r"[a-z_0-9]+", name) for name in frame.columns), path.name
    days = pd.read_csv(tmp_path / "tables" / "days.csv")
    assert days["incidents"].sum() == 45
    told = pd.read_csv(tmp_path / "tables" / "incidents.csv", dtype=str, keep_default_na=False)
    assert "2022-09-13/2022-09-14" in set(told["day"])
    assert "2022-09-14/.." in set(told["day"])
    assert "" in set(told["day"])


def test_no_cell_is_a_formula():
    for sheet in all_sheets(survey(hostile(), BOTH)):
        for row in csv.reader(io.StringIO(csv_text(sheet))):
            assert not [cell for cell in row if cell[:1] in "=+-@\t\r" and cell and not re.fullmatch(r"-?[\d.]+", cell)]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
        (" \u200b=1+1", "' \u200b=1+1"),
        ("＝1+1", "'＝1+1"),
        ("@x", "'@x"),
        ("\tx", "'\tx"),
        ("-5.00", "-5.00"),
        ("+1.5", "+1.5"),
        ("a=b", "a=b"),
        ("", ""),
    ],
)
def test_safe_cells(value, written):
    assert safe(value) == written


@pytest.mark.parametrize("width", [60, 100, 160])
def test_the_terminal_shows_headline_and_tables(width):
    stream = io.StringIO()
    print_situation(september(), BOTH, stream, width)
    shown = stream.getvalue()
    assert shown.startswith("Armenia and Azerbaijan, 12–20 Sep 2022\n")
    for words in ("45  incidents", "Counts by day", "Allegations and denials", "What is left out, and why"):
        assert words in shown
    assert max(len(line) for line in shown.splitlines()) <= width


def test_the_terminal_obeys_nothing_it_is_told():
    stream = io.StringIO()
    print_situation(hostile(), Situation((PAYLOADS[0],), None, None), stream, 120)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", stream.getvalue())

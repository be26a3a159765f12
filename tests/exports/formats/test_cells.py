"""Cells that a spreadsheet must not compute, and those that it must leave alone."""

import csv

import duckdb
import pandas as pd
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.exports.formats.cells import clean, safe
from counterclaim.exports.formats.exporter import Column, Style
from counterclaim.exports.formats.sinks import CsvSink

DANGEROUS = [
    "=cmd|' /C calc'!A0", "=1+1", "+1+1", "-1+1", "@SUM(A1:A9)", '=HYPERLINK("http://x.example","y")', "+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0", "@cmd", " =1+1", "  =1+1", "\t=1+1", "\tx", "\rx", "\r=1", "\n=1", "\u00a0=1", "\u200b=1",
    "\u200b\u200d =1", "\ufeff=1", "\u2060+x", "\u202e=1", "\u3000=1", "\u00ad-x", "\uff1d1+1", "\uff0bx", "\uff0dx",
    "\uff20SUM", "\ufe66x", "\ufe62x", "\ufe63x", "\ufe6bx", "=", "+", "-", "@", "--", "=-1", "-Infinity", "+x1", "-1;2",
    '=IMPORTXML("http://x.example")', "\x00=1", "\x01\x02+x", "\x7f@x", "\u180e=1", "\u3164=1",
]  # fmt: skip
HARMLESS = [
    "-5.00",
    "+1.5",
    "-1",
    "+37491000000",
    "1e-5",
    "-1,000",
    "-12%",
    "-.5",
    "Goris",
    "a=b",
    "a-b",
    "",
    " x",
    "'x",
    "0",
]


@pytest.mark.parametrize("payload", DANGEROUS)
def test_a_formula_becomes_text(payload):
    assert safe(payload) == f"'{clean(payload)}"


@pytest.mark.parametrize("text", HARMLESS)
def test_numbers_and_words_stay(text):
    assert safe(text) == text


@given(st.text())
def test_no_cell_holds_a_control_character_or_begins_with_a_sign(text):
    cell = safe(text)
    assert not any(ord(sign) < 32 and sign not in "\t\n" for sign in cell)
    assert cell.encode("utf-8").decode("utf-8") == cell
    assert safe(cell) == cell
    if cell[:1] in {"=", "+", "-", "@"}:
        assert set(cell) <= set("+-0123456789.,eE%")


@given(st.text(alphabet=st.characters(blacklist_categories=["Cc", "Cs"])))
def test_raw_is_exact(text):
    from counterclaim.exports.formats.sinks import exact

    assert exact(text) == text


@pytest.mark.parametrize("raw", [False, True])
def test_three_readers_read_the_same_table(tmp_path, raw):
    path = tmp_path / "t.csv"
    words = [*DANGEROUS, *HARMLESS, 'say "x", he said', "two\nlines", "a;b", "ünïcödé", "السلام", "𝔘"]
    words = [word for word in words if raw is False or not set(word) & set("\x00\x01\x02\r")]
    sink = CsvSink(path, (Column("n", "whole number", ""), Column("words", "text", "")), Style(raw=raw))
    for number, word in enumerate(words):
        sink.add((number, word))
    sink.close()
    want = words if raw else [safe(word) for word in words]
    pandas = pd.read_csv(path, dtype=str, keep_default_na=False)
    assert pandas["words"].tolist() == want
    assert pl.read_csv(path, infer_schema=False)["words"].fill_null("").to_list() == want
    duck = duckdb.read_csv(str(path), all_varchar=True, header=True, quotechar='"', escapechar='"', delimiter=",")
    assert [row[1] or "" for row in duck.fetchall()] == want
    with path.open(encoding="utf-8", newline="") as file:
        assert [row["words"] for row in csv.DictReader(file)] == want


def test_excel_gets_its_mark(tmp_path):
    sink = CsvSink(tmp_path / "t.csv", (Column("a", "text", ""),), Style(bom=True))
    sink.close()
    assert (tmp_path / "t.csv").read_bytes() == b"\xef\xbb\xbfa\n"

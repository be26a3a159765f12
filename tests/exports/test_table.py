"""The table: what it tells, at any width, with nothing a terminal would obey."""

import io
from dataclasses import replace

import pytest

from counterclaim.exports import open_writer
from counterclaim.exports.table import TableWriter, safe
from counterclaim.records import Removed, RemovedReason, Warned
from tests.support.sample import coded, document, empty


def shown(*records, width=80):
    stream = io.StringIO()
    writer = TableWriter(stream, width)
    for record in records:
        writer.add(record)
    writer.close()
    return stream.getvalue()


def flat(text):
    return " ".join(text.split())


@pytest.mark.parametrize("width", [60, 80, 100, 200])
def test_the_table_tells_who_says_what(width):
    text = flat(shown(coded(), width=width))
    for words in (
        "Armenia accuses Azerbaijan", "Example Wire", "13 Sep 2022", "the caption's date", "W201", "heavy-weapons",
        "at least 49 killed", "denies", "did not happen", "background", "2 lines of page furniture set aside",
        "3 reports", "4 claims",
    ):  # fmt: skip
        assert words in text


@pytest.mark.parametrize("width", [30, 40, 60, 80, 117, 123, 124, 160, 250])
def test_no_line_is_wider_than_the_terminal(width):
    assert all(len(line) <= width for line in shown(coded(), empty(), width=width).splitlines())


def test_a_document_without_events_gets_a_sentence():
    assert "No event of conflict or diplomacy was found in this text." in flat(shown(empty()))
    nothing = replace(empty(), document=document("", None))
    assert "There is no text to read here." in flat(shown(nothing))


def test_without_a_terminal_there_is_neither_colour_nor_trailing_blank():
    text = shown(coded(), empty())
    assert "\x1b" not in text
    assert all(line == line.rstrip() for line in text.splitlines())


@pytest.mark.parametrize(("no_color", "coloured"), [(None, True), ("1", False)])
def test_colour_only_where_it_is_wanted(monkeypatch, no_color, coloured):
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    if no_color:
        monkeypatch.setenv("NO_COLOR", no_color)

    class Terminal(io.StringIO):
        def isatty(self):
            return True

    stream = Terminal()
    writer = open_writer("table", stream)
    writer.add(coded())
    assert ("\x1b[31mdenied by" in stream.getvalue()) is coloured
    assert ("\x1b[31mdid not happen" in stream.getvalue()) is coloured


HOSTILE = "\x1b]0;owned\x07\x1b[2Jbold \u202egnp.exe [red]markup[/red] :smile:\r\nnext"


def test_nothing_reaches_the_terminal_that_it_would_obey():
    record = replace(
        coded(),
        document=document(title=HOSTILE, outlet=HOSTILE, removed=(Removed(HOSTILE, RemovedReason.PROMOTION),)),
        warnings=(Warned("W203", HOSTILE),),
    )
    for width in (80, 200):
        text = shown(record, width=width)
        assert not any(char in text for char in "\x1b\x07\r\u202e")
        assert "[red]markup[/red]" in text
        assert ":smile:" in text


def test_safe_keeps_other_scripts():
    assert safe("Հայաստան  العربية\n日本") == "Հայաստան العربية 日本"
    assert safe("a\ud800b") == "a�b"

"""Cutting a text at the edges of overlapping spans."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.exports.marks import Mark, cut, find_marks, lines
from tests.support.sample import TEXT, coded


def test_pieces_cover_the_text_once_and_know_their_owners():
    marks = find_marks(coded())
    pieces = cut(0, len(TEXT), marks)
    assert "".join(TEXT[piece.start : piece.end] for piece in pieces) == TEXT
    shelling = next(piece for piece in pieces if TEXT[piece.start : piece.end] == "shelling")
    assert {mark.owner for mark in shelling.marks} == {"r1", "c1"}
    assert {mark.role for mark in shelling.marks} == {"anchor", "means", "content"}


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 30)), max_size=12), st.integers(0, 10), st.integers(1, 25))
def test_any_overlaps_are_cut_without_gaps(spans, start, length):
    marks = tuple(sorted(
        (Mark(at, at + size, f"c{i}", "content") for i, (at, size) in enumerate(spans)),
        key=lambda mark: (mark.start, -mark.end),
    ))  # fmt: skip
    end = start + length
    pieces = cut(start, end, marks)
    assert pieces[0].start == start
    assert pieces[-1].end == end
    assert all(a.end == b.start for a, b in pairwise(pieces))
    for piece in pieces:
        assert piece.start < piece.end
        for at in range(piece.start, piece.end):
            assert {m for m in marks if m.start <= at < m.end} == set(piece.marks)


def test_marks_outside_the_text_are_left_out():
    from dataclasses import replace

    from counterclaim.records import Span

    sample = coded()
    wild = replace(sample.reports[0], anchor=Span("x", 9_000, 9_001), means=(Span("y", -4, 2),))
    marks = find_marks(replace(sample, reports=(wild,), claims=()))
    assert all(0 <= mark.start < mark.end <= len(TEXT) for mark in marks)


def test_lines_are_found_without_blanks():
    text = "  one \n\n\t\ntwo\n \u00a0three"
    assert [text[start:end] for start, end in lines(text)] == ["one", "two", "three"]
    assert list(lines("")) == []

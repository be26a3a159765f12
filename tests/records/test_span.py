"""Spans: words as written with their offsets."""

import pytest

from counterclaim.records import Span


def test_a_span_holds_the_words_that_stand_there():
    assert Span.of("shelling Goris", 9, 14) == Span("Goris", 9, 14)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 2), (3, 2), (0, 99)])
def test_no_span_without_words(start, end):
    with pytest.raises(ValueError, match="no words at"):
        Span.of("text", start, end)


def test_covering_and_overlapping():
    span = Span("Goris", 9, 14)
    assert span.covers(9, 14)
    assert span.covers(10, 12)
    assert not span.covers(8, 12)
    assert span.overlaps(13, 20)
    assert span.overlaps(0, 10)
    assert not span.overlaps(14, 20)
    assert not span.overlaps(0, 9)

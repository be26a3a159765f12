"""The promises of a record, each broken once."""

from dataclasses import replace

import pytest

from counterclaim.records import EventType, Figure, FigureKind, Reality, Span, When, WhenBasis
from counterclaim.records.check import find_faults
from tests.support.sample import coded, empty, span


@pytest.mark.parametrize("make", [coded, empty])
def test_sound_records_have_no_faults(make):
    assert find_faults(make()) == ()


def with_report(**changes):
    sample = coded()
    return replace(sample, reports=(replace(sample.reports[0], **changes), *sample.reports[1:]))


def with_claim(**changes):
    sample = coded()
    return replace(sample, claims=(replace(sample.claims[0], **changes), *sample.claims[1:]))


@pytest.mark.parametrize(
    ("record", "words"),
    [
        (with_report(anchor=Span("shelling", 0, 8)), "'shelling' does not stand at 0:8"),
        (with_report(means=(Span("", 3, 3),)), "does not stand at 3:3"),
        (with_report(anchor=Span("x", 10_000, 10_001)), "does not stand"),
        (with_report(said_by=("c9",)), "c9 is no claim"),
        (with_report(mode="troops"), "troops is no mode of ASSAULT"),
        (with_report(type=EventType.AGREE), "heavy-weapons is no mode of AGREE"),
        (with_report(score=1.5), "not between 0 and 1"),
        (with_report(id="r2"), "id r2 is used twice"),
        (with_report(when=When(span("Tuesday"), "2022-09-14", "2022-09-13", WhenBasis.STATED)), "back to"),
        (with_report(when=When(None, "2022-09-13", "2022-09-13")), "rests on nothing"),
        (with_report(when=When(None, None, None, WhenBasis.STATED)), "names no words"),
        (
            with_report(figures=(Figure(FigureKind.KILLED, 9, 3, about=False, words=span("49")),)),
            "runs from 9 down to 3",
        ),
        (with_report(figures=(Figure(FigureKind.KILLED, -1, None, about=False, words=span("49")),)), "negative"),
        (with_claim(parent="c7"), "leads to c7, no claim"),
        (with_claim(parent="c1"), "ring"),
        (with_claim(id="c2"), "id c2 is used twice"),
    ],
)
def test_each_broken_promise_is_named(record, words):
    assert any(words in fault for fault in find_faults(record)), find_faults(record)


def test_reality_is_no_matter_of_soundness():
    assert find_faults(with_report(reality=Reality.DOUBTFUL)) == ()

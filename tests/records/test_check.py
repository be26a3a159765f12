"""The promises of a record, each broken once."""

from dataclasses import replace

import pytest

from counterclaim.records import (
    Agreement,
    AgreementKind,
    Context,
    Control,
    ControlSense,
    EventType,
    Figure,
    FigureKind,
    Force,
    Reality,
    Span,
    When,
    WhenBasis,
)
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


def with_context(**changes):
    truce = Agreement("a1", span("truce"), AgreementKind.TRUCE, (), (), None, None, None, (), None, None, (), None,
                      span("the truce of 2020"), ("c4",), ())  # fmt: skip
    ground = Control("k1", ControlSense.HOLDS, span("shelling"), (), (), span("Goris"), (), None, None, Reality.ONGOING,
                     span("Goris"), (), ())  # fmt: skip
    force = Force("f1", (), span("soldiers"), None, (), None, None, None, Reality.ONGOING, span("soldiers"), (), ())
    rows = {"agreements": (truce,), "control": (ground,), "forces": (force,)}
    for name, row in changes.items():
        rows[name] = (*rows[name][1:], replace(rows[name][0], **row))
    return replace(coded(), context=Context(**rows))


def test_a_sound_context_has_no_faults():
    assert find_faults(with_context()) == ()


@pytest.mark.parametrize(
    ("record", "words"),
    [
        (with_context(agreements={"name": Span("truce", 0, 5)}), "'truce' does not stand at 0:5"),
        (with_context(agreements={"said_by": ("c9",)}), "a1: c9 is no claim"),
        (with_context(agreements={"same_as": "a1"}), "a1: it is the same as a1"),
        (with_context(agreements={"same_as": "k1"}), "a1: it is the same as k1"),
        (with_context(control={"id": "a1"}), "id a1 is used twice"),
        (with_context(control={"since": When(None, None, None, WhenBasis.STATED)}), "k1: when is stated but names no"),
        (with_context(control={"when": When(None, "2022-09-13", None)}), "k1: when has days but rests on nothing"),
        (
            with_context(forces={"number": Figure(FigureKind.TROOPS, 9, 3, about=False, words=span("49"))}),
            "f1: figure '49' runs from 9 down to 3",
        ),
    ],
)
def test_each_broken_promise_of_context_is_named(record, words):
    assert any(words in fault for fault in find_faults(record)), find_faults(record)


def test_reality_is_no_matter_of_soundness():
    assert find_faults(with_report(reality=Reality.DOUBTFUL)) == ()

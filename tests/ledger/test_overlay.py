"""Decisions laid over a report: what holds for every history, however often something is taken back and restored."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.ledger import overlay, standing
from counterclaim.ledger.overlay import EDITABLE
from counterclaim.records import Decision, EventType, Report, Verb
from counterclaim.records.json import field_from_json, plain
from tests.support.sample import coded

REPORT = coded().reports[0]
VALUES = {
    "type": ["ASSAULT", "COERCE", "AID"],
    "mode": [None, "drone", "heavy-weapons"],
    "actor": [[], plain(REPORT.recipient)],
    "reality": ["happened", "doubtful"],
    "figures": [[], plain(REPORT.figures)],
    "said_by": [[], ["c1"]],
}
EDITS = [(field, value) for field, values in VALUES.items() for value in values]


@st.composite
def histories(draw):
    """Decisions about one report, numbered from 1; an UNDO takes back any earlier one that stands."""
    made = []
    for number in range(1, draw(st.integers(0, 14)) + 1):
        targets = open_targets(made)
        verb = draw(st.sampled_from([Verb.EDIT, Verb.ACCEPT, Verb.REJECT, Verb.UNSURE, Verb.NOTE, Verb.UNDO]))
        if verb is Verb.UNDO and targets:
            made.append(Decision(number, "", "ann", verb, (str(draw(st.sampled_from(targets))),)))
        elif verb is Verb.EDIT:
            field, value = draw(st.sampled_from(EDITS))
            made.append(Decision(number, "", "ann", verb, ("k",), field, value))
        else:
            verb = Verb.NOTE if verb is Verb.UNDO else verb
            made.append(Decision(number, "", "ann", verb, ("k",)))
    return made


def open_targets(made):
    """The numbers of what has not been taken back, UNDOs among them, worked out one by one."""
    alive = {}
    for decision in made:
        alive[decision.number] = True
        if decision.verb is Verb.UNDO:
            flip(int(decision.about[0]), made, alive)
    return [number for number, holds in alive.items() if holds]


def flip(number, made, alive):
    alive[number] = not alive[number]
    target = made[number - 1]
    if target.verb is Verb.UNDO:
        flip(int(target.about[0]), made, alive)


@settings(max_examples=200, deadline=None)
@given(histories())
def test_what_stands_is_what_a_step_by_step_reading_says(made):
    assert [d.number for d in standing(made)] == [n for n in open_targets(made) if made[n - 1].verb is not Verb.UNDO]


@settings(max_examples=200, deadline=None)
@given(histories())
def test_a_value_is_a_person_s_last_one_or_the_machine_s(made):
    found = overlay(REPORT, made)
    last = {d.field: d.value for d in standing(made) if d.verb is Verb.EDIT}
    assert found.decided == tuple(field for field in EDITABLE if field in last)
    for field in Report.__dataclass_fields__:
        value = getattr(found.report, field)
        if field in last:
            assert value == field_from_json(Report, field, last[field])
        elif field != "mode":
            assert value == getattr(REPORT, field)
    verdicts = [d.verb for d in standing(made) if d.verb in (Verb.ACCEPT, Verb.REJECT, Verb.UNSURE)]
    assert found.verdict == (verdicts[-1] if verdicts else None)


@settings(max_examples=100, deadline=None)
@given(histories(), st.data())
def test_undo_takes_all_back_and_undo_of_it_restores(made, data):
    targets = open_targets(made)
    if not targets:
        return
    number = data.draw(st.sampled_from(targets))
    undo = Decision(len(made) + 1, "", "bob", Verb.UNDO, (str(number),))
    restore = Decision(len(made) + 2, "", "bob", Verb.UNDO, (str(undo.number),))
    assert overlay(REPORT, [*made, undo, restore]) == overlay(REPORT, made)
    if made[number - 1].verb is not Verb.UNDO:
        without = [d for d in standing(made) if d.number != number]
        assert overlay(REPORT, [*made, undo]) == overlay(REPORT, without)


@settings(max_examples=50, deadline=None)
@given(histories(), st.randoms())
def test_the_order_in_which_decisions_are_given_changes_nothing(made, random):
    mixed = made.copy()
    random.shuffle(mixed)
    assert overlay(REPORT, mixed) == overlay(REPORT, made)


def test_a_mode_of_the_machine_s_that_the_type_does_not_have_falls_away():
    edit = Decision(1, "", "ann", Verb.EDIT, ("k",), "type", "AID")
    assert overlay(REPORT, [edit]).report == replace(REPORT, type=EventType.AID, mode=None)

"""Decisions: kept for good, checked before, taken back, laid over what is read."""

import sqlite3
from dataclasses import replace

import pytest

from counterclaim.errors import UsageError
from counterclaim.ledger import Question
from counterclaim.records import EventType, Reality, Tie, Verb
from counterclaim.records.json import plain
from tests.support.sample import span
from tests.support.shelf import AT, article, put


@pytest.fixture
def key(store):
    """The key of the shelling in one of the two articles."""
    return next(entry.key for entry in store.entries() if entry.report.type is EventType.ASSAULT)


def refused(code, work):
    with pytest.raises(UsageError) as caught:
        work()
    assert caught.value.code == code
    return caught.value.message


def test_a_verdict_is_read_with_the_entry(store, key):
    made = store.decide(Verb.REJECT, (key,), "ann", AT, reason="an exercise")
    assert (made.number, made.at, made.by, made.about, made.reason) == (1, AT, "ann", (key,), "an exercise")
    assert store.entry(key).verdict is Verb.REJECT
    store.decide(Verb.ACCEPT, (key,), "bob", AT)
    assert store.entry(key).verdict is Verb.ACCEPT
    store.undo(2, "bob", AT)
    assert store.entry(key).verdict is Verb.REJECT


def test_an_edit_lies_over_the_machine_s_value_which_stays(store, key):
    machine = store.entry(key).report
    made = store.decide(Verb.EDIT, (key,), "ann", AT, field="reality", value="doubtful")
    assert (made.was, made.value) == ("happened", "doubtful")
    entry = store.entry(key)
    assert (entry.report.reality, entry.decided) == (Reality.DOUBTFUL, ("reality",))
    assert machine in store.coded_document(entry.document.id).reports
    assert store.find() == tuple(e.key for e in store.entries())
    assert list(store.verify()) == []


def test_every_field_can_be_set_and_taken_back(store, key):
    before = store.entry(key)
    report = before.report
    words = plain(span("Goris"))
    when = {"words": plain(span("Tuesday")), "earliest": "2022-09-13", "latest": "2022-09-13", "basis": "relative"}
    figure = {"kind": "wounded", "low": 3, "high": 3, "about": False, "words": plain(span("49"))}
    for field, value in {
        "type": "COERCE", "mode": None, "actor": [], "recipient": plain(report.actor), "where": [], "when": when,
        "means": [words], "figures": [figure], "reality": "planned", "newness": "future", "said_by": ["c4"], "denied_by": [],
    }.items():  # fmt: skip
        made = store.decide(Verb.EDIT, (key,), "ann", AT, field=field, value=value)
        changed = store.entry(key)
        assert plain(getattr(changed.report, field)) == value
        assert changed.decided == (field,)
        store.undo(made.number, "ann", AT)
        assert store.entry(key) == before
    assert list(store.verify()) == []


def test_undo_of_undo_restores_across_a_restart(store, key):
    store.decide(Verb.EDIT, (key,), "ann", AT, field="means", value=[])
    store.undo(1, "bob", AT, reason="no")
    assert store.entry(key).decided == ()
    store.close()
    store.__init__(store.path)
    made = store.undo(2, "ann", AT)
    assert (made.verb, made.about) == (Verb.UNDO, ("2",))
    assert store.entry(key).decided == ("means",)
    assert [d.number for d in store.history(key)] == [1, 2, 3]
    assert "undo 2 restores" not in refused("E245", lambda: store.undo(2, "ann", AT))
    store.undo(3, "ann", AT)
    assert "undo 4 restores it" in refused("E245", lambda: store.undo(3, "ann", AT))


def test_decisions_are_never_changed_or_deleted(store, key):
    store.decide(Verb.ACCEPT, (key,), "ann", AT)
    rest = "verb, about, field, value, was, reason, root, coding, chain"
    for statement in (
        "update decision set by_whom = 'eve'", "delete from decision", "update bearing set about = 'x'",
        "delete from bearing",
        f"insert or replace into decision select 1, at, 'eve', {rest} from decision",  # noqa: S608
        f"insert into decision select 7, at, by_whom, {rest} from decision",  # noqa: S608
        "update document set text = 'x'", "delete from document",
    ):  # fmt: skip
        with pytest.raises(sqlite3.IntegrityError, match=r"never|without a gap"):
            store._db.execute(statement)
    assert [made.by for made in store.decisions()] == ["ann"]


@pytest.mark.parametrize(
    ("code", "verb", "more"),
    [
        ("E241", Verb.EDIT, {}),
        ("E241", Verb.ACCEPT, {"field": "type"}),
        ("E241", Verb.EDIT, {"field": "anchor", "value": None}),
        ("E241", Verb.EDIT, {"field": "score", "value": 1.0}),
        ("E241", Verb.SAME, {"reason": "one alone"}),
        ("E242", Verb.EDIT, {"field": "type", "value": "BOMBING"}),
        ("E242", Verb.EDIT, {"field": "type", "value": None}),
        ("E242", Verb.EDIT, {"field": "mode", "value": "arrest"}),
        ("E242", Verb.EDIT, {"field": "means", "value": [{"text": "drones", "start": 0, "end": 6}]}),
        ("E242", Verb.EDIT, {"field": "means", "value": [{"text": "", "start": 5, "end": 5}]}),
        ("E242", Verb.EDIT, {"field": "means", "value": "drones"}),
        ("E242", Verb.EDIT, {"field": "means", "value": [{"text": "x", "start": 0, "end": 1, "more": 1}]}),
        ("E242", Verb.EDIT, {"field": "said_by", "value": ["c77"]}),
        ("E242", Verb.EDIT, {"field": "figures", "value": [
            {"kind": "killed", "low": 9, "high": 3, "about": False, "words": {"text": "49", "start": 79, "end": 81}}]}),
        ("E242", Verb.EDIT, {"field": "when", "value": {
            "words": {"text": "Goris", "start": 40, "end": 45}, "earliest": "2022-02-30", "latest": None,
            "basis": "stated"}}),
        ("E242", Verb.EDIT, {"field": "when", "value": {
            "words": {"text": "Goris", "start": 40, "end": 45}, "earliest": "2022-03-02", "latest": "2022-03-01",
            "basis": "stated"}}),
        ("E243", Verb.REJECT, {}),
        ("E243", Verb.REJECT, {"reason": "  "}),
        ("E243", Verb.NOTE, {}),
        ("E243", Verb.ACCEPT, {"by": " "}),
        ("E243", Verb.ACCEPT, {"by": "\ud800"}),
        ("E243", Verb.ACCEPT, {"at": "yesterday"}),
        ("E243", Verb.ACCEPT, {"at": "2026-03-01T09:00:00"}),
        ("E243", Verb.ACCEPT, {"at": "2026-03-01T09:00:00+02:00"}),
        ("E240", Verb.ACCEPT, {"about": ("d000000000000/1-2/AID",)}),
        ("E240", Verb.EDIT, {"about": ("i000000000000",), "field": "type", "value": "AID"}),
        ("E241", Verb.UNDO, {}),
    ],
)  # fmt: skip
def test_what_does_not_hold_is_refused_and_changes_nothing(store, key, code, verb, more):
    before = store.entry(key)
    facts = {"about": (key,), "by": "ann", "at": AT, **more}
    refused(code, lambda: store.decide(verb, facts.pop("about"), facts.pop("by"), facts.pop("at"), **facts))
    assert list(store.decisions()) == []
    assert store.entry(key) == before
    refused("E240", lambda: store.undo(1, "ann", AT))


def test_a_place_off_the_globe_is_refused(store, key):
    (place,) = plain(store.entry(key).report.where)
    for wrong in ({"lat": 91.0}, {"lon": -181.0}, {"lat": None}, {"radius_km": -1.0}):
        value = [{**place, **wrong}]
        refused("E242", lambda value=value: store.decide(Verb.EDIT, (key,), "ann", AT, field="where", value=value))


def test_moments_are_kept_in_one_form(store, key):
    made = store.decide(Verb.ACCEPT, (key,), "ann", "2026-03-01T09:00:00.25+00:00")
    assert made.at == "2026-03-01T09:00:00Z"


def test_a_type_that_does_not_have_a_person_s_mode_is_refused(store, key):
    store.decide(Verb.EDIT, (key,), "ann", AT, field="mode", value="drone")
    assert "drone" in refused("E242", lambda: store.decide(Verb.EDIT, (key,), "ann", AT, field="type", value="COERCE"))
    store.decide(Verb.EDIT, (key,), "ann", AT, field="mode", value=None)
    store.decide(Verb.EDIT, (key,), "ann", AT, field="type", value="COERCE")
    store.decide(Verb.EDIT, (key,), "ann", AT, field="mode", value="arrest")
    refused("E242", lambda: store.undo(3, "ann", AT))  # the machine's type has no such mode
    assert store.entry(key).report.mode == "arrest"


def test_two_that_edit_one_field(store, key):
    seen = store.last_decision()
    store.decide(Verb.EDIT, (key,), "ann", AT, field="means", value=[], seen=seen)
    assert "ann" in refused(
        "E244", lambda: store.decide(Verb.EDIT, (key,), "bob", AT, field="means", value=[], seen=seen)
    )
    store.decide(Verb.EDIT, (key,), "bob", AT, field="where", value=[], seen=seen)  # another field
    store.decide(Verb.ACCEPT, (key,), "bob", AT, seen=seen)
    refused("E244", lambda: store.decide(Verb.REJECT, (key,), "ann", AT, reason="no", seen=seen))
    store.decide(Verb.EDIT, (key,), "bob", AT, field="means", value=[], seen=store.last_decision())
    seen = store.last_decision()
    store.undo(seen, "ann", AT)
    refused("E244", lambda: store.decide(Verb.EDIT, (key,), "bob", AT, field="means", value=[], seen=seen))


def test_ties(store):
    keys = store.find()
    store.decide(Verb.SAME, keys[:3], "ann", AT, reason="one shelling")
    store.decide(Verb.APART, keys[3:5], "ann", AT)
    assert store.ties() == (Tie(keys[:3], same=True, decision=1), Tie(keys[3:5], same=False, decision=2))
    store.undo(1, "ann", AT)
    assert store.ties() == (Tie(keys[3:5], same=False, decision=2),)
    store.undo(3, "ann", AT)
    assert len(store.ties()) == 2
    assert all(made in store.history(key) for key in keys[:3] for made in store.decisions() if made.number in (1, 3, 4))


def test_notes_on_documents(store):
    (name, *_) = (document.id for document in store.documents())
    store.decide(Verb.NOTE, (name,), "ann", AT, reason="ask the desk")
    assert [made.reason for made in store.history(name)] == ["ask the desk"]
    refused("E240", lambda: store.decide(Verb.ACCEPT, (name,), "ann", AT))


def test_history_comes_a_page_at_a_time(store, key):
    for n in range(7):
        store.decide(Verb.NOTE, (key,), "ann", AT, reason=str(n))
    assert [made.number for made in store.history(key, limit=3)] == [5, 6, 7]
    assert [made.number for made in store.history(key, limit=3, before=5)] == [2, 3, 4]
    assert [made.number for made in store.decisions(after=5)] == [6, 7]
    assert store.decision(4).reason == "3"


def test_decisions_make_entries_stale(store, key):
    stale = store.stale()
    store.save_groups((), stale.entries, stale)
    assert store.stale().entries == ()
    store.decide(Verb.NOTE, (key,), "ann", AT, reason="a remark changes nothing")
    assert store.stale().entries == ()
    store.decide(Verb.EDIT, (key,), "ann", AT, field="where", value=[])
    assert store.stale().entries == (key,)
    assert store.stale().mark > stale.mark


def test_questions_are_asked_of_what_was_decided(store, key):
    store.decide(Verb.EDIT, (key,), "ann", AT, field="type", value="AID")
    assert store.find(Question(types=(EventType.AID,))) == (key,)
    store.decide(Verb.EDIT, (key,), "ann", AT, field="actor", value=[])
    store.decide(Verb.EDIT, (key,), "ann", AT, field="recipient", value=[])
    assert key not in store.find(Question(parties=("ARM", "AZE")))
    store.decide(Verb.REJECT, (key,), "ann", AT, reason="no")
    assert key not in store.find(Question(rejected=False))


def test_who_says_it_stays_with_the_claims_that_a_person_saw(store, key):
    store.decide(Verb.EDIT, (key,), "ann", AT, field="said_by", value=["c4"])
    before = store.entry(key)
    for name in "ab":
        put(store, name, version="2", claims=renamed())
    assert store.entry(key) == before
    assert {change.field for change in store.would_change()} == {"said_by"}
    store.undo(1, "ann", AT)
    assert [claim.cue.text for claim in store.entry(key).claims] == ["said", "denied", "urged"]
    put(store, "a", version="3")
    put(store, "b", version="3")
    store.decide(Verb.EDIT, (key,), "ann", AT, field="denied_by", value=["c1"])
    refused("E245", lambda: store.undo(2, "ann", AT))
    assert list(store.verify()) == []


def renamed():
    """The sample's claims, numbered from the end: what a newer coder may do."""
    names = {"c1": "c4", "c2": "c3", "c3": "c2", "c4": "c1"}
    made, _ = article("a")
    return tuple(replace(c, id=names[c.id], parent=c.parent and names[c.parent]) for c in made.claims)

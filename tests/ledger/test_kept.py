"""Copies, drift, blocks, bands, numbers and descriptions: kept as given, and let go when what they rest on changes."""

import pytest

from counterclaim.records import (
    Change,
    Copy,
    CopyKind,
    Drift,
    DriftKind,
    EventType,
    FirstReport,
    Group,
    Incident,
    Newness,
    Reality,
    Verb,
)
from tests.support.sample import span
from tests.support.shelf import AT, put


@pytest.fixture
def ids(store):
    return tuple(document.id for document in store.documents())


def copy_of(document, origin):
    return Copy(document, origin, CopyKind.REPRINT, 0.97, ("same words", "published later"))


def test_copies_are_kept_and_entries_know_their_origin(store, ids):
    read = store.stale()
    assert read.documents == ids
    found = copy_of(ids[1], ids[0])
    store.save_copies([found], ids, read)
    assert list(store.copies()) == [found]
    assert {entry.origin for entry in store.entries()} == {ids[0]}
    assert store.stale().documents == ()
    store.save_copies([], ids, store.stale())
    assert list(store.copies()) == []
    assert {entry.origin for entry in store.entries()} == set(ids)


def test_a_new_origin_makes_entries_stale(store, ids):
    store.save_groups([], store.find(), store.stale())
    store.save_copies([copy_of(ids[1], ids[0])], ids, store.stale())
    assert store.stale().entries == tuple(entry.key for entry in store.entries() if entry.document.id == ids[1])
    store.save_groups([], store.find(), store.stale())
    store.save_copies([copy_of(ids[1], ids[0])], ids, store.stale())
    assert store.stale().entries == ()


def test_what_was_not_looked_at_stays(store, ids):
    third = put(store, "c")
    store.save_copies([copy_of(ids[1], ids[0])], ids, store.stale())
    assert store.stale().documents == (third,)
    store.save_copies([copy_of(third, ids[0])], [third], store.stale())
    assert {copy.document for copy in store.copies()} == {ids[1], third}
    with pytest.raises(ValueError, match="none of the ledger"):
        store.save_copies([copy_of(third, "d000000000000")], [third], store.stale())


def test_drift_is_kept_in_its_order(store, ids):
    changes = (Change("=", "at least "), Change("-", "49"), Change("+", "94"))
    first = Drift(DriftKind.FIGURE, ids[0], ids[1], span("49"), None, changes, "49 became 94")
    second = Drift(DriftKind.HEDGE, ids[0], ids[1], None, span("said"), (), "a hedge fell away")
    store.save_drifts([first, second], [ids[1]])
    assert list(store.drifts()) == [first, second]
    store.save_drifts([second], [ids[1]])
    assert list(store.drifts()) == [second]
    store.save_drifts([], ids)
    assert list(store.drifts()) == []


def test_blocks_and_bands_lead_to_those_that_may_meet(store, ids):
    keys = store.find()
    store.save_blocks({keys[0]: ["ASSAULT|2022-09", "ARM"], keys[1]: ["ARM"], keys[2]: [], "gone": ["ARM"]})
    assert store.entries_in(["ARM"]) == keys[:2]
    assert store.entries_in(["ASSAULT|2022-09", "FRA"]) == keys[:1]
    store.save_blocks({keys[0]: []})
    assert store.entries_in(["ARM"]) == (keys[1],)
    store.save_bands({name: [f"band {n}", "all"] for n, name in enumerate(ids)})
    assert store.documents_in(["band 1"]) == (ids[1],)
    assert store.documents_in(["all", "band 1"]) == ids


def test_numbers_are_given_out_once(store):
    assert store.issue("acled", ("b", "a")) == {"b": 1, "a": 2}
    assert store.issue("acled", ("c", "a")) == {"c": 3, "a": 2}
    assert store.issue("ged", ("a",)) == {"a": 1}
    store.close()
    store.__init__(store.path)
    assert store.issue("acled", ("d", "b")) == {"d": 4, "b": 1}


def test_what_is_gone_is_told_with_its_moment(store):
    keys = store.find()
    late = put(store, "c", day="2022-10-01")
    store.save_groups([Group(keys[:1], ()), Group(keys[1:2], ())], store.find(), store.stale())
    one, two = (store.incident_of(key) for key in keys[:2])
    store.issue("acled", (f"{one}/1", f"{two}/1", f"{two}/2"))
    assert store.withdrawn("acled", {f"{one}/1", f"{two}/1"}) == ((3, f"{two}/2", "2022-09-13"),)
    fresh = next(entry.key for entry in store.entries_of(late))
    both = tuple(sorted((*keys[:2], fresh)))
    store.save_groups([Group(both, ())], store.find(), store.stale())
    (gone,) = {one, two} - {store.incident_of(keys[0])}
    moments = {item: moment for _, item, moment in store.withdrawn("acled", frozenset())}
    assert moments[f"{gone}/1"] == "2022-10-01"
    store.decide(Verb.REJECT, (store.incident_of(keys[0]),), "ann", AT, reason="a drill")
    assert {moment for _, _, moment in store.withdrawn("acled", ())} == {"2022-10-01", AT}


def described(name, *entries):
    first = FirstReport("2022-09-13", "Example Wire", "d1", entries[0])
    return Incident(name, "violence", EventType.ASSAULT, None, (), (), (), None, None, (), (), Reality.HAPPENED, Newness.NEW,
                    (), (), False, (), 1, 1, first, "2022-09-13", entries, (), ())  # fmt: skip


def test_a_description_is_kept_until_something_changes(store):
    keys = store.find()
    store.save_groups([Group(keys[:2], ()), Group(keys[2:], ())], keys, store.stale())
    one, two = store.incident_of(keys[0]), store.incident_of(keys[2])
    told = [described(one, *keys[:2]), described(two, *keys[2:])]
    store.save_described(told, store.stale())
    assert [store.described(name) for name in (one, two)] == told
    read = store.stale()
    store.decide(Verb.EDIT, (keys[0],), "ann", AT, field="where", value=[])
    assert [store.described(name) for name in (one, two)] == [None, told[1]]
    store.save_described(told[:1], read)
    assert store.described(one) is None, "it was made before the decision"
    store.save_described(told[:1], store.stale())
    assert store.described(one) == told[0]
    store.save_groups([Group(keys[:3], ()), Group(keys[3:], ())], keys, store.stale())
    assert [store.described(name) for name in (one, two)] == [None, None]


def test_a_description_goes_with_the_copies_it_counts(store, ids):
    keys = store.find()
    store.save_groups([Group(keys, ())], keys, store.stale())
    name = store.incident_of(keys[0])
    store.save_described([described(name, *keys)], store.stale())
    store.save_copies([copy_of(ids[1], ids[0])], ids, store.stale())
    assert store.described(name) is None


def test_a_description_that_was_made_before_another_program_grouped_is_not_kept(store):
    """What changed meanwhile has been grouped again, so that nothing is stale any more."""
    keys = store.find()
    store.save_groups([Group(keys[:2], ()), Group(keys[2:], ())], keys, store.stale())
    name, read = store.incident_of(keys[0]), store.stale()
    store.decide(Verb.EDIT, (keys[0],), "ann", AT, field="where", value=[])
    store.save_groups([Group(keys[:2], ()), Group(keys[2:], ())], keys, store.stale())
    assert store.stale().entries == ()
    store.save_described([described(name, *keys[:2])], read)
    assert store.described(name) is None
    store.save_described([described(name, keys[0])], store.stale())
    assert store.described(name) is None, "it is of fewer reports"


def test_a_description_goes_with_a_decision_about_its_incident(store):
    keys = store.find()
    store.save_groups([Group(keys, ())], keys, store.stale())
    name = store.incident_of(keys[0])
    for decide in (
        lambda: store.decide(Verb.ACCEPT, (name,), "ann", AT),
        lambda: store.decide(Verb.NOTE, (name,), "ann", AT, reason="see the film"),
        lambda: store.undo(1, "ann", AT),
    ):
        store.save_described([described(name, *keys)], store.stale())
        assert store.described(name) is not None
        decide()
        assert store.described(name) is None

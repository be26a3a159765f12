"""Incidents: ids that never change and are never given out again, whatever is regrouped."""

import random
import sqlite3
from contextlib import closing
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.errors import OutputError
from counterclaim.ledger.groups import _assign, _Placed
from counterclaim.records import Group, Join, Verb
from tests.support.shelf import AT, STORY, article, filled, put


def group(*keys):
    ordered = tuple(sorted(keys))
    joins = tuple(Join(b, a, 0.75, ("one day", "one town")) for a, b in pairwise(ordered))
    return Group(ordered, joins)


def regroup(store, *groups):
    """Keeps groups made of all entries, and returns the ids by key."""
    store.save_groups([group(*keys) for keys in groups], store.find(), store.stale())
    return {key: kept.id for kept in store.incidents() for key in kept.keys}


@pytest.fixture
def keys(store):
    return store.find()


def test_groups_are_kept_with_their_joins(store, keys):
    ids = regroup(store, keys[:2], keys[2:3], keys[3:])
    assert len(set(ids.values())) == 3
    kept = store.incident(ids[keys[0]])
    assert (kept.keys, kept.joins, kept.living) == (keys[:2], group(*keys[:2]).joins, True)
    assert [store.incident_of(key) for key in keys] == [ids[key] for key in keys]
    assert store.stale().entries == ()
    assert list(store.verify()) == []


def test_an_id_is_made_of_the_first_entry_by_day(store):
    later = put(store, "c", day="2021-01-01")
    unknown = put(store, "d", day=None)
    mine = [key for key in store.find() if key.endswith("/ASSAULT")]
    ids = regroup(store, mine)
    founder = store._db.execute("select founder from incident").fetchone()[0]
    assert founder.startswith(later)
    assert not founder.startswith(unknown)
    assert set(ids.values()) == {store.incident_of(founder)}


def test_the_order_of_groups_and_keys_changes_nothing(tmp_path):
    found = []
    for n in range(3):
        (tmp_path / str(n)).mkdir()
        with filled(tmp_path / str(n), "abc") as store:
            keys = store.find()
            groups = [group(*keys[at : at + 2]) for at in range(0, len(keys), 2)]
            random.Random(n).shuffle(groups)  # noqa: S311
            store.save_groups(groups, frozenset(keys), store.stale())
            found.append(list(store.incidents()))
    assert found[0] == found[1] == found[2]


def test_a_merged_incident_keeps_the_larger_one_s_id_and_the_other_is_withdrawn(store, keys):
    before = regroup(store, keys[:2], keys[2:5], keys[5:])
    after = regroup(store, keys[:5], keys[5:])
    assert after[keys[0]] == before[keys[2]]
    gone = store.incident(before[keys[0]])
    assert (gone.living, gone.keys, gone.into) == (False, keys[:2], before[keys[2]])
    assert after[keys[5]] == before[keys[5]]
    assert list(store.verify()) == []


def test_of_equals_the_older_id_lives_on(store, keys):
    before = regroup(store, keys[:2], keys[2:4])
    assert regroup(store, keys[:4])[keys[0]] == min(
        before.values(),
        key=lambda id_: store._db.execute("select number from incident where id = ?", (id_,)).fetchone(),
    )


def test_a_split_incident_leaves_its_id_to_the_larger_part(store, keys):
    before = regroup(store, keys[:5])
    after = regroup(store, keys[:2], keys[2:5])
    assert after[keys[2]] == before[keys[0]]
    assert after[keys[0]] not in before.values()


def test_an_id_is_never_given_out_again(store, keys):
    first = regroup(store, keys[:1])[keys[0]]
    regroup(store)
    assert not store.incident(first).living
    second = regroup(store, keys[:1])[keys[0]]
    assert second != first
    regroup(store)
    assert regroup(store, keys[:1])[keys[0]] not in (first, second)
    assert list(store.verify()) == []


def test_regrouping_a_part_leaves_the_rest(store, keys):
    before = regroup(store, keys[:2], keys[2:4])
    store.save_groups([group(*keys[:2], keys[4])], [*keys[:2], keys[4]], store.stale())
    after = {key: store.incident_of(key) for key in keys}
    assert after == {**before, keys[4]: before[keys[0]], keys[5]: None}
    assert store.together([keys[4], "d000000000000/1-2/AID"]) == (keys[0], keys[1], keys[4])


def test_half_an_incident_cannot_be_regrouped(store, keys):
    before = regroup(store, keys[:3])
    with pytest.raises(OutputError, match="E615"):
        store.save_groups([group(*keys[:2])], keys[:2], store.stale())
    assert {key: store.incident_of(key) for key in keys[:3]} == before


def test_a_key_stands_in_one_group(store, keys):
    with pytest.raises(ValueError, match="two groups"):
        store.save_groups([group(*keys[:2]), group(*keys[1:3])], keys, store.stale())


def test_what_changes_meanwhile_stays_stale(store, keys):
    read = store.stale()
    put(store, "c")
    store.decide(Verb.EDIT, (keys[0],), "ann", AT, field="where", value=[])
    store.save_groups([group(*keys[:2])], keys, read)
    assert set(store.stale().entries) == {*(key for key in store.find() if key not in keys), keys[0]}


def test_a_change_makes_the_whole_incident_stale(store, keys):
    regroup(store, keys[:3], keys[3:])
    store.decide(Verb.REJECT, (keys[1],), "ann", AT, reason="no")
    assert store.stale().entries == keys[:3]


def test_an_incident_whose_reports_are_made_no_more_is_withdrawn(store):
    name = next(store.documents()).id
    mine = tuple(entry.key for entry in store.entries_of(name))
    ids = regroup(store, mine[:2], tuple(key for key in store.find() if key not in mine[:2]))
    for letter in "ab":
        made, source = article(letter, version="2")
        store.add(replace(made, reports=()), source, STORY)
    gone = store.incident(ids[mine[0]])
    assert (gone.living, set(gone.keys), gone.into) == (False, set(mine[:2]), None)
    assert list(store.incidents()) == []
    assert list(store.verify()) == []


def test_a_verdict_on_an_incident(store, keys):
    name = regroup(store, keys[:2])[keys[0]]
    store.decide(Verb.REJECT, (name,), "ann", AT, reason="a drill")
    assert store.incident(name).verdict is Verb.REJECT
    store.undo(1, "ann", AT)
    assert store.incident(name).verdict is None


def test_a_store_killed_while_grouping_has_grouped_nothing(store, keys):
    before = regroup(store, keys[:2])
    read = store.stale()
    with closing(sqlite3.connect(store.path)) as other:
        other.execute("begin immediate")
        store._db.execute("pragma busy_timeout = 10")
        with pytest.raises(OutputError, match="E610"):
            store.save_groups([], keys, read)
    assert {kept.id for kept in store.incidents()} == set(before.values())


KEYS = [f"k{n}" for n in range(8)]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.integers(0, 3), min_size=8, max_size=8), st.lists(st.integers(0, 4), min_size=8, max_size=8))
def test_no_id_is_kept_twice_and_a_group_that_takes_most_of_one_keeps_it(groups, incidents):
    """Group n holds the keys that ``groups`` says; incident n (0: none) those that ``incidents`` says."""
    members = {n: tuple(k for k, at in zip(KEYS, groups, strict=True) if at == n) for n in sorted(set(groups))}
    placed = [_Placed(keys, (), ("", keys[0])) for keys in members.values()]
    stood = {key: at for key, at in zip(KEYS, incidents, strict=True) if at}
    kept = _assign(placed, stood)
    assert len(set(kept.values())) == len(kept)
    for place, incident in kept.items():
        assert any(stood.get(key) == incident for key in placed[place].keys)
    for incident in set(stood.values()):
        held = [key for key, at in stood.items() if at == incident]
        for place, held_by in enumerate(placed):
            if set(held) == set(held_by.keys):
                assert kept[place] == incident

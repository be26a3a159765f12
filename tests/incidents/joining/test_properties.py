"""What holds for any ledger: order, hash seed and what else is held change nothing; joins and ties hold."""

import hashlib
import os
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.made_war import war
from counterclaim.incidents.joining import blocks, group, reach
from counterclaim.records import Tie
from tests.support.entries import own, partition

ENTRIES = [entry for entry, _ in war(250, seed=7)] + own()
WHOLE = group(ENTRIES)
KEYS = [entry.key for entry in ENTRIES]
TIES = st.lists(
    st.builds(
        lambda keys, same, decision: Tie(tuple(keys), same, decision),
        st.lists(st.sampled_from(KEYS), min_size=2, max_size=4, unique=True),
        st.booleans(),
        st.integers(1, 10**6),
    ),
    max_size=12,
    unique_by=lambda tie: tie.decision,
)


class Held:
    """A ledger's look-up of entries by block and key."""

    def __init__(self, entries):
        self.under = {}
        for entry in entries:
            for block in blocks(entry):
                self.under.setdefault(block, []).append(entry)
        self.by_key = {entry.key: entry for entry in entries}

    def __call__(self, wanted, keys):
        yield from (entry for block in wanted for entry in self.under.get(block, []))
        yield from (self.by_key[key] for key in keys if key in self.by_key)


def spanning(one):
    """Whether the joins of a group are a tree over its keys, each key but the first the entry of one of them."""
    up = {join.entry: join.other for join in one.joins}
    if set(up) != set(one.keys[1:]) or len(one.joins) != len(one.keys) - 1:
        return False
    for key in up:
        at, steps = key, 0
        while at != one.keys[0] and steps <= len(up):
            at, steps = up[at], steps + 1
        if at != one.keys[0]:
            return False
    return True


def test_every_key_stands_in_one_group_and_groups_are_in_order():
    assert sorted(key for one in WHOLE for key in one.keys) == sorted(KEYS)
    assert [one.keys[0] for one in WHOLE] == sorted(one.keys[0] for one in WHOLE)
    assert all(one.keys == tuple(sorted(one.keys)) for one in WHOLE)
    assert 60 < len(WHOLE) < len(KEYS)


def test_joins_hold_each_group_together_with_words_and_scores():
    assert all(spanning(one) for one in WHOLE)
    assert all(join.why and 0.5 <= join.score <= 1 and join.decision is None for one in WHOLE for join in one.joins)


@given(st.randoms(use_true_random=False), TIES)
@settings(max_examples=12, deadline=None)
def test_order_changes_nothing(chance, ties):
    mixed, turned = list(ENTRIES), list(ties)
    chance.shuffle(mixed)
    chance.shuffle(turned)
    assert group(mixed, turned) == group(ENTRIES, ties)


@pytest.mark.parametrize("seed", ["0", "1", "4242"])
def test_hash_seed_changes_nothing(seed):
    code = (
        "import hashlib\nfrom bench.made_war import war\nfrom counterclaim.incidents.joining import blocks, group\n"
        "made = [entry for entry, _ in war(300, seed=3)]\n"
        "print(hashlib.sha256(repr((group(made), [blocks(entry) for entry in made])).encode()).hexdigest())"
    )
    env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True, env=env)  # noqa: S603
    made = [entry for entry, _ in war(300, seed=3)]
    assert (
        done.stdout.strip()
        == hashlib.sha256(repr((group(made), [blocks(entry) for entry in made])).encode()).hexdigest()
    )


@given(st.randoms(use_true_random=False), TIES)
@settings(max_examples=15, deadline=None)
def test_to_group_what_a_new_report_touches_is_to_group_all(chance, ties):
    new = chance.sample(ENTRIES, 3)
    before = [entry for entry in ENTRIES if entry not in new]
    touched = reach(new, Held(ENTRIES), ties)
    keys = {entry.key for entry in touched}
    kept = {one for one in group(before, ties) if not keys & set(one.keys)}
    assert kept | set(group(touched, ties)) == set(group(ENTRIES, ties))


@given(st.randoms(use_true_random=False))
@settings(max_examples=10, deadline=None)
def test_to_group_what_a_lost_report_leaves_is_to_group_all(chance):
    lost = chance.choice(ENTRIES)
    (old,) = [one for one in WHOLE if lost.key in one.keys]
    left = [entry for entry in ENTRIES if entry is not lost]
    touched = reach([lost, *(entry for entry in ENTRIES if entry.key in old.keys)], Held(ENTRIES))
    keys = {entry.key for entry in touched}
    kept = {one for one in WHOLE if not keys & set(one.keys)}
    assert kept | set(group([entry for entry in touched if entry is not lost])) == set(group(left))


@given(st.lists(st.sampled_from(KEYS), min_size=2, max_size=5, unique=True))
@settings(max_examples=20, deadline=None)
def test_a_tie_joins_whatever_the_evidence(keys):
    groups = group(ENTRIES, [Tie(tuple(keys), same=True, decision=9)])
    (one,) = [one for one in groups if keys[0] in one.keys]
    assert set(keys) <= set(one.keys)
    assert spanning(one)
    decided = [join for join in one.joins if join.decision == 9]
    assert len(decided) == len(keys) - 1
    assert all(join.score == 1 and join.why[0] == "a person joined them" for join in decided)


def test_a_tie_parts_whatever_the_evidence():
    for one in [one for one in WHOLE if len(one.keys) > 1][:12]:
        apart = partition(group(ENTRIES, [Tie(one.keys, same=False, decision=1)]))
        assert all(len(set(one.keys) & set(keys)) <= 1 for keys in apart)


def test_the_later_of_two_ties_holds():
    pair = next(one.keys[:2] for one in WHOLE if len(one.keys) == 2)
    apart, same = Tie(pair, same=False, decision=1), Tie(pair, same=True, decision=2)
    assert pair in partition(group(ENTRIES, [apart, same]))
    apart = Tie(pair, same=False, decision=3)
    assert pair not in partition(group(ENTRIES, [same, apart]))


def test_what_two_later_ties_hold_apart_a_third_does_not_join_round_about():
    a, b, c = KEYS[0], KEYS[80], KEYS[160]
    ties = [Tie((a, b), same=True, decision=1), Tie((b, c), same=True, decision=2), Tie((a, c), same=False, decision=3)]
    groups = partition(group(ENTRIES, ties))
    assert any({b, c} <= set(keys) and a not in keys for keys in groups)


def test_ties_on_what_is_not_held_are_passed_over():
    assert (
        group(ENTRIES, [Tie(("gone", KEYS[0]), same=True, decision=1), Tie(("gone", "lost"), same=False, decision=2)])
        == WHOLE
    )


def test_joinable_reports_share_a_block():
    held = {entry.key: set(blocks(entry)) for entry in ENTRIES}
    assert all(held[join.entry] & held[join.other] for one in WHOLE for join in one.joins)


def test_a_war_does_not_run_together():
    made = list(war(3000, seed=5))
    truth = {entry.key: number for entry, number in made}
    groups = group([entry for entry, _ in made])
    assert max(len({truth[key] for key in one.keys}) for one in groups) <= 3
    wrong = sum(len({truth[key] for key in one.keys}) > 1 for one in groups)
    assert wrong <= len(groups) // 100

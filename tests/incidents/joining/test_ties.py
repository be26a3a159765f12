"""What people decided, made free of contradiction."""

import pytest

from counterclaim.incidents.joining.ties import Clusters, bind
from counterclaim.records import Tie

KEYS = {key: number for number, key in enumerate("abcdef")}


def bound(*ties):
    clusters = Clusters(len(KEYS))
    united = bind(clusters, KEYS, [Tie(tuple(keys), same, number) for number, (keys, same) in enumerate(ties)])
    return {frozenset("abcdef"[n] for n in clusters.of(number)) for number in KEYS.values()}, united


def test_apart_holds_against_a_union_round_about():
    sets, _ = bound(("ab", True), ("bc", True), ("ac", False))
    assert frozenset("ac") not in sets
    assert frozenset("abc") not in sets


def test_same_joins_all_it_names_and_says_by_which_decision():
    sets, united = bound(("fbd", True))
    assert frozenset("bdf") in sets
    assert united == {(1, 3): 0, (3, 5): 0}


def test_what_a_later_decision_takes_out_does_not_part_the_others():
    sets, _ = bound(("abc", True), ("ab", False), ("bc", False))
    assert frozenset("ac") in sets


def test_foes_of_one_are_foes_of_the_set():
    clusters = Clusters(4)
    clusters.part(0, 1)
    clusters.unite(1, 2)
    assert not clusters.may(0, 2)
    assert clusters.may(0, 3)
    clusters.unite(0, 3)
    assert not clusters.may(2, 3)


def test_a_set_cannot_be_parted_from_itself():
    clusters = Clusters(2)
    clusters.unite(0, 1)
    with pytest.raises(ValueError, match="itself"):
        clusters.part(0, 1)

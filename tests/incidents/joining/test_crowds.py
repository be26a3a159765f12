"""Crowds: many reports that only their words tell apart."""

from dataclasses import replace

import pytest

from bench.made_war import rush, war
from counterclaim.incidents.joining import group, reach
from counterclaim.incidents.joining import thresholds as t
from counterclaim.incidents.joining.crowds import gather
from counterclaim.incidents.joining.telling import tellings
from counterclaim.incidents.joining.ties import Clusters
from counterclaim.records import Tie
from tests.incidents.joining.test_properties import Held, spanning
from tests.support.entries import partition

RUSH = list(rush(150))
MIXED = RUSH + [entry for entry, _ in war(120, seed=3)]


@pytest.fixture(autouse=True)
def small(monkeypatch):
    """Crowds begin with four, of which two speak, so that a small set holds several."""
    monkeypatch.setattr(t, "CROWD", 4)
    monkeypatch.setattr(t, "SPEAKERS", 2)


def test_there_are_crowds_here_and_most_of_each_is_silent():
    told = tellings(MIXED)
    clusters = Clusters(len(told))
    silent = gather(told, range(len(told)), (), clusters)
    assert len(silent) > 50
    assert all(clusters.find(one) == clusters.find(speaker) for one, speaker in silent.items())
    assert not set(silent) & set(silent.values())


def test_groups_are_those_of_all_pairs(monkeypatch):
    found = partition(group(MIXED))
    monkeypatch.setattr(t, "CROWD", 10**6)
    assert found == partition(group(MIXED))


def test_below_the_limit_nothing_changes(monkeypatch):
    monkeypatch.setattr(t, "CROWD", 151)
    found = group(RUSH)
    monkeypatch.setattr(t, "CROWD", 10**6)
    assert found == group(RUSH)


def test_every_report_of_a_crowd_is_joined_and_order_changes_nothing():
    found = group(MIXED)
    assert all(spanning(one) for one in found)
    assert found == group(MIXED[::-1])


@pytest.mark.parametrize("new", [1, 40, 100, 149, 200])
def test_to_group_what_a_new_report_touches_is_to_group_all(new):
    before = [entry for entry in MIXED if entry is not MIXED[new]]
    touched = reach([MIXED[new]], Held(MIXED))
    keys = {entry.key for entry in touched}
    kept = {one for one in group(before) if not keys & set(one.keys)}
    assert kept | set(group(touched)) == set(group(MIXED))


def test_what_people_decide_holds_in_a_crowd():
    one, other = RUSH[3], RUSH[90]
    ties = (Tie((one.key, other.key), False, 1),)
    found = group(RUSH, ties)
    assert not any({one.key, other.key} <= set(each.keys) for each in found)
    copy = replace(one, key=f"z{one.key}", document=replace(one.document, id="zz"), origin=one.origin)
    found = group([*RUSH, copy], (Tie((copy.key, other.key), False, 1),))
    assert not any({copy.key, other.key} <= set(each.keys) for each in found)
    assert sum(len(each.keys) for each in found) == len(RUSH) + 1

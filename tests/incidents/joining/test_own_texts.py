"""Which reports of our own texts are joined, as the coder really codes them (tests/incidents/data)."""

import pytest

from counterclaim.incidents.joining import group
from tests.support.entries import own

GROUPS = group(own())


def together(*names):
    """Whether one group holds reports of just these documents."""
    return any({key.split("/")[0] for key in one.keys} == set(names) for one in GROUPS)


@pytest.mark.parametrize(
    "names",
    [
        ("mall-kyiv", "mall-wire", "mall-moscow"),
        ("plant-kyiv", "plant-moscow"),
        ("border-yerevan", "border-baku", "border-toll"),
        ("prague-one", "prague-two"),
        ("sochi",),
        ("truce-talks",),
        ("truce-agreed",),
        ("kharkiv-first",),
        ("kharkiv-second",),
        ("dnipro-first", "dnipro-second", "dnipro-third"),
        ("chibok-first", "chibok-second", "chibok-third"),
    ],
    ids=" ".join,
)
def test_reports_of_one_happening_are_one(names):
    assert together(*names)


def test_no_other_documents_meet():
    stories = {frozenset(key.split("/")[0].split("-")[0] for key in one.keys) for one in GROUPS}
    assert all(len(story) == 1 for story in stories)


def test_a_contested_strike_says_so():
    (join,) = [join for one in GROUPS if one.keys[0].startswith("plant-kyiv/7") for join in one.joins]
    assert "one blames Russia, the other Ukraine" in join.why


def test_a_denial_says_so():
    why = [
        reason
        for one in GROUPS
        for join in one.joins
        if "mall-moscow" in join.entry + join.other
        for reason in join.why
    ]
    assert "one says that it did not happen" in why

"""The stand-ins of a news stream: their making, their score, and the plain peer beside."""

import pytest

from bench import story_sets
from bench.story_sets import Gold, Making, printed
from bench.story_streams import b_cubed, means, single_pass
from tests.incidents.news import BRIDGE, MARKET, OTHERS, document

OURS = [
    *(Gold(document(name, text, "2019-05-07"), "bridge") for name, text in BRIDGE.items()),
    *(Gold(document(name, text, "2019-05-07"), "market") for name, text in MARKET.items()),
    *(Gold(document(name, text, "2019-05-07"), name, counts=False) for name, text in OTHERS.items()),
]


def test_the_gold_itself_scores_one_and_noise_costs_precision():
    groups = [sorted(BRIDGE), sorted(MARKET), *([name] for name in OTHERS)]
    assert means(list(b_cubed(groups, OURS).values())) == (1, 1, 1)
    found = b_cubed([sorted(BRIDGE) + sorted(OTHERS), sorted(MARKET)], OURS)
    assert set(found) == {*BRIDGE, *MARKET}
    assert found["bridge-1"] == (len(BRIDGE) / (len(BRIDGE) + len(OTHERS)), 1)


def test_the_plain_peer_puts_every_document_once_and_copies_together():
    twice = [*OURS, Gold(document("again", BRIDGE["bridge-1"], "2019-05-08"), "bridge")]
    groups = single_pass(twice, 0.6)
    assert sorted(name for group in groups for name in group) == sorted(one.document.id for one in twice)
    assert any({"again", "bridge-1"} <= set(group) for group in groups)
    assert len(single_pass(OURS, 1.01)) == len(OURS)


@pytest.mark.parametrize(
    ("tokens", "line"),
    [
        ("He did n't say , `` We left . ''", 'He didn\'t say, "We left."'),
        ("The mayor 's 46 - year - old aide ( left )", "The mayor's 46-year-old aide (left)"),
    ],
)
def test_tokens_are_printed_as_a_newspaper_does(tokens, line):
    assert printed(tokens) == line


@pytest.mark.skipif(not story_sets.SHARED.exists(), reason="the shared texts are absent")
def test_a_stream_is_the_same_every_time():
    made = story_sets.stream(7, Making(drawn=1, filler=10))
    assert made == story_sets.stream(7, Making(drawn=1, filler=10))
    assert len({one.document.id for one in made}) == len(made)
    assert {one.counts for one in made} == {True, False}

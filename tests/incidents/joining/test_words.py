"""How alike sentences are."""

import pytest

from counterclaim.incidents.joining.words import Words, likeness, sentence_around, shared, told_as_another, words_of
from counterclaim.records import Span

ONE = "Missiles hit a crowded shopping mall in Kremenchuk, officials said."
OTHER = "A missile struck the shopping mall at Kremenchuk."


def test_likeness_runs_from_nothing_to_one():
    assert likeness(words_of(ONE), words_of(ONE)) == 1
    assert likeness(words_of(ONE), words_of("")) == 0
    assert likeness(Words(frozenset(), frozenset()), Words(frozenset(), frozenset())) == 0
    assert 0.4 < likeness(words_of(ONE), words_of(OTHER)) < 1
    assert likeness(words_of(ONE), words_of(OTHER)) == likeness(words_of(OTHER), words_of(ONE))


def test_words_of_every_war_report_count_little():
    assert (
        likeness(words_of("troops killed people in an attack near the city"), words_of("troops shelled a bakery")) < 0.3
    )


def test_shared_words_are_shown_as_they_stand():
    assert shared(words_of(ONE), words_of(OTHER), ONE) == ["kremenchuk", "mall", "missiles", "shopping"]


def test_a_sentence_ends_at_its_stop():
    text = "One came. Two shells fell on it. Three."
    start, end = sentence_around(text, Span.of(text, 14, 20))
    assert text[start:end] == "Two shells fell on it."


@pytest.mark.parametrize(("text", "another"), [("A second blast followed.", True), ("The blast killed two.", False)])
def test_another_event_says_so(text, another):
    assert told_as_another(text) is another

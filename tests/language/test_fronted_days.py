"""Days at the head of a sentence hang on its verb, and the noun after them is its subject."""

from dataclasses import replace

import pytest

from counterclaim.language.fronted_days import with_days_apart
from tests.events.scene import layers


@pytest.mark.parametrize(
    ("text", "subject", "verb"),
    [
        ("On Monday Azerbaijan shelled Goris.", "Azerbaijan", "shelled"),
        ("On 13 September Azerbaijan shelled Goris.", "Azerbaijan", "shelled"),
        ("In August Ukraine launched an attack.", "Ukraine", "launched"),
        ("On Monday rebels attacked an army post.", "rebels", "attacked"),
    ],
)
def test_subject_and_day(text: str, subject: str, verb: str) -> None:
    tokens = layers(text).tokens
    by_text = {t.text: t for t in tokens}
    assert by_text[subject].dep == "nsubj"
    assert tokens[by_text[subject].head].text == verb
    day = next(t for t in tokens if t.text in {"Monday", "September", "August"})
    assert (day.dep, tokens[day.head].i, tokens[tokens[day.head].head].text) == ("pobj", 0, verb)


def test_a_day_before_the_conjunction_belongs_to_the_clause_above() -> None:
    tokens = layers("On Sunday, a day after Russia and Turkey had agreed a truce, rebels attacked an army post.").tokens
    assert tokens[tokens[0].head].text == "attacked"


@pytest.mark.parametrize(
    "text",
    ["In May elections the party won a majority.", "They met on Monday.", "The May elections were held on Sunday."],
)
def test_others_stay(text: str) -> None:
    tokens = layers(text).tokens
    assert with_days_apart(tokens) == tokens


def test_no_head_leaves_the_text() -> None:
    tokens = tuple(replace(t, head=t.i, dep="ROOT") for t in layers("On Monday Azerbaijan").tokens)
    assert with_days_apart(tokens) == tokens
    assert with_days_apart(()) == ()

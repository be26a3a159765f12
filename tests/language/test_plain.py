"""The twin that the parser reads: same length, only case and blanks differ."""

import time

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.language.plain import readable


def test_plain_text_is_left_alone() -> None:
    text = "The ministry said on Tuesday that two villages were shelled.\nIt gave no details."
    assert readable(text) is text or readable(text) == text


def test_capitals_become_small_but_for_the_first_letter_of_a_sentence() -> None:
    text = "THE GUERRILLAS DENIED THE ATTACK. THE ARMY BLAMED THEM."
    assert readable(text) == "The guerrillas denied the attack. The army blamed them."


def test_lines_of_fixed_width_are_joined_within_a_paragraph() -> None:
    text = (
        "The president denied that the government was looking for aid in\n"
        "other regions because of the suspension of credits that had been\n"
        "promised to it for the coming year.\n"
        "\n"
        "   A second paragraph follows."
    )
    twin = readable(text)
    assert "aid in other regions" in twin
    assert "year.\n\n" in twin


def test_a_headline_above_a_text_stays_a_line_of_its_own() -> None:
    text = (
        "Two villages shelled, ministry says\n"
        "The ministry said on Tuesday that two villages near the border were hit by mortars and rockets."
    )
    assert readable(text).count("\n") == 1


@given(st.text(max_size=300))
def test_length_never_changes(text: str) -> None:
    assert len(readable(text)) == len(text)


def test_long_hostile_text_is_quick() -> None:
    began = time.perf_counter()
    for text in ("A\n" * 200_000, "\n" * 500_000, "İ" * 100_000, "A" * 1_000_000):
        assert len(readable(text)) == len(text)
    assert time.perf_counter() - began < 5

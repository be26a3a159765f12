"""Quotation marks of several alphabets, nested, unclosed, and the apostrophes that are none."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.language import find_quotations


def found(text):
    return [text[q.start : q.end] for q in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ("He said “we deny it” twice.", ["we deny it"]),
        ('He said "we deny it" twice.', ["we deny it"]),
        ("Il dit «non» hier.", ["non"]),
        ("Er sagte „nein“ und ging.", ["nein"]),
        ("“One” and “two”.", ["One", "two"]),
        ("“She said ‘never’ to us,” he said.", ["She said ‘never’ to us,"]),
        ("The army’s ‘grave error’ was denied.", ["grave error"]),
        ("The soldiers’ families don’t know.", []),
        ("It’s the army’s business.", []),
        ("“” empty", []),
        ('""', []),
        ("no marks", []),
        ("", []),
    ],
)
def test_what_stands_in_marks(text, quotations):
    assert found(text) == quotations


def test_an_unclosed_quotation_ends_with_its_paragraph():
    text = "“We will not leave.\n“We will stay,” he said."
    first, second = find_quotations(text)
    assert (text[first.start : first.end], first.closed) == ("We will not leave.", False)
    assert (text[second.start : second.end], second.closed) == ("We will stay,", True)


@given(st.text(alphabet='ab \n"“”‘’«»„‟「」', max_size=80))
def test_any_marks_give_ordered_spans_within_paragraphs(text):
    quotations = find_quotations(text)
    ends = [0]
    for q in quotations:
        assert ends[-1] <= q.start < q.end <= len(text)
        assert "\n" not in text[q.start : q.end]
        ends.append(q.end)


def test_many_marks_take_linear_time():
    began = time.perf_counter()
    find_quotations("“" * 200_000)
    find_quotations('"' * 200_000)
    assert time.perf_counter() - began < 2

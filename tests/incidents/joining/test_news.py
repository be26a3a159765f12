"""What whole texts say for two reports: told of one news, they join without a place or a day; other happenings do not."""

from dataclasses import replace

import pytest

from counterclaim.incidents.joining import blocks, group
from counterclaim.incidents.joining.words import news_of, one_news
from counterclaim.records import Newness, Span, When, WhenBasis
from tests.support.entries import entry

ONE = (
    "A rocket tore into the railway depot of Zugdarsk before dawn, and night watchman Tomas Wendlinger died in the flames. "
    "Rescue crews pulled nine locomotive drivers from the collapsed roof, stationmaster Ilona Farkasova said. The depot "
    "repairs every engine of the Vireni coal line; it will stay shut for months. A drone crashed into the brewery later."
)
OTHER = (
    "Zugdarsk buried its watchman while the railway depot still smoked. Tomas Wendlinger was the only one on guard when a "
    "rocket hit the roof. Stationmaster Ilona Farkasova counts six burnt locomotives and nine injured drivers; the Vireni "
    "coal line has no other workshop. Hours after it a drone set fire to the brewery."
)
ELSEWHERE = (
    "Sailors of the ferry Margarethe saw a torpedo boat shell the lighthouse of Kap Olund. Its keeper, Henrik Aasgaard, "
    "swam to a trawler with a broken arm. Fishermen from Sundvik want a convoy; the harbour council meets about insurance."
)
BARE = {"actor": (), "where": (), "day": None, "recipient": ("ARM",)}


def told(name, text, anchor, **more):
    return entry(name, text=text, anchor=anchor, **{**BARE, **more})


def joined(*entries):
    groups = group(entries)
    if len(groups) == 1:
        assert set(blocks(entries[0])) & set(blocks(entries[1]))
    return len(groups) == 1


def named(one, words):
    """``one`` with the day that ``words`` name, of which no date is known."""
    text = one.document.text + f" So it was told on {words}."
    at = text.rindex(words)
    when = When(Span.of(text, at, at + len(words)), None, None, WhenBasis.STATED)
    return replace(one, document=replace(one.document, text=text), report=replace(one.report, when=when))


def test_two_texts_of_one_news_join_without_a_place_and_a_day_and_say_why():
    (one,) = group([told("a", ONE, "tore into"), told("b", OTHER, "hit")])
    (join,) = one.joins
    assert any(reason.startswith("the texts tell the same news") for reason in join.why)
    assert join.score < 1


def test_a_second_happening_that_both_texts_tell_is_not_the_first():
    entries = [
        told("a", ONE, "tore into"),
        told("a", ONE, "crashed into", mode="drone"),
        told("b", OTHER, "hit"),
        told("b", OTHER, "set fire", mode="drone"),
    ]
    groups = {one.keys for one in group(entries)}
    assert tuple(sorted((entries[0].key, entries[2].key))) in groups
    assert not any({entries[0].key, entries[3].key} <= set(keys) for keys in groups)


def test_texts_of_other_news_do_not_join():
    assert not joined(told("a", ONE, "tore into"), told("b", ELSEWHERE, "shell"))


def test_the_news_of_a_flash_says_little():
    flash = "Rocket hit railway depot of Zugdarsk."
    assert not joined(told("a", flash, "hit", published=None), told("b", flash, "hit", published=None))


def test_undated_texts_join_by_their_news_also_with_dated_ones():
    undated = told("a", ONE, "tore into", published=None)
    assert joined(undated, told("b", OTHER, "hit", published=None, recipient=("civilians-ARM", "ARM")))
    assert not joined(undated, told("b", ELSEWHERE, "shell", published=None))
    by_whom = told("c", ONE, "tore into", actor=("AZE",), published=None)
    assert joined(by_whom, told("b", ONE, "tore into", actor=("AZE",), published="2022-09-20"))
    assert not joined(undated, told("b", OTHER, "hit", published="2022-09-20"))


@pytest.mark.parametrize(
    ("words", "others", "one"),
    [
        ("Saturday", "Saturday", True),
        ("Saturday", "Wednesday", False),
        ("12 November", "Nov. 12", True),
        ("12 November", "15 November", False),
    ],
)
def test_days_named_without_a_year_tell_undated_texts_apart(words, others, one):
    first, second = told("a", ONE, "tore into", published=None), told("b", OTHER, "hit", published=None)
    assert joined(named(first, words), named(second, others)) is one


def test_what_two_texts_of_one_news_tell_as_past_joins_but_for_one_outlet():
    past = {"newness": Newness.BACKGROUND, "recipient": ("ARM",)}
    first = told("a", ONE, "tore into", published="2022-09-13", outlet="Courier", **past)
    second = told("b", ONE, "tore into", published="2022-09-29", outlet="Herald", **past)
    assert joined(first, second)
    assert not joined(first, told("b", ONE, "tore into", published="2022-09-29", outlet="Courier", **past))
    assert not joined(first, told("b", ELSEWHERE, "shell", published="2022-09-29", outlet="Herald", **past))


def test_one_news_is_of_both_alike():
    one, other, elsewhere = (
        news_of(told(name, text, "the").document) for name, text in (("a", ONE), ("b", OTHER), ("c", ELSEWHERE))
    )
    assert one_news(one, other) == pytest.approx(one_news(other, one))
    assert one_news(one, other) > 0.4
    assert one_news(one, elsewhere) == 0
    assert one_news(one, one) == pytest.approx(1)

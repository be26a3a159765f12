"""When a report says it happened."""

from datetime import date

import pytest

from counterclaim.incidents.joining import blocks
from counterclaim.incidents.joining.days import Told, compare, days_of, months
from counterclaim.records import Newness
from tests.support.entries import entry


def days(**what):
    one = entry("a", **what)
    return days_of(one.document, one.report)


def test_what_is_told_is_an_interval():
    told = days(day="2022-09-12", to="2022-09-14")
    assert (told.told, date.fromordinal(told.first), date.fromordinal(told.last)) == (
        Told.STATED, date(2022, 9, 12), date(2022, 9, 14),
    )  # fmt: skip
    assert (told.width, told.span) == (3, False)


def test_news_without_a_day_reaches_two_days_back_from_its_publication():
    told = days(day=None, published="2022-09-13")
    assert (told.told, told.last - told.first, date.fromordinal(told.last)) == (Told.SOFT, 2, date(2022, 9, 13))


@pytest.mark.parametrize(
    ("what", "told"),
    [({"newness": Newness.BACKGROUND}, Told.PAST), ({"published": None}, Told.NONE)],
    ids=["past", "undated"],
)
def test_what_has_no_day_gets_none(what, told):
    assert days(day=None, **what).told is told


@pytest.mark.parametrize("words", ["over the weekend", "since Monday", "three days"])
def test_a_span_is_told_by_its_words(words):
    text = f"Azerbaijan shelled Goris for {words}."
    assert days(text=text, day="2022-09-10", to="2022-09-12", words=words).span


def test_last_week_is_one_unknown_day_of_it():
    text = "Azerbaijan shelled Goris last week."
    assert not days(text=text, day="2022-09-05", to="2022-09-11", words="last week").span


def test_an_open_interval_is_a_span():
    assert days(day="2011-03-01", to="open").span


def test_an_outlet_that_writes_again_without_a_day_writes_of_another_event():
    first, next_day = days(day=None, published="2022-09-13"), days(day=None, published="2022-09-14")
    assert compare(first, next_day, one_text=False, one_outlet=False) is not None
    assert compare(first, next_day, one_text=False, one_outlet=True) is None


@pytest.mark.parametrize(
    ("words", "told"),
    [("since the start of the war", Told.PAST), ("in the 12 days of the offensive", Told.PAST), ("so far", Told.SOFT)],
)
def test_the_toll_of_a_war_is_none_of_today(words, told):
    assert days(text=f"Azerbaijan shelled Goris, killing 600 {words}.", day=None, killed=600).told is told


def test_months_of_a_long_interval_are_bounded():
    assert months(days(day="2022-08-30", to="2022-09-02")) == ("2022-08", "2022-09")
    assert len(months(days(day="1990-01-01", to="open"))) == 3


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_first_and_the_last_day_that_can_be_written_have_blocks(day):
    assert blocks(entry("a", day=day, to="open"))

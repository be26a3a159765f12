"""A place whose name is part of the quarrel is coded under a neutral name, with what each side calls it."""

import pytest

from counterclaim.pipeline import Coder
from counterclaim.records import Called
from counterclaim.records.json import from_json, to_json


@pytest.fixture(scope="module")
def coded():
    return Coder().code_text(
        "Azerbaijani forces shelled the town of Stepanakert on Tuesday, Armenia's defence ministry said. "
        "Ukraine said that Russian troops had also shelled Kramatorsk.",
        published="2020-10-06",
    )


def where(coded, words):
    return next(place for report in coded.reports for place in report.where if place.text == words)


def test_both_sides_names_stand_beside_the_neutral_one(coded):
    place = where(coded, "Stepanakert")
    assert place.name == "Stepanakert/Khankendi"
    assert place.called == (Called("ARM", "Stepanakert"), Called("AZE", "Khankendi"))


def test_a_place_that_nobody_contests_has_one_name(coded):
    assert where(coded, "Kramatorsk").called == ()


def test_the_names_outlive_the_way_through_json(coded):
    assert from_json(to_json(coded)) == coded
    reports = to_json(coded)["reports"]
    written = next(place for report in reports for place in report["where"] if place["text"] == "Stepanakert")
    assert written["called"] == [{"side": "ARM", "name": "Stepanakert"}, {"side": "AZE", "name": "Khankendi"}]

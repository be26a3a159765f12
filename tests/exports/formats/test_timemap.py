"""TimeMap: its own validation rules (ukraine-timemap, src/reducers/validate), and what the descriptions say."""

import json
import re

import pytest

from counterclaim.exports.formats import export
from tests.exports.formats.sample import FakeHoldings
from tests.exports.formats.strange import StrangeHoldings

EVENT_KEYS = {
    "id", "civId", "description", "graphic", "date", "time", "time_precision", "location", "latitude", "longitude", "x",
    "y", "z", "type", "category", "category_full", "associations", "sources", "comments", "time_display",
    "narrative___stepStyles", "shape", "colour",
}  # fmt: skip
LISTS = {"associations", "sources", "narrative___stepStyles"}
SOURCE_KEYS = {"id", "paths", "title", "url", "description", "date", "author", "type", "notes"}
DAY = re.compile(r"([1-9]|1[0-2])/([1-9]|[12][0-9]|3[01])/[0-9]{4}")


def event_faults(event):
    """What TimeMap's schema of events refuses."""
    yield from (f"unknown key {key}" for key in event.keys() - EVENT_KEYS)
    yield from (f"{key} is no text" for key, value in event.items() if key not in LISTS and not isinstance(value, str))
    yield from (f"{key} is no list" for key in LISTS & event.keys() if not isinstance(event[key], list))
    if "description" not in event:
        yield "no description"
    if ("latitude" in event) != ("longitude" in event):
        yield "one coordinate"
    if "date" not in event and "latitude" not in event:
        yield "neither date nor latitude"


def source_faults(source):
    yield from (f"unknown key {key}" for key in source.keys() - SOURCE_KEYS)
    if not isinstance(source.get("id"), str) or not isinstance(source.get("paths"), list):
        yield "id and paths are required"


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    return export(StrangeHoldings(), "timemap", tmp_path_factory.mktemp("timemap") / "out")


@pytest.fixture(scope="module")
def events(exported):
    return {event["id"]: event for event in json.loads(exported.main.read_text("utf-8"))}


@pytest.fixture(scope="module")
def sources(exported):
    return json.loads((exported.folder / "sources.json").read_text("utf-8"))


def test_timemaps_validators_take_every_event_and_source(events, sources):
    assert [fault for event in events.values() for fault in event_faults(event)] == []
    assert [fault for source in sources.values() for fault in source_faults(source)] == []
    assert all(source["id"] == key for key, source in sources.items())


def test_dates_are_months_days_years(events):
    assert all(DAY.fullmatch(event["date"]) for event in events.values())
    assert events["i-station"]["date"] == "4/8/2022"
    assert events["i-march"]["date"] == "6/8/2020"
    assert events["i-march"]["time_display"] == "between 8 and 14 June 2020"
    assert events["i-station"]["time_display"] == ""


def test_coordinates_are_text_and_both_or_blank(events):
    assert (events["i-station"]["latitude"], events["i-station"]["longitude"]) == ("48.7230000", "37.5563000")
    assert (events["i-kosovo"]["latitude"], events["i-kosovo"]["longitude"]) == ("", "")
    assert (events["i-nowhere"]["latitude"], events["i-nowhere"]["longitude"]) == ("", "")


def test_the_description_names_who_says_what_and_who_denies_it(events):
    description = events["i-borderland"]["description"]
    assert "according to Armenia." in description
    assert "Azerbaijan denies it." in description
    assert events["i-borderland"]["comments"] == "Contested on: whether. Told by 2 independent texts."


def test_the_location_says_how_exact_it_is(events):
    assert events["i-province"]["location"] == "Chukotka, Russia (province, within 700 km)"


def test_every_source_of_an_event_is_there_once(exported, events, sources):
    named = {name for event in events.values() for name in event["sources"]}
    assert named == set(sources)
    assert events["i-borderland"]["sources"] == ["goris-1", "goris-2"]
    text = (exported.folder / "sources.json").read_text("utf-8")
    assert len(json.loads(text, object_pairs_hook=list)) == len(sources)


def test_a_source_leads_to_the_article(sources):
    assert sources["goris-1"]["paths"] == ["https://hillgazette.example/goris-1"]
    assert sources["goris-1"]["date"] == "9/13/2022"
    assert sources["nowhere-1"]["date"] == ""


def test_what_timemap_would_drop_is_left_out_with_a_reason(exported):
    assert exported.left_out == {"its days are known to more than a month only": 1, "no day is known": 1}


def test_an_empty_ledger_is_two_empty_files(tmp_path):
    done = export(FakeHoldings([]), "timemap", tmp_path / "out")
    assert json.loads(done.main.read_text("utf-8")) == []
    assert json.loads((done.folder / "sources.json").read_text("utf-8")) == {}


def test_victims_names_go(tmp_path):
    done = export(FakeHoldings(), "timemap", tmp_path / "out", redact=True)
    assert "Prykladna" not in done.main.read_text("utf-8")

"""PLOVER lines: our JSON Schema, auxiliary modes, codes, what is left out."""

import json
from dataclasses import replace

import jsonschema
import pytest

from counterclaim.exports.formats import export
from counterclaim.exports.formats.plover_codes import (
    QUADS,
    actor_code,
    actor_sector,
    auxiliary_modes,
    event_of,
    finest,
    score,
)
from counterclaim.exports.formats.plover_schema import plover_event_schema, shipped_schema
from counterclaim.records import MODES, Actor, ActorKind, EventType, Newness, Precision, Reality
from tests.exports.formats.sample import FakeHoldings, borderland, dayless, station
from tests.exports.formats.strange import LONG, StrangeHoldings, aid


def lines(path):
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    return export(StrangeHoldings(), "plover", tmp_path_factory.mktemp("plover") / "out")


@pytest.fixture(scope="module")
def events(exported):
    return {event["id"]: event for event in lines(exported.main)}


def test_the_shipped_schema_is_fresh_and_sound():
    schema = json.loads(shipped_schema())
    assert schema == plover_event_schema()
    jsonschema.Draft202012Validator.check_schema(schema)


def test_every_line_fits_the_schema(events):
    check = jsonschema.Draft202012Validator(json.loads(shipped_schema()))
    faults = [
        (name, one.json_path, one.message[:80]) for name, event in events.items() for one in check.iter_errors(event)
    ]
    assert faults == []
    assert len(events) == 9


@pytest.mark.parametrize(
    "change",
    [
        {"date": "13 September 2022"},
        {"actor": []},
        {"event": ["FIGHT"]},
        {"mode": ["ceasefire"]},
        {"mode": ["imagined"]},
        {"quad_code": 1},
        {"contested": True},
        {"actor": [{"name": "Armenia"}]},
        {"event_loc": {"lat": 39.5}},
        {"size": {"dead": "many"}},
        {"counterclaim": {}},
    ],
)
def test_the_schema_refuses_what_is_wrong(events, change):
    check = jsonschema.Draft202012Validator(json.loads(shipped_schema()))
    assert list(check.iter_errors(events["i-borderland"] | change))


@pytest.mark.parametrize("key", ["id", "date", "actor", "event"])
def test_the_schema_wants_what_plover_requires(events, key):
    check = jsonschema.Draft202012Validator(json.loads(shipped_schema()))
    event = {name: value for name, value in events["i-borderland"].items() if name != key}
    assert list(check.iter_errors(event))


def test_a_line_says_what_was_told(events):
    event = events["i-station"]
    assert event["date"] == "2022-04-08"
    assert "enddate" not in event
    assert event["event"] == ["ASSAULT"]
    assert event["mode"] == ["heavy-weapons"]
    assert event["quad_code"] == 4
    assert event["event_scale"] == -9.5
    assert event["actor"] == [{"code": "RUS", "sector": "MIL", "entity_text": "Russian", "identifier_text": "Russia"}]
    assert [one["entity_text"] for one in event["recipient"]] == ["civilians", "Olena Prykladna"]
    assert event["size"] == {"dead": 52}
    assert event["event_loc"]["resolution"] == 5
    assert event["event_loc"]["geonameid"] == 704147
    assert event["link"] == "i-station"
    assert event["comment"].endswith("Russia denies it and says: by Ukraine.")


def test_offsets_count_the_text_of_the_first_report(events):
    texts = {coded.document.id: coded.document.text for coded in StrangeHoldings().documents()}
    for event in events.values():
        text, at = texts[event["cite_info"]["citation"]], event["text_info"]
        assert text[at["start"] : at["end"]] in event["event_text"]
        for report in event["counterclaim"]["reports"]:
            at = report["text_info"]
            assert [texts[report["document"]][at["start"] : at["end"]]] == report["event_text"]
        for claim in event["counterclaim"]["claims"]:
            for words in claim["content"]:
                assert texts[claim["document"]][words["start"] : words["end"]] == words["text"]


def test_what_plover_has_no_key_for_stands_under_ours(events):
    ours = events["i-borderland"]["counterclaim"]
    assert ours["contested"] is True
    assert ours["contested_on"] == ["whether"]
    assert ours["origins"] == 2
    assert [version["name"] for version in ours["versions"]] == ["Armenia", "Azerbaijan"]
    assert [claim["stance"] for claim in ours["claims"]] == ["asserts", "denies", "asserts"]
    assert len(ours["reports"]) == 2
    assert len(ours["where"]) == 3


def test_compound_actors_are_one_event(events):
    assert [one["code"] for one in events["i-truce"]["actor"]] == ["ARM", "AZE"]
    assert [one.get("code") for one in events["i-kosovo"]["actor"]] == ["KOS", "GEO", "UNO"]
    assert [one.get("sector") for one in events["i-kosovo"]["actor"]] == ["GOV", "PRE", None]
    assert events["i-kosovo"]["actor"][0]["identifier_id"] == "Q1246"


def test_auxiliary_modes_are_carried(events):
    assert events["i-planned"]["event"] == ["AGREE"], "a visit that is only planned is an intention"
    assert events["i-planned"]["mode"] == ["future"]
    assert events["i-planned"]["enddate"] == "2022-10-02"
    assert events["i-planned"]["counterclaim"]["type"] == "CONSULT"
    assert events["i-kosovo"]["mode"] == ["multilateral", "historical", "hypothetical"]
    assert "mode" not in events["i-truce"]


@pytest.mark.parametrize(
    ("reality", "newness", "modes"),
    [
        (Reality.HAPPENED, Newness.NEW, []),
        (Reality.DOUBTFUL, Newness.NEW, []),
        (Reality.NEGATED, Newness.BACKGROUND, ["historical", "negation"]),
        (Reality.PLANNED, Newness.FUTURE, ["future"]),
        (Reality.DEMANDED, Newness.NEW, ["hypothetical"]),
        (Reality.THREATENED, Newness.FUTURE, ["future", "hypothetical"]),
    ],
)
def test_each_reality_has_its_auxiliary_modes(reality, newness, modes):
    assert auxiliary_modes(replace(borderland()[0], reality=reality, newness=newness)) == modes


def test_what_plover_cannot_hold_is_left_out_with_a_reason(exported):
    assert exported.left_out == {
        "its days are known to more than a month only": 1,
        "no day is known": 1,
        "nobody is named to whom it was done, which PLOVER requires of this type": 1,
        "nobody is named who did it": 1,
    }


def test_planned_aid_to_nobody_named_is_an_agreement(tmp_path):
    made, entries = aid()
    holdings = FakeHoldings([(replace(made, reality=Reality.PLANNED), entries)])
    (event,) = lines(export(holdings, "plover", tmp_path / "out").main)
    assert (event["event"], event["mode"], event["quad_code"]) == (["AGREE"], ["future"], 1)


def test_the_text_stands_in_a_raw_export_only(tmp_path, events):
    assert not any("text" in event for event in events.values())
    raw = {event["id"]: event for event in lines(export(StrangeHoldings(), "plover", tmp_path / "raw", raw=True).main)}
    text, at = raw["i-signs"]["text"], raw["i-signs"]["text_info"]
    assert text[at["start"] : at["end"]] == "rockets\n\thit"
    assert LONG in raw["i-endless"]["text"]


def test_victims_names_go(tmp_path):
    done = export(StrangeHoldings(), "plover", tmp_path / "out", raw=True, redact=True)
    assert "Prykladna" not in done.main.read_text("utf-8")
    assert len(lines(done.main)) == 9


def test_the_line_of_an_unknown_number_has_no_size(tmp_path):
    made, entries = station()
    (event,) = lines(export(FakeHoldings([(replace(made, figures=()), entries)]), "plover", tmp_path / "out").main)
    assert "size" not in event


def test_quads_and_scores_of_every_type_and_mode():
    assert set(QUADS) == set(EventType)
    without = {(kind, mode) for kind, modes in MODES.items() for mode in (None, *modes) if score(kind, mode) is None}
    assert without == {(EventType.ACCUSE, None), (EventType.PROTEST, "vandalize")}
    assert all((score(kind, None) or -1) * (1 if QUADS[kind] < 3 else -1) >= 0 for kind in EventType)


@pytest.mark.parametrize(
    ("actor", "code", "sector"),
    [
        (Actor("a", 0, 1, "XKX", "Kosovo", "XKX", ActorKind.STATE, "GOV"), "KOS", "GOV"),
        (Actor("a", 0, 1, "dpr", "DPR", None, ActorKind.REBEL, "REB"), "UKR", "PRE"),
        (Actor("a", 0, 1, "ESH", "Western Sahara", "ESH", ActorKind.STATE, "GOV"), "MAR", "PRE"),
        (Actor("a", 0, 1, "eu", "EU", None, ActorKind.IGO, "IGO"), "EUR", None),
        (Actor("a", 0, 1, "nato", "NATO", None, ActorKind.IGO, "IGO"), "IGO", None),
        (Actor("a", 0, 1, "amnesty", "Amnesty", None, ActorKind.NGO, "NGO"), "NGO", None),
        (Actor("a", 0, 1, "islamic-state", "Islamic State", None, ActorKind.REBEL, "REB"), None, "REB"),
        (Actor("a", 0, 1), None, None),
    ],
)
def test_actors_have_plovers_codes(actor, code, sector):
    assert (actor_code(actor), actor_sector(actor)) == (code, sector)


def test_every_breakaway_area_is_an_actor_of_ours():
    from importlib.resources import files

    data = files("counterclaim") / "data"
    actors = {
        line.split("\t")[0]
        for name in ("bodies.tsv", "countries.tsv")
        for line in (data / "actors" / name).read_text("utf-8").splitlines()
    }
    areas = [line.split("\t")[0] for line in (data / "plover" / "breakaway.tsv").read_text("utf-8").splitlines()[1:]]
    assert set(areas) - actors == set()


def test_the_finest_place_is_taken():
    places = borderland()[0].where
    assert finest(places) is places[0]
    assert finest((replace(places[0], precision=Precision.PROVINCE), *places[1:])) is places[1]
    assert finest(()) is None


def test_an_act_stays_what_it_is_unless_it_is_planned_cooperation():
    assert event_of(dayless()[0]) == (EventType.ASSAULT, "firearms")
    assert event_of(replace(dayless()[0], reality=Reality.PLANNED)) == (EventType.ASSAULT, "firearms")

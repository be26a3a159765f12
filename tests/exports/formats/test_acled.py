"""ACLED's rules: what an act is called, who is what, how days, places and the dead become rows, what is left out."""

import csv
from dataclasses import replace

import pytest

from counterclaim.exports.formats import export
from counterclaim.exports.formats.acled.actors import INTERACTIONS, INTERS, Scene, Side, interaction, side
from counterclaim.exports.formats.acled.sub_events import (
    SUB_EVENTS,
    Act,
    Refused,
    disorder,
    is_coded,
    sub_event,
    targets_civilians,
)
from counterclaim.exports.formats.acled.toll import divided, fatalities
from counterclaim.records.actor import Actor
from counterclaim.records.codes import MODES, ActorKind, EventType, Newness, PlaceDoubt, Precision, Reality, Stance
from counterclaim.records.incident import Told, Version
from counterclaim.records.ledger_codes import Field, FieldState, SideKind
from tests.exports.formats import sample
from tests.exports.formats.sample import FakeHoldings

SCENE = Scene("ARM", force=True)
STATE, REBEL, RIOTERS, PROTESTERS, CIVILIANS, EXTERNAL = 1, 2, 5, 6, 7, 8


def actor(kind, code=None, country=None, sector=None, name="X"):
    return Actor("x", 0, 1, code, name, country, kind, sector)


@pytest.mark.parametrize(
    ("one", "want"),
    [
        (actor(ActorKind.STATE, "ARM", "ARM", "GOV"), Side("Military Forces of Armenia", STATE)),
        (actor(ActorKind.MILITARY, "AZE", "AZE", "MIL"), Side("Military Forces of Azerbaijan", EXTERNAL)),
        (actor(ActorKind.STATE, "ARM", "ARM", "COP"), Side("Police Forces of Armenia", STATE)),
        (actor(ActorKind.PERSON, "q", "AZE", "MIL"), Side("Military Forces of Azerbaijan", EXTERNAL)),
        (actor(ActorKind.REBEL, "hts", None, "REB", "HTS; allies"), Side("HTS, allies", REBEL)),
        (actor(ActorKind.MILITIA, "m", None, "PRM", "Militia M"), Side("Militia M", 3)),
        (actor(ActorKind.CIVILIAN, "civilians-ARM", "ARM", "CVL"), Side("Civilians (Armenia)", CIVILIANS)),
        (actor(ActorKind.CIVILIAN, "protesters", None, "CVL"), Side("Protesters (Armenia)", PROTESTERS)),
        (actor(ActorKind.PERSON, "jo", "GEO", None, "Jo Doe"), Side("Civilians (Georgia)", CIVILIANS)),
        (actor(ActorKind.MEDIA, "n", None, "JRN", "News Co"), Side("Civilians (Armenia)", CIVILIANS, "News Co")),
        (actor(ActorKind.IGO, "uno", None, "IGO", "United Nations"), Side("United Nations", EXTERNAL)),
        (actor(ActorKind.UNKNOWN, None, None, "UAF"), Side("Unidentified Armed Group (Armenia)", 3)),
        (actor(ActorKind.UNKNOWN, "unknown-armed", None, "UNK"), Side("Unidentified Armed Group (Armenia)", 3)),
        (actor(ActorKind.UNKNOWN, "kurds", None, "SOC", "Kurds"), Side("Kurds", None)),
    ],
)
def test_sides(one, want):
    assert side(one, SCENE) == want


def test_a_government_that_uses_no_force_is_a_government():
    assert side(actor(ActorKind.STATE, "ARM", "ARM", "GOV"), Scene("ARM", force=False)).name == "Government of Armenia"


def test_interactions():
    assert interaction(EXTERNAL, CIVILIANS, alone=False) == "External/Other forces-Civilians"
    assert interaction(PROTESTERS, None, alone=True) == "Protesters only"
    assert interaction(STATE, None, alone=False) is None
    assert len(set(INTERACTIONS)) == 44


def act(kind, mode=None, own=(STATE,), other=(REBEL,), **more):
    known = {"means": (), "mutual": False, "harmed": False, "dead": False, **more}
    return Act(kind, mode, own, other, **known)


A = EventType.ASSAULT


@pytest.mark.parametrize(
    ("one", "want"),
    [
        (act(A, "firearms"), "Armed clash"),
        (act(A, "heavy-weapons"), "Shelling/artillery/missile attack"),
        (act(A, "heavy-weapons", other=(EXTERNAL,), mutual=True), "Armed clash"),
        (act(A, "aerial", other=(CIVILIANS,)), "Air/drone strike"),
        (act(A, "drone", other=()), "Air/drone strike"),
        (act(A, "explosives", means=("hand grenade",)), "Grenade"),
        (act(A, "explosives"), "Remote explosive/landmine/IED"),
        (act(A, "suicide-attack", other=(CIVILIANS,)), "Suicide bomb"),
        (act(A, "unconventional", means=("sarin",)), "Chemical weapon"),
        (act(A, "firearms", other=(CIVILIANS,)), "Attack"),
        (act(A, None, other=(CIVILIANS,)), "Attack"),
        (act(A, "sexual", other=(CIVILIANS,)), "Sexual violence"),
        (act(A, "abduct", other=(CIVILIANS,)), "Abduction/forced disappearance"),
        (act(A, "abduct", other=(CIVILIANS,), dead=True), "Attack"),
        (act(A, "beat", own=(RIOTERS,), other=(CIVILIANS,)), "Mob violence"),
        (act(A, "destroy", other=(CIVILIANS,)), "Looting/property destruction"),
        (act(A, "destroy", other=(EXTERNAL,)), "Armed clash"),
        (act(A, "crowd-control", other=(PROTESTERS,), harmed=True), "Excessive force against protesters"),
        (act(A, "crowd-control", other=(PROTESTERS,)), "Protest with intervention"),
        (act(EventType.PROTEST, "demo", own=(PROTESTERS,), other=()), "Peaceful protest"),
        (act(EventType.PROTEST, "riot", own=(RIOTERS,), other=()), "Violent demonstration"),
        (act(EventType.COERCE, "arrest", other=(CIVILIANS,)), "Arrests"),
        (act(EventType.COERCE, "seize", own=(STATE,)), "Government regains territory"),
        (act(EventType.COERCE, "seize", own=(EXTERNAL,), other=(STATE,)), "Non-state actor overtakes territory"),
        (act(EventType.MOBILIZE, "troops", other=()), "Change to group/activity"),
        (act(EventType.RETREAT, "withdraw", other=()), "Change to group/activity"),
        (act(EventType.AGREE, own=(STATE,), other=(EXTERNAL,), mutual=True), "Agreement"),
        (act(EventType.RETREAT, "ceasefire", other=(EXTERNAL,)), "Agreement"),
        (act(EventType.RETREAT, "release", other=(CIVILIANS,)), "Other"),
    ],
)
def test_sub_event_types(one, want):
    assert sub_event(one) == want


@pytest.mark.parametrize(
    ("one", "reason"),
    [
        (act(A, "firearms", other=()), "who was attacked is not known"),
        (act(A, None, other=(None,)), "the kind of a side is not known"),
        (
            act(A, "unconventional", means=("phosphorus",)),
            "how it was done is not known well enough for a sub-event type",
        ),
        (act(EventType.COERCE, "seize", other=()), "whether ground was fought for is not known"),
        (act(EventType.AGREE, other=()), "an agreement of one side only"),
        (act(EventType.CONSULT, "visit"), "ACLED does not code such events"),
        (act(EventType.PROTEST, "hunger", own=(PROTESTERS,)), "ACLED does not code such events"),
    ],
)
def test_acts_without_a_sub_event_type_say_why(one, reason):
    assert sub_event(one) == Refused(reason)


def test_every_type_and_mode_between_any_sides_has_an_answer():
    kinds = (None, *range(1, 9))
    for kind, modes in MODES.items():
        for mode in (None, *modes):
            for own in kinds:
                for other in ((), *((one,) for one in kinds)):
                    found = sub_event(act(kind, mode, (own,), other, mutual=bool(other) and own == STATE))
                    assert isinstance(found, Refused) or found in SUB_EVENTS


def test_disorder_and_targeting():
    assert disorder("Mob violence") == "Political violence"
    assert disorder("Violent demonstration") == "Demonstrations"
    assert disorder("Excessive force against protesters") == "Political violence; Demonstrations"
    assert disorder("Agreement") == "Strategic developments"
    assert targets_civilians("Attack", (CIVILIANS,))
    assert targets_civilians("Air/drone strike", (CIVILIANS,))
    assert not targets_civilians("Air/drone strike", (REBEL, CIVILIANS))
    assert not targets_civilians("Armed clash", (REBEL,))


def test_a_toll_is_divided_with_the_rest_to_the_first():
    assert divided(49, 3) == (17, 16, 16)
    assert divided(11, 3) == (5, 3, 3)
    assert divided(0, 2) == (0, 0)


@pytest.mark.parametrize(("words", "want"), [("dozens", 12), ("hundreds", 100), ("several", 3), ("casualties", 0)])
def test_vague_words_have_numbers(words, want):
    doc = sample.document("v", "2022-01-02", "Post", f"Shells killed {words} in Goris.")
    one = sample.Telling(doc, "killed", A, figures=(sample.killed(doc, words, None),)).entry()
    made, entries = sample.incident("i", one, figures=(sample.killed_range(None, None, None),))
    assert fatalities(made, entries) == want


def test_the_lowest_number_counts():
    assert fatalities(*sample.borderland()) == 49


def table(folder, made, name="acled.csv"):
    export(FakeHoldings([made]), "acled", folder / "out")
    with (folder / "out" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_three_towns_are_three_rows(tmp_path):
    rows = table(tmp_path, sample.borderland())
    assert [(row["location"], row["fatalities"], row["admin1"]) for row in rows] == [
        ("Goris", "17", "Syunik"), ("Jermuk", "16", "Vayots Dzor"), ("Sotk", "16", "Gegharkunik"),
    ]  # fmt: skip
    claims = table(tmp_path, sample.borderland(), "claims.csv")
    assert (
        {row["event_id_cnty"] for row in rows} == {row["event_id_cnty"] for row in claims} == {"ARM1", "ARM2", "ARM3"}
    )


def test_the_notes_say_who_says_so_and_who_denies_it(tmp_path):
    (row,) = table(tmp_path, sample.station())
    assert row["notes"] == (
        "On 8 April 2022, according to Ukraine, Military Forces of Russia fired shells, rockets or missiles at civilians "
        "(Ukraine) in Kramatorsk, Donetsk, Ukraine. Russia denies it. According to Russia, it was by Ukraine. "
        "Told: 52 killed according to Ukraine. The versions contradict one another on: who did it."
    )
    assert row["civilian_targeting"] == "Civilians targeted"
    assert (row["actor2"], row["assoc_actor_2"]) == ("Civilians (Ukraine)", "")
    assert row["tags"] == "contested: who"


def test_a_span_of_days_is_one_row_in_the_middle(tmp_path):
    (row,) = table(tmp_path, sample.march())
    assert (row["event_date"], row["time_precision"]) == ("2020-06-11", "2")
    assert row["notes"].startswith("On a day from 8 June 2020 to 14 June 2020, ")
    made, entries = sample.march()
    (row,) = table(tmp_path, (replace(made, earliest="2020-06-01", latest="2020-06-30"), entries))
    assert row["time_precision"] == "3"


def test_days_told_one_by_one_are_rows_of_their_own(tmp_path):
    made, (entry,) = sample.march()
    when = entry.report.when
    days = ("2020-06-08", "2020-06-10")
    told = tuple(
        replace(
            entry, key=f"{entry.key}/{day}", report=replace(entry.report, when=replace(when, earliest=day, latest=day))
        )
        for day in days
    )
    rows = table(tmp_path, (made, told))
    assert [(row["event_date"], row["time_precision"]) for row in rows] == [(day, "1") for day in days]
    assert len({row["event_id_cnty"] for row in rows}) == 2
    disputed = replace(
        made, compared=tuple(replace(one, field=Field.WHEN, state=FieldState.DISPUTED) for one in made.compared)
    )
    assert len(table(tmp_path, (disputed, told))) == 1


def test_a_place_that_only_frames_another_has_no_row(tmp_path):
    made, entries = sample.station()
    town = replace(made.where[0], id="geonames:1", name="Kramatorsk town", precision=Precision.TOWN)
    province = replace(
        made.where[0],
        id="geonames:2",
        name="Donetsk",
        precision=Precision.PROVINCE,
        lat=48.0,
        lon=37.8,
        radius_km=120.0,
    )
    rows = table(tmp_path, (replace(made, where=(province, town, made.where[0])), entries))
    assert [row["location"] for row in rows] == ["Kramatorsk"]


def test_disputed_places_are_not_added_up(tmp_path):
    made, entries = sample.borderland()
    where = replace(made.compared[0], field=Field.WHERE, state=FieldState.DISPUTED)
    rows = table(tmp_path, (replace(made, compared=(where,)), entries))
    assert [(row["location"], row["fatalities"]) for row in rows] == [("Goris", "49")]


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"reality": Reality.DEMANDED}, "demanded"),
        ({"reality": Reality.NEGATED}, "said not to have happened"),
        ({"newness": Newness.FUTURE}, "still to come"),
        ({"earliest": None, "latest": None}, "no day is known"),
        ({"latest": None}, "only one end of its days is known"),
        ({"latest": "2022-12-31"}, "its days span more than a month"),
        ({"where": ()}, "no place is told"),
        ({"actor": (), "recipient": ()}, "no side is known"),
        ({"type": EventType.CONSULT, "mode": None}, "ACLED does not code such events"),
    ],
)
def test_what_is_left_out_is_listed_with_its_reason(tmp_path, changes, reason):
    made, entries = sample.station()
    assert table(tmp_path, (replace(made, **changes), entries)) == []
    (left,) = table(tmp_path, (replace(made, **changes), entries), "left-out.csv")
    assert left["reason"] == reason
    assert left["incident"] == "i-station"


def test_a_country_alone_is_not_coded(tmp_path):
    made, entries = sample.station()
    where = (replace(made.where[0], precision=Precision.COUNTRY),)
    (left,) = table(tmp_path, (replace(made, where=where), entries), "left-out.csv")
    assert left["reason"] == "only a country is known"


def test_a_row_that_breaks_a_rule_is_not_written(tmp_path):
    made, entries = sample.station()
    assert table(tmp_path, (replace(made, earliest="2022-04-09"), entries)) == []
    (left,) = table(tmp_path, (replace(made, earliest="2022-04-09"), entries), "left-out.csv")
    assert left["reason"] == "the row would break a rule"
    assert left["detail"] == "the days run back: 2022-04-09 to 2022-04-08"


def test_coordinates_outside_the_country_are_flagged(tmp_path):
    made, entries = sample.station()
    strayed = (replace(made.where[0], lat=10.0, lon=10.0),)
    (row,) = table(tmp_path, (replace(made, where=strayed), entries))
    (flag,) = table(tmp_path, (replace(made, where=strayed), entries), "flags.csv")
    assert flag["id"] == row["event_id_cnty"]
    assert flag["flag"] == "coordinates outside the country"
    assert flag["detail"] == "UKR: 10.0, 10.0"


def _account(kind, side, name, *values, stance=Stance.ASSERTS, words=()):
    """A version that tells values of fields, as (field, value, label)."""
    found = tuple(Told(field, value, label, stance, tuple(words), 1) for field, value, label in values)
    return Version(kind, side, name, found, ())


WHO = (Field.WHO, "RUS", "Russia")
WHOM = (Field.WHOM, "civilians-UKR", "civilians (Ukraine)")
WHERE = (Field.WHERE, "geonames:704147", "Kramatorsk")


def _notes(tmp_path, *versions, **changes):
    made, entries = sample.station()
    changed = replace(made, versions=versions, compared=(), contested=False, contested_on=(), **changes)
    (row,) = table(tmp_path, (changed, entries))
    return row["notes"]


def test_nobody_is_named_for_parts_that_they_did_not_tell(tmp_path):
    told = _notes(
        tmp_path,
        _account(SideKind.PARTY, "UKR", "Ukraine", WHO, WHOM, WHERE),
        _account(SideKind.THIRD, "un", "United Nations", WHOM, WHERE),
        _account(SideKind.THIRD, "osce", "OSCE", (Field.WHO, "unknown-armed", "nobody named"), WHOM, WHERE),
        _account(SideKind.THIRD, "icrc", "ICRC", WHO, WHOM, (Field.WHERE, "g1", "Sloviansk")),
        _account(SideKind.THIRD, "msf", "MSF", WHO, (Field.WHOM, "soldiers", "soldiers"), WHERE),
        _account(SideKind.UNNAMED, "unnamed", "unnamed", WHO, WHOM, WHERE, stance=Stance.DOUBTS),
    )
    assert told.startswith("On 8 April 2022, according to Ukraine, Military Forces of Russia fired shells")
    assert "According to United Nations and OSCE, it happened, without a word of who did it." in told
    assert "According to ICRC, it was in Sloviansk." in told
    assert "According to MSF, it was against soldiers." in told
    assert "Somebody not named leaves it open." in told


def test_the_outlets_own_word_bears_their_names(tmp_path):
    made, _ = sample.station()
    words = made.versions[0].told[0].evidence
    told = _notes(tmp_path, _account(SideKind.OUTLET, "outlet", "outlet", WHO, WHOM, WHERE, stance=None, words=words))
    assert told.startswith("On 8 April 2022, according to River Times, ")
    doubted = _account(SideKind.PARTY, "UKR", "Ukraine", WHO, stance=Stance.DOUBTS)
    assert ", as told, but left open, by Ukraine, Military Forces" in _notes(tmp_path / "doubt", doubted)
    assert ", as several accounts taken together tell it, " in _notes(tmp_path / "none")


def test_classes_of_people_bear_a_capital_and_their_country():
    assert side(actor(ActorKind.REBEL, "rebels-SYR", None, "REB", "rebels (SYR)"), SCENE).name == "Rebels (Syria)"


@pytest.mark.parametrize(("kind", "mode"), [(kind, mode) for kind in EventType for mode in (None, *MODES[kind])])
def test_what_is_never_coded_says_so_whatever_else_is_missing(kind, mode):
    """``is_coded`` agrees with ``sub_event``: what it refuses has no sub-event type between any two kinds of side."""
    found = {
        sub_event(act(kind, mode, own=(own,), other=other, mutual=mutual, harmed=harmed, means=("sarin",)))
        for own in INTERS
        for other in ((), *((one,) for one in INTERS))
        for mutual in (False, True)
        for harmed in (False, True)
    }
    assert any(isinstance(one, str) for one in found) == (is_coded(kind, mode) and (kind, mode) not in UNCODED)


UNCODED = {(EventType.PROTEST, mode) for mode in (None, "strike", "hunger", "boycott")}
"""Protests that ACLED may code, but not as what is told of them."""


def test_a_demand_without_day_and_place_is_left_out_for_being_one(tmp_path):
    made, entries = sample.station()
    changed = replace(made, type=EventType.REQUEST, mode="assist", where=(), earliest=None, latest=None)
    (left,) = table(tmp_path, (changed, entries), "left-out.csv")
    assert (left["reason"], left["detail"]) == ("ACLED does not code such events", "REQUEST/assist")


def test_a_place_that_is_not_found_is_not_one_that_is_not_told(tmp_path):
    made, entries = sample.station()
    where = (replace(made.where[0], id=None, name=None, lat=None, lon=None, doubt=PlaceDoubt.AMBIGUOUS),)
    (left,) = table(tmp_path, (replace(made, where=where), entries), "left-out.csv")
    assert (left["reason"], left["detail"]) == ("where its place lies is not known", "Kramatorsk (ambiguous)")

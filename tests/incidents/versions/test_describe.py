"""Incidents out of entries made by hand: whose version says what, where versions differ, what is chosen and why."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from counterclaim.incidents.versions import describe
from counterclaim.records import (
    EventType,
    Field,
    FieldState,
    FigureKind,
    Join,
    Newness,
    Reality,
    SideKind,
    Stance,
)
from tests.support.told import Says, entry, seed_like, span

WIRE = "Shells hit Goris on Tuesday, killing 12 people."


def wire(ident, text=WIRE, **given):
    """An outlet's own telling of shells on Goris."""
    facts = {"where": ["Goris"], "when": ("on Tuesday", "2022-09-13", "2022-09-13"), "anchor": "hit"} | given
    return entry(text, facts.pop("anchor"), ident, **facts)


def version(incident, side):
    (found,) = [one for one in incident.versions if one.id == side]
    return found


def values(incident, side, field):
    return [told.value for told in version(incident, side).told if told.field is field]


def state(incident, field):
    (found,) = [one for one in incident.compared if one.field is field]
    return found.state


def test_each_side_has_its_version_with_its_words():
    incident = describe("i1", seed_like(), ())
    assert [(one.kind, one.id, one.name) for one in incident.versions] == [
        (SideKind.PARTY, "ARM", "Armenia"), (SideKind.PARTY, "AZE", "Azerbaijan")
    ]  # fmt: skip
    assert values(incident, "ARM", Field.WHO) == ["AZE"]
    assert values(incident, "ARM", Field.WHOM) == ["ARM"]
    assert values(incident, "ARM", Field.WHAT) == ["ASSAULT/heavy-weapons"]
    assert values(incident, "ARM", Field.WHERE) == ["geonames:174895"]
    assert values(incident, "ARM", Field.WHEN) == ["2022-09-13/2022-09-13"]
    assert values(incident, "ARM", Field.MEANS) == ["artillery"]
    assert values(incident, "ARM", Field.FIGURES) == ["killed 49/"]
    # It denies the one and tells the other: its counter-story has another doer, and no place.
    assert sorted(values(incident, "AZE", Field.WHETHER)) == ["happened", "negated"]
    assert values(incident, "AZE", Field.WHO) == ["ARM"]
    assert values(incident, "AZE", Field.WHERE) == []
    (denial,) = [one for one in version(incident, "AZE").told if one.value == "negated"]
    assert denial.stance is Stance.DENIES
    assert {one.text for one in denial.evidence} == {"Baku", "the shelling."}
    assert incident.contested
    assert incident.contested_on == (Field.WHO, Field.WHETHER)
    assert state(incident, Field.WHERE) is FieldState.ONE_VERSION


def test_a_denial_without_a_counter_story_contests_whether_and_nothing_else():
    incident = describe("i1", seed_like()[:1], ())
    assert [told.field for told in version(incident, "AZE").told] == [Field.WHETHER]
    assert incident.contested_on == (Field.WHETHER,)
    assert incident.reality is Reality.HAPPENED
    assert (incident.actor[0].id, incident.recipient[0].id) == ("AZE", "ARM")


def test_no_invasion_is_a_denial_and_tells_nothing_of_doers():
    text = "Azerbaijan said there was no invasion of Armenia by its forces. Armenia said troops crossed at Goris."
    no = entry(text, "invasion", who=[("its forces", "AZE")], reality=Reality.NEGATED,
               said=[Says("Azerbaijan", "AZE", "there was no invasion of Armenia", Stance.DENIES)])  # fmt: skip
    yes = entry(text, "crossed", "d2", who=[("troops", "AZE")], where=["Goris"],
                said=[Says("Armenia", "ARM", "troops crossed at Goris")])  # fmt: skip
    incident = describe("i1", [no, yes], ())
    assert [told.field for told in version(incident, "AZE").told] == [Field.WHETHER]
    assert incident.contested_on == (Field.WHETHER,)
    assert incident.reality is Reality.HAPPENED  # the tie goes to the earlier code
    assert "reality: told by 1 of 2 independent texts; 2 values are told" in incident.why


def test_both_sides_blame_each_other():
    ours = "Ukraine said Russian forces shelled the theatre in Mariupol."
    theirs = "Russia said Ukrainian fighters blew up the theatre in Mariupol."
    incident = describe(
        "i1",
        [
            entry(ours, "shelled", "d1", who=[("Russian forces", "RUS")], where=["Mariupol"],
                  said=[Says("Ukraine", "UKR", "Russian forces shelled the theatre")], outlet="A"),
            entry(theirs, "blew up", "d2", who=[("Ukrainian fighters", "UKR")], where=["Mariupol"],
                  said=[Says("Russia", "RUS", "Ukrainian fighters blew up the theatre")], outlet="B"),
        ],
        (),
    )  # fmt: skip
    assert incident.contested_on == (Field.WHO,)
    assert (values(incident, "UKR", Field.WHO), values(incident, "RUS", Field.WHO)) == (["RUS"], ["UKR"])
    assert state(incident, Field.WHERE) is FieldState.AGREED
    assert incident.actor[0].id == "RUS"  # told first; the why says that another value is told as often
    assert "actor: told by 1 of 2 independent texts; 2 values are told" in incident.why


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((49, None), (60, 60), FieldState.AGREED),
        ((49, 49), (12, 12), FieldState.DISPUTED),
        ((None, 30), (45, None), FieldState.DISPUTED),
        ((80, 80, True), (84, 84), FieldState.AGREED),
        ((80, 80), (84, 84), FieldState.DISPUTED),
        ((101, None), (100, 100), FieldState.DISPUTED),
    ],
)
def test_tolls_agree_where_both_can_hold(one, other, expected):
    incident = describe(
        "i1",
        [
            wire("d1", figures=[("killed", "12", *one)]),
            wire("d2", "Armenia said shells hit Goris on Tuesday, killing 12 people.", anchor="hit",
                 figures=[("killed", "12", *other)], said=[Says("Armenia", "ARM", "shells hit Goris")]),
        ],
        (),
    )  # fmt: skip
    assert state(incident, Field.FIGURES) is expected
    assert incident.figures[0].state is expected
    assert (Field.FIGURES in incident.contested_on) is (expected is FieldState.DISPUTED)


def test_words_for_a_number_are_kept_and_bound_nothing():
    text = "Shells hit Goris on Tuesday, killing dozens."
    incident = describe("i1", [wire("d1", text, figures=[("killed", "dozens", None, None)])], ())
    assert values(incident, "outlet", Field.FIGURES) == ["killed “dozens”"]
    (toll,) = incident.figures
    assert (toll.low, toll.best, toll.high) == (None, None, None)
    assert "“dozens”" in toll.rule


def test_ranges_name_their_rule():
    tolls = [("d1", "2022-09-13", (12, 12)), ("d2", "2022-09-14", (49, None)), ("d3", "2022-09-14", (49, None))]
    told = [wire(name, day=day, figures=[("killed", "12", *bounds)]) for name, day, bounds in tolls]
    (toll,) = describe("i1", told, ()).figures
    assert (toll.kind, toll.low, toll.best, toll.high) == (FigureKind.KILLED, 12, 49, None)
    assert toll.rule == "low: the lowest told; best: most independent texts, then the newest (2 of 3); high: open"
    closed = [*told, wire("d4", figures=[("killed", "12", None, 60)])]
    assert describe("i1", closed, ()).figures[0].high == 60


def test_of_two_tolls_with_as_many_texts_the_newer_is_the_best():
    old = wire("d1", day="2022-09-13", figures=[("killed", "12", 49, 49)])
    new = wire("d2", day="2022-09-15", figures=[("killed", "12", 12, 12)])
    assert describe("i1", [old, new], ()).figures[0].best == 12


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Shells hit Goris on Tuesday, bringing the dead to 900 in all.", {}),
        ("Shells hit Goris on Tuesday; 900 people have been killed since April.", {}),
        ("Shells hit Goris on Tuesday, and 900 died.", {"newness": Newness.BACKGROUND, "when": None}),
        ("Shells hit Goris on Tuesday, and 900 died.", {"when": ("on Tuesday", "2022-09-01", "2022-09-30")}),
    ],
)
def test_a_toll_of_more_is_not_the_incidents(text, given):
    own = wire("d1", figures=[("killed", "12", 12, 12)])
    incident = describe("i1", [own, wire("d2", text, figures=[("killed", "900", 900, 900)], **given)], ())
    assert (incident.figures[0].low, incident.figures[0].best, incident.figures[0].high) == (12, 12, 12)
    labels = [told.label for told in version(incident, "outlet").told if told.field is Field.FIGURES]
    assert "900 killed (not of this incident alone)" in labels


def test_a_later_story_that_names_the_day_tells_the_incidents_toll():
    own = wire("d1", figures=[("killed", "12", 12, 12)])
    later = wire("d2", "Shells that hit Goris on Tuesday killed 14.", day="2023-09-13", newness=Newness.BACKGROUND,
                 figures=[("killed", "14", 14, 14)])  # fmt: skip
    (toll,) = describe("i1", [own, later], ()).figures
    assert (toll.low, toll.best, toll.high) == (12, 14, 14)


def test_who_contradicts_a_denial_does_not_deny():
    text = "Baku said it had not shelled Goris. Yerevan dismissed that as a lie."
    denial = Says("Baku", "AZE", "it had not shelled Goris")
    answer = Says("Yerevan", "ARM", "that", Stance.DENIES)
    told = entry(text, "shelled", who=[("Baku", "AZE")], reality=Reality.NEGATED, said=[denial], denied=[answer])
    incident = describe("i1", [told], ())
    assert values(incident, "AZE", Field.WHETHER) == ["negated"]
    assert values(incident, "ARM", Field.WHETHER) == ["happened"]
    assert incident.contested_on == (Field.WHETHER,)
    by_person = describe("i1", [replace(told, decided=("reality",))], ())
    assert values(by_person, "ARM", Field.WHETHER) == ["negated"]


@pytest.mark.parametrize("order", [("d1", "d2", "d3"), ("d2", "d1", "d3")])
def test_an_exact_toll_is_not_taken_for_an_approximate_one(order):
    told = [
        ("Armenia", "ARM", "80", 80, False),
        ("Russia", "RUS", "about 80", 80, True),
        ("Baku", "AZE", "85", 85, False),
    ]
    entries = []
    for name, (who, ident, words, number, about) in zip(order, told, strict=True):
        text = f"{who} said {words} soldiers were killed."
        says = Says(who, ident, f"{words} soldiers were killed")
        entries.append(entry(text, "killed", name, figures=[("killed", words, number, number, about)], said=[says]))
    (figures,) = [one for one in describe("i1", entries, ()).compared if one.field is Field.FIGURES]
    assert (figures.state, set(figures.apart)) == (FieldState.DISPUTED, {"ARM", "AZE"})


def test_history_alone_keeps_its_toll():
    incident = describe("i1", [wire("d1", newness=Newness.BACKGROUND, figures=[("killed", "12", 12, 12)])], ())
    assert incident.figures[0].best == 12
    assert incident.newness is Newness.BACKGROUND


def test_a_third_party_confirms():
    text = "The United Nations confirmed that shells hit Goris on Tuesday."
    confirmed = wire("d2", text, said=[Says("The United Nations", "UNO", "shells hit Goris", Stance.CONFIRMS)])
    incident = describe("i1", [wire("d1"), confirmed], ())
    third = version(incident, "UNO")
    assert third.kind is SideKind.THIRD
    assert {told.stance for told in third.told} == {Stance.CONFIRMS}
    assert state(incident, Field.WHETHER) is FieldState.AGREED
    assert not incident.contested


def test_a_doubt_takes_no_side():
    text = "The United Nations could not verify that shells hit Goris on Tuesday."
    doubt = wire("d2", text, said=[Says("The United Nations", "UNO", "shells hit Goris", Stance.DOUBTS)])
    incident = describe("i1", [wire("d1"), doubt], ())
    assert values(incident, "UNO", Field.WHETHER) == ["doubtful"]
    assert state(incident, Field.WHETHER) is FieldState.ONE_VERSION
    assert not incident.contested


def test_only_the_outlet():
    incident = describe("i1", [wire("d1")], ())
    assert [one.kind for one in incident.versions] == [SideKind.OUTLET]
    states = {one.field: one.state for one in incident.compared}
    assert states[Field.WHERE] is FieldState.ONE_VERSION
    assert states[Field.WHO] is FieldState.SILENT
    assert all(told.stance is None for told in incident.versions[0].told)


def test_a_claim_of_nobody_named_and_of_words_that_name_nobody():
    text = "Reportedly shells hit Goris. Sources said shells hit Goris on Tuesday."
    told = wire("d1", text, said=[Says(None, None, "shells hit Goris."), Says("Sources", None, "shells hit Goris on")])
    assert [one.kind for one in describe("i1", [told], ()).versions] == [SideKind.UNNAMED]


@pytest.mark.parametrize(
    ("source", "text", "side"),
    [
        ("NewsToday", "NewsToday said shells hit Goris on Tuesday.", "“newstoday”"),
        ("Western diplomats", "Shells hit Goris on Tuesday, Western diplomats said.", "“western diplomats”"),
        ("Officials", "Officials said shells hit Goris on Tuesday.", "unnamed"),
        ("Officials", "It is not over. “Officials said shells hit Goris on Tuesday.”", "unnamed"),
        ("officials", "In Baku officials said shells hit Goris on Tuesday.", "unnamed"),
    ],
)
def test_a_source_that_is_not_known_is_a_side_where_it_is_named(source, text, side):
    told = wire("d1", text, said=[Says(source, None, "hit Goris")])
    assert [one.id for one in describe("i1", [told], ()).versions] == [side]


def test_the_agency_that_passed_it_on_is_the_channel():
    text = "The Russian defence ministry said shells hit Goris on Tuesday, Interfax reported."
    relay = Says("Interfax", "interfax", "The Russian defence ministry said shells hit Goris on Tuesday")
    said = Says("The Russian defence ministry", "RUS", "shells hit Goris on Tuesday", parent=relay)
    assert [one.id for one in describe("i1", [wire("d1", text, said=[said])], ()).versions] == ["RUS"]
    assert [one.id for one in describe("i1", [wire("d1", text, said=[relay, said])], ()).versions] == ["RUS"]
    assert [one.id for one in describe("i1", [wire("d1", text, said=[relay])], ()).versions] == ["interfax"]


def test_the_documents_own_outlet_is_the_outlet():
    text = "Example Wire has learnt that shells hit Goris on Tuesday."
    told = wire("d1", text, said=[Says("Example Wire", "example-wire", "shells hit Goris")])
    assert [one.id for one in describe("i1", [told], ()).versions] == ["outlet"]


def test_civilians_who_suffer_are_witnesses_and_no_party():
    text = "Residents said shells hit them in Goris on Tuesday."
    told = wire(
        "d1", text, whom=[("them", "civilians-ARM")], said=[Says("Residents", "civilians-ARM", "shells hit them")]
    )
    assert [one.kind for one in describe("i1", [told], ()).versions] == [SideKind.THIRD]


def test_the_state_whose_civilians_suffer_is_a_party():
    text = "Armenia said shells hit its people in Goris on Tuesday."
    told = wire(
        "d1", text, whom=[("its people", "civilians-ARM")], said=[Says("Armenia", "ARM", "shells hit its people")]
    )
    assert [one.kind for one in describe("i1", [told], ()).versions] == [SideKind.PARTY]


def test_an_armed_group_is_not_the_state_it_fights_in():
    text = "The Houthis said Saudi jets bombed Sanaa. Yemen said Saudi jets bombed Sanaa."
    given = {"who": [("Saudi jets", "SAU")], "where": ["Sanaa"], "anchor": "bombed", "when": None}
    rebels = wire("d1", text, said=[Says("The Houthis", "houthis", "Saudi jets bombed Sanaa")],
                  whom=[("Houthis", "houthis")], **given)  # fmt: skip
    state_ = wire("d2", text, said=[Says("Yemen", "YEM", "Saudi jets bombed Sanaa")], **given)
    kinds = {one.id: one.kind for one in describe("i1", [rebels, state_], ()).versions}
    assert kinds == {"houthis": SideKind.PARTY, "YEM": SideKind.THIRD}


def test_copies_have_one_voice():
    told = [
        wire("d1", where=["Goris"], outlet="A"),
        wire("d2", where=["Goris"], origin="d1", outlet="B"),
        wire("d3", where=["Goris"], origin="d1", outlet="C"),
        wire("d4", "Shells hit Kapan on Tuesday.", where=["Kapan"], outlet="D"),
        wire("d5", "Shells hit Kapan on Tuesday.", where=["Kapan"], outlet="E"),
    ]
    incident = describe("i1", told, ())
    assert (incident.articles, incident.origins) == (5, 3)
    assert [place.name for place in incident.where] == ["Kapan"]
    counts = {told.label: told.origins for told in incident.versions[0].told if told.field is Field.WHERE}
    assert counts == {"Kapan": 2, "Goris": 1}
    assert "where: told by 2 of 3 independent texts; 2 values are told" in incident.why


def test_a_wider_area_counts_for_the_place_inside_it():
    told = [
        wire("d1", "Shells hit Armenia on Tuesday.", where=["Armenia"]),
        wire("d2", "Shells hit Syunik on Tuesday.", where=["Syunik"]),
        wire("d3", "Shells hit Kapan on Tuesday.", where=["Kapan"]),
        wire("d4", "Shells hit Jermuk on Tuesday.", where=["Jermuk"]),
    ]
    assert [place.name for place in describe("i1", told, ()).where] == ["Kapan"]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Goris", "Syunik", FieldState.AGREED),
        ("Goris", "Armenia", FieldState.AGREED),
        ("Goris", "Kapan", FieldState.DISPUTED),
        ("Jermuk", "Syunik", FieldState.DISPUTED),
    ],
)
def test_places_agree_where_one_holds_the_other(one, other, expected):
    claim = Says("Armenia", "ARM", "shells hit")
    told = [
        wire("d1", f"Shells hit {one} on Tuesday.", where=[one]),
        wire("d2", f"Said Armenia: shells hit {other} on Tuesday.", where=[other], said=[claim])
        if other != "Armenia"
        else wire("d2", "Armenia said: shells hit Armenia on Tuesday.", where=[other], said=[claim]),
    ]
    assert state(describe("i1", told, ()), Field.WHERE) is expected


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (("2022-09-12", "2022-09-14"), FieldState.AGREED),
        (("2022-09-14", "2022-09-14"), FieldState.DISPUTED),
        ((None, "2022-09-13"), FieldState.AGREED),
        (("2022-09-14", None), FieldState.DISPUTED),
    ],
)
def test_days_agree_where_they_overlap(days, expected):
    text = "Armenia said shells hit Goris this week."
    told = wire("d2", text, when=("this week", *days), said=[Says("Armenia", "ARM", "shells hit Goris")])
    assert state(describe("i1", [wire("d1"), told], ()), Field.WHEN) is expected


def test_days_come_both_or_none():
    since = wire("d1", when=("on Tuesday", "2022-09-12", None), day="2022-09-14")
    incident = describe("i1", [since], ())
    assert (incident.earliest, incident.latest) == ("2022-09-12", "2022-09-14")
    by = describe("i1", [wire("d1", when=("on Tuesday", None, "2022-09-12"))], ())
    assert (by.earliest, by.latest) == (None, None)


def test_what_was_threatened_gives_way_to_what_happened():
    threats = [wire(f"d{n}", reality=Reality.THREATENED, day="2022-09-10") for n in range(3)]
    incident = describe("i1", [*threats, wire("d9")], ())
    assert incident.reality is Reality.HAPPENED
    assert describe("i1", threats, ()).reality is Reality.THREATENED


def test_a_persons_value_wins_over_any_number_of_machines():
    machine = [wire(f"d{n}", outlet=f"M{n}", figures=[("killed", "12", 12, 12)]) for n in range(4)]
    text = "Shells hit Kapan on Tuesday, killing 15 people."
    person = wire("d9", text, where=["Kapan"], figures=[("killed", "15", 15, 15)], decided=("where", "figures"))
    incident = describe("i1", [*machine, person], ())
    assert [place.name for place in incident.where] == ["Kapan"]
    assert f"where: a person's value in {person.key}" in incident.why
    (toll,) = incident.figures
    assert (toll.low, toll.best, toll.high) == (15, 15, 15)
    assert toll.rule.startswith("a person's figures")
    # What the person did not touch is still the machines' affair.
    assert incident.latest == "2022-09-13"


def test_persons_who_differ_are_named_and_not_averaged():
    one = wire("d1", where=["Goris"], decided=("where",), day="2022-09-12")
    two = wire("d2", "Shells hit Kapan on Tuesday.", where=["Kapan"], decided=("where",))
    incident = describe("i1", [one, two], ())
    assert [place.name for place in incident.where] == ["Goris"]
    assert f"where: a person's value in {one.key}; persons set 2 different values" in incident.why


def test_an_emptied_field_leaves_the_others_their_say():
    emptied = replace(wire("d1", decided=("where",)), report=replace(wire("d1").report, where=()))
    assert [place.name for place in describe("i1", [emptied, wire("d2")], ()).where] == ["Goris"]
    assert describe("i1", [emptied], ()).where == ()


def test_a_toll_that_a_person_set_is_the_incidents_whatever_the_words_around():
    text = "Shells hit Goris on Tuesday; 900 people have been killed since April."
    told = wire("d1", text, figures=[("killed", "900", 900, 900)], decided=("figures",))
    assert describe("i1", [told], ()).figures[0].best == 900


def test_doer_and_sufferer_come_from_one_account():
    blame = "Armenia said Azerbaijan shelled its army. Azerbaijan said Armenia shelled its army."
    theirs = [
        entry(blame, "shelled", f"d{n}", who=[("Azerbaijan", "AZE")], whom=[("its army", "ARM")],
              said=[Says("Armenia", "ARM", "Azerbaijan shelled its army")]) for n in range(2)
    ]  # fmt: skip
    reverse = [
        entry(blame, "shelled", f"e{n}", who=[("Armenia", "ARM")], whom=[("its army", "AZE")],
              said=[Says("Azerbaijan", "AZE", "Armenia shelled its army")]) for n in range(1)
    ]  # fmt: skip
    incident = describe("i1", theirs + reverse, ())
    assert (incident.actor[0].id, incident.recipient[0].id) == ("AZE", "ARM")
    assert state(incident, Field.WHOM) is FieldState.DISPUTED
    assert incident.contested_on == (Field.WHO,)


def test_first_report_and_last_change():
    told = [wire("d1", day="2022-09-14"), wire("d2", day="2022-09-13", outlet="B"), wire("d3", day="2022-09-13", outlet="A"),
            wire("d4", day=None)]  # fmt: skip
    incident = describe("i1", told, ())
    assert (incident.first.day, incident.first.outlet, incident.first.document) == ("2022-09-13", "A", "d3")
    assert incident.entries[-1] == told[3].key
    assert incident.changed == "2022-09-14"
    assert describe("i1", told, (), ("2022-09-14T08:00:00Z",)).changed == "2022-09-14T08:00:00Z"
    assert describe("i1", [told[3]], ()).changed is None


def test_of_one_day_the_copy_was_not_first():
    told = [wire("d1", outlet="A", origin="d2"), wire("d2", outlet="B")]
    assert describe("i1", told, ()).first.document == "d2"


def test_whose_civilians_they_are_is_spelt_out():
    people = wire("d1", "Shells hit residents of Goris on Tuesday.", whom=[("residents", "civilians-ARM")])
    coded = replace(people.report.recipient[0], name="civilians (ARM)")
    incident = describe("i1", [replace(people, report=replace(people.report, recipient=(coded,)))], ())
    assert [one.values for one in incident.compared if one.field is Field.WHOM] == [("civilians (Armenia)",)]


def test_means_and_kinds_that_differ_can_both_hold():
    text = "Armenia said a drone strike hit Goris on Tuesday."
    drone = wire("d2", text, means=["drone"], mode="drone", said=[Says("Armenia", "ARM", "a drone strike hit Goris")])
    shells = wire("d1", means=["Shells"], mode="heavy-weapons")
    incident = describe("i1", [shells, drone], ())
    assert state(incident, Field.MEANS) is FieldState.DIFFERS
    assert state(incident, Field.WHAT) is FieldState.DIFFERS
    assert not incident.contested
    assert incident.means == ("shells", "drone")
    drones = replace(drone, report=replace(drone.report, means=(span("drone", text),)))
    assert state(describe("i1", [wire("d1", "Shells and drones hit Goris on Tuesday.", means=["drones"]), drones], ()),
                 Field.MEANS) is FieldState.AGREED  # fmt: skip


def test_joins_are_kept_in_an_order_of_their_own():
    joins = [Join("b", "a", 0.9, ("place",)), Join("a", "c", 0.8, ("day",))]
    assert describe("i1", [wire("d1")], joins).joins == (joins[1], joins[0])


def test_an_incident_has_reports():
    with pytest.raises(ValueError, match="i7 has no reports"):
        describe("i7", (), ())


def test_the_family_is_that_of_the_type():
    assert describe("i1", [wire("d1")], ()).family == "attack"
    assert describe("i1", [wire("d1", kind=EventType.CONSULT)], ()).family == "talks"
    assert describe("i1", [wire("d1", kind=EventType.COERCE, mode="seize")], ()).family == "seizure"


def test_a_demand_stands_beside_the_deed_and_contests_nothing():
    text = "The United States demanded that shells no longer hit Goris."
    demand = wire("d2", text, when=None, reality=Reality.DEMANDED,
                  said=[Says("The United States", "USA", "shells no longer hit Goris", Stance.DEMANDS)])  # fmt: skip
    incident = describe("i1", [wire("d1"), demand], ())
    assert values(incident, "USA", Field.WHETHER) == ["demanded"]
    assert state(incident, Field.WHETHER) is FieldState.DIFFERS
    (whether,) = [one for one in incident.compared if one.field is Field.WHETHER]
    assert whether.apart == ("USA", "outlet")
    assert not incident.contested
    assert incident.reality is Reality.HAPPENED


def test_who_takes_responsibility_agrees_on_who_did_it():
    text = "Saudi Arabia said the Houthis hit Goris on Tuesday. The group confirmed that it hit the town."
    blamed = wire("d1", text, who=[("the Houthis", "houthis")], anchor="hit Goris",
                  said=[Says("Saudi Arabia", "SAU", "the Houthis hit Goris on Tuesday")])  # fmt: skip
    owned = wire("d2", text, who=[("it", "houthis")], anchor="hit the town",
                 said=[Says("The group", "houthis", "it hit the town", Stance.CONFIRMS)])  # fmt: skip
    incident = describe("i1", [blamed, owned], ())
    assert state(incident, Field.WHO) is FieldState.AGREED
    assert state(incident, Field.WHETHER) is FieldState.AGREED
    assert not incident.contested


def test_the_hash_seed_changes_nothing():
    script = (
        "import json; from counterclaim.incidents.versions import describe; from tests.support.told import seed_like; "
        "from counterclaim.records.json import incident_to_json; "
        "print(json.dumps(incident_to_json(describe('i1', seed_like(), ()))))"
    )
    told = set()
    for seed in ("1", "2", "77"):
        given = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}
        command = [sys.executable, "-c", script]
        ran = subprocess.run(  # noqa: S603 - our own script
            command, env=given, cwd=Path(__file__).parents[3], capture_output=True, check=True, text=True
        )
        told.add(ran.stdout)
    assert len(told) == 1
    assert json.loads(told.pop())["contested"] is True

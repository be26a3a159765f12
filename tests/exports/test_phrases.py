"""Records in plain words."""

from dataclasses import replace

import pytest

from counterclaim.exports.labels import type_code, type_label
from counterclaim.exports.phrases import (
    actor_phrase,
    between,
    chain_phrase,
    claims_by_id,
    count_phrase,
    figure_phrase,
    parties_phrase,
    place_phrase,
    places_phrase,
    published_phrase,
    range_phrase,
    setting,
    source_phrase,
    tellers_phrase,
    when_phrase,
)
from counterclaim.records import (
    MODES,
    Actor,
    ActorKind,
    DateBasis,
    EventType,
    Figure,
    FigureKind,
    Place,
    Published,
    Relation,
    Span,
    When,
    WhenBasis,
)
from tests.support.sample import ARMENIA, AZERBAIJAN, MINISTRY, coded, span


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        ("2022-09-13", "2022-09-13", "13 Sep 2022"),
        ("2022-09-12", "2022-09-13", "12–13 Sep 2022"),
        ("2022-08-31", "2022-09-13", "31 Aug – 13 Sep 2022"),
        ("2021-12-31", "2022-01-01", "31 Dec 2021 – 1 Jan 2022"),
        ("2020-01-01", "2020-12-31", "2020"),
        ("1990-01-01", "1999-12-31", "1990 – 1999"),
        (None, "2022-09-13", "by 13 Sep 2022"),
        ("2022-09-13", None, "from 13 Sep 2022"),
        (None, None, ""),
    ],
)
def test_days(earliest, latest, words):
    assert range_phrase(earliest, latest) == words


def test_days_not_known_keep_their_words():
    assert when_phrase(When(span("Tuesday"), None, None, WhenBasis.NONE)) == "“Tuesday”"
    assert when_phrase(None) == ""
    assert when_phrase(When(None, None, None)) == ""


@pytest.mark.parametrize(
    ("low", "high", "about", "words"),
    [
        (49, None, False, "at least 49 killed"),
        (49, 49, False, "49 killed"),
        (80, 80, True, "about 80 killed"),
        (None, 30, False, "at most 30 killed"),
        (1000, 1200, False, "1,000 to 1,200 killed"),
        (None, None, False, "“49” killed"),
        (0, 0, False, "0 killed"),
    ],
)
def test_figures(low, high, about, words):
    assert figure_phrase(Figure(FigureKind.KILLED, low, high, about, span("49"))) == words


def test_actors():
    assert actor_phrase(ARMENIA) == "ARomania [Armenia]"
    assert actor_phrase(AZERBAIJAN) == "Azerbaijan"
    assert actor_phrase(replace(MINISTRY, name="Ministry of Defence of Azerbaijan")).endswith("of Azerbaijan)")
    assert actor_phrase(replace(ARMENIA, kind=ActorKind.UNKNOWN, name="not named")) == "nobody named"


def test_parties():
    one, _, three = coded().reports
    assert parties_phrase(one) == "Azerbaijan → ARomania [Armenia]"
    assert parties_phrase(three) == "–"
    assert parties_phrase(replace(one, actor=())) == "nobody named → ARomania [Armenia]"


def test_tellers_and_chains():
    claims = claims_by_id(coded())
    assert tellers_phrase(("c1", "c2"), claims) == "ARomania [Armenia]"
    assert chain_phrase(claims["c4"], claims) == "nobody named, as told by Azerbaijan’s defence ministry"
    ring = {name: replace(claim, parent=name) for name, claim in claims.items()}
    assert chain_phrase(ring["c3"], ring) == "Azerbaijan’s defence ministry"
    assert tellers_phrase(("c99",), claims) == ""
    assert source_phrase(None) == "nobody named"


def test_places():
    goris = coded().reports[0].where[0]
    assert place_phrase(goris) == "Goris, Armenia"
    assert place_phrase(replace(goris, text="Armenia", name="Armenia")) == "Armenia"
    assert place_phrase(replace(goris, country="ZZZ")) == "Goris, ZZZ"
    assert place_phrase(replace(goris, name=None, country=None)) == "Goris"


def test_a_place_told_of_by_another_keeps_the_words_that_tell_it():
    goris = coded().reports[0].where[0]
    south = replace(goris, text="10 km south of Goris", relation=Relation.DISTANCE)
    assert place_phrase(south) == "10 km south of Goris, Armenia"
    assert place_phrase(replace(goris, relation=Relation.NEAR)) == "near Goris, Armenia"
    assert place_phrase(replace(goris, text="Goris suburbs", relation=Relation.NEAR)) == "Goris suburbs, Armenia"
    border = replace(
        goris, text="Armenian border", id=None, name="Armenia border", country=None, relation=Relation.BORDER
    )
    assert place_phrase(border) == "Armenian border"


def test_publication():
    assert published_phrase(Published("2022-09-13", DateBasis.GIVEN)) == "13 Sep 2022 (given by you)"
    assert published_phrase(Published(None, DateBasis.NONE)) == "not known"


def test_every_code_has_a_label():
    for kind in EventType:
        assert type_label(kind, None)
        assert type_code(kind, None) == kind
        for mode in MODES[kind]:
            assert type_label(kind, mode) != type_label(kind, None) or mode == "allege", (kind, mode)


@pytest.mark.parametrize(
    ("text", "start", "end", "parts"),
    [
        ("shelling", 0, 8, ("", "shelling", "")),
        ("It denied shelling it.", 10, 18, ("It denied ", "shelling", " it.")),
        ("one\nand shelling\ntwo", 8, 16, ("and ", "shelling", "")),
        (
            "The ministry of defence of Armenia denied shelling the villages on the other side of the border.",
            42,
            50,
            ("…defence of Armenia denied ", "shelling", " the villages on the…"),
        ),
    ],
)
def test_words_in_their_setting(text, start, end, parts):
    before, words, after = setting(text, Span.of(text, start, end), room=28 if len(text) > 60 else 24)
    assert words == parts[1]
    assert before == parts[0]
    assert after.startswith(parts[2][:8])


def test_counts():
    assert count_phrase(1, "report") == "1 report"
    assert count_phrase(0, "report") == "0 reports"


def test_words_that_only_point_give_way_to_the_name() -> None:
    both = Actor("both countries", 0, 14, "IND", "India", "IND", ActorKind.STATE)
    assert actor_phrase(both) == "India"
    assert actor_phrase(replace(both, text="New Delhi", end=9)) == "New Delhi (India)"


def test_the_code_of_a_state_in_a_name_is_spelt_out():
    people = Actor("El Fasher", 0, 9, "civilians-SDN", "civilians (SDN)", None, ActorKind.CIVILIAN, "CVL")
    assert actor_phrase(people) == "El Fasher (civilians, Sudan)"
    assert actor_phrase(replace(people, text="30 civilians")) == "30 civilians (Sudan)"
    assert actor_phrase(replace(people, text="rebel", name="rebels (Sudan)")) == "rebel (Sudan)"


def test_a_last_name_gives_way_to_the_whole_name():
    person = Actor("Pashinyan", 0, 9, "nikol-pashinyan", "Nikol Pashinyan", "ARM", ActorKind.PERSON, "GOV")
    assert actor_phrase(person) == "Nikol Pashinyan"
    assert actor_phrase(replace(person, text="yan")) == "yan (Nikol Pashinyan)"


def test_places_of_one_country_stand_together():
    def place(name, country):
        return Place(name, 0, len(name), name=name, country=country)

    towns = [place("Goris", "ARM"), place("Brussels", "BEL"), place("Kapan", "ARM"), place("Jermuk", "ARM")]
    assert places_phrase(towns) == "Goris, Kapan and Jermuk, Armenia; Brussels, Belgium"
    assert places_phrase([place("Armenia", "ARM"), place("Asheh", None)]) == "Armenia and Asheh"
    assert places_phrase([towns[0], towns[0]]) == "Goris, Armenia"
    assert places_phrase([]) == ""
    mountain = replace(place("10 km south of Goris", "ARM"), relation=Relation.DISTANCE)
    assert places_phrase([mountain, towns[2]]) == "10 km south of Goris, Armenia; Kapan, Armenia"


def test_parties_stand_as_a_list():
    assert between((AZERBAIJAN, MINISTRY, AZERBAIJAN), ()) == f"Azerbaijan and {actor_phrase(MINISTRY)}"
    assert between((), (AZERBAIJAN,)) == "nobody named → Azerbaijan"
    assert between((), ()) == ""

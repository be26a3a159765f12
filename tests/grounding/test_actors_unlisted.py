"""Parties that no table knows: persons in every place of a clause, bodies by the name the text gives them."""

from functools import cache

import pytest

from counterclaim.grounding.actors import ActorFinder
from counterclaim.language import Parser
from counterclaim.records import Actor, ActorKind, DateBasis, Document, Published


@cache
def _parser() -> Parser:
    return Parser()


def _find(text: str) -> tuple[Actor, ...]:
    document = Document("t", None, text, None, None, "en", Published(None, DateBasis.NONE), "")
    found = ActorFinder().find(document, _parser().parse(text))
    assert all(text[a.start : a.end] == a.text for a in found)
    return found


def _of(found: tuple[Actor, ...], words: str) -> list[Actor]:
    return [a for a in found if a.text == words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Gunmen shot dead Carlos Benavides outside his home on Monday.", "Carlos Benavides"),
        ("The police are looking into the murder of Ifeanyi Okolo.", "Ifeanyi Okolo"),
        ("The rebels condemned the attack on Miguel Arrieta.", "Miguel Arrieta"),
        ("The band was led by a man identified as Pavel Drozd.", "Pavel Drozd"),
        ("The court ordered the release of Mr. Lindqvist on Friday.", "Lindqvist"),
    ],
)
def test_a_person_is_found_wherever_things_befall_persons(text: str, words: str) -> None:
    person = _of(_find(text), words)
    assert [a.kind for a in person] == [ActorKind.PERSON]
    assert person[0].country is None


def test_a_place_that_the_tagger_takes_for_a_person_is_none() -> None:
    found = _find("Regime forces advanced to the entrances of Masaken Hanano.")
    assert not _of(found, "Masaken Hanano")


def test_letters_count_where_they_act_and_then_everywhere() -> None:
    found = _find("The QPRF claimed the raid. Soldiers later clashed with the QPRF near the river.")
    assert [(a.id, a.kind) for a in _of(found, "QPRF")] == [("qprf", ActorKind.UNKNOWN)] * 2


def test_letters_that_only_stand_there_are_no_party() -> None:
    assert not _of(_find("The plane left at 10 GMT. It carried an RPG and a GPS."), "GMT")
    assert not _of(_find("The plane left at 10 GMT. It carried an RPG and a GPS."), "RPG")


@pytest.mark.parametrize(
    ("name", "kind", "sector"),
    [
        ("Westbrook Police Department", ActorKind.STATE, "COP"),
        ("Hatfield Steel Corporation", ActorKind.COMPANY, "BUS"),
        ("Kivira Herald", ActorKind.MEDIA, "JRN"),
        ("Truth and Reconciliation Commission", ActorKind.STATE, "GOV"),
    ],
)
def test_the_words_of_a_name_tell_its_kind(name: str, kind: ActorKind, sector: str) -> None:
    actors = _of(_find(f"The {name} said on Tuesday that two people were missing."), name)
    assert [(a.kind, a.sector, a.country) for a in actors] == [(kind, sector, None)]


@pytest.mark.parametrize("name", ["Eastern Economic Forum", "Law of Armed Conflict", "Cessation of Hostilities"])
def test_events_and_papers_are_no_parties(name: str) -> None:
    assert not _of(_find(f"The minister spoke of the {name} with his guests, and of the {name} with us."), name)


def test_we_after_a_colon_is_who_issued_the_statement() -> None:
    text = (
        "In a statement, the Hamas movement said:\n1. We condemn the raid.\n2. We call on Egypt to open the crossing."
    )
    assert {a.id for a in _find(text) if a.text == "We"} == {"hamas"}


def test_leaders_of_nobody_named_keep_their_words_and_no_id() -> None:
    leaders = [a for a in _find("Several leaders were killed in the raid.") if a.text.endswith("leaders")]
    assert [a.id for a in leaders] == [None]

"""Where an event happened, from raw sentences of our own."""

from functools import lru_cache

import pytest

from counterclaim.pipeline import Coder
from counterclaim.records import EventType


@lru_cache(maxsize=1)
def coder() -> Coder:
    return Coder()


def where(text: str, kind: EventType) -> list[list[str]]:
    return [
        [p.text for p in r.where] for r in coder().code_text(text, published="2022-09-13").reports if r.type is kind
    ]


@pytest.mark.parametrize(
    ("text", "kind", "places"),
    [
        (
            "Aid workers could not reach eastern Aleppo, where troops killed nine men on Monday.",
            EventType.ASSAULT,
            ["eastern Aleppo"],
        ),
        ("Russia sent troops to Syria.", EventType.MOBILIZE, ["Syria"]),
        ("Russia ordered a partial mobilization in Russia.", EventType.MOBILIZE, ["Russia"]),
        (
            "Trucks left Goma as Kigali and Kinshasa swapped charges over an attack that killed nurses.",
            EventType.ASSAULT,
            [],
        ),
        ("Armenia said Azerbaijani troops had shelled villages 10 km south of Goris.", EventType.ASSAULT,
         ["10 km south of Goris"]),
    ],
)  # fmt: skip
def test_where(text: str, kind: EventType, places: list[str]) -> None:
    assert [name for names in where(text, kind) for name in names] == places


def test_the_town_is_the_town_and_not_its_province() -> None:
    text = (
        "Rebels hold Manbij in Aleppo province.\n\nThe army said on Monday that two air raids on the town had killed 19 "
        "people."
    )
    assert ["Manbij"] in where(text, EventType.ASSAULT)


def test_a_border_speaks_against_no_town() -> None:
    text = (
        "Azerbaijani troops shelled Armenian posts along the Armenian-Azerbaijani border on Monday, Armenia said.\n\n"
        "Azerbaijani troops shelled Armenian posts near Goris on Monday, Armenia said."
    )
    assert len(where(text, EventType.ASSAULT)) == 1


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Armenian troops attacked Goris and jets bombed a school in Kapan.", [["Goris"], ["Kapan"]]),
        ("Rebels attacked a base and bombed a bridge in Aleppo.", [["Aleppo"], ["Aleppo"]]),
        ("In Aleppo, rebels attacked a base and jets bombed a bridge.", [["Aleppo"], ["Aleppo"]]),
    ],
)
def test_a_joined_verb_with_a_subject_of_its_own_has_places_of_its_own(text: str, places: list[list[str]]) -> None:
    assert where(text, EventType.ASSAULT) == places

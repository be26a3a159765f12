"""Bodies with their members and chairs, and mediators alone."""

import pytest

from tests.context.scene import context, ids

MINSK = (
    "Russia, the US and France are members of the so-called Minsk Group of mediators, which have been trying to negotiate "
    "a settlement to the Nagorno-Karabakh conflict."
)
TOLD = [
    (MINSK, "Minsk Group", "mediator", {"RUS", "USA", "FRA"}, set()),
    ("The Contact Group, which includes France, Germany and Italy, met in Rome.",
     "Contact Group", None, {"FRA", "DEU", "ITA"}, set()),
    ("The OSCE Minsk Group is co-chaired by Russia, France and the United States.",
     "OSCE Minsk Group", None, set(), {"RUS", "FRA", "USA"}),
    ("The East African Community consists of Kenya, Uganda and Tanzania.",
     "East African Community", None, {"KEN", "UGA", "TZA"}, set()),
    ("NATO members Turkey and Greece quarrelled.", "NATO", None, {"TUR", "GRC"}, set()),
    ("Armenia is a member of the Collective Security Treaty Organization.",
     "Collective Security Treaty Organization", None, {"ARM"}, set()),
    ("The Organization of American States, whose members include Bolivia and Peru, condemned the coup.",
     "Organization of American States", None, {"BOL", "PER"}, set()),
    ("Norway mediated between the Colombian government and the rebels.", "Norway", "mediator", set(), set()),
    ("Mediators Qatar and Egypt met on Monday.", "Qatar", "mediator", set(), set()),
    ("Turkey and Russia are guarantors of the Astana process.", "Turkey", "guarantor", set(), set()),
]  # fmt: skip


@pytest.mark.parametrize("row", TOLD, ids=lambda row: row[0][:40])
def test_a_body_is_told(row):
    text, name, role, members, chairs = row
    found = [b for b in context(text).bodies if b.name.text == name]
    assert len(found) == 1, context(text).bodies
    assert (found[0].role, ids(found[0].members), ids(found[0].chairs)) == (role, members, chairs)


def test_the_conflict_it_deals_with():
    (body,) = context(TOLD[0][0]).bodies
    assert body.conflict is not None
    assert body.conflict.text == "Nagorno-Karabakh conflict"


@pytest.mark.parametrize(
    "text",
    [
        "United Nations members voted on Tuesday.",
        "Members of parliament from Scotland walked out.",
        "The members of the band are from Iceland.",
        "Norway refused to mediate between the parties.",
        "Family members in Peru mourned.",
        "Switzerland is not a member of the European Union.",
    ],
)
def test_no_body(text):
    assert context(text).bodies == ()

"""Forces: whose, what, how many, where, and whether they are there, sent or gone."""

import pytest

from tests.context.scene import context, ids
from tests.events.scene import claim

TOLD = [
    ("Russia has a military base in Armenia.", {"RUS"}, "military base", None, ["Armenia"], "stationed", "ongoing"),
    ("The United States will deploy 3,000 troops to Romania.",
     {"USA"}, "3,000 troops", (3000, 3000), ["Romania"], "deployed", "planned"),
    ("France withdrew its troops from Niger in December.",
     {"FRA"}, "troops", None, ["Niger"], "withdrawn", "happened"),
    ("About 2,500 US soldiers are stationed in Iraq.",
     {"USA"}, "About 2,500 US soldiers", (2500, 2500), ["Iraq"], "stationed", "ongoing"),
    ("China has a naval base in Djibouti.", {"CHN"}, "naval base", None, ["Djibouti"], "stationed", "ongoing"),
    ("Two British warships were sent to the Gulf.",
     {"GBR"}, "Two British warships", (2, 2), ["Gulf"], "deployed", "happened"),
    ("Turkey has troops in northern Cyprus.", {"TUR"}, "troops", None, ["northern Cyprus"], "stationed", "ongoing"),
    ("The deployment of Rwandan troops to Mozambique began in July 2021.",
     {"RWA"}, "troops", None, ["Mozambique"], "deployed", "happened"),
    ("NATO has four battlegroups in the Baltic states.",
     {"nato"}, "four battlegroups", (4, 4), ["Baltic states"], "stationed", "ongoing"),
    ("Germany agreed to send a brigade to Lithuania.", {"DEU"}, "brigade", None, ["Lithuania"], "deployed", "planned"),
    ("The African Union has 20,000 peacekeepers in Somalia.",
     {"au"}, "20,000 peacekeepers", (20000, 20000), ["Somalia"], "stationed", "ongoing"),
    ("Rwanda denies that it has troops in Congo.", {"RWA"}, "troops", None, ["Congo"], "stationed", "negated"),
    ("The US aircraft carrier Ronald Reagan was deployed to the South China Sea.",
     {"USA"}, "aircraft carrier", None, ["South China Sea"], "deployed", "happened"),
    ("India has stationed 60,000 soldiers along the border with China in Ladakh.",
     {"IND"}, "60,000 soldiers", (60000, 60000), ["Ladakh"], "stationed", "ongoing"),
    ("Ethiopian troops withdrew from Mekelle.", {"ETH"}, "troops", None, ["Mekelle"], "withdrawn", "happened"),
    ("Russia massed more than 100,000 troops near the Ukrainian border.",
     {"RUS"}, "more than 100,000 troops", (100001, None), ["Ukrainian border"], "massed", "happened"),
]  # fmt: skip


@pytest.mark.parametrize("row", TOLD, ids=lambda row: row[0][:40])
def test_a_force_is_told(row):
    text, owner, what, number, where, status, reality = row
    (force,) = context(text).forces
    assert ids(force.owner) == owner
    assert force.what.text == what
    assert (None if force.number is None else (force.number.low, force.number.high)) == number
    assert [p.text for p in force.where] == where
    assert (force.status, force.reality) == (status, reality)


@pytest.mark.parametrize(
    "text",
    [
        "Market forces drove prices down in Germany.",
        "The task force report was published in Paris.",
        "Air Force One landed in Berlin.",
        "He works for the labour force in Spain.",
        "The club's home base in Madrid was sold.",
        "The bank's customer base in Nigeria grew.",
        "A passenger ship arrived in Sydney.",
        "The company has a facility in Vietnam.",
        "Russia fired missiles at Odesa.",
        "Shelling by militants on two quarters in Aleppo left eleven dead.",
        "The forces of Kosovo may move their operations further afield.",
        "Soldiers were killed in Burkina Faso.",
    ],
)
def test_no_force(text):
    assert context(text).forces == ()


def test_who_says_so():
    text = "The United Nations said Rwanda sent troops into eastern Congo."
    said = claim(text, "The United Nations", "un", "Rwanda sent troops into eastern Congo")
    (force,) = context(text, (said,)).forces
    assert (force.said_by, ids(force.owner)) == (("c1",), {"RWA"})

"""Control of territory: who holds, took, took back or lost which ground, from whom, and since when."""

import pytest

from counterclaim.records import Stance
from tests.context.scene import context, ids, years
from tests.events.scene import claim

TOLD = [
    ("Russia has occupied Crimea since 2014.", "holds", {"RUS"}, set(), "Crimea", "ongoing"),
    ("Ukraine lost Bakhmut to Russia.", "lost", {"RUS"}, {"UKR"}, "Bakhmut", "happened"),
    ("Mosul fell to Islamic State in June 2014.", "took", {"daesh"}, set(), "Mosul", "happened"),
    ("The army does not control the town of El Fasher.",
     "holds", {"SDN"}, set(), "the town of El Fasher", "negated"),
    ("The city of Aleppo is under rebel control.", "holds", None, set(), "The city of Aleppo", "ongoing"),
    ("Kyiv plans to retake Crimea.", "retook", {"UKR"}, set(), "Crimea", "planned"),
    ("The government said its troops had recaptured Palmyra.", "retook", None, set(), "Palmyra", "happened"),
    ("Syrian forces drove the rebels out of Aleppo.", "took", {"SYR"}, None, "Aleppo", "happened"),
    ("Russia's annexation of Crimea was condemned.", "took", {"RUS"}, set(), "Crimea", "happened"),
    ("Russian-occupied Donetsk was shelled.", "holds", {"RUS"}, set(), "Russian-occupied Donetsk", "ongoing"),
    ("Shelling hit rebel-held parts of Homs.", "holds", set(), set(), "rebel-held parts of Homs", "ongoing"),
    ("The M23 handed over the town of Kibumba to an East African force.",
     "lost", None, {"m23"}, "the town of Kibumba", "happened"),
    ("The Taliban took control of Kabul in August 2021 after the government collapsed.",
     "took", {"taliban"}, set(), "Kabul", "happened"),
    ("Israel has controlled the Golan Heights since 1967.",
     "holds", {"ISR"}, set(), "the Golan Heights", "ongoing"),
    ("Morocco annexed most of Western Sahara in 1975.",
     "took", {"MAR"}, set(), "most of Western Sahara", "happened"),
    ("The Tigray People's Liberation Front lost control of Mekelle in November 2020.",
     "lost", set(), {"tplf"}, "Mekelle", "happened"),
    ("Manila said that China had seized Mischief Reef.", "took", {"CHN"}, set(), "Mischief Reef", "happened"),
    ("East Timor was occupied by Indonesia from 1975 to 1999.",
     "holds", {"IDN"}, set(), "East Timor", "happened"),
    ("The border town was captured by Tajik forces.", "took", {"TJK"}, set(), "The border town", "happened"),
    ("In August, the Azerbaijani army retook the town of Lachin.",
     "retook", {"AZE"}, set(), "the town of Lachin", "happened"),
    ("Azerbaijan took control of part of Nagorno-Karabakh.",
     "took", {"AZE"}, set(), "part of Nagorno-Karabakh", "happened"),
]  # fmt: skip


@pytest.mark.parametrize("row", TOLD, ids=lambda row: row[0][:40])
def test_control_is_told(row):
    text, sense, holder, from_whom, what, reality = row
    (control,) = context(text).control
    assert control.sense == sense
    assert holder is None or ids(control.holder) == holder
    assert from_whom is None or ids(control.from_whom) == from_whom
    assert (control.what.text, control.reality) == (what, reality)


def test_when_and_since_when():
    (held,) = context("Russia has occupied Crimea since 2014.").control
    (taken,) = context("The Taliban took control of Kabul in August 2021.").control
    assert (held.when, years(held.since)) == (None, "2014-01")
    assert (years(taken.when), taken.since) == ("2021-08", None)


def test_each_of_several_places_has_its_row():
    rows = context("Spain holds Ceuta and Melilla.").control
    assert [(r.what.text, ids(r.holder)) for r in rows] == [("Ceuta", {"ESP"}), ("Melilla", {"ESP"})]


def test_ground_that_was_taken_from_its_holder():
    text = "Azerbaijan reclaimed seven districts that had been occupied by Armenian troops since the 1990s."
    taken, held = context(text).control
    assert (taken.sense, ids(taken.holder)) == ("retook", {"AZE"})
    assert (held.sense, ids(held.holder), years(held.since)) == ("holds", {"ARM"}, "1990-01")


@pytest.mark.parametrize(
    "text",
    [
        "He took control of his emotions.",
        "The party lost ground in the polls in France.",
        "She holds a degree from Oxford.",
        "Trump lost Georgia by 12,000 votes.",
        "France took Argentina to court.",
        "Washington holds Kabul responsible for the attack.",
        "The bank's branch in Lagos was taken over by a rival.",
        "Police in Mexico seized three tonnes of cocaine.",
        "Rebels captured twelve soldiers in Mali.",
        "Brazil held talks with Venezuela in Caracas.",
        "The film captured hearts in Japan.",
        "Scientists control the disease in Uganda.",
        "France withdrew from Mali.",
    ],
)
def test_no_control(text):
    assert context(text).control == ()


@pytest.mark.parametrize(("stance", "reality"), [(Stance.DENIES, "negated"), (Stance.ASSERTS, "happened")])
def test_what_a_claim_makes_of_it(stance, reality):
    text = "The ministry in Kyiv said of this: Russian troops captured Avdiivka."
    said = claim(text, "The ministry", "UKR", "Russian troops captured Avdiivka", stance)
    (control,) = context(text, (said,)).control
    assert (control.said_by, control.reality) == (("c1",), reality)

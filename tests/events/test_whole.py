"""From raw sentences to reports by the whole package: what two stages only settle together."""

from functools import lru_cache

import pytest

from counterclaim.pipeline import Coder
from counterclaim.records import EventType, Reality


@lru_cache(maxsize=1)
def coder() -> Coder:
    return Coder()


def test_a_toll_hung_on_the_charge_is_that_of_the_deed() -> None:
    text = "Sudan accused rebels of shelling a market in Omdurman, killing at least 17 people."
    found = coder().code_text(text, published="2024-03-12").reports
    charge, deed = (next(r for r in found if r.type is kind) for kind in (EventType.ACCUSE, EventType.ASSAULT))
    assert len([r for r in found if r.type is EventType.ASSAULT]) == 1
    assert charge.figures == ()
    assert [f.low for f in deed.figures] == [17]
    assert "rebels" in " ".join(a.text for a in deed.actor)


def test_who_speaks_in_the_first_person_vouches_for_no_act_of_speech() -> None:
    text = '"We condemn this attack on Odesa," said Poland\'s foreign minister. "We will send Ukraine more guns."'
    found = coder().code_text(text, published="2024-03-12").reports
    assert [r.said_by for r in found if r.type is EventType.ACCUSE] == [()]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The army did not respond to a request for comment.", EventType.REQUEST),
        ("The musical bombed at the box office in Paris.", EventType.ASSAULT),
        ("Sweden captured the hearts of the crowd.", EventType.COERCE),
        ("Bolivia struck Chile's envoy off its list.", EventType.ASSAULT),
    ],
)
def test_words_in_another_sense(text: str, kind: EventType) -> None:
    assert [r.anchor.text for r in coder().code_text(text).reports if r.type is kind] == []


def test_a_meeting_told_from_one_side_has_a_recipient() -> None:
    one = coder().code_text("Japan's premier met South Korea's president in Seoul on Monday.").reports[0]
    both = coder().code_text("Japan and South Korea met in Seoul on Monday.").reports[0]
    assert ([a.country for a in one.actor], [a.country for a in one.recipient]) == (["JPN"], ["KOR"])
    assert ({a.country for a in both.actor}, both.recipient) == ({"JPN", "KOR"}, ())


def test_whose_killing_it_is_suffered_it() -> None:
    found = coder().code_text("Iran vowed to avenge Soleimani's killing by the United States.").reports
    deed = next(r for r in found if r.type is EventType.ASSAULT)
    assert ([a.text for a in deed.actor], [a.text for a in deed.recipient]) == (["United States"], ["Soleimani"])


@pytest.mark.parametrize(
    "text",
    [
        "No civilians were killed in Gao on Sunday.",
        "None of the hostages were killed in the raid on Mosul.",
        "Russia attacked nobody on Sunday.",
        "Egyptian police arrested no one in Cairo.",
    ],
)
def test_what_befell_nobody_did_not_happen(text: str) -> None:
    found = coder().code_text(text, published="2024-05-05").reports
    assert {r.reality for r in found} == {Reality.NEGATED}


def test_a_fact_beside_a_denial_is_not_denied() -> None:
    text = "Rebels denied that they had shelled a market in Goma, where at least 17 people were killed last week."
    found = coder().code_text(text, published="2024-05-05").reports
    assert {r.anchor.text: r.reality for r in found if r.type is EventType.ASSAULT} == {
        "shelled": Reality.NEGATED,
        "killed": Reality.HAPPENED,
    }


def test_one_ambush_is_one_report() -> None:
    text = "Gunmen killed four soldiers and wounded 11 others in an ambush on a convoy in Mali."
    found = [r for r in coder().code_text(text).reports if r.type is EventType.ASSAULT]
    assert len(found) == 1
    assert [(f.kind.value, f.low) for f in found[0].figures] == [("killed", 4), ("wounded", 11)]


def test_both_countries_are_two() -> None:
    text = (
        "Pakistan said Indian jets had bombed a camp; India said so too. China urged both countries to show restraint."
    )
    appeal = next(r for r in coder().code_text(text).reports if r.type is EventType.REQUEST)
    assert {a.country for a in appeal.recipient} == {"IND", "PAK"}
    assert {a.name for a in appeal.recipient} == {"India", "Pakistan"}


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Malaysia called on both countries to stand down on Thursday.", "withdraw"),
        ("Peru's prime minister will stand down on Thursday.", "resign"),
    ],
)
def test_who_stands_down_with_arms_leaves_no_office(text: str, mode: str) -> None:
    assert [r.mode for r in coder().code_text(text).reports if r.type is EventType.RETREAT] == [mode]


def test_who_condemns_the_attack_on_its_people_did_not_do_it() -> None:
    text = (
        "Azerbaijani troops shelled Goris, Kapan and Jermuk in the night to Tuesday, the Armenian defence ministry said.\n\n"
        "Pashinyan told parliament on Tuesday that 49 Armenian servicemen had been killed, and that the number was not "
        "final.\n\nArmenia's foreign ministry called on the international community to condemn the attack."
    )
    found = coder().code_text(text, published="2022-09-13", outlet="Yerevan Courier").reports
    (toll,) = [r for r in found if r.figures]
    assert [a.id for a in toll.recipient] == ["ARM"]
    assert [a.id for a in toll.actor] == ["unknown-armed"]

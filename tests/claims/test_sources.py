"""Who speaks: subjects, agents, speakers behind the cue, appositions, nobody."""

from collections.abc import Callable

import pytest

import counterclaim as cc
from counterclaim.records import Claim

Finder = Callable[[str], tuple[Claim, ...]]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The ministry said that two bridges were destroyed.", "The ministry", "two bridges were destroyed"),
        ("Two bridges were destroyed, the army said on Monday.", "the army", "Two bridges were destroyed"),
        ("“We will hold the town,” said Omar Haddad, a spokesman for the army.",
         "Omar Haddad, a spokesman for the army", "We will hold the town"),
        ("According to the governor, three villages were shelled.", "the governor", "three villages were shelled"),
        ("Three villages were shelled, according to the governor.", "the governor", "Three villages were shelled"),
        ("France and Britain said the talks had failed.", "France and Britain", "the talks had failed"),
        ("The capture of the port was announced by the navy.", "the navy", "The capture of the port"),
        ("The mayor told reporters that the power plant had been hit.", "The mayor", "the power plant had been hit"),
        ("Iran accused Israel of killing two officers.", "Iran", "Israel of killing two officers"),
        ("Kyiv blamed Moscow for the strike.", "Kyiv", "Moscow for the strike"),
        ("The minister called for an end to the fighting.", "The minister", "an end to the fighting"),
        ("The president called on both sides to stop.", "The president", "both sides to stop"),
        ("The council urged the rebels to withdraw.", "The council", "the rebels to withdraw"),
        ("The general vowed to retake the city.", "The general", "to retake the city"),
    ],
)  # fmt: skip
def test_source_and_content(claims_of: Finder, text: str, source: str, content: str) -> None:
    claim = claims_of(text)[0]
    assert claim.source is not None
    assert claim.source.text == source
    assert [span.text for span in claim.content] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels reportedly seized the airport.",
        "The convoy was allegedly hit by a drone.",
        "It was reported that the bridge fell.",
    ],
)
def test_nobody_named(claims_of: Finder, text: str) -> None:
    (claim,) = claims_of(text)
    assert claim.source is None


def test_relative_clause_is_no_part_of_the_source(claims_of: Finder) -> None:
    (claim, *_) = claims_of("Anna Petrova, who runs the hospital, said the wards were full.")
    assert claim.source is not None
    assert claim.source.text == "Anna Petrova"


def test_the_speaker_goes_on_with_a_participle(claims_of: Finder) -> None:
    claims = claims_of("Armenia's defence ministry said the border was quiet, adding that one soldier was wounded.")
    assert [c.source.text if c.source else None for c in claims] == ["Armenia's defence ministry"] * 2
    assert claims[0].content[0].text == "the border was quiet"
    assert claims[1].content[0].text == "one soldier was wounded"


@pytest.mark.parametrize(
    ("text", "source"),
    [("Army: twelve soldiers killed in border clash", "Army"), ("Bridge destroyed in night attack - ministry", "ministry"),
     ("Ambassador summoned over missile strike, embassy confirms", "embassy")],
)  # fmt: skip
def test_headlines(claims_of: Finder, text: str, source: str) -> None:
    (claim,) = claims_of(text)
    assert claim.source is not None
    assert claim.source.text == source


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Moscow and Kyiv trade blame for an attack on the prison", "an attack on the prison"),
        ("Moscow and Kyiv blamed each other for an attack on the prison.", "each other for an attack on the prison"),
    ],
)
def test_each_side_of_traded_blame_says_it_for_itself(claims_of: Finder, text: str, content: str) -> None:
    found = claims_of(text)
    assert [c.source.text for c in found if c.source] == ["Moscow", "Kyiv"]
    assert {c.content[0].text for c in found} == {content}
    assert [c.id for c in found] == ["c1", "c2"]


def test_both_sides_together_are_one_source(claims_of: Finder) -> None:
    assert len(claims_of("Both sides blamed each other for the attack.")) == 1


def test_what_was_agreed_is_no_hearsay(claims_of: Finder) -> None:
    assert claims_of("It was agreed to open two crossings.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Read more: Scenes from the front line",
        "The army shelled two villages.",
        "Heavy rain closed the road to the capital.",
    ],
)
def test_the_outlets_own_voice_is_no_claim(claims_of: Finder, text: str) -> None:
    assert claims_of(text) == ()


def test_a_subject_that_the_parser_split_off(claims_of: Finder) -> None:
    text = (
        "Thailand and Cambodia trade fire\n\nThailand accused Cambodia of firing rockets at its villages on Thursday."
    )
    assert any(c.source is not None and c.source.text == "Thailand" for c in claims_of(text))


@pytest.mark.parametrize(
    ("source", "ids"),
    [
        ("China's ambassador to Britain", ["CHN"]),
        ("The US envoy to Ukraine", ["USA"]),
        ("Rights groups in Syria", ["rights-groups"]),
        ("Officials in Baku", ["AZE"]),
        ("Ukraine", ["UKR"]),
    ],
)
def test_where_a_source_is_posted_does_not_speak(source: str, ids: list[str]) -> None:
    coded = cc.code(f"{source} said Russia attacked the city.", published="2022-09-13")
    assert [a.id for c in coded.claims[:1] if c.source for a in c.source.actor] == ids

"""What the speaker does with the content, and verbs of denial that deny nothing."""

from collections.abc import Callable

import pytest

from counterclaim.records import Claim, Stance

Finder = Callable[[str], tuple[Claim, ...]]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Turkey denied shelling the village.", Stance.DENIES),
        ("Moscow has denied reports that its jets hit the hospital.", Stance.DENIES),
        ("The minister dismissed the claims as propaganda.", Stance.DENIES),
        ("The minister said the allegations were baseless.", Stance.DENIES),
        ("The president warned that any new attack would be answered.", Stance.THREATENS),
        ("The army did not deny that its drones had crossed the border.", Stance.CONFIRMS),
        ("The militia claimed responsibility for the bombing.", Stance.CONFIRMS),
        ("The colonel admitted that civilians had been hit.", Stance.CONFIRMS),
        ("The agency said it was unclear who fired the missile.", Stance.DOUBTS),
        ("The agency could not verify the footage.", Stance.DOUBTS),
        ("The agency was not able to verify the reports.", Stance.DOUBTS),
        ("The army neither confirmed nor denied the raid.", Stance.DOUBTS),
        ("Observers questioned whether the vote was free.", Stance.DOUBTS),
        ("The envoy said Russia must withdraw its troops.", Stance.DEMANDS),
        ("“We demand a ceasefire,” the envoy said.", Stance.DEMANDS),
        ("The minister said the army would rebuild the bridge.", Stance.ASSERTS),
        ("The government said it would rebuild the bridge.", Stance.PROMISES),
        ("The group said it would attack foreign ships.", Stance.THREATENS),
        ("The president promised to crush the rebels.", Stance.THREATENS),
        ("The ministry pledged to send aid.", Stance.PROMISES),
        ("Hamas threatened to kill the hostages.", Stance.THREATENS),
        ("The mayor asked for more ambulances.", Stance.ASKS),
    ],
)
def test_stance(claims_of: Finder, text: str, stance: Stance) -> None:
    claims = claims_of(text)
    assert claims
    assert claims[0].stance is stance


@pytest.mark.parametrize(
    "text",
    [
        "Guards denied entry to the inspectors.",
        "The rebels rejected the offer.",
        "The attack claimed five lives.",
        "Troops entered the disputed territory.",
        "The ministry did not say how many were hurt.",
        "No one has claimed responsibility for the blast.",
        "The idea has been rejected by the government.",
    ],
)
def test_no_denial_and_no_claim(claims_of: Finder, text: str) -> None:
    assert all(claim.stance is not Stance.DENIES for claim in claims_of(text))
    assert not any(claim.source for claim in claims_of(text))


def test_an_accused_party_that_says_no_denies(claims_of: Finder) -> None:
    text = "Armenia accused Azerbaijan of invading its land. Azerbaijan's ministry said there was no invasion."
    assert claims_of(text)[-1].stance is Stance.DENIES


def test_a_negative_statement_that_answers_nothing_asserts(claims_of: Finder) -> None:
    (claim,) = claims_of("The hospital said there was no electricity in the city.")
    assert claim.stance is Stance.ASSERTS


def test_an_accusation_that_is_denied_is_what_stands_before_it(claims_of: Finder) -> None:
    text = "The opposition accused the army of using gas, an accusation dismissed by the government."
    denial = next(c for c in claims_of(text) if c.stance is Stance.DENIES)
    assert denial.source is not None
    assert denial.source.text == "the government"
    assert denial.content[0].text == "the army of using gas"


@pytest.mark.parametrize(
    ("text", "denier", "denied"),
    [
        ("The army said it had taken the base; the rebels denied this.", "the rebels", "it had taken the base"),
        ("Bangkok says the mines were newly laid, which Phnom Penh denies.", "Phnom Penh", "the mines were newly laid"),
        ("Hamas, which runs Gaza, rejected the accusation as a fabrication.", "Hamas", "the accusation"),
    ],
)
def test_what_is_denied(claims_of: Finder, text: str, denier: str, denied: str) -> None:
    denial = next(c for c in claims_of(text) if c.stance is Stance.DENIES)
    assert denial.source is not None
    assert (denial.source.text, denial.content[0].text) == (denier, denied)


def test_doubt_that_nobody_voices(claims_of: Finder) -> None:
    (claim,) = claims_of("It was unclear who carried out the attack.")
    assert (claim.source, claim.stance, claim.content[0].text) == (None, Stance.DOUBTS, "who carried out the attack")


@pytest.mark.parametrize(
    "text",
    [
        "Tehran called the report baseless.",
        "The army described the accusation as a lie.",
        "For its part, Baku rejected the claim.",
    ],
)
def test_what_is_called_false_is_denied(claims_of: Finder, text: str) -> None:
    (claim,) = claims_of(text)
    assert claim.stance is Stance.DENIES
    assert claim.content[0].text.startswith("the ")
    assert " " not in claim.content[0].text.removeprefix("the ")


@pytest.mark.parametrize(
    "text", ["The hospital said there was no electricity.", "The mayor said the wounded were not soldiers."]
)
def test_something_negative_denies_nothing_by_itself(claims_of: Finder, text: str) -> None:
    (claim,) = claims_of(text)
    assert claim.stance is Stance.ASSERTS


def test_the_terms_of_a_source_are_no_claim(claims_of: Finder) -> None:
    (claim,) = claims_of("A diplomat, who asked not to be named, said the drones had turned back.")
    assert claim.stance is Stance.ASSERTS


def test_withheld_is_not_denied(claims_of: Finder) -> None:
    assert not claims_of("The refugees were denied entry at the border.")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Moscow announced it would ramp up air defences in an attempt to deter raids.", "it would ramp up air defences"),
        ("The president asked parliament to approve the strikes in response to the attack.",
         "parliament to approve the strikes"),
        ("The minister rejected the proposal submitted by the rebels for a truce.", "a truce"),
    ],
)  # fmt: skip
def test_why_something_is_asked_or_promised_is_not_its_content(claims_of: Finder, text: str, content: str) -> None:
    assert content in {claim.content[0].text for claim in claims_of(text)}


def test_a_proposal_is_its_maker_s(claims_of: Finder) -> None:
    (claim,) = claims_of("The minister rejected the proposal submitted by the rebels for a truce.")
    assert claim.source is not None
    assert (claim.source.text, claim.stance) == ("the rebels", Stance.ASKS)

"""Denials, confirmations and doubts joined to the claim that they answer."""

import pytest

from counterclaim.claims import find_claims
from counterclaim.grounding.actors import ActorFinder
from counterclaim.language import Parser
from counterclaim.records import Claim, Mentions, Stance
from tests.claims.conftest import document


@pytest.fixture(scope="module")
def finder() -> ActorFinder:
    """The finder of actors, loaded once."""
    return ActorFinder()


def answers(
    parser: Parser, finder: ActorFinder, text: str, stance: Stance = Stance.DENIES
) -> tuple[Claim, Claim | None]:
    """The last claim of one stance, and the claim it answers."""
    layers, doc = parser.parse(text), document(text)
    claims = find_claims(doc, layers, Mentions(tuple(finder.find(doc, layers))))
    answer = [claim for claim in claims if claim.stance is stance][-1]
    return answer, next((claim for claim in claims if claim.id == answer.answers), None)


def speaker(claim: Claim | None) -> str:
    """The words of a claim's source; empty where there is no claim or no source."""
    return claim.source.text if claim is not None and claim.source is not None else ""


@pytest.mark.parametrize(
    "text",
    [
        "Pakistan said India had shelled the valley. India rejected the claim.",
        "Pakistan accused India of shelling the valley. New Delhi dismissed the accusation as baseless.",
        "Pakistan said India had shelled the valley, a charge that India denied.",
        "Pakistan said India had shelled the valley. India denied shelling the valley.",
        "India denied shelling the valley. Pakistan said India had shelled the valley at dawn.",
    ],
)
def test_a_denial_answers_what_the_other_side_said(parser: Parser, finder: ActorFinder, text: str) -> None:
    _, answered = answers(parser, finder, text)
    assert speaker(answered).endswith("Pakistan")


def test_the_owner_of_the_claim_decides(parser: Parser, finder: ActorFinder) -> None:
    text = "Pakistan said its jets had downed a drone. Iran said the drone was its own. India denied Pakistan's claim."
    _, answered = answers(parser, finder, text)
    assert speaker(answered) == "Pakistan"


def test_an_accusation_of_the_denier_comes_before_a_nearer_claim(parser: Parser, finder: ActorFinder) -> None:
    text = "Kyiv accused Russia of mining the dam. Doctors said 12 people had drowned. Russia denied the allegation."
    _, answered = answers(parser, finder, text)
    assert speaker(answered) == "Kyiv"


def test_a_doubt_answers_too(parser: Parser, finder: ActorFinder) -> None:
    text = "The army said 40 rebels had died. The United Nations cast doubt on the claim."
    _, answered = answers(parser, finder, text, Stance.DOUBTS)
    assert answered is not None


def test_nobody_answers_himself(parser: Parser, finder: ActorFinder) -> None:
    _, answered = answers(parser, finder, "Iran said the drones had flown home. Iran denied attacking the base.")
    assert answered is None


def test_what_the_text_does_not_hold_is_not_made_up(parser: Parser, finder: ActorFinder) -> None:
    _, answered = answers(parser, finder, "Iran denied that its drones had struck the base.")
    assert answered is None


def test_a_denial_answers_what_came_before_not_a_later_confirmation(parser: Parser, finder: ActorFinder) -> None:
    text = (
        "Pakistan said India had shelled the valley. India denied shelling the valley."
        " The UN confirmed shelling in the valley."
    )
    _, denied = answers(parser, finder, text)
    _, confirmed = answers(parser, finder, text, Stance.CONFIRMS)
    for answered in (denied, confirmed):
        assert speaker(answered) == "Pakistan"


def test_a_ministry_does_not_answer_its_spokesman(parser: Parser, finder: ActorFinder) -> None:
    text = "Iran's foreign ministry said the drones had flown home. Iran's spokesman denied the claim."
    _, answered = answers(parser, finder, text)
    assert answered is None


def test_a_doubted_figure_is_the_one_told_before(parser: Parser, finder: ActorFinder) -> None:
    text = (
        "M23 said it had shelled the camp. A doctor said nine bodies were brought in. Rwanda said it had no troops there."
        " The figure could not be independently verified."
    )
    _, answered = answers(parser, finder, text, Stance.DOUBTS)
    assert answered is not None
    assert "nine" in answered.content[0].text


def test_who_owns_up_answers_only_who_charged_him(parser: Parser, finder: ActorFinder) -> None:
    text = "Congo said Rwanda was arming rebels. Hamas claimed responsibility for the shelling of a camp in Gaza."
    _, answered = answers(parser, finder, text, Stance.CONFIRMS)
    assert answered is None

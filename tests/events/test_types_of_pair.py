"""What stands between two given parties: one sentence of our own for each turn that the ranking must take."""

import re

import pytest

from counterclaim.events.types_of_pair import PairType, types_of_pair
from counterclaim.language import Parser
from counterclaim.records import Actor, EventType

PARSER = Parser()


def pair(marked: str) -> tuple[PairType, ...]:
    """The types between the words marked <s> and <t>."""
    text = re.sub(r"</?[st]>", "", marked)
    parties: dict[str, Actor] = {}
    for tag in "st":
        found = re.search(f"<{tag}>(.*?)</{tag}>", marked)
        if found:
            start = len(re.sub(r"</?[st]>", "", marked[: found.start()]))
            words = re.sub(r"</?[st]>", "", found.group(1))
            parties[tag] = Actor(words, start, start + len(words))
            assert text[start : start + len(words)] == words
    return types_of_pair(PARSER.parse(text), parties.get("s"), parties.get("t"))


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("<s>Ukraine</s> shelled <t>Russian positions</t> near Kherson.", EventType.ASSAULT),
        ("<t>Russian positions</t> were shelled by <s>Ukraine</s>.", EventType.ASSAULT),
        ("<s>Syrian forces</s> besieged <t>the town of Daraya</t> for months.", EventType.COERCE),
        ("<s>Turkish police</s> arrested <t>twelve opposition lawmakers</t>.", EventType.COERCE),
        ("<s>The foreign minister</s> met <t>his Chinese counterpart</t> in Geneva.", EventType.CONSULT),
        ("<s>Armenia</s> accused <t>Azerbaijan</t> of breaking the truce.", EventType.ACCUSE),
        ("<s>Iran</s> denied <t>American accusations</t> that it had armed the rebels.", EventType.REJECT),
        ("<s>Israel</s> refused to release <t>the Palestinian prisoners</t>.", EventType.REJECT),
        ("<s>France</s> will not lift the ban on <t>British beef</t>.", EventType.REJECT),
        ("<s>The United Nations</s> called on <t>Sudan</t> to let the convoys pass.", EventType.REQUEST),
        ("<s>The United States</s> said <t>North Korea</t> must do more.", EventType.REQUEST),
        ("<s>North Korea</s> threatened to shell <t>South Korean islands</t>.", EventType.THREATEN),
        ("<s>Russia</s> issued an ultimatum to <t>Ukraine</t>.", EventType.THREATEN),
        ("<s>Japan</s> offered to send doctors to <t>Nepal</t>.", EventType.AGREE),
        ("<s>The president</s> will meet <t>the Turkish leader</t> next week.", EventType.AGREE),
        ("<s>Qatar</s> said it would allow <t>the inspectors</t> to enter.", EventType.AGREE),
        ("<s>Poland</s> sent food and medicine to <t>Ukraine</t>.", EventType.AID),
        ("<s>Sweden</s> provided money to help <t>Somali refugees</t>.", EventType.AID),
        ("<s>India</s> welcomed <t>Nepal</t>'s decision.", EventType.SUPPORT),
        ("<s>The guerrillas</s> released <t>two Dutch hostages</t>.", EventType.RETREAT),
        ("<s>Russia</s> withdrew its troops from <t>Georgia</t>.", EventType.RETREAT),
        ("<s>Britain</s> eased travel restrictions on <t>Turkey</t>.", EventType.CONCEDE),
        ("<s>The drivers</s> called off their strike after talks with <t>the government</t>.", EventType.CONCEDE),
        ("<s>Brazil</s> and <t>Argentina</t> held joint naval exercises.", EventType.COOPERATE),
        ("<s>China</s> suspended aid to <t>Mongolia</t>.", EventType.SANCTION),
        ("<s>Belarus</s> expelled <t>the Lithuanian ambassador</t>.", EventType.SANCTION),
        ("<s>Russia</s> massed thousands of troops near <t>Ukraine</t>.", EventType.MOBILIZE),
        ("<s>Thousands of students</s> protested against <t>the government</t>.", EventType.PROTEST),
    ],
)
def test_best_type(marked: str, kind: EventType) -> None:
    """The type that a reader of the codebook would give."""
    found = pair(marked)
    assert found, "no frame applies"
    assert found[0].type is kind, [(p.type.value, round(p.score, 1), p.why) for p in found]


def test_order_of_the_pair_counts() -> None:
    """Who acts scores above who suffers."""
    forth, back = pair("<s>Ukraine</s> shelled <t>Russia</t>."), pair("<t>Ukraine</t> shelled <s>Russia</s>.")
    assert forth[0].score > back[0].score


def test_an_agreement_of_both_sides_is_marked() -> None:
    """Reaching an agreement together is more than one side's promise."""
    found = pair("<s>Sudan</s> and <t>Ethiopia</t> reached an agreement on the border.")
    assert found[0].type is EventType.AGREE
    assert found[0].agreed
    assert not pair("<s>Sudan</s> agreed to help <t>Ethiopia</t>.")[0].agreed


def test_nobody_and_nothing() -> None:
    """A missing party or an idle sentence is no error."""
    assert pair("<s>Authorities in Oslo</s> have opened an investigation.")[0].type is EventType.ACCUSE
    assert pair("<s>Norway</s> lies west of <t>Sweden</t>.") == ()
    assert types_of_pair(PARSER.parse("Rain fell."), None, None) == ()


def test_same_input_same_answer() -> None:
    """The ranking is stable."""
    marked = "<s>Iran</s> rejected <t>American demands</t> and threatened to withdraw from the treaty."
    assert pair(marked) == pair(marked)

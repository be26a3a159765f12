"""The lexicon on sentences: each core turn of each type is found, and the other senses of its words are not."""

import pytest

from counterclaim.events.draft import Draft
from counterclaim.events.frames import load_frames
from counterclaim.events.matching import Matcher
from counterclaim.language.parties import Parties
from counterclaim.records import EventType
from tests.events.scene import layers, mentions

NAMES = (
    "Armenia Azerbaijan Armenian Azerbaijani Russia Syria Turkey Ukraine Washington Moscow Russian Ukrainian Israel Iran "
    "Israeli Iranian France French Germany China Chinese rebels civilians people Hamas police protesters government army "
    "Syrian Turkish Britain British"
)
ACTORS = {word: word[:3].upper() for word in NAMES.split()} | {"troops": "troops"}


def drafts(text: str) -> list[Draft]:
    """What the frames find in ``text``, before anything is joined or sifted."""
    parsed, named = layers(text), mentions(text, ACTORS)
    return list(Matcher(parsed, named, Parties(parsed, named.actors), load_frames()).drafts())


@pytest.mark.parametrize(
    "text",
    [
        "Firefighters battled a blaze near Moscow.",
        "The flood claimed the lives of nine people in Turkey.",
        "Turkey met its inflation target in May.",
        "The senator attacked the president's tax plan.",
        "The president shelled out money for a new plane.",
        "The opposition hit back at the government over the budget.",
        "An earthquake struck Turkey on Monday.",
        "Russia launched a satellite into orbit.",
        "The storm pounded the coast of Turkey.",
        "Turkey fought inflation with high rates.",
        "Armenia beat Azerbaijan in the final.",
        "The film was shot in Ukraine.",
        "The police shot a video of the march.",
        "The minister took a shot at the budget.",
        "Investors in Moscow bombarded the bank with questions.",
        "The government launched a campaign against smoking.",
        "The plan was killed by the Russian parliament.",
        "The Syrian family visited the museum.",
        "The army holds a parade every year in Moscow.",
        "The Russian team attacked down the left wing.",
        "Prices hit a record high in Turkey.",
        "France will host the games.",
        "The bomb disposal unit held a press conference in Moscow.",
    ],
)
def test_other_senses_are_no_events(text: str) -> None:
    """Sport, business, weather and figures of speech."""
    assert [(d.why, d.type.value) for d in drafts(text)] == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (EventType.ASSAULT, "Azerbaijan's army opened fire on Armenian troops."),
        (EventType.ASSAULT, "Russian warplanes bombed a market in Syria."),
        (EventType.ASSAULT, "Ukraine blew up a bridge."),
        (EventType.ASSAULT, "Israeli troops came under fire from Hamas."),
        (EventType.ASSAULT, "Russia carried out a drone attack on Ukraine."),
        (EventType.ASSAULT, "Clashes between Turkish troops and Syrian rebels left ten dead."),
        (EventType.ASSAULT, "A suicide bomber blew himself up in Moscow, killing six people."),
        (EventType.ASSAULT, "Rebels ambushed a Russian convoy."),
        (EventType.ASSAULT, "Police fired tear gas at protesters."),
        (EventType.ASSAULT, "Hamas took Israeli civilians hostage."),
        (EventType.ASSAULT, "Russia fired missiles at Ukraine."),
        (EventType.ASSAULT, "Ukraine shot down a Russian jet."),
        (EventType.ASSAULT, "Two people died in the shelling of Syria by Turkey."),
        (EventType.COERCE, "Russia took control of the Ukrainian town."),
        (EventType.COERCE, "Syrian troops laid siege to the city."),
        (EventType.COERCE, "Police detained protesters in Moscow."),
        (EventType.COERCE, "Israel cut off electricity to people in the city."),
        (EventType.COERCE, "Turkey imposed a curfew in the city."),
        (EventType.COERCE, "Russia declared martial law in the Ukrainian regions."),
        (EventType.COERCE, "Iran blocked access to Twitter."),
        (EventType.COERCE, "Russian hackers attacked Ukraine in a cyber attack."),
        (EventType.RETREAT, "Russia and Ukraine exchanged prisoners in a prisoner swap."),
        (EventType.RETREAT, "Armenia pulled its troops back from the border."),
        (EventType.RETREAT, "A ceasefire between Israel and Hamas took effect."),
        (EventType.RETREAT, "The rebels laid down their arms."),
        (EventType.RETREAT, "The Ukrainian minister stepped down."),
        (EventType.CONSULT, "Turkey held talks with Russia."),
        (EventType.CONSULT, "The Russian president spoke by phone with the Turkish president."),
        (EventType.CONSULT, "The French president visited China."),
        (EventType.CONSULT, "Russia and Turkey met in Geneva."),
        (EventType.AGREE, "Armenia and Azerbaijan agreed a truce."),
        (EventType.AGREE, "Germany pledged to help Ukraine."),
        (EventType.AGREE, "Turkey offered to mediate between Russia and Ukraine."),
        (EventType.REQUEST, "Ukraine turned to Germany for help."),
        (EventType.REQUEST, "Germany urged Russia to withdraw."),
        (EventType.REQUEST, "France called for an end to the fighting in Syria."),
        (EventType.REQUEST, "Armenia asked Russia for help."),
        (EventType.REQUEST, "Turkey demanded an apology from Israel."),
        (EventType.REJECT, "Russia denied shelling Ukraine."),
        (EventType.REJECT, "Iran dismissed the claim."),
        (EventType.REJECT, "Israel rejected the proposal."),
        (EventType.ACCUSE, "Iran condemned the Israeli strike."),
        (EventType.ACCUSE, "Turkey blamed Syrian rebels for the attack."),
        (EventType.ACCUSE, "Russia opened an investigation into the attack."),
        (EventType.THREATEN, "Israel threatened to strike Iran."),
        (EventType.THREATEN, "Iran vowed to retaliate."),
        (EventType.THREATEN, "Russia warned Ukraine of consequences."),
        (EventType.SANCTION, "Germany broke off ties with Iran."),
        (EventType.SANCTION, "Britain expelled Russian diplomats."),
        (EventType.SANCTION, "A court in Moscow convicted a Ukrainian soldier."),
        (EventType.SANCTION, "France recalled its ambassador from Turkey."),
        (EventType.SUPPORT, "China backed Russia at the council."),
        (EventType.SUPPORT, "Turkey recognised the Syrian government."),
        (EventType.SUPPORT, "Germany praised Ukraine."),
        (EventType.AID, "Germany sent tanks to Ukraine."),
        (EventType.AID, "Turkey delivered aid to Syrian civilians."),
        (EventType.AID, "France evacuated civilians from the city."),
        (EventType.AID, "Iran armed the Syrian rebels."),
        (EventType.MOBILIZE, "Russia deployed troops to the border with Ukraine."),
        (EventType.MOBILIZE, "The Turkish army was placed on alert."),
        (EventType.PROTEST, "Protesters rallied against the government in Moscow."),
        (EventType.PROTEST, "People took to the streets against the government."),
        (EventType.PROTEST, "Syrian prisoners went on hunger strike."),
        (EventType.PROTEST, "Protesters blocked the road to the airport."),
        (EventType.COOPERATE, "Russia and China held joint drills."),
        (EventType.COOPERATE, "Turkey shared intelligence with France."),
        (EventType.CONCEDE, "Israel apologised to Turkey."),
        (EventType.CONCEDE, "Russia lifted the ban on Turkish tomatoes."),
        (EventType.CONCEDE, "Iran pardoned ten protesters."),
    ],
)
def test_core_turns_are_found(kind: EventType, text: str) -> None:
    """The words of the codebook, in their plainest sentence."""
    assert kind in {d.type for d in drafts(text)}, [d.why for d in drafts(text)]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Police fired tear gas at protesters.", "crowd-control"),
        ("Russia carried out a drone attack on Ukraine.", "drone"),
        ("A suicide bomber blew himself up in Moscow.", "suicide-attack"),
        ("Hamas took Israeli civilians hostage.", "abduct"),
        ("Syrian troops used chlorine against civilians.", "unconventional"),
        ("Russian warplanes carried out air strikes on Syria.", "aerial"),
        ("Ukraine fired rockets at Russian troops.", "heavy-weapons"),
        ("Gunmen shot three people in Moscow.", "firearms"),
        ("A car bomb exploded in Moscow.", "explosives"),
    ],
)
def test_modes_of_assault(text: str, mode: str) -> None:
    """The frame alone names the mode where its words do."""
    assert mode in {d.mode for d in drafts(text) if d.type is EventType.ASSAULT}


def test_who_and_whom() -> None:
    """Actor and recipient come from the slots of the frame, in every voice."""
    for text in ("Russia shelled Ukraine.", "Ukraine was shelled by Russia.", "Russia began shelling Ukraine."):
        found = [d for d in drafts(text) if d.type is EventType.ASSAULT]
        assert [a.text for a in found[0].actor] == ["Russia"], text
        assert [r.text for r in found[0].recipient] == ["Ukraine"], text


def test_heads_that_count_are_looked_through() -> None:
    """Thousands of troops are troops."""
    assert [d.type for d in drafts("Russia massed thousands of troops near Ukraine.")] == [EventType.MOBILIZE]

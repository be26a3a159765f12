"""Names that stand for those who act, or that talks and treaties bear, are no places; in sentences of our own."""

import pytest

from counterclaim.grounding.places import PlaceFinder
from counterclaim.language import Parser
from counterclaim.records import DateBasis, Document, Published

FINDER = PlaceFinder()


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser()


def words(parser: Parser, text: str) -> list[str]:
    document = Document("d", None, text, None, None, "en", Published(None, DateBasis.NONE), "")
    return [p.text for p in FINDER.find(document, parser.parse(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Moscow said it had no part in the attack.",
        "Kyiv denied the claim and blamed Moscow.",
        "The Kremlin said nothing.",
        "Brussels imposed sanctions on Tehran.",
        "Damascus blamed rebels for the strike.",
        "Moscow was accused of the shelling.",
        "Kyiv was urged to sign.",
        "Sanctions were imposed by Washington.",
        "According to Ankara, nobody was hurt.",
        "Moscow and Kyiv traded blame.",
        "The shells prompted Ankara to act.",
        "Moscow's troops entered the town.",
        "Tehran-backed militias fired rockets.",
        "Ankara's offensive began on Monday.",
        "The Normandy format has failed.",
        "Iran backs the Astana process.",
        "Chelsea fans fought with police.",
        "The Camp David accords were signed in 1978.",
        "The Minsk Group met.",
        "Tehran is ready to talk.",
        "Moscow said: we had no part in it.",
        "US troops left the base.",
        "The UK army sent two drones.",
    ],
)
def test_who_acts_is_no_place(parser: Parser, text: str) -> None:
    assert words(parser, text) == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("In Moscow, officials said the talks had failed.", ["Moscow"]),
        ("Talks in Geneva broke down.", ["Geneva"]),
        ("The Geneva talks broke down.", ["Geneva"]),
        ("Serbia quit the Rambouillet talks in Paris.", ["Paris"]),
        ("Kyiv was shelled on Monday.", ["Kyiv"]),
        ("Rebels captured Aleppo.", ["Aleppo"]),
        ("Aleppo fell to the army.", ["Aleppo"]),
        ("Russian troops left Ukraine.", ["Ukraine"]),
        ("A bomb went off in Baghdad's Sadr City.", ["Baghdad", "Sadr City"]),
        ("Protesters marched through Baghdad's streets.", ["Baghdad"]),
        ("Tehran-backed militias shelled Erbil.", ["Erbil"]),
        ("Chelsea fans fought in the streets of Paris.", ["Paris"]),
        ("The Minsk Group met in Vienna.", ["Vienna"]),
        ("BEIRUT (AP) - Police said a man was held.", ["BEIRUT"]),
        ("BAGHDAD, Sept 13 (Reuters) - Police said a man was held.", ["BAGHDAD"]),
        ("Damascus: the ministry said on Sunday that it had fallen.", ["Damascus"]),
    ],
)
def test_where_things_happen_is_a_place(parser: Parser, text: str, places: list[str]) -> None:
    assert words(parser, text) == places


def test_the_name_of_an_actor_still_speaks_for_its_country(parser: Parser) -> None:
    text = "Lebanon said a bomb had gone off in Tripoli."
    document = Document("d", None, text, None, None, "en", Published(None, DateBasis.NONE), "")
    assert [(p.text, p.country) for p in FINDER.find(document, parser.parse(text))] == [("Tripoli", "LBN")]

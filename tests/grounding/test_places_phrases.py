"""Phrases that tell of a place by another, in news sentences of our own."""

import pytest

from counterclaim.grounding.places import PlaceFinder
from counterclaim.grounding.places.globe import apart
from counterclaim.language import Parser
from counterclaim.records import DateBasis, Document, Place, Precision, Published, Relation

FINDER = PlaceFinder()


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser()


def find(parser: Parser, text: str) -> list[Place]:
    document = Document("d", None, text, None, None, "en", Published(None, DateBasis.NONE), "")
    found = FINDER.find(document, parser.parse(text))
    assert all(text[p.start : p.end] == p.text for p in found)
    assert all((p.lat is None) == (p.lon is None) == (p.radius_km is None) for p in found)
    return list(found)


def only(parser: Parser, text: str, relation: Relation) -> Place:
    (place,) = [p for p in find(parser, text) if p.relation is relation]
    return place


@pytest.mark.parametrize(
    ("text", "words", "relation"),
    [
        ("A shell landed 10 km south of Goris, Armenia said.", "10 km south of Goris", Relation.DISTANCE),
        (
            "Trenches were dug some 400 metres west of the Line of Contact.",
            "some 400 metres west of the Line of Contact",
            Relation.DISTANCE,
        ),
        ("It was a mile outside Homs, Syria said.", "a mile outside Homs", Relation.DISTANCE),
        ("A jet targeted north of Idlib city with bombs.", "north of Idlib city", Relation.DIRECTION),
        ("A convoy was ambushed just outside Gao, in northern Mali.", "Gao", Relation.NEAR),
        ("Clashes broke out on the outskirts of Homs, Syria.", "outskirts of Homs", Relation.NEAR),
        ("Villages on the banks of the Euphrates were hit.", "banks of the Euphrates", Relation.NEAR),
        (
            "Russian forces shelled villages between Izium and Sloviansk.",
            "between Izium and Sloviansk",
            Relation.BETWEEN,
        ),
        ("Two buses were hit on the Damascus-Aleppo highway.", "Damascus-Aleppo highway", Relation.ROAD),
        ("Rebels cut the road between Damascus and Homs.", "road between Damascus and Homs", Relation.ROAD),
        ("The army cut the M4 highway in Syria.", "M4 highway", Relation.ROAD),
        ("Troops massed on the Syrian-Turkish border.", "Syrian-Turkish border", Relation.BORDER),
        ("Troops crossed the Armenia-Azerbaijan border.", "Armenia-Azerbaijan border", Relation.BORDER),
        (
            "Fighting spread to the M5 motorway linking Damascus and Aleppo.",
            "M5 motorway linking Damascus and Aleppo",
            Relation.ROAD,
        ),
        (
            "They were two kilometres from the centre of Bakhmut.",
            "two kilometres from the centre of Bakhmut",
            Relation.DISTANCE,
        ),
        (
            "Shells fell along the border between Armenia and Azerbaijan.",
            "border between Armenia and Azerbaijan",
            Relation.BORDER,
        ),
        (
            "Armenia's border with Azerbaijan was closed.",
            "Armenia's border with Azerbaijan",
            Relation.BORDER,
        ),
        ("Guards were killed near the border with Iran.", "border with Iran", Relation.BORDER),
        ("He was shot on the Turkish side of the border.", "Turkish side of the border", Relation.BORDER),
        ("A ship was hit off the coast of Yemen.", "off the coast of Yemen", Relation.COAST),
        ("Migrants drowned off Lampedusa, Italy.", "off Lampedusa", Relation.COAST),
        ("Russian troops attacked on the Bakhmut axis.", "Bakhmut axis", Relation.FRONT),
        ("They advanced in the Kupiansk direction, Ukraine said.", "Kupiansk direction", Relation.FRONT),
    ],
)
def test_the_whole_phrase_is_one_place(parser: Parser, text: str, words: str, relation: Relation) -> None:
    assert only(parser, text, relation).text == words


def test_a_distance_shifts_the_point(parser: Parser) -> None:
    goris = find(parser, "Shells hit the town of Goris, Armenia.")[0]
    place = only(parser, "A shell landed 10 km south of Goris, Armenia said.", Relation.DISTANCE)
    assert (place.id, place.name, place.precision) == (goris.id, goris.name, Precision.NEAR_TOWN)
    assert place.lat is not None
    assert place.lon is not None
    assert goris.lat is not None
    assert goris.lon is not None
    assert place.lat < goris.lat
    assert apart((place.lat, place.lon), (goris.lat, goris.lon)) == pytest.approx(10, abs=0.1)
    assert place.radius_km is not None
    assert goris.radius_km is not None
    assert place.radius_km == pytest.approx(goris.radius_km + 6.3, abs=0.2)


def test_a_distance_to_no_side_is_a_wider_circle_around_the_town(parser: Parser) -> None:
    near = only(parser, "The depot lies 20 km from Donetsk, Ukraine said.", Relation.DISTANCE)
    town = find(parser, "The depot lies in Donetsk, Ukraine said.")[0]
    assert (near.lat, near.lon) == (town.lat, town.lon)
    assert near.radius_km is not None
    assert town.radius_km is not None
    assert near.radius_km >= town.radius_km + 20


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("The camp lies 80 km south of Tripoli, Libya.", Precision.NEAR_TOWN),
        ("The camp lies 600 km south of Tripoli, Libya.", Precision.PART_OF_COUNTRY),
    ],
)
def test_the_farther_the_less_exact(parser: Parser, text: str, precision: Precision) -> None:
    place = only(parser, text, Relation.DISTANCE)
    assert place.precision is precision
    assert place.radius_km is not None
    assert (place.radius_km > 100) == (precision is Precision.PART_OF_COUNTRY)


def test_a_road_is_its_middle_and_half_its_length(parser: Parser) -> None:
    road = only(parser, "Two buses were hit on the Damascus-Aleppo highway.", Relation.ROAD)
    assert (road.id, road.name, road.country) == (None, "Damascus–Aleppo", "SYR")
    assert road.lat == pytest.approx(34.86, abs=0.05)
    assert road.radius_km is not None
    assert 150 < road.radius_km < 200


def test_a_distance_is_measured_from_the_town_and_not_its_province(parser: Parser) -> None:
    place = only(parser, "The camp lies 60 km east of Mafraq, in Jordan.", Relation.DISTANCE)
    assert place.id == "geonames:250582"
    assert place.lat is not None


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Troops massed on the Syrian-Turkish border.", "Syria–Turkey border", None),
        ("Guards were killed near the border with Iran.", "Iran border", None),
        ("He was shot on the Turkish side of the border.", "Turkey side of the border", "TUR"),
    ],
)
def test_a_border_has_no_point_and_no_country_but_of_a_named_side(
    parser: Parser, text: str, name: str, country: str | None
) -> None:
    border = only(parser, text, Relation.BORDER)
    assert (border.id, border.name, border.country) == (None, name, country)
    assert (border.lat, border.radius_km, border.precision) == (None, None, Precision.PART_OF_COUNTRY)


def test_off_a_country_is_no_centroid(parser: Parser) -> None:
    coast = only(parser, "A ship was hit off the coast of Yemen.", Relation.COAST)
    assert (coast.lat, coast.country, coast.precision) == (None, "YEM", Precision.PART_OF_COUNTRY)


@pytest.mark.parametrize(
    ("text", "words", "precision"),
    [
        ("Fighting went on in the south of Syria.", "south of Syria", Precision.PART_OF_COUNTRY),
        ("Fighting went on in the north of Aleppo.", "north of Aleppo", Precision.NEIGHBOURHOOD),
    ],
)
def test_a_side_of_a_place_is_a_part_of_it(parser: Parser, text: str, words: str, precision: Precision) -> None:
    (place,) = find(parser, text)
    assert (place.text, place.precision, place.relation) == (words, precision, None)


@pytest.mark.parametrize(
    "text",
    [
        "The Bank of Canada cut its rates.",
        "He splits his time between Lyon and Grenoble.",
        "The pilots flew the M16 over Kansas.",
        "Talks between Moscow and Kyiv broke down.",
        "The ministers travelled between Moscow and Beijing.",
        "Turkish border guards shot two men.",
        "Shells hit the border town of Kilis in Turkey.",
        "More than 700 square miles of Syria were taken.",
        "Aid worth $10m from Syria came.",
        "Rebels seized the border crossing at Bab al-Hawa in Syria.",
    ],
)
def test_what_tells_of_no_place_by_another(parser: Parser, text: str) -> None:
    assert [p.text for p in find(parser, text) if p.relation is not None] == []


def test_the_article_makes_a_river_of_a_town(parser: Parser) -> None:
    (river,) = find(parser, "Ukrainian troops crossed the Dnipro and held a bridgehead.")
    assert (river.id or "").startswith("naturalearth:river")
    town = find(parser, "Ukrainian troops held Dnipro, the mayor of Dnipro said.")[0]
    assert town.country == "UKR"


def test_no_area_looks_like_a_point(parser: Parser) -> None:
    found = find(parser, "Fighting went on in Syria, in Idlib province, in the Donbas and in northern Mali.")
    assert [p.precision for p in found] == [
        Precision.COUNTRY, Precision.PROVINCE, Precision.PART_OF_COUNTRY, Precision.PART_OF_COUNTRY
    ]  # fmt: skip
    assert all(p.radius_km is not None and p.radius_km >= 40 for p in found)


def test_a_strait_is_water_and_no_country(parser: Parser) -> None:
    (strait,) = find(parser, "Navy ships crossed the Taiwan Strait on Monday.")
    assert (strait.text, strait.country, strait.precision) == ("Taiwan Strait", None, None)
    assert strait.radius_km is not None
    assert strait.radius_km >= 200


@pytest.mark.parametrize("text", ["between " * 300, "10 km " * 300, "off the coast of " * 100, "-border " * 200])
def test_hostile_texts_do_no_harm(parser: Parser, text: str) -> None:
    find(parser, f"Shells hit Goris {text} Goris.")

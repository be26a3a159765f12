"""Places found in news sentences of our own and resolved by what else the sentences say."""

import time
from collections.abc import Callable

import pytest

from counterclaim.grounding.places import PlaceFinder
from counterclaim.language import Parser
from counterclaim.records import DateBasis, Document, Place, Precision, Published

Find = Callable[..., tuple[Place, ...]]


@pytest.fixture(scope="module")
def find() -> Find:
    parser, finder = Parser(), PlaceFinder()

    def run(text: str, dateline: str | None = None) -> tuple[Place, ...]:
        published = Published(None, DateBasis.NONE)
        document = Document("d", None, text, None, None, "en", published, "", dateline_place=dateline)
        found = finder.find(document, parser.parse(text))
        for place in found:
            assert text[place.start : place.end] == place.text
            assert (place.lat is None) == (place.lon is None)
            assert place.id is not None or place.lat is None
        assert [p.start for p in found] == sorted(p.start for p in found)
        return found

    return run


def _one(found: tuple[Place, ...], words: str) -> Place:
    hits = [p for p in found if p.text == words]
    assert hits, f"{words!r} is not among {[p.text for p in found]}"
    return hits[0]


@pytest.mark.parametrize(
    ("text", "words", "country", "near"),
    [
        ("Armenia said shells had hit the towns of Goris, Kapan and Jermuk.", "Goris", "ARM", (39.5, 46.3)),
        ("Armenia said shells had hit the towns of Goris, Kapan and Jermuk.", "Kapan", "ARM", (39.2, 46.4)),
        ("Armenia said shells had hit the towns of Goris, Kapan and Jermuk.", "Jermuk", "ARM", (39.8, 45.7)),
        ("Israeli aircraft bombed a building in Gaza, Palestinian medics said.", "Gaza", "PSE", (31.5, 34.4)),
        ("Separatists left Donetsk for Horlivka, Ukraine's army said.", "Donetsk", "UKR", (48.0, 37.8)),
        ("Residents of Tripoli fled as the Libyan army shelled Misrata.", "Tripoli", "LBY", (32.9, 13.2)),
        ("Gunmen clashed in Tripoli, north of Beirut, Lebanese police said.", "Tripoli", "LBN", (34.4, 35.8)),
        ("Police in Birmingham, Alabama, arrested two men.", "Birmingham", "USA", (33.5, -86.8)),
        ("Police in Birmingham and Coventry, England, arrested two men.", "Birmingham", "GBR", (52.5, -1.9)),
        ("A bomb went off in Hyderabad, in Pakistan's Sindh province.", "Hyderabad", "PAK", (25.4, 68.4)),
        ("Georgian troops left Gori as Russian tanks neared Tbilisi.", "Gori", "GEO", (42.0, 44.1)),
        ("Troops shelled Stepanakert and Shushi in Nagorno-Karabakh.", "Stepanakert", "AZE", (39.8, 46.75)),
        ("Rebels entered San Miguel, El Salvador, and left again.", "San Miguel", "SLV", (13.5, -88.2)),
    ],
)
def test_context_decides_between_namesakes(
    find: Find, text: str, words: str, country: str, near: tuple[float, float]
) -> None:
    place = _one(find(text), words)
    assert place.country == country
    assert place.lat is not None
    assert place.lon is not None
    assert abs(place.lat - near[0]) < 0.3
    assert abs(place.lon - near[1]) < 0.3


def test_the_towns_of_2022_have_their_geonames_ids(find: Find) -> None:
    found = find(
        "Armenia said shells had hit the towns of Goris, Kapan and Jermuk. The town of Lachin lies in Azerbaijan."
    )
    ids = {p.text: p.id for p in found}
    assert ids["Goris"] == "geonames:174895"
    assert ids["Kapan"] == "geonames:174875"
    assert ids["Jermuk"] == "geonames:174884"
    assert ids["Lachin"] == "geonames:147625"


@pytest.mark.parametrize(
    ("text", "words", "precision"),
    [
        ("Shells fell in Idlib province in Syria.", "Idlib province", Precision.PROVINCE),
        ("Shells fell on Idlib city in Syria.", "Idlib city", Precision.TOWN),
        ("Fighting went on in northern Syria.", "northern Syria", Precision.PART_OF_COUNTRY),
        ("Fighting went on in the Damascus suburbs, Syria said.", "Damascus suburbs", Precision.NEAR_TOWN),
        ("A convoy was hit near Mosul, Iraq said.", "Mosul", Precision.NEAR_TOWN),
        ("Talks were held in Syria.", "Syria", Precision.COUNTRY),
        ("Drones struck western Kyiv, Ukraine said.", "western Kyiv", Precision.NEIGHBOURHOOD),
        ("Troops massed in Crimea.", "Crimea", Precision.PART_OF_COUNTRY),
        ("Two men died in the Kharkiv region, Ukraine said.", "Kharkiv region", Precision.PROVINCE),
    ],
)
def test_modifiers_and_type_words_set_the_precision(find: Find, text: str, words: str, precision: Precision) -> None:
    assert _one(find(text), words).precision == precision


@pytest.mark.parametrize(
    "text",
    [
        "The so-called Minsk Group met again.",
        "Both sides broke the Minsk agreements.",
        "Antony Blinken spoke by phone in March.",
        "Police said a nice man was reading of it.",
        "Armenian troops fired first.",
        "The Geneva Conventions forbid it.",
        "General Austin and Mr. Lincoln spoke to reporters.",
    ],
)
def test_what_only_looks_like_a_place_is_none(find: Find, text: str) -> None:
    assert [p.text for p in find(text) if p.id is not None] == []


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("the South Caucasus", None),
        ("Nagorno-Karabakh", "AZE"),
        ("Artsakh", "AZE"),
        ("the Donbas", "UKR"),
        ("the West Bank", "PSE"),
        ("the Gaza Strip", "PSE"),
        ("the Golan Heights", None),
        ("Kashmir", None),
        ("Rojava", "SYR"),
        ("Crimea", "UKR"),
        ("Transnistria", "MDA"),
        ("Abkhazia", "GEO"),
        ("South Ossetia", "GEO"),
    ],
)
def test_names_of_conflicts_are_known_and_neutral(find: Find, name: str, country: str | None) -> None:
    found = [p for p in find(f"Fighting was reported in {name} on Monday.") if p.id is not None]
    assert len(found) == 1
    assert found[0].country == country
    assert found[0].radius_km is not None
    assert found[0].radius_km >= 20


def test_a_village_the_gazetteer_lacks_is_kept_as_words(find: Find) -> None:
    place = _one(find("Shells hit the village of Qarabulaqend in Azerbaijan."), "Qarabulaqend")
    assert place.id is None
    assert place.lat is None
    assert place.country is None


def test_a_dateline_speaks_for_its_country(find: Find) -> None:
    text = "A blast shook the centre of Tripoli on Sunday."
    assert _one(find(text, "BEIRUT"), "Tripoli").country == "LBN"


def test_given_spans_are_resolved_in_their_order() -> None:
    text = "From Jermuk to Goris."
    found = PlaceFinder().resolve(text, [(15, 20), (5, 11)])
    assert [(p.text, p.country) for p in found] == [("Goris", "ARM"), ("Jermuk", "ARM")]


@pytest.mark.parametrize("span", [(-3, 2), (5, 5), (0, 999)])
def test_a_span_outside_the_text_is_an_error(span: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="no words"):
        PlaceFinder().resolve("Goris", [span])


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n ",
        "," * 500,
        "in " * 500,
        "A-B-" * 300,
        "\ud800 in \udfff Paris",
        "Al-" * 200 + "Homs",
        "\u202eGoris\u202c",
    ],
)
def test_hostile_texts_do_no_harm(find: Find, text: str) -> None:
    if any(0xD800 <= ord(c) < 0xE000 for c in text):
        assert PlaceFinder().resolve(text, [(0, 1)])[0].id is None
    else:
        find(text)


def test_a_long_text_takes_little_time() -> None:
    text = "Shells hit Goris, Kapan and Jermuk in Armenia. Talks were held in Brussels and Moscow. " * 23
    parser, finder = Parser(), PlaceFinder()
    layers = parser.parse(text)
    document = Document("d", None, text, None, None, "en", Published(None, DateBasis.NONE), "")
    finder.find(document, layers)
    start = time.perf_counter()
    finder.find(document, layers)
    # The aim is 10 ms; the machine that tests may be busy.
    assert time.perf_counter() - start < 0.1


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Azerbaijani troops shelled Vardenis, Sotk and Martuni, Armenia said.", "Sotk", "ARM"),
        ("Kurdish fighters left Ras al-Ain and Tal Abyad, Syria said.", "Tal Abyad", "SYR"),
        ("Rockets were fired at Sderot and Ashkelon from the Gaza Strip.", "Ashkelon", "ISR"),
        ("His men held Rostov-on-Don and marched on Moscow.", "Rostov-on-Don", "RUS"),
        ("DOHUK, Iraq (AP) -- Aid workers arrived.", "DOHUK", "IRQ"),
        ("A convoy left Deir Ezzor on Sunday, Syrian state television said.", "Deir Ezzor", "SYR"),
        ("Guards fled Der Hafir and Manbij in Syria.", "Der Hafir", "SYR"),
    ],
)
def test_places_that_the_parser_takes_for_something_else(find: Find, text: str, words: str, country: str) -> None:
    assert _one(find(text), words).country == country


def test_a_text_of_nothing_but_places_stays_quick() -> None:
    names = ["San Antonio", "Springfield", "Santa Cruz", "San Juan", "Victoria", "Richmond", "La Paz", "Santiago"]
    text = " ".join(
        f"Police in {a} and {b}, {c}, met." for a in names for b in names for c in ("Ohio", "Peru", "Mexico")
    )
    spans = [(i, i + 8) for i in range(0, len(text) - 8, 9)] + [(10, 21)]
    start = time.perf_counter()
    PlaceFinder().resolve(text, spans)
    assert time.perf_counter() - start < 3.0

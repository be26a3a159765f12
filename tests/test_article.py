"""The article of 13 September 2022, a saved page with furniture and a damaged word: what must and must never be coded.

The article and its hand coding lie outside of the repository (``../shared/articles``); without them nothing is tested.
"""

import json
import math
import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "articles"
ARTICLE = FOLDER / "armenia-azerbaijan-2022-09-13.txt"
DAY = "2022-09-13"

pytestmark = pytest.mark.skipif(not ARTICLE.exists(), reason=f"{ARTICLE} is not there")


@pytest.fixture(scope="module")
def gold():
    return json.loads(ARTICLE.with_suffix(".gold.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def coder():
    from counterclaim.pipeline import Coder

    return Coder()


@pytest.fixture(scope="module")
def coded(coder):
    """What ``counterclaim code`` prints for the saved page."""
    from counterclaim.records.json import to_json

    return to_json(coder.code_text(ARTICLE.read_text(encoding="utf-8"), published=DAY))


@pytest.fixture(scope="module")
def mentions(coder):
    """All actors and places of the text, also those that no claim or report uses."""
    from counterclaim.reading import read_text

    document = read_text(ARTICLE.read_text(encoding="utf-8"), name="page", published=DAY).document
    return coder._mentions(document, coder._parser.parse(document.text))


@pytest.fixture(scope="module")
def text(coded):
    return coded["document"]["text"]


def spans(value):
    """Every span in a coded document, wherever it stands."""
    if isinstance(value, dict):
        if {"text", "start", "end"} <= value.keys():
            yield value
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


def words(value):
    return " ".join(re.findall(r"\w+", value.lower()))


def sides(report):
    return report["actor"] + report["recipient"]


def test_the_page_is_coded_at_all(coded):
    assert len(coded["claims"]) >= 5
    assert len(coded["reports"]) >= 8


def test_every_offset_is_exact(coded, text):
    found = list(spans([coded["claims"], coded["reports"]]))
    assert len(found) > 20
    assert [s for s in found if text[s["start"] : s["end"]] != s["text"]] == []


def test_no_furniture_is_left_in_the_text_and_none_is_lost(coded, text, gold):
    removed = words(" ".join(row["text"] for row in coded["document"]["removed"]))
    left = [row["text"] for row in gold["boilerplate"] if words(row["text"]) in words(text)]
    assert left == []
    assert [row["text"] for row in gold["boilerplate"] if words(row["text"]) not in removed] == []


def test_the_body_is_whole(text, gold):
    page = ARTICLE.read_text(encoding="utf-8")
    furniture = [words(row["text"]) for row in gold["boilerplate"]]
    body = [line for line in page.split("\n")[1:] if words(line) and not any(f in words(line) for f in furniture)]
    # What the hand coding takes from the page must all be there to be coded.
    kept = [line for line in body if len(line) > 60]
    assert len(kept) == 12
    assert [line for line in kept if words(line) not in words(text)] == []


def test_no_span_stands_in_a_caption_or_a_promotion(coded):
    bad = re.compile(r"Vladivostok|Shusha|plenary session|Eastern Economic Forum|Read more|Getty|must-see")
    assert [s for s in spans([coded["claims"], coded["reports"]]) if bad.search(s["text"])] == []


def test_romania_is_nowhere(coded, mentions):
    found = list(spans([coded["claims"], coded["reports"]]))
    assert [s for s in found if "ROU" in (s.get("id"), s.get("country")) or s.get("name") == "Romania"] == []
    everything = (*mentions.actors, *mentions.places)
    assert [m for m in everything if m.country == "ROU" or m.id in {"ROU", "geonames:798549"}] == []


def test_the_damaged_word_is_armenia_and_says_so(coded, mentions, text):
    at = text.index("ARomania")
    found = [actor for actor in mentions.actors if actor.start <= at < actor.end]
    assert found
    assert all(actor.country == "ARM" and actor.repaired for actor in found)
    said = [s for s in spans([coded["claims"], coded["reports"]]) if s["text"] == "ARomania"]
    assert said
    assert all(s.get("repaired") for s in said)


def test_no_history_is_dated_to_the_day_of_publication(coded):
    told = [r for r in coded["reports"] if r["newness"] == "background" and r["when"]]
    # "Occupied since the 1990s" may last until the day; what begins on it, or in its month, is dated to it.
    assert [r["anchor"]["text"] for r in told if (r["when"]["earliest"] or "") >= "2022-09"] == []


def test_the_wars_history_is_background(coded):
    history = re.compile(r"killed|brokered|retook|took control|reclaimed|met")
    told = [r for r in coded["reports"] if history.fullmatch(r["anchor"]["text"])]
    assert [(r["anchor"]["text"], r["newness"]) for r in told if r["newness"] != "background"] == []


def test_no_attack_of_the_day_is_stated_as_fact_in_the_outlets_voice(coded):
    # "The fighting", of both sides against each other, is nobody's accusation.
    mutual = [r for r in coded["reports"] if len(r["actor"]) > 1 and not r["recipient"]]
    attacks = [r for r in coded["reports"] if r["type"] == "ASSAULT" and r["newness"] == "new" and r not in mutual]
    assert attacks
    assert [r["anchor"]["text"] for r in attacks if not r["said_by"]] == []


def test_every_shelling_is_said_by_armenia_and_denied_by_azerbaijan(coded):
    countries = {
        c["id"]: {actor["country"] for actor in c["source"]["actor"]} if c["source"] else set() for c in coded["claims"]
    }
    shellings = [r for r in coded["reports"] if "shell" in r["anchor"]["text"]]
    assert len(shellings) >= 2
    for report in shellings:
        assert {"ARM"} == set().union(*(countries[c] for c in report["said_by"])), report["anchor"]
        assert {"AZE"} == set().union(*(countries[c] for c in report["denied_by"])), report["anchor"]


def test_names_resolve(mentions, text, gold):
    wrong = []
    for name in gold["names"]:
        if name["text"] == "Minsk Group":
            continue
        for match in re.finditer(re.escape(name["text"]), text):
            over = [a for a in mentions.actors if a.start < match.end() and match.start() < a.end]
            if not any(a.country == name["resolves_to"] and a.end == match.end() for a in over):
                wrong.append((name["text"], name["resolves_to"], [(a.text, a.country) for a in over]))
            if name.get("role") and not any(a.sector == name["role"] for a in over):
                wrong.append((name["text"], name["role"], [(a.text, a.sector) for a in over]))
    assert wrong == []


def test_the_minsk_group_is_an_institution_and_no_city(mentions, text):
    at = text.index("Minsk")
    assert [p.text for p in mentions.places if p.start <= at < p.end] == []
    over = [a for a in mentions.actors if a.start <= at < a.end]
    assert over
    assert all(a.kind == "igo" and a.country is None for a in over)


def km(lat, lon, other_lat, other_lon):
    a, b = math.radians(lat), math.radians(other_lat)
    half = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(math.radians(other_lon - lon) / 2) ** 2
    return 12742 * math.asin(math.sqrt(half))


def test_places_resolve(mentions, gold):
    wrong = []
    for place in gold["places"]:
        found = [p for p in mentions.places if p.text == place["text"]]
        for p in found:
            same = p.id == f"geonames:{place.get('geonameid')}"
            near = p.lat is not None and km(p.lat, p.lon, place["lat"], place["lon"]) <= place.get("tolerance_km", 20)
            if not (same or near):
                wrong.append((p.text, p.id, p.lat, p.lon))
        if not found:
            wrong.append((place["text"], "not found"))
    assert wrong == []


def test_the_shelled_cities_are_where_it_happened(coded):
    where = {place["text"] for r in coded["reports"] if "shell" in r["anchor"]["text"] for place in r["where"]}
    assert {"Goris", "Kapan", "Jermuk"} <= where

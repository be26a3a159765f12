"""The page of a situation: nothing asked of any network, nothing foreign let in, readable without colour or mouse."""

import base64
import hashlib
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from counterclaim.exports.situation import Situation, survey
from counterclaim.exports.situation.page import MOST_CARDS, page
from counterclaim.exports.situation.page_tables import MOST_LINES
from counterclaim.records import Change, Copy, CopyKind, Drift, DriftKind
from tests.exports.situation.hostile import PAYLOADS
from tests.exports.situation.sample import Book, Tells
from tests.exports.situation.september import september

BOTH = Situation(("ARM", "AZE"), "2022-09-12", "2022-09-20")
VOID = {"meta", "input"}
DRAWN = {"svg", "g", "a", "rect", "path", "circle", "text", "title", "desc", "defs", "pattern", "clippath"}


class Reader(HTMLParser):
    """The elements of a page with their attributes and words, whether they nest, and where each stands."""

    def __init__(self, source):
        super().__init__(convert_charrefs=True)
        self.elements, self.open, self.data = [], [], []
        self.feed(source)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        assert len({name for name, _ in attrs}) == len(attrs), f"an attribute twice in <{tag}>"
        self.elements.append((tag, dict(attrs), tuple(name for name, _ in self.open)))
        if tag not in VOID:
            self.open.append((tag, len(self.elements) - 1))

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs), tuple(name for name, _ in self.open)))

    def handle_endtag(self, tag):
        assert self.open[-1][0] == tag, f"</{tag}> closes <{self.open[-1][0]}>"
        self.open.pop()

    def handle_data(self, data):
        self.data.append((data, tuple(at for _, at in self.open)))

    def with_tag(self, tag):
        return [attrs for name, attrs, _ in self.elements if name == tag]

    def words(self, tag=None, **wanted):
        """The words inside the elements with a tag and attributes, joined."""
        at = {
            n for n, (name, attrs, _) in enumerate(self.elements)
            if tag in (None, name) and all(attrs.get(k.rstrip("_")) == v for k, v in wanted.items())
        }  # fmt: skip
        return "".join(data for data, owners in self.data if at & set(owners))


@pytest.fixture(scope="module")
def shown():
    return page(survey(september(), BOTH))


@pytest.fixture(scope="module")
def reader(shown):
    return Reader(shown)


def test_nothing_is_asked_of_any_network(shown, reader):
    asking = {"src", "srcset", "data", "action", "formaction", "poster", "background", "ping", "style", "xlink:href"}
    for tag, attrs, _ in reader.elements:
        assert not asking & attrs.keys(), tag
        assert not [name for name in attrs if name.startswith("on")], tag
        if "href" in attrs:
            assert tag == "a"
            assert attrs["href"].startswith("#") or attrs["rel"] == "noopener noreferrer nofollow"
    assert not {"img", "link", "iframe", "object", "embed", "use", "image", "foreignobject"} & {
        e[0] for e in reader.elements
    }
    assert "@import" not in shown
    assert set(re.findall(r"url\([^)]*\)", shown)) <= {*(f"url(#lane{n})" for n in range(6)), "url(#map-frame)"}


def test_the_policy_allows_only_the_own_style_and_script(shown, reader):
    policies = [attrs["content"] for attrs in reader.with_tag("meta") if "http-equiv" in attrs]
    style = re.search(r"<style>(.*?)</style>", shown, re.DOTALL).group(1)
    script = re.search(r"<script>(.*?)</script>", shown, re.DOTALL).group(1)
    hashes = [base64.b64encode(hashlib.sha256(x.encode()).digest()).decode() for x in (style, script)]
    allowed = f"default-src 'none'; style-src 'sha256-{hashes[0]}'; script-src 'sha256-{hashes[1]}'; "
    assert policies == [f"{allowed}base-uri 'none'; form-action 'none'"]
    assert "innerHTML" not in script
    assert "fetch" not in script


def test_ids_are_unique_and_every_link_leads_somewhere(reader):
    ids = [attrs["id"] for _, attrs, _ in reader.elements if "id" in attrs]
    assert len(set(ids)) == len(ids)
    targets = {attrs["href"][1:] for attrs in reader.with_tag("a") if attrs["href"].startswith("#")}
    assert targets <= set(ids)
    for _, attrs, _ in reader.elements:
        for name in ("aria-labelledby", "aria-describedby"):
            assert set(attrs.get(name, "").split()) <= set(ids)


def test_headings_go_down_one_step_at_a_time(reader):
    levels = [int(tag[1]) for tag, _, _ in reader.elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))


def test_tables_have_heads_with_a_scope(reader):
    assert all(attrs.get("scope") in {"row", "col"} for attrs in reader.with_tag("th"))
    assert len(reader.with_tag("th")) > 100


def test_drawings_have_a_title_a_description_and_marks_with_words(reader):
    for key in ("timeline", "map"):
        assert reader.words("title", id=f"{key}-title")
        assert len(reader.words("desc", id=f"{key}-desc")) > 80
    marks = [attrs for tag, attrs, inside in reader.elements if tag == "a" and "svg" in inside]
    assert len(marks) > 50
    titles = [n for n, (tag, _, inside) in enumerate(reader.elements) if tag == "title" and inside[-1:] == ("a",)]
    assert len(titles) == len(marks)


def test_colour_is_never_alone(shown, reader):
    patterns = re.findall(r'<pattern id="lane(\d)".*?</pattern>', shown)
    assert patterns == ["0", "1", "2", "3"]
    looks = {re.sub(r"\d", "", body) for body in re.findall(r"<pattern [^>]*>(.*?)</pattern>", shown)}
    assert len(looks) == len(patterns)
    assert {"done by Armenia", "done by Azerbaijan"} <= set(re.findall(r'class="lane"[^>]*>([^<]*)<', shown))
    assert "≠ disputed" in reader.words("td", class_="state")
    assert reader.words("b", class_="contested").startswith("≠ contested on")


def test_versions_stand_side_by_side_with_what_agrees_differs_or_is_not_told(reader):
    card = reader.words("article", id="n5")
    for words in ("Armenia", "Azerbaijan", "did not happen", "≠ disputed", "– silent", "✕ Azerbaijan denies:"):
        assert words in card
    assert "Sevan Courier, 13 Sep 2022" in card


def test_drift_is_shown_as_what_went_and_what_came(reader):
    assert "every shot" in reader.words("del")
    assert "all shots" in reader.words("ins")


def test_a_province_is_a_disc_of_its_radius_and_a_country_none(shown):
    discs = dict(re.findall(r'<title>(\w+): [^<]*?</title><circle [^>]*r="([\d.]+)"', shown))
    assert float(discs["Syunik"]) / float(discs["Gegharkunik"]) == pytest.approx(55 / 45, rel=0.01)
    assert float(discs["Goris"]) < 20
    assert "Armenia" not in discs
    assert "Moscow" not in discs


def test_what_has_no_place_on_map_or_line_is_named_beside_it(reader):
    apart = reader.words("ul", class_="apart")
    for name in ("Moscow (outside this map)", "Armenia (known only to the country)", "Some Hamlet (no point is known)"):
        assert name in apart
    assert "Not drawn, no day told: " in reader.words("section", id="timeline-section")


def test_filters_are_form_fields_that_the_style_sheet_reads(shown, reader):
    fields = {attrs["id"] for attrs in reader.with_tag("input")}
    named = set(re.findall(r"body:has\(#([\w-]+):checked\)", shown))
    assert named | {"by-all", "told-all", "family-all"} == fields
    classes = {name for _, attrs, _ in reader.elements for name in (attrs.get("class") or "").split()}
    assert {"d1", "d2", "d3"} & classes == {"d1", "d2"}
    assert set(re.findall(r"\.it:not\(\.(\w+)\)", shown)) >= {"d0", "d1", "t0", "t1", "f1", "c"}


def test_many_incidents_stay_small_and_say_what_is_not_shown():
    found = survey(september(45), BOTH)
    shown = page(found)
    assert len(found.incidents) > 2000
    assert len(shown.encode()) < 5_000_000
    assert shown.count("<article ") == MOST_CARDS
    assert f"{len(found.incidents) - MOST_CARDS} more stand in tables/incidents.csv" in shown
    assert f"The bars count all {len(found.incidents)} incidents; only the {MOST_CARDS} that have a card" in shown
    left = len(found.allegations) - MOST_LINES
    assert f"{left} more lines are not shown here; tables/allegations.csv" in shown
    ids = re.findall(r' id="([^"]+)"', shown)
    assert len(set(ids)) == len(ids)
    assert set(re.findall(r' href="#([^"]+)"', shown)) <= set(ids)


@pytest.mark.parametrize(
    ("made", "situation"),
    [
        (Book(), Situation((), None, None)),
        (Book(), BOTH),
        (september(), Situation((), None, None)),
        (september(), Situation(("ARM",), None, None)),
        (september(), Situation(("ARM", "AZE", "RUS"), "2022-09-12", "2022-09-20")),
        (september(), Situation(("ARM", "AZE"), "2015-01-01", "2022-12-31")),
        (september(), Situation(("ARM", "AZE"), "2022-01-01", "2022-12-31")),
        (september(), Situation(("BRA", "ARG"), "2022-09-30", "2022-10-01")),
    ],
)
def test_any_situation_is_a_sound_page(made, situation):
    reader = Reader(page(survey(made, situation)))
    test_ids_are_unique_and_every_link_leads_somewhere(reader)
    test_headings_go_down_one_step_at_a_time(reader)


def test_without_days_and_places_both_drawings_say_so():
    made = Book()
    made.document("a", None, None)
    made.incident([Tells("a", "ARM", "It was shelled.")], days=(None, None), where=())
    reader = Reader(page(survey(made, Situation(("ARM",), None, None))))
    assert "No incident has a day to be drawn at." in reader.words("section", id="timeline-section")
    assert "No incident has a place to be drawn at." in reader.words("section", id="map-section")


def hostile():
    """A book with every payload as title, outlet, address, actor, place, quote and in drift."""
    made = Book("\x1b[31m<b>asked</b>")
    for at, payload in enumerate(PAYLOADS):
        made.document(f"d{at}{payload}", payload, "2022-09-13", payload, payload)
        made.incident(
            [
                Tells(f"d{at}{payload}", payload, f"{payload} said {at}.", means=(payload,),
                      figures=(("killed", 1, 1, payload),)),
                Tells(f"d{at}{payload}", "ARM", f"No {payload} at {at}.", denies=True),
            ],
            family=payload, where=(payload, "Goris"), actor=(payload,),
        )  # fmt: skip
        drifted = made.say(f"d{at}{payload}", payload)
        made.copied.append(Copy(f"d{at}{payload}", "d0" + PAYLOADS[0], CopyKind.REWRITE, 0.5, (payload,)))
        made.drifted.append(
            Drift(
                DriftKind.NAME, "d0" + PAYLOADS[0], f"d{at}{payload}", None, drifted, (Change("+", payload),), payload
            )
        )
    return made


def test_hostile_words_stay_words():
    source = page(survey(hostile(), Situation((PAYLOADS[0], "ARM"), None, None)))
    reader = Reader(source)
    tags = {tag for tag, _, _ in reader.elements}
    assert len(reader.with_tag("script")) == 1
    assert len(reader.with_tag("style")) == 1
    assert tags <= {tag for tag, _, _ in Reader(page(survey(september(), BOTH))).elements}
    for tag, attrs, _ in reader.elements:
        assert not [name for name in attrs if name.startswith("on") or name in ("autofocus", "srcdoc", "style")], tag
        assert attrs.get("href", "#").startswith("#")
    assert "\x00" not in source
    assert "\x1b" not in source
    assert "javascript:document.title='run'" in reader.words("section", id="documents")


def test_two_hash_seeds_write_the_same_bytes():
    code = (
        "from tests.exports.situation.test_page import *; import sys;"
        "found = survey(september(), BOTH);"
        "from counterclaim.exports.situation.markdown import markdown;"
        "sys.stdout.write(hashlib.sha256((page(found) + markdown(found)).encode()).hexdigest())"
    )

    def run(seed):
        environment = os.environ | {"PYTHONHASHSEED": seed}
        command = [sys.executable, "-c", code]
        return subprocess.run(command, env=environment, capture_output=True, check=True, text=True).stdout  # noqa: S603

    runs = [run("1"), run("2")]
    assert runs[0] == runs[1]
    assert len(runs[0]) == 64

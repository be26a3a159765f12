"""An incident shown: the same facts in the terminal and on the page, signs beside colours, nothing obeyed."""

import base64
import hashlib
import io
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from counterclaim.exports.incident import incident_html, incident_page, show
from counterclaim.exports.incident.words import facts, headline
from counterclaim.exports.sentences import tell
from counterclaim.incidents.versions import describe
from counterclaim.records import Change, Copy, CopyKind, Drift, DriftKind, Join, Reality, Span
from tests.support.told import Says, document, entry, seed_like

WIRE = (
    "Shells hit Goris on Tuesday, killing 49 people. The United Nations said 12 were killed when shells hit the town."
)


def sample():
    """Two sides, a third party whose toll differs, an outlet that names nobody, a copy and a tie of a person's."""
    accusation, answer = seed_like()
    day = {"outlet": "B Wire", "day": "2022-09-14"}
    own = entry(WIRE, "hit", "d2", **day, where=["Goris"], when=("on Tuesday", "2022-09-13", "2022-09-13"),
                figures=[("killed", "49", 49, 49)], who=[("Shells", "unknown-armed")])  # fmt: skip
    third = entry(WIRE, "hit the town", "d3", **day, origin="d2", figures=[("killed", "12", 12, 12)],
                  said=[Says("The United Nations", "UNO", "12 were killed")])  # fmt: skip
    entries = [accusation, answer, own, third]
    joins = [Join(answer.key, accusation.key, 0.93, ("the same text",)), Join(own.key, answer.key, 0.81, ("Goris",), 4)]
    return describe("i7", entries, joins), entries


COPIES = (Copy("d3", "d2", CopyKind.REPRINT, 0.97, ("the same words",)),)
DRIFTS = (
    Drift(DriftKind.FIGURE, "d2", "d3", None, Span("12", 85, 87), (Change("+", "12"),), "a toll of 12 was added"),
)


def printed(width=110, shown=None, **given):
    incident, entries = shown or sample()
    stream = io.StringIO()
    show(incident, entries, stream, width=width, **given)
    return stream.getvalue()


def flat(text):
    return " ".join(text.split())


def line(text, start):
    return next(flat(one) for one in text.splitlines() if one.strip().startswith(start))


def test_versions_stand_side_by_side_with_signs_and_words():
    text = printed()
    assert line(text, "who ") == "who disputed ≠ Azerbaijan ≠ Armenia – nobody named"
    assert line(text, "whether ") == "whether disputed ≠ happened ≠ did not happen; ≠ happened ≠ happened"
    assert line(text, "where ") == "where agreed = Goris – – = Goris"
    assert line(text, "killed ") == "killed disputed ≠ at least 49 – ≠ 12 ≠ 49"
    assert line(text, "means ") == "means one version artillery – – –"
    assert "contested on who, whether, figures" in text
    assert "= told alike" in text


@pytest.mark.parametrize("width", [40, 60, 80, 110, 200])
def test_everything_is_told_at_any_width(width):
    text = flat(printed(width, copies=COPIES, drifts=DRIFTS))
    for words in (
        "Azerbaijan → its soldiers (Armenia): shelling or rockets", "Goris, Armenia", "13 Sep 2022", "killed 49 (12 to 49)",
        "first reported 13 Sep 2022 by Example Wire (d1)", "3 articles, 2 independent texts",
        "✗ Azerbaijan denies it: “Baku denied the shelling.” (Example Wire, 13 Sep 2022, d1)",
        "[B Wire, 14 Sep 2022, d2]", "decision 4", "the same text", "most independent texts, then the newest",
        "d3 copies d2 (reprint, likeness 0.97: the same words)", "d3: a toll of 12 was added",
        "actor: told by 1 of 2 independent texts",
    ):  # fmt: skip
        assert words in text
    assert all(len(one) <= width for one in printed(width, copies=COPIES, drifts=DRIFTS).splitlines())


def test_in_a_narrow_terminal_the_silent_are_named():
    assert "– not told by Azerbaijan, United Nations" in printed(70)


def test_in_a_pipe_there_is_neither_colour_nor_trailing_blank():
    text = printed()
    assert "\x1b" not in text
    assert all(one == one.rstrip() for one in text.splitlines())


def hostile():
    """A document whose outlet and words would be obeyed by a terminal or a browser."""
    evil = '\x1b[31m<script>alert("x")</script>\u202e'
    text = f"{evil} hit Goris on Tuesday."
    given = replace(document("d1", text, outlet=evil), title=evil, url="javascript:alert(1)")
    told = entry(text, "hit", source=given, who=[("<script>", None)], where=["Goris"])
    return describe("i1", [told], ()), [told]


def test_a_terminal_is_told_nothing_it_would_obey():
    text = printed(shown=hostile())
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "�[31m<script>" in text


class Reader(HTMLParser):
    """The elements of a page, whether they nest, and all its words."""

    def __init__(self, source):
        super().__init__(convert_charrefs=True)
        self.elements, self.open, self.words = [], [], []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "style" not in self.open:
            self.words.append(data)

    @property
    def text(self):
        return flat("".join(self.words))


def test_the_page_tells_what_the_terminal_tells():
    incident, entries = sample()
    reader = Reader(incident_page([(incident, entries)], COPIES, DRIFTS))
    assert reader.open == []
    for words in (
        "contested on who, whether, figures",
        "✗ Azerbaijan denies it: Baku denied the shelling. (Example Wire, 13 Sep 2022, d1)",
        "d3 copies d2 (reprint, likeness 0.97: the same words)", "d3: a toll of 12 was added", "at least 49",
        "artillery and said at least 49 of its soldiers were", "killed: low: the lowest told",
    ):  # fmt: skip
        assert words in reader.text


def test_every_value_of_the_table_leads_to_its_words():
    incident, entries = sample()
    reader = Reader(incident_html(incident, entries))
    ids = [attrs["id"] for _, attrs in reader.elements if "id" in attrs]
    links = {attrs["href"][1:] for tag, attrs in reader.elements if tag == "a" and attrs["href"].startswith("#")}
    assert len(ids) == len(set(ids))
    assert links <= set(ids)
    assert len(links) == sum(len(version.told) for version in incident.versions)
    assert "https://example.org/d1" in {attrs.get("href") for tag, attrs in reader.elements if tag == "a"}


def test_signs_stand_beside_colours_and_are_read_aloud():
    incident, entries = sample()
    elements = Reader(incident_html(incident, entries)).elements
    for (tag, attrs), (below, inner) in pairwise(elements):
        if tag == "td" and attrs.get("class") in {"same", "disputed", "differs", "silent"}:
            assert (below, inner["class"]) == ("span", "sign")
            assert inner["aria-label"] in {"told alike", "contradicted", "told otherwise", "not told"}


def test_the_page_lets_nothing_foreign_in():
    source = incident_page([hostile()])
    reader = Reader(source)
    assert not [tag for tag, _ in reader.elements if tag == "script"]
    assert not [attrs for _, attrs in reader.elements if attrs.get("href", "").startswith("javascript")]
    style = re.search(r"<style>(.*?)</style>", source, re.DOTALL).group(1)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in source
    assert "script-src" not in source


def test_long_lists_of_words_say_how_many_more_there_are():
    entries = [entry("Shells hit Goris on Tuesday.", "hit", f"d{n}", where=["Goris"]) for n in range(30)]
    incident = describe("i1", entries, ())
    assert "and 27 more" in printed(shown=(incident, entries))
    assert "and 6 more" in Reader(incident_html(incident, entries)).text
    assert "= Goris" not in printed(shown=(incident, entries))  # one version alone agrees with nobody


def test_an_incident_can_be_shown_without_its_documents():
    incident, _ = sample()
    text = flat(printed(shown=(incident, ())))
    assert "who: Azerbaijan, asserts Azerbaijan [d1]" in text
    assert Reader(incident_html(incident, ())).open == []


def test_several_incidents_share_a_page():
    one, entries = sample()
    other = describe("i8", entries[2:3], ())
    source = incident_page([(one, entries), (other, entries[2:3])])
    assert "2 incidents · Counterclaim" in source
    ids = [attrs["id"] for _, attrs in Reader(source).elements if "id" in attrs]
    assert len(ids) == len(set(ids))


def test_what_did_not_take_place_is_never_headed_as_if_it_had():
    incident, _ = sample()
    assert headline(incident).endswith(": shelling or rockets")
    for reality in set(Reality) - {Reality.HAPPENED, Reality.ONGOING}:
        assert re.search(r": shelling or rockets \([a-z ]+\)$", headline(replace(incident, reality=reality)))


def test_a_number_told_in_words_alone_keeps_its_words():
    entries = [entry("Shells hit Goris, killing dozens.", "hit", "d1", figures=[("killed", "dozens", None, None)])]
    incident = describe("i8", entries, ())
    assert [(one.low, one.high) for one in incident.figures] == [(None, None)]
    assert "“dozens” killed" in facts(incident)
    assert "killed: no number" not in flat(printed(shown=(incident, entries)))


def test_the_page_begins_with_the_sentence():
    incident, entries = sample()
    assert tell(incident) in re.sub(r"<[^>]+>", "", incident_html(incident, entries)).replace("&#x27;", "'")

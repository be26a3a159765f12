"""The page: every word shown and marked, nothing foreign let in, nothing asked of any network."""

import base64
import hashlib
import io
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from counterclaim.exports import open_writer
from counterclaim.exports.html import page
from counterclaim.exports.markup import Html, element, joined, language_tag, text, web_address
from counterclaim.records import Removed, RemovedReason, Span, Warned
from tests.support.sample import TEXT, coded, document, empty

VOID = {"meta", "br", "img", "link", "input"}


class Reader(HTMLParser):
    """The elements of a page with their attributes, whether they nest, and the words inside some of them."""

    def __init__(self, source):
        super().__init__(convert_charrefs=True)
        self.elements, self.open, self.words = [], [], {}
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open, f"</{tag}> closes nothing"
        assert self.open[-1][0] == tag, f"</{tag}> closes <{self.open[-1][0]}>"
        self.open.pop()

    def handle_data(self, data):
        for tag, attrs in self.open:
            self.words.setdefault(attrs.get("class") or tag, []).append(data)

    def inside(self, name):
        return "".join(self.words.get(name, []))

    def with_tag(self, tag):
        return [attrs for name, attrs in self.elements if name == tag]


def read(*records):
    reader = Reader(page(records))
    assert reader.open == []
    return reader


def test_the_article_is_shown_whole_and_in_order():
    shown = read(coded()).inside("text")
    assert shown == TEXT.replace("\n", "")


def test_every_span_is_marked_with_its_owners():
    reader = read(coded())
    owners = [set(attrs["data-o"].split()) for tag, attrs in reader.elements if "data-o" in attrs]
    assert set().union(*owners) == {"r1", "r2", "r3", "c1", "c2", "c3", "c4"}
    assert {"r1", "c1"} <= set().union(*(o for o in owners if len(o) > 1))


def test_each_report_and_claim_has_a_card_and_a_button():
    reader = read(coded())
    ids = {attrs.get("id") for _, attrs in reader.elements}
    buttons = [attrs for attrs in reader.with_tag("button") if attrs.get("class") == "show"]
    assert {f"d1-{name}" for name in ("r1", "r2", "r3", "c1", "c2", "c3", "c4")} <= ids
    assert {attrs["aria-controls"] for attrs in buttons} <= ids
    assert len(buttons) == 7


def test_stances_are_told_in_words_beside_their_colour():
    reader = read(coded())
    stances = [words for name, words in reader.words.items() if name.startswith("stance s-")]
    assert {"".join(words) for words in stances} >= {"denies" * 2, "demands" * 2}


def test_removed_lines_stand_struck_through_with_their_reasons():
    reader = read(coded())
    assert "Read more: The road that two armies want" in reader.inside("del")
    assert "promotion" in reader.inside("reason")


def test_marked_words_can_be_reached_by_keyboard():
    reader = read(coded())
    reached = [attrs for _, attrs in reader.elements if attrs.get("tabindex") == "0"]
    assert len(reached) >= 5
    assert all(attrs["role"] == "button" and attrs["aria-label"] for attrs in reached)


def test_ids_are_unique_with_several_documents():
    reader = read(coded(), empty(), coded())
    ids = [attrs["id"] for _, attrs in reader.elements if "id" in attrs]
    assert len(ids) == len(set(ids))
    links = [attrs["href"] for attrs in reader.with_tag("a")]
    assert {"#d1", "#d2", "#d3"} <= set(links)


def test_no_document_at_all_is_still_a_page():
    assert "0 articles" in page(())


def test_the_policy_allows_only_what_stands_inside():
    source = page((coded(),))
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', source)
    assert policy.startswith("default-src 'none';")
    for tag in ("style", "script"):
        (inside,) = re.findall(f"<{tag}>(.*?)</{tag}>", source, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_nothing_is_asked_of_any_network():
    source = page((coded(), empty()))
    reader = Reader(source)
    assert not any({"src", "srcset", "style", "action", "background"} & set(attrs) for _, attrs in reader.elements)
    assert not any(name.startswith("on") for _, attrs in reader.elements for name in attrs)
    assert not reader.with_tag("link")
    assert "@import" not in source
    assert "url(" not in source
    assert "innerHTML" not in source
    assert all(a["href"].startswith("#") or "noreferrer" in a["rel"] for a in reader.with_tag("a"))


PAYLOADS = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    "</title></style><iframe srcdoc='x'>",
    "<!--",
    "]]>&lt;b&gt;&amp;",
    "\x00<b>\x1b\ud800\ufffe",
    "\u202eevil",
    "javascript:alert(1)",
]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_hostile_words_stay_words(payload):
    words = f"{payload} accused {payload} of shelling"
    sample = coded()
    at = Span.of(words, 0, len(payload))
    claim = replace(sample.claims[0], source=None, cue=at, content=(Span.of(words, 0, len(words)),), channel=at)
    report = replace(
        sample.reports[0],
        anchor=at,
        actor=(replace(sample.reports[0].actor[0], text=payload, start=0, end=len(payload), name=payload),),
        recipient=(),
        where=(
            replace(sample.reports[0].where[0], text=payload, start=0, end=len(payload), name=payload, country=payload),
        ),
        when=None,
        means=(at,),
        figures=(),
        why=(payload,),
    )
    facts = document(
        words, payload, id=payload, outlet=payload, url=payload, author=payload, dateline_place=payload,
        language=payload, removed=(Removed(payload, RemovedReason.CAPTION),),
    )  # fmt: skip
    record = replace(sample, document=facts, claims=(claim,), reports=(report,), warnings=(Warned(payload, payload),))
    reader = read(record, coded())
    plain = read(coded(), coded())
    assert {tag for tag, _ in reader.elements} <= {tag for tag, _ in plain.elements}
    assert not any(name.startswith("on") for _, attrs in reader.elements for name in attrs)
    assert not any(attrs.get("href", "").lower().startswith("javascript") for attrs in reader.with_tag("a"))
    assert len(reader.with_tag("script")) == 1


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://example.org/a?b=1&c=2", True),
        ("HTTP://example.org", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("https://example.org/ x", False),
        ("//example.org", False),
        ("", False),
        (None, False),
    ],
)
def test_only_web_addresses_become_links(url, kept):
    assert (web_address(url) is not None) is kept


def test_markup_is_escaped_unless_it_is_ours():
    assert element("p", "<b>", Html("<i>x</i>"), class_='a"b', hidden=True, id=None) == (
        '<p class="a&quot;b" hidden>&lt;b&gt;<i>x</i></p>'
    )
    assert joined("<", Html("<")) == "&lt;<"
    assert text("a\x00b") == "a\ufffdb"
    assert language_tag("en-GB") == "en-GB"
    assert language_tag('en" onload="x') is None


def test_the_writer_writes_at_the_end():
    stream = io.StringIO()
    writer = open_writer("html", stream)
    writer.add(coded())
    assert stream.getvalue() == ""
    writer.close()
    assert stream.getvalue().startswith("<!doctype html>")

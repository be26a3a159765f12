import dataclasses
import hashlib
import json
from pathlib import Path

import pytest

from counterclaim.errors import InputError, UsageError
from counterclaim.reading import Reading, read_bytes, read_text
from counterclaim.records import DateBasis
from counterclaim.records import RemovedReason as R

SHARED = Path(__file__).resolve().parents[3] / "shared"
STORY = [
    "The defence ministry said on Tuesday that shells had hit three towns near the border.",
    "Its neighbour denied the report and said that its own positions had come under fire.",
    "“We demand that it ends at once,” the foreign minister told reporters in the capital.",
    "Two people were wounded and a school was damaged, according to the mayor of the town.",
]
PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Shells hit three towns | The Example</title>
<meta property="og:title" content="Shells hit three towns | The Example"><meta property="og:site_name" content="The Example">
<meta property="article:published_time" content="2022-09-13T08:00:00Z"><meta name="author" content="Ana Example">
<link rel="canonical" href="https://example.org/shells"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article><h1>Shells hit three towns</h1><p>GORIS, Armenia, Sept 13 (Agency) - {STORY[0]}</p><p>{STORY[1]}</p>
<figure><img src="a.jpg"><figcaption>A house in ruins. (Ben Example/AFP)</figcaption></figure>
<p><a href="/x">Read more: Another story of ours</a></p><p>{STORY[2]}</p><p>{STORY[3]}</p></article>
<footer><p>© 2022 The Example. All rights reserved.</p></footer></body></html>"""


def codes(reading):
    return [warning.code for warning in reading.warnings]


def test_a_paragraph_comes_through_untouched():
    text = "  The army — “brave”, it says —\tdenied it.   It left. "
    reading = read_text(text, name="x")
    assert reading.document.text == text
    assert reading.document.removed == ()
    assert reading.document.sha256 == hashlib.sha256(text.encode()).hexdigest()
    assert codes(reading) == ["W202"]


def test_line_ends_are_normalised():
    assert read_text("One said it.\r\n\r\nTwo denied it.", name="x").document.text == "One said it.\n\nTwo denied it."


def test_pasted_text_keeps_its_headline_in_the_text_and_as_title():
    document = read_text("Shells hit three towns\n\n" + "\n\n".join(STORY), name="x").document
    assert document.title == "Shells hit three towns"
    assert document.text.startswith("Shells hit three towns\n\n")


def test_a_dateline_is_kept_apart():
    document = read_text("Shells hit three towns\n\nKYIV, March 4, 2022 (Agency) — " + STORY[0], name="x").document
    assert document.text == "Shells hit three towns\n\n" + STORY[0]
    assert (document.dateline_place, document.dateline_day) == ("KYIV", "March 4, 2022")
    assert document.published.date == "2022-03-04"
    assert document.published.basis is DateBasis.TEXT
    assert document.removed[0].text == "KYIV, March 4, 2022 (Agency) —"


def test_a_page_is_read_with_its_metadata():
    reading = read_bytes(PAGE.encode(), name="page.html")
    document = reading.document
    assert document.text == "\n\n".join(STORY)
    assert (document.title, document.outlet, document.author) == (
        "Shells hit three towns",
        "The Example",
        "Ana Example",
    )
    assert (document.published.date, document.published.basis) == ("2022-09-13", DateBasis.METADATA)
    assert (document.dateline_place, document.dateline_day) == ("GORIS, Armenia", "Sept 13")
    assert (document.url, document.language) == ("https://example.org/shells", "en")
    assert reading.warnings == ()
    gone = {item.text: item.reason for item in document.removed}
    assert gone["A house in ruins. (Ben Example/AFP)"] is R.CAPTION
    assert gone["Read more: Another story of ours"] is R.PROMOTION
    assert "World" in gone


def test_what_is_given_wins():
    given = {"id": "7", "published": "2021-01-02T10:00", "outlet": "O", "url": "https://o.example/", "title": "T"}
    document = read_bytes(PAGE.encode(), name="page.html", **given).document
    assert (document.id, document.outlet, document.url, document.title) == ("7", "O", "https://o.example/", "T")
    assert (document.published.date, document.published.basis) == ("2021-01-02", DateBasis.GIVEN)


@pytest.mark.parametrize("day", ["13 September 2022", "2022-13-01", "2022-02-30", "", "yesterday"])
def test_a_malformed_day_is_a_usage_error(day):
    with pytest.raises(UsageError, match="E201"):
        read_text(STORY[0], name="x", published=day)


def test_a_future_day_is_warned_of():
    assert codes(read_text(STORY[0], name="x", published="2999-01-01")) == ["W203"]


def test_another_language_is_warned_of():
    reading = read_text(
        "Le ministère de la Défense a dit que les forces ont bombardé la ville.", name="x", published="2022-01-01"
    )
    assert reading.document.language == "fr"
    assert codes(reading) == ["W204"]


@pytest.mark.parametrize("written", [str.lower, str.upper])
def test_a_text_in_one_case_is_warned_of(written):
    text = (
        "The army of Sudan shelled El Fasher on Monday, the governor said. Nobody was hurt, a monitor in Nyala added. "
        * 2
    )
    assert codes(read_text(text, name="x", published="2025-04-01")) == []
    assert codes(read_text(written(text), name="x", published="2025-04-01")) == ["W205"]


def test_html_can_be_forced_and_forbidden():
    text = "<b>One</b> said it, and <i>two</i> denied it on Monday."
    assert read_text(text, name="x", html=False).document.text == text
    assert read_text(text, name="x", html=True).document.text == "One said it, and two denied it on Monday."


def test_furniture_alone_is_no_article():
    with pytest.raises(InputError, match="E107"):
        read_text("Share\nTweet\nLeave a Reply", name="x")


def test_readings_are_frozen():
    reading = read_text(STORY[0], name="x")
    with pytest.raises(dataclasses.FrozenInstanceError):
        reading.document = None
    assert isinstance(reading, Reading)
    assert reading == read_text(STORY[0], name="x")


@pytest.mark.skipif(not SHARED.exists(), reason="the shared articles are not here")
def test_the_article_of_13_september_2022():
    base = SHARED / "articles" / "armenia-azerbaijan-2022-09-13"
    document = read_bytes(base.with_suffix(".txt").read_bytes(), name="x").document
    gold = json.loads(Path(f"{base}.gold.json").read_text("utf-8"))
    removed = [(item.text, item.reason.value) for item in document.removed]
    assert len(removed) == len(gold["boilerplate"])
    for (text, reason), wanted in zip(removed, gold["boilerplate"], strict=True):
        assert text.startswith(wanted["text"].strip())
        assert reason == wanted["reason"]
    assert (document.title, document.published.date) == (gold["title"], gold["published"])
    assert document.published.basis is DateBasis.INFERRED


@pytest.mark.skipif(not SHARED.exists(), reason="the shared articles are not here")
def test_the_open_texts_survive():
    lines = (SHARED / "bench/events/reports/articles.jsonl").read_text("utf-8").splitlines()
    for line in lines[1:]:
        article = json.loads(line)
        document = read_text(article["text"], name=article["id"]).document
        assert len(document.text) >= len(article["text"]) - 110
        assert document.text.strip() in article["text"].replace("\r\n", "\n")
        if document.published.date and article["published"]:
            assert document.published.date == article["published"]

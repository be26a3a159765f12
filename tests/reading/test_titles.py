import pytest

from counterclaim.reading.bylines import author_of, joined_authors
from counterclaim.reading.titles import headings, headline_before, headline_of, is_headline, page_title, without_site


@pytest.mark.parametrize(
    ("line", "yes"),
    [
        ("Shells hit three towns near the border", True),
        ("Who shelled the town?", True),
        ("The army said that shells had hit three towns near the border.", False),
        ("Share this story", False),
        ("Armenia", False),
        ("12 34 56", False),
    ],
)
def test_is_headline(line, yes):
    assert is_headline(line) is yes


def test_headline_of_needs_text_below_it():
    assert headline_of(["Shells hit three towns", "The army said so."]) == "Shells hit three towns"
    assert headline_of(["Shells hit three towns"]) is None


def test_headline_before_takes_the_line_the_article_repeats():
    head = ["Our best stories of the week", "Shells hit three towns near the border", "Three of our readers write"]
    lines = ["The army spoke on Monday.", "It said shells had hit three towns near the border."]
    assert headline_before(head, lines) == "Shells hit three towns near the border"


@pytest.mark.parametrize(
    ("html", "metadata", "outlet", "title"),
    [
        ("<h1>Shells hit towns</h1>", "Shells hit towns | The Example", "The Example", "Shells hit towns"),
        ("<h1>The Example</h1><h1>Shells hit towns</h1>", "Shells hit towns", "The Example", "Shells hit towns"),
        ("<h1><div>Shells <em>hit</em></div> towns</h1>", None, None, "Shells hit towns"),
        ("<p>no heading</p>", "Shells hit three towns - The Example", "The Example", "Shells hit three towns"),
        ("<p>no heading</p>", None, None, None),
        ("<h1>News</h1>", "Shells hit three towns", None, "Shells hit three towns"),
    ],
)
def test_page_title(html, metadata, outlet, title):
    assert page_title(html, metadata, outlet) == title


def test_without_site_keeps_what_is_no_site():
    assert without_site("Shells hit towns - army denies it", "The Example") == "Shells hit towns - army denies it"
    assert without_site("Shells hit three towns | Example News", None) == "Shells hit three towns"


def test_headings_are_found_in_broken_pages():
    assert headings("<h1>One<h1>Two</h1><h1 class=x>Three</h1") == ["One Two", "Two", "Three"]
    assert headings("<h1" * 5000) == []


@pytest.mark.parametrize(
    ("lines", "author"),
    [
        (["Home", "By Ana Example", "Text"], "Ana Example"),
        (["By Ana Example and Ben Example"], "Ana Example and Ben Example"),
        (["By", "Ana Example"], "Ana Example"),
        (["Written by Ana de Example, Updated May 3"], "Ana de Example"),
        (["By Tuesday the army had left."], None),
        ([], None),
    ],
)
def test_author_of(lines, author):
    assert author_of(lines) == author


def test_joined_authors():
    assert joined_authors("A B; C D; E F") == "A B, C D, and E F"
    assert joined_authors("A B; C D") == "A B and C D"
    assert joined_authors("A B") == "A B"
    assert joined_authors(None) is None

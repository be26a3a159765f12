"""Markdown that GitHub shows as meant: tables well formed, footnotes that lead somewhere, foreign words left as they are."""

import re

import pytest

from counterclaim.exports.situation import Situation, survey
from counterclaim.exports.situation.markdown import MOST_INCIDENTS, markdown, plain
from tests.exports.situation.hostile import PAYLOADS
from tests.exports.situation.sample import Book
from tests.exports.situation.september import september
from tests.exports.situation.test_page import hostile

BOTH = Situation(("ARM", "AZE"), "2022-09-12", "2022-09-20")
_BAR = re.compile(r"(?<!\\)\|")


def check(shown):
    """Every table has as many cells in each row as in its head; every footnote is there, once."""
    wide = None
    for line in shown.splitlines():
        if not line.startswith("|"):
            wide = None
            continue
        cells = len(_BAR.findall(line))
        assert wide in (None, cells), line
        wide = cells
    told = re.findall(r"^\[\^(s\d+)\]:", shown, re.MULTILINE)
    assert len(set(told)) == len(told)
    assert set(re.findall(r"\[\^(s\d+)\](?!:)", shown)) <= set(told)
    anchors = re.findall(r'<a id="(n\d+)"></a>', shown)
    assert set(re.findall(r"\]\(#(n\d+)\)", shown)) <= set(anchors)
    assert re.sub(r'<a id="n\d+"></a>|<!-- -->|<https?://[^\s<>]+>', "", shown).count("<") == 0


@pytest.mark.parametrize(
    ("made", "situation"),
    [
        (Book(), Situation((), None, None)),
        (september(), BOTH),
        (september(), Situation((), None, None)),
        (september(10), Situation(("ARM",), None, None)),
        (hostile(), Situation((PAYLOADS[0],), None, None)),
    ],
    ids=["empty", "two parties", "all", "many", "hostile"],
)
def test_it_is_well_formed(made, situation):
    shown = markdown(survey(made, situation))
    check(shown)
    assert shown.endswith("\n")
    assert "\x00" not in shown


def test_quotes_have_their_source():
    shown = markdown(survey(september(), BOTH))
    assert "**Baku says Armenian saboteurs laid mines in Kalbajar by night.**" in shown
    assert re.search(r"by night\.\*\* .*” — Azerbaijan, in Caspian Post, 13 Sep 2022\[\^s\d+\]", shown)
    assert re.search(
        r"^\[\^s\d+\]: Caspian Post, 13 Sep 2022\. “Report 2: the border”\. <https://post\.example/b>",
        shown,
        re.MULTILINE,
    )


def test_many_incidents_are_cut_and_counted():
    found = survey(september(10), BOTH)
    shown = markdown(found)
    assert shown.count("\n### ") == MOST_INCIDENTS
    assert f"{len(found.incidents) - MOST_INCIDENTS} more stand in tables/incidents.csv" in shown


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("*bold* _it_ `code` ~no~ $x$", r"\*bold\* \_it\_ \`code\` \~no\~ \$x\$"),
        ("a|b\nc", r"a\|b c"),
        ("[x](http://e.example)", r"\[x\](http&#58;//e.example)"),
        ("www.e.example", "www&#46;e.example"),
        ("<b>&amp;</b>", "&lt;b&gt;&amp;amp;&lt;/b&gt;"),
        ("@someone and #12", "@<!-- -->someone and #<!-- -->12"),
        (":smile: at 10:30", "&#58;smile: at 10:30"),
        ("a\\b", r"a\\b"),
        ("\x1b[2J\u202e", "�\\[2J�"),
    ],
)
def test_foreign_words_stay_words(words, shown):
    assert plain(words) == shown

"""Numbers exactly as claimed: codebook, section 2, figures."""

import pytest

from counterclaim.events.figures import FigureFinder
from counterclaim.language.quantities import value
from counterclaim.records import FigureKind
from tests.events.scene import layers


@pytest.mark.parametrize(
    ("words", "number"),
    [
        (["1,200"], 1200),
        (["1.9", "million"], 1_900_000),
        (["two", "hundred", "and", "five"], 205),
        (["twenty", "-", "one"], 21),
        (["a", "dozen"], 12),
        (["12", "thousand"], 12_000),
        (["red"], None),
        (["1.5"], None),
        ([], None),
    ],
)
def test_value(words: list[str], number: int | None) -> None:
    assert value(words) == number


@pytest.mark.parametrize(
    ("text", "kind", "low", "high", "about"),
    [
        ("The strike killed at least 49 soldiers.", FigureKind.KILLED, 49, None, False),
        ("The strike killed more than 100 people.", FigureKind.KILLED, 101, None, False),
        ("The strike killed some 80 people.", FigureKind.KILLED, 80, 80, True),
        ("Up to 30 people were wounded in the raid.", FigureKind.WOUNDED, None, 30, False),
        ("Two children were killed in the raid.", FigureKind.KILLED, 2, 2, False),
        ("The shelling left 11 people dead.", FigureKind.KILLED, 11, 11, False),
        ("Dozens were wounded in the raid.", FigureKind.WOUNDED, None, None, False),
        ("Police arrested nearly 1,400 protesters.", FigureKind.DETAINED, 1400, 1400, True),
        ("The conflict has claimed the lives of over 470,000 people.", FigureKind.KILLED, 470_001, None, False),
        ("Six soldiers died in the clash.", FigureKind.KILLED, 6, 6, False),
        ("Fifty Azerbaijani servicemen were killed on Tuesday, it said.", FigureKind.KILLED, 50, 50, False),
        ("Mines were laid overnight. 50 Azerbaijani soldiers were killed.", FigureKind.KILLED, 50, 50, False),
    ],
)
def test_figures(text: str, kind: FigureKind, low: int | None, high: int | None, about: bool) -> None:
    found = [figure for _, figure in FigureFinder(layers(text)).found]
    assert [(f.kind, f.low, f.high, f.about) for f in found] == [(kind, low, high, about)]
    assert all(text[f.words.start : f.words.end] == f.words.text for f in found)


@pytest.mark.parametrize(
    "text",
    [
        "The 12-hour battle killed the mood.",
        "Forces destroyed 12 tanks.",
        "He was 49.",
        "On September 13 Armenian soldiers were killed.",
        "In 2016 Armenian soldiers were killed.",
    ],
)
def test_what_counts_no_people(text: str) -> None:
    assert not FigureFinder(layers(text)).found

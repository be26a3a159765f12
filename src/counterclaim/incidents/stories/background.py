"""How many texts of a fixed background use a word (``data/incidents/words.tsv``; its README names the texts).

The background is fixed so that the likeness of two documents does not depend on what else is read.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

RAREST: Final = 7.5
"""No word weighs more than this (it is used by about one text in 1,800): an unseen word may be a slip of the pen."""


@dataclass(frozen=True, slots=True)
class Background:
    """``texts`` in all, and the ``counts`` of those that use a word, for words that at least two of them use."""

    texts: int
    counts: Mapping[str, int]


@cache
def load() -> Background:
    """The background that ships: the number of texts on the first line, then ``word TAB count``."""
    first, *lines = (files("counterclaim") / "data" / "incidents" / "words.tsv").read_text("utf-8").splitlines()
    return Background(int(first), {word: int(count) for word, count in (line.split("\t") for line in lines)})


def rarity(form: str, background: Background) -> float:
    """The logarithm of one over the share of texts that use the word, at most ``RAREST``."""
    return min(math.log((background.texts + 1) / (background.counts.get(form, 0) + 0.5)), RAREST)


def rarities(background: Background) -> dict[str, float]:
    """The rarity of every word that the background counts; any other is as rare as the empty word."""
    return {form: rarity(form, background) for form in ("", *background.counts)}


@cache
def shipped() -> dict[str, float]:
    """The rarities of the background that ships."""
    return rarities(load())

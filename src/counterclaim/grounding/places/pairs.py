"""Finds what the text itself joins as a place and the area that holds it: "Goris, Armenia", "Goris in Armenia"."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from counterclaim.grounding.places.toponym import Toponym

_FARTHEST: Final = 60  # characters between the two names
_INSIDE: Final = re.compile(r",? (?:\w{3,14} )?in (?:the )?(?:\w{4,12}ern )?|, ?(?:the )?|,? \(")
_SORT: Final = r"(?:city|cities|town|towns|village|villages|capital|capital,|province|region|suburb)"
_OWNED: Final = re.compile(
    rf"['’]s? (?:\w{{4,12}}ern )?(?:{_SORT} (?:of )?)?| (?:border |port |industrial |eastern |southern )?{_SORT} (?:of )?"
)

_LISTED: Final = re.compile(r",? (?:and|or|&) (?:the |in |of )?|, ?(?:the )?|/|[-–—]|,? as well as (?:in )?")


def lists(text: str, toponyms: Sequence[Toponym], of_toponym: Sequence[int]) -> list[tuple[int, int]]:
    """Pairs of neighbours in a list ("Georgia, Alabama and Florida"), by their numbers in ``of_toponym``."""
    found = set()
    order = sorted(range(len(toponyms)), key=lambda i: toponyms[i].start)
    for i, j in pairwise(order):
        a, b = of_toponym[i], of_toponym[j]
        if a != b and _LISTED.fullmatch(text[toponyms[i].end : toponyms[j].start]):
            found.add((min(a, b), max(a, b)))
    return sorted(found)


def containments(text: str, toponyms: Sequence[Toponym], of_toponym: Sequence[int]) -> list[tuple[int, int]]:
    """Pairs (inner, outer) of the numbers in ``of_toponym``, one number a toponym: names of ``text`` in such a position.

    "Armenia's Goris", "the Armenian city of Goris" count too.  Whether one really holds the other, the map says.
    """
    found = set()
    order = sorted(range(len(toponyms)), key=lambda i: toponyms[i].start)
    for i, j in pairwise(order):
        between = text[toponyms[i].end : toponyms[j].start]
        if len(between) > _FARTHEST or of_toponym[i] == of_toponym[j]:
            continue
        if _INSIDE.fullmatch(between):
            found.add((of_toponym[i], of_toponym[j]))
        elif _OWNED.fullmatch(between):
            found.add((of_toponym[j], of_toponym[i]))
    return sorted(found)

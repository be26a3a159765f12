"""Finds what the text itself joins: a place and the area that holds it ("Goris, Armenia"), the items of a list."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from counterclaim.grounding.places.toponym import Toponym
from counterclaim.grounding.places.words import TYPES

_FARTHEST: Final = 60  # characters between the two names
_ROOM: Final = 32  # characters before a name, enough for the longest type word with "of the"
_INSIDE: Final = re.compile(r",? (?:\w{3,14} )?in (?:the )?(?:\w{4,12}ern )?|, ?(?:the )?|,? \(")
_SORT: Final = rf"(?:{'|'.join(sorted(TYPES, reverse=True))}|states?|capital,?|enclave|island|resort|peninsula)"
_OWNED: Final = re.compile(
    rf"['’]s? (?:\w{{4,12}}ern )?(?:{_SORT} (?:of )?)?| (?:border |port |industrial |eastern |southern )?{_SORT} (?:of )?"
)
OF_SORT: Final = re.compile(rf" (?:border |port |industrial |eastern |southern )?{_SORT} of ")
"""What stands between the holder and the held in "the Armenian city of Goris"."""
# "In Paris, Ukraine's president": no Paris of Ukraine; but "Tunis, Tunisia's capital".
_OWNER: Final = re.compile(rf"['’](?:s\b|(?!\w))(?! (?:[\w-]+ ){{0,2}}{_SORT}\b)")
_LISTED: Final = re.compile(r",? (?:and|or|&) (?:the |in |of )?|, ?(?:the )?|/|[-–—]|,? as well as (?:in )?")
_AFTER: Final = re.compile(r"\s+([a-z-]{4,20}s)\b")
_BEFORE: Final = re.compile(r"\b([a-z-]{4,20}s) of (?:the )?$")


def with_shared_types(text: str, toponyms: Sequence[Toponym]) -> list[Toponym]:
    """The toponyms with the kind that a plural gives to a whole list: "Donetsk and Luhansk regions", "the towns of ..."."""
    found = sorted(toponyms, key=lambda t: (t.start, -t.end))
    for k in range(len(found) - 1, 0, -1):
        kind = found[k].want if _plural(_AFTER.match(text, found[k].end)) else None
        for i in range(k - 1, -1, -1):
            if kind is None or not _continues(text, found[i], found[i + 1]):
                break
            found[i] = replace(found[i], want=kind)
    for k in range(len(found) - 1):
        kind = found[k].want if _plural(_BEFORE.search(text[max(0, found[k].start - _ROOM) : found[k].start])) else None
        for i in range(k + 1, len(found)):
            if kind is None or not _continues(text, found[i - 1], found[i]):
                break
            found[i] = replace(found[i], want=kind)
    return found


def _plural(match: re.Match[str] | None) -> bool:
    """Whether a plural type word was found ("provinces")."""
    return match is not None and TYPES.get(match.group(1)) not in {None, "near"}


def _continues(text: str, left: Toponym, right: Toponym) -> bool:
    """Whether a list goes on from one bare name to another."""
    plain = not (left.people or right.people or left.embedded or right.embedded)
    return plain and None in {left.want, right.want} and bool(_LISTED.fullmatch(text[left.end : right.start]))


def lists(text: str, toponyms: Sequence[Toponym], of_toponym: Sequence[int]) -> list[tuple[int, int]]:
    """Pairs of neighbours in a list ("Georgia, Alabama and Florida"), by their numbers in ``of_toponym``."""
    found = set()
    order = sorted(range(len(toponyms)), key=lambda i: toponyms[i].start)
    for i, j in pairwise(order):
        a, b = of_toponym[i], of_toponym[j]
        if a != b and listed(text, toponyms[i], toponyms[j]):
            found.add((min(a, b), max(a, b)))
    return sorted(found)


def listed(text: str, left: Toponym, right: Toponym) -> bool:
    """Whether a list goes on from one toponym to the next."""
    return _LISTED.fullmatch(text, left.end, right.start) is not None


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
        owner = between.startswith(",") and _OWNER.match(text, toponyms[j].end) is not None
        if _INSIDE.fullmatch(between) and not owner:
            found.add((of_toponym[i], of_toponym[j]))
        elif _OWNED.fullmatch(between):
            found.add((of_toponym[j], of_toponym[i]))
    return sorted(found)

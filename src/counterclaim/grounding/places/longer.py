"""Longer names that a place's name is only a part of: streets and roads, hills and islands, schools and councils."""

import re
from collections.abc import Sequence
from typing import Final

from counterclaim.grounding.places.words import BEFORE_FEATURES, BODIES, FEATURES, HIGHWAYS, RANKS, STREETS
from counterclaim.language import Token

_LONGEST: Final = 6  # words of a street's or a feature's name before its last one
_ROAD_SORTS: Final = frozenset({"county", "state", "farm", "forest", "township", "us", "u.s."})
_ROAD_CODE: Final = re.compile(r"(?:I|US|[AMENBR])-?\d{1,4}")
_ON: Final = frozenset({"on", "along", "of", "off", "onto", "near", "and", "at", "to", "reopen", "closed"})
_SEVERAL: Final = frozenset({"streets", "avenues", "roads", "boulevards", "drives", "lanes", "highways"})
_POINTS: Final = frozenset({"North", "South", "East", "West", "N.", "S.", "E.", "W.", "."})
_GENERAL: Final = frozenset({"national", "state", "regional", "city", "resort", "public", "industrial", "the"})
_INSIDE: Final = frozenset({"of", "and", "for", "the", "&", "on", "de", "to"})


def streets(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """First and last tokens of the names of streets: "Newmarket Road", "2517 Memphis St." without the number.

    A street bears the name of a town or a person and is neither.
    """
    found = []
    for i in range(len(tokens)):
        if _street_word(tokens, i):
            first = _run_start(tokens, i)
            while first < i and tokens[first].text[0].isdigit() and tokens[first].text.isdigit():
                first += 1
            point = i + 2 < len(tokens) and tokens[i + 1].text in _POINTS and tokens[i + 2].sent == tokens[i].sent
            if first < i:
                found.append((first, i + 1 if point else i))
    return found


def roads(tokens: Sequence[Token]) -> set[int]:
    """The tokens of long roads, "Highway 12", "the Ohio Turnpike", and of streets named together, "Elm and Oak streets"."""
    found: set[int] = set()
    for i, token in enumerate(tokens):
        if token.lower in _SEVERAL and i and tokens[i - 1].text[0].isupper():
            found.update(range(_list_start(tokens, i), i + 1))
        elif (
            token.lower in HIGHWAYS and token.text[0].isupper() and _joined_left(tokens, i) and not _goes_on(tokens, i)
        ):
            found.update(range(_run_start(tokens, i), i + 1))
        elif _number_follows(tokens, i):
            first = i - 1 if i and tokens[i - 1].lower in _ROAD_SORTS else i
            found.update({first, i, i + 1})
        elif _ROAD_CODE.fullmatch(token.text):
            found.add(i)
    return found


def _street_word(tokens: Sequence[Token], i: int) -> bool:
    """Whether a token ends a street's name: no capital goes on after it, but for "West"."""
    token = tokens[i]
    if token.lower.rstrip(".") not in STREETS or not token.text[0].isupper() or not _joined_left(tokens, i):
        return False
    return not _goes_on(tokens, i) or tokens[i + 1].text in _POINTS


def _goes_on(tokens: Sequence[Token], i: int) -> bool:
    """Whether a capitalised word follows token ``i`` after a blank."""
    if i + 1 >= len(tokens) or tokens[i + 1].sent != tokens[i].sent or not tokens[i].space:
        return False
    return tokens[i + 1].text[0].isupper()


def _number_follows(tokens: Sequence[Token], i: int) -> bool:
    """Whether the token and the number behind it name a road: "Highway 12", "County Road 15", "on U.S. 36"."""
    token = tokens[i]
    if i + 1 >= len(tokens) or not tokens[i + 1].text[0].isdigit() or not token.text[0].isupper():
        return False
    if token.lower in HIGHWAYS or (token.lower == "road" and i and tokens[i - 1].lower in _ROAD_SORTS):
        return True
    state = "." in token.text and token.text[:-1].replace(".", "").isalpha() and len(token.text) <= 5
    return state and i > 0 and tokens[i - 1].lower in _ON and len(tokens[i + 1].text) <= 3


def _joined_left(tokens: Sequence[Token], i: int) -> bool:
    """Whether a capitalised word or an ordinal stands right before token ``i``."""
    if not i or not tokens[i - 1].space or tokens[i - 1].sent != tokens[i].sent:
        return False
    left = tokens[i - 1]
    return (
        left.text[0].isupper()
        or left.text[0].isdigit()
        or (left.tag == "POS" and i > 1 and tokens[i - 2].text[0].isupper())
    )


def _run_start(tokens: Sequence[Token], i: int) -> int:
    """The first token of the capitalised words that end at token ``i``; only "King's Road" goes on past a possessive."""
    first = i
    while first > 0 and i - first < _LONGEST and _joined_left(tokens, first):
        if tokens[first - 1].tag == "POS" and first != i:
            break
        first -= 2 if tokens[first - 1].tag == "POS" else 1
    return first


def _list_start(tokens: Sequence[Token], i: int) -> int:
    """The first token of "Washington, Elm and Hazel" before the word "streets" at token ``i``."""
    first = i
    while first > 0 and i - first < 2 * _LONGEST and tokens[first - 1].sent == tokens[i].sent:
        left = tokens[first - 1]
        if not (left.text[0].isupper() or left.text in {",", "/"} or left.lower == "and"):
            break
        first -= 1
    return first


def features(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """First and last tokens of what may name a hill, an island or the like: "Fire Island", "Lake Manassas", "Fort Rae"."""
    found = []
    for i, token in enumerate(tokens):
        if token.lower in FEATURES and token.text[0].isupper() and _joined_left(tokens, i) and not _goes_on(tokens, i):
            first = _run_start(tokens, i)
            while first < i and tokens[first].pos in {"DET", "ADP", "CCONJ", "VERB"}:
                first += 1
            if any(t.lower not in _GENERAL for t in tokens[first:i]):
                found.append((first, i))
        elif token.lower in BEFORE_FEATURES and token.text[0].isupper() and not _joined_left(tokens, i):
            last = i
            while last - i < _LONGEST and _goes_on(tokens, last):
                last += 1
            if last > i and not any(t.lower in BODIES | RANKS for t in tokens[i : last + 1]):
                found.append((i, last))
    return found


def body_after(tokens: Sequence[Token], last: int) -> bool:
    """Whether the capitalised words that follow token ``last`` make it part of a body's name ("Powhatan High School")."""
    i = last + 1
    while i < len(tokens) and i - last <= 2 * _LONGEST and tokens[i].sent == tokens[last].sent and tokens[i - 1].space:
        token = tokens[i]
        if token.lower in BODIES and token.text[0].isupper():
            return True
        if not token.text[0].isupper() and (i == last + 1 or token.lower not in _INSIDE):
            return False
        i += 1
    return False

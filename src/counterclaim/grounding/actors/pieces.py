"""The words of a text as the tables see them: tokens parted at hyphens, each with its key and its place."""

import re
from dataclasses import dataclass, replace
from typing import Final

from counterclaim.grounding.actors.tables import fold
from counterclaim.language.layers import Layers

_MARKS: Final = frozenset('"“”')
_PART: Final = re.compile(r"[^\s\-‐‑–—/]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """One word or part of a hyphenated word: key, characters, token, and whether a hyphen joins it to its neighbours."""

    key: str
    text: str
    start: int
    end: int
    token: int
    joined: bool


def _nickname(layers: Layers, i: int) -> bool:
    """Whether a quotation mark stands around one word of a person's name: 'Jane "Jay" Example'."""
    tokens = layers.tokens
    for opening in (i, i - 2):
        if opening > 0 and opening + 2 < len(tokens) and tokens[i].text in _MARKS:
            name, last = tokens[opening + 1], tokens[opening + 2]
            if (
                tokens[opening].text in _MARKS
                and last.text in _MARKS
                and {name.tag, tokens[opening - 1].tag} == {"NNP"}
            ):
                return name.sent == tokens[opening - 1].sent
    return False


def pieces_of(layers: Layers) -> tuple[Piece, ...]:
    """All pieces of the text, in order; tokens without letters or digits have none, but commas and stops part names."""
    found: list[Piece] = []
    for token in layers.tokens:
        if token.text[0] in "\"“”‘’'`,.;:()[]!?" and not any(c.isalnum() for c in token.text):
            nickname = _nickname(layers, token.i)
            if nickname and found[-1].end == token.start:
                found[-1] = replace(found[-1], end=token.end)
            if nickname or token.text in {"'", "’", "‘", "`"}:
                continue
            found.append(Piece("", token.text, token.start, token.end, token.i, False))
            continue
        for match in _PART.finditer(token.text):
            key = fold(match.group())
            if key:
                start = token.start + match.start()
                joined = bool(found) and found[-1].end + 1 == start and layers.text[found[-1].end] in "-‐‑–/"
                found.append(Piece(key, match.group(), start, token.start + match.end(), token.i, joined))
    return tuple(found)

"""Damaged names: a word that is no name but nearly one that the same page uses ("ARomania" for "Armenia")."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from counterclaim.grounding.actors.names import Found
from counterclaim.grounding.actors.pieces import Piece
from counterclaim.grounding.actors.tables import Tables, fold, keys_of
from counterclaim.language.layers import Layers
from counterclaim.records import Document

_LEAST: Final = 5
_NEAR: Final = 0.34


def find_damaged(
    document: Document, layers: Layers, pieces: Sequence[Piece], names: Sequence[Found], tables: Tables
) -> list[Found]:
    """Mentions for damaged words that come close to exactly one country that the page itself names."""
    support: Counter[str] = Counter(n.identity.id or "" for n in names if n.sort in {"country", "adjective"})
    for key in keys_of(document.title or ""):
        for entry in tables.names.get(key, ()):
            if entry.keys == (key,) and entry.sort in {"country", "adjective"}:
                support[entry.identity.id or ""] += 1
    if not support:
        return []
    written = Counter(p.key for p in pieces)
    found = []
    for piece in pieces:
        if not _suspect(layers, piece, written, names):
            continue
        code = _best(piece.key, support, tables)
        if code is not None:
            who = tables.countries[code]
            found.append(Found(piece.start, piece.end, piece.token, piece.token, piece.token, who, "country", "s",
                               piece.key, True, who.name))  # fmt: skip
    return found


def _suspect(layers: Layers, piece: Piece, written: Counter[str], names: Sequence[Found]) -> bool:
    """A capitalised word, seen once, that is no name of the tables, with odd capitals inside or no known lemma."""
    text = piece.text
    if len(text) < _LEAST or not text.isalpha() or not text[0].isupper() or text.isupper() or written[piece.key] > 1:
        return False
    if any(n.start <= piece.start < n.end for n in names):
        return False
    if text[1:].islower():
        # A sound-looking capitalised word may be any name; only one at the place of a subject is worth a repair.
        token = layers.tokens[piece.token]
        return token.pos == "PROPN" and not any(e.label == "PERSON" and e.start <= piece.start < e.end for e in layers.names)
    return not text.startswith(("Mc", "Mac", "De", "O"))


def _best(key: str, support: Counter[str], tables: Tables) -> str | None:
    """The one supported country whose name is near enough, or None."""
    scored = sorted(((_distance(key, fold(tables.countries[c].name or "")), -n, c) for c, n in support.items() if c in
                     tables.countries))  # fmt: skip
    if not scored or scored[0][0] > _NEAR:
        return None
    if len(scored) > 1 and scored[1][0] - scored[0][0] < 0.1:
        return None
    return scored[0][2]


def _distance(a: str, b: str) -> float:
    """Edits (insert, delete, change, swap) over the longer length: 0 is the same word, 1 nothing in common."""
    if abs(len(a) - len(b)) > 3 or a[0] != b[0]:
        return 1.0
    before, row = list(range(len(b) + 1)), [0] * (len(b) + 1)
    older = before
    for i, ca in enumerate(a, 1):
        row = [i] + [0] * len(b)
        for j, cb in enumerate(b, 1):
            row[j] = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (ca != cb))
            if i > 1 and j > 1 and ca == b[j - 2] and a[i - 2] == cb:
                row[j] = min(row[j], older[j - 2] + 1)
        older, before = before, row
    return before[-1] / max(len(a), len(b))

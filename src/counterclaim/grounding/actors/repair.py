"""Damaged names: a word that is no name but nearly one that the same page uses ("ARomania" for "Armenia").

A repair needs evidence from the page itself: a country is only restored where the page names it in other words (in the
text or the title), never from the tables alone; and where two could be meant, nothing is restored.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from counterclaim.grounding.actors.ground import Ground
from counterclaim.grounding.actors.names import Found
from counterclaim.grounding.actors.pieces import Piece
from counterclaim.grounding.actors.tables import Tables, fold, keys_of
from counterclaim.language.layers import Layers
from counterclaim.records import Document

_DAYS: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december".split()
)
_LEAST: Final = 6
# The share of letters that may be wrong: in a word with capitals inside, and in one that looks like any name.  Chosen
# by hand so that "ARomania" is Armenia and "Armen" and "Israa" stay what they are.
_ODD: Final = 0.34
_PLAIN: Final = 0.2
_LEAD: Final = 0.1


def find_damaged(
    document: Document, layers: Layers, pieces: Sequence[Piece], names: Sequence[Found], tables: Tables, ground: Ground
) -> list[Found]:
    """Mentions for damaged words that come close to exactly one country that the page itself names."""
    supported = {n.identity.id for n in names if n.sort in {"country", "adjective"}}
    for key in keys_of(document.title or ""):
        titled = (e for e in tables.names.get(key, ()) if e.keys == (key,) and e.sort in {"country", "adjective"})
        supported |= {e.identity.id for e in titled}
    forms = [(fold(form), form, code) for code in sorted(c for c in supported if c)
             for form in (tables.countries[code].name or "", tables.adjectives[code])]  # fmt: skip
    if not forms:
        return []
    written = Counter(p.key for p in pieces)
    taken = {i for n in names for i in range(n.start, n.end)}
    found = []
    for piece in pieces:
        if piece.start in taken or written[piece.key] > 1 or not _suspect(layers, piece, tables, ground):
            continue
        best = _best(piece, forms)
        if best is not None:
            form, code = best
            sort = "country" if form == tables.countries[code].name else "adjective"
            found.append(Found(piece.start, piece.end, piece.token, piece.token, piece.token, tables.countries[code], sort,
                               "s" if sort == "country" else "b", piece.key, True, form))  # fmt: skip
    return found


def _suspect(layers: Layers, piece: Piece, tables: Tables, ground: Ground) -> bool:
    """A capitalised word that no table knows and that the tagger takes for a name, or one with capitals inside."""
    text = piece.text
    if len(text) < _LEAST or not text.isalpha() or not text[0].isupper() or text.isupper():
        return False
    if ground.covers(piece.start, piece.end) or piece.key in tables.women or piece.key in tables.nouns:
        return False
    if not text[1:].islower():
        return not text.startswith(("Mc", "Mac"))
    # "Sunday" is near "Sudan", and no damage.
    if any(e.label in {"DATE", "TIME"} and e.start <= piece.start < e.end for e in layers.names) or piece.key in _DAYS:
        return False
    # One damaged word is often taken for a person; a first name beside a surname is one.
    person = any(e.label == "PERSON" and e.start <= piece.start < e.end and e.last - e.first > 1 for e in layers.names)
    return layers.tokens[piece.token].pos in {"PROPN", "ADJ"} and not person


def _best(piece: Piece, forms: Sequence[tuple[str, str, str]]) -> tuple[str, str] | None:
    """The one form that is near enough, with its country; None where none is, or where two countries could be meant."""
    limit = _PLAIN if piece.text[1:].islower() else _ODD
    nearest: dict[str, tuple[float, str]] = {}
    for key, form, code in forms:
        if key in piece.key and key != piece.key and not piece.key.startswith(key[0]):
            return None  # it holds another country's name in full ("ARomania" on a page about Romania)
        nearest[code] = min(nearest.get(code, (2.0, "")), (_distance(piece.key, key), form))
    ranked = sorted((distance, form, code) for code, (distance, form) in nearest.items())
    if ranked[0][0] > limit or (len(ranked) > 1 and ranked[1][0] - ranked[0][0] < _LEAD):
        return None
    return ranked[0][1], ranked[0][2]


def _distance(a: str, b: str) -> float:
    """Edits (insert, delete, change, swap) over the longer length: 0 is the same word, 1 nothing in common."""
    if abs(len(a) - len(b)) > 3 or a[0] != b[0]:
        return 1.0
    older: list[int] = []
    before = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        row = [i] + [0] * len(b)
        for j, cb in enumerate(b, 1):
            row[j] = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (ca != cb))
            if i > 1 and j > 1 and ca == b[j - 2] and a[i - 2] == cb:
                row[j] = min(row[j], older[j - 2] + 1)
        older, before = before, row
    return before[-1] / max(len(a), len(b))

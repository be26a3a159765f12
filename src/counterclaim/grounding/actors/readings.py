"""Names of states that a text uses in a sense of its own: "the North", "the mainland", the other Congo, "Brussels"."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from counterclaim.grounding.actors.clauses import SPEECH
from counterclaim.grounding.actors.ground import Ground
from counterclaim.grounding.actors.names import Found
from counterclaim.grounding.actors.pieces import Piece
from counterclaim.grounding.actors.tables import Tables, fold, words
from counterclaim.language.layers import Layers

# Whom a part stands for in a text that names one of these states: Koreans speak of the North, the Taiwanese of the mainland.
_PARTS: Final = {"north": ("PRK", "KOR"), "south": ("KOR", "PRK"), "mainland": ("CHN", "TWN")}
_STATES: Final = frozenset({"country", "adjective", "capital"})
_STATEHOUSE: Final = words("governor gov gov. lieutenant legislature statehouse senator")
# The seats of those who govern a part of a state, by whose name they are meant where it says or judges something.
_SEATS: Final = {"stepanakert": "artsakh", "tskhinvali": "south-ossetia", "sukhumi": "abkhazia", "tiraspol": "transnistria",
                 "hargeisa": "somaliland", "garowe": "puntland", "erbil": "krg", "arbil": "krg"}  # fmt: skip
_BRAZZAVILLE: Final = words("brazzaville sassou nguesso pointe")
_KINSHASA: Final = words(
    "kinshasa drc drcongo goma kivu bukavu ituri lubumbashi katanga kisangani bunia beni kabila tshisekedi mobutu fardc m23 "
    "monusco zaire"
)


def as_read(layers: Layers, pieces: Sequence[Piece], names: list[Found], tables: Tables, ground: Ground) -> list[Found]:
    """The names of a text, each for whom it means there, sorted by place; parts of the names of seas are left out."""
    kept = [_as_placed(n, tables, ground) for n in names
            if n.sort not in _STATES or not _otherwise(layers, n, tables, ground)]  # fmt: skip
    keys = Counter(p.key for p in pieces)
    if sum(keys[k] for k in _BRAZZAVILLE) > sum(keys[k] for k in _KINSHASA):
        kept = [_other_congo(n, tables) for n in kept]
    if not any(n.identity.id == "BEL" and n.sort != "capital" for n in kept):
        union = any(n.identity.id == "eu" for n in kept)
        kept = [replace(n, identity=tables.bodies["eu"]) if n.identity.id == "BEL" and (union or _speaks(layers, n)) else n
                for n in kept]  # fmt: skip
    kept += [*_parts(layers, pieces, kept, tables), *_seats(layers, pieces, kept, tables)]
    return sorted(kept, key=lambda n: n.start)


def _seats(layers: Layers, pieces: Sequence[Piece], names: Sequence[Found], tables: Tables) -> list[Found]:
    """Towns that stand for those who govern from them: "Stepanakert accused Baku"."""
    taken = {n.start for n in names}
    found = [Found(p.start, p.end, p.token, p.token, p.token, tables.bodies[_SEATS[p.key]], "body")
             for p in pieces if p.key in _SEATS and p.text.istitle() and p.start not in taken]  # fmt: skip
    return [n for n in found if _speaks(layers, n)]


def _speaks(layers: Layers, name: Found) -> bool:
    """Whether a name says or judges something: who speaks from Brussels, where Belgium is not named, is the Union."""
    token = layers.tokens[name.head]
    return token.dep == "nsubj" and layers.tokens[token.head].lemma in SPEECH


def _as_placed(name: Found, tables: Tables, ground: Ground) -> Found:
    """The name of a country as the country that the text's places show it to be: "Congo" beside Brazzaville."""
    code = ground.state_on(name.start, name.end) if name.sort == "country" else None
    return name if code not in tables.countries else replace(name, identity=tables.countries[code])


def _otherwise(layers: Layers, name: Found, tables: Tables, ground: Ground) -> bool:
    """Whether a state's name or adjective is part of another name, or a town's or a province's of that name."""
    if ground.in_water(name.start, name.end) or ground.elsewhere(name.start, name.end, name.identity.country):
        return True
    if name.identity.id == "GEO" and _has_governor(layers, name.last):
        return True
    return name.sort == "adjective" and _of_a_firm(layers, name, tables)


def _has_governor(layers: Layers, last: int) -> bool:
    """Whether what follows is what only a state of the Union has: "Georgia's governor", "Georgia Gov. Example"."""
    rest = [t.lower for t in layers.tokens[last + 1 : last + 4] if t.tag != "POS"]
    return bool(rest) and rest[0] in _STATEHOUSE


def _of_a_firm(layers: Layers, name: Found, tables: Tables) -> bool:
    """Whether an adjective begins the name of a thing or a firm: "American Airlines", no "British Army"."""
    cover = next((n for n in layers.names if n.first == name.first and n.last - 1 > name.last), None)
    if cover is None or cover.label not in {"ORG", "FAC", "PRODUCT", "WORK_OF_ART"}:
        return False
    inside = layers.tokens[name.last + 1 : cover.last]
    return all(t.tag[:3] == "NNP" for t in inside) and not any(fold(t.text) in tables.nouns for t in inside)


def _other_congo(name: Found, tables: Tables) -> Found:
    """The name "Congo" or "Congolese" beside Brazzaville; one that says "Democratic" is left."""
    bare = name.identity.id == "COD" and name.noun.startswith("congo") and name.first == name.last
    return replace(name, identity=tables.countries["COG"]) if bare else name


def _parts(layers: Layers, pieces: Sequence[Piece], names: Sequence[Found], tables: Tables) -> list[Found]:
    named = {n.identity.country for n in names}
    taken = {n.start for n in names}
    found = []
    for piece in pieces:
        pair = _PARTS.get(piece.key)
        token = layers.tokens[piece.token]
        if pair is None or not named & set(pair) or piece.start in taken or not _alone(layers, piece):
            continue
        if piece.key == "mainland" or (piece.text.istitle() and token.pos in {"PROPN", "NOUN"}):
            found.append(Found(piece.start, piece.end, token.i, token.i, token.i, tables.countries[pair[0]], "country"))
    return found


def _alone(layers: Layers, piece: Piece) -> bool:
    """Whether "the" stands before the word and no other part of a name or place behind it: "the North", "the North's"."""
    tokens, i = layers.tokens, piece.token
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if i == 0 or tokens[i - 1].lower != "the" or tokens[i].dep in {"compound", "amod", "advmod"}:
        return False
    return after is None or not (after.tag[:3] == "NNP" or after.lower in {"of", "-"})

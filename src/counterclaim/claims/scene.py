"""The cue verbs of a text, found once: token -> the lexicon rows that fit it."""

from dataclasses import dataclass
from typing import Final

from counterclaim.claims import lexicon
from counterclaim.claims.lexicon import Verb
from counterclaim.language import Layers

_WINDOW: Final = 4
# Forms that look like cues but hardly ever are: "said group", "the reported blast".
_MODIFIER: Final = frozenset({"amod", "compound", "nmod"})


@dataclass(frozen=True, slots=True)
class Scene:
    """The layers of a text, the rows of each cue verb in it, and whether attitudes count."""

    layers: Layers
    rows: dict[int, tuple[Verb, ...]]
    cues: frozenset[int]
    attitudes: bool


def scene_of(layers: Layers, attitudes: bool) -> Scene:
    """Looks every verb of the text up in the lexicon."""
    rows = {}
    capitals = _in_capitals(layers)
    for token in layers.tokens:
        if token.dep in _MODIFIER and not capitals:
            continue
        if token.tag[:1] == "V":
            lemma = token.lemma
        elif _final_report(layers, token.i):
            lemma = token.lower[:-1]
        elif capitals:
            lemma = lexicon.forms().get(token.lower, "")
        else:
            continue
        found = tuple(
            row
            for row in lexicon.verbs().get(lemma, ())
            if row.group != lexicon.WEAK
            and (attitudes or row.group != lexicon.ATTITUDE)
            and _fits(layers, token.i, row)
        )
        if found:
            rows[token.i] = found
    return Scene(layers, rows, frozenset(rows), attitudes)


def _final_report(layers: Layers, i: int) -> bool:
    """Rule: "..., AFP reports." at the end of a sentence, where the tagger sees a noun."""
    token = layers.tokens[i]
    if token.lower not in {"reports", "says", "writes"} or i == 0 or layers.tokens[i - 1].pos != "PROPN":
        return False
    rest = layers.tokens[i + 1 : layers.sentence_of(i).last]
    return token.sent == layers.tokens[i - 1].sent and all(t.pos == "PUNCT" for t in rest)


def _fits(layers: Layers, i: int, row: Verb) -> bool:
    """Whether the particle of ``row``, if it has one, stands with verb ``i``."""
    if row.particle is None:
        return True
    for token in layers.tokens[i + 1 : i + 1 + _WINDOW]:
        if token.lower == row.particle and (
            token.head == i or token.i == i + 1 or token.dep in {"prt", "acomp", "ccomp"}
        ):
            return True
    return False


def _in_capitals(layers: Layers) -> bool:
    letters = [c for c in layers.text[:2000] if c.isalpha()]
    return bool(letters) and sum(c.isupper() for c in letters) > 0.8 * len(letters)

"""Control of territory: who holds, took, took back or lost which ground, from whom, and when or since when."""

from collections.abc import Iterator

from counterclaim.context.ground import Ground
from counterclaim.context.holding import Holding, holdings
from counterclaim.context.lexicon import load_lexicon
from counterclaim.context.reality import reality_of
from counterclaim.context.scene import Scene
from counterclaim.language.parties import same
from counterclaim.records import Control, ControlSense


def find_control(scene: Scene) -> Iterator[Control]:
    """The rows of control in the order of the text, doubles joined; ids are left empty."""
    ground = Ground(scene)
    kept: list[Control] = []
    for token in scene.layers.tokens:
        for holding in holdings(scene, ground, token.i):
            row = _row(scene, ground, holding)
            if row is not None and not any(_says_the_same(row, known) for known in kept):
                kept.append(row)
    return iter(kept)


def _row(scene: Scene, ground: Ground, found: Holding) -> Control | None:
    if set(scene.sentence_words(found.word)) & load_lexicon()["control"].words("vetoes", "words") and found.strict:
        return None
    holder, from_whom = scene.who(found.holder), scene.who(found.from_whom)
    places = ground.places(found.ground)
    if found.strict and not (holder or from_whom):
        return None
    if not (holder or from_whom) and (not places or (found.word == found.words[1] and found.words[0] == found.word)):
        return None
    from_whom = tuple(a for a in from_whom if not any(same(a, h) for h in holder))
    lasting = found.sense is ControlSense.HOLDS
    token = scene.layers.tokens[found.word]
    given = lasting and (token.pos in {"NOUN", "PROPN"} or token.dep == "amod")
    reality, rule = reality_of(scene, found.word, lasting=lasting, given=given)
    first, last = ground.words(found.ground)
    return Control(
        id="", sense=found.sense, words=scene.span(*found.words), holder=holder, from_whom=from_whom,
        what=scene.span(first, last), places=places, when=scene.day_on(found.word),
        since=scene.day_on(found.word, since=True), reality=reality, evidence=scene.evidence(found.word),
        said_by=scene.said_by(found.word), why=tuple(w for w in (found.why, rule) if w),
    )  # fmt: skip


def _says_the_same(a: Control, b: Control) -> bool:
    if (a.sense, a.reality, a.said_by) != (b.sense, b.reality, b.said_by):
        return False
    if {p.text.lower() for p in a.places} != {p.text.lower() for p in b.places}:
        return False
    if not a.places and a.what.text.lower() != b.what.text.lower():
        return False
    return not a.holder or not b.holder or any(same(x, y) for x in a.holder for y in b.holder)

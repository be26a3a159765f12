"""The two sides of the conflict that a text tells: who "the truce" is between where it does not say."""

from typing import Final

from counterclaim.context.scene import Scene
from counterclaim.language import tree
from counterclaim.language.opponents import fights, leading_pair
from counterclaim.records import Actor

_HOSTILE: Final = frozenset(
    "accuse attack shell bomb invade strike fight bombard blame raid hit kill repel clash battle target fire".split()
)
_BETWEEN: Final = frozenset(
    "war conflict fighting border tension clash battle dispute hostility violence truce peace".split()
)


def sides_of(scene: Scene) -> tuple[Actor, ...]:
    """The first mentions of the two parties that most hostile words of the text are between; empty where none leads."""
    return leading_pair(pair for token in scene.layers.tokens for pair in _pairs(scene, token.i))


def _pairs(scene: Scene, i: int) -> list[tuple[Actor, Actor]]:
    """The pairs that one word sets against one another: a hostile verb, or a noun of conflict with both before it."""
    token = scene.layers.tokens[i]
    if token.pos == "VERB" and token.lemma in _HOSTILE:
        done = _fighters(scene.who(tree.deep_subjects(scene.layers, i)))
        heads = (*tree.deep_objects(scene.layers, i), *scene.objects_of(i, "against", "with", "on", "at"))
        return [(a, b) for a in done for b in _fighters(scene.who(heads))]
    if token.pos in {"NOUN", "PROPN"} and token.lemma in _BETWEEN:
        both = _fighters((*scene.before(i), *scene.who(scene.objects_of(i, "between"))))
        return [(both[0], both[1])] if len(both) == 2 else []
    return []


def _fighters(actors: tuple[Actor, ...]) -> list[Actor]:
    return [a for a in actors if fights(a)]

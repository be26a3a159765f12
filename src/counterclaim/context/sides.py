"""The two sides of the conflict that a text tells: who "the truce" is between where it does not say."""

from collections import Counter
from typing import Final

from counterclaim.context.scene import Scene
from counterclaim.language import tree
from counterclaim.language.parties import is_armed
from counterclaim.records import Actor, ActorKind

_HOSTILE: Final = frozenset(
    "accuse attack shell bomb invade strike fight bombard blame raid hit kill repel clash battle target fire".split()
)
_BETWEEN: Final = frozenset(
    "war conflict fighting border tension clash battle dispute hostility violence truce peace".split()
)
_LEAST: Final = 2
"""Tellings of one pair before the text counts as being about it."""
_SHARE: Final = 0.6
"""Share of all such tellings that the pair must hold: where three parties fight, nobody is supplied."""


def sides_of(scene: Scene) -> tuple[Actor, ...]:
    """The first mentions of the two parties that most hostile words of the text are between; empty where none leads."""
    counts: Counter[frozenset[str]] = Counter()
    first: dict[str, Actor] = {}
    for token in scene.layers.tokens:
        for a, b in _pairs(scene, token.i):
            if a.id and b.id and a.id != b.id:
                counts[frozenset((a.id, b.id))] += 1
                first.setdefault(a.id, a)
                first.setdefault(b.id, b)
    if not counts:
        return ()
    best, number = counts.most_common(1)[0]
    if number < _LEAST or number < _SHARE * sum(counts.values()):
        return ()
    one, other = sorted((first[i] for i in best), key=lambda actor: actor.start)
    return one, other


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
    return [a for a in actors if a.kind is ActorKind.STATE or is_armed(a)]

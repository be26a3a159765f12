"""The two parties that a text mostly sets against one another."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from counterclaim.language.parties import is_armed
from counterclaim.records import Actor, ActorKind

_LEAST: Final = 2
"""Tellings of one pair before the text counts as being about it."""
_SHARE: Final = 0.6
"""Share of all such tellings that the pair must hold: where three parties fight each other, nobody is supplied."""


def leading_pair(pairs: Iterable[tuple[Actor, Actor]]) -> tuple[Actor, ...]:
    """The first mentions of the two that most of ``pairs`` are of, in the order of the text; empty where none leads.

    Each pair is one telling of one against the other, whichever comes first; parties without an id do not count.
    """
    counts: Counter[frozenset[str]] = Counter()
    first: dict[str, Actor] = {}
    for a, b in pairs:
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


def fights(actor: Actor) -> bool:
    """Whether the actor can be one side of a conflict: a state or an armed group."""
    return actor.kind is ActorKind.STATE or is_armed(actor)

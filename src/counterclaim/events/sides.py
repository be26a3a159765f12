"""The two sides of the conflict that a text tells: who "the fighting" or "a truce" is between where it does not say."""

from collections import Counter
from dataclasses import replace
from typing import Final

from counterclaim.events.draft import Draft
from counterclaim.events.parties import is_armed, same
from counterclaim.records import Actor, ActorKind, EventType

_HOSTILE: Final = frozenset({EventType.ASSAULT, EventType.ACCUSE, EventType.THREATEN, EventType.COERCE})
_LEAST: Final = 2
"""Told fights or accusations between one pair before the text counts as being about that pair."""
_SHARE: Final = 0.6
"""Share of all told fights that the pair must hold: where three parties fight each other, nobody is supplied."""


def add_sides(drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """Supplies the two sides to symmetric events that name no party: fighting, wars, truces.

    The words of a supplied side are those of its first mention in a told fight; ``why`` says that it was supplied.
    """
    pair = _pair(drafts)
    if pair is None:
        return drafts
    return tuple(_supplied(draft, pair) for draft in drafts)


def _pair(drafts: tuple[Draft, ...]) -> tuple[Actor, Actor] | None:
    """The first mentions of the two parties that most of the hostile drafts are between; None where none dominates."""
    counts: Counter[frozenset[str]] = Counter()
    first: dict[str, Actor] = {}
    for draft in drafts:
        if draft.type not in _HOSTILE:
            continue
        for doer in filter(_fights, draft.actor):
            for other in filter(_fights, draft.recipient):
                if doer.id and other.id and not same(doer, other):
                    counts[frozenset((doer.id, other.id))] += 1
                    first.setdefault(doer.id, doer)
                    first.setdefault(other.id, other)
    if not counts:
        return None
    best, number = counts.most_common(1)[0]
    if number < _LEAST or number < _SHARE * sum(counts.values()):
        return None
    a, b = sorted((first[i] for i in best), key=lambda actor: actor.start)
    return a, b


def _fights(actor: Actor) -> bool:
    return actor.kind is ActorKind.STATE or is_armed(actor)


def _supplied(draft: Draft, pair: tuple[Actor, Actor]) -> Draft:
    named = [a for a in draft.actor if a.id != "unknown-armed"]
    if not draft.frame.symmetric or draft.recipient or draft.type not in {EventType.ASSAULT, EventType.RETREAT}:
        return draft
    if len(named) > 1 or (named and not any(same(named[0], side) for side in pair)):
        return draft
    return replace(draft, actor=pair, why=(*draft.why, "actor: the two sides of the conflict the text tells"))

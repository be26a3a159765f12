"""The two sides of the conflict that a text tells: who "the fighting" or "a truce" is between where it does not say."""

import re
from dataclasses import replace
from typing import Final

from counterclaim.events.draft import Draft
from counterclaim.language import Layers, tree
from counterclaim.language.opponents import fights, leading_pair
from counterclaim.language.parties import is_civilian, same
from counterclaim.records import Actor, EventType

_BOTH: Final = re.compile(
    r"(?:both|the two|the warring)(?: warring| rival)? "
    r"(?:sides|countries|parties|neighbours|neighbors|governments|armies|capitals)"
)
_HOSTILE: Final = frozenset({EventType.ASSAULT, EventType.ACCUSE, EventType.THREATEN, EventType.COERCE})
WHY: Final = "actor: the two sides of the conflict the text tells"


def sides_of(drafts: tuple[Draft, ...]) -> tuple[Actor, ...]:
    """The first mentions of the two parties that most of the hostile drafts are between; empty where none dominates."""
    return leading_pair(
        (doer, other)
        for draft in drafts
        if draft.type in _HOSTILE
        for doer in filter(fights, draft.actor)
        for other in filter(fights, draft.recipient)
    )


def with_sides(drafts: tuple[Draft, ...], sides: tuple[Actor, ...]) -> tuple[Draft, ...]:
    """Puts the two sides where the words say "both sides" or "the two countries", whatever else they were taken for."""
    if not sides:
        return drafts
    return tuple(
        replace(draft, actor=_both(draft.actor, sides), recipient=_both(draft.recipient, sides)) for draft in drafts
    )


def _both(actors: tuple[Actor, ...], sides: tuple[Actor, ...]) -> tuple[Actor, ...]:
    if not any(_BOTH.fullmatch(actor.text.lower()) for actor in actors):
        return actors
    others = tuple(a for a in actors if not _BOTH.fullmatch(a.text.lower()))
    return (*(a for a in others if not any(same(a, side) for side in sides)), *sides)


def between_sides(layers: Layers, draft: Draft, sides: tuple[Actor, ...]) -> bool:
    """Whether the event is one between the two sides that names none, or only one, of them.

    So are fighting and truces, and deaths "in a war".
    """
    if not sides or any(not is_civilian(r) for r in draft.recipient):
        return False
    if draft.type is EventType.AGREE and layers.tokens[draft.i].lemma in {"broker", "mediate"}:
        # Who brokers a truce is party to it with the two sides (codebook: a truce lists every party).
        return len(draft.actor) == 1 and not any(same(draft.actor[0], side) for side in sides)
    if draft.type not in {EventType.ASSAULT, EventType.RETREAT}:
        return False
    named = [a for a in draft.actor if a.id != "unknown-armed"]
    if len(named) > 1 or (named and not any(same(named[0], side) for side in sides)):
        return False
    return draft.frame.symmetric or (not named and _in_war(layers, draft))


def _in_war(layers: Layers, draft: Draft) -> bool:
    heads = tree.prepositional(layers, draft.i).get("in", ())
    heads += tuple(k for h in heads for k in tree.prepositional(layers, h).get("of", ()))
    return any(layers.tokens[h].lemma in {"war", "conflict", "fighting", "battle"} for h in heads)

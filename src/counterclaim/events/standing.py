"""Whether what a draft tells stands as a report: an event that somebody made, and no state, wish or stray word."""

from typing import Final

from counterclaim.events.draft import Draft
from counterclaim.language import Layers
from counterclaim.language.parties import is_civilian, same
from counterclaim.records import EventType, Newness, Reality, When

_SAID: Final = frozenset({EventType.ACCUSE, EventType.REJECT, EventType.REQUEST, EventType.SUPPORT})
# A speech act that was not made is none: "must condemn", "could accuse", "did not deny".
_UNSAID: Final = frozenset({Reality.DEMANDED, Reality.HYPOTHETICAL, Reality.THREATENED})
_NOT_SAID: Final = frozenset({EventType.ACCUSE, EventType.REJECT})
_TALKING: Final = frozenset({EventType.AGREE, EventType.CONSULT})
_NEEDS_ACTOR: Final = frozenset(
    {EventType.AID, EventType.SUPPORT, EventType.SANCTION, EventType.COOPERATE, EventType.AGREE, EventType.PROTEST}
)
_FOR_OTHERS: Final = frozenset({EventType.AID, EventType.SUPPORT, EventType.CONCEDE})
_WITHOUT_PARTIES: Final = frozenset({EventType.ASSAULT, EventType.CONSULT, EventType.RETREAT})
_HOLDING: Final = frozenset({"hold", "control", "occupy"})


def names_enough(layers: Layers, draft: Draft, *, placed: bool, located: bool) -> bool:
    """Whether the draft names a party, or at least (``placed``) where, when or how many (``located``: where).

    An event with no party at all, nowhere and never is a word, no report; nor is a noun that only modifies another.
    """
    token = layers.tokens[draft.i]
    own = bool(draft.recipient) and all(any(same(r, a) for a in draft.actor) for r in draft.recipient)
    if draft.type in _FOR_OTHERS and own and not any(is_civilian(a) for a in draft.actor):
        # "to save their own lives", "we will defend our north": nobody else is helped.
        return False
    if draft.type in _NEEDS_ACTOR and token.pos != "VERB" and not draft.actor:
        return False
    if token.dep in {"acl", "amod"} and token.tag == "VBN" and draft.type is EventType.SUPPORT:
        # "rebels backed by Turkey" says who the rebels are, not what happened.
        return False
    alone = len(draft.actor) == 1 and not draft.recipient and draft.mode != "phone"
    if draft.type is EventType.CONSULT and alone and not located:
        # "held a meeting", "visited the site": with nobody else, and nowhere.
        return False
    if draft.actor or draft.recipient:
        return True
    return draft.type in _WITHOUT_PARTIES and placed and token.dep not in {"compound", "amod", "nmod"}


def was_made(draft: Draft, reality: Reality, why: str) -> bool:
    """Whether a speech act was made at all, and talks were more than tried."""
    if draft.type in _SAID and (reality in _UNSAID or (reality is Reality.NEGATED and draft.type in _NOT_SAID)):
        return False
    if draft.type is EventType.AGREE and reality is Reality.DEMANDED:
        return False
    return not (draft.type in _TALKING and reality is Reality.HYPOTHETICAL and why.startswith("under"))


def is_state(layers: Layers, draft: Draft, reality: Reality, when: When | None, published: str | None) -> bool:
    """Whether the words tell who holds ground, not that it was taken: a state, no event (codebook: ground *taken*)."""
    if draft.type is not EventType.COERCE or draft.mode != "seize":
        return False
    held = layers.tokens[draft.i].lemma in _HOLDING
    return held and (reality is Reality.ONGOING or goes_on(when, published))


def is_vague(draft: Draft, newness: Newness, *, placed: bool) -> bool:
    """As in "the two have held talks": talks of the past with neither place nor day are nothing to keep a ledger of."""
    return draft.type is EventType.CONSULT and newness is Newness.BACKGROUND and not placed


def goes_on(when: When | None, published: str | None) -> bool:
    """Whether the words give a stretch of days up to the day of publication ("since 2014")."""
    return when is not None and published is not None and when.latest == published and when.earliest != when.latest

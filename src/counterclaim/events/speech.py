"""Speech acts that no frame saw: a demand, a denial, a threat or a promise is an event as well as a claim.

The codebook counts each of them twice: as a claim with its stance, and as a REQUEST, REJECT, THREATEN or AGREE event.
"""

from typing import Final

from counterclaim.events.draft import Draft
from counterclaim.events.frames import Frame
from counterclaim.language import Layers, tree
from counterclaim.language.parties import Parties, same
from counterclaim.records import Actor, Claim, EventType, Stance

_TYPES: Final = {
    Stance.DEMANDS: (EventType.REQUEST, None),
    Stance.ASKS: (EventType.REQUEST, "assist"),
    Stance.DENIES: (EventType.REJECT, None),
    Stance.THREATENS: (EventType.THREATEN, None),
}
_FRAME: Final = Frame("claim", EventType.REQUEST, None, "verb", "", (), (), symmetric=False, need=(), veto=(), figure=None,
                      figure_slot=None, gain=0)  # fmt: skip
_SAYING: Final = frozenset("say tell state add report write note according".split())
_ACTS: Final = frozenset({EventType.REQUEST, EventType.REJECT, EventType.THREATEN, EventType.ACCUSE})


def speech_drafts(
    layers: Layers, claims: tuple[Claim, ...], drafts: tuple[Draft, ...], parties: Parties
) -> tuple[Draft, ...]:
    """A draft for each claim of such a stance whose cue no draft of a speech act holds; in the order of the claims."""
    found = []
    for claim in claims:
        if claim.stance not in _TYPES or claim.source is None or not claim.source.actor or claim.cue is None:
            continue
        at = _anchor(layers, claim)
        if claim.stance is Stance.DENIES and at is not None and layers.tokens[at].lemma in _SAYING:
            # "says there was no invasion" is a denial by its content; the codebook counts its event, not the saying.
            continue
        if at is None or any(_tells(layers, d, claim, at) for d in drafts if d.type in _ACTS):
            continue
        kind, mode = _TYPES[claim.stance]
        actor = claim.source.actor
        recipient = tuple(a for a in _addressee(layers, claim, at, parties) if not any(same(a, s) for s in actor))
        found.append(Draft(at, kind, mode, actor, recipient, _FRAME, why=(f"claim {claim.id} {claim.stance.value}",)))
    return tuple(found)


def _anchor(layers: Layers, claim: Claim) -> int | None:
    """The main word of the cue."""
    if claim.cue is None:
        return None
    inside = layers.at(claim.cue.start, claim.cue.end)
    words = [i for i in inside if any(c.isalpha() for c in layers.tokens[i].text)]
    return next((i for i in words if layers.tokens[i].pos in {"VERB", "NOUN"}), words[0] if words else None)


def _tells(layers: Layers, draft: Draft, claim: Claim, at: int) -> bool:
    """Whether the draft already tells this speech act: its anchor is the cue, or lies beside it with the same speaker."""
    cue, source = claim.cue, claim.source
    if cue is None or source is None:
        return False
    if any(cue.overlaps(layers.tokens[m].start, layers.tokens[m].end) for m in draft.members):
        return True
    return layers.tokens[draft.i].sent == layers.tokens[at].sent and any(
        same(a, s) for a in draft.actor for s in source.actor
    )


def _addressee(layers: Layers, claim: Claim, at: int, parties: Parties) -> tuple[Actor, ...]:
    """To whom it is said: the object of the cue, or who is to act in the content."""
    if layers.tokens[at].pos == "VERB":
        told = parties.of_heads(tree.deep_objects(layers, at)) or parties.of_heads(layers.children(at, "dative"))
        if told:
            return told
    for span in claim.content:
        for i in layers.at(span.start, span.end):
            token = layers.tokens[i]
            if token.dep in {"nsubj", "nsubjpass"} and (actors := parties.of_heads(tree.conjuncts(layers, i))):
                return actors
    return ()

"""What the event reader adds to the frames: it vetoes wrong senses, proposes events that no frame names, and fills parties.

A frame proposes what its words mean; the reader has seen them in context, and has heard the frame.  The chances below were
set on articles that the reader had not been trained on, and neither frames nor rules had been tuned to
(``docs/decisions/event-reader.md``).
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from counterclaim.events.draft import Draft
from counterclaim.events.frames import Frame, Pos
from counterclaim.events.reader import Opinions, Party, Roles
from counterclaim.language import Layers
from counterclaim.language.parties import Parties, same
from counterclaim.records import Actor, ActorKind, EventType

_VETO: Final = 0.02
"""A frame's event is dropped where the reader gives all its words together less than this."""
_PROPOSE: Final = 0.6
"""An event of one type that no frame names is taken up from this chance on, if its parties are known."""
_FILL: Final = 0.5
"""A party is added where the frame found none, from this chance on."""
_NAME: Final = 0.6
"""A party that no table knows is named by its words from this chance on."""
_MUTUAL: Final = frozenset({EventType.CONSULT, EventType.AGREE, EventType.COOPERATE, EventType.ASSAULT})
_NO_ANCHORS: Final = frozenset({"PUNCT", "DET", "ADP"})


def reviewed(layers: Layers, drafts: Sequence[Draft], opinions: Opinions | None, parties: Parties) -> tuple[Draft, ...]:
    """``drafts`` of the frames as the reader sees them, and its own, in the order of the text."""
    if opinions is None:
        return tuple(drafts)
    kept = [d for d in drafts if max(opinions.event(m) for m in d.members) >= _VETO]
    lacking = [d for d in kept if _lacks(d)]
    taken = {m for d in kept for m in d.members}
    new = [i for i in opinions.anchors(_PROPOSE) if i not in taken and _names_one(layers, opinions, i)]
    roles = opinions.roles([*((d.i, d) for d in lacking), *((i, None) for i in new)])
    found = [d for d in kept if not _lacks(d)]
    for draft, named in zip(lacking, roles[: len(lacking)], strict=True):
        # What a frame gave to another deed of the kind is that deed's: "the raid came after a bomber killed 40".
        others = [d for d in kept if d is not draft and d.type is draft.type]
        found.append(_completed(layers, draft, _left(named, others), parties))
    for i, named in zip(new, roles[len(lacking) :], strict=True):
        found += _proposed(layers, i, opinions, named, parties)
    return tuple(sorted(found, key=lambda d: d.i))


def _names_one(layers: Layers, opinions: Opinions, i: int) -> bool:
    """Whether the reader is sure enough of the type of the event at token ``i``, and it is a word that can name one."""
    kind, _ = opinions.type(i)
    return opinions.of_type(i, kind) >= _PROPOSE and layers.tokens[i].pos not in _NO_ANCHORS


def _lacks(draft: Draft) -> bool:
    """Whether a side of the draft is empty that could be filled."""
    return not draft.frame.symmetric and (_nobody(draft.actor) or _nobody(draft.recipient))


def _left(roles: Roles, others: Sequence[Draft]) -> Roles:
    """The roles without the parties that stand on the same side of other drafts."""

    def free(named: tuple[Party, ...], taken: list[Actor]) -> tuple[Party, ...]:
        return tuple(p for p in named if not any(a.start < p.end and p.start < a.end for a in taken))

    return Roles(
        free(roles.actors, [a for d in others for a in d.actor]),
        free(roles.recipients, [a for d in others for a in d.recipient]),
    )


def _nobody(actors: tuple[Actor, ...]) -> bool:
    return all(a.id == "unknown-armed" for a in actors)


def _completed(layers: Layers, draft: Draft, roles: Roles, parties: Parties) -> Draft:
    """The draft with the parties that the reader names where the frame found nobody.

    Whoever speaks, signs or withdraws is named by his words where no table knows him; for violence by nobody known the
    codebook has an actor of its own.
    """
    actor, recipient = draft.actor, draft.recipient
    why: list[str] = []
    if _nobody(actor) and (
        found := _sure(layers, roles.actors, parties, recipient, unknown=draft.type is not EventType.ASSAULT)
    ):
        actor = found
        why.append("actor: reader")
    if _nobody(recipient) and (found := _sure(layers, roles.recipients, parties, actor)):
        recipient = found
        why.append("recipient: reader")
    return replace(draft, actor=actor, recipient=recipient, why=(*draft.why, *why))


def _sure(
    layers: Layers, named: tuple[Party, ...], parties: Parties, others: tuple[Actor, ...], *, unknown: bool = False
) -> tuple[Actor, ...]:
    """The actors in the stretches that the reader is sure enough of, less those of the other side."""
    found = _resolved(layers, [p for p in named if p.chance >= _FILL], parties, unknown=unknown)
    return tuple(a for a in found if not any(same(a, b) for b in others))


def _resolved(layers: Layers, named: Sequence[Party], parties: Parties, *, unknown: bool = False) -> Iterator[Actor]:
    """The actors that stand in the named stretches, each identity once; media are the tellers, not the doers.

    ``unknown``: where no table knows anybody there, the words themselves are the actor.
    """
    seen: list[Actor] = []
    for party in named:
        inside = layers.at(party.start, party.end)
        heads = [i for i in inside if layers.tokens[i].head not in inside or layers.tokens[i].head == i]
        known = parties.of_heads(tuple(heads)) or (_unknown(layers, party, heads) if unknown else ())
        for actor in known:
            if actor.kind is not ActorKind.MEDIA and not any(same(actor, a) for a in seen):
                seen.append(actor)
                yield actor


def _unknown(layers: Layers, party: Party, heads: list[int]) -> tuple[Actor, ...]:
    """A party that no table knows, by its words alone: "the Catholic minority"."""
    if len(heads) != 1 or layers.tokens[heads[0]].pos not in {"NOUN", "PROPN"} or party.chance < _NAME:
        return ()
    return (Actor(layers.text[party.start : party.end], party.start, party.end),)


def _proposed(layers: Layers, i: int, opinions: Opinions, roles: Roles, parties: Parties) -> Iterator[Draft]:
    """An event of the reader's own; none unless it names both sides, or two who do it together."""
    kind, _ = opinions.type(i)
    actor = tuple(_resolved(layers, roles.actors, parties))
    recipient = tuple(a for a in _resolved(layers, roles.recipients, parties) if not any(same(a, b) for b in actor))
    together = kind in _MUTUAL and len(actor) > 1 and not recipient
    if not together and not (actor and recipient):
        return
    mode = opinions.mode(i, kind)
    pos: Pos = "verb" if layers.tokens[i].pos in {"VERB", "AUX"} else "noun"
    frame = Frame("reader", kind, mode, pos, layers.tokens[i].lemma, (), (), symmetric=together, need=(), veto=(),
                  figure=None, figure_slot=None, gain=0)  # fmt: skip
    yield Draft(i, kind, mode, actor, recipient, frame, why=(f"reader: event {opinions.of_type(i, kind):.2f}",))

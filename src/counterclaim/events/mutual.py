"""What two say of each other: two accusations, and two versions of what each accuses the other of."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from counterclaim.events.draft import Draft
from counterclaim.events.frames import Frame
from counterclaim.events.vouching import covering
from counterclaim.language import Layers
from counterclaim.language.parties import same, speakers
from counterclaim.records import Actor, Claim, EventType

Pair = tuple[Claim, Claim]
_DEEDS: Final = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE})
_FRAME: Final = Frame("mutual", EventType.ACCUSE, "allege", "verb", "", (), (), symmetric=False, need=(), veto=(),
                      figure=None, figure_slot=None, gain=0)  # fmt: skip


def of_each_other(layers: Layers, draft: Draft) -> tuple[Draft, ...]:
    """Two who accuse or threaten each other make two events: each says it of the other."""
    if draft.type not in {EventType.ACCUSE, EventType.THREATEN} or len(draft.actor) != 2:
        return (draft,)
    each = any(layers.tokens[k].lower in {"other", "another"} for k in layers.children(draft.i, "dobj"))
    if not (draft.frame.symmetric or (each and not draft.recipient)):
        return (draft,)
    a, b = draft.actor
    return (replace(draft, actor=(a,), recipient=(b,)), replace(draft, actor=(b,), recipient=(a,)))


def mutual_claims(claims: tuple[Claim, ...]) -> tuple[Pair, ...]:
    """Claims of two known sources by one cue with one content: "A and B traded blame for X"."""
    return tuple(
        (a, b)
        for a, b in pairwise(claims)
        if a.cue is not None and a.cue == b.cue and a.content == b.content and _apart(speakers(a), speakers(b))
    )


def accusations(layers: Layers, drafts: tuple[Draft, ...], pairs: tuple[Pair, ...]) -> tuple[Draft, ...]:
    """``drafts`` with the two accusations of each pair in place of one by nobody.

    Headlines of this kind are parsed as strings of nouns, so that no frame finds the accusers.
    """
    found = list(drafts)
    for a, b in pairs:
        inside = set(layers.at(a.cue.start, a.cue.end)) if a.cue is not None else set()
        told = [d for d in found if d.type is EventType.ACCUSE and set(d.members) & inside]
        if not inside or any(d.actor for d in told):
            continue
        found = [d for d in found if d not in told]
        for teller, other in ((a, b), (b, a)):
            why = (f"claim {teller.id} of a pair",)
            found.append(
                Draft(max(inside), EventType.ACCUSE, "allege", speakers(teller), speakers(other), _FRAME, why=why)
            )
    return tuple(found)


def versions(layers: Layers, drafts: tuple[Draft, ...], pairs: tuple[Pair, ...]) -> Iterator[Draft]:
    """For violence that each lays at the other's door two drafts: done by the one, told by the other."""
    for draft in drafts:
        pair = _pair_over(layers, draft, pairs)
        if pair is None:
            yield draft
            continue
        a, b = pair
        for teller, other in ((a, b), (b, a)):
            yield replace(draft, actor=speakers(other), teller=teller.id)


def _pair_over(layers: Layers, draft: Draft, pairs: tuple[Pair, ...]) -> Pair | None:
    """The pair whose content holds a deed by nobody named, or by the two together."""
    if draft.type not in _DEEDS or not pairs:
        return None
    over = covering(layers, draft, tuple(c for pair in pairs for c in pair))
    pair = next((p for p in pairs if over and over[0] in p), None)
    if pair is None:
        return None
    both = (*speakers(pair[0]), *speakers(pair[1]))
    named = [x for x in draft.actor if x.id != "unknown-armed"]
    return pair if not named or all(any(same(x, y) for y in both) for x in named) else None


def _apart(a: tuple[Actor, ...], b: tuple[Actor, ...]) -> bool:
    return bool(a) and bool(b) and not any(same(x, y) for x in a for y in b)

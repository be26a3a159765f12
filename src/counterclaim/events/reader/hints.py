"""What frames, grounding and rules say of a text's words, as numbers: the reader weighs them with what it reads itself.

Training and use share this module, so that the reader meets in use the same advisers it learnt to trust or to doubt.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from counterclaim.events.newness import by_publication
from counterclaim.events.reader.labels import NEWNESSES, REALITIES, TYPES
from counterclaim.events.reality import DEFAULT
from counterclaim.records.codes import ActorKind, Stance

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from counterclaim.events.draft import Draft
    from counterclaim.language.word_features import Words
    from counterclaim.records import Actor, Claim, Newness, Reality

    Whole = npt.NDArray[np.int64]

FRAMES: Final = 1 + len(TYPES)
_KINDS: Final = tuple(ActorKind)
KINDS: Final = 1 + len(_KINDS)
SIDES: Final = 3
"""0: no party of the frame's draft, 1: its actor, 2: its recipient."""
_STANCES: Final = tuple(Stance)
TOLD: Final = (len(REALITIES), len(NEWNESSES), 1 + len(_STANCES), 4)
"""Sizes of what is told of an anchor: the rules' reality, their newness, the stance of the innermost claim that holds it
(0: none), and why the rules say so (bit 0: the reality is a default; bit 1: the newness hangs on a date)."""


@dataclass(frozen=True, eq=False)
class Hints:
    """Of each word of an encoding: ``frames``, the type of the frame that it anchors (0: none), and ``kinds``, the kind of
    actor that it helps to name (0: none); both of shape (words,).
    """

    frames: Whole
    kinds: Whole


def hints_of(words: Words, drafts: Sequence[Draft], actors: Sequence[Actor]) -> Hints:
    """The hints on a text's words."""
    tokens = words.layers.tokens
    frames, kinds = np.zeros(len(tokens), dtype=np.int64), np.zeros(len(tokens), dtype=np.int64)
    for draft in drafts:
        frames[draft.i] = 1 + TYPES.index(draft.type)
    for actor in sorted(actors, key=lambda a: a.start - a.end):
        # The longest first, so that the country inside "Armenia's army" keeps its own kind.
        for i in words.layers.at(actor.start, actor.end):
            kinds[i] = 1 + _KINDS.index(actor.kind)
    return Hints(frames[words.token], kinds[words.token])


def sides_in(words: Words, draft: Draft | None, begin: int, end: int) -> Whole:
    """Which of the words ``begin`` to ``end`` name a party of the frame's draft: shape (words,) below SIDES."""
    found = np.zeros(end - begin, dtype=np.int64)
    if draft is None:
        return found
    tokens = words.token[begin:end]
    for side, actors in ((1, draft.actor), (2, draft.recipient)):
        for actor in actors:
            inside = words.layers.at(actor.start, actor.end)
            if len(inside):
                found[(tokens >= inside[0]) & (tokens <= inside[-1])] = side
    return found


def told_of(
    reality: Reality, why: str, newness: Newness, why_new: str, over: Sequence[Claim]
) -> tuple[int, int, int, int]:
    """What rules and claims tell of an anchor, as indices below TOLD."""
    reason = int(why == DEFAULT) + 2 * int(by_publication(why_new))
    stance = 1 + _STANCES.index(over[0].stance) if over else 0
    return REALITIES.index(reality), NEWNESSES.index(newness), stance, reason

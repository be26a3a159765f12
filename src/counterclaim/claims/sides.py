"""Claims that two make of each other: each side says it for itself."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from counterclaim.claims.draft import Chars, Draft
from counterclaim.claims.scene import Scene

_TRADING: Final = frozenset({"trade", "exchange", "swap"})
_CHARGING: Final = frozenset({"accuse", "blame"})
_EACH: Final = ("each other", "one another")


def each_side(scene: Scene, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Rule: "A and B accused each other of X", "A and B trade blame for X": A says it of B and B says it of A.

    Two drafts with the same cue and content, one for each source; whatever is not said mutually goes through unchanged.
    """
    for draft in drafts:
        pair = _two(scene, draft.source) if _mutual(scene, draft) else None
        if pair is None:
            yield draft
        else:
            yield from (replace(draft, source=source, head=_head(scene, source)) for source in pair)


def _mutual(scene: Scene, draft: Draft) -> bool:
    words = scene.layers.text[slice(*draft.content[0])].lower() if draft.content else ""
    return draft.lemma in _TRADING or (draft.lemma in _CHARGING and words.startswith(_EACH))


def _two(scene: Scene, source: Chars | None) -> tuple[Chars, Chars] | None:
    """The two halves of a source joined by one "and"; None for one party, for three, and for "both sides"."""
    if source is None:
        return None
    tokens = [scene.layers.tokens[i] for i in scene.layers.at(*source)]
    joints = [t for t in tokens if t.lower in {"and", "&"}]
    if len(joints) != 1 or any(t.text == "," for t in tokens) or tokens[0] in joints or tokens[-1] in joints:
        return None
    left, right = tokens[: tokens.index(joints[0])], tokens[tokens.index(joints[0]) + 1 :]
    return (left[0].start, left[-1].end), (right[0].start, right[-1].end)


def _head(scene: Scene, source: Chars) -> int:
    inside = scene.layers.at(*source)
    return next((k for k in inside if scene.layers.tokens[k].head not in inside), inside[-1])

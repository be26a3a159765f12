"""How the drafts of a text bear on one another: contents that stand for others, that end, that answer an accusation."""

from dataclasses import replace
from typing import Final

from counterclaim.claims import near, stance, tree
from counterclaim.claims.draft import Draft
from counterclaim.claims.scene import Scene
from counterclaim.claims.words import listed
from counterclaim.records import Stance

_FIRST: Final = frozenset({"i", "we"})


def linked(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Rule: "..., an accusation that Y denied": what Y denies is what stands before it."""
    layers = scene.layers
    done = []
    drafts = near.ordered(drafts)
    for n, draft in enumerate(drafts):
        root = stance.root_of(scene, draft.content) if draft.frame in {"np", "that"} else None
        words = layers.text[slice(*draft.content[0])].lower()
        which = draft.frame == "which" or (draft.frame == "before" and _of_this(scene, draft))
        noun = (
            root is not None and words.startswith(("a ", "an ")) and layers.tokens[root].lemma in listed("allegation")
        )
        if not which and not noun:
            done.append(draft)
            continue
        start = draft.content[0][1] if which else draft.content[0][0]
        before = [
            d
            for d in near.around(drafts, n)
            if d is not draft
            and d.content[0][0] < start
            and d.source != draft.source
            and 0 <= layers.tokens[draft.at].sent - layers.tokens[d.at].sent <= 1
            and d.frame != "hearsay"
        ]
        if not before:
            done.append(draft)
            continue
        said = max(before, key=lambda d: (d.content[-1][0], d.at))
        spans = [
            span
            for s, e in said.content
            if (span := tree.trimmed(layers.text, s, min(e, start))) is not None and s < start
        ]
        # The noun itself ("a charge") stays part of the content: these are the words that the text denies.
        spans += [] if which or not spans else draft.content
        done.append(replace(draft, content=tuple(spans) or draft.content, linked=True))
    return done


def _of_this(scene: Scene, draft: Draft) -> bool:
    """Rule: "X said A; Y denied this"."""
    obj = scene.layers.child(draft.at, "dobj")
    return (
        draft.stance is Stance.DENIES and obj is not None and scene.layers.tokens[obj].lower in {"this", "that", "it"}
    )


def cut(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Contents end where a later speaker's "..., X said" begins: "he said A B, X reported" is X's, and his claim is A B."""
    drafts = near.ordered(drafts)
    done = []
    for n, draft in enumerate(drafts):
        start, end = draft.content[-1]
        for other in near.around(drafts, n):
            at = _border(scene, other, end)
            if other.at > draft.at and start < at < end:
                span = tree.trimmed(scene.layers.text, start, at)
                draft = replace(draft, content=(*draft.content[:-1], span)) if span else draft
        done.append(draft)
    return done


def _border(scene: Scene, other: Draft, end: int) -> int:
    """Where the words of a later speaker begin; ``end`` where they border on nothing."""
    if other.source is None:
        return end
    if other.linked and other.frame in {"np", "that"}:
        # "X said A, a charge that Y denied": what X says ends where the charge is named.
        return other.content[-1][0]
    if other.frame == "which":
        return max(scene.layers.text.rfind("which", 0, other.source[0]), 0)
    return other.source[0] if other.frame == "before" and not other.linked else end


def answers(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """A negative statement denies where its speaker was accused, or has just denied, in this text."""
    done: list[Draft] = []
    for n, draft in enumerate(drafts):
        said = draft.stance is Stance.ASSERTS and draft.frame in {"that", "before", "after"} and _says_no(scene, draft)
        before = (other for other in near.around(drafts, n) if other.at < draft.at)
        denies = said and any(_answered(scene, draft, other) for other in before)
        done.append(replace(draft, stance=Stance.DENIES) if denies else draft)
    return done


def _says_no(scene: Scene, draft: Draft) -> bool:
    layers, root = scene.layers, stance.root_of(scene, draft.content)
    if root is None:
        return False
    if tree.negated(layers, root):
        return True
    near = [k for kid in layers.children(root) if kid > root for k in (kid, *layers.children(kid))]
    return any(layers.tokens[k].lower in {"no", "nothing", "never"} for k in near[:12])


def _answered(scene: Scene, draft: Draft, other: Draft) -> bool:
    """Whether ``other`` accuses the speaker of ``draft``, or is the speaker's own denial a sentence before."""
    layers = scene.layers
    if draft.head is None or other.source is None:
        return False
    speaker = layers.tokens[draft.head]
    if other.stance is Stance.DENIES:
        near = 0 <= layers.tokens[draft.at].sent - layers.tokens[other.at].sent <= 1
        same = other.head is not None and layers.tokens[other.head].lemma == speaker.lemma
        return near and (same or (speaker.pos == "PRON" and speaker.lower not in _FIRST))
    if other.lemma not in {"accuse", "blame", "charge", "allege", "claim"}:
        return False
    names = {
        t.lower[:5]
        for t in layers.tokens[slice(*_window(scene, draft))]
        if t.pos in {"PROPN", "ADJ"} and len(t.text) > 3
    }
    accused = {
        layers.tokens[k].lower[:5]
        for k in list(layers.at(*other.content[0]))[:4]
        if layers.tokens[k].pos in {"PROPN", "ADJ"}
    }
    return bool(names & accused)


def _window(scene: Scene, draft: Draft) -> tuple[int, int]:
    inside = scene.layers.at(*(draft.source or (0, 1)))
    return inside.start, inside.stop

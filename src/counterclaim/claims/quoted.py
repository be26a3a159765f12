"""Quotations: contents grow to the whole quotation, and a quotation without a cue goes on with the last speaker."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from counterclaim.claims import near, tree
from counterclaim.claims.draft import Chars, Draft
from counterclaim.claims.scene import Scene
from counterclaim.language import Layers, Quotation
from counterclaim.records import Stance

_REACH: Final = 600
_BACK: Final = 30
_WORDS: Final = 4


def grown(layers: Layers, draft: Draft) -> Draft:
    """``draft`` whose content, where it begins with a quotation, runs to that quotation's end."""
    if draft.frame not in {"that", "quote", "before", "after", "np", "pred"}:
        return draft
    content = tuple(_whole(layers, span, draft) for span in draft.content)
    return draft if content == draft.content else replace(draft, content=content)


def _whole(layers: Layers, span: Chars, draft: Draft) -> Chars:
    start, end = span
    for q in near.quotations(layers, start, end):
        if draft.cue is not None and q.start <= draft.cue[0] < q.end:
            continue
        if q.start <= start < q.end < start + 3000 and (start - q.start <= 2 or draft.frame == "before"):
            if end < q.end and (start - q.start <= 2):
                return tree.trimmed(layers.text, q.start, q.end) or span
        elif start < q.start < end < q.end:
            # "it was of “vital importance”": the closing mark belongs to what is said.
            return tree.trimmed(layers.text, start, q.end) or span
    return span


def joined(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """One claim of a quotation that its cue interrupts: "“A,” X said. “B.”" has the contents A and B.

    They stay two where they differ in stance: an assertion and a demand are not one claim.
    """
    done: list[Draft] = []
    for draft in near.ordered(drafts):
        last = next((d for d in done[:-_BACK:-1] if d.cue == draft.cue and d.source == draft.source), None)
        if (
            draft.frame == "after"
            and last is not None
            and (scene.attitudes or last.stance is draft.stance)
            and "\n" not in (scene.layers.text[last.content[-1][1] : draft.content[0][0]])
        ):
            done[done.index(last)] = replace(last, content=(*last.content, *draft.content))
        else:
            done.append(draft)
    return done


def carried(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """New drafts for the quoted sentences that no draft holds: the last speaker goes on."""
    layers = scene.layers
    found: list[Draft] = []
    known = near.ordered(drafts)
    starts = [draft.content[0][0] for draft in known]
    for q in layers.quotations:
        by = near.around(known, bisect_left(starts, q.start))
        if not _sentence(layers, q) or any(_holds(d, q) for d in by):
            continue
        last = _last_speaker([*by, *found[-2:]], q.start)
        span = tree.trimmed(layers.text, q.start, q.end)
        if last is None or span is None or _interrupted(layers, last, q.start):
            continue
        at = layers.at(*span)
        found.append(replace(last, at=at.start, content=(span,), stance=Stance.ASSERTS, frame="after", about=None))
    return found


def _holds(draft: Draft, q: Quotation) -> bool:
    """Whether ``draft`` says the quotation ``q`` already; a claim told inside the quotation does not."""
    if draft.cue is not None and q.start <= draft.cue[0] < q.end and draft.frame != "after":
        return False
    return any(s < q.end and q.start < e for s, e in draft.content)


def _sentence(layers: Layers, q: Quotation) -> bool:
    """Whether a quotation is a sentence of its own, not a few words within one."""
    inside = layers.at(q.start, q.end)
    if len(inside) < _WORDS or not any(tree.finite(layers, k) for k in inside):
        return False
    before = layers.text[max(0, q.start - 4) : q.start].rstrip(' \u00a0"“”‘«„')
    return q.start < 3 or not before or before[-1] in ".!?:\n\r”"


def _interrupted(layers: Layers, last: Draft, start: int) -> bool:
    """Whether somebody else does something between the last words and a quotation: who goes on is then not told."""
    end = max(last.cue[1] if last.cue else 0, last.content[-1][1])
    for k in layers.at(end, start):
        token = layers.tokens[k]
        verb = layers.tokens[token.head]
        if token.dep != "nsubj" or token.pos not in {"NOUN", "PROPN"} or not tree.finite(layers, verb.i):
            continue
        if near.quoted(layers, token.start, token.end) or (
            last.source and last.source[0] <= token.start < last.source[1]
        ):
            continue
        own = layers.tokens[last.head].lemma if last.head is not None else ""
        if token.lemma != own and verb.start >= end:
            return True
    return False


def _last_speaker(drafts: Sequence[Draft], start: int) -> Draft | None:
    """The latest draft before ``start`` whose words were spoken, near enough to go on."""
    near = [
        d
        for d in drafts
        if d.source is not None
        and d.frame in {"that", "before", "quote", "after"}
        and d.cue is not None
        and max(d.cue[1], d.content[-1][1]) <= start
        and start - max(d.cue[1], d.content[-1][1]) < _REACH
    ]
    return max(near, key=lambda d: max(d.cue[1] if d.cue else 0, d.content[-1][1]), default=None)

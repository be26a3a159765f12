"""Through what a claim was made: "in a statement posted on Monday", "told reporters", "by phone"."""

from typing import Final

from counterclaim.claims import lexicon, near, tree
from counterclaim.claims.draft import Chars, Draft
from counterclaim.claims.scene import Scene

_PREPS: Final = frozenset({"in", "on", "during", "at", "by", "via", "through", "to", "over"})
_CARRIERS: Final = frozenset(
    "statement communique communiqué interview speech address briefing conference newsletter broadcast letter memo report"
    " tweet post message email call conversation telephone phone telegram twitter facebook x instagram youtube"
    " channel website television tv radio release text video note press page remarks testimony newspaper agency account"
    " hearing".split()
)
_LISTENERS: Final = frozenset(
    "reporter journalist agency newspaper channel television tv radio audience conference congress parliament reuters afp ap"
    " bbc cnn media press interviewer lawmaker council assembly".split()
)


def channel_of(scene: Scene, draft: Draft) -> Chars | None:
    """The words that name the channel of ``draft``: a phrase on its cue, or the press it was told to; None otherwise."""
    layers = scene.layers
    if draft.cue is None or draft.frame in {"hearsay", "state", "headline", "noun", "according", "after"}:
        return None
    if layers.tokens[draft.at].lemma == "tell":
        heard = layers.child(draft.at, "dobj", "dative")
        if heard is not None and _listens(scene, heard):
            return _clear(
                draft, layers.text, (layers.tokens[draft.at].start, layers.tokens[layers.edges(heard)[1]].end)
            )
    for p in layers.children(draft.at, "prep"):
        inner = layers.child(p, "pobj")
        if inner is None or layers.tokens[p].lower not in _PREPS or not _carries(scene, inner):
            continue
        span = tree.trimmed(layers.text, layers.tokens[p].start, layers.tokens[layers.edges(p)[1]].end)
        if span is not None:
            return _clear(draft, layers.text, span)
    return None


def _carries(scene: Scene, noun: int) -> bool:
    token = scene.layers.tokens[noun]
    return token.lemma in _CARRIERS or any(row.kind == "paper" for row in lexicon.nouns().get(token.lemma, ()))


def _listens(scene: Scene, noun: int) -> bool:
    layers = scene.layers
    if layers.tokens[noun].lemma in _LISTENERS:
        return True
    return near.labelled(layers, noun, "ORG")


def _clear(draft: Draft, text: str, span: Chars) -> Chars | None:
    """``span`` up to where what is said begins."""
    start, end = span
    for s, e in draft.content:
        if start < s < end:
            end = s
        elif s <= start < e:
            return None
    return tree.trimmed(text, start, end)

"""From the drafts of all rules to those that stand: silence, hypotheses and doubles go, stances are decided."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from counterclaim.claims import chains, edges, hints, lexicon, links, near, stance, surface, tree
from counterclaim.claims.draft import Draft
from counterclaim.claims.scene import Scene
from counterclaim.records import Stance

_UNREAL: Final = frozenset(
    {"must", "should", "may", "might", "would", "could", "will", "shall", "'d", "’d", "'ll", "’ll", "can"}
)
_ENDINGS: Final = frozenset({"stop", "cease", "avoid", "quit", "halt"})
# With these objects the verb is an act, not words: "declared independence", "recalled its ambassador".
_ACTS: Final = {
    "declare": frozenset("independence war mourning emergency day region holiday curfew bankruptcy".split()),
    "recall": frozenset("ambassador envoy diplomat product lawmaker parliament".split()),
}
_FIRST: Final = frozenset({"i", "we"})
# Verbs that things do as well as people ("the attacks show ...").
_OF_THINGS: Final = frozenset(
    {
        "confirm",
        "believe",
        "suggest",
        "indicate",
        "show",
        "demonstrate",
        "reveal",
        "contradict",
        "underline",
        "highlight",
        "prove",
        "find",
        "underscore",
        "signal",
        "signify",
        "claim",
        "threaten",
        "promise",
        "determine",
        "discover",
        "establish",
        "imply",
        "mean",
        "reflect",
        "document",
        "record",
        "challenge",
        "require",
        "read",
    }
)


# What is withheld, not contradicted: "denied them entry".
_DENIED: Final = frozenset(
    "entry access visa entrance permission asylum bail right service opportunity chance treatment motion request appeal"
    " haven petition passage food water medicine shelter boarding landing".split()
)
_TERMS: Final = re.compile(
    r"(?:not|never) to be (?:named|identified|quoted|cited)|anonymity|to remain anonymous", re.IGNORECASE
)


def settled(scene: Scene, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts that stand, in the order of the text."""
    kept = []
    for draft in drafts:
        changed = _one(scene, draft)
        if changed is not None:
            kept.append(changed)
    kept = links.linked(scene, kept)
    kept = links.cut(scene, kept if scene.attitudes else chains.passed_on(scene, near.ordered(kept)))
    kept = near.ordered(kept)
    kept = [d for n, d in enumerate(kept) if d.frame != "pledge" or not _held(scene, d, near.around(kept, n))]
    kept = (
        kept
        if scene.attitudes
        else [d for n, d in enumerate(kept) if not _inside_own_quote(scene, d, near.around(kept, n))]
    )
    return [edges.without_motive(scene, hints.as_hinted(scene, draft)) for draft in links.answers(scene, _unlike(kept))]


def _one(scene: Scene, draft: Draft) -> Draft | None:
    if draft.frame in {"hearsay", "according", "noun", "state", "own", "headline", "pledge"}:
        off = draft.frame == "own" and (tree.negated(scene.layers, draft.at) or _by_nobody(scene, draft))
        return None if off else draft
    if _idiom(scene, draft) or (_too_deep(scene, draft) if scene.attitudes else _by_nobody(scene, draft)):
        return None
    if stance.negated_cue(scene, draft.at):
        own = stance.negation(scene, draft)
        if own is None:
            return draft if scene.attitudes else None
        return replace(draft, stance=own)
    if not scene.attitudes and (_of_a_thing(scene, draft) or _hypothetical(scene, draft)):
        return None
    return stance.by_content(scene, draft)


def _by_nobody(scene: Scene, draft: Draft) -> bool:
    """Rule: "no one has claimed responsibility" is nobody's claim."""
    words = scene.layers.text[slice(*draft.source)].lower() if draft.source is not None else ""
    return words.startswith(("no ", "nobody", "none of"))


def _of_a_thing(scene: Scene, draft: Draft) -> bool:
    """Rule: "the attacks show ..." is the outlet's own reasoning."""
    if draft.head is None or draft.lemma not in _OF_THINGS or draft.frame == "before":
        return False
    return not surface.speaker_like(scene, draft.head)


def _too_deep(scene: Scene, draft: Draft) -> bool:
    """Whether PolNeAR's rules leave the draft out: its cue stands in a quotation, or is a bare infinitive of thought."""
    token = scene.layers.tokens[draft.at]
    if draft.frame != "after" and near.quoted(scene.layers, token.start, token.end):
        return True
    groups = {row.group for row in scene.rows.get(draft.at, ())}
    return token.tag == "VB" and bool(groups) and groups <= {lexicon.ATTITUDE, lexicon.EVIDENCE}


def _idiom(scene: Scene, draft: Draft) -> bool:
    """Rule: "claimed 21 lives", "denied entry": the verb of saying says nothing."""
    layers = scene.layers
    if draft.lemma == "deny" and any(
        layers.tokens[k].lemma in _DENIED for k in layers.children(draft.at, "dobj", "oprd")
    ):
        # Also as a passive: "they were denied entry".
        return True
    if draft.lemma in {"ask", "request", "insist", "prefer", "want"} and _TERMS.match(
        layers.text[slice(*draft.content[0])]
    ):
        # The terms of a source are no claim: "who asked not to be named".
        return True
    if draft.frame != "np":
        return False
    root = stance.root_of(scene, draft.content)
    if root is None:
        return False
    head = layers.tokens[root]
    if draft.lemma == "claim":
        return head.lemma in {
            "life",
            "victim",
            "soul",
            "person",
            "seat",
            "title",
            "prize",
            "medal",
            "benefit",
            "asylum",
        } or (head.pos == "NUM")
    if draft.lemma in _ACTS:
        return head.lemma in _ACTS[draft.lemma]
    if draft.lemma == "deny":
        return head.lemma in _DENIED
    return False


def _hypothetical(scene: Scene, draft: Draft) -> bool:
    """Whether the cue itself is not told as having happened: under "if", under a modal, or as somebody's task."""
    layers, i = scene.layers, draft.at
    first = draft.head is not None and layers.tokens[draft.head].lower in _FIRST
    for k in layers.children(i, "aux", "mark"):
        word = layers.tokens[k].lower
        if word in {"if", "unless", "whether"} or (word in _UNREAL and not first and draft.frame != "before"):
            return draft.stance is not Stance.DOUBTS
        if word == "to" and _a_task(scene, i, draft):
            return True
    above = layers.tokens[layers.tokens[i].head]
    if layers.tokens[i].dep == "pcomp" and above.lower == "without":
        return True
    return layers.tokens[i].tag == "VBG" and layers.tokens[i].dep == "xcomp" and above.lemma in _ENDINGS


def _a_task(scene: Scene, i: int, draft: Draft) -> bool:
    """Rule: "urged them to accept ...": the infinitive is what is demanded, not what is said."""
    layers = scene.layers
    if draft.lemma in {"blame", "call", "urge", "appeal", "demand", "protest", "say", "announce", "accuse"}:
        up = next((k for k in layers.ancestors(i) if k in scene.cues), None)
        return up is not None and layers.tokens[i].dep in {"xcomp", "ccomp"}
    return True


def _held(scene: Scene, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether another claim's content holds the draft: the promise is then that claim's own stance."""
    at = scene.layers.tokens[draft.at].start
    return any(d is not draft and s <= at < e for d in drafts for s, e in d.content)


def _inside_own_quote(scene: Scene, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Rule: "“We demand a halt,” said X" is X's claim once, not also the claim of "We"."""
    if draft.head is None or scene.layers.tokens[draft.head].lower not in _FIRST:
        return False
    start = draft.content[0][0]
    return any(
        d is not draft and d.at != draft.at and s <= scene.layers.tokens[draft.at].start < e and s <= start < e
        for d in drafts
        for s, e in d.content
    )


def _unlike(drafts: list[Draft]) -> list[Draft]:
    """Without doubles: one claim for one content and one source; the first rule that found it wins."""
    seen = set()
    kept = []
    for draft in drafts:
        key = (draft.source, draft.content[0])
        if key not in seen:
            seen.add(key)
            kept.append(draft)
    return kept

"""From the drafts of all rules to those that stand: silence, hypotheses and doubles go, stances are decided."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from counterclaim.claims import lexicon, stance, surface, tree
from counterclaim.claims.draft import Draft
from counterclaim.claims.scene import Scene
from counterclaim.claims.words import listed
from counterclaim.records import Stance

_UNREAL: Final = frozenset({"must", "should", "may", "might", "would", "could", "will", "shall", "'d", "’d", "'ll", "’ll", "can"})
_FIRST: Final = frozenset({"i", "we"})
# Verbs that things do as well as people ("the attacks show ...").
_OF_THINGS: Final = frozenset({
    "confirm", "suggest", "indicate", "show", "demonstrate", "reveal", "contradict", "underline", "highlight", "prove", "find",
    "underscore", "signal", "signify", "claim", "threaten", "promise", "determine", "discover", "establish", "imply", "mean",
    "reflect", "document", "record", "challenge", "require", "read",
})  # fmt: skip


def settled(scene: Scene, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts that stand, in the order of the text."""
    kept = []
    for draft in drafts:
        changed = _one(scene, draft)
        if changed is not None:
            kept.append(changed)
    kept = _linked(scene, kept)
    kept = _cut(scene, _cited(scene, kept))
    kept.sort(key=lambda d: (d.content[0][0], d.at))
    kept = [d for d in kept if d.frame != "pledge" or not _held(scene, d, kept)]
    kept = kept if scene.attitudes else [d for d in kept if not _inside_own_quote(scene, d, kept)]
    return _answers(scene, _unlike(kept))


def _linked(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """"..., an accusation that Y denied": what Y denies is what stands before it."""
    layers = scene.layers
    done = []
    for draft in drafts:
        root = stance.root_of(scene, draft.content) if draft.frame in {"np", "that"} else None
        words = layers.text[slice(*draft.content[0])].lower()
        if root is None or not words.startswith(("a ", "an ")) or layers.tokens[root].lemma not in listed("allegation"):
            done.append(draft)
            continue
        start = draft.content[0][0]
        before = [d for d in drafts if d is not draft and d.content[0][0] < start and d.source != draft.source
                  and 0 <= layers.tokens[root].sent - layers.tokens[d.at].sent <= 1 and d.frame != "hearsay"]  # fmt: skip
        if not before:
            done.append(draft)
            continue
        said = max(before, key=lambda d: (d.content[-1][0], d.at))
        spans = [span for s, e in said.content if (span := tree.trimmed(layers.text, s, min(e, start))) is not None and s < start]
        done.append(replace(draft, content=tuple(spans) or draft.content, linked=True))
    return done


def _cut(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Contents end where a later speaker's "..., X said" begins: "he said A B, X reported" is X's, and his claim is A B."""
    closers = [d for d in drafts if d.frame == "before" and d.source is not None and not d.linked]
    done = []
    for draft in drafts:
        start, end = draft.content[-1]
        for other in closers:
            at = other.source[0] if other.source else end
            if other.at > draft.at and start < at < end:
                span = tree.trimmed(scene.layers.text, start, at)
                draft = replace(draft, content=(*draft.content[:-1], span)) if span else draft
        done.append(draft)
    return done


def _cited(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """"X reported A, citing Y": Y says A too."""
    done = []
    for draft in drafts:
        if draft.lemma not in {"cite", "quote"} or draft.frame != "np" or scene.attitudes:
            done.append(draft)
            continue
        above = next((d for d in drafts if d.at != draft.at and d.source == draft.source and d.lemma != draft.lemma
                      and scene.layers.tokens[d.at].sent == scene.layers.tokens[draft.at].sent), None)  # fmt: skip
        if above is not None and scene.layers.tokens[draft.at].tag == "VBG":
            root = stance.root_of(scene, draft.content)
            done.append(replace(draft, source=draft.content[0], head=root, content=above.content, frame="cited",
                                stance=Stance.ASSERTS))  # fmt: skip
    return done


def _one(scene: Scene, draft: Draft) -> Draft | None:
    if draft.source is not None and scene.layers.text[slice(*draft.source)].lower().startswith(("no ", "nobody", "none of")):
        return draft if scene.attitudes else None
    if draft.frame == "own" and tree.negated(scene.layers, draft.at):
        return None
    if draft.frame in {"hearsay", "according", "noun", "state", "own", "headline", "pledge"}:
        return draft
    if scene.attitudes and _too_deep(scene, draft):
        return None
    if _idiom(scene, draft):
        return None
    if tree.negated(scene.layers, draft.at):
        own = stance.negation(scene, draft)
        if own is None:
            return draft if scene.attitudes else None
        return replace(draft, stance=own)
    if draft.head is not None and draft.lemma in _OF_THINGS and draft.frame != "before":
        if not scene.attitudes and not surface.speaker_like(scene, draft.head):
            return None
    if not scene.attitudes and _hypothetical(scene, draft):
        return None
    return stance.by_content(scene, draft)


def _too_deep(scene: Scene, draft: Draft) -> bool:
    """Whether PolNeAR's rules leave the draft out: its cue stands in a quotation, or is a bare infinitive of thought."""
    token = scene.layers.tokens[draft.at]
    if draft.frame != "after" and scene.layers.quoted(token.start, token.end):
        return True
    groups = {row.group for row in scene.rows.get(draft.at, ())}
    return token.tag == "VB" and bool(groups) and groups <= {lexicon.ATTITUDE, lexicon.EVIDENCE}


def _idiom(scene: Scene, draft: Draft) -> bool:
    """"claimed 21 lives", "denied entry": the verb of saying says nothing."""
    layers = scene.layers
    if draft.frame != "np":
        return False
    root = stance.root_of(scene, draft.content)
    if root is None:
        return False
    head = layers.tokens[root]
    if draft.lemma == "claim":
        return head.lemma in {"life", "victim", "soul", "person", "seat", "title", "prize", "medal", "benefit", "asylum"} or (
            head.pos == "NUM")
    if draft.lemma == "deny":
        return head.lemma in {"entry", "access", "visa", "entrance", "permission", "asylum", "bail", "right", "service",
                              "opportunity", "chance", "treatment", "motion", "request", "appeal", "haven", "petition"}  # fmt: skip
    return False


def _hypothetical(scene: Scene, draft: Draft) -> bool:
    """Whether the cue itself is not told as having happened: under "if", under a modal, or as somebody's task."""
    layers, i = scene.layers, draft.at
    first = draft.head is not None and layers.tokens[draft.head].lower in _FIRST
    for k in layers.children(i, "aux", "mark"):
        word = layers.tokens[k].lower
        if word in {"if", "unless", "whether"} or word in _UNREAL and not first and draft.frame != "before":
            return draft.stance is not Stance.DOUBTS
        if word == "to" and _a_task(scene, i, draft):
            return True
    return False


def _a_task(scene: Scene, i: int, draft: Draft) -> bool:
    """"urged them to accept ...": the infinitive is what is demanded, not what is said."""
    layers = scene.layers
    if draft.lemma in {"blame", "call", "urge", "appeal", "demand", "protest", "say", "announce", "accuse"}:
        up = next((k for k in layers.ancestors(i) if k in scene.cues), None)
        return up is not None and layers.tokens[i].dep in {"xcomp", "ccomp"}
    return True


def _held(scene: Scene, draft: Draft, drafts: list[Draft]) -> bool:
    """Whether another claim's content holds the draft: the promise is then that claim's own stance."""
    at = scene.layers.tokens[draft.at].start
    return any(d is not draft and s <= at < e for d in drafts for s, e in d.content)


def _inside_own_quote(scene: Scene, draft: Draft, drafts: list[Draft]) -> bool:
    """"“We demand a halt,” said X" is X's claim once, not also the claim of "We"."""
    if draft.head is None or scene.layers.tokens[draft.head].lower not in _FIRST:
        return False
    start = draft.content[0][0]
    return any(d is not draft and d.at != draft.at and s <= scene.layers.tokens[draft.at].start < e and s <= start < e
               for d in drafts for s, e in d.content)  # fmt: skip


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


def _answers(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """A negative statement denies where its speaker was accused, or has just denied, in this text."""
    done: list[Draft] = []
    for draft in drafts:
        if draft.stance is Stance.ASSERTS and draft.frame in {"that", "before", "after"} and _says_no(scene, draft):
            if any(_answered(scene, draft, other) for other in drafts if other.at < draft.at and other is not draft):
                draft = replace(draft, stance=Stance.DENIES)
        done.append(draft)
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
        return near and (same or speaker.pos == "PRON" and speaker.lower not in _FIRST)
    if other.lemma not in {"accuse", "blame", "charge", "allege", "claim"}:
        return False
    names = {t.lower[:5] for t in layers.tokens[slice(*_window(scene, draft))] if t.pos in {"PROPN", "ADJ"} and len(t.text) > 3}
    accused = {layers.tokens[k].lower[:5] for k in list(layers.at(*other.content[0]))[:4] if layers.tokens[k].pos in {"PROPN", "ADJ"}}
    return bool(names & accused)


def _window(scene: Scene, draft: Draft) -> tuple[int, int]:
    inside = scene.layers.at(*(draft.source or (0, 1)))
    return inside.start, inside.stop

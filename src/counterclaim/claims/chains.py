"""Chains: who passes on what another says ("Interfax quoted the ministry as saying ...", "..., citing two officials")."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from counterclaim.claims import near, subjects, tree
from counterclaim.claims.draft import Chars, Draft
from counterclaim.claims.scene import Scene
from counterclaim.records import Stance

_QUOTING: Final = frozenset({"quote", "cite", "report", "carry", "show"})
_NEXT: Final = 4
CITING: Final = frozenset({"quote", "cite"})


def passed_on(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """``drafts``, with the relayer's claim for each told as quoted, and the speaker's for each told citing one.

    Rule: "H quoted S as saying C": S says C, and H says that S does.  Rule: "H reported C, citing S": H says C and S says C,
    as told by H.
    """
    known = {draft.at for draft in drafts}
    participles = _participles(scene)
    begins = {scene.layers.tokens[k].start for k in participles}
    # A parse may take "citing S" for what is reported: those words are nobody's content.
    done = [draft for draft in drafts if draft.content[0][0] not in begins or len(draft.content) > 1]
    for draft in drafts:
        quoting = _quoting(scene, draft)
        outlet = _outlet(scene, draft, quoting) if quoting is not None and quoting not in known else None
        done += [outlet] if outlet is not None else []
    cited = {k: told for k in participles if (told := _cited(scene, done, k)) is not None}
    return _inserted(scene, near.ordered([draft for draft in done if draft.at not in cited] + list(cited.values())))


def _inserted(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Rule: "the ministry said, Interfax reported, that C": the inserted one passes on what the other says."""
    text = scene.layers.text
    done = list(drafts)
    for n, outer in enumerate(drafts):
        if outer.source is None or outer.cue is None:
            continue
        for k in range(max(0, n - _NEXT), min(len(drafts), n + _NEXT)):
            inner = done[k]
            if inner.source is None or inner.cue is None or inner is outer or inner.told_by is not None:
                continue
            begins = inner.source[0] == outer.content[0][0] and text[outer.cue[1] : inner.source[0]].strip() == ","
            if begins and text[inner.cue[1] : inner.content[0][0]].lstrip().startswith(","):
                said = (outer.source[0], outer.cue[1])
                done[n] = replace(outer, content=inner.content, told_by=inner.at)
                done[k] = replace(inner, content=(said, *inner.content))
    return done


def _participles(scene: Scene) -> list[int]:
    """The tokens "citing", "quoting" of a text that have an object."""
    tokens = scene.layers.tokens
    return [t.i for t in tokens if t.tag == "VBG" and t.lemma in CITING and _object(scene, t.i) is not None]


def _object(scene: Scene, k: int) -> int | None:
    found = scene.layers.child(k, "dobj", "pobj")
    return found if found is not None and scene.layers.tokens[found].pos != "NUM" else None


def _quoting(scene: Scene, draft: Draft) -> int | None:
    """The verb under which ``draft`` is told "as saying", or None."""
    layers = scene.layers
    above = layers.tokens[layers.tokens[draft.at].head]
    if layers.tokens[draft.at].tag != "VBG" or above.lower != "as":
        return None
    verb = layers.tokens[above.head]
    return verb.i if verb.lemma in _QUOTING and verb.i < draft.at else None


def _outlet(scene: Scene, draft: Draft, verb: int) -> Draft | None:
    layers = scene.layers
    head = subjects.subject(layers, verb, scene.cues)
    source = tree.source_phrase(layers, head, verb) if head is not None else None
    if head is None or source is None or draft.source is None or source == draft.source or source[1] > draft.source[0]:
        return None
    content = tree.trimmed(layers.text, draft.source[0], max(end for _, end in draft.content))
    if content is None:
        return None
    cue = layers.chars(verb, verb)
    return Draft(verb, source, head, cue, (content,), Stance.ASSERTS, "quoted", layers.tokens[verb].lemma, draft.at)


def _cited(scene: Scene, drafts: Sequence[Draft], k: int) -> Draft | None:
    """What the source that participle ``k`` cites says: the content of the claim whose speaker stands nearest before it."""
    layers = scene.layers
    at, obj = layers.tokens[k], _object(scene, k)
    source = tree.source_phrase(layers, obj, k) if obj is not None else None
    told = [
        draft
        for draft in drafts
        if draft.source is not None
        and draft.at != k
        and layers.tokens[draft.at].sent == at.sent
        and draft.source[1] <= at.start
        and _outside((at.start, source[1] if source else at.end), draft.content)
    ]
    if source is None or not told:
        return None
    by = max(told, key=lambda draft: ((draft.source or (0, 0))[1], -abs(draft.at - k)))
    return replace(
        by, at=k, source=source, head=obj, cue=layers.chars(k, k), frame="cited", lemma=at.lemma, told_by=by.at
    )


def _outside(span: Chars, content: Sequence[Chars]) -> bool:
    return not any(s < span[1] and span[0] < e for s, e in content)

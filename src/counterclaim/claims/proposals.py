"""What the tagger proposes, as drafts: set beside what the rules found, one draft a cue."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from counterclaim.claims import lexicon, tree
from counterclaim.claims.draft import Chars, Draft
from counterclaim.claims.tagger.finder import STANCES
from counterclaim.claims.words import listed
from counterclaim.records import Stance

if TYPE_CHECKING:
    from counterclaim.claims.scene import Scene
    from counterclaim.claims.tagger.finder import Tagged

O = dict(kv.split("=") for kv in os.environ.get("PO", "").split(",") if kv)


def proposed(scene: Scene, tagged: Iterable[Tagged]) -> list[Draft]:
    """One draft for each attribution of the tagger whose cue and content hold words of the parse."""
    drafts = (_draft(scene, one) for one in tagged)
    return [draft for draft in drafts if draft is not None]


def _draft(scene: Scene, one: Tagged) -> Draft | None:
    layers = scene.layers
    at = _top(scene, one.cue)
    contents = tuple(span for c in one.contents if (span := _clean(scene, c)) is not None)
    if at is None or not contents:
        return None
    source = tree.trimmed(layers.text, *one.source) if one.source else None
    if not scene.attitudes:
        contents = _whole(scene, one.cue, source, contents)
        source = _antecedent(scene, source, at)
    head = _top(scene, source) if source else None
    frame = _frame(scene, one.cue, at, contents)
    stance, sure = _stance(scene, at, frame, one)
    return Draft(at, source, head, one.cue, contents, stance, frame, layers.tokens[at].lemma,
                 _top(scene, contents[0]), chance=one.chance, stances=one.stances)  # fmt: skip


def _clean(scene: Scene, span: Chars) -> Chars | None:
    found = tree.trimmed(scene.layers.text, *span)
    if found is None or scene.attitudes:
        return found
    words = scene.layers.text[slice(*found)]
    if words.lower().startswith("that ") and len(words) > 5:
        return tree.trimmed(scene.layers.text, found[0] + 5, found[1])
    return found


def _whole(scene: Scene, cue: Chars, source: Chars | None, contents: tuple[Chars, ...]) -> tuple[Chars, ...]:
    """Pieces that only a mark, the cue or the source parts; others are where the tagger lost its way, and the longest stays."""
    text = scene.layers.text
    groups = [[contents[0]]]
    for span in contents[1:]:
        gap = (groups[-1][-1][1], span[0])
        held = any(s is not None and gap[0] <= s[0] and s[1] <= gap[1] for s in (cue, source))
        bare = not any(c.isalnum() for c in text[slice(*gap)])
        if bare and not held:
            groups[-1][-1] = (groups[-1][-1][0], span[1])
        elif held:
            groups[-1].append(span)
        else:
            groups.append([span])
    return tuple(max(groups, key=lambda g: sum(e - s for s, e in g)))


def _antecedent(scene: Scene, source: Chars | None, at: int) -> Chars | None:
    """Rule: "the group, which says ...": the group says so."""
    layers = scene.layers
    if source is None or layers.text[slice(*source)].lower() not in tree.RELATIVES:
        return source
    pronoun = layers.at(*source)[0]
    verb = next((k for k in layers.ancestors(pronoun) if layers.tokens[k].dep == "relcl"), None)
    return tree.source_phrase(layers, layers.tokens[verb].head, at) if verb is not None else source


def _top(scene: Scene, span: Chars) -> int | None:
    """The token of ``span`` that the others hang on: a known cue first, then a verb, then what stands highest."""
    layers = scene.layers
    inside = layers.at(*span)
    if not len(inside):
        return None
    tops = [k for k in inside if layers.tokens[k].head not in inside or layers.tokens[k].head == k]
    cues = [k for k in inside if k in scene.cues]
    verbs = [k for k in tops if tree.is_verb(layers, k)]
    return (cues or verbs or tops or list(inside))[0]


def _frame(scene: Scene, cue: Chars, at: int, contents: Sequence[Chars]) -> str:
    layers = scene.layers
    token = layers.tokens[at]
    if token.lower == "according":
        return "according"
    if token.pos == "ADV" and token.lower.endswith("ly"):
        return "hearsay"
    if token.pos == "PUNCT":
        return "headline"
    if token.pos in {"NOUN", "PROPN"} and at not in scene.cues:
        return "noun"
    if contents[0][0] < cue[0]:
        return "before"
    root = _top(scene, contents[0])
    if root is None:
        return "that"
    if layers.tokens[root].pos in {"NOUN", "PROPN", "PRON", "NUM"} and not tree.finite(layers, root):
        return "np"
    inside = layers.at(*contents[0])
    if layers.tokens[inside[0]].lower == "to" and layers.tokens[inside[0]].tag == "TO":
        return "to"
    return "that"


def _stance(scene: Scene, at: int, frame: str, one: Tagged) -> tuple[Stance, bool]:
    """The lexicon's stance for the cue in this frame; the tagger's where the lexicon has none."""
    best = max(range(len(STANCES)), key=lambda n: one.stances[n])
    if O.get("tst", "lex") == "tag" and one.stances[best] > float(O.get("tstp", ".5")):
        return STANCES[best], False
    for row in scene.rows.get(at, ()):
        return row.frames.get(frame, row.stance), True
    return (STANCES[best] if one.stances[best] > 0.5 else Stance.ASSERTS), False


def merged(scene: Scene, ruled: Sequence[Draft], tagged: Sequence[Draft]) -> list[Draft]:
    """One draft a cue: a rule's draft takes the tagger's spans; what only one of the two found is kept as it is."""
    by_cue: dict[int, list[Draft]] = {}
    for draft in ruled:
        by_cue.setdefault(draft.at, []).append(draft)
    done: list[Draft] = []
    used: set[int] = set()
    support = {d.at: d.chance or 0 for d in tagged}
    for draft in tagged:
        same = by_cue.get(draft.at, [])
        if (draft.chance or 0) < float(O.get("join", ".5")):
            continue
        if len(same) == 1:
            used.add(draft.at)
            done.append(_joined(scene, same[0], draft))
        elif not same and _stands(scene, draft):
            done.append(draft)
    least = float(O.get("ronly", "0"))
    return done + [d for d in ruled if d.at not in used and (support.get(d.at, 0) >= least)]


def _stands(scene: Scene, draft: Draft) -> bool:
    if (draft.chance or 0) < float(O.get("tonly", ".5")):
        return False
    if scene.attitudes:
        return True
    layers = scene.layers
    rows = scene.rows.get(draft.at, ())
    if rows and all(r.group == lexicon.ALLEGATION for r in rows):
        return draft.about is not None and layers.tokens[draft.about].lemma in listed("allegation")
    return True


def _joined(scene: Scene, rule: Draft, tagged: Draft) -> Draft:
    mode = O.get("join_c", "tag")
    content = tagged.content
    if mode == "rule" or (mode == "frame" and rule.frame not in {"that", "before", "after", "quote"}):
        content = rule.content
    source, head = (tagged.source, tagged.head) if tagged.source else (rule.source, rule.head)
    if O.get("join_s") == "rule" and rule.source:
        source, head = rule.source, rule.head
    stance = rule.stance
    best = max(range(len(STANCES)), key=lambda n: tagged.stances[n])
    if tagged.stances[best] > float(O.get("jst", "2")) and rule.stance is Stance.ASSERTS:
        stance = STANCES[best]
    if tagged.stances[best] > float(O.get("jst2", "2")):
        stance = STANCES[best]
    return replace(rule, source=source, head=head, content=content, chance=tagged.chance, stances=tagged.stances, stance=stance)

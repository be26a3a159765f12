"""Claims that a verb brings: "X said that ...", "accused Y of ...", "denied launching ...", "..., he said"."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from counterclaim.claims import near, subjects, surface, tree
from counterclaim.claims.draft import Chars, Draft
from counterclaim.claims.frames import Found, content_of, passive_subject
from counterclaim.claims.lexicon import Verb
from counterclaim.claims.scene import Scene

# Passives that tell what is going round; "it was agreed", "was recommended" tell what was done.
HEARSAY: Final = frozenset(
    "say report believe think allege claim understand rumor rumour accuse blame suspect announce estimate confirm verify"
    " corroborate authenticate deny dispute know fear expect describe quote question".split()
)
_NO_SPEAKER: Final = frozenset({"there", "what", "whatever", "this", "that", "which", "nothing", "none", "nobody"})


def verb_claims(scene: Scene) -> Iterator[Draft]:
    """One draft for each content that a cue verb brings; for joint cues ("announced and confirmed") one each."""
    for i, rows in scene.rows.items():
        found = content_of(scene, i, rows)
        draft = _draft(scene, i, rows[0], found) if found is not None else None
        draft = _ordered(scene, i, rows) if draft is None or _misread(scene, draft) else draft
        if draft is not None:
            yield draft


def _misread(scene: Scene, draft: Draft) -> bool:
    """Whether the speaker was looked for in the wrong place: inside a quotation that the cue stands outside of."""
    if draft.source is None or draft.frame != "before":
        return False
    at = scene.layers.tokens[draft.at].start
    return any(
        q.start <= draft.source[0] < q.end and not q.start <= at < q.end
        for q in near.quotations(scene.layers, draft.source[0], draft.source[0] + 1)
    )


def _ordered(scene: Scene, i: int, rows: tuple[Verb, ...]) -> Draft | None:
    """A cue behind its content, read by the order of words: "“...” Omar Said of the army told us"."""
    layers = scene.layers
    row = next((row for row in rows if {"that", "quote"} <= row.frames.keys()), None)
    if (
        row is None
        or layers.tokens[i].tag not in {"VBD", "VBZ", "VBP", "VBN", "NNS"}
        or (layers.children(i, "aux", "auxpass") and not tree.finite(layers, i))
    ):
        return None
    speaker = surface.speaker_before(layers, i)
    if speaker is None and surface.closes(layers, i):
        speaker = surface.speaker_glued(layers, i)
    if speaker is not None:
        content = surface.statement_before(layers, i, speaker)
        inside = layers.at(*speaker)
        head = next((k for k in inside if layers.tokens[k].head not in inside), inside[0])
    else:
        after = surface.speaker_after(layers, i)
        speaker = tree.source_phrase(layers, after, i) if after is not None else None
        if after is None or speaker is None or layers.child(i, "nsubj") is not None:
            return None
        content, head = surface.statement_before(layers, i, (layers.tokens[i].start, layers.tokens[i].end)), after
        if layers.tokens[i - 1].text not in {",", '"', "”", "’"} and not layers.children(i, "ccomp"):
            return None
    if not content:
        return None
    stance = row.frames["that"]
    frame = "before"
    if layers.text[slice(*content[-1])].endswith("which"):
        frame, content = "which", (tree.trimmed(layers.text, content[-1][0], content[-1][1] - 5) or content[-1],)
    return Draft(i, speaker, head, cue_span(scene, i, row), content, stance, frame, layers.tokens[i].lemma)


def _draft(scene: Scene, i: int, row: Verb, found: Found) -> Draft | None:
    content, frame, stance, about = found
    head = source_head(scene, i)
    if _was_asked(scene, i):
        if not scene.attitudes:
            return None
        return Draft(
            i, None, None, cue_span(scene, i, row), content, stance, frame, scene.layers.tokens[i].lemma, about
        )
    span = tree.source_phrase(scene.layers, head, i, whole=scene.attitudes) if head is not None else None
    if scene.attitudes:
        span = _relative_pronoun(scene, i) or span
    if span is not None and any(s < span[1] and span[0] < e for s, e in content) and frame != "before":
        span = _clear_of(scene, span, content)
    if span is None:
        hearsay = scene.attitudes or scene.layers.tokens[i].lemma in HEARSAY
        if not hearsay or not _nobody(scene, i):
            return None
        head = None
    draft = Draft(i, span, head, cue_span(scene, i, row), content, stance, frame, scene.layers.tokens[i].lemma, about)
    if span is None and frame in {"that", "objto", "to"}:
        return replace(draft, content=_with_subject(scene, i, content))
    return draft


def _relative_pronoun(scene: Scene, i: int) -> Chars | None:
    """Rule: "critics who said ...": PolNeAR's source is the word "who", not the noun it stands for."""
    layers = scene.layers
    own = layers.child(i, "nsubj")
    if own is None or layers.tokens[own].tag not in {"WP", "WDT"}:
        return None
    return layers.tokens[own].start, layers.tokens[own].end


def _was_asked(scene: Scene, i: int) -> bool:
    """Rule: "asked about it, X said" and "X, asked about it, said": who asked is not told."""
    layers = scene.layers
    token = layers.tokens[i]
    if token.lemma != "ask" or token.tag not in {"VBN", "VBD"}:
        return False
    if i > 0 and layers.tokens[i - 1].text == "," and layers.child(i, "dobj") is None:
        return True
    return token.dep in {"advcl", "acl"} and layers.child(i, "nsubj", "agent") is None


def _with_subject(scene: Scene, i: int, content: tuple[Chars, ...]) -> tuple[Chars, ...]:
    """Rule: "The bridge is said to be ruined": the subject belongs to what is said."""
    subject = passive_subject(scene, i)
    span = tree.noun_phrase(scene.layers, subject) if subject is not None else None
    if span is None or scene.layers.tokens[subject or 0].lower == "it" or span[1] > content[0][0]:
        return content
    return (span, *content)


def _clear_of(scene: Scene, span: Chars, content: tuple[Chars, ...]) -> Chars | None:
    """``span`` without what already is content."""
    start, end = span
    for s, e in content:
        if s <= start < e:
            start = e
        elif start < s < end:
            end = s
    text = scene.layers.text
    if text[start:end].rstrip().endswith(" of"):
        end = start + len(text[start:end].rstrip()) - 3
    if text[start:end].lstrip().lower().startswith("and "):
        start = text.lower().index("and ", start) + 4
    return tree.trimmed(scene.layers.text, start, end) if start < end else None


def _nobody(scene: Scene, i: int) -> bool:
    """Whether verb ``i`` is a passive of saying whose speaker is left out: "was reported", "is said to"."""
    layers = scene.layers
    if layers.child(i, "agent") is not None or layers.tokens[i].tag not in {"VBN", "VBD"}:
        return False
    return layers.child(i, "nsubjpass") is not None or layers.child(i, "auxpass") is not None


def source_head(scene: Scene, i: int) -> int | None:
    """The head of the noun phrase that speaks through verb ``i``, or None."""
    head = subjects.subject(scene.layers, i, scene.cues)
    if head is None or scene.layers.tokens[head].pos in {"VERB", "ADV", "PUNCT", "ADP", "CCONJ", "SCONJ"}:
        return None
    return None if scene.layers.tokens[head].lower in _NO_SPEAKER else head


def cue_span(scene: Scene, i: int, row: Verb) -> Chars:
    """The cue with its auxiliaries, its negation and its particle."""
    layers = scene.layers
    first = last = i
    for k in layers.children(i, "aux", "auxpass", "neg"):
        if i - 6 < k < i:
            first = min(first, k)
    if (
        row.particle is None
        and i + 1 < len(layers.tokens)
        and f"p:{layers.tokens[i + 1].lower}" in row.frames
        and (layers.tokens[i + 1].tag == "IN")
    ):
        last = i + 1
    if row.particle is None and i + 1 < len(layers.tokens) and f"p:{layers.tokens[i + 1].lower}+to" in row.frames:
        last = i + 1
    if row.particle is not None:
        last = next((t.i for t in layers.tokens[i + 1 : i + 5] if t.lower == row.particle), i)
    return layers.chars(first, last)

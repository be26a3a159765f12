"""Cues without a verb: "Army: 12 killed in shelling", "12 killed in shelling - ministry", a line that ends in a colon."""

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Final

from counterclaim.claims import near, tree
from counterclaim.claims.draft import Chars, Draft
from counterclaim.claims.scene import Scene
from counterclaim.claims.words import listed
from counterclaim.records import Stance

_LINE: Final = re.compile(r"[^\n]+")
_COLON: Final = re.compile(r"^([^:\n]{2,60}):[ \u00a0](?=\S)")
_DASH: Final = re.compile(r"[ ,]+[-–—][ \u00a0]([^-–—\n«|(]{3,60})(?=$| \(| «| \|)")
_TRADES: Final = frozenset({"trade", "trades", "traded", "trading", "exchange", "exchanged", "swap", "swapped"})
_BLAME: Final = frozenset({"blame", "accusations", "allegations", "charges"})
_JOINT: Final = frozenset({"NNP", "NNPS", "NN", "NNS", "JJ", "CC", ",", "POS", "DT"})
_BODIES: Final = frozenset({"PERSON", "ORG", "GPE", "NORP"})


def headline_claims(scene: Scene, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Drafts for short lines (headlines) whose speaker stands before a colon or behind a dash."""
    text = scene.layers.text
    held = [d.content[0] for d in drafts]
    for line in _LINE.finditer(text):
        start, end = line.span()
        if end - start > 200:
            continue
        for found in (_before_colon(scene, text, start, end), _behind_dash(scene, text, start, end)):
            if found is not None and not any(abs(s - found[1][0]) < 3 for s, _ in held):
                yield _draft(scene, *found)


def _draft(scene: Scene, source: Chars, content: Chars, cue: Chars | None) -> Draft:
    layers = scene.layers
    inside = layers.at(*source)
    head = next((k for k in inside if layers.tokens[k].head not in inside), inside[0])
    return Draft(inside[0], source, head, cue, (content,), Stance.ASSERTS, "headline", ":")


def _before_colon(scene: Scene, text: str, start: int, end: int) -> tuple[Chars, Chars, Chars | None] | None:
    found = _COLON.match(text[start:end])
    if found is None:
        return None
    source = tree.trimmed(text, start, start + found.end(1))
    content = tree.trimmed(text, start + found.end(), end)
    if source is None or content is None or not _speaker(scene, source) or len(scene.layers.at(*content)) < 3:
        return None
    return source, content, None


def _behind_dash(scene: Scene, text: str, start: int, end: int) -> tuple[Chars, Chars, Chars | None] | None:
    found = next(reversed(list(_DASH.finditer(text, start, end))), None)
    if found is None or "." in text[start : found.start()].rstrip()[-1:]:
        return None
    source, content = tree.trimmed(text, *found.span(1)), tree.trimmed(text, start, found.start())
    if (
        source is None
        or content is None
        or not _speaker(scene, source, strict=True)
        or len(scene.layers.at(*content)) < 4
    ):
        return None
    return source, content, None


def _speaker(scene: Scene, span: Chars, strict: bool = False) -> bool:
    """Whether ``span`` is a short noun phrase that ends in a name or in a noun for a person or a body."""
    layers = scene.layers
    inside = layers.at(*span)
    if not 0 < len(inside) <= 8 or any(
        layers.tokens[k].tag in {"VBD", "VBZ", "VBP", "MD", "VBG", "IN"} for k in inside
    ):
        return False
    last = layers.tokens[inside[-1]]
    if last.lemma in listed("person"):
        return True
    labels = {"PERSON"} if strict else _BODIES
    name = near.name_at(layers, inside[-1])
    if name is None or name.last != inside[-1] + 1 or name.first < inside[0] or name.label not in labels:
        return False
    return name.first == inside[0] or layers.tokens[name.first - 1].lemma in listed("person")


def introduced(scene: Scene) -> Iterator[Draft]:
    """Rule: "Minister Ellwood said:" and then, in paragraphs of their own and without marks, what was said."""
    layers = scene.layers
    text = layers.text
    lines = list(_LINE.finditer(text))
    for line, after in itertools.pairwise(lines):
        if not text[: line.end()].rstrip().endswith(":"):
            continue
        cue = next((k for k in reversed(layers.at(*line.span())) if k in scene.cues), None)
        own = layers.child(cue, "nsubj") if cue is not None else None
        if cue is None or own is None or line.end() - layers.tokens[cue].end > 60 or text[after.start()] in '"“‘«':
            continue
        source = tree.source_phrase(layers, own, cue)
        if source is None:
            continue
        for paragraph in lines[lines.index(after) :]:
            content = tree.trimmed(text, *paragraph.span())
            if content is None or (paragraph is not after and _speaks(scene, paragraph)):
                break
            yield Draft(
                cue,
                source,
                own,
                (layers.tokens[cue].start, layers.tokens[cue].end),
                (content,),
                Stance.ASSERTS,
                "that",
                layers.tokens[cue].lemma,
            )


def _speaks(scene: Scene, paragraph: re.Match[str]) -> bool:
    """Whether a paragraph has a speaker of its own, or is no speech at all: then the speech above it is over."""
    layers = scene.layers
    inside = layers.at(*paragraph.span())
    if len(inside) < 6 or any(
        q.start < paragraph.end() and paragraph.start() < q.end for q in near.quotations(layers, *paragraph.span())
    ):
        return True
    return any(k in scene.cues and layers.tokens[k].lemma in {"say", "tell", "add"} for k in inside)


def traded_claims(scene: Scene) -> Iterator[Draft]:
    """Rule: "Moscow and Kyiv trade blame for the attack": each says that the other did it.

    By the order of words, because headlines of this kind are parsed as strings of nouns.
    """
    tokens = scene.layers.tokens
    for token in tokens:
        if token.lower not in _TRADES or token.i in scene.rows:
            continue
        last = scene.layers.sentence_of(token.i).last
        blame = next((t.i for t in tokens[token.i + 1 : min(last, token.i + 5)] if t.lower in _BLAME), None)
        first = token.i
        while first > scene.layers.sentence_of(token.i).first and tokens[first - 1].tag in _JOINT:
            first -= 1
        if blame is None or first == token.i:
            continue
        rest = blame + 1 < last and tokens[blame + 1].lower in {"for", "over", "about", "of"}
        start, end = (blame + 2, last) if rest else (token.i + 1, blame)
        if start >= end:
            continue
        text = scene.layers.text
        source = tree.trimmed(text, tokens[first].start, tokens[token.i - 1].end)
        content = tree.trimmed(text, tokens[start].start, tokens[end - 1].end)
        if source is not None and content is not None:
            cue = (token.start, tokens[blame].end)
            yield Draft(token.i, source, token.i - 1, cue, (content,), Stance.ASSERTS, "headline", "trade")

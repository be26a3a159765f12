"""Claims without a verb of their own: "according to X", "reportedly"."""

from collections.abc import Iterator
from typing import Final

from counterclaim.claims import tree
from counterclaim.claims.draft import Chars, Draft
from counterclaim.claims.scene import Scene
from counterclaim.records import Stance

_HEARSAY: Final = frozenset({"reportedly", "allegedly", "purportedly", "supposedly"})


def according_claims(scene: Scene) -> Iterator[Draft]:
    """Rule: "..., according to X" and "According to X, ..."."""
    layers = scene.layers
    tokens = layers.tokens
    for token in tokens:
        k = token.i
        if token.lower != "according" or k + 1 >= len(tokens) or tokens[k + 1].lower != "to":
            continue
        head = layers.child(k + 1, "pobj", "pcomp") or layers.child(k, "pobj")
        if head is None:
            continue
        source = tree.noun_phrase(layers, head)
        if source is None:
            continue
        content = _around(scene, k, source)
        if content:
            cue = (token.start, tokens[k + 1].end)
            yield Draft(k, source, head, cue, content, Stance.ASSERTS, "according", "according", tokens[k].head)


def _around(scene: Scene, k: int, source: Chars) -> tuple[Chars, ...]:
    """The rest of the sentence around "according to X"."""
    layers = scene.layers
    sentence = layers.sentence_of(k)
    left = tree.trimmed(layers.text, sentence.start, layers.tokens[k].start)
    right = tree.trimmed(layers.text, source[1], sentence.end)
    if left is not None and any(layers.tokens[t].tag[:1] == "V" for t in layers.at(*left)):
        return (left,)
    return (right,) if right is not None and len(layers.at(*right)) > 2 else ()


def hearsay_claims(scene: Scene) -> Iterator[Draft]:
    """Rule: "reportedly", "allegedly": somebody says so, and nobody is named."""
    layers = scene.layers
    for token in layers.tokens:
        if token.lower not in _HEARSAY or token.head == token.i:
            continue
        head = token.head
        last = layers.edges(head)[1]
        first = min(head, token.i + 1) if head < token.i else token.i + 1
        span = tree.trimmed(layers.text, layers.tokens[first].start, layers.tokens[last].end)
        if span is not None:
            yield Draft(
                token.i, None, None, (token.start, token.end), (span,), Stance.ASSERTS, "hearsay", token.lower, head
            )

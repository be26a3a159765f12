"""Doubt that nobody voices: "It was unclear who ...", "the figures could not be verified"."""

from collections.abc import Iterator
from typing import Final

from counterclaim.claims import near, tree
from counterclaim.claims.draft import Chars, Draft
from counterclaim.claims.scene import Scene
from counterclaim.claims.words import listed
from counterclaim.records import Stance

_STATES: Final = frozenset({"be", "remain", "seem", "appear", "become", "stay"})


def state_claims(scene: Scene) -> Iterator[Draft]:
    """Drafts without source, stance doubts."""
    layers = scene.layers
    for token in layers.tokens:
        unclear = token.lower in listed("unclear")
        if not unclear and token.lower not in listed("clear"):
            continue
        verb = token.head
        if token.dep not in {"acomp", "oprd", "attr"} or layers.tokens[verb].lemma not in _STATES:
            continue
        if unclear == tree.negated(layers, verb):
            continue
        if _embedded(scene, verb):
            continue
        content = _content(scene, token.i, verb)
        if content is not None:
            cue = (min(layers.tokens[verb].start, token.start), token.end)
            yield Draft(token.i, None, None, cue, (content,), Stance.DOUBTS, "state", token.lower, verb)


def _embedded(scene: Scene, verb: int) -> bool:
    """Whether the state is what somebody says: then it is that speaker's doubt."""
    return scene.layers.tokens[verb].dep == "ccomp" and scene.layers.tokens[verb].head in scene.cues


def _content(scene: Scene, adjective: int, verb: int) -> Chars | None:
    layers = scene.layers
    clauses = [
        k
        for k in (*layers.children(verb), *layers.children(adjective))
        if layers.tokens[k].dep in {"ccomp", "csubj", "xcomp", "advcl"} and abs(k - verb) > 1
    ]
    subject = layers.child(verb, "nsubj", "csubj")
    if clauses:
        first, last = layers.edges(clauses[0])
    elif subject is not None and layers.tokens[subject].pos in {"NOUN", "PROPN", "VERB"}:
        first, last = layers.edges(subject)
    else:
        return None
    return tree.trimmed(layers.text, layers.tokens[first].start, layers.tokens[last].end)


def seeming_claims(scene: Scene) -> Iterator[Draft]:
    """Rule: "The plan seems to have failed" is an attribution of PolNeAR's without a source: subject and predicate."""
    layers = scene.layers
    for token in layers.tokens:
        if token.lemma not in {"seem", "appear"} or token.tag not in {"VBD", "VBZ", "VBP"}:
            continue
        rest = next((k for k in layers.children(token.i, "xcomp", "oprd", "ccomp", "acomp") if k > token.i), None)
        if rest is None or near.quoted(layers, token.start, token.end):
            continue
        last = layers.tokens[layers.edges(rest)[1]]
        predicate = tree.trimmed(layers.text, layers.tokens[token.i + 1].start, last.end)
        subject = layers.child(token.i, "nsubj")
        spans = [predicate]
        if subject is not None and layers.tokens[subject].lower not in {"it", "there", "who", "which", "that"}:
            spans.insert(0, tree.trimmed(layers.text, *layers.chars(*layers.edges(subject))))
        content = tuple(span for span in spans if span is not None)
        if content:
            yield Draft(
                token.i, None, None, (token.start, token.end), content, Stance.ASSERTS, "state", token.lemma, rest
            )

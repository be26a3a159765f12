"""Promises without a verb of promising: "We will continue to ...", "The Union remains committed to ..."."""

from collections.abc import Iterator
from typing import Final

from counterclaim.claims import tree
from counterclaim.claims.draft import Draft
from counterclaim.claims.edges import right_edge
from counterclaim.claims.scene import Scene
from counterclaim.claims.words import listed
from counterclaim.records import Stance

_NOT_ACTS: Final = frozenset({"be", "have", "see", "know", "need", "find", "like", "get", "hear", "learn"})


def pledge_claims(scene: Scene) -> Iterator[Draft]:
    """Drafts for what "we" will do, and for what a party is committed to."""
    for token in scene.layers.tokens:
        if token.lower in listed("future") and token.dep == "aux" and token.lower != "would":
            draft = _will(scene, token.i)
        elif token.lower == "committed" and token.dep in {"acomp", "ROOT", "ccomp", "conj"}:
            draft = _committed(scene, token.i)
        else:
            continue
        if draft is not None:
            yield draft


def _will(scene: Scene, aux: int) -> Draft | None:
    layers = scene.layers
    verb = layers.tokens[aux].head
    own = layers.child(verb, "nsubj")
    if own is None or layers.tokens[own].lower != "we" or layers.tokens[verb].lemma in _NOT_ACTS or own > verb:
        return None
    says = any(row.frames.keys() > {"quote"} for row in scene.rows.get(verb, ()))
    if tree.negated(layers, verb) or says or layers.tokens[verb].dep not in {"ROOT", "conj", "ccomp"}:
        return None
    token = layers.tokens[own]
    span = tree.trimmed(layers.text, layers.tokens[aux + 1].start, layers.tokens[right_edge(scene, aux, verb)].end)
    if span is None:
        return None
    cue = (layers.tokens[aux].start, layers.tokens[aux].end)
    return Draft(aux, (token.start, token.end), own, cue, (span,), Stance.PROMISES, "pledge", "will", verb)


def _committed(scene: Scene, i: int) -> Draft | None:
    layers = scene.layers
    verb = i if layers.tokens[i].dep != "acomp" else layers.tokens[i].head
    own = layers.child(verb, "nsubj", "nsubjpass")
    prep = layers.child(i, "prep")
    inner = layers.child(prep, "pobj", "pcomp") if prep is not None else None
    if own is None or prep is None or inner is None or layers.tokens[prep].lower != "to" or tree.negated(layers, verb):
        return None
    source = tree.noun_phrase(layers, own)
    span = tree.trimmed(layers.text, layers.tokens[prep + 1].start, layers.tokens[right_edge(scene, i, inner)].end)
    if source is None or span is None:
        return None
    cue = (min(layers.tokens[verb].start, layers.tokens[i].start), layers.tokens[prep].end)
    return Draft(i, source, own, cue, (span,), Stance.PROMISES, "pledge", "commit", inner)

"""Who does a verb: its own subject, the one it shares with the verb it is joined to, or the speaker it goes on from."""

from typing import Final

from counterclaim.claims.tree import NOMINAL, RELATIVES, is_verb, passive
from counterclaim.language import Layers

_DEEPEST: Final = 12
# Participles that go on with the speech of the verb above them ("said ..., adding that ...").
_PARTICIPLES: Final = frozenset(
    "say add note stress call describe warn cite insist claim accuse urge deny suggest point explain quote".split()
)
_CARRIERS: Final = frozenset(
    "statement report letter tweet communique message email memo post official spokesman spokeswoman source document note"
    " sign banner text".split()
)
_SHARING: Final = frozenset({"conj", "xcomp", "advcl", "ccomp", "pcomp", "prep", "parataxis", "dep", "aux"})


def subject(layers: Layers, i: int, cues: frozenset[int] = frozenset(), depth: int = 0) -> int | None:
    """The head of the noun phrase that does verb ``i``, or None; the agent of a passive.

    ``cues`` are the verbs of saying of this text: a participle ("adding that ...") belongs to the nearest of them.
    """
    tokens = layers.tokens
    if depth > _DEEPEST:
        return None
    own = layers.child(i, "nsubj")
    if own is None and passive(layers, i):
        by = layers.child(i, "agent")
        return layers.child(by, "pobj") if by is not None else None
    if own is not None:
        return _own(layers, i, own)
    if tokens[i].head == i:
        return _split_off(layers, i)
    found = _goes_on(layers, i, cues, depth)
    if found is not None:
        return found
    if tokens[i].dep == "pcomp" and tokens[tokens[i].head].lower == "as":
        above = tokens[tokens[i].head].head
        if tokens[above].lemma in {"quote", "cite"}:
            return layers.child(above, "dobj", "nsubjpass")  # "quoted a source as saying": the source says it
    if tokens[i].dep == "acl":
        if tokens[i].tag in {"VBN", "VBD"}:
            # "a statement posted on Monday": the noun is what was done, not who did it.  But where the sentence has no
            # other verb to stand on ("The premier, who chairs the bloc, called on both"), this one is its main verb.
            root = layers.sentence_of(i).root
            main = tokens[root].pos in {"NOUN", "PROPN"} and i in cues and root < i
            return root if main else None
        return tokens[i].head if tokens[i].tag == "VBG" else layers.child(tokens[i].head, "poss")
    return _shared(layers, i, cues, depth) if tokens[i].dep in _SHARING else None


def _own(layers: Layers, i: int, own: int) -> int | None:
    """The subject itself, or the noun that a relative pronoun stands for."""
    tokens = layers.tokens
    if tokens[own].tag in {"WP", "WDT"} and tokens[own].lower in RELATIVES:
        return tokens[i].head if tokens[i].dep == "relcl" and tokens[tokens[i].head].pos in NOMINAL else None
    return None if tokens[own].lower == "there" else own


def _split_off(layers: Layers, i: int) -> int | None:
    """The subject that the parser took for a sentence of its own ("Thailand" | "accused Cambodia ..."), or None."""
    sentence = layers.sentence_of(i)
    if sentence.i == 0 or layers.tokens[i].tag not in {"VBD", "VBZ"} or i - sentence.first > 1:
        return None
    before = layers.sentences[sentence.i - 1]
    root = layers.tokens[before.root]
    glued = (
        layers.text[before.end : sentence.start] in {" ", "\u00a0"} and layers.tokens[before.last - 1].pos != "PUNCT"
    )
    return before.root if glued and root.pos in {"NOUN", "PROPN", "PRON"} else None


def _goes_on(layers: Layers, i: int, cues: frozenset[int], depth: int) -> int | None:
    """The speaker that verb ``i`` goes on from: as a participle, or as a second act that the parser hung too deep."""
    token = layers.tokens[i]
    head = layers.tokens[token.head]
    if token.tag == "VBG" and token.dep in {"acl", "advcl", "conj"} and token.lemma in _PARTICIPLES:
        near = token.dep == "acl" and (head.i == i - 1 or head.dep in {"attr", "nsubj"})
        found = None if near and head.lemma in _CARRIERS else _speaker_above(layers, i, cues, depth)
        if found is None and token.dep == "acl" and head.pos != "PROPN" and head.dep in {"dobj", "pobj"}:
            up = next((k for k in layers.ancestors(i) if is_verb(layers, k)), None)
            found = subject(layers, up, cues, depth + 1) if up is not None else None
        return found if found is not None else _just_before(layers, i, cues, depth)
    deep = token.dep == "conj" and i in cues and token.tag in {"VBD", "VBZ"}
    return _speaker_above(layers, i, cues, depth) if deep and head.tag in {"VB", "VBG", "NN", "NNS"} else None


def _just_before(layers: Layers, i: int, cues: frozenset[int], depth: int) -> int | None:
    """The speaker of a cue that stands just before the comma of participle ``i``: "..., the army said, accusing ..."."""
    if i == 0 or layers.tokens[i - 1].text != ",":
        return None
    for k in range(i - 2, max(layers.sentence_of(i).first, i - 9) - 1, -1):
        if k in cues and layers.child(k, "nsubj") is not None:
            return subject(layers, k, cues, depth + 1)
    return None


def _speaker_above(layers: Layers, i: int, cues: frozenset[int], depth: int) -> int | None:
    """The speaker of the nearest cue above ``i`` that has a subject of its own."""
    for up in layers.ancestors(i):
        if up in cues and layers.child(up, "nsubj") is not None:
            return subject(layers, up, cues, depth + 1)
    return None


def _shared(layers: Layers, i: int, cues: frozenset[int], depth: int) -> int | None:
    """The subject of the verb above ``i``, or the owner of the noun above it ("their decision to ask")."""
    tokens = layers.tokens
    for up in layers.ancestors(i):
        if is_verb(layers, up) or tokens[up].pos == "AUX":
            done_to = layers.child(up, "nsubjpass")
            if done_to is not None and passive(layers, up):
                return done_to
            return subject(layers, up, cues, depth + 1)
        if tokens[up].pos in {"NOUN", "PROPN"} and tokens[up].dep not in {"pobj", "attr", "conj"}:
            return layers.child(up, "poss")
    return None

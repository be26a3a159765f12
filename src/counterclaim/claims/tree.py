"""Walks over the syntax tree that every claim rule shares: noun phrases, subjects, clauses, clean edges."""

from typing import Final

from counterclaim.claims.draft import Chars
from counterclaim.language import Layers

_EDGE: Final = " \t\r\n\u00a0,;:.!?-–—\"“”‘’'«»„`"
_CLOSERS: Final = {")": "(", "]": "[", "”": "“", "’": "‘"}
NOMINAL: Final = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "X"})
RELATIVES: Final = frozenset({"who", "which", "that", "whom"})


def trimmed(text: str, start: int, end: int) -> Chars | None:
    """``start:end`` without blanks, marks and stops at its edges; None where nothing is left.

    A full stop stays where it belongs to a short form ("U.S.").
    """
    while start < end and text[start] in _EDGE:
        start += 1
    while start < end and text[end - 1] in _EDGE:
        if text[end - 1] == "." and _abbreviation(text, start, end):
            break
        end -= 1
    return (start, end) if start < end else None


def _abbreviation(text: str, start: int, end: int) -> bool:
    word = text[max(start, end - 6) : end].rsplit(" ", 1)[-1]
    return word.count(".") > 1 and word[:1].isupper()


def is_verb(layers: Layers, i: int) -> bool:
    """Whether token ``i`` is a verb form."""
    return layers.tokens[i].tag[:1] == "V"


def finite(layers: Layers, i: int) -> bool:
    """Whether token ``i`` is a finite verb, or has an auxiliary that makes it one."""
    if layers.tokens[i].tag in {"VBD", "VBZ", "VBP", "MD"}:
        return True
    return any(layers.tokens[k].tag in {"VBD", "VBZ", "VBP", "MD"} for k in layers.children(i, "aux", "auxpass"))


def passive(layers: Layers, i: int) -> bool:
    """Whether verb ``i`` is a passive."""
    if layers.tokens[i].tag not in {"VBN", "VBD"}:
        return False
    return layers.child(i, "auxpass", "nsubjpass", "agent") is not None


def negated(layers: Layers, i: int) -> bool:
    """Whether verb ``i`` is negated ("did not", "never", "neither", "could not")."""
    for k in layers.children(i):
        token = layers.tokens[k]
        if token.dep == "neg" or token.lower in {"neither", "nor", "never", "hardly"}:
            return True
    return False


def noun_phrase(layers: Layers, head: int) -> Chars | None:
    """The noun phrase of ``head`` with its appositions and joint members, without relative clauses and loose ends."""
    tokens = layers.tokens
    if tokens[head].lower in RELATIVES and tokens[head].tag in {"WP", "WDT"}:
        return None
    first = _left_edge(layers, head)
    last = _right_edge(layers, head)
    return trimmed(layers.text, tokens[first].start, tokens[last].end)


def _left_edge(layers: Layers, head: int) -> int:
    first = head
    for k in reversed([k for k in layers.children(head) if k < head]):
        token = layers.tokens[k]
        if token.dep in {"nsubj", "nsubjpass", "advcl", "ccomp", "relcl", "prep", "cc", "conj", "parataxis", "mark", "expl",
                         "preconj", "acl", "dobj"}:  # fmt: skip
            if not (token.dep == "preconj"):
                break
        edge = layers.edges(k)[0]
        if token.dep == "punct" and token.text not in {"-", "(", "[", ")", "]", '"', "“", "‘", "'"}:
            break
        first = min(first, edge)
    return first


def _right_edge(layers: Layers, head: int) -> int:
    last = head
    for k in layers.children(head):
        if k < head:
            continue
        token = layers.tokens[k]
        if token.dep in {"relcl", "advcl", "ccomp", "parataxis", "dep"}:
            break
        if token.dep == "acl" and (token.tag == "VBG" or token.tag == "TO"):
            break
        if token.dep == "conj" and token.pos not in NOMINAL:
            break
        if token.dep in {"punct", "cc"}:
            continue
        if token.dep == "appos" and layers.tokens[k - 1].text != "(" and _is_place(layers, head):
            break
        edge = layers.edges(k)[1]
        cut = next((m for m in range(k, edge + 1) if _cuts(layers, m)), None)
        if cut is not None:
            if cut - 1 >= k:
                last = max(last, cut - 1)
            break
        last = max(last, edge)
    return last


def _is_place(layers: Layers, head: int) -> bool:
    """Whether ``head`` is the name of a country or town: "China, the North's ally," is a source of one word."""
    return any(n.first <= head < n.last and n.label == "GPE" for n in layers.names)


def _cuts(layers: Layers, m: int) -> bool:
    """Whether token ``m`` begins a relative clause."""
    token = layers.tokens[m]
    if token.tag in {"WP", "WDT"}:
        return True
    return token.lower in {"who", "which", "whose"}


def source_phrase(layers: Layers, head: int, cue: int, whole: bool = False) -> Chars | None:
    """The noun phrase of a speaker: as :func:`noun_phrase`, cut at the cue; ``whole`` keeps its relative clauses."""
    span = noun_phrase(layers, head)
    if whole and span is not None:
        last = layers.edges(head)[1]
        span = trimmed(layers.text, span[0], max(span[1], layers.tokens[last].end))
    if span is None:
        return None
    tokens = layers.tokens
    if tokens[cue].start >= span[0] and tokens[cue].start < span[1]:
        if head < cue:
            span = trimmed(layers.text, span[0], tokens[cue].start)
        else:
            span = trimmed(layers.text, tokens[cue].end, span[1])
    return span


_PARTICIPLE_CUES: Final = frozenset(
    "say add note stress call describe warn cite insist claim accuse urge deny suggest point explain quote".split()
)


def _speaker_above(layers: Layers, i: int, cues: frozenset[int], depth: int) -> int | None:
    """The speaker of the nearest cue above the participle ``i`` that has a subject of its own."""
    for up in layers.ancestors(i):
        if up in cues and layers.child(up, "nsubj") is not None:
            return subject(layers, up, cues, depth + 1)
    return None


def subject(layers: Layers, i: int, cues: frozenset[int] = frozenset(), depth: int = 0) -> int | None:
    """The head of the noun phrase that does verb ``i``: its own subject, or the one it shares or inherits.

    ``cues`` are the verbs of saying of this text: a participle ("adding that ...") belongs to the nearest of them.
    """
    tokens = layers.tokens
    if depth > 12:
        return None
    if passive(layers, i) and layers.child(i, "nsubj") is None:
        by = layers.child(i, "agent")
        return layers.child(by, "pobj") if by is not None else None
    own = layers.child(i, "nsubj")
    if own is not None:
        if tokens[own].tag in {"WP", "WDT"} and tokens[own].lower in RELATIVES:
            return tokens[i].head if tokens[i].dep == "relcl" and tokens[tokens[i].head].pos in NOMINAL else None
        return None if tokens[own].lower == "there" else own
    dep, head = tokens[i].dep, tokens[i].head
    if head == i:
        return None
    if tokens[i].tag == "VBG" and dep in {"acl", "advcl", "conj"} and tokens[i].lemma in _PARTICIPLE_CUES:
        if not (dep == "acl" and (head == i - 1 or tokens[head].dep in {"attr", "nsubj"}) and _carries(tokens[head].lemma)):
            found = _speaker_above(layers, i, cues, depth)
            if found is not None:
                return found
        if dep == "acl" and tokens[head].pos != "PROPN" and tokens[head].dep in {"dobj", "pobj"}:
            up = next((k for k in layers.ancestors(i) if is_verb(layers, k)), None)
            found = subject(layers, up, cues, depth + 1) if up is not None else None
            if found is not None:
                return found
    if dep == "acl":
        return head if tokens[i].tag == "VBG" or tokens[i].tag == "VBN" else _owner(layers, head)
    if dep == "conj" and i in cues and tokens[i].tag in {"VBD", "VBZ"} and tokens[head].tag in {"VB", "VBG", "NN", "NNS"}:
        found = _speaker_above(layers, i, cues, depth)
        if found is not None:
            return found
    if dep in {"conj", "xcomp", "advcl", "ccomp", "pcomp", "prep", "parataxis", "dep", "aux"}:
        for up in layers.ancestors(i):
            if is_verb(layers, up) or tokens[up].pos == "AUX":
                if passive(layers, up) and layers.child(up, "nsubjpass") is not None and dep != "conj":
                    return layers.child(up, "nsubjpass")
                return subject(layers, up, cues, depth + 1)
            if tokens[up].pos in {"NOUN", "PROPN"} and tokens[up].dep not in {"pobj", "attr", "conj"}:
                return _owner(layers, up)
    return None


def _carries(lemma: str) -> bool:
    """Whether the noun is a thing that speaks ("a statement saying")."""
    return lemma in {"statement", "report", "letter", "tweet", "communique", "message", "email", "memo", "post", "official",
                     "spokesman", "spokeswoman", "source", "document", "note", "sign", "banner", "text"}  # fmt: skip


def _owner(layers: Layers, noun: int) -> int | None:
    """The possessor of ``noun``, or None."""
    return layers.child(noun, "poss")


def clause(layers: Layers, c: int, after: int | None = None, before: int | None = None) -> tuple[int, int]:
    """First and last token of the clause under ``c``, kept right of token ``after`` and left of token ``before``."""
    first, last = layers.edges(c)
    if after is not None:
        first = max(first, after + 1)
    if before is not None:
        last = min(last, before - 1)
    while first < last and (layers.tokens[first].lower == "that" and layers.tokens[first].dep == "mark"
                            or layers.tokens[first].dep == "punct"):  # fmt: skip
        first += 1
    return first, last

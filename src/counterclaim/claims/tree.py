"""Walks over the syntax tree that every claim rule shares: noun phrases, subjects, clauses, clean edges."""

from typing import Final

from counterclaim.claims import near
from counterclaim.claims.draft import Chars
from counterclaim.language import Layers

_EDGE: Final = " \t\r\n\u00a0,;:.!?-–—\"“”‘’'«»„‟「」『』＂״`"
# What stands left of a noun without being part of its phrase.
_NO_MODIFIER: Final = frozenset("nsubj nsubjpass advcl ccomp relcl prep cc conj parataxis mark expl acl dobj".split())
# Adverbs that a parser takes for the end of a name: "Golani further said".
_LOOSE: Final = frozenset({"further", "also", "later", "earlier", "however", "meanwhile", "then", "today", "yesterday"})
_INNER_MARKS: Final = frozenset("-([)]\"“‘'")
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
    return _balanced(text, start, end) if start < end else None


def _balanced(text: str, start: int, end: int) -> Chars:
    """``start:end`` with the quotation mark back whose partner stands inside ("trickery" at the end of a content)."""
    for opening, closing in (("“", "”"), ('"', '"')):
        inside = text[start:end]
        odd = inside.count('"') % 2 == 1 if opening == closing else None
        if (
            start > 0
            and text[start - 1] == opening
            and (odd or (odd is None and inside.count(closing) > inside.count(opening)))
        ):
            return start - 1, end
        if (
            end < len(text)
            and text[end] == closing
            and (odd or (odd is None and inside.count(opening) > inside.count(closing)))
        ):
            return start, end + 1
    return start, end


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
        if token.dep in _NO_MODIFIER or (token.dep == "punct" and token.text not in _INNER_MARKS):
            break
        first = min(first, layers.edges(k)[0])
    return first


def _right_edge(layers: Layers, head: int) -> int:
    last = head
    for k in layers.children(head):
        if k < head:
            continue
        token = layers.tokens[k]
        if token.dep in {"punct", "cc"}:
            continue
        if _ends_phrase(layers, head, k):
            break
        edge = layers.edges(k)[1]
        cut = next((m for m in range(k, edge + 1) if _cuts(layers, m)), None)
        if cut is not None:
            if cut - 1 >= k:
                last = max(last, cut - 1)
            break
        last = max(last, edge)
    return last


def _ends_phrase(layers: Layers, head: int, k: int) -> bool:
    """Whether ``k``, which hangs on the noun ``head``, is no part of its phrase any more."""
    token = layers.tokens[k]
    if token.dep in {"relcl", "advcl", "ccomp", "parataxis", "dep"}:
        return True
    if token.dep == "acl":
        return token.tag in {"VBG", "TO"}
    if token.dep == "conj":
        return token.pos not in NOMINAL
    if token.dep == "prep":
        # "the office in a statement", "the bloc on Sunday": channel and day of the speech, not the speaker.
        return token.lower in {"in", "on"} and (_is_paper(layers, k) or _is_day(layers, k))
    return token.dep == "appos" and layers.tokens[k - 1].text != "(" and _is_place(layers, head)


def _is_paper(layers: Layers, prep: int) -> bool:
    inner = layers.child(prep, "pobj")
    return inner is not None and layers.tokens[inner].lemma in {
        "statement",
        "tweet",
        "post",
        "letter",
        "interview",
        "speech",
    }


def _is_day(layers: Layers, prep: int) -> bool:
    inner = layers.child(prep, "pobj")
    return inner is not None and near.labelled(layers, inner, "DATE", "TIME")


def _is_place(layers: Layers, head: int) -> bool:
    """Whether ``head`` is the name of a country or town: "China, the North's ally," is a source of one word."""
    return near.labelled(layers, head, "GPE")


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
    last = layers.at(*span)[-1]
    loose = last
    if near.labelled(layers, last, "DATE", "TIME") and tokens[last - 1].lower in {"on", "late", "early", "earlier"}:
        loose = last - 1
    if (loose < last or tokens[last].lower in _LOOSE) and loose > head and tokens[loose].start > span[0]:
        span = trimmed(layers.text, span[0], tokens[loose].start) or span
    if tokens[cue].start >= span[0] and tokens[cue].start < span[1]:
        if head < cue:
            span = trimmed(layers.text, span[0], tokens[cue].start)
        else:
            span = trimmed(layers.text, tokens[cue].end, span[1])
    return span


def clause(layers: Layers, c: int, after: int | None = None, before: int | None = None) -> tuple[int, int]:
    """First and last token of the clause under ``c``, kept right of token ``after`` and left of token ``before``."""
    first, last = layers.edges(c)
    mark = layers.child(c, "mark")
    if mark is not None and layers.tokens[mark].lower == "that" and first < mark < c:
        first = mark  # "reported, citing two diplomats, that ...": what stands before "that" is not said
    if after is not None:
        first = max(first, after + 1)
    if before is not None:
        last = min(last, before - 1)
    while first < last and (
        (layers.tokens[first].lower == "that" and layers.tokens[first].dep == "mark")
        or layers.tokens[first].dep == "punct"
    ):
        first += 1
    return first, last

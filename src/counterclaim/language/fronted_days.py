"""Mends days at the head of a sentence that the parser hangs on what follows.

It takes the day for part of a name ("On Monday Azerbaijan shelled the town") or puts it into the clause of a conjunction
that only comes after it ("On Sunday, a day after they had agreed, rebels attacked").
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from counterclaim.language.layers import Token

_PREPOSITIONS: Final = frozenset("on in by since during".split())
_DAYS: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december".split()
)
_PARTS: Final = frozenset("morning afternoon evening night".split())
_ATTRIBUTES: Final = frozenset({"compound", "nummod", "nmod", "amod"})


def with_days_apart(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """``tokens`` with such days hung on their preposition, and the noun after them as the subject of its verb."""
    done = list(tokens)
    for token in tokens:
        if token.lower in _PREPOSITIONS and token.pos in {"ADP", "SCONJ"}:
            days = _days_after(tokens, token.i)
            if days:
                _mend(done, token, days)
                _lift(done, done[token.i], days[-1])
    return tuple(done)


def _days_after(tokens: Sequence[Token], i: int) -> range:
    """The tokens after a preposition that are nothing but a day or month; empty where they name none."""
    end = i + 1
    while end < len(tokens) and (tokens[end].lower in _DAYS | _PARTS or tokens[end].text.isdigit()):
        end += 1
    named = any(tokens[k].lower in _DAYS and tokens[k].text[0].isupper() for k in range(i + 1, end))
    return range(i + 1, end) if named and end < len(tokens) else range(0)


def _mend(tokens: list[Token], preposition: Token, days: range) -> None:
    """Hangs ``days`` on ``preposition`` where they hang on a noun after them that is, or must be, a subject."""
    last = days[-1]
    noun = tokens[tokens[last].head]
    if noun.i <= last or tokens[last].dep not in _ATTRIBUTES or noun.pos not in {"NOUN", "PROPN"}:
        return
    verb = tokens[preposition.head]
    if noun.dep == "pobj" and noun.head == preposition.i:
        subjects = {"nsubj", "nsubjpass", "csubj", "expl"}
        if verb.i <= noun.i or verb.pos not in {"VERB", "AUX"} or _has(tokens, verb.i, subjects):
            return
        passive = _has(tokens, verb.i, {"auxpass"})
        tokens[noun.i] = replace(noun, dep="nsubjpass" if passive else "nsubj", head=verb.i)
    elif noun.dep not in {"nsubj", "nsubjpass"} or _has(tokens, preposition.i, {"pobj", "pcomp"}):
        return
    for k in days:
        tokens[k] = replace(
            tokens[k], dep="pobj" if k == last else "compound", head=preposition.i if k == last else last
        )


def _lift(tokens: list[Token], preposition: Token, last: int) -> None:
    """Hangs the preposition on the verb above where the clause it hangs on only begins after it."""
    clause = tokens[preposition.head]
    above = tokens[clause.head]
    begins = any(t.dep == "mark" and t.head == clause.i for t in tokens[last + 1 : clause.i])
    if begins and clause.i != above.i and above.pos in {"VERB", "AUX"} and above.i > clause.i:
        tokens[preposition.i] = replace(preposition, head=above.i)


def _has(tokens: Sequence[Token], i: int, deps: set[str]) -> bool:
    near = tokens[max(0, i - 60) : i + 60]
    return any(t.head == i and t.dep in deps and t.i != i for t in near)

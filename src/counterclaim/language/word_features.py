"""How every word stands to one cue (distance, tree, sentence, quotation): what the role head sees beside vectors.

Training and use share this module, so that a model sees in use what it saw in training.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    from counterclaim.language import Layers

_LABELS: Final = (
    "ROOT acl acomp advcl advmod agent amod appos attr aux auxpass case cc ccomp compound conj csubj csubjpass dative dep"
    " det dobj expl intj mark meta neg nmod npadvmod nsubj nsubjpass nummod oprd parataxis pcomp pobj poss"
    " preconj predet prep prt punct quantmod relcl xcomp"
).split()
_NUMBER: Final = {label: n for n, label in enumerate(_LABELS)}

NEAR: Final = 24
"""Distances from the cue are told apart word by word up to here, then in steps that double."""
DISTANCES: Final = 2 * (NEAR + 9)
_BELOW: Final = 2
_ABOVE: Final = _BELOW + len(_LABELS)
RELATIONS: Final = _ABOVE + len(_LABELS)
"""0: another sentence; 1: the cue; then below the cue by the first label of the way down; then elsewhere in the sentence by
the last label of the way up from the cue."""
OWN: Final = len(_LABELS)
PLACES: Final = 15
"""Five steps of sentences (two or more before to two or more behind) by three of quotations: out of one, in another, in the
cue's own."""
FEATURES: Final = 4
LEADS: Final = 12
"""Numbers of sentences told apart: the first eleven of a text, and all behind them."""


class Words:
    """The words of an encoding on the tokens of the same text's layers."""

    def __init__(self, layers: Layers, starts: npt.NDArray[np.int32]) -> None:
        """``starts``: the first character of each word."""
        self.layers = layers
        begins = np.array([t.start for t in layers.tokens] or [0])
        self.token = np.clip(np.searchsorted(begins, starts, side="right") - 1, 0, max(0, len(layers.tokens) - 1))
        sentence = np.array([t.sent for t in layers.tokens] or [0])
        self.sentence = sentence[self.token]
        self._own = np.array([_NUMBER.get(t.dep, _NUMBER["dep"]) for t in layers.tokens] or [0])[self.token]
        self.quotation = _quotation_of(layers, starts)

    def standing(self, first: int, last: int, begin: int, end: int) -> npt.NDArray[np.int64]:
        """Features of words ``begin`` to ``end`` for the cue of words ``first`` to ``last``: shape (words, FEATURES)."""
        place = np.arange(begin, end)
        far = np.where(place < first, place - first, np.where(place >= last, place - last + 1, 0))
        apart = np.clip(self.sentence[begin:end] - self.sentence[first], -2, 2) + 2
        quoted = self.quotation[begin:end]
        own = self.quotation[first]
        inside = np.where(quoted == 0, 0, np.where((quoted == own) & (own > 0), 2, 1))
        return np.stack(
            [bucket(far), self._relations(first, last, begin, end), self._own[begin:end], apart * 3 + inside], axis=1
        )

    def top(self, first: int, last: int) -> int:
        """Of the words ``first`` to ``last`` the one that heads them in the tree."""
        tokens, inside = self.layers.tokens, {int(self.token[i]) for i in range(first, last)}
        outside = (i for i in range(first, last) if tokens[self.token[i]].head not in inside - {int(self.token[i])})
        return next(outside, first)

    def above(self) -> npt.NDArray[np.int64]:
        """Each word's head in the tree and the root of its sentence, as words: shape (words, 2)."""
        if not len(self.token):
            return np.zeros((0, 2), dtype=np.int64)
        tokens = self.layers.tokens
        first = np.searchsorted(self.token, np.arange(len(tokens)))  # a token's first word, or the next one's
        first = np.minimum(first, len(self.token) - 1)
        roots = [s.root for s in self.layers.sentences]
        heads = [tokens[k].head for k in self.token]
        return np.stack([first[heads], first[[roots[n] for n in self.sentence]]], axis=1)

    def _relations(self, first: int, last: int, begin: int, end: int) -> npt.NDArray[np.int64]:
        layers = self.layers
        found = np.zeros(end - begin, dtype=np.int64)
        cue = {int(self.token[i]) for i in range(first, last)}
        top = next((k for k in sorted(cue) if layers.tokens[k].head not in cue or layers.tokens[k].head == k), min(cue))
        above = _way_up(layers, top)
        known: dict[int, int] = {}
        for n, i in enumerate(range(begin, end)):
            k = int(self.token[i])
            if self.sentence[i] == self.sentence[first]:
                if k not in known:
                    known[k] = 1 if k in cue else _relation(layers, k, cue, above)
                found[n] = known[k]
        return found


def _quotation_of(layers: Layers, starts: npt.NDArray[np.int32]) -> npt.NDArray[np.int64]:
    """The number of the quotation that each word stands in, from 1; 0 for those outside."""
    begins = np.array([q.start for q in layers.quotations], dtype=np.int64)
    ends = np.array([0, *(q.end for q in layers.quotations)], dtype=np.int64)
    number = np.searchsorted(begins, starts, side="right")
    return np.where(starts < ends[number], number, 0).astype(np.int64)


def _way_up(layers: Layers, top: int) -> dict[int, int]:
    """Each ancestor of the cue -> the label by which the cue's branch hangs on it."""
    way, k = {}, top
    while layers.tokens[k].head != k:
        way[layers.tokens[k].head] = _NUMBER.get(layers.tokens[k].dep, _NUMBER["dep"])
        k = layers.tokens[k].head
    return way


def _relation(layers: Layers, k: int, cue: set[int], above: dict[int, int]) -> int:
    while True:
        if k in above:
            return _ABOVE + above[k]
        head = layers.tokens[k].head
        if head in cue:
            return _BELOW + _NUMBER.get(layers.tokens[k].dep, _NUMBER["dep"])
        if head == k:
            return 0
        k = head


def bucket(far: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Signed distances in words -> numbers below DISTANCES: exact up to NEAR, then by powers of two."""
    size = np.abs(far)
    wide = NEAR + 1 + np.minimum(np.floor(np.log2(np.maximum(size - NEAR, 1))), 6).astype(np.int64)
    size = np.where(size <= NEAR, size, wide)
    return np.where(far < 0, size + DISTANCES // 2, size)

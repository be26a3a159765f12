"""The layers of a text: sentences, tokens with syntax, names and quotations, all pointing into it by offsets.

These are our own types: no stage ever sees an object of a third-party parser.  Dependency labels are ClearNLP's (nsubj,
dobj, pobj, prep, ccomp ...), tags are the Penn Treebank's, name labels OntoNotes' (PERSON, NORP, ORG, GPE, LOC ...).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from counterclaim.language.encoder import Encoding


@dataclass(frozen=True, slots=True)
class Token:
    """One word: its index, offsets, lemma, part of speech and place in the tree (``head`` and ``sent`` are indices)."""

    i: int
    text: str
    start: int
    end: int
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    sent: int
    space: bool

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens ``first`` to ``last`` (exclusive) and the characters they cover, without the blanks around them."""

    i: int
    first: int
    last: int
    start: int
    end: int
    root: int


@dataclass(frozen=True, slots=True)
class Name:
    """A named entity: tokens ``first`` to ``last`` (exclusive), characters ``start`` to ``end``, and its label."""

    first: int
    last: int
    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted characters ``start`` to ``end``, the marks left out; ``closed`` is False where the closing mark is missing."""

    start: int
    end: int
    closed: bool


@dataclass(frozen=True)
class Layers:
    """All layers of one text.

    Walking the tree is by token index: ``children(i)``, ``subtree(i)``, ``ancestors(i)``; ``at(start, end)`` gives the
    tokens that characters touch.  ``encoding`` holds one vector a word where an encoder has read the text.
    """

    text: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...]
    quotations: tuple[Quotation, ...]
    language: str | None = None
    encoding: "Encoding | None" = None

    @cached_property
    def _children(self) -> tuple[tuple[int, ...], ...]:
        rows: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.i:
                rows[token.head].append(token.i)
        return tuple(tuple(row) for row in rows)

    @cached_property
    def _edges(self) -> tuple[tuple[int, int], ...]:
        """For each token the first and the last token of its subtree, both inclusive."""
        low, high = list(range(len(self.tokens))), list(range(len(self.tokens)))
        for sentence in self.sentences:
            # Each pass carries an edge one step up; trees of news sentences are shallow, so few passes are needed.
            changed = True
            while changed:
                changed = False
                for i in range(sentence.first, sentence.last):
                    head = self.tokens[i].head
                    if low[i] < low[head]:
                        low[head], changed = low[i], True
                    if high[i] > high[head]:
                        high[head], changed = high[i], True
        return tuple(zip(low, high, strict=True))

    def children(self, i: int, *deps: str) -> tuple[int, ...]:
        """The tokens that hang on ``i``, in order; only those with one of the labels ``deps`` where any is given."""
        kids = self._children[i]
        return tuple(k for k in kids if self.tokens[k].dep in deps) if deps else kids

    def child(self, i: int, *deps: str) -> int | None:
        """The first token that hangs on ``i`` with one of the labels ``deps``, or None."""
        return next((k for k in self._children[i] if self.tokens[k].dep in deps), None)

    def edges(self, i: int) -> tuple[int, int]:
        """The first and the last token (inclusive) of all that hangs on ``i``."""
        return self._edges[i]

    def subtree(self, i: int) -> tuple[int, ...]:
        """``i`` and all the tokens below it, in order."""
        found, stack = [], [i]
        while stack:
            k = stack.pop()
            found.append(k)
            stack.extend(self._children[k])
        return tuple(sorted(found))

    def ancestors(self, i: int) -> Iterator[int]:
        """The heads above ``i``, nearest first, up to the root of its sentence."""
        while self.tokens[i].head != i:
            i = self.tokens[i].head
            yield i

    def sentence_of(self, i: int) -> Sentence:
        """The sentence that token ``i`` stands in."""
        return self.sentences[self.tokens[i].sent]

    def chars(self, first: int, last: int) -> tuple[int, int]:
        """The characters that tokens ``first`` to ``last`` (inclusive) cover."""
        return self.tokens[first].start, self.tokens[last].end

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    def at(self, start: int, end: int) -> range:
        """The indices of the tokens that any character of ``start:end`` lies in."""
        first = bisect_right(self._starts, start) - 1
        if first < 0 or self.tokens[first].end <= start:
            first += 1
        return range(first, max(first, bisect_left(self._starts, end)))

    def quoted(self, start: int, end: int) -> bool:
        """Whether all of ``start:end`` stands within one pair of quotation marks."""
        return any(q.start <= start and end <= q.end for q in self.quotations)

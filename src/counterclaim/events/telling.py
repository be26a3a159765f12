"""How an event is told: its words, the verb that carries its tense, and what stands over it.

Rules about reality and newness read a telling and nothing else.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Final

from counterclaim.events.draft import Draft
from counterclaim.language import Layers, Token
from counterclaim.records import Claim

_VERBAL: Final = frozenset({"VERB", "AUX"})
_MOST_GOVERNORS: Final = 6
_STOPS: Final = frozenset({"advcl", "relcl", "parataxis", "nsubj", "nsubjpass"})


@dataclass(frozen=True)
class Telling:
    """One draft in its text, with the claims whose content holds it, innermost first."""

    layers: Layers
    draft: Draft
    covering: tuple[Claim, ...]

    @cached_property
    def anchor(self) -> Token:
        """The word that names the event."""
        return self.layers.tokens[self.draft.i]

    @cached_property
    def carrier(self) -> Token:
        """The word whose form tells whether it happened: the supporting verb of a noun, else the anchor."""
        if self.draft.also and self.anchor.pos == "NOUN":
            support = self.layers.tokens[self.draft.also[0]]
            if support.pos in _VERBAL:
                return support
        return self.anchor

    @cached_property
    def verb(self) -> Token | None:
        """The verb that gives the event its tense: a member of it, or the verb right over it."""
        for i in self.draft.members:
            if self.layers.tokens[i].pos in _VERBAL:
                return self.layers.tokens[i]
        head = self.layers.tokens[self.anchor.head]
        return head if head.pos in _VERBAL else None

    def words_on(self, i: int, *deps: str) -> list[str]:
        """The words, in lower case, that hang on ``i`` with one of the labels ``deps``."""
        return [self.layers.tokens[k].lower for k in self.layers.children(i, *deps)]

    def is_infinitive(self, i: int) -> bool:
        """Whether the verb at ``i`` is an infinitive with "to", or coordinated with one ("to find and hold")."""
        token = self.layers.tokens[i]
        if any(self.layers.tokens[a].tag == "TO" for a in self.layers.children(i, "aux")):
            return True
        coordinated = token.dep == "conj" and token.tag == "VB" and not self.layers.children(i, "nsubj", "aux")
        return coordinated and token.head != i and self.is_infinitive(token.head)

    @cached_property
    def governors(self) -> tuple[Token, ...]:
        """The words above the anchor that say in which world it stands, nearest first, up to a clause of its own."""
        layers, found, k = self.layers, [], self.draft.i
        for above in layers.ancestors(self.draft.i):
            dep = layers.tokens[k].dep
            purpose = k == self.draft.i and dep == "advcl" and self.is_infinitive(k)
            if dep in _STOPS and not purpose:
                break
            found.append(layers.tokens[above])
            finite = layers.children(k, "nsubj", "nsubjpass") and not self.is_infinitive(k)
            if (dep == "ccomp" and finite) or len(found) >= _MOST_GOVERNORS:
                break
            k = above
        return tuple(found)

    @cached_property
    def present(self) -> bool:
        """Whether the clause around the anchor is told in the present or the perfect."""
        for k in self.layers.ancestors(self.draft.i):
            token = self.layers.tokens[k]
            if token.pos in _VERBAL:
                return token.tag in {"VBZ", "VBP"} or bool({"is", "are", "has", "have"} & set(self.words_on(k, "aux")))
        return False

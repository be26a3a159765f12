"""The slots of an anchor: which phrases stand where a frame looks for its parties."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from counterclaim.language import Layers, tree

# The parser labels some particles as adverbs ("stepped down").
_PARTICLES = frozenset({"down", "out", "off", "up", "back", "over", "aside", "in", "away", "together"})
_VERBAL = frozenset({"VERB", "AUX"})


@dataclass(frozen=True)
class Support:
    """A verb that only supports a noun ("launch an attack"): its index, and which side its subject stands on."""

    verb: int
    side: str


class Slots:
    """Heads of the phrases around the anchor ``i``, by slot name; every look-up is done at most once."""

    def __init__(self, layers: Layers, i: int, light: Mapping[str, str]) -> None:
        """``light`` maps supporting verbs (also "carry out", "come under") to the side their subject stands on."""
        self.layers, self.i, self._light = layers, i, light
        self.verbal = layers.tokens[i].pos in _VERBAL and not tree.is_gerund_noun(layers, i)
        self._found: dict[str, tuple[int, ...]] = {}

    def heads(self, slot: str) -> tuple[int, ...]:
        """Token indices of the heads that fill ``slot``; empty where nothing does."""
        if slot not in self._found:
            self._found[slot] = self._look(slot)
        return self._found[slot]

    def _look(self, slot: str) -> tuple[int, ...]:
        if slot.startswith("prep:"):
            return self._prepositional.get(slot[5:], ())
        if slot == "particle":
            loose = (k for k in self.layers.children(self.i, "advmod") if self.layers.tokens[k].lower in _PARTICLES)
            return (*self.layers.children(self.i, "prt"), *loose)
        if slot == "advmod":
            return self.layers.children(self.i, "advmod")
        if slot in {"xcomp", "ccomp"}:
            return self._clause(slot)
        if self.verbal:
            return self._verbal(slot)
        if self.layers.tokens[self.i].pos == "ADJ" and slot == "subj":
            return self._subject_of_adjective()
        return self._nominal(slot)

    def _clause(self, slot: str) -> tuple[int, ...]:
        """Clauses that complete the word; of a verb's open ones also what is said of its object ("find him guilty")."""
        if not self.verbal:
            return self.layers.children(self.i, slot, "acl")
        found = self.layers.children(self.i, slot)
        if slot == "xcomp":
            open_ones = (k for k in self.layers.children(self.i, "ccomp") if not tree.is_finite(self.layers, k))
            bare = (k for k in self.layers.children(self.i, "advcl") if self.layers.tokens[k].pos in {"NOUN", "ADJ"})
            return (*found, *self.layers.children(self.i, "oprd", "acomp", "attr"), *open_ones, *bare)
        return found

    def _verbal(self, slot: str) -> tuple[int, ...]:
        if slot == "subj":
            return tree.deep_subjects(self.layers, self.i)
        if slot == "obj":
            return tree.deep_objects(self.layers, self.i)
        if slot == "advcl":
            return self.layers.children(self.i, "advcl", "xcomp")
        if slot == "obj:mod":
            return tuple(k for h in self.heads("obj") for k in self.layers.children(h, "amod", "compound", "nmod"))
        if slot == "iobj":
            return self.layers.children(self.i, "dative", "iobj")
        return ()

    def _subject_of_adjective(self) -> tuple[int, ...]:
        head = self.layers.tokens[self.i].head
        if self.layers.tokens[self.i].dep == "amod":
            return (head,)
        return tree.surface_subjects(self.layers, head) if head != self.i else ()

    def _nominal(self, slot: str) -> tuple[int, ...]:
        if slot == "poss":
            return self._shared("poss")
        if slot == "mod":
            return self._shared("amod", "compound", "nmod", "npadvmod")
        support = self.support
        if slot in {"light:subj", "light"} and support is not None and support.side == "actor":
            return (support.verb,) if slot == "light" else tree.deep_subjects(self.layers, support.verb)
        if slot == "suffer:subj" and support is not None and support.side == "target":
            return tree.deep_subjects(self.layers, support.verb) or tree.deep_objects(self.layers, support.verb)
        if slot == "light:obj" and support is not None:
            return tuple(h for h in tree.deep_objects(self.layers, support.verb) if h != self.i)
        return ()

    def _shared(self, *deps: str) -> tuple[int, ...]:
        """Dependents of the noun, with all below them that is coordinated or compounded; shared by coordinated nouns."""
        for noun in self._siblings:
            found = list(self.layers.children(noun, *deps))
            for k in found:
                found.extend(self.layers.children(k, "conj", "compound", "amod", "nmod"))
            if found:
                return tuple(found)
        return ()

    @cached_property
    def _siblings(self) -> tuple[int, ...]:
        """The noun itself, then the nouns it is coordinated with ("shelling and airstrikes by the regime")."""
        token = self.layers.tokens[self.i]
        first = token.head if token.dep == "conj" else self.i
        return (self.i, *(k for k in tree.conjuncts(self.layers, first) if k != self.i))

    @cached_property
    def support(self) -> Support | None:
        """The verb that supports the noun, or None."""
        layers = self.layers
        first = self._siblings[1] if layers.tokens[self.i].dep == "conj" and len(self._siblings) > 1 else self.i
        for noun in (self.i, first):
            for verb in self._verbs_around(noun):
                side = self._side(verb)
                if side is not None:
                    return Support(verb, side)
        return None

    def _verbs_around(self, noun: int) -> tuple[int, ...]:
        """Verbs that could support ``noun``: the one it is object or subject of, and participles that hang on it."""
        layers = self.layers
        token = layers.tokens[noun]
        found = list(layers.children(noun, "acl", "relcl"))
        head = token.head
        if token.dep in {"dobj", "nsubjpass", "attr"}:
            found.insert(0, head)
        if token.dep == "pobj":
            above = layers.tokens[head].head
            # "a series of attacks", "a wave of shelling": what carries the count is the object.
            if layers.tokens[above].pos in _VERBAL:
                found.insert(0, above)
            elif layers.tokens[head].lower == "of" and layers.tokens[above].dep in {"dobj", "nsubjpass"}:
                found.insert(0, layers.tokens[above].head)
        return tuple(k for k in found if layers.tokens[k].pos in _VERBAL)

    def _side(self, verb: int) -> str | None:
        layers = self.layers
        lemma = layers.tokens[verb].lemma
        for k in layers.children(verb, "prt", "prep"):
            side = self._light.get(f"{lemma} {layers.tokens[k].lower}")
            if side is not None:
                return side
        return self._light.get(lemma)

    @cached_property
    def _prepositional(self) -> dict[str, tuple[int, ...]]:
        """Objects of prepositions on the anchor, then on its object, its particle's, its support and its siblings."""
        layers = self.layers
        places = [self.i]
        if self.verbal:
            places += layers.children(self.i, "dobj", "prt", "advmod", "acomp", "attr", "oprd")
        else:
            places += [k for k in self._siblings if k != self.i]
            if self.support is not None:
                places.append(self.support.verb)
            elif layers.tokens[self.i].dep in {"dobj", "nsubj", "nsubjpass"}:
                places.append(layers.tokens[self.i].head)
        found: dict[str, tuple[int, ...]] = {}
        for place in places:
            for word, heads in tree.prepositional(layers, place).items():
                found.setdefault(word, tuple(h for h in heads if h != self.i))
        return found

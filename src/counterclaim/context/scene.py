"""One text with its layers, mentions and claims: what every finder of context rows asks of it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property

from counterclaim.language import Layers, tree
from counterclaim.language.parties import Parties, same
from counterclaim.records import Actor, ActorKind, Claim, Document, Mentions, Place, Precision, Span, Stance, When

_SIDES = frozenset(
    {ActorKind.STATE, ActorKind.MILITARY, ActorKind.REBEL, ActorKind.MILITIA, ActorKind.IGO, ActorKind.UNKNOWN}
)
_OTHER_CLAUSE = frozenset({"relcl", "acl", "advcl", "ccomp", "xcomp", "parataxis", "csubj"})
_SHORTEST_REPEATED = 4
"""Letters that a name must have for its repetitions to be taken for the same place."""


class Scene:
    """Look-ups over one text; all take and give token indices unless they say otherwise."""

    def __init__(self, document: Document, layers: Layers, mentions: Mentions, claims: tuple[Claim, ...]) -> None:
        self.document, self.layers, self.claims = document, layers, claims
        self.parties = Parties(layers, mentions.actors)
        places = (*mentions.places, *_repeated(layers.text, mentions))
        self._places: dict[int, Place] = {}
        for place in places:
            head = self.head(place.start, place.end)
            if head is not None:
                self._places.setdefault(head, place)
        self._days: dict[int, When] = {}
        for when in mentions.days:
            if when.words is not None and when.earliest is not None:
                head = self.head(when.words.start, when.words.end)
                if head is not None:
                    self._days.setdefault(head, when)

    def head(self, start: int, end: int) -> int | None:
        """The token of the characters ``start:end`` that hangs outside them, the last where several do."""
        inside = self.layers.at(start, end)
        outer = (i for i in reversed(inside) if self.layers.tokens[i].head not in inside)
        return next(outer, inside[-1] if inside else None)

    # Words and spans

    def lemma(self, i: int) -> str:
        """The lemma of a token in lower case, of a name its word without the plural's s."""
        token = self.layers.tokens[i]
        if token.pos == "PROPN" and token.lemma == token.lower and token.lower.endswith("s"):
            return token.lower[:-1]
        return token.lemma

    def spellings(self, i: int) -> tuple[str, str, str]:
        """The ways a token may stand in a list: its lemma, its word, a name's word without the plural's s."""
        token = self.layers.tokens[i]
        return token.lemma, token.lower, self.lemma(i)

    def span(self, first: int, last: int) -> Span:
        """The words of tokens ``first`` to ``last`` (inclusive)."""
        start, end = self.layers.chars(first, last)
        return Span.of(self.layers.text, start, end)

    def evidence(self, i: int) -> Span:
        """The sentence that token ``i`` stands in."""
        sentence = self.layers.sentence_of(i)
        return Span.of(self.layers.text, sentence.start, sentence.end)

    def sentence_words(self, i: int) -> Iterator[str]:
        """The words of the sentence of ``i``, in lower case."""
        sentence = self.layers.sentence_of(i)
        return (self.layers.tokens[k].lower for k in range(sentence.first, sentence.last))

    # Who

    def who(self, heads: Iterable[int]) -> tuple[Actor, ...]:
        """The states, armed groups and organisations that the phrases headed by ``heads`` name, each identity once."""
        found: list[Actor] = []
        for head in heads:
            for actor in self.parties.at(head):
                self._add(found, actor)
        return tuple(found)

    def is_town(self, i: int) -> bool:
        """Whether token ``i`` heads the name of a place that is no country: "the Dayton accords" are not Dayton's."""
        place = self._places.get(i)
        return place is not None and place.precision is not Precision.COUNTRY

    def is_capital(self, i: int) -> bool:
        """Whether token ``i`` names a state by its capital: neither by its name nor by an adjective made of it."""
        actor = self.actor_at(i)
        if (
            actor is None
            or actor.kind is not ActorKind.STATE
            or actor.name is None
            or self.layers.tokens[i].pos != "PROPN"
        ):
            return False
        short = actor.text.isupper() and len(actor.text) <= _SHORTEST_REPEATED
        return not short and not any(w.lower().startswith(actor.text[:3].lower()) for w in actor.name.split())

    def before(self, i: int, *, but: frozenset[int] = frozenset()) -> tuple[Actor, ...]:
        """Those who are named before the noun ``i`` ("Armenian troops", "Kyiv's accord"), without the tokens ``but``."""
        found: list[Actor] = []
        for actor in self.parties.modifying(i):
            if not but & set(self.layers.at(actor.start, actor.end)):
                self._add(found, actor)
        return tuple(found)

    def actor_at(self, i: int) -> Actor | None:
        """The actor whose own mention token ``i`` heads."""
        return self.parties.head_of(i)

    @staticmethod
    def _add(found: list[Actor], actor: Actor) -> None:
        nameless = actor.kind is ActorKind.UNKNOWN and (actor.id is None or actor.id == "unknown-armed")
        if actor.kind in _SIDES and not nameless and not any(same(actor, known) for known in found):
            found.append(actor)

    # Where

    def place_at(self, i: int) -> Place | None:
        """The place whose mention token ``i`` heads."""
        return self._places.get(i)

    def places(self, heads: Iterable[int]) -> tuple[Place, ...]:
        """The places in the phrases headed by ``heads``, finer ones before the country they lie in; no other clause."""
        found: list[Place] = []
        for head in heads:
            for i in self._phrase(head):
                place = self._places.get(i)
                if place is not None and not any(p.text.lower() == place.text.lower() for p in found):
                    found.append(place)
        finer = [p for p in found if p.precision is not Precision.COUNTRY]
        return tuple(finer or found)

    def end_of(self, i: int) -> int:
        """The last token of the phrase headed by ``i`` before any other clause."""
        return max(self._phrase(i))

    def _phrase(self, head: int) -> Iterator[int]:
        """``head`` and what hangs below it, without possessors and other clauses."""
        stack = [head]
        while stack:
            i = stack.pop(0)
            yield i
            stack.extend(
                k for k in self.layers.children(i) if self.layers.tokens[k].dep not in _OTHER_CLAUSE | {"poss"}
            )

    # When

    def day_in(self, i: int) -> When | None:
        """The day among the words before the noun ``i`` and right after it ("the 1997 treaty", "the truce of May")."""
        for k in self.layers.subtree(i):
            if k in self._days and self._within(k, i, _OTHER_CLAUSE):
                return self._days[k]
        return None

    def day_on(self, verb: int, *, since: bool = False) -> When | None:
        """The day that hangs on ``verb``; ``since``: only one after that word, else only one without."""
        for k, when in self._days.items():
            if self.layers.tokens[k].sent == self.layers.tokens[verb].sent and self._within(
                k, verb, _OTHER_CLAUSE | {"nsubj", "nsubjpass", "poss"}
            ):
                above = self._between(k, verb)
                if any(self.layers.tokens[a].lower == "since" for a in above) is since and self._adverbial(k, above):
                    return when
        return None

    def _adverbial(self, k: int, above: list[int]) -> bool:
        """Whether a day says when the verb was done: it does not date a noun on the way ("the 1997 treaty")."""
        chain = [k, *above]
        top = self.layers.tokens[chain[-1]]
        if top.dep in {"dobj", "attr", "oprd"}:
            # The parser hangs "in August" on the object as often as on the verb; a year before the noun is the noun's.
            return len(chain) > 1 and self.layers.tokens[chain[-2]].dep in {"prep", "npadvmod"}
        if top.dep in {"prep", "agent"}:
            return self.layers.tokens[k].dep in {"pobj", "pcomp", "nummod", "conj"} and len(chain) <= 3
        return True

    def _within(self, k: int, top: int, barred: frozenset[str]) -> bool:
        """Whether ``k`` hangs below ``top`` with none of the labels ``barred`` on the way."""
        while k != top:
            token = self.layers.tokens[k]
            other = token.dep == "conj" and token.pos in {"VERB", "AUX"}
            if token.head == k or token.dep in barred or other:
                return False
            k = token.head
        return True

    def _between(self, k: int, top: int) -> list[int]:
        """The tokens above ``k`` and below ``top``, nearest first."""
        found = []
        for a in self.layers.ancestors(k):
            if a == top:
                break
            found.append(a)
        return found

    # Who says so

    def covering(self, i: int) -> tuple[Claim, ...]:
        """The claims whose content holds token ``i``, innermost first."""
        token = self.layers.tokens[i]
        found = []
        for n, claim in enumerate(self.claims):
            sizes = [s.end - s.start for s in claim.content if s.covers(token.start, token.end)]
            if sizes and not (claim.stance in _WISHES and self._aside(i)):
                found.append((min(sizes), -n, claim))
        return tuple(claim for *_, claim in sorted(found, key=lambda row: row[:2]))

    def said_by(self, i: int) -> tuple[str, ...]:
        """The id of the innermost claim that tells token ``i``; its parents stand in the claim itself."""
        return tuple(claim.id for claim in self.covering(i)[:1])

    def _aside(self, i: int) -> bool:
        """Whether ``i`` stands in a finite relative clause: what a wish only mentions there, the outlet tells."""
        for k in (i, *self.layers.ancestors(i)):
            token = self.layers.tokens[k]
            if token.dep == "relcl" or any(
                self.layers.tokens[c].tag in {"WDT", "WP"} for c in self.layers.children(k, "nsubj", "nsubjpass")
            ):
                return token.tag in {"VBD", "VBN", "VBZ", "VBP"}
        return False

    # Syntax

    @cached_property
    def nouns(self) -> tuple[int, ...]:
        """All nouns and names."""
        return tuple(t.i for t in self.layers.tokens if t.pos in {"NOUN", "PROPN"})

    def doers(self, verb: int) -> tuple[int, ...]:
        """The deep subjects of a verb, with those coordinated with what a relative pronoun stands for."""
        found = tree.deep_subjects(self.layers, verb)
        return tuple(dict.fromkeys(h for k in found for h in tree.conjuncts(self.layers, k)))

    def top(self, i: int) -> int:
        """The first of the words that ``i`` is coordinated with."""
        while self.layers.tokens[i].dep == "conj" and self.layers.tokens[i].head != i:
            i = self.layers.tokens[i].head
        return i

    def objects_of(self, i: int, *prepositions: str) -> tuple[int, ...]:
        """The heads of the objects of these prepositions on ``i``, coordinated ones too."""
        rows = tree.prepositional(self.layers, i)
        return tuple(h for word in prepositions for h in rows.get(word, ()))


_WISHES = frozenset({Stance.DEMANDS, Stance.ASKS, Stance.PROMISES, Stance.THREATENS})


def _repeated(text: str, mentions: Mentions) -> Iterator[Place]:
    """Places that the text names again in the same words where no mention stands yet.

    A parser that takes a name for none in one sentence takes it for one in the next.  Countries are left out (they are
    actors more often than places), and so is what is part of an actor's name.
    """
    taken = [(p.start, p.end) for p in mentions.places] + [(a.start, a.end) for a in mentions.actors]
    known: dict[str, Place] = {}
    for place in mentions.places:
        if place.precision not in {None, Precision.COUNTRY} and len(place.text) >= _SHORTEST_REPEATED:
            known.setdefault(place.text, place)
    for words, place in known.items():
        for found in re.finditer(rf"(?<!\w){re.escape(words)}(?![\w-])", text):
            if not any(start < found.end() and found.start() < end for start, end in taken):
                taken.append(found.span())
                yield replace(place, start=found.start(), end=found.end())

"""From the head of a noun phrase to the actors it names."""

from typing import Final

from counterclaim.language.layers import Layers
from counterclaim.records import Actor, ActorKind, Claim

# Heads that only count or group what their "of" phrase names: "dozens of civilians", "members of the Nusra Front".
_CONTAINERS: Final = frozenset(
    "dozen score hundred thousand million number group member series round part most some any all one many several lot "
    "majority handful pair rest none each both wave column convoy leader fighter element unit side ally head family "
    "people life death body position territory area city town village target stronghold base headquarters camp office "
    "member representative government army troop force soldier citizen national resident".split()
)
# "in support of the army" is no place where the army stands.
_ABSTRACT: Final = frozenset(
    "support response favor favour defence defense retaliation name presence wake aftermath case violation breach end "
    "result light terms course process event absence face spite view way kind type use lack threat risk fear".split()
)
_MODIFIERS: Final = ("poss", "amod", "compound", "nmod", "npadvmod", "det")


class Parties:
    """Looks up which actors stand at a token: by the mention whose head it is, else by what modifies it."""

    def __init__(self, layers: Layers, actors: tuple[Actor, ...]) -> None:
        """Indexes the mentions by the token that heads them; of nested ones with one head the longest wins."""
        self._layers = layers
        self._by_head: dict[int, tuple[Actor, ...]] = {}
        for actor in actors:
            head = self._head(actor)
            if head is None:
                continue
            known = self._by_head.get(head, ())
            longer = not known or (actor.end - actor.start) > (known[0].end - known[0].start)
            if longer:
                self._by_head[head] = (actor,)
            elif (known[0].start, known[0].end) == (actor.start, actor.end) and all(a.id != actor.id for a in known):
                # "both countries" stands for two at once.
                self._by_head[head] = (*known, actor)

    def _head(self, actor: Actor) -> int | None:
        """The token of a mention that hangs outside it, the last where several do."""
        inside = self._layers.at(actor.start, actor.end)
        heads = [i for i in inside if self._layers.tokens[i].head not in inside or self._layers.tokens[i].head == i]
        named = [i for i in heads if self._layers.tokens[i].pos not in {"PUNCT", "PART", "ADP", "DET"}]
        found = named or heads
        return found[-1] if found else None

    def head_of(self, i: int) -> Actor | None:
        """The actor whose mention ``i`` heads, the first where it stands for several; None where it heads none."""
        return next(iter(self._by_head.get(i, ())), None)

    def at(self, i: int, steps: int = 0) -> tuple[Actor, ...]:
        """The actors that the phrase headed by ``i`` names; empty where it names none."""
        own = self._by_head.get(i, ())
        if own:
            return own
        if steps > 4:
            return ()
        modifying = self.modifying(i)
        if modifying:
            return modifying
        return self._in_of_phrase(i, steps)

    def modifying(self, i: int) -> tuple[Actor, ...]:
        """The actors named before the head: "Armenian positions", "its territory", "Syrian and Russian jets"."""
        found: list[Actor] = []
        for k in self._layers.children(i, *_MODIFIERS):
            for j in self._with_conjuncts(k):
                found += [actor for actor in self._by_head.get(j, ()) if actor not in found]
        return tuple(found)

    def _with_conjuncts(self, k: int) -> tuple[int, ...]:
        found = [k]
        for j in found:
            found.extend(self._layers.children(j, "conj", "compound", "amod", "nmod", "npadvmod"))
        return tuple(found)

    def _in_of_phrase(self, i: int, steps: int) -> tuple[Actor, ...]:
        token = self._layers.tokens[i]
        if token.lemma in _ABSTRACT:
            return ()
        container = token.lemma in _CONTAINERS or token.pos == "NUM"
        if not container and token.pos != "NOUN":
            return ()
        found: list[Actor] = []
        for prep in self._layers.children(i, "prep"):
            if self._layers.tokens[prep].lower not in {"of", "from", "among"}:
                continue
            for head in self._layers.children(prep, "pobj"):
                for j in (head, *self._layers.children(head, "conj")):
                    # "a carrier of the Turkish army" stands for the army, "the end of the people's hopes" for nobody.
                    found.extend(
                        a
                        for a in self.at(j, steps + 1)
                        if a not in found and (container or is_armed(a) or a.kind is ActorKind.STATE)
                    )
        return tuple(found)

    def of_heads(self, heads: tuple[int, ...]) -> tuple[Actor, ...]:
        """The actors of several heads, each identity once."""
        found: list[Actor] = []
        for head in heads:
            for actor in self.at(head):
                if not any(same(actor, known) for known in found):
                    found.append(actor)
        return tuple(found)


def same(a: Actor, b: Actor) -> bool:
    """Whether two mentions are of one actor: the same identity, or the same words where neither is known."""
    if a.id is not None or b.id is not None:
        return a.id == b.id
    return a.text.lower() == b.text.lower()


def speakers(claim: Claim) -> tuple[Actor, ...]:
    """Who the source of a claim is; empty where nobody is named or known."""
    return claim.source.actor if claim.source is not None else ()


def is_armed(actor: Actor) -> bool:
    """Whether the actor is one that fights."""
    return actor.kind in {ActorKind.MILITARY, ActorKind.REBEL, ActorKind.MILITIA} or actor.id == "unknown-armed"


def is_civilian(actor: Actor) -> bool:
    """Whether the actor is civilians."""
    return actor.kind is ActorKind.CIVILIAN

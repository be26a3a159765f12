"""Applies the frames to a text: every word that names an event, with its parties."""

from collections.abc import Iterator
from typing import Final

from counterclaim.events.draft import Draft
from counterclaim.events.frames import Condition, Frame, FrameBook
from counterclaim.events.parties import Parties, is_armed, is_civilian, same
from counterclaim.events.slots import Slots
from counterclaim.language import Layers
from counterclaim.records import Actor, ActorKind, Mentions

_NAMED: Final = frozenset({ActorKind.STATE})


class Matcher:
    """Finds drafts in one text."""

    def __init__(self, layers: Layers, mentions: Mentions, parties: Parties, book: FrameBook) -> None:
        """``mentions`` tells places from other words and keeps anchors out of names."""
        self._layers, self._parties, self._book = layers, parties, book
        self._place_tokens = {i for place in mentions.places for i in layers.at(place.start, place.end)}
        self._person_tokens = {i for n in layers.names if n.label == "PERSON" for i in range(n.first, n.last)}
        self._inside_names = {
            i
            for a in mentions.actors
            for i in layers.at(a.start, a.end)
            if len(layers.at(a.start, a.end)) > 1 and layers.tokens[i].text[:1].isupper()
        }

    def drafts(self) -> Iterator[Draft]:
        """One draft a word that names an event, in the order of the text."""
        for token in self._layers.tokens:
            for frames in self._candidates(token.i):
                draft = self._first(token.i, frames)
                if draft is not None:
                    yield draft
                    break

    def _candidates(self, i: int) -> Iterator[tuple[Frame, ...]]:
        """The frames that the word at ``i`` could stand for."""
        token = self._layers.tokens[i]
        if token.pos in {"VERB", "AUX"}:
            yield self._book.verbs.get(token.lemma, ())
        elif token.pos in {"NOUN", "PROPN"} and i not in self._inside_names and i not in self._place_tokens:
            lemma = token.lemma
            # Capitals in headlines are tagged as names, whose plurals keep their ending.
            singular = lemma[:-1] if token.pos == "PROPN" and lemma.endswith("s") else lemma
            yield self._book.nouns.get(lemma) or self._book.nouns.get(singular, ())
        elif token.pos == "ADJ":
            yield self._book.adjs.get(token.lemma, ())

    def _first(self, i: int, frames: tuple[Frame, ...]) -> Draft | None:
        """The draft of the most specific frame whose conditions are met, or None."""
        if not frames:
            return None
        slots = Slots(self._layers, i, self._book.light)
        for frame in frames:
            if all(self._meets(slots, c) for c in frame.need) and not any(self._meets(slots, c) for c in frame.veto):
                return self._draft(i, frame, slots)
        return None

    def _draft(self, i: int, frame: Frame, slots: Slots) -> Draft:
        actor = self._fill(slots, frame.actor)
        recipient = self._fill(slots, frame.recipient)
        if frame.symmetric:
            actor = (*actor, *(r for r in recipient if not any(same(r, a) for a in actor)))
            recipient = ()
        else:
            actor = tuple(a for a in actor if not any(a.start == r.start and a.end == r.end for r in recipient))
        also = (slots.support.verb,) if not slots.verbal and slots.support is not None else ()
        return Draft(i, frame.type, frame.mode, actor, recipient, frame, also, why=(frame.id,))

    def _fill(self, slots: Slots, names: tuple[str, ...]) -> tuple[Actor, ...]:
        """The actors of the first slot that names any."""
        for name in names:
            heads = slots.heads(name)
            if name == "mod":
                found = [a for h in heads if (a := self._parties.head_of(h)) is not None]
            else:
                found = list(self._parties.of_heads(heads))
            if found:
                return tuple(a for n, a in enumerate(found) if not any(same(a, b) for b in found[:n]))
        return ()

    def _meets(self, slots: Slots, condition: Condition) -> bool:
        name, values = condition
        heads = slots.heads(name)
        if not heads:
            return "@none" in values
        return any(self._is(h, values, name) for h in heads)

    def _is(self, head: int, values: frozenset[str], slot: str) -> bool:
        """Whether the filler meets any of the values: a lemma or a class."""
        token = self._layers.tokens[head]
        if token.lemma in values or token.lower in values or "@any" in values:
            return True
        if not any(v.startswith("@") for v in values):
            return False
        if "@clause" in values and token.pos in {"VERB", "AUX"}:
            return True
        if "@place" in values and (head in self._place_tokens or self._place_below(head)):
            return True
        if "@person" in values and (head in self._person_tokens or token.tag == "PRP"):
            return True
        if slot == "mod":
            own = self._parties.head_of(head)
            actors: tuple[Actor, ...] = (own,) if own is not None else ()
        else:
            actors = self._parties.at(head)
        return any(_in_class(actor, values) for actor in actors)

    def _place_below(self, head: int) -> bool:
        """A common noun that names a place by what hangs on it: "the town of Lachin", "the city's airport"."""
        low, high = self._layers.edges(head)
        return any(k in self._place_tokens for k in range(low, min(high, head + 6) + 1))


def _in_class(actor: Actor, values: frozenset[str]) -> bool:
    return (
        "@actor" in values
        or ("@state" in values and (actor.kind in _NAMED or actor.kind is ActorKind.MILITARY))
        or ("@armed" in values and is_armed(actor))
        or ("@civilian" in values and is_civilian(actor))
        or ("@person" in values and actor.kind in {ActorKind.PERSON, ActorKind.CIVILIAN})
    )

"""Applies the frames to a text: every word that names an event, with its parties."""

from collections.abc import Iterator
from typing import Final

from counterclaim.events.draft import Draft
from counterclaim.events.frames import Condition, Frame, FrameBook
from counterclaim.events.slots import Slots
from counterclaim.language import Layers, tree
from counterclaim.language.parties import Parties, is_armed, is_civilian, same
from counterclaim.records import Actor, ActorKind, EventType, Mentions, Precision

_NAMED: Final = frozenset({ActorKind.STATE})
_TARGETS: Final = frozenset("embassy consulate mission base headquarters barracks airport station checkpoint".split())
_MATERIAL: Final = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.PROTEST, EventType.MOBILIZE})
_BLAMING: Final = frozenset(
    "blame accuse condemn denounce criticise criticize suspect charge convict hold slam".split()
)
# Country names that also serve as adjectives: "US strikes" are strikes by the US, a "Ukraine attack" is one on Ukraine.
_SHORT: Final = frozenset({"US", "U.S.", "UK", "U.K.", "EU", "UN", "U.N.", "NATO", "USA"})
# Heads that count or portion what their "of" phrase names.
_COUNTING: Final = frozenset(
    "% all barrage batch couple dozen group half handful hundred lot majority many million most number pair "
    "part percent rest round salvo score series several share some spate string thousand ton volley wave".split()
)


class Matcher:
    """Finds drafts in one text."""

    def __init__(self, layers: Layers, mentions: Mentions, parties: Parties, book: FrameBook) -> None:
        """``mentions`` tells places from other words and keeps anchors out of names."""
        self._layers, self._parties, self._book = layers, parties, book
        self._place_tokens = {i for place in mentions.places for i in layers.at(place.start, place.end)}
        self._day_tokens = {i for w in mentions.days if w.words for i in layers.at(w.words.start, w.words.end)}
        self._cities = {
            i for p in mentions.places if p.precision is not Precision.COUNTRY for i in layers.at(p.start, p.end)
        }
        self._town_names = {i for n in layers.names if n.label == "GPE" for i in range(n.first, n.last)}
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
            if token.i in self._day_tokens:
                # "March" is a month before it is a protest.
                continue
            for frames in self._candidates(token.i):
                draft = self._first(token.i, frames)
                if draft is not None:
                    yield draft
                    break

    def _candidates(self, i: int) -> Iterator[tuple[Frame, ...]]:
        """The frames that the word at ``i`` could stand for."""
        token = self._layers.tokens[i]
        if token.pos in {"VERB", "AUX"} and tree.is_gerund_noun(self._layers, i):
            yield self._book.nouns.get(token.lower, ())
        elif token.pos in {"VERB", "AUX"}:
            yield self._book.verbs.get(token.lemma, ())
        elif token.pos in {"NOUN", "PROPN"} and i not in self._inside_names and i not in self._place_tokens:
            lemma = token.lemma
            # Capitals in headlines are tagged as names, whose plurals keep their ending.
            singular = lemma[:-1] if token.pos == "PROPN" and lemma.endswith("s") else lemma
            yield self._book.nouns.get(lemma) or self._book.nouns.get(singular, ())
        elif token.pos == "ADJ" and token.dep != "amod":
            yield self._book.adjs.get(token.lemma, ())

    def _first(self, i: int, frames: tuple[Frame, ...]) -> Draft | None:
        """The draft of the most specific frame whose conditions are met, or None."""
        if not frames:
            return None
        slots = Slots(self._layers, i, self._book.light)
        if self._layers.children(i, "oprd") and self._layers.tokens[i].lemma == "call":
            # "called the strike an outrage" only names it.
            return None
        for frame in frames:
            if all(self._meets(slots, c) for c in frame.need) and not any(self._meets(slots, c) for c in frame.veto):
                return self._draft(i, frame, slots)
        return None

    def _draft(self, i: int, frame: Frame, slots: Slots) -> Draft:
        actor = self._fill(slots, frame.actor, doer=True)
        if frame.symmetric:
            # All who take part: "Obrador will discuss it with Biden" names them in two slots.
            for name in frame.actor:
                actor += tuple(a for a in self._fill(slots, (name,), doer=True) if not any(same(a, b) for b in actor))
        actor = tuple(a for a in actor if a.kind is not ActorKind.MEDIA)
        recipient = tuple(r for r in self._fill(slots, frame.recipient) if not any(r.start == a.start for a in actor))
        if frame.type is EventType.CONSULT:
            # "spoke to his counterparts": whoever talks does not talk to himself.
            recipient = tuple(r for r in recipient if not any(same(r, a) for a in actor))
        if frame.type is EventType.CONSULT and not slots.verbal:
            actor, recipient = self._talkers(slots, actor, recipient)
        if frame.type is EventType.ASSAULT and not slots.verbal:
            recipient = recipient or self._struck(slots)
        if not actor and frame.type in _MATERIAL and not slots.verbal:
            actor = self._culprits(slots.i, recipient)
        others = any(self._layers.tokens[h].tag == "PRP" for h in slots.heads("obj"))
        counted = frame.figure is not None and not others
        if counted and actor and not recipient and all(is_civilian(a) for a in actor):
            # Those who are counted suffered it, whatever a stripped text made of the clause.
            actor, recipient = (), actor
        if frame.symmetric:
            actor = (*actor, *(r for r in recipient if not any(same(r, a) for a in actor)))
            recipient = ()
        also = (slots.support.verb,) if not slots.verbal and slots.support is not None else ()
        return Draft(i, frame.type, frame.mode, actor, recipient, frame, also, why=(frame.id,))

    def _talkers(
        self, slots: Slots, actor: tuple[Actor, ...], recipient: tuple[Actor, ...]
    ) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
        """Who talks in "Kerry raised this in a call with Lavrov": the subject and the addressee of the verb above."""
        layers = self._layers
        token = layers.tokens[slots.i]
        if actor or token.dep != "pobj":
            return actor, recipient
        above = layers.tokens[layers.tokens[token.head].head]
        if above.pos != "VERB" or layers.tokens[token.head].lower not in {"in", "during", "at", "by"}:
            return actor, recipient
        actor = self._parties.of_heads(tree.deep_subjects(layers, above.i))
        if not recipient and above.lemma in {"tell", "inform", "assure", "warn"}:
            recipient = self._parties.of_heads(tree.deep_objects(layers, above.i))
        return tuple(a for a in actor if not any(same(a, r) for r in recipient)), recipient

    def _culprits(self, i: int, recipient: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """Who is said to be behind a deed: "blamed X for the massacre", "X claimed responsibility for", "X was behind"."""
        layers = self._layers
        prep = layers.tokens[i].head
        if layers.tokens[i].dep != "pobj" or layers.tokens[prep].lower not in {"for", "of", "behind"}:
            return ()
        above = layers.tokens[layers.tokens[prep].head]
        heads: tuple[int, ...] = ()
        if above.lemma in _BLAMING:
            heads = tree.deep_objects(layers, above.i)
        elif above.lemma in {"responsibility", "responsible", "blame"} or layers.tokens[prep].lower == "behind":
            heads = layers.children(above.i, "poss")
            verb = above.i if above.pos in {"VERB", "AUX"} else above.head
            if not heads and layers.tokens[verb].pos in {"VERB", "AUX"}:
                heads = tree.surface_subjects(layers, verb)
        found = self._parties.of_heads(heads)
        return tuple(a for a in found if not any(same(a, r) for r in recipient))

    def _doers(self, slots: Slots, heads: tuple[int, ...]) -> tuple[int, ...]:
        """The subject's heads; where a participle was hung on a place ("in north Syria killing one"), the clause's."""
        if len(heads) == 1 and heads[0] in self._place_tokens and self._layers.tokens[heads[0]].dep == "pobj":
            clause = tree.clause_of(self._layers, heads[0])
            if clause != slots.i:
                return tree.deep_subjects(self._layers, clause)
        return heads

    def _modifiers(self, heads: tuple[int, ...], *, doer: bool) -> list[Actor]:
        """Actors named before the noun; a town there tells where it happened, not who did it ("Damascus bombing")."""
        found = []
        for head in heads:
            actor = self._parties.head_of(head)
            if actor is None or (doer and (head in self._cities or self._layers.tokens[head].lemma in _TARGETS)):
                continue
            whole = self._layers.tokens[head].pos == "PROPN" and head in self._place_tokens | self._town_names
            if not (doer and whole and self._layers.tokens[head].text not in _SHORT):
                found.append(actor)
        return found

    def _struck(self, slots: Slots) -> tuple[Actor, ...]:
        """Whose house was hit in "the embassy bombing": a modifier that is a building is no doer."""
        heads = (h for h in slots.heads("mod") if self._layers.tokens[h].lemma in _TARGETS)
        return self._parties.of_heads(tuple(heads))

    def _fill(self, slots: Slots, names: tuple[str, ...], *, doer: bool = False) -> tuple[Actor, ...]:
        """The actors of the first slot that names any."""
        for name in names:
            heads = slots.heads(name)
            if doer and name == "subj":
                heads = self._doers(slots, heads)
            found = self._modifiers(heads, doer=doer) if name == "mod" else list(self._parties.of_heads(heads))
            if found:
                return tuple(a for n, a in enumerate(found) if not any(same(a, b) for b in found[:n]))
        return ()

    def _meets(self, slots: Slots, condition: Condition) -> bool:
        name, values = condition
        heads = slots.heads(name)
        if not heads:
            return "@none" in values
        return any(self._is(h, values, name) for h in (*heads, *self._counted(heads)))

    def _counted(self, heads: tuple[int, ...]) -> Iterator[int]:
        """What heads that only count are of: "thousands of troops", "a number of missiles"."""
        for head in heads:
            if self._layers.tokens[head].lemma in _COUNTING:
                for prep in self._layers.children(head, "prep"):
                    if self._layers.tokens[prep].lower == "of":
                        yield from self._layers.children(prep, "pobj")

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

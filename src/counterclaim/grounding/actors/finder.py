"""Finds every mention of an actor in a text."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from counterclaim.grounding.actors.book import Phrasebook
from counterclaim.grounding.actors.context import Context
from counterclaim.grounding.actors.ground import NOWHERE, Ground
from counterclaim.grounding.actors.names import Found, find_names
from counterclaim.grounding.actors.own import OwnActor, with_own
from counterclaim.grounding.actors.persons import Persons
from counterclaim.grounding.actors.phrases import find_phrases
from counterclaim.grounding.actors.pieces import pieces_of
from counterclaim.grounding.actors.pronouns import Pronouns
from counterclaim.grounding.actors.readings import as_read
from counterclaim.grounding.actors.repair import find_damaged
from counterclaim.grounding.actors.states import numbers
from counterclaim.grounding.actors.surnames import find_surnames
from counterclaim.grounding.actors.tables import Tables, tables
from counterclaim.grounding.actors.unlisted import find_unlisted
from counterclaim.grounding.actors.whose import GENERIC
from counterclaim.grounding.actors.wikidata import wikidata_items
from counterclaim.language.layers import Layers
from counterclaim.records import Actor, Document


class ActorFinder:
    """Finds the actors of a text; the tables are read once, at the first call, and shared."""

    def __init__(self, own: Sequence[OwnActor] = ()) -> None:
        """Takes the user's own actors, which outrank shipped ones of the same names."""
        self._own = tuple(own)

    @cached_property
    def _book(self) -> Tables:
        return with_own(tables(), self._own)

    @cached_property
    def _items(self) -> Mapping[str, str]:
        return {**wikidata_items(), **{row.id: row.wikidata for row in self._own if row.wikidata}}

    def find(self, document: Document, layers: Layers, ground: Ground = NOWHERE) -> tuple[Actor, ...]:
        """Every mention of an actor, nested ones and resolved pronouns included, sorted by (start, -end).

        ``ground`` is where the text takes place, which tells whose "the army" is.

        One pronoun may have two mentions on the same characters ("both sides").  Raises ModelError E503 where a table is
        missing or damaged.
        """
        if not layers.tokens:
            return ()
        book = self._book
        pieces = pieces_of(layers)
        day = document.published.date
        names = find_names(layers, pieces, book, day)
        names += find_damaged(document, layers, pieces, names, book, ground)
        names += find_surnames(layers, pieces, names, book, day)
        names = as_read(layers, pieces, names, book, ground)
        context = Context(document, layers, names, book, ground)
        phrasebook = Phrasebook(layers, pieces, names, book, context, [])
        phrases = find_phrases(phrasebook)
        finder = Persons(phrasebook)
        persons = finder.find()
        phrases = [p for p in phrases if (p.start, p.end) not in finder.titles]
        phrases = [p for p in phrases if p.identity.id or p.pending or p.noun not in GENERIC]
        taken = {(p.start, p.end) for p in persons}
        plain = [n for n in names if (n.start, n.end) not in taken]
        mentions = _outer(_with_unlisted([*plain, *phrases, *persons], find_unlisted(phrasebook)))
        resolved = Pronouns(layers, mentions, context, book.countries).resolve()
        return _actors(layers.text, resolved, day, self._items)


def _with_unlisted(known: list[Found], unlisted: list[Found]) -> list[Found]:
    """Known mentions and unlisted bodies: where they share words, a mention of nobody known gives way."""
    named = {i for m in known if m.identity.id for i in range(m.first, m.last + 1)}
    new = [m for m in unlisted if named.isdisjoint(range(m.first, m.last + 1))]
    covered = {i for m in new for i in range(m.first, m.last + 1)}
    return [*(m for m in known if m.identity.id or covered.isdisjoint(range(m.first, m.last + 1))), *new]


def _outer(mentions: list[Found]) -> list[Found]:
    """Each span once: a person before a name before a phrase, where two have the same characters."""
    rank = {"person": 0, "leader": 1, "country": 2, "body": 2}
    best: dict[tuple[int, int], Found] = {}
    for m in mentions:
        old = best.get((m.start, m.end))
        if old is None or rank.get(m.sort, 3) < rank.get(old.sort, 3):
            best[(m.start, m.end)] = m
    return sorted(best.values(), key=lambda m: (m.start, -m.end))


def _actors(text: str, mentions: list[Found], day: str | None, items: Mapping[str, str]) -> tuple[Actor, ...]:
    """The mentions as records, with the numbers of their states on the day of publication and their Wikidata items."""
    found = []
    seen = set()
    for m in sorted(mentions, key=lambda m: (m.start, -m.end)):
        who = m.identity
        key = (m.start, m.end, who.id, who.name)
        if key in seen:
            continue
        seen.add(key)
        cow, gw = numbers(who.country, day)
        found.append(Actor(text[m.start : m.end], m.start, m.end, who.id, who.name, who.country, who.kind, who.sector,
                           cow, gw, items.get(who.id or ""), m.repaired))  # fmt: skip
    return tuple(found)

"""Persons: by title ("Armenian Prime Minister Nikol Pashinyan"), by apposition, by later surname."""

from dataclasses import replace
from typing import Final

from counterclaim.grounding.actors.belonging import as_owned, owner_of
from counterclaim.grounding.actors.book import Phrasebook
from counterclaim.grounding.actors.entities import acts, bare, honoured
from counterclaim.grounding.actors.names import Found
from counterclaim.grounding.actors.offices import FORMER, holds, is_called, once, slug
from counterclaim.grounding.actors.spans import comma_after, labelled, name_after_office, name_at, name_ending
from counterclaim.grounding.actors.surnames import namesake
from counterclaim.grounding.actors.tables import Identity, keys_of, surname_key
from counterclaim.language.layers import Name
from counterclaim.records import ActorKind

_STOPS: Final = frozenset({",", ".", ";", ")", "—", "–"})


class Persons:
    """The persons of one text: each known by surname once any words of the text tell who it is."""

    def __init__(self, book: Phrasebook) -> None:
        """Takes the phrases found so far; ``titles`` will hold those that are part of a person's mention."""
        self._book = book
        self._known: dict[str, Identity] = {}
        self._female: dict[str, bool] = {}
        self._taken: list[tuple[int, int]] = []
        self.mentions: list[Found] = []
        self.titles: set[tuple[int, int]] = set()
        for name in book.names:
            if name.sort == "leader":
                self._learn(name.identity.name or "", name.identity, None)

    def find(self) -> list[Found]:
        """All mentions of persons, sorted by place."""
        for phrase in [m for m in self._book.mentions if m.sort in {"role", "organ", "civil", "rebel", "opposition"}]:
            self._titled(phrase)
        self._entities()
        self._surnames()
        self._honorifics()
        known = [replace(m, female=self._sex(m)) for m in self.mentions]
        return sorted(known, key=lambda m: (m.start, -m.end))

    def _honorifics(self) -> None:
        """Learns from "Ms. Conway" a woman, from "Mr. Sanders" a man."""
        pieces = self._book.pieces
        for k in range(1, len(pieces)):
            at = k - 2 if pieces[k - 1].text == "." and k > 1 else k - 1
            if pieces[at].key in {"mr", "mrs", "ms"} and pieces[at].text[0].isupper():
                self._female[pieces[k].key] = pieces[at].key != "mr"

    def _sex(self, mention: Found) -> bool | None:
        """Whether a person is a woman: by title or honorific, else by a given name that is plain."""
        if mention.female is not None:
            return mention.female
        key = surname_key(mention.identity.name or "")
        if key in self._female:
            return self._female[key]
        given = keys_of(mention.identity.name or "")
        return self._book.tables.women.get(given[0]) if len(given) > 1 else None

    def _learn(self, name: str, identity: Identity, female: bool | None, told: bool = False) -> None:
        """Notes a surname; a person known without office is replaced by an officer, and both by what a title ``told``."""
        key = surname_key(name)
        if key is not None:
            old = self._known.get(key)
            if told or old is None or (old.kind is ActorKind.PERSON and identity.kind is not ActorKind.PERSON):
                self._known[key] = identity
            if female is not None:
                self._female.setdefault(key, female)

    def _titled(self, phrase: Found) -> None:
        """A role with a name right after it, or a name beside it between commas."""
        tokens = self._book.layers.tokens
        nxt = phrase.head + 1
        if phrase.number == "p" or nxt >= len(tokens) or tokens[nxt].sent != tokens[phrase.head].sent:
            return
        direct = phrase.sort in {"role", "civil", "rebel", "opposition"} and phrase.last == phrase.head
        span = name_at(self._book, nxt) if direct else None
        if span is not None and phrase.sort != "role" and not labelled(self._book, span):
            span = None
        if span is None and phrase.sort == "role" and tokens[nxt].lower in {"for", "of"}:
            span = name_after_office(self._book, nxt)
        if span is not None:
            self._person(phrase, span, phrase.start)
            return
        after = phrase.last + 1
        comma = comma_after(self._book, phrase.last) if phrase.sort == "role" else None
        if comma is not None:
            span = name_at(self._book, self._behind_rank(comma + 1))
            span = span if span is None or comma == after or labelled(self._book, span) else None
            if span is not None and self._closed(span[1]):
                self._person(phrase, span, None)
                return
        first = phrase.first
        while first > 0 and tokens[first - 1].tag in {"DT", "PRP$"}:
            first -= 1
        if phrase.sort in {"role", "civil", "rebel"} and first >= 2:
            apart = tokens[first - 1].text == ","
            span = name_ending(self._book, first - 2 if apart else first - 1) if apart or first < phrase.first else None
            if span is not None:
                self._person(phrase, span, None)

    def _behind_rank(self, first: int) -> int:
        """The token behind a rank that begins at ``first``: the name in "the spokesman, Lieutenant Colonel X"."""
        rank = next((m for m in self._book.mentions if m.first == first and m.sort == "role"), None)
        return first if rank is None else rank.head + 1

    def _closed(self, last: int) -> bool:
        tokens = self._book.layers.tokens
        after = tokens[last + 1] if last + 1 < len(tokens) else None
        return after is None or after.text in _STOPS or after.pos in {"VERB", "AUX"}

    def _person(self, phrase: Found, span: tuple[int, int], start: int | None) -> None:
        """One person whose role is told by ``phrase``; ``start`` where the whole phrase is a mention too."""
        tokens, text = self._book.layers.tokens, self._book.layers.text
        begin, end = tokens[span[0]].start, tokens[span[1]].end
        name = text[begin:end]
        listed = next((n for n in self._book.names if n.sort == "leader" and n.start < end and begin < n.end), None)
        who = self._of_realm(phrase, span[1], name) or phrase.identity
        own = phrase.owned or who is not phrase.identity
        told = self._by_title(phrase, listed, who, name) if phrase.sort == "role" else None
        if told is not None:
            who = told
        elif phrase.sort == "civil" or who.id is None or (not own and listed is not None):
            who = listed.identity if listed else Identity(slug(name), name, None, ActorKind.PERSON, who.sector)
        else:
            same = listed is not None and who.id in {listed.identity.id, listed.identity.country}
            who = replace(who, name=listed.identity.name if listed is not None and same else name)
        self._learn(name, who, phrase.female, told is not None)
        self._add(span[0], span[1], who, phrase.female)
        if (
            phrase.pending is not None
            and listed is None
            and phrase.sort != "civil"
            and self.mentions
            and self.mentions[-1].first == span[0]
        ):
            self.mentions[-1] = replace(self.mentions[-1], pending=phrase.pending, waits_on=phrase.waits_on)
        if start is not None and start < begin:
            self.titles.add((phrase.start, phrase.end))
            self.mentions.append(Found(start, end, phrase.first, span[1], span[1], who, "person", "s", phrase.noun, True,
                                       None, phrase.female))  # fmt: skip

    def _by_title(self, phrase: Found, listed: Found | None, who: Identity, name: str) -> Identity | None:
        """Who a person is whose title tells more than the table of leaders; None where it does not.

        A "former president" has left that office whatever the table says, yet may hold another on the day; who is called by
        an office that was left since ("President Mubarak" in a text of 2015) is meant as its holder.
        """
        day = self._book.context.day
        terms = self._book.tables.offices.get(keys_of(listed.identity.name or ""), ()) if listed is not None else ()
        if phrase.identity.sector == FORMER:
            if listed is None or (phrase.owned and listed.identity.country != who.country):
                return Identity(slug(name), name, who.country, ActorKind.PERSON, FORMER)
            now = [t for t in terms if day and holds(t, day)]
            other = bool(now) and not any(is_called(t, phrase.noun) for t in now)
            return listed.identity if other else once(listed.identity)
        if listed is None or phrase.owned or listed.identity.kind is not ActorKind.PERSON:
            return None
        return next((t.identity for t in terms if is_called(t, phrase.noun)), None)

    def _of_realm(self, phrase: Found, last: int, name: str) -> Identity | None:
        """The state in "King Hussein of Jordan"."""
        tokens = self._book.layers.tokens
        if phrase.sort != "role" or last + 2 >= len(tokens) or tokens[last + 1].lower != "of":
            return None
        at = last + 3 if tokens[last + 2].lower == "the" else last + 2
        realm = next((n for n in self._book.names if n.first == at and n.sort == "country"), None)
        return replace(realm.identity, name=name) if realm is not None else None

    def _leader(self, name: Found, who: Identity) -> None:
        if not any(s <= name.start and name.end <= e for s, e in self._taken):
            self._taken.append((name.start, name.end))
            self.mentions.append(replace(name, identity=who, sort="person"))

    def _add(self, first: int, last: int, who: Identity, female: bool | None) -> None:
        tokens = self._book.layers.tokens
        start, end = tokens[first].start, tokens[last].end
        if any(s <= start and end <= e for s, e in self._taken):
            self._tell_more(start, end, who)
            return
        self._taken.append((start, end))
        self.mentions.append(Found(start, end, first, last, last, who, "person", "s", "", True, None, female))

    def _tell_more(self, start: int, end: int, who: Identity) -> None:
        """A person who was nobody's officer becomes one by what follows: "Colonel X, the army's spokesman"."""
        mine = {m.identity for m in self.mentions if m.start < end and start < m.end}
        if (
            who.kind not in {ActorKind.PERSON, ActorKind.CIVILIAN, ActorKind.UNKNOWN}
            and mine
            and all(w.kind is ActorKind.PERSON for w in mine)
        ):
            self.mentions = [replace(m, identity=who) if m.identity in mine else m for m in self.mentions]

    def _entities(self) -> None:
        """The names that the tables or the tagger know as persons."""
        for name in self._book.names:
            if name.sort == "leader":
                known = self._known.get(surname_key(name.identity.name or "") or "", name.identity)
                self._leader(name, known if self._same_person(known, name.identity) else name.identity)
        for entity in self._book.layers.names:
            if not any(i in self._book.over for i in range(entity.first, entity.last)):
                self._entity(entity)

    def _entity(self, entity: Name) -> None:
        """A name of the tagger's, where it does what persons do or the words around it say whose it is."""
        tokens = self._book.layers.tokens
        span = bare(self._book, entity.first, entity.last - 1) if entity.label in {"PERSON", "ORG"} else None
        if span is None or (span[0] == span[1] and not honoured(self._book, span[0])):
            return
        owner = owner_of(self._book, *span)
        # "the ministry's Jane Example" may be taken for a body's name.
        person = entity.label == "PERSON" or (entity.label == "ORG" and owner is not None and owner.sort == "organ")
        if not person or (owner is None and not acts(self._book, *span)):
            return
        name = self._book.layers.text[tokens[span[0]].start : tokens[span[1]].end]
        key = surname_key(name)
        who = self._known.get(key or "")
        if who is not None and span[0] < span[1]:
            own = set(keys_of(who.name or "")) - {key or ""}
            who = None if namesake(tokens[span[0]], own, self._book.tables) else who
        if owner is not None and (who is None or who.kind is ActorKind.PERSON):
            who = as_owned(owner, name)
        who = who or Identity(slug(name), name, None, ActorKind.PERSON, None)
        self._learn(name, who, None)
        self._add(*span, who, None)

    def _same_person(self, known: Identity, listed: Identity) -> bool:
        """Whether the person a surname stands for in this text is the one a full name names: there are two Clintons."""
        spelt = self._book.tables.offices.get(keys_of(known.name or ""), ())
        return known.name == listed.name or any(t.identity.name == listed.name for t in spelt)

    def _surnames(self) -> None:
        """Later mentions by surname alone: the persons of this text first, then the table of leaders."""
        tokens = self._book.layers.tokens
        for piece in self._book.pieces:
            if (
                not piece.key
                or not piece.text[0].isupper()
                or tokens[piece.token].pos not in {"PROPN", "NOUN", "ADJ", "X"}
            ):
                continue
            who = self._known.get(piece.key)
            if who is None or piece.token in self._book.over or any(s <= piece.start < e for s, e in self._taken):
                continue
            self._taken.append((piece.start, piece.end))
            start = self._with_particle(piece.start)
            self.mentions.append(Found(start, piece.end, piece.token, piece.token, piece.token, who, "person", "s", "", True,
                                       None, self._female.get(piece.key)))  # fmt: skip

    def _with_particle(self, start: int) -> int:
        text = self._book.layers.text
        return start - 3 if text[max(0, start - 3) : start].lower() in {"al-", "el-", "al "} else start

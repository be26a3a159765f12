"""Finds the words of a text that name places: the parser's names, checked, and names of the gazetteer in a place's seat."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from counterclaim.grounding.places.context import BIG, LARGE, PLACE_LABELS, Context, not_places
from counterclaim.grounding.places.datelines import datelines
from counterclaim.grounding.places.edges import Edges
from counterclaim.grounding.places.gazetteer import Gazetteer
from counterclaim.grounding.places.home_towns import is_home_town, states_told_of
from counterclaim.grounding.places.longer import features, streets
from counterclaim.grounding.places.single import glued, people, possessive_without_mark
from counterclaim.grounding.places.toponym import (
    DOUBTFUL,
    SURE,
    WEAKEST,
    Toponym,
    known_phrase,
    toponym,
)
from counterclaim.grounding.places.typed import typed_names
from counterclaim.grounding.places.words import DIRECTIONS, STRONG, TYPES, WEAK
from counterclaim.language import Layers, Name

_NUMBER_LABELS: Final = frozenset({"DATE", "TIME", "MONEY", "QUANTITY", "CARDINAL", "ORDINAL", "PERCENT"})
_SMALL: Final = 1_000
_SEATS: Final = {"seat": 20_000, "seat2": 6_000}  # at least so large, though the source may give no population
_ERAS: Final = frozenset({"B.C.", "BC", "A.D.", "AD"})
_LARGE_TOWN: Final = 90_000  # so large, a town is believed after "in" though its name is a word ("Nice")
_SMALL_WORDS: Final = frozenset({"ADV", "PRON", "X", "INTJ", "CCONJ", "SCONJ"})
_FAIR: Final = 5_000  # a town this large is believed after a weak cue


@dataclass(frozen=True, slots=True)
class _Seat:
    """Tokens ``first`` to ``last`` that were found to be a place."""

    first: int
    last: int
    trust: int = SURE
    embedded: bool = False


class Recogniser:
    """Finds the toponyms of one text; a fresh one for every text."""

    def __init__(self, layers: Layers, gazetteer: Gazetteer, hints: Sequence[str] = ()) -> None:
        """Prepares the text; ``run`` does the work.  ``hints`` are names known from elsewhere (dateline)."""
        self._hints = hints
        self.layers, self.tokens, self.gazetteer = layers, layers.tokens, gazetteer
        self.context = Context(layers, gazetteer)
        self._edges = Edges(self.context)
        self._found: dict[int, _Seat] = {}
        self._cut: list[Toponym] = []  # places that end within a token ("Calif.--The")

    def run(self) -> tuple[Toponym, ...]:
        """All toponyms in the order of the text, adjectives of countries among them."""
        self._streets()
        self._datelines()
        self._features()
        for i in range(len(self.tokens)):
            owner = possessive_without_mark(self.context, i) if i not in self.context.taken else None
            if owner is not None:
                self._cut.append(owner)
        for name in self.layers.names:
            if name.label in PLACE_LABELS or (name.label == "NORP" and self._town_not_people(name)):
                self._from_name(name)
        rest = [m for m in self._matches() if not self._judge(*m)]
        # What stands in a list with a place is one too; two rounds reach the list's end.
        for _ in range(2):
            surfaces = {self.context.text(s.first, s.last).lower() for s in self._found.values() if not s.embedded}
            rest = [m for m in rest if not self._by_company(*m, surfaces)]
        states = self._states() if rest else frozenset()
        for first, last in rest:
            if is_home_town(self.context, first, last, states):
                self._note(first, last)
            else:
                self._last_chance(first, last)
        for first, last in typed_names(self.context):
            self._note(first, last)
        self._spelt_otherwise()
        free = [i for i in range(len(self.tokens)) if i not in self.context.taken]
        self._cut += [t for i in free if (t := glued(self.context, i))]
        adjectives = [t for i in free if i not in self.context.taken and (t := people(self.context, i))]
        places = [toponym(self.context, s.first, s.last, s.trust, s.embedded) for s in self._found.values()]
        return tuple(sorted([*places, *self._cut, *adjectives], key=lambda t: (t.start, -t.end)))

    def _states(self) -> frozenset[str]:
        seats = ((s.first, s.last) for s in self._found.values())
        return states_told_of(self.context, self._hints, seats)

    def _streets(self) -> None:
        """Streets are places that the gazetteer lacks; no part of one is the town or the person of that name."""
        for first, last in streets(self.tokens):
            if self.context.text(first, last).lower() in not_places():
                continue
            cover = self.context.name_at.get(last)
            stands = first > 0 and (
                self.tokens[first - 1].pos in {"ADP", "NUM"} or self.tokens[first - 1].lower == "and"
            )
            person = cover is not None and cover.label == "PERSON" and not stands
            if self.context.barred.isdisjoint(range(first, last + 1)) and not person:
                self._note(first, last)

    def _features(self) -> None:
        """Hills, islands, forts and the like, whole, whether the gazetteer knows them or not."""
        for first, last in features(self.tokens):
            cover = self.context.name_at.get(last)
            if cover is not None and cover.label == "PERSON":
                continue
            if cover is not None and cover.label in PLACE_LABELS:
                first = max(first, cover.first)
            known = next(
                (
                    a
                    for a in range(first, last)
                    if self._begins(a, first) and self.gazetteer.has(self.context.text(a, last))
                ),
                None,
            )
            named = cover is not None and cover.label in PLACE_LABELS
            if self.context.names_something_else(last) or not (
                named or self.context.strong_cue(first) or known is not None
            ):
                continue
            self._note(first if known is None else known, last)

    def _begins(self, i: int, first: int) -> bool:
        """Whether a name may begin at token ``i`` of a run that begins at ``first``."""
        return i == first or self.tokens[i - 1].pos != "PROPN" or self.tokens[i - 1].lower in DIRECTIONS

    def _datelines(self) -> None:
        """What opens a paragraph or sentence as a dateline does; the parser misses capitals."""
        for start, end in datelines(self.layers.text):
            name = self.layers.text[start:end]
            tokens = self.layers.at(start, end)
            if tokens and self.gazetteer.has(name) and name.lower() not in not_places():
                if self.gazetteer.is_people(name) or not self.context.taken.isdisjoint(tokens):
                    continue
                cover = self.context.name_at.get(tokens[0])
                if self.layers.text[end] == ":" and cover is not None and cover.label == "PERSON":
                    continue  # who speaks: "Abbas: No peace without Jerusalem"
                if self.tokens[tokens[-1]].end > end and "-" in self.tokens[tokens[-1]].text:
                    self._cut.append(Toponym(start, end, start, end, name))
                    self.context.taken.update(tokens)
                else:
                    self._note(tokens[0], tokens[-1])

    def _town_not_people(self, name: Name) -> bool:
        """Whether what the parser takes for a people is a fair-sized place where a place stands ("to Tunis")."""
        text = self.context.text(name.first, name.last - 1)
        before = self.tokens[name.first - 1] if name.first else None
        cued = before is not None and (before.lower in WEAK or before.tag == "POS")
        return (
            (cued or self.context.strong_cue(name.first))
            and not self.gazetteer.is_people(text)
            and any(e.population >= _FAIR for e in self.context.own(text))
        )

    def _from_name(self, name: Name) -> None:
        """Notes the places in one of the parser's names."""
        for a, b in self._edges.names(name):
            if self._cut_short(b) and b + 1 not in self.context.name_at:
                self._note(a, b + 1)
                continue
            text = self.context.text(a, b)
            if self._only_a_word(a, b) or self.gazetteer.is_people(text) or self.context.is_person(a, b):
                continue
            if (
                self.gazetteer.has(text)
                or self.gazetteer.spelt_otherwise(text)
                or self._unknown_place(a, b)
                or _in_fallback(text, self.gazetteer)
            ):
                self._note(a, b, self._trust(a, b), embedded=self.context.names_something_else(b))

    def _only_a_word(self, first: int, last: int) -> bool:
        """Whether the name is an ordinary word here: not so in "Reading, England" nor "in Nice"."""
        text = self.context.text(first, last)
        if self.context.party(first) or (text in _ERAS and first and self.tokens[first - 1].pos == "NUM"):
            return True
        if not self.context.is_word(text):
            return False
        if text.lower() in DIRECTIONS or "-" in text:
            return True
        large = any(e.primary and e.population >= _LARGE_TOWN for e in self.gazetteer.lookup(text))
        return not (
            text.istitle() and (self._in_containment(first, last) or (large and self.context.strong_cue(first)))
        )

    def _unknown_place(self, first: int, last: int) -> bool:
        """Whether a name that the gazetteer lacks stands where a place does; the parser's word alone is not enough."""
        text = self.context.text(first, last)
        if len(text) < 3 or (text.isupper() and len(text) < 6) or text.startswith("Operation "):
            return False
        if self.context.typed(last) or self.context.attacked(first) or self.context.in_area(last):
            return True
        if self.context.possessor(last) or (first == last and self._the_affair(first)):
            return False
        return self.context.strong_cue(first) or (self._listed(first, last) and not self._apposed(first))

    def _the_affair(self, i: int) -> bool:
        """Whether an unknown word stands between "the" and a noun: "the Skripal affair" is about somebody."""
        after = self.tokens[i + 1 : i + 2]
        return i > 0 and self.tokens[i - 1].lower == "the" and bool(after) and after[0].pos == "NOUN"

    def _apposed(self, first: int) -> bool:
        """Whether only a comma joins the name to a country or capital before it: "the ambassador to Russia, Ann Lee"."""
        if first < 2 or self.tokens[first - 1].text != ",":
            return False
        seat = next((s for s in self._found.values() if s.last == first - 2), None)
        return seat is not None and any(
            e.kind in {"country", "capital"} and e.primary
            for e in self.gazetteer.lookup(self.context.text(seat.first, seat.last))
        )

    def _trust(self, first: int, last: int) -> int:
        """A name that only small places bear, without a cue, may be the parser's mistake."""
        if (
            first != last
            or self.context.strong_cue(first)
            or self.context.typed(last)
            or self._in_containment(first, last)
        ):
            return SURE
        entries = self.gazetteer.lookup(self.context.text(first, last))
        big = any(e.primary and (e.population >= 50_000 or e.kind in LARGE) for e in entries)
        return SURE if big or not entries else DOUBTFUL

    def _matches(self) -> list[tuple[int, int]]:
        """The longest names of the gazetteer, left to right, among the tokens that are not taken yet."""
        found, i = [], 0
        while i < len(self.tokens):
            last = self.context.longest(i)
            if last is None and self._opens_phrase(i):
                last = i
            if last is None:
                i = self.context.past_phrase(i)
            else:
                found.append((i, last))
                i = last + 1
        return found

    def _opens_phrase(self, i: int) -> bool:
        """Whether a name of the gazetteer opens here that goes on in small letters ("Sambisa forest")."""
        free = i not in self.context.taken and i not in self.context.barred
        named = self.tokens[i].pos == "PROPN" and self.tokens[i].text[0].isupper()
        if not (free and named) or self.context.is_word(self.tokens[i].text):
            return False
        return known_phrase(self.context, i, i) is not None

    def _judge(self, first: int, last: int) -> bool:
        """Whether a match stands by its own signs; notes it if so."""
        sure = self.context.joined_to_place(first, last) or self._area_of_place(first, last)
        if sure or self._owned(first, last):
            text = self.context.text(first, last)
            if not (self.gazetteer.is_people(text) or self.context.is_word(text)):
                self._note(first, last)
                return True
        if self._barred(first, last) or self._piece_of_site(first, last):
            return False
        if self.context.strong_cue(first) or self.context.typed(last) or self._known(first, last):
            self._note(first, last)
            return True
        return False

    def _piece_of_site(self, first: int, last: int) -> bool:
        """Whether the name is the end of somebody's before a site's word: "Karl Bremer Hospital" is at no Bremer."""
        after = last + 1
        site = after < len(self.tokens) and self.tokens[after].lower in TYPES and self.tokens[after].text[0].isupper()
        left = first > 0 and first - 1 not in self.context.taken and self._proper(first - 1)
        return site and left and self._edges.proper_left(first) and self.tokens[first - 1].lower not in DIRECTIONS

    def _area_of_place(self, first: int, last: int) -> bool:
        """Whether a comma joins a country or province to the place before it ("Chowchilla, Calif.")."""
        if first < 2 or self.tokens[first - 1].text != "," or first - 2 not in self.context.taken:
            return False
        return any(e.kind in {"country", "province"} for e in self.context.own(self.context.text(first, last)))

    def _owned(self, first: int, last: int) -> bool:
        """Whether a country before it owns the place ("Ukraine's Odesa", "Syrias Idlib") and has one of that name."""
        owner = self._owner(first)
        if owner is None or (self.tokens[first - 1].tag == "POS" and self.context.is_person(first, last)):
            return False
        countries = {e.country for e in self.gazetteer.lookup(owner) if e.kind == "country"}
        inner = self.gazetteer.lookup(self.context.text(first, last))
        return any(e.country in countries and e.population >= _SMALL for e in inner)

    def _owner(self, first: int) -> str | None:
        """The place whose possessive stands before token ``first``."""
        if first < 1:
            return None
        before = self.tokens[first - 1]
        if before.tag == "POS":
            seat = next((s for s in self._found.values() if s.last == first - 2), None)
            return self.context.text(seat.first, seat.last) if seat else None
        return next((t.name for t in self._cut if t.start == before.start and t.end == before.end - 1), None)

    def _by_company(self, first: int, last: int, surfaces: set[str]) -> bool:
        """Whether a match stands by what surrounds it: the same name elsewhere, or a list of places."""
        again = self.context.text(first, last).lower() in surfaces
        company = again or self._listed(first, last)
        if self._barred(first, last, company, again):
            return False
        if company:
            self._note(first, last, self._trust(first, last))
            return True
        return False

    def _barred(self, first: int, last: int, listed: bool = False, again: bool = False) -> bool:
        """Whether a match is only a part of another name, a person, an adjective, or no name at all.

        ``listed`` says that it stands in a list of places, ``again`` that the text names that place elsewhere.
        """
        tokens, text = self.tokens, self.context.text(first, last)
        if (
            self.gazetteer.is_people(text)
            or self._only_a_word(first, last)
            or self.context.names_something_else(last)
            or self.context.is_person(first, last, listed)
        ):
            return True
        proper = [t for t in tokens[first : last + 1] if t.text[0].isupper() and t.pos in {"PROPN", "NOUN", "ADJ"}]
        cued = self.context.strong_cue(first) or self.context.attacked(first)
        opens = tokens[first].pos != "PROPN" and self.layers.sentence_of(first).first == first
        if not again and (not (proper or cued) or opens):
            return True
        cover = self.context.name_at.get(first)
        if cover is not None and cover.label in _NUMBER_LABELS:
            return not (cued and cover.first == first)
        if (
            cover is not None
            and cover.first == first
            and tokens[last + 1 : last + 2]
            and (tokens[last + 1].pos == "ADP" and tokens[last + 1].lower != "of")
        ):
            # The parser took "Falluja from Islamic State" for one name.
            return not cued
        if cover is not None and (cover.first < first or cover.last - 1 > last):
            if self.context.joined(cover) and self._between_joints(cover, first, last):
                return False
            if cued and cover.first == first and self.tokens[last + 1].text == "the":
                return False  # "In Kyiv the Ministry of Defence said"
            if cover.label in PLACE_LABELS and not self.context.joined(cover):
                return True
            return not (
                self.context.possessor(last) or self.context.ranked(last) or self.context.whole(cover, first, last)
            )
        return self._part_of_longer(first, last)

    def _between_joints(self, cover: Name, first: int, last: int) -> bool:
        """Whether a match is one whole item of names joined by commas and "and", which the parser took for one name."""
        joints = {",", "and", "/"}
        left = first == cover.first or self.tokens[first - 1].lower in {*joints, "the"}
        return left and (last == cover.last - 1 or self.tokens[last + 1].lower in joints)

    def _part_of_longer(self, first: int, last: int) -> bool:
        """Whether another capitalised word goes on with the name, before or behind."""
        tokens, before, after = self.tokens, first - 1, last + 1
        goes_on = after < len(tokens) and tokens[last].space and self._proper(after) and not self._person_begins(after)
        if self._cut_short(last):
            return True
        if goes_on and tokens[after].lower not in TYPES and after not in self._found:
            return not self.context.ranked(last)
        began = before >= 0 and self._proper(before) and tokens[before].sent == tokens[first].sent
        if began and before not in self.context.taken:
            return tokens[before].lower not in DIRECTIONS and tokens[before].lower not in STRONG
        return False

    def _cut_short(self, last: int) -> bool:
        """Whether a capitalised word that the parser takes for a small one goes before a type word: "Mo So village"."""
        after = self.tokens[last + 1 : last + 3]
        if len(after) < 2 or not (after[0].text.istitle() and self.tokens[last].space and after[1].text.islower()):
            return False
        return after[1].lower in TYPES and after[0].lower not in TYPES and after[0].pos in _SMALL_WORDS

    def _person_begins(self, i: int) -> bool:
        """Whether somebody's full name begins at token ``i``: "envoy to the Holy See Ann Lee"."""
        name = self.context.name_at.get(i)
        return name is not None and name.label == "PERSON" and name.first == i and name.last - name.first > 1

    def _proper(self, i: int) -> bool:
        return self.tokens[i].pos == "PROPN" and self.tokens[i].text[0].isupper()

    def _known(self, first: int, last: int) -> bool:
        """Whether the name is a country's, a capital's or a very large town's, or a weak cue leads to a fair-sized one."""
        text = self.context.text(first, last)
        own = self.context.own(text)
        if any(e.kind == "country" or (first < last and e.kind == "province" and e.population >= BIG) for e in own):
            return True
        most = max((max(e.population, _SEATS.get(e.kind, 0)) for e in own), default=0)
        if self.context.attacked(first) and any(e.population >= _SMALL for e in self.gazetteer.lookup(text)):
            return True
        weak = first > 0 and self.tokens[first - 1].lower in WEAK
        cover = self.context.name_at.get(first)
        if cover is not None and cover.label == "PERSON" and not self.context.joined(cover):
            # The parser may be right: ask for more.
            cue = (weak or self.context.possessor(last)) and (first < last or most >= BIG)
            return most >= _FAIR and (cue or self.context.ranked(last))
        if most >= BIG or any(e.kind in {"continent", "capital", "region"} for e in own):
            return True
        return most >= _FAIR and (weak or self.context.ranked(last))

    def _listed(self, first: int, last: int) -> bool:
        """Whether the match is joined by a comma, "and" or "or" to a place."""
        tokens, before, after = self.tokens, first - 1, last + 1
        joins = {",", "and", "or", "/"}
        if before >= 1 and tokens[before].lower in joins:
            i = before - 1 if tokens[before - 1].text != "," else before - 2
            if i in self.context.taken and tokens[i].sent == tokens[first].sent:
                return True
        if after + 1 < len(tokens) and tokens[after].lower in {"and", "or", "/"}:
            return after + 1 in self._found
        return self._in_containment(first, last)

    def _in_containment(self, first: int, last: int) -> bool:
        """Whether a comma joins the match to the name of an area that holds such a place ("Croft, Yorkshire")."""
        tokens, after = self.tokens, last + 2
        if after >= len(tokens) or tokens[last + 1].text not in {",", "("} or not tokens[after].text[0].isupper():
            return False
        seat = self._found.get(after)
        outer = seat.last if seat else self.context.longest(after)
        if outer is None:
            return False
        areas = [e for e in self.gazetteer.lookup(self.context.text(after, outer)) if e.kind in {"country", "province"}]
        inner = self.gazetteer.lookup(self.context.text(first, last))
        return any((e.country, e.admin1) == (a.country, a.admin1) or (a.kind == "country" and e.country == a.country)
                   for a in areas for e in inner if a.country)  # fmt: skip

    def _last_chance(self, first: int, last: int) -> None:
        """A match without any sign: inside an organisation's name it is embedded, else it needs a neighbour on the map."""
        cover, text = self.context.name_at.get(first), self.context.text(first, last)
        if self.gazetteer.is_people(text) or self.context.is_person(first, last) or self.context.is_word(text):
            return
        entries = self.gazetteer.lookup(text)
        if not any(
            e.primary and (e.population >= 10_000 or e.kind in {"country", "province", "district"}) for e in entries
        ):
            return
        partial = cover is not None and (cover.first < first or cover.last - 1 > last)
        if partial and cover is not None and cover.label not in {"PERSON", *_NUMBER_LABELS}:
            self._note(first, last, DOUBTFUL, embedded=True)
        elif not self._barred(first, last, listed=first > 0 and self.tokens[first - 1].lower in WEAK):
            if cover is None or cover.label != "PERSON" or self.tokens[first - 1].lower in WEAK:
                self._note(first, last, WEAKEST)

    def _spelt_otherwise(self) -> None:
        """Names taken for persons or bodies that are Arab towns in another spelling, where a town stands."""
        for name in self.layers.names:
            first, last = name.first, name.last - 1
            if name.label not in {"PERSON", "ORG", "NORP"} or not self.context.taken.isdisjoint(range(first, last + 1)):
                continue
            seat = self.context.strong_cue(first) or self.context.attacked(first) or self._listed(first, last)
            text = self.context.text(first, last)
            if seat and not self.context.is_word(text) and not self.gazetteer.is_people(text):
                if self.gazetteer.spelt_otherwise(text):
                    self._note(first, last, DOUBTFUL)

    def _note(self, first: int, last: int, trust: int = SURE, embedded: bool = False) -> None:
        self._found[first] = _Seat(first, last, trust, embedded)
        self.context.taken.update(range(first, last + 1))


def _in_fallback(text: str, gazetteer: Gazetteer) -> bool:
    """Whether the name is known without its first or last word, a direction or type word ("West Homs", "Idlib Province")."""
    first, _, rest = text.partition(" ")
    head, _, last = text.rpartition(" ")
    return bool((rest and first.lower() in DIRECTIONS and gazetteer.has(rest)) or
                (head and last.lower() in TYPES and gazetteer.has(head)))  # fmt: skip


def recognise(layers: Layers, gazetteer: Gazetteer, hints: Sequence[str] = ()) -> tuple[Toponym, ...]:
    """The toponyms of a text: literal places, names inside other names (``embedded``), adjectives (``people``)."""
    return Recogniser(layers, gazetteer, hints).run()

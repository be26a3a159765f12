"""Finds the words of a text that name places: the parser's names, checked, and names of the gazetteer in a place's seat."""

from collections.abc import Sequence

from counterclaim.grounding.places.context import PLACE_LABELS, Context, not_places
from counterclaim.grounding.places.datelines import datelines
from counterclaim.grounding.places.edges import Edges
from counterclaim.grounding.places.gazetteer import Gazetteer
from counterclaim.grounding.places.home_towns import is_home_town, states_told_of
from counterclaim.grounding.places.longer import features, streets
from counterclaim.grounding.places.signs import FAIR, NUMBER_LABELS, Seat, Signs
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
from counterclaim.grounding.places.words import DIRECTIONS, TYPES, WEAK
from counterclaim.language import Layers, Name


class Recogniser:
    """Finds the toponyms of one text; a fresh one for every text."""

    def __init__(self, layers: Layers, gazetteer: Gazetteer, hints: Sequence[str] = ()) -> None:
        """Prepares the text; ``run`` does the work.  ``hints`` are names known from elsewhere (dateline)."""
        self._hints = hints
        self.layers, self.tokens, self.gazetteer = layers, layers.tokens, gazetteer
        self.context = Context(layers, gazetteer)
        self._edges = Edges(self.context)
        self._found: dict[int, Seat] = {}
        self._cut: list[Toponym] = []  # places that end within a token ("Calif.--The")
        self._signs = Signs(self.context, self._edges, self._found, self._cut)

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
            and any(e.population >= FAIR for e in self.context.own(text))
        )

    def _from_name(self, name: Name) -> None:
        """Notes the places in one of the parser's names."""
        for a, b in self._edges.names(name):
            if self._signs.cut_short(b) and b + 1 not in self.context.name_at:
                self._note(a, b + 1)
                continue
            text = self.context.text(a, b)
            if self._signs.only_a_word(a, b) or self.gazetteer.is_people(text) or self.context.is_person(a, b):
                continue
            if (
                self.gazetteer.has(text)
                or self.gazetteer.spelt_otherwise(text)
                or self._signs.unknown_place(a, b)
                or _in_fallback(text, self.gazetteer)
            ):
                self._note(a, b, self._signs.trust(a, b), embedded=self.context.names_something_else(b))

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
        sure = self.context.joined_to_place(first, last) or self._signs.area_of_place(first, last)
        if sure or self._signs.owned(first, last):
            text = self.context.text(first, last)
            if not (self.gazetteer.is_people(text) or self.context.is_word(text)):
                self._note(first, last)
                return True
        if self._signs.barred(first, last) or self._signs.piece_of_site(first, last):
            return False
        if self.context.strong_cue(first) or self.context.typed(last) or self._signs.known(first, last):
            self._note(first, last)
            return True
        return False

    def _by_company(self, first: int, last: int, surfaces: set[str]) -> bool:
        """Whether a match stands by what surrounds it: the same name elsewhere, or a list of places."""
        again = self.context.text(first, last).lower() in surfaces
        company = again or self._signs.listed(first, last)
        if self._signs.barred(first, last, company, again):
            return False
        if company:
            self._note(first, last, self._signs.trust(first, last))
            return True
        return False

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
        if partial and cover is not None and cover.label not in {"PERSON", *NUMBER_LABELS}:
            self._note(first, last, DOUBTFUL, embedded=True)
        elif not self._signs.barred(first, last, listed=first > 0 and self.tokens[first - 1].lower in WEAK):
            if cover is None or cover.label != "PERSON" or self.tokens[first - 1].lower in WEAK:
                self._note(first, last, WEAKEST)

    def _spelt_otherwise(self) -> None:
        """Names taken for persons or bodies that are Arab towns in another spelling, where a town stands."""
        for name in self.layers.names:
            first, last = name.first, name.last - 1
            if name.label not in {"PERSON", "ORG", "NORP"} or not self.context.taken.isdisjoint(range(first, last + 1)):
                continue
            seat = self.context.strong_cue(first) or self.context.attacked(first) or self._signs.listed(first, last)
            text = self.context.text(first, last)
            if seat and not self.context.is_word(text) and not self.gazetteer.is_people(text):
                if self.gazetteer.spelt_otherwise(text):
                    self._note(first, last, DOUBTFUL)

    def _note(self, first: int, last: int, trust: int = SURE, embedded: bool = False) -> None:
        self._found[first] = Seat(first, last, trust, embedded)
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

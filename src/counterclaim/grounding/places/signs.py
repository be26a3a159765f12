"""The signs by which a name is a place, and those by which it is something else."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from counterclaim.grounding.places.context import BIG, LARGE, PLACE_LABELS, Context
from counterclaim.grounding.places.edges import Edges
from counterclaim.grounding.places.toponym import DOUBTFUL, SURE, Toponym
from counterclaim.grounding.places.words import DIRECTIONS, STRONG, TYPES, WEAK
from counterclaim.language import Name

NUMBER_LABELS: Final = frozenset({"DATE", "TIME", "MONEY", "QUANTITY", "CARDINAL", "ORDINAL", "PERCENT"})
_SMALL: Final = 1_000
_SEATS: Final = {"seat": 20_000, "seat2": 6_000}  # at least so large, though the source may give no population
_ERAS: Final = frozenset({"B.C.", "BC", "A.D.", "AD"})
_LARGE_TOWN: Final = 90_000  # so large, a town is believed after "in" though its name is a word ("Nice")
_SMALL_WORDS: Final = frozenset({"ADV", "PRON", "X", "INTJ", "CCONJ", "SCONJ"})
FAIR: Final = 5_000  # a town this large is believed after a weak cue


@dataclass(frozen=True, slots=True)
class Seat:
    """Tokens ``first`` to ``last`` that were found to be a place."""

    first: int
    last: int
    trust: int = SURE
    embedded: bool = False


class Signs:
    """Answers for tokens ``first`` to ``last`` of a text; ``found`` and ``cut`` are what has been found so far, and grow."""

    def __init__(self, context: Context, edges: Edges, found: Mapping[int, Seat], cut: Sequence[Toponym]) -> None:
        """Keeps what is asked for again and again."""
        self.context, self._edges, self.found, self.cut = context, edges, found, cut
        self.layers, self.tokens, self.gazetteer = context.layers, context.tokens, context.gazetteer

    def only_a_word(self, first: int, last: int) -> bool:
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

    def unknown_place(self, first: int, last: int) -> bool:
        """Whether a name that the gazetteer lacks stands where a place does; the parser's word alone is not enough."""
        text = self.context.text(first, last)
        if len(text) < 3 or (text.isupper() and len(text) < 6) or text.startswith("Operation "):
            return False
        if self.context.typed(last) or self.context.attacked(first) or self.context.in_area(last):
            return True
        if self.context.possessor(last) or (first == last and self._the_affair(first)):
            return False
        return self.context.strong_cue(first) or (self.listed(first, last) and not self._apposed(first))

    def _the_affair(self, i: int) -> bool:
        """Whether an unknown word stands between "the" and a noun: "the Skripal affair" is about somebody."""
        after = self.tokens[i + 1 : i + 2]
        return i > 0 and self.tokens[i - 1].lower == "the" and bool(after) and after[0].pos == "NOUN"

    def _apposed(self, first: int) -> bool:
        """Whether only a comma joins the name to a country or capital before it: "the ambassador to Russia, Ann Lee"."""
        if first < 2 or self.tokens[first - 1].text != ",":
            return False
        seat = next((s for s in self.found.values() if s.last == first - 2), None)
        return seat is not None and any(
            e.kind in {"country", "capital"} and e.primary
            for e in self.gazetteer.lookup(self.context.text(seat.first, seat.last))
        )

    def trust(self, first: int, last: int) -> int:
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

    def piece_of_site(self, first: int, last: int) -> bool:
        """Whether the name is the end of somebody's before a site's word: "Karl Bremer Hospital" is at no Bremer."""
        after = last + 1
        site = after < len(self.tokens) and self.tokens[after].lower in TYPES and self.tokens[after].text[0].isupper()
        left = first > 0 and first - 1 not in self.context.taken and self._proper(first - 1)
        return site and left and self._edges.proper_left(first) and self.tokens[first - 1].lower not in DIRECTIONS

    def area_of_place(self, first: int, last: int) -> bool:
        """Whether a comma joins a country or province to the place before it ("Chowchilla, Calif.")."""
        if first < 2 or self.tokens[first - 1].text != "," or first - 2 not in self.context.taken:
            return False
        return any(e.kind in {"country", "province"} for e in self.context.own(self.context.text(first, last)))

    def owned(self, first: int, last: int) -> bool:
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
            seat = next((s for s in self.found.values() if s.last == first - 2), None)
            return self.context.text(seat.first, seat.last) if seat else None
        return next((t.name for t in self.cut if t.start == before.start and t.end == before.end - 1), None)

    def barred(self, first: int, last: int, listed: bool = False, again: bool = False) -> bool:
        """Whether a match is only a part of another name, a person, an adjective, or no name at all.

        ``listed`` says that it stands in a list of places, ``again`` that the text names that place elsewhere.
        """
        tokens, text = self.tokens, self.context.text(first, last)
        if (
            self.gazetteer.is_people(text)
            or self.only_a_word(first, last)
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
        if cover is not None and cover.label in NUMBER_LABELS:
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
        if self.cut_short(last):
            return True
        if goes_on and tokens[after].lower not in TYPES and after not in self.found:
            return not self.context.ranked(last)
        began = before >= 0 and self._proper(before) and tokens[before].sent == tokens[first].sent
        if began and before not in self.context.taken:
            return tokens[before].lower not in DIRECTIONS and tokens[before].lower not in STRONG
        return False

    def cut_short(self, last: int) -> bool:
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

    def known(self, first: int, last: int) -> bool:
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
            return most >= FAIR and (cue or self.context.ranked(last))
        if most >= BIG or any(e.kind in {"continent", "capital", "region"} for e in own):
            return True
        return most >= FAIR and (weak or self.context.ranked(last))

    def listed(self, first: int, last: int) -> bool:
        """Whether the match is joined by a comma, "and" or "or" to a place."""
        tokens, before, after = self.tokens, first - 1, last + 1
        joins = {",", "and", "or", "/"}
        if before >= 1 and tokens[before].lower in joins:
            i = before - 1 if tokens[before - 1].text != "," else before - 2
            if i in self.context.taken and tokens[i].sent == tokens[first].sent:
                return True
        if after + 1 < len(tokens) and tokens[after].lower in {"and", "or", "/"}:
            return after + 1 in self.found
        return self._in_containment(first, last)

    def _in_containment(self, first: int, last: int) -> bool:
        """Whether a comma joins the match to the name of an area that holds such a place ("Croft, Yorkshire")."""
        tokens, after = self.tokens, last + 2
        if after >= len(tokens) or tokens[last + 1].text not in {",", "("} or not tokens[after].text[0].isupper():
            return False
        seat = self.found.get(after)
        outer = seat.last if seat else self.context.longest(after)
        if outer is None:
            return False
        areas = [e for e in self.gazetteer.lookup(self.context.text(after, outer)) if e.kind in {"country", "province"}]
        inner = self.gazetteer.lookup(self.context.text(first, last))
        return any((e.country, e.admin1) == (a.country, a.admin1) or (a.kind == "country" and e.country == a.country)
                   for a in areas for e in inner if a.country)  # fmt: skip

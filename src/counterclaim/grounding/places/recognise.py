"""Finds the words of a text that name places: the parser's names, checked, and names of the gazetteer in a place's seat."""

from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from counterclaim.grounding.places.fold import fold
from counterclaim.grounding.places.gazetteer import FOLDER, Gazetteer
from counterclaim.grounding.places.words import BEFORE_OF, DIRECTIONS, NAMED_AFTER, NEAR, STRONG, TYPES, WEAK
from counterclaim.language import Layers, Name

_PLACE_LABELS: Final = frozenset({"GPE", "LOC", "FAC"})
_LONGEST: Final = 7  # tokens of one name; "Deir ez-Zor" has four
_ARTICLES: Final = frozenset({"al", "el", "ad", "an", "ar", "as", "ash", "at", "az", "ez", "es", "et", "ul"})
_BIG: Final = 1_000_000  # a town this large needs no further sign that it is one
_KNOWN_KINDS: Final = frozenset({"country", "continent", "capital"})


@dataclass(frozen=True, slots=True)
class Toponym:
    """Words that name a place.

    ``start:end`` is the bare name, ``full_start:full_end`` with its modifiers ("eastern Aleppo", "Idlib province").
    ``want`` is the kind its type word asks for, ``part`` whether a direction takes a part of it, ``near`` whether the
    text speaks of its surroundings, ``embedded`` whether it only stands inside the name of something else, ``people``
    the country of an adjective such as "Armenian".
    """

    start: int
    end: int
    full_start: int
    full_end: int
    name: str
    want: str | None = None
    part: bool = False
    near: bool = False
    embedded: bool = False
    people: str | None = None


@cache
def _not_places() -> frozenset[str]:
    lines = (FOLDER / "not_places.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


class Recogniser:
    """Finds the toponyms of one text; a fresh one for every text."""

    def __init__(self, layers: Layers, gazetteer: Gazetteer) -> None:
        """Notes which tokens belong to which name, and who is a person."""
        self.layers, self.tokens, self.gazetteer = layers, layers.tokens, gazetteer
        self._name_at: dict[int, Name] = {i: name for name in layers.names for i in range(name.first, name.last)}
        self._surnames = {
            self.tokens[name.last - 1].lower
            for name in layers.names
            if name.label == "PERSON" and name.last - name.first > 1
        }
        self._found: dict[int, tuple[int, bool]] = {}  # first token -> (last token, embedded)
        self._taken: set[int] = set()

    def run(self) -> tuple[Toponym, ...]:
        """All toponyms in the order of the text, adjectives of countries among them."""
        for name in self.layers.names:
            if name.label in _PLACE_LABELS:
                self._from_name(name)
        matches = self._matches()
        rest = [m for m in matches if not self._judge(*m)]
        # What was found elsewhere in the text, or stands in a list with a place, is one too; two rounds reach the list's end.
        for _ in range(2):
            surfaces = {self._text(a, b).lower() for a, (b, inside) in self._found.items() if not inside}
            rest = [m for m in rest if not self._by_company(*m, surfaces)]
        for first, last in rest:
            self._embedded(first, last)
        people = [t for i in range(len(self.tokens)) if i not in self._taken and (t := self._people(i))]
        return tuple(sorted([*map(self._toponym, self._found), *people], key=lambda t: (t.start, -t.end)))

    # -- the parser's names

    def _from_name(self, name: Name) -> None:
        first, last = name.first, name.last - 1
        start = first
        for i in range(first, last + 1):
            if self.tokens[i].text == ",":
                self._trimmed(start, i - 1)
                start = i + 1
        self._trimmed(start, last)

    def _trimmed(self, first: int, last: int) -> None:
        """Notes ``first`` to ``last`` as a place, without articles, directions, possessives; with a cut-off half."""
        while first <= last and self._is_trim(first, last):
            first += 1
        while first <= last and (self.tokens[last].tag == "POS" or not self.tokens[last].text[-1].isalnum()
                                 and self.tokens[last].text[-1] != "."):  # fmt: skip
            last -= 1
        if first > last or not any(c.isupper() for c in self._text(first, last)):
            return
        first, last = self._widened(first, last)
        text = self._text(first, last)
        if text.lower() in _not_places() or text.lower() in self.gazetteer.demonyms or self._is_person(first, last):
            return
        if not self.gazetteer.has(text) and len(text) < 3:
            return
        self._note(first, last, embedded=self._names_something_else(last))

    def _is_trim(self, first: int, last: int) -> bool:
        """Whether the first token is no part of the name: an article, a direction that the gazetteer does not know."""
        token = self.tokens[first]
        if token.lower == "the" or token.tag in {"POS", "IN", "CC"} or not token.text[0].isalnum():
            return True
        if token.lower in DIRECTIONS and first < last:
            return token.text.islower() or not self.gazetteer.has(self._text(first, last))
        return token.text.islower() and token.lower not in _ARTICLES and not token.text[0].isdigit()

    def _widened(self, first: int, last: int) -> tuple[int, int]:
        """Takes in the rest of a hyphenated name, and an Arabic article left outside."""
        tokens = self.tokens
        if first >= 2 and tokens[first - 1].text == "-" and not tokens[first - 1].space:
            longer = first - 2
            if tokens[longer].lower in _ARTICLES or self.gazetteer.has(self._text(longer, last)):
                first = longer
        if last + 2 < len(tokens) and tokens[last + 1].text == "-" and not tokens[last].space:
            if self.gazetteer.has(self._text(first, last + 2)):
                last += 2
        return first, last

    def _is_person(self, first: int, last: int) -> bool:
        """Whether one word is the surname of somebody whom the text names in full."""
        return first == last and self.tokens[first].lower in self._surnames and not self._strong_cue(first)

    # -- names of the gazetteer

    def _matches(self) -> list[tuple[int, int]]:
        """The longest names of the gazetteer, left to right, among the tokens that are not taken yet."""
        found, i = [], 0
        while i < len(self.tokens):
            last = self._longest(i)
            if last is None:
                i += 1
            else:
                found.append((i, last))
                i = last + 1
        return found

    def _longest(self, first: int) -> int | None:
        token = self.tokens[first]
        article = token.lower in _ARTICLES and first + 1 < len(self.tokens) and self.tokens[first + 1].text == "-"
        if first in self._taken or not (token.text[0].isupper() or article):
            return None
        best = None
        end = min(first + _LONGEST, self.layers.sentences[token.sent].last)
        for last in range(first, end):
            other = self.tokens[last]
            if last in self._taken or other.text in {",", ";", ":", "(", ")"} or other.tag == "POS":
                break
            if not (other.text[0].isupper() or other.lower in _ARTICLES or other.text in {"-", "'"}
                    or other.lower in {"of", "de", "la", "and", "the", "upon", "on"}):  # fmt: skip
                break
            if other.text[0].isupper() or last > first and self.tokens[last - 1].text in {"-", "'"}:
                text = self._text(first, last)
                if text.lower() not in _not_places() and len(text) > 2 and self.gazetteer.has(text):
                    best = last
        return best

    def _judge(self, first: int, last: int) -> bool:
        """Whether a match stands by its own signs; notes it if so."""
        if self._barred(first, last):
            return False
        if self._strong_cue(first) or self._typed(first, last) or self._known(first, last):
            self._note(first, last)
            return True
        return False

    def _by_company(self, first: int, last: int, surfaces: set[str]) -> bool:
        """Whether a match stands by what surrounds it: the same name elsewhere, or a list of places."""
        if self._barred(first, last):
            return False
        if self._text(first, last).lower() in surfaces or self._listed(first, last):
            self._note(first, last)
            return True
        return False

    def _barred(self, first: int, last: int) -> bool:
        """Whether a match is only a part of another name, a person, an adjective, or no name at all."""
        tokens = self.tokens
        text = self._text(first, last).lower()
        if text in self.gazetteer.demonyms or self._names_something_else(last) or self._is_person(first, last):
            return True
        if not any(tokens[i].pos in {"PROPN", "NOUN", "ADJ"} and tokens[i].text[0].isupper()
                   for i in range(first, last + 1)):  # fmt: skip
            return True
        if tokens[first].pos not in {"PROPN"} and tokens[first].i == self.layers.sentence_of(first).first:
            return True
        cover = self._name_at.get(first)
        if cover is not None and cover.label in {"DATE", "TIME", "MONEY", "QUANTITY", "CARDINAL", "ORDINAL", "PERCENT"}:
            return True
        if cover is not None and (cover.first < first or cover.last - 1 > last):
            return not self._possessor(last)
        before, after = first - 1, last + 1
        if after < len(tokens) and tokens[after].pos == "PROPN" and tokens[after].text[0].isupper():
            if tokens[last].space and tokens[after].lower not in TYPES and after not in self._found:
                return True
        if before >= 0 and tokens[before].pos == "PROPN" and tokens[before].text[0].isupper() and before not in self._taken:
            return tokens[before].lower not in DIRECTIONS and tokens[before].lower not in STRONG
        return False

    def _possessor(self, last: int) -> bool:
        """Whether a possessive mark follows ("Armenia's Security Council")."""
        return last + 1 < len(self.tokens) and self.tokens[last + 1].tag == "POS"

    def _known(self, first: int, last: int) -> bool:
        """Whether the name is a country's, a capital's or a very large town's, or a weak cue leads to a fair-sized one."""
        entries = self.gazetteer.lookup(self._text(first, last))
        if any(e.kind == "country" and e.primary for e in entries):
            return True
        person = (name := self._name_at.get(first)) is not None and name.label == "PERSON"
        if any(e.primary and (e.population >= _BIG or e.kind in _KNOWN_KINDS) for e in entries):
            return not person
        before = self.tokens[first - 1].lower if first else ""
        return before in WEAK and not person and any(e.primary and e.population >= 5000 for e in entries)

    def _strong_cue(self, first: int) -> bool:
        """Whether only a place can follow what stands before: "in", "near", "city of"."""
        tokens, i = self.tokens, first - 1
        while i >= 0 and (tokens[i].lower in DIRECTIONS or tokens[i].lower == "the"):
            i -= 1
        if i < 0:
            return False
        if tokens[i].lower in STRONG:
            return True
        return tokens[i].lower == "of" and i > 0 and tokens[i - 1].lower in BEFORE_OF

    def _typed(self, first: int, last: int) -> bool:
        """Whether a type word follows ("Idlib province") or stands before ("Mount", "Lake")."""
        after = last + 1
        return after < len(self.tokens) and self.tokens[after].lower in TYPES and self.tokens[last].space

    def _listed(self, first: int, last: int) -> bool:
        """Whether the match is joined by a comma, "and" or "or" to a place."""
        tokens, before, after = self.tokens, first - 1, last + 1
        joins = {",", "and", "or", "/"}
        if before >= 1 and tokens[before].lower in joins:
            i = before - 1 if tokens[before - 1].text != "," else before - 2
            if i in self._taken and tokens[i].sent == tokens[first].sent:
                return True
        if after + 1 < len(tokens) and tokens[after].lower in joins:
            return after + 1 in self._found and tokens[after].lower != ","
        return False

    def _embedded(self, first: int, last: int) -> None:
        """Notes a match that is part of an organisation's name: a toponym for who asks for all, no literal place."""
        cover = self._name_at.get(first)
        text = self._text(first, last)
        inside = cover is not None and cover.label in {"ORG", "FAC", "EVENT", "LAW", "WORK_OF_ART"}
        if inside and text.lower() not in self.gazetteer.demonyms and not self._is_person(first, last):
            if any(e.primary and (e.population >= 15000 or e.kind == "country") for e in self.gazetteer.lookup(text)):
                self._note(first, last, embedded=True)

    def _people(self, i: int) -> Toponym | None:
        """The adjective or people of a country at token ``i``, or None."""
        token = self.tokens[i]
        country = self.gazetteer.demonyms.get(token.lower) if token.text[0].isupper() else None
        if country is None or token.pos == "VERB":
            return None
        return Toponym(token.start, token.end, token.start, token.end, token.text, people=country)

    # -- shared

    def _text(self, first: int, last: int) -> str:
        return self.layers.text[self.tokens[first].start : self.tokens[last].end]

    def _names_something_else(self, last: int) -> bool:
        after = last + 1
        return after < len(self.tokens) and self.tokens[last].space and self.tokens[after].lower in NAMED_AFTER

    def _note(self, first: int, last: int, embedded: bool = False) -> None:
        self._found[first] = (last, embedded)
        self._taken.update(range(first, last + 1))

    def _toponym(self, first: int) -> Toponym:
        last, embedded = self._found[first]
        tokens = self.tokens
        found = Toponym(tokens[first].start, tokens[last].end, tokens[first].start, tokens[last].end,
                        self._text(first, last), embedded=embedded)  # fmt: skip
        return found if embedded else self._with_type(self._with_direction(found, first), first, last)

    def _with_direction(self, found: Toponym, first: int) -> Toponym:
        i = first - 1
        if i < 0 or self.tokens[i].lower not in DIRECTIONS or self.tokens[i].sent != self.tokens[first].sent:
            return found
        return replace(found, full_start=self.tokens[i].start, part=True)

    def _with_type(self, found: Toponym, first: int, last: int) -> Toponym:
        tokens, after = self.tokens, last + 1
        want = TYPES.get(tokens[last].lower) if last > first else None
        end = found.full_end
        if want is None and after < len(tokens) and tokens[last].space and tokens[after].lower in TYPES:
            want, end = TYPES[tokens[after].lower], tokens[after].end
        i = first - 1
        while i >= 0 and (tokens[i].lower in DIRECTIONS or tokens[i].lower == "the"):
            i -= 1
        of = i > 0 and tokens[i].lower == "of"
        head = tokens[i - 1].lower if of else ""
        near = (i >= 0 and tokens[i].lower in NEAR) or head in DIRECTIONS or TYPES.get(head) == "near"
        if want is None and of and TYPES.get(head) not in {None, "near"}:
            want = TYPES[head]
        if want == "near":
            want, near = None, True
        return replace(found, want=want, near=near, full_end=end)


def recognise(layers: Layers, gazetteer: Gazetteer) -> tuple[Toponym, ...]:
    """The toponyms of a text: literal places, names inside other names (``embedded``), adjectives (``people``)."""
    return Recogniser(layers, gazetteer).run()


def same_name(a: Toponym) -> tuple[str, str | None]:
    """What two mentions of one place share within one text: the folded name and the kind asked for."""
    return fold(a.name), a.want

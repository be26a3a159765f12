"""Finds the words of a text that name places: the parser's names, checked, and names of the gazetteer in a place's seat."""

from collections import Counter
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from counterclaim.grounding.places.fold import fold
from counterclaim.grounding.places.gazetteer import FOLDER, Gazetteer
from counterclaim.grounding.places.words import BEFORE_OF, DIRECTIONS, NAMED_AFTER, NEAR, RANKS, STRONG, TREATIES, TYPES, WEAK
from counterclaim.language import Layers, Name

_PLACE_LABELS: Final = frozenset({"GPE", "LOC", "FAC"})
_NUMBER_LABELS: Final = frozenset({"DATE", "TIME", "MONEY", "QUANTITY", "CARDINAL", "ORDINAL", "PERCENT"})
_LONGEST: Final = 7  # tokens of one name; "Deir ez-Zor" has four
_ARTICLES: Final = frozenset({"al", "el", "ad", "an", "ar", "as", "ash", "at", "az", "ez", "es", "et", "ul"})
_INNER: Final = frozenset({"of", "de", "la", "le", "and", "the", "upon", "on", "del", "dos", "da", "sur", "e"})
_LARGE: Final = frozenset({"country", "province", "region", "water", "continent"})
_BIG: Final = 250_000  # a town this large needs no further sign that it is one
_FAIR: Final = 5_000  # a town this large is believed after a weak cue

SURE, DOUBTFUL, WEAKEST = 2, 1, 0


@dataclass(frozen=True, slots=True)
class Toponym:
    """Words that name a place.

    ``start:end`` is the bare name, ``full_start:full_end`` with its modifiers ("eastern Aleppo", "Idlib province").
    ``want`` is the kind its type word asks for, ``part`` whether a direction takes a part of it, ``near`` whether the
    text speaks of its surroundings, ``embedded`` whether it only stands inside the name of something else, ``people``
    whether it is an adjective or a people ("Armenian").  ``trust``: SURE stands by itself, DOUBTFUL needs another place
    of its country in the text, WEAKEST one close by.
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
    people: bool = False
    trust: int = SURE


@dataclass(frozen=True, slots=True)
class _Seat:
    """Tokens ``first`` to ``last`` that were found to be a place."""

    first: int
    last: int
    trust: int = SURE
    embedded: bool = False


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
        self._persons = {self.tokens[i].lower for name in layers.names
                         if name.label == "PERSON" and name.last - name.first > 1
                         for i in (name.first, name.last - 1)}  # fmt: skip
        votes: Counter[str] = Counter()
        for name in layers.names:
            if name.last - name.first == 1:
                votes[self.tokens[name.first].lower] += (name.label == "PERSON") - (name.label in _PLACE_LABELS)
        self._persons |= {word for word, lead in votes.items() if lead > 0}
        self._found: dict[int, _Seat] = {}
        self._taken: set[int] = set()

    def run(self) -> tuple[Toponym, ...]:
        """All toponyms in the order of the text, adjectives of countries among them."""
        for name in self.layers.names:
            if name.label in _PLACE_LABELS:
                self._from_name(name)
        rest = [m for m in self._matches() if not self._judge(*m)]
        # What stands in a list with a place is one too; two rounds reach the list's end.
        for _ in range(2):
            surfaces = {self._text(s.first, s.last).lower() for s in self._found.values() if not s.embedded}
            rest = [m for m in rest if not self._by_company(*m, surfaces)]
        for first, last in rest:
            self._last_chance(first, last)
        self._unknown_typed()
        people = [t for i in range(len(self.tokens)) if i not in self._taken and (t := self._people(i))]
        return tuple(sorted([*map(self._toponym, self._found.values()), *people], key=lambda t: (t.start, -t.end)))

    # -- the parser's names

    def _from_name(self, name: Name) -> None:
        if self.tokens[name.last - 1].lower in {"d.c.", "dc"}:
            self._trimmed(name.first, name.last - 1)
            return
        start = name.first
        for i in range(name.first, name.last):
            if self.tokens[i].text == ",":
                self._trimmed(start, i - 1)
                start = i + 1
        self._trimmed(start, name.last - 1)

    def _trimmed(self, first: int, last: int) -> None:
        """Notes ``first`` to ``last`` as a place, without articles, directions, possessives; with a cut-off half."""
        while first <= last and self._is_trim(first, last):
            first += 1
        while first <= last and not self._can_end(last):
            last -= 1
        if first > last or not any(c.isupper() for c in self._text(first, last)):
            return
        for a, b in self._split(*self._widened(first, last)):
            text = self._text(a, b)
            if self._is_word(text) or self.gazetteer.is_people(text) or self._is_person(a, b):
                continue
            if self.gazetteer.has(text) or self._unknown_place(a, b) or _in_fallback(text, self.gazetteer):
                self._note(a, b, self._trust(a, b), embedded=self._names_something_else(b))

    def _unknown_place(self, first: int, last: int) -> bool:
        """Whether a name that the gazetteer lacks stands where a place does; the parser's word alone is not enough."""
        text = self._text(first, last)
        if len(text) < 3 or (text.isupper() and len(text) < 6):
            return False
        return self._strong_cue(first) or self._typed(first, last) or self._listed(first, last)

    def _can_end(self, last: int) -> bool:
        token = self.tokens[last]
        if token.text.islower() and token.lower in TYPES:
            return False
        return token.tag != "POS" and (token.text[-1].isalnum() or token.text[-1] == ".")

    def _is_trim(self, first: int, last: int) -> bool:
        """Whether the first token is no part of the name: an article, a direction that the gazetteer does not know."""
        token = self.tokens[first]
        if token.lower == "the" or token.tag in {"POS", "IN", "CC"} or not token.text[0].isalnum():
            return True
        if token.lower in DIRECTIONS and first < last:
            return token.text.islower()
        return token.text.islower() and token.lower not in _ARTICLES and not token.text[0].isdigit()

    def _widened(self, first: int, last: int) -> tuple[int, int]:
        """Takes in the rest of a hyphenated or cut-off name that the gazetteer knows whole, and an Arabic article."""
        tokens = self.tokens
        if first >= 2 and tokens[first - 1].text == "-" and not tokens[first - 1].space:
            longer = first - 2
            if tokens[longer].lower in _ARTICLES or self.gazetteer.has(self._text(longer, last)):
                first = longer
        elif first and tokens[first - 1].text[0].isupper() and first - 1 not in self._taken and tokens[first - 1].space:
            if self.gazetteer.has(self._text(first - 1, last)) and tokens[first - 1].sent == tokens[first].sent:
                first -= 1
        if last + 2 < len(tokens) and tokens[last + 1].text == "," and tokens[last + 2].lower in {"d.c.", "d.c", "dc"}:
            return first, last + 2
        whole = self._longest(first)
        return first, max(last, whole if whole is not None else last)

    def _split(self, first: int, last: int) -> list[tuple[int, int]]:
        """Two names that stand side by side ("Greece Italy") or are joined ("Chernihiv and Sumy"), where only the parts
        are known."""
        if first == last or self.gazetteer.has(self._text(first, last)):
            return [(first, last)]
        for i in range(first, last):
            right = i + 2 if self.tokens[i + 1].lower in {"and", "-", "/", "&"} else i + 1
            if right <= last and self.tokens[last].lower not in TYPES:
                if self.gazetteer.has(self._text(first, i)) and self.gazetteer.has(self._text(right, last)):
                    if self.tokens[first].lower not in DIRECTIONS:
                        return [(first, i), (right, last)]
        return [(first, last)]

    def _trust(self, first: int, last: int) -> int:
        """A name that only small places bear, without a cue, may be the parser's mistake."""
        if first != last or self._strong_cue(first) or self._typed(first, last) or self._in_containment(first, last):
            return SURE
        entries = self.gazetteer.lookup(self._text(first, last))
        big = any(e.primary and (e.population >= 50_000 or e.kind in _LARGE) for e in entries)
        return SURE if big or not entries else DOUBTFUL

    def _is_person(self, first: int, last: int) -> bool:
        """Whether one word is part of the name of somebody whom the text names in full, or mostly taken for a person's."""
        if first != last or self.tokens[first].lower not in self._persons:
            return False
        if self._strong_cue(first) or self._typed(first, last):
            return False
        entries = self.gazetteer.lookup(self._text(first, last))
        return not any(e.primary and (e.kind == "country" or e.population >= _BIG) for e in entries)

    def _is_word(self, text: str) -> bool:
        """Whether a name is an ordinary word or an acronym of no country."""
        if text.lower() in _not_places():
            return True
        acronym = text.isupper() and 2 <= len(text) <= 5 and "." not in text
        return acronym and not any(e.kind in {"country", "province"} for e in self.gazetteer.lookup(text))

    # -- names of the gazetteer

    def _matches(self) -> list[tuple[int, int]]:
        """The longest names of the gazetteer, left to right, among the tokens that are not taken yet."""
        found, i = [], 0
        while i < len(self.tokens):
            last = self._longest(i)
            if last is None:
                i = self._past_phrase(i)
            else:
                found.append((i, last))
                i = last + 1
        return found

    def _past_phrase(self, i: int) -> int:
        """The token after ``i``, or after a phrase that is listed as no place ("Notre Dame")."""
        if self.tokens[i].text[0].isupper():
            for last in range(min(i + 2, len(self.tokens) - 1), i, -1):
                if self._text(i, last).lower() in _not_places():
                    return last + 1
        return i + 1

    def _longest(self, first: int) -> int | None:
        """The last token of the longest name of the gazetteer that begins at ``first``, or None."""
        tokens, token = self.tokens, self.tokens[first]
        article = token.lower in _ARTICLES and first + 1 < len(tokens) and tokens[first + 1].text == "-"
        if first in self._taken or not (token.text[0].isupper() or article):
            return None
        best = None
        for last in range(first, min(first + _LONGEST, self.layers.sentences[token.sent].last)):
            other = tokens[last]
            hyphen = other.text in {"-", "'"}
            if last in self._taken or not (
                other.text[0].isupper() or hyphen or other.lower in _ARTICLES or other.lower in _INNER
            ):
                break
            if other.text[0].isupper() or (last > first and not hyphen and tokens[last - 1].text in {"-", "'"}):
                text = self._text(first, last)
                if len(text) > 2 and text.lower() not in _not_places() and self.gazetteer.has(text):
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
            self._note(first, last, self._trust(first, last))
            return True
        return False

    def _barred(self, first: int, last: int) -> bool:
        """Whether a match is only a part of another name, a person, an adjective, or no name at all."""
        tokens, text = self.tokens, self._text(first, last)
        if self.gazetteer.is_people(text) or self._names_something_else(last) or self._is_person(first, last):
            return True
        if self._is_word(text):
            return True
        proper = [t for t in tokens[first : last + 1] if t.text[0].isupper() and t.pos in {"PROPN", "NOUN", "ADJ"}]
        cued = self._strong_cue(first)
        if not (proper or cued) or (tokens[first].pos != "PROPN" and self.layers.sentence_of(first).first == first):
            return True
        cover = self._name_at.get(first)
        if cover is not None and cover.label in _NUMBER_LABELS:
            return not (cued and cover.first == first)
        if cover is not None and (cover.first < first or cover.last - 1 > last):
            if cover.label in _PLACE_LABELS and not self._joined(cover):
                return True
            return not (self._possessor(last) or self._ranked(last) or self._whole(cover, first, last))
        return self._part_of_longer(first, last)

    def _part_of_longer(self, first: int, last: int) -> bool:
        """Whether another capitalised word goes on with the name, before or behind."""
        tokens, before, after = self.tokens, first - 1, last + 1
        if after < len(tokens) and tokens[after].pos == "PROPN" and tokens[after].text[0].isupper():
            if tokens[last].space and tokens[after].lower not in TYPES and after not in self._found:
                return not self._ranked(last)
        if before >= 0 and tokens[before].pos == "PROPN" and tokens[before].text[0].isupper():
            if before not in self._taken and tokens[before].sent == tokens[first].sent:
                return tokens[before].lower not in DIRECTIONS and tokens[before].lower not in STRONG
        return False

    def _joined(self, cover: Name) -> bool:
        """Whether a name holds more than one: "Kherson, Mykolaiv and Odesa" taken for one."""
        return any(t.text in {",", "-", "/"} or t.lower == "and" for t in self.tokens[cover.first : cover.last])

    def _whole(self, cover: Name, first: int, last: int) -> bool:
        """Whether the name around a match is that match but for an article or a mark."""
        outside = [t for t in self.tokens[cover.first : cover.last] if not first <= t.i <= last]
        return all(t.lower == "the" or not t.text[0].isalnum() or t.tag == "POS" for t in outside)

    def _possessor(self, last: int) -> bool:
        """Whether a possessive mark follows ("Armenia's Security Council")."""
        return last + 1 < len(self.tokens) and self.tokens[last + 1].tag == "POS"

    def _ranked(self, last: int) -> bool:
        """Whether an office follows ("Kharkiv Mayor", "Roswell police")."""
        return last + 1 < len(self.tokens) and self.tokens[last].space and self.tokens[last + 1].lower in RANKS

    def _known(self, first: int, last: int) -> bool:
        """Whether the name is a country's, a capital's or a very large town's, or a weak cue leads to a fair-sized one."""
        entries = self.gazetteer.lookup(self._text(first, last))
        if any(e.kind == "country" and e.primary for e in entries):
            return True
        cover = self._name_at.get(first)
        if cover is not None and cover.label == "PERSON":
            return self._ranked(last) and any(e.primary and e.population >= _FAIR for e in entries)
        if any(e.primary and (e.population >= _BIG or e.kind in {"continent", "capital", "region"}) for e in entries):
            return True
        cue = (first > 0 and self.tokens[first - 1].lower in WEAK) or self._ranked(last)
        return cue and any(e.primary and e.population >= _FAIR for e in entries)

    def _strong_cue(self, first: int) -> bool:
        """Whether only a place can follow what stands before: "in", "near", "city of"."""
        tokens, i = self.tokens, first - 1
        while i >= 0 and tokens[i].lower in {*DIRECTIONS, "the", "nearby"}:
            i -= 1
        if i < 0:
            return False
        if tokens[i].lower in STRONG:
            # "in the Toyota": no town takes an article.
            return tokens[first - 1].lower != "the" or self._takes_article(first)
        return tokens[i].lower == "of" and i > 0 and tokens[i - 1].lower in BEFORE_OF

    def _takes_article(self, first: int) -> bool:
        """Whether the name at ``first`` is one that stands after "the": a region, a river, what a type word follows."""
        last = self._longest(first)
        if last is None:
            return True
        entries = self.gazetteer.lookup(self._text(first, last))
        return self._typed(first, last) or any(e.kind in _LARGE for e in entries)

    def _typed(self, first: int, last: int) -> bool:
        """Whether a type word follows ("Idlib province")."""
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
        if after + 1 < len(tokens) and tokens[after].lower in {"and", "or", "/"}:
            return after + 1 in self._found
        return self._in_containment(first, last)

    def _in_containment(self, first: int, last: int) -> bool:
        """Whether a comma joins the match to the name of an area that holds such a place ("Croft, Yorkshire")."""
        tokens, after = self.tokens, last + 2
        if after >= len(tokens) or tokens[last + 1].text not in {",", "("} or not tokens[after].text[0].isupper():
            return False
        seat = self._found.get(after)
        outer = seat.last if seat else self._longest(after)
        if outer is None:
            return False
        areas = [e for e in self.gazetteer.lookup(self._text(after, outer)) if e.kind in {"country", "province"}]
        inner = self.gazetteer.lookup(self._text(first, last))
        return any((e.country, e.admin1) == (a.country, a.admin1) or (a.kind == "country" and e.country == a.country)
                   for a in areas for e in inner if a.country)  # fmt: skip

    def _last_chance(self, first: int, last: int) -> None:
        """A match without any sign: inside an organisation's name it is embedded, else it needs a neighbour on the map."""
        cover, text = self._name_at.get(first), self._text(first, last)
        if self.gazetteer.is_people(text) or self._is_person(first, last) or self._is_word(text):
            return
        entries = self.gazetteer.lookup(text)
        if not any(e.primary and (e.population >= 10_000 or e.kind in {"country", "province", "district"}) for e in entries):
            return
        partial = cover is not None and (cover.first < first or cover.last - 1 > last)
        if partial and cover is not None and cover.label not in {"PERSON", *_NUMBER_LABELS}:
            self._note(first, last, DOUBTFUL, embedded=True)
        elif not self._barred(first, last) and (cover is None or cover.label not in {"PERSON"}):
            self._note(first, last, WEAKEST)

    def _unknown_typed(self) -> None:
        """Names that the gazetteer lacks but the text calls a village, a neighbourhood ...: "the al-Sahra neighbourhood"."""
        tokens = self.tokens
        for i, token in enumerate(tokens):
            kind = TYPES.get(token.lower)
            if kind not in {"town", "neighbourhood", "district", "province"} or token.text[0].isupper():
                continue
            if i and tokens[i - 1].pos == "PROPN" and tokens[i - 1].space and i - 1 not in self._taken:
                self._note_run(i - 1, -1)
            elif i + 2 < len(tokens) and tokens[i + 1].lower == "of" and tokens[i + 2].i not in self._taken:
                self._note_run(i + 2, 1)

    def _note_run(self, i: int, step: int) -> None:
        """Notes the run of capitalised words (with Arabic articles and hyphens) from token ``i`` on, to the left or right."""
        tokens, edge = self.tokens, i
        while 0 <= edge < len(tokens) and edge not in self._taken and tokens[edge].sent == tokens[i].sent and abs(
            edge - i
        ) < 5 and (tokens[edge].text[0].isupper() or tokens[edge].lower in _ARTICLES or tokens[edge].text == "-"):  # fmt: skip
            edge += step
        first, last = (i, edge - 1) if step > 0 else (edge + 1, i)
        while first <= last and tokens[first].text == "-":
            first += 1
        while first <= last and tokens[last].text == "-":
            last -= 1
        if first > last:
            return
        text = self._text(first, last)
        if any(c.isupper() for c in text) and not self._is_word(text) and not self.gazetteer.is_people(text):
            if tokens[first].pos == "PROPN" and len(text) > 2:
                self._note(first, last)

    def _people(self, i: int) -> Toponym | None:
        """The adjective or people of a country at token ``i``, or None."""
        token = self.tokens[i]
        if not token.text[0].isupper() or token.pos == "VERB" or not self.gazetteer.is_people(token.text):
            # "South Korean", "Sri Lankan": two words.
            pair = self._text(i, i + 1) if token.text[0].isupper() and i + 1 < len(self.tokens) else ""
            if not pair or not self.gazetteer.is_people(pair):
                return None
            self._taken.add(i + 1)
            return Toponym(token.start, token.start + len(pair), token.start, token.start + len(pair), pair, people=True)
        return Toponym(token.start, token.end, token.start, token.end, token.text, people=True)

    # -- shared

    def _text(self, first: int, last: int) -> str:
        return self.layers.text[self.tokens[first].start : self.tokens[last].end]

    def _names_something_else(self, last: int) -> bool:
        after = last + 1
        if after >= len(self.tokens) or not self.tokens[last].space:
            return False
        word = self.tokens[after]
        return word.lower in TREATIES or (word.text[0].isupper() and word.lower in NAMED_AFTER)

    def _note(self, first: int, last: int, trust: int = SURE, embedded: bool = False) -> None:
        self._found[first] = _Seat(first, last, trust, embedded)
        self._taken.update(range(first, last + 1))

    def _toponym(self, seat: _Seat) -> Toponym:
        tokens, name = self.tokens, self._text(seat.first, seat.last)
        # A typographic apostrophe may leave the possessive on the word.
        name = name[:-2] if name.endswith(("’s", "'s")) else name
        start, end = tokens[seat.first].start, tokens[seat.first].start + len(name)
        found = Toponym(start, end, start, end, name, trust=seat.trust, embedded=seat.embedded)
        if seat.embedded:
            return found
        return self._with_type(self._with_direction(found, seat.first), seat.first, seat.last)

    def _with_direction(self, found: Toponym, first: int) -> Toponym:
        i = first - 1
        if i < 0 or self.tokens[i].lower not in DIRECTIONS or self.tokens[i].sent != self.tokens[first].sent:
            return found
        start = self.tokens[i].start
        whole = self.layers.text[start : found.end]
        name = whole if self.gazetteer.has(whole) else found.name
        return replace(found, full_start=start, part=True, name=name)

    def _with_type(self, found: Toponym, first: int, last: int) -> Toponym:
        tokens, after = self.tokens, last + 1
        want = TYPES.get(tokens[last].lower) if last > first else None
        end = found.full_end
        if want is None and after < len(tokens) and tokens[last].space and tokens[after].lower in TYPES:
            want, end = TYPES[tokens[after].lower], tokens[after].end
            if end != found.full_end and tokens[after].space and after + 1 < len(tokens):
                end = tokens[after + 1].end if tokens[after + 1].lower == "complex" else end
        known = self._known_phrase(first, last)
        if known is not None:
            return replace(found, full_end=known, name=self.layers.text[found.start : known])
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

    def _known_phrase(self, first: int, last: int) -> int | None:
        """Where a phrase of the gazetteer ends that goes on in small letters ("Azovstal steel plant"), or None."""
        tokens = self.tokens
        for k in range(min(last + 3, len(tokens) - 1), last, -1):
            if tokens[k].sent == tokens[first].sent and tokens[k].text.islower() and tokens[last + 1].text.islower():
                if self.gazetteer.has(self._text(first, k)):
                    return tokens[k].end
        return None


def _in_fallback(text: str, gazetteer: Gazetteer) -> bool:
    """Whether the name is known without its first or last word, a direction or type word ("West Homs", "Idlib Province")."""
    first, _, rest = text.partition(" ")
    head, _, last = text.rpartition(" ")
    return bool((rest and first.lower() in DIRECTIONS and gazetteer.has(rest)) or
                (head and last.lower() in TYPES and gazetteer.has(head)))  # fmt: skip


def recognise(layers: Layers, gazetteer: Gazetteer) -> tuple[Toponym, ...]:
    """The toponyms of a text: literal places, names inside other names (``embedded``), adjectives (``people``)."""
    return Recogniser(layers, gazetteer).run()


def same_name(a: Toponym) -> tuple[str, str | None]:
    """What two mentions of one place share within one text: the folded name and the kind asked for."""
    return fold(a.name), a.want

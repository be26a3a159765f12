"""What stands around words of a text: cues that a name is a place, and signs that it is something else."""

from collections import Counter
from functools import cache
from typing import Final

from counterclaim.grounding.places.gazetteer import FOLDER, Entry, Gazetteer
from counterclaim.grounding.places.longer import body_after, roads
from counterclaim.grounding.places.senses import Senses, titled
from counterclaim.grounding.places.words import (
    ATTACKS,
    BEFORE_OF,
    DIRECTIONS,
    DISEASE_SORTS,
    DISEASES,
    LED,
    MOVES,
    NAMED_AFTER,
    NEW_PARTIES,
    PARTIES,
    RANKS,
    STRIKES,
    STRONG,
    TREATIES,
    TYPES,
)
from counterclaim.language import Layers, Name

PLACE_LABELS: Final = frozenset({"GPE", "LOC", "FAC"})
ARTICLES: Final = frozenset({"al", "el", "ad", "an", "ar", "as", "ash", "at", "az", "ez", "es", "et", "ul"})
LARGE: Final = frozenset({"country", "province", "region", "water", "continent"})
BIG: Final = 250_000  # a town this large needs no further sign that it is one
_HYPHENS: Final = frozenset({"-", "‐", "‑", "–"})
_NO_STATES: Final = frozenset({"un", "eu", "nato", "au", "who"})
_VAST: Final = 5_000_000  # a province this large is known by any of its names
_LONGEST: Final = 7  # tokens of one name; "Deir ez-Zor" has four
_INNER: Final = frozenset({"of", "de", "la", "le", "and", "the", "upon", "on", "del", "dos", "da", "sur", "e"})


@cache
def not_places() -> frozenset[str]:
    """Capitalised words and phrases that are seldom the place of that name, in lower case (not_places.txt)."""
    lines = (FOLDER / "not_places.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


class Context:
    """Answers questions about tokens ``first`` to ``last`` of one text.

    ``taken`` holds the tokens that already belong to a place; who finds places adds to it.  ``barred`` holds those of
    longer names that are no place here: streets, numbered roads.
    """

    def __init__(self, layers: Layers, gazetteer: Gazetteer) -> None:
        """Notes which tokens belong to which name, and which words are people's names."""
        self.layers, self.tokens, self.gazetteer = layers, layers.tokens, gazetteer
        self.taken: set[int] = set()
        self.barred = roads(layers.tokens)
        self.name_at: dict[int, Name] = {i: name for name in layers.names for i in range(name.first, name.last)}
        self._senses = Senses(layers, self._placed)
        self._small = {t.text for t in self.tokens if t.text.islower() and len(t.text) > 2}
        votes: Counter[str] = Counter()
        for name in layers.names:
            if name.last - name.first == 1:
                votes[self.tokens[name.first].lower] += (name.label == "PERSON") - (name.label in PLACE_LABELS)
        self._voted = {word for word, lead in votes.items() if lead > 0}

    def text(self, first: int, last: int) -> str:
        """The characters from token ``first`` to token ``last``, both inclusive."""
        return self.layers.text[self.tokens[first].start : self.tokens[last].end]

    def is_word(self, text: str) -> bool:
        """Whether a name is an ordinary word, one that the text has in small letters too, or an acronym of no country."""
        parts = text.lower().split("-")
        if (
            text.lower() in not_places()
            or ("." in text and text.lower().replace(".", "") in _NO_STATES)
            or (len(parts) == 2 and not_places().issuperset(parts))
        ):
            return True
        if text.lower() in self._small:
            return not any(e.kind in {"country", "capital"} or e.population >= BIG for e in self.own(text))
        acronym = text.isupper() and 2 <= len(text) <= 5 and "." not in text
        return acronym and not any(e.kind in {"country", "province"} for e in self.own(text))

    def _placed(self, i: int) -> bool:
        """Whether the token stands as a place does: "in Lincoln", "Lincoln, Nebraska", "Lincoln police"."""
        if self.possessor(i) or (i + 1 < len(self.tokens) and self.tokens[i + 1].lower in {"family", "families"}):
            return False
        if self.strong_cue(i) or self.typed(i) or self.attacked(i) or self.ranked(i):
            return True
        return self.in_area(i) or self.joined_to_place(i, i)

    def party(self, first: int) -> bool:
        """Whether a word before the country makes it a party or a firm ("United Russia")."""
        return first > 0 and self.tokens[first - 1].text.istitle() and self.tokens[first - 1].lower in NEW_PARTIES

    def joined_to_place(self, first: int, last: int) -> bool:
        """Whether a hyphen makes the name a place's: "London-based", "R-Neb."."""
        tokens = self.tokens
        if last + 2 < len(tokens) and tokens[last + 1].text in _HYPHENS and not tokens[last].space:
            if tokens[last + 2].lower in LED:
                return True
        if first < 2 or tokens[first - 1].text not in _HYPHENS or tokens[first - 1].space:
            return False
        return tokens[first - 2].lower in PARTIES and tokens[first - 2].text[0].isupper()

    def in_area(self, last: int) -> bool:
        """Whether a comma joins the name to a country or province ("Harwinton, Connecticut")."""
        if last + 2 >= len(self.tokens) or self.tokens[last + 1].text != ",":
            return False
        outer = self.longest(last + 2)
        if outer is None:
            return False
        entries = self.gazetteer.lookup(self.text(last + 2, outer))
        return any(e.kind in {"country", "province"} and e.primary for e in entries)

    def in_quarter(self, last: int) -> bool:
        """Whether the text goes on to say in which quarter of a country the name lies ("Daraa, in the south")."""
        after = [t.lower for t in self.tokens[last + 1 : last + 5]]
        return after[:3] == [",", "in", "the"] and after[3:] != [] and after[3] in DIRECTIONS

    def is_person(self, first: int, last: int, listed: bool = False) -> bool:
        """Whether one word is somebody or something else throughout the text, or mostly taken for a person by the parser.

        The second is mere opinion, and a place in a list of places (``listed``) outvotes it.  A country, a capital or a
        very large town is only a person where the text names that person in full and never puts the word where a place
        stands, or says of it what only persons are and do.
        """
        word = self.tokens[last].lower
        other, full = self._senses.something_else(word), self._senses.elsewhere_full(word)
        strong = self._senses.something_else(word, sure=True)
        if titled(self.tokens, first) or (full and first == last and not self.gazetteer.has(word)):
            return True
        if first != last:
            # "St. Clair said": the parser's opinion of half a name is worth little.
            return (
                strong and full and not any(e.population >= BIG for e in self.gazetteer.lookup(self.text(first, last)))
            )
        if not (other or full or (word in self._voted and not listed)):
            return False
        if not other and self._senses.placed(word):
            return False
        if not strong and (self._placed(first) or (self.strong_cue(first) and not other)):
            return False
        if self._senses.surely_somebody(word):
            return True
        known = 4 * BIG if full or strong else BIG
        return not any(
            e.kind in {"country", "capital"} or e.population >= (BIG if e.kind == "province" else known)
            for e in self.own(self.text(first, last))
        )

    def acts_as_person(self, i: int) -> bool:
        """Whether the text says of the word at token ``i`` what it says of persons: a title, a full name, their doings."""
        word = self.tokens[i].lower
        return titled(self.tokens, i) or self._senses.elsewhere_full(word) or self._senses.something_else(word)

    def own(self, text: str) -> list[Entry]:
        """The places whose main name the text is, and large provinces by any name: their main one may be a native one."""
        entries = self.gazetteer.lookup(text)
        return [e for e in entries if e.primary or (e.kind == "province" and e.population >= _VAST)]

    def attacked(self, first: int) -> bool:
        """Whether what stands before is something done to towns ("shelled Stepanakert", "a raid on Goris")."""
        if first > 1 and self.tokens[first - 1].lower == "on" and self.tokens[first - 2].lower in STRIKES:
            return True
        return first > 0 and self.tokens[first - 1].lower in ATTACKS

    def typed(self, last: int) -> bool:
        """Whether a type word follows ("Idlib province")."""
        after = last + 1
        return after < len(self.tokens) and self.tokens[after].lower in TYPES and self.tokens[last].space

    def strong_cue(self, first: int) -> bool:
        """Whether only a place can follow what stands before: "in", "near", "city of"."""
        tokens, i = self.tokens, first - 1
        while i >= 0 and tokens[i].lower in {*DIRECTIONS, "the", "nearby"}:
            i -= 1
        if i < 0:
            return False
        if i == first - 1 and self._home_or_goal(first):
            return True
        if tokens[i].lower in STRONG:
            # "in the Toyota": no town takes an article.
            return tokens[first - 1].lower != "the" or self.takes_article(first)
        return tokens[i].lower == "of" and i > 0 and tokens[i - 1].lower in BEFORE_OF

    def _home_or_goal(self, first: int) -> bool:
        """Whether the name is where somebody is from or goes: "Ann Lee of Wooster", "Mr. Orr, of Hayes", "drove to Yuma"."""
        tokens, word = self.tokens, self.tokens[first - 1]
        if word.lower == "of" and first > 1:
            of = first - 3 if tokens[first - 2].text == "," else first - 2
            whose = self.name_at.get(of)
            return whose is not None and whose.label == "PERSON" and whose.last - 1 == of
        return word.lower in {"to", "from"} and tokens[word.head].lemma in MOVES

    def takes_article(self, first: int) -> bool:
        """Whether the name at ``first`` is one that stands after "the": a region, a river, what a type word follows."""
        last = self.longest(first)
        if last is None:
            return True
        entries = self.gazetteer.lookup(self.text(first, last))
        return self.typed(last) or any(e.kind in LARGE for e in entries)

    def longest(self, first: int) -> int | None:
        """The last token of the longest name of the gazetteer that begins at ``first``, or None."""
        tokens, token = self.tokens, self.tokens[first]
        article = token.lower in ARTICLES and first + 1 < len(tokens) and tokens[first + 1].text == "-"
        if first in self.taken or first in self.barred or not (token.text[0].isupper() or article):
            return None
        if token.pos == "ADP" and token.lower in ARTICLES and not article:
            return None  # "At Paju" opens a sentence
        best = None
        for last in range(first, min(first + _LONGEST, self.layers.sentences[token.sent].last)):
            other = tokens[last]
            hyphen = other.text in {"-", "'"} or other.tag == "POS"
            # "Port-au-Prince"
            inside = last > first and tokens[last - 1].text == "-" and not (other.space or tokens[last - 1].space)
            if (
                last in self.taken
                or last in self.barred
                or not (other.text[0].isupper() or hyphen or inside or other.lower in ARTICLES or other.lower in _INNER)
            ):
                break
            if other.text[0].isupper() or (last > first and not hyphen and tokens[last - 1].text in {"-", "'"}):
                text = self.text(first, last)
                if len(text) > 2 and text.lower() not in not_places() and self.gazetteer.has(text):
                    best = last
        return best

    def past_phrase(self, i: int) -> int:
        """The token after ``i``, or after a phrase that is listed as no place ("Notre Dame", "Peking duck")."""
        if self.tokens[i].text[0].isupper():
            for last in range(min(i + 2, len(self.tokens) - 1), i, -1):
                if self.text(i, last).lower() in not_places():
                    return last + 1
        return i + 1

    def in_phrase(self, last: int) -> bool:
        """Whether the name's last word opens or goes on a phrase that is listed as no place."""
        return any(self.past_phrase(i) > last + 1 for i in range(max(0, last - 1), last + 1))

    def possessor(self, last: int) -> bool:
        """Whether a possessive mark follows ("Armenia's Security Council")."""
        return last + 1 < len(self.tokens) and self.tokens[last + 1].tag == "POS"

    def ranked(self, last: int) -> bool:
        """Whether an office follows ("Kharkiv Mayor", "Roswell police")."""
        return last + 1 < len(self.tokens) and self.tokens[last].space and self.tokens[last + 1].lower in RANKS

    def names_something_else(self, last: int) -> bool:
        """Whether what follows makes the name part of another ("Minsk Group", "Lassa fever", "St. Peter's Basilica")."""
        after = last + 1
        saint = after < len(self.tokens) and self.tokens[after].tag == "POS" and self._saint(last)
        if saint or self.in_phrase(last):
            return True
        if after >= len(self.tokens) or not self.tokens[last].space:
            return False
        word = self.tokens[after]
        if word.lower in TREATIES or self._disease(after) or (word.text[0].isupper() and word.lower in NAMED_AFTER):
            return True
        return body_after(self.tokens, last)

    def _disease(self, after: int) -> bool:
        """Whether a disease's word follows, perhaps after one more: "Marburg virus", "Middle East respiratory syndrome"."""
        words = [t.lower for t in self.tokens[after : after + 3]]
        return words[0] in DISEASES or (words[0] in DISEASE_SORTS and not DISEASES.isdisjoint(words))

    def _saint(self, last: int) -> bool:
        """Whether "St." and a name end at token ``last``: "St. Peter's Basilica", "St Patrick's Day" are no town's."""
        if not last or self.tokens[last - 1].lower not in {"st", "st.", "saint"}:
            return False
        return not any(e.primary and e.population >= BIG for e in self.gazetteer.lookup(self.text(last - 1, last)))

    def joined(self, cover: Name) -> bool:
        """Whether a name holds more than one: "Kherson, Mykolaiv and Odesa" taken for one."""
        return any(t.text in {",", "-", "/"} or t.lower == "and" for t in self.tokens[cover.first : cover.last])

    def whole(self, cover: Name, first: int, last: int) -> bool:
        """Whether the name around a match is that match but for an article or a mark."""
        outside = [t for t in self.tokens[cover.first : cover.last] if not first <= t.i <= last]
        return all(t.lower == "the" or not t.text[0].isalnum() or t.tag == "POS" for t in outside)

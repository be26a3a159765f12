"""Particulars of a sentence: the names, numbers and days that tell one happening from another in the same words."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from counterclaim.incidents.copies.days import Told, read_day
from counterclaim.incidents.copies.limits import SLIP
from counterclaim.incidents.copies.words import FUNCTION_WORDS, SAYING, Word, stem

_NUMBERS: Final = {
    word: n
    for n, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
                             "sixteen seventeen eighteen nineteen twenty".split())
} | {word: 10 * n for n, word in enumerate("thirty forty fifty sixty seventy eighty ninety".split(), 3)}  # fmt: skip
_SCALES: Final = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_PLACE_BEFORE: Final = frozenset(
    "in near at outside around over from inside into towards toward of on across through".split()
)
# Words that begin sentences of news with a capital and name nothing.
_STARTERS: Final = frozenset("""
police officials authorities rebels militants troops soldiers residents witnesses forces fighting fighters shelling artillery
heavy several many dozens hundreds thousands both earlier later meanwhile however despite according local state media human
government opposition gunmen insurgents protesters activists analysts diplomats rescuers medics doctors footage images video
photographs reports talks russian-backed two three four five six seven eight nine ten at least nobody nothing people
civilians emergency air anti president prime foreign defense minister ministry army military security home interior general
""".split())  # fmt: skip
_TITLES: Final = frozenset("mr mrs ms dr gen maj lt col capt president minister prime secretary general the".split())
_NO_NAMES: Final = FUNCTION_WORDS | SAYING | _TITLES | _STARTERS


class Kind(StrEnum):
    """What a particular is."""

    NAME = "name"
    NUMBER = "number"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Particular:
    """A name (one word of it), number or day: ``value`` compares, ``key`` finds it among
    a text's content, ``folded`` is the word itself, ``first`` and ``last`` number its words in the sentence.

    ``sure`` is False of a capital at the beginning of a sentence, which may name nothing.  ``place`` where the words
    before lead to a place; ``speaks`` where a word of saying stands beside the name.
    """

    kind: Kind
    value: str
    key: str
    folded: str
    first: int
    last: int
    sure: bool = True
    place: bool = False
    speaks: bool = False
    told: Told | None = None


def find_particulars(words: tuple[Word, ...], lower: frozenset[str], *, capitals: bool) -> tuple[Particular, ...]:
    """The particulars of a sentence; ``lower`` are words that the text also writes small, ``capitals`` a text without."""
    return tuple(_find(words, lower, capitals=capitals))


def _find(words: tuple[Word, ...], lower: frozenset[str], *, capitals: bool) -> Iterator[Particular]:
    at = 0
    while at < len(words):
        used = 1
        if day := read_day(words, at):
            told, used = day
            yield Particular(Kind.DAY, repr(told), repr(told), words[at].folded, at, at + used - 1, told=told)
        elif number := _number(words, at):
            value, used = number
            yield Particular(Kind.NUMBER, value, value, words[at].folded, at, at + used - 1)
        elif _names(words[at], lower, capitals=capitals):
            sure = at > 0 and not capitals
            folded = words[at].folded
            to_place, speaks = _to_place(words, at), _speaks(words, at)
            yield Particular(Kind.NAME, variant(folded), content_key(folded), folded, at, at, sure, to_place, speaks)
        at += used


def _number(words: tuple[Word, ...], at: int) -> tuple[str, int] | None:
    folded = words[at].folded
    value = float(folded) if folded.replace(".", "", 1).isdecimal() and folded.isascii() else _NUMBERS.get(folded)
    if value is None:
        return (folded, 1) if folded[:1].isdigit() else None
    used = 1
    after = words[at + 1].folded if at + 1 < len(words) else ""
    if after in _NUMBERS and value in range(20, 100, 10) and _NUMBERS[after] < 10 and not folded[0].isdigit():
        value, used = value + _NUMBERS[after], 2
    after = words[at + used].folded.rstrip("s") if at + used < len(words) else ""
    if after in _SCALES:
        value, used = value * _SCALES[after], used + 1
    return f"{value:.10g}", used


def _names(word: Word, lower: frozenset[str], *, capitals: bool) -> bool:
    if capitals:
        return word.folded not in _NO_NAMES
    if word.written.islower() or word.folded in lower:
        return False
    # Initials are names even where they spell a word: "US".
    return word.folded not in _NO_NAMES or (word.written.isupper() and len(word.written) > 1)


def _to_place(words: tuple[Word, ...], at: int) -> bool:
    """Whether "in", "near", "the city of" stand up to four words before, names and commas of a list between them."""
    return any(words[n].folded in _PLACE_BEFORE for n in range(max(0, at - 4), at))


def _speaks(words: tuple[Word, ...], at: int) -> bool:
    return any(words[n].folded in SAYING for n in range(max(0, at - 2), min(len(words), at + 4)))


# Names that English newsrooms write in two ways, one of them of another language; neither is damage.
_VARIANTS: Final = {
    "kiev": "kyiv", "kharkov": "kharkiv", "lvov": "lviv", "odessa": "odesa", "nikolaev": "mykolaiv", "nikolayev": "mykolaiv",
    "chernigov": "chernihiv", "dnepr": "dnipro", "zaporozhye": "zaporizhzhia", "lugansk": "luhansk", "donbass": "donbas",
    "peking": "beijing", "burma": "myanmar", "turkiye": "turkey", "america": "us", "usa": "us", "british": "uk",
    "britain": "uk",
}  # fmt: skip
_LETTERS: Final = (("iyi", "i"), ("iy", "i"), ("yi", "i"), ("ii", "i"), ("yy", "i"), ("y", "i"), ("j", "i"), ("kh", "h"),
                   ("th", "t"), ("q", "k"), ("ck", "k"), ("dh", "d"), ("gh", "g"), ("w", "v"),
                   ("ie", "e"), ("sch", "sh"), ("tch", "ch"), ("ia", "a"))  # fmt: skip


@lru_cache(maxsize=262144)
def variant(folded: str) -> str:
    """One form for a name's spellings in Latin letters: Zelenskiy and Zelensky, Antony and Anthony, Kiev and Kyiv."""
    name = _VARIANTS.get(folded, folded)
    if len(name) < 4:
        return name
    for letters, one in _LETTERS:
        name = name.replace(letters, one)
    return "".join(char for n, char in enumerate(name) if n == 0 or char != name[n - 1])


@lru_cache(maxsize=262144)
def look_alike(one: str, other: str) -> bool:
    """Whether two different names may be one name, damaged in one of them (see ``limits.SLIP``)."""
    from difflib import SequenceMatcher

    if min(len(one), len(other)) < 3:
        return False
    # The measure depends on the order of its two sides; the better of both ways does not.
    return max(SequenceMatcher(None, a, b, autojunk=False).ratio() for a, b in ((one, other), (other, one))) >= SLIP


@lru_cache(maxsize=262144)
def content_key(folded: str) -> str:
    """What a word counts as in a comparison of content, be it a name or none: texts in capitals do not tell."""
    return variant(stem(folded))

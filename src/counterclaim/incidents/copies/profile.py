"""What one document shows for comparison: its sentences, their words, and the names, numbers and days in them."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final
from zlib import crc32

from counterclaim.incidents.copies.limits import RUN
from counterclaim.incidents.copies.particulars import Kind, Particular, content_key, find_particulars
from counterclaim.incidents.copies.sentences import find_sentences
from counterclaim.incidents.copies.words import FUNCTION_WORDS, SAYING, Word, find_words
from counterclaim.records import Document

_CAPITALS: Final = 0.8
_KEPT: Final = 4096


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """A sentence at ``start:end``.

    ``folded`` are its words without case, typography and spelling variants; ``content`` the keys of its content words,
    ``marked`` those of names and numbers, ``sure`` those of them that no beginning of a sentence made a name; ``weight``
    counts content, marked words twice.
    """

    start: int
    end: int
    words: tuple[Word, ...]
    folded: tuple[str, ...]
    content: frozenset[str]
    marked: frozenset[str]
    sure: frozenset[str]
    weight: int
    particulars: tuple[Particular, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """A document as it is compared; ``size`` counts its words, ``runs`` are sums (CRC-32) of its runs of words."""

    id: str
    text: str
    sentences: tuple[Sentence, ...]
    size: int
    runs: frozenset[int]
    content: frozenset[str]
    values: frozenset[str]
    lower: frozenset[str]
    capitals: bool
    published: date | None


def profile(document: Document) -> Profile:
    """The profile of ``document``: of its text without the headline, or of the headline where nothing else stands there."""
    return _profile(document.id, document.text, document.title or "", document.published.date)


@lru_cache(maxsize=_KEPT)
def _profile(name: str, text: str, title: str, published: str | None) -> Profile:
    split = [(start, end, find_words(text, start, end)) for start, end in find_sentences(text)]
    split = [one for one in split if one[2]]
    heading = tuple(word.folded for word in find_words(title))
    body = split[1:] if len(split) > 1 and tuple(w.folded for w in split[0][2]) == heading else split
    capitals = _in_capitals(text)
    lower = frozenset(w.folded for _, _, words in body for w in words if w.written.islower())
    sentences = tuple(_sentence(start, end, words, lower, capitals) for start, end, words in body)
    sequence = [folded for sentence in sentences for folded in sentence.folded]
    return Profile(
        id=name,
        text=text,
        sentences=sentences,
        size=len(sequence),
        runs=frozenset(crc32(" ".join(sequence[n : n + RUN]).encode()) for n in range(len(sequence) - RUN + 1)),
        content=frozenset(one for sentence in sentences for one in sentence.content),
        values=frozenset(p.value for s in sentences for p in s.particulars if p.kind is not Kind.DAY),
        lower=lower,
        capitals=capitals,
        published=_day(published),
    )


def _sentence(start: int, end: int, words: tuple[Word, ...], lower: frozenset[str], capitals: bool) -> Sentence:
    particulars = find_particulars(words, lower, capitals=capitals)
    named = {n: p.key for p in particulars if p.kind is not Kind.DAY for n in range(p.first, p.last + 1)}
    plain = frozenset(
        content_key(word.folded)
        for n, word in enumerate(words)
        if n not in named and word.folded not in FUNCTION_WORDS and word.folded not in SAYING
    )
    marked = frozenset(named.values())
    sure = frozenset(p.key for p in particulars if p.sure and p.kind is not Kind.DAY)
    folded, content = tuple(word.folded for word in words), plain | marked
    return Sentence(start, end, words, folded, content, marked, sure, len(content) + len(marked), particulars)


def _in_capitals(text: str) -> bool:
    upper = sum(map(str.isupper, text))
    return upper > _CAPITALS * (upper + sum(map(str.islower, text)))


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def shared_words(one: Sentence, other: Sentence) -> int:
    """How many words of ``one`` stand in ``other``, repeated words as often as in both; their order does not matter."""
    return (Counter(one.folded) & Counter(other.folded)).total()

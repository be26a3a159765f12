"""A heap: documents held to tell the same news, while groups are being made, and how well two heaps go together."""

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final, Self

from counterclaim.incidents.stories.words import Weighed

THRESHOLD: Final = 0.29
"""Heaps that go together at least this well tell the same news.  Chosen on ECB+ and never changed for another set."""

ONE_TEXT: Final = 0.7
"""Documents this much alike are one telling in several copies."""

USUAL: Final = 0.4
"""How much alike two reports of one event usually are (mean over the events of ECB+)."""

_BELIEF: Final = 8  # pairs' worth of trust in USUAL before a heap's own pairs are believed
_LOOSEST: Final = 0.15  # no heap counts as looser than this ...
_TIGHTEST: Final = 0.6  # ... or tighter than this
_SAME_DAY: Final = 1.25  # news of one day is likelier one news than news of unknown days ...
_HALVED: Final = 30  # ... and this many days between the two halve that


@dataclass(slots=True)
class Heap:
    """Documents, by position, and what they say together.

    ``words`` is the sum of the tellings' weights, ``alike`` that of the likenesses of all ordered pairs of different ones;
    ``dated`` documents have a day of publication, ``days`` is the sum of these as ordinals; ``stated`` are the days that the
    texts name.
    """

    members: list[int]
    words: dict[str, float]
    tellings: int
    alike: float
    dated: int
    days: int
    stated: frozenset[str]

    @classmethod
    def of(cls, member: int, document: Weighed) -> Self:
        """One document alone."""
        dated = document.day is not None
        return cls([member], dict(document.weights), 1, 0.0, int(dated), document.day or 0, frozenset(document.stated))

    def as_one_telling(self) -> None:
        """Counts all documents of the heap once, as copies of one text."""
        length = math.sqrt(math.fsum(weight * weight for weight in self.words.values())) or 1.0
        self.words = {form: weight / length for form, weight in self.words.items()}
        self.tellings, self.alike = 1, 0.0

    def take(self, other: "Heap") -> None:
        """Takes the other heap in."""
        self.alike += other.alike + 2 * shared(self.words, other.words)
        small, self.words = sorted((self.words, other.words), key=len)
        for form, weight in small.items():
            self.words[form] = self.words.get(form, 0.0) + weight
        self.members += other.members
        self.tellings += other.tellings
        self.dated += other.dated
        self.days += other.days
        self.stated |= other.stated


def copies(one: Heap, other: Heap) -> float:
    """The mean likeness of two heaps, 0 to 1; 0 where it is a series: the same words about other days."""
    mean = shared(one.words, other.words) / (one.tellings * other.tellings)
    return 0.0 if _series(one, other, mean) else mean * min(1.0, nearness(_apart(one, other)))


def same_news(one: Heap, other: Heap) -> float:
    """How well two heaps go together: their mean likeness, set against how much alike each is within and how near in time.

    Heaps that are each close-knit and not so close to one another are two events of one kind; two loose heaps as close
    to one another as each is within are one long story.
    """
    mean = shared(one.words, other.words) / (one.tellings * other.tellings)
    if _series(one, other, mean):
        return 0.0
    return mean * USUAL / math.sqrt(_within(one) * _within(other)) * nearness(_apart(one, other))


def shared(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The sum over common words of the products of their weights: the likeness of two documents, 0 to 1."""
    small, large = (one, other) if len(one) <= len(other) else (other, one)
    return sum(weight * large[form] for form, weight in small.items() if form in large)


def nearness(days: float | None) -> float:
    """What ``days`` between two documents (None: unknown) make of their likeness: a factor, 1 where unknown."""
    return 1.0 if days is None else _SAME_DAY / (1 + days / _HALVED)


def is_series(one: Collection[str], other: Collection[str], *, of_other_days: bool) -> bool:
    """Whether two texts that hardly differ in a word are numbers of a series, by the days they state.

    They are where they state days and none in common, and where each states one that the other does not and they are known
    to be published on different days (``of_other_days``).  A shortened copy states fewer days, a later number others.
    """
    first, second = set(one), set(other)
    if not first or not second:
        return False
    return first.isdisjoint(second) or (of_other_days and not (first <= second or second <= first))


def _series(one: Heap, other: Heap, mean: float) -> bool:
    if mean < ONE_TEXT:
        return False
    return is_series(one.stated, other.stated, of_other_days=bool(_apart(one, other)))


def _within(heap: Heap) -> float:
    pairs = heap.tellings * (heap.tellings - 1)
    return min(max((heap.alike + _BELIEF * USUAL) / (pairs + _BELIEF), _LOOSEST), _TIGHTEST)


def _apart(one: Heap, other: Heap) -> float | None:
    """Days between the middles of two heaps; None where one has no day.

    The middles, not the ends: a story that drags on must not draw in every other that begins before it is over.
    """
    if not one.dated or not other.dated:
        return None
    return abs(one.days / one.dated - other.days / other.dated)

"""Merging heaps, best first: in every round all pairs that are each other's best are merged, until none is good enough.

Ties are broken by position, and positions come from the documents themselves (``stories.find_stories`` sorts them), so
that the outcome does not depend on the order of input.
"""

from collections.abc import Callable, Iterable
from itertools import chain

from counterclaim.incidents.stories.heap import Heap

Score = Callable[[Heap, Heap], float]
Best = tuple[float, int, int]
"""Minus the score, and the two heaps: the least is the best."""


class Merger:
    """Heaps by number, with the scores of those that are candidates for one another."""

    def __init__(self, heaps: dict[int, Heap], pairs: Iterable[tuple[int, int]]) -> None:
        self.heaps = heaps
        self._scores: dict[int, dict[int, float]] = {number: {} for number in heaps}
        for one, other in pairs:
            self._scores[one][other] = self._scores[other][one] = 0.0

    def merge(self, score: Score, threshold: float) -> None:
        """Merges by ``score`` until no two candidates reach ``threshold``."""
        for one, near in self._scores.items():
            for other in near:
                if one < other:
                    self._rate(one, other, score)
        best: dict[int, Best | None] = {number: self._best(number, threshold) for number in self.heaps}
        while couples := sorted({pair for pair in best.values() if pair and best[pair[1]] == pair == best[pair[2]]}):
            grown = [self._join(one, other) for _, one, other in couples]
            for _, _, gone in couples:
                del best[gone]
            for number in grown:
                for other in self._scores[number]:
                    self._rate(number, other, score)
            for number in dict.fromkeys(chain(grown, *(self._scores[number] for number in grown))):
                best[number] = self._best(number, threshold)

    def _rate(self, one: int, other: int, score: Score) -> None:
        """Scores a pair, always in the same order: a sum of products must come out the same to the last bit."""
        low, high = min(one, other), max(one, other)
        self._scores[low][high] = self._scores[high][low] = score(self.heaps[low], self.heaps[high])

    def _best(self, number: int, threshold: float) -> Best | None:
        good = (
            (-score, min(number, other), max(number, other))
            for other, score in self._scores[number].items()
            if score >= threshold
        )
        return min(good, default=None)

    def _join(self, one: int, other: int) -> int:
        """Heap ``other`` goes into heap ``one``, with its candidates."""
        self.heaps[one].take(self.heaps.pop(other))
        for third in self._scores.pop(other):
            del self._scores[third][other]
            if third != one:
                self._scores[third][one] = self._scores[one][third] = 0.0
        return one

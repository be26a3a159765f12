"""Ties: what people decided about the joining of reports, made free of contradiction."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from counterclaim.records import Tie

Pair = tuple[int, int]


class Clusters:
    """Disjoint sets of numbers 0 .. n-1 that can be united, and pairs that must not come together.

    The lowest number of a set stands for it.
    """

    def __init__(self, count: int) -> None:
        self._up = list(range(count))
        self.members: dict[int, list[int]] = {}
        self._foes: dict[int, set[int]] = {}

    def find(self, one: int) -> int:
        """The number that stands for the set of ``one``."""
        root = one
        while self._up[root] != root:
            root = self._up[root]
        while self._up[one] != root:
            self._up[one], one = root, self._up[one]
        return root

    def of(self, one: int) -> list[int]:
        """The members of the set of ``one``."""
        root = self.find(one)
        return self.members.get(root, [root])

    def part(self, a: int, b: int) -> None:
        """Keep the sets of ``a`` and ``b`` apart from now on."""
        a, b = self.find(a), self.find(b)
        if a == b:
            raise ValueError("one set cannot be kept apart from itself")
        self._foes.setdefault(a, set()).add(b)
        self._foes.setdefault(b, set()).add(a)

    def may(self, a: int, b: int) -> bool:
        """Whether the sets of ``a`` and ``b`` are two that may be united."""
        a, b = self.find(a), self.find(b)
        return a != b and b not in self._foes.get(a, ())

    def unite(self, a: int, b: int) -> None:
        """Make one set of the two; what is kept apart from one of them stays apart from both."""
        low, high = sorted((self.find(a), self.find(b)))
        self.members[low] = self.of(low) + self.members.pop(high, [high])
        self._up[high] = low
        for foe in self._foes.pop(high, ()):
            self._foes[foe].discard(high)
            self.part(low, foe)


def bind(clusters: Clusters, numbers: dict[str, int], ties: Sequence[Tie]) -> dict[Pair, int]:
    """Unite and part as ``ties`` say, the latest decision first; what contradicts a later one has no effect.

    ``numbers`` are those of the keys; keys that are not among them are passed over.  Returns the decision of each pair that
    was united.
    """
    united: dict[Pair, int] = {}
    for tie in sorted(ties, key=lambda tie: (-tie.decision, tie.same, tie.keys)):
        held = sorted({numbers[key] for key in tie.keys if key in numbers})
        if tie.same:
            united |= dict.fromkeys(_unite(clusters, held), tie.decision)
        else:
            for a, b in combinations(held, 2):
                if clusters.may(a, b):
                    clusters.part(a, b)
    return united


def _unite(clusters: Clusters, held: Sequence[int]) -> Iterator[Pair]:
    """Unite all of ``held`` that may be: where a later decision took one out, the others still belong together."""
    heads: list[int] = []
    for one in held:
        # Its neighbour first, so that the pairs are those next to one another where nothing stands between.
        for head in reversed(heads):
            if clusters.find(head) == clusters.find(one):
                break
            if clusters.may(head, one):
                clusters.unite(head, one)
                yield head, one
                break
        heads.append(one)


def partners(ties: Iterable[Tie]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every key that a tie joins with others, with those others."""
    for tie in ties:
        if tie.same:
            for key in tie.keys:
                yield key, tuple(other for other in tie.keys if other != key)

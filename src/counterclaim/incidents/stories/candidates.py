"""Which documents may tell the same news: those that share heavy words.

The cost grows with the number of documents, not with that of their pairs: a word leads only to the ``LATEST`` documents
before that use it, which in a sorted batch are those nearest in time.  Nothing is lost by it where groups are joined step
by step: a document needs a way to some of its group, not to all.
"""

from collections.abc import Sequence
from typing import Final

from counterclaim.incidents.stories.words import Weighed

HEAVIEST: Final = 24
"""Words of a document under which others find it."""

LATEST: Final = 100
"""Documents that one word leads to."""

NEAREST: Final = 25
"""Documents before it that a document is compared with."""

LEAST: Final = 0.08
"""Likeness by their heaviest words alone that two documents must have."""


def candidates(documents: Sequence[Weighed]) -> list[tuple[int, int]]:
    """Pairs of positions (lower, higher) worth comparing, in ascending order."""
    users: dict[str, list[tuple[int, float]]] = {}
    pairs: list[tuple[int, int]] = []
    for position, document in enumerate(documents):
        found: dict[int, float] = {}
        for form, weight in list(document.weights.items())[:HEAVIEST]:
            before = users.setdefault(form, [])
            for other, its_weight in before[-LATEST:]:
                found[other] = found.get(other, 0.0) + weight * its_weight
            before.append((position, weight))
        likely = [other for other, alike in found.items() if alike >= LEAST]
        nearest = sorted(likely, key=lambda other: (-found[other], -other))[:NEAREST]
        pairs.extend((other, position) for other in nearest)
    return sorted(pairs)

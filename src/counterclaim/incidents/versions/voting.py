"""How one value is chosen out of many: a person's first, else the one that most independent texts tell.

Copies of one text have one voice.  Ties go to the more precise value, then to the one that was told first.
"""

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, NamedTuple, TypeVar

from counterclaim.records import Entry, Reality

K = TypeVar("K", bound=Hashable)


class Vote(NamedTuple, Generic[K]):
    """What one report tells of a field: ``value`` as it is compared, ``fineness`` higher the more precise it is."""

    value: K
    fineness: float
    entry: Entry


class Won(NamedTuple, Generic[K]):
    """The value chosen, the first report that tells it, and why, in words."""

    value: K
    entry: Entry
    why: str


class Voters:
    """The reports of an incident, in the order in which they were told, and which of them have a say on a field."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = entries
        self._affirmed = [entry for entry in entries if entry.report.reality is not Reality.NEGATED] or entries
        self._any_decided = any(entry.decided for entry in entries)

    def of(self, field: str) -> tuple[Sequence[Entry], bool]:
        """Those with a say on ``field``, and whether persons set it in them.

        Where a person set the field of some report, only such reports; an emptied field is no value, and then the others
        have their say.  Reports that say it did not happen have none where others tell that it did.
        """
        if self._any_decided:
            decided = self.decided(field)
            if decided:
                return decided, True
        return self._affirmed, False

    def decided(self, field: str) -> list[Entry]:
        """The reports of which a person set ``field``, to some value."""
        return [entry for entry in self.entries if field in entry.decided and getattr(entry.report, field)]


def elect(
    field: str, votes: Sequence[Vote[K]], by_person: bool, supports: Callable[[K, K], bool] | None = None
) -> Won[K] | None:
    """The value with the most origins, then the finest, then the first; None where there are no votes.

    ``supports(other, value)`` tells whether a vote for ``other`` counts for ``value`` too: a coarser one that holds it.
    """
    if not votes:
        return None
    if len(votes) == 1:
        (vote,) = votes
        return Won(vote.value, vote.entry, _why(field, vote.entry, 1, {vote.value: {vote.entry.origin}}, by_person))
    origins: dict[K, set[str]] = {}
    first: dict[K, Vote[K]] = {}
    for vote in votes:
        origins.setdefault(vote.value, set()).add(vote.entry.origin)
        first.setdefault(vote.value, vote)
    backed = origins if supports is None or len(first) == 1 else _with_support(origins, supports)
    ranks = {value: place for place, value in enumerate(first)}
    best = max(first, key=lambda value: (len(backed[value]), first[value].fineness, -ranks[value]))
    won = first[best]
    return Won(best, won.entry, _why(field, won.entry, len(backed[best]), origins, by_person))


def _with_support(origins: dict[K, set[str]], supports: Callable[[K, K], bool]) -> dict[K, set[str]]:
    return {
        value: own.union(*(origins[other] for other in origins if other != value and supports(other, value)))
        for value, own in origins.items()
    }


def _why(field: str, entry: Entry, backed: int, origins: dict[K, set[str]], by_person: bool) -> str:
    if by_person:
        others = "" if len(origins) == 1 else f"; persons set {len(origins)} different values"
        return f"{field}: a person's value in {entry.key}{others}"
    total = len(set().union(*origins.values()))
    others = "" if len(origins) == 1 else f"; {len(origins)} values are told"
    return f"{field}: told by {backed} of {total} independent texts{others}"

"""Why a group holds together: one join for every report but the first."""

from collections.abc import Sequence
from typing import Final

from counterclaim.incidents.joining.judge import judge
from counterclaim.incidents.joining.telling import Telling
from counterclaim.incidents.joining.ties import Clusters, Pair
from counterclaim.records import Join

DECIDED: Final = "a person joined them"


def joins(
    told: Sequence[Telling],
    members: Sequence[int],
    decided: Sequence[tuple[Pair, int]],
    edges: Sequence[tuple[int, int, float]],
) -> tuple[Join, ...]:
    """The joins that hold ``members`` together, decisions before evidence and strong evidence before weak; by key.

    Each report but the first names the one that it hangs on, on the way to the first.
    """
    at = {member: place for place, member in enumerate(members)}
    sets = Clusters(len(members))
    beside: dict[int, list[tuple[int, int | None]]] = {member: [] for member in members}
    links = [(a, b, decision) for (a, b), decision in decided] + [(a, b, None) for a, b, _ in edges]
    for a, b, decision in links:
        if sets.may(at[a], at[b]):
            sets.unite(at[a], at[b])
            beside[a].append((b, decision))
            beside[b].append((a, decision))
    found, waiting, seen = [], [members[0]], {members[0]}
    while waiting:
        here = waiting.pop()
        for other, decision in beside[here]:
            if other not in seen:
                seen.add(other)
                waiting.append(other)
                found.append(_join(told[other], told[here], decision))
    return tuple(sorted(found, key=lambda join: join.entry))


def _join(one: Telling, other: Telling, decision: int | None) -> Join:
    verdict = judge(one, other)
    why = () if verdict is None else verdict.why
    if decision is not None:
        return Join(one.key, other.key, 1.0, (DECIDED, *why), decision)
    return Join(one.key, other.key, 0.0 if verdict is None else verdict.score, why)

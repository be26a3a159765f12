"""Why a group holds together: one join for every report but the first."""

from collections.abc import Sequence

from counterclaim.incidents.joining.judge import Verdict, judge
from counterclaim.incidents.joining.telling import Telling
from counterclaim.incidents.joining.ties import Clusters, Pair
from counterclaim.records import Join

DECIDED = ("a person joined them",)


def joins(
    told: Sequence[Telling],
    members: Sequence[int],
    decided: Sequence[tuple[Pair, int]],
    edges: Sequence[tuple[int, int, Verdict]],
) -> tuple[Join, ...]:
    """The joins that hold ``members`` together, decisions before evidence and strong evidence before weak; by key.

    Each report but the first names the one that it hangs on, on the way to the first.
    """
    at = {member: place for place, member in enumerate(members)}
    sets = Clusters(len(members))
    beside: dict[int, list[tuple[int, Verdict | None, int | None]]] = {member: [] for member in members}
    links = [(pair[0], pair[1], None, decision) for pair, decision in decided] + [
        (a, b, verdict, None) for a, b, verdict in edges
    ]
    for a, b, verdict, decision in links:
        if sets.may(at[a], at[b]):
            sets.unite(at[a], at[b])
            beside[a].append((b, verdict, decision))
            beside[b].append((a, verdict, decision))
    found, waiting, seen = [], [members[0]], {members[0]}
    while waiting:
        here = waiting.pop()
        for other, verdict, decision in beside[here]:
            if other not in seen:
                seen.add(other)
                waiting.append(other)
                found.append(_join(told[other], told[here], verdict, decision))
    return tuple(sorted(found, key=lambda join: join.entry))


def _join(one: Telling, other: Telling, verdict: Verdict | None, decision: int | None) -> Join:
    if verdict is None:
        evidence = judge(one, other)
        return Join(one.key, other.key, 1.0, DECIDED + (evidence.why if evidence is not None else ()), decision)
    return Join(one.key, other.key, verdict.score, verdict.why)

"""Reports of one happening, joined: blocks, evidence, clusters."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from counterclaim.incidents.joining import thresholds as t
from counterclaim.incidents.joining.blocks import Keys, keys_of
from counterclaim.incidents.joining.copies import collapse
from counterclaim.incidents.joining.crowds import gather
from counterclaim.incidents.joining.judge import Verdict, judge
from counterclaim.incidents.joining.telling import Telling, telling, tellings
from counterclaim.incidents.joining.ties import Clusters, Pair, bind
from counterclaim.incidents.joining.tree import joins
from counterclaim.records import Entry, Group, Tie


class Edge(NamedTuple):
    """Two tellings, by number, that the evidence joins."""

    a: int
    b: int
    points: float


def blocks(entry: Entry) -> tuple[str, ...]:
    """The keys under which ``entry`` meets every report it can be joined with; they depend on it alone."""
    return tuple(sorted(keys_of(telling(entry))))


def group(entries: Sequence[Entry], ties: Sequence[Tie] = ()) -> tuple[Group, ...]:
    """Every entry in one group of those of the same happening, by first key; a report of its own is a group of one.

    What people decided holds before all evidence, the later decision before the earlier.  The order of ``entries`` and
    ``ties`` changes nothing, and entries without a chain of joinable pairs or ties between them do not bear on one another.
    Raises ValueError where two entries have one key.
    """
    told = tellings(entries)
    numbers = {one.key: number for number, one in enumerate(told)}
    if len(numbers) < len(told):
        raise ValueError("two entries have one key")
    clusters = Clusters(len(told))
    united = bind(clusters, numbers, ties)
    copies = collapse(told, clusters)
    heads = [number for number in range(len(told)) if number not in copies]
    tied = {numbers[key] for tie in ties for key in tie.keys if key in numbers}
    crowded = gather(told, heads, tied, clusters)
    heads = [number for number in heads if number not in crowded]
    edges = sorted((*_edges(told, heads), *_crowded(told, crowded)), key=lambda edge: (-edge.points, edge.a, edge.b))
    _merge(told, clusters, edges, {*copies, *crowded})
    return tuple(_groups(told, clusters, [*_copied(copies), *edges], united))


def _edges(told: Sequence[Telling], heads: Sequence[int]) -> Iterator[Edge]:
    """The pairs of ``heads`` that meet in a block and that the evidence joins."""
    for at, others in _meetings([keys_of(told[head]) for head in heads]):
        for other in others:
            a, b = heads[at], heads[other]
            verdict = judge(told[a], told[b])
            if verdict is not None and verdict.points >= t.NEED:
                yield Edge(a, b, verdict.points)


def _crowded(told: Sequence[Telling], crowded: Mapping[int, int]) -> Iterator[Edge]:
    """What joins those of a crowd to the report that speaks for them."""
    for one, speaker in sorted(crowded.items()):
        verdict = judge(told[one], told[speaker])
        if verdict is not None:
            yield Edge(min(one, speaker), max(one, speaker), verdict.points)


def _copied(copies: Mapping[int, int]) -> Iterator[Edge]:
    """What joins copies to the report that stands for them."""
    for copy, head in sorted(copies.items()):
        yield Edge(min(copy, head), max(copy, head), t.COPY_POINTS)


def _meetings(keys: Sequence[Keys]) -> Iterator[tuple[int, set[int]]]:
    """Each number with the higher ones that it meets."""
    under: dict[str, tuple[list[int], list[int]]] = {}
    for number in range(len(keys) - 1, -1, -1):
        met: set[int] = set()
        for key, reaches in keys[number].items():
            everyone, reaching = under.setdefault(key, ([], []))
            met.update(everyone if reaches else reaching)
            everyone.append(number)
            if reaches:
                reaching.append(number)
        if met:
            yield number, met


def _merge(told: Sequence[Telling], clusters: Clusters, edges: Sequence[Edge], silent: Collection[int]) -> None:
    """Unite clusters along the edges, strongest first, where all of one fits all of the other on average.

    Copies count once, and of a crowd its speakers: the rest is ``silent``.  So a vague report between two precise ones that
    exclude one another goes with one of them and does not chain them.
    """
    refused: dict[Pair, Pair] = {}
    for edge in edges:
        if not clusters.may(edge.a, edge.b):
            continue
        a, b = sorted((clusters.find(edge.a), clusters.find(edge.b)))
        sizes = len(clusters.of(a)), len(clusters.of(b))
        if refused.get((a, b)) == sizes:
            continue
        ones, others = ([one for one in clusters.of(root) if one not in silent] for root in (a, b))
        if _together(told, ones, others) > 0:
            clusters.unite(a, b)
        else:
            refused[a, b] = sizes


def _together(told: Sequence[Telling], a: list[int], b: list[int]) -> float:
    """What the pairs between two clusters weigh in all: above 0 they fit."""
    return sum(_weight(judge(told[one], told[other])) for one in _sample(a) for other in _sample(b))


def _weight(verdict: Verdict | None) -> float:
    return t.CLASH if verdict is None else min(t.MOST, max(t.LEAST, verdict.points - t.NEED))


def _sample(members: list[int]) -> list[int]:
    """``SAMPLE`` members at even steps through all, in order of their keys."""
    if len(members) <= t.SAMPLE:
        return members
    ordered = sorted(members)
    return [ordered[at * len(ordered) // t.SAMPLE] for at in range(t.SAMPLE)]


def _groups(
    told: Sequence[Telling], clusters: Clusters, edges: Sequence[Edge], united: dict[Pair, int]
) -> Iterator[Group]:
    within: dict[int, list[Edge]] = {}
    for edge in edges:
        if clusters.find(edge.a) == clusters.find(edge.b):
            within.setdefault(clusters.find(edge.a), []).append(edge)
    decided: dict[int, list[tuple[Pair, int]]] = {}
    for pair in sorted(united):
        decided.setdefault(clusters.find(pair[0]), []).append((pair, united[pair]))
    for number in range(len(told)):
        if clusters.find(number) == number:
            members = sorted(clusters.of(number))
            keys = tuple(told[member].key for member in members)
            yield Group(keys, joins(told, members, decided.get(number, []), within.get(number, [])))

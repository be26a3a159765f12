"""Finds the families of copies among documents: keys, candidates, comparison, families."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from counterclaim.incidents.copies.bands import bands_of
from counterclaim.incidents.copies.families import copies_in
from counterclaim.incidents.copies.likeness import compare, glance
from counterclaim.incidents.copies.profile import Profile, profile
from counterclaim.records import Copy, Document


def find_copies(documents: Sequence[Document]) -> tuple[Copy, ...]:
    """Each document that copies another one, with its family's likeliest origin, by id.

    Whether two documents are copies depends on these two alone, a family and its origin on its members alone: a ledger
    that compares a new document with those that share a key of ``bands``, and passes whole families, gets what all
    documents together give.
    """
    by_id = {document.id: document for document in documents}
    return tuple(
        sorted(
            (copy for family in families(documents) for copy in copies_in([by_id[one] for one in family])),
            key=lambda copy: copy.document,
        )
    )


def are_copies(one: Document, other: Document) -> bool:
    """Whether ``find_copies`` holds the two to be copies: they share a key of ``bands``, and comparison bears it out."""
    first, second = profile(one), profile(other)
    return bool({*bands_of(first)} & {*bands_of(second)}) and _alike(first, second)


def families(documents: Iterable[Document]) -> tuple[tuple[str, ...], ...]:
    """Ids of documents that are copies of one another, directly or through others, each family and all in order."""
    profiles = {document.id: profile(document) for document in documents}
    parent = {name: name for name in profiles}
    for first, second in _candidates(profiles):
        one, other = _root(parent, first), _root(parent, second)
        # Two that are of one family already need no look: the family stays the same, whatever it says.
        if one != other and _alike(profiles[first], profiles[second]):
            parent[max(one, other)] = min(one, other)
    groups: dict[str, list[str]] = defaultdict(list)
    for name in sorted(profiles):
        groups[_root(parent, name)].append(name)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)


def _alike(one: Profile, other: Profile) -> bool:
    return glance(one, other) and compare(one, other).is_copy


def _candidates(profiles: dict[str, Profile]) -> Iterable[tuple[str, str]]:
    """Pairs of ids that share a key, each once."""
    held: dict[str, list[str]] = defaultdict(list)
    for name in sorted(profiles):
        met: set[str] = set()
        for key in bands_of(profiles[name]):
            met.update(held[key])
            held[key].append(name)
        yield from ((other, name) for other in sorted(met))


def _root(parent: dict[str, str], name: str) -> str:
    while parent[name] != name:
        parent[name] = parent[parent[name]]
        name = parent[name]
    return name

"""Finds the families of copies among documents: keys, candidates, comparison, families."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from counterclaim.incidents.copies.bands import bands, bands_of
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


def families(
    documents: Iterable[Document], keys: Mapping[str, Sequence[str]] | None = None
) -> tuple[tuple[str, ...], ...]:
    """Ids of documents that are copies of one another, directly or through others, each family and all in order.

    ``keys`` are the ``bands`` of documents by id, where they are known.  Documents are taken apart again where they are
    compared, those that may be of one family one after another: a large set would not fit into memory as profiles.
    """
    by_id = {document.id: document for document in documents}
    known = keys or {}
    held = {name: known[name] if name in known else bands(by_id[name]) for name in sorted(by_id)}
    parent = {name: name for name in held}
    for pairs in _candidates(held):
        for first, second in pairs:
            one, other = _root(parent, first), _root(parent, second)
            # Two that are of one family already need no look: the family stays the same, whatever it says.
            if one != other and _alike(profile(by_id[first]), profile(by_id[second])):
                parent[max(one, other)] = min(one, other)
    groups: dict[str, list[str]] = defaultdict(list)
    for name in sorted(by_id):
        groups[_root(parent, name)].append(name)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)


def _alike(one: Profile, other: Profile) -> bool:
    return glance(one, other) and compare(one, other).is_copy


def _candidates(keys: Mapping[str, Sequence[str]]) -> Iterator[list[tuple[str, str]]]:
    """Pairs of ids that share a key, each once; those that hang together, directly or through others, in one list."""
    under: dict[str, list[str]] = defaultdict(list)
    parent = {name: name for name in keys}
    met: dict[str, list[str]] = {}
    for name in sorted(keys):
        before: set[str] = set()
        for key in keys[name]:
            before.update(under[key])
            under[key].append(name)
        met[name] = sorted(before)
        for other in met[name]:
            one, root = _root(parent, other), _root(parent, name)
            parent[max(one, root)] = min(one, root)
    heaps: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, others in met.items():
        if others:
            heaps[_root(parent, name)] += [(other, name) for other in others]
    yield from heaps.values()


def _root(parent: dict[str, str], name: str) -> str:
    while parent[name] != name:
        parent[name] = parent[parent[name]]
        name = parent[name]
    return name

"""Upkeep: after documents came or people decided, seek copies and group anew what that bears on, and nothing else."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from counterclaim.book.collecting import uncollected
from counterclaim.book.describing import Describer, maker
from counterclaim.errors import OutputError
from counterclaim.incidents.copies import are_copies, bands, copies_in, families
from counterclaim.incidents.drift import find_drift
from counterclaim.incidents.joining import blocks, group, reach
from counterclaim.ledger import Store
from counterclaim.records import Copy, Document, Drift, Entry, Group, Tie, Verb

MOST_REACHED: Final = 0.2
"""From this share of all reports on, grouping everything is cheaper than to seek what the stale ones bear on.

Both give the same: reports without a chain of joinable pairs between them do not bear on one another.
"""


TRIES: Final = 5
"""How often grouping starts again where another program grouped meanwhile."""

PAGE: Final = 500
"""Incidents described and kept in one transaction."""


def bring_up(store: Store) -> None:
    """Brings copies, drift and incidents up to what the ledger holds; what was killed half way is done at the next call.

    Raises OutputError E615 where other programs group all the time.
    """
    with uncollected():
        _seek_copies(store)
        for again in range(TRIES):
            try:
                _group(store)
            except OutputError as problem:
                if problem.code != "E615" or again == TRIES - 1:
                    raise
            else:
                break
        _describe(store)


def _describe(store: Store) -> None:
    """Keeps a description of every incident that has none, so that whoever shows or exports many need not make them.

    Where others change the ledger meanwhile, the rest is made when it is next wanted.
    """
    since = store.stale()
    describer = Describer(store)
    names = store.undescribed(maker())
    for at in range(0, len(names), PAGE):
        store.save_described(tuple(describer.incidents(names[at : at + PAGE]).values()), since, maker())


def _seek_copies(store: Store) -> None:
    stale = store.stale()
    if not stale.documents:
        return
    touched = [store.document(name) for name in stale.documents]
    keys = {document.id: bands(document) for document in touched}
    store.save_bands(keys)
    near = _families_of(store, touched, keys)
    by_id = {document.id: document for document in near}
    known = {copy.document: copy for copy in store.copies(by_id)}
    found = [copy for family in families(near, keys) for copy in copies_in([by_id[name] for name in family])]
    fresh = set(stale.documents)
    changed = [copy for copy in found if known.get(copy.document) != copy or fresh & {copy.document, copy.origin}]
    lost = [name for name in by_id if name in known and name not in {copy.document for copy in found}]
    drifted = [*(copy.document for copy in changed), *lost]
    store.save_copies(found, list(by_id), stale, tuple(_drifts(store, changed)), drifted)


def _families_of(store: Store, touched: Sequence[Document], keys: Mapping[str, Sequence[str]]) -> list[Document]:
    """``touched`` with all members of the families of copies that they belong to, by id; ``keys`` are their bands."""
    found = {document.id: document for document in touched}
    waiting = list(touched)
    while waiting:
        document = waiting.pop()
        for name in store.documents_in(keys[document.id] if document.id in keys else bands(document)):
            if name not in found and are_copies(document, other := store.document(name)):
                found[name] = other
                waiting.append(other)
    return [found[name] for name in sorted(found)]


def _drifts(store: Store, copies: Iterable[Copy]) -> Iterator[Drift]:
    for copy in copies:
        yield from find_drift(store.coded_document(copy.origin), store.coded_document(copy.document), copy)


def _group(store: Store) -> None:
    stale = store.stale()
    if not stale.entries:
        return
    entries = list(store.entries(store.together(stale.entries)))
    store.save_blocks({entry.key: blocks(entry) if _counts(entry) else () for entry in entries})
    ties = store.ties()
    closed = _closed(store, ties)
    held = frozenset(key for one in closed for key in one.keys)
    count = store.count()
    if len(entries) == count:
        near: Sequence[Entry] = entries
    elif len(entries) > MOST_REACHED * count:
        near = list(store.entries())
    else:
        near = _reached(store, entries, ties, held)
    regrouped = {entry.key: entry for entry in (*entries, *near)}
    # A rejected report stands alone: it joins nothing, and an incident of its own keeps its id, should it come back.
    alone = [Group((entry.key,), ()) for entry in regrouped.values() if not _counts(entry)]
    counted = frozenset(key for key, entry in regrouped.items() if _counts(entry))
    whole = [one for one in (_only(one, counted) for one in closed) if one.keys]
    made = group([entry for entry in near if entry.key in counted - held], ties)
    store.save_groups([*made, *whole, *alone], regrouped.keys(), stale)


def _closed(store: Store, ties: Sequence[Tie]) -> list[Group]:
    """The incidents that a person rejected: they stay as they were judged, and nothing that comes later goes into one.

    So no report is hidden that nobody has looked at, and none comes back with another incident.  One in which a person
    sets reports apart is open to that.
    """
    parted = [frozenset(tie.keys) for tie in ties if not tie.same]
    kept = [one for one in store.rejected() if not any(len(keys.intersection(one.keys)) > 1 for keys in parted)]
    return [Group(one.keys, one.joins) for one in kept]


def _only(one: Group, keys: frozenset[str]) -> Group:
    """The group without the reports that are not among ``keys``."""
    joins = tuple(join for join in one.joins if {join.entry, join.other} <= keys)
    return Group(tuple(key for key in one.keys if key in keys), joins)


def _reached(store: Store, entries: Sequence[Entry], ties: Sequence[Tie], held: frozenset[str]) -> tuple[Entry, ...]:
    """``entries`` with all that has to be grouped with them: whole incidents, and what may be joined with them."""
    near: tuple[Entry, ...] = tuple(entries)
    while True:
        counted = [entry for entry in near if _counts(entry) and entry.key not in held]
        found = reach(counted, lambda under, keys: _find(store, under, keys, held), ties)
        known = {entry.key for entry in found}
        whole = tuple(store.entries(store.together(known)))
        # What a person just rejected is still in its incident: it is regrouped too, and reached by nothing.
        kept_out = tuple(one for one in whole if one.key not in known and (not _counts(one) or one.key in held))
        if len(whole) == len(known) + len(kept_out):
            return (*found, *kept_out)
        near = whole


def _counts(entry: Entry) -> bool:
    """Whether a report may be joined with others: one that a person rejected may not."""
    return entry.verdict is not Verb.REJECT


def _find(store: Store, under: Sequence[str], keys: Sequence[str], held: frozenset[str]) -> Iterator[Entry]:
    """The entries under one of the blocks ``under``, and those of ``keys`` that stand and count, but for ``held``."""
    wanted = {*store.entries_in(under), *({*store.together(keys)} & {*keys})} - held
    return (entry for entry in store.entries(sorted(wanted)) if _counts(entry))

"""Keeping which documents are copies, and what changed between copies and their origins."""

import json
import sqlite3
from collections.abc import Collection, Iterator, Sequence
from typing import Any, Final

from counterclaim.ledger.packing import dump
from counterclaim.ledger.stale import Stale, document_numbers, next_mark, touch
from counterclaim.records import Copy, CopyKind, Drift
from counterclaim.records.decode import decode

_PAGE: Final = 500
"""Documents asked for at once: SQLite takes as many parameters."""


def save_copies(db: sqlite3.Connection, copies: Sequence[Copy], documents: Collection[str], stale: Stale) -> None:
    """Keeps what is now known of ``documents``: those of them that ``copies`` does not name are copies of nothing.

    Entries of a document whose origin changes become stale.  What changed after ``stale`` was read stays stale.  Runs
    inside a transaction; raises ValueError for a copy that is not among ``documents``, or not held by the ledger.
    """
    by_document = {copy.document: copy for copy in copies}
    numbers = document_numbers(db, {*documents, *by_document, *(copy.origin for copy in copies)})
    for copy in copies:
        if copy.document not in documents or copy.document not in numbers or copy.origin not in numbers:
            raise ValueError(f"{copy.document} is no document that was looked at, or {copy.origin} none of the ledger")
    mark = next_mark(db)
    for name in sorted(documents):
        if name in numbers:
            _save(db, numbers[name], by_document.get(name), numbers, mark)
            db.execute("delete from stale_document where document = ? and mark <= ?", (numbers[name], stale.mark))


def save_drifts(db: sqlite3.Connection, drifts: Sequence[Drift], documents: Collection[str]) -> None:
    """Keeps what changed in the copies ``documents``, in the order given, in place of what was known; in a transaction."""
    numbers = document_numbers(db, {*documents, *(name for drift in drifts for name in (drift.copy, drift.origin))})
    for name in sorted(documents):
        if name in numbers:
            db.execute("delete from drift where copy = ?", (numbers[name],))
    rows = [(numbers[drift.copy], numbers[drift.origin], dump(drift)) for drift in drifts]
    db.executemany("insert into drift (copy, origin, json) values (?, ?, ?)", rows)


def copies(db: sqlite3.Connection, documents: Collection[str] | None = None) -> Iterator[Copy]:
    """Every document among ``documents``, of None every one, that is a copy; by id."""
    query = (
        "select d.id, o.id, c.kind, c.likeness, c.why from document d join copy c on c.document = d.number "
        "join document o on o.number = c.origin"
    )
    for document, origin, kind, likeness, why in _of(db, query, documents, "d.id"):
        yield Copy(document, origin, CopyKind(kind), likeness, tuple(json.loads(why)))


def drifts(db: sqlite3.Connection, documents: Collection[str] | None = None) -> Iterator[Drift]:
    """What changed in those of ``documents``, of None in all, that are copies: by copy, then in the order given."""
    query = "select r.json, r.number from document d join drift r on r.copy = d.number"
    for text, _ in _of(db, query, documents, "d.id, r.number"):
        yield decode(Drift, json.loads(text))


def _of(db: sqlite3.Connection, query: str, documents: Collection[str] | None, order: str) -> list[tuple[Any, ...]]:
    """The rows of a query that reads documents as "d", for those that are named."""
    if documents is None:
        return db.execute(f"{query} order by {order}").fetchall()
    names = sorted(documents)
    pages = (names[at : at + _PAGE] for at in range(0, len(names), _PAGE))
    found: list[tuple[Any, ...]] = []
    for page in pages:
        found += db.execute(f"{query} where d.id in ({', '.join('?' * len(page))}) order by {order}", page).fetchall()
    return found


def _save(db: sqlite3.Connection, number: int, copy: Copy | None, numbers: dict[str, int], mark: int) -> None:
    row = db.execute("select origin from copy where document = ?", (number,)).fetchone()
    origin = None if copy is None else numbers[copy.origin]
    if copy is None:
        db.execute("delete from copy where document = ?", (number,))
    else:
        db.execute(
            "insert or replace into copy (document, origin, kind, likeness, why) values (?, ?, ?, ?, ?)",
            (number, origin, copy.kind, float(copy.likeness), dump(copy.why)),
        )
    if origin != (row and row[0]):
        for (entry,) in db.execute("select number from entry where document = ?", (number,)).fetchall():
            touch(db, entry, mark)

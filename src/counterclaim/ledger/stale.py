"""What has to be looked at again: entries to be grouped anew, documents whose copies are to be sought anew.

Every change gets a mark, a number that only grows; whoever works on what is stale says up to which mark they had read,
so that what changed meanwhile stays stale.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stale:
    """The keys of entries and ids of documents that are to be looked at again, and the mark up to which this was read."""

    mark: int
    entries: tuple[str, ...]
    documents: tuple[str, ...]


def next_mark(db: sqlite3.Connection) -> int:
    """The mark of the change that is under way."""
    return int(db.execute("update meta set mark = mark + 1 returning mark").fetchone()[0])


def read_stale(db: sqlite3.Connection) -> Stale:
    """What is stale now; keys and ids in ascending order."""
    mark = db.execute("select mark from meta").fetchone()[0]
    entries = db.execute("select e.key from stale_entry s join entry e on e.number = s.entry order by e.key")
    documents = db.execute("select d.id from stale_document s join document d on d.number = s.document order by d.id")
    return Stale(mark, tuple(row[0] for row in entries), tuple(row[0] for row in documents))


def touch(db: sqlite3.Connection, entry: int, mark: int) -> None:
    """Makes an entry, and the others of its incident, stale, and forgets the description of that incident."""
    db.execute(
        "insert into stale_entry select entry, ?2 from member "
        "where incident = (select incident from member where entry = ?1) "
        "union select ?1, ?2 on conflict do update set mark = excluded.mark",
        (entry, mark),
    )
    db.execute("delete from described where incident = (select incident from member where entry = ?)", (entry,))


def entry_numbers(db: sqlite3.Connection, keys: Iterable[str]) -> dict[str, int]:
    """The numbers of the entries with these keys, by key; keys of none are left out."""
    found = {}
    for key in keys:
        row = db.execute("select number from entry where key = ?", (key,)).fetchone()
        if row is not None:
            found[key] = int(row[0])
    return found


def document_numbers(db: sqlite3.Connection, ids: Iterable[str]) -> dict[str, int]:
    """The numbers of the documents with these ids, by id; ids of none are left out."""
    found = {}
    for key in ids:
        row = db.execute("select number from document where id = ?", (key,)).fetchone()
        if row is not None:
            found[key] = int(row[0])
    return found


def save_blocks(db: sqlite3.Connection, blocks: Mapping[str, Iterable[str]]) -> None:
    """Replaces the blocks (keys under which joinable entries meet) of the entries that are named."""
    for key, number in entry_numbers(db, blocks).items():
        db.execute("delete from block where entry = ?", (number,))
        rows = [(block, number) for block in sorted(set(blocks[key]))]
        db.executemany("insert into block (key, entry) values (?, ?)", rows)


def save_bands(db: sqlite3.Connection, bands: Mapping[str, Iterable[str]]) -> None:
    """Replaces the bands (keys under which likely copies meet) of the documents that are named."""
    for key, number in document_numbers(db, bands).items():
        db.execute("delete from band where document = ?", (number,))
        db.executemany(
            "insert into band (key, document) values (?, ?)", [(band, number) for band in sorted(set(bands[key]))]
        )


def entries_in(db: sqlite3.Connection, blocks: Iterable[str]) -> tuple[str, ...]:
    """The keys of the entries that stand in one of ``blocks``, ascending."""
    return _under(db, "select e.key from block b join entry e on e.number = b.entry where b.key = ?", blocks)


def documents_in(db: sqlite3.Connection, bands: Iterable[str]) -> tuple[str, ...]:
    """The ids of the documents that stand in one of ``bands``, ascending."""
    return _under(db, "select d.id from band b join document d on d.number = b.document where b.key = ?", bands)


def _under(db: sqlite3.Connection, query: str, keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({row[0] for key in sorted(set(keys)) for row in db.execute(query, (key,))}))

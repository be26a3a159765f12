"""Reading an open ledger: all that a store or a snapshot of one can be asked."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from counterclaim.errors import UsageError
from counterclaim.ledger import adding, asking, changes, copies, deciding, groups, issuing, kept, reading, searching
from counterclaim.ledger.faults import coded
from counterclaim.ledger.keys import document_id
from counterclaim.ledger.packing import unpack
from counterclaim.ledger.stale import Stale, documents_in, entries_in, read_stale
from counterclaim.records import (
    CodedDocument,
    CoderStamp,
    Copy,
    Decision,
    Document,
    Drift,
    Entry,
    Incident,
    Tie,
)


class View:
    """What a ledger holds; nothing here writes.

    A view is used by the thread that opened it.  All calls raise InputError E133 where the file proves damaged.
    """

    def __init__(self, path: Path, db: sqlite3.Connection) -> None:
        """Reads through ``db``, an open ledger at ``path``."""
        self.path = path
        self._db = db
        self._reader = reading.Reader(db)

    # Documents

    def has(self, document: Document, coder: CoderStamp) -> bool:
        """Whether the ledger has a document as read (its id is worked out), coded by this coder."""
        query = (
            "select 1 from coding c join document d on d.number = c.document join run r on r.number = c.run "
            "where d.id = ? and r.stamp = ?"
        )
        with coded(self.path):
            return bool(self._db.execute(query, (document_id(document), adding.stamp_text(coder))).fetchone())

    def documents_from(self, sha256: str) -> tuple[str, ...]:
        """The ids of the documents that were read from the bytes with this sha256, ascending."""
        with coded(self.path):
            rows = self._db.execute("select id from document where source = ? order by id", (sha256,))
            return tuple(row[0] for row in rows)

    @staticmethod
    def id_of(document: Document) -> str:
        """The id that a document as read has, or would have, in any ledger."""
        return document_id(document)

    def story(self, document: str) -> dict[str, Any]:
        """Where the bytes of a document came from, as it was told when they were added; raises UsageError E240."""
        with coded(self.path):
            row = self._db.execute("select story from document where id = ?", (document,)).fetchone()
        if row is None:
            raise UsageError("E240", f"{document}: the ledger has no such document")
        return dict(json.loads(row[0]))

    def source(self, document: str) -> bytes:
        """The bytes from which a document was read; raises UsageError E240 where there is none of this id."""
        query = "select s.packed from document d join source s on s.sha256 = d.source where d.id = ?"
        with coded(self.path):
            row = self._db.execute(query, (document,)).fetchone()
        if row is None:
            raise UsageError("E240", f"{document}: the ledger has no such document")
        return unpack(row[0])

    def document(self, id: str) -> Document:  # noqa: A002 - the record's own name
        """A document as first read; raises UsageError E240 where there is none of this id."""
        with coded(self.path):
            return self._reader.document(id)

    def documents(self) -> Iterator[Document]:
        """Every document, by id."""
        with coded(self.path):
            yield from self._reader.documents()

    def listed(self) -> Iterator[reading.Listed]:
        """Every document in short, by day of publication (unknown ones last), then id."""
        with coded(self.path):
            yield from self._reader.listed()

    def coded_document(self, id: str) -> CodedDocument:  # noqa: A002
        """A document as the last coder has it, no decision laid over; raises UsageError E240 where there is none."""
        with coded(self.path):
            return self._reader.coded(id)

    def coded_documents(self) -> Iterator[CodedDocument]:
        """Every document as the last coder has it, by id."""
        with coded(self.path):
            yield from self._reader.coded_documents()

    # Entries

    def entry(self, key: str) -> Entry:
        """A report as it stands, decisions laid over; raises UsageError E240 where nothing of this key stands."""
        with coded(self.path):
            return self._reader.entry(key)

    def entries(self, keys: Iterable[str] | None = None) -> Iterator[Entry]:
        """The entries of ``keys`` in their order (E240 where one does not stand); of None every entry, by key."""
        with coded(self.path):
            yield from self._reader.entries(keys)

    def entries_of(self, document: str) -> tuple[Entry, ...]:
        """The entries of a document, in the order of the text."""
        with coded(self.path):
            return self._reader.entries_of(document)

    def find(self, question: asking.Question | None = None) -> tuple[str, ...]:
        """The keys of the entries that fit a question, ascending; of None all."""
        with coded(self.path):
            return asking.keys(self._db, question or asking.Question())

    def count(self) -> int:
        """The number of entries."""
        with coded(self.path):
            return int(self._db.execute("select count(*) from entry").fetchone()[0])

    def search(self, words: str, limit: int = 20) -> tuple[searching.Hit, ...]:
        """The documents that hold all ``words`` in text or title, best first: ``"exact words"``, ``-without``.

        Raises UsageError E246 where no word is left to look for.
        """
        with coded(self.path):
            return searching.search(self._db, words, limit)

    # Decisions

    def decision(self, number: int) -> Decision:
        """One decision; raises UsageError E240 where there is none of this number."""
        with coded(self.path):
            return deciding.decision(self._db, number)

    def decisions(self, after: int = 0) -> Iterator[Decision]:
        """Every decision with a number above ``after``, by number."""
        with coded(self.path):
            yield from deciding.decisions(self._db, after)

    def last_decision(self) -> int:
        """The number of the newest decision, 0 where there is none: what a page shows and hands back as ``seen``."""
        with coded(self.path):
            return deciding.last_number(self._db)

    def history(self, about: str, *, limit: int | None = None, before: int | None = None) -> tuple[Decision, ...]:
        """What was decided about a report, incident or document, and taken back, by number.

        ``limit`` keeps the newest so many, ``before`` those below a number: a page at a time.
        """
        with coded(self.path):
            return deciding.history(self._db, about, limit, before)

    def ties(self) -> tuple[Tie, ...]:
        """What people decided about the joining of reports and did not take back, by number of the decision."""
        with coded(self.path):
            return deciding.ties(self._db)

    def would_change(self) -> Iterator[changes.Change]:
        """Every value of a person's that the last run has otherwise, by key; nothing is changed."""
        with coded(self.path):
            yield from changes.would_change(self._db)

    # What is to be looked at again

    def stale(self) -> Stale:
        """The entries to be grouped anew and the documents whose copies are to be sought anew; hand it back on saving."""
        with coded(self.path):
            return read_stale(self._db)

    def entries_in(self, blocks: Iterable[str]) -> tuple[str, ...]:
        """The keys of the entries that stand in one of ``blocks``, ascending."""
        with coded(self.path):
            return entries_in(self._db, blocks)

    def documents_in(self, bands: Iterable[str]) -> tuple[str, ...]:
        """The ids of the documents that stand in one of ``bands``, ascending."""
        with coded(self.path):
            return documents_in(self._db, bands)

    def together(self, keys: Iterable[str]) -> tuple[str, ...]:
        """The standing entries among ``keys`` and all that stand in one incident with one of them, ascending."""
        with coded(self.path):
            return groups.together(self._db, keys)

    # Copies, incidents, numbers

    def copies(self, documents: Collection[str] | None = None) -> Iterator[Copy]:
        """Every document among ``documents``, of None every one, that is a copy; by id."""
        with coded(self.path):
            yield from copies.copies(self._db, documents)

    def drifts(self, documents: Collection[str] | None = None) -> Iterator[Drift]:
        """What changed between copies, those of ``documents`` or all, and their origins: by copy, then as it was saved."""
        with coded(self.path):
            yield from copies.drifts(self._db, documents)

    def incidents(self, names: Iterable[str] | None = None) -> Iterator[kept.Kept]:
        """The living incidents among ``names``, of None every one, also rejected ones, by id."""
        with coded(self.path):
            yield from kept.incidents(self._db, names)

    def rejected(self) -> Iterator[kept.Kept]:
        """The living incidents that a person rejected, by id."""
        with coded(self.path):
            yield from kept.rejected(self._db)

    def incident(self, id: str) -> kept.Kept:  # noqa: A002
        """An incident, living or withdrawn; raises UsageError E240 where this id was never given out."""
        with coded(self.path):
            found = kept.incident(self._db, id)
        if found is None:
            raise UsageError("E240", f"{id}: the ledger has no such incident")
        return found

    def incident_of(self, key: str) -> str | None:
        """The id of the incident in which an entry stands, None where it was not grouped yet."""
        with coded(self.path):
            return kept.incident_of(self._db, key)

    def described(self, id: str, by: str = "") -> Incident | None:  # noqa: A002
        """The kept description of a living incident by the program ``by``, None where there is none that still holds."""
        return self.descriptions((id,), by).get(id)

    def descriptions(self, ids: Sequence[str], by: str) -> dict[str, Incident]:
        """``described`` for many: by id, without those that have none."""
        with coded(self.path):
            return kept.described(self._db, ids, by)

    def undescribed(self, by: str) -> list[str]:
        """The ids of the living incidents without a kept description by this program, ascending."""
        with coded(self.path):
            return kept.undescribed(self._db, by)

    def outlines(self, by: str) -> dict[str, kept.Outline]:
        """In a line each, by id, the living incidents with a kept description by this program."""
        with coded(self.path):
            return kept.outlines(self._db, by)

    def issued(self, series: str) -> tuple[str, ...]:
        """Every item that was ever given a number in a series, by number."""
        with coded(self.path):
            return issuing.issued(self._db, series)

    def withdrawn(self, series: str, still: Collection[str]) -> tuple[tuple[int, str, str], ...]:
        """What was issued in a series and is not among ``still``, as ``Holdings.withdrawn`` says."""
        with coded(self.path):
            return issuing.withdrawn(self._db, series, still)

"""Reading documents, coded documents and entries; what never changes is kept in memory a while."""

import json
import sqlite3
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final, Generic, TypeVar

from counterclaim.errors import UsageError
from counterclaim.records import Claim, CodedDocument, CoderStamp, Context, Document, Entry, Report, Verb, Warned
from counterclaim.records.decode import decode

_T = TypeVar("_T")
_KEPT: Final = 2_000  # documents, and codings' claims, held in memory: some 30 MB of news
_PAGE: Final = 500  # rows
_ENTRIES: Final = (
    "select e.key, e.document, r.coding, coalesce(e.json, r.json), e.verdict, e.decided, o.id "
    "from entry e join report r on r.number = e.report "
    "left join copy c on c.document = e.document left join document o on o.number = c.origin "
)
_CODINGS: Final = (
    "select d.id, c.number, c.document, c.warnings, r.stamp from coding c join run r on r.number = c.run "
    "join document d on d.number = c.document where c.in_force = 1 "
)


@dataclass(frozen=True, slots=True)
class Listed:
    """A document in short: ``day`` is that of publication, ``reports`` counts its entries, ``story`` says whence it came."""

    id: str
    title: str | None
    outlet: str | None
    url: str | None
    day: str | None
    reports: int
    story: dict[str, Any]


class Reader:
    """Reads records from one connection."""

    def __init__(self, db: sqlite3.Connection) -> None:
        """Reads nothing yet."""
        self._db = db
        self._documents: _Recent[Document] = _Recent(self._read_document)
        self._claims: _Recent[dict[str, Claim]] = _Recent(self._read_claims)

    def document(self, name: str) -> Document:
        """The document of an id; raises UsageError E240 where there is none."""
        row = self._db.execute("select number from document where id = ?", (name,)).fetchone()
        if row is None:
            raise UsageError("E240", f"{name}: the ledger has no such document")
        return self._documents.get(row[0])

    def documents(self) -> Iterator[Document]:
        """Every document, by id."""
        for (number,) in self._db.execute("select number from document order by id").fetchall():
            yield self._documents.get(number)

    def coded(self, name: str) -> CodedDocument:
        """The document of an id as the coding in force has it, no decision laid over; E240 where there is none."""
        row = self._db.execute(f"{_CODINGS} and d.id = ?", (name,)).fetchone()
        if row is None:
            raise UsageError("E240", f"{name}: the ledger has no such document")
        return self._coded(*row[1:])

    def coded_documents(self) -> Iterator[CodedDocument]:
        """Every document as the coding in force has it, by id."""
        for row in paged(self._db, f"{_CODINGS} and d.id > ? order by d.id limit ?", ""):
            yield self._coded(*row[1:])

    def listed(self) -> Iterator[Listed]:
        """Every document in short, by day of publication (unknown ones last), then id."""
        query = (
            "select id, title, outlet, url, published, "
            "(select count(*) from entry e where e.document = document.number), story "
            "from document order by published is null, published, id"
        )
        for name, title, outlet, url, day, reports, story in self._db.execute(query).fetchall():
            yield Listed(name, title, outlet, url, day, reports, json.loads(story))

    def entry(self, key: str) -> Entry:
        """The entry of a key; raises UsageError E240 where nothing of that name stands."""
        row = self._db.execute(f"{_ENTRIES} where e.key = ?", (key,)).fetchone()
        if row is None:
            raise UsageError("E240", f"{key}: the ledger has no such report")
        return self._entry(row)

    def entries(self, keys: Iterable[str] | None) -> Iterator[Entry]:
        """The entries of ``keys`` in their order, E240 where one does not stand; of None every entry, by key."""
        if keys is None:
            for row in paged(self._db, f"{_ENTRIES} where e.key > ? order by e.key limit ?", ""):
                yield self._entry(row)
        else:
            waiting = iter(keys)
            while page := tuple(islice(waiting, _PAGE)):
                found = self._entries(page)
                for key in page:
                    yield found[key] if key in found else self.entry(key)

    def _entries(self, keys: tuple[str, ...]) -> dict[str, Entry]:
        """The entries of a page of keys, read in the order of their documents so that each of these is read once."""
        query = f"{_ENTRIES} where e.key in ({', '.join('?' * len(keys))}) order by e.document"
        return {row[0]: self._entry(row) for row in self._db.execute(query, keys).fetchall()}

    def entries_of(self, document: str) -> tuple[Entry, ...]:
        """The entries of a document in the order of the text."""
        query = f"{_ENTRIES} where e.document = (select number from document where id = ?)"  # noqa: S608 - a fixed query
        found = [self._entry(row) for row in self._db.execute(query, (document,))]
        return tuple(sorted(found, key=lambda entry: (entry.report.anchor.start, entry.report.anchor.end, entry.key)))

    def _entry(self, row: tuple[Any, ...]) -> Entry:
        key, number, coding, text, verdict, decided, origin = row
        document = self._documents.get(number)
        report = decode(Report, json.loads(text))
        claims = _rested_on(report, self._claims.get(coding)) if report.said_by or report.denied_by else ()
        fields = () if decided == "[]" else tuple(json.loads(decided))
        return Entry(key, document, report, claims, origin or document.id, verdict and Verb(verdict), fields)

    def _coded(self, coding: int, document: int, warnings: str, stamp: str) -> CodedDocument:
        context = {
            kind: [json.loads(row[0]) for row in self._rows("context", coding, "and kind = ?", kind)]
            for kind in Context.__dataclass_fields__
        }
        return CodedDocument(
            self._documents.get(document),
            tuple(self._claims.get(coding).values()),
            tuple(decode(Report, json.loads(row[0])) for row in self._rows("report", coding)),
            tuple(decode(Warned, item) for item in json.loads(warnings)),
            decode(CoderStamp, json.loads(stamp)),
            decode(Context, context),
        )

    def _rows(self, table: str, coding: int, more: str = "", *values: str) -> list[tuple[str]]:
        query = f"select json from {table} where coding = ? {more} order by place"  # noqa: S608 - three fixed tables
        return self._db.execute(query, (coding, *values)).fetchall()

    def _read_document(self, number: int) -> Document:
        facts, text = self._db.execute("select json, text from document where number = ?", (number,)).fetchone()
        return decode(Document, {**json.loads(facts), "text": text})

    def _read_claims(self, coding: int) -> dict[str, Claim]:
        """The claims of a coding by id, in the order of the text."""
        rows = json.loads(f"[{','.join(row[0] for row in self._rows('claim', coding))}]")
        return {claim.id: claim for claim in (decode(Claim, row) for row in rows)}


def paged(db: sqlite3.Connection, query: str, after: Any) -> Iterator[tuple[Any, ...]]:
    """The rows of a query that takes the last row's first column, at first ``after``, and how many rows are wanted.

    No query is left open between two pages, so the reader may write while it reads.
    """
    while rows := db.execute(query, (after, _PAGE)).fetchall():
        yield from rows
        after = rows[-1][0]


class _Recent(Generic[_T]):
    """What was read last, by number; the longest unused is forgotten first."""

    def __init__(self, read: Callable[[int], _T]) -> None:
        self._read = read
        self._held: OrderedDict[int, _T] = OrderedDict()

    def get(self, number: int) -> _T:
        """The value of a number, read where it is not held."""
        if number in self._held:
            self._held.move_to_end(number)
            return self._held[number]
        value = self._held[number] = self._read(number)
        if len(self._held) > _KEPT:
            self._held.popitem(last=False)
        return value


def _rested_on(report: Report, claims: dict[str, Claim]) -> tuple[Claim, ...]:
    """The claims that say or deny a report, with those whose content they are, in the order of the text."""
    wanted: set[str] = set()
    for name in (*report.said_by, *report.denied_by):
        above: str | None = name
        while above is not None and above not in wanted and above in claims:
            wanted.add(above)
            above = claims[above].parent
    return tuple(claim for name, claim in claims.items() if name in wanted)

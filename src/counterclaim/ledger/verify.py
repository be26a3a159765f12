"""Whether a ledger is whole: every hash, span, link and number checked; each fault is one line."""

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterator
from typing import Any, Final

from counterclaim.ledger.adding import coding_digest
from counterclaim.ledger.deciding import link
from counterclaim.ledger.keys import are_keys_of, document_id
from counterclaim.ledger.opening import schema_faults
from counterclaim.ledger.overlay import undone
from counterclaim.ledger.packing import digest, unpack
from counterclaim.ledger.standing import entry_values, work_out
from counterclaim.records import CodedDocument, Decision, Document, Verb
from counterclaim.records.check import find_faults
from counterclaim.records.json import from_json

Progress = Callable[[int, int], None]
"""Called with how many of how many documents and reports have been checked."""

_JOIN: Final = "select i.id, j.{0} from joined j join incident i on i.number = j.incident where j.{0} not in entries"
_LINKS: Final = {
    _JOIN.format("entry"): "a join of incident {} names {}, no report",
    _JOIN.format("other"): "a join of incident {} names {}, no report",
    "select id, founder from incident where founder not in made": "incident {} is called after {}, which was never made",
    "select id from incident where living = 1 and number not in used": "incident {} is in use and holds nothing",
    "select id from incident where living = 0 and number in used": "incident {} is withdrawn and holds reports",
    "select decision, about from bearing where about not in known": "decision {} is about {}, which is not there",
    "select number from decision where number not in (select decision from bearing)": "decision {} bears on nothing",
    "select series, count(*) from issued group by series having max(number) <> count(*) or min(number) <> 1": (
        "the numbers of series {} do not run from 1 to {}"
    ),
    "select sha256 from source where sha256 not in (select source from document)": "source {} belongs to no document",
    "select id from document where number not in (select document from coding where in_force = 1)": (
        "document {} has no coding in force"
    ),
}
"""Queries that find links which lead nowhere, each with what is said of a row that it finds."""
_SETS: Final = """with entries as (select key from entry), made as (select key from report),
used as (select incident from member),
known as (select key from report union all select id from incident union all select id from document) """


def verify(db: sqlite3.Connection, progress: Progress | None = None) -> Iterator[str]:
    """Every fault of a ledger, as one line that names the place; nothing where it is whole.

    Checked: SQLite's own pages and links; the schema; the sha256 of each source, text, coding and of the chain of
    decisions; ids and keys; every span of every coding; that each entry is what its report and decisions make it.
    """
    documents = db.execute("select number, id from document order by id").fetchall()
    keys = [row[0] for row in db.execute(_KEYS)]
    whole = len(documents) + len(keys)
    yield from _engine(db)
    for done, (number, name) in enumerate(documents):
        yield from _guarded(f"document {name}", _document(db, number))
        if progress:
            progress(done + 1, whole)
    yield from _guarded("decisions", _decisions(db))
    for query, words in _LINKS.items():
        yield from _guarded("links", (words.format(*row) for row in db.execute(_SETS + query)))
    for done, key in enumerate(keys, len(documents)):
        yield from _guarded(key, _entry(db, key))
        if progress:
            progress(done + 1, whole)


_KEYS: Final = (
    "select key from entry union select key from report where coding in (select number from coding where in_force = 1) "
    "union select about from bearing where instr(about, '/') order by 1"
)


def _guarded(where: str, faults: Iterator[str]) -> Iterator[str]:
    """The faults, and in place of an error that stops the search for more, one line."""
    try:
        yield from faults
    except (sqlite3.Error, ValueError, KeyError, TypeError) as problem:
        if _is_refusal(problem):
            raise
        yield f"{where}: cannot be read: {problem}"


def _is_refusal(problem: Exception) -> bool:
    """Whether SQLite may not write: the index of words is checked by a write, so that nothing can be said of it."""
    return getattr(problem, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_READONLY


def _engine(db: sqlite3.Connection) -> Iterator[str]:
    for (line,) in db.execute("pragma integrity_check"):
        if line != "ok":
            yield f"SQLite: {line}"
    for table, row, parent, _ in db.execute("pragma foreign_key_check"):
        yield f"row {row} of {table} leads to no {parent}"
    yield from schema_faults(db)
    db.execute("begin immediate")
    try:
        db.execute("insert into found (found, rank) values ('integrity-check', 1)")
    except sqlite3.DatabaseError as problem:
        if _is_refusal(problem):
            raise
        yield f"the index of words does not fit the texts: {problem}"
    finally:
        db.execute("rollback")


def _document(db: sqlite3.Connection, number: int) -> Iterator[str]:
    """The faults of a document: its bytes, its text, what names it, all its codings."""
    row = db.execute(
        "select d.id, d.source, d.title, d.outlet, d.url, d.published, d.story, d.json, d.facts_sha256, d.text_sha256, "
        "d.text, s.size, s.packed from document d join source s on s.sha256 = d.source where d.number = ?",
        (number,),
    ).fetchone()
    name, source, title, outlet, url, published, story, facts, facts_sha256, text_sha256, text, size, packed = row
    try:
        held = unpack(packed)
    except ValueError as problem:
        yield f"document {name}: {problem}"
    else:
        if hashlib.sha256(held).hexdigest() != source or len(held) != size:
            yield f"document {name}: its bytes are not those that were read (sha256 {source})"
    if hashlib.sha256(text.encode("utf-8")).hexdigest() != text_sha256:
        yield f"document {name}: its text is not the one that was read (sha256 {text_sha256})"
    if digest(story, facts) != facts_sha256:
        yield f"document {name}: what is told about it was changed"
    told = json.loads(facts)
    columns = (told["id"], told["sha256"], told["title"], told["outlet"], told["url"], told["published"]["date"])
    if columns != (name, source, title, outlet, url, published):
        yield f"document {name}: its columns do not say what its record says"
    for coding in db.execute("select number from coding where document = ? order by number", (number,)).fetchall():
        yield from _guarded(f"document {name}, coding {coding[0]}", _coding(db, coding[0], {**told, "text": text}))


def _coding(db: sqlite3.Connection, number: int, document: dict[str, Any]) -> Iterator[str]:
    """The faults of one coding: its hash, the promises that every coded document keeps, its keys."""
    where = f"document {document['id']}, coding {number}"
    warnings, stamp, sha256 = db.execute(
        "select c.warnings, r.stamp, c.sha256 from coding c join run r on r.number = c.run where c.number = ?",
        (number,),
    ).fetchone()
    claims = db.execute("select id, json from claim where coding = ? order by place", (number,)).fetchall()
    reports = db.execute("select key, json from report where coding = ? order by place", (number,)).fetchall()
    context = db.execute(
        "select place, kind, json from context where coding = ? order by kind, place", (number,)
    ).fetchall()
    if coding_digest(warnings, claims, reports, context) != sha256:
        yield f"{where}: what the coder found was changed (sha256 {sha256})"
    kinds = ("agreements", "bodies", "forces", "control")
    coded = from_json(
        {
            "document": document,
            "claims": [json.loads(text) for _, text in claims],
            "reports": [json.loads(text) for _, text in reports],
            "warnings": json.loads(warnings),
            "coder": json.loads(stamp),
            "context": {kind: [json.loads(row[2]) for row in context if row[1] == kind] for kind in kinds},
        }
    )
    yield from _named(where, coded, reports)


def _named(where: str, coded: CodedDocument, reports: list[tuple[str, str]]) -> Iterator[str]:
    yield from (f"{where}: {fault}" for fault in find_faults(coded))
    document: Document = coded.document
    if document_id(document) != document.id:
        yield f"{where}: its id should be {document_id(document)}"
    if not are_keys_of(document.id, coded.reports, [key for key, _ in reports]):
        yield f"{where}: a key does not name its report"


def _decisions(db: sqlite3.Connection) -> Iterator[str]:
    """The faults of the chain of decisions: a gap, a row that was changed, a bearing that was taken away."""
    wanted, before = 1, ""
    undos: list[Decision] = []
    columns = "number, at, by_whom, verb, about, field, value, was, reason, root, coding, chain"
    for row in db.execute(f"select {columns} from decision order by number"):  # noqa: S608 - names of columns
        number, *_, chain = row
        if number != wanted:
            yield f"decision {wanted} is missing"
        if link(before, row[:-1]) != chain:
            yield f"decision {number} was changed, or one before it"
        wanted, before = number + 1, chain
        undoes = row[3] == Verb.UNDO
        if undoes:
            undos.append(Decision(number, "", "", Verb.UNDO, tuple(json.loads(row[4]))))
        about = _about(db, row[9]) if undoes else row[4]
        bears = {found[0] for found in db.execute("select about from bearing where decision = ?", (number,))}
        if bears != set(json.loads(about)):
            yield f"decision {number} does not bear on what it is about"
    taken = undone(undos).keys() - {made.number for made in undos}
    if {found[0] for found in db.execute("select decision from taken")} != taken:
        yield "what stands taken back is not what the decisions say"


def _about(db: sqlite3.Connection, number: int) -> str:
    return str(db.execute("select about from decision where number = ?", (number,)).fetchone()[0])


def _entry(db: sqlite3.Connection, key: str) -> Iterator[str]:
    """Whether the entry of a key is what its report and the decisions about it make it."""
    columns = "key, report, json, verdict, decided, type, mode, earliest, latest, reality, newness"
    row = db.execute(f"select {columns} from entry where key = ?", (key,)).fetchone()  # noqa: S608 - names of columns
    found = work_out(db, key)
    if row != (None if found is None else entry_values(key, *found)):
        yield f"{key}: the report as it stands is not what the machine's and the decisions about it make"

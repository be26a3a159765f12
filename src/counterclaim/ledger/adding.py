"""Putting a coded document into the ledger."""

import hashlib
import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields
from typing import Any

from counterclaim.errors import InputError
from counterclaim.ledger.keys import document_id, entry_keys, keys_kept
from counterclaim.ledger.packing import digest, dump, pack
from counterclaim.ledger.stale import next_mark
from counterclaim.ledger.standing import refresh, work_out
from counterclaim.ledger.transaction import transaction
from counterclaim.records import CodedDocument, CoderStamp, Context, Document
from counterclaim.records.check import find_faults
from counterclaim.records.json import plain


def add(db: sqlite3.Connection, coded: CodedDocument, source: bytes, story: Mapping[str, Any]) -> bool:
    """Adds ``coded``, whose document was read from the bytes ``source``; False where the ledger has it already.

    A document that is there, coded by another coder, gets one more coding, which is then the one in force; the document
    itself stays as first read.  Raises InputError E135 where its text is not the one that is there, E136 where the
    record does not hold or is not of these bytes.
    """
    _check(coded, source)
    key = document_id(coded.document)
    with transaction(db), _whole_characters(coded.document):
        number = _document(db, key, coded.document, source, story)
        run = _run(db, coded.coder)
        if db.execute("select 1 from coding where document = ? and run = ?", (number, run)).fetchone():
            return False
        decided = _decided(db, key)
        seen = {name: found[0].report for name in decided if (found := work_out(db, name)) is not None}
        before = [row[0] for row in db.execute("select key from entry where document = ?", (number,))]
        keys = keys_kept(entry_keys(key, coded.reports), coded.reports, before, seen)
        _coding(db, number, run, _rows(coded, keys))
        refresh(db, sorted({*before, *keys, *decided}), next_mark(db))
        db.execute(
            "insert into stale_document select ?, mark from meta where true on conflict do update set mark = excluded.mark",
            (number,),
        )
    return True


def stamp_text(stamp: CoderStamp) -> str:
    """A coder's stamp as the ledger keeps it."""
    return dump(stamp)


@contextmanager
def _whole_characters(document: Document) -> Iterator[None]:
    """Refuses text that cannot be written as UTF-8."""
    try:
        yield
    except UnicodeEncodeError as problem:
        raise InputError("E136", f"{document.id}: the record holds half characters: {problem}") from problem


def coding_digest(
    warnings: str,
    claims: Sequence[tuple[str, str]],
    reports: Sequence[tuple[str, str]],
    context: Sequence[tuple[int, str, str]],
) -> str:
    """The sha256 of all that a coding holds; the rows in the order of their tables' keys."""
    named = (word for row in (*claims, *reports) for word in row)
    placed = (str(word) for row in sorted(context, key=lambda row: (row[1], row[0])) for word in row)
    return digest(warnings, *named, *placed)


def _check(coded: CodedDocument, source: bytes) -> None:
    document = coded.document
    if hashlib.sha256(source).hexdigest() != document.sha256:
        raise InputError("E136", f"{document.id}: the bytes are not those that the document was read from")
    faults = find_faults(coded)
    if faults:
        raise InputError("E136", f"{document.id}: the record does not hold: {faults[0]}")


def _document(db: sqlite3.Connection, key: str, document: Document, source: bytes, story: Mapping[str, Any]) -> int:
    """The number of the document; puts it in where it is not there."""
    text_sha256 = hashlib.sha256(document.text.encode("utf-8")).hexdigest()
    row = db.execute("select number, text_sha256 from document where id = ?", (key,)).fetchone()
    if row is not None:
        if row[1] != text_sha256:
            raise InputError(
                "E135",
                f"{document.id}: the ledger has it as {key}, with another text, read from the same bytes; what was found "
                "and decided points into that one: code the document as the ledger gives it",
            )
        return int(row[0])
    db.execute(
        "insert into source (sha256, size, packed) values (?, ?, ?) on conflict do nothing",
        (document.sha256, len(source), pack(source)),
    )
    facts = {**plain(document), "id": key}
    del facts["text"]
    # A path may hold bytes that are no text; in ASCII they can be kept.
    told = (json.dumps(dict(story)), dump(facts))
    values = (key, document.sha256, document.title, document.outlet, document.url, document.published.date)
    cursor = db.execute(
        "insert into document (id, source, title, outlet, url, published, story, json, facts_sha256, text_sha256, text) "
        "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*values, *told, digest(*told), text_sha256, document.text),
    )
    number = int(cursor.lastrowid or 0)
    db.execute("insert into found (rowid, title, text) values (?, ?, ?)", (number, document.title, document.text))
    return number


def _run(db: sqlite3.Connection, stamp: CoderStamp) -> int:
    text = stamp_text(stamp)
    db.execute("insert into run (stamp, version) values (?, ?) on conflict do nothing", (text, stamp.version))
    return int(db.execute("select number from run where stamp = ?", (text,)).fetchone()[0])


@dataclass(frozen=True, slots=True)
class _Rows:
    """What one coding puts into the ledger, as JSON: claims by id, reports by key, rows of context by their kind."""

    warnings: str
    claims: list[tuple[str, str]]
    reports: list[tuple[str, str]]
    context: list[tuple[int, str, str]]


def _rows(coded: CodedDocument, keys: tuple[str, ...]) -> _Rows:
    return _Rows(
        dump(coded.warnings),
        [(claim.id, dump(claim)) for claim in coded.claims],
        [(key, dump(report)) for key, report in zip(keys, coded.reports, strict=True)],
        [(n, f.name, dump(row)) for f in fields(Context) for n, row in enumerate(getattr(coded.context, f.name))],
    )


def _coding(db: sqlite3.Connection, document: int, run: int, rows: _Rows) -> None:
    """Puts one coding in, in force in place of the one before."""
    db.execute("update coding set in_force = 0 where document = ? and in_force = 1", (document,))
    held = coding_digest(rows.warnings, rows.claims, rows.reports, rows.context)
    coding = db.execute(
        "insert into coding (document, run, in_force, warnings, sha256) values (?, ?, 1, ?, ?)",
        (document, run, rows.warnings, held),
    ).lastrowid
    claims = [(coding, place, *row) for place, row in enumerate(rows.claims)]
    db.executemany("insert into claim (coding, place, id, json) values (?, ?, ?, ?)", claims)
    reports = [(coding, place, *row) for place, row in enumerate(rows.reports)]
    db.executemany("insert into report (coding, place, key, json) values (?, ?, ?, ?)", reports)
    context = [(coding, *row) for row in rows.context]
    db.executemany("insert into context (coding, place, kind, json) values (?, ?, ?, ?)", context)


def _decided(db: sqlite3.Connection, document: str) -> list[str]:
    """The keys of reports of a document that a person has decided about, also of those that stand no more."""
    # "0" follows "/" in the order of characters, so the two bound the keys that start with the id and a slash.
    rows = db.execute(
        "select distinct about from bearing where about >= ? and about < ?", (f"{document}/", f"{document}0")
    )
    return [row[0] for row in rows]

"""What stands: the entry of each report, made of the machine's report and the decisions about it.

The table ``entry`` holds nothing of its own: it is what ``work_out`` says, kept so that it can be read and asked fast.
"""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from counterclaim.ledger.keys import document_of
from counterclaim.ledger.overlay import CLAIM_FIELDS, Overlaid, edits, overlay, standing
from counterclaim.ledger.packing import DECISION_COLUMNS, decision_of, dump
from counterclaim.ledger.stale import touch
from counterclaim.records import Decision, Report
from counterclaim.records.decode import decode

_HISTORY = (
    f"select {DECISION_COLUMNS} from bearing b join decision d on d.number = b.decision where b.about = ? order by 1"  # noqa: S608
)
_UPSERT = """
insert into entry (key, report, json, verdict, decided, type, mode, earliest, latest, reality, newness, document)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (select number from document where id = ?))
on conflict (key) do update set report = excluded.report, json = excluded.json, verdict = excluded.verdict,
  decided = excluded.decided, type = excluded.type, mode = excluded.mode, earliest = excluded.earliest,
  latest = excluded.latest, reality = excluded.reality, newness = excluded.newness
returning number
"""


@dataclass(frozen=True, slots=True)
class Made:
    """A report as one coding made it; ``number`` is its row."""

    number: int
    coding: int
    report: Report


def history_of(db: sqlite3.Connection, about: str) -> tuple[Decision, ...]:
    """Every decision that bears on a key or id, by number, also what took one of them back."""
    return tuple(decision_of(row) for row in db.execute(_HISTORY, (about,)))


def made_in_force(db: sqlite3.Connection, key: str) -> Made | None:
    """The report with this key as the coding in force makes it, None where that makes none."""
    query = (
        "select r.number, r.coding, r.json from report r join coding c on c.number = r.coding "
        "where r.key = ? and c.in_force = 1"
    )
    return _made(db.execute(query, (key,)).fetchone())


def made_by(db: sqlite3.Connection, key: str, coding: int) -> Made | None:
    """The report with this key as one coding makes it."""
    query = "select number, coding, json from report where key = ? and coding = ?"
    return _made(db.execute(query, (key, coding)).fetchone())


def work_out(db: sqlite3.Connection, key: str) -> tuple[Made, Overlaid] | None:
    """What stands for ``key``: the machine's report and what people made of it; None where nothing does.

    The report is that of the coding in force.  Where that makes none but a decision about it stands, it is that of the
    last coding that made it; where a person said whose claims it rests on, that of the coding whose claims they saw.
    """
    history = history_of(db, key)
    made = _seen(db, key, history) or made_in_force(db, key)
    if made is None and standing(history):
        query = "select number, coding, json from report where key = ? order by coding desc limit 1"
        made = _made(db.execute(query, (key,)).fetchone())
    return None if made is None else (made, overlay(made.report, history))


def seen_codings(db: sqlite3.Connection, history: Iterable[Decision]) -> tuple[int, ...]:
    """The codings whose claims the standing edits of a history name, ascending."""
    numbers = [decision.number for field, decision in edits(history).items() if field in CLAIM_FIELDS]
    found = {db.execute("select coding from decision where number = ?", (number,)).fetchone()[0] for number in numbers}
    return tuple(sorted(found))


def refresh(db: sqlite3.Connection, keys: Iterable[str], mark: int) -> None:
    """Brings the entries with these keys up to what stands now, and makes them stale; inside a transaction."""
    for key in keys:
        found = work_out(db, key)
        if found is None:
            _remove(db, key, mark)
        else:
            touch(db, _write(db, key, *found), mark)


def entry_values(key: str, made: Made, overlaid: Overlaid) -> tuple[Any, ...]:
    """The row of ``entry``, from ``key`` to ``newness``, but for the document."""
    report = overlaid.report
    return (
        key,
        made.number,
        dump(report) if overlaid.decided else None,
        overlaid.verdict,
        json.dumps(overlaid.decided),
        report.type,
        report.mode,
        report.when and report.when.earliest,
        report.when and report.when.latest,
        report.reality,
        report.newness,
    )


def _seen(db: sqlite3.Connection, key: str, history: Iterable[Decision]) -> Made | None:
    codings = seen_codings(db, history)
    return made_by(db, key, codings[-1]) if codings else None


def _made(row: tuple[Any, ...] | None) -> Made | None:
    return None if row is None else Made(row[0], row[1], decode(Report, json.loads(row[2])))


def _write(db: sqlite3.Connection, key: str, made: Made, overlaid: Overlaid) -> int:
    report = overlaid.report
    values = (*entry_values(key, made, overlaid), document_of(key))
    (number,) = db.execute(_UPSERT, values).fetchone()
    db.execute("delete from entry_actor where entry = ?", (number,))
    db.execute("delete from entry_place where entry = ?", (number,))
    actors = [(number, role, a.id, a.country) for role in ("actor", "recipient") for a in getattr(report, role)]
    db.executemany("insert into entry_actor (entry, role, id, country) values (?, ?, ?, ?)", actors)
    places = [(number, p.id, p.country, p.lat, p.lon) for p in report.where]
    db.executemany("insert into entry_place (entry, id, country, lat, lon) values (?, ?, ?, ?, ?)", places)
    return int(number)


def _remove(db: sqlite3.Connection, key: str, mark: int) -> None:
    """Takes away the entry of a report that nothing holds any more; what the machine made of it stays in ``report``.

    Its incident notes the key among those that left it, and is withdrawn where no entry is left.
    """
    row = db.execute("select number from entry where key = ?", (key,)).fetchone()
    if row is None:
        return
    touch(db, row[0], mark)
    incident = db.execute("select incident from member where entry = ?", row).fetchone()
    db.execute("delete from entry where number = ?", row)
    if incident is not None:
        db.execute("delete from joined where incident = ?1 and ?2 in (entry, other)", (*incident, key))
        db.execute(
            "update incident set last = json_insert(coalesce(last, '[]'), '$[#]', ?2), "
            "living = exists (select 1 from member where incident = ?1) where number = ?1",
            (*incident, key),
        )

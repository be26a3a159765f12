"""Numbers of exports: given out once, never again, and what became of those whose item is gone."""

import json
import sqlite3
from collections.abc import Collection, Mapping, Sequence

from counterclaim.ledger.keys import document_of
from counterclaim.ledger.standing import history_of


def issue(db: sqlite3.Connection, series: str, items: Sequence[str]) -> Mapping[str, int]:
    """The number of each item in a series, from 1; new ones in the order of ``items``.  Runs inside a transaction."""
    held = {}
    (last,) = db.execute("select coalesce(max(number), 0) from issued where series = ?", (series,)).fetchone()
    for item in items:
        row = db.execute("select number from issued where series = ? and item = ?", (series, item)).fetchone()
        if row is None:
            last += 1
            row = (last,)
            db.execute("insert into issued (series, number, item) values (?, ?, ?)", (series, last, item))
        held[item] = int(row[0])
    return held


def issued(db: sqlite3.Connection, series: str) -> tuple[str, ...]:
    """Every item of a series, by number."""
    rows = db.execute("select item from issued where series = ? order by number", (series,))
    return tuple(str(row[0]) for row in rows)


def withdrawn(db: sqlite3.Connection, series: str, kept: Collection[str]) -> tuple[tuple[int, str, str], ...]:
    """(number, item, moment) of what was issued in a series and is not among ``kept``, by number.

    ``moment`` is the newest of what bears on the item's incident: the days on which its reports were published and those
    of the incident it went into, and the moments of the decisions about them; empty where nothing tells one.
    """
    rows = db.execute("select number, item from issued where series = ? order by number", (series,)).fetchall()
    return tuple((number, item, _moment(db, item.partition("/")[0])) for number, item in rows if item not in kept)


def _moment(db: sqlite3.Connection, incident: str) -> str:
    row = db.execute("select number, into_id, last from incident where id = ?", (incident,)).fetchone()
    if row is None:
        return ""
    keys = set(json.loads(row[2] or "[]"))
    query = (
        "select e.key from member m join entry e on e.number = m.entry join incident i on i.number = m.incident "
        "where i.id in (?, ?)"
    )
    keys.update(found[0] for found in db.execute(query, (incident, row[1])))
    moments = [_published(db, document_of(key)) for key in keys]
    moments += [made.at for name in (incident, *keys) for made in history_of(db, name)[-1:]]
    return max(moments, default="")


def _published(db: sqlite3.Connection, document: str) -> str:
    row = db.execute("select published from document where id = ?", (document,)).fetchone()
    return "" if row is None or row[0] is None else str(row[0])

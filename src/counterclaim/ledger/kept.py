"""Reading what a regrouping made, and the descriptions of incidents that are kept until something changes."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterclaim.ledger.overlay import verdict
from counterclaim.ledger.packing import dump
from counterclaim.ledger.standing import standing_of
from counterclaim.records import Incident, Join, Verb
from counterclaim.records.decode import decode


@dataclass(frozen=True, slots=True)
class Kept:
    """An incident as the ledger keeps it: the keys of its entries (ascending), what joins them, a person's verdict on it.

    A withdrawn one is not ``living``: its keys are those that it had last, without joins, and ``into`` is the id of the
    incident where most of them went, None where they stand in none.
    """

    id: str
    keys: tuple[str, ...]
    joins: tuple[Join, ...]
    verdict: Verb | None
    living: bool = True
    into: str | None = None


def incidents(db: sqlite3.Connection) -> Iterator[Kept]:
    """Every living incident, by id."""
    for (name,) in db.execute("select id from incident where living = 1 order by id").fetchall():
        found = incident(db, name)
        if found is not None:
            yield found


def rejected(db: sqlite3.Connection) -> Iterator[Kept]:
    """The living incidents that a person rejected, by id."""
    # Ids of incidents alone lie between the two, so the keys of reports, of which there are many more, are not read.
    names = db.execute(
        "select distinct b.about from bearing b join incident i on i.id = b.about "
        "where b.about >= 'i' and b.about < 'j' and b.sort = 'verdict' and i.living = 1 order by b.about"
    )
    for (name,) in names.fetchall():
        found = incident(db, name)
        if found is not None and found.verdict is Verb.REJECT:
            yield found


def incident(db: sqlite3.Connection, name: str) -> Kept | None:
    """The incident of an id, living or withdrawn; None where no such id was ever given out."""
    row = db.execute("select number, living, into_id, last from incident where id = ?", (name,)).fetchone()
    if row is None:
        return None
    number, living, into, last = row
    judged = verdict(standing_of(db, name))
    if not living:
        return Kept(name, tuple(json.loads(last or "[]")), (), judged, False, into)
    query = "select entry, other, score, why, decision from joined where incident = ? order by place"
    joins = tuple(
        Join(a, b, score, tuple(json.loads(why)), by) for a, b, score, why, by in db.execute(query, (number,))
    )
    query = "select e.key from member m join entry e on e.number = m.entry where m.incident = ? order by e.key"
    return Kept(name, tuple(row[0] for row in db.execute(query, (number,))), joins, judged)


def incident_of(db: sqlite3.Connection, key: str) -> str | None:
    """The id of the incident in which an entry stands, None of an entry that was not grouped yet."""
    row = db.execute(
        "select i.id from entry e join member m on m.entry = e.number join incident i on i.number = m.incident "
        "where e.key = ?",
        (key,),
    ).fetchone()
    return None if row is None else str(row[0])


def save_described(db: sqlite3.Connection, told: Sequence[Incident], mark: int) -> None:
    """Keeps descriptions of incidents until something that bears on them changes; runs inside a transaction.

    ``mark`` is that up to which the describer had read: where anything changed since nothing is kept, for what changed may
    have been grouped again already and be stale no more.  An incident that holds other entries or joins than its
    description is passed over.
    """
    if db.execute("select mark from meta").fetchone()[0] != mark:
        return
    for description in told:
        kept = incident(db, description.id)
        if kept is None or not kept.living or set(description.entries) != set(kept.keys):
            continue
        if set(description.joins) != set(kept.joins):
            continue
        db.execute(
            "insert into described (incident, json) select number, ?2 from incident where id = ?1 "
            "on conflict do update set json = excluded.json",
            (description.id, dump(description)),
        )


def described(db: sqlite3.Connection, name: str) -> Incident | None:
    """The kept description of a living incident, None where there is none or something changed since."""
    row = db.execute(
        "select d.json from described d join incident i on i.number = d.incident where i.id = ?", (name,)
    ).fetchone()
    return None if row is None else decode(Incident, json.loads(row[0]))

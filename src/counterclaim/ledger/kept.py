"""Reading what a regrouping made, and the descriptions of incidents that are kept until something changes."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from counterclaim.ledger.overlay import verdict
from counterclaim.ledger.packing import dump
from counterclaim.ledger.standing import standing_of
from counterclaim.records import Incident, Join, Verb
from counterclaim.records.decode import decode
from counterclaim.records.json import plain

PAGE: Final = 500
"""Incidents read together: SQLite takes as many parameters, and more gains nothing."""


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


@dataclass(frozen=True, slots=True)
class Outline:
    """What a kept description says of an incident in a line: what a list is ordered by and narrowed to before it is read."""

    earliest: str | None
    latest: str | None
    reported: str | None
    family: str
    contested: bool
    founder: str


def incidents(db: sqlite3.Connection, names: Iterable[str] | None = None) -> Iterator[Kept]:
    """The living incidents among ``names``, of None every one, by id."""
    wanted = _living(db) if names is None else sorted(names)
    for at in range(0, len(wanted), PAGE):
        yield from _page(db, wanted[at : at + PAGE])


def _living(db: sqlite3.Connection) -> list[str]:
    return [row[0] for row in db.execute("select id from incident where living = 1 order by id").fetchall()]


def _page(db: sqlite3.Connection, names: Sequence[str]) -> Iterator[Kept]:
    """The living incidents of one page of names, read together."""
    marks = ", ".join("?" * len(names))
    query = f"select number, id from incident where living = 1 and id in ({marks}) order by id"  # noqa: S608 - marks alone
    found: dict[int, str] = dict(db.execute(query, tuple(names)).fetchall())
    numbers, marks = tuple(found), ", ".join("?" * len(found))
    keys: dict[int, list[str]] = {number: [] for number in found}
    query = (
        f"select m.incident, e.key from member m join entry e on e.number = m.entry where m.incident in ({marks}) "  # noqa: S608
        "order by e.key"
    )
    for number, key in db.execute(query, numbers):
        keys[number].append(key)
    joins: dict[int, list[Join]] = {number: [] for number in found}
    query = (
        f"select incident, entry, other, score, why, decision from joined where incident in ({marks}) "  # noqa: S608
        "order by incident, place"
    )
    for number, entry, other, score, why, decision in db.execute(query, numbers):
        joins[number].append(Join(entry, other, score, tuple(json.loads(why)), decision))
    for number, name in found.items():
        yield Kept(name, tuple(keys[number]), tuple(joins[number]), verdict(standing_of(db, name)))


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


def save_described(db: sqlite3.Connection, told: Sequence[Incident], mark: int, by: str) -> None:
    """Keeps descriptions of incidents until something that bears on them changes; runs inside a transaction.

    ``mark`` is that up to which the describer had read: where anything changed since, nothing is kept.  A description that
    does not hold the entries and joins of its incident is passed over.  ``by`` names the program that described.
    """
    if db.execute("select mark from meta").fetchone()[0] != mark:
        return
    if _maker(db) not in (None, by):
        db.execute("delete from described")
    by_name = {description.id: description for description in told}
    for kept in incidents(db, by_name):
        description = by_name[kept.id]
        joins = tuple(sorted(kept.joins, key=lambda join: (join.entry, join.other)))
        if set(description.entries) == set(kept.keys) and description.joins == joins:
            db.execute(
                "insert into described (incident, json) select number, ?2 from incident where id = ?1 "
                "on conflict do update set json = excluded.json",
                (kept.id, dump({"by": by, "told": plain(description)})),
            )


def described(db: sqlite3.Connection, names: Sequence[str], by: str) -> dict[str, Incident]:
    """The kept descriptions of living incidents, by id, as far as this program made them and nothing changed since."""
    found = {}
    for at in range(0, len(names), PAGE):
        page = names[at : at + PAGE]
        marks = ", ".join("?" * len(page))
        query = f"select i.id, d.json from described d join incident i on i.number = d.incident where i.id in ({marks})"  # noqa: S608
        for name, text in db.execute(query, tuple(page)):
            held = json.loads(text)
            if held["by"] == by:
                found[name] = decode(Incident, held["told"])
    return found


def undescribed(db: sqlite3.Connection, by: str) -> list[str]:
    """The ids of the living incidents of which this program has kept no description that still holds."""
    if _maker(db) not in (None, by):
        return _living(db)
    query = (
        "select i.id from incident i where i.living = 1 "
        "and not exists (select 1 from described d where d.incident = i.number) order by i.id"
    )
    return [row[0] for row in db.execute(query).fetchall()]


def outlines(db: sqlite3.Connection, by: str) -> dict[str, Outline]:
    """The outline of every living incident of which this program has kept a description that still holds, by id."""
    if _maker(db) != by:
        return {}
    parts = ("earliest", "latest", "first.day", "family", "contested", "entries[0]")
    columns = ", ".join(f"json_extract(d.json, '$.told.{part}')" for part in parts)
    query = (
        f"select i.id, {columns} from described d join incident i on i.number = d.incident "  # noqa: S608 - fixed names
        "where i.living = 1"
    )
    return {
        name: Outline(earliest, latest, reported, family, bool(contested), founder)
        for name, earliest, latest, reported, family, contested, founder in db.execute(query)
    }


def forget(db: sqlite3.Connection, about: Iterable[str]) -> None:
    """Drops the descriptions of the incidents that ``about``, ids and keys of entries, names: they hold no more."""
    for name in about:
        db.execute(
            "delete from described where incident in (select number from incident where id = ?1 union "
            "select m.incident from member m join entry e on e.number = m.entry where e.key = ?1)",
            (name,),
        )


def _maker(db: sqlite3.Connection) -> str | None:
    """The program that made the descriptions, which are all of one program's; None where there are none."""
    row = db.execute("select json_extract(json, '$.by') from described limit 1").fetchone()
    return None if row is None else str(row[0])

"""Keeping what a regrouping made: every incident has an id that never changes and is never given out again."""

import json
import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from counterclaim.errors import OutputError
from counterclaim.ledger.keys import document_of, incident_id
from counterclaim.ledger.packing import dump
from counterclaim.ledger.stale import Stale, document_numbers, entry_numbers
from counterclaim.records import Group, Join


@dataclass(frozen=True, slots=True)
class _Placed:
    """A group of standing entries: keys ascending, joins between them, and who it would be called after.

    ``founder`` is (day of publication, key) of its first entry; an unknown day comes after all others.
    """

    keys: tuple[str, ...]
    joins: tuple[Join, ...]
    founder: tuple[str, str]


def save_groups(db: sqlite3.Connection, groups: Sequence[Group], regrouped: Collection[str], stale: Stale) -> None:
    """Keeps ``groups``, made of the entries ``regrouped``; runs inside a transaction.

    Entries of ``regrouped`` in no group stand in no incident.  A group keeps the id of the living incident with which it
    shares most entries (of equals the one issued first); where two groups would keep one id, the group that shares more
    does, of equals the one with the earlier founder.  Other groups get new ids, and incidents that are left
    without entries are withdrawn.  What changed after ``stale`` was read stays stale.

    Raises OutputError E615 where an incident has entries that were not regrouped: others changed it meanwhile.
    """
    numbers = entry_numbers(db, sorted(regrouped))
    before = _before(db, numbers)
    placed = _placed(db, groups, numbers)
    now = _assign(placed, {key: n for n, keys in before.items() for key in keys})
    same = {incident for place, incident in now.items() if _is_same(db, incident, placed[place], before[incident])}
    for incident in before.keys() - same:
        _empty(db, incident)
    for place, group in enumerate(placed):
        if place not in now:
            now[place] = _issue(db, group.founder[1])
        if now[place] not in same:
            _fill(db, now[place], group, numbers)
    for incident in sorted(before.keys() - set(now.values())):
        _withdraw(db, incident, before[incident])
    for number in numbers.values():
        db.execute("delete from stale_entry where entry = ? and mark <= ?", (number, stale.mark))


def together(db: sqlite3.Connection, keys: Iterable[str]) -> tuple[str, ...]:
    """The standing entries among ``keys``, and all that stand in one incident with one of them; ascending."""
    numbers = entry_numbers(db, keys)
    held: set[str] = set(numbers)
    for incident in _incidents_of(db, numbers.values()):
        held.update(_keys(db, incident))
    return tuple(sorted(held))


def _before(db: sqlite3.Connection, numbers: dict[str, int]) -> dict[int, tuple[str, ...]]:
    """The incidents that the entries stood in, each with its keys."""
    found = {incident: _keys(db, incident) for incident in _incidents_of(db, numbers.values())}
    if any(key not in numbers for keys in found.values() for key in keys):
        raise OutputError("E615", "reports were joined or added meanwhile; nothing was changed, group them again")
    return found


def _incidents_of(db: sqlite3.Connection, entries: Iterable[int]) -> list[int]:
    query = "select incident from member where entry = ?"
    return sorted({row[0] for entry in entries for row in db.execute(query, (entry,))})


def _keys(db: sqlite3.Connection, incident: int) -> tuple[str, ...]:
    query = "select e.key from member m join entry e on e.number = m.entry where m.incident = ? order by e.key"
    return tuple(row[0] for row in db.execute(query, (incident,)))


def _placed(db: sqlite3.Connection, groups: Sequence[Group], numbers: dict[str, int]) -> list[_Placed]:
    """The groups with their standing entries, by founder; a key in two groups is an error of the caller's."""
    twice = [key for key, count in Counter(key for group in groups for key in group.keys).items() if count > 1]
    if twice:
        raise ValueError(f"{min(twice)} stands in two groups")
    days = {
        id_: db.execute("select published from document where number = ?", (number,)).fetchone()[0]
        for id_, number in document_numbers(db, {document_of(key) for key in numbers}).items()
    }
    placed = []
    for group in groups:
        keys = tuple(sorted(key for key in group.keys if key in numbers))
        if keys:
            joins = tuple(join for join in group.joins if join.entry in keys and join.other in keys)
            placed.append(_Placed(keys, joins, min((days[document_of(key)] or "9999", key) for key in keys)))
    return sorted(placed, key=lambda group: group.founder)


def _assign(placed: Sequence[_Placed], stood: dict[str, int]) -> dict[int, int]:
    """Which group (by its place) keeps which incident (by its number)."""
    wishes = [
        (-shared, incident, place)
        for place, group in enumerate(placed)
        for incident, shared in Counter(stood[key] for key in group.keys if key in stood).items()
    ]
    kept: dict[int, int] = {}
    for _, incident, place in sorted(wishes):
        if place not in kept and incident not in kept.values():
            kept[place] = incident
    return kept


def _is_same(db: sqlite3.Connection, incident: int, group: _Placed, keys: tuple[str, ...]) -> bool:
    """Whether the group is what the incident holds already, also in what joins it."""
    query = "select entry, other, score, why, decision from joined where incident = ? order by place"
    return group.keys == keys and db.execute(query, (incident,)).fetchall() == [_row(join) for join in group.joins]


def _empty(db: sqlite3.Connection, incident: int) -> None:
    for table in ("member", "joined", "described"):
        db.execute(f"delete from {table} where incident = ?", (incident,))  # noqa: S608 - three fixed names


def _fill(db: sqlite3.Connection, incident: int, group: _Placed, numbers: dict[str, int]) -> None:
    members = [(numbers[key], incident) for key in group.keys]
    db.executemany("insert into member (entry, incident) values (?, ?)", members)
    rows = [(incident, place, *_row(join)) for place, join in enumerate(group.joins)]
    db.executemany(
        "insert into joined (incident, place, entry, other, score, why, decision) values (?, ?, ?, ?, ?, ?, ?)", rows
    )


def _row(join: Join) -> tuple[str, str, float, str, int | None]:
    return join.entry, join.other, float(join.score), dump(join.why), join.decision


def _issue(db: sqlite3.Connection, founder: str) -> int:
    """A new incident called after its founder, past every id that was ever given out."""
    attempt = 0
    while db.execute("select 1 from incident where id = ?", (incident_id(founder, attempt),)).fetchone():
        attempt += 1
    values = (incident_id(founder, attempt), founder)
    return int(db.execute("insert into incident (id, founder, living) values (?, ?, 1)", values).lastrowid or 0)


def _withdraw(db: sqlite3.Connection, incident: int, keys: tuple[str, ...]) -> None:
    """Takes an incident out of use; it stays, with the keys it had and the incident that got most of them."""
    went = Counter(into for number in entry_numbers(db, keys).values() for into in _incidents_of(db, [number]))
    found = sorted((-count, into) for into, count in went.items())
    into = db.execute("select id from incident where number = ?", (found[0][1],)).fetchone()[0] if found else None
    (gone,) = db.execute("select last from incident where number = ?", (incident,)).fetchone()
    last = json.dumps(sorted({*json.loads(gone or "[]"), *keys}))
    db.execute("update incident set living = 0, into_id = ?, last = ? where number = ?", (into, last, incident))

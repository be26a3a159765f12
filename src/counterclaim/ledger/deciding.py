"""Decisions: made, taken back, read again.  Nothing here changes or deletes a decision; SQLite refuses it too."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from counterclaim.errors import UsageError
from counterclaim.ledger import judging
from counterclaim.ledger.kept import forget
from counterclaim.ledger.overlay import overlay, sort_of, undone
from counterclaim.ledger.packing import DECISION_COLUMNS, decision_of, digest, dump
from counterclaim.ledger.reading import paged
from counterclaim.ledger.stale import next_mark, touch
from counterclaim.ledger.standing import made_by, refresh, seen_codings, standing_of, work_out
from counterclaim.ledger.transaction import transaction
from counterclaim.records import Decision, Tie, Verb
from counterclaim.records.json import plain

_INSERT = """
insert into decision (number, at, by_whom, verb, about, field, value, was, reason, root, coding, chain)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_TIES = (
    f"select {DECISION_COLUMNS} from decision d where d.verb in ('same', 'apart') "  # noqa: S608 - names of columns
    "and d.number not in (select decision from taken) order by d.number"
)
_UNDO = "undo "
_TREE = f"select {DECISION_COLUMNS} from decision d where d.number = ?1 or d.root = ?1"  # noqa: S608


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person wants to decide; the fields are those of ``Decision``.

    ``seen`` is the number of the newest decision they had before them, None where they do not say.
    """

    verb: Verb
    about: tuple[str, ...]
    by: str
    at: str
    field: str | None = None
    value: Any = None
    reason: str | None = None
    seen: int | None = None


def decide(db: sqlite3.Connection, wish: Wish) -> Decision:
    """Makes a decision of a wish; raises UsageError E240 to E244 where it may not be, and then changes nothing."""
    if wish.verb is Verb.UNDO:
        raise UsageError("E241", "undo takes the number of a decision")
    judging.check_form(wish.verb, wish.about, wish.by, wish.field, wish.reason)
    moment = judging.moment(wish.at)
    with transaction(db):
        coding = _coding(db, wish)
        _check_seen(db, wish)
        made = Decision(last_number(db) + 1, moment, wish.by, wish.verb, wish.about, reason=wish.reason)
        if wish.field is not None:
            made = _edited(db, made, wish.field, wish.value, coding)
        _insert(db, made, made, coding)
        mark = next_mark(db)
        forget(db, made.about)
        if made.verb is not Verb.NOTE:
            refresh(db, [key for key in made.about if "/" in key], mark)
        _touch_incidents(db, made.about)
    return made


def undo(db: sqlite3.Connection, number: int, by: str, at: str, reason: str | None = None) -> Decision:
    """Takes decision ``number`` back; taking an UNDO back restores what it took back.

    Raises UsageError E240 where there is no such decision, E245 where it has been taken back already or cannot be now.
    """
    judging.check_form(Verb.UNDO, (str(number),), by, None, reason)
    moment = judging.moment(at)
    with transaction(db):
        target = decision(db, number)
        root = _root(db, target)
        _check_standing(db, target, root)
        made = Decision(last_number(db) + 1, moment, by, Verb.UNDO, (str(number),), reason=reason)
        _insert(db, made, root, None)
        _note_taken(db, root)
        forget(db, root.about)
        keys = [key for key in root.about if "/" in key]
        _check_results(db, keys)
        refresh(db, keys, next_mark(db))
        _touch_incidents(db, root.about)
    return made


def decision(db: sqlite3.Connection, number: int) -> Decision:
    """One decision; raises UsageError E240 where there is none of that number."""
    row = db.execute(f"select {DECISION_COLUMNS} from decision d where d.number = ?", (number,)).fetchone()  # noqa: S608
    if row is None:
        raise UsageError("E240", f"there is no decision {number}")
    return decision_of(row)


def decisions(db: sqlite3.Connection, after: int) -> Iterator[Decision]:
    """Every decision with a number above ``after``, by number."""
    query = f"select {DECISION_COLUMNS} from decision d where d.number > ? order by d.number limit ?"  # noqa: S608
    yield from (decision_of(row) for row in paged(db, query, after))


def history(db: sqlite3.Connection, about: str, limit: int | None, before: int | None) -> tuple[Decision, ...]:
    """The decisions that bear on a key or id, with what took them back, by number: the last ``limit`` below ``before``."""
    query = (
        f"select {DECISION_COLUMNS} from bearing b join decision d on d.number = b.decision "  # noqa: S608
        "where b.about = ? and b.decision < ? order by b.decision desc limit ?"
    )
    bound = (1 << 62) if before is None else before
    rows = db.execute(query, (about, bound, -1 if limit is None else limit)).fetchall()
    return tuple(decision_of(row) for row in reversed(rows))


def link(before: str, values: Sequence[Any]) -> str:
    """The link of the chain for a decision with these ``values`` of its row, after the link ``before``."""
    return digest(before, json.dumps(values))


def ties(db: sqlite3.Connection) -> tuple[Tie, ...]:
    """What people decided about the joining of reports and did not take back, by number."""
    held = (decision_of(row) for row in db.execute(_TIES))
    return tuple(Tie(made.about, made.verb is Verb.SAME, made.number) for made in held)


def last_number(db: sqlite3.Connection) -> int:
    """The number of the newest decision, 0 where there is none."""
    return int(db.execute("select coalesce(max(number), 0) from decision").fetchone()[0])


def _coding(db: sqlite3.Connection, wish: Wish) -> int | None:
    """The coding of the report that a decision is about, None of several or of none; E240 where something is not there."""
    found = None
    for name in wish.about:
        row = db.execute(
            "select r.coding from entry e join report r on r.number = e.report where e.key = ?", (name,)
        ).fetchone()
        if row is None and not (wish.verb is not Verb.EDIT and _is_other(db, name, wish.verb)):
            raise UsageError("E240", f"{name}: the ledger holds nothing of this name that {wish.verb} could be about")
        found = row and row[0]
    return found if len(wish.about) == 1 else None


def _is_other(db: sqlite3.Connection, name: str, verb: Verb) -> bool:
    """Whether ``name`` is that of an incident, or, for a note, of a document."""
    if verb in (Verb.SAME, Verb.APART):
        return False
    if db.execute("select 1 from incident where id = ? and living = 1", (name,)).fetchone():
        return True
    return verb is Verb.NOTE and bool(db.execute("select 1 from document where id = ?", (name,)).fetchone())


def _check_seen(db: sqlite3.Connection, wish: Wish) -> None:
    """Refuses where somebody decided the same thing after what the person had before them (two tabs, two people)."""
    sort = sort_of(Decision(0, wish.at, wish.by, wish.verb, wish.about, wish.field))
    if wish.seen is None or sort == "note":
        return
    query = "select decision from bearing where about = ? and sort in (?, ?) and decision > ? order by decision desc"
    for name in wish.about:
        row = db.execute(query, (name, sort, f"{_UNDO}{sort}", wish.seen)).fetchone()
        if row is not None:
            made = decision(db, row[0])
            raise UsageError(
                "E244", f"{name}: {made.by} decided the same at {made.at} (decision {made.number}); look at it first"
            )


def _edited(db: sqlite3.Connection, made: Decision, field: str, value: Any, coding: int | None) -> Decision:
    """The decision with its field, its value in one form, and what stood there."""
    key = made.about[0]
    query = "select d.text from entry e join document d on d.number = e.document where e.key = ?"
    (text,) = db.execute(query, (key,)).fetchone()
    claims = frozenset(row[0] for row in db.execute("select id from claim where coding = ?", (coding,)))
    held = made_by(db, key, coding or 0)
    assert held is not None, key  # noqa: S101 - the entry was read in this transaction
    past = standing_of(db, key)
    was = plain(getattr(overlay(held.report, past).report, field))
    made = replace(made, field=field, value=judging.parsed(field, value, text, claims), was=was)
    judging.check_result(key, overlay(held.report, (*past, made)))
    return made


def _insert(db: sqlite3.Connection, made: Decision, root: Decision, coding: int | None) -> None:
    """Writes a decision; ``root`` is the one at the start of the chain of what it takes back, itself where it takes none."""
    about = json.dumps(made.about)
    data = (dump(made.value), dump(made.was)) if made.verb is Verb.EDIT else (None, None)
    values = (made.number, made.at, made.by, str(made.verb), about, made.field, *data, made.reason)
    values = (*values, None if root is made else root.number, coding)
    before = db.execute("select chain from decision where number = ?", (made.number - 1,)).fetchone()
    db.execute(_INSERT, (*values, link(before[0] if before else "", values)))
    sort = sort_of(made) if root is made else f"{_UNDO}{sort_of(root)}"
    rows = [(name, sort, made.number) for name in root.about]
    db.executemany("insert into bearing (about, sort, decision) values (?, ?, ?)", rows)


def _root(db: sqlite3.Connection, target: Decision) -> Decision:
    """The decision at the start of the chain of what ``target`` takes back, itself where it takes nothing back."""
    row = db.execute("select root from decision where number = ?", (target.number,)).fetchone()
    return target if row[0] is None else decision(db, row[0])


def _check_standing(db: sqlite3.Connection, target: Decision, root: Decision) -> None:
    """Refuses where ``target`` has been taken back and not restored."""
    by = undone(decision_of(row) for row in db.execute(_TREE, (root.number,))).get(target.number)
    if by is not None:
        raise UsageError(
            "E245", f"decision {target.number} has been taken back already, by decision {by}; undo {by} restores it"
        )


def _note_taken(db: sqlite3.Connection, root: Decision) -> None:
    """Notes whether the decision at the start of a chain stands taken back."""
    if root.number in undone(decision_of(row) for row in db.execute(_TREE, (root.number,))):
        db.execute("insert into taken (decision) values (?) on conflict do nothing", (root.number,))
    else:
        db.execute("delete from taken where decision = ?", (root.number,))


def _touch_incidents(db: sqlite3.Connection, about: Sequence[str]) -> None:
    """Makes the reports of incidents among ``about`` stale: what is decided about an incident bears on all of it."""
    query = "select m.entry from member m join incident i on i.number = m.incident where i.id = ? limit 1"
    for name in about:
        row = None if "/" in name else db.execute(query, (name,)).fetchone()
        if row is not None:
            touch(db, row[0], next_mark(db))


def _check_results(db: sqlite3.Connection, keys: Sequence[str]) -> None:
    """Refuses an UNDO after which a report would not hold, or would name claims of two codings."""
    for key in keys:
        if len(seen_codings(db, standing_of(db, key))) > 1:
            raise UsageError("E245", f"{key}: who says it would rest on claims of two runs; decide it anew")
        found = work_out(db, key)
        if found is not None:
            judging.check_result(key, found[1])

"""What the coding in force says otherwise than a person did: shown, never applied."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from counterclaim.ledger.overlay import edits
from counterclaim.ledger.standing import history_of, made_by, made_in_force
from counterclaim.records.json import plain


@dataclass(frozen=True, slots=True)
class Change:
    """A value of a person's that a new run would change, if it could.

    ``field`` of the report ``key`` is ``decided`` by decision ``decision``; ``then`` is what the machine had when the
    person decided, ``now`` what it has; both as JSON data.  ``field`` is None, and so are the values, where the new run
    makes no such report: it stands because of the decisions about it, of which ``decision`` is the last.
    """

    key: str
    field: str | None
    decided: Any
    then: Any
    now: Any
    decision: int

    @property
    def is_news(self) -> bool:
        """Whether the machine has changed its mind since the person decided."""
        return self.field is None or self.then != self.now


def would_change(db: sqlite3.Connection) -> Iterator[Change]:
    """Every value that a person set and the coding in force has otherwise, by key, then in the order of the fields."""
    rows = db.execute(
        "select distinct key from (select key from entry where decided <> '[]' union all "
        "select e.key from entry e join report r on r.number = e.report join coding c on c.number = r.coding "
        "where c.in_force = 0) order by key"
    )
    for (key,) in rows.fetchall():
        yield from _of(db, key)


def _of(db: sqlite3.Connection, key: str) -> Iterator[Change]:
    history = history_of(db, key)
    now = made_in_force(db, key)
    if now is None:
        yield Change(key, None, None, None, None, history[-1].number)
        return
    for field, decision in edits(history).items():
        value = plain(getattr(now.report, field))
        if value != decision.value:
            (coding,) = db.execute("select coding from decision where number = ?", (decision.number,)).fetchone()
            then = made_by(db, key, coding)
            yield Change(
                key, field, decision.value, then and plain(getattr(then.report, field)), value, decision.number
            )

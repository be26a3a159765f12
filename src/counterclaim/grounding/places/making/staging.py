"""The half-loaded dump: places and names as they were read, in a working file that outlives a kill.

Each batch is committed together with the number of lines it ends at, so that a second call goes on from there.
"""

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Final

from counterclaim.grounding.places.fold import without_article
from counterclaim.grounding.places.making.index import bones_of
from counterclaim.grounding.places.making.rows import TOWNS, Row

OTHER, AKIN, MAIN = 0, 1, 2
"""How a name belongs to its place: an alternate, an alternate that spells a main name otherwise, a main name."""
_TABLES: Final = (
    "create table progress(key text primary key, value);"
    "create table place(id integer primary key, name, country, admin1, admin2, lat, lon, kind, population, radius, area);"
    "create table name(key text, place integer, belongs integer, population integer);"
    "create table bones(key text, place integer);"
    "create table town(admin1 text, admin2 text, lat real, lon real);"
)


class Staging:
    """The working file; ``identity`` names what is loaded, and another one's working file is begun anew."""

    def __init__(self, path: Path, identity: str) -> None:
        """Opens the file; whoever does so holds its folder alone (``loaded.sole``)."""
        self._path = path
        self.db = self._opened(path)
        if self.progress("identity") != identity:
            self.remove()
            self.db = self._opened(path)
            self.db.executescript(_TABLES)
            self._note({"identity": identity})

    @staticmethod
    def _opened(path: Path) -> sqlite3.Connection:
        """A connection that no other process can share, to an empty file where the one at hand is no database."""
        for _ in range(2):
            db = sqlite3.connect(path, timeout=0.0, isolation_level=None)
            try:
                db.executescript("pragma locking_mode=exclusive; pragma synchronous=normal; begin exclusive; commit")
            except sqlite3.OperationalError:
                db.close()
                raise
            except sqlite3.DatabaseError:
                db.close()
                path.unlink()
            else:
                return db
        raise AssertionError("a new file is an empty database")

    def progress(self, key: str) -> str | None:
        """What was noted under ``key``, or None."""
        if not self.db.execute("select 1 from sqlite_master where name='progress'").fetchone():
            return None
        found = self.db.execute("select value from progress where key=?", (key,)).fetchone()
        return str(found[0]) if found else None

    def commit(
        self,
        places: Sequence[tuple[Row, bool, str | None]],
        names: Sequence[tuple[str, int, int, int]],
        notes: Mapping[str, str],
    ) -> None:
        """Writes one batch, and ``notes`` on where it ends.

        ``places`` come each with whether it is stored or only lends its names, and the area whose towns tell its
        radius; ``names`` are further names of places as (key, place, how it belongs, population).
        """
        named = [n for row, _, _ in places for n in _names(row)] + list(names)
        self.db.execute("begin")
        self.db.executemany("insert or replace into place values(?,?,?,?,?,?,?,?,?,?,?)", (
            (r.id, r.name, r.country, r.admin1, r.admin2, r.lat, r.lon, r.kind, r.population, r.radius, area)
            for r, kept, area in places if kept
        ))  # fmt: skip
        self.db.executemany("insert into name values(?,?,?,?)", named)
        self.db.executemany(
            "insert into bones values(?,?)", ((key, r.id) for r, kept, _ in places if kept for key in bones_of(r))
        )
        self.db.executemany("insert into town values(?,?,?,?)", (
            (r.admin1, r.admin2, r.lat, r.lon) for r, _, _ in places if r.kind in TOWNS
        ))  # fmt: skip
        self._note(notes)
        self.db.execute("commit")

    def population(self, number: int) -> int | None:
        """How many live in a place stored here; None where it is not."""
        found = self.db.execute("select population from place where id=?", (number,)).fetchone()
        return found[0] if found else None

    def _note(self, notes: Mapping[str, str]) -> None:
        self.db.executemany("insert or replace into progress values(?,?)", notes.items())

    def close(self) -> None:
        """Lets go of the file."""
        self.db.close()

    def remove(self) -> None:
        """Closes and deletes the file."""
        with closing(self.db):
            pass
        for end in ("", "-journal", "-wal", "-shm"):
            self._path.with_name(self._path.name + end).unlink(missing_ok=True)


def _names(row: Row) -> list[tuple[str, int, int, int]]:
    """The names of a place, with and without an Arabic article."""
    found = {key: MAIN if main else AKIN if key in row.akin else OTHER for key, main in row.names.items()}
    for key, belongs in list(found.items()):
        bare = without_article(key)
        if bare:
            found[bare] = max(belongs, found.get(bare, OTHER))
    return [(key, row.id, belongs, row.population) for key, belongs in found.items()]

"""One database of places and folded names, as training/gazetteer and ``counterclaim gazetteer load`` write it."""

import sqlite3
import struct
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from counterclaim.errors import ModelError

_SELECT: Final = {t: f"select ids from {t} where key=?" for t in ("name", "skeleton")}  # noqa: S608 (two fixed names)


class Store:
    """Read-only look-ups; the database is opened on first use.

    ``fault`` is the code of the error raised for a file that is missing or damaged, ``remedy`` what to do about it.
    """

    def __init__(self, path: Path, fault: str = "E503", remedy: str = "reinstall the package") -> None:
        """Opens nothing yet."""
        self.path = path
        self._fault, self._remedy = fault, remedy

    @cached_property
    def db(self) -> sqlite3.Connection:
        """The open database."""
        if not self.path.is_file():
            raise ModelError(self._fault, f"the gazetteer is missing: {self.path}; {self._remedy}")
        uri = f"{self.path.resolve().as_uri()}?mode=ro&immutable=1"
        return sqlite3.connect(uri, uri=True, check_same_thread=False)

    def numbers(self, key: str, table: str = "name") -> tuple[int, ...]:
        """The places under a key, each as its number times two, plus one where the key is its main name."""
        try:
            row = self.db.execute(_SELECT[table], (key,)).fetchone()
        except UnicodeEncodeError:
            # A lone surrogate cannot be sent to the database, and no place is called so.
            return ()
        except sqlite3.DatabaseError as problem:
            raise self._damaged(problem) from problem
        return unpacked(row[0]) if row else ()

    def place(self, number: int) -> tuple[Any, ...] | None:
        """The row of a place: number, name, country, admin1, lat, lon, kind, population, radius, approximate, slug."""
        try:
            found: tuple[Any, ...] | None = self.db.execute("select * from place where id=?", (number,)).fetchone()
        except sqlite3.DatabaseError as problem:
            raise self._damaged(problem) from problem
        return found

    def pairs(self, statement: str, *values: object) -> list[tuple[Any, Any]]:
        """The rows of a statement with two columns."""
        try:
            return self.db.execute(statement, values).fetchall()
        except sqlite3.DatabaseError as problem:
            raise self._damaged(problem) from problem

    def _damaged(self, problem: sqlite3.DatabaseError) -> ModelError:
        return ModelError(self._fault, f"{self.path} is damaged ({problem}); {self._remedy}")


def unpacked(ids: int | bytes) -> tuple[int, ...]:
    """The numbers of one key as the database keeps them: a lone one as it is, more of them as four bytes each."""
    return (ids,) if isinstance(ids, int) else struct.unpack(f"<{len(ids) // 4}I", ids)

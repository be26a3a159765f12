"""One process at a time: a lock file beside what is changed, let go when its process ends, however that ends."""

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path


@contextmanager
def alone(lock: Path, busy: Exception, wait: float = 0.0) -> Iterator[None]:
    """Holds a lock file, made where it is not there; it stays, since a process may wait at it when another is done.

    SQLite's own lock is the portable one at hand; nothing is written to the file.  Raises ``busy`` where another process,
    or another call in this one, still holds it after ``wait`` seconds, OSError where it cannot be made.
    """
    with ExitStack() as held:
        try:
            db = held.enter_context(closing(sqlite3.connect(lock, timeout=wait, isolation_level=None)))
            db.execute("begin exclusive")
        except sqlite3.Error as problem:
            if problem.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                raise busy from problem
            raise OSError(f"{lock}: {problem}") from problem
        yield

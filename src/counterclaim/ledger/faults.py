"""What SQLite says went wrong, as coded errors of ours."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from counterclaim.errors import CounterclaimError, InputError, OutputError

_WRITING: Final = {
    sqlite3.SQLITE_BUSY: ("E610", "another program or call is writing to it; nothing was changed, try again"),
    sqlite3.SQLITE_LOCKED: ("E610", "another program or call is writing to it; nothing was changed, try again"),
    sqlite3.SQLITE_READONLY: ("E611", "it, or its folder, cannot be written; nothing was changed"),
    sqlite3.SQLITE_PERM: ("E611", "it, or its folder, cannot be written; nothing was changed"),
    sqlite3.SQLITE_AUTH: ("E611", "it, or its folder, cannot be written; nothing was changed"),
    sqlite3.SQLITE_CANTOPEN: ("E611", "it cannot be opened or made: no such folder, or no permission"),
    sqlite3.SQLITE_FULL: ("E612", "there is no room left; what was being written is not in it, all else is"),
    sqlite3.SQLITE_IOERR: ("E613", "the disk failed; what was being written is not in it"),
    sqlite3.SQLITE_NOMEM: ("E613", "there is not enough memory; what was being written is not in it"),
}
_DAMAGED: Final = frozenset(
    {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_SCHEMA, sqlite3.SQLITE_FORMAT}
)


@contextmanager
def coded(path: Path) -> Iterator[None]:
    """Turns SQLite's errors inside the block into coded ones that name the ledger at ``path``.

    A bug of ours (a constraint that does not hold, a wrong statement on a whole schema) goes through unchanged.
    """
    try:
        yield
    except sqlite3.Error as problem:
        raise translated(path, problem) from problem


def translated(path: Path, problem: sqlite3.Error) -> Exception:
    """The coded error for ``problem``, or ``problem`` itself where it is none of the user's or the disk's."""
    number = getattr(problem, "sqlite_errorcode", None)
    primary = None if number is None else number & 0xFF
    if primary in _WRITING:
        code, words = _WRITING[primary]
        return OutputError(code, f"{path}: {words} ({problem})")
    if primary in _DAMAGED or "no such table" in str(problem) or "no such column" in str(problem):
        return damaged(path, str(problem))
    return problem


def damaged(path: Path, what: str) -> CounterclaimError:
    """The error for a ledger that is not whole; ``what`` says in what way."""
    return InputError("E133", f"{path}: the ledger is damaged ({what}); take its backup, or a copy of it")

"""The file of the user's own actors: a plain table that may be edited by hand, added to, and cleared row by row.

What a person wrote in it, notes and order, stays as it is; a change replaces the file as a whole or not at all.
"""

import hashlib
import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from counterclaim.errors import OutputError, UsageError
from counterclaim.grounding.actors.own import HEADER, OwnActor, read_rows
from counterclaim.grounding.actors.tables import tables
from counterclaim.locks import alone

NAME: Final = "actors.tsv"
"""The name of the file in the folder of the user's own data."""

_WAIT: Final = 10.0  # seconds for other calls to be done; one takes well under one

MODEL: Final = "own-actors"
"""What the coder's stamp calls it."""


@dataclass(frozen=True, slots=True)
class OwnTable:
    """The file as it stands: its lines, the rows with the numbers of their lines, and the sha256 of its bytes."""

    lines: tuple[str, ...]
    rows: tuple[tuple[int, OwnActor], ...]
    sha256: str

    @property
    def actors(self) -> tuple[OwnActor, ...]:
        """The rows without their lines."""
        return tuple(row for _, row in self.rows)


def load(path: Path) -> OwnTable | None:
    """The table at a path, None where there is no file; raises UsageError E230 for one that cannot be used."""
    try:
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as problem:
        raise UsageError("E230", f"{path} cannot be read: {problem.strerror or problem}") from problem
    lines = lines_of(data, str(path))
    return OwnTable(lines, tuple(read_rows(lines, str(path), tables())), hashlib.sha256(data).hexdigest())


def lines_of(data: bytes, place: str) -> tuple[str, ...]:
    """The lines of a table, without their ends; raises UsageError E230 where it is not in UTF-8."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise UsageError("E230", f"{place} is not in UTF-8 (byte {problem.start})") from problem
    return tuple(line.removesuffix("\r") for line in text.removesuffix("\n").split("\n"))


def add(path: Path, new: Sequence[str], place: str) -> tuple[OwnActor, ...]:
    """Adds rows, as lines of a table from ``place`` ("" for no file), to the end of the file, and gives them; all or none.

    Raises UsageError E230 for a row that does not hold or whose id or name another own row has, OutputError E601 where the
    file cannot be written or another call keeps it.
    """
    # Rows that do not hold by themselves are refused before anything is made on disk.
    if not read_rows(new, place, tables()):
        raise UsageError("E230", f"{place} has no rows")
    with _alone(path):
        old = load(path)
        rows = read_rows(new, place, tables(), old.actors if old is not None else ())
        lines = [*(old.lines if old is not None else (HEADER,)), *(new[number - 1] for number, _ in rows)]
        _write_whole(path, "\n".join(lines) + "\n", old)
    return tuple(row for _, row in rows)


def remove(path: Path, ident: str) -> tuple[OwnActor, ...]:
    """Takes the rows of an id out of the file, and gives them.

    Raises UsageError E231 where there is none, E230 where the file cannot be used, OutputError E601 where it cannot be
    written or another call keeps it.
    """
    missing = UsageError("E231", f"{path} has no actor {ident!r}")
    if load(path) is None:
        raise missing
    with _alone(path):
        old = load(path)
        gone = {number: row for number, row in old.rows if row.id == ident} if old is not None else {}
        if old is None or not gone:
            raise missing
        kept = [line for number, line in enumerate(old.lines, 1) if number not in gone]
        _write_whole(path, "\n".join(kept) + "\n", old)
    return tuple(gone.values())


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Holds the table for one call, from reading to replacing; makes the folder where there is none.

    Raises OutputError E601 where another call keeps it for long, or the folder cannot be written.
    """
    real = _real(path)
    busy = OutputError("E601", f"cannot write {path}: another call has it; run the command again")
    try:
        real.parent.mkdir(parents=True, exist_ok=True)
        with alone(real.with_name(f".{real.name}.lock"), busy, _WAIT):
            yield
    except OSError as problem:
        raise OutputError("E601", f"cannot write {path}: {problem.strerror or problem}") from problem


def _real(path: Path) -> Path:
    """The file itself, where the path is a link to it."""
    return Path(os.path.realpath(path))


def _write_whole(path: Path, text: str, old: OwnTable | None) -> None:
    """Writes the file wholly or not at all, beside it first, then in its place; it keeps its mode, a link to it stays.

    Raises OSError where it cannot be written, or where it is no longer the ``old`` one that the change was made to: an
    editor takes no lock, and its rows are never written over.
    """
    real = _real(path)
    beside = real.with_name(f".{real.name}.new")
    beside.unlink(missing_ok=True)
    try:
        with beside.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        if old is not None:
            shutil.copymode(real, beside)
        _check_unchanged(real, old)
        beside.replace(real)
    except OSError:
        beside.unlink(missing_ok=True)
        raise


def _check_unchanged(path: Path, old: OwnTable | None) -> None:
    if _sha256(path) != (old.sha256 if old is not None else None):
        raise OSError("it was changed meanwhile; run the command again")


def _sha256(path: Path) -> str | None:
    """The sha256 of a file, None where there is none."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except (FileNotFoundError, NotADirectoryError):
        return None

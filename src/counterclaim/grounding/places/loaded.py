"""The gazetteer that a user has loaded: where it lies, what it is made from, and the way back."""

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from counterclaim.errors import ModelError, OutputError
from counterclaim.locks import alone

NAME: Final = "loaded.sqlite"
WORKING: Final = "loading.sqlite"
_WAIT: Final = 1.0  # seconds; a load takes minutes, whatever else holds the folder, milliseconds
LOCK: Final = ".lock"
"""Held by the one call that loads into the folder or unloads it."""

FORMAT: Final = 1
"""Raised when the tables change: a database of another format has to be loaded again."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A loaded gazetteer: its file, the names of its sources, their sha256, and counts.

    ``places`` and ``names`` are those that it adds to the shipped ones; ``skipped`` counts bad lines by what was wrong.
    """

    path: Path
    sources: str
    sha256: str
    lines: int
    places: int
    names: int
    skipped: dict[str, int]


def is_loaded(folder: Path) -> bool:
    """Whether a loaded gazetteer lies in ``folder``, or what is no gazetteer in its place: ``info`` names that."""
    return os.path.lexists(folder / NAME)


def info(folder: Path) -> Loaded:
    """What is loaded in ``folder``; raises ModelError E506 where there is none, or it is damaged or of another format."""
    path = folder / NAME
    if not is_loaded(folder):
        raise ModelError("E506", f"no gazetteer is loaded in {folder}")
    if not path.is_file():
        raise ModelError("E506", f"{path} is no file; move it away, then load again")
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as db:
            notes = dict(db.execute("select key, value from note"))
        if notes["format"] != FORMAT:
            raise ModelError("E506", f"{path} was loaded by another version of Counterclaim; load it again")
        return Loaded(path, notes["sources"], notes["sha256"], notes["lines"], notes["places"], notes["names"],
                      json.loads(notes["skipped"]))  # fmt: skip
    except (sqlite3.Error, KeyError, ValueError) as problem:
        raise ModelError("E506", f"{path} is damaged ({problem}); load it again, or unload it") from problem


def half_made(folder: Path) -> str | None:
    """What there is of a load that has not ended, in words: under way, or cut off; None where there is nothing of it."""
    try:
        with sole(folder, wait=0.0) if (folder / LOCK).exists() else nullcontext():
            found = _leftovers(folder)
    except OutputError:
        return f"another call is loading into {folder} or unloading it"
    except OSError:
        found = _leftovers(folder)
    return f"a load into {folder} was cut off: run it again to go on, or unload what it has left" if found else None


def unload(folder: Path) -> tuple[str, ...]:
    """Deletes what is loaded, and what is left of a load cut off; the names of the deleted files.

    Raises OutputError E602 where a file cannot be deleted, or another call is loading into the folder.
    """
    if not folder.is_dir():
        return ()
    try:
        with sole(folder):
            found = [folder / NAME] * is_loaded(folder) + _leftovers(folder)
            for path in found:
                path.unlink()
    except OSError as problem:
        raise OutputError("E602", f"cannot unload {folder}: {problem}") from problem
    return tuple(path.name for path in found)


@contextmanager
def sole(folder: Path, wait: float = _WAIT) -> Iterator[None]:
    """Holds a folder for one call; raises OutputError E602 where another has it, OSError where it cannot be written."""
    busy = OutputError("E602", f"another call is loading into {folder} or unloading it; wait for it")
    with alone(folder / LOCK, busy, wait):
        yield


def _leftovers(folder: Path) -> list[Path]:
    """The files of a load that has not ended: read so far, and being packed; with what SQLite puts beside each."""
    part = NAME.replace(".sqlite", ".part")
    return [path for path in folder.glob("load*.*") if path.name.startswith((WORKING, part, f"{NAME}-"))]

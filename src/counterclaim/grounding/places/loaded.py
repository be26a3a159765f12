"""The gazetteer that a user has loaded: where it lies, what it is made from, and the way back."""

import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from counterclaim.errors import ModelError, OutputError

NAME: Final = "loaded.sqlite"
WORKING: Final = "loading.sqlite"
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
    """Whether a whole loaded gazetteer lies in ``folder``."""
    return (folder / NAME).is_file()


def info(folder: Path) -> Loaded:
    """What is loaded in ``folder``; raises ModelError E506 where there is none, or it is damaged or of another format."""
    path = folder / NAME
    if not path.is_file():
        raise ModelError("E506", f"no gazetteer is loaded in {folder}")
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as db:
            notes = dict(db.execute("select key, value from note"))
        if notes["format"] != FORMAT:
            raise ModelError("E506", f"{path} was loaded by another version of Counterclaim; load it again")
        return Loaded(path, notes["sources"], notes["sha256"], notes["lines"], notes["places"], notes["names"],
                      json.loads(notes["skipped"]))  # fmt: skip
    except (sqlite3.Error, KeyError, ValueError) as problem:
        raise ModelError("E506", f"{path} is damaged ({problem}); load it again, or unload it") from problem


def unload(folder: Path) -> bool:
    """Deletes what is loaded, and what is left of a load cut off; whether there was anything.

    Raises OutputError E602 where a file cannot be deleted.
    """
    found = False
    try:
        for path in folder.glob("load*.*"):
            if path.name.startswith((NAME, WORKING)) or path.name == NAME.replace(".sqlite", ".part"):
                path.unlink()
                found = True
    except OSError as problem:
        raise OutputError("E602", f"cannot delete {path}: {problem.strerror or problem}") from problem
    return found

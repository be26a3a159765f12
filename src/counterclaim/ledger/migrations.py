"""Bringing an older ledger up to this version: one transaction a step, a backup before the first."""

import os
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Final

from counterclaim.errors import OutputError
from counterclaim.ledger.faults import damaged
from counterclaim.ledger.transaction import run_all, transaction

STEPS: Final[Mapping[int, str]] = {}
"""Version -> the statements that make the next one of it; version 1 is the first that was released."""


def migrate(db: sqlite3.Connection, path: Path, steps: Mapping[int, str], target: int) -> Path | None:
    """Takes the ledger step by step to ``target``; returns where the backup lies, None where nothing was to do.

    A step that fails, or leaves links that lead nowhere, is taken back whole, and the ledger stays at the version before.
    Raises OutputError E614 where the backup cannot be made, InputError E133 where a step does not fit.
    """
    kept = None
    while (version := _version(db)) < target:
        if version not in steps:
            raise damaged(path, f"its version is {version}, and nothing leads from there to {target}")
        with transaction(db):
            # Another program may have been first while this one waited for the right to write.
            if _version(db) != version:
                continue
            kept = kept or back_up(db, path, version)
            try:
                run_all(db, steps[version])
            except (sqlite3.IntegrityError, sqlite3.OperationalError) as problem:
                raise damaged(path, f"it cannot go from version {version} to {version + 1}: {problem}") from problem
            broken = db.execute("pragma foreign_key_check").fetchone()
            if broken:
                raise damaged(path, f"a row of {broken[0]} leads nowhere after version {version + 1}")
            db.execute(f"pragma user_version = {version + 1}")
    return kept


def back_up(db: sqlite3.Connection, path: Path, version: int) -> Path:
    """Writes the ledger as it is to a file beside it, named after its version, and waits until the disk has it."""
    target = _free(path, f"version-{version}.backup")
    part = target.with_name(target.name + ".part")
    try:
        part.unlink(missing_ok=True)
        with closing(sqlite3.connect(part)) as copy:
            db.backup(copy)
            copy.execute("pragma journal_mode = delete")
        _flush(part)
        part.rename(target)
        _flush(path.parent)
    except (OSError, sqlite3.Error) as problem:
        part.unlink(missing_ok=True)
        raise OutputError("E614", f"{path}: no backup can be made, so nothing was changed ({problem})") from problem
    return target


def _version(db: sqlite3.Connection) -> int:
    return int(db.execute("pragma user_version").fetchone()[0])


def _free(path: Path, ending: str) -> Path:
    """A name beside ``path`` that nothing bears yet: an earlier backup is never written over."""
    target, n = path.with_name(f"{path.name}.{ending}"), 1
    while target.exists():
        n += 1
        target = path.with_name(f"{path.name}.{ending}-{n}")
    return target


def _flush(path: Path) -> None:
    """Waits until the disk has ``path``, a file or a folder; some systems cannot flush a folder, and need not."""
    if os.name == "nt" and path.is_dir():
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

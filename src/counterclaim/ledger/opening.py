"""Opening a ledger: the checks before anything is touched, the settings that keep it safe, its making where it is new."""

import sqlite3
from contextlib import closing
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

from counterclaim.errors import InputError
from counterclaim.ledger import migrations
from counterclaim.ledger.faults import coded, damaged
from counterclaim.ledger.transaction import run_all, transaction

APPLICATION: Final = 0x43_4C_41_4D  # "CLAM", in the header of every ledger
VERSION: Final = 1
"""The version of the schema that this release writes."""
LEAST_SQLITE: Final = (3, 37, 0)  # the first with STRICT tables


def open_ledger(path: Path, *, create: bool, wait: float) -> sqlite3.Connection:
    """A connection to the ledger at ``path``; makes it where there is no file and ``create``; brings an old one up.

    ``wait`` are the seconds to wait for another that writes.  Raises InputError E130 to E134, OutputError E610 to E614.
    """
    _check_sqlite()
    new = not path.exists() or (path.is_file() and path.stat().st_size == 0)
    if new and not create:
        raise InputError("E130", f"{path}: there is no ledger here")
    if path.is_dir():
        raise InputError("E131", f"{path}: is a folder, not a ledger")
    with coded(path):
        db = sqlite3.connect(path, timeout=wait, isolation_level=None)
    try:
        with coded(path):
            _prepare(db, path)
    except BaseException:
        db.close()
        raise
    return db


def schema() -> str:
    """The statements that make an empty ledger of this version."""
    return (files("counterclaim.ledger") / "schema.sql").read_text("utf-8")


def schema_faults(db: sqlite3.Connection) -> list[str]:
    """What a ledger of this version must have and ``db`` has not, or has otherwise; by name."""
    wanted = _wanted()
    there = _objects(db)
    return [
        f"{name} is {'missing' if name not in there else 'not as this version makes it'}"
        for name, sql in wanted.items()
        if there.get(name) != sql
    ] + [f"{name} is not ours" for name in there if name not in wanted]


@cache
def _wanted() -> dict[str, str | None]:
    """What a ledger of this version is made of, as SQLite tells it."""
    with closing(sqlite3.connect(":memory:")) as model:
        run_all(model, schema())
        return _objects(model)


@cache
def _check_sqlite() -> None:
    if sqlite3.sqlite_version_info < LEAST_SQLITE:
        raise InputError("E134", f"SQLite {sqlite3.sqlite_version} is too old for a ledger: 3.37 or later is wanted")
    with closing(sqlite3.connect(":memory:")) as db:
        try:
            db.execute("create virtual table t using fts5 (words)")
        except sqlite3.OperationalError as problem:
            raise InputError(
                "E134", f"this Python's SQLite cannot search texts ({problem}): FTS5 is wanted"
            ) from problem


def _prepare(db: sqlite3.Connection, path: Path) -> None:
    """Checks before it writes: a file that is no ledger stays as it is, to the byte."""
    version = _version(db, path)
    db.execute("pragma foreign_keys = on")
    db.execute("pragma trusted_schema = off")
    db.execute("pragma cell_size_check = on")
    db.execute("pragma temp_store = memory")
    db.execute("pragma cache_size = -65536")
    if db.execute("pragma journal_mode = wal").fetchone()[0] != "wal":
        raise InputError("E134", f"{path}: SQLite cannot keep a write-ahead log here")
    db.execute("pragma synchronous = full")
    if version is None:
        _make(db, path)
    elif version < VERSION:
        migrations.migrate(db, path, migrations.STEPS, VERSION)
    missing = schema_faults(db)
    if missing:
        raise damaged(path, missing[0])


def _version(db: sqlite3.Connection, path: Path) -> int | None:
    """The schema version of the ledger, None of an empty file; raises where it is no ledger or of a newer version."""
    try:
        application = db.execute("pragma application_id").fetchone()[0]
        version: int = db.execute("pragma user_version").fetchone()[0]
        empty = db.execute("select count(*) from sqlite_master").fetchone()[0] == 0
    except sqlite3.DatabaseError as problem:
        if problem.sqlite_errorcode != sqlite3.SQLITE_NOTADB:
            raise
        raise InputError("E131", f"{path}: is no ledger") from problem
    if empty and application == 0 and version == 0:
        return None
    if application != APPLICATION:
        raise InputError("E131", f"{path}: is a database of another program, no ledger")
    if version > VERSION:
        raise InputError(
            "E132",
            f"{path}: made by a newer Counterclaim (ledger version {version}, this one knows {VERSION}); "
            "a ledger never goes back to an older version: use the newer program, or the backup made before",
        )
    return version


def _make(db: sqlite3.Connection, path: Path) -> None:
    """The empty ledger, in one transaction: a kill leaves an empty file; of two that make it at once one does."""
    with transaction(db):
        if _version(db, path) is None:
            run_all(db, schema())
            db.execute(f"pragma application_id = {APPLICATION}")
            db.execute(f"pragma user_version = {VERSION}")


def _objects(db: sqlite3.Connection) -> dict[str, str | None]:
    rows = db.execute(
        "select type || ' ' || name, sql from sqlite_master where name not like 'sqlite\\_%' escape '\\' order by 1"
    )
    return dict(rows.fetchall())

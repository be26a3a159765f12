"""Transactions, and scripts of statements inside one."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """All or nothing: takes the right to write at once, commits at the end, takes everything back on any error."""
    db.execute("begin immediate")
    try:
        yield
        db.execute("commit")
    except BaseException:
        # A full disk ends the transaction by itself.
        if db.in_transaction:
            db.execute("rollback")
        raise


def run_all(db: sqlite3.Connection, script: str) -> None:
    """Runs the statements of ``script`` one by one; ``executescript`` would commit the transaction around them."""
    for statement in statements(script):
        db.execute(statement)


def statements(script: str) -> Iterator[str]:
    """The statements of a script, each with its comments; a trigger's body is part of its statement."""
    held = ""
    for line in script.splitlines(keepends=True):
        held += line
        if sqlite3.complete_statement(held):
            yield held.strip()
            held = ""
    if held.strip():
        yield held.strip()

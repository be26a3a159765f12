"""Kill -9 while a ledger is written (``python -m bench.kill``): what was acknowledged is there, and the rest is whole.

Every round starts a process that adds documents, decides, or groups and gives out numbers, and prints each call that has
returned; after a moment drawn at random it is killed.  Then the ledger is opened, what was printed is looked up in it, and
``verify`` runs over all of it.  ``--rounds`` 200 by default.
"""

import argparse
import json
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, Final, cast

from counterclaim.ledger import Store
from counterclaim.records import Group, Verb
from counterclaim.records.json import plain
from tests.support.shelf import AT, STORY, article

ROUNDS: Final = 200
LONGEST: Final = 0.25  # seconds that a process may write before it is killed
SERIES: Final = "acled"
_VERDICTS: Final = (Verb.ACCEPT, Verb.UNSURE)
_REALITIES: Final = ("happened", "planned", "doubtful")


@dataclass
class Found:
    """What the rounds came to: calls acknowledged by kind, those of them that were lost, faults of ``verify``."""

    rounds: int = 0
    acknowledged: dict[str, int] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def main(arguments: list[str] | None = None) -> int:
    """The command line; the exit status is 1 where anything was lost or is not whole."""
    parser = argparse.ArgumentParser(prog="python -m bench.kill", description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--child", nargs=3, metavar=("KIND", "LEDGER", "ROUND"), help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.child:
        kind, path, number = options.child
        write(kind, Path(path), int(number))
    with tempfile.TemporaryDirectory() as folder:
        found = run(Path(folder) / "ledger.db", options.rounds)
    sys.stdout.write(json.dumps(vars(found)) + "\n")
    return 1 if found.lost or found.faults else 0


def run(path: Path, rounds: int, seed: int = 1) -> Found:
    """Kills so many writers of one ledger, checks after each, and after every tenth verifies the whole."""
    chance, found = random.Random(seed), Found()
    with Store(path) as store:
        for n in range(3):
            store.add(*article(f"first {n}"), STORY)
    for number in range(rounds):
        kind = list(WRITERS)[number % len(WRITERS)]
        lines = _killed(kind, path, number, chance.uniform(0.0, LONGEST))
        found.rounds += 1
        found.acknowledged[kind] = found.acknowledged.get(kind, 0) + len(lines)
        with Store(path, create=False) as store:
            found.faults += page_faults(path)
            found.lost += [line for line in lines if not CHECKS[kind](store, json.loads(line))]
            if number % 10 == 9 or number == rounds - 1:
                found.faults += store.verify()
    return found


def page_faults(path: Path) -> list[str]:
    """What SQLite itself finds wrong."""
    with closing(sqlite3.connect(path)) as db:
        return [row[0] for row in db.execute("pragma integrity_check") if row[0] != "ok"]


def _killed(kind: str, path: Path, number: int, seconds: float) -> list[str]:
    """What a writer printed before it was killed, whole lines alone; the seconds run from its first line."""
    command = [sys.executable, "-m", "bench.kill", "--child", kind, str(path), str(number)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:  # noqa: S603 - ourselves
        printed = cast(IO[str], child.stdout)
        first = printed.readline()
        time.sleep(seconds)
        child.send_signal(signal.SIGKILL)
        lines = (first + printed.read()).splitlines(keepends=True)
    return [line for line in lines if line.endswith("\n")]


def write(kind: str, path: Path, number: int) -> None:
    """Writes without end, and prints each call as one JSON line once it has returned."""
    with Store(path, create=False) as store:
        for said in WRITERS[kind](store, number):
            sys.stdout.write(json.dumps(said) + "\n")
            sys.stdout.flush()


def _add(store: Store, number: int) -> Iterator[Any]:
    for n in range(1_000_000):
        made, source = article(f"{number} {n}")
        store.add(made, source, STORY)
        yield made.document.sha256


def _decide(store: Store, number: int) -> Iterator[Any]:
    chance, keys = random.Random(number), store.find()
    while True:
        key = (chance.choice(keys),)
        last = store.last_decision()
        if last and chance.random() < 0.2 and store.decision(last).verb is not Verb.UNDO:
            made = store.undo(last, "bob", AT)
        elif chance.random() < 0.5:
            made = store.decide(Verb.EDIT, key, "ann", AT, field="reality", value=chance.choice(_REALITIES))
        else:
            made = store.decide(chance.choice(_VERDICTS), key, "ann", AT)
        yield plain(made)


def _export(store: Store, number: int) -> Iterator[Any]:
    chance = random.Random(number)
    for n in range(1_000_000):
        keys = sorted(store.find(), key=lambda _: chance.random())
        groups = [Group(tuple(sorted(keys[at : at + 3])), ()) for at in range(0, len(keys), 3)]
        store.save_groups(groups, keys, store.stale())
        yield dict(store.issue(SERIES, [f"{kept.id}/{n}" for kept in list(store.incidents())[:5]]))


def _is_added(store: Store, said: Any) -> bool:
    return len(store.documents_from(said)) == 1


def _is_decided(store: Store, said: Any) -> bool:
    return bool(plain(store.decision(said["number"])) == said)


def _is_issued(store: Store, said: Any) -> bool:
    return dict(store.issue(SERIES, tuple(said))) == said


WRITERS: Final[dict[str, Callable[[Store, int], Iterator[Any]]]] = {"add": _add, "decide": _decide, "export": _export}
CHECKS: Final[dict[str, Callable[[Store, Any], bool]]] = {"add": _is_added, "decide": _is_decided, "export": _is_issued}


if __name__ == "__main__":
    sys.exit(main())

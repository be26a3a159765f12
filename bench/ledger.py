"""The speed of the record (``python -m bench.ledger``): adding, reading, searching, an incident, undo, verify.

No test: figures depend on the machine, so beside the reading of entries a bare select and ``json.loads`` of the same rows
runs, and the ratio of the two travels from machine to machine.  Texts are the sample of the tests, four times over, with
words drawn at random between, and each document holds twelve reports.  Reading is told in processor time, all else in time
that passed.
"""

import argparse
import hashlib
import json
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any, Final

from counterclaim.errors import UsageError
from counterclaim.ledger import Store, deciding
from counterclaim.ledger.transaction import transaction
from counterclaim.records import CodedDocument, Decision, Group, Join, Verb
from tests.support.sample import TEXT
from tests.support.sample import coded as sample
from tests.support.shelf import AT, STORY

REPORTS: Final = 100_000
DECISIONS: Final = 1_000_000
PARTS: Final = 4  # times that the sample stands in a document
WORDS: Final = 90  # drawn at random after each
VOCABULARY: Final = 30_000
ASKED: Final = 100  # calls of each kind that are timed


def main(arguments: list[str] | None = None) -> int:
    """The command line; prints one JSON object."""
    parser = argparse.ArgumentParser(prog="python -m bench.ledger", description=__doc__)
    parser.add_argument("--reports", type=int, default=REPORTS)
    parser.add_argument("--decisions", type=int, default=DECISIONS)
    parser.add_argument("--verify", action="store_true", help="also verify the whole (minutes)")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder) / "ledger.db") as store:
        found = measure(store, options.reports, verified=options.verify)
        found |= undoing(store, options.decisions)
        found["megabytes"] = round(store.path.stat().st_size / 1e6)
    sys.stdout.write(json.dumps(found, indent=1) + "\n")
    return 0


def measure(store: Store, reports: int, *, verified: bool) -> dict[str, Any]:
    """The figures of a ledger with so many reports and no decision."""
    chance = random.Random(1)
    found: dict[str, Any] = {"reports": reports}
    articles = _articles(chance, reports // (3 * PARTS))
    durable = [
        _timed(lambda made=made: store.add(*made, STORY)) for _, made in zip(range(ASKED), articles, strict=False)
    ]
    found["add_ms"] = _spread(durable)
    store._db.execute("pragma synchronous = off")  # noqa: SLF001 - only to fill it
    for made, source in articles:
        store.add(made, source, STORY)
    found |= _reading(store)
    found["search_ms"] = {query: _spread([_timed(lambda q=q: store.search(q)) for q in asked])
                          for query, asked in _queries(chance).items()}  # fmt: skip
    found["group_s"] = round(_group(store) / 1000, 1)
    names = [kept.id for kept in store.incidents()]
    store._db.execute("pragma synchronous = full")  # noqa: SLF001
    with Store(store.path) as fresh:
        found["incident_ms"] = _spread([_timed(lambda n=n: _page(fresh, n)) for n in chance.sample(names, ASKED)])
    if verified:
        found["verify_s"] = round(_timed(lambda: found.update(faults=list(store.verify()))) / 1000, 1)
    return found


def undoing(store: Store, decisions: int) -> dict[str, Any]:
    """The figures of so many decisions, drawn at random: to take one back, to read the history of a report."""
    chance, keys = random.Random(2), store.find()
    _fill(store, decisions, keys, chance)
    numbers = chance.sample(range(1, decisions + 1), min(ASKED, decisions))
    return {
        "decisions": decisions,
        "undo_ms": _spread([_timed(lambda n=n: _undo(store, n)) for n in numbers]),
        "history_ms": _spread([_timed(lambda k=k: store.history(k, limit=100)) for k in chance.sample(keys, ASKED)]),
    }


def _reading(store: Store) -> dict[str, float]:
    """Entries a second, and how many bare readings of the same rows one takes."""
    count = len(store.find())
    bare = _timed(
        lambda: [json.loads(row[0]) for row in store._db.execute("select json from report")],  # noqa: SLF001
        time.process_time,
    )
    ours = _timed(lambda: sum(1 for _ in store.entries()), time.process_time)
    return {"entries_per_s": round(count / ours * 1000), "bare_readings_an_entry": round(ours / bare, 2)}


def _articles(chance: random.Random, count: int) -> Iterator[tuple[CodedDocument, bytes]]:
    words = [f"{chance.choice('bdgklmnprst')}{chance.choice('aeiou')}{n:x}" for n in range(VOCABULARY)]
    weights = [1 / (n + 1) for n in range(VOCABULARY)]
    for number in range(count):
        text, claims, reports = "", [], []
        for part in range(PARTS):
            at = len(text)
            made = sample()
            claims += [_moved(claim, at, part) for claim in made.claims]
            reports += [_moved(report, at, part) for report in made.reports]
            text += f"{TEXT}\n\n{' '.join(chance.choices(words, weights, k=WORDS))}.\n\n"
        source = f"{number} {text}".encode()
        document = replace(made.document, text=text, sha256=hashlib.sha256(source).hexdigest())
        yield replace(made, document=document, claims=tuple(claims), reports=tuple(reports)), source


def _moved(value: Any, at: int, part: int) -> Any:
    """A part of the sample, further down in a text: offsets moved, ids of claims and reports told apart."""
    if isinstance(value, tuple):
        return tuple(_moved(item, at, part) for item in value)
    if not is_dataclass(value):
        return value
    changed = {field.name: _moved(getattr(value, field.name), at, part) for field in fields(value)}
    for name in ("start", "end"):
        if name in changed:
            changed[name] += at
    for name in ("said_by", "denied_by"):
        if name in changed:
            changed[name] = tuple(f"{item}.{part}" for item in changed[name])
    for name in ("id", "parent"):
        if name in changed and hasattr(value, "score") and not hasattr(value, "lat") and changed[name]:
            changed[name] = f"{changed[name]}.{part}"
    return replace(value, **changed)  # type: ignore[type-var]


def _queries(chance: random.Random) -> dict[str, list[str]]:
    """Words by how common they are; the sample's stand in every document."""
    rare = [f"{chance.choice('bdgklmnprst')}a{n:x}" for n in range(5_000, 5_000 + ASKED)]
    return {
        "in all": ["shelling", "Goris", "truce -peace"] * 5,
        "phrase in all": ['"early on Tuesday"'] * 5,
        "rare": rare,
    }


def _group(store: Store) -> float:
    """Milliseconds to save groups of ten, over all entries."""
    keys = sorted(store.find(), key=lambda key: hashlib.sha256(key.encode()).digest())
    groups = []
    for at in range(0, len(keys), 10):
        held = tuple(sorted(keys[at : at + 10]))
        groups.append(Group(held, tuple(Join(key, held[0], 0.8, ("one day",)) for key in held[1:])))
    return _timed(lambda: store.save_groups(groups, keys, store.stale()))


def _page(store: Store, name: str) -> None:
    """What a page of one incident reads."""
    kept = store.incident(name)
    for entry in store.entries(kept.keys):
        store.history(entry.key)


def _fill(store: Store, count: int, keys: Sequence[str], chance: random.Random) -> None:
    """So many decisions about reports drawn at random, put in without the rest of what ``decide`` does."""
    db = store._db  # noqa: SLF001
    with transaction(db):
        for number in range(1, count + 1):
            verb = Verb.ACCEPT if number % 3 else Verb.UNSURE
            made = Decision(number, AT, "ann", verb, (chance.choice(keys),))
            deciding._insert(db, made, made, None)  # noqa: SLF001


def _undo(store: Store, number: int) -> None:
    with suppress(UsageError):
        store.undo(number, "bob", AT)


def _timed(work: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    """Milliseconds."""
    began = clock()
    work()
    return (clock() - began) * 1000


def _spread(taken: list[float]) -> dict[str, float]:
    return {"median": round(statistics.median(taken), 2), "worst": round(max(taken), 2)}


if __name__ == "__main__":
    sys.exit(main())

"""The speed of a whole ledger (``python -m bench.book [--reports N] [--formats acled,claims]``).

Fills a ledger with made-up coded articles (``bench.made_articles``), brings it up, and times what its users do: grouping and
copies, one article more, the page of an incident, a search, the list of incidents, each export, a check of the whole.
No test: figures depend on the machine, so beside them stand ``json.loads`` of the same reports and csv.writer on the same
rows, and the ratio of the two travels from machine to machine.  Seconds that passed are "s", those of the processor "cpu".
"""

import argparse
import io
import json
import random
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, Final

from bench.exports import _plain as plain_rows
from bench.made_articles import articles
from counterclaim.book import Ledger, upkeep
from counterclaim.book.collecting import uncollected
from counterclaim.cli_show import show
from counterclaim.exports.formats import FORMATS
from counterclaim.incidents.selection import Selection
from counterclaim.ledger import Store
from counterclaim.records import CodedDocument

REPORTS: Final = 100_000
ASKED: Final = 50
"""Calls of each kind that are timed."""
STORY: Final = {"how": "made up"}
Made = tuple[CodedDocument, bytes]


def main(arguments: list[str] | None = None) -> int:
    """The command line; prints one line of JSON a figure."""
    parser = argparse.ArgumentParser(prog="python -m bench.book", description=__doc__)
    parser.add_argument("--reports", type=int, default=REPORTS)
    parser.add_argument("--formats", default=",".join(FORMATS))
    parser.add_argument("--keep", type=Path, help="fill this file, or go on with it where it is there")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        path = options.keep or Path(folder) / "war.ledger"
        if not path.exists():
            _tell(fill=fill(path, options.reports))
        with Ledger(path) as ledger:
            _tell(holds=ledger.count(), megabytes=round(path.stat().st_size / 1e6))
            asked(ledger, options.reports)
            exports(ledger, Path(folder), [name for name in options.formats.split(",") if name])
        with Store(path) as store:
            _tell(verify=_took(lambda: _nothing(list(store.verify()))))
    _tell(peak_megabytes=round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024))
    return 0


def fill(path: Path, reports: int) -> dict[str, Any]:
    """Puts the articles into a new ledger and brings it up: what adding, copies and grouping take."""
    with Store(path) as store, uncollected():
        store._db.execute("pragma synchronous = off")  # noqa: SLF001 - to fill it; what is timed later is durable
        made = list(articles(reports))
        adding = _took(lambda: _put(store, made))
        copies = _took(lambda: upkeep._seek_copies(store))  # noqa: SLF001 - to time the parts of it apart
        grouping = _took(lambda: upkeep._group(store))  # noqa: SLF001
        describing = _took(lambda: upkeep.bring_up(store))
    return {"documents": len(made), "adding": adding, "copies": copies, "grouping": grouping, "describing": describing}


def asked(ledger: Ledger, reports: int) -> None:
    """What people ask of a ledger, median and worst in milliseconds; and to add one article more."""
    chance = random.Random(3)
    store = ledger._store  # noqa: SLF001 - the bench adds what is coded already
    fresh = list(islice(articles(reports // 50 + 100, seed=9), 12))
    _tell(add_one_ms=_spread([_milliseconds(lambda m=m: _add(store, m)) for m in fresh]))
    _tell(incidents_first=_took(lambda: list(ledger.incidents())), incidents=_took(lambda: list(ledger.incidents())))
    _tell(incidents_of_a_month=_took(lambda: list(ledger.incidents(Selection((), "2022-03-01", "2022-03-31")))))
    kept = [one.id for one in store.incidents()]
    largest = max(store.incidents(), key=lambda one: (len(one.keys), one.id))
    names = chance.sample(kept, min(ASKED, len(kept)))
    for form in ("html", "table"):
        _tell(
            page=form, ms=_spread([_milliseconds(lambda n=n, f=form: show(ledger, n, f, io.StringIO())) for n in names])
        )
    alone = _milliseconds(lambda: show(ledger, largest.id, "html", io.StringIO()))
    _tell(page="largest", reports=len(largest.keys), ms=round(alone, 1))
    texts = [document.text.split() for document in islice(store.documents(), 200)]
    for kind, words in {"rare": [t[-3] for t in texts], "common": ["said", "died", "denied"],
                        "phrase": [f'"{t[0]} said that"' for t in texts[:10]]}.items():  # fmt: skip
        _tell(search=kind, ms=_spread([_milliseconds(lambda w=w: ledger.search(w)) for w in words[:ASKED]]))
    bare = "select json from report"
    _tell(bare_reading=_took(lambda: [json.loads(row[0]) for row in store._db.execute(bare)]))  # noqa: SLF001
    _tell(entries=_took(lambda: sum(1 for _ in store.entries())))


def exports(ledger: Ledger, folder: Path, formats: Sequence[str]) -> None:
    """Rows a second of each export, of all files and of the main one, beside csv.writer."""
    for name in formats:
        began, cpu = time.perf_counter(), time.process_time()
        done = ledger.export(name, folder / name)
        wall, cpu = time.perf_counter() - began, time.process_time() - cpu
        rows, main_rows = sum(done.rows.values()), done.rows[done.main.name]
        line = {"export": name, "rows": rows, "main": main_rows, "s": round(wall, 2), "cpu": round(cpu, 2),
                "rows_per_s": round(rows / wall), "rows_per_cpu_s": round(rows / cpu),
                "main_per_s": round(main_rows / wall)}  # fmt: skip
        count, seconds = plain_rows(done.folder)
        _tell(**line, **({"csv_writer_rows_per_cpu_s": round(count / seconds)} if count else {}))


def _put(store: Store, made: Sequence[Made]) -> None:
    for coded, source in made:
        store.add(coded, source, STORY)


def _add(store: Store, made: Made) -> None:
    store.add(*made, STORY)
    upkeep.bring_up(store)


def _nothing(faults: list[str]) -> None:
    if faults:
        raise RuntimeError(f"the ledger is damaged: {faults[0]}")


def _took(work: Callable[[], object]) -> dict[str, float]:
    """Seconds by the clock and of the processor."""
    began, cpu = time.perf_counter(), time.process_time()
    work()
    return {"s": round(time.perf_counter() - began, 2), "cpu": round(time.process_time() - cpu, 2)}


def _milliseconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def _spread(taken: list[float]) -> dict[str, float]:
    return {"median": round(statistics.median(taken), 1), "worst": round(max(taken), 1)}


def _tell(**found: object) -> None:
    sys.stdout.write(json.dumps(found) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())

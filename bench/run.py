"""Turns a benchmark set into system output for its scorer: ``python -m bench.run TASK INPUT OUTPUT``.

Exit status: 0 all done, 1 some items failed (each is named on standard error, the others are written), 2 nothing is
written.
"""

import argparse
import importlib
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

from bench.items import Failed, Row

TASKS: Final[dict[str, tuple[str, str]]] = {
    "reports": ("reports", "run"),
    "stance": ("stance", "run"),
    "polnear": ("polnear", "run"),
    "types": ("types", "run"),
    "types-raw": ("types_raw", "run"),
    "places": ("places", "run"),
    "places-gold": ("places", "run_gold"),
    "places-wide": ("places", "run_wide"),
    "times": ("times", "run"),
    "pages": ("pages", "run"),
    "pages-pasted": ("pages_pasted", "run"),
    "incidents": ("incidents", "run"),
    "muc4": ("muc4", "run"),
}
"""Task name -> the module of ``bench.tasks`` and its function; names and forms are stable (bench/README.md)."""


def function_of(task: str) -> Callable[[Path], Iterator[Row | Failed]]:
    """The function that runs ``task``."""
    module, name = TASKS[task]
    function: Callable[[Path], Iterator[Row | Failed]] = getattr(importlib.import_module(f"bench.tasks.{module}"), name)
    return function


def write(rows: Iterable[Row | Failed], output: Path, task: str) -> tuple[int, int]:
    """Writes the rows to ``output``, one JSON line each, all or nothing; returns how many were written and failed."""
    done = failed = 0
    handle, name = tempfile.mkstemp(dir=output.parent, prefix=f".{output.name}.")
    try:
        with os.fdopen(handle, "wb") as out:
            for row in rows:
                if isinstance(row, Failed):
                    failed += 1
                    _say(f"{task}: {row.item} failed: {row.why}")
                else:
                    out.write(_line(row))
                    done += 1
                _progress(task, done, failed)
        Path(name).chmod(0o644)
        Path(name).replace(output)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return done, failed


def main(arguments: list[str] | None = None) -> int:
    """The command line; returns the exit status."""
    options = _parser().parse_args(arguments)
    if not options.input.exists():
        _say(f"{options.input} does not exist")
        return 2
    began = time.perf_counter()
    try:
        options.output.parent.mkdir(parents=True, exist_ok=True)
        done, failed = write(function_of(options.task)(options.input), options.output, options.task)
    # Any error at all outside of one item (a missing module, a wrong form, a full disk) ends the run in one line.
    except Exception as error:  # noqa: BLE001
        _say(f"{options.task}: nothing written: {type(error).__name__}: {error}")
        return 2
    _say(f"{options.task}: {done} items, {failed} failed, {time.perf_counter() - began:.1f} s")
    return 1 if failed else 0


def _line(row: Row) -> bytes:
    """One JSON line in UTF-8; a lone surrogate, which UTF-8 cannot hold, is written as its JSON escape."""
    text = json.dumps(row, ensure_ascii=False, allow_nan=False)
    return text.encode("utf-8", "backslashreplace") + b"\n"


def _progress(task: str, done: int, failed: int) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{task}: {done} done, {failed} failed ")
        sys.stderr.flush()


def _say(words: str) -> None:
    """One line on standard error, over the progress line where there is one."""
    sys.stderr.write(("\r\033[K" if sys.stderr.isatty() else "") + words + "\n")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench.run", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)  # fmt: skip
    parser.add_argument("task", choices=sorted(TASKS))
    parser.add_argument("input", type=Path, help="a file (.gz where the task reads JSON lines) or a folder")
    parser.add_argument("output", type=Path, help="the JSON-lines file to write")
    return parser


if __name__ == "__main__":
    sys.exit(main())

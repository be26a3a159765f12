"""The quality gate: runs every task on the open sets, scores it, and compares with floors and peers (``make bench``).

Exit status: 0 all floors hold, 1 something fell, broke or changed, 2 wrong options.  Without the folder of sets there
is nothing to measure, which is said and is no failure (``--strict`` makes it one).
"""

import argparse
import json
import os
import subprocess
import sys
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from bench import floors as floor_rules
from bench import table
from bench.measures import SHOWN, Measure, chosen
from bench.scoring import Case, Figures, ScorerError

ROOT: Final = Path(__file__).resolve().parent.parent
SETS: Final = ROOT.parent / "shared" / "bench"
FLOORS: Final = ROOT / "bench" / "floors.json"
OUT: Final = ROOT / "out" / "bench"


@dataclass(slots=True)
class Result:
    """What one measure came to: its figures, or why there are none; ``wrong`` fails the gate, ``missing`` does not."""

    measure: Measure
    figures: Figures | None = None
    wrong: list[str] = field(default_factory=list)
    missing: str | None = None
    hashes: tuple[str, str] = ("", "")

    def held(self) -> dict[str, float]:
        """The figures that have floors."""
        return {} if self.figures is None else {k: v for k, v in self.figures.values.items() if k not in SHOWN}


def measure_all(measures: tuple[Measure, ...], sets: Path, out: Path, jobs: int) -> list[Result]:
    """Runs each task on each set once, scores all measures, and returns them in order."""
    out.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(max_workers=jobs) as pool:
        runs: dict[tuple[str, str], Future[str | None]] = {}
        for measure in measures:
            key = (measure.task, measure.source)
            if key not in runs and (sets / measure.source).exists():
                runs[key] = pool.submit(_run, measure, sets, out)
        return [_result(measure, runs.get((measure.task, measure.source)), sets, out) for measure in measures]


def judge(results: list[Result], held: floor_rules.Floors, strict: bool) -> list[str]:
    """All that makes the gate fail, in words."""
    wrong = []
    for result in results:
        wrong += result.wrong
        if result.missing and strict:
            wrong.append(f"{result.measure.name}: {result.missing}")
        if result.figures is not None:
            wrong += floor_rules.changed_sets(held, result.measure.name, *result.hashes)
            wrong += floor_rules.fallen(held, result.measure.name, result.held())
    return wrong


def update(results: list[Result], held: floor_rules.Floors, reason: str | None) -> tuple[floor_rules.Floors, list[str]]:
    """The floors raised to the figures of ``results``, and what was refused, in words."""
    refused = []
    for result in results:
        refused += result.wrong
        if result.figures is not None and not result.wrong:
            held, words = floor_rules.updated(held, result.measure.name, result.held(), result.hashes, reason)
            refused += words
    return held, refused


def main(arguments: list[str] | None = None) -> int:
    """The command line; returns the exit status."""
    options = _parser().parse_args(arguments)
    if options.allow_regression is not None and not (options.update and options.allow_regression.strip()):
        _parser().error("--allow-regression needs --update and a reason in words")
    if options.jobs < 1:
        _parser().error("--jobs needs a number from 1")
    try:
        measures = chosen(options.only)
    except KeyError as error:
        _parser().error(error.args[0])
    if not options.sets.is_dir():
        _print(f"{options.sets} is not there: nothing was measured.  bench/README.md says what the gate needs")
        return 1 if options.strict else 0
    held = floor_rules.read(options.floors)
    results = measure_all(measures, options.sets, options.out, options.jobs)
    if options.update:
        held, wrong = update(results, held, options.allow_regression)
        floor_rules.write(held, options.floors)
    else:
        wrong = judge(results, held, options.strict)
    _print(_as_json(results, held, wrong) if options.json else _as_text(results, held, wrong))
    return 1 if wrong else 0


def _run(measure: Measure, sets: Path, out: Path) -> str | None:
    """Runs one task in a process of its own; returns what went wrong, None where all is well."""
    # One thread a process: several tasks share the cores, and the order of sums stays the same on every machine.
    threads = {f"{name}_NUM_THREADS": "1" for name in ("OMP", "MKL", "OPENBLAS", "BLIS")}
    given = sets / measure.source
    if measure.blind is not None:
        given = measure.blind.copy(given, out / "given" / measure.task)
    command = [sys.executable, "-m", "bench.run", measure.task, str(given), str(_output(measure, out))]
    _output(measure, out).unlink(missing_ok=True)
    # A program of our own with arguments from the table of measures.
    done = subprocess.run(  # noqa: S603
        command, cwd=ROOT, env={**os.environ, **threads}, stderr=subprocess.PIPE, check=False
    )
    words = [line for line in done.stderr.decode("utf-8", "replace").splitlines() if line.strip()]
    sys.stderr.write(words[-1] + "\n" if words else "")
    if not done.returncode:
        return None
    return f"the run on {measure.source} ended with status {done.returncode}: " + "; ".join(words[-4:])


def _result(measure: Measure, ran: "Future[str | None] | None", sets: Path, out: Path) -> Result:
    """The figures of one measure from the output of its run."""
    result = Result(measure)
    if ran is None:
        result.missing = f"{measure.source} is not there"
        return result
    if (broken := ran.result()) is not None:
        result.wrong.append(f"{measure.name}: {broken}")
    try:
        result.hashes = (measure.corpus_hash(sets), measure.scorer_hash(sets))
        if _output(measure, out).exists():
            case = Case(sets, sets / measure.gold, _output(measure, out), sets / measure.source)
            result.figures = measure.score(case)
    except (ScorerError, OSError, KeyError, TypeError, ValueError) as error:
        result.wrong.append(f"{measure.name}: could not be scored: {type(error).__name__}: {error}")
    return result


def _output(measure: Measure, out: Path) -> Path:
    return out / f"{measure.task}.{measure.source.replace('/', '.').removesuffix('.gz')}.out.jsonl"


def _as_json(results: list[Result], held: floor_rules.Floors, wrong: list[str]) -> str:
    rows: dict[str, Any] = {}
    for result in results:
        figures = result.figures or Figures({})
        rows[result.measure.name] = {
            "figures": figures.values, "intervals": figures.intervals, "floors": held.of(result.measure.name),
            "missing": result.missing,
        }  # fmt: skip
    return json.dumps({"measures": rows, "wrong": wrong}, indent=1)


def _as_text(results: list[Result], held: floor_rules.Floors, wrong: list[str]) -> str:
    peers = table.read_peers(ROOT / "bench" / "peers.json")
    blocks = []
    for result in results:
        name = result.measure.name
        if result.figures is None:
            blocks.append(f"{name}: {result.missing or 'no figures'}")
        else:
            blocks.append(table.block(name, result.figures, held.of(name), peers.get(name, [])))
    end = ["", f"{len(wrong)} wrong:", *(f"  {words}" for words in wrong)] if wrong else ["", "All floors hold."]
    return "\n".join(blocks + end)


def _print(words: str) -> None:
    sys.stdout.write(words + "\n")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench.gate", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)  # fmt: skip
    parser.add_argument("--only", action="append", default=[], metavar="TASK", help="one task or measure (repeat)")
    parser.add_argument("--jobs", type=int, default=max(1, (os.cpu_count() or 1)), help="runs at a time")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--strict", action="store_true", help="a set that is not there is a failure")
    parser.add_argument("--update", action="store_true", help="raise the floors to what was measured")
    parser.add_argument("--allow-regression", metavar="REASON", help="with --update: lower floors, and keep the reason")
    parser.add_argument("--sets", type=Path, default=SETS, help="the folder of sets (default ../shared/bench)")
    parser.add_argument("--floors", type=Path, default=FLOORS, help="the file of floors")
    parser.add_argument("--out", type=Path, default=OUT, help="where the system output goes")
    return parser


if __name__ == "__main__":
    sys.exit(main())

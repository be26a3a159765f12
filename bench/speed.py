"""The speed run: articles a second on one core, where the time goes, memory and start-up (``python -m bench.speed``).

No test: figures depend on the machine and on what else runs on it, so a bare spaCy pipeline (the same model) runs on
the same texts beside ours, and the ratio of the two travels from machine to machine.  Every part runs in a process of
its own, pinned to one core and one thread; the load of the model is timed apart.
"""

import argparse
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from bench import texts

ROOT: Final = Path(__file__).resolve().parent.parent
SIZES: Final = {"short": 2_000, "long": 10_000}
PEER: Final = "UniversalPetrarch from raw text: 9 to 11 short articles/s (issue 2)"
THREADS: Final = {f"{name}_NUM_THREADS": "1" for name in ("OMP", "MKL", "OPENBLAS", "BLIS", "NUMEXPR")}


def main(arguments: list[str] | None = None) -> int:
    """The command line; returns the exit status."""
    options = _parser().parse_args(arguments)
    if options.part:
        sys.stdout.write(json.dumps(_PARTS[options.part](options.short, options.long)) + "\n")
        return 0
    counts = ("--short", str(options.short), "--long", str(options.long))
    result = {
        "machine": {"cpu": _cpu(), "python": platform.python_version(), "load": round(os.getloadavg()[0], 1)},
        **{part: _child(part, *counts) for part in _PARTS},
        "help_s": _fresh(["--help"], 5),
        "first_article_s": _first_article(3),
    }
    if options.out:
        options.out.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    sys.stdout.write((json.dumps(result, indent=1) if options.json else _table(result)) + "\n")
    return 0


def _coder(short: int, long: int) -> dict[str, Any]:
    """Our whole pipeline from raw text."""
    began = time.perf_counter()
    from counterclaim.pipeline import Coder

    coder = Coder()
    load = time.perf_counter() - began

    def stages() -> dict[str, float]:
        taken: dict[str, float] = coder.timings
        coder.timings = {}
        return taken

    return {"load_s": round(load, 2), **_sizes(short, long, coder.code_text, stages)}


def _bare(short: int, long: int) -> dict[str, Any]:
    """The yardstick: the same spaCy model with nothing around it, one text at a time."""
    began = time.perf_counter()
    from counterclaim.language.spacy_model import load as load_model

    nlp = load_model()[0]
    load = time.perf_counter() - began
    return {"load_s": round(load, 2), **_sizes(short, long, nlp, dict)}


_PARTS: Final[dict[str, Callable[[int, int], dict[str, Any]]]] = {"ours": _coder, "bare_spacy": _bare}


def _sizes(
    short: int, long: int, work: Callable[[str], object], stages: Callable[[], dict[str, float]]
) -> dict[str, Any]:
    pool, source = texts.paragraphs()
    found: dict[str, Any] = {"texts": source}
    # The first texts pay for caches and lazily loaded tables; that is start-up, measured apart.
    for text in texts.articles(pool, SIZES["short"], 3):
        work(text)
    for size, count in (("short", short), ("long", long)):
        stages()
        found[size] = _timed(texts.articles(pool, SIZES[size], count), work) | {"stages": _shares(stages())}
    found["peak_mb"] = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    return found


def _timed(batch: list[str], work: Callable[[str], object]) -> dict[str, Any]:
    """Articles a second by the clock and by the processor's own time (which other programs leave alone)."""
    clock, cpu, slowest = time.perf_counter(), time.process_time(), 0.0
    for text in batch:
        one = time.process_time()
        work(text)
        slowest = max(slowest, time.process_time() - one)
    clock, cpu = time.perf_counter() - clock, time.process_time() - cpu
    return {"articles": len(batch), "characters": sum(map(len, batch)), "per_s": round(len(batch) / clock, 2),
            "per_cpu_s": round(len(batch) / cpu, 2), "slowest_s": round(slowest, 3)}  # fmt: skip


def _shares(stages: dict[str, float]) -> dict[str, float]:
    whole = sum(stages.values())
    return {name: round(seconds / whole, 3) for name, seconds in sorted(stages.items(), key=lambda s: -s[1])}


def _child(part: str, *more: str) -> dict[str, Any]:
    """One part in a fresh process on one core; raises RuntimeError with its last words where it fails."""
    done = _pinned([sys.executable, "-m", "bench.speed", "--part", part, *more])
    if done.returncode:
        raise RuntimeError(f"{part} failed: {done.stderr.strip().splitlines()[-1:]}")
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def _first_article(rounds: int) -> float:
    """Seconds of ``counterclaim code FILE`` in a fresh process."""
    pool, _ = texts.paragraphs()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "article.txt"
        path.write_text(texts.articles(pool, SIZES["short"], 1)[0], encoding="utf-8")
        return _fresh(["code", str(path), "--published", "2022-09-13", "--format", "jsonl"], rounds)


def _fresh(arguments: list[str], rounds: int) -> float:
    """The median of the seconds that the command takes in a fresh process; raises RuntimeError where it fails."""
    taken = []
    for _ in range(rounds):
        began = time.perf_counter()
        done = _pinned([str(Path(sys.executable).parent / "counterclaim"), *arguments])
        taken.append(time.perf_counter() - began)
        if done.returncode:
            raise RuntimeError(f"counterclaim {arguments[0]} failed: {done.stderr.strip().splitlines()[-1:]}")
    return round(statistics.median(taken), 3)


def _pinned(command: list[str]) -> "subprocess.CompletedProcess[str]":
    """Runs a program of ours on one core and one thread."""
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {max(cores)})
    try:
        return subprocess.run(  # noqa: S603
            command, cwd=ROOT, env={**os.environ, **THREADS}, capture_output=True, text=True, check=False
        )
    finally:
        os.sched_setaffinity(0, cores)


def _table(result: dict[str, Any]) -> str:
    ours, bare = result["ours"], result["bare_spacy"]
    lines = [f"{result['machine']['cpu']}, one core, load {result['machine']['load']}; texts: {ours['texts']}", ""]
    for size, characters in SIZES.items():
        mine, theirs = ours[size], bare[size]
        lines += [
            f"{size} articles ({characters:,} characters, {mine['articles']} of them)",
            f"  counterclaim  {_rate(mine)}   slowest {mine['slowest_s']:.2f} s",
            f"  bare spaCy    {_rate(theirs)}   ours takes {theirs['per_cpu_s'] / mine['per_cpu_s']:.2f} times as long",
            "  stages        " + ", ".join(f"{name} {share:.0%}" for name, share in mine["stages"].items()),
        ]
    lines += [
        "",
        f"load of the models {ours['load_s']:.2f} s, peak memory {ours['peak_mb']} MB",
        f"  bare spaCy       {bare['load_s']:.2f} s,             {bare['peak_mb']} MB",
        f"counterclaim --help {result['help_s']:.2f} s; first article, fresh process {result['first_article_s']:.2f} s",
        f"peer: {PEER}",
    ]
    return "\n".join(lines)


def _rate(timed: dict[str, Any]) -> str:
    return f"{timed['per_s']:7.2f}/s by the clock  {timed['per_cpu_s']:7.2f}/s of processor time"


def _cpu() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or "unknown processor"
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), "unknown processor")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench.speed", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)  # fmt: skip
    parser.add_argument("--short", type=int, default=60, help="how many short articles")
    parser.add_argument("--long", type=int, default=12, help="how many long articles")
    parser.add_argument("--json", action="store_true", help="print JSON instead of the table")
    parser.add_argument("--out", type=Path, help="write the JSON to this file too")
    parser.add_argument("--part", choices=sorted(_PARTS), help=argparse.SUPPRESS)
    return parser


if __name__ == "__main__":
    sys.exit(main())

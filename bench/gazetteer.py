"""The gazetteer's run: size on disk, opening, memory, microseconds a look-up (``python -m bench.gazetteer``).

No test: figures depend on the machine, so a bare SQLite select of the same keys runs beside the look-ups, and the ratio
of the two travels from machine to machine.  Every part runs in a process of its own.  ``--loaded FOLDER`` measures with
the gazetteer that ``counterclaim gazetteer load`` put there.
"""

import argparse
import json
import random
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parent.parent
DATABASE: Final = ROOT / "src" / "counterclaim" / "data" / "gazetteer" / "places.sqlite"
UNKNOWN: Final = 10  # one name in so many is none of the gazetteer's, as most words that a text asks about are


def main(arguments: list[str] | None = None) -> int:
    """The command line; returns the exit status."""
    options = _parser().parse_args(arguments)
    if options.part:
        names = json.loads(options.sample.read_text(encoding="utf-8"))
        sys.stdout.write(json.dumps(_PARTS[options.part](names, options.loaded)) + "\n")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "names.json"
        path.write_text(json.dumps(_names(options.names)), encoding="utf-8")
        more = ["--sample", str(path), *(["--loaded", str(options.loaded)] if options.loaded else [])]
        result = {part: _child(part, more) for part in _PARTS}
    sys.stdout.write((json.dumps(result, indent=1) if options.json else table(result)) + "\n")
    return 0


def sample(keys: Iterable[str], count: int, seed: int = 1) -> list[str]:
    """So many of ``keys``, drawn at random with a fixed seed, one in ten spelt as no place is."""
    drawn = random.Random(seed).sample(sorted(keys), count)
    return [f"{key} xq" if n % UNKNOWN == 0 else key for n, key in enumerate(drawn)]


def median_us(work: Callable[[str], object], names: list[str]) -> float:
    """The median of the microseconds that ``work`` takes for one name."""
    taken = []
    for name in names:
        began = time.perf_counter_ns()
        work(name)
        taken.append(time.perf_counter_ns() - began)
    return statistics.median(taken) / 1000


def _names(count: int) -> list[str]:
    with sqlite3.connect(f"{DATABASE.as_uri()}?mode=ro&immutable=1", uri=True) as db:
        return sample((key for (key,) in db.execute("select key from name")), count)


def _ours(names: list[str], loaded: Path | None) -> dict[str, Any]:
    from counterclaim.grounding.places.gazetteer import Gazetteer

    before = _memory_mb()
    began = time.perf_counter()
    gazetteer = Gazetteer(loaded=loaded)
    gazetteer.lookup("Goris")
    opening = time.perf_counter() - began
    began = time.perf_counter()
    _ = gazetteer.models
    stamping = time.perf_counter() - began
    memory = _memory_mb() - before
    return {
        "mb": round(DATABASE.stat().st_size / 1e6, 1),
        "open_s": round(opening, 3),
        "stamp_s": round(stamping, 3),
        "open_mb": memory,
        "uncached_us": round(median_us(gazetteer.lookup, names), 2),
        "cached_us": round(median_us(gazetteer.lookup, names), 2),
        "has_cached_us": round(median_us(gazetteer.has, names), 2),
        "after_mb": _memory_mb() - before,
    }


def _select(names: list[str], _: Path | None) -> dict[str, Any]:
    """The yardstick: the bare select of a name's numbers, without folding, places or cache."""
    db = sqlite3.connect(f"{DATABASE.as_uri()}?mode=ro&immutable=1", uri=True)

    def select(name: str) -> object:
        return db.execute("select ids from name where key=?", (name,)).fetchone()

    first, again = median_us(select, names), median_us(select, names)
    return {"uncached_us": round(first, 2), "cached_us": round(again, 2)}


def _grounding(_: list[str], loaded: Path | None) -> dict[str, Any]:
    """What the whole stage costs beside the parser: actors, places and days over one text."""
    before = _memory_mb()
    began = time.perf_counter()
    from counterclaim.grounding import ground_of
    from counterclaim.grounding.actors import ActorFinder
    from counterclaim.grounding.days import find_days
    from counterclaim.grounding.places import Gazetteer, PlaceFinder
    from counterclaim.language import Parser
    from counterclaim.reading import read_text

    parser = Parser()
    text = "Armenia said on Tuesday that Azerbaijani forces had shelled Goris and Jermuk, and the UN in Geneva met."
    document = read_text(text, name="bench", published="2022-09-13").document
    layers = parser.parse(document.text)
    parsed, loading = _memory_mb(), time.perf_counter() - began
    began = time.perf_counter()
    actors, places = ActorFinder(), PlaceFinder(Gazetteer(loaded=loaded))
    actors.find(document, layers, ground_of(places.survey(document, layers)))
    find_days(document, layers)
    return {"parser_mb": parsed - before, "parser_s": round(loading, 2), "stage_mb": _memory_mb() - parsed,
            "stage_s": round(time.perf_counter() - began, 2)}  # fmt: skip


_PARTS: Final[dict[str, Callable[[list[str], Path | None], dict[str, Any]]]] = {
    "ours": _ours, "select": _select, "grounding": _grounding,
}  # fmt: skip


def _memory_mb() -> int:
    """What the process holds in memory now (Linux)."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return round(pages * resource.getpagesize() / 1e6)


def _child(part: str, more: list[str]) -> dict[str, Any]:
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "bench.gazetteer", "--part", part, *more],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def table(result: dict[str, Any]) -> str:
    """The figures for a person."""
    ours, select, stage = result["ours"], result["select"], result["grounding"]
    ratio = ours["uncached_us"] / select["uncached_us"]
    lines = [
        f"on disk {ours['mb']} MB; open and first look-up {ours['open_s']:.3f} s, {ours['open_mb']} MB",
        f"its sha256 for the stamp of a record {ours['stamp_s']:.3f} s",
        f"look-up, first time {ours['uncached_us']:6.2f} us, {ratio:.1f} times a bare select",
        f"  bare select       {select['uncached_us']:6.2f} us",
        f"look-up, again      {ours['cached_us']:6.2f} us (whether there is one: {ours['has_cached_us']:.2f} us)",
        f"memory after them   {ours['after_mb']} MB",
        f"actors, places, days beside the parser: {stage['stage_mb']} MB, ready and one text in {stage['stage_s']:.2f} s",
    ]
    return "\n".join(lines)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench.gazetteer", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)  # fmt: skip
    parser.add_argument("--names", type=int, default=20_000, help="how many names to look up")
    parser.add_argument("--loaded", type=Path, help="the folder of a loaded gazetteer")
    parser.add_argument("--json", action="store_true", help="print JSON instead of the table")
    parser.add_argument("--sample", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--part", choices=sorted(_PARTS), help=argparse.SUPPRESS)
    return parser


if __name__ == "__main__":
    sys.exit(main())

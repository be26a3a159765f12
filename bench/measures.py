"""What the gate measures: for each measure the task, the set it runs on, and the scorer."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench import scoring
from bench.blind import Keep
from bench.scoring import Case, Figures

ROOT: Final = Path(__file__).resolve().parent.parent

FALLING: Final = frozenset({"surplus"})
"""Figures that are better when they are smaller; all others are better when they are larger."""


SHOWN: Final = frozenset({"b3_p", "b3_r", "coded", "denials_surplus"})
"""Figures that are printed but have no floor: one side of a trade whose other side, or whose sum, is held."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One row group of the gate.

    ``source`` is what the task reads and ``gold`` what the scorer reads, both under the folder of sets
    (``shared/bench``); ``scorer`` is the script whose rules hold, there or, where we had to write it, in ``bench``.
    Measures with the same ``task`` and ``source`` share one run.  ``blind`` names what of each input item the task may
    see; the gate gives it a copy without the answers.
    """

    name: str
    task: str
    source: str
    gold: str
    scorer: str
    score: Callable[[Case], Figures]
    blind: Keep | None = None

    def corpus_hash(self, sets: Path) -> str:
        """The sha256 over the files of source and gold, by name and content; raises FileNotFoundError."""
        return sha256_of([sets / path for path in sorted({self.source, self.gold})], sets)

    def scorer_hash(self, sets: Path) -> str:
        """The sha256 of the scorer, without which a figure means nothing."""
        root = ROOT if self.scorer.startswith("bench/") else sets
        return sha256_of([root / path for path in self.scorer.split()], root)


def sha256_of(paths: list[Path], root: Path) -> str:
    """The sha256 over all files at and under ``paths``: their names below ``root`` and what they hold."""
    whole = hashlib.sha256()
    for path in paths:
        if not path.exists():
            raise FileNotFoundError(f"{path} is not there")
        for file in sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]:
            whole.update(file.relative_to(root).as_posix().encode() + b"\0")
            whole.update(hashlib.sha256(file.read_bytes()).digest())
    return whole.hexdigest()


_REPORTS: Final = ("events/reports/articles.jsonl", "events/reports/gold.jsonl", "events/score_reports.py")


def _pages(name: str, task: str, folder: str) -> Measure:
    return Measure(name, task, f"pages/{folder}", f"pages/{folder}/gold.json", "pages/score_pages.py", scoring.pages)


def _places(name: str, task: str, part: str) -> Measure:
    path, scorer, seen = f"places/{part}.jsonl", "places/score_places.py", ("doc_id", "date", "title", "text")
    if task in {"places", "places-wide"}:
        return Measure(name, task, path, path, scorer, scoring.places, Keep(seen))
    return Measure(name, task, path, path, scorer, scoring.places_gold, Keep(seen, "toponyms", ("start", "end")))


def _times(part: str) -> Measure:
    path = f"times/{part}.jsonl"
    return Measure(
        f"times-{part}", "times", path, path, "times/score_times.py", scoring.times, Keep(("doc_id", "dct", "text"))
    )


MEASURES: Final = (
    Measure("reports", "reports", *_REPORTS, scoring.reports),
    Measure("reports-first", "reports", *_REPORTS, scoring.reports_first),
    Measure("stance", "stance", "claims/stance.open.jsonl", "claims/stance.open.jsonl", "claims/score_stance.py",
            scoring.stance, Keep(("id", "text"))),
    Measure("polnear", "polnear", "claims/polnear/dev/text", "claims/polnear/dev", "claims/score_claims.py",
            scoring.polnear),
    Measure("types", "types", "events/plv_train.tsv", "events/plv_train.tsv", "events/score_types.py", scoring.types,
            Keep(("sentence", "marked_sentence", "source", "target"))),
    Measure("types-raw", "types-raw", "events/plv_train.tsv", "events/plv_train.tsv", "events/score_types.py", scoring.types,
            Keep(("sentence",))),
    _places("places-lgl", "places", "lgl"),
    _places("places-gwn", "places", "gwn"),
    Measure("places-named-gwn", "places", "places/gwn.jsonl", "places/gwn.jsonl",
            "places/score_places.py", scoring.places_named, Keep(("doc_id", "date", "title", "text"))),
    _places("places-wide-lgl", "places-wide", "lgl"),
    _places("places-wide-gwn", "places-wide", "gwn"),
    _places("places-gold-lgl", "places-gold", "lgl"),
    _places("places-gold-gwn", "places-gold", "gwn"),
    _times("timebank"),
    _times("aquaint"),
    _pages("pages-scrapinghub", "pages", "scrapinghub"),
    _pages("pages-wcxb", "pages", "wcxb"),
    _pages("pasted-scrapinghub", "pages-pasted", "scrapinghub"),
    _pages("pasted-wcxb", "pages-pasted", "wcxb"),
    Measure("incidents", "incidents", "incidents/ecbplus.jsonl.gz", "incidents/ecbplus.jsonl.gz",
            "incidents/score_incidents.py", scoring.incidents, Keep(("doc_id", "date", "title", "text"))),
    Measure("muc4", "muc4", "events/muc4/documents.jsonl.gz", "events/muc4/templates.jsonl.gz",
            "bench/muc4/score.py bench/muc4/templates.py", scoring.muc4, Keep(("doc_id", "text"), only="TST3-")),
)  # fmt: skip
"""All measures, in the order of the printed table."""


def chosen(only: list[str]) -> tuple[Measure, ...]:
    """The measures whose name or task is in ``only`` (all where it is empty); raises KeyError on an unknown word."""
    known = {word for measure in MEASURES for word in (measure.name, measure.task)}
    unknown = [word for word in only if word not in known]
    if unknown:
        raise KeyError(f"no task or measure is called {', '.join(unknown)}; there are {', '.join(sorted(known))}")
    return tuple(m for m in MEASURES if not only or m.name in only or m.task in only)

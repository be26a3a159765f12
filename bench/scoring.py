"""System output -> figures, by the scorers that came with the sets; only MUC-4 came without one and is scored by ours.

Every function takes the files of one case and returns figures (mostly shares of 1), with 95% intervals where documents
can be resampled.  A scorer that fails raises ScorerError.
"""

import csv
import importlib.util
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from bench import intervals
from bench.intervals import Interval
from bench.items import Failed, json_lines
from bench.muc4 import score as muc4_score
from bench.muc4.templates import read_templates
from bench.named_places import named
from bench.splits import aside

FIRST: Final = "armenia-azerbaijan-2022-09-13"
"""The id of the first article, which is also measured on its own."""


class ScorerError(RuntimeError):
    """A scorer that ended with an error: its own words."""


@dataclass(frozen=True, slots=True)
class Case:
    """The files of one scoring: the folder of sets, the gold, what the system made, and what the task read."""

    sets: Path
    gold: Path
    system: Path
    source: Path


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures by name and, for some, the 95% interval over documents."""

    values: dict[str, float]
    intervals: dict[str, Interval] = field(default_factory=dict)


def reports(case: Case) -> Figures:
    """The whole job on all hand-coded texts (score_reports.py), with intervals over texts."""
    return _reports(case, None)


def reports_first(case: Case) -> Figures:
    """The same on the article of 13 September 2022 alone; one text has no interval."""
    return _reports(case, FIRST)


def _reports(case: Case, only: str | None) -> Figures:
    scorer = _load(case.sets / "events/score_reports.py")
    articles = {row["id"]: row["text"] for row in _rows(case.source)}
    golden = {row["id"]: row for row in _rows(case.gold) if only in (None, row["id"])}
    coded = dict(scorer.from_system(row) for row in _rows(case.system))
    whole = scorer.score(articles, golden, coded)
    fields = {"stance": "stance_acc", "when": "when_acc", "where": "where_acc", "actor": "actor_acc",
              "recipient": "recipient_acc", "said_by": "said_by_acc", "reality": "reality_acc",
              "newness": "newness_acc", "mode": "mode_acc", "killed": "killed_acc"}  # fmt: skip
    values = {f"{name}_f1": whole[name]["f1"] for name in ("events", "dyad", "told", "claims")}
    values |= {fields[name]: share for name, share in whole["fields"].items()}
    values |= {"denials_found": whole["denials"]["found"] / max(whole["denials"]["of"], 1),
               "denials_surplus": whole["denials"]["surplus"], "surplus": whole["surplus"]}  # fmt: skip
    if only:
        return Figures(values)
    parts = [scorer.score(articles, {key: row}, coded) for key, row in golden.items()]
    sizes = [(len(row["claims"]), len(coded.get(key, {"claims": []})["claims"])) for key, row in golden.items()]
    return Figures(values, intervals.of_reports(parts, sizes))


def stance(case: Case) -> Figures:
    """Source, content and stance of claims (score_stance.py), with intervals over windows."""
    scorer = _load(case.sets / "claims/score_stance.py")
    golden, coded = scorer.read(case.gold), scorer.read(case.system)
    keys = sorted(golden)

    def figures(sample: Sequence[int]) -> dict[str, float]:
        # A window that is drawn twice counts twice, so each draw gets a key of its own.
        some = scorer.score({n: golden[keys[i]] for n, i in enumerate(sample)},
                            {n: coded.get(keys[i], []) for n, i in enumerate(sample)})  # fmt: skip
        return {"denial_f1": some["denial"][2], "macro_f1": some["macro_end"], "claim_f1": some["claim"][2],
                "stance_acc": some["stance_accuracy"], "source_acc": some["source_accuracy"],
                "all_three_f1": some["all_three"][2]}  # fmt: skip

    return Figures(figures(range(len(keys))), intervals.resampled(figures, len(keys), 200))


def polnear(case: Case) -> Figures:
    """Every attribution of PolNeAR's dev articles (score_claims.py)."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "figures.json"
        _run(case.sets / "claims/score_claims.py", "--gold", case.gold.parent, "--split", case.gold.name, "--sys",
             case.system,
             "--types", "--bootstrap", "1000", "--json", out)  # fmt: skip
        found = json.loads(out.read_text(encoding="utf-8"))
    names = {"rel.pair_j50": "pair_j50", "rel.content_j50": "content_j50", "rel.triple_j50": "triple_j50",
             "cofenet.source.exact": "cofenet_source", "cofenet.cue.exact": "cofenet_cue",
             "cofenet.content.exact": "cofenet_content"}  # fmt: skip
    ranges = {name: tuple(found[key]["ci95"]) for key, name in names.items() if "ci95" in found[key]}
    values = {name: found[key]["f1"] for key, name in names.items()}
    # Of indirect, mixed and direct speech only the recall is defined: a system does not say which it takes a claim for.
    values |= {f"{kind}_recall": found[f"type.{kind}.pair_j50_recall"]["r"] for kind in ("indirect", "mixed", "direct")}
    return Figures(values, ranges)


def types(case: Case) -> Figures:
    """PLOVER types of actor pairs (score_types.py) on the rows set aside, with an interval over pairs for the roots.

    The event reader is trained on the other rows (``bench/tasks/types.py``), which therefore measure nothing.
    """
    script = case.sets / "events/score_types.py"
    scorer = _load(script)
    coded = {row["row"]: row["type"] for row in _rows(case.system)}
    with case.gold.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    kept = [n for n, row in enumerate(rows) if aside(row["sentence"])]
    wanted, got = [rows[n]["gold_root"].strip().upper() for n in kept], [coded.get(n) for n in kept]
    with tempfile.TemporaryDirectory() as folder:
        gold, system = Path(folder) / "gold.tsv", Path(folder) / "system.jsonl"
        gold.write_text("gold_root\n" + "".join(f"{root}\n" for root in wanted), encoding="utf-8")
        lines_of = (json.dumps({"row": n, "type": kind}) + "\n" for n, kind in enumerate(got))
        system.write_text("".join(lines_of), encoding="utf-8")
        found = json.loads(_run(script, gold, system))
    # PLOVER dropped YIELD for RETREAT; the scorer takes the one for the other on both sides.
    now: dict[str | None, str | None] = {"YIELD": "RETREAT"}
    pairs = [(now.get(g, g), now.get(k, k)) for g, k in zip(wanted, got, strict=True) if g in scorer.QUAD]

    def root(sample: Sequence[int]) -> dict[str, float]:
        return {"root": scorer.macro([pairs[i][0] for i in sample], [pairs[i][1] for i in sample])}

    ranges = intervals.resampled(root, len(pairs), 200)
    return Figures({name: found[name] for name in ("root", "quad", "binary", "accuracy", "coded")}, ranges)


def places(case: Case) -> Figures:
    """Toponyms found and resolved from raw text (score_places.py)."""
    found = json.loads(_run(case.sets / "places/score_places.py", case.gold, case.system, "--json", "--boot", "200"))
    strict, end_to_end = found["recognition_strict"], found["end_to_end_161km"]
    return Figures({"strict_f1": strict["f1"], "overlap_f1": found["recognition_overlap"]["f1"],
                    "e2e161_f1": end_to_end["f1"], "e2e_id_f1": found["end_to_end_id"]["f1"]},
                   {"strict_f1": tuple(strict["ci95"]), "e2e161_f1": tuple(end_to_end["ci95"])})  # fmt: skip


def places_named(case: Case) -> Figures:
    """The same on the names that other sets mark too (bench/named_places.py)."""
    with tempfile.TemporaryDirectory() as folder:
        paths = Path(folder) / "gold.jsonl", Path(folder) / "system.jsonl"
        for path, rows in zip(paths, named(_rows(case.gold), _rows(case.system)), strict=True):
            path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        return places(Case(case.sets, *paths, case.source))


def places_gold(case: Case) -> Figures:
    """Toponyms resolved where the gold spans are given (score_places.py)."""
    whole = json.loads(_run(case.sets / "places/score_places.py", case.gold, case.system, "--json", "--boot", "200"))
    found = whole["resolution_all"]
    return Figures({"acc161": found["acc161"], "exact_id": found["exact"]}, {"acc161": tuple(found["ci95"])})


def times(case: Case) -> Figures:
    """Time expressions and their values (score_times.py), with intervals over documents."""
    script = case.sets / "times/score_times.py"
    found = json.loads(_run(script, case.gold, case.system, "--json"))
    names = {"value": "value_f1", "relaxed": "relaxed_f1", "strict": "strict_f1", "type": "type_f1"}
    scorer = _load(script)
    golden, coded = scorer.read(case.gold), scorer.read(case.system)
    parts = []
    for key, rows in golden.items():
        pairs = scorer.match(rows, coded.get(key, []))
        right = sum(scorer.norm(rows[i].get("value")) == scorer.norm(coded[key][j].get("value")) for i, j, _ in pairs)
        parts.append({"value_f1": right, "relaxed_f1": len(pairs), "sys": len(coded.get(key, [])), "gold": len(rows)})
    values = {ours: found[theirs]["f1"] for theirs, ours in names.items()} | {"day_recall": found["day"]["recall"]}
    return Figures(values, intervals.of_counts(parts, ("value_f1", "relaxed_f1"), "sys", "gold"))


def pages(case: Case) -> Figures:
    """Article extraction (score_pages.py), with an interval over pages for word F1."""
    script = case.sets / "pages/score_pages.py"
    found = json.loads(_run(script, case.gold, case.system))
    names = ("word_f1", "shingle_f1", "title", "author", "date", "with", "without")
    scorer = _load(script)
    bags = {row["page"]: _bag(scorer, row.get("text")) for row in _rows(case.system)}
    pages_of = json.loads(case.gold.read_text(encoding="utf-8"))
    each = [scorer.f1(_bag(scorer, page["text"]), bags.get(key, _bag(scorer, ""))) for key, page in pages_of.items()]
    return Figures({name: found[name] for name in names if name in found}, {"word_f1": intervals.of_mean(each)})


def incidents(case: Case) -> Figures:
    """Documents grouped by happening (score_incidents.py)."""
    found = json.loads(_run(case.sets / "incidents/score_incidents.py", case.gold, case.system))
    return Figures({"b3_f1": found["b3"]["f1"], "b3_p": found["b3"]["p"], "b3_r": found["b3"]["r"],
                    "pairs_f1": found["pairs"]["f1"]})  # fmt: skip


def muc4(case: Case) -> Figures:
    """MUC-4's incidents on TST3 by a scorer of our own (bench/muc4/score.py), with intervals over documents."""
    golden = read_templates((row for row in json_lines(case.gold) if not isinstance(row, Failed)), "tst3")
    coded = {row["doc_id"]: row["incidents"] for row in _rows(case.system)}
    parts = [muc4_score.counts(templates, coded.get(key, [])) for key, templates in golden.items()]
    kept = [f"{slot}{way}_f1" for way in ("", "_mm") for slot in muc4_score.SLOTS]

    def figures(sample: Sequence[int]) -> dict[str, float]:
        found = muc4_score.figures(parts, sample)
        return {name: found[name] for name in kept}

    return Figures(figures(range(len(parts))), intervals.resampled(figures, len(parts), intervals.ROUNDS))


def _bag(scorer: ModuleType, text: str | None) -> Counter[str]:
    return Counter(scorer.W.findall((text or "").lower()))


def _rows(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def _run(script: Path, *arguments: object) -> str:
    """What a scorer prints; raises ScorerError with its last words where it fails."""
    command = [sys.executable, str(script), *map(str, arguments)]
    # The scorers are scripts of the benchmark folder, given by fixed names.
    done = subprocess.run(  # noqa: S603
        command, capture_output=True, text=True, encoding="utf-8", check=False
    )
    if done.returncode:
        raise ScorerError(f"{script.name} failed: {done.stderr.strip().splitlines()[-1:] or done.returncode}")
    return done.stdout


@lru_cache
def _load(script: Path) -> ModuleType:
    """A scorer as a module, for the parts that its command line does not print."""
    spec = importlib.util.spec_from_file_location(f"scorer_{script.stem}", script)
    if spec is None or spec.loader is None:
        raise ScorerError(f"{script} cannot be loaded")
    module = importlib.util.module_from_spec(spec)
    # The sets lie in a folder that may be read-only: no bytecode is written beside them.
    before, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        spec.loader.exec_module(module)
    finally:
        sys.dont_write_bytecode = before
    return module

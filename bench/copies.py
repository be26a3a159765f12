"""Copies: precision, recall and cost (``python -m bench.copies [--seed N] [--to N]``).

The set is made by ``bench.copies_made`` from a seed: invented reports and flashes, copies of them with the damages named
there, one or two at a time, and look-alikes in the same mould (another place, another day, or all other); with the tellings
of ``bench.copies_texts``, whose rewrites and translations were made by hand, as were their independent reports.  A pair is
right where both texts come from one report.  Recall is over pairs of a copy and its original, precision over all pairs that
share a family.  Beside it the plain way runs over the same texts: the Jaccard coefficient of all runs of three words, every
pair compared, copies from .5 (the best threshold in steps of .05 for its F1 is printed).
"""

import argparse
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import combinations
from typing import Final

from bench.copies_made import DAMAGES, document, look_alike, monitor, mould, tell, town
from bench.copies_texts import TELLINGS
from counterclaim.incidents.copies import families
from counterclaim.incidents.copies.profile import _profile, profile
from counterclaim.records import Document

CURVE: Final = (1250, 2500, 5000, 10000, 20000)
_PLAIN_MOST: Final = 2500
_NOT_FOR_FLASHES: Final = frozenset({"byline", "cut", "excerpt", "shuffled", "added", "one_quotation"})


def make(count: int, seed: int) -> tuple[list[Document], dict[str, str], dict[str, tuple[str, ...]]]:
    """About ``count`` documents; of each the report that it comes from, and of copies the damages done."""
    rng = random.Random(seed)
    documents: list[Document] = []
    source: dict[str, str] = {}
    damages: dict[str, tuple[str, ...]] = {}
    for n, telling in enumerate(TELLINGS):
        for kind in telling._fields:
            name = f"hand {n} {kind}"
            documents.append(document(name, getattr(telling, kind), date(2023, 1, 1 + n)))
            source[name] = f"hand {n}" if kind != "independent" else name
            damages |= {name: (kind,)} if kind in {"rewrite", "back"} else {}
    villages = tuple(town(rng) for _ in range(12))
    for n in range(60):
        documents.append(monitor(rng, date(2021, 3, 1) + timedelta(days=n), villages))
        source[documents[-1].id] = documents[-1].id
    while len(documents) < count:
        _report(rng, documents, source, damages)
    return documents[:count], source, damages


def _report(
    rng: random.Random, documents: list[Document], source: dict[str, str], damages: dict[str, tuple[str, ...]]
) -> None:
    """A report or flash; half the time with copies, a quarter of the time with a look-alike."""
    flash = rng.random() < 0.3
    made, name = mould(rng, flash=flash), f"{len(documents):06}"
    documents.append(document(name, tell(made), made.day, "Agency"))
    source[name] = name
    for _ in range(rng.choice((0, 0, 0, 1, 1, 2, 3))):
        fit = sorted(set(DAMAGES) - (_NOT_FOR_FLASHES if flash else set()))
        done = tuple(sorted(rng.sample(fit, rng.choice((1, 1, 2)))))
        text = _damaged(tell(made), done, rng)
        copy = f"{len(documents):06}"
        documents.append(document(copy, text, made.day + timedelta(days=rng.randrange(2)), f"Daily {town(rng)}"))
        source[copy], damages[copy] = name, done
    if rng.random() < 0.25:
        twin, other = look_alike(rng, made, rng.choice(("place", "day", "all"))), f"{len(documents):06}"
        documents.append(document(other, tell(twin), twin.day, "Agency"))
        source[other] = other


def _damaged(text: str, done: tuple[str, ...], rng: random.Random) -> str:
    for name in done:
        text = DAMAGES[name](text, rng)
    return text


def figures(count: int, seed: int) -> dict[str, object]:
    """Recall by damage and in all, precision, and F1, over pairs; beside them those of the plain way."""
    documents, source, damages = make(count, seed)
    found = {name: n for n, family in enumerate(families(documents)) for name in family}
    pairs = {pair for family in families(documents) for pair in combinations(sorted(family), 2)}
    wrong = [pair for pair in sorted(pairs) if source[pair[0]] != source[pair[1]]]
    ids = {one.id for one in documents}
    asked, held = Counter[str](), Counter[str]()
    for copy, done in damages.items():
        origin = source[copy] if source[copy] in ids else f"{source[copy]} original"
        if copy not in ids or origin not in ids:
            continue
        right = copy in found and found.get(origin) == found[copy]
        asked.update((*done, "all"))
        held.update((*done, "all") if right else ())
    return {
        "documents": len(documents), "copies": asked["all"], "recall": round(held["all"] / asked["all"], 4),
        "precision": round(1 - len(wrong) / max(1, len(pairs)), 4), "wrong": wrong[:5],
        "recall_by_damage": {name: f"{held[name]}/{asked[name]}" for name in sorted(asked)},
        "plain": _plain_figures(documents, source),
    }  # fmt: skip


def _plain_figures(documents: Sequence[Document], source: dict[str, str]) -> dict[str, float]:
    """The best F1 over pairs that one threshold on the Jaccard coefficient can give, and what it gives at .5."""
    scored = [(score, source[a] == source[b]) for a, b, score in plain(documents, 0.3)]
    groups = Counter(source[one.id] for one in documents)
    true = sum(n * (n - 1) // 2 for n in groups.values())
    table = {}
    for step in range(6, 20):
        taken = [right for score, right in scored if score >= step / 20]
        precision, recall = sum(taken) / max(1, len(taken)), sum(taken) / max(1, true)
        table[step / 20] = (2 * precision * recall / max(1e-9, precision + recall), precision, recall)
    best = max(table, key=lambda one: table[one])
    return {"threshold": best, "f1": round(table[best][0], 4), "precision": round(table[best][1], 4),
            "recall": round(table[best][2], 4), "precision_at_.5": round(table[0.5][1], 4),
            "recall_at_.5": round(table[0.5][2], 4)}  # fmt: skip


def plain(documents: Sequence[Document], least: float) -> list[tuple[str, str, float]]:
    """Every pair whose runs of three words have a Jaccard coefficient of ``least`` and more: all pairs compared."""
    runs = [(one.id, profile(one).runs) for one in documents]
    found = []
    for (a, mine), (b, theirs) in combinations(runs, 2):
        common = len(mine & theirs)
        score = common / max(1, len(mine) + len(theirs) - common)
        if score >= least:
            found.append((a, b, score))
    return found


def curve(sizes: Sequence[int], seed: int) -> list[dict[str, float]]:
    """Seconds of processor time by number of documents, reading included; beside them those of the plain way."""
    rows = []
    for size in sizes:
        documents, _, _ = make(size, seed)
        _profile.cache_clear()
        began = time.process_time()
        families(documents)
        ours = time.process_time() - began
        row: dict[str, float] = {"documents": size, "s": round(ours, 2), "ms_each": round(1000 * ours / size, 3)}
        if size <= _PLAIN_MOST:
            _profile.cache_clear()
            began = time.process_time()
            plain(documents, 0.5)
            row |= {"plain_s": round(time.process_time() - began, 2)}
        rows.append(row)
        sys.stderr.write(json.dumps(row) + "\n")
    return rows


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", type=int, default=20)
    parser.add_argument("--to", type=int, default=CURVE[-1], help="the largest set of the curve; 0: no curve")
    asked_for = parser.parse_args()
    result = {"figures": figures(_PLAIN_MOST, asked_for.seed),
              "curve": curve([size for size in CURVE if size <= asked_for.to], asked_for.seed)}  # fmt: skip
    sys.stdout.write(json.dumps(result, indent=1) + "\n")

"""Makes src/counterclaim/data/page_lines.json: how much each sign speaks for a line of a page being of the article.

usage: python training/page_lines.py FOLDER...     (folders of *.html.gz with gold.json, as in the bench's pages)

A line is of the article where its words stand in the gold body.  Logistic regression, every page with the same weight,
lines weighted by their words, L2 penalty 1.  Prints word F1 of the run it finds, five-fold cross-validated over pages (seed
1), then that of the weights written, made on all pages.
"""

import collections
import gzip
import json
import random
import re
import sys
from pathlib import Path
from typing import Any

import numpy as np

from bench.tasks.pages_pasted import pasted
from counterclaim.reading.blocks import FEATURES, features
from counterclaim.reading.furniture import reason_of

OUT = Path(__file__).parents[1] / "src/counterclaim/data/page_lines.json"
LONGEST = 60
WORD = re.compile(r"\w+")


def page(data: bytes, gold: str) -> dict[str, Any]:
    """The lines of a page with their features, labels, words."""
    lines = [line for line in pasted(data).split("\n") if line.strip()]
    flat = " " + " ".join(WORD.findall(gold.lower())) + " "
    gone = [reason_of(line) is not None for line in lines]
    return {
        "x": np.array(features(lines, gone), float),
        "y": np.array([float(inside(WORD.findall(line.lower()), flat)) for line in lines]),
        "size": np.array([min(len(re.findall(r"[^\W\d_]+", line)), LONGEST) + 1.0 for line in lines]),
        "gone": gone,
        "words": [collections.Counter(WORD.findall(line.lower())) for line in lines],
        "gold": collections.Counter(WORD.findall(gold.lower())),
    }


def inside(words: list[str], flat: str) -> bool:
    """Whether a line's words stand in the gold text, or most of its 4-grams do where it is long."""
    if words and f" {' '.join(words)} " in flat:
        return True
    grams = [" ".join(words[i : i + 4]) for i in range(len(words) - 3)]
    return len(words) > 12 and sum(gram in flat for gram in grams) > 0.6 * len(grams)


def fit(pages: list[dict[str, Any]], rounds: int = 60) -> Any:
    """Newton's method."""
    x, y = np.vstack([p["x"] for p in pages]), np.concatenate([p["y"] for p in pages])
    weight = np.concatenate([p["size"] ** 0.7 / (p["size"] ** 0.7).sum() for p in pages]) * 3000
    w = np.zeros(x.shape[1])
    for _ in range(rounds):
        p = 1 / (1 + np.exp(-x @ w))
        step = np.linalg.solve(
            (x * (weight * p * (1 - p) + 1e-9)[:, None]).T @ x + np.eye(len(w)), x.T @ (weight * (p - y)) + w
        )
        w -= step
        if abs(step).max() < 1e-6:
            break
    return w


def f1(pages: list[dict[str, Any]], w: Any, bias: float) -> float:
    """Mean word F1 of the heaviest runs."""
    total = 0.0
    for p in pages:
        best, at, run, start = 0.0, (0, 0), 0.0, 0
        for i, value in enumerate((p["x"] @ w + bias) * p["size"]):
            run += value
            if run <= 0:
                run, start = 0.0, i + 1
            elif run > best:
                best, at = run, (start, i + 1)
        got: collections.Counter[str] = collections.Counter()
        for i in range(*at):
            if not p["gone"][i]:
                got += p["words"][i]
        total += 2 * sum((got & p["gold"]).values()) / max(1, sum(got.values()) + sum(p["gold"].values()))
    return total / len(pages)


def main(folders: list[str]) -> None:
    """Fits, checks, writes."""
    pages, sets = [], []
    for folder in map(Path, folders):
        for name, gold in json.loads((folder / "gold.json").read_text(encoding="utf-8")).items():
            pages.append(page(gzip.decompress((folder / f"{name}.html.gz").read_bytes()), gold["text"]))
            sets.append(folder.name)
    order = list(range(len(pages)))
    random.Random(1).shuffle(order)
    for bias in (0.0, 0.2, 0.4):
        scores = collections.defaultdict(list)
        for fold in range(5):
            w = fit([pages[i] for n, i in enumerate(order) if n % 5 != fold])
            for i in order[fold::5]:
                scores[sets[i]].append(f1([pages[i]], w, bias))
        print("cross-validated, bias", bias, {k: round(sum(v) / len(v), 4) for k, v in scores.items()})
    w = fit(pages)
    w[0] += BIAS
    OUT.write_text(
        json.dumps({"longest": LONGEST, "weights": {k: round(float(v), 3) for k, v in zip(FEATURES, w, strict=True)}}, indent=1)
        + "\n",
        encoding="utf-8",
    )
    for name in sorted(set(sets)):
        print("all", name, round(f1([p for p, s in zip(pages, sets, strict=True) if s == name], w, 0.0), 4))


BIAS = 0.3
"""Added to the fitted bias: losing a sentence is worse than keeping a line of the page."""

if __name__ == "__main__":
    main(sys.argv[1:])

"""Makes src/counterclaim/data/reading/page_lines.json: how much each sign speaks for a line of a page being of the article.

usage: PYTHONPATH=. python training/page_lines.py FOLDER...     (folders of *.html.gz with gold.json, as in bench pages)

A line is of the article where its words stand in the gold body.  Logistic regression, every page with the same weight,
lines weighted by their words, L2 penalty 1.  Prints word F1, five-fold cross-validated over pages (seed 1), of trafilatura,
of our runs on pasted text and on HTML, and of the choice between the last and trafilatura; then writes weights made on all
pages.
"""

import collections
import json
import random
import re
import sys
from pathlib import Path
from typing import Any

import numpy as np

from bench.tasks.pages_pasted import pasted
from counterclaim.reading import blocks, evidence
from counterclaim.reading.decoding import decode, repair, tidy
from counterclaim.reading.extraction import extract
from counterclaim.reading.furniture import reason_of
from counterclaim.reading.markup import visible_lines

OUT = Path(__file__).parents[1] / "src/counterclaim/data/reading/page_lines.json"
WORD = re.compile(r"\w+")
NAMES = {"plain": evidence.PLAIN, "page": evidence.PAGE, "both": evidence.BOTH}
LEAN = {"plain": 0.3, "page": 0.3, "both": 0.0}
"""Added to the fitted biases: losing a sentence is worse than keeping a line of the page."""


def load(path: Path, gold: str, name: str) -> dict[str, Any]:
    """All that is needed of a page: its lines with numbers, labels, sizes, words."""
    data = path.read_bytes()
    text = tidy(repair(decode(data)[0])[0])[0]
    lines = visible_lines(text)
    article = extract(text).lines
    gone = [reason_of(line.text) is not None for line in lines]
    rows = evidence.page_rows(lines, gone)
    taken = evidence.share_taken(lines, article)
    import gzip

    flat_lines = [line for line in pasted(gzip.decompress(data)).split("\n") if line.strip()]
    flat_gone = [reason_of(line) is not None for line in flat_lines]
    gold_words = counted([gold])
    return {
        "set": name, "gold": gold_words, "taken": taken,
        "theirs": f1([counted(article)], gold_words),
        "page": part([line.text for line in lines], rows, gone, gold),
        "both": part([line.text for line in lines], evidence.both_rows(rows, taken), gone, gold),
        "plain": part(flat_lines, evidence.plain_rows(flat_lines, flat_gone), flat_gone, gold),
    }  # fmt: skip


def part(lines: list[str], rows: list[list[float]], gone: list[bool], gold: str) -> dict[str, Any]:
    """The numbers and labels of one model's lines."""
    flat = " " + " ".join(WORD.findall(gold.lower())) + " "
    return {
        "x": np.array(rows, float).reshape(len(lines), -1),
        "y": np.array([float(inside(WORD.findall(line.lower()), flat)) for line in lines]),
        "size": np.array([float(evidence.size(line)) for line in lines]),
        "gone": gone,
        "words": [counted([line]) for line in lines],
    }


def counted(lines: Any) -> collections.Counter[str]:
    """The words of lines, counted."""
    return collections.Counter(word for line in lines for word in WORD.findall(line.lower()))


def inside(words: list[str], flat: str) -> bool:
    """Whether a line's words stand in the gold text, or most of its 4-grams do where it is long."""
    if words and f" {' '.join(words)} " in flat:
        return True
    grams = [" ".join(words[i : i + 4]) for i in range(len(words) - 3)]
    return len(words) > 12 and sum(gram in flat for gram in grams) > 0.6 * len(grams)


def fit(parts: list[dict[str, Any]], rounds: int = 60) -> Any:
    """Newton's method."""
    x, y = np.vstack([p["x"] for p in parts]), np.concatenate([p["y"] for p in parts])
    weight = np.concatenate([p["size"] ** 0.7 / (p["size"] ** 0.7).sum() for p in parts]) * 3000
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


def f1(words: list[collections.Counter[str]], gold: collections.Counter[str]) -> float:
    """Word F1 of counted lines."""
    got = sum(words, collections.Counter())
    return 2 * sum((got & gold).values()) / max(1, sum(got.values()) + sum(gold.values()))


def scores(p: dict[str, Any], w: dict[str, Any]) -> dict[str, float]:
    """Word F1 of one page by each way of reading it."""
    found = {"trafilatura": p["theirs"]}
    for model in ("plain", "page"):
        m = p[model]
        first, last = blocks.heaviest(m["x"] @ w[model], m["size"])
        found[model] = f1([m["words"][i] for i in range(first, last) if not m["gone"][i]], p["gold"])
        ours = [first <= i < last and not m["gone"][i] for i in range(len(m["gone"]))]
    chance = [1 / (1 + np.exp(-p[model]["x"] @ w[model])) for model in ("page", "both")]
    mass, sizes = (chance[0] + chance[1]) / 2 * m["size"], m["size"]
    lead = blocks.promise(mass, sizes, ours) - blocks.promise(mass, sizes, [share > 0.5 for share in p["taken"]])
    found["chosen"] = found["page"] if lead > blocks.LEAD else p["theirs"]
    return found


def leaning(pages: list[dict[str, Any]]) -> dict[str, Any]:
    """The weights of all models, leaning towards keeping lines."""
    fitted = {model: fit([p[model] for p in pages]) for model in NAMES}
    for model, lean in LEAN.items():
        fitted[model][0] += lean
    return fitted


def main(folders: list[str]) -> None:
    """Fits, checks, writes."""
    pages = [
        load(folder / f"{name}.html.gz", gold["text"], folder.name)
        for folder in map(Path, folders)
        for name, gold in json.loads((folder / "gold.json").read_text(encoding="utf-8")).items()
    ]
    order = list(range(len(pages)))
    random.Random(1).shuffle(order)
    table: dict[str, dict[str, list[float]]] = collections.defaultdict(lambda: collections.defaultdict(list))
    for fold in range(5):
        w = leaning([pages[i] for n, i in enumerate(order) if n % 5 != fold])
        for i in order[fold::5]:
            for way, value in scores(pages[i], w).items():
                table[pages[i]["set"]][way].append(value)
    for name, ways in table.items():
        print("cross-validated", name, {way: round(sum(v) / len(v), 4) for way, v in ways.items()})
    w = leaning(pages)
    rows = {model: {k: round(float(v), 3) for k, v in zip(NAMES[model], w[model], strict=True)} for model in NAMES}
    OUT.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])

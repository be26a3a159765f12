"""Fits the chance of a place.

    python -m training.places.train LGL.jsonl GEOWEBNEWS.jsonl

Prints how well the chances agree with what is right, each set judged by the other and by parts of itself, and writes
data/gazetteer/chance.json.  Nothing is drawn at random but the parts (seed 7).  Needs an installed Counterclaim.
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from counterclaim.grounding.places.chance import LOOKS
from counterclaim.grounding.places.gazetteer import FOLDER
from training.places.examples import Marked, read

Array = npt.NDArray[np.float64]
_PARTS, _SEED, _BINS = 5, 7, 10
_RIDGE: Final = 1.0  # pulls every weight but the constant towards nought


def table(texts: Sequence[Marked]) -> tuple[Array, Array]:
    """The looks of all examples, one a row, and whether each is right."""
    examples = [e for text in texts for e in text.examples]
    return np.array([[1.0, *e.looks] for e in examples]), np.array([float(e.right) for e in examples])


def fit(*sets: tuple[Array, Array]) -> Array:
    """The weights of a logistic curve, constant first, by Newton's method; each set counts as much as the other."""
    looks, right = (np.concatenate(part) for part in zip(*sets, strict=True))
    even = np.concatenate([np.full(len(r), len(right) / len(sets) / len(r)) for _, r in sets])
    weights = np.zeros(looks.shape[1])
    ridge = _RIDGE * np.eye(len(weights))
    ridge[0, 0] = 0.0
    for _ in range(50):
        chance = _chance(looks, weights)
        slope = looks.T @ (even * (right - chance)) - ridge @ weights
        bend = (looks * (even * chance * (1 - chance))[:, None]).T @ looks + ridge
        step = np.linalg.solve(bend, slope)
        weights = weights + step
        if np.abs(step).max() < 1e-9:
            break
    return weights


def _chance(looks: Array, weights: Array) -> Array:
    return np.asarray(1.0 / (1.0 + np.exp(-looks @ weights)))


def agreement(chance: Array, right: Array) -> tuple[float, float, list[tuple[float, float, int]]]:
    """The expected calibration error, the Brier score, and for each tenth its mean chance, share right and number."""
    rows = []
    for k in range(_BINS):
        inside = (chance >= k / _BINS) & ((chance < (k + 1) / _BINS) | (k == _BINS - 1))
        if inside.any():
            rows.append((float(chance[inside].mean()), float(right[inside].mean()), int(inside.sum())))
    error = sum(n * abs(c - r) for c, r, n in rows) / len(right)
    return error, float(((chance - right) ** 2).mean()), rows


def by_parts(sets: Sequence[Sequence[Marked]]) -> list[tuple[Array, Array]]:
    """For each set the chances from curves that have not seen the text, fitted on all sets, and what is right."""
    draw = np.random.default_rng(_SEED)
    parts = [draw.permutation(len(texts)) % _PARTS for texts in sets]
    found: list[list[tuple[Array, Array]]] = [[] for _ in sets]
    for part in range(_PARTS):
        split = list(zip(sets, parts, strict=True))
        weights = fit(*(table([t for t, p in zip(texts, own, strict=True) if p != part]) for texts, own in split))
        for (texts, own), chances in zip(split, found, strict=True):
            looks, right = table([t for t, p in zip(texts, own, strict=True) if p == part])
            chances.append((_chance(looks, weights), right))
    return [(np.concatenate([c for c, _ in done]), np.concatenate([r for _, r in done])) for done in found]


def kept_from(chance: Array, right: Array, marks: int) -> list[tuple[float, float, float, float]]:
    """For least chances 0, .1 ... .6: that chance, precision, recall and F1 at 161 km of the places kept."""
    rows = []
    for least in (k / 20 for k in range(13)):
        kept = right[chance >= least]
        rows.append((least, kept.mean(), kept.sum() / marks, 2 * kept.sum() / (len(kept) + marks)))
    return rows


def _report(name: str, chance: Array, right: Array) -> None:
    error, brier, rows = agreement(chance, right)
    print(f"{name}: {len(right)} places, {right.mean():.3f} right, calibration error {error:.3f}, Brier {brier:.3f}")
    for mean, share, number in rows:
        print(f"   chance {mean:.2f}  right {share:.2f}  of {number}")


def main() -> None:
    parser = argparse.ArgumentParser(description="Fits the chance of a place.")
    parser.add_argument("sets", nargs=2, type=Path, help="two marked sets, JSON lines")
    parser.add_argument("--out", type=Path, default=FOLDER / "chance.json")
    given = parser.parse_args()
    one, two = (read(path) for path in given.sets)
    names = [path.stem for path in given.sets]
    for seen, judged, name in (
        (one, two, f"{names[1]} judged by {names[0]}"),
        (two, one, f"{names[0]} judged by {names[1]}"),
    ):
        looks, right = table(judged)
        _report(name, _chance(looks, fit(table(seen))), right)
    for name, texts, (chance, right) in zip(names, (one, two), by_parts([one, two]), strict=True):
        _report(f"{name}, by parts of both", chance, right)
        for least, precision, recall, f1 in kept_from(chance, right, sum(t.marks for t in texts)):
            print(f"   least chance {least:.2f}: precision {precision:.3f} recall {recall:.3f} F1 {f1:.4f}")
    weights = fit(table(one), table(two))
    rounded = {n: round(float(w), 4) for n, w in zip(("constant", *LOOKS), weights, strict=True)}
    given.out.write_text(json.dumps({"weights": rounded}, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

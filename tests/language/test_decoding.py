"""Scores of words -> spans."""

from itertools import pairwise

import numpy as np
import pytest

from counterclaim.language.decoding import CONTENT, SOURCE, best_paths, cue_spans, gelu, runs, softmax


def scores(*labels: int) -> np.ndarray:
    """Log probabilities that favour one label a word."""
    return np.log(np.eye(5, dtype=np.float32)[list(labels)] * 0.9 + 0.02)


def test_labels_become_runs() -> None:
    (path,) = best_paths(scores(1, 2, 0, 3, 4, 4, 0, 3)[None])
    assert runs(path, SOURCE) == [(0, 2)]
    assert runs(path, CONTENT) == [(3, 6), (7, 8)]


@pytest.mark.parametrize("broken", [(0, 4, 4), (2, 2, 0), (1, 4, 4), (3, 2, 2), (4, 0, 0)])
def test_inside_follows_only_its_own_begin(broken: tuple[int, ...]) -> None:
    path = [0, *best_paths(scores(*broken)[None])[0]]
    for before, label in pairwise(path):
        if label in (2, 4):
            assert before in (label - 1, label)


def test_cues_are_runs_with_their_best_chance() -> None:
    chances = np.array(
        [[0.9, 0.1, 0], [0.2, 0.7, 0.1], [0.4, 0.1, 0.5], [0.3, 0.6, 0.1], [0.95, 0.05, 0]], dtype=np.float32
    )
    assert [(a, b, round(c, 2)) for a, b, c in cue_spans(chances, 0.5)] == [(1, 3, 0.8), (3, 4, 0.7)]


def test_a_softmax_sums_to_one() -> None:
    assert softmax(np.array([[1000.0, 1001.0]], dtype=np.float32)).sum() == pytest.approx(1)


def test_gelu_is_the_gaussian_one() -> None:
    from math import erf

    x = np.linspace(-6, 6, 401, dtype=np.float32)
    exact = [0.5 * v * (1 + erf(v / 2**0.5)) for v in x.tolist()]
    assert np.abs(gelu(x) - exact).max() < 1e-6

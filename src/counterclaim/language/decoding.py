"""Scores of words -> spans: where cues stand, and the likeliest labels of source and content for one cue."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

    Scores = npt.NDArray[np.float32]

Run = tuple[int, int]

SOURCE: Final = 1
CONTENT: Final = 3
_ERF: Final = tuple(np.float32(a) for a in (0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429))
_NEVER: Final = -1e4
# Labels are O, B-source, I-source, B-content, I-content; I- follows only its own B- or I-.
_FIRST: Final = np.array([0, 0, _NEVER, 0, _NEVER], dtype=np.float32)
_STEP: Final = np.zeros((5, 5), dtype=np.float32)
for _before in range(5):
    for _inside in (2, 4):
        if _before not in (_inside - 1, _inside):
            _STEP[_before, _inside] = _NEVER


def softmax(scores: Scores) -> Scores:
    """Probabilities along the last axis."""
    raised = np.exp(scores - scores.max(-1, keepdims=True))
    whole: Scores = raised / raised.sum(-1, keepdims=True)
    return whole


def gelu(x: Scores) -> Scores:
    """The Gaussian error linear unit, to 1.5e-7: its error function is formula 7.1.26 of Abramowitz and Stegun (1964)."""
    z = np.abs(x) / np.float32(2**0.5)
    t = 1 / (1 + np.float32(0.3275911) * z)
    poly = t * (_ERF[0] + t * (_ERF[1] + t * (_ERF[2] + t * (_ERF[3] + t * _ERF[4]))))
    y: Scores = (np.float32(0.5) * x * (1 + np.sign(x) * (1 - poly * np.exp(-z * z)))).astype(np.float32)
    return y


def cue_spans(chances: Scores, threshold: float) -> list[tuple[int, int, float]]:
    """Runs of words that are part of a cue with at least ``threshold``, and the best chance in each.

    ``chances``: (words, 3) of O, B, I.  A word likelier to begin a cue than to go on with one begins a new run.
    """
    found: list[tuple[int, int, float]] = []
    for i in np.nonzero(1 - chances[:, 0] >= threshold)[0].tolist():
        chance = float(1 - chances[i, 0])
        if found and found[-1][1] == i and chances[i, 2] >= chances[i, 1]:
            found[-1] = (found[-1][0], i + 1, max(found[-1][2], chance))
        else:
            found.append((i, i + 1, chance))
    return found


def best_paths(scores: Scores) -> list[list[int]]:
    """The likeliest labels, by Viterbi, of log probabilities (cues, words, 5): one path a cue."""
    best = scores[:, 0] + _FIRST
    back = np.zeros(scores.shape, dtype=np.int8)
    rows = np.arange(len(scores))
    for n in range(1, scores.shape[1]):
        step = best[:, :, None] + _STEP
        back[:, n] = step.argmax(1)
        best = step.max(1) + scores[:, n]
    path = np.zeros(scores.shape[:2], dtype=np.int8)
    path[:, -1] = best.argmax(1)
    for n in range(scores.shape[1] - 1, 0, -1):
        path[:, n - 1] = back[rows, n, path[:, n]]
    return [[int(label) for label in row] for row in path]


def runs(labels: list[int], kind: int) -> list[Run]:
    """The runs of one kind (SOURCE or CONTENT) in a path of labels."""
    found: list[Run] = []
    for i, label in enumerate(labels):
        if label == kind:
            found.append((i, i + 1))
        elif label == kind + 1:
            found[-1] = (found[-1][0], i + 1)
    return found

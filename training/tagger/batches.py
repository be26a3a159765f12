"""Examples -> batches of windows, at random places of the text in every epoch."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor

from counterclaim.language.word_features import FEATURES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from training.tagger.examples import Attribution, Example

SHAPE_NONE = 7


@dataclass
class Batch:
    """Tensors of one batch of windows and of the cues in them; ``-100`` is a label that does not count.

    Of windows: ``ids``, ``shapes``, ``mask``, ``word`` (the word of each piece) are (windows, pieces); ``heads`` (the first
    piece of each word), ``known`` (whether there is such a word) and ``cue_labels`` are (windows, words).  Of cues: ``row``
    (its window), ``stance``; ``at_cue`` and ``role_labels`` (cues, words), ``standing`` (cues, words, FEATURES).
    """

    ids: Tensor
    shapes: Tensor
    mask: Tensor
    word: Tensor
    heads: Tensor
    known: Tensor
    cue_labels: Tensor
    row: Tensor
    at_cue: Tensor
    standing: Tensor
    role_labels: Tensor
    stance: Tensor


def spans_of(example: Example, size: int, rng: random.Random | None) -> list[tuple[int, int]]:
    """Word spans that tile the text, each of at most ``size`` pieces and begun at a sentence; the first cut is random."""
    first, count = example.pieces.first, len(example.pieces)
    stops, found, begin = [*example.breaks, count], [], 0
    limit = size if rng is None else rng.randint(size // 4, size)
    while begin < count:
        last = int(np.searchsorted(first, first[begin] + limit, side="right")) - 1
        last = max(min(last, count), begin + 1)
        end = max((s for s in stops if begin < s <= last), default=last)
        found.append((begin, end))
        begin, limit = end, size
    return found


def collate(parts: list[tuple[Example, int, int]]) -> Batch:
    """Windows (example, first word, last word) padded to one length, with every attribution that lies inside its window."""
    pieces = max(int(e.pieces.first[b] - e.pieces.first[a]) for e, a, b in parts) + 2
    words = max(b - a for _, a, b in parts)
    n = len(parts)
    opening, closing, filling = parts[0][0].pieces.ends_of_text
    ids, shapes, word = (
        np.full((n, pieces), filling),
        np.full((n, pieces), SHAPE_NONE),
        np.zeros((n, pieces), dtype=np.int64),
    )
    heads, known, cue_labels = (
        np.zeros((n, words), dtype=np.int64),
        np.zeros((n, words), dtype=bool),
        np.full((n, words), -100),
    )
    found: list[Attribution] = []
    rows, at, standing, labels = [], [], [], []
    for r, (example, a, b) in enumerate(parts):
        first = example.pieces.first
        lo, hi = int(first[a]), int(first[b])
        ids[r, 0], ids[r, hi - lo + 1] = opening, closing
        shapes[r, 0] = example.scheme
        ids[r, 1 : hi - lo + 1] = example.pieces.ids[lo:hi]
        shapes[r, 1 : hi - lo + 1] = example.pieces.shapes[lo:hi]
        word[r, 1 : hi - lo + 1] = np.repeat(np.arange(b - a), np.diff(first[a : b + 1]))
        heads[r, : b - a] = first[a:b] - lo + 1
        known[r, : b - a] = True
        cue_labels[r, : b - a] = 0
        for one in example.attributions:
            s, e = one.cue
            if not a <= s < e <= b:
                continue
            cue_labels[r, s - a], cue_labels[r, s - a + 1 : e - a] = 1, 2
            if all(a <= x and y <= b for x, y in (one.source or one.cue, *one.contents)):
                marked, features = around(example, one.cue, a, b, words)
                found.append(one)
                rows.append(r)
                at.append(marked)
                standing.append(features)
                labels.append(_labels(one, a, b, words))
    k = len(found)
    return Batch(
        torch.tensor(ids), torch.tensor(shapes), torch.tensor(ids != filling), torch.tensor(word), torch.tensor(heads),
        torch.tensor(known), torch.tensor(cue_labels), torch.tensor(rows, dtype=torch.long),
        torch.tensor(np.array(at).reshape(k, words)).bool(),
        torch.tensor(np.array(standing).reshape(k, words, FEATURES)).long(),
        torch.tensor(np.array(labels).reshape(k, words)).long(),
        torch.tensor([one.stance for one in found], dtype=torch.long),
    )  # fmt: skip


def _labels(one: Attribution, a: int, b: int, words: int) -> np.ndarray:
    line = np.full(words, -100)
    line[: b - a] = 0
    for s, e in one.contents:
        line[s - a], line[s - a + 1 : e - a] = 3, 4
    if one.source is not None:
        s, e = one.source
        line[s - a], line[s - a + 1 : e - a] = 1, 2
    return line


def around(example: Example, cue: tuple[int, int], a: int, b: int, words: int) -> tuple[np.ndarray, np.ndarray]:
    """Which of the words ``a`` to ``b`` are the cue's, and how each stands to it; filled up to ``words``."""
    marked, standing = np.zeros(words, dtype=bool), np.zeros((words, FEATURES), dtype=np.int64)
    marked[cue[0] - a : cue[1] - a] = True
    standing[: b - a] = example.words.standing(*cue, a, b)
    return marked, standing


def epoch(examples: list[Example], size: int, budget: int, rng: random.Random) -> Iterator[Batch]:
    """One pass over the examples: batches of windows of like length, at most ``budget`` pieces each, in random order."""
    parts = [(e, a, b) for e in examples for a, b in spans_of(e, size, rng)]
    parts.sort(key=lambda p: int(p[0].pieces.first[p[2]] - p[0].pieces.first[p[1]]) + rng.randint(0, 24))
    groups: list[list[tuple[Example, int, int]]] = [[]]
    longest = 0
    for part in parts:
        longest = max(longest, int(part[0].pieces.first[part[2]] - part[0].pieces.first[part[1]]) + 2)
        if groups[-1] and longest * (len(groups[-1]) + 1) > budget:
            groups.append([])
            longest = int(part[0].pieces.first[part[2]] - part[0].pieces.first[part[1]]) + 2
        groups[-1].append(part)
    rng.shuffle(groups)
    for group in groups:
        yield collate(group)

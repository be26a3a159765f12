"""Examples -> batches of windows, at random places of the text in every epoch."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
import torch
from torch import Tensor

from counterclaim.language.word_features import FEATURES, LEADS
from training.tagger.batches import SHAPE_NONE, spans_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from training.events.examples import Event, Example, Pair

    Part = tuple[Example, int, int]

IGNORED: Final = -100


@dataclass
class Batch:
    """Tensors of one batch of windows, of the events and of the pairs in them; IGNORED is a label that does not count.

    Of windows: ``ids``, ``shapes``, ``mask`` are (windows, pieces); ``heads`` (the first piece of each word), ``known``
    (whether there is such a word), ``frames``, ``types`` (0: no event), ``place`` (the sentence's number in the text) are
    (windows, words); ``above`` (windows, words, 2).  Of events: ``row`` (its window), ``at`` (its word), ``type``, ``mode``,
    ``reality``, ``newness``; ``told`` (events, 4); ``standing`` (events, words, FEATURES + 2), ``roles`` (events, words).
    Of pairs: ``pair_row``, ``source``, ``target`` (pairs, words), ``beside`` (pairs, words, 2 * FEATURES), ``root``.
    """

    ids: Tensor
    shapes: Tensor
    mask: Tensor
    heads: Tensor
    known: Tensor
    frames: Tensor
    types: Tensor
    place: Tensor
    above: Tensor
    row: Tensor
    at: Tensor
    type: Tensor
    mode: Tensor
    reality: Tensor
    newness: Tensor
    told: Tensor
    standing: Tensor
    roles: Tensor
    pair_row: Tensor
    source: Tensor
    target: Tensor
    beside: Tensor
    root: Tensor


def collate(parts: list[Part]) -> Batch:
    """Windows (example, first word, last word) padded to one length, with every event and pair that lies inside."""
    pieces = max(int(e.pieces.first[b] - e.pieces.first[a]) for e, a, b in parts) + 2
    words = max(b - a for _, a, b in parts)
    n = len(parts)
    opening, closing, filling = parts[0][0].pieces.ends_of_text
    ids, shapes = np.full((n, pieces), filling), np.full((n, pieces), SHAPE_NONE)
    heads, known = np.zeros((n, words), dtype=np.int64), np.zeros((n, words), dtype=bool)
    frames = np.zeros((n, words), dtype=np.int64)
    types, place = np.full((n, words), IGNORED), np.zeros((n, words), dtype=np.int64)
    above = np.zeros((n, words, 2), dtype=np.int64)
    events: list[tuple[int, int, Event, np.ndarray, np.ndarray]] = []
    pairs: list[tuple[int, Pair, np.ndarray, np.ndarray, np.ndarray]] = []
    for r, (example, a, b) in enumerate(parts):
        first = example.pieces.first
        lo, hi = int(first[a]), int(first[b])
        ids[r, 0], ids[r, hi - lo + 1] = opening, closing
        shapes[r, 0] = example.scheme
        ids[r, 1 : hi - lo + 1] = example.pieces.ids[lo:hi]
        shapes[r, 1 : hi - lo + 1] = example.pieces.shapes[lo:hi]
        heads[r, : b - a] = first[a:b] - lo + 1
        known[r, : b - a] = True
        place[r, : b - a] = np.minimum(example.words.sentence[a:b], LEADS - 1)
        above[r, : b - a] = np.clip(example.above[a:b] - a, 0, b - a - 1)
        frames[r, : b - a] = example.hints.frames[a:b]
        if example.marked:
            types[r, : b - a] = 0
        for event in example.events:
            if not a <= event.anchor < b:
                continue
            types[r, event.anchor - a] = 1 + event.type
            for k in event.aside:
                if a <= k < b and types[r, k - a] == 0:
                    types[r, k - a] = IGNORED
            if all(a <= s and e <= b for s, e in (*event.actors, *event.recipients)):
                events.append((r, event.anchor - a, event, *_roles(example, event, a, b, words)))
        inside = (p for p in example.pairs if all(s is None or (a <= s[0] and s[1] <= b) for s in (p.source, p.target)))
        pairs += [(r, pair, *beside(example, pair, a, b, words)) for pair in inside]
    k, m = len(events), len(pairs)
    whole = lambda rows: torch.tensor(rows, dtype=torch.long)  # noqa: E731
    return Batch(
        torch.tensor(ids), torch.tensor(shapes), torch.tensor(ids != filling), torch.tensor(heads), torch.tensor(known),
        torch.tensor(frames),
        torch.tensor(types), torch.tensor(place), torch.tensor(above),
        whole([r for r, *_ in events]), whole([i for _, i, *_ in events]), whole([e.type for _, _, e, *_ in events]),
        whole([e.mode for _, _, e, *_ in events]), whole([e.reality for _, _, e, *_ in events]),
        whole([e.newness for _, _, e, *_ in events]),
        whole(np.array([e.told for _, _, e, *_ in events]).reshape(k, 4)),
        whole(np.array([s for *_, s, _ in events]).reshape(k, words, FEATURES + 2)),
        whole(np.array([x for *_, x in events]).reshape(k, words)),
        whole([r for r, *_ in pairs]),
        torch.tensor(np.array([s for _, _, s, _, _ in pairs]).reshape(m, words)).bool(),
        torch.tensor(np.array([t for _, _, _, t, _ in pairs]).reshape(m, words)).bool(),
        whole(np.array([f for *_, f in pairs]).reshape(m, words, 2 * FEATURES)),
        whole([p.root for _, p, *_ in pairs]),
    )  # fmt: skip


def _roles(example: Example, event: Event, a: int, b: int, words: int) -> tuple[np.ndarray, np.ndarray]:
    """How each word stands to the anchor, and its label: 0, B-actor, I-actor, B-recipient, I-recipient."""
    standing, labels = np.zeros((words, FEATURES + 2), dtype=np.int64), np.full(words, IGNORED)
    standing[: b - a, :FEATURES] = example.words.standing(event.anchor, event.anchor + 1, a, b)
    standing[: b - a, FEATURES] = example.hints.kinds[a:b]
    standing[: b - a, FEATURES + 1] = event.sides[a:b]
    labels[: b - a] = 0
    for spans, label in ((event.recipients, 3), (event.actors, 1)):
        for s, e in spans:
            labels[s - a], labels[s - a + 1 : e - a] = label, label + 1
    return standing, labels


def beside(example: Example, pair: Pair, a: int, b: int, words: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Which words are the source's and the target's, and how each word stands to both; zeros for one that has none."""
    marks, features = [], np.zeros((words, 2 * FEATURES), dtype=np.int64)
    for n, span in enumerate((pair.source, pair.target)):
        at = np.zeros(words, dtype=bool)
        if span is not None and span[0] < span[1]:
            at[span[0] - a : span[1] - a] = True
            features[: b - a, n * FEATURES : (n + 1) * FEATURES] = example.words.standing(*span, a, b)
        marks.append(at)
    return marks[0], marks[1], features


def epoch(examples: list[Example], size: int, budget: int, rng: random.Random) -> Iterator[Batch]:
    """One pass over the examples: batches of windows of like length, at most ``budget`` pieces each, in random order."""
    parts = [(e, a, b) for e in examples for a, b in spans_of(e, size, rng if len(e.pieces) > 100 else None)]
    length = lambda p: int(p[0].pieces.first[p[2]] - p[0].pieces.first[p[1]]) + 2  # noqa: E731
    parts.sort(key=lambda p: length(p) + rng.randint(0, 24))
    groups: list[list[Part]] = [[]]
    longest = 0
    for part in parts:
        longest = max(longest, length(part))
        if groups[-1] and longest * (len(groups[-1]) + 1) > budget:
            groups.append([])
            longest = length(part)
        groups[-1].append(part)
    rng.shuffle(groups)
    for group in (g for g in groups if g):
        yield collate(group)

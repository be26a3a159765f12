"""The model's labels -> attributions, as the package does it in use (``counterclaim/claims/tagger``), here in PyTorch."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import torch

from counterclaim.language import decoding
from counterclaim.language.encoder import CONTEXT, CORE
from counterclaim.language.wordpieces import windows
from training.tagger.batches import around, collate
from training.tagger.examples import Attribution, Example
from training.tagger.model import Tagger, at_heads


@torch.no_grad()
def attributions(model: Tagger, example: Example, threshold: float) -> list[Attribution]:
    """The attributions the model finds in one text."""
    found = []
    for w in windows(example.pieces, example.breaks, CORE, CONTEXT):
        batch = collate([(replace(example, attributions=[]), w.begin, w.end)])
        vectors, last = model.encode(batch.ids, batch.shapes, batch.mask)
        words = at_heads(last, batch.heads)
        scores = model.cue(words)[0].float().softmax(-1).numpy()
        cues = [c[:2] for c in decoding.cue_spans(scores, threshold) if w.core_begin <= c[0] + w.begin < w.core_end]
        if not cues:
            continue
        move = lambda p: (p[0] + w.begin, p[1] + w.begin)  # noqa: E731, B023
        marks = [around(example, move(c), w.begin, w.end, w.end - w.begin) for c in cues]
        batch.row = torch.zeros(len(cues), dtype=torch.long)
        batch.at_cue = torch.tensor(np.array([m for m, _ in marks]))
        batch.standing = torch.tensor(np.array([s for _, s in marks]))
        labels = model.of_cue(vectors, batch).float().log_softmax(-1).numpy()
        roles = [
            (decoding.runs(p, decoding.SOURCE), decoding.runs(p, decoding.CONTENT)) for p in decoding.best_paths(labels)
        ]
        inside = torch.zeros(len(cues), w.end - w.begin, dtype=torch.bool)
        for n, (_, contents) in enumerate(roles):
            for s, e in contents:
                inside[n, s:e] = True
        stances = model.stance_of(words.expand(len(cues), -1, -1), batch.at_cue, inside).argmax(-1).tolist()
        for cue, (sources, contents), stance in zip(cues, roles, stances, strict=True):
            if contents:
                source = max(sources, key=lambda p: p[1] - p[0], default=None)
                found.append(
                    Attribution(move(cue), move(source) if source else None, [move(c) for c in contents], stance)
                )
    return found

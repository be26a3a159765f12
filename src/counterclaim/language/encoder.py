"""Layers' encoder: one pass of a small transformer over a text, one vector a word, shared by every stage that learns.

The network is ours (``training/tagger``), int8 ONNX, run by ONNX Runtime; how it was made stands in its card,
``data/encoder/README.md``.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from counterclaim.errors import ModelError
from counterclaim.language.plain import readable
from counterclaim.language.wordpieces import CODEBOOK, SHAPES, Pieces, Window, cut, windows

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from counterclaim.language.layers import Layers

FOLDER: Final = Path(__file__).parent.parent / "data" / "encoder"
WIDTH: Final = 384
CORE: Final = 190
"""Pieces that a window calls its own; with CONTEXT on both sides it stays in the lengths seen in training."""
CONTEXT: Final = 48
_BATCH: Final = 320
"""Pieces a batch, padding included.  Measured on one core: 300 takes 22% less time than 2,400 and 160 MB instead of 375."""
_NO_SHAPE: Final = 7


@dataclass(frozen=True, eq=False)
class Encoding:
    """The words of a text, as the encoder cuts them, and their vectors: float32, shape (words, WIDTH)."""

    pieces: Pieces
    vectors: npt.NDArray[np.float32]

    def words(self, start: int, end: int) -> tuple[int, int]:
        """The words (first, last exclusive) that any character of ``start:end`` lies in."""
        first = int(np.searchsorted(self.pieces.ends, start, side="right"))
        return first, max(first, int(np.searchsorted(self.pieces.starts, end)))

    def chars(self, first: int, last: int) -> tuple[int, int]:
        """The characters from word ``first`` to word ``last`` (exclusive)."""
        return int(self.pieces.starts[first]), int(self.pieces.ends[last - 1])


class Encoder:
    """Turns texts into encodings.  Making one loads the network (about 0.2 s); it holds no state between texts."""

    def __init__(self, folder: Path = FOLDER, threads: int = 1) -> None:
        """Loads tokenizer and network; raises ModelError E504 where one is missing or cannot be read."""
        self._session = network(folder / "encoder.onnx", threads)
        self._tokenizer = _tokenizer(folder / "tokenizer.json")
        self.name = "counterclaim-encoder"
        self.sha256 = digest(folder, "encoder.onnx", "tokenizer.json")

    def read(self, layers: Layers, scheme: int = CODEBOOK) -> Layers:
        """``layers`` with the encoding of their text."""
        breaks = [sentence.start for sentence in layers.sentences]
        return replace(layers, encoding=self.encode(readable(layers.text), breaks, scheme))

    def encode(self, text: str, breaks: Sequence[int], scheme: int = CODEBOOK) -> Encoding:
        """The words and vectors of ``text``; ``breaks`` are the characters where sentences begin, in order.

        ``scheme``: CODEBOOK, ours; or POLNEAR, to be measured by that corpus's rules.
        """
        pieces = cut(self._tokenizer, text)
        if not len(pieces):
            return Encoding(pieces, np.zeros((0, WIDTH), dtype=np.float32))
        starts = sorted({int(i) for i in np.searchsorted(pieces.starts, breaks)})
        found = windows(pieces, starts, CORE, CONTEXT)
        vectors = np.zeros((len(pieces), WIDTH), dtype=np.float32)
        for batch in _batches(pieces, found):
            for window, rows in zip(batch, self._run(pieces, batch, scheme), strict=True):
                heads = pieces.first[window.core_begin : window.core_end] - pieces.first[window.begin] + 1
                vectors[window.core_begin : window.core_end] = rows[heads]
        return Encoding(pieces, vectors)

    def _run(self, pieces: Pieces, batch: Sequence[Window], scheme: int) -> Any:
        lengths = [_length(pieces, window) for window in batch]
        opening, closing, filling = pieces.ends_of_text
        ids = np.full((len(batch), max(lengths)), filling, dtype=np.int64)
        shapes = np.full_like(ids, _NO_SHAPE)
        for row, (window, length) in enumerate(zip(batch, lengths, strict=True)):
            inside = slice(int(pieces.first[window.begin]), int(pieces.first[window.end]))
            ids[row, 0], ids[row, length - 1] = opening, closing
            shapes[row, 0] = scheme
            ids[row, 1 : length - 1] = pieces.ids[inside]
            shapes[row, 1 : length - 1] = pieces.shapes[inside] % SHAPES
        return self._session.run(None, {"ids": ids, "shapes": shapes, "mask": ids != filling})[0]


def digest(folder: Path, *names: str) -> str:
    """The sha256 over some files of a folder, in the order given: what a record says of the model that made it."""
    sha = hashlib.sha256()
    for name in names:
        sha.update((folder / name).read_bytes())
    return sha.hexdigest()


def network(path: Path, threads: int = 1) -> Any:
    """An ONNX Runtime session over ``path``; raises ModelError E504 where it is missing or damaged."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(path.read_bytes(), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # ONNX Runtime raises many kinds of its own.
        raise ModelError("E504", f"the network {path.name} cannot be read: {str(error)[:200]}") from error


def _tokenizer(path: Path) -> Any:
    from tokenizers import Tokenizer

    try:
        tokenizer = Tokenizer.from_file(str(path))
    except Exception as error:  # the library raises bare exceptions.
        raise ModelError("E504", f"the vocabulary {path.name} cannot be read: {str(error)[:200]}") from error
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def _length(pieces: Pieces, window: Window) -> int:
    return int(pieces.first[window.end] - pieces.first[window.begin]) + 2


def _batches(pieces: Pieces, found: Sequence[Window]) -> list[list[Window]]:
    """The windows in batches of like length, longest first."""
    batches: list[list[Window]] = []
    for window in sorted(found, key=lambda w: (-_length(pieces, w), w.begin)):
        if batches and _length(pieces, batches[-1][0]) * (len(batches[-1]) + 1) <= _BATCH:
            batches[-1].append(window)
        else:
            batches.append([window])
    return batches

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
from counterclaim.language.wordpieces import CODEBOOK, Pieces, Window, cut, windows

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from counterclaim.language.layers import Layers

FOLDER: Final = Path(__file__).parent.parent / "data" / "encoder"
WIDTH: Final = 384
CORE: Final = 190
"""Pieces that a window calls its own; with CONTEXT on both sides it stays in the lengths seen in training."""
CONTEXT: Final = 48
_NO_SHAPE: Final = 7


@dataclass(frozen=True, eq=False)
class Seen:
    """A window as the encoder read it: the vectors of its pieces below the last layers, shape (pieces, WIDTH).

    The opening and the closing piece are among them.  A stage with layers of its own goes on from here.
    """

    window: Window
    lower: npt.NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Encoding:
    """The words of a text, as the encoder cuts them, and their vectors: float32, shape (words, WIDTH)."""

    pieces: Pieces
    vectors: npt.NDArray[np.float32]
    seen: tuple[Seen, ...] = ()

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
        # One by one: faster on one core than padded batches, less memory, and the scales of the int8 network, which it
        # takes from what it is shown together, never depend on a window's neighbours.
        seen = []
        for window in found:
            last, lower = self._run(pieces, window, scheme)
            vectors[window.core_begin : window.core_end] = last[heads_of(pieces, window)]
            seen.append(Seen(window, lower))
        return Encoding(pieces, vectors, tuple(seen))

    def _run(self, pieces: Pieces, window: Window, scheme: int) -> tuple[Any, Any]:
        """The vectors of a window's pieces, the opening and the closing one among them: the last, and those below."""
        opening, closing, _ = pieces.ends_of_text
        inside = slice(int(pieces.first[window.begin]), int(pieces.first[window.end]))
        ids = np.concatenate([[opening], pieces.ids[inside], [closing]])[None]
        shapes = np.concatenate([[scheme], pieces.shapes[inside], [_NO_SHAPE]])[None]
        last, lower = self._session.run(None, {"ids": ids, "shapes": shapes, "mask": np.ones_like(ids, dtype=bool)})
        return last[0], lower[0]


def heads_of(pieces: Pieces, window: Window) -> npt.NDArray[np.int32]:
    """Where in its vectors the window has the first piece of each word of its own."""
    heads: npt.NDArray[np.int32] = pieces.first[window.core_begin : window.core_end] - pieces.first[window.begin] + 1
    return heads


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

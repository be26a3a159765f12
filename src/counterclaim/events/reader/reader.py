"""The event reader in use: layers with an encoding -> opinions on their words.

Networks and heads stand in ``data/encoder``; how they were made stands in the card there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from zipfile import BadZipFile

import numpy as np

from counterclaim.errors import ModelError
from counterclaim.events.reader.hints import TOLD, hints_of
from counterclaim.events.reader.labels import ROOTS
from counterclaim.events.reader.opinions import Opinions, Reading
from counterclaim.language.decoding import gelu, softmax
from counterclaim.language.encoder import FOLDER, WIDTH, digest, heads_of, network
from counterclaim.language.word_features import FEATURES, Words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import numpy.typing as npt

    from counterclaim.events.draft import Draft
    from counterclaim.language import Layers
    from counterclaim.language.encoder import Encoding
    from counterclaim.records import Actor

_HEADS: Final = (
    *(f"{head}_{what}" for head in ("type1", "type2", "how1", "how2") for what in ("weight", "bias")),
    "frame", "place", *(f"told{n}" for n in range(len(TOLD))),
)  # fmt: skip
_FILES: Final = ("events.onnx", "event_roles.onnx", "event_pairs.onnx", "event_heads.npz")


class EventReader:
    """Reads events.  Making one loads its networks (about 0.1 s); it holds no state between texts."""

    def __init__(self, folder: Path = FOLDER, threads: int = 1) -> None:
        """Loads the networks; raises ModelError E504 where one is missing or damaged."""
        self._layers, self._roles, self._pairs = (network(folder / name, threads) for name in _FILES[:3])
        try:
            with np.load(folder / _FILES[3], allow_pickle=False) as heads:
                self._heads: dict[str, npt.NDArray[np.float32]] = {name: heads[name] for name in _HEADS}
        except (OSError, ValueError, KeyError, BadZipFile) as error:
            raise ModelError("E504", f"the heads of the event reader cannot be read: {error}") from error
        self.name = "counterclaim-events"
        self.sha256 = digest(folder, *_FILES)

    def read(self, layers: Layers, drafts: Sequence[Draft], actors: Sequence[Actor]) -> Opinions | None:
        """The opinions on a text's words; None where it was not encoded or has no words.

        ``drafts`` are the frames', ``actors`` the mentions: advice, which the reader weighs with what it reads.
        """
        encoding = layers.encoding
        if encoding is None or not len(encoding.pieces) or not layers.tokens:
            return None
        vectors, words = self._vectors(encoding), Words(layers, encoding.pieces.starts)
        hints = hints_of(words, drafts, actors)
        heads, seen = self._heads, np.concatenate([vectors, self._heads["frame"][hints.frames]], axis=1)
        inner = gelu(seen @ heads["type1_weight"].T + heads["type1_bias"])
        chances = softmax(inner @ heads["type2_weight"].T + heads["type2_bias"])
        return Opinions(layers, encoding, Reading(words, hints, vectors, chances), heads, self._roles)

    def root(self, layers: Layers, source: tuple[int, int] | None, target: tuple[int, int] | None) -> dict[str, float]:
        """The chance of each of PLV's roots between two parties of a short text, given by their characters."""
        encoding = layers.encoding
        if encoding is None or not len(encoding.pieces) or not layers.tokens:
            return {}
        vectors, words = self._vectors(encoding), Words(layers, encoding.pieces.starts)
        count, parties, beside = len(encoding.pieces), [], []
        for span in (source, target):
            first, last = encoding.words(*span) if span is not None else (0, 0)
            named = first < last
            parties.append(vectors[first:last].mean(0) if named else np.zeros(WIDTH, dtype=np.float32))
            standing = words.standing(first, last, 0, count) if named else np.zeros((count, FEATURES), dtype=np.int64)
            beside.append(standing)
        given: dict[str, Any] = {
            "words": vectors[None],
            "parties": np.concatenate(parties)[None],
            "standing": np.concatenate(beside, axis=1)[None],
            "known": np.ones((1, count), dtype=bool),
        }
        chances = softmax(self._pairs.run(None, given)[0])[0]
        return dict(zip(ROOTS, (float(c) for c in chances), strict=True))

    def _vectors(self, encoding: Encoding) -> npt.NDArray[np.float32]:
        """The words' vectors after the reader's own layers: shape (words, WIDTH)."""
        vectors = np.zeros((len(encoding.pieces), WIDTH), dtype=np.float32)
        for seen in encoding.seen:
            mask = np.ones((1, len(seen.lower)), dtype=bool)
            last = self._layers.run(None, {"lower": seen.lower[None], "mask": mask})[0][0]
            window = seen.window
            vectors[window.core_begin : window.core_end] = last[heads_of(encoding.pieces, window)]
        return vectors

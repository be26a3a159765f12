"""The attribution tagger in use: layers with an encoding -> cues, each with its source, contents and stance scores."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from zipfile import BadZipFile

import numpy as np

from counterclaim.errors import ModelError
from counterclaim.language import decoding
from counterclaim.language.encoder import FOLDER, WIDTH, digest, network
from counterclaim.language.word_features import FEATURES, Words
from counterclaim.records import Stance

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import numpy.typing as npt

    from counterclaim.claims.draft import Chars
    from counterclaim.language import Layers
    from counterclaim.language.encoder import Encoding

STANCES: Final = tuple(Stance(name) for name in
                       ("asserts", "denies", "confirms", "doubts", "demands", "promises", "threatens", "asks"))  # fmt: skip
"""The order of the stance head's rows."""
_BEFORE: Final = 90
_BEHIND: Final = 130
"""Words looked at around a cue: what is said by one cue hardly ever reaches further (PolNeAR train: .3% of contents)."""
_TOGETHER: Final = 8
_FILLED: Final = np.array([0.0, -1e4, -1e4, -1e4, -1e4], dtype=np.float32)
"""Scores of the words that only fill a batch up: they carry no label."""
_HEADS: Final = tuple(f"{name}_{what}" for name in ("cue", "stance1", "stance2") for what in ("weight", "bias"))


@dataclass(frozen=True, slots=True, eq=False)
class Tagged:
    """One attribution as the tagger sees it: offsets into the text, the chance that its cue is one, and of each stance.

    ``inside`` is the chance of each word, from the encoding's word ``begin`` on, to be content of this cue.
    """

    cue: Chars
    source: Chars | None
    contents: tuple[Chars, ...]
    chance: float
    stances: tuple[float, ...]
    encoding: Encoding
    begin: int
    inside: npt.NDArray[np.float32]

    def content_chance(self, span: Chars, but: Sequence[Chars] = ()) -> float | None:
        """The mean chance to be content of the words in ``span`` that lie in none of ``but``; None where there are none."""
        first, last = self.encoding.words(*span)
        words = [
            n - self.begin
            for n in range(max(first, self.begin), min(last, self.begin + len(self.inside)))
            if not any(s < self.encoding.chars(n, n + 1)[1] and self.encoding.chars(n, n + 1)[0] < e for s, e in but)
        ]
        return float(self.inside[words].mean()) if words else None


class Tagger:
    """Finds attributions.  Making one loads three small heads; it holds no state between texts."""

    def __init__(self, folder: Path = FOLDER, threads: int = 1) -> None:
        """Loads the heads; raises ModelError E504 where one is missing or damaged."""
        self._roles = network(folder / "roles.onnx", threads)
        try:
            with np.load(folder / "heads.npz", allow_pickle=False) as heads:
                self._heads = {name: heads[name] for name in _HEADS}
        except (OSError, ValueError, KeyError, BadZipFile) as error:
            raise ModelError("E504", f"the heads of the tagger cannot be read: {error}") from error
        self.name = "counterclaim-attribution"
        self.sha256 = digest(folder, "roles.onnx", "heads.npz")

    def tag(self, layers: Layers, threshold: float) -> list[Tagged]:
        """The attributions whose cue has at least ``threshold``, in the order of their cues; none without an encoding."""
        encoding = layers.encoding
        if encoding is None or not len(encoding.pieces) or not layers.tokens:
            return []
        cues = decoding.cue_spans(decoding.softmax(self._linear("cue", encoding.vectors)), threshold)
        words = Words(layers, encoding.pieces.starts)
        found: list[Tagged] = []
        for n in range(0, len(cues), _TOGETHER):
            found += self._read(encoding, words, cues[n : n + _TOGETHER])
        return found

    def _linear(self, name: str, x: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        y: npt.NDArray[np.float32] = x @ self._heads[f"{name}_weight"].T + self._heads[f"{name}_bias"]
        return y

    def _read(self, encoding: Encoding, words: Words, cues: Sequence[tuple[int, int, float]]) -> list[Tagged]:
        count = len(encoding.pieces)
        spans = [(max(0, a - _BEFORE), min(count, b + _BEHIND)) for a, b, _ in cues]
        longest = max(b - a for a, b in spans)
        vectors = np.zeros((len(cues), longest, WIDTH), dtype=np.float32)
        standing = np.zeros((len(cues), longest, FEATURES), dtype=np.int64)
        known = np.zeros((len(cues), longest), dtype=bool)
        middle = np.zeros((len(cues), WIDTH), dtype=np.float32)
        for n, ((first, last, _), (begin, end)) in enumerate(zip(cues, spans, strict=True)):
            vectors[n, : end - begin] = encoding.vectors[begin:end]
            standing[n, : end - begin] = words.standing(first, last, begin, end)
            known[n, : end - begin] = True
            middle[n] = encoding.vectors[first:last].mean(0)
        scores = self._roles.run(None, {"words": vectors, "cue": middle, "standing": standing, "known": known})[0]
        chances = np.log(decoding.softmax(scores) + 1e-9)
        chances[~known] = _FILLED
        labels_of = decoding.best_paths(chances)
        found = []
        for n, (cue, (begin, end)) in enumerate(zip(cues, spans, strict=True)):
            labels = labels_of[n][: end - begin]
            contents = [(s + begin, e + begin) for s, e in decoding.runs(labels, decoding.CONTENT)]
            sources = [(s + begin, e + begin) for s, e in decoding.runs(labels, decoding.SOURCE)]
            if contents:
                inside = np.exp(chances[n, : end - begin, decoding.CONTENT :]).sum(-1)
                found.append(self._tagged(encoding, cue, sources, contents, (begin, inside)))
        return found

    def _tagged(
        self,
        encoding: Encoding,
        cue: tuple[int, int, float],
        sources: Sequence[decoding.Run],
        contents: Sequence[decoding.Run],
        inside: tuple[int, npt.NDArray[np.float32]],
    ) -> Tagged:
        said = np.concatenate([encoding.vectors[s:e] for s, e in contents])
        seen = np.concatenate([encoding.vectors[cue[0] : cue[1]].mean(0), said.mean(0), said.max(0)])
        stances = decoding.softmax(self._linear("stance2", decoding.gelu(self._linear("stance1", seen))))
        source = max(sources, key=lambda run: run[1] - run[0], default=None)
        return Tagged(
            encoding.chars(cue[0], cue[1]),
            encoding.chars(*source) if source else None,
            tuple(encoding.chars(*run) for run in contents),
            cue[2],
            tuple(float(x) for x in stances),
            encoding,
            *inside,
        )

"""What the event reader thinks of one text: which words tell an event, of what type; of an anchor how, by whom, to whom."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from counterclaim.events.reader.hints import sides_in
from counterclaim.events.reader.labels import ALL_MODES, NEWNESSES, REALITIES, TYPES
from counterclaim.language import decoding
from counterclaim.language.encoder import WIDTH
from counterclaim.language.word_features import FEATURES, LEADS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy.typing as npt

    from counterclaim.events.draft import Draft
    from counterclaim.events.reader.hints import Hints
    from counterclaim.language import Layers
    from counterclaim.language.encoder import Encoding
    from counterclaim.language.word_features import Words
    from counterclaim.records import EventType, Newness

    Array = npt.NDArray[np.float32]

_BEFORE: Final = 50
_BEHIND: Final = 30
"""Words looked at around an anchor: parties stand in its sentence or a little before."""
_TOGETHER: Final = 8
_FILLED: Final = np.array([0.0, -1e4, -1e4, -1e4, -1e4], dtype=np.float32)
ACTOR: Final = decoding.SOURCE
RECIPIENT: Final = decoding.CONTENT


@dataclass(frozen=True, slots=True)
class Party:
    """A stretch of the text that names who did it or to whom, with the chance that it does."""

    start: int
    end: int
    chance: float


@dataclass(frozen=True, slots=True)
class Roles:
    """Who does what an anchor tells, and to whom, in the order of the text."""

    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A text's words as the reader saw them: vectors (words, WIDTH), chances of no event and of each type (words, 17)."""

    words: Words
    hints: Hints
    vectors: Array
    chances: Array


class Opinions:
    """The opinions on one text, worked out when asked for.  Tokens are those of the layers."""

    def __init__(
        self, layers: Layers, encoding: Encoding, reading: Reading, heads: Mapping[str, Array], roles: Any
    ) -> None:
        self._layers, self._encoding, self._heads, self._roles = layers, encoding, heads, roles
        self._words, self._hints = reading.words, reading.hints
        self._vectors, self._chances = reading.vectors, reading.chances

    def event(self, i: int) -> float:
        """The chance that token ``i`` names an event of any type."""
        word = self._word(i)
        return 0.0 if word is None else float(1 - self._chances[word, 0])

    def type(self, i: int) -> tuple[EventType, float]:
        """The likeliest type of an event at token ``i`` and its chance among the types."""
        row = self._chances[self._word(i) or 0, 1:]
        best = int(row.argmax())
        return TYPES[best], float(row[best] / max(float(row.sum()), 1e-9))

    def of_type(self, i: int, kind: EventType) -> float:
        """The chance that token ``i`` names an event of type ``kind``."""
        word = self._word(i)
        return 0.0 if word is None else float(self._chances[word, 1 + TYPES.index(kind)])

    def anchors(self, threshold: float) -> list[int]:
        """The tokens that name an event with at least ``threshold``, in the order of the text."""
        found = np.nonzero(1 - self._chances[:, 0] >= threshold)[0]
        return sorted({int(self._words.token[n]) for n in found})

    def roles(self, anchors: Sequence[tuple[int, Draft | None]]) -> list[Roles]:
        """The parties of each anchor: a token, and the frame's draft where there is one."""
        found: list[Roles] = []
        for n in range(0, len(anchors), _TOGETHER):
            found += self._parties(anchors[n : n + _TOGETHER])
        return found

    def _word(self, i: int) -> int | None:
        """The word of token ``i``, of several its first; None where the encoder has none there (white space)."""
        token = self._layers.tokens[i]
        first, last = self._encoding.words(token.start, token.end)
        return first if first < last else None

    @cached_property
    def _above(self) -> npt.NDArray[np.int64]:
        return self._words.above()

    def newness(self, i: int, told: tuple[int, int, int, int]) -> dict[Newness, float]:
        """The chance of each newness of the event at token ``i``; ``told`` is what the rules say (``hints.told_of``)."""
        begin = len(REALITIES)
        chances = decoding.softmax(self._how(i, told)[begin : begin + len(NEWNESSES)])
        return {newness: float(p) for newness, p in zip(NEWNESSES, chances, strict=True)}

    def mode(self, i: int, kind: EventType) -> str | None:
        """The likeliest mode of an event of type ``kind`` at token ``i``."""
        # What the rules say of reality and newness hardly matters to the mode.
        scores = self._how(i, (0, 0, 0, 0))[len(REALITIES) + len(NEWNESSES) :]
        modes = [(float(s), mode) for s, (k, mode) in zip(scores, ALL_MODES, strict=True) if k is kind]
        return max(modes)[1] or None

    def _how(self, i: int, told: tuple[int, int, int, int]) -> Array:
        """Scores of reality, newness and mode, in the order of ``labels``."""
        word = self._word(i) or 0
        up = self._above[word]
        place = self._heads["place"][min(int(self._words.sentence[word]), LEADS - 1)]
        advice = [self._heads[f"told{n}"][k] for n, k in enumerate(told)]
        seen = np.concatenate([self._vectors[word], self._vectors[up[0]], self._vectors[up[1]], place, *advice])
        inner = decoding.gelu(self._heads["how1_weight"] @ seen + self._heads["how1_bias"])
        scores: Array = self._heads["how2_weight"] @ inner + self._heads["how2_bias"]
        return scores

    def _parties(self, anchors: Sequence[tuple[int, Draft | None]]) -> list[Roles]:
        count, words = len(self._vectors), [self._word(i) or 0 for i, _ in anchors]
        spans = [(max(0, w - _BEFORE), min(count, w + 1 + _BEHIND)) for w in words]
        longest = max(b - a for a, b in spans)
        vectors = np.zeros((len(words), longest, WIDTH), dtype=np.float32)
        standing = np.zeros((len(words), longest, FEATURES + 2), dtype=np.int64)
        known = np.zeros((len(words), longest), dtype=bool)
        for n, (word, (begin, end)) in enumerate(zip(words, spans, strict=True)):
            vectors[n, : end - begin] = self._vectors[begin:end]
            standing[n, : end - begin, :FEATURES] = self._words.standing(word, word + 1, begin, end)
            standing[n, : end - begin, FEATURES] = self._hints.kinds[begin:end]
            standing[n, : end - begin, FEATURES + 1] = sides_in(self._words, anchors[n][1], begin, end)
            known[n, : end - begin] = True
        given = {"words": vectors, "cue": self._vectors[words], "standing": standing, "known": known}
        chances = np.log(decoding.softmax(self._roles.run(None, given)[0]) + 1e-9)
        chances[~known] = _FILLED
        paths = decoding.best_paths(chances)
        found = []
        for n, (begin, end) in enumerate(spans):
            labels = paths[n][: end - begin]
            actors, recipients = (
                self._named(chances[n], decoding.runs(labels, kind), begin, kind) for kind in (ACTOR, RECIPIENT)
            )
            found.append(Roles(actors, recipients))
        return found

    def _named(self, chances: Array, runs: list[decoding.Run], begin: int, kind: int) -> tuple[Party, ...]:
        found = []
        for s, e in runs:
            start, end = self._encoding.chars(s + begin, e + begin)
            chance = float(np.exp(chances[s:e, kind : kind + 2]).sum(-1).mean())
            found.append(Party(start, end, chance))
        return tuple(found)

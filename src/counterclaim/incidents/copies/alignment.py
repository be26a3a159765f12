"""Which sentence of one text tells what a sentence of another tells."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final

from counterclaim.incidents.copies.limits import SENTENCE_ALIKE
from counterclaim.incidents.copies.profile import Sentence

# The likeness of sentences with the same content whose words are not all the same.
_EXACT: Final = 0.999


@dataclass(frozen=True, slots=True)
class Pair:
    """Sentence number ``one`` of the first text goes with number ``other`` of the second; ``alike`` from 0 to 1.

    ``again`` where that sentence of the second text went with a likelier one already.
    """

    one: int
    other: int
    alike: float
    again: bool = False


def align(first: Sequence[Sentence], second: Sequence[Sentence], least: float = SENTENCE_ALIKE) -> tuple[Pair, ...]:
    """For each sentence of ``first`` its likest one of ``second``, each taken once where that can be, in order.

    The same words go together first, then the likest; of equals, those nearest to the same place in the text.
    """
    candidates = sorted(
        ((alike, -abs(i / len(first) - j / len(second)), -i, -j) for i, j, alike in _likes(first, second, least)),
        reverse=True,
    )
    chosen: dict[int, Pair] = {}
    taken: set[int] = set()
    for alike, _, i, j in candidates:
        if -i not in chosen and -j not in taken:
            chosen[-i] = Pair(-i, -j, alike)
            taken.add(-j)
    for alike, _, i, j in candidates:
        chosen.setdefault(-i, Pair(-i, -j, alike, again=True))
    return tuple(chosen[i] for i in sorted(chosen))


def _likes(first: Sequence[Sentence], second: Sequence[Sentence], least: float) -> list[tuple[int, int, float]]:
    """Pairs of sentences that are alike enough, and how much."""
    holding = _index(second)
    found = []
    for i, sentence in enumerate(first):
        common: Counter[int] = Counter()
        for one in sentence.content:
            marked = one in sentence.marked
            for j in holding.get(one, ()):
                common[j] += 1 + (marked or one in second[j].marked)
        likes = ((i, j, alike(sentence, second[j], shared)) for j, shared in common.items())
        found += [like for like in likes if like[2] >= least]
    return found


def _index(sentences: Sequence[Sentence]) -> dict[str, list[int]]:
    index: dict[str, list[int]] = defaultdict(list)
    for n, sentence in enumerate(sentences):
        for one in sentence.content:
            index[one].append(n)
    return index


def alike(one: Sentence, other: Sentence, shared: int | None = None) -> float:
    """The cosine of two sentences' content, names and numbers counted twice; 1 where the words are the same."""
    if shared is None:
        shared = sum(1 + (w in one.marked or w in other.marked) for w in one.content & other.content)
    if not one.weight or not other.weight:
        return float(one.folded == other.folded)
    cosine = shared / sqrt(one.weight * other.weight)
    return 1.0 if cosine >= _EXACT and one.folded == other.folded else min(_EXACT, cosine)

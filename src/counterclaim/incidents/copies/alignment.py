"""Which sentence of one text tells what a sentence of another tells."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from counterclaim.incidents.copies.limits import SENTENCE_ALIKE
from counterclaim.incidents.copies.profile import Sentence


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
        ((alike, -_apart(i, j, first, second), -i, -j) for i, j, alike in _likes(first, second) if alike >= least),
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


def _apart(i: int, j: int, first: Sequence[Sentence], second: Sequence[Sentence]) -> float:
    return abs(i / len(first) - j / len(second))


def _likes(first: Sequence[Sentence], second: Sequence[Sentence]) -> list[tuple[int, int, float]]:
    """Pairs of sentences that share content, and how much."""
    holding: Mapping[str, list[int]] = _index(second)
    found = []
    for i, sentence in enumerate(first):
        common: Counter[int] = Counter()
        for one in sentence.content:
            for j in holding.get(one, ()):
                common[j] += 1 + (one in sentence.marked or one in second[j].marked)
        found += [(i, j, alike(sentence, second[j], shared)) for j, shared in common.items()]
    return found


def _index(sentences: Sequence[Sentence]) -> dict[str, list[int]]:
    index: dict[str, list[int]] = defaultdict(list)
    for n, sentence in enumerate(sentences):
        for one in sentence.content:
            index[one].append(n)
    return index


def alike(one: Sentence, other: Sentence, shared: int | None = None) -> float:
    """The cosine of two sentences' content, names and numbers counted twice; 1 where the words are the same."""
    if one.folded == other.folded:
        return 1.0
    if shared is None:
        shared = sum(1 + (w in one.marked or w in other.marked) for w in one.content & other.content)
    return min(0.999, shared / sqrt(one.weight * other.weight)) if one.weight and other.weight else 0.0

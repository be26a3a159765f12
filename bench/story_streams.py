"""How well documents are put into stories on stand-ins of a news stream (``python -m bench.story_streams [NAME ...]``).

Prints for each stand-in the B3 precision, recall and F1 of ``find_stories`` at its fixed threshold, and beside it those of a
plain single pass over TF-IDF centroids at the threshold that is best for that very set, as peers report theirs; then the
recall and precision of documents by the size of their story.
"""

import math
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from typing import Final

from bench import story_sets
from bench.story_sets import Gold, Making
from counterclaim.incidents.stories import find_stories

_PLAIN: Final = Making()
SETS: Final[dict[str, Callable[[], list[Gold]]]] = {
    "ecb": story_sets.ecb,
    "stream": lambda: story_sets.stream(1, _PLAIN),
    "twins": lambda: story_sets.stream(2, Making(twins=True)),
    "crowded": lambda: story_sets.stream(3, Making(days=45)),
    "wires": lambda: story_sets.stream(5, Making(drawn=1, reprints=0.4)),
    "crowded-wires": lambda: story_sets.stream(6, Making(days=45, drawn=1, reprints=0.4)),
    "diluted": lambda: story_sets.stream(7, Making(drawn=1, reprints=0.3, filler=10)),
    "crowded-diluted": lambda: story_sets.stream(8, Making(days=45, drawn=1, reprints=0.3, filler=10)),
    "weeks": lambda: story_sets.stream(9, Making(days=120, drawn=1, filler=10, lasts=(14, 21, 28), early=0.3)),
    "undated": lambda: story_sets.undated(story_sets.stream(1, _PLAIN)),
    "titles": lambda: story_sets.titles_only(story_sets.stream(1, _PLAIN)),
    "long": lambda: story_sets.stream(4, Making(length=(25, 60))),
    "muc4": story_sets.muc4,
    "aquaint": story_sets.aquaint,
    "aquaint-undated": lambda: story_sets.undated(story_sets.aquaint()),
}
"""The stand-ins by name."""

BANDS: Final = ((1, 1), (2, 9), (10, 29), (30, 79), (80, 1000))
_TRIED: Final = tuple(number / 100 for number in range(12, 45, 4))
_KEPT: Final = 100  # words of a document in the plain peer
_WORD: Final = re.compile(r"[a-z0-9]+")


def b_cubed(groups: Sequence[Sequence[str]], made: Sequence[Gold]) -> dict[str, tuple[float, float]]:
    """Precision and recall of every document that counts, by its id; noise drawn into its group costs precision."""
    story = {one.document.id: one.story for one in made}
    sizes = Counter(story.values())
    counts = {one.document.id for one in made if one.counts}
    found = {}
    for group in groups:
        within = Counter(story[name] for name in group)
        for name in group:
            if name in counts:
                same = within[story[name]]
                found[name] = (same / len(group), same / sizes[story[name]])
    return found


def means(found: Sequence[tuple[float, float]]) -> tuple[float, float, float]:
    """Mean precision and recall, and F1."""
    precision, recall = (math.fsum(pair[at] for pair in found) / len(found) for at in (0, 1))
    return precision, recall, 2 * precision * recall / (precision + recall)


def single_pass(made: Sequence[Gold], threshold: float) -> list[list[str]]:
    """The plain peer: TF-IDF over the batch, in order of day, into the nearest centroid or a new group."""
    ordered = sorted((one.document for one in made), key=lambda d: (d.published.date or "", d.id))
    bags = [Counter(_WORD.findall(f"{d.title or ''} {d.text}".lower())) for d in ordered]
    used = Counter(word for bag in bags for word in bag)
    postings: dict[str, dict[int, float]] = defaultdict(dict)
    squares: list[float] = []
    groups: list[list[str]] = []
    for document, bag in zip(ordered, bags, strict=True):
        raw = {word: (1 + math.log(n)) * math.log(len(bags) / used[word]) for word, n in bag.items()}
        top = sorted(raw.items(), key=lambda item: (-item[1], item[0]))[:_KEPT]
        length = math.sqrt(sum(weight**2 for _, weight in top)) or 1.0
        vector = {word: weight / length for word, weight in top}
        products: dict[int, float] = defaultdict(float)
        for word, weight in vector.items():
            for group, its in postings[word].items():
                products[group] += weight * its
        cosine, best = max(((p / math.sqrt(squares[g]), -g) for g, p in products.items()), default=(0.0, 0))
        if cosine < threshold:
            best = -len(groups)
            groups.append([])
            squares.append(0.0)
        groups[-best].append(document.id)
        squares[-best] += 1.0 + 2 * products.get(-best, 0.0)
        for word, weight in vector.items():
            postings[word][-best] = postings[word].get(-best, 0.0) + weight
    return groups


def by_size(found: dict[str, tuple[float, float]], made: Sequence[Gold]) -> list[str]:
    """A cell for each band of size: documents, precision, recall."""
    sizes = Counter(one.story for one in made)
    cells = []
    for low, high in BANDS:
        of = [found[o.document.id] for o in made if o.counts and low <= sizes[o.story] <= high]
        if of:
            precision, recall, _ = means(of)
            cells.append(f"{low}-{high}: n {len(of)} p {precision:.3f} r {recall:.3f}")
    return cells


def main(arguments: list[str]) -> int:
    peers = "--no-peer" not in arguments
    for name in [word for word in arguments if word in SETS] or SETS:
        made = SETS[name]()
        began = time.process_time()
        groups = find_stories([one.document for one in made])
        took = time.process_time() - began
        found = b_cubed(groups, made)
        shown = " / ".join(f"{value:.4f}" for value in means(list(found.values())))
        line = f"{name:8} {len(made):5} docs {len({o.story for o in made if o.counts}):4} stories  {shown}  {took:.1f}s"
        if peers:
            tried = [(means(list(b_cubed(single_pass(made, t), made).values())), t) for t in _TRIED]
            best, at = max(tried, key=lambda one: one[0][2])
            line += "  peer " + " / ".join(f"{value:.4f}" for value in best) + f" at {at:.2f}"
        print(line)
        print("         " + "; ".join(by_size(found, made)), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

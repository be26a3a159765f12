"""The speed of the search for days alone (``python -m bench.speed_days``): articles a second with the parses made before.

Beside it a plain regular expression that takes words and numbers apart runs over the same texts, and the ratio of the
two travels from machine to machine.  Texts are those of ``bench.texts``, cut to the size of a short article.
"""

import json
import re
import statistics
import sys
import time
from collections.abc import Callable
from typing import Final

from bench import texts
from bench.speed import SIZES
from counterclaim.grounding.days import find_timexes
from counterclaim.language import Parser

COUNT: Final = 36
ROUNDS: Final = 5
DAY: Final = "2022-09-14"
_WORDS: Final = re.compile(r"[^\W\d_]+|\d+|\S")


def measure(count: int = COUNT, rounds: int = ROUNDS) -> dict[str, float]:
    """Articles a second of processor time, ours and those of the plain split; how many splits one search takes."""
    pool, _ = texts.paragraphs()
    parser = Parser()
    batch = [(text, parser.parse(text)) for text in texts.articles(pool, SIZES["short"], count)]
    ours = _per_second(lambda: [find_timexes(text, layers, DAY) for text, layers in batch], count, rounds)
    split = _per_second(lambda: [_WORDS.findall(text) for text, _ in batch], count, rounds)
    characters = statistics.fmean(len(text) for text, _ in batch)
    return {"articles": count, "characters": round(characters), "per_s": round(ours, 1), "split_per_s": round(split, 1),
            "splits_a_search": round(split / ours, 2)}  # fmt: skip


def _per_second(work: Callable[[], object], count: int, rounds: int) -> float:
    """The median over rounds; a first round, not counted, fills the caches."""
    work()
    taken = []
    for _ in range(rounds):
        began = time.process_time()
        work()
        taken.append(time.process_time() - began)
    return count / max(statistics.median(taken), 1e-9)


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure()) + "\n")

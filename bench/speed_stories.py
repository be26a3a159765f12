"""How the cost of grouping grows (``python -m bench.speed_stories``): microseconds a document at doubling sizes.

The documents are made up, no two alike: every event has names and words of its own, all share a stock of common words,
and an event is told by one to fifteen documents over a few days.  The last column is the cost of a document as a ratio to
that at the smallest size: 1 all the way down is linear growth, 16 at sixteen times the documents quadratic.
"""

import random
import sys
import time
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from counterclaim.incidents.stories import find_stories
from counterclaim.records.codes import DateBasis
from counterclaim.records.document import Document
from counterclaim.records.when import Published

SIZES: Final = (1250, 2500, 5000, 10000, 20000)
_FIRST: Final = date(2020, 1, 1)
_COMMON: Final = 4000  # words that any text may use, the first more often
_OWN: Final = 25  # words of an event
_LENGTH: Final = 90  # words of a document
_A_DAY: Final = 40  # documents published a day


def documents(count: int) -> list[Document]:
    """``count`` documents of made-up events; the same for the same count."""
    chance = random.Random(count)
    common = [_word(chance) for _ in range(_COMMON)]
    weights = [1 / (rank + 10) for rank in range(_COMMON)]
    made: list[Document] = []
    while len(made) < count:
        own = [_word(chance).capitalize() if number % 3 else _word(chance) for number in range(_OWN)]
        day = len(made) // _A_DAY
        for _ in range(chance.randint(1, 15)):
            words = chance.choices(common, weights, k=_LENGTH * 2 // 3) + chance.choices(own, k=_LENGTH // 3)
            chance.shuffle(words)
            made.append(_document(len(made), " ".join(words), _FIRST + timedelta(day + chance.randint(0, 3))))
    return made[:count]


def measure(sizes: Sequence[int] = SIZES) -> list[tuple[int, int, float]]:
    """Documents, groups found, and microseconds of processor time a document, at every size."""
    find_stories(documents(200))  # loads the background
    rows = []
    for size in sizes:
        batch = documents(size)
        began = time.process_time()
        groups = find_stories(batch)
        rows.append((size, len(groups), (time.process_time() - began) / size * 1e6))
    return rows


def _document(number: int, text: str, day: date) -> Document:
    published = Published(day.isoformat(), DateBasis.GIVEN)
    return Document(f"d{number:06}", None, text, None, None, "en", published, f"{number:064x}")


def _word(chance: random.Random) -> str:
    return "".join(chance.choice("bdfgklmnprstvz") + chance.choice("aeiou") for _ in range(chance.randint(2, 4)))


def main() -> int:
    rows = measure()
    print("documents  groups  us/document  ratio")
    for size, groups, cost in rows:
        print(f"{size:9} {groups:7} {cost:12.0f} {cost / rows[0][2]:6.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

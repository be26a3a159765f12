"""The article within the lines of a whole page: the run of lines that weighs most, and whether it or trafilatura's
choice is the better one.

The run is contiguous and has the greatest sum of evidence times words, so that a caption or a promotion in its middle does
not end it.
"""

import math
import re
from collections.abc import Sequence
from typing import Final

from counterclaim.reading.evidence import both_rows, ends, evidence, page_rows, plain_rows, share_taken, size
from counterclaim.reading.markup import Line

PAGE_LINES: Final = 8
"""A text with at least this many lines that end like no sentence may be a whole page ..."""
PAGE_SHARE: Final = 0.25
"""... if they also make up this share of its lines."""
_DIGIT: Final = re.compile(r"\d")
LEAD: Final = 0.01
"""How much better (in expected F1) our run must be than trafilatura's choice to be taken instead."""


def is_page(lines: Sequence[str], gone: Sequence[bool]) -> bool:
    """Whether ``lines`` (none blank) are a whole page with its menus rather than an article with some furniture.

    Lines that ``gone`` marks as known furniture do not count, only those that nothing else explains; nor do lines with
    digits, which may be the rows of a list of tolls.
    """
    other = sum(
        not known and not ends(line) and _DIGIT.search(line) is None for line, known in zip(lines, gone, strict=True)
    )
    return other >= PAGE_LINES and other >= len(lines) * PAGE_SHARE


def main_run(lines: Sequence[str], gone: Sequence[bool]) -> tuple[int, int]:
    """First and last (exclusive) line of the run that holds the article; (0, 0) where no run has evidence for it.

    ``gone`` marks lines known to be furniture.
    """
    return trimmed(lines, *heaviest(evidence("plain", plain_rows(lines, gone)), [size(line) for line in lines]))


def trimmed(lines: Sequence[str], first: int, last: int) -> tuple[int, int]:
    """The run ``first`` to ``last`` without the lines at its edges that are no sentences.

    A line's evidence leans on its neighbours', so that the menu entry next to the article looks a little like it.
    """
    inside = [n for n in range(first, last) if ends(lines[n])]
    return (inside[0], inside[-1] + 1) if inside else (first, last)


def heaviest(odds: Sequence[float], sizes: Sequence[int]) -> tuple[int, int]:
    """The run with the greatest sum of ``odds`` times ``sizes`` (Kadane's algorithm); (0, 0) where none is above zero."""
    best, best_at, total, start = 0.0, (0, 0), 0.0, 0
    for i, (value, weight) in enumerate(zip(odds, sizes, strict=True)):
        total += value * weight
        if total <= 0:
            total, start = 0.0, i + 1
        elif total > best:
            best, best_at = total, (start, i + 1)
    return best_at


def better_run(lines: Sequence[Line], gone: Sequence[bool], article: Sequence[str]) -> tuple[int, int] | None:
    """Our run of a page's ``lines`` where it promises a better word F1 than trafilatura's ``article``; None otherwise.

    The promise of a choice of lines is the F1 that follows from the chance that each line is of the article, which is the
    mean of what the models PAGE and BOTH say.
    """
    rows, sizes = page_rows(lines, gone), [size(line.text) for line in lines]
    own = evidence("page", rows)
    first, last = trimmed([line.text for line in lines], *heaviest(own, sizes))
    if first == last:
        return None
    taken = share_taken(lines, article)
    both = evidence("both", both_rows(rows, taken))
    mass = [n * (_chance(a) + _chance(b)) / 2 for n, a, b in zip(sizes, own, both, strict=True)]
    ours = [first <= i < last and not gone[i] for i in range(len(lines))]
    theirs = [share > 0.5 for share in taken]
    return (first, last) if promise(mass, sizes, ours) > promise(mass, sizes, theirs) + LEAD else None


def promise(mass: Sequence[float], sizes: Sequence[int], chosen: Sequence[bool]) -> float:
    """The word F1 to be expected of the ``chosen`` lines; ``mass`` is how many words of each are the article's."""
    hit = sum(value for value, flag in zip(mass, chosen, strict=True) if flag)
    return 2 * hit / max(1.0, sum(mass) + sum(n for n, flag in zip(sizes, chosen, strict=True) if flag))


def _chance(odds: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))

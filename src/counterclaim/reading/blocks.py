"""The article within the lines of a whole page: the run of sentence-like lines that weighs most."""

import re
from collections.abc import Sequence
from typing import Final

_WORD: Final = re.compile(r"[^\W\d_]+")
_END: Final = re.compile(r"[.!?…:;][\"'”’»)\]]{0,3}$")
_FUNCTION: Final = frozenset(
    "the of and to in a that is was for on with as at by be from his he it has have had an not are were which this but "
    "they its said who will their been after over or we would our you your she her can more about there when what if "
    "le la les de des et en un une que der die das und von zu den el los y por del il di".split()
)

PAGE_LINES: Final = 8
"""A text with at least this many lines that are no sentences may be a whole page."""
PAGE_SHARE: Final = 0.4
"""... if they also make up this share of its lines."""


def is_sentence(line: str) -> bool:
    """Whether ``line`` reads like running text: eight words or more, an end mark, function words among them."""
    words = _WORD.findall(line)
    if len(words) < 8:
        return False
    common = sum(word.lower() in _FUNCTION for word in words)
    return common >= len(words) * 0.15 and (_END.search(line) is not None or len(words) >= 25)


def is_page(lines: Sequence[str], gone: Sequence[bool]) -> bool:
    """Whether ``lines`` (none blank) are a whole page with its menus rather than an article with some furniture.

    Lines that ``gone`` marks as known furniture do not count: only those that nothing else explains.
    """
    other = sum(not known and not is_sentence(line) for line, known in zip(lines, gone, strict=True))
    return other >= PAGE_LINES and other >= len(lines) * PAGE_SHARE


def main_run(lines: Sequence[str], gone: Sequence[bool]) -> tuple[int, int]:
    """First and last (exclusive) line of the run that holds the article; (0, 0) where no line is a sentence.

    Sentences count by their length, other lines against the run; ``gone`` marks lines known to be furniture.  The run is
    the maximum-sum segment, so short interruptions (subheads, captions, promotions) do not end it.
    """
    best, best_at, total, start = 0.0, (0, 0), 0.0, 0
    for i, line in enumerate(lines):
        total += _weight(line, gone[i])
        if total <= 0:
            total, start = 0.0, i + 1
        elif total > best:
            best, best_at = total, (start, i + 1)
    return best_at


def _weight(line: str, gone: bool) -> float:
    if gone:
        return -25.0
    if is_sentence(line):
        return min(len(line), 400)
    return -30.0

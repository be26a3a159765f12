"""The article within the lines of a whole page: the run of lines that weighs most.

Each line is described by a few numbers (FEATURES): is it a sentence, how long, is it known furniture, what stands around
it.  A logistic model turns them into the evidence that the line belongs to the article; its weights (data/page_lines.json,
made by training/page_lines.py) can be read and changed by hand.  The article is the contiguous run with the greatest sum
of evidence times words, so that a caption or a promotion in its middle does not end it.
"""

import json
import math
import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Final

from counterclaim.reading.patterns import COMMENT_HEADING, SECTION_HEADING

FEATURES: Final = (
    "bias", "sentence", "words", "log_words", "lower_case", "function_words", "end_mark", "furniture", "sentences",
    "section_heading", "sentences_beside", "sentences_before", "sentences_after", "under_heading",
    "sentence_under_heading", "others_before", "others_after", "furniture_before", "lone_sentence", "tiny",
    "in_comments", "sentence_in_comments",
)  # fmt: skip
"""What each line is described by, in the order of the weights."""

PAGE_LINES: Final = 8
"""A text with at least this many lines that are no sentences may be a whole page ..."""
PAGE_SHARE: Final = 0.4
"""... if they also make up this share of its lines."""

_WORD: Final = re.compile(r"[^\W\d_]+")
_WIDE: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_END: Final = re.compile(r"[.!?…:。！？][\"'”’»)\]」]{0,3}$")
_INNER_END: Final = re.compile(r"[.!?…][\"'”’»)\]]{0,2}\s+[A-Z“\"‘(]|[。！？]")
_FUNCTION: Final = frozenset(
    "the of and to in a that is was for on with as at by be from his he it has have had an not are were which this but "
    "they its said who will their been after over or we would our you your she her can more about there when what if "
    "le la les de des et en un une que der die das und von zu den el los y por del il di".split()
)


def is_sentence(line: str) -> bool:
    """Whether ``line`` reads like running text: about eight words or more, an end mark, words in lower case."""
    return _is_sentence(line, *_words(line))


def _words(line: str) -> tuple[float, float, float]:
    """How many words (two wide characters count as one), the share in lower case, the share of function words."""
    words = _WORD.findall(line)
    size = max(1, len(words))
    lower = sum(word[0].islower() for word in words) / size
    function = sum(word.lower() in _FUNCTION for word in words) / size
    return len(words) + len(_WIDE.findall(line)) / 2, lower, function


def _is_sentence(line: str, words: float, lower: float, function: float) -> bool:
    if words < 8:
        return False
    return _END.search(line) is not None and (function >= 0.12 or lower >= 0.5 or _WIDE.search(line) is not None)


def is_page(lines: Sequence[str], gone: Sequence[bool]) -> bool:
    """Whether ``lines`` (none blank) are a whole page with its menus rather than an article with some furniture.

    Lines that ``gone`` marks as known furniture do not count: only those that nothing else explains.
    """
    other = sum(not known and not is_sentence(line) for line, known in zip(lines, gone, strict=True))
    return other >= PAGE_LINES and other >= len(lines) * PAGE_SHARE


def main_run(lines: Sequence[str], gone: Sequence[bool]) -> tuple[int, int]:
    """First and last (exclusive) line of the run that holds the article; (0, 0) where no run has evidence for it.

    ``gone`` marks lines known to be furniture.
    """
    weights, longest = _weights()
    best, best_at, total, start = 0.0, (0, 0), 0.0, 0
    for i, row in enumerate(features(lines, gone)):
        evidence = sum(weight * value for weight, value in zip(weights, row, strict=True))
        total += evidence * (1 + min(len(_WORD.findall(lines[i])), longest))
        if total <= 0:
            total, start = 0.0, i + 1
        elif total > best:
            best, best_at = total, (start, i + 1)
    return best_at


def features(lines: Sequence[str], gone: Sequence[bool]) -> list[list[float]]:
    """The numbers of FEATURES for each line."""
    words = [_words(line) for line in lines]
    sentence = [_is_sentence(line, *numbers) for line, numbers in zip(lines, words, strict=True)]
    mass = [min(numbers[0], 60) / 60 if flag else 0.0 for numbers, flag in zip(words, sentence, strict=True)]
    other = [0.0 if flag else 1.0 for flag in sentence]
    known = [1.0 if flag else 0.0 for flag in gone]
    rows, since, seen, comments = [], 99, 0, False
    for i, line in enumerate(lines):
        heading = SECTION_HEADING.match(line) is not None
        since = 0 if heading else since + 1
        under = since in (1, 2)
        size, lower, function = words[i]
        lone = sentence[i] and 0 < i < len(lines) - 1 and not sentence[i - 1] and not sentence[i + 1]
        rows.append([
            1.0, sentence[i], min(size, 80) / 80, math.log1p(size) / 4, lower, function, _END.search(line) is not None,
            known[i], min(1 + len(_INNER_END.findall(line)), 5) / 5, heading, sum(mass[max(0, i - 1) : i + 2 : 2]) / 2,
            sum(mass[max(0, i - 3) : i]) / 3, sum(mass[i + 1 : i + 4]) / 3, under, under and sentence[i],
            _mean(other[max(0, i - 5) : i], 1.0), _mean(other[i + 1 : i + 6], 1.0), _mean(known[max(0, i - 5) : i], 0.0),
            lone, size < 4, comments, comments and sentence[i],
        ])  # fmt: skip
        seen += sentence[i]
        comments = comments or (seen >= 2 and COMMENT_HEADING.match(line) is not None)
    return rows


def _mean(values: Sequence[float], empty: float) -> float:
    return sum(values) / len(values) if values else empty


@cache
def _weights() -> tuple[tuple[float, ...], int]:
    table = json.loads(files("counterclaim.data").joinpath("page_lines.json").read_text(encoding="utf-8"))
    return tuple(float(table["weights"][name]) for name in FEATURES), int(table["longest"])

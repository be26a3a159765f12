"""What speaks for a line of a page being part of the article: numbers a line, and the weights that add them up.

Three models share the first numbers: PLAIN (pasted text: words alone), PAGE (also the markup around a line) and BOTH (also
whether trafilatura took the line).  Each is a logistic regression whose weights (data/reading/page_lines.json, made by
training/page_lines.py) can be read and changed by hand.
"""

import json
import math
import re
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from typing import Final

from counterclaim.reading.markup import Line
from counterclaim.reading.patterns import COMMENT_HEADING, SECTION_HEADING

PLAIN: Final = (
    "bias", "sentence", "words", "log_words", "lower_case", "function_words", "end_mark", "furniture", "sentences",
    "section_heading", "sentences_beside", "sentences_before", "sentences_after", "under_heading",
    "sentence_under_heading", "others_before", "others_after", "furniture_before", "lone_sentence", "tiny",
    "in_comments", "sentence_in_comments",
)  # fmt: skip
PAGE: Final = (
    *PLAIN, "linked", "mostly_linked", "h1", "h2_to_h6", "li", "cell", "p", "in_nav", "in_header", "in_footer",
    "in_aside", "in_form", "in_figure", "repeated",
)  # fmt: skip
BOTH: Final = (*PAGE, "taken", "taken_before", "taken_after")
"""The names of the numbers, in the order of the weights."""

LONGEST: Final = 60
"""Words of a line that count at most."""

_WORD: Final = re.compile(r"[^\W\d_]+")
_TOKEN: Final = re.compile(r"\w+")
_WIDE: Final = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_END: Final = re.compile(r"[.!?…:。！？][\"'”’»)\]」]{0,3}$")
_INNER_END: Final = re.compile(r"[.!?…][\"'”’»)\]]{0,2}\s+[A-Z“\"‘(]|[。！？]")
_FUNCTION: Final = frozenset(
    "the of and to in a that is was for on with as at by be from his he it has have had an not are were which this but "
    "they its said who will their been after over or we would our you your she her can more about there when what if "
    "le la les de des et en un une que der die das und von zu den el los y por del il di".split()
)
_REGIONS: Final = ("nav", "header", "footer", "aside", "form", "figure")


def is_sentence(line: str) -> bool:
    """Whether ``line`` reads like running text: about eight words or more, an end mark, words in lower case."""
    return _is_sentence(line, *_words(line))


def ends(line: str) -> bool:
    """Whether ``line`` ends like a sentence, a heading with a colon or a question."""
    return _END.search(line) is not None


def size(line: str) -> int:
    """One more than the words of ``line``, at most LONGEST of them: how much its evidence counts."""
    return 1 + min(len(_WORD.findall(line)) + len(_WIDE.findall(line)) // 2, LONGEST)


def plain_rows(lines: Sequence[str], gone: Sequence[bool]) -> list[list[float]]:
    """The numbers of PLAIN for each line; ``gone`` marks lines known to be furniture."""
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
        count, lower, function = words[i]
        lone = sentence[i] and 0 < i < len(lines) - 1 and not sentence[i - 1] and not sentence[i + 1]
        rows.append([
            1.0, sentence[i], min(count, 80) / 80, math.log1p(count) / 4, lower, function, _END.search(line) is not None,
            known[i], min(1 + len(_INNER_END.findall(line)), 5) / 5, heading, sum(mass[max(0, i - 1) : i + 2 : 2]) / 2,
            sum(mass[max(0, i - 3) : i]) / 3, sum(mass[i + 1 : i + 4]) / 3, under, under and sentence[i],
            _mean(other[max(0, i - 5) : i], 1.0), _mean(other[i + 1 : i + 6], 1.0), _mean(known[max(0, i - 5) : i], 0.0),
            lone, count < 4, comments, comments and sentence[i],
        ])  # fmt: skip
        seen += sentence[i]
        comments = comments or (seen >= 2 and COMMENT_HEADING.match(line) is not None)
    return rows


def page_rows(lines: Sequence[Line], gone: Sequence[bool]) -> list[list[float]]:
    """The numbers of PAGE for each line of a page."""
    rows, seen = plain_rows([line.text for line in lines], gone), set()
    for row, line in zip(rows, lines, strict=True):
        row += [
            line.linked, line.linked > 0.7, line.tag == "h1", line.tag in ("h2", "h3", "h4", "h5", "h6"),
            line.tag == "li", line.tag in ("td", "th"), line.tag == "p", *(line.region == name for name in _REGIONS),
            line.text in seen,
        ]  # fmt: skip
        seen.add(line.text)
    return rows


def both_rows(rows: Sequence[Sequence[float]], taken: Sequence[float]) -> list[list[float]]:
    """The numbers of BOTH: ``rows`` of PAGE and how far trafilatura ``taken`` each line and its neighbours (0 to 1)."""
    return [
        [*row, taken[i], _mean(taken[max(0, i - 3) : i], 0.0), _mean(taken[i + 1 : i + 4], 0.0)]
        for i, row in enumerate(rows)
    ]


def share_taken(lines: Sequence[Line], article: Iterable[str]) -> list[float]:
    """How far each line stands in ``article``: 1 where it does as a whole, else the share of its groups of four words."""
    words = _TOKEN.findall(" ".join(article).casefold())
    whole, groups = f" {' '.join(words)} ", {tuple(words[i : i + 4]) for i in range(len(words) - 3)}
    shares = []
    for line in lines:
        own = _TOKEN.findall(line.text.casefold())
        if own and f" {' '.join(own)} " in whole:
            shares.append(1.0)
        elif len(own) < 6:
            shares.append(0.0)
        else:
            fours = [tuple(own[i : i + 4]) for i in range(len(own) - 3)]
            shares.append(sum(four in groups for four in fours) / len(fours))
    return shares


def evidence(model: str, rows: Sequence[Sequence[float]]) -> list[float]:
    """The log odds that ``model`` ("plain", "page" or "both") gives each row of numbers."""
    weights = _weights(model)
    return [sum(weight * value for weight, value in zip(weights, row, strict=True)) for row in rows]


def _words(line: str) -> tuple[float, float, float]:
    """How many words (two wide characters count as one), the share in lower case, the share of function words."""
    words = _WORD.findall(line)
    count = max(1, len(words))
    lower = sum(word[0].islower() for word in words) / count
    function = sum(word.lower() in _FUNCTION for word in words) / count
    return len(words) + len(_WIDE.findall(line)) / 2, lower, function


def _is_sentence(line: str, words: float, lower: float, function: float) -> bool:
    if words < 8:
        return False
    return _END.search(line) is not None and (function >= 0.12 or lower >= 0.5 or _WIDE.search(line) is not None)


def _mean(values: Sequence[float], empty: float) -> float:
    return sum(values) / len(values) if values else empty


@cache
def _weights(model: str) -> tuple[float, ...]:
    table = json.loads((files("counterclaim") / "data/reading/page_lines.json").read_text(encoding="utf-8"))
    return tuple(float(table[model][name]) for name in {"plain": PLAIN, "page": PAGE, "both": BOTH}[model])

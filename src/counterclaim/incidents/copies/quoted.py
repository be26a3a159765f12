"""Words in quotation marks, and whether those of two texts that tell the same differ."""

import re
from typing import Final

from counterclaim.incidents.copies.words import find_words

_QUOTED: Final = re.compile(
    r"[“„]([^“”„\r\n]+)[”“]|«([^«»\r\n]+)»|(?<!\w)\"(?=\S)([^\"\r\n]+)\"|(?<!\w)[‘'](?=\S)([^‘’'\r\n]*(?:(?<=\w)['’](?=\w)[^‘’'\r\n]*)*)[’'](?!\w)"
)

# Fewer quoted words are a name or a word held at a distance.
_FEWEST: Final = 3


def find_quoted(text: str, start: int = 0, end: int | None = None) -> tuple[tuple[int, int], ...]:
    """Where words in quotation marks stand between ``start`` and ``end``, without the marks, in order."""
    limit = len(text) if end is None else end
    return tuple(
        next(m.span(n) for n in range(1, 5) if m.group(n) is not None)
        for m in _QUOTED.finditer(text, start, limit)
        if any(m.group(n) for n in range(1, 5))
    )


def quoted_words(text: str) -> tuple[tuple[str, ...], ...]:
    """The words of each quotation of ``text``, without case and typography, in order."""
    found = (tuple(word.folded for word in find_words(text, start, end)) for start, end in find_quoted(text))
    return tuple(words for words in found if words)


def quotes_differ(one: str, other: str) -> bool | None:
    """Whether most quotations of ``one`` have other words in ``other``; None where neither quotes more than a word or two."""
    told = [words for words in quoted_words(one) if len(words) >= _FEWEST]
    stream = " ".join(word for words in quoted_words(other) for word in words)
    if not told or not stream:
        return None
    return sum(f" {' '.join(words)} " not in f" {stream} " for words in told) * 2 > len(told)

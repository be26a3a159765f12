"""Text -> words and the pieces an encoder reads, with the shape of each word (its vocabulary has no capitals).

Words are runs of letters and digits or single marks, as BERT's pre-tokenizer cuts them; training and use share this module,
so that a model sees in use what it saw in training.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from counterclaim.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt
    from tokenizers import Tokenizer

SHAPES: Final = 16
"""Number of word shapes: lower, Title, CAPITALS, mIxed, digits, quotation mark, other mark, none; +8 after a break."""
_LOWER, _TITLE, _CAPITALS, _MIXED, _DIGITS, _QUOTE, _MARK = range(7)
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_AFTER_BREAK: Final = 8
POLNEAR: Final = 7
CODEBOOK: Final = 7 + _AFTER_BREAK
"""Shapes of the piece that opens a window: by whose scheme attributions are to be marked in it."""
_QUOTES: Final = frozenset("\"“”„‟«»「」『』＂״`'")


_SPECIAL: Final = (("[CLS]", "<s>"), ("[SEP]", "</s>"), ("[PAD]", "<pad>"))


@dataclass(frozen=True)
class Pieces:
    """The words of a text and their pieces.

    ``starts``/``ends``: characters of each word, shape (words,).  ``first``: index of each word's first piece, shape
    (words + 1,), the last entry being the number of pieces.  ``ids`` and ``shapes``: one entry a piece.  ``ends_of_text``:
    the ids of the pieces that open a window, close it and fill it up.
    """

    starts: npt.NDArray[np.int32]
    ends: npt.NDArray[np.int32]
    first: npt.NDArray[np.int32]
    ids: npt.NDArray[np.int64]
    shapes: npt.NDArray[np.int64]
    ends_of_text: tuple[int, int, int]

    def __len__(self) -> int:
        """The number of words."""
        return len(self.starts)


def cut(tokenizer: Tokenizer, text: str) -> Pieces:
    """The words and pieces of ``text``; the tokenizer must neither pad nor truncate, and no special tokens are added."""
    # A lone surrogate is no character that the tokenizer can take; its stand-in keeps the offsets.
    coded = tokenizer.encode(_SURROGATE.sub("\ufffd", text), add_special_tokens=False)
    starts, ends, first = [], [], []
    before = None
    for n, (word, (start, end)) in enumerate(zip(coded.word_ids, coded.offsets, strict=True)):
        if word != before or word is None:
            starts.append(start)
            ends.append(end)
            first.append(n)
        else:
            ends[-1] = end
        before = word
    first.append(len(coded.ids))
    per_word = _shapes(text, starts, ends)
    lengths = np.diff(np.asarray(first, dtype=np.int64)).astype(np.int64)
    return Pieces(
        np.asarray(starts, dtype=np.int32),
        np.asarray(ends, dtype=np.int32),
        np.asarray(first, dtype=np.int32),
        np.asarray(coded.ids, dtype=np.int64),
        np.repeat(np.asarray(per_word, dtype=np.int64), lengths),
        _ends_of_text(tokenizer),
    )


def _ends_of_text(tokenizer: Tokenizer) -> tuple[int, int, int]:
    """The ids of the opening, closing and filling pieces, by either of the two customs of naming them."""
    found = [i for names in _SPECIAL for w in names if (i := tokenizer.token_to_id(w)) is not None]
    if len(found) != len(_SPECIAL):
        raise ModelError("E504", "the vocabulary of the encoder lacks its opening, closing or filling piece")
    return found[0], found[1], found[2]


def _shapes(text: str, starts: Sequence[int], ends: Sequence[int]) -> list[int]:
    found = []
    at = 0
    for start, end in zip(starts, ends, strict=True):
        found.append(_shape(text[start:end]) + (_AFTER_BREAK if "\n" in text[at:start] else 0))
        at = end
    return found


def _shape(word: str) -> int:
    if word.isdigit():
        return _DIGITS
    if not any(c.isalnum() for c in word):
        return _QUOTE if word in _QUOTES else _MARK
    if word.islower() or word.lower() == word.upper():
        return _LOWER
    if word.isupper():
        return _CAPITALS if len(word) > 1 else _TITLE
    return _TITLE if word[0].isupper() and word[1:].islower() else _MIXED


@dataclass(frozen=True, slots=True)
class Window:
    """Words ``begin`` to ``end`` that the encoder reads together; those from ``core_begin`` to ``core_end`` are its own."""

    begin: int
    core_begin: int
    core_end: int
    end: int


def windows(pieces: Pieces, breaks: Sequence[int], core: int, context: int) -> list[Window]:
    """Cuts a text into windows of at most ``core`` pieces, begun at ``breaks`` (word indices, sorted).

    Each has up to ``context`` pieces of its neighbours on either side; a longer sentence is cut where it must be.
    """
    count, found, begin = len(pieces), [], 0
    stops = [*breaks, count]
    while begin < count:
        limit = int(np.searchsorted(pieces.first, pieces.first[begin] + core, side="right")) - 1
        limit = max(min(limit, count), begin + 1)
        end = max((stop for stop in stops if begin < stop <= limit), default=limit)
        left = int(np.searchsorted(pieces.first, pieces.first[begin] - context, side="left"))
        right = int(np.searchsorted(pieces.first, pieces.first[end] + context, side="right")) - 1
        found.append(Window(min(left, begin), begin, end, max(min(right, count), end)))
        begin = end
    return found

"""Sentences of a text with the place where they stand, by marks and line breaks alone (no parse is at hand here)."""

import re
from typing import Final

_WIDTHS: Final = range(40, 100)
_LINE: Final = re.compile(r"[^\r\n]+")
_BLANK: Final = re.compile(r"(?:\r?\n[ \t]*){2,}|\r(?!\n)[ \t]*\r")
_STOP: Final = re.compile(r"(?<![.!?…])[.!?…]+[\"”’'»)\]]*\s+(?=[\"“‘'«(\[]*[A-Z0-9À-ÞЀ-Я])|(?<![.!?…])[.!?…][\"”’'»)\]]+\s+(?=\S)")
_SHORT: Final = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Gen|Maj|Lt|Col|Capt|Sgt|Adm|Brig|Sen|Rep|Gov|Pres|Prof|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug"
    r"|Sept|Sep|Oct|Nov|Dec|Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun|approx|ca|e\.g|i\.e)|(?<![A-Za-z])[A-Z]|\b(?:[A-Za-z]\.)+[A-Za-z])\.$"
)


def find_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each sentence of ``text``, in order, without the white space around it."""
    found: list[tuple[int, int]] = []
    for start, end in _paragraphs(text):
        begin = start
        for stop in _STOP.finditer(text, start, end):
            if not _SHORT.search(text, max(start, stop.start() - 12), stop.start() + 1):
                found.append((begin, stop.end()))
                begin = stop.end()
        found.append((begin, end))
    return tuple(trimmed for start, end in found if (trimmed := _trimmed(text, start, end)) is not None)


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """Lines; where lines were broken at a fixed width, what stands between blank lines."""
    lines = [(m.start(), m.end()) for m in _LINE.finditer(text)]
    inner = [text[a:b].rstrip() for a, b in lines[:-1]]
    broken = sum(len(line) in _WIDTHS and line[-1:] not in '.!?:”"' for line in inner)
    if 2 * broken <= len(inner) or max(b - a for a, b in lines) >= _WIDTHS.stop:
        return lines
    edges = [0, *(edge for m in _BLANK.finditer(text) for edge in m.span()), len(text)]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    return (start, end) if start < end else None

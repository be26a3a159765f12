"""Finds what stands in quotation marks, with any alphabet's marks, paragraph by paragraph."""

import re
from typing import Final

from counterclaim.language.layers import Quotation

_PAIRS: Final = {"“": '”"', "«": "»", "„": "“”", "‟": "”", "「": "」", "『": "』", "‘": "’", '"': '"'}
# An apostrophe is no closing mark: ’ closes only where no letter follows, ‘ opens only where no letter stands before.
_MARK: Final = re.compile(r"[“”«»„‟「」『』\"]|''|``|(?<!\w)‘|’(?!\w)")


_GOES_ON: Final = re.compile(r"\s*[“«„\"]")
_SENTENCE_END: Final = re.compile(r"[.!?](?=\s+[A-Z])")


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """The outermost quotations of ``text``; one that its paragraph never closes runs to the paragraph's end."""
    found = []
    for paragraph in re.finditer(r"[^\n]+", text):
        opened: tuple[int, str] | None = None
        base = paragraph.start()
        for mark in _MARK.finditer(paragraph.group()):
            char, at = mark.group(), base + mark.start()
            # Typewriter marks: two apostrophes or two accents stand for one double mark.
            width = len(char)
            char = '"' if width == 2 else char
            if opened is None:
                if char in _PAIRS and not (char == '"' and not _opens(text, at + width - 1)):
                    opened = (at + width, _PAIRS[char])
            elif char in opened[1]:
                if opened[0] < at:
                    found.append(Quotation(opened[0], at, closed=True))
                opened = None
        if opened is not None and opened[0] < paragraph.end():
            # A lone single mark is far more often a stray apostrophe than a quotation.
            if opened[1] != "’":
                found.append(Quotation(opened[0], _unclosed_end(text, opened[0], paragraph.end()), closed=False))
    return tuple(found)


def _unclosed_end(text: str, start: int, paragraph_end: int) -> int:
    """Where a quotation ends that nothing closes.

    A speech over several paragraphs opens each anew and closes only the last: it runs on.  Elsewhere the closing mark
    was lost, and the sentence is as far as one can trust the opening one.
    """
    if _GOES_ON.match(text, paragraph_end):
        return paragraph_end
    stop = _SENTENCE_END.search(text, start, paragraph_end)
    return stop.start() + 1 if stop else paragraph_end


def _opens(text: str, at: int) -> bool:
    """Whether a straight mark can open a quotation: something other than a blank follows it."""
    return at + 1 < len(text) and not text[at + 1].isspace()

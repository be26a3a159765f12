"""What the parser is shown: the text itself, or a twin of the same length that it can read.

A parser trained on news sees names everywhere in text set in capitals, and ends a sentence at every line of text that was
broken into lines of fixed width (agency wires, old archives).  The twin differs in case and blanks only, so that every
offset holds for both.
"""

import re
from typing import Final

_SAMPLE: Final = 4000
_CAPITALS: Final = 0.8
_SENTENCE_START: Final = re.compile(r"(?:^|[.!?\"”\]]\s{1,4}|-- )([a-z])")
_LINE: Final = re.compile(r"[^\n]+")
# A break inside a paragraph: a line ends, and the next one begins with at most two blanks and a word.
_BREAK: Final = re.compile(r"(?<=\S)\n(?=[ ]{0,2}\S)")
_WIDTHS: Final = range(40, 100)


def readable(text: str) -> str:
    """``text``, or its twin where it is set in capitals or broken into lines of fixed width; of the same length."""
    twin = _unbroken(text)
    return _lowered(twin) if _in_capitals(twin) else twin


def _in_capitals(text: str) -> bool:
    letters = [char for char in text[:_SAMPLE] if char.isalpha()]
    return len(letters) > 20 and sum(char.isupper() for char in letters) > _CAPITALS * len(letters)


def _lowered(text: str) -> str:
    # Characters whose small form is longer ("İ") stay as they are: offsets must hold.
    small = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    return _SENTENCE_START.sub(lambda m: m.group()[:-1] + m.group(1).upper(), small)


def _unbroken(text: str) -> str:
    """``text`` with its line breaks as blanks, where most lines are of one width and end in the middle of a sentence."""
    lines = [line.group().rstrip() for line in _LINE.finditer(text)]
    inner = lines[:-1]
    if not inner:
        return text
    broken = sum(len(line) in _WIDTHS and line[-1:] not in '.!?:”"' for line in inner)
    return _BREAK.sub(" ", text) if 2 * broken > len(inner) and max(map(len, lines)) < _WIDTHS.stop else text

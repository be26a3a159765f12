"""Cells that a spreadsheet takes for text: no formulas, no control characters, numbers untouched."""

import re
import string
from typing import Final

# Tab and newline may stand in a cell; all other controls, also DEL and C1, and halves of surrogate pairs may not.
_CONTROLS: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_INVISIBLE: Final = (
    "\\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0"
)
_FORMULA: Final = re.compile(f"[\t\r\n]|[{_INVISIBLE}]*[=+\\-@\uff1d\uff0b\uff0d\uff20\ufe62\ufe63\ufe66\ufe6b]")
_NUMBER: Final = re.compile(r"[+-]?(\d+([.,]\d+)*|[.,]\d+)([eE][+-]?\d+)?%?", re.ASCII)
_PLAIN: Final = string.ascii_letters + string.digits
"""Most cells begin with one of these and need no second look; an empty cell counts among them."""
_RETURNS: Final = re.compile("\r\n?")


def clean(text: str) -> str:
    """Text without control characters; every end of line is a newline."""
    if text.isprintable():
        return text
    return _CONTROLS.sub("", _RETURNS.sub("\n", text))


def safe(text: str) -> str:
    """A text cell that no spreadsheet computes.

    A leading apostrophe is put before text that begins, after blanks and signs without width, with a sign of a formula
    (``= + - @``, also full-width and small) or begins with a tab or an end of line, unless all of it is a plain number.
    """
    if text.isprintable() and text[:1] in _PLAIN:
        return text
    starts = _FORMULA.match(text)
    cleaned = clean(text)
    if starts is None and _FORMULA.match(cleaned) is None:
        return cleaned
    return cleaned if _NUMBER.fullmatch(cleaned) else f"'{cleaned}"

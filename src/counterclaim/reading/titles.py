"""Headlines: is this line one, and what is left of a page's title without the name of its site?"""

import re
from collections.abc import Sequence
from typing import Final

from counterclaim.reading.furniture import reason_of, sentences

_END: Final = re.compile(r"[.!?…][\"'”’»)\]]{0,2}$|[,;:]$")
_LETTER: Final = re.compile(r"[^\W\d_]")


def is_headline(line: str) -> bool:
    """Whether ``line`` may be a headline: 3 to 30 words, no full stop at its end, no furniture."""
    words = line.split()
    if not 3 <= len(words) <= 30 or len(line) > 220 or not _LETTER.search(line):
        return False
    if _END.search(line) and not line.endswith("?"):
        return False
    return sentences(line) <= 3 and reason_of(line) is None


def headline_of(lines: Sequence[str]) -> str | None:
    """The first of ``lines`` if it looks like a headline and running text follows; None otherwise."""
    return lines[0].strip() if len(lines) > 1 and is_headline(lines[0].strip()) else None


def headline_before(lines: Sequence[str]) -> str | None:
    """The headline among the lines that stand before the article of a whole page: the longest of the last twelve."""
    candidates = [line for line in lines[-12:] if is_headline(line)]
    return max(candidates, key=len, default=None)

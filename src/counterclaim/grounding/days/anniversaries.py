"""Days that come round: "the 20th anniversary of the Sept. 11 attacks"."""

import re
from datetime import date
from typing import Final

from counterclaim.grounding.days.expression import Resolved
from counterclaim.grounding.days.fragments import ORDINAL, ordinal_of
from counterclaim.grounding.days.values import moved
from counterclaim.records import Span, When, WhenBasis

_REACH: Final = 60
_BEFORE: Final = re.compile(
    rf"(?:the\s)?(?:(?P<n>{ORDINAL}|\d{{1,3}}(?:st|nd|rd|th))[\s-])?(?P<word>anniversary)\sof\s(?:the\s|its\s|their\s|his\s|her\s)?$",
    re.IGNORECASE,
)


def anniversary(one: Resolved, text: str, anchor: str | None) -> When | None:
    """The anniversary of ``one`` that the words before it name; None where they name none.

    Without its number it is that day in the year that brings it nearest to ``anchor``, the ISO day of publication.
    """
    found = _BEFORE.search(text[max(0, one.expression.start - _REACH) : one.expression.start])
    if not found or one.first is None or one.last is None:
        return None
    first, last = date.fromisoformat(one.first), date.fromisoformat(one.last)
    if found["n"]:
        years = ordinal_of(found["n"])
    elif anchor and first == last:
        today = date.fromisoformat(anchor)
        years = min(range(today.year - first.year - 1, today.year - first.year + 2),
                    key=lambda n: abs(((moved(first, "Y", n) or first) - today).days))  # fmt: skip
    else:
        return None
    begin, end = moved(first, "Y", years), moved(last, "Y", years)
    if begin is None or end is None:
        return None
    start = one.expression.start - len(found[0])
    words = Span.of(text, start, start + found.end("word") - found.start())
    return When(words, begin.isoformat(), end.isoformat(), WhenBasis.RELATIVE)

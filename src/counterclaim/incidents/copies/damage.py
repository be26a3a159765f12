"""Words of a text that its own other words show to be damaged."""

import re
from collections import Counter
from typing import Final

from counterclaim.incidents.copies.particulars import Kind, look_alike
from counterclaim.incidents.copies.profile import Profile

_BROKEN: Final = re.compile(r"[A-Z]{2,}[a-z]{3,}$|\ufffd")
# A name is known where it stands this often; a look-alike that stands once is a slip of it.
_KNOWN: Final = 2


def blemishes(text: Profile) -> tuple[str, ...]:
    """Words with capitals in the wrong place ("ARomania") and names that stand once beside a look-alike that is known."""
    names = Counter(
        (p.value, sentence.words[p.first].written)
        for sentence in text.sentences
        for p in sentence.particulars
        if p.kind is Kind.NAME
    )
    often = sorted({value for (value, _), count in names.items() if count >= _KNOWN})
    return tuple(
        sorted(
            written
            for (value, written), count in names.items()
            if _BROKEN.search(written)
            or (count < _KNOWN and value not in often and any(_damaged(value, one) for one in often))
        )
    )


def _damaged(value: str, known: str) -> bool:
    """Whether one is the other with a slip; a name's own adjective ("Armenia", "Armenian") is none."""
    stems = value[:4] == known[:4] and abs(len(value) - len(known)) <= 3
    return not stems and look_alike(value, known)

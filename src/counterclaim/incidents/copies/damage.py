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
        (p.folded, sentence.words[p.first].written)
        for sentence in text.sentences
        for p in sentence.particulars
        if p.kind is Kind.NAME
    )
    often = sorted({folded for (folded, _), count in names.items() if count >= _KNOWN})
    return tuple(
        sorted(
            written
            for (folded, written), count in names.items()
            if _BROKEN.search(written)
            or (count < _KNOWN and folded not in often and any(_damaged(folded, one) for one in often))
        )
    )


def _damaged(folded: str, known: str) -> bool:
    """Whether one is the other with a slip; a name's own adjective ("Armenia", "Armenian") is none."""
    stems = folded[:4] == known[:4] and abs(len(folded) - len(known)) <= 3
    return not stems and look_alike(folded, known)

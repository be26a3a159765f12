"""The state of a dateline: "MAPUTO, March 28", "AFRIN, Syria"."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from counterclaim.grounding.places.gazetteer import Entry, Gazetteer
from counterclaim.grounding.places.resolve import prior
from counterclaim.records import Place

_AREAS: Final = frozenset({"country", "province"})


def state_of(words: str, places: Sequence[Place], gazetteer: Gazetteer) -> str | None:
    """The ISO 3166 alpha-3 code of the state a dateline names, or None where no name of it is on the map.

    An area behind the town says it; a town alone is the one in the state that most of the text's places lie in, and where
    none of them does, the likeliest of its name.
    """
    names = [name for name in re.split(r"[,/(]\s*", words.strip(" )")) if name]
    told = [gazetteer.lookup(name) for name in names]
    for entries in reversed(told[1:]):
        area = [e for e in entries if e.kind in _AREAS and e.primary]
        if area:
            return _likeliest(area).country
    if not told or not told[0]:
        return None
    named = Counter(p.country for p in places)
    there = [e for e in told[0] if e.country in named]
    return (
        max(there, key=lambda e: (named[e.country], prior(e, None))).country if there else _likeliest(told[0]).country
    )


def _likeliest(entries: Sequence[Entry]) -> Entry:
    return max(entries, key=lambda e: prior(e, None))

"""The numbers of states in two lists of the system of states: Correlates of War (COW) and Gleditsch and Ward (GW).

``states.tsv`` has one row for each time a state was a member of a list, with its number, first and last day and source.
The two agree on most numbers, and differ on Germany, Yemen, Serbia and the island states.
"""

from collections import defaultdict
from functools import cache, lru_cache
from typing import Final, NamedTuple

from counterclaim.errors import ModelError
from counterclaim.grounding.actors.rows import rows

SYSTEMS: Final = ("COW", "GW")
_NEITHER: Final = "none"
# PLOVER writes Kosovo KOS; ISO has only the user-assigned code XKX.
_OTHERWISE: Final = {"KOS": "XKX"}


class Spell(NamedTuple):
    """A time in a list: the number, the first and the last day (ISO 8601; "" while it lasts)."""

    number: int
    first: str
    last: str


@lru_cache(maxsize=8192)
def numbers(code: str | None, day: str | None = None) -> tuple[int | None, int | None]:
    """The COW and the GW number of a state by its alpha-3 code (KOS as XKX), as of a day (ISO 8601).

    Each is None where the state was no member on that day, and without a day where its number once changed.  The codes of
    dissolved states (SUN, YUG, SCG, CSK, DDR, YMD, VDR; RVN and ZAN, COW's own letters) are known too.
    """
    spells = _spells().get(canonical(code or ""), {})
    cow, gw = (_number(spells.get(system, ()), day) for system in SYSTEMS)
    return cow, gw


def canonical(code: str) -> str:
    """The code that our tables have for a state's code: XKX for PLOVER's KOS, else the same."""
    return _OTHERWISE.get(code, code)


def is_code(code: str) -> bool:
    """Whether a code is that of a state or territory, also of a dissolved one."""
    return canonical(code) in _codes()


def _number(spells: tuple[Spell, ...], day: str | None) -> int | None:
    if day is not None:
        return next((s.number for s in spells if s.first <= day and (not s.last or day <= s.last)), None)
    known = {s.number for s in spells}
    return known.pop() if len(known) == 1 else None


@cache
def _codes() -> frozenset[str]:
    return frozenset(row[0] for row in rows("states", 7))


@cache
def _spells() -> dict[str, dict[str, tuple[Spell, ...]]]:
    """The spells of each state in each list, in the order of the table; raises ModelError E503 for a damaged row."""
    found: defaultdict[str, defaultdict[str, list[Spell]]] = defaultdict(lambda: defaultdict(list))
    for code, _, system, number, first, last, _ in rows("states", 7):
        if system == _NEITHER:
            continue
        if system not in SYSTEMS or not number.isdecimal() or not first:
            raise ModelError("E503", f"the table states.tsv is damaged at the rows of {code}")
        found[code][system].append(Spell(int(number), first, last))
    return {code: {system: tuple(row) for system, row in lists.items()} for code, lists in found.items()}

"""Where a text says that its names lie: "Tripoli, Lebanon" and "Tripoli, Libya" are two names, "Boston, Somalia" is none."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

from counterclaim.grounding.places.candidates import MOST
from counterclaim.grounding.places.gazetteer import Entry
from counterclaim.grounding.places.pairs import OF_SORT, containments, listed
from counterclaim.grounding.places.relations import contains, km_between
from counterclaim.grounding.places.resolve import prior
from counterclaim.grounding.places.toponym import SURE, Toponym
from counterclaim.grounding.places.words import TYPES

_AFTER_COMMA: Final = re.compile(r", ?(?:the )?|,? \(")
_IN: Final = re.compile(r",? (?:(?P<sort>[a-z]{3,14}) )?in (?:the )?(?:\w{4,12}ern )?")
_CLOSES: Final = re.compile(r"[.;:)\n]|,(?! (?:which|who|whose)\b)|\s*\Z")
_AT: Final = re.compile(r"\b(?:in|at|near|outside|inside|around) (?:the )?\Z", re.IGNORECASE)
_ROOM: Final = 16  # characters before a name
_AREAS: Final = frozenset({"country", "province"})
# Read beside a country these are more often two things ("Strikes on Gaza, Yemen") or somebody ("Tehran's men in Iraq").
_KNOWN_ALONE: Final = frozenset({"country", "continent", "capital", "region", "water"})
# The map's border is not the text's where land is contested, and islands lie off their country: so far is still in it.
_BEYOND_KM: Final = 300.0


@dataclass(slots=True)
class Sense:
    """One sense of a name in its text: the numbers of the candidates that lie where the text says, None where it does not.

    With no numbers it has no place.  ``clear`` tells that the text's words allow no other reading.
    """

    name: int
    numbers: frozenset[int] | None = None
    clear: bool = False

    def takes(self, other: "Sense") -> bool:
        """Takes another statement of the same sense in; False, and nothing is taken, where it is of another sense."""
        mine, its = self.numbers, other.numbers
        if mine is None or its is None or (mine != its and not mine & its):
            return False
        self.numbers, self.clear = mine & its, self.clear or other.clear
        return True


def senses(
    text: str, toponyms: Sequence[Toponym], names: Sequence[int], rows: Sequence[Sequence[Entry]]
) -> tuple[list[Sense], list[int]]:
    """The senses of the names of a text, and for each toponym the number of its own.

    ``names`` numbers the names of the toponyms, ``rows`` are the candidates of each name.  A mention that states nothing
    has the sense stated last before it, or else the only one, or a sense of its own.
    """
    order = sorted(range(len(toponyms)), key=lambda i: toponyms[i].start)
    stated = _stated(text, toponyms, names, rows)
    found: list[Sense] = []
    own: dict[int, list[int]] = {}
    of: dict[int, int] = {}
    for i in (i for i in order if i in stated):
        known = own.setdefault(names[i], [])
        number = next((n for n in known if found[n].takes(stated[i])), None)
        if number is None:
            number = len(found)
            found.append(stated[i])
            known.append(number)
        of[i] = number
    last: dict[int, int] = {}
    for i in order:
        name = names[i]
        if i not in of and name not in last and len(own.setdefault(name, [])) != 1:
            own[name].append(len(found))
            found.append(Sense(name))
        of.setdefault(i, last[name] if name in last else own[name][-1])
        last[name] = of[i]
    return found, [of[i] for i in range(len(toponyms))]


def meant(sense: Sense, row: tuple[Entry, ...], alone: bool) -> tuple[Entry, ...]:
    """What is left of a name's candidates in one sense; ``alone`` says that the text uses the name in no other sense."""
    if sense.numbers is None or (sense.numbers and (alone or not sense.clear)):
        return row
    return tuple(e for e in row if e.number in sense.numbers)


def _stated(
    text: str, toponyms: Sequence[Toponym], names: Sequence[int], rows: Sequence[Sequence[Entry]]
) -> dict[int, Sense]:
    """What the text states of each toponym that it says to lie somewhere, or to hold another."""

    @cache
    def held(inner: int, outer: int) -> tuple[frozenset[int], frozenset[int]]:
        pairs = [(e.number, area.number) for e in rows[inner] for area in rows[outer] if contains(area, e)]
        return frozenset(e for e, _ in pairs), frozenset(area for _, area in pairs)

    closed = _closing(text, toponyms)
    found: dict[int, Sense] = {}
    for i, j in containments(text, toponyms, range(len(toponyms))):
        a, b = toponyms[i], toponyms[j]
        clear = _says_where(text, a, b, closed[j])
        for k, numbers in zip((i, j), held(names[i], names[j]), strict=True):
            new = Sense(names[k], numbers, clear)
            if numbers and not (k in found and found[k].takes(new)):
                found[k] = new
        if i not in found and clear and not _near(a, rows[names[i]], b, rows[names[j]]):
            found[i] = Sense(names[i], frozenset(), clear)
    return found


def _closing(text: str, toponyms: Sequence[Toponym]) -> list[bool]:
    """Whether each toponym may end "Goris, Armenia": a stop follows it, and no list goes on or came to it."""
    closed = [_CLOSES.match(text, t.end) is not None for t in toponyms]
    order = sorted(range(len(toponyms)), key=lambda i: toponyms[i].start)
    on = [listed(text, toponyms[i], toponyms[j]) for i, j in pairwise(order)]
    for at, k in enumerate(order):
        if on[at : at + 1] == [True] or (at > 1 and on[at - 2]):
            closed[k] = False
    return closed


def _says_where(text: str, inner: Toponym, outer: Toponym, closed: bool) -> bool:
    """Whether the words beside two names leave no doubt that the first lies in the second.

    "Solhan, Burkina Faso", "at Delft in Sri Lanka", "the Somali town of Boston"; not "refugees from Aleppo in Turkey".
    """
    if inner.people or inner.embedded or outer.trust != SURE or outer.embedded:
        return False
    if outer.end <= inner.start:
        return OF_SORT.fullmatch(text, outer.end, inner.start) is not None
    if _AFTER_COMMA.fullmatch(text, inner.end, outer.start):
        return closed
    held = _IN.fullmatch(text, inner.end, outer.start)
    if held is None or (held["sort"] and held["sort"] not in TYPES):
        return False
    before = text[max(0, inner.full_start - _ROOM) : inner.full_start]
    return inner.want is not None or _AT.search(before) is not None


def _near(inner: Toponym, row: Sequence[Entry], outer: Toponym, areas: Sequence[Entry]) -> bool:
    """Whether a candidate may lie in what the text says to hold it, or too little is known of either to tell."""
    if not row or not areas or len(row) >= MOST:
        return True
    likeliest = max(row, key=lambda e: prior(e, inner.want))
    if likeliest.kind in _KNOWN_ALONE and inner.want is None:
        return True
    holder = max(areas, key=lambda e: prior(e, outer.want))
    wide = [area for area in areas if area.kind in _AREAS]
    if holder.kind not in _AREAS and inner.want != "site":
        return True
    return any(
        area.lat is None or e.lat is None or km_between(area, e) <= area.radius + _BEYOND_KM
        for area in (wide if holder.kind in _AREAS else areas)
        for e in row
    )

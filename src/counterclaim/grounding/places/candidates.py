"""The places of the gazetteer that a toponym's words may mean: as printed, or with its type word taken off or put on."""

from typing import Final

from counterclaim.grounding.places.fold import fold
from counterclaim.grounding.places.gazetteer import Entry, Gazetteer
from counterclaim.grounding.places.toponym import Toponym
from counterclaim.grounding.places.words import DIRECTIONS, TYPES

MOST: Final = 40
"""Candidates of one name."""
_HEADS: Final = frozenset({"province", "city", "town", "district", "county", "state", "downtown", "village"})
# What may end a name in a report and be missing in the map's, beside the type words: "Oaxaca State", "Guma LGA".
_TAILS: Final = frozenset(TYPES) | {
    "state", "municipal", "local", "government", "council", "metropolitan", "international", "autonomous", "administrative",
    "lga", "co", "proper",
}  # fmt: skip
# Land that is often called after a town elsewhere ("Delft Island"): such a name is an area's or nobody's.
_LAND: Final = frozenset({"valley", "island", "islands", "peninsula", "strip", "delta", "desert", "mountains"})
_WIDE: Final = frozenset({"country", "province", "region"})
_SHORT: Final = {
    "mt": "mount", "ft": "fort", "n": "north", "s": "south", "e": "east", "w": "west", "co": "county",
    "twp": "township", "&": "and",
}  # fmt: skip
# Type words that make a name of their own with what they follow ("Madison County", "Kherson Oblast").
_PUT_ON: Final = {"district": ("county", "district", "parish", "raion"), "site": ("airport", "international airport")}


class Candidates:
    """Answers which places a toponym may mean; keeps nothing but the gazetteer."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        """``gazetteer`` is asked for names."""
        self._gazetteer = gazetteer

    def of(self, toponym: Toponym) -> tuple[Entry, ...]:
        """The places that ``toponym`` may mean, at most 40; adjectives mean one country or none."""
        if toponym.people:
            meant = self._gazetteer.people(toponym.name)
            return (meant,) if meant else ()
        found = self.named(toponym.name)
        if toponym.want == "site":
            # "Al Salem hospital" is no town that some language calls so; "Aleppo airport" is at Aleppo.
            found = tuple(e for e in found if e.primary or e.kind in {"site", "airport"})
        elif toponym.want == "water":
            # "The Dnipro" is the river even where Ukraine is spoken of, which speaks for the town.
            found = tuple(e for e in found if e.kind == "water") or found
        found = self._with_type(toponym, found)
        return (found or self._gazetteer.spelt_otherwise(toponym.name))[:MOST]

    def named(self, name: str) -> tuple[Entry, ...]:
        """The places of that name; without its article, direction or type words where the whole is unknown."""
        words = name.split()
        whole = " ".join(_SHORT.get(w.lower().rstrip("."), w) for w in words)
        found = self._gazetteer.lookup(name)
        if whole != name and len(words) > 1:
            known = {e.number for e in found}
            found = (*found, *(e for e in self._gazetteer.lookup(whole) if e.number not in known))
        if found or len(words) < 2:
            return found
        head = words[0].lower()
        if head == "the":
            return self.named(" ".join(words[1:]))
        if head in DIRECTIONS or head in _HEADS:
            return self.named(" ".join(words[2 if words[1].lower() == "of" and len(words) > 2 else 1 :]))
        return self._untyped(words)

    def _untyped(self, words: list[str]) -> tuple[Entry, ...]:
        """The places called by ``words`` without the type words at their end ("Nenagh Municipal District")."""
        kind = TYPES.get(words[-1].lower())
        land = False
        while len(words) > 1 and (last := words[-1].lower().rstrip(".")) in _TAILS | _LAND:
            words, land = words[:-1], land or last in _LAND
            found = self._gazetteer.lookup(" ".join(words))
            own = tuple(e for e in found if e.primary or e.kind in {"country", "province", "district", kind})
            own = tuple(e for e in own if e.kind in _WIDE) if land else own
            if last == "state" and any(e.kind == "province" for e in own):
                own = tuple(e for e in own if e.kind != "country")  # "Mexico State" is no Mexico
            if own:
                return own
        return ()

    def _with_type(self, toponym: Toponym, found: tuple[Entry, ...]) -> tuple[Entry, ...]:
        """``found`` and the places that the name and a type word name together, where the text asks for their kind."""
        fits = {"airport", "site"} if toponym.want == "site" else {toponym.want}
        if toponym.want not in _PUT_ON or any(e.kind in fits for e in found):
            return found
        if fold(toponym.name).rpartition(" ")[2] in _TAILS | _LAND:
            return found
        known = {e.number for e in found}
        more = [e for word in _PUT_ON[toponym.want] for e in self._gazetteer.lookup(f"{toponym.name} {word}")]
        return (*found, *(e for e in more if e.kind in fits and e.number not in known))

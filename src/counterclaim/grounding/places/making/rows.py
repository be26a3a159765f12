"""One place on its way into the gazetteer, and how a row of GeoNames becomes one."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from counterclaim.grounding.places.fold import fold, in_other_script, skeleton

TOWNS: Final = frozenset({"town", "seat", "seat2", "capital"})
_LONGEST: Final = 60
_AT_HOME_IN_LATIN: Final = "ʻʼʿʾˈ"


@dataclass
class Row:
    """One place as it will be stored; ``lat`` is None where the source has no coordinate.

    ``names`` holds folded names and whether each is a main one; ``akin`` those alternates that only spell a main name
    otherwise.
    """

    id: int
    name: str
    country: str | None
    admin1: str
    admin2: str
    lat: float | None
    lon: float | None
    kind: str
    population: int
    radius: float = 0.0
    approximate: bool = False
    slug: str | None = None
    names: dict[str, bool] = field(default_factory=dict)
    akin: set[str] = field(default_factory=set)


def kind_of(feature_class: str, code: str) -> str:
    """Our word for a GeoNames feature code of classes A, L and P."""
    if code.startswith("PCL"):
        return "country"
    if code in {"CONT", "RGN"}:
        return {"CONT": "continent", "RGN": "region"}[code]
    if feature_class == "A":
        return "province" if code in {"ADM1", "ADM0"} else "district"
    table = {"PPLC": "capital", "PPLA": "seat", "PPLA2": "seat2", "PPLX": "neighbourhood"}
    return table.get(code, "site" if code == "STLMT" else "town")


def usable(name: str) -> bool:
    """Whether news prints such a name: Latin letters with a capital, or a name wholly in another script.

    Machine transliterations have no capitals or mix scripts; codes such as "KBL" are left out.
    """
    letters = [c for c in name if c.isalpha()]
    if len(letters) < 2 or len(name) > _LONGEST:
        return False
    if in_other_script(name):
        return not any("LATIN" in unicodedata.name(c, "") for c in letters)
    if not any(c.isupper() for c in name) or (len(name) <= 4 and name.isupper()):
        return False
    return name.isascii() or all("LATIN" in unicodedata.name(c, "") or c in _AT_HOME_IN_LATIN for c in letters)


def give_names(row: Row, main: Iterable[str], others: Sequence[str]) -> None:
    """Folds the main and the other names of a place; those that news never prints are left out.

    An alternate that only spells a main name otherwise ("Hodeidah" for "Al Hudaydah") is akin to it.
    """
    own = {fold(name) for name in main if name.strip()}
    row.names = dict.fromkeys((fold(name) for name in others if usable(name)), False)
    row.names |= dict.fromkeys(own, True)
    alternates = [name for name, first in row.names.items() if not first and not in_other_script(name)]
    if alternates:
        bones = {skeleton(name, least=3) for name in own} - {None}
        row.akin = {name for name in alternates if skeleton(name, least=3) in bones}

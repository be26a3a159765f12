"""The words around a place name that say what sort of place it is, or that it is one."""

from typing import Final

_AREAS: Final = {
    "province": "province provinces governorate governorates oblast oblasts region regions republic prefecture krai emirate",
    "district": "district districts county counties raion rayon municipality parish canton subdistrict sub-district tehsil",
    "town": "city cities town towns village villages settlement settlements hamlet township municipality port",
    "neighbourhood": "neighbourhood neighbourhoods neighborhood neighborhoods quarter quarters suburb borough camp ward",
    "near": "suburbs outskirts countryside area areas environs front frontline axis sector direction",
    "site": "airport airbase bridge dam hospital square prison market plant station refinery university crossing complex",
    "water": "river lake sea bay gulf strait canal",
}
TYPES: Final = {word: kind for kind, words in _AREAS.items() for word in words.split()}
"""Type word -> the kind of place it asks for ("oblast" -> province; "suburbs" -> near)."""

FRONTS: Final = frozenset({"front", "frontline", "axis", "sector", "direction"})
"""Type words that name a stretch of a front by a town ("the Bakhmut axis")."""

BEFORE_OF: Final = frozenset(TYPES) - FRONTS - {"station", "plant", "hospital", "market"} | {
    "state", "states", "capital", "part", "parts", "hub", "stronghold", "enclave", "people", "residents", "north",
    "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "centre", "center", "territory",
    "island", "gates", "edge", "vicinity", "control", "siege", "battle", "airspace", "streets", "mayor", "governor",
    "bank", "banks", "shore", "shores", "coast",
}  # fmt: skip
"""Words after which "of X" names a place."""

STRONG: Final = frozenset(
    {"in", "near", "outside", "inside", "across", "throughout", "around", "toward", "towards", "into", "via", "within",
     "northern", "southern", "eastern", "western", "central", "southeastern", "southwestern", "northeastern",
     "northwestern", "nearby", "downtown"}
)  # fmt: skip
"""Words before a name that only a place (or a time) follows."""

WEAK: Final = frozenset(
    {"at", "from", "to", "on", "over", "between", "through", "onto", "off", "of", "and", "left", "reached", "entered",
     "visited", "taken", "held", "lost", "captured", "seized", "besieged", "retook", "liberated", "shelled", "bombed",
     "struck", "hit", "leave", "reach", "enter", "visit"}
)  # fmt: skip
"""Words before a name that a place often follows, and others too."""

NEAR: Final = frozenset({"near", "outside", "around", "nearby", "off"})
"""Words that put what happens beside the place and not in it."""

_COMPASS: Final = ("north", "south", "east", "west")
DIRECTIONS: Final = frozenset(
    form
    for point in (*_COMPASS, "northeast", "northwest", "southeast", "southwest",
                  "north-east", "north-west", "south-east", "south-west")
    for form in (point, f"{point}ern", f"{point}ernmost")
) | {"central", "upper", "lower", "mid", "downtown", "greater", "rural"}  # fmt: skip
"""Words that take a part of the place named after them."""

NAMED_AFTER: Final = frozenset(
    {"group", "agreement", "agreements", "accord", "accords", "protocol", "protocols", "process", "treaty", "convention",
     "conventions", "conference", "formula", "summit", "declaration", "format", "times", "post", "herald", "tribune",
     "telegraph", "gazette", "university", "college", "institute", "bank", "airlines", "airways", "united", "fc",
     "movement", "party", "front", "brigade", "battalion", "division", "regiment", "observatory", "organization",
     "organisation", "syndrome", "virus", "spring", "war"}
)  # fmt: skip
"""Words that make what stands before them part of the name of something that is no place ("Minsk Group")."""

RANKS: Final = frozenset(
    {"mayor", "governor", "police", "officials", "authorities", "residents", "prosecutor", "prosecutors", "court",
     "council", "sheriff", "city", "bishop", "airport", "hospital", "man", "woman", "men", "women", "resident", "native",
     "couple", "teenager", "teen", "family", "boy", "girl", "student", "students", "voters", "businessman", "firefighters",
     "doctors", "activists", "journalist", "journalists"}
)  # fmt: skip
"""Offices, bodies and people of a town: what stands before them is that town ("Kharkiv Mayor", "a Homs man")."""

TREATIES: Final = frozenset({"agreement", "agreements", "accord", "accords", "protocol", "protocols", "process", "format",
                             "formula", "treaty", "convention", "conventions"})  # fmt: skip
"""Small-letter words that do the same: the "Minsk agreements" are not in Minsk."""

ATTACKS: Final = frozenset(
    {"shelled", "shelling", "bombed", "bombing", "bombarded", "bombarding", "besieged", "besieging", "retook", "recaptured",
     "liberated", "seized", "captured", "encircled", "overran", "stormed", "evacuated", "entered", "fled", "reached"}
)  # fmt: skip
"""What is done to towns; a name of the gazetteer after it is a town's, whatever the parser takes it for."""

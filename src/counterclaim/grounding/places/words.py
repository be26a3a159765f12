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
     "liberated", "seized", "captured", "encircled", "overran", "stormed", "evacuated", "entered", "fled", "reached",
     "pounded", "pounding", "pummelled", "pummeling", "pummelling", "struck", "razed", "levelled",
     "raided", "raiding", "recapturing", "capturing", "seizing", "storming", "encircling", "recapture", "overrun"}
)  # fmt: skip
"""What is done to towns; a name of the gazetteer after it is a town's, whatever the parser takes it for."""

STREETS: Final = frozenset(
    {"street", "st", "road", "rd", "avenue", "ave", "boulevard", "blvd", "drive", "lane", "parkway", "pkwy", "terrace",
     "crescent", "alley"}
)  # fmt: skip
"""Last words of the names of streets, without their point."""

HIGHWAYS: Final = frozenset({"highway", "hwy", "expressway", "freeway", "turnpike", "motorway", "bypass", "interstate",
                             "route", "exit"})  # fmt: skip
"""Words of the names of long roads."""

FEATURES: Final = frozenset(
    {"island", "islands", "isle", "atoll", "falls", "river", "lake", "creek", "mountain", "mountains", "hill", "hills",
     "valley", "bay", "beach", "harbor", "harbour", "peninsula", "cape", "ridge", "heights", "forest", "desert", "plateau",
     "gorge", "canyon", "reef", "lagoon", "marsh", "swamp", "glacier", "park", "gardens", "estate", "woods", "basin",
     "bridge", "dam", "delta", "archipelago", "sound", "channel", "reservoir", "springs", "wetlands"}
)  # fmt: skip
"""Last words of the names of features of the land: what stands before them is no town of that name."""

BODIES: Final = frozenset(
    {"school", "schools", "elementary", "academy", "university", "college", "institute", "society", "club", "board",
     "authority", "agency", "bureau", "ministry", "party", "center", "centre", "clinic", "church", "cathedral", "basilica",
     "library", "museum", "theatre", "theater", "company", "corp", "corp.", "inc", "inc.", "ltd", "llc", "group", "bank",
     "times", "post", "herald", "tribune", "news", "journal", "festival", "cup", "open", "marathon", "games", "league",
     "conference", "summit", "foundation", "federation", "union", "alliance", "coalition", "congress", "orchestra",
     "symphony", "airlines", "airways", "hotel", "inn", "railway", "railroad", "fund", "trust", "project", "program",
     "programme", "house", "jail", "cemetery", "stadium", "arena", "chamber", "villa", "fc", "treaty", "convention",
     "declaration", "pact", "accords", "agreement", "syndrome", "fever", "virus", "flu", "disease", "exchange", "index",
     "railways", "army", "command", "squadron", "regiment", "division", "brigade", "battalion"}
)  # fmt: skip
"""Words of the names of bodies, buildings, events, treaties and diseases, which a place's name may open."""

BEFORE_FEATURES: Final = frozenset(
    {"lake", "mount", "mt.", "river", "fort", "ft.", "camp", "cape", "isle", "gulf", "bay", "strait", "port", "pointe",
     "point", "rio", "wadi", "jabal", "jebel", "tell", "faubourg"}
)  # fmt: skip
"""First words of the names of such features ("Lake Manassas", "Fort Stevens")."""

LED: Final = frozenset(
    {"based", "born", "led", "backed", "ruled", "held", "controlled", "occupied", "administered", "run", "bound", "owned",
     "funded", "brokered", "sponsored", "wide", "area", "made", "trained", "supplied", "registered", "flagged", "allied"}
)  # fmt: skip
"""What a hyphen joins to the name of a place ("London-based", "U.S.-led")."""

OFFICES_OF: Final = frozenset(
    {"state", "city", "town", "village", "county", "borough", "township", "district", "province"}
)
"""Words that open an area's full name before "of" ("City of Richmond"); the name is what follows."""

PARTIES: Final = frozenset({"r", "d", "i", "dfl", "rep", "dem"})
"""What American newspapers print before the state or town that sends a member ("R-Neb.")."""

TAILS: Final = (RANKS - {"airport", "hospital", "city"}) | {
    "court", "pleas", "circuit", "manager", "marshal", "councilman", "councilwoman", "area", "fire", "department", "board",
    "commission", "commissioner", "clerk", "attorney", "election", "assembly", "service", "services", "immigration",
}  # fmt: skip
"""Words of an office, a body or a service that the parser takes into a town's name."""

DISEASES: Final = frozenset({"virus", "fever", "disease", "flu", "syndrome", "encephalitis", "influenza", "strain",
                             "variant", "haemorrhagic", "hemorrhagic"})  # fmt: skip
"""Words of diseases and what causes them, which bear the names of places: "Lassa fever", "Marburg virus"."""

DISEASE_SORTS: Final = frozenset(
    {"acute", "respiratory", "equine", "bovine", "avian", "swine", "tick-borne", "spotted"}
)
"""Words that stand between such a name and its disease ("Middle East respiratory syndrome")."""

MOVES: Final = frozenset({"travel", "drive", "move", "go", "return", "head", "fly", "come", "walk", "sail", "ride", "flee",
                          "march", "arrive", "relocate", "commute", "emigrate", "evacuate", "deport", "retreat",
                          "withdraw"})  # fmt: skip
"""Verbs after whose "to" and "from" a place stands."""

STRIKES: Final = frozenset({"strike", "strikes", "attack", "attacks", "raid", "raids", "assault", "assaults", "shelling",
                            "bombardment", "bombing", "offensive", "siege", "advance", "march"})  # fmt: skip
"""Nouns after whose "on" a place stands that is struck."""

NEW_PARTIES: Final = frozenset({"united", "fair", "just", "prosperous"})
"""Words that make a party's or firm's name with the country after them ("United Russia")."""

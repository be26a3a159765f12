"""PLOVER -> CAMEO, the codes of events and of roles that GDELT uses: written by us, never narrower than what is known."""

from typing import Final

from counterclaim.records.actor import Actor
from counterclaim.records.codes import ActorKind, EventType

_E = EventType
CODES: Final[dict[tuple[EventType, str | None], str]] = {
    (_E.AGREE, None): "030",
    (_E.CONSULT, None): "040",
    (_E.CONSULT, "visit"): "042",
    (_E.CONSULT, "third-party"): "045",
    (_E.CONSULT, "multilateral"): "046",
    (_E.CONSULT, "phone"): "041",
    (_E.SUPPORT, None): "050",
    (_E.CONCEDE, None): "080",
    (_E.COOPERATE, None): "060",
    (_E.AID, None): "070",
    (_E.RETREAT, None): "080",
    (_E.RETREAT, "withdraw"): "087",
    (_E.RETREAT, "release"): "084",
    (_E.RETREAT, "disarm"): "0873",
    (_E.RETREAT, "ceasefire"): "0871",
    (_E.RETREAT, "access"): "086",
    (_E.RETREAT, "resign"): "0831",
    (_E.REQUEST, None): "100",
    (_E.REQUEST, "assist"): "100",
    (_E.REQUEST, "change"): "104",
    (_E.REQUEST, "yield"): "105",
    (_E.REQUEST, "meet"): "106",
    (_E.ACCUSE, None): "110",
    (_E.ACCUSE, "disapprove"): "111",
    (_E.ACCUSE, "investigate"): "090",
    (_E.ACCUSE, "allege"): "112",
    (_E.REJECT, None): "120",
    (_E.REJECT, "assist"): "120",
    (_E.REJECT, "change"): "123",
    (_E.REJECT, "yield"): "124",
    (_E.REJECT, "meet"): "125",
    (_E.THREATEN, None): "130",
    (_E.THREATEN, "restrict"): "130",
    (_E.THREATEN, "arrest"): "130",
    (_E.THREATEN, "relations"): "131",
    (_E.THREATEN, "expel"): "131",
    (_E.THREATEN, "territory"): "1382",
    (_E.THREATEN, "violence"): "138",
    (_E.PROTEST, None): "140",
    (_E.PROTEST, "demo"): "141",
    (_E.PROTEST, "riot"): "145",
    (_E.PROTEST, "strike"): "143",
    (_E.PROTEST, "hunger"): "142",
    (_E.PROTEST, "boycott"): "143",
    (_E.PROTEST, "obstruct"): "144",
    (_E.PROTEST, "vandalize"): "145",
    (_E.SANCTION, None): "160",
    (_E.SANCTION, "convict"): "160",
    (_E.SANCTION, "expel"): "160",
    (_E.SANCTION, "withdraw"): "160",
    (_E.SANCTION, "discontinue"): "160",
    (_E.MOBILIZE, None): "150",
    (_E.MOBILIZE, "troops"): "154",
    (_E.MOBILIZE, "weapons"): "150",
    (_E.MOBILIZE, "police"): "153",
    (_E.MOBILIZE, "militia"): "150",
    (_E.COERCE, None): "170",
    (_E.COERCE, "seize"): "170",
    (_E.COERCE, "restrict"): "172",
    (_E.COERCE, "censor"): "1721",
    (_E.COERCE, "curfew"): "1723",
    (_E.COERCE, "martial-law"): "1724",
    (_E.COERCE, "arrest"): "173",
    (_E.COERCE, "deport"): "174",
    (_E.COERCE, "withhold"): "170",
    (_E.COERCE, "misinformation"): "170",
    (_E.COERCE, "cyber"): "170",
    (_E.ASSAULT, None): "190",
    (_E.ASSAULT, "abduct"): "181",
    (_E.ASSAULT, "beat"): "182",
    (_E.ASSAULT, "torture"): "1822",
    (_E.ASSAULT, "sexual"): "1821",
    (_E.ASSAULT, "targeted"): "180",
    (_E.ASSAULT, "destroy"): "190",
    (_E.ASSAULT, "primitive"): "180",
    (_E.ASSAULT, "firearms"): "193",
    (_E.ASSAULT, "explosives"): "183",
    (_E.ASSAULT, "suicide-attack"): "1831",
    (_E.ASSAULT, "aerial"): "195",
    (_E.ASSAULT, "drone"): "195",
    (_E.ASSAULT, "heavy-weapons"): "194",
    (_E.ASSAULT, "crowd-control"): "175",
    (_E.ASSAULT, "unconventional"): "204",
}
"""The CAMEO code of each PLOVER type and mode; where CAMEO splits what a mode covers, the code above both."""
_ROLES: Final = frozenset(
    "COP GOV JUD LEG MIL OPP PTY REB SPY UAF AGR BUS CRM CVL EDU ELI LAB MED REF".split()
) | {"IGO", "NGO"}  # fmt: skip
_LIKE: Final = {"JRN": "MED"}


def quad(code: str) -> int:
    """1 verbal cooperation (roots 01 to 05), 2 material cooperation (06 to 08), 3 verbal conflict (09 to 13), 4 material."""
    root = int(code[:2])
    return 1 if root <= 5 else 2 if root <= 8 else 3 if root <= 13 else 4


def role(actor: Actor) -> str | None:
    """CAMEO's three letters for what an actor is, by its PLOVER sector; None where the two lists do not meet."""
    if actor.kind is ActorKind.IGO:
        return "IGO"
    sector = _LIKE.get(actor.sector or "", actor.sector)
    return sector if sector in _ROLES else None

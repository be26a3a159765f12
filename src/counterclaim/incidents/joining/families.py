"""Kinds of happening: the PLOVER types and modes under which one happening may be told.

A text chooses its words and the coder its mode: "bombing" is aerial here and explosives there, "detained" an arrest for one
side and an abduction for the other.  What may name one happening is one family; reports of two families are never joined.
"""

from typing import Final

from counterclaim.records import EventType, Report

BY_MODE: Final[dict[tuple[EventType, str], str]] = {
    # One side's arrest is the other's kidnapping.
    (EventType.ASSAULT, "abduct"): "capture",
    (EventType.COERCE, "arrest"): "capture",
    # What is done to captives is told apart from fighting, and often months later.
    (EventType.ASSAULT, "torture"): "abuse",
    (EventType.ASSAULT, "sexual"): "abuse",
    # Ground changes hands: told as itself, for the fight may have been days before.
    (EventType.COERCE, "seize"): "seizure",
    (EventType.COERCE, "deport"): "expulsion",
    (EventType.SANCTION, "expel"): "expulsion",
    (EventType.COERCE, "restrict"): "restriction",
    (EventType.COERCE, "curfew"): "restriction",
    (EventType.COERCE, "martial-law"): "restriction",
    (EventType.COERCE, "withhold"): "restriction",
    (EventType.COERCE, "censor"): "censorship",
    (EventType.COERCE, "misinformation"): "deception",
    (EventType.COERCE, "cyber"): "cyber attack",
    (EventType.SANCTION, "convict"): "verdict",
    (EventType.ACCUSE, "investigate"): "inquiry",
    # A truce agreed (AGREE), declared (CONCEDE) or in force (RETREAT/ceasefire) is one truce in three tellings.
    (EventType.RETREAT, "ceasefire"): "accord",
    (EventType.RETREAT, "release"): "release",
    (EventType.RETREAT, "disarm"): "disarming",
    (EventType.RETREAT, "withdraw"): "withdrawal",
    (EventType.RETREAT, "access"): "access",
    (EventType.RETREAT, "resign"): "resignation",
}
"""Modes that name another happening than the rest of their type."""

BY_TYPE: Final[dict[EventType, str]] = {
    EventType.AGREE: "accord",
    EventType.CONCEDE: "accord",
    EventType.CONSULT: "talks",
    EventType.SUPPORT: "support",
    EventType.COOPERATE: "cooperation",
    EventType.AID: "aid",
    EventType.RETREAT: "retreat",
    EventType.REQUEST: "demand",
    EventType.ACCUSE: "accusation",
    EventType.REJECT: "refusal",
    EventType.THREATEN: "threat",
    EventType.PROTEST: "protest",
    EventType.SANCTION: "sanction",
    EventType.MOBILIZE: "forces",
    EventType.COERCE: "coercion",
    EventType.ASSAULT: "attack",
}
"""The rest: air strike, shelling, shooting, clash are one family, for texts and coders mix their modes up."""

FAMILIES: Final = tuple(sorted({*BY_MODE.values(), *BY_TYPE.values()}))
"""Every family."""

SHARED: Final = frozenset({"talks", "accord", "cooperation"})
"""What several do together: who is the actor and who the recipient says nothing."""

SPEECH: Final = frozenset({"support", "demand", "refusal", "accusation", "threat"})
"""What is done by speaking: who said it to whom is the happening, and its words are what tell two of a day apart."""

CLOSE: Final = frozenset({"firearms", "primitive", "beat", "crowd-control"})
"""Violence at close range; told of the same moment as violence from afar it is another event."""
FAR: Final = frozenset({"aerial", "drone", "heavy-weapons"})
"""Violence from afar."""
MIXED_UP: Final = FAR | {"explosives", "unconventional", "suicide-attack"}
"""What goes off or comes down: seldom does a text say which it was, and never at first."""
ANYHOW: Final = frozenset({"targeted", "destroy"})
"""Modes that name an aim or an outcome, whatever the means."""


def family_of(report: Report) -> str:
    """The kind of happening that ``report`` tells of: "attack", "talks", "accord" ..."""
    return BY_MODE.get((report.type, report.mode or ""), BY_TYPE[report.type])


def unlike(a: str, b: str) -> bool:
    """Whether one mode is of violence at close range and the other of violence from afar."""
    return (a in CLOSE and b in FAR) or (a in FAR and b in CLOSE)


def mixed_up(a: str, b: str) -> bool:
    """Whether texts take the one mode for the other."""
    return a in ANYHOW or b in ANYHOW or (a in MIXED_UP and b in MIXED_UP)


def one_way_of_it(a: str | None, b: str | None) -> bool:
    """Whether nothing says that the two were done in different ways."""
    return a is None or b is None or a == b or a in ANYHOW or b in ANYHOW

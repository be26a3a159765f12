"""Codes in words a reader knows at once; the code always stands beside them where it matters."""

from typing import Final

from counterclaim.records import ControlSense, DateBasis, EventType, FigureKind, Newness, Precision, Reality, Stance

_TYPES: Final[dict[EventType, str]] = {
    EventType.AGREE: "agreement or promise",
    EventType.CONSULT: "talks",
    EventType.SUPPORT: "support",
    EventType.CONCEDE: "concession",
    EventType.COOPERATE: "cooperation",
    EventType.AID: "aid",
    EventType.RETREAT: "retreat or release",
    EventType.REQUEST: "demand or appeal",
    EventType.ACCUSE: "accusation",
    EventType.REJECT: "denial or refusal",
    EventType.THREATEN: "threat",
    EventType.PROTEST: "protest",
    EventType.SANCTION: "sanctions or break",
    EventType.MOBILIZE: "deployment",
    EventType.COERCE: "coercion",
    EventType.ASSAULT: "attack",
}
_MODES: Final[dict[tuple[EventType, str], str]] = {
    (EventType.CONSULT, "visit"): "visit",
    (EventType.CONSULT, "third-party"): "talks through a mediator",
    (EventType.CONSULT, "multilateral"): "talks of several parties",
    (EventType.CONSULT, "phone"): "telephone call",
    (EventType.RETREAT, "withdraw"): "withdrawal",
    (EventType.RETREAT, "release"): "release of people or goods",
    (EventType.RETREAT, "disarm"): "disarmament",
    (EventType.RETREAT, "ceasefire"): "ceasefire",
    (EventType.RETREAT, "access"): "opening of access",
    (EventType.RETREAT, "resign"): "resignation",
    (EventType.REQUEST, "assist"): "appeal for help",
    (EventType.REQUEST, "change"): "demand for change",
    (EventType.REQUEST, "yield"): "demand to give way",
    (EventType.REQUEST, "meet"): "call for talks",
    (EventType.ACCUSE, "disapprove"): "criticism",
    (EventType.ACCUSE, "investigate"): "investigation",
    (EventType.ACCUSE, "allege"): "accusation",
    (EventType.REJECT, "assist"): "refusal to help",
    (EventType.REJECT, "change"): "refusal to change",
    (EventType.REJECT, "yield"): "refusal to give way",
    (EventType.REJECT, "meet"): "refusal to meet",
    (EventType.THREATEN, "restrict"): "threat of restrictions",
    (EventType.THREATEN, "arrest"): "threat of arrest",
    (EventType.THREATEN, "relations"): "threat to break off relations",
    (EventType.THREATEN, "expel"): "threat of expulsion",
    (EventType.THREATEN, "territory"): "threat to take ground",
    (EventType.THREATEN, "violence"): "threat of force",
    (EventType.PROTEST, "demo"): "demonstration",
    (EventType.PROTEST, "riot"): "riot",
    (EventType.PROTEST, "strike"): "strike",
    (EventType.PROTEST, "hunger"): "hunger strike",
    (EventType.PROTEST, "boycott"): "boycott",
    (EventType.PROTEST, "obstruct"): "blockade by protesters",
    (EventType.PROTEST, "vandalize"): "vandalism",
    (EventType.SANCTION, "convict"): "conviction",
    (EventType.SANCTION, "expel"): "expulsion",
    (EventType.SANCTION, "withdraw"): "withdrawal from a body or talks",
    (EventType.SANCTION, "discontinue"): "cutting of ties or trade",
    (EventType.MOBILIZE, "troops"): "deployment of troops",
    (EventType.MOBILIZE, "weapons"): "deployment of weapons",
    (EventType.MOBILIZE, "police"): "deployment of police",
    (EventType.MOBILIZE, "militia"): "deployment of militia",
    (EventType.COERCE, "seize"): "ground or goods taken",
    (EventType.COERCE, "restrict"): "restrictions",
    (EventType.COERCE, "censor"): "censorship",
    (EventType.COERCE, "curfew"): "curfew",
    (EventType.COERCE, "martial-law"): "martial law",
    (EventType.COERCE, "arrest"): "arrest",
    (EventType.COERCE, "deport"): "deportation",
    (EventType.COERCE, "withhold"): "withholding of goods or services",
    (EventType.COERCE, "misinformation"): "disinformation",
    (EventType.COERCE, "cyber"): "cyber attack",
    (EventType.ASSAULT, "abduct"): "abduction",
    (EventType.ASSAULT, "beat"): "beating",
    (EventType.ASSAULT, "torture"): "torture",
    (EventType.ASSAULT, "sexual"): "sexual violence",
    (EventType.ASSAULT, "targeted"): "targeted killing",
    (EventType.ASSAULT, "destroy"): "destruction of property",
    (EventType.ASSAULT, "primitive"): "attack with simple weapons",
    (EventType.ASSAULT, "firearms"): "shooting or small-arms fight",
    (EventType.ASSAULT, "explosives"): "bomb or mine",
    (EventType.ASSAULT, "suicide-attack"): "suicide attack",
    (EventType.ASSAULT, "aerial"): "air strike",
    (EventType.ASSAULT, "drone"): "drone strike",
    (EventType.ASSAULT, "heavy-weapons"): "shelling or rockets",
    (EventType.ASSAULT, "crowd-control"): "force against a crowd",
    (EventType.ASSAULT, "unconventional"): "chemical, biological or nuclear attack",
}
REALITIES: Final[dict[Reality, str]] = {
    Reality.HAPPENED: "happened",
    Reality.ONGOING: "going on",
    Reality.NEGATED: "did not happen",
    Reality.PLANNED: "planned",
    Reality.DEMANDED: "demanded",
    Reality.THREATENED: "threatened",
    Reality.HYPOTHETICAL: "hypothetical",
    Reality.DOUBTFUL: "doubtful",
}
NEWNESS: Final[dict[Newness, str]] = {
    Newness.NEW: "new",
    Newness.BACKGROUND: "background",
    Newness.FUTURE: "future",
}
STANCES: Final[dict[Stance, str]] = {stance: stance.value for stance in Stance}
FIGURES: Final[dict[FigureKind, str]] = {kind: kind.value for kind in FigureKind}
SENSES: Final[dict[ControlSense, str]] = {
    ControlSense.HOLDS: "holds",
    ControlSense.TOOK: "took",
    ControlSense.RETOOK: "took back",
    ControlSense.LOST: "lost or gave up",
}
"""What is said of who holds ground."""
PRECISIONS: Final[dict[Precision, str]] = {
    Precision.SITE: "site",
    Precision.NEIGHBOURHOOD: "neighbourhood",
    Precision.TOWN: "town",
    Precision.NEAR_TOWN: "near the town",
    Precision.DISTRICT: "district",
    Precision.PROVINCE: "province",
    Precision.PART_OF_COUNTRY: "part of the country",
    Precision.COUNTRY: "country",
}
BASES: Final[dict[DateBasis, str]] = {
    DateBasis.GIVEN: "given by you",
    DateBasis.METADATA: "from the page's metadata",
    DateBasis.TEXT: "stated in the text",
    DateBasis.INFERRED: "inferred",
    DateBasis.NONE: "not known",
}


def type_label(kind: EventType, mode: str | None) -> str:
    """What kind of event it is, in words: "air strike" for ASSAULT with mode aerial."""
    return _MODES[kind, mode] if mode is not None and (kind, mode) in _MODES else _TYPES[kind]


def type_code(kind: EventType, mode: str | None) -> str:
    """PLOVER's code: "ASSAULT/aerial"."""
    return f"{kind}/{mode}" if mode else str(kind)

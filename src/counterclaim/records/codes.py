"""Closed lists of codes.

Event types and modes are PLOVER's (openeventdata/PLOVER, CC BY-SA 4.0); stances, realities and newness are the
codebook's (docs/codebook.md).
"""

from enum import StrEnum
from typing import Final


class EventType(StrEnum):
    """PLOVER's sixteen event types."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


MODES: Final[dict[EventType, tuple[str, ...]]] = {
    EventType.AGREE: (),
    EventType.CONSULT: ("visit", "third-party", "multilateral", "phone"),
    EventType.SUPPORT: (),
    EventType.CONCEDE: (),
    EventType.COOPERATE: (),
    EventType.AID: (),
    EventType.RETREAT: ("withdraw", "release", "disarm", "ceasefire", "access", "resign"),
    EventType.REQUEST: ("assist", "change", "yield", "meet"),
    EventType.ACCUSE: ("disapprove", "investigate", "allege"),
    EventType.REJECT: ("assist", "change", "yield", "meet"),
    EventType.THREATEN: ("restrict", "arrest", "relations", "expel", "territory", "violence"),
    EventType.PROTEST: ("demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"),
    EventType.SANCTION: ("convict", "expel", "withdraw", "discontinue"),
    EventType.MOBILIZE: ("troops", "weapons", "police", "militia"),
    EventType.COERCE: (
        "seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport", "withhold", "misinformation",
        "cyber",
    ),
    EventType.ASSAULT: (
        "abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives",
        "suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional",
    ),
}  # fmt: skip
"""The modes that PLOVER knows for each type; a mode outside its row is an error."""


class Stance(StrEnum):
    """What the one who speaks does with the content."""

    ASSERTS = "asserts"
    DENIES = "denies"
    CONFIRMS = "confirms"
    DOUBTS = "doubts"
    DEMANDS = "demands"
    PROMISES = "promises"
    THREATENS = "threatens"
    ASKS = "asks"


class Reality(StrEnum):
    """Whether the event took place, as the one who tells it puts it."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    NEGATED = "negated"
    PLANNED = "planned"
    DEMANDED = "demanded"
    THREATENED = "threatened"
    HYPOTHETICAL = "hypothetical"
    DOUBTFUL = "doubtful"


class Newness(StrEnum):
    """Whether the text was written to report the event, tells it as history, or looks forward to it."""

    NEW = "new"
    BACKGROUND = "background"
    FUTURE = "future"


class ActorKind(StrEnum):
    """What sort of body or person an actor is."""

    STATE = "state"
    MILITARY = "military"
    REBEL = "rebel"
    MILITIA = "militia"
    CIVILIAN = "civilian"
    IGO = "igo"
    NGO = "ngo"
    MEDIA = "media"
    COMPANY = "company"
    PERSON = "person"
    UNKNOWN = "unknown"


SECTORS: Final = frozenset(
    "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC IGO NGO".split()
)
"""PLOVER's sectors, and its country codes IGO and NGO, which stand as the sector of bodies that belong to no state."""


class Precision(StrEnum):
    """How exactly a place is named, finest first."""

    SITE = "site"
    NEIGHBOURHOOD = "neighbourhood"
    TOWN = "town"
    NEAR_TOWN = "near-town"
    DISTRICT = "district"
    PROVINCE = "province"
    PART_OF_COUNTRY = "part-of-country"
    COUNTRY = "country"


class PlaceDoubt(StrEnum):
    """Why the words of a place have no place on the map."""

    UNKNOWN = "unknown"
    UNSUPPORTED = "unsupported"
    AMBIGUOUS = "ambiguous"


class Relation(StrEnum):
    """How the words of a place stand to the place named in them, where they do not simply name it.

    DISTANCE "10 km south of Goris", DIRECTION "north of Idlib", NEAR "near Mosul", "the outskirts of Homs", BETWEEN
    "between Izium and Sloviansk", ROAD "the Damascus-Aleppo highway", BORDER "the Syrian-Turkish border", COAST "off the
    coast of Yemen", FRONT "the Bakhmut axis".
    """

    DISTANCE = "distance"
    DIRECTION = "direction"
    NEAR = "near"
    BETWEEN = "between"
    ROAD = "road"
    BORDER = "border"
    COAST = "coast"
    FRONT = "front"


class DateBasis(StrEnum):
    """Where the day of publication comes from, strongest first."""

    GIVEN = "given"
    METADATA = "metadata"
    TEXT = "text"
    INFERRED = "inferred"
    NONE = "none"


class WhenBasis(StrEnum):
    """Where an event's day comes from."""

    STATED = "stated"
    RELATIVE = "relative"
    NONE = "none"


class RemovedReason(StrEnum):
    """Why a line of the page is not part of the article."""

    PROMOTION = "promotion"
    CAPTION = "caption"
    BYLINE = "byline"
    FURNITURE = "page furniture"
    DUPLICATE = "duplicate"
    COMMENTS = "comment form"


class FigureKind(StrEnum):
    """What a number counts."""

    KILLED = "killed"
    WOUNDED = "wounded"
    CAPTURED = "captured"
    MISSING = "missing"
    DISPLACED = "displaced"
    DETAINED = "detained"
    TROOPS = "troops"
    AIRCRAFT = "aircraft"
    VEHICLES = "vehicles"
    MUNITIONS = "munitions"
    SHIPS = "ships"
    UNITS = "units"
    BASES = "bases"
    SETTLEMENTS = "settlements"

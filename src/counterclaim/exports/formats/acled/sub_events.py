"""ACLED's event types: what a PLOVER type and mode, between sides of these kinds, is there."""

import re
from dataclasses import dataclass
from typing import Final

from counterclaim.exports.formats.acled.actors import ARMED, CIVILIANS, PROTESTERS, RIOTERS, STATE
from counterclaim.records.codes import EventType

SUB_EVENTS: Final[dict[str, str]] = {
    "Government regains territory": "Battles",
    "Non-state actor overtakes territory": "Battles",
    "Armed clash": "Battles",
    "Excessive force against protesters": "Protests",
    "Protest with intervention": "Protests",
    "Peaceful protest": "Protests",
    "Violent demonstration": "Riots",
    "Mob violence": "Riots",
    "Chemical weapon": "Explosions/Remote violence",
    "Air/drone strike": "Explosions/Remote violence",
    "Suicide bomb": "Explosions/Remote violence",
    "Shelling/artillery/missile attack": "Explosions/Remote violence",
    "Remote explosive/landmine/IED": "Explosions/Remote violence",
    "Grenade": "Explosions/Remote violence",
    "Sexual violence": "Violence against civilians",
    "Attack": "Violence against civilians",
    "Abduction/forced disappearance": "Violence against civilians",
    "Agreement": "Strategic developments",
    "Arrests": "Strategic developments",
    "Change to group/activity": "Strategic developments",
    "Disrupted weapons use": "Strategic developments",
    "Headquarters or base established": "Strategic developments",
    "Looting/property destruction": "Strategic developments",
    "Non-violent transfer of territory": "Strategic developments",
    "Other": "Strategic developments",
}
"""The sub-event types, in ACLED's order (where tactics occur together the first wins), with their event types."""
EVENTS: Final = tuple(dict.fromkeys(SUB_EVENTS.values()))
VIOLENCE, DEMONSTRATIONS, STRATEGIC = "Political violence", "Demonstrations", "Strategic developments"
DISORDERS: Final = (VIOLENCE, DEMONSTRATIONS, f"{VIOLENCE}; {DEMONSTRATIONS}", STRATEGIC)
_DEMONSTRATED: Final = frozenset({"Peaceful protest", "Protest with intervention", "Violent demonstration"})
CLASH, ATTACK, AGREEMENT, CHANGE = "Armed clash", "Attack", "Agreement", "Change to group/activity"
EXCESSIVE, INTERVENTION = "Excessive force against protesters", "Protest with intervention"
NOT_CODED: Final = "ACLED does not code such events"
NO_TARGET: Final = "who was attacked is not known"
NO_KIND: Final = "the kind of a side is not known"
NO_FIGHT: Final = "whether ground was fought for is not known"
ONE_SIDE: Final = "an agreement of one side only"
NO_WAY: Final = "how it was done is not known well enough for a sub-event type"
_LONG_RANGE: Final[dict[str, str]] = {
    "aerial": "Air/drone strike",
    "drone": "Air/drone strike",
    "heavy-weapons": "Shelling/artillery/missile attack",
    "suicide-attack": "Suicide bomb",
    "explosives": "Remote explosive/landmine/IED",
}
_CHEMICAL: Final = re.compile(r"chemical|sarin|chlorine|nerve|mustard|phosgene|\bgas\b", re.IGNORECASE)
_GRENADE: Final = re.compile(r"grenade", re.IGNORECASE)
_FORCE: Final = frozenset({EventType.ASSAULT, EventType.MOBILIZE})
_GROUND: Final = frozenset({"seize", "withdraw", "ceasefire", "disarm"})
_CODED: Final = frozenset({EventType.ASSAULT, EventType.PROTEST, EventType.MOBILIZE, EventType.AGREE})
_CODED_MODES: Final = frozenset(
    [(EventType.COERCE, mode) for mode in ("arrest", "seize")]
    + [(EventType.RETREAT, mode) for mode in ("withdraw", "disarm", "ceasefire", "release")]
)
_CHANGES: Final = frozenset({(EventType.RETREAT, "withdraw"), (EventType.RETREAT, "disarm")})


@dataclass(frozen=True, slots=True)
class Act:
    """What decides the sub-event type: PLOVER's type and mode, the kinds of the two sides, means, and harm done.

    ``own`` and ``other`` are values of ``INTERS`` (None: not known) of all actors of a side; ``mutual`` where all parties
    do it to one another; ``harmed`` where dead or wounded are told, ``dead`` where dead are.
    """

    type: EventType
    mode: str | None
    own: tuple[int | None, ...]
    other: tuple[int | None, ...]
    means: tuple[str, ...]
    mutual: bool
    harmed: bool
    dead: bool


@dataclass(frozen=True, slots=True)
class Refused:
    """Why an act has no sub-event type."""

    reason: str


def uses_force(kind: EventType, mode: str | None) -> bool:
    """Whether it is the forces of a state that act, not its government."""
    return kind in _FORCE or mode in _GROUND


def disorder(sub: str) -> str:
    """The disorder type of a sub-event type."""
    if sub == EXCESSIVE:
        return f"{VIOLENCE}; {DEMONSTRATIONS}"
    if sub in _DEMONSTRATED:
        return DEMONSTRATIONS
    return STRATEGIC if SUB_EVENTS[sub] == STRATEGIC else VIOLENCE


def is_coded(kind: EventType, mode: str | None) -> bool:
    """Whether acts of a type and mode can have a sub-event type at all, whoever does them to whom."""
    return kind in _CODED or (kind, mode) in _CODED_MODES


def sub_event(act: Act) -> str | Refused:
    """The sub-event type, or why there is none."""
    if act.type is EventType.ASSAULT:
        return _assault(act)
    if act.type is EventType.PROTEST:
        return _protest(act)
    if act.type is EventType.COERCE:
        return _coercion(act)
    if act.type is EventType.MOBILIZE or (act.type, act.mode) in _CHANGES:
        return CHANGE
    if act.type is EventType.AGREE or (act.type, act.mode) == (EventType.RETREAT, "ceasefire"):
        return AGREEMENT if act.other else Refused(ONE_SIDE)
    if (act.type, act.mode) == (EventType.RETREAT, "release"):
        return AGREEMENT if act.mutual else "Other"
    return Refused(NOT_CODED)


def targets_civilians(sub: str, other: tuple[int | None, ...]) -> bool:
    """Whether civilians were the main or only target."""
    if SUB_EVENTS[sub] == "Violence against civilians" or sub == EXCESSIVE:
        return True
    struck = SUB_EVENTS[sub] in {"Explosions/Remote violence", "Riots"}
    return struck and bool(other) and all(one in {CIVILIANS, PROTESTERS} for one in other)


def _assault(act: Act) -> str | Refused:
    if act.mode == "crowd-control" or (PROTESTERS in act.other and act.own and act.own[0] in ARMED):
        return EXCESSIVE if act.harmed else INTERVENTION
    if act.mutual and act.mode != "sexual":
        return CLASH if all(one in ARMED for one in (*act.own, *act.other)) else _unfought(act)
    if act.mode == "unconventional":
        return "Chemical weapon" if any(_CHEMICAL.search(word) for word in act.means) else Refused(NO_WAY)
    if act.mode == "explosives" and any(_GRENADE.search(word) for word in act.means):
        return "Grenade"
    if act.mode in _LONG_RANGE:
        return _LONG_RANGE[act.mode]
    if act.mode == "destroy" and not act.harmed and not _between_armed(act):
        return "Looting/property destruction"
    return _at_hand(act)


def _between_armed(act: Act) -> bool:
    """Whether the armed do it to the armed: what is destroyed in a fight is no loot."""
    return bool(act.own) and act.own[0] in ARMED and any(one in ARMED for one in act.other)


def _at_hand(act: Act) -> str | Refused:
    """Violence from near: a battle against the armed, else against civilians."""
    if not act.other:
        return Refused(NO_TARGET)
    if act.own and act.own[0] == RIOTERS:
        return "Mob violence"
    if all(one == CIVILIANS for one in act.other):
        return _on_civilians(act)
    if _between_armed(act):
        return Refused(NOT_CODED) if act.mode in {"abduct", "torture", "sexual"} else CLASH
    return Refused(NO_KIND)


def _on_civilians(act: Act) -> str:
    if act.mode == "sexual":
        return "Sexual violence"
    return "Abduction/forced disappearance" if act.mode == "abduct" and not act.dead else ATTACK


def _unfought(act: Act) -> str | Refused:
    crowds = {RIOTERS, PROTESTERS}
    return "Violent demonstration" if any(one in crowds for one in (*act.own, *act.other)) else Refused(NO_KIND)


def _protest(act: Act) -> str | Refused:
    if act.mode in {"riot", "vandalize"}:
        return "Violent demonstration"
    if act.mode in {"demo", "obstruct"}:
        return INTERVENTION if any(one in ARMED for one in act.other) and act.harmed else "Peaceful protest"
    return Refused(NO_WAY if act.mode is None else NOT_CODED)


def _coercion(act: Act) -> str | Refused:
    if act.mode == "arrest":
        return "Arrests"
    if act.mode != "seize":
        return Refused(NOT_CODED)
    if not act.own or act.own[0] not in ARMED:
        return Refused(NO_KIND)
    if not any(one in ARMED for one in act.other):
        return Refused(NO_FIGHT)
    return "Government regains territory" if act.own[0] == STATE else "Non-state actor overtakes territory"

"""Who says that an incident took place and who denies it, and which numbers each tells, for notes and source columns."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from counterclaim.records.codes import Reality, Stance
from counterclaim.records.incident import Incident, Told, Version
from counterclaim.records.ledger_codes import Field, FieldState, SideKind

_HOLDS: Final = frozenset({None, Stance.ASSERTS, Stance.CONFIRMS})
"""What a side does with what it says took place; None is the outlet's own voice."""


@dataclass(frozen=True, slots=True)
class Accounts:
    """The names of the sides that assert an incident and of those that deny it; ``outlet``: an outlet tells it itself.

    ``unnamed``: somebody whom no text names does.  A side that denies any of it is among those that deny.
    """

    says: tuple[str, ...]
    denies: tuple[str, ...]
    outlet: bool
    unnamed: bool


def accounts(incident: Incident) -> Accounts:
    """The accounts of an incident, in the order of its versions."""
    says: dict[str, None] = {}
    denies: dict[str, None] = {}
    kinds = set()
    for version in incident.versions:
        refusing = any(told.field is Field.WHETHER and _refuses(told) for told in version.told)
        asserting = any(told.stance in _HOLDS for told in version.told)
        if version.kind in {SideKind.OUTLET, SideKind.UNNAMED}:
            kinds.add(version.kind)
            continue
        if refusing:
            denies[version.name] = None
        elif asserting:
            says[version.name] = None
    return Accounts(tuple(says), tuple(denies), SideKind.OUTLET in kinds, SideKind.UNNAMED in kinds)


def _refuses(told: Told) -> bool:
    return told.stance is Stance.DENIES or told.value == Reality.NEGATED.value


def numbers(incident: Incident) -> tuple[str, ...]:
    """The numbers that versions tell, each with who tells it: "at least 49 killed (Armenia)"."""
    return tuple(dict.fromkeys(f"{label} ({_teller(version)})" for version, label in _labels(incident)))


def disputed(incident: Incident) -> tuple[str, ...]:
    """The fields on which versions contradict one another."""
    return tuple(one.field.value for one in incident.compared if one.state is FieldState.DISPUTED)


def _labels(incident: Incident) -> Iterator[tuple[Version, str]]:
    for version in incident.versions:
        for told in version.told:
            if told.field is Field.FIGURES and told.stance is not Stance.DENIES:
                yield version, told.label


def _teller(version: Version) -> str:
    if version.kind is SideKind.OUTLET:
        return "the outlet itself"
    return "nobody named" if version.kind is SideKind.UNNAMED else version.name

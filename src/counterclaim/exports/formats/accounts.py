"""Who says that an incident took place and who denies it, and which numbers each tells, for notes and source columns."""

from collections.abc import Iterator, Mapping
from typing import Final

from counterclaim.exports.phrases import in_a_row, readable_name
from counterclaim.records.codes import FigureKind, Reality, Stance
from counterclaim.records.incident import Incident, Told, Version
from counterclaim.records.ledger_codes import Field, FieldState, SideKind

_HOLDS: Final = frozenset({None, Stance.ASSERTS, Stance.CONFIRMS})
"""What a side does with what it says took place; None is the outlet's own voice."""


def _refuses(told: Told) -> bool:
    return told.stance is Stance.DENIES or told.value == Reality.NEGATED.value


def numbers(incident: Incident, outlets: Mapping[str, str], kind: FigureKind | None = None) -> tuple[str, ...]:
    """The numbers that versions tell, each with all who tell it: "at least 49 killed according to Armenia and Russia".

    With ``kind`` only those of it; ``outlets`` are the outlets of documents by their ids.
    """
    found: dict[str, list[str]] = {}
    for version, label in _labels(incident, kind):
        found.setdefault(label, []).append(teller(version, outlets))
    return tuple(f"{label} according to {in_a_row(who)}" for label, who in found.items())


def disputed(incident: Incident) -> tuple[str, ...]:
    """The fields on which versions contradict one another."""
    return tuple(one.field.value for one in incident.compared if one.state is FieldState.DISPUTED)


def teller(version: Version, outlets: Mapping[str, str]) -> str:
    """Whose account a version is; of outlets' own voice their names, where they are known."""
    if version.kind is SideKind.OUTLET:
        named = (outlets.get(one.document) for told in version.told for one in told.evidence)
        return in_a_row(name for name in named if name) or "an outlet not known"
    return "somebody not named" if version.kind is SideKind.UNNAMED else readable_name(version.name) or version.name


def refuses(version: Version) -> bool:
    """Whether a version says of any of it that it did not happen."""
    return any(told.field is Field.WHETHER and _refuses(told) for told in version.told)


def holds(version: Version) -> bool:
    """Whether a version tells any of it as having happened."""
    return any(told.stance in _HOLDS for told in version.told)


def _labels(incident: Incident, kind: FigureKind | None) -> Iterator[tuple[Version, str]]:
    for version in incident.versions:
        for told in version.told:
            if told.field is not Field.FIGURES or told.stance is Stance.DENIES:
                continue
            if kind is None or told.value.partition(" ")[0] == kind.value:
                yield version, told.label

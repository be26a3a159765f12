"""How much of a row each version tells, all of it or a part, so that nobody is named for more than was said."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from counterclaim.exports.clauses import name, put
from counterclaim.exports.formats.accounts import holds, refuses, teller
from counterclaim.exports.phrases import in_a_row
from counterclaim.records.actor import Actor
from counterclaim.records.codes import Stance
from counterclaim.records.incident import Incident, Told, Version
from counterclaim.records.ledger_codes import Field
from counterclaim.records.place import Place

NOBODY: Final = "unknown-armed"
"""The value of WHO where a text tells a deed and nobody who did it."""
_SILENT: Final[dict[Field, str]] = {Field.WHO: "who did it", Field.WHOM: "to whom", Field.WHERE: "where"}
"""The parts of a row that are looked at, and how a sentence says that one is not told."""


@dataclass(frozen=True, slots=True)
class Tellers:
    """Whose word a row is: ``says`` are those who tell all of it that anybody tells, ``denies`` those who deny any of it.

    ``doubts`` are those who tell it and leave it open; ``apart`` are clauses on the others: what they tell otherwise, or
    do not tell.
    """

    says: tuple[str, ...]
    denies: tuple[str, ...]
    doubts: tuple[str, ...]
    apart: tuple[str, ...]


def tellers(incident: Incident, place: Place, outlets: Mapping[str, str]) -> Tellers:
    """The tellers of the row of one place; ``outlets`` are those of documents by their ids."""
    known = {
        Field.WHO: _of_actors(incident.actor),
        Field.WHOM: _of_actors(incident.recipient),
        Field.WHERE: {place.name or place.text, place.text},
    }
    asserting = [version for version in incident.versions if holds(version) and not refuses(version)]
    asked = {field for field in known if any(_agrees(version, field, known[field]) for version in asserting)}
    says: list[str] = []
    apart: dict[str, list[str]] = {}
    for version in asserting:
        missing = [field for field in _SILENT if field in asked and not _agrees(version, field, known[field])]
        if not missing:
            says.append(teller(version, outlets))
        else:
            apart.setdefault(_clause(version, missing, incident), []).append(teller(version, outlets))
    denying = [version for version in incident.versions if refuses(version)]
    for version in denying:
        if blamed := [one for one in _named(version, Field.WHO) if not _is_one(one, known[Field.WHO])]:
            apart.setdefault(_otherwise(blamed, incident), []).append(teller(version, outlets))
    return Tellers(
        _once(says),
        _once(teller(version, outlets) for version in denying),
        _once(teller(version, outlets) for version in incident.versions if _leaves_open(version)),
        tuple(f"according to {in_a_row(who)}, {clause}" for clause, who in apart.items()),
    )


def _leaves_open(version: Version) -> bool:
    return not refuses(version) and any(told.stance is Stance.DOUBTS for told in version.told)


def _once(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _of_actors(actors: Iterable[Actor]) -> set[str]:
    """The ids and names by which versions tell of these actors."""
    return {name for actor in actors for name in (actor.id, actor.name, actor.text) if name}


def _agrees(version: Version, field: Field, known: set[str]) -> bool:
    """Whether a version tells one of the row's values of a field."""
    return any(_is_one(one, known) for one in version.told if one.field is field)


def _is_one(told: Told, known: set[str]) -> bool:
    return told.value in known or told.label in known


def _named(version: Version, field: Field) -> list[Told]:
    """What a version tells of a field; that nobody is named is not told."""
    return [one for one in version.told if one.field is field and one.value != NOBODY]


def _clause(version: Version, missing: list[Field], incident: Incident) -> str:
    """How a version differs: "it was by Ukraine", "it happened, without a word of who did it and where"."""
    silent = [_SILENT[field] for field in missing if not _named(version, field)]
    others = [told for field in missing for told in _named(version, field)]
    says = _otherwise(others, incident) if others else "it happened"
    return f"{says}, without a word of {in_a_row(silent)}" if silent else says


def _otherwise(others: Iterable[Told], incident: Incident) -> str:
    """The values that a version has instead of the row's: "it was by Ukraine", "it was against Azerbaijan in Goris"."""
    parts = (f"against {name(told.label)}" if told.field is Field.WHOM else put(told, incident) for told in others)
    return f"it was {in_a_row(parts)}"

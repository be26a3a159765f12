"""The tables of versions and of what each of them tells."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from counterclaim.exports.tables.columns import Codes, Column, Kind, ListOf, Record, Sheet
from counterclaim.exports.tables.incidents import OF_INCIDENT, Held
from counterclaim.exports.tables.parts import TEXTS
from counterclaim.records import Field, Incident, SideKind, Stance, Told, Version

_EVIDENCE: Final = ListOf(
    Record((
        ("document", Kind.TEXT), ("entry", Kind.TEXT), ("text", Kind.TEXT), ("start", Kind.WHOLE), ("end", Kind.WHOLE),
    ))
)  # fmt: skip
_OF_VERSION: Final = "number of the version in its incident, from 1"


@dataclass(frozen=True, slots=True)
class Side:
    """One version of an incident; ``number`` counts them from 1."""

    incident: Incident
    number: int
    version: Version


@dataclass(frozen=True, slots=True)
class Saying:
    """What one version tells of one field."""

    side: Side
    told: Told


def _sides(held: Held) -> Iterator[Side]:
    return (Side(held.incident, number, version) for number, version in enumerate(held.incident.versions, 1))


def _sayings(held: Held) -> Iterator[Saying]:
    return (Saying(side, told) for side in _sides(held) for told in side.version.told)


def _told(field: Field) -> Column[Side]:
    """A column of what a version says of one field."""

    def value(side: Side) -> str | None:
        return "; ".join(dict.fromkeys(told.label for told in side.version.told if told.field is field)) or None

    return Column(field.value, Kind.TEXT, f"what this version says of '{field.value}'; '; ' between several", value)


VERSIONS: Final[Sheet[Held, Side]] = Sheet(
    "versions",
    "one row for each side's account of an incident",
    _sides,
    (
        Column("incident", Kind.TEXT, OF_INCIDENT, lambda s: s.incident.id),
        Column("version", Kind.WHOLE, _OF_VERSION, lambda s: s.number),
        Column("kind", Codes(tuple(SideKind)), "whose account it is", lambda s: s.version.kind.value),
        Column("side", Kind.TEXT, "id of the side", lambda s: s.version.id),
        Column("name", Kind.TEXT, "name of the side", lambda s: s.version.name),
        *(_told(field) for field in Field),
        Column("reports", TEXTS, "keys of the reports it rests on", lambda s: list(s.version.entries)),
    ),
)
TOLD: Final[Sheet[Held, Saying]] = Sheet(
    "told",
    "one row for each thing that one version tells, with the words it rests on",
    _sayings,
    (
        Column("incident", Kind.TEXT, OF_INCIDENT, lambda s: s.side.incident.id),
        Column("version", Kind.WHOLE, _OF_VERSION, lambda s: s.side.number),
        Column("kind", Codes(tuple(SideKind)), "whose account it is", lambda s: s.side.version.kind.value),
        Column("side", Kind.TEXT, "id of the side", lambda s: s.side.version.id),
        Column("name", Kind.TEXT, "name of the side", lambda s: s.side.version.name),
        Column("field", Codes(tuple(Field)), "what it is about", lambda s: s.told.field.value),
        Column("value", Kind.TEXT, "the value, for comparing", lambda s: s.told.value),
        Column("label", Kind.TEXT, "the value, for reading", lambda s: s.told.label),
        Column(
            "stance",
            Codes(tuple(Stance)),
            "of the claims it rests on; blank: the outlet's own voice",
            lambda s: s.told.stance.value if s.told.stance is not None else None,
        ),
        Column("origins", Kind.WHOLE, "number of independent texts it stands in", lambda s: s.told.origins),
        Column(
            "evidence",
            _EVIDENCE,
            "the words, with their offsets in the text of the document (code points)",
            lambda s: [
                {"document": e.document, "entry": e.entry, "text": e.text, "start": e.start, "end": e.end}
                for e in s.told.evidence
            ],
        ),
    ),
)

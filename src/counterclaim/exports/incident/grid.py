"""The versions of an incident as a table: a row a field, a column a side, each cell with a sign for how it stands.

The sign says in the cell what colour says beside it: "=" another version says so too, "≠" another version contradicts it,
"~" another says something else that can also hold, "–" this version says nothing of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from counterclaim.exports.incident.words import figure_kind, told_label
from counterclaim.records import Compared, Field, FieldState, FigureKind, Incident, Stance, Told, Version

_SIGNS: Final[dict[FieldState, str]] = {FieldState.AGREED: "=", FieldState.DISPUTED: "≠", FieldState.DIFFERS: "~"}
SILENT: Final = "–"
KEY: Final = "= told alike   ≠ contradicted   ~ told otherwise   – not told"
_NO: Final = "negated"


@dataclass(frozen=True, slots=True)
class Cell:
    """What one version says of one row; empty where it says nothing."""

    sign: str
    told: tuple[Told, ...]

    @property
    def labels(self) -> tuple[str, ...]:
        """The values as a person reads them, each once."""
        return tuple(dict.fromkeys(told_label(told) for told in self.told))


@dataclass(frozen=True, slots=True)
class Row:
    """One field, or one kind of figure, with a cell for each version."""

    name: str
    state: FieldState
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Denial:
    """One version's denial of the whole."""

    version: Version
    told: Told


def rows(incident: Incident) -> tuple[Row, ...]:
    """The rows that at least one version fills, in the order of the fields; each kind of figure has its own."""
    made = []
    for compared in incident.compared:
        if compared.state is FieldState.SILENT:
            continue
        if compared.field is Field.FIGURES:
            made += list(_figure_rows(incident, compared))
        else:
            made.append(_row(incident, compared, compared.field.value, compared.state, None))
    return tuple(made)


def denials(incident: Incident) -> tuple[Denial, ...]:
    """The versions that say it did not happen, or that they did not do it."""
    return tuple(
        Denial(version, told)
        for version in incident.versions
        for told in version.told
        if told.field is Field.WHETHER and (told.value == _NO or told.stance is Stance.DENIES)
    )


def _figure_rows(incident: Incident, compared: Compared) -> Iterator[Row]:
    states = {one.kind: one.state for one in incident.figures}
    told = {figure_kind(one) for version in incident.versions for one in version.told if one.field is Field.FIGURES}
    for kind in FigureKind:
        if kind in told:
            yield _row(incident, compared, kind.value, states.get(kind, FieldState.ONE_VERSION), kind)


def _row(incident: Incident, compared: Compared, name: str, state: FieldState, kind: FigureKind | None) -> Row:
    cells = []
    for version in incident.versions:
        told = tuple(
            one for one in version.told if one.field is compared.field and (kind is None or figure_kind(one) is kind)
        )
        cells.append(Cell(_sign(version, compared, state) if told else SILENT, told))
    return Row(name, state, tuple(cells))


def _sign(version: Version, compared: Compared, state: FieldState) -> str:
    """The sign of a cell that says something; none where no other version says anything to set beside it."""
    if state is FieldState.AGREED:
        return _SIGNS[state]
    return _SIGNS.get(state, "") if version.id in compared.apart else ""

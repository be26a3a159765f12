"""How the accounts of an incident stand to one another, field by field: what agrees, what differs, what cannot both hold.

Accounts that say the same are taken together, so that the work grows with what is said, not with how many say it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations
from typing import Final, NamedTuple

from counterclaim.incidents.versions.accounts import Account, Cell
from counterclaim.incidents.versions.relations import (
    RELATIONS,
    TAKES_POSITION,
    Relation,
    figures_relation,
    whom_relation,
)
from counterclaim.records import Compared, Field, FieldState, Figure, FigureKind

CONTESTABLE: Final = (Field.WHO, Field.WHETHER, Field.WHERE, Field.WHEN, Field.FIGURES)
"""The fields on which a contradiction makes an incident contested (codebook, 4)."""

Cells = list[Cell]
_FIELDS: Final = tuple(Field)
_STRONGEST: Final = (FieldState.DISPUTED, FieldState.DIFFERS, FieldState.AGREED, FieldState.ONE_VERSION)


class Comparison(NamedTuple):
    """The fields in their order, and of each kind of figure that is told how the accounts stand on it."""

    compared: tuple[Compared, ...]
    figures: Mapping[FigureKind, FieldState]

    @property
    def contested_on(self) -> tuple[Field, ...]:
        """The contestable fields on which two accounts cannot both hold."""
        disputed = {one.field for one in self.compared if one.state is FieldState.DISPUTED}
        return tuple(field for field in CONTESTABLE if field in disputed)


def compare(accounts: Sequence[Account]) -> Comparison:
    """How the accounts stand to one another on every field."""
    told: dict[Field, list[Cells]] = {field: [] for field in _FIELDS}
    for account in accounts:
        own: dict[Field, Cells] = {}
        for cell in account.cells.values():
            own.setdefault(cell.field, []).append(cell)
        for field, cells in own.items():
            told[field].append(cells)
    if len(accounts) == 1:
        return _alone(told)
    figures = {kind: _state(cells, figures_relation) for kind, cells in _by_kind(told[Field.FIGURES]).items()}
    states = {field: _state(told[field], relation, TAKES_POSITION.get(field)) for field, relation in RELATIONS.items()}
    states[Field.WHOM] = _whom(accounts) if len(told[Field.WHOM]) > 1 else _state(told[Field.WHOM], _same)
    states[Field.FIGURES] = _overall(figures.values(), told[Field.FIGURES])
    compared = tuple([Compared(field, states[field], _labels(told[field])) for field in _FIELDS])
    return Comparison(compared, figures)


def _alone(told: Mapping[Field, Sequence[Cells]]) -> Comparison:
    """The comparison where only one side tells anything."""
    compared = [
        Compared(field, FieldState.ONE_VERSION if cells else FieldState.SILENT, _labels(cells))
        for field, cells in told.items()
    ]
    return Comparison(tuple(compared), dict.fromkeys(_by_kind(told[Field.FIGURES]), FieldState.ONE_VERSION))


def _state(
    told: Sequence[Cells],
    relation: Callable[[Cells, Cells], Relation],
    is_position: Callable[[Cell], bool] | None = None,
) -> FieldState:
    """The state of a field that each of ``told`` tells; what takes no position weighs only where nothing else is told."""
    if len(told) < 2:
        return FieldState.ONE_VERSION if told else FieldState.SILENT
    if is_position is not None:
        taken = [cells for cells in ([cell for cell in one if is_position(cell)] for one in told) if cells]
        if not taken:
            return _state(told, _same)
        if len(taken) == 1:
            return FieldState.ONE_VERSION
        told = taken
    distinct = {frozenset([cell.value for cell in cells]): cells for cells in told}
    if len(distinct) == 1:
        return FieldState.AGREED
    strongest = FieldState.AGREED
    for a, b in combinations(distinct.values(), 2):
        found = relation(a, b)
        if found is FieldState.DISPUTED:
            return found
        if found is FieldState.DIFFERS:
            strongest = found
    return strongest


def _same(a: Cells, b: Cells) -> Relation:
    values = {cell.value for cell in a}
    return FieldState.AGREED if any(cell.value in values for cell in b) else FieldState.DIFFERS


def _by_kind(told: Iterable[Cells]) -> dict[FigureKind, list[Cells]]:
    """The accounts' figures of this incident alone, by what they count; numbers only, "dozens" bounds nothing."""
    kinds: dict[FigureKind, list[Cells]] = {}
    for cells in told:
        own: dict[FigureKind, Cells] = {}
        for cell in cells:
            figure = cell.thing
            if isinstance(figure, Figure) and (figure.low is not None or figure.high is not None):
                own.setdefault(figure.kind, []).append(cell)
        for kind, numbers in own.items():
            kinds.setdefault(kind, []).append(numbers)
    return {kind: kinds[kind] for kind in FigureKind if kind in kinds}


def _overall(states: Iterable[FieldState], told: Sequence[Cells]) -> FieldState:
    """The state of all figures together: the strongest of any kind."""
    known = set(states)
    for state in _STRONGEST:
        if state in known:
            return state
    return _state(told, _same)


def _whom(accounts: Sequence[Account]) -> FieldState:
    """As other fields; but other sufferers are a contradiction only where the doers are: both can have been hit."""
    pairs = [(account.of(Field.WHO), cells) for account in accounts if (cells := account.of(Field.WHOM))]
    distinct = {
        (frozenset([cell.value for cell in who]), frozenset([cell.value for cell in whom])): (who, whom)
        for who, whom in pairs
    }
    found = {whom_relation(a, b) for a, b in combinations(distinct.values(), 2)}
    return next((state for state in _STRONGEST if state in found), FieldState.AGREED)


def _labels(told: Iterable[Cells]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([cell.label for cells in told for cell in cells]))

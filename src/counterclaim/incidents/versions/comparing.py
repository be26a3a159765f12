"""How the accounts of an incident stand to one another, field by field: what agrees, what differs, what cannot both hold.

Accounts that say the same are taken together, so that the work grows with what is said, not with how many say it.
"""

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from itertools import combinations
from typing import Final, NamedTuple, TypeVar

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

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")
Cells = list[Cell]
Told = list[tuple[str, Cells]]  # the id of each side that tells a field, with its cells of it
_FIELDS: Final = tuple(Field)
_STRONGEST: Final = (FieldState.DISPUTED, FieldState.DIFFERS, FieldState.AGREED, FieldState.ONE_VERSION)


class Standing(NamedTuple):
    """How the accounts stand on a field, and the ids of those that another one contradicts or says otherwise than."""

    state: FieldState
    apart: tuple[str, ...] = ()


_ALONE: Final = Standing(FieldState.ONE_VERSION)
_SILENT: Final = {field: Compared(field, FieldState.SILENT, ()) for field in Field}


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
    told: dict[Field, Told] = {field: [] for field in _FIELDS}
    for account in accounts:
        own: dict[Field, Cells] = {}
        for cell in account.cells.values():
            own.setdefault(cell.field, []).append(cell)
        for field, cells in own.items():
            told[field].append((account.side, cells))
    figures = {kind: _stand(numbers, figures_relation) for kind, numbers in _by_kind(told[Field.FIGURES]).items()}
    compared = []
    for field, cells_of in told.items():
        if not cells_of:
            compared.append(_SILENT[field])
            continue
        standing = _ALONE if len(cells_of) == 1 else _of_field(field, told, figures.values())
        compared.append(Compared(field, standing.state, _labels(cells_of), standing.apart))
    return Comparison(tuple(compared), {kind: standing.state for kind, standing in figures.items()})


def _of_field(field: Field, told: Mapping[Field, Told], figures: Collection[Standing]) -> Standing:
    """How the accounts stand on a field that several tell; figures go kind by kind, and WHOM depends on WHO."""
    if field is Field.FIGURES:
        return _overall(figures) if figures else _stand(told[field], _same)
    if field is Field.WHOM:
        return _whom(told[field], dict(told[Field.WHO]))
    return _stand(told[field], RELATIONS[field], TAKES_POSITION.get(field))


def _stand(
    told: Told, relation: Callable[[Cells, Cells], Relation], is_position: Callable[[Cell], bool] | None = None
) -> Standing:
    """How those stand who tell a field; what takes no position weighs only where nothing else is told."""
    if len(told) == 1:
        return _ALONE
    if is_position is not None:
        taken = [(side, own) for side, cells in told if (own := [cell for cell in cells if is_position(cell)])]
        if not taken:
            return _stand(told, _same)
        if len(taken) == 1:
            return _ALONE
        told = taken
    alike: dict[frozenset[tuple[str, str]], list[str]] = {}
    distinct: dict[frozenset[tuple[str, str]], Cells] = {}
    for side, cells in told:
        # "about 80" and "80" have one value, but not one slack.
        values = frozenset([(cell.value, cell.label) for cell in cells])
        alike.setdefault(values, []).append(side)
        distinct[values] = cells
    return _strongest(distinct, alike, relation)


def _strongest(
    distinct: Mapping[K, T], alike: Mapping[K, Sequence[str]], relation: Callable[[T, T], Relation]
) -> Standing:
    """The strongest relation between any two of the ``distinct`` tellings, and whose tellings they are."""
    state, apart = FieldState.AGREED, set[K]()
    for (a, ours), (b, theirs) in combinations(distinct.items(), 2):
        found = relation(ours, theirs)
        if found is FieldState.DISPUTED and state is not found:
            state, apart = found, set()
        elif found is FieldState.DIFFERS and state is FieldState.AGREED:
            state = found
        if found is state and found is not FieldState.AGREED:
            apart |= {a, b}
    return Standing(state, tuple(side for values in distinct if values in apart for side in alike[values]))


def _same(a: Cells, b: Cells) -> Relation:
    values = {cell.value for cell in a}
    return FieldState.AGREED if any(cell.value in values for cell in b) else FieldState.DIFFERS


def _by_kind(told: Told) -> dict[FigureKind, Told]:
    """The accounts' figures of this incident alone, by what they count; numbers only, "dozens" bounds nothing."""
    kinds: dict[FigureKind, Told] = {}
    for side, cells in told:
        own: dict[FigureKind, Cells] = {}
        for cell in cells:
            figure = cell.thing
            if isinstance(figure, Figure) and (figure.low is not None or figure.high is not None):
                own.setdefault(figure.kind, []).append(cell)
        for kind, numbers in own.items():
            kinds.setdefault(kind, []).append((side, numbers))
    return {kind: kinds[kind] for kind in FigureKind if kind in kinds} if kinds else {}


def _overall(standings: Iterable[Standing]) -> Standing:
    """All figures together: the strongest state of any kind, and who is apart on such a kind."""
    known = list(standings)
    state = min((one.state for one in known), key=_STRONGEST.index)
    return Standing(state, tuple(dict.fromkeys(side for one in known if one.state is state for side in one.apart)))


def _whom(told: Told, who: Mapping[str, Cells]) -> Standing:
    """As other fields; but other sufferers are a contradiction only where the doers are: both can have been hit."""
    alike: dict[tuple[frozenset[str], ...], list[str]] = {}
    distinct: dict[tuple[frozenset[str], ...], tuple[Cells, Cells]] = {}
    for side, cells in told:
        both = (who.get(side, []), cells)
        values = tuple([frozenset([cell.value for cell in one]) for one in both])
        alike.setdefault(values, []).append(side)
        distinct[values] = both
    return _strongest(distinct, alike, whom_relation)


def _labels(told: Told) -> tuple[str, ...]:
    return tuple(dict.fromkeys([cell.label for _, cells in told for cell in cells]))

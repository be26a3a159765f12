"""Two accounts on one field: do they agree, say different things that can both hold, or contradict one another?

Each account may give several values (three towns, a toll that rose).  Two accounts agree where any two of their values can
both hold; only where none can do they contradict one another.
"""

import re
from collections.abc import Callable, Mapping
from typing import Final

from counterclaim.incidents.versions.accounts import Cell
from counterclaim.incidents.versions.places import are_one, is_known
from counterclaim.incidents.versions.sides import home_of, side_of
from counterclaim.records import Actor, Field, FieldState, Figure, Place, Reality, When

ABOUT: Final = 0.1
"""How far, as a share, a number told as "about" may be off: the least slack that ``grounding`` gives such a number."""

Cells = list[Cell]
Relation = FieldState

_TOOK_PLACE: Final = frozenset({Reality.HAPPENED.value, Reality.ONGOING.value})
_AHEAD: Final = frozenset({Reality.PLANNED.value, Reality.DEMANDED.value, Reality.THREATENED.value})
_ENDING: Final = re.compile(r"(?:ings?|ed|es?|s)\Z")


def _who(a: Cells, b: Cells) -> Relation:
    """One side in common is enough: a state and its army are one side."""
    return FieldState.AGREED if _sides(a) & _sides(b) else FieldState.DISPUTED


def _what(a: Cells, b: Cells) -> Relation:
    """The same type, with modes that do not differ; other acts can stand beside one another."""
    return _any(a, b, _is_same_or_finer, FieldState.DIFFERS)


def _is_same_or_finer(a: Cell, b: Cell) -> bool:
    return a.value == b.value or a.value.startswith(f"{b.value}/") or b.value.startswith(f"{a.value}/")


def _whether(a: Cells, b: Cells) -> Relation:
    """A denial contradicts whoever says that it happened or lies ahead; what lay ahead may since have happened."""
    ours, theirs = {cell.value for cell in a}, {cell.value for cell in b}
    no = Reality.NEGATED.value
    if (no in ours and theirs - {no}) or (no in theirs and ours - {no}):
        return FieldState.DISPUTED
    alike = no in ours or any(group & ours and group & theirs for group in (_TOOK_PLACE, _AHEAD))
    return FieldState.AGREED if alike else FieldState.DIFFERS


def _where(a: Cells, b: Cells) -> Relation:
    return _any(a, b, _can_be_one, FieldState.DISPUTED)


def _can_be_one(a: Cell, b: Cell) -> bool:
    return a.value == b.value or (
        isinstance(a.thing, Place) and isinstance(b.thing, Place) and are_one(a.thing, b.thing)
    )


def _when(a: Cells, b: Cells) -> Relation:
    return _any(a, b, _overlap, FieldState.DISPUTED)


def _overlap(a: Cell, b: Cell) -> bool:
    """Whether two spans of days share one; an open end reaches as far as need be."""
    if not isinstance(a.thing, When) or not isinstance(b.thing, When):
        return False
    first, last = (a.thing.earliest, b.thing.earliest), (a.thing.latest, b.thing.latest)
    starts, ends = [day for day in first if day is not None], [day for day in last if day is not None]
    return not starts or not ends or max(starts) <= min(ends)


def _means(a: Cells, b: Cells) -> Relation:
    """The same word, whatever its ending: "drones" and "drone", "shelled" and "shelling"."""
    ours = {_ENDING.sub("", cell.value) for cell in a}
    alike = any(_ENDING.sub("", cell.value) in ours for cell in b)
    return FieldState.AGREED if alike else FieldState.DIFFERS


def figures_relation(a: Cells, b: Cells) -> Relation:
    """Figures of one kind: "at least 49" and 60 can both hold, 49 and 12 cannot."""
    return _any(a, b, _ranges_meet, FieldState.DISPUTED)


def _ranges_meet(a: Cell, b: Cell) -> bool:
    if not isinstance(a.thing, Figure) or not isinstance(b.thing, Figure):
        return False
    (low1, high1), (low2, high2) = _bounds(a.thing), _bounds(b.thing)
    return max(low1, low2) <= min(high1, high2)


def _bounds(figure: Figure) -> tuple[float, float]:
    slack = ABOUT if figure.about else 0.0
    low = 0.0 if figure.low is None else figure.low * (1 - slack)
    return low, float("inf") if figure.high is None else figure.high * (1 + slack)


def whom_relation(a: tuple[Cells, Cells], b: tuple[Cells, Cells]) -> Relation:
    """Accounts as (who, whom): sufferers of one side or country agree; others contradict only where the doers do."""
    if _sides(a[1], countries=True) & _sides(b[1], countries=True):
        return FieldState.AGREED
    doers = _sides(a[0]), _sides(b[0])
    return FieldState.DISPUTED if all(doers) and not doers[0] & doers[1] else FieldState.DIFFERS


def _sides(cells: Cells, *, countries: bool = False) -> set[str]:
    """The sides that cells name; with ``countries`` also the states that these belong to or live in."""
    actors = [cell.thing for cell in cells if isinstance(cell.thing, Actor)]
    sides = {side for actor in actors if (side := side_of(actor)) is not None}
    if countries:
        sides |= {home for actor in actors if (home := home_of(actor)) is not None}
    return sides


def _any(a: Cells, b: Cells, can_both_hold: Callable[[Cell, Cell], bool], otherwise: FieldState) -> Relation:
    return FieldState.AGREED if any(can_both_hold(x, y) for x in a for y in b) else otherwise


RELATIONS: Final[Mapping[Field, Callable[[Cells, Cells], Relation]]] = {
    Field.WHO: _who,
    Field.WHAT: _what,
    Field.WHETHER: _whether,
    Field.WHERE: _where,
    Field.WHEN: _when,
    Field.MEANS: _means,
}
"""How two accounts stand on each field; WHOM depends on WHO (``whom_relation``), figures go kind by kind."""

TAKES_POSITION: Final[Mapping[Field, Callable[[Cell], bool]]] = {
    Field.WHO: lambda cell: isinstance(cell.thing, Actor) and side_of(cell.thing) is not None,
    Field.WHETHER: lambda cell: cell.value not in {Reality.DOUBTFUL.value, Reality.HYPOTHETICAL.value},
    Field.WHERE: lambda cell: isinstance(cell.thing, Place) and is_known(cell.thing),
}
"""What counts as saying anything on a field: "nobody named", a doubt and a place that is not on the map do not."""

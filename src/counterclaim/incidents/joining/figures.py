"""Figures: whether the numbers of two reports can be of one happening."""

from typing import Final

from counterclaim.incidents.joining import thresholds as t
from counterclaim.incidents.joining.fit import NEUTRAL, Fit
from counterclaim.records import Figure, FigureKind, Report

Numbers = tuple[tuple[FigureKind, int, int | None], ...]
"""Kind, low and high (None: open) of every figure that has a number."""

_TOLL: Final = frozenset(
    {FigureKind.KILLED, FigureKind.WOUNDED, FigureKind.MISSING, FigureKind.DISPLACED, FigureKind.CAPTURED}
)
"""What is still being counted when the first reports appear."""
_WORDS: Final[dict[FigureKind, str]] = {FigureKind.KILLED: "dead", FigureKind.WOUNDED: "wounded"}


def numbers_of(report: Report) -> Numbers:
    """The numbers of ``report``, each kind and number once, in order."""
    found = {_number(figure) for figure in report.figures if figure.low is not None or figure.high is not None}
    return tuple(sorted(found, key=lambda n: (n[0], n[1], -1 if n[2] is None else n[2])))


def _number(figure: Figure) -> tuple[FigureKind, int, int | None]:
    return figure.kind, figure.low if figure.low is not None else 0, figure.high


def compare(a: Numbers, b: Numbers, *, later: bool) -> Fit:
    """What the figures of two reports say; ``later`` where ``b`` was published on a later day than ``a``.

    The kind told most alike decides for it, the kind told least alike against it.
    """
    fits = [_pair(one, other, later=later) for one in a for other in b if one[0] is other[0]]
    if not fits:
        return NEUTRAL
    best, worst = max(fits), min(fits)
    return best if worst.points > t.FIGURE_FAR or best.points >= t.FIGURE_SAME else worst


def _pair(a: tuple[FigureKind, int, int | None], b: tuple[FigureKind, int, int | None], *, later: bool) -> Fit:
    kind, low = a[0], max(a[1], 1)
    other, told = max(b[1], 1), _WORDS.get(a[0], a[0].value)
    if a[1] == b[1] > 0:
        return Fit(t.FIGURE_SAME if low >= t.SMALL else t.FIGURE_SMALL_SAME, f"{low} {told} told by both")
    ratio = max(low, other) / min(low, other)
    if ratio > t.FAR_RATIO:
        return Fit(t.FIGURE_FAR)
    if later and kind in _TOLL and low < other <= t.GROWS_RATIO * low:
        return Fit(t.FIGURE_FITS, f"the toll grows from {low} to {other} {told}")
    if _meet(a, b) or (min(low, other) >= t.SMALL and 1 - 1 / ratio <= t.NEAR_SHARE):
        return Fit(t.FIGURE_FITS, f"{low} and {other} {told} do not exclude one another")
    return Fit(t.FIGURE_OTHER)


def _meet(a: tuple[FigureKind, int, int | None], b: tuple[FigureKind, int, int | None]) -> bool:
    """Whether the two ranges overlap."""
    return (a[2] is None or a[2] >= b[1]) and (b[2] is None or b[2] >= a[1])

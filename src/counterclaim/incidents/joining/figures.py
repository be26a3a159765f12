"""Figures: whether the numbers of two reports can be of one happening."""

from typing import Final

from counterclaim.incidents.joining import thresholds as t
from counterclaim.incidents.joining.fit import NEUTRAL, Fit
from counterclaim.records import Figure, FigureKind, Report

Numbers = tuple[tuple[FigureKind, int, int | None], ...]
"""Kind, low and high (None: open) of every figure that has a number."""

_TOLL: Final = frozenset(
    {FigureKind.KILLED, FigureKind.WOUNDED, FigureKind.MISSING, FigureKind.DISPLACED, FigureKind.DETAINED}
)
"""What is still being counted when the first reports appear."""
_WORDS: Final[dict[FigureKind, str]] = {FigureKind.KILLED: "dead", FigureKind.WOUNDED: "wounded"}


def numbers_of(report: Report) -> Numbers:
    """The numbers of ``report``, each kind and number once, in order; who is captured and who detained are counted alike."""
    found = {_number(figure) for figure in report.figures if figure.low is not None or figure.high is not None}
    return tuple(sorted(found, key=lambda n: (n[0], n[1], -1 if n[2] is None else n[2])))


def _number(figure: Figure) -> tuple[FigureKind, int, int | None]:
    kind = FigureKind.DETAINED if figure.kind is FigureKind.CAPTURED else figure.kind
    return kind, figure.low if figure.low is not None else 0, figure.high


def compare(a: Numbers, b: Numbers, *, later: bool) -> Fit:
    """What the figures of two reports say; ``later`` where ``b`` was published on a later day than ``a``.

    The two told most alike decide, unless others differ beyond all growth and none are the same.
    """
    fits = [_pair(one, other, later=later) for one in a for other in b if one[0] is other[0]]
    if not fits:
        return NEUTRAL
    best, worst = max(fits, key=lambda fit: fit.points), min(fits, key=lambda fit: fit.points)
    return best if worst.points > t.FIGURE_FAR or best.points >= t.FIGURE_SAME else worst


def _pair(a: tuple[FigureKind, int, int | None], b: tuple[FigureKind, int, int | None], *, later: bool) -> Fit:
    kind, low = a[0], max(a[1], 1)
    other, told = max(b[1], 1), _WORDS.get(a[0], a[0].value)
    if a[1] == b[1] > 0:
        points = t.FIGURE_SMALL_SAME if low < t.SMALL else t.FIGURE_ODD_SAME if low > 10 and low % 10 else t.FIGURE_SAME
        return Fit(points, lambda: f"{low} {told} told by both")
    ratio = max(low, other) / min(low, other)
    grown = t.FAR_RATIO if a[2] is None else t.GROWS_RATIO
    if later and kind in _TOLL and low < other <= grown * low:
        return Fit(t.FIGURE_FITS, lambda: f"the toll grows from {low} to {other} {told}")
    if ratio > t.FAR_RATIO:
        return Fit(t.FIGURE_FAR)
    if a[2] is None and b[2] is None:
        return NEUTRAL
    if _meet(a, b) or (min(low, other) >= t.SMALL and 1 - 1 / ratio <= t.NEAR_SHARE):
        return Fit(t.FIGURE_FITS, lambda: f"{low} and {other} {told} do not exclude one another")
    return Fit(t.FIGURE_OTHER)


def _meet(a: tuple[FigureKind, int, int | None], b: tuple[FigureKind, int, int | None]) -> bool:
    """Whether the two ranges overlap."""
    return (a[2] is None or a[2] >= b[1]) and (b[2] is None or b[2] >= a[1])

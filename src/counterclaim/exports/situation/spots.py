"""Where words can stand on a map without covering one another."""

from collections.abc import Sequence
from typing import Final

from counterclaim.exports.situation.frame import Box, Point

_HIGH: Final = 15.0


def free_spot(at: Point, away: float, wide: float, taken: list[Box]) -> Point | None:
    """Where words ``wide`` units long can begin beside a point: right, left, below or above; None where all is taken.

    The room is added to ``taken`` (left, top, right, bottom).
    """
    x, y = at
    tries = (
        (x + away + 4, y + 4),
        (x - away - 4 - wide, y + 4),
        (x - wide / 2, y + away + 15),
        (x - wide / 2, y - away - 5),
    )
    for left, base in tries:
        box = (left, base - _HIGH + 3, left + wide, base + 3)
        if not any(_cover(box, other) for other in taken):
            taken.append(box)
            return (left, base)
    return None


def country_spot(
    rings: Sequence[Sequence[Point]], wide: float, size: tuple[float, float], taken: list[Box]
) -> Point | None:
    """The middle of the longest level line inside the rings and the drawing where words ``wide`` units long are free.

    None where there is none; else the room is added to ``taken``.
    """
    width, height = size
    spots = []
    for part in range(1, 20):
        y = height * part / 20
        for left, right in _runs(rings, y):
            left, right = max(left, 8.0), min(right, width - 8)
            if right - left >= wide:
                spots.append((left - right, y, (left + right) / 2))
    for _, y, x in sorted(spots):
        box = (x - wide / 2, y - _HIGH, x + wide / 2, y + 4)
        if not any(_cover(box, other) for other in taken):
            taken.append(box)
            return (x, y)
    return None


def _runs(rings: Sequence[Sequence[Point]], y: float) -> list[tuple[float, float]]:
    """The stretches of the level line at ``y`` that lie inside the rings, holes left out."""
    crossings = []
    for ring in rings:
        for at, (x2, y2) in enumerate(ring):
            x1, y1 = ring[at - 1]
            if (y1 <= y) != (y2 <= y):
                crossings.append(x1 + (y - y1) / (y2 - y1) * (x2 - x1))
    crossings.sort()
    return list(zip(crossings[::2], crossings[1::2], strict=False))


def _cover(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]

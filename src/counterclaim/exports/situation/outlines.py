"""The outlines of countries that ship with the package, cut to a frame."""

import gzip
import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import accumulate
from typing import Any, Final

from counterclaim.errors import ModelError
from counterclaim.exports.situation.frame import Frame, Point

_EDGE: Final = 0.1
"""Outlines are cut this share of the frame outside it, so that the cut is not seen."""


def outlines(frame: Frame) -> Iterator[tuple[str | None, list[list[Point]]]]:
    """Each country that reaches into the frame: its ISO 3166 alpha-3 code, None where it has none, and its rings.

    Rings are lists of points on the drawing, cut to the frame.  Raises ModelError E570 where the table is damaged.
    """
    for code, rings in _countries():
        cut = []
        for box, ring in rings:
            if frame.meets(box):
                kept = _clipped([frame.point(lon, lat) for lon, lat in frame.turned(ring)], frame)
                if len(kept) > 2:
                    cut.append(kept)
        if cut:
            yield code, cut


def _clipped(ring: list[Point], frame: Frame) -> list[Point]:
    """A ring cut to the frame and its edge, one side after the other (Sutherland and Hodgman 1974)."""
    spare = _EDGE * max(frame.width, frame.height)
    for axis, bound, sign in (
        (0, -spare, 1),
        (0, frame.width + spare, -1),
        (1, -spare, 1),
        (1, frame.height + spare, -1),
    ):
        kept: list[Point] = []
        for at, here in enumerate(ring):
            before = ring[at - 1]
            inside, was = (here[axis] - bound) * sign >= 0, (before[axis] - bound) * sign >= 0
            if inside != was:
                kept.append(_crossing(before, here, axis, bound))
            if inside:
                kept.append(here)
        ring = kept
    return ring


def _crossing(a: Point, b: Point, axis: int, bound: float) -> Point:
    """Where the line from ``a`` to ``b`` meets the bound."""
    share = (bound - a[axis]) / (b[axis] - a[axis])
    return (a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1]))


@cache
def _countries() -> tuple[tuple[str | None, list[tuple[tuple[float, float, float, float], list[Point]]]], ...]:
    """Every country with its rings in degrees, each with the box it fills (west, south, east, north)."""
    try:
        packed = (files("counterclaim") / "data" / "outlines" / "countries.json.gz").read_bytes()
        table = json.loads(gzip.decompress(packed))
        lines = [_line(steps, table["scale"], table["origin"]) for steps in table["lines"]]
        return tuple((one["code"], [_ring(ring, lines) for ring in one["rings"]]) for one in table["shapes"])
    except (OSError, EOFError, ValueError, KeyError, IndexError, TypeError) as problem:
        raise ModelError("E570", f"the outlines of countries are missing or damaged: {problem}") from problem


def _line(steps: list[int], scale: list[float], origin: list[float]) -> list[Point]:
    """A line from its steps east and north, in degrees."""
    easts, norths = accumulate(steps[::2]), accumulate(steps[1::2])
    return [(x * scale[0] + origin[0], y * scale[1] + origin[1]) for x, y in zip(easts, norths, strict=True)]


def _ring(numbers: list[int], lines: list[list[Point]]) -> Any:
    """The points of a ring from the numbers of its lines (~n: line n backwards), with the box they fill."""
    points: list[Point] = []
    for number in numbers:
        line = lines[number] if number >= 0 else lines[~number][::-1]
        points += line[1:] if points else line
    lons, lats = [lon for lon, _ in points], [lat for _, lat in points]
    return (min(lons), min(lats), max(lons), max(lats)), points

"""How far each place reaches, in kilometres: a rule of thumb to search by, no boundary."""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

from counterclaim.grounding.places.globe import Point, apart
from counterclaim.grounding.places.making.rows import TOWNS, Row

LEAST: Final = {"country": 20.0, "province": 15.0, "district": 10.0, "region": 100.0, "continent": 3000.0}
"""The least radius of an area by its kind."""
_ROUGH: Final = 50.0  # the least radius of an area whose point is only a city in it


def point(row: Row) -> Point | None:
    """Where a row stands, or None."""
    return None if row.lat is None or row.lon is None else (row.lat, row.lon)


def of_town(population: int) -> float:
    """A town's radius by how many live there."""
    return min(30.0, max(3.0, 0.02 * math.sqrt(population)))


def of_area(centre: Point | None, towns: Iterable[Point], least: float, *, rough: bool) -> float:
    """An area's radius: nine in ten of its own towns lie within it."""
    far = sorted(apart(centre, town) for town in towns) if centre else []
    radius = max(least, far[int(0.9 * len(far))] if far else 0.0)
    return max(radius, _ROUGH) if rough else radius


def set_radii(rows: Sequence[Row]) -> None:
    """Gives a radius to every row that has none yet."""
    towns: dict[str, list[Point]] = defaultdict(list)
    for row in rows:
        at = point(row)
        if row.kind in TOWNS and at:
            for key in (row.country or "", row.admin1, row.admin2):
                towns[key].append(at)
    for row in rows:
        if row.radius:
            continue
        if row.kind in LEAST:
            key = {"country": row.country or "", "province": row.admin1, "district": row.admin2}.get(row.kind, "")
            row.radius = of_area(point(row), towns.get(key, ()) if key else (), LEAST[row.kind], rough=row.approximate)
        else:
            row.radius = of_town(row.population)

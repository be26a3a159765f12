"""The cells of a quarter of a degree that each country touches -> data/exports/country_cells.tsv.

    python -m training.country_cells countries-10m.json

``countries-10m.json`` is Natural Earth 4.1 (public domain) as the npm package world-atlas 2.0.2 carries it.  Natural Earth
draws the lines that are held, so a cell is also given to every country that GeoNames counts a town in it to: in
Crimea both Russia and Ukraine.  Needs shapely, which Counterclaim itself does not.
"""

import csv
import json
import math
import sqlite3
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import shapely

DATA = Path(__file__).resolve().parents[1] / "src" / "counterclaim" / "data"
SIDE = 0.25
"""Degrees of a cell's side; ``exports/formats/geography.py`` reads by the same."""
UNNUMBERED = {
    "Somaliland": ("SOM",), "Kosovo": ("XKX",), "USNB Guantanamo Bay": ("CUB",), "N. Cyprus": ("CYP",),
    "Cyprus U.N. Buffer Zone": ("CYP",), "Dhekelia": ("CYP",), "Akrotiri": ("CYP",),
    "Siachen Glacier": ("IND", "PAK"), "Baikonur": ("KAZ",), "Indian Ocean Ter.": ("CXR", "CCK"),
    "Clipperton I.": ("FRA",),
}  # fmt: skip
"""Areas without an ISO number, and whose they are here; reefs that several states claim are nobody's."""
Cells = defaultdict[str, set[tuple[int, int]]]


def main(source: Path) -> None:
    rows = _table(DATA / "exports" / "countries.tsv")
    numbers = {row["numeric"]: row["iso3"] for row in rows if row["numeric"]}
    cells: Cells = defaultdict(set)
    for name, number, shape in _shapes(json.loads(source.read_text("utf-8"))):
        codes = (numbers[number],) if number in numbers else UNNUMBERED.get(name, ())
        if codes:
            touched = _touched(shape)
            for code in codes:
                cells[code] |= touched
    _add_towns(cells)
    lines = [f"{code}\t{_runs(cells[code])}\n" for code in sorted(cells)]
    target = DATA / "exports" / "country_cells.tsv"
    target.write_text("".join(lines), "utf-8", newline="\n")
    print(f"{target}: {len(lines)} countries, {sum(map(len, cells.values())):,} cells, {target.stat().st_size:,} bytes")


def _table(path: Path) -> Iterator[dict[str, str]]:
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    return csv.DictReader(lines, delimiter="\t")


def _shapes(topology: dict[str, Any]) -> Iterator[tuple[str, str, Any]]:
    """Name, ISO number and outline of each area of a TopoJSON file."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for steps in topology["arcs"]:
        x = y = 0
        arc = []
        for dx, dy in steps:
            x, y = x + dx, y + dy
            arc.append((x * sx + tx, y * sy + ty))
        arcs.append(arc)
    for geometry in topology["objects"]["countries"]["geometries"]:
        if not geometry.get("arcs"):
            continue
        parts = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
        rings = [[_ring(ring, arcs) for ring in part] for part in parts]
        shape = shapely.MultiPolygon(
            [(part[0], [r for r in part[1:] if len(r) > 3]) for part in rings if len(part[0]) > 3]
        )
        yield geometry["properties"]["name"], geometry.get("id", ""), shapely.make_valid(shape)


def _ring(numbers: list[int], arcs: list[list[tuple[float, float]]]) -> list[tuple[float, float]]:
    points: list[tuple[float, float]] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[1:] if points else arc
    return points


def _touched(shape: Any) -> set[tuple[int, int]]:
    """The (row, column) of every cell that meets the shape; rows count from the South Pole, columns from 180 W."""
    found: set[tuple[int, int]] = set()
    for part in shapely.get_parts(shape):
        shapely.prepare(part)
        west, south, east, north = part.bounds
        for row in range(_index(south, -90), _index(north, -90) + 1):
            columns = range(_index(west, -180), _index(east, -180) + 1)
            boxes = [
                shapely.box(-180 + c * SIDE, -90 + row * SIDE, -180 + (c + 1) * SIDE, -90 + (row + 1) * SIDE)
                for c in columns
            ]
            found |= {(row, c) for c, meets in zip(columns, shapely.intersects(part, boxes), strict=True) if meets}
    return found


def _index(degrees: float, origin: int) -> int:
    return math.floor((degrees - origin) / SIDE)


def _add_towns(cells: Cells) -> None:
    """Gives each cell to the countries of the exact towns in it, too."""
    with sqlite3.connect(DATA / "gazetteer" / "places.sqlite") as places:
        towns = places.execute(
            "select country, lat / 1e4, lon / 1e4 from place join kind on kind.id = place.kind"
            " where country is not null and not approximate and kind.name = 'town'"
        )
        for code, lat, lon in towns:
            cells[code].add((_index(lat, -90), _index(lon, -180)))


def _runs(cells: set[tuple[int, int]]) -> str:
    """Cells as "row:first-last,first-last;row:...", a run of one cell as its column alone."""
    rows: defaultdict[int, list[list[int]]] = defaultdict(list)
    for row, column in sorted(cells):
        if rows[row] and rows[row][-1][1] == column - 1:
            rows[row][-1][1] = column
        else:
            rows[row].append([column, column])
    return ";".join(
        f"{row}:" + ",".join(f"{a}-{b}" if a != b else f"{a}" for a, b in runs) for row, runs in rows.items()
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))

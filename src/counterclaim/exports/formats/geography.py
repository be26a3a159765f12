"""Countries and the cells of the map they touch: codes of other lists, regions, and whether a point lies in a country."""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import floor
from typing import Final

SIDE: Final = 0.25
"""Degrees of a cell's side in ``data/exports/country_cells.tsv``."""


@dataclass(frozen=True, slots=True)
class Country:
    """A country or territory by its ISO 3166 codes; ``fips`` is FIPS 10-4; a blank is a code that it has not."""

    iso3: str
    iso2: str
    numeric: str
    fips: str
    name: str
    acled_region: str
    ucdp_region: str


@dataclass(frozen=True, slots=True)
class _Membership:
    """One time that a state stands in a list (COW or GW); ``last`` is "" where it still does."""

    system: str
    number: int
    first: str
    last: str


def country(code: str | None) -> Country | None:
    """The country of an ISO 3166 alpha-3 code (Kosovo ``XKX``); None where there is none of that code."""
    return None if code is None else _countries().get(code)


def state_number(code: str | None, system: str, day: str | None) -> int | None:
    """The number of a state in the list ``system`` ("COW" or "GW") on a day (ISO 8601).

    Without a day, only where the number never changed.
    """
    rows = [row for row in _memberships().get(code or "", ()) if row.system == system]
    if day is None:
        numbers = {row.number for row in rows}
        return numbers.pop() if len(numbers) == 1 else None
    held = (row.number for row in rows if row.first <= day and (not row.last or day <= row.last))
    return next(held, None)


def inside(code: str, lat: float, lon: float) -> bool | None:
    """Whether a point lies in or within a cell (a quarter of a degree) of a country; None where its cells are not known."""
    cells = _cells(code)
    if not cells:
        return None
    row, column = floor((lat + 90) / SIDE), floor((lon + 180) / SIDE)
    return any(first <= column <= last for first, last in cells.get(row, ()))


def priogrid(lat: float, lon: float) -> int:
    """The number of the cell of half a degree in PRIO-GRID: rows from the South Pole, columns from 180 W, from 1."""
    row, column = min(floor((lat + 90) * 2), 359), min(floor((lon + 180) * 2), 719)
    return row * 720 + column + 1


@cache
def _countries() -> dict[str, Country]:
    rows = csv.reader(_lines("exports", "countries.tsv")[1:], delimiter="\t")
    return {row[0]: Country(*row) for row in rows}


@cache
def _memberships() -> dict[str, tuple[_Membership, ...]]:
    found: dict[str, tuple[_Membership, ...]] = {}
    for row in csv.reader(_lines("actors", "states.tsv"), delimiter="\t"):
        code, _, system, number, first, last = row[:6]
        if number:
            found[code] = (*found.get(code, ()), _Membership(system, int(number), first, last))
    return found


@cache
def _cell_lines() -> dict[str, str]:
    return dict(line.split("\t") for line in _lines("exports", "country_cells.tsv"))


@cache
def _cells(code: str) -> dict[int, tuple[tuple[int, int], ...]]:
    """Of each row its runs of columns, first and last."""
    rows: dict[int, tuple[tuple[int, int], ...]] = {}
    for part in filter(None, _cell_lines().get(code, "").split(";")):
        row, _, runs = part.partition(":")
        ends = (run.partition("-") for run in runs.split(","))
        rows[int(row)] = tuple((int(first), int(last or first)) for first, _, last in ends)
    return rows


def _lines(*parts: str) -> list[str]:
    """The lines of a table of ``data``, notes (#) left out."""
    text = (files("counterclaim") / "data").joinpath(*parts).read_text("utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]

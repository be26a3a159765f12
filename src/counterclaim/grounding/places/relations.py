"""How the candidates of one text lie to one another: distance, country, province, and what the text joins."""

import math
from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from counterclaim.grounding.places.gazetteer import Entry

Matrix = npt.NDArray[np.float64]
_WIDE: Final = frozenset({"country", "continent", "province", "region", "water"})
_AREAS: Final = frozenset({"country", "province", "district"})
_LEVEL: Final = {"country": 0, "province": 1, "region": 1, "district": 2, "capital": 3, "seat": 3, "seat2": 3, "town": 3,
                 "neighbourhood": 3}  # fmt: skip


class Relations:
    """Square matrices over all candidates of a text; nothing is related to another candidate of its own name or namesake.

    ``km`` counts from each candidate (row) to each other (column), the reach of a wide area added, since its middle says
    little about what is near it; infinite where unrelated.  The others hold 0 or 1.
    """

    def __init__(self, rows: Sequence[Sequence[Entry]], names: Sequence[int]) -> None:
        """``rows`` are the candidates of each name, ``names`` number what it is called: namesakes share a number."""
        self.rows = rows
        self.entries = [e for row in rows for e in row]
        self.bounds = [0, *np.cumsum([len(row) for row in rows]).tolist()]
        self.of = np.repeat(np.arange(len(rows)), np.array([len(row) for row in rows], dtype=np.int64))
        self.starts = np.flatnonzero(np.r_[True, self.of[1:] != self.of[:-1]])
        called = np.array(names, dtype=np.int64)[self.of]
        apart = called[:, None] != called[None, :]
        self.others: Matrix = apart.astype(np.float64)
        self.same_country = self._same([e.country for e in self.entries])
        self.same_admin1 = self._same([e.admin1 for e in self.entries])
        self.provinces: Matrix = np.array([e.kind == "province" for e in self.entries], dtype=np.float64)
        self.km = self._distances(apart)

    def _same(self, values: Sequence[str | None]) -> Matrix:
        known: dict[str, int] = {}
        codes = np.array([-1 if v is None else known.setdefault(v, len(known)) for v in values], dtype=np.int64)
        return np.asarray(((codes[:, None] == codes[None, :]) & (codes[:, None] >= 0)) * self.others)

    def _distances(self, apart: npt.NDArray[np.bool_]) -> Matrix:
        lat = np.radians([e.lat if e.lat is not None else 0.0 for e in self.entries])
        lon = np.radians([e.lon if e.lon is not None else 0.0 for e in self.entries])
        xyz = np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])
        km = 6371.0 * np.arccos(np.clip(xyz.T @ xyz, -1.0, 1.0))
        reach = np.array([e.radius if e.kind in _WIDE else 0.0 for e in self.entries])
        placed = np.array([e.lat is not None for e in self.entries], dtype=np.bool_)
        return np.asarray(np.where(apart & placed[None, :], km + reach[None, :], np.inf))

    def best(self, weighted: Matrix) -> Matrix:
        """For each candidate, the sum over the names of the best value among their candidates."""
        return np.asarray(np.maximum.reduceat(weighted, self.starts, axis=1).sum(axis=1), dtype=np.float64)

    def pairs(self, names: Sequence[tuple[int, int]], listed: Sequence[tuple[int, int]]) -> tuple[Matrix, Matrix]:
        """Two matrices: what a stated containment (inner, outer) joins where the map agrees, and what a list makes alike."""
        joined, alike = np.zeros_like(self.km), np.zeros_like(self.km)
        for inner, outer in names:
            for i, j in self._each(inner, outer):
                if contains(self.entries[j], self.entries[i]):
                    joined[i, j] = joined[j, i] = 1.0
        for a, b in listed:
            for i, j in self._each(a, b):
                if _alike(self.entries[i], self.entries[j]):
                    alike[i, j] = alike[j, i] = 1.0
        return joined, alike

    def _each(self, a: int, b: int) -> list[tuple[int, int]]:
        first, second = (range(self.bounds[k], self.bounds[k + 1]) for k in (a, b))
        return [(i, j) for i in first for j in second]


def contains(area: Entry, inner: Entry) -> bool:
    """Whether ``inner`` lies in the country or province ``area``."""
    if area.country is None or area.number == inner.number:
        return False
    if area.kind == "country":
        return area.country == inner.country
    return area.kind in _AREAS and area.admin1 is not None and area.admin1 == inner.admin1


def km_between(a: Entry, b: Entry) -> float:
    """Kilometres between two places; infinite where one has no coordinate."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return math.inf
    p, q, step = math.radians(a.lat), math.radians(b.lat), math.radians(b.lon - a.lon)
    cosine = math.sin(p) * math.sin(q) + math.cos(p) * math.cos(q) * math.cos(step)
    return 6371.0 * math.acos(max(-1.0, min(1.0, cosine)))


def _alike(a: Entry, b: Entry) -> bool:
    """Whether two places are of one level, countries or places of one country."""
    level = _LEVEL.get(a.kind)
    return level is not None and level == _LEVEL.get(b.kind) and (level == 0 or a.country == b.country)

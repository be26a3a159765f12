"""Chooses, for each toponym of a text, the place of the gazetteer it names, from the text's own evidence.

Every mention has candidates with a prior (kind and size of the place, main name or alternate).  Candidates support each
other where they lie near one another, in one province or in one country, and most of all where the text says that one
contains the other ("Goris, Armenia").  Three rounds of giving each mention's weight to its supported candidates settle
it.  One name keeps one sense throughout a text.
"""

import math
from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from counterclaim.grounding.places.gazetteer import Entry

_KIND: Final = {"country": 6.0, "continent": 3.5, "capital": 2.0, "province": 1.2, "seat": 0.8, "region": 1.5,
                "water": 2.0, "line": 1.0, "seat2": 0.3, "neighbourhood": -0.5, "airport": -1.0, "site": -0.5}  # fmt: skip
_FITS: Final = {
    "province": {"province", "region"},
    "district": {"district"},
    "town": {"town", "seat", "seat2", "capital"},
    "neighbourhood": {"neighbourhood", "town", "seat2"},
    "site": {"site", "airport"},
    "water": {"water"},
}
_TOWNS: Final = _FITS["town"]
_WIDE: Final = frozenset({"country", "continent", "province", "region", "water"})
_CITY, _KNOWN_CITY = 150_000, 1.0  # a city of this size is known abroad, so its name needs no context
_SUPPORT, _STEEP = 3.5, 2.0  # how much support counts, and how soon more of it counts less
_JOINED: Final = 5.0  # "Goris, Armenia"
_SEATS: Final = frozenset({"seat", "capital"})
_AREAS: Final = frozenset({"country", "province", "district"})
Matrix = npt.NDArray[np.float64]


def prior(entry: Entry, want: str | None) -> float:
    """How likely a place is meant by its name before the text is looked at, on a log scale."""
    score = 0.6 * math.log10(entry.population + 10) + _KIND.get(entry.kind, 0.0)
    score += 2.0 if entry.primary else 0.0
    if entry.primary and entry.population >= _CITY:
        score += _KNOWN_CITY
    if entry.country is None and entry.population >= _CITY:
        score += 3.0  # a sea or a part of the world lies in no country that could speak for it
    if entry.approximate:
        score -= 0.5
    if entry.lat is None:
        score -= 3.0
    if want is not None and want in _FITS:
        score += 3.0 if entry.kind in _FITS[want] else -1.5
    return score


def contains(area: Entry, inner: Entry) -> bool:
    """Whether ``inner`` lies in the country or province ``area``."""
    if area.country is None or area.number == inner.number:
        return False
    if area.kind == "country":
        return area.country == inner.country
    return area.kind in _AREAS and area.admin1 is not None and area.admin1 == inner.admin1


def believable(entry: Entry, trust: int, sure: Sequence[Entry]) -> bool:
    """Whether a place whose name stood without a sign fits the others: one of its country (doubtful) or near (weakest)."""
    if trust == 2:
        return True
    others = [e for e in sure if e.number != entry.number]
    if trust == 1:
        return any(e.country == entry.country for e in others) or any(_km(e, entry) < 300 for e in others)
    return any(e.kind not in {"country", "continent"} and _km(e, entry) < 150 for e in others)


def _km(a: Entry, b: Entry) -> float:
    """Kilometres between two places; infinite where one has no coordinate."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return math.inf
    p, q, step = math.radians(a.lat), math.radians(b.lat), math.radians(b.lon - a.lon)
    cosine = math.sin(p) * math.sin(q) + math.cos(p) * math.cos(q) * math.cos(step)
    return 6371.0 * math.acos(max(-1.0, min(1.0, cosine)))


class Resolver:
    """Resolves the names of one text together."""

    def __init__(self, wants: Sequence[str | None], candidates: Sequence[Sequence[Entry]], weights: Sequence[float],
                 pairs: Sequence[tuple[int, int]]) -> None:  # fmt: skip
        """One row of candidates a name; ``weights`` how much each name counts as evidence; ``pairs`` (inner, outer)."""
        self.candidates, self.weights, self.pairs = candidates, weights, pairs
        self.entries = [e for row in candidates for e in row]
        self.bounds = np.cumsum([0, *map(len, candidates)])
        scores = [self._priors(row, want) for row, want in zip(candidates, wants, strict=True)]
        self.priors: Matrix = np.array([s for row in scores for s in row], dtype=np.float64)

    @staticmethod
    def _priors(row: Sequence[Entry], want: str | None) -> list[float]:
        """The priors of one name: an area yields to the town it is called after unless the text says "province"."""
        scores = [prior(e, want) for e in row]
        towns = {e.admin1 for e in row if e.kind in _TOWNS and (e.primary or e.kind in _SEATS)}
        if want is None:
            for k, e in enumerate(row):
                if e.kind in {"province", "district"} and e.admin1 in towns:
                    scores[k] -= 1.5
        return scores

    def run(self) -> list[Entry | None]:
        """The place chosen for each name; None where it has no candidate."""
        if not self.entries:
            return [None] * len(self.candidates)
        closeness = self._closeness()
        bonus_pairs = self._containment()
        scores = self.priors
        for _ in range(3):
            share = self._shares(scores)
            scores = self.priors + _SUPPORT * np.log1p(_STEEP * self._support(closeness, share)) + bonus_pairs @ share
        chosen: list[Entry | None] = []
        for a, b in zip(self.bounds[:-1], self.bounds[1:], strict=True):
            chosen.append(self.entries[a + int(np.argmax(scores[a:b]))] if b > a else None)
        return chosen

    def _shares(self, scores: Matrix) -> Matrix:
        """Each name's weight, shared among its candidates by their scores."""
        share = np.zeros_like(scores)
        for (a, b), weight in zip(zip(self.bounds[:-1], self.bounds[1:], strict=True), self.weights, strict=True):
            if b > a:
                e = np.exp(scores[a:b] - scores[a:b].max())
                share[a:b] = weight * e / e.sum()
        return share

    def _closeness(self) -> Matrix:
        """How far each candidate speaks for each other one, 0 to about 2; none speaks for the same name."""
        lat = np.radians([e.lat if e.lat is not None else 0.0 for e in self.entries])
        lon = np.radians([e.lon if e.lon is not None else 0.0 for e in self.entries])
        xyz = np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])
        km = 6371.0 * np.arccos(np.clip(xyz.T @ xyz, -1.0, 1.0))
        country = _codes([e.country for e in self.entries])
        admin1 = _codes([e.admin1 for e in self.entries])
        same_country = (country[:, None] == country[None, :]) & (country[:, None] >= 0)
        same_admin1 = (admin1[:, None] == admin1[None, :]) & (admin1[:, None] >= 0)
        # The middle of a wide area says little about what is near it.
        reach = np.array([e.radius if e.kind in _WIDE else 0.0 for e in self.entries])
        km = km + reach[None, :]
        close = np.exp(-km / 150) + 0.4 * np.exp(-km / 700) + 0.5 * same_country + 0.3 * same_admin1
        close[:, [e.lat is None for e in self.entries]] = 0.0
        for a, b in zip(self.bounds[:-1], self.bounds[1:], strict=True):
            close[a:b, a:b] = 0.0
        return np.asarray(close, dtype=np.float64)

    def _support(self, closeness: Matrix, share: Matrix) -> Matrix:
        """For each candidate, the sum over the other names of the best support among their candidates."""
        weighted = closeness * share[None, :]
        starts = [int(a) for a, b in zip(self.bounds[:-1], self.bounds[1:], strict=True) if b > a]
        return np.asarray(np.maximum.reduceat(weighted, starts, axis=1).sum(axis=1), dtype=np.float64)

    def _containment(self) -> Matrix:
        """The bonus for pairs the text joins as place and containing area."""
        bonus = np.zeros((len(self.entries), len(self.entries)))
        for inner, outer in self.pairs:
            for i in range(self.bounds[inner], self.bounds[inner + 1]):
                for j in range(self.bounds[outer], self.bounds[outer + 1]):
                    if contains(self.entries[j], self.entries[i]):
                        bonus[i, j] = bonus[j, i] = _JOINED
        return bonus


def _codes(values: Sequence[str | None]) -> npt.NDArray[np.int64]:
    """A number for each value; -1 for none."""
    known: dict[str, int] = {}
    return np.array([-1 if v is None else known.setdefault(v, len(known)) for v in values], dtype=np.int64)

"""Chooses, for each toponym of a text, the place of the gazetteer it names, from the text's own evidence.

Every name has candidates with a prior (kind and size of the place, main name or alternate).  Candidates support each
other where they lie near one another, in one province or in one country, where a list sets them side by side, and most
of all where the text says that one contains the other ("Goris, Armenia").  A few rounds of giving each name's weight to
its supported candidates settle it.  One name keeps one sense throughout a text.  The weights were chosen by hand and
search on LGL, GeoWebNews and sentences of our own.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from counterclaim.grounding.places.gazetteer import Entry
from counterclaim.grounding.places.relations import Matrix, Relations

_KIND: Final = {"country": 6.0, "continent": 3.5, "capital": 2.0, "province": 1.2, "seat": 0.8, "region": 1.5,
                "water": 2.0, "line": 1.0, "seat2": 0.3, "neighbourhood": -0.5, "airport": -1.0, "site": -0.5}  # fmt: skip
FITS: Final = {
    "province": {"province", "region"},
    "district": {"district"},
    "town": {"town", "seat", "seat2", "capital"},
    "neighbourhood": {"neighbourhood", "town", "seat2"},
    "site": {"site", "airport"},
    "water": {"water"},
}
_TOWNS: Final = FITS["town"]
_CITY, _KNOWN_CITY = 150_000, 1.0  # a city of this size is known abroad, so its name needs no context
_FAMOUS_CITY, _FAME = 1_000_000, 0.5  # what everybody knows: such a city, a country, a capital
_SUPPORT, _STEEP = 3.0, 5.0  # how much support counts, and how soon more of it counts less
_COUNTRY, _UNSURE = 4.0, 0.7  # the share of the names that lie in a place's country; how many names make it sure
_JOINED: Final = 5.0  # "Goris, Armenia"
_ALIKE, _MOST_ALIKE = 3.0, 1.5  # "Georgia, Alabama and Florida"
_ROUNDS: Final = 5
_NEAR_KM, _FAR_KM, _FAR = 150.0, 700.0, 0.2  # how the support of a place falls with distance
_ADMIN1_KM, _ADMIN1, _PROVINCE = 400.0, 0.9, 1.5  # the same, of one province; and where the province itself is named
_SEATS: Final = frozenset({"seat", "capital"})


def prior(entry: Entry, want: str | None) -> float:
    """How likely a place is meant by its name before the text is looked at, on a log scale."""
    score = 0.6 * math.log10(entry.population + 10) + _KIND.get(entry.kind, 0.0)
    score += 2.0 if entry.primary else 0.0
    if entry.primary and entry.population >= _CITY:
        score += _KNOWN_CITY
    if entry.kind in {"country", "capital"} or (entry.primary and entry.population >= _FAMOUS_CITY):
        score += _FAME
    if entry.country is None and entry.population >= _CITY:
        score += 3.0  # a sea or a part of the world lies in no country that could speak for it
    if entry.approximate:
        score -= 0.5
    if entry.lat is None:
        score -= 3.0
    if want is not None and want in FITS:
        score += 3.0 if entry.kind in FITS[want] else -1.5
    return score


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


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for each candidate of a text, one number a candidate in the order of the rows.

    ``prior`` before the text is looked at, ``score`` in the end (log scale), ``share`` of its name's weight, ``support`` by
    places near it, ``country`` the share of the names in its country, ``joined`` by a containment that the text states.
    """

    prior: Matrix
    score: Matrix
    share: Matrix
    support: Matrix
    country: Matrix
    joined: Matrix


class Resolver:
    """Resolves the names of one text together."""

    def __init__(self, relations: Relations, wants: Sequence[str | None], weights: Sequence[float],
                 pairs: Sequence[tuple[int, int]], listed: Sequence[tuple[int, int]]) -> None:  # fmt: skip
        """``weights`` how much each name counts as evidence; ``pairs`` (inner, outer) and ``listed`` neighbours by name."""
        self.relations, self.weights = relations, np.asarray(weights, dtype=np.float64)
        self.joined, self.alike = relations.pairs(pairs, listed)
        self._priors = np.array(
            [s for row, want in zip(relations.rows, wants, strict=True) for s in priors(row, want)], dtype=np.float64
        )

    def run(self) -> Evidence:
        """Settles the shares in a few rounds and gives what speaks for each candidate."""
        relations, scores = self.relations, self._priors
        near = np.exp(-relations.km / _NEAR_KM) + _FAR * np.exp(-relations.km / _FAR_KM)
        province = np.exp(-relations.km / _ADMIN1_KM) * _ADMIN1 + relations.provinces[None, :] * _PROVINCE
        closeness = near + relations.same_admin1 * province
        share = support = country = joined = np.zeros_like(scores)
        for _ in range(_ROUNDS):
            share = self._shares(scores)
            support = relations.best(closeness * share[None, :])
            country = relations.best(relations.same_country * share[None, :]) / (share.sum() + _UNSURE)
            joined = self.joined @ share
            alike = np.minimum(_MOST_ALIKE, self.alike @ share)
            scores = self._priors + _SUPPORT * np.log1p(_STEEP * support) + _COUNTRY * country
            scores = scores + _JOINED * joined + _ALIKE * alike
        return Evidence(self._priors, scores, self._shares(scores), support, country, joined)

    def _shares(self, scores: Matrix) -> Matrix:
        """Each name's weight, shared among its candidates by their scores."""
        return softmax(scores, self.relations) * self.weights[self.relations.of]


def softmax(scores: Matrix, relations: Relations) -> Matrix:
    """The scores of each name's candidates as shares of 1."""
    sizes = np.diff(np.r_[relations.starts, len(scores)])
    top = np.maximum.reduceat(scores, relations.starts).repeat(sizes)
    raised = np.exp(scores - top)
    return np.asarray(raised / np.add.reduceat(raised, relations.starts).repeat(sizes), dtype=np.float64)


def priors(row: Sequence[Entry], want: str | None) -> list[float]:
    """The priors of one name: an area yields to the town it is called after unless the text says "province"."""
    scores = [prior(e, want) for e in row]
    towns = {e.admin1 for e in row if e.kind in _TOWNS and (e.primary or e.kind in _SEATS)}
    if want is None:
        for k, e in enumerate(row):
            if e.kind in {"province", "district"} and e.admin1 in towns:
                scores[k] -= 1.5
    return scores

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
_CITY: Final = 150_000  # a city of this size is known abroad, so its name needs no context
_FAMOUS: Final = {"town": 300_000, "seat": 300_000, "seat2": 300_000, "capital": 0, "country": 0, "province": 2_000_000}
_SEATS: Final = frozenset({"seat", "capital"})


@dataclass(frozen=True, slots=True)
class Pulls:
    """How strongly each kind of evidence pulls; the log scale of ``prior``.

    Chosen by training/places/weights.py on LGL, GeoWebNews and sentences of our own; the card is in data/gazetteer.
    """

    support: float = 3.0  # places near it ...
    steep: float = 5.0  # ... and how soon more of them count less
    near_km: float = 150.0
    far_km: float = 700.0
    far: float = 0.2
    admin1: float = 0.9  # places of its province, falling with distance ...
    admin1_km: float = 400.0
    province: float = 1.5  # ... and the province itself
    country: float = 4.0  # the share of the names that lie in its country ...
    unsure: float = 0.7  # ... and how many names make that sure
    joined: float = 5.0  # "Goris, Armenia"
    alike: float = 3.0  # "Georgia, Alabama and Florida"
    most_alike: float = 1.0
    famous: float = 1.0  # against what has a namesake that everybody knows
    rounds: int = 5


PULLS: Final = Pulls()


def prior(entry: Entry, want: str | None) -> float:
    """How likely a place is meant by its name before the text is looked at, on a log scale."""
    score = 0.6 * math.log10(entry.population + 10) + _KIND.get(entry.kind, 0.0)
    score += 2.0 if entry.primary else 0.0
    if entry.primary and entry.population >= _CITY:
        score += 1.0
    if entry.kind in {"country", "capital"} or (entry.primary and entry.population >= 1_000_000):
        score += 0.5
    if entry.country is None and entry.population >= _CITY:
        score += 3.0  # a sea or a part of the world lies in no country that could speak for it
    if entry.approximate:
        score -= 0.5
    if entry.lat is None:
        score -= 3.0
    return score + _fit(entry, want)


def _fit(entry: Entry, want: str | None) -> float:
    """What the type word beside a name says for a place of this kind; some states call their districts provinces."""
    if want is None or want not in FITS:
        return 0.0
    if entry.kind in FITS[want]:
        return 3.0
    return 1.0 if want == "province" and entry.kind == "district" else -1.5


def priors(row: Sequence[Entry], want: str | None, famous: float = PULLS.famous) -> list[float]:
    """The priors of one name's places, which also depend on one another.

    An area yields to the town it is called after unless the text says "province"; a country that goes by that name only
    at times, to its capital that always does ("Tunis"); and all others to a place that everybody knows.
    """
    scores = [prior(e, want) for e in row]
    towns = {e.admin1 for e in row if e.kind in _TOWNS and (e.primary or e.kind in _SEATS)}
    capitals = {e.country for e in row if e.kind == "capital" and e.primary}
    known = [_famous(e) for e in row]
    for k, e in enumerate(row):
        if want is None and e.kind in {"province", "district"} and e.admin1 in towns:
            scores[k] -= 1.5
        if e.kind == "country" and not e.primary and e.country in capitals:
            scores[k] -= 3.0
        if any(known) and not known[k]:
            scores[k] -= famous
    return scores


def _famous(entry: Entry) -> bool:
    """Whether newspapers everywhere name the place without saying where it is."""
    return entry.primary and entry.kind in _FAMOUS and entry.population >= _FAMOUS[entry.kind]


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
        self.relations, self.wants = relations, wants
        self.weights = np.asarray(weights, dtype=np.float64)
        self.joined, self.alike = relations.pairs(pairs, listed)

    def run(self, pulls: Pulls = PULLS) -> Evidence:
        """Settles the shares in a few rounds and gives what speaks for each candidate."""
        relations = self.relations
        rows = zip(relations.rows, self.wants, strict=True)
        before = np.array([s for row, want in rows for s in priors(row, want, pulls.famous)], dtype=np.float64)
        near = np.exp(-relations.km / pulls.near_km) + pulls.far * np.exp(-relations.km / pulls.far_km)
        province = np.exp(-relations.km / pulls.admin1_km) * pulls.admin1 + relations.provinces * pulls.province
        closeness = near + relations.same_admin1 * province
        scores = before
        for _ in range(pulls.rounds):
            share = self._shares(scores)
            support = relations.best(closeness * share)
            country = relations.best(relations.same_country * share) / (share.sum() + pulls.unsure)
            joined, alike = self.joined @ share, np.minimum(pulls.most_alike, self.alike @ share)
            scores = before + pulls.support * np.log1p(pulls.steep * support) + pulls.country * country
            scores = scores + pulls.joined * joined + pulls.alike * alike
        return Evidence(before, scores, self._shares(scores), support, country, joined)

    def _shares(self, scores: Matrix) -> Matrix:
        """Each name's weight, shared among its candidates by their scores."""
        return softmax(scores, self.relations) * self.weights[self.relations.of]


def softmax(scores: Matrix, relations: Relations) -> Matrix:
    """The scores of each name's candidates as shares of 1."""
    sizes = np.diff(np.r_[relations.starts, len(scores)])
    top = np.maximum.reduceat(scores, relations.starts).repeat(sizes)
    raised = np.exp(scores - top)
    return np.asarray(raised / np.add.reduceat(raised, relations.starts).repeat(sizes), dtype=np.float64)

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
from counterclaim.grounding.places.relations import Matrix, Relations, km_between

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
_HAMLET: Final = 2.5  # nothing is smaller than some three hundred
SMALL_PROVINCE: Final = 300_000
SEATS: Final = frozenset({"seat", "capital"})


@dataclass(frozen=True, slots=True)
class Pulls:
    """How strongly each kind of evidence pulls; the log scale of ``prior``.

    Chosen by training/places/weights.py on LGL, GeoWebNews and sentences of our own; the card is in data/gazetteer.
    """

    support: float = 3.0  # places near it ...
    steep: float = 5.0  # ... and how soon more of them count less
    near_km: float = 150.0
    far_km: float = 500.0
    far: float = 0.2
    admin1: float = 1.2  # places of its province, falling with distance ...
    admin1_km: float = 400.0
    province: float = 1.5  # ... and the province itself
    country: float = 4.0  # the share of the names that lie in its country ...
    unsure: float = 0.7  # ... and how many names make that sure
    joined: float = 6.0  # "Goris, Armenia"
    alike: float = 3.0  # "Georgia, Alabama and Florida"
    most_alike: float = 1.0
    famous: float = 1.0  # against what has a namesake that everybody knows ...
    smaller: float = 0.6  # ... and for each power of ten by which it is smaller ...
    abroad: float = 0.5  # ... and what is left of the pull of its country alone
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
    if want == "district" and entry.kind == "province" and entry.population < SMALL_PROVINCE:
        return 2.0  # of small states the first divisions are districts ("Lachin district")
    if entry.kind == "country":
        return -4.0
    return 1.0 if want == "province" and entry.kind == "district" else -1.5


def priors(row: Sequence[Entry], want: str | None) -> list[float]:
    """The priors of one name's places, which also depend on one another.

    An area yields to the town it is called after unless the text says "province"; a country that goes by that name only
    at times, to its capital that always does ("Tunis").
    """
    scores = [prior(e, want) for e in row]
    towns = {e.admin1 for e in row if e.kind in _TOWNS and (e.primary or e.kind in SEATS)}
    capitals = {e.country for e in row if e.kind == "capital" and e.primary}
    for k, e in enumerate(row):
        if want is None and e.kind in {"province", "district"} and e.admin1 in towns:
            scores[k] -= 1.5
        if e.kind == "country" and not e.primary and e.country in capitals:
            scores[k] -= 3.0
    return scores


def shadows(row: Sequence[Entry]) -> list[float]:
    """How deep each place stands in the shadow of a namesake that everybody knows: powers of ten in size; -1 for none."""
    known = [_famous(e) for e in row]
    if not any(known):
        return [-1.0] * len(row)
    largest = max(_greatness(e) for e, k in zip(row, known, strict=True) if k)
    return [-1.0 if k else max(0.0, largest - max(_HAMLET, _greatness(e))) for e, k in zip(row, known, strict=True)]


def _greatness(entry: Entry) -> float:
    """The population as a power of ten; a country or capital counts as a million at least."""
    size = math.log10(entry.population + 10)
    return max(6.0, size) if entry.kind in {"country", "capital"} and entry.primary else size


def _famous(entry: Entry) -> bool:
    """Whether newspapers everywhere name the place without saying where it is."""
    return entry.primary and entry.kind in _FAMOUS and entry.population >= _FAMOUS[entry.kind]


def believable(entry: Entry, trust: int, sure: Sequence[Entry]) -> bool:
    """Whether a place whose name stood without a sign fits the others: one of its country (doubtful) or near (weakest)."""
    if trust == 2:
        return True
    others = [e for e in sure if e.number != entry.number]
    if trust == 1:
        return any(e.country == entry.country for e in others) or any(km_between(e, entry) < 300 for e in others)
    return any(e.kind not in {"country", "continent"} and km_between(e, entry) < 150 for e in others)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for each candidate of a text, one number a candidate in the order of the rows.

    ``prior`` before the text is looked at, ``score`` in the end (log scale), ``share`` of its name's weight, ``support`` by
    places near it, ``country`` the share of the names in its country, ``joined`` by a containment that the text
    states, ``alike`` by the list it stands in.
    """

    prior: Matrix
    score: Matrix
    share: Matrix
    support: Matrix
    country: Matrix
    joined: Matrix
    alike: Matrix


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
        before = np.array([s for row, want in rows for s in priors(row, want)], dtype=np.float64)
        depth = np.array([s for row in relations.rows for s in shadows(row)], dtype=np.float64)
        shaded = depth >= 0
        shade = np.where(shaded, pulls.famous + pulls.smaller * depth, 0.0)
        far = np.where(shaded, 0.0, pulls.far)[:, None] * np.exp(-relations.km / pulls.far_km)
        near = np.exp(-relations.km / pulls.near_km) + far
        by_country = np.where(shaded, pulls.abroad, 1.0) * pulls.country
        province = np.exp(-relations.km / pulls.admin1_km) * pulls.admin1 + relations.provinces * pulls.province
        closeness = near + relations.same_admin1 * province
        scores = before - shade
        for _ in range(pulls.rounds):
            share = self._shares(scores)
            support = relations.best(closeness * share)
            country = relations.best(relations.same_country * share) / (share.sum() + pulls.unsure)
            joined, alike = self.joined @ share, np.minimum(pulls.most_alike, self.alike @ share)
            # Who says "Paris, Texas" means no other Paris.
            scores = before - shade * (1.0 - np.minimum(1.0, joined)) + by_country * country
            scores = (
                scores + pulls.support * np.log1p(pulls.steep * support) + pulls.joined * joined + pulls.alike * alike
            )
        return Evidence(before, scores, self._shares(scores), support, country, joined, alike)

    def _shares(self, scores: Matrix) -> Matrix:
        """Each name's weight, shared among its candidates by their scores."""
        return softmax(scores, self.relations) * self.weights[self.relations.of]


def softmax(scores: Matrix, relations: Relations) -> Matrix:
    """The scores of each name's candidates as shares of 1."""
    sizes = np.diff(np.r_[relations.starts, len(scores)])
    top = np.maximum.reduceat(scores, relations.starts).repeat(sizes)
    raised = np.exp(scores - top)
    return np.asarray(raised / np.add.reduceat(raised, relations.starts).repeat(sizes), dtype=np.float64)

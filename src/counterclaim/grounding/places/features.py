"""What the ranker looks at: for each candidate of each name of a text, a row of numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from counterclaim.grounding.places.relations import Matrix, Relations
from counterclaim.grounding.places.resolve import Evidence

_NEAR_CHARS: Final = 120.0  # about a sentence
_HINT_CHARS: Final = 200.0  # a hint stands nowhere and so at this distance from every name
_AREAS: Final = frozenset({"country", "continent", "water", "region"})
NAMES: Final = (
    "hand", "support", "country", "joined", "country_top", "country_named", "country_near", "admin1_share", "admin1_named",
    "first_country", "near_support", "km_50", "km_300", "cover_60", "cover_admin1", "cover_country", "gap",
    "gap_support", "gap_country", "gap_admin1_named", "gap_near_support", "gap_km_50", "gap_joined",
)  # fmt: skip
"""The features' names, one a column."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name of a text: what its words ask for, where it stands (characters from the start, at most a few mentions)."""

    name: str
    want: str | None
    starts: tuple[int, ...]


def features(names: Sequence[Named], relations: Relations, evidence: Evidence) -> Matrix:
    """One row a candidate (those of the first name first), one column a feature of ``NAMES``."""
    share, entries, starts = evidence.share, relations.entries, relations.starts
    sizes = np.diff(np.r_[starts, len(share)])
    near = np.exp(-_distances(names) / _NEAR_CHARS)[relations.of][:, relations.of]
    is_country = np.array([e.kind == "country" for e in entries])
    points = np.array([e.kind not in _AREAS for e in entries], dtype=np.float64)
    in_country, in_admin1 = relations.same_country, relations.same_admin1
    total = relations.others @ share + 1e-9
    top = np.maximum.reduceat(evidence.country, starts).repeat(sizes)
    gap = np.maximum.reduceat(evidence.prior, starts).repeat(sizes) - evidence.prior
    local = np.maximum.reduceat(points, starts)
    locals_ = np.maximum(1.0, local.sum() - local.repeat(sizes)) + 1.0
    placed = [k for k, named in enumerate(names) if named.starts and relations.rows[k]]
    first = min(placed, key=lambda k: names[k].starts[0], default=-1)
    close = np.exp(-relations.km / 150.0) + 0.3 * in_admin1
    columns = {
        "hand": (evidence.score - np.maximum.reduceat(evidence.score, starts).repeat(sizes)) / 5,
        "support": np.log1p(5 * evidence.support),
        "country": evidence.country,
        "joined": evidence.joined,
        "country_top": (evidence.country >= top) * (top > 0),
        "country_named": np.minimum(1.0, (in_country * is_country[None, :]) @ share),
        "country_near": ((in_country * is_country[None, :]) * near).max(axis=1),
        "admin1_share": (in_admin1 @ share) / total,
        "admin1_named": np.minimum(1.0, (in_admin1 * relations.provinces[None, :]) @ share),
        "first_country": (in_country * (relations.of == first)[None, :]) @ share,
        "near_support": np.log1p(5 * relations.best(close * near * share[None, :])),
        "km_50": (np.exp(-relations.km / 50.0) * (share * points)[None, :]).max(axis=1),
        "km_300": (np.exp(-relations.km / 300.0) * (share * points)[None, :]).max(axis=1),
        "cover_60": np.log1p(relations.best((relations.km < 60.0) * points[None, :])),
        "cover_admin1": relations.best(in_admin1 * points[None, :]) / locals_,
        "cover_country": relations.best(in_country * points[None, :]) / locals_,
        "gap": gap / 5,
    }
    for n in ("support", "country", "admin1_named", "near_support", "km_50", "joined"):
        columns[f"gap_{n}"] = np.minimum(1.0, gap / 5) * columns[n]
    return np.stack([np.asarray(columns[n], dtype=np.float64) for n in NAMES], axis=1)


def _distances(names: Sequence[Named]) -> Matrix:
    """Characters between the nearest mentions of each two names."""
    most = max((len(n.starts) for n in names), default=0)
    starts = np.full((len(names), max(1, most)), np.inf)
    for k, named in enumerate(names):
        starts[k, : len(named.starts)] = named.starts
    apart = np.full((len(names), len(names)), np.inf)
    for a in starts.T:
        for b in starts.T:
            known = np.isfinite(a)[:, None] & np.isfinite(b)[None, :]
            gap = np.where(known, a[:, None], 0.0) - np.where(known, b[None, :], 0.0)
            apart = np.where(known, np.minimum(apart, np.abs(gap)), apart)
    return np.where(np.isfinite(apart), apart, _HINT_CHARS)

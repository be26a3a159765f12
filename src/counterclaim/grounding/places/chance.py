"""How likely a resolved place is right: a logistic curve over what speaks for it (data/gazetteer/chance.json)."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np

from counterclaim.errors import ModelError
from counterclaim.grounding.places.gazetteer import FOLDER, Entry
from counterclaim.grounding.places.relations import Matrix, km_between
from counterclaim.grounding.places.toponym import DOUBTFUL, WEAKEST

LOOKS: Final = (
    "odds", "alone", "alone_country", "doubtful", "doubtful_near", "weakest", "primary", "country", "small", "small_near",
    "near", "in_country", "joined", "listed",
)  # fmt: skip
"""What the curve looks at, in the order of its weights."""
_SAME_KM: Final = 161.0  # places of one name so near each other are one answer
_TEMPERATURE: Final = 2.0  # flattens the scores, which are surer of themselves than they should be
_MOST_ODDS: Final = 8.0
_SMALL: Final = 5_000
_FEWEST: Final = 0.01  # a namesake less likely than this is not mentioned
_MOST_OTHERS: Final = 3


@dataclass(frozen=True, slots=True)
class Standing:
    """The best candidate of a name: its place in the row, its ``looks``, and the ``rivals``, each with its odds.

    A rival's odds are against the best: 1 where neither is likelier.
    """

    best: int
    looks: tuple[float, ...]
    rivals: tuple[tuple[int, float], ...]

    def look(self, name: str) -> float:
        """The look called ``name``, one of ``LOOKS``."""
        return self.looks[LOOKS.index(name)]


def standing(row: Sequence[Entry], scores: Matrix, support: Sequence[float], trust: int) -> Standing:
    """How the best of ``row`` stands; ``support`` is that by places near it, by its country, by containment, by a list."""
    raised = np.exp((scores - scores.max()) / _TEMPERATURE)
    shares = raised / raised.sum()
    best = int(scores.argmax())
    top = row[best]
    rivals, together = [], 0.0
    for j in np.argsort(-shares, kind="stable").tolist():
        share = float(shares[j])
        if share < _FEWEST / 2:
            break
        if j == best or km_between(row[j], top) <= _SAME_KM:
            together += share
        else:
            rivals.append((j, share))
    rest = max(1e-9, 1.0 - together)
    near, in_country, joined, listed = support
    small = float(top.kind == "town" and top.population < _SMALL)
    alone, is_country = float(len(row) == 1), float(top.kind == "country")
    near = math.log1p(near)
    looks = {
        "odds": min(_MOST_ODDS, math.log(max(1e-9, together) / rest)),
        "alone": alone,
        "alone_country": alone * is_country,
        "doubtful": float(trust == DOUBTFUL),
        "doubtful_near": near * (trust == DOUBTFUL),
        "weakest": float(trust == WEAKEST),
        "primary": float(top.primary),
        "country": is_country,
        "small": small,
        "small_near": near * small,
        "near": near,
        "in_country": in_country,
        "joined": min(1.0, joined),
        "listed": min(1.0, listed),
    }
    return Standing(best, tuple(looks[name] for name in LOOKS), tuple((j, share / together) for j, share in rivals))


def chance(found: Standing) -> float:
    """The chance, 0 to 1, that the place lies within 161 km of what the words mean."""
    weights = _curve()
    return 1.0 / (1.0 + math.exp(-weights[0] - sum(w * x for w, x in zip(weights[1:], found.looks, strict=True))))


def others(found: Standing, likely: float) -> list[tuple[int, float]]:
    """The namesakes that may be meant instead, at most three: place in the row, chance."""
    total = sum(odds for _, odds in found.rivals)
    # What the best one lacks is shared, but none gets more than its odds: the words may mean something else altogether.
    shared = [(j, min(likely * odds, (1.0 - likely) * odds / total)) for j, odds in found.rivals] if total else []
    return [(j, c) for j, c in shared if c >= _FEWEST][:_MOST_OTHERS]


@cache
def _curve() -> tuple[float, ...]:
    """The constant and the weights of ``LOOKS``."""
    path = FOLDER / "chance.json"
    try:
        data: Mapping[str, float] = json.loads(path.read_text(encoding="utf-8"))["weights"]
        return (data["constant"], *(data[name] for name in LOOKS))
    except (FileNotFoundError, KeyError):
        raise ModelError("E503", f"the gazetteer is missing or of another version: {path}; reinstall") from None

"""95% intervals by resampling documents (percentile bootstrap, fixed seed: the same output gives the same interval)."""

import random
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

Interval = tuple[float, float]
ROUNDS: Final = 1000


def resampled(figures: Callable[[Sequence[int]], Mapping[str, float]], size: int, rounds: int) -> dict[str, Interval]:
    """The interval of every figure when ``size`` documents are drawn with replacement, ``rounds`` times."""
    if size < 2:
        return {}
    chance = random.Random(0)
    drawn = [figures(chance.choices(range(size), k=size)) for _ in range(rounds)]
    return {name: _middle([one[name] for one in drawn]) for name in drawn[0]}


def of_mean(values: Sequence[float]) -> Interval:
    """The interval of the mean of one value a document."""
    found = resampled(lambda sample: {"mean": sum(values[i] for i in sample) / len(sample)}, len(values), ROUNDS)
    return found.get("mean", (0.0, 1.0))


def of_counts(parts: Sequence[Mapping[str, float]], hits: Sequence[str], system: str, gold: str) -> dict[str, Interval]:
    """The intervals of micro F1 from counts a document: hits of each name, how many the system and the gold hold."""

    def figures(sample: Sequence[int]) -> dict[str, float]:
        both = sum(parts[i][system] + parts[i][gold] for i in sample)
        return {name: 2 * sum(parts[i][name] for i in sample) / max(both, 1) for name in hits}

    return resampled(figures, len(parts), ROUNDS)


def of_reports(parts: Sequence[Mapping[str, Any]], claims: Sequence[tuple[int, int]]) -> dict[str, Interval]:
    """The intervals of the F1 figures of score_reports.py from its result on each text alone.

    The scorer prints shares; on one text the counts behind them come back exactly: hits are recall times gold, the
    system's events are hits plus surplus.  ``claims`` holds how many claims gold and system have.
    """
    events, said = [], []
    for part, (gold_claims, system_claims) in zip(parts, claims, strict=True):
        gold = part["gold_events"]
        hits = {f"{name}_f1": float(round(part[name]["r"] * gold)) for name in ("events", "dyad", "told")}
        events.append(hits | {"gold": gold, "sys": hits["events_f1"] + part["surplus"]})
        hit = float(round(part["claims"]["r"] * gold_claims))
        said.append({"claims_f1": hit, "gold": gold_claims, "sys": system_claims})
    return of_counts(events, ("events_f1", "dyad_f1", "told_f1"), "sys", "gold") | of_counts(
        said, ("claims_f1",), "sys", "gold"
    )


def _middle(values: list[float]) -> Interval:
    ordered = sorted(values)
    return ordered[int(0.025 * len(ordered))], ordered[min(int(0.975 * len(ordered)), len(ordered) - 1)]

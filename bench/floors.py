"""Floors: the figure below which a measure may not fall, and the rules for moving them.

``floors.json`` holds, for each measure, the sha256 of its corpus and of its scorer, and one floor a figure; and a list
of every floor that was ever lowered, with the written reason.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from bench.measures import FALLING

EPSILON: Final = 0.0005
"""How far a figure may lie below its floor and still hold it: half a unit of the last printed digit."""


@dataclass(slots=True)
class Floors:
    """What ``floors.json`` holds: ``measures`` by name, and ``lowered`` with from, to and reason."""

    measures: dict[str, dict[str, Any]] = field(default_factory=dict)
    lowered: list[dict[str, Any]] = field(default_factory=list)

    def of(self, measure: str) -> Mapping[str, float]:
        """The floors of a measure by figure, empty where it has none yet."""
        found: Mapping[str, float] = self.measures.get(measure, {}).get("floors", {})
        return found


def read(path: Path) -> Floors:
    """The floors in ``path``, none where there is no such file; raises ValueError where it is damaged."""
    if not path.exists():
        return Floors()
    held = json.loads(path.read_text(encoding="utf-8"))
    measures = held.get("measures") if isinstance(held, dict) else None
    if measures is None:
        raise ValueError(f"{path} has no 'measures'")
    return Floors(measures, held.get("lowered", []))


def write(floors: Floors, path: Path) -> None:
    """Writes the floors, all or nothing, in an order that makes small differences."""
    held = {"measures": dict(sorted(floors.measures.items())), "lowered": floors.lowered}
    draft = path.with_name(f".{path.name}.new")
    draft.write_text(json.dumps(held, indent=1, sort_keys=False) + "\n", encoding="utf-8")
    draft.replace(path)


def below(name: str, value: float, floor: float) -> bool:
    """Whether a figure is worse than its floor by more than EPSILON; for falling figures the floor is a ceiling."""
    gap = value - floor if name in FALLING else floor - value
    return gap > EPSILON + 1e-9  # the 1e-9 is for sums of binary fractions


def better(name: str, value: float, floor: float) -> bool:
    """Whether a figure is better than its floor at all, so that the floor can move."""
    return value < floor if name in FALLING else value > floor


def changed_sets(floors: Floors, measure: str, corpus: str, scorer: str) -> list[str]:
    """What is wrong, in words, where the corpus or the scorer is not the one that the floors were measured with."""
    held = floors.measures.get(measure)
    if held is None:
        return []
    words = []
    if held.get("corpus") != corpus:
        words.append(f"{measure}: the corpus is not the one its floors were measured on, so they cannot be compared; "
                     f"its sha256 was {str(held.get('corpus'))[:12]} and is {corpus[:12]}")  # fmt: skip
    if held.get("scorer") != scorer:
        words.append(f"{measure}: the scorer is not the one its floors were measured with; "
                     f"its sha256 was {str(held.get('scorer'))[:12]} and is {scorer[:12]}")  # fmt: skip
    return words


def fallen(floors: Floors, measure: str, values: Mapping[str, float]) -> list[str]:
    """The figures that lie below their floor or are no longer there, in words."""
    words = []
    for name, floor in floors.of(measure).items():
        if name not in values:
            words.append(f"{measure}: {name} has a floor of {floor:.4f} but is no longer measured")
        elif below(name, values[name], floor):
            side = "above its ceiling" if name in FALLING else "below its floor"
            words.append(f"{measure}: {name} is {values[name]:.4f}, {side} of {floor:.4f}")
    return words


def updated(
    floors: Floors, measure: str, values: Mapping[str, float], hashes: tuple[str, str], reason: str | None
) -> tuple[Floors, list[str]]:
    """New floors with this measure's figures, and what was refused, in words.

    Floors only rise.  One that would fall, and every floor of a measure whose corpus or scorer changed, moves only with
    a written ``reason``, which is kept beside the old and the new figure.  Where anything is refused nothing of the
    measure moves.
    """
    corpus, scorer = hashes
    refused = changed_sets(floors, measure, corpus, scorer) + fallen(floors, measure, values)
    reason = (reason or "").strip()
    if refused and not reason:
        return floors, refused
    held, lowered = dict(floors.of(measure)), list(floors.lowered)
    new_sets = bool(changed_sets(floors, measure, corpus, scorer))
    if new_sets:
        lowered.append({"measure": measure, "figure": "corpus or scorer", "reason": reason})
    for name, value in values.items():
        rounded = round(value, 4)
        if name not in held or better(name, rounded, held[name]):
            held[name] = rounded
        elif new_sets or below(name, value, held[name]):
            lowered.append({"measure": measure, "figure": name, "from": held[name], "to": rounded, "reason": reason})
            held[name] = rounded
    gone = [name for name in held if name not in values]
    lowered += [{"measure": measure, "figure": n, "from": held.pop(n), "to": None, "reason": reason} for n in gone]
    row = {"corpus": corpus, "scorer": scorer, "floors": dict(sorted(held.items()))}
    return Floors({**floors.measures, measure: row}, lowered), []

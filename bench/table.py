"""The printed table: our figures with their intervals and floors, and the peers beneath."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bench.measures import FALLING, SHOWN
from bench.scoring import Figures

Peer = Mapping[str, Any]


def read_peers(path: Path) -> dict[str, list[Peer]]:
    """The peers by measure: who, which figures, on which part of the set, and where the figures come from."""
    held: dict[str, list[Peer]] = json.loads(path.read_text(encoding="utf-8"))["measures"]
    return held


def block(name: str, figures: Figures, floors: Mapping[str, float], peers: Sequence[Peer]) -> str:
    """One measure as lines of text."""
    lines = [name]
    for key, value in figures.values.items():
        low_high = figures.intervals.get(key)
        interval = f"[{low_high[0]:.3f}, {low_high[1]:.3f}]" if low_high else ""
        floor = "shown, not held" if key in SHOWN else "no floor yet"
        if key in floors:
            floor = f"{'ceiling' if key in FALLING else 'floor'} {floors[key]:.4f}"
        lines.append(f"  {key:16s} {value:8.4f}  {interval:16s} {floor}")
    for peer in peers:
        shown = ", ".join(f"{key} {_figure(value)}" for key, value in peer["figures"].items())
        lines.append(f"    {peer['kind']}: {peer['who']}: {shown}  ({peer['part']})")
    return "\n".join(lines)


def _figure(value: float | Sequence[float]) -> str:
    """A figure, or a range of two."""
    if isinstance(value, int | float):
        return f"{value:.3f}"
    return " to ".join(f"{one:.3f}" for one in value)

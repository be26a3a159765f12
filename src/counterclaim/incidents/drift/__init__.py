"""A copy and its origin -> drift: what changed on the way."""

from counterclaim.incidents.drift.finder import find_drift

__all__ = ["find_drift"]

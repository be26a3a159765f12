"""Layers, mentions and claims -> reports: what happened, who did it to whom, and who says so."""

from counterclaim.events.finder import find_reports

__all__ = ["find_reports"]

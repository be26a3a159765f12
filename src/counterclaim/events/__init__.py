"""Layers, mentions and claims -> reports: what happened, who did it to whom, and who says so."""

from counterclaim.events.finder import find_reports
from counterclaim.events.reader import EventReader

__all__ = ["EventReader", "find_reports"]

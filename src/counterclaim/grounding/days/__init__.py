"""Words -> days: every time expression of an English news text, resolved by the day of publication."""

from counterclaim.grounding.days.expression import Timex
from counterclaim.grounding.days.find import find_days, find_timexes

__all__ = ["Timex", "find_days", "find_timexes"]

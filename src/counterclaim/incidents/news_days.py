"""Days of news: what the day of publication leaves open for an incident of which no text tells the day.

Used only where somebody asks for it, and then said with the incident: a day of publication is no day of an event.
"""

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from counterclaim.records import Incident, Newness

NEWS_DAYS: Final = 2
"""What a text was written to report lies up to about two days before it (docs/codebook.md, newness)."""


def with_news_days(incident: Incident) -> Incident:
    """``incident`` with the days from two before its first publication to it, where it is news and no report tells a day.

    Any other incident as it is.
    """
    first = incident.first.day
    if (
        incident.newness is not Newness.NEW
        or first is None
        or incident.earliest is not None
        or incident.latest is not None
    ):
        return incident
    earliest = (date.fromisoformat(first) - timedelta(days=NEWS_DAYS)).isoformat()
    why = f"when: no text tells a day; told as news on {first}, so at most {NEWS_DAYS} days before"
    return replace(incident, earliest=earliest, latest=first, days_inferred=True, why=(*incident.why, why))

"""How many incidents there are on each day, and in each range of days."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Final

from counterclaim.exports.phrases import range_phrase
from counterclaim.exports.situation.gathered import Gathered
from counterclaim.exports.situation.rows import DayRow, Ids
from counterclaim.records import Incident

MONTH: Final = 31
"""A range of more days than this says too little of any one of them to be drawn."""
Span = tuple[str | None, str | None]
WIDE: Final = "told of a span of more than a month"
OPEN: Final = "told only as before or after a day"
NONE: Final = "no day told"


def day_label(incident: Incident) -> str:
    """Why an incident cannot be drawn on its days; the empty word where it can."""
    if incident.earliest is None and incident.latest is None:
        return NONE
    if incident.earliest is None or incident.latest is None:
        return OPEN
    return WIDE if length(incident) > MONTH else ""


def length(incident: Incident) -> int:
    """The days from the earliest to the latest, both counted; 0 where one of them is not told."""
    if incident.earliest is None or incident.latest is None:
        return 0
    return (date.fromisoformat(incident.latest) - date.fromisoformat(incident.earliest)).days + 1


def covered(incident: Incident) -> tuple[str, ...]:
    """All days on which an incident may have happened, where these are few enough to be drawn."""
    if day_label(incident):
        return ()
    first = date.fromisoformat(incident.earliest or "")
    return tuple((first + timedelta(days=step)).isoformat() for step in range(length(incident)))


def count_days(gathered: Gathered) -> tuple[DayRow, ...]:
    """A row for every day and every range of days that incidents are told of, then for those told of neither.

    Every incident is counted in one row; a day's row names besides those told of a range that it lies in.
    """
    spans: dict[tuple[str, str], list[Incident]] = {}
    apart: dict[str, list[Incident]] = {OPEN: [], NONE: []}
    for incident in gathered.incidents:
        if incident.earliest is None or incident.latest is None:
            apart[day_label(incident)].append(incident)
        else:
            spans.setdefault((incident.earliest, incident.latest), []).append(incident)
    rows = [_row(gathered, span, range_phrase(*span), spans[span], _around(spans, span)) for span in sorted(spans)]
    rows += [_row(gathered, (None, None), label, found, ()) for label, found in apart.items() if found]
    return tuple(rows)


def _around(spans: Mapping[tuple[str, str], list[Incident]], span: tuple[str, str]) -> list[str]:
    """The incidents told of a range that a single day lies in."""
    day, last = span
    if day != last:
        return []
    return [one.id for (a, b), found in sorted(spans.items()) if a <= day <= b and a != b for one in found]


def by_family(incidents: Iterable[Incident]) -> tuple[tuple[str, Ids], ...]:
    """The ids of incidents under each family, families in the order of the alphabet."""
    found: dict[str, list[str]] = {}
    for incident in incidents:
        found.setdefault(incident.family, []).append(incident.id)
    return tuple((family, tuple(ids)) for family, ids in sorted(found.items()))


def _row(gathered: Gathered, span: Span, label: str, incidents: Iterable[Incident], possible: Iterable[str]) -> DayRow:
    found = tuple(incidents)
    articles, origins = gathered.telling(found)
    return DayRow(
        first=span[0],
        last=span[1],
        label=label,
        incidents=tuple(one.id for one in found),
        possible=tuple(possible),
        families=by_family(found),
        contested=tuple(one.id for one in found if one.contested),
        articles=articles,
        origins=origins,
    )

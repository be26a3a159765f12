"""How many incidents there are on each day."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from counterclaim.exports.phrases import range_phrase
from counterclaim.exports.situation.gathered import Gathered
from counterclaim.exports.situation.rows import DayRow, Ids
from counterclaim.records import Incident

MONTH: Final = 31
"""A range of more days than this says too little of any one of them to be counted on each."""

WIDE: Final = "told of a span of more than a month"
OPEN: Final = "told only as before or after a day"
NONE: Final = "no day told"


def day_label(incident: Incident) -> str:
    """Under which row of days an incident stands that has not exactly one day; the empty word where it has."""
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
    """All days on which an incident may have happened, where these are few enough to be counted."""
    if day_label(incident):
        return ()
    first = date.fromisoformat(incident.earliest or "")
    return tuple((first + timedelta(days=step)).isoformat() for step in range(length(incident)))


def count_days(gathered: Gathered) -> tuple[DayRow, ...]:
    """A row for every day on which something happened or may have, then one for each kind of what has no such day."""
    sure: dict[str, list[Incident]] = {}
    possible: dict[str, list[str]] = {}
    apart: dict[str, list[Incident]] = {WIDE: [], OPEN: [], NONE: []}
    for incident in gathered.incidents:
        days, label = covered(incident), day_label(incident)
        if label:
            apart[label].append(incident)
        elif len(days) == 1:
            sure.setdefault(days[0], []).append(incident)
        else:
            for day in days:
                possible.setdefault(day, []).append(incident.id)
    days_told = sorted({*sure, *possible})
    rows = [_row(gathered, day, range_phrase(day, day), sure.get(day, ()), possible.get(day, ())) for day in days_told]
    rows += [_row(gathered, None, label, found, ()) for label, found in apart.items() if found]
    return tuple(rows)


def by_family(incidents: Iterable[Incident]) -> tuple[tuple[str, Ids], ...]:
    """The ids of incidents under each family, families in the order of the alphabet."""
    found: dict[str, list[str]] = {}
    for incident in incidents:
        found.setdefault(incident.family, []).append(incident.id)
    return tuple((family, tuple(ids)) for family, ids in sorted(found.items()))


def _row(
    gathered: Gathered, day: str | None, label: str, incidents: Iterable[Incident], possible: Iterable[str]
) -> DayRow:
    found = tuple(incidents)
    articles, origins = gathered.telling(found)
    return DayRow(
        day=day,
        label=label,
        incidents=tuple(one.id for one in found),
        possible=tuple(possible),
        families=by_family(found),
        contested=tuple(one.id for one in found if one.contested),
        articles=articles,
        origins=origins,
    )

"""An incident that becomes exactly one draft, whatever the number of its rows."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from counterclaim.exports.formats.checks import Facts
from counterclaim.exports.formats.crosswalks import length
from counterclaim.exports.formats.exporter import LeftOut, Row
from counterclaim.exports.formats.incidents import NO_DAY, OPEN_DAY, number
from counterclaim.records.codes import FigureKind
from counterclaim.records.incident import Incident
from counterclaim.records.place import Place

MOST_DAYS: Final = 31
"""A day known less exactly than this is no day for formats that know single days only; ACLED, too, draws the line here."""
LONG: Final = "its days are known to more than a month only"


@dataclass(frozen=True, slots=True)
class Whole:
    """All rows of one incident; ``make`` gives each with the name of its file, the main one first.

    They are made only when they are written: drafts wait by the hundred, and rows can be large.
    """

    id: str
    facts: Facts
    make: Callable[[], Iterable[tuple[str, Row]]]

    @property
    def item(self) -> str:
        """The only row of the incident."""
        return f"{self.id}/1"

    def rows(self, number: int) -> Iterable[tuple[str, Row]]:
        """The rows; they bear the incident's own id, not ``number``."""
        del number
        return self.make()


def facts_of(incident: Incident, place: Place | None) -> Facts:
    """What is checked of an incident before its row is written: days, the dead, the point of one of its places."""
    dead = number(incident, FigureKind.KILLED)
    bounds = (dead.low, dead.best, dead.high) if dead is not None else (None, None, None)
    ground = (place.country, place.lat, place.lon) if place is not None else (None, None, None)
    return Facts(incident.earliest, incident.latest, *bounds, *ground)


def without_day(incident: Incident) -> LeftOut | None:
    """Why an incident has no day that a format of single days could show; None where it has one."""
    if incident.earliest is None and incident.latest is None:
        return LeftOut(incident, "", NO_DAY)
    span = f"{incident.earliest or ''}/{incident.latest or ''}"
    if incident.earliest is None or incident.latest is None:
        return LeftOut(incident, "", OPEN_DAY, span)
    return LeftOut(incident, "", LONG, span) if length(incident.earliest, incident.latest) > MOST_DAYS else None


def incident_of(item: str) -> str:
    """The id of the incident that an item names."""
    return item.rpartition("/")[0]

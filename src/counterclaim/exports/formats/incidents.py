"""What several formats ask of an incident: whether it is an event at all, its numbers, who reported it."""

from collections.abc import Iterable
from typing import Final

from counterclaim.exports.formats.checks import UNSOUND, day_faults
from counterclaim.exports.formats.exporter import LeftOut
from counterclaim.records.codes import FigureKind, Newness, Reality
from counterclaim.records.entry import Entry
from counterclaim.records.incident import Incident, Range

NO_EVENT: Final[dict[Reality, str]] = {
    Reality.NEGATED: "said not to have happened",
    Reality.PLANNED: "planned",
    Reality.DEMANDED: "demanded",
    Reality.THREATENED: "threatened",
    Reality.HYPOTHETICAL: "hypothetical",
    Reality.DOUBTFUL: "doubtful",
}
FUTURE: Final = "still to come"
NO_DAY: Final = "no day is known"
OPEN_DAY: Final = "only one end of its days is known"
TOO_LONG: Final = "its days span more than a month"
NO_PLACE: Final = "no place is told"
NO_POINT: Final = "where its place lies is not known"
NO_COUNTRY: Final = "the place lies in no one country"


def not_an_event(incident: Incident) -> LeftOut | None:
    """Why an incident is no event that took place on a known day; None where it is one."""
    if incident.reality in NO_EVENT:
        return LeftOut(incident, "", NO_EVENT[incident.reality])
    if incident.newness is Newness.FUTURE:
        return LeftOut(incident, "", FUTURE)
    if incident.earliest is None and incident.latest is None:
        return LeftOut(incident, "", NO_DAY)
    if incident.earliest is None or incident.latest is None:
        return LeftOut(incident, "", OPEN_DAY, f"{incident.earliest or ''}/{incident.latest or ''}")
    if unsound := day_faults(incident.earliest, incident.latest):
        return LeftOut(incident, "", UNSOUND, "; ".join(unsound))
    return None


def without_place(incident: Incident) -> LeftOut:
    """Why an incident has no place with a point: none is told, or none of those told was found."""
    if not incident.where:
        return LeftOut(incident, "", NO_PLACE)
    told = (f"{place.name or place.text}{f' ({place.doubt.value})' if place.doubt else ''}" for place in incident.where)
    return LeftOut(incident, "", NO_POINT, "; ".join(dict.fromkeys(told)))


def number(incident: Incident, kind: FigureKind) -> Range | None:
    """What all versions make of a number of an incident; None where none tells one."""
    return next((one for one in incident.figures if one.kind is kind), None)


def outlets_by_document(entries: Iterable[Entry]) -> dict[str, str]:
    """The outlets of documents by their ids, where they are known."""
    return {entry.document.id: entry.document.outlet for entry in entries if entry.document.outlet}


def outlets(entries: Iterable[Entry]) -> tuple[str, ...]:
    """The outlets that report it, each once, in the order of the reports."""
    return tuple(dict.fromkeys(entry.document.outlet for entry in entries if entry.document.outlet))

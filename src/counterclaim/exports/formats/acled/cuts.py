"""Where an incident is cut into rows: one place and one day, or one span of possible days, each."""

from dataclasses import dataclass
from typing import Final

from counterclaim.exports.formats.accounts import disputed
from counterclaim.exports.formats.acled.sub_events import NOT_CODED, is_coded
from counterclaim.exports.formats.crosswalks import acled_precision, acled_time
from counterclaim.exports.formats.exporter import LeftOut
from counterclaim.exports.formats.geography import Country, country
from counterclaim.exports.formats.incidents import NO_COUNTRY, TOO_LONG, not_an_event, without_place
from counterclaim.exports.formats.spots import spot_key, spots
from counterclaim.records.entry import Entry
from counterclaim.records.incident import Incident
from counterclaim.records.ledger_codes import Field
from counterclaim.records.place import Place

COARSE: Final = "only a country is known"


@dataclass(frozen=True, slots=True)
class Cut:
    """One row to be: which of the incident's rows it is (``key``), its place, country and days."""

    key: str
    place: Place
    country: Country
    earliest: str
    latest: str


def cuts(incident: Incident, entries: tuple[Entry, ...]) -> tuple[Cut, ...] | LeftOut:
    """The rows of an incident by place and day, or why it has none.

    Where the places are disputed only the first is taken; several days are several rows only where the reports name each
    day for itself and do not dispute them.
    """
    if not is_coded(incident.type, incident.mode):
        return LeftOut(incident, "", NOT_CODED, f"{incident.type.value}/{incident.mode or ''}".rstrip("/"))
    if (left := not_an_event(incident)) is not None:
        return left
    earliest, latest = incident.earliest or "", incident.latest or ""
    if acled_time(earliest, latest) is None:
        return LeftOut(incident, "", TOO_LONG, f"{earliest}/{latest}")
    found = spots(incident)
    if not found:
        return without_place(incident)
    fine = [place for place in found if acled_precision(place) is not None]
    if not fine:
        return LeftOut(incident, "", COARSE, "; ".join(place.name or place.text for place in found))
    named = [(place, known) for place in fine if (known := country(place.country)) is not None]
    if not named:
        return LeftOut(incident, "", NO_COUNTRY, "; ".join(place.name or place.text for place in fine))
    if Field.WHERE.value in disputed(incident):
        named = named[:1]
    days = _days(incident, entries, earliest, latest)
    each = ((where, span) for where in named for span in days)
    return tuple(_cut(*where, span, number, len(days)) for number, (where, span) in enumerate(each))


def _cut(place: Place, known: Country, span: tuple[str, str], number: int, days: int) -> Cut:
    """The first row of an incident keeps its key whatever changes; the others are known by place, and by day if several."""
    spot = spot_key(place)
    key = "1" if number == 0 else f"{spot}@{span[0]}" if days > 1 else spot
    return Cut(key, place, known, *span)


def _days(incident: Incident, entries: tuple[Entry, ...], first: str, last: str) -> list[tuple[str, str]]:
    if first == last or Field.WHEN.value in disputed(incident):
        return [(first, last)]
    told = {
        when.earliest
        for entry in entries
        if (when := entry.report.when) is not None and when.earliest is not None and when.earliest == when.latest
    }
    single = sorted(day for day in told if first <= day <= last)
    return [(day, day) for day in single] if len(single) > 1 else [(first, last)]

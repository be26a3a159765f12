"""``polecat``: the 40 columns of POLECAT's files, tab-separated, one row an incident.

POLECAT has no column for what did not happen, is planned or doubtful: such incidents are left out, as by all formats whose
rows read as facts.  Its files are partly ISO 8859-1; this one is UTF-8.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar, Final

from counterclaim.__about__ import VERSION
from counterclaim.exports.formats.acled.actors import UNNAMED
from counterclaim.exports.formats.exporter import Column, Draft, LeftOut, Row, Style, Table
from counterclaim.exports.formats.incidents import not_an_event, outlets
from counterclaim.exports.formats.manifest import PLOVER
from counterclaim.exports.formats.one_row import Whole, facts_of, incident_of, without_day
from counterclaim.exports.formats.plover_codes import (
    QUAD_NAMES,
    QUADS,
    actor_code,
    actor_sector,
    city,
    country_code,
    district,
    finest,
    geonames_id,
    score,
)
from counterclaim.exports.formats.sinks import tab_separated
from counterclaim.exports.formats.sources import joined
from counterclaim.exports.phrases import readable_name
from counterclaim.records.actor import Actor
from counterclaim.records.codes import MODES, SECTORS, ActorKind, EventType, Precision
from counterclaim.records.entry import Entry
from counterclaim.records.holdings import Holdings
from counterclaim.records.incident import Incident
from counterclaim.records.place import Place

_BODIES: Final = frozenset({ActorKind.IGO, ActorKind.NGO, ActorKind.COMPANY, ActorKind.MEDIA})
_PEOPLE: Final = frozenset({ActorKind.PERSON})


@dataclass(frozen=True, slots=True)
class _Event:
    """What the columns are filled from."""

    incident: Incident
    entries: tuple[Entry, ...]
    place: Place | None


_Cell = tuple[Column, Callable[[_Event], Any]]


def _text(value: str | int | None) -> str | None:
    return None if value is None else str(value)


def _of_place(value: Callable[[Place], Any]) -> Callable[[_Event], Any]:
    return lambda event: None if event.place is None else value(event.place)


def _party(prefix: str, actors: Callable[[Incident], tuple[Actor, ...]]) -> tuple[_Cell, ...]:
    """The eight columns of one side of the event."""

    def each(value: Callable[[Actor], str | int | None]) -> Callable[[_Event], str | None]:
        return lambda event: joined(_text(value(actor)) for actor in actors(event.incident))

    def first_sector(event: _Event) -> str | None:
        return next((sector for actor in actors(event.incident) if (sector := actor_sector(actor))), None)

    sectors = tuple(sorted(SECTORS - {"IGO", "NGO"}))
    return (
        (Column(f"{prefix} Name", "text", "Name, '; ' between several; None of whom nobody names."), each(_name)),
        (Column(f"{prefix} Country", "text", "PLOVER's code of the country or body."), each(actor_code)),
        (Column(f"{prefix} COW", "text", "Number in the list of Correlates of War, on the day of the text."),
         each(lambda a: a.cow)),
        (Column(f"Primary {prefix} Sector", "code", "The first actor's that has one.", sectors), first_sector),
        (Column(f"{prefix} Sectors", "text", "All, each once."), each(actor_sector)),
        (Column(f"{prefix} Title", "text", "Not coded: None."), lambda _: None),
        (Column(f"{prefix} Name Raw", "text", "The words of the text."),
         each(lambda a: None if a.id == UNNAMED else a.text)),
        (Column(f"Wikipedia {prefix} ID", "text", "Wikidata item."), each(lambda a: a.wikidata)),
    )  # fmt: skip


def _name(actor: Actor) -> str | None:
    return None if actor.id == UNNAMED else readable_name(actor.name) or actor.text


def _named(event: _Event, *kinds: frozenset[ActorKind]) -> str | None:
    """The names of actors of some kinds in all reports of the incident."""
    wanted = frozenset[ActorKind]().union(*kinds)
    return joined(
        _name(actor)
        for entry in event.entries
        for actor in (*entry.report.actor, *entry.report.recipient)
        if actor.kind in wanted
    )


def _language(event: _Event) -> str | None:
    return joined(entry.document.language for entry in event.entries)


_TYPES: Final = tuple(kind.value for kind in EventType)
_MODES: Final = tuple(sorted({mode for modes in MODES.values() for mode in modes}))
_CELLS: Final[tuple[_Cell, ...]] = (
    (Column("Event ID", "text", "Id of the incident in the ledger; never changes."), lambda e: e.incident.id),
    (Column("Event Date", "day", "The day, or the first of at most 31 it may have happened on (ISO 8601)."),
     lambda e: e.incident.earliest),
    (Column("Event Type", "code", "PLOVER category.", _TYPES), lambda e: e.incident.type.value),
    (Column("Event Mode", "code", "PLOVER mode.", _MODES), lambda e: e.incident.mode),
    (Column("Intensity", "number", "PLOVER's scale; None where the manual gives none."),
     lambda e: score(e.incident.type, e.incident.mode)),
    (Column("Quad Code", "code", "Verbal or material, cooperation or conflict.", tuple(QUAD_NAMES.values())),
     lambda e: QUAD_NAMES[QUADS[e.incident.type]]),
    (Column("Contexts", "text", "Not coded: None."), lambda _: None),
    *_party("Actor", lambda incident: incident.actor),
    *_party("Recipient", lambda incident: incident.recipient),
    (Column("Placename", "text", "Name of the place that is told most exactly."), _of_place(lambda p: p.name)),
    (Column("City", "text", "The town it is or is near to."),
     _of_place(city)),
    (Column("District", "text", "Its name, where it is a district."),
     _of_place(district)),
    (Column("Province", "text", "First-order division."), _of_place(lambda p: p.admin1)),
    (Column("Country", "text", "PLOVER's code."), _of_place(lambda p: country_code(p.country) if p.country else None)),
    (Column("Latitude", "number", "Degrees; see Feature Type before drawing it."), _of_place(lambda p: p.lat)),
    (Column("Longitude", "number", "Degrees."), _of_place(lambda p: p.lon)),
    (Column("GeoNames ID", "whole number", "None for places of other lists."), _of_place(geonames_id)),
    (Column("Raw Placename", "text", "The words of the text, of all places."),
     lambda e: joined(place.text for place in e.incident.where)),
    (Column("Feature Type", "code", "Our ladder of precision.", tuple(p.value for p in Precision)),
     _of_place(lambda p: p.precision.value if p.precision else None)),
    (Column("Source", "text", "Outlets."), lambda e: joined(outlets(e.entries))),
    (Column("Publication Date", "day", "Of the first report."), lambda e: e.incident.first.day),
    (Column("Story People", "text", "Persons among the actors of all reports."), lambda e: _named(e, _PEOPLE)),
    (Column("Story Organizations", "text", "Bodies among the actors of all reports."), lambda e: _named(e, _BODIES)),
    (Column("Story Locations", "text", "Places of all reports."),
     lambda e: joined(place.name or place.text for entry in e.entries for place in entry.report.where)),
    (Column("Language", "text", "ISO 639-1, of the texts."), _language),
    (Column("Version", "text", "The program and its version."), lambda _: f"Counterclaim {VERSION}"),
)  # fmt: skip

TABLE: Final = Table(
    "polecat.tsv",
    "One row an incident that took place, UTF-8, no quotation marks around cells; None stands for a missing value.",
    tuple(column for column, _ in _CELLS),
    tab_separated(header=True, missing="None"),
)


def _rows(event: _Event) -> Iterator[tuple[str, Row]]:
    yield TABLE.file, tuple(value(event) for _, value in _CELLS)


class PolecatExporter:
    """The format ``polecat``; rows are known by the incident's id."""

    format: ClassVar[str] = "polecat"
    series: ClassVar[str] = "polecat"
    tables: ClassVar[tuple[Table, ...]] = (TABLE,)
    licences: ClassVar[tuple[str, ...]] = (PLOVER,)
    limits: ClassVar[str] = (
        "Read by machine, with its faults. The layout has no room for who says so: take the format `claims` beside it. "
        "Contexts and titles are not coded. Events without a day, or known to more than a month only, are left out."
    )

    def __init__(self, holdings: Holdings, style: Style) -> None:
        """Needs nothing of either."""
        del holdings, style

    def drafts(self, incident: Incident, entries: tuple[Entry, ...]) -> Iterator[Draft | LeftOut]:
        """The row of an incident, or why it has none."""
        left = not_an_event(incident) or without_day(incident)
        if left is not None:
            yield left
            return
        event = _Event(incident, entries, finest(incident.where))
        yield Whole(incident.id, facts_of(incident, event.place), partial(_rows, event))

    def identity(self, item: str, number: int) -> str:
        """The incident's id."""
        del number
        return incident_of(item)

    def rest(self) -> Iterator[tuple[str, Row, str | None]]:
        """Nothing."""
        return iter(())

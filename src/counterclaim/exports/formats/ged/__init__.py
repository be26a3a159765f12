"""``ged``: the 49 columns of UCDP's Georeferenced Event Dataset: fatal events of organised violence, low, best and high."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from counterclaim.exports.formats.accounts import disputed, numbers
from counterclaim.exports.formats.checks import Facts
from counterclaim.exports.formats.crosswalks import ucdp_precision, ucdp_time
from counterclaim.exports.formats.exporter import Draft, LeftOut, Row, Style, Table
from counterclaim.exports.formats.ged.columns import COLUMNS, DEATHS
from counterclaim.exports.formats.ged.deaths import estimate, spread
from counterclaim.exports.formats.ged.parties import ONE_SIDED, Dyad, Party, dyad
from counterclaim.exports.formats.geography import Country, country, priogrid, state_number
from counterclaim.exports.formats.incidents import NO_COUNTRY, not_an_event, number, outlets_by_document, without_place
from counterclaim.exports.formats.manifest import PLOVER
from counterclaim.exports.formats.sinks import CsvSink
from counterclaim.exports.formats.sources import Texts, texts
from counterclaim.exports.formats.spots import spot_key, spots
from counterclaim.records.codes import EventType, FigureKind
from counterclaim.records.entry import Entry
from counterclaim.records.holdings import Holdings
from counterclaim.records.incident import Incident
from counterclaim.records.ledger_codes import Field
from counterclaim.records.place import Place

EVENTS: Final = Table("ged.csv", "One row is one fatal event of organised violence at one place.", COLUMNS, CsvSink)
TOLLS: Final = Table(
    "deaths.csv", "How the numbers of dead of each row came about, and who tells which.", DEATHS, CsvSink
)
NO_FORCE: Final = "no use of armed force"
TOO_LONG: Final = "its days span more than a year"
_FORCE: Final = frozenset({EventType.ASSAULT, EventType.COERCE})


@dataclass(frozen=True, slots=True)
class _Event:
    """What all rows of one incident share; ``aggregate``: one toll is told for several places."""

    incident: Incident
    entries: tuple[Entry, ...]
    sides: Dyad
    toll: tuple[int, int, int]
    earliest: str
    latest: str
    places: tuple[tuple[Place, Country], ...]
    aggregate: bool


@dataclass(frozen=True, slots=True)
class _Draft:
    """The row of one of an event's places; ``row`` counts from 0."""

    exporter: "GedExporter"
    event: _Event
    row: int

    @property
    def item(self) -> str:
        place = self.event.places[self.row][0]
        return f"{self.event.incident.id}/{spot_key(place) if self.row else 1}"

    @property
    def toll(self) -> tuple[int, int, int]:
        """Low, best and high of this row."""
        low, best, high = (spread(total, len(self.event.places))[self.row] for total in self.event.toll)
        return low, best, high

    @property
    def facts(self) -> Facts:
        place, known = self.event.places[self.row]
        return Facts(self.event.earliest, self.event.latest, *self.toll, known.iso3, place.lat, place.lon)

    def rows(self, number: int) -> Iterator[tuple[str, Row]]:
        event = self.event
        place, known = event.places[self.row]
        yield (
            EVENTS.file,
            (
                *(number, None, int(event.earliest[:4]), None, None),
                *self.exporter.sides(event.sides),
                *_sources(event),
                *_where(place, known, event.earliest),
                2 if event.aggregate else 1,
                *(ucdp_time(event.earliest, event.latest), event.earliest, event.latest),
                *_deaths(event, self.toll),
                *(_state(party, event.earliest) for party in (event.sides.first, event.sides.second)),
            ),
        )
        yield TOLLS.file, _toll_row(number, event)


class GedExporter:
    """The format ``ged``: UCDP's columns; its inclusion rule as far as one text or a few can tell; none of its data."""

    format: ClassVar[str] = "ged"
    series: ClassVar[str] = "ged"
    tables: ClassVar[tuple[Table, ...]] = (EVENTS, TOLLS)
    licences: ClassVar[tuple[str, ...]] = (PLOVER,)
    limits: ClassVar[str] = (
        "The layout is UCDP's, the data are not. Rows are made by machine from the texts held. An event has a row where an "
        "organised party, another side, a place, a day and at least one dead in any version are told; who fought whom "
        "is what most independent texts tell. Ids of sides, dyads and conflicts are this ledger's own."
    )

    def __init__(self, holdings: Holdings, style: Style) -> None:
        """Keeps the ledger at hand: it numbers sides, dyads and conflicts."""
        del style
        self._holdings = holdings
        self._numbers: dict[tuple[str, str], int] = {}

    def drafts(self, incident: Incident, entries: tuple[Entry, ...]) -> Iterator[Draft | LeftOut]:
        """One row for each place of a fatal event."""
        event = _event(incident, entries)
        if isinstance(event, LeftOut):
            yield event
        else:
            yield from (_Draft(self, event, row) for row in range(len(event.places)))

    def sides(self, both: Dyad) -> Row:
        """The cells from type_of_violence to side_b."""
        name = f"{both.first.name} - {both.second.name}"
        conflict, pair = self._number("ged-conflicts", name), self._number("ged-dyads", name)
        first, second = (self._number("ged-sides", party.name) for party in (both.first, both.second))
        named = (both.kind, None, conflict, name, None, pair, name)
        return (*named, None, first, both.first.name, None, second, both.second.name)

    def identity(self, item: str, number: int) -> str:
        """The number."""
        del item
        return str(number)

    def rest(self) -> Iterator[tuple[str, Row, str | None]]:
        """Nothing."""
        return iter(())

    def _number(self, series: str, name: str) -> int:
        """The number of a name in a series of its own, given out where it is new."""
        if (series, name) not in self._numbers:
            self._numbers[series, name] = self._holdings.issue(series, (name,))[name]
        return self._numbers[series, name]


def _event(incident: Incident, entries: tuple[Entry, ...]) -> _Event | LeftOut:
    """The event, or which part of the inclusion rule it does not meet."""
    if incident.type not in _FORCE:
        return LeftOut(incident, "", NO_FORCE)
    if (left := not_an_event(incident)) is not None:
        return left
    earliest, latest = incident.earliest or "", incident.latest or ""
    if ucdp_time(earliest, latest) is None:
        return LeftOut(incident, "", TOO_LONG, f"{earliest}/{latest}")
    toll = estimate(incident)
    if isinstance(toll, str):
        return LeftOut(incident, "", toll)
    found = spots(incident)
    places = tuple((place, known) for place in found if (known := country(place.country)) is not None)
    if not places:
        return LeftOut(incident, "", NO_COUNTRY) if found else without_place(incident)
    sides = dyad(incident, places[0][1].iso3)
    if isinstance(sides, str):
        return LeftOut(incident, "", sides)
    several = len(places) > 1
    if Field.WHERE.value in disputed(incident) or toll[2] < len(places):
        # One dead cannot be spread over three places: the event stands at the first.
        places = places[:1]
    return _Event(incident, entries, sides, toll, earliest, latest, places, several)


def _sources(event: _Event) -> Row:
    held: Texts = texts(event.entries)
    return (event.incident.origins, held.articles, held.outlets, held.days, held.headlines, held.original)


def _where(place: Place, known: Country, day: str) -> Row:
    if place.lat is None or place.lon is None:
        raise ValueError("a spot has a point")
    name = place.name or place.text
    words = ", ".join(dict.fromkeys(part for part in (name, place.admin1, known.name) if part))
    described = f"{words} ({place.precision}; reaches {place.radius_km or 0:g} km)"
    point = (f"{place.lat:.6f}", f"{place.lon:.6f}", f"POINT ({place.lon:.6f} {place.lat:.6f})")
    area = (known.name, state_number(known.iso3, "GW", day), known.ucdp_region or None)
    return (ucdp_precision(place), name, described, place.admin1, None, *point, priogrid(place.lat, place.lon), *area)


def _deaths(event: _Event, toll: tuple[int, int, int]) -> Row:
    low, best, high = toll
    civilians = best if event.sides.kind == ONE_SIDED and event.incident.mode != "suicide-attack" else 0
    return (0, 0, civilians, best - civilians, best, high, low)


def _state(party: Party, day: str) -> int | None:
    return state_number(party.state, "GW", day)


def _toll_row(name: int, event: _Event) -> Row:
    told = number(event.incident, FigureKind.KILLED)
    bounds = (None, None, None, "") if told is None else (told.low, told.best, told.high, told.rule)
    said = "; ".join(numbers(event.incident, outlets_by_document(event.entries), FigureKind.KILLED))
    return (name, event.incident.id, *bounds[:3], len(event.places), bounds[3], said or None)

"""``geojson``: RFC 7946, one feature a place of an incident, drawn as exactly as the place is known.

A town and anything finer is a point.  Anything coarser is a disc of the place's radius, since most viewers draw a point as
if it were exact, whatever its properties say.  An incident with several places has a feature for each, and no
GeometryCollection, which many tools cannot draw: the first has the incident's id, the others that id with "/2", "/3";
``incident`` joins them.  An incident without a point is a feature without geometry, so that the file holds all incidents.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, ClassVar, Final

from counterclaim.exports.countries import country_name
from counterclaim.exports.days import days_phrase
from counterclaim.exports.formats.discs import disc, point
from counterclaim.exports.formats.exporter import Column, Draft, LeftOut, Row, Style, Table
from counterclaim.exports.formats.incidents import number, outlets
from counterclaim.exports.formats.manifest import PLOVER
from counterclaim.exports.formats.one_row import Whole, facts_of, incident_of
from counterclaim.exports.formats.plover_codes import finest
from counterclaim.exports.formats.sinks import exact
from counterclaim.exports.formats.sources import joined
from counterclaim.exports.labels import PRECISIONS, type_label
from counterclaim.exports.phrases import place_phrase, readable_name
from counterclaim.exports.sentences import tell
from counterclaim.exports.tables.parts import ids, radius_m
from counterclaim.records.actor import Actor
from counterclaim.records.codes import EventType, FigureKind, Newness, Precision, Reality
from counterclaim.records.entry import Entry
from counterclaim.records.holdings import Holdings
from counterclaim.records.incident import Incident
from counterclaim.records.place import Place

POINTS: Final = frozenset({Precision.SITE, Precision.NEIGHBOURHOOD, Precision.TOWN})
"""Places that are drawn as points."""


@dataclass(frozen=True, slots=True)
class _Feature:
    """One place of an incident (the ``number``-th, from 1), or the incident itself where it has none."""

    incident: Incident
    entries: tuple[Entry, ...]
    number: int
    place: Place | None
    sentence: str


def geometry(place: Place | None) -> dict[str, Any] | None:
    """The point or disc of a place; None where there is no point, or no radius for a place coarser than a town."""
    if place is None or place.lat is None or place.lon is None or place.precision is None:
        return None
    if place.precision in POINTS:
        return point(place.lat, place.lon)
    reach = radius_m(place)
    return None if reach is None else disc(place.lat, place.lon, reach)


def _unlocated(feature: _Feature) -> str | None:
    """Why a feature has no geometry."""
    place = feature.place
    if place is None:
        return "no place is told"
    if place.lat is None or place.lon is None:
        return f"no point is known: {place.doubt.value}" if place.doubt else "no point is known"
    if geometry(place) is None:
        return "how far it reaches is not known, or too far to draw"
    return None


def _note(place: Place) -> str | None:
    """The ladder of precision in words: "province, anywhere within 70 km of lat and lon"."""
    reach = radius_m(place)
    if place.precision is None:
        return None
    words = PRECISIONS[place.precision]
    return words if reach is None else f"{words}, anywhere within {reach / 1000:g} km of lat and lon"


def _names(actors: Iterable[Actor]) -> str | None:
    return joined(readable_name(actor.name) or actor.text for actor in actors)


def _of_place(value: Callable[[Place], Any]) -> Callable[[_Feature], Any]:
    return lambda feature: None if feature.place is None else value(feature.place)


def _bound(name: str) -> Callable[[_Feature], int | None]:
    def value(feature: _Feature) -> int | None:
        return getattr(number(feature.incident, FigureKind.KILLED), name, None)

    return value


def _id(feature: _Feature) -> str:
    return feature.incident.id if feature.number == 1 else f"{feature.incident.id}/{feature.number}"


_TYPES: Final = tuple(kind.value for kind in EventType)
_CELLS: Final[tuple[tuple[Column, Callable[[_Feature], Any]], ...]] = (
    (Column("id", "text", "The feature's id: the incident's; of its second and further places with their number."), _id),
    (Column("geometry", "geometry", "Point for a town and finer; Polygon or MultiPolygon, a disc, for all else; or null."),
     lambda f: geometry(f.place)),
    (Column("incident", "text", "Id of the incident in the ledger; never changes."), lambda f: f.incident.id),
    (Column("place_number", "whole number", "Which of the incident's places, from 1."), lambda f: f.number),
    (Column("places", "whole number", "How many places the incident has."), lambda f: len(f.incident.where)),
    (Column("sentence", "text", "What happened according to whom."), lambda f: f.sentence),
    (Column("type", "code", "PLOVER category.", _TYPES), lambda f: f.incident.type.value),
    (Column("mode", "text", "PLOVER mode."), lambda f: f.incident.mode),
    (Column("kind", "text", "Both in words."), lambda f: type_label(f.incident.type, f.incident.mode)),
    (Column("reality", "code", "Whether it took place: not every feature did.", tuple(r.value for r in Reality)),
     lambda f: f.incident.reality.value),
    (Column("newness", "code", "News, background or future.", tuple(n.value for n in Newness)),
     lambda f: f.incident.newness.value),
    (Column("earliest", "day", "First day it may have happened on (ISO 8601)."), lambda f: f.incident.earliest),
    (Column("latest", "day", "Last day."), lambda f: f.incident.latest),
    (Column("days_inferred", "yes or no", "Whether no text tells a day and both are inferred from that of publication."),
     lambda f: f.incident.days_inferred),
    (Column("days", "text", "Both in words."), lambda f: days_phrase(f.incident.earliest, f.incident.latest) or None),
    (Column("actor", "text", "Who did it, '; ' between several."), lambda f: _names(f.incident.actor)),
    (Column("actor_ids", "text", "Their known ids."), lambda f: joined(ids(f.incident.actor))),
    (Column("recipient", "text", "To whom."), lambda f: _names(f.incident.recipient)),
    (Column("recipient_ids", "text", "Their known ids."), lambda f: joined(ids(f.incident.recipient))),
    (Column("place", "text", "The place as told."), _of_place(place_phrase)),
    (Column("place_id", "text", "geonames:N, naturalearth:NAME or counterclaim:NAME."), _of_place(lambda p: p.id)),
    (Column("place_name", "text", "Name of the place known by that id."), _of_place(lambda p: p.name)),
    (Column("country", "text", "ISO 3166 alpha-3."), _of_place(lambda p: p.country)),
    (Column("country_name", "text", "English name."), _of_place(lambda p: country_name(p.country) if p.country else None)),
    (Column("admin1", "text", "First-order division."), _of_place(lambda p: p.admin1)),
    (Column("lat", "number", "Degrees of the middle."), _of_place(lambda p: p.lat)),
    (Column("lon", "number", "Degrees of the middle."), _of_place(lambda p: p.lon)),
    (Column("radius_m", "whole number", "How far the place may reach from its middle, in metres."), _of_place(radius_m)),
    (Column("precision", "code", "Our ladder, finest first.", tuple(p.value for p in Precision)),
     _of_place(lambda p: p.precision.value if p.precision else None)),
    (Column("precision_note", "text", "The same in words, with the radius."), _of_place(_note)),
    (Column("place_chance", "number", "The chance, 0 to 1, that it is this place."), _of_place(lambda p: p.score)),
    (Column("unlocated", "text", "Why there is no geometry."), _unlocated),
    (Column("killed_low", "whole number", "Lowest number of dead."), _bound("low")),
    (Column("killed_best", "whole number", "Likeliest."), _bound("best")),
    (Column("killed_high", "whole number", "Highest; blank where a version leaves it open."), _bound("high")),
    (Column("contested", "yes or no", "One version denies or contradicts another."), lambda f: f.incident.contested),
    (Column("contested_on", "text", "On which fields."),
     lambda f: joined(field.value for field in f.incident.contested_on)),
    (Column("versions", "whole number", "How many sides tell of it."), lambda f: len(f.incident.versions)),
    (Column("origins", "whole number", "How many independent texts."), lambda f: f.incident.origins),
    (Column("articles", "whole number", "How many texts."), lambda f: f.incident.articles),
    (Column("outlets", "text", "Who reports it."), lambda f: joined(outlets(f.entries))),
    (Column("urls", "text", "Where."), lambda f: joined(entry.document.url for entry in f.entries)),
    (Column("first_day", "day", "Day of the first report."), lambda f: f.incident.first.day),
)  # fmt: skip


class FeatureSink:
    """A FeatureCollection, one feature a line; WGS 84, which RFC 7946 takes for granted, so that there is no ``crs``."""

    def __init__(self, path: Path, columns: tuple[Column, ...], style: Style) -> None:
        """Opens the file; JSON text is never computed, so that ``raw`` changes nothing."""
        del style
        self._file = path.open("x", encoding="utf-8", newline="")
        self._names = tuple(column.name for column in columns[2:])
        self._file.write('{"type": "FeatureCollection", "features": [')
        self._first = True

    def add(self, row: Row) -> None:
        """Writes one feature; a row is its id, its geometry and its properties, which are there also where null."""
        name, shape, *values = row
        feature = {
            "type": "Feature",
            "id": name,
            "geometry": shape,
            "properties": dict(zip(self._names, values, strict=True)),
        }
        self._file.write("\n" if self._first else ",\n")
        self._file.write(exact(json.dumps(feature, ensure_ascii=False, allow_nan=False)))
        self._first = False

    def close(self) -> None:
        """Ends the collection and closes the file."""
        self._file.write("\n]}\n")
        self._file.close()


TABLE: Final = Table(
    "incidents.geojson",
    "One feature for each place of each incident; RFC 7946, WGS 84, longitude before latitude, 7 decimals.",
    tuple(column for column, _ in _CELLS),
    FeatureSink,
)


def _rows(incident: Incident, entries: tuple[Entry, ...]) -> Iterator[tuple[str, Row]]:
    places: tuple[Place | None, ...] = incident.where or (None,)
    sentence = tell(incident)
    for place_number, place in enumerate(places, 1):
        feature = _Feature(incident, entries, place_number, place, sentence)
        yield TABLE.file, tuple(value(feature) for _, value in _CELLS)


class GeojsonExporter:
    """The format ``geojson``; features are known by the incident's id."""

    format: ClassVar[str] = "geojson"
    series: ClassVar[str] = "geojson"
    tables: ClassVar[tuple[Table, ...]] = (TABLE,)
    licences: ClassVar[tuple[str, ...]] = (PLOVER,)
    limits: ClassVar[str] = (
        "Read by machine, with its faults. A disc is where the place may reach, not its border; a point stands for a whole "
        "town. What is planned, denied or doubtful is drawn too: look at `reality` and `contested`."
    )

    def __init__(self, holdings: Holdings, style: Style) -> None:
        """Needs nothing of either."""
        del holdings, style

    def drafts(self, incident: Incident, entries: tuple[Entry, ...]) -> Iterator[Draft | LeftOut]:
        """The features of an incident."""
        facts = facts_of(incident, finest(incident.where))
        yield Whole(incident.id, facts, partial(_rows, incident, entries))

    def identity(self, item: str, number: int) -> str:
        """The incident's id."""
        del number
        return incident_of(item)

    def rest(self) -> Iterator[tuple[str, Row, str | None]]:
        """Nothing."""
        return iter(())

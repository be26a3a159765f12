"""``timemap``: events.json and sources.json of TimeMap (Bellingcat, Forensic Architecture).

Its validators allow no key beside their own (ukraine-timemap, src/reducers/validate).  Every event has a date, since TimeMap
drops what has none; coordinates are text, both blank where there is no point, since its code takes them for text unasked.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import ClassVar, Final

from counterclaim.exports.days import days_phrase
from counterclaim.exports.formats.exporter import Column, Draft, LeftOut, Row, Style, Table
from counterclaim.exports.formats.manifest import PLOVER
from counterclaim.exports.formats.one_row import Whole, facts_of, incident_of, without_day
from counterclaim.exports.formats.plover_codes import finest
from counterclaim.exports.formats.sinks import exact
from counterclaim.exports.labels import PRECISIONS, REALITIES, type_label
from counterclaim.exports.phrases import place_phrase
from counterclaim.exports.sentences import tell_all
from counterclaim.exports.tables.parts import ids, radius_m
from counterclaim.records.document import Document
from counterclaim.records.entry import Entry
from counterclaim.records.holdings import Holdings
from counterclaim.records.incident import Incident
from counterclaim.records.place import Place


class ArraySink:
    """A JSON array, one object a line."""

    def __init__(self, path: Path, columns: tuple[Column, ...], style: Style) -> None:
        """Opens the file; JSON text is never computed, so that ``raw`` changes nothing."""
        del style
        self._file = path.open("x", encoding="utf-8", newline="")
        self._names = tuple(column.name for column in columns)
        self._between = "[\n"

    def add(self, row: Row) -> None:
        """Writes one object."""
        values = dict(zip(self._names, row, strict=True))
        self._file.write(self._between + exact(json.dumps(values, ensure_ascii=False)))
        self._between = ",\n"

    def close(self) -> None:
        """Ends the array and closes the file."""
        self._file.write("[]\n" if self._between == "[\n" else "\n]\n")
        self._file.close()


class KeyedSink:
    """A JSON object that holds one object a line under its first column, the first of several with one key."""

    def __init__(self, path: Path, columns: tuple[Column, ...], style: Style) -> None:
        """Opens the file."""
        del style
        self._file = path.open("x", encoding="utf-8", newline="")
        self._names = tuple(column.name for column in columns)
        self._seen: set[str] = set()

    def add(self, row: Row) -> None:
        """Writes one object, unless its key is there already."""
        if row[0] in self._seen:
            return
        values = dict(zip(self._names, row, strict=True))
        line = f"{json.dumps(row[0], ensure_ascii=False)}: {json.dumps(values, ensure_ascii=False)}"
        self._file.write((",\n" if self._seen else "{\n") + exact(line))
        self._seen.add(row[0])

    def close(self) -> None:
        """Ends the object and closes the file."""
        self._file.write("\n}\n" if self._seen else "{}\n")
        self._file.close()


EVENTS: Final = Table(
    "events.json",
    "An array, one event an incident.",
    (
        Column("id", "text", "Id of the incident in the ledger."),
        Column("civId", "text", "The same; TimeMap numbers `id` anew."),
        Column("description", "text", "What happened according to whom, and who denies it or tells it otherwise."),
        Column("date", "day", "M/D/YYYY: the day, or the first of at most 31 it may have happened on."),
        Column("time", "text", "Blank: not coded."),
        Column("time_display", "text", "All its days in words, where they are several; else blank."),
        Column("location", "text", "The place that is told most exactly, with how exactly."),
        Column("latitude", "text", "Degrees, as text; blank where there is no point."),
        Column("longitude", "text", "Degrees, as text."),
        Column("type", "text", "Whether it took place, as most origins put it."),
        Column("category", "text", "What kind of event it is, in words."),
        Column("associations", "list of text", "Known ids of all parties."),
        Column("sources", "list of text", "Ids of its articles in sources.json."),
        Column("comments", "text", "Whether and on what it is contested, and how many independent texts tell it."),
    ),
    ArraySink,
)
SOURCES: Final = Table(
    "sources.json",
    "An object with one source an article, by its id.",
    (
        Column("id", "text", "Id of the article in the ledger."),
        Column("title", "text", "Headline; blank where there is none."),
        Column("paths", "list of text", "Its address; none where it has none."),
        Column("type", "text", "Always Article."),
        Column("url", "text", "Its address."),
        Column("author", "text", "Outlet."),
        Column("date", "day", "M/D/YYYY: day of publication."),
        Column("description", "text", "Blank: the text is the outlet's."),
    ),
    KeyedSink,
)


class TimemapExporter:
    """The format ``timemap``; events are known by the incident's id."""

    format: ClassVar[str] = "timemap"
    series: ClassVar[str] = "timemap"
    tables: ClassVar[tuple[Table, ...]] = (EVENTS, SOURCES)
    licences: ClassVar[tuple[str, ...]] = (PLOVER,)
    limits: ClassVar[str] = (
        "Read by machine, with its faults. TimeMap draws every place as a dot: `location` says how exact it is. Events "
        "without a day, or known to more than a month only, are left out, since TimeMap cannot show them."
    )

    def __init__(self, holdings: Holdings, style: Style) -> None:
        """Needs nothing of either."""
        del holdings, style

    def drafts(self, incident: Incident, entries: tuple[Entry, ...]) -> Iterator[Draft | LeftOut]:
        """The event of an incident with its sources, or why TimeMap cannot show it."""
        left = without_day(incident)
        if left is not None:
            yield left
            return
        facts = facts_of(incident, finest(incident.where))
        yield Whole(incident.id, facts, partial(_rows, incident, entries))

    def identity(self, item: str, number: int) -> str:
        """The incident's id."""
        del number
        return incident_of(item)

    def rest(self) -> Iterator[tuple[str, Row, str | None]]:
        """Nothing."""
        return iter(())


def _rows(incident: Incident, entries: tuple[Entry, ...]) -> Iterator[tuple[str, Row]]:
    documents = {entry.document.id: entry.document for entry in entries}
    sources = [documents[name] for name in sorted(documents)]
    yield EVENTS.file, event_row(incident, sources)
    for document in sources:
        yield SOURCES.file, source_row(document)


def event_row(incident: Incident, sources: Iterable[Document]) -> Row:
    """The values of one event, in the order of the columns."""
    place = finest(incident.where)
    several = incident.earliest != incident.latest
    return (
        incident.id,
        incident.id,
        tell_all(incident),
        _day(incident.earliest),
        "",
        days_phrase(incident.earliest, incident.latest) if several else "",
        _location(place),
        *_point(place),
        REALITIES[incident.reality],
        type_label(incident.type, incident.mode),
        list(dict.fromkeys(ids((*incident.actor, *incident.recipient)))),
        [document.id for document in sources],
        _comments(incident),
    )


def source_row(document: Document) -> Row:
    """The values of one source, in the order of the columns."""
    url = document.url or ""
    paths = [url] if url else []
    outlet, day = document.outlet or "", _day(document.published.date)
    return (document.id, document.title or "", paths, "Article", url, outlet, day, "")


def _day(iso: str | None) -> str:
    """A day as TimeMap reads it: month, day and year without leading zeros; blank where there is none."""
    if iso is None:
        return ""
    day = date.fromisoformat(iso)
    return f"{day.month}/{day.day}/{day.year:04}"


def _location(place: Place | None) -> str:
    if place is None or place.precision is None:
        return ""
    reach = radius_m(place)
    within = "" if reach is None else f", within {reach / 1000:g} km"
    return f"{place_phrase(place)} ({PRECISIONS[place.precision]}{within})"


def _point(place: Place | None) -> tuple[str, str]:
    if place is None or place.lat is None or place.lon is None:
        return "", ""
    return f"{place.lat:.7f}", f"{place.lon:.7f}"


def _comments(incident: Incident) -> str:
    fields = ", ".join(field.value for field in incident.contested_on)
    contested = f"Contested on: {fields}. " if incident.contested else ""
    texts = "1 independent text" if incident.origins == 1 else f"{incident.origins} independent texts"
    return f"{contested}Told by {texts}."

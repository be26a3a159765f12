"""``gdelt``: GDELT 2.0's 61 columns, tab-separated without a header, and its table of mentions; one incident is one row."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from counterclaim.exports.formats.acled.actors import UNNAMED
from counterclaim.exports.formats.checks import Facts
from counterclaim.exports.formats.crosswalks import acled_time, middle
from counterclaim.exports.formats.exporter import Draft, LeftOut, Row, Style, Table
from counterclaim.exports.formats.gdelt.cameo import CODES, quad, role
from counterclaim.exports.formats.gdelt.columns import EVENTS, MENTIONS
from counterclaim.exports.formats.geography import country
from counterclaim.exports.formats.incidents import TOO_LONG, not_an_event, outlets
from counterclaim.exports.formats.manifest import PLOVER
from counterclaim.exports.formats.sinks import tab_separated
from counterclaim.exports.formats.spots import spots
from counterclaim.exports.phrases import readable_name
from counterclaim.records.actor import Actor
from counterclaim.records.codes import Precision
from counterclaim.records.entry import Entry
from counterclaim.records.holdings import Holdings
from counterclaim.records.incident import Incident
from counterclaim.records.place import Place

_OPEN: Final = tab_separated(header=False, missing="")
EVENT_TABLE: Final = Table("gdelt.export.CSV", "One row is one incident; no header.", EVENTS, _OPEN)
MENTION_TABLE: Final = Table("gdelt.mentions.CSV", "One row is one report of an incident; no header.", MENTIONS, _OPEN)
_BLANK_GEO: Final = (None,) * 8
_AREAS: Final = frozenset({Precision.DISTRICT, Precision.PROVINCE, Precision.PART_OF_COUNTRY})


@dataclass(frozen=True, slots=True)
class _Draft:
    incident: Incident
    entries: tuple[Entry, ...]
    day: str
    place: Place | None

    @property
    def item(self) -> str:
        return f"{self.incident.id}/1"

    @property
    def facts(self) -> Facts:
        days = (self.incident.earliest, self.incident.latest)
        if self.place is None:
            return Facts(*days)
        return Facts(*days, country=self.place.country, lat=self.place.lat, lon=self.place.lon)

    def rows(self, number: int) -> Iterator[tuple[str, Row]]:
        first, second = _pair(self.incident)
        code = CODES[self.incident.type, self.incident.mode]
        added = _moment(self.incident.changed)
        yield (
            EVENT_TABLE.file,
            (
                *(number, *_dates(self.day), *_actor(first), *_actor(second)),
                *(_is_root(self.entries), code, code[:3], code[:2], quad(code), None),
                *(len(self.entries), len(outlets(self.entries)), self.incident.articles, None),
                *(*_BLANK_GEO, *_BLANK_GEO, *_geo(self.place)),
                *(added, _address(self.incident, self.entries)),
            ),
        )
        for entry in self.entries:
            yield MENTION_TABLE.file, _mention(number, added, entry)


class GdeltExporter:
    """The format ``gdelt``: counts are of reports, texts and outlets held, one row an incident instead of one a text."""

    format: ClassVar[str] = "gdelt"
    series: ClassVar[str] = "gdelt"
    tables: ClassVar[tuple[Table, ...]] = (EVENT_TABLE, MENTION_TABLE)
    licences: ClassVar[tuple[str, ...]] = (PLOVER,)
    limits: ClassVar[str] = (
        "The layout is GDELT's, the data are not. CAMEO codes are those of a table of our own from PLOVER's types and "
        "modes, never finer than what is known; no Goldstein scale and no tone is given. What was only planned, demanded, "
        "threatened or denied by all is left out."
    )

    def __init__(self, holdings: Holdings, style: Style) -> None:
        """Needs nothing of either."""
        del holdings, style

    def drafts(self, incident: Incident, entries: tuple[Entry, ...]) -> Iterator[Draft | LeftOut]:
        """The row of an incident that has a day; a place is not needed."""
        if (left := not_an_event(incident)) is not None:
            yield left
            return
        earliest, latest = incident.earliest or "", incident.latest or ""
        if acled_time(earliest, latest) is None:
            yield LeftOut(incident, "", TOO_LONG, f"{earliest}/{latest}")
            return
        yield _Draft(incident, entries, middle(earliest, latest), next(iter(spots(incident)), None))

    def identity(self, item: str, number: int) -> str:
        """The number."""
        del item
        return str(number)

    def rest(self) -> Iterator[tuple[str, Row, str | None]]:
        """Nothing."""
        return iter(())


def _pair(incident: Incident) -> tuple[Actor | None, Actor | None]:
    """Who did it to whom; of those who act together the first and the next one that is another."""
    first = next(iter(incident.actor), None)
    others = incident.recipient or tuple(one for one in incident.actor[1:] if first is None or one.id != first.id)
    return first, next(iter(others), None)


def _actor(actor: Actor | None) -> Row:
    """The ten cells of an actor; blank of those whom nobody names."""
    if actor is None or actor.id == UNNAMED:
        return (None,) * 10
    kind = role(actor)
    code = (actor.country or "") + (kind or "") or None
    name = (readable_name(actor.name) or actor.repaired or actor.text).upper()
    return (code, name, actor.country, None, None, None, None, kind, None, None)


def _dates(day: str) -> Row:
    year, month, number = int(day[:4]), int(day[5:7]), int(day[8:])
    return (day.replace("-", ""), day[:4] + day[5:7], year, f"{year + (month * 30 + number) / 365:.4f}")


def _is_root(entries: tuple[Entry, ...]) -> int:
    return int(any("\n" not in entry.document.text[: entry.report.anchor.start] for entry in entries))


def _geo(place: Place | None) -> Row:
    if place is None:
        return _BLANK_GEO
    known = country(place.country)
    at_home = place.country == "USA"
    if place.precision is Precision.COUNTRY:
        kind = 1
    elif place.precision in _AREAS:
        kind = 2 if at_home else 5
    else:
        kind = 3 if at_home else 4
    parts = (place.name or place.text, place.admin1, None if known is None else known.name)
    words = ", ".join(dict.fromkeys(part for part in parts if part))
    code = None if known is None else known.fips or None
    return (kind, words, code, None, None, f"{place.lat:.4f}", f"{place.lon:.4f}", None)


def _mention(number: int, added: str | None, entry: Entry) -> Row:
    document, report = entry.document, entry.report
    return (
        *(number, added, _moment(document.published.date), 1 if document.url else 2),
        *(document.outlet, document.url or document.id, None),
        *(next((one.start for one in side), None) for side in (report.actor, report.recipient)),
        *(report.anchor.start, 1, None if report.score is None else round(report.score * 100)),
        *(len(document.text), None, None, None),
    )


def _moment(moment: str | None) -> str | None:
    """A day or moment as YYYYMMDDHHMMSS; a day is its first second."""
    if moment is None:
        return None
    digits = "".join(sign for sign in moment[:19] if sign.isdigit())
    return digits.ljust(14, "0")


def _address(incident: Incident, entries: tuple[Entry, ...]) -> str | None:
    first = next((entry.document for entry in entries if entry.document.id == incident.first.document), None)
    return None if first is None else first.url or first.outlet

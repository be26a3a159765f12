"""``plover``: PLOVER JSON, one event a line, with its auxiliary modes and, under a key of our own, who says what.

One line is one incident: compound actors stand in a list and are never multiplied out.  ``link`` repeats the incident's id,
by which tables of the same ledger that hold its reports one by one (``parquet``) are joined to the line.
"""

from collections.abc import Iterator
from functools import partial
from typing import Any, ClassVar, Final

from counterclaim.exports.formats.exporter import Column, Draft, LeftOut, Row, Style, Table
from counterclaim.exports.formats.manifest import PLOVER
from counterclaim.exports.formats.one_row import Whole, facts_of, incident_of, without_day
from counterclaim.exports.formats.plover_codes import (
    QUADS,
    RECIPIENT_REQUIRED,
    auxiliary_modes,
    event_of,
    finest,
    score,
)
from counterclaim.exports.formats.plover_event import (
    CODER,
    citation,
    entities,
    ledger_keys,
    location,
    size,
)
from counterclaim.exports.formats.sinks import LinesSink
from counterclaim.exports.sentences import tell
from counterclaim.records.entry import Entry
from counterclaim.records.holdings import Holdings
from counterclaim.records.incident import Incident

NO_ACTOR: Final = "nobody is named who did it"
NO_RECIPIENT: Final = "nobody is named to whom it was done, which PLOVER requires of this type"

TABLE: Final = Table(
    "events.jsonl",
    "One line an incident, a JSON object (data/schema/plover-event.schema.json); keys without a value are left out.",
    (
        Column("id", "text", "Id of the incident in the ledger; never changes."),
        Column("has_event", "yes or no", "Always true."),
        Column("date", "day", "The day, or the first of those it may have happened on (ISO 8601)."),
        Column("enddate", "day", "The last day it may have happened on, where that is another: no duration."),
        Column("actor", "list of entities", "Who did it; several are one event."),
        Column("recipient", "list of entities", "To whom."),
        Column("event", "list of codes", "PLOVER category; cooperation that is only planned is AGREE."),
        Column(
            "mode", "list of codes", "PLOVER mode, then auxiliary modes: historical, future, hypothetical, negation."
        ),
        Column("quad_code", "whole number", "1 verbal and 2 material cooperation, 3 verbal and 4 material conflict."),
        Column("event_scale", "number", "PLOVER's scale; not given where the manual gives none."),
        Column("event_loc", "location", "The place that is told most exactly."),
        Column("event_text", "list of texts", "The words that name the event, of each report."),
        Column("size", "size", "dead, injured, arrested: the likeliest number of each that is known."),
        Column("link", "text", "Id of the incident, for lines of its reports."),
        Column("text", "text", "The first report's article; only in a raw export, for which one needs the right."),
        Column("text_info", "text_info", "Where the first report's words stand in its article (Unicode code points)."),
        Column("cite_info", "cite_info", "Where the first report stands."),
        Column("coder", "text", "The program and its version."),
        Column("comment", "text", "The incident in words: what happened according to whom."),
        Column(
            "counterclaim",
            "object",
            "What PLOVER has no key for: versions, claims, reports, contested, origins, reality, days, figures, all places.",
        ),
    ),
    LinesSink,
)


class PloverExporter:
    """The format ``plover``; lines are known by the incident's id."""

    format: ClassVar[str] = "plover"
    series: ClassVar[str] = "plover"
    tables: ClassVar[tuple[Table, ...]] = (TABLE,)
    licences: ClassVar[tuple[str, ...]] = (PLOVER,)
    limits: ClassVar[str] = (
        "Read by machine, with its faults. What a line tells is what texts say: look at `mode` for what did not happen or "
        "has not happened yet, and at `counterclaim.contested`. Events without a day, or known to more than a month only, "
        "are left out. Contexts are not coded."
    )

    def __init__(self, holdings: Holdings, style: Style) -> None:
        """Of the style ``raw`` puts the article's text into the line."""
        del holdings
        self._with_text = style.raw

    def drafts(self, incident: Incident, entries: tuple[Entry, ...]) -> Iterator[Draft | LeftOut]:
        """The line of an incident, or why it is no PLOVER event."""
        left = without_day(incident)
        if left is not None:
            yield left
        elif not incident.actor:
            yield LeftOut(incident, "", NO_ACTOR)
        elif event_of(incident)[0] in RECIPIENT_REQUIRED and not incident.recipient:
            yield LeftOut(incident, "", NO_RECIPIENT)
        else:
            make = partial(self._rows, incident, entries)
            yield Whole(incident.id, facts_of(incident, finest(incident.where)), make)

    def _rows(self, incident: Incident, entries: tuple[Entry, ...]) -> Iterator[tuple[str, Row]]:
        yield TABLE.file, event_row(incident, entries, with_text=self._with_text)

    def identity(self, item: str, number: int) -> str:
        """The incident's id."""
        del number
        return incident_of(item)

    def rest(self) -> Iterator[tuple[str, Row, str | None]]:
        """Nothing."""
        return iter(())


def event_row(incident: Incident, entries: tuple[Entry, ...], *, with_text: bool) -> Row:
    """The values of one line, in the order of the columns."""
    event, mode = event_of(incident)
    place = finest(incident.where)
    first = next((entry for entry in entries if entry.key == incident.first.entry), None)
    values: dict[str, Any] = {
        "id": incident.id,
        "has_event": True,
        "date": incident.earliest,
        "enddate": incident.latest if incident.latest != incident.earliest else None,
        "actor": entities(incident.actor),
        "recipient": entities(incident.recipient) or None,
        "event": [event.value],
        "mode": [*([mode] if mode else []), *auxiliary_modes(incident)] or None,
        "quad_code": QUADS[event],
        "event_scale": score(event, mode),
        "event_loc": location(place) if place is not None else None,
        "event_text": list(dict.fromkeys(entry.report.anchor.text for entry in entries)) or None,
        "size": size(incident),
        "link": incident.id,
        "coder": CODER,
        "comment": tell(incident),
        "counterclaim": ledger_keys(incident, entries),
    }
    if first is not None:
        anchor = first.report.anchor
        values["text"] = first.document.text if with_text else None
        values["text_info"] = {"start": anchor.start, "end": anchor.end}
        values["cite_info"] = citation(first)
    return tuple(values.get(column.name) for column in TABLE.columns)

"""What each version tells, one row for each piece of evidence: the side table that no other format of the field has."""

from collections.abc import Iterator
from typing import Final

from counterclaim.exports.formats.exporter import Column, Row
from counterclaim.records.codes import Stance
from counterclaim.records.document import Document
from counterclaim.records.entry import Entry
from counterclaim.records.incident import Evidence, Incident, Told, Version
from counterclaim.records.ledger_codes import Field, FieldState, SideKind

COLUMNS: Final = (
    Column("incident", "text", "Id of the incident in the ledger."),
    Column("side", "text", "Whose account it is: the state for its organs and officers, else the body or person."),
    Column("side_id", "text", "Id of that actor; of the outlet's own voice and of nobody named the word itself."),
    Column("side_kind", "code", "How it stands to the incident.", tuple(kind.value for kind in SideKind)),
    Column("stance", "code", "What it does with the content; blank in the outlet's voice.", tuple(s.value for s in Stance)),
    Column("field", "code", "What is told.", tuple(field.value for field in Field)),
    Column("value", "text", "The value as made for comparing: ids, days, bounds of a number."),
    Column("label", "text", "The value for reading."),
    Column("field_state", "code", "How the versions stand to one another on the field.", tuple(s.value for s in FieldState)),
    Column("contested", "yes or no", "Whether the incident is contested on any field."),
    Column("words", "text", "The words it rests on, as they stand in the text."),
    Column("document", "text", "Id of the text in the ledger."),
    Column("outlet", "text", "Who published the text."),
    Column("url", "text", "Its address."),
    Column("published", "day", "Its day of publication (ISO 8601)."),
    Column("start", "whole number", "Where the words begin, in Unicode code points of the text."),
    Column("end", "whole number", "Where they end."),
    Column("origins", "whole number", "How many independent texts tell this value so; copies of one text count once."),
)  # fmt: skip


def told_rows(incident: Incident, entries: tuple[Entry, ...]) -> Iterator[Row]:
    """All rows of an incident: versions, fields and evidence in the incident's own order."""
    documents = {entry.document.id: entry.document for entry in entries}
    states = {compared.field: compared.state.value for compared in incident.compared}
    contested = "yes" if incident.contested else "no"
    for version in incident.versions:
        for told in version.told:
            head = _head(incident, version, told, states.get(told.field), contested)
            for evidence in told.evidence or (None,):
                yield (*head, *_tail(evidence, documents), told.origins)


def _head(incident: Incident, version: Version, told: Told, state: str | None, contested: str) -> Row:
    stance = None if told.stance is None else told.stance.value
    side = (version.name, version.id, version.kind.value)
    return (incident.id, *side, stance, told.field.value, told.value, told.label, state, contested)


def _tail(evidence: Evidence | None, documents: dict[str, Document]) -> Row:
    if evidence is None:
        return (None,) * 7
    document = documents.get(evidence.document)
    known = (None, None, None) if document is None else (document.outlet, document.url, document.published.date)
    return (evidence.text, evidence.document, *known, evidence.start, evidence.end)

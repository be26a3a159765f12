"""``counterclaim show``: an incident, a document or a report of a ledger, as a table, JSON or a page."""

import json
from typing import IO, TYPE_CHECKING

from counterclaim.errors import UsageError

if TYPE_CHECKING:
    from counterclaim.book import Ledger


def show(ledger: "Ledger", name: str, form: str, stream: IO[str]) -> None:
    """Writes what ``name`` means: "d.../..." a report, "d..." a document, "i..." an incident; raises UsageError E240."""
    from counterclaim.book.names import Kind, kind_of

    shown = {Kind.REPORT: _report, Kind.INCIDENT: _incident, Kind.DOCUMENT: _document}
    shown[kind_of(name)](ledger, name, form, stream)


def _incident(ledger: "Ledger", name: str, form: str, stream: IO[str]) -> None:
    from counterclaim.exports.incident import incident_page, show
    from counterclaim.records.json import incident_to_json

    incident = ledger.incident(name)
    entries = [ledger.entry(key) for key in incident.entries]
    documents = {entry.document.id for entry in entries}
    copies, drifts = ledger.copies(documents), ledger.drifts(documents)
    if form == "json":
        stream.write(json.dumps(incident_to_json(incident), ensure_ascii=False, indent=2) + "\n")
    elif form == "html":
        stream.write(incident_page([(incident, entries)], copies, drifts))
    else:
        show(incident, entries, stream, copies=copies, drifts=drifts)
        _decisions(ledger, (name, *incident.entries), stream)


def _decisions(ledger: "Ledger", names: tuple[str, ...], stream: IO[str]) -> None:
    """What was decided about an incident and its reports, where anything was."""
    from counterclaim.exports.listings import list_decisions

    found = {decision.number: decision for name in names for decision in ledger.history(name)}
    if found:
        stream.write("\nWhat was decided\n")
        list_decisions([found[number] for number in sorted(found)], stream)


def _document(ledger: "Ledger", name: str, form: str, stream: IO[str]) -> None:
    from counterclaim.exports import open_writer
    from counterclaim.exports.listings import list_entries

    writer = open_writer(form, stream)
    writer.add(ledger.decided_document(name))
    writer.close()
    if form == "table":
        entries = ledger.entries_of(name)
        list_entries([(entry, ledger.incident_of(entry.key)) for entry in entries], stream)


def _report(ledger: "Ledger", name: str, form: str, stream: IO[str]) -> None:
    from counterclaim.exports.listings import list_decisions, list_entries
    from counterclaim.records.json import plain

    if form == "html":
        raise UsageError("E249", "a report has no page of its own: show its document or its incident as html")
    entry = ledger.entry(name)
    if form == "json":
        stream.write(json.dumps(plain(entry), ensure_ascii=False, indent=2) + "\n")
        return
    list_entries([(entry, ledger.incident_of(name))], stream)
    list_decisions(ledger.history(name), stream)

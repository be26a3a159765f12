"""One export from end to end: drafts, numbers, checks, rows, side files, manifest."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Final

from counterclaim.exports.formats.checks import INFERRED, UNSOUND, Facts, faults, flags
from counterclaim.exports.formats.codebook import codebook_page
from counterclaim.exports.formats.exporter import Draft, Exporter, LeftOut, Row, Sink, Style, Table
from counterclaim.exports.formats.folder import whole_folder
from counterclaim.exports.formats.manifest import Sources, write_manifest
from counterclaim.exports.formats.redaction import Redactor
from counterclaim.exports.formats.side import DELETIONS, FLAGS, LEFT_OUT, SIDE, left_out_row
from counterclaim.records.entry import Entry
from counterclaim.records.holdings import Holdings
from counterclaim.records.incident import Incident

_BATCH: Final = 500
"""Incidents whose numbers are asked for at once."""
Drafted = tuple[Incident, tuple[Entry, ...], list[tuple[Draft, Facts]]]


@dataclass(frozen=True, slots=True)
class Exported:
    """An export that stands in ``folder``: its main file, the rows of each file, and why incidents or rows were left out.

    ``manifest`` is the content of manifest.json.
    """

    folder: Path
    format: str
    main: Path
    rows: Mapping[str, int]
    left_out: Mapping[str, int]
    manifest: Mapping[str, Any]


def run(holdings: Holdings, exporter: Exporter, folder: Path, style: Style) -> Exported:
    """Writes all files of one export; on an error ``folder`` stays as it was."""
    with whole_folder(folder, exporter.format) as new:
        writing = _Writing(holdings, exporter, new, style)
        writing.write()
        manifest = writing.finish()
    rows = {file: writing.rows[file] for file in sorted(writing.sinks)}
    reasons = {reason: writing.reasons[reason] for reason in sorted(writing.reasons)}
    return Exported(folder, exporter.format, folder / exporter.tables[0].file, rows, reasons, manifest)


class _Writing:
    """The open files of an export and what has been counted so far."""

    def __init__(self, holdings: Holdings, exporter: Exporter, folder: Path, style: Style) -> None:
        self._holdings = holdings
        self._exporter = exporter
        self._folder = folder
        self._style = style
        self._redactor = Redactor(holdings) if style.redact else None
        self._sources = Sources()
        self._items: set[str] = set()
        self.rows: Counter[str] = Counter()
        self.reasons: Counter[str] = Counter()
        tables: tuple[Table, ...] = (*exporter.tables, *SIDE)
        self.sinks: dict[str, Sink] = {
            table.file: table.open(folder / table.file, table.columns, style) for table in tables
        }

    def write(self) -> None:
        """Writes all rows, deletions last."""
        try:
            for batch in self._batches():
                items = tuple(draft.item for _, _, drafts in batch for draft, _ in drafts)
                numbers = self._holdings.issue(self._exporter.series, items) if items else {}
                self._items.update(items)
                for incident, entries, drafts in batch:
                    for draft, facts in drafts:
                        self._write(incident, entries, (draft, facts), numbers[draft.item])
            for file, row, document in self._exporter.rest():
                self._add(file, row, document)
            for number, item, moment in self._holdings.withdrawn(self._exporter.series, frozenset(self._items)):
                self._add(DELETIONS.file, (self._exporter.identity(item, number), item, moment), ())
        finally:
            for sink in self.sinks.values():
                sink.close()

    def finish(self) -> dict[str, Any]:
        """Writes the codebook page and the manifest; gives the latter."""
        licences = (*self._exporter.licences, *self._sources.licences())
        page = codebook_page(self._exporter, SIDE, licences)
        (self._folder / "codebook.md").write_text(page, "utf-8", newline="\n")
        counts = {
            "rows": {file: self.rows[file] for file in sorted(self.sinks)},
            "left_out": {reason: self.reasons[reason] for reason in sorted(self.reasons)},
        }
        return write_manifest(self._folder, self._exporter, self._style, self._holdings.question, self._sources, counts)

    def _batches(self) -> Iterator[list[Drafted]]:
        drafted = (
            (incident, entries, list(self._sound(incident, entries)))
            for incident, entries in self._holdings.incidents()
        )
        while batch := list(islice(drafted, _BATCH)):
            yield batch

    def _sound(self, incident: Incident, entries: tuple[Entry, ...]) -> Iterator[tuple[Draft, Facts]]:
        """The rows that may be written, with what was checked; the others go to ``left-out.csv``."""
        for draft in self._exporter.drafts(incident, entries):
            if isinstance(draft, LeftOut):
                self._leave_out(draft, entries)
                continue
            facts = draft.facts
            if broken := faults(facts):
                self._leave_out(LeftOut(incident, draft.item, UNSOUND, "; ".join(broken)), entries)
            else:
                yield draft, facts

    def _leave_out(self, left: LeftOut, entries: tuple[Entry, ...]) -> None:
        self.reasons[left.reason] += 1
        self._add(LEFT_OUT.file, left_out_row(left), entries)

    def _write(self, incident: Incident, entries: tuple[Entry, ...], sound: tuple[Draft, Facts], number: int) -> None:
        draft, facts = sound
        self._sources.add(entries)
        for file, row in draft.rows(number):
            self._add(file, row, entries)
        identity = self._exporter.identity(draft.item, number)
        for flag in flags(facts):
            self._add(FLAGS.file, (identity, incident.id, flag, _values(facts)), entries)
        if incident.days_inferred:
            days = f"{incident.earliest}/{incident.latest}"
            self._add(FLAGS.file, (identity, incident.id, INFERRED, days), entries)

    def _add(self, file: str, row: Row, rests_on: tuple[Entry, ...] | str | None) -> None:
        """Writes one row; ``rests_on`` are its reports or the id of its document, by which victims are known."""
        if self._redactor is not None:
            row = self._redactor.take_out(rests_on, row)
        self.sinks[file].add(row)
        self.rows[file] += 1


def _values(facts: Facts) -> str:
    return f"{facts.country}: {facts.lat}, {facts.lon}"

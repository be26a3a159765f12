"""``claims``: every version of every incident, value by value, with its words; nothing is left out."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from counterclaim.exports.formats.checks import Facts
from counterclaim.exports.formats.exporter import Draft, LeftOut, Row, Style, Table
from counterclaim.exports.formats.manifest import PLOVER
from counterclaim.exports.formats.sinks import CsvSink
from counterclaim.exports.formats.told import COLUMNS, told_rows
from counterclaim.records.entry import Entry
from counterclaim.records.holdings import Holdings
from counterclaim.records.incident import Incident

TABLE: Final = Table(
    "claims.csv",
    "One row for each value that a version of an incident tells and each piece of text it rests on.",
    COLUMNS,
    CsvSink,
)
SILENT: Final = "no version tells anything of it"


@dataclass(frozen=True, slots=True)
class _Draft:
    incident: Incident
    entries: tuple[Entry, ...]
    facts: Facts

    @property
    def item(self) -> str:
        return f"{self.incident.id}/1"

    def rows(self, number: int) -> Iterator[tuple[str, Row]]:
        del number
        return ((TABLE.file, row) for row in told_rows(self.incident, self.entries))


class ClaimsExporter:
    """The format ``claims``; rows are known by the incident's id in the ledger."""

    format: ClassVar[str] = "claims"
    series: ClassVar[str] = "claims"
    tables: ClassVar[tuple[Table, ...]] = (TABLE,)
    licences: ClassVar[tuple[str, ...]] = (PLOVER,)
    limits: ClassVar[str] = (
        "Read by machine, with its faults: who says what is what the texts held say, no finding of what happened. "
        "A side that no text lets speak has no row."
    )

    def __init__(self, holdings: Holdings, style: Style) -> None:
        """Needs nothing of either."""
        del holdings, style

    def drafts(self, incident: Incident, entries: tuple[Entry, ...]) -> Iterator[Draft | LeftOut]:
        """All rows of an incident as one draft."""
        if any(version.told for version in incident.versions):
            yield _Draft(incident, entries, Facts(incident.earliest, incident.latest))
        else:
            yield LeftOut(incident, "", SILENT)

    def identity(self, item: str, number: int) -> str:
        """The incident's id."""
        del number
        return item.rpartition("/")[0]

    def rest(self) -> Iterator[tuple[str, Row, str | None]]:
        """Nothing."""
        return iter(())

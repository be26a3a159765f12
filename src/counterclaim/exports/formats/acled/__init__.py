"""``acled``: the 31 columns that most conflict desks ask for, with the versions of each event beside them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Final

from counterclaim.exports.formats.acled.columns import COLUMNS
from counterclaim.exports.formats.acled.cuts import cuts
from counterclaim.exports.formats.acled.rows import Plan, cells, plan, tolls
from counterclaim.exports.formats.checks import Facts
from counterclaim.exports.formats.exporter import Column, Draft, LeftOut, Row, Style, Table
from counterclaim.exports.formats.manifest import PLOVER
from counterclaim.exports.formats.sinks import CsvSink
from counterclaim.exports.formats.told import COLUMNS as TOLD
from counterclaim.exports.formats.told import told_rows
from counterclaim.records.entry import Entry
from counterclaim.records.holdings import Holdings
from counterclaim.records.incident import Incident

EVENTS: Final = Table("acled.csv", "One row is one day, one place and one pair of sides.", COLUMNS, CsvSink)
CLAIMS: Final = Table(
    "claims.csv",
    "What each side says of the events of acled.csv, one row for each value and each piece of text it rests on.",
    (Column("event_id_cnty", "text", "Id of the row in acled.csv."), *TOLD),
    CsvSink,
)


@dataclass(frozen=True, slots=True)
class _Draft:
    """A row of acled.csv without its id: ``prefix`` are the three letters that it begins with, ``dead`` its share of the
    toll, ``shared`` over how many rows that is divided.
    """

    incident: Incident
    entries: tuple[Entry, ...]
    plan: Plan
    prefix: str
    dead: int
    shared: int

    @property
    def item(self) -> str:
        return f"{self.incident.id}/{self.plan.cut.key}/{self.prefix}"

    @property
    def facts(self) -> Facts:
        cut = self.plan.cut
        known = (self.dead, self.dead, self.dead)
        return Facts(cut.earliest, cut.latest, *known, country=cut.country.iso3, lat=cut.place.lat, lon=cut.place.lon)

    def rows(self, number: int) -> Iterator[tuple[str, Row]]:
        name = f"{self.prefix}{number}"
        yield EVENTS.file, (name, *cells(self.incident, self.entries, self.plan, (self.dead, self.shared)))
        for told in told_rows(self.incident, self.entries):
            yield CLAIMS.file, (name, *told)


class AcledExporter:
    """The format ``acled``: ACLED's columns, filled by its public codebook as far as news texts allow; none of its data."""

    format: ClassVar[str] = "acled"
    series: ClassVar[str] = "acled"
    tables: ClassVar[tuple[Table, ...]] = (EVENTS, CLAIMS)
    licences: ClassVar[tuple[str, ...]] = (PLOVER,)
    limits: ClassVar[str] = (
        "The layout is ACLED's, the data are not: no row of ACLED's was read or fitted on. Rows are made by machine from "
        "the texts held; what nobody reported is missing. Several acts of one pair on one day at one place, which ACLED "
        "would merge, keep a row each. Read ACLED's terms before you mix these rows with its data."
    )

    def __init__(self, holdings: Holdings, style: Style) -> None:
        """Looks up the letters that ids already given out begin with."""
        del style
        parts = (item.rpartition("/") for item in holdings.issued(self.series))
        self._prefixes = {row: prefix for row, _, prefix in parts}

    def drafts(self, incident: Incident, entries: tuple[Entry, ...]) -> Iterator[Draft | LeftOut]:
        """The rows of an incident, the dead divided over those that are written."""
        found = cuts(incident, entries)
        if isinstance(found, LeftOut):
            yield found
            return
        made = [plan(incident, entries, cut) for cut in found]
        written = [one for one in made if isinstance(one, Plan)]
        left = [one for one in made if isinstance(one, LeftOut)]
        yield from left if written else {(one.reason, one.detail): replace(one, item="") for one in left}.values()
        for one, dead in zip(written, tolls(incident, entries, len(written)), strict=True):
            prefix = self._prefixes.get(f"{incident.id}/{one.cut.key}", one.cut.country.iso3)
            yield _Draft(incident, entries, one, prefix, dead, len(written))

    def identity(self, item: str, number: int) -> str:
        """The three letters and the number."""
        return f"{item.rpartition('/')[2]}{number}"

    def rest(self) -> Iterator[tuple[str, Row, str | None]]:
        """Nothing."""
        return iter(())

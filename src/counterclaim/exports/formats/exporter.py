"""What a format is: its tables of columns, and how an incident becomes rows."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Protocol

from counterclaim.exports.formats.checks import Facts
from counterclaim.records.entry import Entry
from counterclaim.records.holdings import Holdings
from counterclaim.records.incident import Incident

Row = tuple[Any, ...]
"""The values of a row in the order of its table's columns; None is a blank."""


@dataclass(frozen=True, slots=True)
class Style:
    """How to write: ``raw`` leaves text cells as they are, ``redact`` takes victims' names out, ``bom`` is for Excel."""

    raw: bool = False
    redact: bool = False
    bom: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name as the format spells it, what stands in it ("text", "whole number", "day" ...), and its rule.

    ``codes`` is the closed list of its values, where there is one; a blank is always allowed beside them.
    """

    name: str
    kind: str
    rule: str
    codes: tuple[str, ...] = ()


class Sink(Protocol):
    """Takes the rows of one file as they are made."""

    def add(self, row: Row) -> None:
        """Writes one row."""

    def close(self) -> None:
        """Ends the file."""


@dataclass(frozen=True, slots=True)
class Table:
    """One file of an export: its name, what a row of it is, its columns, and what writes it."""

    file: str
    about: str
    columns: tuple[Column, ...]
    open: Callable[[Path, tuple[Column, ...], Style], Sink]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An incident, or a row of it (``item``), that the format has no place for, and why: ``reason`` is a fixed phrase."""

    incident: Incident
    item: str
    reason: str
    detail: str = ""


class Draft(Protocol):
    """A row of the main table before its number is known, with the rows of side tables that go with it."""

    @property
    def item(self) -> str:
        """What ``Holdings.issue`` numbers: the incident's id, "/", and which of its rows this is."""

    @property
    def facts(self) -> Facts:
        """The days, numbers and coordinates that the rows will show, to be checked before they are written."""

    def rows(self, number: int) -> Iterable[tuple[str, Row]]:
        """The rows, each with the name of its file; the main table's row comes first."""


class Exporter(Protocol):
    """One format.  ``tables`` begins with the main one; ``series`` names its numbers in the ledger."""

    format: ClassVar[str]
    series: ClassVar[str]
    tables: ClassVar[tuple[Table, ...]]
    licences: ClassVar[tuple[str, ...]]
    limits: ClassVar[str]

    def __init__(self, holdings: Holdings, style: Style) -> None:
        """Looks up what all rows need."""

    def drafts(self, incident: Incident, entries: tuple[Entry, ...]) -> Iterator[Draft | LeftOut]:
        """The rows of one incident, or why there are none; at least one of either."""

    def identity(self, item: str, number: int) -> str:
        """The id that users of the format know a row by, also of rows that are gone."""

    def rest(self) -> Iterator[tuple[str, Row, str | None]]:
        """Rows that belong to no incident (documents, copies): file, row, and the id of the document it tells of."""

"""``parquet``: the ledger as a folder of tables for pyarrow, polars, pandas and DuckDB.

Days are date32, codes of closed lists dictionaries, sources and places nested lists.  Each file's metadata hold the
versions of the schema, of the codebook and of Counterclaim; each column's metadata its rule.  Articles' texts stand in it
only where ``raw`` is asked for: they are others' property.  Nothing in a file depends on clock or machine, only on the
version of pyarrow.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache, partial
from importlib import import_module
from pathlib import Path
from typing import Any, ClassVar, Final

from counterclaim.__about__ import VERSION
from counterclaim.errors import UsageError
from counterclaim.exports.formats import exporter
from counterclaim.exports.formats.exporter import Draft, LeftOut, Row, Style, Table
from counterclaim.exports.formats.manifest import CODEBOOK_VERSION, PLOVER
from counterclaim.exports.formats.one_row import Whole, facts_of, incident_of
from counterclaim.exports.formats.plover_codes import finest
from counterclaim.exports.formats.redaction import WITHHELD
from counterclaim.exports.formats.sinks import exact
from counterclaim.exports.tables.columns import Codes, Kind, ListOf, Record, Sheet, Type, kind_name
from counterclaim.exports.tables.incidents import Held
from counterclaim.exports.tables.ledger_tables import (
    OF_COPIES,
    OF_DECISIONS,
    OF_DRIFTS,
    OF_INCIDENTS,
    SCHEMA_VERSION,
    all_sheets,
    of_documents,
)
from counterclaim.records.entry import Entry
from counterclaim.records.holdings import Holdings
from counterclaim.records.incident import Incident

ROWS: Final = 4096
"""Rows of a row group, and the most that wait in memory."""
INSTALL: Final = 'pip install "counterclaim[tables]"'


class ParquetSink:
    """One table as a Parquet file, zstd, one row group for each ROWS rows."""

    def __init__(
        self, path: Path, columns: tuple[exporter.Column, ...], style: Style, *, sheet: Sheet[Any, Any]
    ) -> None:
        """Opens the file; the columns are those of ``sheet``, with their types."""
        del columns, style
        arrow = load_arrow()
        self._arrow = arrow
        self._types = [column.type for column in sheet.columns]
        self._schema = arrow.schema(
            [
                arrow.field(column.name, _arrow_type(column.type, arrow), metadata={"rule": column.rule})
                for column in sheet.columns
            ],
            metadata={
                "table": sheet.name,
                "about": sheet.about,
                "schema_version": SCHEMA_VERSION,
                "codebook_version": CODEBOOK_VERSION,
                "made_by": f"Counterclaim {VERSION}",
            },
        )
        self._waiting: list[Row] = []
        self._writer = import_module("pyarrow.parquet").ParquetWriter(
            path, self._schema, version="2.6", compression="zstd", compression_level=3, data_page_version="1.0"
        )

    def add(self, row: Row) -> None:
        """Takes one row."""
        self._waiting.append(row)
        if len(self._waiting) >= ROWS:
            self._flush()

    def close(self) -> None:
        """Writes what waits and ends the file."""
        if self._waiting:
            self._flush()
        self._writer.close()

    def _flush(self) -> None:
        values = zip(*self._waiting, strict=True)
        arrays = [
            _array(list(column), kind, field.type, self._arrow)
            for column, kind, field in zip(values, self._types, self._schema, strict=True)
        ]
        self._writer.write_table(self._arrow.Table.from_arrays(arrays, schema=self._schema), row_group_size=ROWS)
        self._waiting.clear()


def load_arrow() -> Any:
    """The library that writes Parquet; raises UsageError E265 where it is not installed."""
    try:
        return import_module("pyarrow")
    except ImportError as problem:
        raise UsageError("E265", f"the format parquet needs pyarrow: {INSTALL}") from problem


def _arrow_type(kind: Type | Record, arrow: Any) -> Any:
    if isinstance(kind, Codes):
        return arrow.dictionary(arrow.int8(), arrow.string())
    if isinstance(kind, ListOf):
        return arrow.list_(_arrow_type(kind.of, arrow))
    if isinstance(kind, Record):
        return arrow.struct([(name, _arrow_type(part, arrow)) for name, part in kind.parts])
    plain = {
        Kind.TEXT: arrow.string(),
        Kind.WHOLE: arrow.int64(),
        Kind.NUMBER: arrow.float64(),
        Kind.YES_NO: arrow.bool_(),
        Kind.DAY: arrow.date32(),
    }
    return plain[kind]


def _array(values: list[Any], kind: Type, arrow_type: Any, arrow: Any) -> Any:
    """The values of a column as an array; codes as numbers into their whole closed list, the same in every file."""
    if isinstance(kind, Codes):
        places: dict[str | None, int | None] = {code: number for number, code in enumerate(kind.values)}
        places |= {None: None, WITHHELD: None}
        numbers = arrow.array([places[value] for value in values], arrow.int8())
        return arrow.DictionaryArray.from_arrays(numbers, arrow.array(kind.values, arrow.string()))
    if kind is Kind.DAY:
        return arrow.array(values, arrow.string()).cast(arrow_type)
    if isinstance(kind, ListOf):
        values = _with_days(values, kind)
    try:
        return arrow.array(values, arrow_type)
    except UnicodeEncodeError:
        return arrow.array([_whole_signs(value) for value in values], arrow_type)


def _with_days(values: list[Any], kind: ListOf) -> list[Any]:
    """Lists of records with their days as dates; all other lists as they are."""
    days = [name for name, part in kind.of.parts if part is Kind.DAY] if isinstance(kind.of, Record) else []
    if not days:
        return values
    return [[{**record, **{name: _date(record[name]) for name in days}} for record in several] for several in values]


@lru_cache(maxsize=4096)
def _date(day: str | None) -> date | None:
    return None if day is None else date.fromisoformat(day)


def _whole_signs(value: Any) -> Any:
    """The value with halves of surrogate pairs, which no file can hold, replaced; however deep they stand."""
    if isinstance(value, str):
        return exact(value)
    if isinstance(value, list):
        return [_whole_signs(one) for one in value]
    if isinstance(value, dict):
        return {name: _whole_signs(one) for name, one in value.items()}
    return value


def _table(sheet: Sheet[Any, Any]) -> Table:
    """A sheet as a file of the export."""
    columns = tuple(
        exporter.Column(
            column.name,
            kind_name(column.type),
            column.rule,
            column.type.values if isinstance(column.type, Codes) else (),
        )
        for column in sheet.columns
    )
    return Table(
        _file(sheet), f"{sheet.about[0].upper()}{sheet.about[1:]}.", columns, partial(ParquetSink, sheet=sheet)
    )


def _file(sheet: Sheet[Any, Any]) -> str:
    return f"{sheet.name}.parquet"


class ParquetExporter:
    """The format ``parquet``; incidents are known by their own id."""

    format: ClassVar[str] = "parquet"
    series: ClassVar[str] = "parquet"
    tables: ClassVar[tuple[Table, ...]] = tuple(_table(sheet) for sheet in all_sheets(text=False))
    licences: ClassVar[tuple[str, ...]] = (PLOVER,)
    limits: ClassVar[str] = (
        "Read by machine, with its faults. What is planned, denied or doubtful stands beside what happened: look at "
        "`reality` and `contested`. Articles' texts stand in documents.parquet only in a raw export; where victims' names "
        "were taken out, words no longer fill their offsets."
    )

    def __init__(self, holdings: Holdings, style: Style) -> None:
        """Raises UsageError E265 where pyarrow is not installed."""
        load_arrow()
        self._holdings = holdings
        self._documents = of_documents(text=style.raw)

    def drafts(self, incident: Incident, entries: tuple[Entry, ...]) -> Iterator[Draft | LeftOut]:
        """The rows of an incident in all tables of incidents."""
        make = partial(_rows, OF_INCIDENTS, Held(incident, entries))
        yield Whole(incident.id, facts_of(incident, finest(incident.where)), make)

    def identity(self, item: str, number: int) -> str:
        """The incident's id."""
        del number
        return incident_of(item)

    def rest(self) -> Iterator[tuple[str, Row, str | None]]:
        """The rows of documents, copies, drift and decisions."""
        for coded in self._holdings.documents():
            yield from ((file, row, coded.document.id) for file, row in _rows(self._documents, coded))
        for copy in self._holdings.copies():
            yield from ((file, row, copy.document) for file, row in _rows(OF_COPIES, copy))
        for drift in self._holdings.drifts():
            yield from ((file, row, drift.copy) for file, row in _rows(OF_DRIFTS, drift))
        for decision in self._holdings.decisions():
            yield from ((file, row, None) for file, row in _rows(OF_DECISIONS, decision))


def _rows(sheets: Iterable[Sheet[Any, Any]], unit: Any) -> Iterator[tuple[str, Row]]:
    return ((_file(sheet), row) for sheet in sheets for row in sheet.rows(unit))

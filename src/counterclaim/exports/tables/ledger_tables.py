"""All tables of a ledger, by what each is made from."""

from collections.abc import Iterator
from typing import Any, Final

from counterclaim.exports.tables.columns import Sheet
from counterclaim.exports.tables.context import AGREEMENTS, BODIES, CONTROL, FORCES
from counterclaim.exports.tables.documents import CLAIMS, document_sheet
from counterclaim.exports.tables.incidents import INCIDENTS, JOINS, Held
from counterclaim.exports.tables.ledger import COPIES, DECISIONS, DRIFTS
from counterclaim.exports.tables.reports import REPORTS
from counterclaim.exports.tables.versions import TOLD, VERSIONS
from counterclaim.records import CodedDocument, Copy, Decision, Drift, Holdings

SCHEMA_VERSION: Final = "1"
"""Counts the changes of the tables that a reader must know of."""

OF_INCIDENTS: Final[tuple[Sheet[Held, Any], ...]] = (INCIDENTS, VERSIONS, TOLD, REPORTS, JOINS)
OF_COPIES: Final[tuple[Sheet[Copy, Any], ...]] = (COPIES,)
OF_DRIFTS: Final[tuple[Sheet[Drift, Any], ...]] = (DRIFTS,)
OF_DECISIONS: Final[tuple[Sheet[Decision, Any], ...]] = (DECISIONS,)


def of_documents(*, text: bool) -> tuple[Sheet[CodedDocument, Any], ...]:
    """The tables made from documents; ``text`` says whether the articles' own words stand in them."""
    return (document_sheet(text=text), CLAIMS, AGREEMENTS, BODIES, FORCES, CONTROL)


def all_sheets(*, text: bool) -> tuple[Sheet[Any, Any], ...]:
    """Every table, that of incidents first."""
    return (*OF_INCIDENTS, *of_documents(text=text), *OF_COPIES, *OF_DRIFTS, *OF_DECISIONS)


def rows_of(holdings: Holdings, sheet: Sheet[Any, Any]) -> Iterator[tuple[Any, ...]]:
    """All rows of one table, in the order of the ledger."""
    units: Iterator[Any]
    if sheet in OF_INCIDENTS:
        units = (Held(incident, entries) for incident, entries in holdings.incidents())
    elif sheet in OF_COPIES:
        units = holdings.copies()
    elif sheet in OF_DRIFTS:
        units = holdings.drifts()
    elif sheet in OF_DECISIONS:
        units = holdings.decisions()
    else:
        units = holdings.documents()
    return (row for unit in units for row in sheet.rows(unit))

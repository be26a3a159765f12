"""The tables of a ledger as data frames of pandas, with the columns of the Parquet files."""

from collections.abc import Iterable
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from counterclaim.errors import UsageError
from counterclaim.exports.tables.columns import Codes, Kind, Sheet, Type
from counterclaim.exports.tables.ledger_tables import all_sheets, rows_of
from counterclaim.records.holdings import Holdings

if TYPE_CHECKING:
    import pandas as pd

NAMES: Final = tuple(sheet.name for sheet in all_sheets(text=True))
"""The tables that there are."""

_DTYPES: Final[dict[Kind, str]] = {
    Kind.TEXT: "string",
    Kind.WHOLE: "Int64",
    Kind.NUMBER: "Float64",
    Kind.YES_NO: "boolean",
    Kind.DAY: "datetime64[s]",
}


def frame(holdings: Holdings, name: str) -> "pd.DataFrame":
    """One table of a ledger, ``name`` one of NAMES; documents with their text.

    Days are timestamps without a zone, codes categories of their whole closed list, lists and records plain Python values;
    what is not known is ``pandas.NA``, of days ``NaT``.  Raises UsageError E267 for a table that there is not, E266 where
    pandas is not installed.
    """
    sheet = next((sheet for sheet in all_sheets(text=True) if sheet.name == name), None)
    if sheet is None:
        raise UsageError("E267", f"there is no table {name!r}: it is one of {', '.join(NAMES)}")
    return frame_of(sheet, rows_of(holdings, sheet))


def frame_of(sheet: Sheet[Any, Any], rows: Iterable[tuple[Any, ...]]) -> "pd.DataFrame":
    """The rows of one table as a data frame with all its columns, also where there is no row; raises UsageError E266."""
    library = _load_pandas()
    values = list(zip(*rows, strict=True)) or [()] * len(sheet.columns)
    made: pd.DataFrame = library.DataFrame(
        {
            column.name: _series(list(found), column.type, library)
            for column, found in zip(sheet.columns, values, strict=True)
        }
    )
    return made


def _series(values: list[Any], kind: Type, library: Any) -> Any:
    if isinstance(kind, Codes):
        return library.Series(library.Categorical(values, categories=list(kind.values)))
    if isinstance(kind, Kind):
        return library.Series(values, dtype=_DTYPES[kind])
    return library.Series(values, dtype="object")


def _load_pandas() -> Any:
    try:
        return import_module("pandas")
    except ImportError as problem:
        raise UsageError("E266", 'data frames need pandas: pip install "counterclaim[tables]"') from problem

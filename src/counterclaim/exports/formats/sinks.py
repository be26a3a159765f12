"""Writers of rows to one file: comma- or tab-separated values, JSON lines."""

import csv
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from counterclaim.exports.formats.cells import clean, safe
from counterclaim.exports.formats.exporter import Column, Row, Style

_SPACES: Final = str.maketrans("\t\n", "  ")
_HALVES: Final = re.compile("[\ud800-\udfff]")


class CsvSink:
    """Comma-separated values with a header, UTF-8, lines that end with a newline; text cells are safe unless raw."""

    def __init__(self, path: Path, columns: tuple[Column, ...], style: Style) -> None:
        """Opens the file and writes the header."""
        # Closed by close(): rows come one by one from elsewhere.
        self._file = path.open("x", encoding="utf-8-sig" if style.bom else "utf-8", newline="")
        self._writer = csv.writer(self._file, lineterminator="\n")
        self._text = exact if style.raw else safe
        self._writer.writerow([column.name for column in columns])

    def add(self, row: Row) -> None:
        """Writes one row; None is an empty cell."""
        text = self._text
        self._writer.writerow([text(cell) if isinstance(cell, str) else cell for cell in row])

    def close(self) -> None:
        """Closes the file."""
        self._file.close()


class TabSink:
    """Tab-separated values, unquoted; a tab or an end of line within a cell becomes a blank.

    ``missing`` stands for None; the header may be left out.
    """

    def __init__(
        self, path: Path, columns: tuple[Column, ...], style: Style, *, header: bool = True, missing: str = ""
    ) -> None:
        """Opens the file and writes the header, where there is one."""
        self._file = path.open("x", encoding="utf-8-sig" if style.bom else "utf-8", newline="")
        self._text = exact if style.raw else safe
        self._missing = missing
        if header:
            self._file.write("\t".join(column.name for column in columns) + "\n")

    def add(self, row: Row) -> None:
        """Writes one row."""
        self._file.write("\t".join([self._cell(cell) for cell in row]) + "\n")

    def close(self) -> None:
        """Closes the file."""
        self._file.close()

    def _cell(self, value: Any) -> str:
        if value is None:
            return self._missing
        if not isinstance(value, str):
            return str(value)
        # Tabs and ends of lines are not printable.
        return self._text(value if value.isprintable() else clean(value).translate(_SPACES))


class LinesSink:
    """JSON, one object a line: the columns' names are its keys, a key whose value is None is left out."""

    def __init__(self, path: Path, columns: tuple[Column, ...], style: Style) -> None:
        """Opens the file; JSON text is never computed, so that ``raw`` changes nothing."""
        del style
        self._file = path.open("x", encoding="utf-8", newline="")
        self._names = tuple(column.name for column in columns)

    def add(self, row: Row) -> None:
        """Writes one object."""
        known = {name: value for name, value in zip(self._names, row, strict=True) if value is not None}
        self._file.write(exact(json.dumps(known, ensure_ascii=False, allow_nan=False)) + "\n")

    def close(self) -> None:
        """Closes the file."""
        self._file.close()


def exact(text: str) -> str:
    """The text as it is; only halves of surrogate pairs, which no file in UTF-8 can hold, become U+FFFD."""
    return text if text.isprintable() else _HALVES.sub("\ufffd", text)


def tab_separated(*, header: bool, missing: str) -> Callable[[Path, tuple[Column, ...], Style], TabSink]:
    """Opens a TabSink of these settings, for ``Table.open``."""

    def opened(path: Path, columns: tuple[Column, ...], style: Style) -> TabSink:
        return TabSink(path, columns, style, header=header, missing=missing)

    return opened

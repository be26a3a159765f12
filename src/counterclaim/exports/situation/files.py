"""Files of a view: written whole or not at all."""

import csv
import io
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from counterclaim.errors import OutputError
from counterclaim.exports.formats.cells import safe
from counterclaim.exports.situation.rows import Quote
from counterclaim.exports.situation.sheet import Line, Sheet

_NAME: Final = re.compile(r"[^a-z0-9]+")
_MORE: Final = ("incident_ids", "document_ids", "words")


def write_file(path: Path, content: str) -> None:
    """Puts ``content`` into a file as UTF-8; a reader sees the old file or the new one, never a part.

    Raises OutputError E601 where it cannot be written; what stood there before stays.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with beside.open("w", encoding="utf-8", newline="") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as problem:
        raise OutputError("E601", f"cannot write {path}: {problem.strerror or problem}") from problem


def csv_text(sheet: Sheet) -> str:
    """A table as CSV (RFC 4180): its columns, then the incidents, the documents and the words that each line rests on.

    A text cell that a spreadsheet would take for a formula gets an apostrophe before it.  Lists stand with "; " between;
    words stand as "start-end “words”", their document in the same place of ``document_ids``.
    """
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow((*(column_name(name) for name in sheet.columns), *_MORE))
    for row in sheet.lines:
        writer.writerow([safe(value) for value in _values(row)])
    return stream.getvalue()


def column_name(heading: str) -> str:
    """A heading as the name of a column: "Radius (km)" is radius_km."""
    return _NAME.sub("_", heading.casefold()).strip("_")


def _values(row: Line) -> Iterator[str]:
    for cell in row.cells:
        yield cell.text if cell.plain is None else cell.plain
    yield "; ".join(row.incidents)
    yield "; ".join(quote.document for quote in row.quotes)
    yield "; ".join(_words(quote) for quote in row.quotes)


def _words(quote: Quote) -> str:
    return f"{quote.start}-{quote.end} “{' '.join(quote.text.split())}”"

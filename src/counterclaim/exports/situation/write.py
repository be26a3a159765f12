"""Writes a situation into a folder, or prints it."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import IO, Final

from counterclaim.errors import UsageError
from counterclaim.exports.situation.asked import Situation
from counterclaim.exports.situation.files import csv_text, write_file
from counterclaim.exports.situation.markdown import markdown
from counterclaim.exports.situation.page import page
from counterclaim.exports.situation.rows import Survey
from counterclaim.exports.situation.sheets import all_sheets
from counterclaim.exports.situation.survey import survey
from counterclaim.exports.situation.terminal import print_survey
from counterclaim.records import Holdings

_Parts = Iterable[tuple[Path, str]]


def _tables(found: Survey) -> _Parts:
    return ((Path("tables") / f"{sheet.name}.csv", csv_text(sheet)) for sheet in all_sheets(found))


_FORMATS: Final[dict[str, Callable[[Survey], _Parts]]] = {
    "html": lambda found: ((Path("situation.html"), page(found)),),
    "md": lambda found: ((Path("situation.md"), markdown(found)),),
    "tables": _tables,
}
FORMATS: Final = tuple(_FORMATS)


def write_situation(
    holdings: Holdings, situation: Situation, folder: Path, formats: Iterable[str] = FORMATS
) -> tuple[Path, ...]:
    """Writes ``situation.html``, ``situation.md`` and ``tables/*.csv`` into ``folder``; gives the files, in that order.

    ``holdings`` are already cut to the situation.  The folder is made where it is missing.  Each file by itself
    is whole or not there, and what else stands in the folder stays: a view may lie beside a person's own notes, unlike an
    export, which is put there as a whole folder.
    Raises UsageError E270 for an unknown format before anything is written, OutputError E601 where a file cannot be written.
    """
    wanted = tuple(dict.fromkeys(formats))
    unknown = [name for name in wanted if name not in _FORMATS]
    if unknown:
        raise UsageError("E270", f"no such format of a situation: {', '.join(unknown)}; there are {', '.join(FORMATS)}")
    found = survey(holdings, situation)
    written = []
    for name in FORMATS:
        for path, content in _FORMATS[name](found) if name in wanted else ():
            write_file(folder / path, content)
            written.append(folder / path)
    return tuple(written)


def print_situation(holdings: Holdings, situation: Situation, stream: IO[str], width: int | None = None) -> None:
    """Prints a situation as tables; ``width`` in columns, None takes the terminal's, or 80 where there is none."""
    print_survey(survey(holdings, situation), stream, width)

"""A situation in the terminal: headline, then every table that has rows."""

from typing import IO, Final

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from counterclaim.exports.situation.asked import title
from counterclaim.exports.situation.headline import headline
from counterclaim.exports.situation.rows import Survey
from counterclaim.exports.situation.sheet import Line, Sheet
from counterclaim.exports.situation.sheets import sheets
from counterclaim.exports.table import safe

_MOST: Final = 200
"""So many lines of a table are printed; the files hold them all."""

_KEPT_APART: Final = frozenset({"documents"})
"""Tables that a terminal leaves to the files."""


def print_survey(survey: Survey, stream: IO[str], width: int | None = None) -> None:
    """Prints a survey; ``width`` in columns, None takes the terminal's, or 80 where there is none."""
    console = Console(file=stream, width=width, highlight=False, soft_wrap=False, emoji=False, markup=False)
    whole = Group(*_parts(survey))
    if console.is_terminal:
        console.print(whole)
        return
    with console.capture() as kept:
        console.print(whole)
    # In a file or a pipe the blanks that fill a line up are only noise.
    console.file.write("".join(f"{line.rstrip()}\n" for line in kept.get().splitlines()))


def _parts(survey: Survey) -> list[RenderableType]:
    parts: list[RenderableType] = [Text(safe(title(survey.situation)), style="bold underline")]
    parts.append(Text(safe(f"asked for: {survey.question}"), style="dim"))
    parts += [Text(f"{figure.number:>6}  {figure.words}") for figure in headline(survey)]
    for sheet in sheets(survey):
        if sheet.lines and sheet.name not in _KEPT_APART:
            parts += [Text(), _rendered(sheet, survey)]
    return parts


def _rendered(sheet: Sheet, survey: Survey) -> Group:
    shown = sheet.lines[:_MOST]
    kept = [at for at, _ in enumerate(sheet.columns) if any(line.cells[at].text for line in shown)]
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold dim")
    for at in kept:
        numeric = all(line.cells[at].text.isdecimal() or not line.cells[at].text for line in shown)
        table.add_column(sheet.columns[at], justify="right" if numeric else "left", overflow="fold")
    linked = not any(cell.incidents for line in shown for cell in line.cells) and any(line.incidents for line in shown)
    if linked:
        table.add_column("No.", overflow="fold")
    for line in shown:
        cells = [Text(safe(line.cells[at].text)) for at in kept]
        table.add_row(*cells, *([Text(_numbers(line, survey))] if linked else []))
    note = [] if len(shown) == len(sheet.lines) else [Text(f"… and {len(sheet.lines) - len(shown)} more", style="dim")]
    return Group(Text(sheet.heading, style="bold"), Text(sheet.note, style="dim italic"), table, *note)


def _numbers(line: Line, survey: Survey) -> str:
    return ", ".join(str(survey.numbers[name]) for name in line.incidents)

"""An incident in the terminal: the versions in columns where there is room for them, else one under the other."""

from collections.abc import Iterator, Sequence
from typing import IO, Final

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from counterclaim.exports.incident.grid import KEY, Cell, Denial, Row, denials, rows
from counterclaim.exports.incident.passages import Passage, passages
from counterclaim.exports.incident.words import (
    KINDS,
    STATES,
    chosen,
    copied,
    counted,
    documents_of,
    facts,
    field_name,
    first_told,
    headline,
    place_of,
    ties,
    told_label,
    verdict,
    version_name,
)
from counterclaim.exports.labels import type_code
from counterclaim.exports.table import console, put, safe
from counterclaim.records import Copy, Document, Drift, Entry, FieldState, Incident, Told, Version

COLUMN: Final = 18
"""The least width of a version's column; where they do not all have it the versions stand one under the other."""

QUOTED: Final = 3
"""How many quotations of each value are shown; how many more there are is said."""

_FIRST: Final = 26  # the column of the fields and the state, with its gap
_STYLES: Final = {"=": "green", "≠": "red", "~": "yellow", "–": "dim", "": ""}


def show(
    incident: Incident,
    entries: Sequence[Entry],
    stream: IO[str],
    *,
    width: int | None = None,
    copies: Sequence[Copy] = (),
    drifts: Sequence[Drift] = (),
) -> None:
    """Prints an incident with its versions side by side, the words of each, and why it holds together.

    ``entries`` are those of the incident; ``copies`` and ``drifts``, where given, tell more of the documents that copy
    another.  ``width`` in columns; None takes the terminal's, or 80 where there is none.
    """
    target = console(stream, width)
    put(target, _render(incident, entries, target.width, (copies, drifts)))


def _render(
    incident: Incident, entries: Sequence[Entry], width: int, copying: tuple[Sequence[Copy], Sequence[Drift]]
) -> RenderableType:
    parts: list[RenderableType] = [_head(incident), Text()]
    parts.append(_columns(incident) if width >= _FIRST + COLUMN * len(incident.versions) else _stacked(incident))
    if found := denials(incident):
        documents = documents_of(entries)
        parts += [Text(), *(_denial(one, documents) for one in found)]
    parts += [Text(), Text(KEY, style="dim"), Text(), Text("The words", style="bold")]
    parts += list(_quotations(incident, entries))
    copies, drifts = copying
    for heading, lines in (
        ("How the values of the head were chosen", chosen(incident)),
        ("Why these reports are one incident", ties(incident)),
        ("Copies, counted once", copied(entries, copies)),
        ("What changed between copies", tuple(f"{one.copy}: {one.note}" for one in drifts)),
    ):
        if lines:
            parts += [Text(), Text(heading, style="bold"), *(_item(line) for line in lines)]
    return Group(*parts)


def _head(incident: Incident) -> RenderableType:
    top = Text(safe(headline(incident)), style="bold underline")
    code = Text(f"{safe(incident.id)} · {type_code(incident.type, incident.mode)} · ", style="dim")
    code.append(verdict(incident), style="bold red" if incident.contested else "")
    about = Text(safe(" · ".join(facts(incident))))
    return Group(top, code, about, Text(safe(f"{first_told(incident)} · {counted(incident)}"), style="dim"))


def _columns(incident: Incident) -> Table:
    """A row a field, a column a version."""
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold", expand=True)
    table.add_column("", width=_FIRST - 2, overflow="fold")
    for version in incident.versions:
        table.add_column(_title(version), ratio=1, overflow="fold")
    for row in rows(incident):
        table.add_row(_name(row), *(_cell(cell) for cell in row.cells))
    return table


def _stacked(incident: Incident) -> RenderableType:
    """A heading a field, under it a line a version; those that are silent share one."""
    parts: list[RenderableType] = []
    for row in rows(incident):
        parts.append(_name(row))
        grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
        grid.add_column(ratio=2, overflow="fold")
        grid.add_column(ratio=3, overflow="fold")
        silent = []
        for version, cell in zip(incident.versions, row.cells, strict=True):
            if cell.told:
                grid.add_row(_title(version), _cell(cell))
            else:
                silent.append(safe(version_name(version)))
        parts.append(Padding(grid, (0, 0, 0, 2)))
        if silent:
            parts.append(Padding(Text(f"– not told by {', '.join(silent)}", style="dim"), (0, 0, 0, 2)))
    return Group(*parts)


def _title(version: Version) -> Text:
    title = Text(safe(version_name(version)), style="bold")
    return title.append(f" ({KINDS[version.kind]})", style="dim") if version.kind in KINDS else title


def _name(row: Row) -> Text:
    style = {FieldState.DISPUTED: "red", FieldState.DIFFERS: "yellow", FieldState.AGREED: "green"}.get(row.state, "dim")
    return Text(row.name, style="bold").append(f" {STATES[row.state]}", style=style)


def _cell(cell: Cell) -> Text:
    words = "; ".join(safe(label) for label in cell.labels)
    return Text(" ".join(part for part in (cell.sign, words) if part), style=_STYLES[cell.sign])


def _denial(denial: Denial, documents: dict[str, Document]) -> Text:
    """A line across: who denies it, in which words."""
    line = Text("✗ ", style="red").append(f"{safe(version_name(denial.version))} denies it: ", style="bold red")
    found = list(passages(denial.told.evidence, documents))
    said = [f"“{safe(one.said)}” ({safe(place_of(one.document, documents))})" for one in found[:QUOTED]]
    more = f"; and {len(found) - QUOTED} more" if len(found) > QUOTED else ""
    return line.append(f"{'; '.join(said)}{more}")


def _quotations(incident: Incident, entries: Sequence[Entry]) -> Iterator[RenderableType]:
    """Under each version each value with the words it rests on."""
    documents = documents_of(entries)
    for version in incident.versions:
        yield _title(version)
        for told in version.told:
            yield Padding(_value(told), (0, 0, 0, 2))
            found = list(passages(told.evidence, documents))
            for one in found[:QUOTED]:
                yield Padding(_words(one, documents), (0, 0, 0, 4))
            if len(found) > QUOTED:
                yield Padding(Text(f"and {len(found) - QUOTED} more", style="dim"), (0, 0, 0, 4))


def _value(told: Told) -> Text:
    origins = "" if told.origins == 1 else f", {told.origins} independent texts"
    stance = f", {told.stance}" if told.stance is not None else ""
    return Text(f"{field_name(told)}: {safe(told_label(told))}").append(f"{stance}{origins}", style="dim")


def _words(passage: Passage, documents: dict[str, Document]) -> Text:
    """The words with some of those around them, and where they stand."""
    text = Text()
    for piece in passage.pieces:
        text.append(_edge(piece.text), style="bold italic" if piece.is_evidence else "dim italic")
    return text.append(f"  [{safe(place_of(passage.document, documents))}]", style="dim")


def _edge(words: str) -> str:
    """``safe`` words that keep a blank at either edge, since they stand beside others."""
    return f"{' ' * words[:1].isspace()}{safe(words)}{' ' * words[-1:].isspace()}" if words.strip() else words


def _item(line: str) -> RenderableType:
    return Padding(Text(f"· {safe(line)}"), (0, 0, 0, 2))

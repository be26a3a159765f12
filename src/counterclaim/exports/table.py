"""The table a person reads in a terminal: columns where there is room for them, cards where there is not."""

import re
from typing import IO, Final

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from counterclaim.exports.context import ContextTable, context_tables
from counterclaim.exports.labels import NEWNESS, REALITIES, STANCES, type_code, type_label
from counterclaim.exports.phrases import (
    OUTLET_VOICE,
    claims_by_id,
    content_phrase,
    count_phrase,
    figures_phrase,
    parties_phrase,
    published_phrase,
    setting,
    source_phrase,
    tellers_phrase,
    when_phrase,
    where_phrase,
)
from counterclaim.exports.threads import threads
from counterclaim.records import Claim, CodedDocument, Newness, Reality, Report, Stance

WIDE: Final = 124
"""From this many columns on the reports stand in columns."""

NARROW: Final = 70
"""Below this many columns the claims stand one under the other."""

# What a terminal would act on instead of showing: escape and other control characters, and marks that turn the
# direction of writing.
_UNSAFE: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

_REALITY_STYLES: Final[dict[Reality, str]] = {
    Reality.HAPPENED: "green",
    Reality.ONGOING: "green",
    Reality.NEGATED: "red",
    Reality.DOUBTFUL: "yellow",
}
_STANCE_STYLES: Final[dict[Stance, str]] = {
    Stance.ASSERTS: "cyan",
    Stance.CONFIRMS: "green",
    Stance.DENIES: "red",
    Stance.DOUBTS: "yellow",
    Stance.DEMANDS: "magenta",
    Stance.PROMISES: "blue",
    Stance.THREATENS: "bold magenta",
    Stance.ASKS: "blue",
}


_COLUMNS: Final = (
    ("Who → whom", 10),
    ("What", 9),
    ("Where", 7),
    ("When", 6),
    ("According to", 9),
    ("Words", 6),
)
"""Each column of the wide table with its share of the room."""


class TableWriter:
    """Prints each coded document as it comes; colour only on a terminal, and never where NO_COLOR is set."""

    def __init__(self, stream: IO[str], width: int | None = None) -> None:
        """``width`` in columns; None takes the terminal's, or 80 where there is none."""
        self._console = console(stream, width)
        self._any = False

    def add(self, coded: CodedDocument) -> None:
        """Prints one document."""
        rendered = render(coded, self._console.width)
        put(self._console, *([Rule(style="dim"), rendered] if self._any else [rendered]))
        self._any = True

    def close(self) -> None:
        """Nothing is left to print."""


def console(stream: IO[str], width: int | None = None) -> Console:
    """Where a table is printed; ``width`` in columns, None takes the terminal's, or 80 where there is none."""
    return Console(file=stream, width=width, highlight=False, soft_wrap=False, emoji=False, markup=False)


def put(console: Console, *parts: RenderableType) -> None:
    """Prints ``parts``; in a file or a pipe without the blanks that fill a line up, which are only noise there."""
    if console.is_terminal:
        console.print(*parts)
        return
    with console.capture() as kept:
        console.print(*parts)
    console.file.write("".join(f"{line.rstrip()}\n" for line in kept.get().splitlines()))


def render(coded: CodedDocument, width: int) -> RenderableType:
    """One document for a terminal of ``width`` columns: head, reports, claims, context, foot."""
    parts: list[RenderableType] = [_head(coded)]
    if coded.reports:
        parts += [Text(), _columns(coded) if width >= WIDE else _cards(coded)]
    else:
        parts += [Text(), Text(_nothing_found(coded), style="italic")]
    if coded.claims:
        parts += [Text(), Text("Who says what", style="bold"), _claims(coded, width)]
    for one in context_tables(coded):
        parts += [Text(), Text(one.heading, style="bold"), _context(one, coded, width)]
    parts += [Text(), _foot(coded)]
    return Group(*parts)


def safe(words: str) -> str:
    """``words`` on one line, with nothing in them that a terminal would obey."""
    return _UNSAFE.sub("�", " ".join(words.split()))


def _head(coded: CodedDocument) -> RenderableType:
    document = coded.document
    lines = [Text(safe(document.title or document.id), style="bold underline")]
    facts = [
        safe(document.outlet) if document.outlet else "outlet not known",
        f"published {safe(published_phrase(document.published))}",
    ]
    lines.append(Text(" · ".join(facts), style="dim"))
    lines += [Text(f"! {safe(w.message)} [{w.code}]", style="yellow") for w in coded.warnings]
    return Group(*lines)


def _nothing_found(coded: CodedDocument) -> str:
    if not coded.document.text.strip():
        return "There is no text to read here."
    return "No event of conflict or diplomacy was found in this text."


def _columns(coded: CodedDocument) -> Table:
    table = Table(box=None, padding=(0, 2, 1, 0), header_style="bold dim", expand=True)
    for name, ratio in _COLUMNS:
        table.add_column(name, ratio=ratio, overflow="fold")
    claims = claims_by_id(coded)
    for report in coded.reports:
        when = Text(safe(when_phrase(report.when)) or "–")
        when.append(f"\n{NEWNESS[report.newness]}", style=_newness_style(report))
        table.add_row(
            Text(safe(parties_phrase(report)), style="bold"),
            _what(report),
            Text(safe(where_phrase(report)) or "–"),
            when,
            _tellers(report, claims),
            _words(coded.document.text, report),
        )
    return table


def _what(report: Report) -> Text:
    what = Text(type_label(report.type, report.mode))
    what.append(f"\n{type_code(report.type, report.mode)}", style="dim")
    if report.figures:
        what.append(f"\n{safe(figures_phrase(report))}", style="bold")
    what.append(f"\n{REALITIES[report.reality]}", style=_REALITY_STYLES.get(report.reality, "blue"))
    return what


def _tellers(report: Report, claims: dict[str, Claim]) -> Text:
    said = tellers_phrase(report.said_by, claims)
    text = Text(safe(said)) if said else Text().append(OUTLET_VOICE, style="dim")
    if denied := tellers_phrase(report.denied_by, claims):
        text.append(f"\ndenied by {safe(denied)}", style="red")
    return text


def _cards(coded: CodedDocument) -> RenderableType:
    claims = claims_by_id(coded)
    text = coded.document.text
    return Group(*(_card(number, report, claims, text) for number, report in enumerate(coded.reports, 1)))


def _card(number: int, report: Report, claims: dict[str, Claim], text: str) -> RenderableType:
    top = Text().append(f"{number:>2}  ", style="dim")
    top.append(safe(parties_phrase(report)), style="bold")
    what = Text(type_label(report.type, report.mode))
    what.append(f" {type_code(report.type, report.mode)}", style="dim")
    what.append(" · ", style="dim").append(REALITIES[report.reality], style=_REALITY_STYLES.get(report.reality, "blue"))
    what.append(" · ", style="dim").append(NEWNESS[report.newness], style=_newness_style(report))
    facts = [safe(part) for part in (where_phrase(report), when_phrase(report.when), figures_phrase(report)) if part]
    lines = [what, *([Text(" · ".join(facts))] if facts else [])]
    said = Text().append("according to ", style="dim")
    lines.append(said.append_text(_tellers(report, claims)))
    lines.append(_words(text, report))
    return Group(_hanging(top, 4), Padding(Group(*lines), (0, 0, 1, 4)))


def _words(text: str, report: Report) -> Text:
    """The words of the event with those around them, which are paler."""
    before, anchor, after = setting(text, report.anchor)
    words = Text().append(_keep_edges(before), style="dim italic")
    words.append(safe(anchor), style="bold italic")
    return words.append(_keep_edges(after), style="dim italic")


def _keep_edges(words: str) -> str:
    """``safe`` words that keep a blank at either edge, since they stand beside others."""
    return f"{' ' * words[:1].isspace()}{safe(words)}{' ' * words[-1:].isspace()}" if words.strip() else words


def _hanging(text: Text, indent: int) -> RenderableType:
    """``text`` whose further lines begin under its words, not under its number."""
    grid = Table.grid()
    grid.add_column(width=indent)
    grid.add_column(overflow="fold")
    grid.add_row(text[:indent], text[indent:])
    return grid


def _newness_style(report: Report) -> str:
    return "bold" if report.newness is Newness.NEW else "dim"


def _claims(coded: CodedDocument, width: int) -> RenderableType:
    """All claims, those that answer another or are told in it behind that one and indented."""
    by_id = claims_by_id(coded)
    rows = [
        (
            Text("  " * depth + safe(source_phrase(claim.source))),
            Text(STANCES[claim.stance], style=_STANCE_STYLES[claim.stance]),
            Text(safe(content_phrase(claim)), style="dim").append_text(_answered(claim, by_id)),
        )
        for claim, depth in threads(coded.claims)
    ]
    if width < NARROW:
        return Group(*(Text("  ").join(row) for row in rows))
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(ratio=3, overflow="fold")
    table.add_column(min_width=9, no_wrap=True)
    table.add_column(ratio=7, overflow="fold")
    for row in rows:
        table.add_row(*row)
    return table


def _context(one: ContextTable, coded: CodedDocument, width: int) -> RenderableType:
    """The rows of one list of context: in columns where there is room, else one fact a line."""
    claims = claims_by_id(coded)
    if width >= WIDE:
        table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim", expand=True)
        for name in (*one.columns, "According to"):
            table.add_column(name, ratio=2 if name == one.columns[0] else 1, overflow="fold")
        for row in one.rows:
            table.add_row(*(Text(safe(cell) or "–") for cell in row.cells), _teller(row.said_by, claims))
        return table
    cards = []
    for row in one.rows:
        facts = [safe(f"{name.lower()} {value}") for name, value in row.facts[1:] if value]
        top = Text().append(f"{row.id:>3} ", style="dim").append(safe(row.title), style="bold")
        said = Text().append("according to ", style="dim").append_text(_teller(row.said_by, claims))
        cards.append(Group(_hanging(top, 4), Padding(Group(Text(" · ".join(facts)), said), (0, 0, 0, 4))))
    return Group(*cards)


def _teller(said_by: tuple[str, ...], claims: dict[str, Claim]) -> Text:
    said = tellers_phrase(said_by, claims)
    return Text(safe(said)) if said else Text(OUTLET_VOICE, style="dim")


def _answered(claim: Claim, claims: dict[str, Claim]) -> Text:
    answered = claims.get(claim.answers) if claim.answers else None
    if answered is None or answered.source is None:
        return Text()
    return Text(f" (answers {safe(source_phrase(answered.source))})")


def _foot(coded: CodedDocument) -> Text:
    counts = [count_phrase(len(coded.reports), "report"), count_phrase(len(coded.claims), "claim")]
    if removed := len(coded.document.removed):
        counts.append(f"{count_phrase(removed, 'line')} of page furniture set aside")
    return Text(" · ".join(counts), style="dim")

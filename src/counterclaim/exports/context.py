"""The rows of context in plain words, the same for the page and the terminal: four lists, each only where it has rows."""

from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim.exports.labels import REALITIES, SENSES
from counterclaim.exports.phrases import actor_phrase, figure_phrase, listed, places_phrase, setting, when_phrase
from counterclaim.records import (
    Agreement,
    Body,
    CodedDocument,
    Control,
    ControlSense,
    Force,
    Reality,
    Span,
)

_SO = frozenset({Reality.HAPPENED, Reality.ONGOING})


@dataclass(frozen=True, slots=True)
class ContextRow:
    """One row: its id, a title, the cells of its table's columns, and what stands behind it.

    ``words`` are the words that name it with those before and after them.
    """

    id: str
    title: str
    cells: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    said_by: tuple[str, ...]
    words: tuple[str, str, str]
    evidence: str
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ContextTable:
    """One list with its heading ("2 agreements") and the names of its columns."""

    heading: str
    columns: tuple[str, ...]
    rows: tuple[ContextRow, ...]


def context_tables(coded: CodedDocument) -> Iterator[ContextTable]:
    """The lists of a document that have rows: agreements, bodies, forces, control of territory."""
    context, text = coded.context, coded.document.text
    lists = (
        ("Agreements", _AGREEMENT, tuple(_agreement(row, text) for row in context.agreements)),
        ("Mediators and bodies", _BODY, tuple(_body(row, text) for row in context.bodies)),
        ("Forces", _FORCE, tuple(_force(row, text) for row in context.forces)),
        ("Control of territory", _CONTROL, tuple(_control(row, text) for row in context.control)),
    )
    for heading, columns, rows in lists:
        if rows:
            yield ContextTable(heading, columns, rows)


_AGREEMENT = ("Agreement", "Between", "Brokered by", "Day", "What is said of it")
_BODY = ("Body", "Role", "Members", "Chairs", "On")
_FORCE = ("Force", "Whose", "How many", "Where", "Status", "When")
_CONTROL = ("Who", "What", "Ground", "From or to whom", "When")


def _agreement(row: Agreement, text: str) -> ContextRow:
    cells = (
        _as_repaired(row.name), listed(row.parties), listed(row.brokers), when_phrase(row.when), _standing(row),
    )  # fmt: skip
    more = (
        ("Kind", row.kind.value),
        ("Under it", "; ".join(span.text for span in row.terms)),
        ("The same as", row.same_as or ""),
    )
    return _row(row, cells, _AGREEMENT, more, setting(text, row.name))


def _standing(row: Agreement) -> str:
    """What is said of an agreement: "breached by Azerbaijan (did not happen)", "invoked: Article 4"."""
    if row.status is None:
        return ""
    words = f"{row.status.value} by {listed(row.by)}" if row.by else row.status.value
    words = f"{words}: {row.clause.text}" if row.clause is not None else words
    return _with_reality(words, row.reality)


def _with_reality(words: str, reality: Reality | None) -> str:
    return words if reality is None or reality in _SO else f"{words} ({REALITIES[reality]})"


def _body(row: Body, text: str) -> ContextRow:
    name = actor_phrase(row.actor[0]) if row.actor else _as_repaired(row.name)
    conflict = row.conflict.text if row.conflict is not None else ""
    cells = (name, row.role.value if row.role is not None else "", listed(row.members), listed(row.chairs), conflict)
    return _row(row, cells, _BODY, (), setting(text, row.name))


def _force(row: Force, text: str) -> ContextRow:
    number = figure_phrase(row.number) if row.number is not None else ""
    status = _with_reality(row.status.value if row.status is not None else "", row.reality)
    where = places_phrase(row.where)
    cells = (_as_repaired(row.what), listed(row.owner), number, where, status, when_phrase(row.when))
    return _row(row, cells, _FORCE, (), setting(text, row.what))


def _control(row: Control, text: str) -> ContextRow:
    since = f"since {when_phrase(row.since)}" if row.since is not None else ""
    when = "; ".join(part for part in (when_phrase(row.when), since) if part)
    lost = row.sense is ControlSense.LOST
    who, other = (listed(row.from_whom), listed(row.holder)) if lost else (listed(row.holder), listed(row.from_whom))
    other = f"{'to' if lost else 'from'} {other}" if other else ""
    sense = "held" if row.sense is ControlSense.HOLDS and row.reality is Reality.HAPPENED else SENSES[row.sense]
    ground = f"{row.what.text} ({places_phrase(row.places)})" if row.places else row.what.text
    cells = (who, _with_reality(sense, row.reality), ground, other, when)
    return _row(row, cells, _CONTROL, (), setting(text, row.words))


def _row(
    row: Agreement | Body | Force | Control,
    cells: tuple[str, ...],
    columns: tuple[str, ...],
    more: tuple[tuple[str, str], ...],
    words: tuple[str, str, str],
) -> ContextRow:
    facts = (*zip(columns, cells, strict=True), *more)
    title = f"{row.what.text}" if isinstance(row, Control) else cells[0]
    return ContextRow(row.id, title, cells, facts, row.said_by, words, row.evidence.text, row.why)


def _as_repaired(words: Span) -> str:
    return f"{words.text} [{words.repaired}]" if words.repaired else words.text

"""What a table is: cells with the incidents behind them, lines, a heading and a note; and how values are put in cells."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from counterclaim.exports.labels import REALITIES, type_label
from counterclaim.exports.phrases import NOBODY_NAMED, between, range_phrase
from counterclaim.exports.situation.rows import Ids, Quote, Teller
from counterclaim.exports.situation.sides import names
from counterclaim.records import EventType, Incident, Reality

_SO: Final = frozenset({None, Reality.HAPPENED, Reality.ONGOING})
_IN_THE_WORD: Final = frozenset(
    {
        (EventType.THREATEN, Reality.THREATENED),
        (EventType.REQUEST, Reality.DEMANDED),
        (EventType.AGREE, Reality.PLANNED),
    }
)
"""Types whose very name says what keeps their content from having happened."""

NOT_TOLD: Final = "not told"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its words, the incidents it counts where it is a number of them, and what a file has where it differs."""

    text: str
    incidents: Ids | None = None
    plain: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One row: a cell for every column, the incidents it rests on and its words."""

    cells: tuple[Cell, ...]
    incidents: Ids
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table: ``name`` is that of its file, ``note`` says how it counts, ``empty`` what stands where it has no rows."""

    name: str
    heading: str
    note: str
    empty: str
    columns: tuple[str, ...]
    lines: tuple[Line, ...]


def line(cells: Iterable[str | Cell], incidents: Ids, quotes: tuple[Quote, ...] = ()) -> Line:
    """A row of words and ready cells."""
    return Line(tuple(one if isinstance(one, Cell) else Cell(one) for one in cells), incidents, quotes)


def count(ids: Ids) -> Cell:
    """How many incidents, and which."""
    return Cell(str(len(ids)), ids)


def number(value: int | None) -> str:
    """A number; empty where none is known."""
    return "" if value is None else str(value)


def days(incident: Incident) -> Cell:
    """The days of an incident: in words for a reader, ISO 8601 in files ("2022-09-12/2022-09-13", "2022-09-12/..")."""
    return span(incident.earliest, incident.latest, range_phrase(incident.earliest, incident.latest) or NOT_TOLD)


def span(first: str | None, last: str | None, words: str) -> Cell:
    """Days with the words for them; in files ISO 8601, empty where neither is known."""
    if first is None and last is None:
        return Cell(words, plain="")
    plain = first if first == last else f"{first or '..'}/{last or '..'}"
    return Cell(words, plain=plain)


def published(told: Ids) -> Cell:
    """The days of publication, from the first to the last."""
    if not told:
        return Cell("not known", plain="")
    return Cell(range_phrase(told[0], told[-1]), plain="; ".join(told))


def what(incident: Incident) -> str:
    """What kind of incident it is, in words, with what keeps it from having happened."""
    label = type_label(incident.type, incident.mode)
    return label if (incident.type, incident.reality) in _IN_THE_WORD else so(label, incident.reality)


def parties(incident: Incident) -> str:
    """Who did it to whom: "Azerbaijan → Armenia", "Armenia and Azerbaijan" where all of them did it."""
    return between(incident.actor, incident.recipient) or NOBODY_NAMED


def so(words: str, reality: Reality | None) -> str:
    """Words with what keeps them from being so: "breached (did not happen)"."""
    return words if reality is None or reality in _SO else f"{words} ({REALITIES[reality]})".strip()


def told_by(found: Iterable[Teller]) -> str:
    """The sides of several tellers."""
    return names(teller.side for teller in found)

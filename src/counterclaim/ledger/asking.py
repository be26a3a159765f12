"""Asking which entries are of certain days, parties, types or countries, as they now stand."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.records import EventType, Verb


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of entries; what is left out is not asked, and all that is asked must hold.

    ``since`` and ``until`` are days (ISO 8601), which the days of an entry must meet, or where it names none the day of its
    publication.  ``parties`` are ids or countries of actors or recipients, ``countries`` those of places; one must fit.
    ``types`` are event types; ``document`` is an id; ``rejected`` says whether rejected entries count.
    """

    since: str | None = None
    until: str | None = None
    parties: tuple[str, ...] = ()
    types: tuple[EventType, ...] = ()
    countries: tuple[str, ...] = ()
    document: str | None = None
    rejected: bool = True


def keys(db: sqlite3.Connection, question: Question) -> tuple[str, ...]:
    """The keys of the entries that fit, ascending."""
    parts, values = _conditions(question)
    where = " and ".join(parts) or "true"
    query = f"select e.key from entry e join document d on d.number = e.document where {where} order by e.key"  # noqa: S608
    return tuple(row[0] for row in db.execute(query, values))


def _conditions(question: Question) -> tuple[list[str], list[str]]:
    parts, values = [], []
    for bound, sign, column in ((question.since, ">=", "latest"), (question.until, "<=", "earliest")):
        if bound is not None:
            parts.append(f"coalesce(e.{column}, e.earliest, e.latest, d.published) {sign} ?")
            values.append(bound)
    if question.parties:
        marks = _marks(question.parties)
        parts.append(f"e.number in (select entry from entry_actor where id in ({marks}) or country in ({marks}))")  # noqa: S608
        values += [*question.parties, *question.parties]
    if question.countries:
        parts.append(f"e.number in (select entry from entry_place where country in ({_marks(question.countries)}))")  # noqa: S608
        values += question.countries
    if question.types:
        parts.append(f"e.type in ({_marks(question.types)})")
        values += question.types
    if question.document is not None:
        parts.append("d.id = ?")
        values.append(question.document)
    if not question.rejected:
        parts.append("e.verdict is not ?")
        values.append(Verb.REJECT)
    return parts, values


def _marks(values: Sequence[str]) -> str:
    return ", ".join("?" * len(values))

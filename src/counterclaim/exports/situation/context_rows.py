"""Agreements, forces and control of territory as the documents tell them: one row for each thing told by one side.

The same thing told in several documents is one row with all of them; copies of one text count as one origin.
"""

from collections.abc import Iterable
from dataclasses import astuple, replace
from typing import TypeVar

from counterclaim.exports.labels import SENSES
from counterclaim.exports.phrases import claims_by_id, figure_phrase, places_phrase, when_phrase
from counterclaim.exports.situation.gathered import Gathered
from counterclaim.exports.situation.rows import AgreementRow, ControlRow, ForceRow, Quote
from counterclaim.exports.situation.sides import belongs, names, sides_of, tellers
from counterclaim.records import Actor, Agreement, CodedDocument, Control, Force, Span

_Row = TypeVar("_Row", AgreementRow, ForceRow, ControlRow)


def agreements(gathered: Gathered, parties: tuple[str, ...]) -> tuple[tuple[AgreementRow, ...], int]:
    """The agreements of the parties and the number of rows left out as those of others; by name, day and status."""
    rows, left = [], 0
    for coded in gathered.coded.values():
        for told in coded.context.agreements:
            if _concerns((*told.parties, *told.by), parties):
                rows.append(_agreement(gathered, coded, told))
            else:
                left += 1
    return _merge(gathered, rows), left


def forces(gathered: Gathered, parties: tuple[str, ...]) -> tuple[tuple[ForceRow, ...], int]:
    """The forces of the parties and the number of rows left out as those of others; by owner and what they are."""
    rows, left = [], 0
    for coded in gathered.coded.values():
        for told in coded.context.forces:
            if _concerns(told.owner, parties):
                rows.append(_force(gathered, coded, told))
            else:
                left += 1
    return _merge(gathered, rows), left


def control(gathered: Gathered, parties: tuple[str, ...]) -> tuple[tuple[ControlRow, ...], int]:
    """Who holds what and the number of rows left out as those of others; by ground and what is said of it."""
    rows, left = [], 0
    for coded in gathered.coded.values():
        for told in coded.context.control:
            if _concerns((*told.holder, *told.from_whom), parties):
                rows.append(_control(gathered, coded, told))
            else:
                left += 1
    return _merge(gathered, rows), left


def _concerns(actors: tuple[Actor, ...], parties: tuple[str, ...]) -> bool:
    """Whether one of the parties is among the actors; true too where nobody is named, or no parties were asked for."""
    return not actors or not parties or any(belongs(actor, party) for actor in actors for party in parties)


def _agreement(gathered: Gathered, coded: CodedDocument, told: Agreement) -> AgreementRow:
    return AgreementRow(
        name=_as_repaired(told.name),
        kind=told.kind.value,
        parties=names(sides_of(told.parties)),
        days=when_phrase(told.when),
        status=told.status.value if told.status is not None else "",
        by=names(sides_of(told.by)),
        reality=told.reality,
        clause=told.clause.text if told.clause is not None else "",
        tellers=_tellers(coded, told.said_by),
        published=_published(coded),
        origins=1,
        incidents=gathered.within(coded.document.id, (told.evidence,)),
        quotes=(_quote(coded, told.evidence),),
    )


def _force(gathered: Gathered, coded: CodedDocument, told: Force) -> ForceRow:
    return ForceRow(
        owner=names(sides_of(told.owner)),
        what=_as_repaired(told.what),
        number=figure_phrase(told.number) if told.number is not None else "",
        where=places_phrase(told.where),
        status=told.status.value if told.status is not None else "",
        days=when_phrase(told.when),
        reality=told.reality,
        tellers=_tellers(coded, told.said_by),
        published=_published(coded),
        origins=1,
        incidents=gathered.within(coded.document.id, (told.evidence,)),
        quotes=(_quote(coded, told.evidence),),
    )


def _control(gathered: Gathered, coded: CodedDocument, told: Control) -> ControlRow:
    return ControlRow(
        ground=f"{told.what.text} ({places_phrase(told.places)})" if told.places else told.what.text,
        sense=SENSES[told.sense],
        holder=names(sides_of(told.holder)),
        from_whom=names(sides_of(told.from_whom)),
        days=when_phrase(told.when),
        since=when_phrase(told.since),
        reality=told.reality,
        tellers=_tellers(coded, told.said_by),
        published=_published(coded),
        origins=1,
        incidents=gathered.within(coded.document.id, (told.evidence,)),
        quotes=(_quote(coded, told.evidence),),
    )


def _merge(gathered: Gathered, rows: Iterable[_Row]) -> tuple[_Row, ...]:
    """One row for those that differ only in the document that tells them; in the order of their words."""
    found: dict[_Row, list[_Row]] = {}
    for row in rows:
        bare = replace(row, published=(), origins=0, incidents=(), quotes=())
        found.setdefault(bare, []).append(row)
    merged = []
    for bare, same in found.items():
        quotes = tuple(dict.fromkeys(quote for row in same for quote in row.quotes))
        merged.append(
            replace(
                bare,
                published=tuple(sorted({day for row in same for day in row.published})),
                origins=len({gathered.origin(quote.document) for quote in quotes}),
                incidents=gathered.ordered(name for row in same for name in row.incidents),
                quotes=quotes,
            )
        )
    return tuple(sorted(merged, key=_order))


def _order(row: AgreementRow | ForceRow | ControlRow) -> tuple[str, ...]:
    return tuple(str(value) for value in astuple(row))


def _tellers(coded: CodedDocument, said_by: tuple[str, ...]) -> str:
    return names(tellers(said_by, claims_by_id(coded)))


def _published(coded: CodedDocument) -> tuple[str, ...]:
    day = coded.document.published.date
    return () if day is None else (day,)


def _quote(coded: CodedDocument, span: Span) -> Quote:
    return Quote(coded.document.id, span.text, span.start, span.end)


def _as_repaired(words: Span) -> str:
    return f"{words.text} [{words.repaired}]" if words.repaired else words.text

"""Which documents of the selection are copies, and what changed as they were copied."""

from collections.abc import Iterable

from counterclaim.exports.situation.gathered import Gathered
from counterclaim.exports.situation.rows import CopyRow, DriftRow, Quote, SourceRow
from counterclaim.records import Drift


def copies(gathered: Gathered) -> tuple[CopyRow, ...]:
    """A row for every document of the selection that is a copy, by id."""
    held = (copy for copy in gathered.copies.values() if copy.document in gathered.documents)
    return tuple(CopyRow(one.document, one.origin, one.kind.value, one.likeness, one.why) for one in held)


def drifts(gathered: Gathered) -> tuple[DriftRow, ...]:
    """What changed between a copy of the selection and its origin; by origin, copy and kind."""
    return tuple(_drift(gathered, one) for one in gathered.drifts if one.copy in gathered.documents)


def _drift(gathered: Gathered, one: Drift) -> DriftRow:
    spots = ((one.origin, one.before), (one.copy, one.after))
    return DriftRow(
        kind=one.kind.value,
        note=one.note,
        origin=one.origin,
        copy=one.copy,
        before=one.before.text if one.before is not None else "",
        after=one.after.text if one.after is not None else "",
        changes=one.changes,
        incidents=gathered.ordered(i for name, span in spots if span for i in gathered.within(name, (span,))),
        quotes=tuple(Quote(name, span.text, span.start, span.end) for name, span in spots if span is not None),
    )


def sources(gathered: Gathered, mentioned: Iterable[str]) -> tuple[SourceRow, ...]:
    """A row for every document of the selection or named in a row, by day of publication, outlet and id; numbered from 1."""
    wanted = sorted({*gathered.documents, *mentioned}, key=lambda name: _order(gathered, name))
    return tuple(_source(gathered, number, name) for number, name in enumerate(wanted, 1))


def _order(gathered: Gathered, name: str) -> tuple[str, str, str]:
    document = gathered.documents.get(name)
    return gathered.day(name) or "~", document.outlet or "~" if document is not None else "~", name


def _source(gathered: Gathered, number: int, name: str) -> SourceRow:
    document = gathered.documents.get(name)
    copy = gathered.copies.get(name)
    return SourceRow(
        number=number,
        document=name,
        title=document.title or "" if document is not None else "",
        outlet=document.outlet or "" if document is not None else "",
        day=gathered.day(name),
        url=document.url or "" if document is not None else "",
        copy_of=copy.origin if copy is not None else None,
    )

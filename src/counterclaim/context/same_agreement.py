"""Rows of one agreement: which they are, and what one tells that another leaves out."""

import re
from dataclasses import replace
from typing import Final

from counterclaim.language.parties import same
from counterclaim.records import Actor, Agreement, AgreementKind, AgreementStatus, Reality, When

_YEAR: Final = re.compile(r"\b(?:1[6-9]|20)\d\d\b")


def joined(rows: tuple[Agreement, ...], sides: tuple[Actor, ...]) -> tuple[Agreement, ...]:
    """The rows with ids, each linked to the first of its agreement; what one lacks is taken from the others.

    Rows that tell the same of the same agreement become one; one that adds nothing to an earlier row is dropped.
    ``sides``: who a truce is between where no row of it says so.
    """
    groups: list[list[Agreement]] = []
    for row in rows:
        home = next((g for g in groups if all(_fits(row, known) for known in g) and _meant(row, g)), None)
        if home is None:
            groups.append([row])
        else:
            home.append(row)
    told = [_filled(group, sides) for group in groups]
    flat = sorted((row for group in told for row in group), key=lambda r: r.name.start)
    ids = {id(row): f"a{n}" for n, row in enumerate(flat, start=1)}
    first = {id(row): ids[id(group[0])] for group in told for row in group}
    return tuple(
        replace(row, id=ids[id(row)], same_as=first[id(row)] if first[id(row)] != ids[id(row)] else None)
        for row in flat
    )


def _fits(one: Agreement, other: Agreement) -> bool:
    """Whether nothing forbids that two rows tell of one agreement."""
    if (one.kind is AgreementKind.TRUCE) is not (other.kind is AgreementKind.TRUCE):
        return False
    if (AgreementStatus.PROPOSED in {one.status, other.status}) and one.status is not other.status:
        return False
    if _not_made(one) is not _not_made(other):
        return False
    if one.when is not None and other.when is not None and not _overlap(one.when, other.when):
        return False
    for a, b in ((one.parties, other.parties), (one.brokers, other.brokers)):
        if a and b and not any(same(x, y) for x in a for y in b):
            return False
    mine, theirs = {_key(a) for a in one.parties}, {_key(b) for b in other.parties}
    return min(len(mine), len(theirs)) < 2 or mine <= theirs or theirs <= mine


def _not_made(row: Agreement) -> bool:
    """Whether the row tells of an agreement that was not signed, or not yet: it is not the one that was."""
    return row.status is AgreementStatus.SIGNED and row.reality is not Reality.HAPPENED


def _meant(row: Agreement, group: list[Agreement]) -> bool:
    """Whether the name of ``row`` can stand for the agreement of ``group``: a truce, the same words, or a bare noun."""
    if row.kind is AgreementKind.TRUCE:
        return True
    own = _words(row)
    others = [_words(known) for known in group]
    return any(own == other or (own[-1:] == other[-1:] and 1 in {len(own), len(other)}) for other in others)


def _words(row: Agreement) -> list[str]:
    return _YEAR.sub("", row.name.text.lower()).split()


def _overlap(a: When, b: When) -> bool:
    return (a.earliest or "") <= (b.latest or "9") and (b.earliest or "") <= (a.latest or "9")


def _key(actor: Actor) -> str:
    return actor.id or actor.text.lower()


def _filled(group: list[Agreement], sides: tuple[Actor, ...]) -> list[Agreement]:
    """The rows of one agreement, doubles joined, each with the parties, brokers and day that any of them names."""
    kept: list[Agreement] = []
    for row in group:
        known = next((k for k in kept if _says_the_same(k, row)), None)
        if known is not None:
            kept[kept.index(known)] = _united(known, row)
        elif row.status is not None or not kept:
            kept.append(row)
        else:
            kept[0] = _united(kept[0], row)
    parties = max((r.parties for r in group), key=len)
    brokers = max((r.brokers for r in group), key=len)
    when = min((r.when for r in group if r.when is not None), key=_width, default=None)
    return [_with_facts(row, parties, brokers, when, sides) for row in kept]


def _says_the_same(a: Agreement, b: Agreement) -> bool:
    return (a.status, a.reality, a.said_by, a.clause) == (b.status, b.reality, b.said_by, b.clause) and {
        _key(x) for x in a.by
    } == {_key(x) for x in b.by}


def _united(a: Agreement, b: Agreement) -> Agreement:
    """Two rows that tell the same as one, at the place of the first."""
    return replace(
        a,
        parties=a.parties or b.parties,
        brokers=a.brokers or b.brokers,
        when=a.when or b.when,
        terms=(*a.terms, *b.terms),
    )


def _with_facts(
    row: Agreement, parties: tuple[Actor, ...], brokers: tuple[Actor, ...], when: When | None, sides: tuple[Actor, ...]
) -> Agreement:
    why = list(row.why)
    if len(parties) > len(row.parties):
        row = replace(
            row, parties=(*row.parties, *(p for p in parties if not any(same(p, own) for own in row.parties)))
        )
        why.append("parties: told of the same agreement elsewhere")
    lacking = [s for s in sides if not any(same(s, p) for p in row.parties)]
    if row.kind is AgreementKind.TRUCE and lacking and len(lacking) + len(row.parties) == len(sides):
        row = replace(row, parties=(*row.parties, *lacking))
        why.append("parties: the two sides of the conflict the text tells")
    if brokers and not row.brokers:
        row = replace(row, brokers=brokers)
        why.append("brokers: told of the same agreement elsewhere")
    if when is not None and (row.when is None or _width(when) < _width(row.when)):
        row = replace(row, when=when)
        why.append("when: told of the same agreement elsewhere")
    return replace(
        row, parties=tuple(p for p in row.parties if not any(same(p, b) for b in row.brokers)), why=tuple(why)
    )


def _width(when: When) -> tuple[bool, int]:
    """How wide a stretch of days is: open ones last."""
    if when.earliest is None or when.latest is None:
        return True, 0
    year, month, day = (int(b) - int(a) for a, b in zip(when.earliest.split("-"), when.latest.split("-"), strict=True))
    return False, 372 * year + 31 * month + day

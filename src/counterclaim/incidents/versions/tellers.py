"""Whose account a report is: the sides that vouch for it and those that deny it."""

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from counterclaim.incidents.versions.sides import side_name, side_of
from counterclaim.records import Actor, ActorKind, Claim, Entry, Stance

OUTLET: Final = "outlet"
UNNAMED: Final = "unnamed"


class Teller(NamedTuple):
    """One side's part in a report: ``side`` is its id, OUTLET or UNNAMED; ``claim`` None in the outlet's own voice."""

    side: str
    name: str
    claim: Claim | None
    denies: bool


_OWN_VOICE: Final = (Teller(OUTLET, OUTLET, None, denies=False),)


def find_tellers(entry: Entry) -> Iterable[Teller]:
    """Every side that tells of the report or denies it, each with its claim, in the order of the report's claims.

    Of a chain ("the ministry said, Interfax reported") the innermost claim counts: Interfax only passed it on.  A claim
    whose words resolve to nobody is that of the one who passes it on, unless that is a medium; else nobody is named.
    """
    report = entry.report
    if not report.said_by and not report.denied_by:
        return _OWN_VOICE
    claims = {claim.id: claim for claim in entry.claims}
    said = _innermost([claims[name] for name in report.said_by if name in claims], claims)
    tellers = [teller for claim in said for teller in _of(claim, claims, entry, denies=claim.stance is Stance.DENIES)]
    if not report.said_by:
        tellers += _OWN_VOICE
    for claim in _innermost([claims[name] for name in report.denied_by if name in claims], claims):
        tellers += _of(claim, claims, entry, denies=True)
    return tellers or (Teller(UNNAMED, UNNAMED, None, denies=False),)


def _innermost(named: list[Claim], claims: Mapping[str, Claim]) -> list[Claim]:
    """The claims that no other of them is told in."""
    if len(named) < 2:
        return named
    outer: set[str] = set()
    for claim in named:
        seen, parent = {claim.id}, claim.parent
        while parent is not None and parent in claims and parent not in seen:
            seen.add(parent)
            parent = claims[parent].parent
        outer |= seen - {claim.id}
    return [claim for claim in named if claim.id not in outer] or named


def _of(claim: Claim, claims: Mapping[str, Claim], entry: Entry, *, denies: bool) -> list[Teller]:
    named = _named(claim, entry)
    if not named and claim.parent is not None and claim.parent in claims and claim.source is not None:
        named = [(side, actor) for side, actor in _named(claims[claim.parent], entry) if not _is_medium(side, actor)]
    if not named:
        return [Teller(UNNAMED, UNNAMED, claim, denies)]
    first: dict[str, Actor] = {}
    for side, actor in named:
        first.setdefault(side, actor)
    return [
        Teller(side, OUTLET if side == OUTLET else side_name(side, actor), claim, denies)
        for side, actor in first.items()
    ]


def _named(claim: Claim, entry: Entry) -> list[tuple[str, Actor]]:
    """The sides of those who make a claim, in the order of the text; the document's own outlet is OUTLET."""
    found = []
    for actor in claim.source.actor if claim.source is not None else ():
        side = OUTLET if _is_own_outlet(actor, entry.document.outlet) else side_of(actor)
        if side is not None:
            found.append((side, actor))
    return found


def _is_own_outlet(actor: Actor, outlet: str | None) -> bool:
    if outlet is None or actor.kind is not ActorKind.MEDIA:
        return False
    return outlet.casefold() in {actor.text.casefold(), (actor.name or "").casefold()}


def _is_medium(side: str, actor: Actor) -> bool:
    return side == OUTLET or actor.kind is ActorKind.MEDIA

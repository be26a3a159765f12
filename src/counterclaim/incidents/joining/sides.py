"""Sides: who did it to whom, and whether two reports name the same parties in the same roles."""

import re
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Final

from counterclaim.incidents.joining import thresholds as t
from counterclaim.incidents.joining.fit import NEUTRAL, Fit
from counterclaim.records import Actor, ActorKind, Report

_NOBODY: Final = frozenset({None, "unknown-armed"})
"""Ids of those whom nobody names."""
_GENERIC: Final = re.compile(r"(rebels|opposition|militants|insurgents|terrorists|separatists)(-[A-Z]{3})?")
"""Ids of groups that no text names, only their sort."""
_ARMED: Final = frozenset({ActorKind.REBEL, ActorKind.MILITIA})


class Sort(IntEnum):
    """How an actor's id is to be read: names one party; any armed group; any civilians."""

    NAMED = 0
    ARMED = 1
    CIVIL = 2


@dataclass(frozen=True, slots=True)
class Party:
    """One party of a report.  ``armed`` where it is a rebel group or a militia."""

    id: str
    name: str
    country: str | None
    sort: Sort
    armed: bool


Parties = tuple[Party, ...]


@dataclass(frozen=True, slots=True)
class Sides:
    """The parties of a report, each once, by id; ``named`` are the ids of the named ones, in order."""

    actor: Parties
    recipient: Parties
    named: tuple[str, ...]


class Match(IntEnum):
    """How two lists of parties stand to one another."""

    UNKNOWN = 0
    SAME = 1
    FITS = 2
    OTHER = 3


def sides_of(report: Report) -> Sides:
    """The parties of ``report``; those whom nobody names are left out."""
    actor, recipient = _parties(report.actor), _parties(report.recipient)
    return Sides(actor, recipient, tuple(sorted({one.id for one in actor + recipient if one.sort is Sort.NAMED})))


def _parties(actors: tuple[Actor, ...]) -> Parties:
    found = {actor.id: _party(actor.id, actor) for actor in actors if actor.id is not None and actor.id not in _NOBODY}
    return tuple(found[key] for key in sorted(found))


def _party(key: str, actor: Actor) -> Party:
    generic = _GENERIC.fullmatch(key)
    civil = actor.kind is ActorKind.CIVILIAN
    sort = Sort.CIVIL if civil else Sort.ARMED if generic else Sort.NAMED
    country = actor.country or (key[-3:] if re.search("-[A-Z]{3}$", key) else None)
    return Party(key, actor.name or actor.text, country, sort, sort is Sort.ARMED or actor.kind in _ARMED)


def match(a: Parties, b: Parties) -> Match:
    """Whether two lists of parties can be the same."""
    if not a or not b:
        return Match.UNKNOWN
    ids = {one.id for one in a}
    if any(other.id in ids for other in b):
        return Match.SAME
    return Match.FITS if any(_fits(one, other) for one in a for other in b) else Match.OTHER


def _fits(a: Party, b: Party) -> bool:
    if a.country and b.country and a.country != b.country:
        return False
    if Sort.CIVIL in (a.sort, b.sort):
        return True
    return a.armed and b.armed and Sort.ARMED in (a.sort, b.sort)


def one_way(a: Sides, b: Sides, *, exact: bool) -> Fit | None:
    """What the sides of two reports of violence, arrest, aid ... say; None where they exclude one happening.

    ``exact`` where place and day pin the happening down: only then can it be told with other roles or another culprit.
    """
    actor, recipient = match(a.actor, b.actor), match(a.recipient, b.recipient)
    if _both_ways(a, b):
        return Fit(t.ACTOR_SAME + t.RECIPIENT_SAME, f"both told between {_list(_shared(_all(a), _all(b)))}")
    if actor is Match.OTHER:
        return _other_actor(a, b, recipient) if exact else None
    points = {Match.SAME: t.ACTOR_SAME, Match.FITS: t.SIDE_FITS}.get(actor, 0.0)
    points += {Match.SAME: t.RECIPIENT_SAME, Match.FITS: t.SIDE_FITS, Match.OTHER: t.RECIPIENT_OTHER}.get(
        recipient, 0.0
    )
    return Fit(points, _told_of(a, b, actor, recipient)) if points else NEUTRAL


def _both_ways(a: Sides, b: Sides) -> bool:
    """Whether one report tells of a fight of two parties with one another, and both are the other's parties too."""
    mutual = (len(a.actor) > 1 and not a.recipient) or (len(b.actor) > 1 and not b.recipient)
    return mutual and len(set(a.named) & set(b.named)) > 1


def _other_actor(a: Sides, b: Sides, recipient: Match) -> Fit | None:
    """Another culprit: the other side's version where the roles are reversed or the victim is the same."""
    if Match.SAME in (match(a.actor, b.recipient), match(a.recipient, b.actor)):
        return Fit(t.ROLES_REVERSED, f"both told of {_list(_shared(_all(a), _all(b)))}, roles reversed")
    if recipient is Match.OTHER:
        return None
    return Fit(t.ACTOR_OTHER, f"one blames {_list(a.actor)}, the other {_list(b.actor)}")


def _told_of(a: Sides, b: Sides, actor: Match, recipient: Match) -> str:
    if actor is Match.SAME and recipient is Match.SAME:
        return f"both told of {_list(_shared(a.actor, b.actor))} against {_list(_shared(a.recipient, b.recipient))}"
    if actor is Match.SAME:
        return f"both told of {_list(_shared(a.actor, b.actor))}"
    if recipient is Match.SAME:
        return f"both told of what befell {_list(_shared(a.recipient, b.recipient))}"
    return ""


def speech(a: Sides, b: Sides) -> Fit | None:
    """The same for what is done by speaking: nobody speaks for another."""
    actor, recipient = match(a.actor, b.actor), match(a.recipient, b.recipient)
    if actor in (Match.OTHER, Match.FITS) or recipient is Match.OTHER:
        return None
    points = (t.ACTOR_SAME if actor is Match.SAME else 0.0) + {
        Match.SAME: t.RECIPIENT_SAME,
        Match.FITS: t.SIDE_FITS,
    }.get(recipient, 0.0)
    return Fit(points, _told_of(a, b, actor, recipient))


def together(a: Sides, b: Sides) -> Fit | None:
    """The same for talks, accords and common work, where the roles say nothing."""
    shared = set(a.named) & set(b.named)
    if not a.named or not b.named:
        return NEUTRAL
    if not shared:
        return None
    least = min(len(a.named), len(b.named))
    if len(shared) == 1:
        return Fit(t.TOGETHER_ONE, f"both told of {_list(_shared(_all(a), _all(b)))}") if least == 1 else None
    equal = len(shared) == len(a.named) == len(b.named)
    points = t.TOGETHER_ALL if equal else t.TOGETHER_SOME if len(shared) == least else t.TOGETHER_ONE
    return Fit(points, f"both told of {_list(_shared(_all(a), _all(b)))}")


def _shared(a: Parties, b: Parties) -> Parties:
    """The parties of both, under the names of both where they differ ("Kremlin, Moscow")."""
    names = {one.id: one.name for one in b}
    return tuple(
        one
        if names[one.id] == one.name or one.sort is Sort.CIVIL
        else replace(one, name=f"{one.name}, {names[one.id]}")
        for one in a
        if one.id in names
    )


def _all(sides: Sides) -> Parties:
    both = {one.id: one for one in sides.recipient + sides.actor}
    return tuple(both[key] for key in sorted(both))


def _list(parties: Parties) -> str:
    return " and ".join(one.name for one in parties) or "nobody named"

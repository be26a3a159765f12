"""Sides: who did it to whom, and whether two reports name the same parties in the same roles."""

import re
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Final

from counterclaim.incidents.joining import thresholds as t
from counterclaim.incidents.joining.fit import NEUTRAL, Fit
from counterclaim.incidents.joining.words import words_of
from counterclaim.records import Actor, ActorKind, Report

_NOBODY: Final = frozenset({"unknown-armed"})
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
    """One party of a report.  ``armed`` where it is a rebel group or a militia.

    ``words`` are those that call it where its id names no one party: "six Jesuit priests", "a convoy".
    """

    id: str
    name: str
    country: str | None
    sort: Sort
    armed: bool
    words: frozenset[str]


Parties = tuple[Party, ...]


@dataclass(frozen=True, slots=True)
class Sides:
    """The parties of a report, each once, by id; ``named`` are the ids of the named ones, in order."""

    actor: Parties
    recipient: Parties
    named: tuple[str, ...]


class Match(IntEnum):
    """How two lists of parties stand to one another: they share a named one, or only a sort; can be the same; cannot."""

    UNKNOWN = 0
    SAME = 1
    ALIKE = 2
    FITS = 3
    OTHER = 4


_ACTOR: Final = {Match.SAME: t.ACTOR_SAME, Match.ALIKE: t.SIDE_ALIKE, Match.FITS: t.SIDE_FITS}
_RECIPIENT: Final = {
    Match.SAME: t.RECIPIENT_SAME,
    Match.ALIKE: t.SIDE_FITS,
    Match.FITS: t.SIDE_FITS,
    Match.OTHER: t.RECIPIENT_OTHER,
}


def sides_of(report: Report) -> Sides:
    """The parties of ``report``; those whom nobody names are left out.

    So are doers who are the very ones that suffer: as a rule the one who tells of the dead was taken for the culprit.
    """
    actor, recipient = _parties(report.actor), _parties(report.recipient)
    if {one.id for one in actor} == {one.id for one in recipient}:
        actor = ()
    return Sides(actor, recipient, tuple(sorted({one.id for one in actor + recipient if one.sort is Sort.NAMED})))


def _parties(actors: tuple[Actor, ...]) -> Parties:
    found: dict[str, Party] = {}
    for actor in actors:
        if actor.id is not None and actor.id not in _NOBODY:
            one, known = _party(actor.id, actor), found.get(actor.id)
            found[actor.id] = one if known is None else replace(known, words=known.words | one.words)
    return tuple(found[key] for key in sorted(found))


def _party(key: str, actor: Actor) -> Party:
    generic = _GENERIC.fullmatch(key)
    civil = actor.kind is ActorKind.CIVILIAN
    sort = Sort.CIVIL if civil else Sort.ARMED if generic else Sort.NAMED
    country = actor.country or (key[-3:] if re.search("-[A-Z]{3}$", key) else None)
    called = frozenset() if sort is Sort.NAMED else words_of(actor.text).rare
    name = actor.text if called else actor.name or actor.text
    return Party(key, name, country, sort, sort is Sort.ARMED or actor.kind in _ARMED, called)


def match(a: Parties, b: Parties, *, acting: bool = False) -> Match:
    """Whether two lists of parties can be the same; ``acting`` where they are those who did it."""
    if not a or not b:
        return Match.UNKNOWN
    ids = {one.id for one in a}
    shared = [other.sort for other in b if other.id in ids]
    if shared:
        return Match.SAME if Sort.NAMED in shared else Match.ALIKE
    return Match.FITS if any(_fits(one, other, acting=acting) for one in a for other in b) else Match.OTHER


def _fits(a: Party, b: Party, *, acting: bool) -> bool:
    """Whether one of the two names the other's sort: a state's people are hit with it, but do not act for it."""
    if a.country and b.country and a.country != b.country:
        return False
    if Sort.CIVIL in (a.sort, b.sort):
        return not acting or a.sort is b.sort or a.armed or b.armed
    return a.armed and b.armed and Sort.ARMED in (a.sort, b.sort)


def one_way(a: Sides, b: Sides, *, exact: bool) -> Fit | None:
    """What the sides of two reports of violence, arrest, aid ... say; None where they exclude one happening.

    ``exact`` where place and day pin the happening down: only then can it be told with other roles or another culprit.
    """
    actor, recipient = match(a.actor, b.actor, acting=True), match(a.recipient, b.recipient)
    if _both_ways(a, b):
        return Fit(t.ACTOR_SAME + t.RECIPIENT_SAME, lambda: f"both told between {_list(_shared(_all(a), _all(b)))}")
    if actor is Match.OTHER:
        return _other_actor(a, b, recipient) if exact else None
    if recipient is Match.OTHER and not exact and (_own_loss(a, b) or _own_loss(b, a)):
        return None
    points = _ACTOR.get(actor, 0.0) + _RECIPIENT.get(recipient, 0.0)
    target = targets(a, b)
    if recipient is not Match.SAME:
        points += t.TARGET_SAME * min(2, len(target))
    return Fit(points, lambda: _told_of(a, b, actor, recipient)) if points else NEUTRAL


def _own_loss(a: Sides, b: Sides) -> bool:
    """Whether ``a`` names no culprit and those who suffer in it are the side that does it in ``b``: its own dead."""
    doers = {one.country or one.id for one in b.actor}
    return not a.actor and bool(a.recipient) and all((one.country or one.id) in doers for one in a.recipient)


def targets(a: Sides, b: Sides) -> frozenset[str]:
    """The words by which both reports call a target that has no name."""
    return _called(a.recipient) & _called(b.recipient)


def _called(parties: Parties) -> frozenset[str]:
    return frozenset(word for one in parties for word in one.words)


def _both_ways(a: Sides, b: Sides) -> bool:
    """Whether one report tells of a fight of two parties with one another, and both are the other's parties too."""
    mutual = (len(a.actor) > 1 and not a.recipient) or (len(b.actor) > 1 and not b.recipient)
    return mutual and len(set(a.named) & set(b.named)) > 1


def _other_actor(a: Sides, b: Sides, recipient: Match) -> Fit | None:
    """Another culprit: the other side's version where the roles are reversed or the victim is the same."""
    if Match.SAME in (match(a.actor, b.recipient), match(a.recipient, b.actor)):
        return Fit(t.ROLES_REVERSED, lambda: f"both told of {_list(_shared(_all(a), _all(b)))}, roles reversed")
    if recipient is Match.OTHER:
        return None
    return Fit(t.ACTOR_OTHER, lambda: f"one blames {_list(a.actor)}, the other {_list(b.actor)}")


def _told_of(a: Sides, b: Sides, actor: Match, recipient: Match) -> str:
    actors, targets = (one in (Match.SAME, Match.ALIKE) for one in (actor, recipient))
    if actors and targets:
        return f"both told of {_list(_shared(a.actor, b.actor))} against {_list(_shared(a.recipient, b.recipient))}"
    if actors:
        return f"both told of {_list(_shared(a.actor, b.actor))}"
    if targets:
        return f"both told of what befell {_list(_shared(a.recipient, b.recipient))}"
    return ""


def speech(a: Sides, b: Sides) -> Fit | None:
    """The same for what is done by speaking: nobody speaks for another."""
    actor, recipient = match(a.actor, b.actor, acting=True), match(a.recipient, b.recipient)
    if actor in (Match.OTHER, Match.FITS) or recipient is Match.OTHER:
        return None
    return Fit(_ACTOR.get(actor, 0.0) + _RECIPIENT.get(recipient, 0.0), lambda: _told_of(a, b, actor, recipient))


def can_be_denied(a: Sides, b: Sides) -> bool:
    """Whether what one report says did not happen is what the other says did: of the same culprit or the same target.

    The people of one state are one target: "shells hit the town" is what a side denies that says it fired on no civilians.
    """
    told = match(a.actor, b.actor, acting=True), match(a.recipient, b.recipient)
    same_target = told[1] in (Match.SAME, Match.ALIKE)
    return told[0] in (Match.SAME, Match.ALIKE) or (told[0] is not Match.OTHER and same_target)


def together(a: Sides, b: Sides) -> Fit | None:
    """The same for talks, accords and common work, where the roles say nothing."""
    shared = set(a.named) & set(b.named)
    if not a.named or not b.named:
        return NEUTRAL
    if not shared:
        return None
    least = min(len(a.named), len(b.named))
    if len(shared) == 1:
        return Fit(t.TOGETHER_ONE, lambda: f"both told of {_list(_shared(_all(a), _all(b)))}") if least == 1 else None
    equal = len(shared) == len(a.named) == len(b.named)
    points = t.TOGETHER_ALL if equal else t.TOGETHER_SOME if len(shared) == least else t.TOGETHER_ONE
    return Fit(points, lambda: f"both told of {_list(_shared(_all(a), _all(b)))}")


def _shared(a: Parties, b: Parties) -> Parties:
    """The parties of both, under the names of both where they differ ("Kremlin, Moscow")."""
    names = {one.id: one.name for one in b}
    return tuple(
        one if names[one.id] == one.name else replace(one, name=f"{one.name}, {names[one.id]}")
        for one in a
        if one.id in names
    )


def _all(sides: Sides) -> Parties:
    both = {one.id: one for one in sides.recipient + sides.actor}
    return tuple(both[key] for key in sorted(both))


def _list(parties: Parties) -> str:
    return " and ".join(one.name for one in parties) or "nobody named"

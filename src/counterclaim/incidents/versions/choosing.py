"""What a table with one line an incident shows of each field but the figures, each value chosen by a written rule.

The rule is that of ``voting``; what a field adds to it stands at its function.
"""

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from counterclaim.incidents.families import family_of
from counterclaim.incidents.versions.facts import place_value
from counterclaim.incidents.versions.places import FINENESS, holds
from counterclaim.incidents.versions.sides import side_of
from counterclaim.incidents.versions.voting import Vote, Voters, Won, elect
from counterclaim.records import Actor, Entry, EventType, Newness, Place, Reality

_TOOK_PLACE: Final = frozenset({Reality.HAPPENED, Reality.ONGOING})
_SURE: Final = frozenset({*_TOOK_PLACE, Reality.NEGATED})
_REALITIES: Final = {reality: -place for place, reality in enumerate(Reality)}

Days = tuple[str, str]


class Chosen(NamedTuple):
    """One value of each field, and why, a line a field; the family is that of the type chosen."""

    family: str
    type: EventType
    mode: str | None
    actor: tuple[Actor, ...]
    recipient: tuple[Actor, ...]
    where: tuple[Place, ...]
    days: Days | None
    means: tuple[str, ...]
    reality: Reality
    newness: Newness
    why: tuple[str, ...]


def choose(entries: Sequence[Entry]) -> Chosen:
    """The values of an incident; ``entries`` stand in the order in which they were told."""
    voters = Voters(entries)
    kind = _type(voters)
    mode = _mode(voters, kind.value)
    actor = _actor(voters)
    recipient = _recipient(voters, actor)
    where, when = _where(voters), _when(voters)
    means, means_why = _means(voters, kind.value)
    reality, newness = _reality(voters), _newness(voters)
    won = (kind, mode, actor, recipient, where, when)
    lines = [one.why for one in won if one is not None] + [means_why, reality.why, newness.why]
    return Chosen(
        family_of(kind.entry.report),
        kind.value,
        mode.value if mode is not None else None,
        actor.entry.report.actor if actor is not None else (),
        recipient.entry.report.recipient if recipient is not None else (),
        where.entry.report.where if where is not None else (),
        when.value if when is not None else None,
        means,
        reality.value,
        newness.value,
        tuple(line for line in lines if line),
    )


def _type(voters: Voters) -> Won[EventType]:
    """Of types with as many origins the one of the surer reading."""
    asked, by_person = voters.of("type")
    won = elect("type", [Vote(one.report.type, one.report.score or 0.0, one) for one in asked], by_person)
    assert won is not None  # noqa: S101 - every report has a type
    return won


def _mode(voters: Voters, kind: EventType) -> Won[str] | None:
    """Among the reports of the type chosen; no mode is no vote."""
    asked, by_person = voters.of("mode")
    alike = [entry for entry in asked if entry.report.type is kind]
    votes = [Vote(one.report.mode, one.report.score or 0.0, one) for one in alike if one.report.mode is not None]
    return elect("mode", votes, by_person)


def _actor(voters: Voters) -> Won[tuple[str, ...]] | None:
    """All doers of a report are one value, by their sides; "nobody named" is a value, but a less precise one."""
    asked, by_person = voters.of("actor")
    votes = [_side_vote(entry.report.actor, entry) for entry in asked if entry.report.actor]
    return elect("actor", votes, by_person)


def _recipient(voters: Voters, actor: Won[tuple[str, ...]] | None) -> Won[tuple[str, ...]] | None:
    """Among the reports with the doers chosen, so that doer and sufferer are of one account.

    Where none of them names a sufferer, among those whose sufferers are not the doers chosen.
    """
    asked, by_person = voters.of("recipient")
    named = [entry for entry in asked if entry.report.recipient]
    if actor is not None and not by_person:
        alike = [entry for entry in named if _sides(entry.report.actor) == actor.value]
        named = alike or [entry for entry in named if not set(_sides(entry.report.recipient)) & set(actor.value)]
    return elect("recipient", [_side_vote(entry.report.recipient, entry) for entry in named], by_person)


def _side_vote(actors: tuple[Actor, ...], entry: Entry) -> Vote[tuple[str, ...]]:
    known = sum(side_of(actor) is not None for actor in actors)
    return Vote(_sides(actors), float(known > 0), entry)


def _sides(actors: tuple[Actor, ...]) -> tuple[str, ...]:
    return tuple(sorted({side_of(actor) or "" for actor in actors}))


def _where(voters: Voters) -> Won[tuple[str, ...]] | None:
    """All places of a report are one value; a report of a wider area counts for each place inside it."""
    asked, by_person = voters.of("where")
    places: dict[str, Place] = {}
    votes = []
    for entry in asked:
        if entry.report.where:
            own = {place_value(place): place for place in entry.report.where}
            places = {**own, **places}
            fineness = max(_fineness(place) for place in own.values())
            votes.append(Vote(tuple(sorted(own)), fineness, entry))

    def supports(other: tuple[str, ...], value: tuple[str, ...]) -> bool:
        return all(any(one == name or holds(places[one], places[name]) for one in other) for name in value)

    return elect("where", votes, by_person, supports)


def _fineness(place: Place) -> float:
    return FINENESS[place.precision] if place.precision is not None else 0.0


def _when(voters: Voters) -> Won[Days] | None:
    """Both days or none: a report of more days counts for each span inside it, and fewer days are more precise.

    What happened did so by the day on which it was told: this closes "since Monday".  "By Friday" stays open and is no vote.
    """
    asked, by_person = voters.of("when")
    votes = [Vote(days, -float(_length(days)), entry) for entry in asked if (days := _closed(entry)) is not None]
    return elect("when", votes, by_person, lambda other, value: other[0] <= value[0] and value[1] <= other[1])


def _closed(entry: Entry) -> Days | None:
    when = entry.report.when
    if when is None or when.earliest is None:
        return None
    latest = when.latest
    if latest is None and entry.report.reality in _TOOK_PLACE:
        latest = entry.document.published.date
    return (when.earliest, latest) if latest is not None and when.earliest <= latest else None


def _length(days: Days) -> int:
    return (date.fromisoformat(days[1]) - date.fromisoformat(days[0])).days


def _means(voters: Voters, kind: EventType) -> tuple[tuple[str, ...], str]:
    """All means that reports of the type chosen tell, those of most origins first."""
    asked, by_person = voters.of("means")
    origins: dict[str, set[str]] = {}
    for entry in (entry for entry in asked if entry.report.type is kind or by_person):
        for span in entry.report.means:
            origins.setdefault(span.text.casefold(), set()).add(entry.origin)
    means = tuple(sorted(origins, key=lambda word: -len(origins[word])))
    if not means:
        return means, ""
    return means, "means: a person's value" if by_person else "means: all that are told, by independent texts"


def _reality(voters: Voters) -> Won[Reality]:
    """What was planned or threatened has no vote once somebody tells whether it happened; ties by the list of codes."""
    decided = voters.decided("reality")
    sure = [entry for entry in voters.entries if entry.report.reality in _SURE]
    asked, by_person = decided or sure or voters.entries, bool(decided)
    votes = [Vote(one.report.reality, float(_REALITIES[one.report.reality]), one) for one in asked]
    won = elect("reality", votes, by_person)
    assert won is not None  # noqa: S101 - every report has a reality
    return won


def _newness(voters: Voters) -> Won[Newness]:
    """New where any report tells it as news: what is news at first is history later."""
    asked, by_person = voters.of("newness")
    fresh = [entry for entry in asked if entry.report.newness is Newness.NEW]
    if fresh and not by_person:
        return Won(Newness.NEW, fresh[0], f"newness: told as news in {fresh[0].key}")
    won = elect("newness", [Vote(one.report.newness, 0.0, one) for one in asked], by_person)
    assert won is not None  # noqa: S101 - every report has a newness
    return won

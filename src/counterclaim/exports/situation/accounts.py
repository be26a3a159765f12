"""What each side says that another did, and how the other answers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from counterclaim.exports.phrases import range_phrase
from counterclaim.exports.situation.counts import day_label
from counterclaim.exports.situation.gathered import Gathered, denial_quotes, denies, doubts, told_quotes
from counterclaim.exports.situation.rows import AccountRow, AllegationRow, Quote, Side, Teller
from counterclaim.exports.situation.sides import sides_of, version_side
from counterclaim.records import EventType, Field, Incident, SideKind, Stance, Version

FORCEFUL: Final = frozenset(
    {EventType.ASSAULT, EventType.COERCE, EventType.MOBILIZE, EventType.PROTEST, EventType.SANCTION}
)
"""PLOVER's material conflict: to say that another did one of these is to allege it."""

_ANSWERS: Final = ("denied", "confirmed", "conceded", "unanswered")
_Key = tuple[Side, Side, str | None, str]


def allegations(gathered: Gathered) -> tuple[AllegationRow, ...]:
    """Every incident that one side tells of another or that somebody denies, by number."""
    rows = []
    for incident in gathered.incidents:
        against = bool(list(_charges(gathered, incident)))
        told = tellings(incident)
        if against or told.denied:
            rows.append(AllegationRow(incident, told.said, told.denied, told.doubted, told.quotes))
    return tuple(rows)


@dataclass(frozen=True, slots=True)
class Tellings:
    """Who says that an incident happened, who denies it or part of it, who doubts it; each with its words."""

    said: tuple[Teller, ...]
    denied: tuple[Teller, ...]
    doubted: tuple[Teller, ...]

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """All words, each once."""
        found = (*self.said, *self.denied, *self.doubted)
        return tuple(dict.fromkeys(quote for teller in found for quote in teller.quotes))


def tellings(incident: Incident) -> Tellings:
    """The versions of an incident by what they make of it."""
    said: list[Teller] = []
    denied: list[Teller] = []
    doubted: list[Teller] = []
    for version in incident.versions:
        if denies(version):
            denied.append(Teller(version_side(version), denial_quotes(version)))
        else:
            found = doubted if doubts(version) else said
            found.append(Teller(version_side(version), told_quotes(version.told)))
    return Tellings(tuple(said), tuple(denied), tuple(doubted))


def side_accounts(gathered: Gathered) -> tuple[AccountRow, ...]:
    """A row for each side that tells, each side it tells of, and each day; by teller, accused and day."""
    cells: dict[_Key, dict[str, list[str]]] = {}
    for incident in gathered.incidents:
        day, label = _day(incident)
        for teller, accused in _charges(gathered, incident):
            cell = cells.setdefault((teller, accused, day, label), {name: [] for name in _ANSWERS})
            cell[_answer(incident, accused)].append(incident.id)
    return tuple(_account(gathered, key, cells[key]) for key in sorted(cells, key=_order))


def _account(gathered: Gathered, key: _Key, cell: Mapping[str, list[str]]) -> AccountRow:
    teller, accused, day, label = key
    answers = {name: tuple(found) for name, found in cell.items()}
    alleged = gathered.ordered(incident for found in cell.values() for incident in found)
    return AccountRow(teller, accused, day, label, alleged, **answers)


def _order(key: _Key) -> tuple[str, str, str, str, str, str]:
    teller, accused, day, label = key
    return teller.name, teller.id, accused.name, accused.id, day or "~", label


def _charges(gathered: Gathered, incident: Incident) -> Iterable[tuple[Side, Side]]:
    """Who says of whom that it did a forceful thing: each pair of a side and another once."""
    if incident.type not in FORCEFUL:
        return
    for version in incident.versions:
        if version.kind not in (SideKind.PARTY, SideKind.THIRD) or denies(version) or doubts(version):
            continue
        teller = version_side(version)
        for accused in _doers(gathered, incident, version):
            if accused.id != teller.id:
                yield teller, accused


def _doers(gathered: Gathered, incident: Incident, version: Version) -> tuple[Side, ...]:
    """Who did it according to a version: the actors of the reports it rests on that its words name."""
    entries = [gathered.entries[key] for key in version.entries if key in gathered.entries]
    actors = [actor for entry in entries for actor in entry.report.actor]
    named = {told.value for told in version.told if told.field is Field.WHO}
    found = sides_of(actors or incident.actor)
    kept = tuple(side for side in found if side.id in named)
    return kept or found


def _answer(incident: Incident, accused: Side) -> str:
    """How the accused side's own account stands to an allegation."""
    own = [version for version in incident.versions if version.id == accused.id and version.kind is SideKind.PARTY]
    if not own:
        return "unanswered"
    if any(denies(version) for version in own):
        return "denied"
    confirms = any(told.stance is Stance.CONFIRMS for version in own for told in version.told)
    return "confirmed" if confirms else "conceded"


def _day(incident: Incident) -> tuple[str | None, str]:
    """The day and its words; None where there is not exactly one."""
    if incident.earliest is not None and incident.earliest == incident.latest:
        return incident.earliest, range_phrase(incident.earliest, incident.latest)
    return None, day_label(incident) or "told of several days"

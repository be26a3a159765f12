"""Contacts, demands, threats and accords: the incidents of diplomacy, each with who tells it."""

from typing import Final

from counterclaim.exports.situation.accounts import tellings
from counterclaim.exports.situation.gathered import Gathered
from counterclaim.exports.situation.rows import ActRow
from counterclaim.records import EventType, Incident

_CONTACTS: Final = frozenset({EventType.CONSULT})
_DEMANDS: Final = frozenset({EventType.REQUEST})
_THREATS: Final = frozenset({EventType.THREATEN})


def contacts(gathered: Gathered) -> tuple[ActRow, ...]:
    """Talks, visits and calls, by number."""
    return tuple(_row(one) for one in gathered.incidents if one.type in _CONTACTS)


def demands(gathered: Gathered) -> tuple[ActRow, ...]:
    """Demands and appeals, by number."""
    return tuple(_row(one) for one in gathered.incidents if one.type in _DEMANDS)


def threats(gathered: Gathered) -> tuple[ActRow, ...]:
    """Threats, by number."""
    return tuple(_row(one) for one in gathered.incidents if one.type in _THREATS)


def accords(gathered: Gathered) -> tuple[ActRow, ...]:
    """What was agreed, and truces declared or in force, by number."""
    return tuple(_row(one) for one in gathered.incidents if _is_accord(one))


def _is_accord(incident: Incident) -> bool:
    return incident.type is EventType.AGREE or (incident.type is EventType.RETREAT and incident.mode == "ceasefire")


def _row(incident: Incident) -> ActRow:
    told = tellings(incident)
    return ActRow(incident, told.said, told.denied, told.doubted, told.quotes)

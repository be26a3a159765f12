"""Which reports MUC-4 asks for: terrorism in nine countries, not war between soldiers and guerrillas.

The rules were read off the development texts alone.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

Report = Mapping[str, Any]

COUNTRIES: Final = frozenset("ARG BOL CHL COL ECU GTM HND PER SLV".split())
"""The nine countries."""
_OLD: Final = 120
"""Days before the text after which an event is history that MUC-4 does not ask for."""
_ARMED: Final = frozenset({"military", "rebel", "militia"})
_WAR: Final = re.compile(
    r"\bclash|\bfight|\bfought|\bcombat|offensive|\bbattle|shoot-?out|repel|ambush|\bwar\b|invasion|invad|\bskirmish|"
    r"confront|counterattack|\bstruggle|harass|aggression|campaign"
)


def is_relevant(report: Report, published: str | None) -> bool:
    """Whether a report of violence is one of terrorism, as MUC-4 means it."""
    hit = {actor["kind"] for actor in report["recipient"]}
    did = {actor["kind"] for actor in report["actor"]}
    if hit and (hit <= _ARMED or (hit & _ARMED and did & _ARMED)):
        return False
    if not hit and (did & _ARMED or _WAR.search(report["anchor"]["text"].lower())):
        return False
    named = report["where"] or report["figures"] or (report["when"] or {}).get("earliest")
    return bool(hit or named) and not _is_elsewhere(report) and not _is_history(report, published)


def _is_elsewhere(report: Report) -> bool:
    """Whether the report names a country that is none of the nine, or an army or state of another did it."""
    where = any(place["precision"] == "country" and place["country"] not in COUNTRIES for place in report["where"])
    who = any(
        actor["kind"] in {"state", "military"} and actor["country"] and actor["country"] not in COUNTRIES
        for actor in report["actor"]
    )
    return where or who


def _is_history(report: Report, published: str | None) -> bool:
    """Whether the event lies more than some months before the text."""
    latest = (report["when"] or {}).get("latest")
    if not latest or not published:
        return False
    return (date.fromisoformat(published) - date.fromisoformat(latest)).days > _OLD

"""What versions say, and how they stand to one another, in words and signs."""

import re
from typing import Final

from counterclaim.exports.labels import REALITIES, type_label
from counterclaim.exports.phrases import range_phrase
from counterclaim.records import EventType, Field, FieldState, Incident, Told

_SIGNS: Final = {"agreed": "=", "disputed": "≠", "differs": "~", "one version": "1", "silent": "–"}
SILENT: Final = "– silent"
_DAYS: Final = re.compile(r"(\d{4}-\d\d-\d\d)?/(\d{4}-\d\d-\d\d)?")
_REALITIES: Final = {reality.value: words for reality, words in REALITIES.items()}


def state_of(incident: Incident, field: Field) -> FieldState | None:
    """How the versions stand to one another on a field, where they were compared on it."""
    return next((one.state for one in incident.compared if one.field is field), None)


def sign(state: FieldState | None) -> str:
    """The sign that stands before a state's word."""
    return _SIGNS.get(state.value, "") if state is not None else ""


def told_words(told: Told) -> str:
    """What a version says of a field as a person reads it: codes and days of its value in words, else its label."""
    if told.field is Field.WHAT:
        kind, _, mode = told.value.partition("/")
        return type_label(EventType(kind), mode or None) if kind in EventType.__members__ else told.label
    if told.field is Field.WHETHER:
        return _REALITIES.get(told.value, told.label)
    days = _DAYS.fullmatch(told.value) if told.field is Field.WHEN else None
    if days is not None and any(days.groups()):
        return range_phrase(*days.groups())
    return told.label

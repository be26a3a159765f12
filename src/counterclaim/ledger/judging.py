"""Whether a decision may be made: what a person gave, checked before anything is written."""

from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from typing import Any, Final

from counterclaim.errors import UsageError
from counterclaim.ledger.overlay import CLAIM_FIELDS, EDITABLE, VERDICTS, Overlaid
from counterclaim.records import Report, Verb
from counterclaim.records.check import report_faults, span_faults
from counterclaim.records.json import field_from_json, plain

REASONED: Final = {
    Verb.REJECT: "say why it is rejected",
    Verb.SAME: "say why they are the same",
    Verb.NOTE: "a note needs words",
}
_DAYS: Final = frozenset({"earliest", "latest"})


def check_form(verb: Verb, about: Sequence[str], by: str, field: str | None, reason: str | None) -> None:
    """What can be said of a decision without looking into the ledger; raises UsageError E241 or E243."""
    for words in (by, reason or "", *about):
        _check_words(words)
    if not by.strip():
        raise UsageError("E243", "a decision needs the name of the person who makes it")
    if verb in REASONED and not (reason or "").strip():
        raise UsageError("E243", f"a reason is wanted: {REASONED[verb]}")
    joining = verb in (Verb.SAME, Verb.APART)
    if len(set(about)) != len(about) or (len(about) < 2 if joining else len(about) != 1):
        wanted = "two reports or more, each once" if joining else "one report or incident"
        raise UsageError("E241", f"{verb} is about {wanted}, not {', '.join(about) or 'nothing'}")
    if (field is not None) != (verb is Verb.EDIT):
        raise UsageError("E241", "edit names a field, and no other decision does")
    if field is not None and field not in EDITABLE:
        raise UsageError("E241", f"{field!r} is no field that can be set; these can: {', '.join(EDITABLE)}")


def moment(at: str) -> str:
    """``at`` as "2022-09-13T07:05:00Z"; raises UsageError E243 where it is no moment of UTC."""
    try:
        read = datetime.fromisoformat(at)
    except ValueError as problem:
        raise UsageError("E243", f"{at!r} is no moment; write 2022-09-13T07:05:00Z") from problem
    offset = read.utcoffset()
    if offset is None or offset.total_seconds() != 0:
        raise UsageError("E243", f"{at!r} is no moment of UTC; write 2022-09-13T07:05:00Z")
    return read.replace(microsecond=0, tzinfo=None).isoformat() + "Z"


def parsed(field: str, value: Any, text: str, claims: frozenset[str]) -> Any:
    """The value of a report's ``field`` as plain data in its one form; raises UsageError E242 where it does not hold.

    ``text`` is the document's, in which all words must stand; ``claims`` are the ids that ``said_by`` may name.
    """
    try:
        made = field_from_json(Report, field, value)
    except ValueError as problem:
        raise UsageError("E242", str(problem)) from problem
    fault = next(span_faults(text, made, field), None) or next(_value_faults(made, field), None)
    if field in CLAIM_FIELDS:
        fault = fault or next((f"{name} is no claim of the document" for name in made if name not in claims), None)
    if fault:
        raise UsageError("E242", fault)
    return plain(made)


def check_result(key: str, overlaid: Overlaid) -> None:
    """That a report with its decisions laid over still holds; raises UsageError E242 that says what does not."""
    fault = next(report_faults(overlaid.report), None)
    if fault:
        raise UsageError("E242", f"{key}: then {fault.partition(': ')[2] or fault}; decide about that field first")


def group_of(verb: Verb, field: str | None) -> str | None:
    """What a decision competes with: another of the same group about the same thing may replace it; None of a note."""
    if verb in VERDICTS:
        return "verdict"
    if verb in (Verb.SAME, Verb.APART):
        return "tie"
    return field if verb is Verb.EDIT else None


def _check_words(words: str) -> None:
    try:
        words.encode("utf-8")
    except UnicodeEncodeError as problem:
        raise UsageError("E243", f"{words!r} holds half characters") from problem


def _value_faults(value: Any, where: str) -> Iterator[str]:
    """Days that are none, and points off the globe, however deep in the value."""
    if isinstance(value, tuple):
        for n, item in enumerate(value):
            yield from _value_faults(item, f"{where}[{n}]")
    elif is_dataclass(value):
        for field in fields(value):
            yield from _value_faults(getattr(value, field.name), f"{where}.{field.name}")
        yield from _place_faults(value, where)
    elif isinstance(value, str) and where.rpartition(".")[2] in _DAYS and not _is_day(value):
        yield f"{where}: {value!r} is no day; write 2022-09-13"


def _place_faults(value: Any, where: str) -> Iterator[str]:
    lat, lon, radius = (getattr(value, name, None) for name in ("lat", "lon", "radius_km"))
    if (lat is None) != (lon is None):
        yield f"{where}: a point has a lat and a lon"
    if lat is not None and not -90 <= lat <= 90:
        yield f"{where}: lat {lat} is not between -90 and 90"
    if lon is not None and not -180 <= lon <= 180:
        yield f"{where}: lon {lon} is not between -180 and 180"
    if radius is not None and not 0 <= radius < float("inf"):
        yield f"{where}: radius_km {radius} is no distance"


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False

"""Values of a person's in short: "AZE", "2022-09-13", "killed 49-60" -> the JSON data that a decision keeps.

What is written out as JSON is taken as it is.  A short form of an actor or a place names one that the document already
holds, so that its words come with it.
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from counterclaim.errors import UsageError
from counterclaim.records import Actor, CodedDocument, Entry, FigureKind, Place
from counterclaim.records.json import plain

_PLAIN: Final = frozenset({"type", "mode", "reality", "newness"})
_LISTS: Final = frozenset({"said_by", "denied_by"})
_FIGURE: Final = re.compile(r"([a-z]+) (?:(at least |about |up to )?(\d+)(?:-(\d+))?)")
_DAYS: Final = re.compile(r"(\d{4}-\d\d-\d\d)(?:/(\d{4}-\d\d-\d\d))?")
NONE: Final = "none"
"""What a person writes for an empty field."""


def from_words(field: str, words: str, entry: Entry, coded: CodedDocument) -> Any:
    """JSON data for ``field`` of the report ``entry``, of which ``coded`` is the document as coded.

    Raises UsageError E242 where the words mean nothing for this field; it says which short forms there are.
    """
    if words.lstrip().startswith(("{", "[", '"')) or words.strip() == "null":
        try:
            return json.loads(words)
        except ValueError as problem:
            raise UsageError("E242", f"{field}: {words!r} is no JSON: {problem}") from problem
    if words.strip() == NONE:
        return None if field in {"mode", "when"} else []
    if field in _PLAIN:
        return words.strip()
    parts = [part.strip() for part in words.split(",") if part.strip()]
    if field in _LISTS:
        return parts
    if field == "when":
        return _when(words, entry)
    if field == "figures":
        return [_figure(part, entry) for part in parts]
    if field in {"actor", "recipient"}:
        return [plain(_named(part, _actors(coded), field, "actor")) for part in parts]
    if field == "where":
        return [plain(_named(part, _places(coded), field, "place")) for part in parts]
    raise UsageError("E242", f"{field} has no short form: give its JSON")


def _when(words: str, entry: Entry) -> Any:
    match = _DAYS.fullmatch(words.strip())
    if match is None:
        raise UsageError("E242", f"when: {words!r} is no day; write 2022-09-13, or 2022-09-13/2022-09-15, or {NONE}")
    told = entry.report.when
    evidence = told.words if told is not None and told.words is not None else entry.report.anchor
    return {"words": plain(evidence), "earliest": match[1], "latest": match[2] or match[1], "basis": "stated"}


def _figure(words: str, entry: Entry) -> Any:
    match = _FIGURE.fullmatch(words)
    kinds = {kind.value for kind in FigureKind}
    if match is None or match[1] not in kinds:
        raise UsageError(
            "E242", f"figures: {words!r} is none; write 'killed 49', 'killed at least 49', 'wounded 60-80'"
        )
    kind, hedge, low, high = match[1], (match[2] or "").strip(), int(match[3]), match[4]
    told = next((figure for figure in entry.report.figures if figure.kind == kind), None)
    evidence = told.words if told is not None else entry.report.anchor
    return {
        "kind": kind,
        "low": None if hedge == "up to" else low,
        "high": int(high) if high else None if hedge == "at least" else low,
        "about": hedge == "about",
        "words": plain(evidence),
    }


def _named(words: str, known: Iterable[Actor | Place], field: str, what: str) -> Actor | Place:
    """The first of ``known`` with this id, or else this name or these words; raises UsageError E242."""
    held = list(known)
    for fits in (_by_id, _by_name):
        found = next((one for one in held if fits(one, words)), None)
        if found is not None:
            return found
    names = ", ".join(sorted({str(one.id) for one in held if one.id})[:12])
    raise UsageError("E242", f"{field}: the document holds no {what} {words!r} (it holds {names}); else give its JSON")


def _by_id(one: Actor | Place, words: str) -> bool:
    return one.id is not None and words in (one.id, one.id.rpartition(":")[2])


def _by_name(one: Actor | Place, words: str) -> bool:
    return words.casefold() in {(one.name or "").casefold(), one.text.casefold()}


def _actors(coded: CodedDocument) -> Iterator[Actor]:
    for report in coded.reports:
        yield from report.actor
        yield from report.recipient
    for claim in coded.claims:
        if claim.source is not None:
            yield from claim.source.actor


def _places(coded: CodedDocument) -> Iterator[Place]:
    for report in coded.reports:
        yield from report.where
    for force in coded.context.forces:
        yield from force.where
    for control in coded.context.control:
        yield from control.places

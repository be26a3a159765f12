"""The table of reports."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from counterclaim.exports.tables.columns import Codes, Column, Kind, Sheet
from counterclaim.exports.tables.incidents import OF_INCIDENT, Held
from counterclaim.exports.tables.parts import (
    ACTORS,
    FIGURES,
    MODE_CODES,
    NEWNESSES,
    PLACES,
    REALITIES,
    SPANS,
    TEXTS,
    TYPES,
    actor_records,
    figure_records,
    ids,
    place_records,
    spans,
)
from counterclaim.records import Entry, Incident, Verb, WhenBasis

_VERDICTS: Final = Codes((Verb.ACCEPT.value, Verb.REJECT.value, Verb.UNSURE.value))


@dataclass(frozen=True, slots=True)
class Member:
    """A report of an incident."""

    incident: Incident
    entry: Entry


def _members(held: Held) -> Iterator[Member]:
    return (Member(held.incident, entry) for entry in held.entries)


def _when(member: Member, name: str) -> str | None:
    when = member.entry.report.when
    return getattr(when, name) if when is not None else None


def _when_words(member: Member) -> str | None:
    when = member.entry.report.when
    return when.words.text if when is not None and when.words is not None else None


REPORTS: Final[Sheet[Held, Member]] = Sheet(
    "reports",
    "one row a report that stands in an incident, people's decisions laid over it",
    _members,
    (
        Column("key", Kind.TEXT, "names the report across runs of the coder", lambda m: m.entry.key),
        Column("incident", Kind.TEXT, OF_INCIDENT, lambda m: m.incident.id),
        Column("document", Kind.TEXT, "id of the document", lambda m: m.entry.document.id),
        Column("origin", Kind.TEXT, "id of the document it is a copy of, or its own", lambda m: m.entry.origin),
        Column("report", Kind.TEXT, "id of the report in its document", lambda m: m.entry.report.id),
        Column("anchor", Kind.TEXT, "the words that name the event", lambda m: m.entry.report.anchor.text),
        Column("start", Kind.WHOLE, "offset of the anchor", lambda m: m.entry.report.anchor.start),
        Column("end", Kind.WHOLE, "offset of its end", lambda m: m.entry.report.anchor.end),
        Column("type", TYPES, "PLOVER type", lambda m: m.entry.report.type.value),
        Column("mode", MODE_CODES, "PLOVER mode", lambda m: m.entry.report.mode),
        Column("reality", REALITIES, "as the one who tells it puts it", lambda m: m.entry.report.reality.value),
        Column("newness", NEWNESSES, "news, background or future", lambda m: m.entry.report.newness.value),
        Column("earliest", Kind.DAY, "first day it may have happened on", lambda m: _when(m, "earliest")),
        Column("latest", Kind.DAY, "last day it may have happened on", lambda m: _when(m, "latest")),
        Column("when_basis", Codes(tuple(WhenBasis)), "where the days come from", lambda m: _when(m, "basis")),
        Column("when_words", Kind.TEXT, "the words that say when", _when_words),
        Column("actor_ids", TEXTS, "known ids of those who did it", lambda m: ids(m.entry.report.actor)),
        Column("recipient_ids", TEXTS, "known ids of those it was done to", lambda m: ids(m.entry.report.recipient)),
        Column("actor", ACTORS, "who did it", lambda m: actor_records(m.entry.report.actor)),
        Column("recipient", ACTORS, "to whom", lambda m: actor_records(m.entry.report.recipient)),
        Column("where", PLACES, "the places", lambda m: place_records(m.entry.report.where)),
        Column("means", SPANS, "the words for the means", lambda m: spans(m.entry.report.means)),
        Column("figures", FIGURES, "numbers exactly as claimed", lambda m: figure_records(m.entry.report.figures)),
        Column("said_by", TEXTS, "ids of the claims in its document that tell it; none: the outlet's own voice",
               lambda m: list(m.entry.report.said_by)),
        Column("denied_by", TEXTS, "ids of the claims that deny it", lambda m: list(m.entry.report.denied_by)),
        Column("score", Kind.NUMBER, "the event reader's chance, 0 to 1", lambda m: m.entry.report.score),
        Column("verdict", _VERDICTS, "a person's", lambda m: m.entry.verdict.value if m.entry.verdict else None),
        Column("decided", TEXTS, "the fields that a person set", lambda m: list(m.entry.decided)),
        Column("why", TEXTS, "what decided each field", lambda m: list(m.entry.report.why)),
    ),
)  # fmt: skip

"""The tables of incidents and of the ties that hold each together."""

from dataclasses import dataclass
from typing import Any, Final

from counterclaim.exports.sentences import tell
from counterclaim.exports.tables.columns import Column, Kind, ListOf, Record, Sheet
from counterclaim.exports.tables.parts import (
    GROUNDS,
    IDENTITIES,
    MODE_CODES,
    NEWNESSES,
    RANGES,
    REALITIES,
    SOURCES,
    TEXTS,
    TYPES,
    countries,
    grounds,
    identities,
    ids,
    ranges,
    sources,
)
from counterclaim.records import Entry, FigureKind, Incident, Join

_COMPARED: Final = ListOf(Record((("field", Kind.TEXT), ("state", Kind.TEXT), ("values", Kind.TEXT))))
OF_INCIDENT: Final = "id of the incident"


@dataclass(frozen=True, slots=True)
class Held:
    """An incident with its entries, as ``Holdings.incidents`` gives them."""

    incident: Incident
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A join of an incident."""

    incident: Incident
    join: Join


def _bound(kind: FigureKind, name: str) -> Column[Held]:
    """A column of one bound of one kind of figure."""

    def value(held: Held) -> Any:
        return next((getattr(one, name) for one in held.incident.figures if one.kind is kind), None)

    words = {"low": "lowest", "best": "likeliest", "high": "highest; blank where a version leaves it open"}
    return Column(f"{kind.value}_{name}", Kind.WHOLE, f"number {kind.value}, {words[name]}", value)


def _compared(incident: Incident) -> list[dict[str, str]]:
    return [
        {"field": one.field.value, "state": one.state.value, "values": "; ".join(one.values)}
        for one in incident.compared
    ]


INCIDENTS: Final[Sheet[Held, Held]] = Sheet(
    "incidents",
    "one row an incident",
    lambda held: (held,),
    (
        Column("id", Kind.TEXT, "never changes, never given out again", lambda h: h.incident.id),
        Column("sentence", Kind.TEXT, "what happened according to whom, in words", lambda h: tell(h.incident)),
        Column("family", Kind.TEXT, "the family of event types it was joined in", lambda h: h.incident.family),
        Column("type", TYPES, "PLOVER type", lambda h: h.incident.type.value),
        Column("mode", MODE_CODES, "PLOVER mode", lambda h: h.incident.mode),
        Column(
            "reality", REALITIES, "whether it took place, as most origins put it", lambda h: h.incident.reality.value
        ),
        Column("newness", NEWNESSES, "news, background or future", lambda h: h.incident.newness.value),
        Column("earliest", Kind.DAY, "first day it may have happened on", lambda h: h.incident.earliest),
        Column("latest", Kind.DAY, "last day it may have happened on", lambda h: h.incident.latest),
        Column(
            "days_inferred",
            Kind.YES_NO,
            "whether no text tells a day and both are inferred from the days of publication",
            lambda h: h.incident.days_inferred,
        ),
        Column("actor_ids", TEXTS, "known ids of those who did it", lambda h: ids(h.incident.actor)),
        Column("recipient_ids", TEXTS, "known ids of those it was done to", lambda h: ids(h.incident.recipient)),
        Column("countries", TEXTS, "ISO 3166 alpha-3 of the places", lambda h: countries(h.incident.where)),
        Column("actor", IDENTITIES, "who did it", lambda h: identities(h.incident.actor)),
        Column("recipient", IDENTITIES, "to whom", lambda h: identities(h.incident.recipient)),
        Column("where", GROUNDS, "the places", lambda h: grounds(h.incident.where)),
        Column("means", TEXTS, "weapons and other means", lambda h: list(h.incident.means)),
        *(_bound(kind, name) for kind in (FigureKind.KILLED, FigureKind.WOUNDED) for name in ("low", "best", "high")),
        Column("figures", RANGES, "all numbers, each with the rule that made it", lambda h: ranges(h.incident.figures)),
        Column("contested", Kind.YES_NO, "one version denies or contradicts another", lambda h: h.incident.contested),
        Column("contested_on", TEXTS, "on which fields", lambda h: [field.value for field in h.incident.contested_on]),
        Column("compared", _COMPARED, "how the versions stand to one another", lambda h: _compared(h.incident)),
        Column("versions", Kind.WHOLE, "number of versions", lambda h: len(h.incident.versions)),
        Column("reports", Kind.WHOLE, "number of reports", lambda h: len(h.incident.entries)),
        Column("articles", Kind.WHOLE, "number of articles", lambda h: h.incident.articles),
        Column("origins", Kind.WHOLE, "number of independent texts", lambda h: h.incident.origins),
        Column("first_day", Kind.DAY, "day of the first report", lambda h: h.incident.first.day),
        Column("first_outlet", Kind.TEXT, "outlet of the first report", lambda h: h.incident.first.outlet),
        Column("first_report", Kind.TEXT, "key of the first report", lambda h: h.incident.first.entry),
        Column("changed", Kind.TEXT, "newest day or moment that bears on it", lambda h: h.incident.changed),
        Column("sources", SOURCES, "the articles, by day of publication", lambda h: sources(h.entries)),
        Column("why", TEXTS, "how the values above were chosen", lambda h: list(h.incident.why)),
    ),
)

JOINS: Final[Sheet[Held, Link]] = Sheet(
    "joins",
    "one row for each tie that holds an incident together",
    lambda held: (Link(held.incident, join) for join in held.incident.joins),
    (
        Column("incident", Kind.TEXT, OF_INCIDENT, lambda link: link.incident.id),
        Column("report", Kind.TEXT, "key of the report", lambda link: link.join.entry),
        Column("other", Kind.TEXT, "key of the report it was joined with", lambda link: link.join.other),
        Column("score", Kind.NUMBER, "strength of the tie, 0 to 1", lambda link: link.join.score),
        Column(
            "decision", Kind.WHOLE, "number of the person's decision that joined them", lambda link: link.join.decision
        ),
        Column("why", TEXTS, "the evidence for it", lambda link: list(link.join.why)),
    ),
)

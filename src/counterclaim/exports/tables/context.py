"""The tables of context: agreements, bodies, forces and control of territory, each as a text tells it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final, Generic, Protocol, TypeVar

from counterclaim.exports.tables.columns import Codes, Column, Kind, Sheet
from counterclaim.exports.tables.documents import OF_DOCUMENT
from counterclaim.exports.tables.parts import (
    ACTORS,
    PLACES,
    REALITIES,
    SPANS,
    TEXTS,
    actor_records,
    ids,
    place_records,
    spans,
)
from counterclaim.records import (
    Agreement,
    AgreementKind,
    AgreementStatus,
    Body,
    BodyRole,
    CodedDocument,
    Context,
    Control,
    ControlSense,
    Force,
    ForceStatus,
    Span,
    When,
)


class _Row(Protocol):
    """What every row of context has."""

    @property
    def id(self) -> str: ...
    @property
    def evidence(self) -> Span: ...
    @property
    def said_by(self) -> tuple[str, ...]: ...
    @property
    def why(self) -> tuple[str, ...]: ...


Part = TypeVar("Part", bound=_Row)


@dataclass(frozen=True, slots=True)
class Told(Generic[Part]):
    """A row of context in its document."""

    coded: CodedDocument
    row: Part


def _words(span: Span | None) -> str | None:
    return span.text if span is not None else None


def _code(value: Any) -> str | None:
    return value.value if value is not None else None


def _day(when: When | None, name: str) -> str | None:
    return getattr(when, name) if when is not None else None


def _sheet(
    name: str, about: str, rows: Callable[[Context], Iterable[Part]], columns: tuple[Column[Told[Part]], ...]
) -> Sheet[CodedDocument, Told[Part]]:
    """A table of context: what every row of context has stands around the columns of its own."""
    return Sheet(
        name,
        about,
        lambda coded: (Told(coded, row) for row in rows(coded.context)),
        (
            Column("document", Kind.TEXT, OF_DOCUMENT, lambda t: t.coded.document.id),
            Column("id", Kind.TEXT, "of the row in its document", lambda t: t.row.id),
            *columns,
            Column("evidence", Kind.TEXT, "the sentence that tells it", lambda t: t.row.evidence.text),
            Column("evidence_start", Kind.WHOLE, "offset", lambda t: t.row.evidence.start),
            Column("evidence_end", Kind.WHOLE, "offset", lambda t: t.row.evidence.end),
            Column(
                "said_by",
                TEXTS,
                "ids of the claims that tell it; none: the outlet itself",
                lambda t: list(t.row.said_by),
            ),
            Column("why", TEXTS, "the rules and words that decided", lambda t: list(t.row.why)),
        ),
    )


AGREEMENTS: Final[Sheet[CodedDocument, Told[Agreement]]] = _sheet(
    "agreements",
    "one row for each treaty, truce or deal that a document names",
    lambda context: context.agreements,
    (
        Column("name", Kind.TEXT, "its words", lambda t: t.row.name.text),
        Column("kind", Codes(tuple(AgreementKind)), "what sort", lambda t: t.row.kind.value),
        Column("party_ids", TEXTS, "known ids of the parties", lambda t: ids(t.row.parties)),
        Column("parties", ACTORS, "between whom", lambda t: actor_records(t.row.parties)),
        Column("brokers", ACTORS, "who brokered it", lambda t: actor_records(t.row.brokers)),
        Column("earliest", Kind.DAY, "of the agreement, not of its breach", lambda t: _day(t.row.when, "earliest")),
        Column("latest", Kind.DAY, "of the agreement", lambda t: _day(t.row.when, "latest")),
        Column("status", Codes(tuple(AgreementStatus)), "what is said of it", lambda t: _code(t.row.status)),
        Column("status_words", Kind.TEXT, "the words for that", lambda t: _words(t.row.status_words)),
        Column("by", ACTORS, "who did so", lambda t: actor_records(t.row.by)),
        Column("reality", REALITIES, "whether that took place", lambda t: _code(t.row.reality)),
        Column("clause", Kind.TEXT, "the part of it that is named", lambda t: _words(t.row.clause)),
        Column("terms", SPANS, "what is done under it", lambda t: spans(t.row.terms)),
        Column("same_as", Kind.TEXT, "the first row of the same agreement", lambda t: t.row.same_as),
    ),
)
BODIES: Final[Sheet[CodedDocument, Told[Body]]] = _sheet(
    "bodies",
    "one row for each body or mediator that a document names",
    lambda context: context.bodies,
    (
        Column("name", Kind.TEXT, "its words", lambda t: t.row.name.text),
        Column("actor", ACTORS, "who it is", lambda t: actor_records(t.row.actor)),
        Column("role", Codes(tuple(BodyRole)), "what it does in the conflict", lambda t: _code(t.row.role)),
        Column("member_ids", TEXTS, "known ids of the members named", lambda t: ids(t.row.members)),
        Column("members", ACTORS, "the members named", lambda t: actor_records(t.row.members)),
        Column("chairs", ACTORS, "who leads it", lambda t: actor_records(t.row.chairs)),
        Column("conflict", Kind.TEXT, "what it deals with", lambda t: _words(t.row.conflict)),
    ),
)
FORCES: Final[Sheet[CodedDocument, Told[Force]]] = _sheet(
    "forces",
    "one row for each force that a document tells of",
    lambda context: context.forces,
    (
        Column("what", Kind.TEXT, "its words", lambda t: t.row.what.text),
        Column("owner_ids", TEXTS, "known ids of those it belongs to", lambda t: ids(t.row.owner)),
        Column("owner", ACTORS, "whose it is", lambda t: actor_records(t.row.owner)),
        Column("low", Kind.WHOLE, "how many, at least", lambda t: t.row.number.low if t.row.number else None),
        Column("high", Kind.WHOLE, "how many, at most", lambda t: t.row.number.high if t.row.number else None),
        Column("number_words", Kind.TEXT, "the words", lambda t: t.row.number.words.text if t.row.number else None),
        Column("where", PLACES, "where; of a withdrawal the place left", lambda t: place_records(t.row.where)),
        Column("status", Codes(tuple(ForceStatus)), "there, sent, gathered or gone", lambda t: _code(t.row.status)),
        Column("earliest", Kind.DAY, "first day", lambda t: _day(t.row.when, "earliest")),
        Column("latest", Kind.DAY, "last day", lambda t: _day(t.row.when, "latest")),
        Column("reality", REALITIES, "whether it came to pass", lambda t: t.row.reality.value),
    ),
)
CONTROL: Final[Sheet[CodedDocument, Told[Control]]] = _sheet(
    "control",
    "one row for each holding, taking or losing of ground that a document tells of",
    lambda context: context.control,
    (
        Column("sense", Codes(tuple(ControlSense)), "held, taken, retaken or lost", lambda t: t.row.sense.value),
        Column("words", Kind.TEXT, "the words for that", lambda t: t.row.words.text),
        Column("holder_ids", TEXTS, "known ids of who holds it afterwards", lambda t: ids(t.row.holder)),
        Column("holder", ACTORS, "who holds it afterwards", lambda t: actor_records(t.row.holder)),
        Column("from_whom", ACTORS, "who held it before", lambda t: actor_records(t.row.from_whom)),
        Column("what", Kind.TEXT, "the words for the ground", lambda t: t.row.what.text),
        Column("places", PLACES, "the places among them", lambda t: place_records(t.row.places)),
        Column("earliest", Kind.DAY, "first day", lambda t: _day(t.row.when, "earliest")),
        Column("latest", Kind.DAY, "last day", lambda t: _day(t.row.when, "latest")),
        Column("since", Kind.DAY, "since when", lambda t: _day(t.row.since, "earliest")),
        Column("reality", REALITIES, "whether it came to pass", lambda t: t.row.reality.value),
    ),
)

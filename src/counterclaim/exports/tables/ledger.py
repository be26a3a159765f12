"""The tables of copies, of drift between them, and of decisions."""

import json
from typing import Any, Final

from counterclaim.exports.tables.columns import Codes, Column, Kind, ListOf, Record, Sheet
from counterclaim.exports.tables.parts import TEXTS
from counterclaim.records import Copy, CopyKind, Decision, Drift, DriftKind, Span, Verb

_CHANGES: Final = ListOf(Record((("op", Kind.TEXT), ("text", Kind.TEXT))))


def _part(span: Span | None, name: str) -> Any:
    return getattr(span, name) if span is not None else None


def _json(value: Any) -> str | None:
    return None if value is None else json.dumps(value, ensure_ascii=False, sort_keys=True)


COPIES: Final[Sheet[Copy, Copy]] = Sheet(
    "copies",
    "one row for each document that is held to be a copy",
    lambda copy: (copy,),
    (
        Column("document", Kind.TEXT, "id of the copy", lambda c: c.document),
        Column("origin", Kind.TEXT, "id of the likeliest first telling", lambda c: c.origin),
        Column("kind", Codes(tuple(CopyKind)), "how it copies", lambda c: c.kind.value),
        Column("likeness", Kind.NUMBER, "share of the shorter one's words in the other, 0 to 1", lambda c: c.likeness),
        Column("why", TEXTS, "what decided", lambda c: list(c.why)),
    ),
)
DRIFTS: Final[Sheet[Drift, Drift]] = Sheet(
    "drifts",
    "one row for each thing that differs between a copy and its origin",
    lambda drift: (drift,),
    (
        Column("kind", Codes(tuple(DriftKind)), "what differs", lambda d: d.kind.value),
        Column("origin", Kind.TEXT, "id of the origin", lambda d: d.origin),
        Column("copy", Kind.TEXT, "id of the copy", lambda d: d.copy),
        Column("note", Kind.TEXT, "what changed, in one line", lambda d: d.note),
        Column("before", Kind.TEXT, "the words in the origin", lambda d: _part(d.before, "text")),
        Column("before_start", Kind.WHOLE, "offset", lambda d: _part(d.before, "start")),
        Column("before_end", Kind.WHOLE, "offset", lambda d: _part(d.before, "end")),
        Column("after", Kind.TEXT, "the words in the copy", lambda d: _part(d.after, "text")),
        Column("after_start", Kind.WHOLE, "offset", lambda d: _part(d.after, "start")),
        Column("after_end", Kind.WHOLE, "offset", lambda d: _part(d.after, "end")),
        Column(
            "changes",
            _CHANGES,
            "word by word: = in both, - in the origin only, + in the copy only",
            lambda d: [{"op": change.op, "text": change.text} for change in d.changes],
        ),
    ),
)
DECISIONS: Final[Sheet[Decision, Decision]] = Sheet(
    "decisions",
    "one row for each decision of a person",
    lambda decision: (decision,),
    (
        Column("number", Kind.WHOLE, "counts the ledger's decisions from 1", lambda d: d.number),
        Column("at", Kind.TEXT, "moment, ISO 8601, UTC", lambda d: d.at),
        Column("by", Kind.TEXT, "who decided", lambda d: d.by),
        Column("verb", Codes(tuple(Verb)), "what was done", lambda d: d.verb.value),
        Column("about", TEXTS, "keys of reports, id of an incident, or number of a decision", lambda d: list(d.about)),
        Column("field", Kind.TEXT, "the field that was set", lambda d: d.field),
        Column("value", Kind.TEXT, "its new value, as JSON", lambda d: _json(d.value)),
        Column("was", Kind.TEXT, "what stood there, as JSON", lambda d: _json(d.was)),
        Column("reason", Kind.TEXT, "in the person's words", lambda d: d.reason),
    ),
)

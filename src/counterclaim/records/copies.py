"""Copies: a document that repeats another, and what changed on the way."""

from dataclasses import dataclass

from counterclaim.records.ledger_codes import CopyKind, DriftKind
from counterclaim.records.span import Span


@dataclass(frozen=True, slots=True)
class Copy:
    """``document`` (an id) is held to be a copy of ``origin`` (an id): the likeliest first telling of its family.

    ``likeness`` is the share, 0 to 1, of the shorter one's words that stand in the other; ``why`` names what decided, also
    why ``origin`` and no other is taken for the first.
    """

    document: str
    origin: str
    kind: CopyKind
    likeness: float
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A piece of a comparison of words: ``op`` is "=" (in both), "-" (in the origin only) or "+" (in the copy only)."""

    op: str
    text: str


@dataclass(frozen=True, slots=True)
class Drift:
    """One thing that differs between a copy and its origin (ids of documents).

    ``before`` are the words in the origin, ``after`` those in the copy; one of them is None where words fell away or were
    added.  ``changes`` is the comparison of the two, word by word; ``note`` says in one line what changed.
    """

    kind: DriftKind
    origin: str
    copy: str
    before: Span | None
    after: Span | None
    changes: tuple[Change, ...]
    note: str

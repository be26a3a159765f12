"""A decision: what a person decided about what the machine made."""

from dataclasses import dataclass
from typing import Any

from counterclaim.records.ledger_codes import Verb


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision; never changed, never deleted.

    ``number`` counts a ledger's decisions from 1; ``at`` is the moment (ISO 8601, UTC, seconds), ``by`` the person.
    ``about`` are what it is about: the keys of reports (``Entry.key``), of SAME and APART all that are meant; the id of an
    incident; of UNDO the number of the decision taken back, as text.  ``field`` and ``value`` are the field of the
    report and its new value as JSON data (EDIT only); ``was`` what stood there when the person decided.  ``reason`` is
    theirs, in words; REJECT and SAME need one.
    """

    number: int
    at: str
    by: str
    verb: Verb
    about: tuple[str, ...]
    field: str | None = None
    value: Any = None
    was: Any = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Tie:
    """What a person decided about the joining of reports: ``keys`` are of one incident (``same``), or of none together.

    ``decision`` is the number of the decision; where two ties contradict one another the later one holds.
    """

    keys: tuple[str, ...]
    same: bool
    decision: int

"""Decisions laid over what the machine made: pure functions of a report and the decisions about it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from counterclaim.records import MODES, Decision, Report, Verb
from counterclaim.records.json import field_from_json

VERDICTS: Final = frozenset({Verb.ACCEPT, Verb.REJECT, Verb.UNSURE})
EDITABLE: Final = (
    "type", "mode", "actor", "recipient", "where", "when", "means", "figures", "reality", "newness", "said_by", "denied_by",
)  # fmt: skip
"""The fields of a report that a person can set; the anchor names the report, the rest tells how the machine came to it."""
CLAIM_FIELDS: Final = ("said_by", "denied_by")
"""The fields whose values name claims of one coding, and mean nothing in another."""


@dataclass(frozen=True, slots=True)
class Overlaid:
    """A report as decided, the verdict on it, and the fields that a person set, in the order of ``EDITABLE``."""

    report: Report
    verdict: Verb | None
    decided: tuple[str, ...]


def standing(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Those of ``decisions`` that have not been taken back, by number, without the UNDOs themselves.

    ``decisions`` holds, with each decision, every UNDO that bears on it; an UNDO that was itself taken back does nothing.
    """
    newest_first = sorted(decisions, key=lambda decision: -decision.number)
    undone: set[int] = set()
    for decision in newest_first:
        # What takes a decision back is always newer than it, so it has been judged already.
        if decision.verb is Verb.UNDO and decision.number not in undone:
            undone.add(int(decision.about[0]))
    return tuple(d for d in reversed(newest_first) if d.verb is not Verb.UNDO and d.number not in undone)


def verdict(decisions: Iterable[Decision]) -> Verb | None:
    """The latest verdict among ``decisions`` (as ``standing`` takes them)."""
    given = [decision.verb for decision in standing(decisions) if decision.verb in VERDICTS]
    return given[-1] if given else None


def edits(decisions: Iterable[Decision]) -> dict[str, Decision]:
    """The latest EDIT of each field that a person set, by field, in the order of ``EDITABLE``."""
    latest = {decision.field: decision for decision in standing(decisions) if decision.verb is Verb.EDIT}
    return {field: latest[field] for field in EDITABLE if field in latest}


def overlay(report: Report, decisions: Sequence[Decision]) -> Overlaid:
    """``report`` as the machine made it with ``decisions``, all that bear on it, laid over.

    A mode of the machine's that the type which a person set does not have falls away; a person's stays.
    """
    set_by_hand = edits(decisions)
    if not set_by_hand:
        return Overlaid(report, verdict(decisions), ())
    values: dict[str, Any] = {
        field: field_from_json(Report, field, decision.value) for field, decision in set_by_hand.items()
    }
    decided = replace(report, **values)
    if "mode" not in set_by_hand and decided.mode not in (None, *MODES[decided.type]):
        decided = replace(decided, mode=None)
    return Overlaid(decided, verdict(decisions), tuple(set_by_hand))

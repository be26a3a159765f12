"""A coded report -> the type of incident and stage of execution that MUC-4 would give it, or None where it has none."""

import re
from collections.abc import Mapping
from typing import Any, Final

Report = Mapping[str, Any]

_KIDNAPPING: Final = re.compile(r"kidnap|abduct|hostage")
_HIJACKING: Final = re.compile(r"hijack")
_ARSON: Final = re.compile(r"\bburn|\btorch|arson|\bset\b.*\b(?:fire|ablaze)|\bfire to\b")
_BOMBING: Final = re.compile(r"bomb|explo|dynamit|\bbl[eo]w|blast|detonat|\bmines?\b|\bcharges?\b")
_ROBBERY: Final = re.compile(r"\brob|\bst(?:ea|o)l|\bloot|theft|assaulted? the bank|hold-?up")
_TRIED: Final = re.compile(r"attempt|tried|try(?:ing)?\b|foil|thwart|defus|deactivat|unsuccessful|escap|frustrat")
_UNREAL: Final = frozenset({"negated", "hypothetical", "demanded", "doubtful", "planned"})


def words_of(report: Report) -> str:
    """The words that name the event and its means, in small letters."""
    return " ".join([report["anchor"]["text"], *(span["text"] for span in report["means"])]).lower()


def kind_of(report: Report) -> str | None:
    """ATTACK, BOMBING, KIDNAPPING, ARSON, HIJACKING or ROBBERY; None for what is no incident of MUC-4."""
    mode = report["mode"]
    if report["type"] == "THREATEN":
        return _special(report) or "ATTACK" if mode == "violence" else None
    if report["type"] == "PROTEST":
        return "ARSON" if mode == "vandalize" and _ARSON.search(words_of(report)) else None
    if report["type"] != "ASSAULT" or mode == "crowd-control":
        return None
    return _special(report) or "ATTACK"


def stage_of(report: Report) -> str | None:
    """ACCOMPLISHED, ATTEMPTED or THREATENED; None where it did not happen and nobody threatened it."""
    if report["reality"] in _UNREAL:
        return None
    if report["type"] == "THREATEN" or report["reality"] == "threatened":
        return "THREATENED"
    return "ATTEMPTED" if _TRIED.search(report["anchor"]["text"].lower()) else "ACCOMPLISHED"


def _special(report: Report) -> str | None:
    words, mode = words_of(report), report["mode"]
    if mode == "abduct" or _KIDNAPPING.search(words):
        return "KIDNAPPING"
    for kind, pattern in (("HIJACKING", _HIJACKING), ("ARSON", _ARSON), ("ROBBERY", _ROBBERY), ("BOMBING", _BOMBING)):
        if pattern.search(words):
            return kind
    return "BOMBING" if mode in {"explosives", "suicide-attack"} else None

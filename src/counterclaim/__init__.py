"""Counterclaim: a ledger of what each party to a conflict says happened, what it denies, and how the story changed.

    import counterclaim as cc
    coded = cc.code("Armenia accused Azerbaijan of shelling Goris on Tuesday.", published="2022-09-13")

    with cc.Ledger("war.ledger") as ledger:
        ledger.add("pages/")
        for incident in ledger.incidents(cc.Selection(parties=("ARM", "AZE"), contested=True)):
            print(incident.id, incident.earliest, incident.contested_on)

Names are loaded when first used, so that importing the package costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from counterclaim.__about__ import VERSION

if TYPE_CHECKING:
    from counterclaim.api import code, read, to_json
    from counterclaim.book import Added, Failure, Ledger, Selection
    from counterclaim.errors import CounterclaimError, InputError, ModelError, OutputError, UsageError
    from counterclaim.exports.formats import Exported
    from counterclaim.ledger import Hit, Listed
    from counterclaim.pipeline import Coder
    from counterclaim.reading import Reading
    from counterclaim.records import (
        Actor,
        Claim,
        CodedDocument,
        Copy,
        Decision,
        Document,
        Drift,
        Entry,
        EventType,
        Figure,
        Incident,
        Place,
        Report,
        SideKind,
        Span,
        Stance,
        Told,
        Verb,
        Version,
        When,
    )
    from counterclaim.settings import Settings

_HOME: Final = {
    **dict.fromkeys(("code", "read", "to_json"), "api"),
    **dict.fromkeys(("Added", "Failure", "Ledger", "Selection"), "book"),
    **dict.fromkeys(("CounterclaimError", "InputError", "ModelError", "OutputError", "UsageError"), "errors"),
    "Exported": "exports.formats",
    **dict.fromkeys(("Hit", "Listed"), "ledger"),
    "Coder": "pipeline",
    "Reading": "reading",
    **dict.fromkeys(
        (
            "Actor",
            "Claim",
            "CodedDocument",
            "Copy",
            "Decision",
            "Document",
            "Drift",
            "Entry",
            "EventType",
            "Figure",
            "Incident",
            "Place",
            "Report",
            "SideKind",
            "Span",
            "Stance",
            "Told",
            "Verb",
            "Version",
            "When",
        ),
        "records",
    ),
    "Settings": "settings",
}

__version__: Final = VERSION

__all__ = [
    "Actor",
    "Added",
    "Claim",
    "CodedDocument",
    "Coder",
    "Copy",
    "CounterclaimError",
    "Decision",
    "Document",
    "Drift",
    "Entry",
    "EventType",
    "Exported",
    "Failure",
    "Figure",
    "Hit",
    "Incident",
    "InputError",
    "Ledger",
    "Listed",
    "ModelError",
    "OutputError",
    "Place",
    "Reading",
    "Report",
    "Selection",
    "Settings",
    "SideKind",
    "Span",
    "Stance",
    "Told",
    "UsageError",
    "Verb",
    "Version",
    "When",
    "__version__",
    "code",
    "read",
    "to_json",
]


def __getattr__(name: str) -> Any:
    """Loads a public name from its home."""
    if name not in _HOME:
        raise AttributeError(f"counterclaim has no {name!r}")
    value = getattr(import_module(f"counterclaim.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__

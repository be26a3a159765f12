"""Counterclaim: a ledger of what each party to a conflict says happened, what it denies, and how the story changed.

    import counterclaim as cc
    coded = cc.code("Armenia accused Azerbaijan of shelling Goris on Tuesday.", published="2022-09-13")

Names are loaded when first used, so that importing the package costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from counterclaim.__about__ import VERSION

if TYPE_CHECKING:
    from counterclaim.api import code, read, to_json
    from counterclaim.errors import CounterclaimError, InputError, ModelError, OutputError, UsageError
    from counterclaim.pipeline import Coder
    from counterclaim.reading import Reading
    from counterclaim.records import Actor, Claim, CodedDocument, Document, Figure, Place, Report, Span, When
    from counterclaim.settings import Settings

_HOME: Final = {
    "code": "api", "read": "api", "to_json": "api", "Coder": "pipeline", "Reading": "reading", "Settings": "settings",
    **dict.fromkeys(("CounterclaimError", "InputError", "ModelError", "OutputError", "UsageError"), "errors"),
    **dict.fromkeys(
        ("Actor", "Claim", "CodedDocument", "Document", "Figure", "Place", "Report", "Span", "When"), "records"
    ),
}  # fmt: skip

__version__: Final = VERSION

__all__ = [
    "Actor",
    "Claim",
    "CodedDocument",
    "Coder",
    "CounterclaimError",
    "Document",
    "Figure",
    "InputError",
    "ModelError",
    "OutputError",
    "Place",
    "Reading",
    "Report",
    "Settings",
    "Span",
    "UsageError",
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

"""What holds for a whole run: one frozen object, read once and handed on."""

from collections.abc import Mapping
from dataclasses import dataclass

from counterclaim.errors import UsageError

PINNED_MODEL = "COUNTERCLAIM_PINNED_MODEL"
"""The environment variable that asks for the pinned language model even where an official one is installed."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How documents are coded.

    ``pinned_model``: take the language model that Counterclaim pins by hash, even where the user has installed spaCy's
    official one, so that two machines give the same record.
    """

    pinned_model: bool = False

    @classmethod
    def read(cls, environment: Mapping[str, str]) -> "Settings":
        """The settings that environment variables ask for; raises UsageError E203 for a value not 0 or 1."""
        value = environment.get(PINNED_MODEL, "0")
        if value not in {"0", "1"}:
            raise UsageError("E203", f"{PINNED_MODEL} is {value!r}; set it to 1 or to 0")
        return cls(pinned_model=value == "1")

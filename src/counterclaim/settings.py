"""What holds for a whole run: one frozen object, read once and handed on."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from counterclaim.errors import UsageError
from counterclaim.folders import DATA, data_folder

PINNED_MODEL = "COUNTERCLAIM_PINNED_MODEL"
"""The environment variable that asks for the pinned language model even where an official one is installed."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How documents are coded.

    ``pinned_model``: take the language model that Counterclaim pins by hash, even where the user has installed spaCy's
    official one, so that two machines give the same record.  ``data_folder``: where the user's own tables are; None takes
    none, so that two machines give the same record.
    """

    pinned_model: bool = False
    data_folder: Path | None = None

    @classmethod
    def read(cls, environment: Mapping[str, str]) -> "Settings":
        """The settings that environment variables ask for; raises UsageError E203 for a value that cannot be."""
        value = environment.get(PINNED_MODEL, "0")
        if value not in {"0", "1"}:
            raise UsageError("E203", f"{PINNED_MODEL} is {value!r}; set it to 1 or to 0")
        folder = data_folder(environment)
        if folder is not None and os.path.isfile(folder):  # noqa: PTH113 - a folder nobody may look into is no fault here
            raise UsageError("E203", f"{DATA} is {str(folder)!r}, which is no folder; set it to one")
        return cls(pinned_model=value == "1", data_folder=folder)

"""What holds for a whole run: one frozen object, read once and handed on."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from counterclaim.errors import UsageError

PINNED_MODEL = "COUNTERCLAIM_PINNED_MODEL"
"""The environment variable that asks for the pinned language model even where an official one is installed."""

DATA = "COUNTERCLAIM_DATA"
"""The environment variable that names the folder of the user's own data: own actors, a larger gazetteer."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How documents are coded.

    ``pinned_model``: take the language model that Counterclaim pins by hash, even where the user has installed spaCy's
    official one, so that two machines give the same record.  ``data``: the folder of the user's own data; actors and a
    gazetteer in it are used beside the shipped ones.  None: nothing but what ships.
    """

    pinned_model: bool = False
    data: Path | None = None

    @classmethod
    def read(cls, environment: Mapping[str, str]) -> "Settings":
        """The settings that environment variables ask for; raises UsageError E203 for a value that one cannot have."""
        value = environment.get(PINNED_MODEL, "0")
        if value not in {"0", "1"}:
            raise UsageError("E203", f"{PINNED_MODEL} is {value!r}; set it to 1 or to 0")
        return cls(pinned_model=value == "1", data=data_folder(environment))

    @property
    def gazetteer(self) -> Path | None:
        """The folder that a loaded gazetteer lies in, or would lie in."""
        return None if self.data is None else self.data / "gazetteer"


def data_folder(environment: Mapping[str, str]) -> Path | None:
    """Where the user's own data lie: as COUNTERCLAIM_DATA says, else where the system keeps the data of programs.

    None where the system names no home.  Raises UsageError E203 for a path that is not absolute.
    """
    value = environment.get(DATA)
    if value is not None:
        if not Path(value).is_absolute():
            raise UsageError("E203", f"{DATA} is {value!r}; set it to the full path of a folder")
        return Path(value)
    home = environment.get("HOME")
    if sys.platform == "win32":
        base = environment.get("LOCALAPPDATA")
    elif sys.platform == "darwin":
        base = f"{home}/Library/Application Support" if home else None
    else:
        # The XDG base directory rule: a path that is not absolute counts as not set.
        given = environment.get("XDG_DATA_HOME", "")
        base = given if Path(given).is_absolute() else f"{home}/.local/share" if home else None
    return Path(base) / "counterclaim" if base else None

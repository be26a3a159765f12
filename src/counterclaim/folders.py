"""Where the data of the user's own lie: actors they added, tables they loaded."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

DATA: Final = "COUNTERCLAIM_DATA"
"""The environment variable that names the folder of the user's own data."""

_NAME: Final = "counterclaim"


def data_folder(environment: Mapping[str, str], platform: str = sys.platform) -> Path | None:
    """The folder of the user's own data, which need not exist; None where the machine knows no home folder.

    COUNTERCLAIM_DATA where it is set, else what the system keeps for data of programs: ``~/.local/share`` or
    XDG_DATA_HOME, ``~/Library/Application Support`` on macOS, LOCALAPPDATA on Windows.
    """
    if environment.get(DATA):
        return Path(environment[DATA]).expanduser()
    own = environment.get("LOCALAPPDATA" if platform == "win32" else "XDG_DATA_HOME", "")
    if platform != "darwin" and Path(own).is_absolute():
        return Path(own) / _NAME
    try:
        home = Path.home()
    except RuntimeError:
        return None
    places = {"win32": home / "AppData" / "Local", "darwin": home / "Library" / "Application Support"}
    return places.get(platform, home / ".local" / "share") / _NAME

"""Where the data of the user's own lie: actors they added, tables they loaded."""

import os
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from counterclaim.errors import OutputError

DATA: Final = "COUNTERCLAIM_DATA"
"""The environment variable that names the folder of the user's own data."""

_NAME: Final = "counterclaim"


def data_folder(environment: Mapping[str, str], platform: str = sys.platform) -> Path | None:
    """The folder of the user's own data, which need not exist; None where the machine knows no home folder.

    COUNTERCLAIM_DATA where it is set, else what the system keeps for data of programs: ``~/.local/share`` or
    XDG_DATA_HOME, ``~/Library/Application Support`` on macOS, LOCALAPPDATA on Windows.
    """
    if given := environment.get(DATA):
        return Path(os.path.expanduser(given))  # noqa: PTH111 - Path.expanduser fails for an unknown ~name
    own = environment.get("LOCALAPPDATA" if platform == "win32" else "XDG_DATA_HOME", "")
    if platform != "darwin" and Path(own).is_absolute():
        return Path(own) / _NAME
    try:
        home = Path.home()
    except RuntimeError:
        return None
    places = {"win32": home / "AppData" / "Local", "darwin": home / "Library" / "Application Support"}
    return places.get(platform, home / ".local" / "share") / _NAME


def write_whole(path: Path, text: str) -> None:
    """Writes a file of the user's own wholly or not at all, in UTF-8: beside it first, then in its place.

    Makes the folder where there is none; raises OutputError E601 where it cannot be written.
    """
    beside = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        Path(beside).replace(path)
    except OSError as problem:
        if beside:
            Path(beside).unlink(missing_ok=True)
        raise OutputError("E601", f"cannot write {path}: {problem.strerror or problem}") from problem

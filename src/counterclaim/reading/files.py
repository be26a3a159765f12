"""Files, folders and globs -> paths, and paths -> readings."""

import glob
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from counterclaim.errors import InputError
from counterclaim.reading.limits import MAX_BYTES
from counterclaim.reading.reader import Reading, read_bytes

SUFFIXES: Final = (".txt", ".html", ".htm", ".md", ".html.gz", ".htm.gz", ".txt.gz")
"""What is read from a folder; a file named outright is read whatever it is called."""


def find_inputs(patterns: Sequence[str]) -> list[Path]:
    """The files that ``patterns`` name, sorted, each once: files, folders (searched through) and globs (``**`` too).

    Raises InputError E108 where a pattern names nothing, E110 where a folder holds no file to read.
    """
    found: set[Path] = set()
    for pattern in patterns:
        path = Path(pattern)
        if path.is_dir():
            inside = {p for p in path.rglob("*") if p.name.lower().endswith(SUFFIXES) and p.is_file()}
            if not inside:
                raise InputError("E110", f"the folder {pattern} holds no {', '.join(SUFFIXES)} file")
            found |= inside
        elif path.exists():
            found.add(path)
        else:
            matches = {Path(p) for p in glob.glob(pattern, recursive=True)}  # noqa: PTH207  (patterns may be absolute)
            if not matches:
                raise InputError("E108", f"there is no file, folder or match for {pattern!r}; check the path")
            found |= {p for p in matches if p.is_file()}
    return sorted(found)


def read_file(  # noqa: PLR0913  (what a caller may know)
    path: Path | str,
    *,
    name: str | None = None,
    id: str | None = None,  # noqa: A002
    published: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    title: str | None = None,
    html: bool | None = None,
) -> Reading:
    """Reads one article from a file; ``name`` is the path where none is given.

    Raises InputError E108 (no such file), E109 (cannot be opened, or is no file), and what read_bytes raises.
    """
    path = Path(path)
    return read_bytes(
        read_source(path),
        name=name or str(path),
        id=id,
        published=published,
        outlet=outlet,
        url=url,
        title=title,
        html=html,
    )


def read_source(path: Path) -> bytes:
    """The bytes of a file, at most one more than MAX_BYTES; raises InputError E108 or E109."""
    try:
        if path.is_dir():
            raise InputError("E109", f"{path} is a folder, not a file")
        with path.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except FileNotFoundError as problem:
        raise InputError("E108", f"there is no file {path}; check the path") from problem
    except (OSError, ValueError) as problem:
        raise InputError("E109", f"{path} cannot be read: {problem}") from problem

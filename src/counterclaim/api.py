"""The short way in: one call that codes a text, one that reads a file, one that gives plain data."""

import os
from functools import lru_cache
from os import PathLike
from pathlib import Path
from typing import Any

from counterclaim.errors import UsageError
from counterclaim.pipeline import Coder
from counterclaim.reading import Reading, read_bytes, read_file
from counterclaim.records import CodedDocument
from counterclaim.records.json import to_json as _to_json
from counterclaim.settings import Settings


@lru_cache(maxsize=1)
def _coder() -> Coder:
    """The coder that the environment asks for, as the command line has it."""
    return Coder(Settings.read(os.environ))


def code(
    text: str | bytes,
    *,
    published: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    title: str | None = None,
) -> CodedDocument:
    """Codes a pasted text, or the bytes of a page or text file; the models are loaded at the first call and kept.

    ``published`` is an ISO day; without it the day is sought in the text, and left empty where it is not found.  Raises
    InputError where there is nothing to read, UsageError for a day that is none (E201), for anything but text or bytes
    (E205): a path goes through ``read``; and for an environment (E203) or own actors (E230) that cannot be used.
    """
    text = _checked(text)
    if isinstance(text, bytes):
        reading = read_bytes(text, name="text", published=published, outlet=outlet, url=url, title=title)
        return _coder().code(reading)
    return _coder().code_text(text, published=published, outlet=outlet, url=url, title=title)


def _checked(given: object) -> str | bytes:
    """What ``code`` was given, where it is text or bytes."""
    if isinstance(given, str | bytes):
        return given
    hint = f"code the file with Coder().code(read({str(given)!r}))" if isinstance(given, PathLike) else "read it first"
    raise UsageError("E205", f"code() takes text or bytes, not {type(given).__name__}; {hint}")


def read(
    path: str | Path, *, published: str | None = None, outlet: str | None = None, url: str | None = None
) -> Reading:
    """Reads a page or a text file into a document, without coding it; raises InputError where it cannot be read."""
    return read_file(Path(path), published=published, outlet=outlet, url=url)


def to_json(coded: CodedDocument) -> dict[str, Any]:
    """Plain data in the form of docs/record.md."""
    return _to_json(coded)

"""A folder that is there whole or not at all: written beside its place, made durable, then put there in one step."""

import ctypes
import hashlib
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from counterclaim.errors import OutputError, UsageError
from counterclaim.locks import alone

MANIFEST: Final = "manifest.json"
MAKER: Final = "Counterclaim"
_EXCHANGE: Final = 2
"""Both RENAME_EXCHANGE of Linux and RENAME_SWAP of macOS."""
_HERE: Final = -100
"""AT_FDCWD of Linux: paths count from the current folder."""


@contextmanager
def whole_folder(folder: Path, form: str) -> Iterator[Path]:
    """Gives an empty folder to write into; when the block ends without an error it stands at ``folder``.

    What a killed run left beside ``folder`` is cleared first.  Raises UsageError E260 where ``folder`` is anything but an
    export of ours in the format ``form``, OutputError E631 where another call writes it now, E630 where it cannot be
    written; the folder that was there is then untouched.
    """
    target = Path(os.path.realpath(folder))
    check_place(target, form)
    busy = OutputError("E631", f"another call is writing {folder}")
    try:
        with alone(_lock(target), busy):
            new, old = target.with_name(f".{target.name}.new"), _old(target)
            shutil.rmtree(new, ignore_errors=True)
            if old.exists():
                # A run was killed between two renames: the export that it was to replace comes back.
                shutil.rmtree(old, ignore_errors=True) if target.exists() else old.rename(target)
            new.mkdir(parents=True)
            try:
                yield new
                _make_durable(new)
                _put(new, target)
            finally:
                shutil.rmtree(new, ignore_errors=True)
    except OSError as problem:
        raise OutputError("E630", f"cannot write {folder}: {problem.strerror or problem}") from problem


def check_place(target: Path, form: str) -> None:
    """Raises UsageError E260 where something stands at ``target`` that must not be replaced."""
    if not target.exists() or (target.is_dir() and not any(target.iterdir())):
        return
    try:
        held = json.loads((target / MANIFEST).read_text("utf-8"))
        ours = held["made_by"]["name"] == MAKER and held["format"] == form
        known = {MANIFEST, *held["files"]}
    except (OSError, ValueError, LookupError, TypeError):
        ours, known = False, set()
    if not ours:
        raise UsageError("E260", f"{target} is no export in the format {form}: name an empty or a new folder")
    strange = sorted(path.name for path in target.iterdir() if path.name not in known)
    if strange:
        raise UsageError("E260", f"{target} holds {strange[0]}, which is no part of the export: name another folder")


def _old(target: Path) -> Path:
    """Where the former export stands between two renames."""
    return target.with_name(f".{target.name}.old")


def _lock(target: Path) -> Path:
    """A lock file of this user for this folder, among the temporary files, so that none lies beside the export."""
    name = hashlib.sha256(str(target).encode()).hexdigest()[:24]
    user = os.getuid() if hasattr(os, "getuid") else 0
    return Path(tempfile.gettempdir()) / f"counterclaim-export-{user}-{name}.lock"


def _make_durable(folder: Path) -> None:
    for path in sorted(folder.iterdir()):
        _sync(path)
    _sync(folder)


def _put(new: Path, target: Path) -> None:
    """Puts ``new`` at ``target``: one step where the system can exchange two folders, else two renames."""
    if not target.exists():
        new.rename(target)
    elif not _exchange(new, target):
        old = _old(target)
        target.rename(old)
        new.rename(target)
        shutil.rmtree(old, ignore_errors=True)
    _sync(target.parent)


def _exchange(one: Path, other: Path) -> bool:
    """Exchanges two folders at once; False where the system or the file system cannot."""
    library: Any = ctypes.CDLL(None, use_errno=True) if os.name == "posix" else None
    first, second = os.fsencode(one), os.fsencode(other)
    if sys.platform.startswith("linux") and hasattr(library, "renameat2"):
        return bool(library.renameat2(_HERE, first, _HERE, second, _EXCHANGE) == 0)
    if sys.platform == "darwin" and hasattr(library, "renamex_np"):
        return bool(library.renamex_np(first, second, _EXCHANGE) == 0)
    return False


def _sync(path: Path) -> None:
    if path.is_dir() and os.name != "posix":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)

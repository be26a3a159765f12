"""Task ``polnear``: a folder of .txt -> {doc_id, attributions: [{source, cue, content}]}, spans as [start, end] lists."""

from collections.abc import Iterator
from pathlib import Path

from bench.items import Failed, Row, each, files
from bench.tasks._claims import Reader
from counterclaim.records import Claim


def run(folder: Path) -> Iterator[Row | Failed]:
    """The attributions of every text of ``folder`` (or of its ``text`` folder); offsets count characters as read raw."""
    reader = Reader()
    inner = folder / "text"
    return each(
        files(inner if inner.is_dir() else folder, ".txt"), lambda path: path.name, lambda path: _row(reader, path)
    )


def _row(reader: Reader, path: Path) -> Row:
    with path.open(encoding="utf-8", newline="") as handle:
        text = handle.read()
    return {"doc_id": path.stem, "attributions": [_attribution(c) for c in reader.claims(path.stem, text, True)]}


def _attribution(claim: Claim) -> Row:
    return {
        "source": [[claim.source.start, claim.source.end]] if claim.source else None,
        "cue": [[claim.cue.start, claim.cue.end]] if claim.cue else None,
        "content": [[span.start, span.end] for span in claim.content],
    }

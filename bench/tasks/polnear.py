"""Task ``polnear``: a folder of .txt -> {doc_id, attributions: [{source, cue, content}]}, spans as [start, end] lists.

PolNeAR marks more of a content than our record does: the quotation marks around it, the comma or full stop before a
closing mark, and the "that" that leads into it.  ``as_marked`` adds them back, so that edges compare.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from bench.items import Failed, Row, each, files
from bench.tasks._claims import Reader
from counterclaim.records import Claim

_QUOTE: Final = r"(?:''|``|[\"“”‘’'])"
_BEFORE: Final = re.compile(rf"(?:\bthat\s{{1,2}})?(?:{_QUOTE}\s?)?\Z", re.IGNORECASE)
_AFTER: Final = re.compile(r"[.,?!]?\s?(?:''|[\"”’])|'(?!\w)")
_REACH: Final = 12
# Characters looked at before a span: "that", blanks and a mark.


def run(folder: Path) -> Iterator[Row | Failed]:
    """The attributions of every text of ``folder`` (or of its ``text`` folder); offsets count characters as read raw."""
    reader = Reader(attitudes=True)
    inner = folder / "text"
    return each(
        files(inner if inner.is_dir() else folder, ".txt"), lambda path: path.name, lambda path: _row(reader, path)
    )


def _row(reader: Reader, path: Path) -> Row:
    with path.open(encoding="utf-8", newline="") as handle:
        text = handle.read()
    return {"doc_id": path.stem, "attributions": [_attribution(text, c) for c in reader.claims(path.stem, text)]}


def as_marked(text: str, start: int, end: int) -> list[int]:
    """The edges of a content as PolNeAR marks them, with quotation marks, closing punctuation and "that"."""
    before = _BEFORE.search(text, max(0, start - _REACH), start)
    after = _AFTER.match(text, end)
    return [before.start() if before else start, after.end() if after else end]


def _attribution(text: str, claim: Claim) -> Row:
    return {
        "source": [[claim.source.start, claim.source.end]] if claim.source else None,
        "cue": [[claim.cue.start, claim.cue.end]] if claim.cue else None,
        # The tagger marks contents as PolNeAR does; what only a rule found has clean edges.
        "content": [
            as_marked(text, span.start, span.end) if claim.score is None else [span.start, span.end]
            for span in claim.content
        ],
    }

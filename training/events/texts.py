"""The texts that marks refer to by name: our own passages, and articles of ``../shared`` that are not ours to copy."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from bench.muc4.truecase import Truecaser
from bench.muc4.wire import unwrap
from training.marked import read_file

if TYPE_CHECKING:
    from training.events.marked import Texts

SENTENCES: Final = Path(__file__).parent.parent / "sentences"
_MUC: Final = "muc4"
_ARTICLES: Final = {
    "timebank": "bench/times/timebank.jsonl",
    "aquaint": "bench/times/aquaint.jsonl",
    "gwn": "bench/places/gwn.jsonl",
    "lgl": "bench/places/lgl.jsonl",
    "ecb": "bench/incidents/ecbplus.jsonl.gz",
    _MUC: "bench/events/muc4/documents.jsonl.gz",
}


def texts(shared: Path) -> Texts:
    """A function from a name ("denials-17": a passage; "gwn:gwn12": an article) to its text; None where it cannot be had.

    MUC-4's are in capitals; here they have their case back, as its gate task gives it (``bench/muc4``).
    """

    @lru_cache(maxsize=8)
    def passages(stem: str) -> list[str]:
        path = SENTENCES / f"{stem}.txt"
        return [p.text for p in read_file(path)] if path.exists() else []

    @lru_cache(maxsize=8)
    def articles(corpus: str) -> dict[str, str]:
        return {row["doc_id"]: row["text"].strip() for row in _rows(shared, corpus)}

    def named(name: str) -> str | None:
        corpus, colon, key = name.partition(":")
        if colon:
            raw = articles(corpus).get(key) if corpus in _ARTICLES else None
            return raw if raw is None or corpus != _MUC else _truecaser().truecase(unwrap(raw).text).strip()
        stem, _, number = name.rpartition("-")
        known = passages(stem)
        return known[int(number)] if number.isdigit() and int(number) < len(known) else None

    return named


def days(shared: Path) -> Callable[[str], str | None]:
    """A function from the name of an article to its day of publication (ISO); None for our own texts and where unknown."""

    @lru_cache(maxsize=8)
    def known(corpus: str) -> dict[str, str | None]:
        if corpus == _MUC:
            return {row["doc_id"]: unwrap(row["text"]).published for row in _rows(shared, corpus)}
        return {row["doc_id"]: row.get("dct") or row.get("date") or None for row in _rows(shared, corpus)}

    def day(name: str) -> str | None:
        corpus, colon, key = name.partition(":")
        return known(corpus).get(key) if colon and corpus in _ARTICLES else None

    return day


def _rows(shared: Path, corpus: str) -> Iterator[dict[str, Any]]:
    """The rows of a corpus; none where it is not there."""
    path = shared / _ARTICLES[corpus]
    if not path.exists():
        return
    whole = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    for line in whole.decode("utf-8").split("\n"):
        if line.strip():
            yield json.loads(line)


@lru_cache(maxsize=1)
def _truecaser() -> Truecaser:
    return Truecaser()

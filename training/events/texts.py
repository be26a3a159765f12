"""The texts that marks refer to by name: our own passages, and articles of ``../shared`` that are not ours to copy."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from training.marked import read_file

if TYPE_CHECKING:
    from training.events.marked import Texts

SENTENCES: Final = Path(__file__).parent.parent / "sentences"
_ARTICLES: Final = {
    "timebank": "bench/times/timebank.jsonl",
    "aquaint": "bench/times/aquaint.jsonl",
    "gwn": "bench/places/gwn.jsonl",
    "lgl": "bench/places/lgl.jsonl",
}


def texts(shared: Path) -> Texts:
    """A function from a name ("denials-17": a passage; "gwn:gwn12": an article) to its text; None where it cannot be had."""

    @lru_cache(maxsize=8)
    def passages(stem: str) -> list[str]:
        path = SENTENCES / f"{stem}.txt"
        return [p.text for p in read_file(path)] if path.exists() else []

    @lru_cache(maxsize=8)
    def articles(corpus: str) -> dict[str, str]:
        path = shared / _ARTICLES[corpus]
        if not path.exists():
            return {}
        rows = (json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip())
        return {row["doc_id"]: row["text"].strip() for row in rows}

    def named(name: str) -> str | None:
        corpus, colon, key = name.partition(":")
        if colon:
            return articles(corpus).get(key) if corpus in _ARTICLES else None
        stem, _, number = name.rpartition("-")
        known = passages(stem)
        return known[int(number)] if number.isdigit() and int(number) < len(known) else None

    return named


def days(shared: Path) -> Callable[[str], str | None]:
    """A function from the name of an article to its day of publication (ISO); None for our own texts and where unknown."""

    @lru_cache(maxsize=8)
    def known(corpus: str) -> dict[str, str | None]:
        path = shared / _ARTICLES[corpus]
        if not path.exists():
            return {}
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
        return {row["doc_id"]: row.get("dct") or row.get("date") or None for row in rows}

    def day(name: str) -> str | None:
        corpus, colon, key = name.partition(":")
        return known(corpus).get(key) if colon and corpus in _ARTICLES else None

    return day

"""GeoWebNews' named places: the part of its marks that TR-News and GeoVirus mark too.

GeoWebNews marks adjectives ("Syrian"), clubs and schools, phrases without a name ("the city") and names inside names as
well.  Kept as gold: types Literal, Mixed and Metonymic that begin with a capital and have a coordinate.  What a system
finds on one of the other marks is neither right nor wrong.
"""

from collections.abc import Iterable
from typing import Any

Row = dict[str, Any]
_NAMED = frozenset({"Literal", "Mixed", "Metonymic"})


def named(gold: Iterable[Row], system: Iterable[Row]) -> tuple[list[Row], list[Row]]:
    """Gold and system rows ``{doc_id, toponyms}`` with only what counts; gold rows need ``text`` and types."""
    found = {str(row["doc_id"]): row["toponyms"] for row in system}
    wanted, got = [], []
    for row in gold:
        marks = [t for t in row["toponyms"] if t.get("start") is not None]
        kept = [t for t in marks if _is_named(t, row["text"])]
        other = [t for t in marks if not _is_named(t, row["text"])]
        key = str(row["doc_id"])
        mine = [t for t in found.get(key, ()) if _touches(t, kept) or not _touches(t, other)]
        wanted.append({"doc_id": key, "toponyms": kept})
        got.append({"doc_id": key, "toponyms": mine})
    return wanted, got


def _is_named(mark: Row, text: str) -> bool:
    return mark.get("type") in _NAMED and mark.get("lat") is not None and text[mark["start"]].isupper()


def _touches(span: Row, marks: list[Row]) -> bool:
    return any(span["start"] < m["end"] and m["start"] < span["end"] for m in marks)

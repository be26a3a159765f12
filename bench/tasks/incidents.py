"""Task ``incidents``: documents ``{doc_id, date, title, text}`` -> ``{doc_id, group}``.

An honest baseline: nothing groups documents yet, so each is a group of its own.  Every document must still be readable.
"""

from collections.abc import Iterator
from pathlib import Path

from bench.items import Failed, Row, each, json_lines, text_field


def run(input_path: Path) -> Iterator[Row | Failed]:
    """The documents of a JSON-lines file, each alone in its group."""
    return each(json_lines(input_path), lambda row: text_field(row, "doc_id"), _alone)


def _alone(row: Row) -> Row:
    text_field(row, "text")
    return {"doc_id": text_field(row, "doc_id"), "group": text_field(row, "doc_id")}

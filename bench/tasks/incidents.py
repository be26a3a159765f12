"""Task ``incidents``: documents ``{doc_id, date, title, text}`` -> ``{doc_id, group}``.

An honest baseline: nothing groups documents yet, so each is a group of its own.  Every document is read as
``counterclaim code`` would read it, so that one that cannot be read is a failed item here too.
"""

from collections.abc import Iterator
from pathlib import Path

from bench.items import Failed, Row, each, json_lines, optional_text, text_field
from counterclaim.reading import read_text


def run(input_path: Path) -> Iterator[Row | Failed]:
    """The documents of a JSON-lines file, each alone in its group."""
    return each(json_lines(input_path), lambda row: text_field(row, "doc_id"), _alone)


def _alone(row: Row) -> Row:
    name = text_field(row, "doc_id")
    reading = read_text(
        text_field(row, "text"),
        name=name,
        id=name,
        published=optional_text(row, "date"),
        title=optional_text(row, "title"),
        html=False,
    )
    return {"doc_id": name, "group": reading.document.id}

"""Task ``stance``: {id, text} lines -> {id, claims: [{source, content, stance}]}, in the words of the text."""

from collections.abc import Iterator
from pathlib import Path

from bench.items import Failed, Row, each, json_lines, text_field
from bench.tasks._claims import Reader


def run(path: Path) -> Iterator[Row | Failed]:
    """The claims of every item of ``path``; a bad item becomes a Failed."""
    reader = Reader()
    return each(json_lines(path), lambda row: text_field(row, "id"), lambda row: _row(reader, row))


def _row(reader: Reader, row: Row) -> Row:
    claims = reader.claims(text_field(row, "id"), text_field(row, "text"))
    return {
        "id": row["id"],
        "claims": [
            {
                "source": claim.source.text if claim.source else None,
                "stance": claim.stance.value,
                "content": " ".join(span.text for span in claim.content),
            }
            for claim in claims
        ],
    }

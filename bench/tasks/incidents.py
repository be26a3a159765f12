"""Task ``incidents``: documents ``{doc_id, date, title, text}`` -> ``{doc_id, group}``, a group named by its first document.

Every document is read as ``counterclaim code`` would read it; one that cannot be read is a failed item, and the rest are
grouped without it.
"""

from collections.abc import Iterator
from pathlib import Path

from bench.items import Failed, Row, json_lines, optional_text, text_field
from counterclaim.incidents.stories import find_stories
from counterclaim.reading import read_text
from counterclaim.records.document import Document


def run(input_path: Path) -> Iterator[Row | Failed]:
    """The documents of a JSON-lines file with their groups, in the order of the file; what failed comes first."""
    documents: dict[str, Document] = {}
    for number, row in enumerate(json_lines(input_path), 1):
        read = row if isinstance(row, Failed) else _read(row, number)
        if isinstance(read, Failed):
            yield read
        elif read.id in documents:
            yield Failed(read.id, "another document has this doc_id")
        else:
            documents[read.id] = read
    group_of = {name: group[0] for group in find_stories(list(documents.values())) for name in group}
    for name in documents:
        yield {"doc_id": name, "group": group_of[name]}


def _read(row: Row, number: int) -> Document | Failed:
    name = f"item {number}"
    try:
        name = text_field(row, "doc_id")
        return read_text(
            text_field(row, "text"),
            name=name,
            id=name,
            published=optional_text(row, "date"),
            title=optional_text(row, "title"),
            html=False,
        ).document
    # Any error at all: a measuring run reports what broke on which item, and measures the rest.
    except Exception as error:  # noqa: BLE001
        return Failed(name, f"{type(error).__name__}: {error}")

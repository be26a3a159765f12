"""Task ``reports``: articles ``{id, outlet, title, published, text}`` -> coded documents as in docs/record.md."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from bench.items import Failed, Row, each, json_lines, optional_text, text_field
from counterclaim.pipeline import Coder
from counterclaim.records.json import to_json


def run(input_path: Path) -> Iterator[Row | Failed]:
    """The articles of a JSON-lines file, each coded from its raw text; ``document.id`` is the article's id."""
    return each(json_lines(input_path), lambda row: text_field(row, "id"), _code)


def _code(row: Row) -> Row:
    coded = _coder().code_text(
        text_field(row, "text"),
        published=optional_text(row, "published"),
        outlet=optional_text(row, "outlet"),
        title=optional_text(row, "title"),
        id=text_field(row, "id"),
    )
    return to_json(coded)


@lru_cache(maxsize=1)
def _coder() -> Coder:
    """One coder for the whole run: its tables and its model are loaded once."""
    return Coder()

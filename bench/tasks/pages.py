"""Article extraction: a folder of ``*.html.gz`` -> {page, text, title, author, date}, for score_pages.py."""

from collections.abc import Iterator
from pathlib import Path

from bench.items import Failed, Row, each, files
from counterclaim.reading import read_bytes
from counterclaim.records import Document


def run(input_path: Path) -> Iterator[Row | Failed]:
    """Reads every page of the folder ``input_path`` as HTML; the page's id is its file name without ``.html.gz``."""
    return each(files(input_path, ".html.gz"), page_of, _row)


def page_of(path: Path) -> str:
    """The id of the page in ``path``."""
    return path.name.removesuffix(".html.gz")


def _row(path: Path) -> Row:
    return row_of(path, read_bytes(path.read_bytes(), name=path.name, html=True).document)


def row_of(path: Path, document: Document) -> Row:
    """What the scorer wants of the page in ``path`` as it was read."""
    return {
        "page": page_of(path),
        "text": document.text,
        "title": document.title,
        "author": document.author,
        "date": document.published.date,
    }

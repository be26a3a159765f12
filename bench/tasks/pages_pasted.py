"""Article extraction from pasted text: the visible lines of each page are read as if a person had copied them all.

The lines are made by lxml, one for each block element, without what scripts, styles and the head hold, so that nothing of
the HTML helps the reader.
"""

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import html

from bench.items import Failed, Row, each, files
from bench.tasks.pages import page_of, row_of
from counterclaim.reading import read_text
from counterclaim.reading.decoding import decode

BLOCKS = frozenset(
    "address article aside blockquote body br center dd details div dl dt fieldset figcaption figure footer form h1 h2"
    " h3 h4 h5 h6 header hr legend li main nav ol option p pre section summary table tbody td tfoot th thead tr ul"
    " button".split()
)
SILENT = frozenset("script style noscript template svg head textarea iframe object select".split())


def run(input_path: Path) -> Iterator[Row | Failed]:
    """Reads every page of the folder ``input_path`` as pasted text; rows as in ``bench.tasks.pages``."""
    return each(files(input_path, ".html.gz"), page_of, _row)


def pasted(data: bytes) -> str:
    """The visible text of a page, a line for each block element."""
    parts: list[str] = []
    text, _ = decode(data)
    _walk(html.fromstring(text.encode(), parser=html.HTMLParser(encoding="utf-8")), parts)
    lines = (" ".join(line.split()) for line in "".join(parts).split("\x00"))
    return "\n".join(line for line in lines if line)


def _walk(element: Any, parts: list[str]) -> None:
    tag = element.tag if isinstance(element.tag, str) else ""
    if tag and tag not in SILENT:
        edge = "\x00" if tag in BLOCKS else ""
        parts.append(edge)
        parts.append((element.text or "").replace("\x00", ""))
        for child in element:
            _walk(child, parts)
        parts.append(edge)
    parts.append((element.tail or "").replace("\x00", ""))


def _row(path: Path) -> Row:
    return row_of(path, read_text(pasted(gzip.decompress(path.read_bytes())), name=path.name, html=False).document)

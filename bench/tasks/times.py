"""Task ``times``: documents ``{doc_id, dct, text}`` -> ``{doc_id, timexes: [{start, end, type, value}]}``.

``dct`` is the day of publication, perhaps with a time; offsets count code points of ``text``.
"""

from collections.abc import Iterator
from pathlib import Path

from bench.items import Failed, Row, each, json_lines, text_field
from counterclaim.grounding.days import find_timexes
from counterclaim.language import Parser


def run(input_path: Path) -> Iterator[Row | Failed]:
    """The time expressions of every document of a JSON-lines file."""
    parser = Parser()

    def work(row: Row) -> Row:
        text = text_field(row, "text")
        found = find_timexes(text, parser.parse(text), row.get("dct"))
        timexes = [{"start": t.start, "end": t.end, "type": t.type, "value": t.value} for t in found]
        return {"doc_id": text_field(row, "doc_id"), "timexes": timexes}

    return each(json_lines(input_path), lambda row: text_field(row, "doc_id"), work)

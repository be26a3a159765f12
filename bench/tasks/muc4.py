"""Task ``muc4``: texts of MUC-4 in capitals ``{doc_id, text}`` -> ``{doc_id, incidents}``, the incidents as MUC-4 asks.

An incident is ``{type, stage, organisations: [{names, confidence}], people, targets}``.  What is coded is the text with
its case given back (bench/muc4/truecase.py); the incidents come from the coded document alone (bench/muc4/incidents.py).
"""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from bench.items import Failed, Row, each, json_lines, text_field
from bench.muc4.incidents import incidents_of
from bench.muc4.truecase import Truecaser
from bench.muc4.wire import unwrap
from counterclaim.pipeline import Coder
from counterclaim.records.json import to_json


def run(input_path: Path) -> Iterator[Row | Failed]:
    """The documents of a JSON-lines file in order."""
    return each(json_lines(input_path), lambda row: text_field(row, "doc_id"), _code)


def _code(row: Row) -> Row:
    truecaser, coder = _models()
    wire = unwrap(text_field(row, "text"))
    coded = coder.code_text(truecaser.truecase(wire.text), published=wire.published, id=text_field(row, "doc_id"))
    return {"doc_id": row["doc_id"], "incidents": incidents_of(to_json(coded))}


@lru_cache(maxsize=1)
def _models() -> tuple[Truecaser, Coder]:
    """One truecaser and one coder for the whole run."""
    return Truecaser(), Coder()

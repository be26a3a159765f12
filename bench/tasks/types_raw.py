"""Task ``types-raw``: the sentences of a PLV tsv without their pairs -> ``{row, type}``: the root of what each tells first.

Of the reports that the package makes of the sentence, the one whose words stand highest in its tree; null where there is
none.  Roots are named as PLV names them (``types.root_of``).
"""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from bench.items import Failed, Row, each, text_field, tsv_rows
from bench.tasks.types import root_of
from counterclaim.errors import InputError
from counterclaim.events.types_of_pair import PairType
from counterclaim.language import Layers, Parser
from counterclaim.pipeline import Coder
from counterclaim.records import Report


def run(input_path: Path) -> Iterator[Row | Failed]:
    """The rows of a PLV tsv in order; reads the sentence and nothing else."""
    return each(tsv_rows(input_path), lambda row: f"row {row['row']}", _code)


def _code(row: Row) -> Row:
    coder, parser = _models()
    try:
        coded = coder.code_text(text_field(row, "sentence"), id=f"row {row['row']}")
    except InputError:
        # A photo's caption is page furniture to the reader: nothing is coded, which counts as wrong.
        return {"row": row["row"], "type": None}
    if not coded.reports:
        return {"row": row["row"], "type": None}
    layers = parser.parse(coded.document.text)
    report = min(coded.reports, key=lambda r: (_depth(layers, _anchor(layers, r)), r.anchor.start))
    lemma = layers.tokens[_anchor(layers, report)].lemma
    return {"row": row["row"], "type": root_of(PairType(report.type, report.mode, 0, 0, report.type, False, ()), lemma)}


def _anchor(layers: Layers, report: Report) -> int:
    return layers.at(report.anchor.start, report.anchor.end)[-1]


def _depth(layers: Layers, i: int) -> int:
    return sum(1 for _ in layers.ancestors(i))


@lru_cache(maxsize=1)
def _models() -> tuple[Coder, Parser]:
    return Coder(), Parser()

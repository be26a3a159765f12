"""The codebook page of an export: its files, their columns and the rule of each, from the tables that write them."""

from collections.abc import Iterable, Iterator, Sequence

from counterclaim.__about__ import VERSION
from counterclaim.exports.formats.exporter import Exporter, Table
from counterclaim.exports.formats.manifest import CODEBOOK_VERSION
from counterclaim.exports.formats.reasons import explained


def codebook_page(exporter: Exporter, side: Sequence[Table], licences: Iterable[str]) -> str:
    """The page in Markdown; ``side`` are the files that every format has."""
    return "\n".join(
        (
            f"# Codebook of the export `{exporter.format}`",
            "",
            f"Made by Counterclaim {VERSION}, codebook version {CODEBOOK_VERSION}. A blank means: not known.",
            "The main file comes first; `manifest.json` has the hashes of all files, and the outlets they rest on.",
            "",
            f"**Limits.** {exporter.limits}",
            "",
            *(f"- {line}" for line in licences),
            *(line for table in (*exporter.tables, *side) for line in _section(table)),
            *_reasons(exporter.format),
            "",
        )
    )


def _section(table: Table) -> Iterator[str]:
    yield from ("", f"## {table.file}", table.about, "", "| # | column | type | rule |", "|---|---|---|---|")
    for number, column in enumerate(table.columns, 1):
        codes = f" One of: {', '.join(column.codes)}." if column.codes else ""
        yield f"| {number} | {_cell(column.name)} | {_cell(column.kind)} | {_cell(column.rule + codes)} |"


def _reasons(form: str) -> Iterator[str]:
    yield from ("", "## Reasons in left-out.csv", "", "| reason | what it means |", "|---|---|")
    for reason, meaning in explained(form).items():
        yield f"| {_cell(reason)} | {_cell(meaning)} |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")

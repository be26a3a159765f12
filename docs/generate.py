"""Writes what is generated: the JSON Schemas, the record reference, the help texts in the guide.

python -m docs.generate           writes them
python -m docs.generate --check   writes nothing and ends with 1 where one is not as it would be written
"""

import argparse
import json
import os
import re
import sys
from dataclasses import fields
from enum import StrEnum
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Final, get_args, get_origin, get_type_hints

from counterclaim import cli, records
from counterclaim.exports.formats.plover_schema import plover_event_schema
from counterclaim.records import (
    MODES,
    Actor,
    Agreement,
    Body,
    Called,
    Claim,
    CodedDocument,
    CoderStamp,
    Context,
    Control,
    Document,
    EventType,
    Figure,
    Force,
    OtherPlace,
    Place,
    Published,
    Removed,
    Report,
    Source,
    Span,
    Warned,
    When,
)
from counterclaim.records.json import WRITTEN_WHERE_SET
from counterclaim.records.schema import coded_document_schema, incident_schema

ROOT: Final = Path(__file__).resolve().parents[1]
SCHEMAS: Final = ROOT / "src/counterclaim/data/schema"
RECORD: Final = ROOT / "docs/record.md"
GUIDE: Final = ROOT / "docs/guide.md"
TYPES: Final = (CodedDocument, Document, Published, Removed, Claim, Source, Report, Context,
                Agreement, Body, Force, Control, Actor, Place, Called, OtherPlace, When, Figure, Span,
                Warned, CoderStamp)  # fmt: skip


def generated() -> dict[Path, str]:
    """Each generated file with the text it should have."""
    schemas = {
        "coded-document": coded_document_schema(),
        "incident": incident_schema(),
        "plover-event": plover_event_schema(),
    }
    written = {SCHEMAS / f"{name}.schema.json": json.dumps(one, indent=2) + "\n" for name, one in schemas.items()}
    return {**written, RECORD: _record_page(), GUIDE: _guide(GUIDE.read_text("utf-8"))}


def stale() -> list[Path]:
    """The generated files that are not as they should be."""
    return [path for path, text in generated().items() if not path.exists() or path.read_text("utf-8") != text]


def help_text(*command: str) -> str:
    """What ``counterclaim COMMAND --help`` prints on 80 columns, whatever the terminal."""
    parser = cli.parser()
    for name in command:
        (group,) = (action for action in parser._actions if isinstance(action, argparse._SubParsersAction))  # noqa: SLF001
        parser = group.choices[name]
    before = os.environ.get("COLUMNS")
    os.environ["COLUMNS"] = "80"
    try:
        return parser.format_help()
    finally:
        if before is None:
            del os.environ["COLUMNS"]
        else:
            os.environ["COLUMNS"] = before


def _guide(text: str) -> str:
    """The guide with the present help texts and exit statuses between its marks."""

    def block(found: re.Match[str]) -> str:
        what = found.group("what")
        if what == "exit statuses":
            rows = "\n".join(f"| {status} | {meaning} |" for status, meaning in cli.EXIT_STATUSES.items())
            body = f"| status | meaning |\n|---|---|\n{rows}"
        else:
            body = f"```text\n{help_text(*what.split()[1:-1])}```"
        return f"<!-- generated: {what} -->\n{body}\n<!-- end -->"

    return re.sub(r"<!-- generated: (?P<what>[^\n]+?) -->\n.*?<!-- end -->", block, text, flags=re.DOTALL)


def _record_page() -> str:
    parts = [_HEAD, *(_type_section(kind) for kind in TYPES), _codes_section()]
    return "\n\n".join(part.strip() for part in parts) + "\n"


def _type_section(kind: type) -> str:
    hints = get_type_hints(kind)
    rows = [f"| `{field.name}` | {_words(kind, field.name, hints[field.name])} |" for field in fields(kind)]
    doc = "\n".join(line.strip() for line in (kind.__doc__ or "").strip().splitlines()).replace("``", "`")
    return f"## {kind.__name__}\n\n{doc}\n\n| key | value |\n|---|---|\n" + "\n".join(rows)


def _words(owner: type, name: str, kind: Any) -> str:
    """A type in words: "array of [Claim](#claim)", "string or null"."""
    if owner is CoderStamp and name == "models":
        return "object: the sha256 of each model by its name"
    if get_origin(kind) is UnionType:
        (arm,) = (arm for arm in get_args(kind) if arm is not NoneType)
        return f"{_words(owner, name, arm)}, {'only where there is one' if name in WRITTEN_WHERE_SET else 'or null'}"
    if get_origin(kind) is tuple:
        return f"array of {_words(owner, name, get_args(kind)[0])}"
    if kind in TYPES:
        return f"[{kind.__name__}](#{kind.__name__.lower()})"
    if issubclass(kind, StrEnum):
        return f"one of [{kind.__name__}](#{kind.__name__.lower()})"
    return {str: "string", int: "whole number", float: "number", bool: "true or false"}[kind]


def _codes_section() -> str:
    enums = [getattr(records, name) for name in records.__all__]
    enums = [kind for kind in enums if isinstance(kind, type) and issubclass(kind, StrEnum)]
    lines = ["## Codes"]
    for kind in enums:
        lines.append(f"### {kind.__name__}\n\n{(kind.__doc__ or '').strip()}")
        lines.append(", ".join(f"`{code.value}`" for code in kind))
        if kind is EventType:
            rows = "\n".join(
                f"| `{t}` | {', '.join(f'`{m}`' for m in modes) or 'none'} |" for t, modes in MODES.items()
            )
            lines.append(f"| type | modes |\n|---|---|\n{rows}")
    return "\n\n".join(lines)


_HEAD: Final = """
# The record: what `counterclaim code --format jsonl` prints

*Generated from the types in `src/counterclaim/records` by `make docs`; do not edit by hand.*

One JSON object a line, one line a document: a [CodedDocument](#codeddocument). Three promises hold for every record, and
the test suite checks them on every text it codes:

1. Every object with `text`, `start` and `end` holds the very words of the article: offsets count Unicode code points in
   `document.text`, and `document.text[start:end] == text`. (Languages whose strings count UTF-16 units, such as
   JavaScript and Java, must convert.)
2. What is not known is `null` or `[]`. No code stands there by default.
3. A word that the page had damaged stays as written; what it stands for is a note beside it, `repaired`, a key that is
   there only where something was repaired.

The same shape as a JSON Schema (draft 2020-12): `counterclaim schema`, or
`src/counterclaim/data/schema/coded-document.schema.json`. From Python: `counterclaim.to_json(coded)`, and back with
`counterclaim.records.json.from_json(data)`. Keys may be added in a later version; none changes its meaning.
"""


def main() -> int:
    """Writes or checks; gives the exit status."""
    parser = argparse.ArgumentParser(prog="python -m docs.generate", description="Writes the generated files.")
    parser.add_argument("--check", action="store_true", help="write nothing; fail where a file is not fresh")
    if parser.parse_args().check:
        old = stale()
        for path in old:
            print(f"{path.relative_to(ROOT)} is not fresh: run make docs", file=sys.stderr)
        return 1 if old else 0
    for path, text in generated().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

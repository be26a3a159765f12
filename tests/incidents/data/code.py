"""Codes the texts of ``texts.json`` and writes ``coded.json``: ``python tests/incidents/data/code.py`` (from the root).

The texts are our own, about real events; the codings are kept so that tests of the joining depend on no model.
"""

import json
from pathlib import Path

from counterclaim.api import code
from counterclaim.records.json import to_json

HERE = Path(__file__).resolve().parent


def main() -> None:
    rows = json.loads((HERE / "texts.json").read_text("utf-8"))
    coded = {}
    for row in rows:
        coded[row["id"]] = to_json(code(row["text"], published=row["published"], outlet=row["outlet"]))
    (HERE / "coded.json").write_text(json.dumps(coded, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()

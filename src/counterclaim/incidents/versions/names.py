"""The English names of states by their ISO 3166 alpha-3 codes."""

import csv
from functools import cache
from importlib.resources import files


def state_name(code: str) -> str | None:
    """The short English name; None where the code is no state's."""
    return _names().get(code)


@cache
def _names() -> dict[str, str]:
    table = (files("counterclaim") / "data" / "gazetteer" / "countries.tsv").read_text("utf-8")
    return {row["iso3"]: row["name"] for row in csv.DictReader(table.splitlines(), delimiter="\t")}

"""The English names of countries by their ISO 3166 alpha-3 codes, for people to read."""

import csv
from functools import cache
from importlib.resources import files


def country_name(code: str) -> str:
    """The short English name; the code itself where there is none."""
    return _names().get(code, code)


@cache
def _names() -> dict[str, str]:
    table = (files("counterclaim") / "data" / "gazetteer" / "countries.tsv").read_text("utf-8")
    return {row["iso3"]: row["name"] for row in csv.DictReader(table.splitlines(), delimiter="\t")}

"""Builds the outlines of countries: python training/build_outlines.py COUNTRIES-50M.JSON -> countries.json.gz, sha256.

Reads Natural Earth 4.1's countries at 1:50 million as the npm package world-atlas 2.0.2 carries them (``npm pack
world-atlas@2.0.2``).  Lines are kept point for point; what is left out is what a map does not need.  The same input gives
the same bytes.
"""

import csv
import gzip
import hashlib
import json
import sys
from pathlib import Path
from typing import Any, Final

DATA: Final = Path(__file__).resolve().parents[1] / "src" / "counterclaim" / "data"
TARGET: Final = DATA / "outlines" / "countries.json.gz"
SHORT: Final = {
    "Antigua and Barb.": "ATG",
    "Ashmore and Cartier Is.": "AUS",
    "Bosnia and Herz.": "BIH",
    "Br. Indian Ocean Ter.": "IOT",
    "British Virgin Is.": "VGB",
    "Cayman Is.": "CYM",
    "Central African Rep.": "CAF",
    "Congo": "COG",
    "Cook Is.": "COK",
    "Dem. Rep. Congo": "COD",
    "Dominican Rep.": "DOM",
    "Eq. Guinea": "GNQ",
    "Faeroe Is.": "FRO",
    "Falkland Is.": "FLK",
    "Fr. Polynesia": "PYF",
    "Fr. S. Antarctic Lands": "ATF",
    "Heard I. and McDonald Is.": "HMD",
    "Indian Ocean Ter.": "AUS",
    "Marshall Is.": "MHL",
    "N. Mariana Is.": "MNP",
    "Pitcairn Is.": "PCN",
    "S. Geo. and the Is.": "SGS",
    "S. Sudan": "SSD",
    "Solomon Is.": "SLB",
    "St-Barthélemy": "BLM",
    "St-Martin": "MAF",
    "St. Kitts and Nevis": "KNA",
    "St. Pierre and Miquelon": "SPM",
    "St. Vin. and Gren.": "VCT",
    "São Tomé and Principe": "STP",
    "Turks and Caicos Is.": "TCA",
    "U.S. Virgin Is.": "VIR",
    "W. Sahara": "ESH",
    "Wallis and Futuna Is.": "WLF",
    "Åland": "ALA",
}
"""Names that Natural Earth cuts short, with their ISO 3166 alpha-3 codes."""

NO_CODE: Final = frozenset({"Somaliland", "N. Cyprus", "Siachen Glacier"})
"""Areas that Natural Earth draws apart and ISO 3166 does not know: they have outlines, but neither code nor label."""


def main() -> None:
    """Writes the table and prints its sha256 and size."""
    atlas = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    names = _codes()
    shapes = [_shape(one, names) for one in atlas["objects"]["countries"]["geometries"]]
    shapes.sort(key=lambda shape: (shape["code"] or "~", shape["rings"]))
    table = {"scale": atlas["transform"]["scale"], "origin": atlas["transform"]["translate"], "shapes": shapes,
             "lines": [[step for point in line for step in point] for line in atlas["arcs"]]}  # fmt: skip
    packed = gzip.compress(json.dumps(table, separators=(",", ":")).encode(), compresslevel=9, mtime=0)
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_bytes(packed)
    print(hashlib.sha256(packed).hexdigest(), len(packed), TARGET)


def _shape(geometry: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    """A country's code and its rings, each as the numbers of its lines (~n: line n backwards)."""
    name = geometry["properties"]["name"]
    code = None if name in NO_CODE else SHORT.get(name) or names[name.casefold()]
    polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
    return {"code": code, "rings": [ring for polygon in polygons for ring in polygon]}


def _codes() -> dict[str, str]:
    """The alpha-3 code of every English name in our table of countries, folded."""
    table = (DATA / "gazetteer" / "countries.tsv").read_text("utf-8")
    codes = {}
    for row in csv.DictReader(table.splitlines(), delimiter="\t"):
        for name in (row["name"], *row["other names"].split("|")):
            codes[name.casefold()] = row["iso3"]
    return codes


if __name__ == "__main__":
    main()

"""Builds the gazetteer that ships: python -m training.gazetteer [SOURCE_FOLDER] -> places.sqlite, its sha256.

Reads GeoNames rows (gazetteer.tsv.gz, CC BY 4.0), Natural Earth features (public domain) and our own tables beside the
result.  The same input and the same SQLite library give the same bytes: rows are written in sorted order into a fresh
file.  Nothing here is random.
"""

import hashlib
import re
import sqlite3
import sys
from pathlib import Path

from counterclaim.grounding.places.fold import fold
from counterclaim.grounding.places.making.index import write
from counterclaim.grounding.places.making.radii import set_radii
from counterclaim.grounding.places.making.rows import Row
from training.gazetteer import geonames, natural_earth, tables

ROOT = Path(__file__).resolve().parents[2]
TABLES = ROOT / "src" / "counterclaim" / "data" / "gazetteer"
SOURCE = ROOT.parent / "shared" / "data"


def main() -> None:
    """Builds the file from the folder named on the command line, or from ../shared/data."""
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else SOURCE
    rows, dead = merged(source)
    kept = pruned(rows)
    set_radii(kept)
    provinces: dict[str, str] = {}
    for row in sorted(kept, key=lambda r: (r.approximate, r.id)):
        if row.kind == "province" and row.admin1:
            provinces.setdefault(row.admin1, row.name)
    out = TABLES / "places.sqlite"
    out.unlink(missing_ok=True)
    db = sqlite3.connect(out)
    keys = write(db, kept, sorted(provinces.items()))
    db.execute("vacuum")
    db.close()
    digest = hashlib.sha256(out.read_bytes()).hexdigest()
    sys.stdout.write(f"{len(kept)} places, {keys} names, {out.stat().st_size / 1e6:.1f} MB\nsha256 {digest}\n")
    if dead:
        sys.stdout.write(f"rows of our tables whose place is not in the sources: {', '.join(dead)}\n")


def merged(source: Path) -> tuple[dict[int, Row], list[str]]:
    """All places of the sources and our tables by number, and the ids in our tables that no source has."""
    countries = tables.table(TABLES / "countries.tsv")
    features = source / "natural-earth-features.tsv.gz"
    rows = {
        row.id: row for row in geonames.read(source / "gazetteer.tsv.gz", {c["iso2"]: c["iso3"] for c in countries})
    }
    tables.name_countries(rows, countries)
    natural_earth.anglicise(features, rows, countries)
    natural_earth.exonyms(features, rows)
    rows |= {row.id: row for row in natural_earth.features(features)}
    dead = tables.add_aliases(TABLES / "aliases.tsv", rows)
    natural_earth.disputed(features, rows, countries)
    dead += tables.add_contested(TABLES / "contested.tsv", rows)
    tables.add_abbreviations(TABLES / "states.tsv", rows)
    return rows, dead


def pruned(rows: dict[int, Row]) -> list[Row]:
    """Leaves out rows that could only ever lose.

    Those are rows without a coordinate, and districts placed at a city where a better row bears the same name.
    """
    better = {(row.admin1, key) for row in rows.values() if not row.approximate for key in row.names}
    keep = []
    for row in sorted(rows.values(), key=lambda r: r.id):
        own = fold(row.name)
        if row.approximate and row.slug is None and row.kind == "district":
            bare = re.sub(r" (municipality|district|county|raion|rayon|oblast|province|city)$", "", own)
            if (row.admin1, bare) in better or row.lat is None:
                continue
        if row.lat is None and row.kind != "province":
            continue
        keep.append(row)
    return keep


if __name__ == "__main__":
    main()

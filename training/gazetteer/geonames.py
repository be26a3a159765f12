"""GeoNames: towns, provinces, districts and countries, from the merged extract gazetteer.tsv.gz (CC BY 4.0)."""

import gzip
from collections.abc import Iterator
from pathlib import Path

from counterclaim.grounding.places.making.rows import Row, give_names, kind_of


def read(path: Path, iso3: dict[str, str]) -> Iterator[Row]:
    """The rows that have a place on the map or are the only one of their name."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        for line in lines:
            f = line.rstrip("\n").split("\t")
            if f[7] == "ADM5" or (f[6], f[7]) == ("P", "PPLH"):
                continue
            lat, lon = (float(f[4]), float(f[5])) if f[4] else (None, None)
            row = Row(int(f[0]), f[1].strip(), iso3.get(f[8]), f"{f[8]}.{f[9]}", f"{f[8]}.{f[9]}.{f[10]}", lat, lon,
                      kind_of(f[6], f[7]), int(f[11] or 0), approximate=f[15] != "gn")  # fmt: skip
            give_names(row, (f[1], f[2]), f[3].split("|"))
            yield row

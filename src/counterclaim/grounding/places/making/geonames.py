"""One line of GeoNames' own table "geoname" (19 columns, https://download.geonames.org/export/dump/readme.txt)."""

from typing import Final

from counterclaim.grounding.places.making.rows import Row, give_names, kind_of

COLUMNS: Final = 19
MOST_ID: Final = 1 << 28
"""Numbers from here on are ours: Natural Earth's features and our aliases."""
# Places without inhabitants that news of conflict names; streams, hills, farms, shops and schools are left out.
_OTHER: Final = {
    "CONT": "continent", "RGN": "region",
    "AIRP": "airport", "AIRB": "airport", "AIRF": "airport", "AIRQ": "airport",
    **dict.fromkeys(("MILB", "NVB", "INSM", "PRT", "OILF", "OILR", "DAM", "PS", "PSH", "PSN", "CTRA", "CMPRF", "HSP",
                     "PRN", "PSTB", "BDG", "PASS", "ISL", "ISLS", "RF", "SHOL"), "site"),
    **dict.fromkeys(("SEA", "OCN", "GULF", "STRT", "CHNM", "RSV", "LK", "CNL"), "water"),
}  # fmt: skip
_KM: Final = {"water": 30.0, "airport": 4.0}
_HISTORICAL: Final = frozenset({"PPLH", "PPLCH", "ADM1H", "ADM2H", "ADM3H", "ADM4H", "ADM5H", "ADMDH", "PCLH"})


class BadLineError(ValueError):
    """A line that is none of the table's; its words say what is wrong, the same for every line of that fault."""


def row_of(line: str, iso3: dict[str, str]) -> tuple[Row, str] | None:
    """The place on one line and its feature code, or None for one of no use; raises BadLineError."""
    f = line.split("\t")
    if len(f) != COLUMNS:
        raise BadLineError(f"not {COLUMNS} columns")
    kind = _kind(f[6], f[7])
    if kind is None or not f[1].strip():
        return None
    number, lat, lon, population = _numbers(f)
    row = Row(number, f[1].strip(), iso3.get(f[8]), f"{f[8]}.{f[10]}", f"{f[8]}.{f[10]}.{f[11]}", lat, lon, kind,
              population, _KM.get(kind, 0.0))  # fmt: skip
    give_names(row, (f[1], f[2]), f[3].split(","))
    return row, f[7]


def _kind(feature_class: str, code: str) -> str | None:
    if code in _HISTORICAL or code == "ADM5":
        return None
    return kind_of(feature_class, code) if feature_class in {"A", "P"} else _OTHER.get(code)


def _numbers(f: list[str]) -> tuple[int, float, float, int]:
    try:
        number, lat, lon, population = int(f[0]), float(f[4]), float(f[5]), int(f[14] or 0)
    except ValueError:
        raise BadLineError("a number that is none") from None
    if not (0 < number < MOST_ID and 0 <= population < 1 << 40):
        raise BadLineError("a number out of range")
    if not (-90.0 <= lat <= 90.0 and -180.0 <= lon <= 180.0):
        raise BadLineError("a coordinate off the globe")
    return number, lat, lon, population

"""Natural Earth (public domain): waters, regions, peaks, airports, disputed areas, and English names of what GeoNames has.

The file natural-earth-features.tsv.gz has no header; its columns are theme, class, name, names split by ``|``, latitude,
longitude, GeoNames id where known, country code, country.
"""

import gzip
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from counterclaim.grounding.places.fold import fold
from counterclaim.grounding.places.globe import Point, apart
from counterclaim.grounding.places.making.radii import point
from counterclaim.grounding.places.making.rows import Row, usable

BASE: Final = 1 << 28
KINDS: Final = {"river": "water", "lake": "water", "marine": "water", "region": "region", "region_pt": "site",
                "peak": "site", "airport": "airport"}  # fmt: skip
_RADII: Final = {"river": 300, "lake": 30, "marine": 400, "region": 150, "region_pt": 10, "peak": 5, "airport": 4}
_ABBREVIATED: Final = {"I.": "Island", "Is.": "Islands", "Mts.": "Mountains", "MTS.": "Mountains", "Mt.": "Mount",
                       "L.": "Lake", "Int'l": "International", "Pen.": "Peninsula", "PEN.": "Peninsula",
                       "R.": "River"}  # fmt: skip
_DISPUTED_KM: Final = 30.0
_SAME_KM: Final = (
    600.0  # a place of the same name this near to a disputed area is that area (the Kuril Islands are long)
)
_LISTED_KM: Final = 150.0
_AREAS: Final = frozenset({"province", "region", "country", "water"})
_HOLDERS: Final = frozenset({"scotland", "nansei shoto", "kashmir"})  # wider lands that an area is listed under


def features(path: Path) -> Iterator[Row]:
    """Seas, rivers, lakes, peaks, regions and airports; towns and provinces are GeoNames' part."""
    used: dict[str, int] = {}
    for f in sorted(_lines(path)):
        if f[0] not in KINDS or not f[2] or not f[4]:
            continue
        name = _full(f[2])
        slug = f"naturalearth:{f[0]}-{_slug(name)}"
        used[slug] = used.get(slug, 0) + 1
        if used[slug] > 1:
            slug += f"-{used[slug]}"
        if f[1] == "Continent":
            continue
        if f[0] == "airport":
            name = re.sub(r"\s+Airport$", "", name) + " Airport"
        row = Row(BASE + len(used) + sum(used.values()), name, None, "", "", float(f[4]), float(f[5]),
                  KINDS[f[0]], 0, float(_RADII[f[0]]), f[0] != "peak", slug)  # fmt: skip
        row.names = {fold(n): n == f[2] for n in f[3].split("|") if n and usable(n)}
        row.names[fold(name)] = True
        if f[0] == "river":
            row.names = {k: v for k, v in row.names.items() if len(k) > 3}
            row.names |= {f"{k} river": v for k, v in row.names.items() if not k.endswith("river")}
        yield row


def disputed(path: Path, rows: dict[int, Row], countries: Sequence[dict[str, str]]) -> None:
    """Takes in the areas that states dispute, each under its own name and without a country.

    Natural Earth lists them under the state that holds them; that state's name is none of theirs.  An area that a place
    nearby is already called by gives that place its other names.
    """
    states = {fold(n) for c in countries for n in [c["name"], *c["other names"].split("|")] if n}
    borne: dict[str, list[Row]] = {}
    for row in rows.values():
        for key, primary in row.names.items():
            if primary or row.kind in _AREAS:
                borne.setdefault(key, []).append(row)
    number = BASE << 1
    for f in sorted(_lines(path)):
        if f[0] != "disputed" or not f[4]:
            continue
        names = {fold(n): n for n in _names_of_area(f, states)}
        if not names:
            continue
        at = (float(f[4]), float(f[5]))
        known = _nearest(at, [row for key in names for row in borne.get(key, ())], _SAME_KM)
        # Islands that Natural Earth lists as a land of their own, which countries.tsv has too.
        known = known or _nearest(at, borne.get(fold(_full(f[-1])), ()), _LISTED_KM)
        if known is None:
            number -= 1
            name = next(iter(names.values()))
            known = Row(number, name, None, "", "", *at, "region", 0, _DISPUTED_KM, approximate=True,
                        slug=f"naturalearth:disputed-{_slug(name)}")  # fmt: skip
            rows[number] = known
        for key in names:
            # "Gaza" is a city in the Gaza Strip, and stays its name alone.
            if _nearest(at, borne.get(key, ()), _SAME_KM) in (None, known):
                known.names.setdefault(key, known.slug is not None)


def _names_of_area(f: Sequence[str], states: set[str]) -> list[str]:
    """The names of a disputed area in full, the chief one first; none of the land that it is listed under."""
    found = []
    for whole in (f[2], *f[3].split("|")):
        parts = [_full(part.strip()) for part in re.sub(r"\s*\([^)]*\)", "", whole).split(",")]
        # "Takeshima, Liancort Rocks" are two names, "Cyprus, Northern" is one turned round.
        if not any(fold(part) in states or fold(part) in _HOLDERS for part in parts):
            found += [part for part in parts if usable(part) and not re.search(r"\.(?= |$)|^Near ", part)]
    return found


def anglicise(path: Path, rows: dict[int, Row], countries: Sequence[dict[str, str]]) -> None:
    """Calls provinces as Natural Earth does ("Syunik", not "Syunik’i Marz") where that is one of their names."""
    iso3 = {fold(n): c["iso3"] for c in countries for n in [c["name"], *c["other names"].split("|")] if n}
    english: dict[tuple[str, str], str] = {}
    for f in sorted(_lines(path)):
        if f[0] == "admin1" and len(f) > 8 and f[8] and (country := iso3.get(fold(f[8]))):
            english[country, fold(f[2])] = f[2]
    for row in rows.values():
        if row.kind == "province" and row.country:
            hits = [english[row.country, key] for key in row.names if (row.country, key) in english]
            if hits and (row.country, fold(row.name)) not in english:
                row.name = hits[0]


def exonyms(path: Path, rows: dict[int, Row]) -> None:
    """Counts Natural Earth's name of a town as a main name: it is the one English uses ("Rostov-on-Don")."""
    for f in _lines(path):
        known = rows.get(int(f[6])) if f[0] == "place" and len(f) > 6 and f[6].isdigit() else None
        # A number that is no GeoNames id leads to another place, far away.
        at = point(known) if known is not None else None
        if known is not None and at and usable(f[2]) and apart(at, (float(f[4]), float(f[5]))) < 50.0:
            known.names[fold(f[2])] = True


def _lines(path: Path) -> list[list[str]]:
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        return [line.rstrip("\n").split("\t") for line in lines if line.count("\t") >= 5]


def _full(name: str) -> str:
    """A name without abbreviations and not in capitals throughout."""
    full = " ".join(_ABBREVIATED.get(word, word) for word in name.split())
    return full.title().replace("'S", "'s") if full.isupper() else full


def _slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")


def _nearest(at: Point, rows: Sequence[Row], reach: float) -> Row | None:
    """The row of those within ``reach`` kilometres that is nearest, or None."""
    near = [(apart(at, where), row.id, row) for row in rows if (where := point(row))]
    best = min(near, key=lambda found: found[:2], default=None)
    return best[2] if best and best[0] <= reach else None

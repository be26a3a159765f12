"""Builds the gazetteer that ships: python training/build_gazetteer.py [SOURCE_FOLDER] -> places.sqlite, its sha256.

Reads GeoNames rows (gazetteer.tsv.gz, CC BY 4.0), Natural Earth features (public domain) and our own countries.tsv and
aliases.tsv.  The same input and the same SQLite library give the same bytes: rows are written in sorted order into a
fresh file.  Nothing here is random.
"""

import csv
import gzip
import hashlib
import math
import re
import sqlite3
import struct
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from counterclaim.grounding.places.fold import fold, skeleton, without_article

ROOT = Path(__file__).resolve().parents[1]
TABLES = ROOT / "src" / "counterclaim" / "data" / "gazetteer"
SOURCE = ROOT.parent / "shared" / "data"
NATURAL_EARTH_BASE, ALIAS_BASE = 1 << 28, 1 << 29
ARABIC = frozenset("SYR IRQ LBN JOR PSE YEM LBY EGY SDN SAU DZA TUN MAR KWT OMN QAT BHR ARE".split())
NATURAL_EARTH_KINDS = {"river": "water", "lake": "water", "marine": "water", "region": "region", "region_pt": "site",
                       "peak": "site", "airport": "airport"}  # fmt: skip
ABBREVIATED = {"I.": "Island", "Is.": "Islands", "Mts.": "Mountains", "MTS.": "Mountains", "Mt.": "Mount",
               "L.": "Lake", "Int'l": "International", "Pen.": "Peninsula", "PEN.": "Peninsula", "R.": "River"}  # fmt: skip


@dataclass
class Row:
    """One place as it will be stored; ``lat`` is None where the source has no coordinate."""

    id: int
    name: str
    country: str | None
    admin1: str
    admin2: str
    lat: float | None
    lon: float | None
    kind: str
    population: int
    radius: float = 0.0
    approximate: bool = False
    slug: str | None = None
    names: dict[str, bool] = field(default_factory=dict)
    akin: set[str] = field(default_factory=set)


def kind_of(feature_class: str, code: str) -> str:
    """Our word for a GeoNames feature code."""
    if code.startswith("PCL"):
        return "country"
    if code in {"CONT", "RGN"}:
        return {"CONT": "continent", "RGN": "region"}[code]
    if feature_class == "A":
        return "province" if code in {"ADM1", "ADM0"} else "district"
    table = {"PPLC": "capital", "PPLA": "seat", "PPLA2": "seat2", "PPLX": "neighbourhood"}
    return table.get(code, "site" if code == "STLMT" else "town")


def usable(name: str) -> bool:
    """Whether English text prints such a name: Latin letters with a capital (machine transliterations have none).

    Codes such as "KBL" are left out.
    """
    if not any(c.isupper() for c in name) or len(name) > 60:
        return False
    letters = [c for c in name if c.isalpha()]
    if not letters or (len(name) <= 4 and name.isupper()) or len(letters) < 2:
        return False
    return all("LATIN" in unicodedata.name(c, "") or c in "ʻʼʿʾˈ" for c in letters)


def akin(name: str, main: set[str]) -> bool:
    """Whether an alternate name only spells a main name otherwise ("Hodeidah" for "Al Hudaydah"): it counts as main."""
    bones = skeleton(name, least=3)
    return bones is not None and any(bones == skeleton(other, least=3) for other in main)


def geonames(path: Path, iso3: dict[str, str]) -> Iterator[Row]:
    """The GeoNames rows that have a place on the map or are the only one of their name."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        for line in lines:
            f = line.rstrip("\n").split("\t")
            if f[7] == "ADM5" or (f[6], f[7]) == ("P", "PPLH"):
                continue
            lat, lon = (float(f[4]), float(f[5])) if f[4] else (None, None)
            row = Row(int(f[0]), f[1].strip(), iso3.get(f[8]), f"{f[8]}.{f[9]}", f"{f[8]}.{f[9]}.{f[10]}", lat, lon,
                      kind_of(f[6], f[7]), int(f[11] or 0), approximate=f[15] != "gn")  # fmt: skip
            main = {fold(name) for name in (f[1], f[2]) if name.strip()}
            row.names = dict.fromkeys((fold(name) for name in f[3].split("|") if usable(name)), False)
            row.names |= dict.fromkeys(main, True)
            row.akin = {name for name, own in row.names.items() if not own and akin(name, main)}
            yield row


def natural_earth(path: Path) -> Iterator[Row]:
    """Seas, rivers, lakes, peaks, regions and airports; towns and provinces are GeoNames' part."""
    used: dict[str, int] = {}
    radii = {"river": 300, "lake": 30, "marine": 400, "region": 150, "region_pt": 10, "peak": 5, "airport": 4}
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        rows = sorted(line.rstrip("\n").split("\t") for line in lines if line.count("\t") >= 5)
    for f in rows:
        if f[0] not in NATURAL_EARTH_KINDS or not f[2] or not f[4]:
            continue
        full = " ".join(ABBREVIATED.get(word, word) for word in f[2].split())
        name = full.title().replace("'S", "'s") if full.isupper() else full
        slug = f"naturalearth:{f[0]}-{re.sub(r'[^a-z0-9]+', '-', fold(name)).strip('-')}"
        used[slug] = used.get(slug, 0) + 1
        if used[slug] > 1:
            slug += f"-{used[slug]}"
        kind = "continent" if f[1] == "Continent" else NATURAL_EARTH_KINDS[f[0]]
        if kind == "continent":
            continue
        if f[0] == "airport":
            name = re.sub(r"\s+Airport$", "", name) + " Airport"
        row = Row(NATURAL_EARTH_BASE + len(used) + sum(used.values()), name, None, "", "", float(f[4]), float(f[5]),
                  kind, 0, float(radii[f[0]]), f[0] != "peak", slug)  # fmt: skip
        row.names = {fold(n): n == f[2] for n in f[3].split("|") if n and usable(n)}
        row.names[fold(name)] = True
        if f[0] == "river":
            row.names = {k: v for k, v in row.names.items() if len(k) > 3}
            row.names |= {f"{k} river": v for k, v in row.names.items() if not k.endswith("river")}
        yield row


def anglicise(path: Path, rows: dict[int, Row], countries: list[dict[str, str]]) -> None:
    """Calls provinces as Natural Earth does ("Syunik", not "Syunik’i Marz") where that is one of their names."""
    iso3 = {fold(n): c["iso3"] for c in countries for n in [c["name"], *c["other names"].split("|")] if n}
    english: dict[tuple[str, str], str] = {}
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        for f in sorted(line.rstrip("\n").split("\t") for line in lines):
            if f[0] == "admin1" and len(f) > 8 and f[8] and (country := iso3.get(fold(f[8]))):
                english[country, fold(f[2])] = f[2]
    for row in rows.values():
        if row.kind == "province" and row.country:
            hits = [english[row.country, key] for key in row.names if (row.country, key) in english]
            if hits and (row.country, fold(row.name)) not in english:
                row.name = hits[0]


def exonyms(path: Path, rows: dict[int, Row]) -> None:
    """Counts Natural Earth's name of a town as a main name: it is the one English uses ("Rostov-on-Don")."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
        for f in (line.rstrip("\n").split("\t") for line in lines):
            known = rows.get(int(f[6])) if f[0] == "place" and len(f) > 6 and f[6].isdigit() else None
            # A number that is no GeoNames id leads to another place, far away.
            if known is not None and known.lat is not None and usable(f[2]):
                beside = Row(0, "", None, "", "", float(f[4]), float(f[5]), "town", 0)
                if distance(known, beside) < 50.0:
                    known.names[fold(f[2])] = True


def aliases(path: Path, rows: dict[int, Row]) -> list[str]:
    """Adds the conflict names of aliases.tsv: a new place, or more names for one there is; returns the dead ids."""
    by_slug = {row.slug: row for row in rows.values() if row.slug}
    dead = []
    with path.open(encoding="utf-8", newline="") as lines:
        for n, f in enumerate(csv.DictReader(lines, delimiter="\t")):
            scheme, _, local = f["id"].partition(":")
            known = rows.get(int(local)) if scheme == "geonames" else by_slug.get(f["id"])
            if known is None and f["kind"] == "same":
                dead.append(f["id"])
                continue
            if known is None:
                known = Row(ALIAS_BASE + n, f["place"], None, "", "", None, None, f["kind"], 0, slug=f["id"])
                rows[known.id] = known
            if f["kind"] != "same":
                known.name, known.country, known.kind = f["place"], f["country"] or None, f["kind"]
                known.lat, known.lon, known.radius = float(f["lat"]), float(f["lon"]), float(f["radius_km"])
                known.approximate = known.kind not in {"town", "site"}
                # What a person wrote outranks the size of a namesake.
                known.population = max(known.population, 2_000_000)
            known.names |= {fold(name): True for name in f["names"].split("|")}
    return dead


def abbreviations(path: Path, rows: dict[int, Row]) -> None:
    """Adds what newspapers print for American states and Canadian provinces after a town ("Ala.", "N.Y.")."""
    with path.open(encoding="utf-8", newline="") as lines:
        names = {f["code"]: f["names"].split("|") for f in csv.DictReader(lines, delimiter="\t")}
    for row in rows.values():
        if row.kind == "province" and not row.approximate:
            row.names |= {fold(name): True for name in names.get(row.admin1, ())}


def distance(a: Row, b: Row) -> float:
    """Kilometres between two rows; infinite where one has no coordinate."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return math.inf
    p, q = math.radians(a.lat), math.radians(b.lat)
    h = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(math.radians(b.lon - a.lon) / 2) ** 2
    return 12742.0 * math.asin(min(1.0, math.sqrt(h)))


def set_radii(rows: list[Row]) -> None:
    """How far each place reaches: towns by population, areas by where nine in ten of their own towns lie."""
    towns: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row.kind in {"town", "seat", "seat2", "capital"} and row.lat is not None:
            for key in (row.country or "", row.admin1, row.admin2):
                towns[key].append(row)
    floor = {"country": 20.0, "province": 15.0, "district": 10.0, "region": 100.0, "continent": 3000.0}
    for row in rows:
        if row.radius:
            continue
        if row.kind in floor:
            key = {"country": row.country or "", "province": row.admin1, "district": row.admin2}.get(row.kind, "")
            far = sorted(distance(row, town) for town in towns.get(key, ())) if row.lat is not None and key else []
            row.radius = max(floor[row.kind], far[int(0.9 * len(far))] if far else 0.0)
            if row.approximate:
                row.radius = max(row.radius, 50.0)
        else:
            row.radius = min(30.0, max(3.0, 0.02 * math.sqrt(row.population)))


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


def skeletons(rows: list[Row]) -> dict[str, list[int]]:
    """The towns of the Arab world by the consonants of their names, which newspapers spell in many ways."""
    index: dict[str, list[int]] = defaultdict(list)
    for row in rows:
        if row.country in ARABIC and row.kind in {"town", "seat", "seat2", "neighbourhood"}:
            for bones in {skeleton(key) for key in row.names}:
                if bones:
                    index[bones].append(row.id << 1)
    return index


def pack(index: dict[str, list[int]]) -> Iterator[tuple[str, int | bytes]]:
    """Each key with its numbers, sorted: a lone one as it is, more of them as four bytes each."""
    for key, ids in sorted(index.items()):
        unique = sorted(set(ids))
        yield key, unique[0] if len(unique) == 1 else struct.pack(f"<{len(unique)}I", *unique)


def write(path: Path, rows: list[Row], admin1: list[tuple[str, str]]) -> tuple[int, int]:
    """Writes the database; returns the numbers of places and of names."""
    path.unlink(missing_ok=True)
    index: dict[str, list[int]] = defaultdict(list)
    owned = {key for row in rows for key, own in row.names.items() if own}
    for row in rows:
        # "Niu-York" in Ukraine may be spelt "New York", but that is another's main name.
        own_names = {key: own or (key in row.akin and key not in owned) for key, own in row.names.items()}
        names = dict(own_names)
        for key, primary in own_names.items():
            bare = without_article(key)
            if bare:
                names[bare] = primary or names.get(bare, False)
        for key, primary in names.items():
            index[key].append(row.id << 1 | primary)
    db = sqlite3.connect(path)
    db.executescript(
        "pragma page_size=4096; pragma journal_mode=off;"
        "create table place(id integer primary key, name text, country text, admin1 text, lat integer, lon integer,"
        " kind integer, population integer, radius integer, approximate integer, slug text);"
        "create table name(key text primary key, ids) without rowid;"
        "create table skeleton(key text primary key, ids) without rowid;"
        "create table admin1(code text primary key, name text) without rowid;"
    )
    kinds = {k: n for n, k in enumerate(sorted({row.kind for row in rows}))}
    db.execute("create table kind(id integer primary key, name text)")
    db.executemany("insert into kind values(?,?)", [(n, k) for k, n in sorted(kinds.items())])
    tenth = [
        (r.id, r.name, r.country, r.admin1 or None, None if r.lat is None else round(r.lat * 10000),
         None if r.lon is None else round(r.lon * 10000), kinds[r.kind], r.population, round(r.radius),
         int(r.approximate), r.slug)
        for r in rows
    ]  # fmt: skip
    db.executemany("insert into place values(?,?,?,?,?,?,?,?,?,?,?)", tenth)
    packed = list(pack(index))
    db.executemany("insert into name values(?,?)", packed)
    db.executemany("insert into skeleton values(?,?)", pack(skeletons(rows)))
    db.executemany("insert into admin1 values(?,?)", admin1)
    db.commit()
    db.execute("vacuum")
    db.close()
    return len(rows), len(packed)


def main() -> None:
    """Builds the file from the folder named on the command line, or from ../shared/data."""
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else SOURCE
    with (TABLES / "countries.tsv").open(encoding="utf-8", newline="") as lines:
        countries = list(csv.DictReader(lines, delimiter="\t"))
    iso3 = {c["iso2"]: c["iso3"] for c in countries}
    rows = {row.id: row for row in geonames(source / "gazetteer.tsv.gz", iso3)}
    called = {c["iso3"]: c for c in countries}
    capitals = {row.country: row for row in rows.values() if row.kind == "capital"}
    for row in list(rows.values()):
        if row.kind == "country":
            entry = called.get(row.country or "")
            if entry is None:
                del rows[row.id]
                continue
            row.name = entry["name"]
            row.names |= {fold(n): True for n in [entry["name"], *entry["other names"].split("|")] if n}
            row.admin1 = row.admin2 = ""
            seat = capitals.get(row.country or "")
            if row.lat is None and seat is not None:
                row.lat, row.lon, row.approximate = seat.lat, seat.lon, True
    anglicise(source / "natural-earth-features.tsv.gz", rows, countries)
    exonyms(source / "natural-earth-features.tsv.gz", rows)
    rows |= {row.id: row for row in natural_earth(source / "natural-earth-features.tsv.gz")}
    dead = aliases(TABLES / "aliases.tsv", rows)
    abbreviations(TABLES / "states.tsv", rows)
    kept = pruned(rows)
    set_radii(kept)
    names: dict[str, str] = {}
    for row in sorted(kept, key=lambda r: (r.approximate, r.id)):
        if row.kind == "province" and row.admin1:
            names.setdefault(row.admin1, row.name)
    out = TABLES / "places.sqlite"
    places, keys = write(out, kept, sorted(names.items()))
    digest = hashlib.sha256(out.read_bytes()).hexdigest()
    sys.stdout.write(f"{places} places, {keys} names, {out.stat().st_size / 1e6:.1f} MB\nsha256 {digest}\n")
    if dead:
        sys.stdout.write(f"aliases whose place is not in the sources: {', '.join(dead)}\n")


if __name__ == "__main__":
    main()

"""From the working file to the database that is looked up in: radii, names sorted and packed, put in place at once."""

import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from itertools import groupby
from pathlib import Path
from typing import Final

from counterclaim.grounding.places.globe import Point
from counterclaim.grounding.places.loaded import FORMAT
from counterclaim.grounding.places.making.index import create, pack, stored
from counterclaim.grounding.places.making.radii import LEAST, of_area, of_town
from counterclaim.grounding.places.making.rows import Row
from counterclaim.grounding.places.making.staging import AKIN, MAIN, Staging

MOST_NAMESAKES: Final = 80
"""Places kept for one name, the most populous first: as many as a look-up answers with."""
_EVERY: Final = 50_000
Owned = Callable[[str], bool]


def finish(staging: Staging, out: Path, owned: Owned, notes: Mapping[str, str | int],
           report: Callable[[float], None]) -> None:  # fmt: skip
    """Writes ``out`` beside itself and puts it in place at once; ``owned``: whether a name is a shipped place's main one.

    Takes memory for one province at a time; SQLite sorts the names on disk, in the folder of ``out``.
    """
    part = out.with_suffix(".part")
    part.unlink(missing_ok=True)
    # Sorting many gigabytes of names would fill a small /tmp.  The pragma holds for the process, so it is set back.
    staging.db.execute(f"pragma temp_store_directory='{str(out.parent).replace(chr(39), 2 * chr(39))}'")
    try:
        _set_radii(staging.db)
        with closing(sqlite3.connect(part)) as db:
            create(db)
            db.execute("create table note(key text primary key, value)")
            db.executemany("insert into place values(?,?,?,?,?,?,?,?,?,?,?)", _places(staging.db))
            db.executemany("insert into name values(?,?)", _packed_names(staging.db, owned, report))
            db.executemany("insert into skeleton values(?,?)", _packed_bones(staging.db))
            db.executemany("insert or ignore into admin1 values(?,?)", staging.db.execute(
                "select admin1, name from place where kind='province' order by id"))  # fmt: skip
            counts = {f"{table}s": db.execute(f"select count(*) from {table}").fetchone()[0]  # noqa: S608 (two fixed names)
                      for table in ("place", "name")}  # fmt: skip
            db.executemany("insert into note values(?,?)", {"format": FORMAT, **notes, **counts}.items())
            db.commit()
    finally:
        staging.db.execute("pragma temp_store_directory=''")
    part.replace(out)


def _set_radii(db: sqlite3.Connection) -> None:
    """Gives every area the radius of its own towns, one province in memory at a time."""
    areas: dict[str, list[tuple[int, Point, float]]] = defaultdict(list)
    for number, kind, lat, lon, area in db.execute("select id, kind, lat, lon, area from place where area is not null"):
        areas[area].append((number, (lat, lon), LEAST[kind]))
    found: list[tuple[float, int]] = []
    towns = db.execute("select admin1, admin2, lat, lon from town order by admin1, admin2")
    for admin1, in_province in groupby(towns, key=lambda row: row[0]):
        lats, lons = array("f"), array("f")
        for admin2, in_district in groupby(in_province, key=lambda row: row[1]):
            first = len(lats)
            for _, _, lat, lon in in_district:
                lats.append(lat)
                lons.append(lon)
            found += _reaches(areas.pop(admin2, ()), lats[first:], lons[first:])
        found += _reaches(areas.pop(admin1, ()), lats, lons)
    db.execute("begin")
    db.executemany("update place set radius=? where id=?", found)
    db.execute("commit")


def _reaches(areas: "list[tuple[int, Point, float]] | tuple[()]", lats: "array[float]", lons: "array[float]",
             ) -> Iterator[tuple[float, int]]:  # fmt: skip
    for number, centre, least in areas:
        yield of_area(centre, zip(lats, lons, strict=True), least, rough=False), number


def _places(db: sqlite3.Connection) -> Iterator[tuple[object, ...]]:
    wanted = "id, name, country, admin1, admin2, lat, lon, kind, population, radius"
    for found in db.execute(f"select {wanted} from place order by id"):  # noqa: S608 (fixed columns)
        row = Row(*found)
        row.radius = row.radius or LEAST.get(row.kind, 0.0) or of_town(row.population)
        yield stored(row)


def _packed_names(
    db: sqlite3.Connection, owned: Owned, report: Callable[[float], None]
) -> Iterator[tuple[str, int | bytes]]:
    whole = db.execute("select count(*) from name").fetchone()[0]
    rows = db.execute("select key, place, belongs from name order by key, population desc, place")
    read = 0
    for key, group in groupby(rows, key=lambda row: row[0]):
        places: dict[int, int] = {}
        for _, place, belongs in group:
            read += 1
            if read % _EVERY == 0:
                report(read / whole)
            if place in places or len(places) < MOST_NAMESAKES:
                places[place] = max(belongs, places.get(place, belongs))
        # What only spells a main name otherwise is one itself, unless another place is chiefly called so.
        least = AKIN if AKIN in places.values() and MAIN not in places.values() and not owned(key) else MAIN
        yield key, pack(place << 1 | (belongs >= least) for place, belongs in places.items())


def _packed_bones(db: sqlite3.Connection) -> Iterator[tuple[str, int | bytes]]:
    for key, group in groupby(
        db.execute("select distinct key, place from bones order by key, place"), lambda row: row[0]
    ):
        yield key, pack(place << 1 for _, place in group)

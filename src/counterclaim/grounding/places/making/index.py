"""Names to places: what is looked up, and the database that it is written to."""

import sqlite3
import struct
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from counterclaim.grounding.places.fold import in_other_script, skeleton, without_article
from counterclaim.grounding.places.making.rows import TOWNS, Row

ARABIC: Final = frozenset("SYR IRQ LBN JOR PSE YEM LBY EGY SDN SAU DZA TUN MAR KWT OMN QAT BHR ARE".split())
"""The countries whose towns are also found by the consonants of their names, which newspapers spell in many ways."""
KINDS: Final = (
    "airport", "capital", "continent", "country", "district", "line", "neighbourhood", "province", "region", "seat",
    "seat2", "site", "town", "water",
)  # fmt: skip
"""The kinds of places by the numbers they are stored as."""
_TABLES: Final = (
    "create table place(id integer primary key, name text, country text, admin1 text, lat integer, lon integer,"
    " kind integer, population integer, radius integer, approximate integer, slug text);"
    "create table name(key text primary key, ids) without rowid;"
    "create table skeleton(key text primary key, ids) without rowid;"
    "create table admin1(code text primary key, name text) without rowid;"
    "create table kind(id integer primary key, name text);"
)


def create(db: sqlite3.Connection) -> None:
    """Makes the tables of a gazetteer in an empty database."""
    db.executescript(f"pragma page_size=4096; pragma journal_mode=off;{_TABLES}")
    db.executemany("insert into kind values(?,?)", enumerate(KINDS))


def stored(row: Row) -> tuple[object, ...]:
    """A place as its table holds it: ten-thousandths of a degree, whole kilometres."""
    lat, lon = (None, None) if row.lat is None or row.lon is None else (round(row.lat * 10000), round(row.lon * 10000))
    return (row.id, row.name, row.country, row.admin1 or None, lat, lon, KINDS.index(row.kind), row.population,
            round(row.radius), int(row.approximate), row.slug)  # fmt: skip


def bones_of(row: Row) -> set[str]:
    """The consonants that a town of the Arab world is also found by."""
    if row.country in ARABIC and (row.kind in TOWNS - {"capital"} or row.kind == "neighbourhood"):
        return {bones for key in row.names if not in_other_script(key) and (bones := skeleton(key))}
    return set()


def with_bare(names: dict[str, bool]) -> dict[str, bool]:
    """The names with those that are left without an Arabic article."""
    found = dict(names)
    for key, primary in names.items():
        bare = without_article(key)
        if bare:
            found[bare] = primary or found.get(bare, False)
    return found


def pack(ids: Iterable[int]) -> int | bytes:
    """The numbers of one key (place times two, plus one for a main name): a lone one as it is, more as four bytes each."""
    unique = list(dict.fromkeys(ids))
    return unique[0] if len(unique) == 1 else struct.pack(f"<{len(unique)}I", *unique)


def write(db: sqlite3.Connection, rows: Sequence[Row], admin1: Sequence[tuple[str, str]]) -> int:
    """Writes places and their names, sorted; returns the number of names."""
    index: dict[str, list[int]] = defaultdict(list)
    bones: dict[str, list[int]] = defaultdict(list)
    owned = {key for row in rows for key, own in row.names.items() if own}
    for row in rows:
        # "Niu-York" in Ukraine may be spelt "New York", but that is another's main name.
        names = {key: own or (key in row.akin and key not in owned) for key, own in row.names.items()}
        for key, primary in with_bare(names).items():
            index[key].append(row.id << 1 | primary)
        for key in bones_of(row):
            bones[key].append(row.id << 1)
    create(db)
    db.executemany("insert into place values(?,?,?,?,?,?,?,?,?,?,?)", map(stored, rows))
    db.executemany("insert into name values(?,?)", _packed(index))
    db.executemany("insert into skeleton values(?,?)", _packed(bones))
    db.executemany("insert into admin1 values(?,?)", admin1)
    db.commit()
    return len(index)


def _packed(index: dict[str, list[int]]) -> Iterator[tuple[str, int | bytes]]:
    return ((key, pack(sorted(set(ids)))) for key, ids in sorted(index.items()))

"""Our own tables: countries, conflict names, contested names, abbreviations of American and Canadian states."""

import csv
from pathlib import Path
from typing import Final

from counterclaim.grounding.places.fold import fold
from counterclaim.grounding.places.making.rows import Row

BASE: Final = 1 << 29
_WRITTEN, _LESSER = 2_000_000, 50_000  # people, for the rank among namesakes alone


def table(path: Path) -> list[dict[str, str]]:
    """The rows of a table with a header, by its column names."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))


def name_countries(rows: dict[int, Row], countries: list[dict[str, str]]) -> None:
    """Gives countries their English names, and those without a point that of their capital; drops what is no country."""
    called = {c["iso3"]: c for c in countries}
    capitals = {row.country: row for row in rows.values() if row.kind == "capital"}
    for row in [row for row in rows.values() if row.kind == "country"]:
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


def add_aliases(path: Path, rows: dict[int, Row]) -> list[str]:
    """Adds the conflict names of aliases.tsv: a new place, or more names for one there is; returns the dead ids."""
    by_slug = {row.slug: row for row in rows.values() if row.slug}
    dead = []
    for n, f in enumerate(table(path)):
        known = _known(f["id"], rows, by_slug)
        if known is None and f["kind"] == "same":
            dead.append(f["id"])
            continue
        if known is None:
            known = Row(BASE + n, f["place"], None, "", "", None, None, f["kind"], 0, slug=f["id"])
            rows[known.id] = by_slug[known.slug] = known
        if f["kind"] != "same":
            lesser = f["kind"] == "lesser"  # a town whose namesake elsewhere is the greater
            known.name, known.country, known.kind = f["place"], f["country"] or None, "town" if lesser else f["kind"]
            known.lat, known.lon, known.radius = float(f["lat"]), float(f["lon"]), float(f["radius_km"])
            known.approximate = known.kind not in {"town", "site"}
            # What a person wrote outranks the size of a namesake, unless the row says that it does not.
            known.population = max(known.population, _LESSER if lesser else _WRITTEN)
        known.names |= {fold(name): True for name in f["names"].split("|")}
    return dead


def add_contested(path: Path, rows: dict[int, Row]) -> list[str]:
    """Calls each place of contested.tsv by its neutral name, and finds it by every side's; returns the dead ids.

    A name that is another place's main one stays that place's: "South China Sea" is not only the North Natuna Sea.
    """
    by_slug = {row.slug: row for row in rows.values() if row.slug}
    owned = {key for row in rows.values() for key, primary in row.names.items() if primary}
    dead = []
    for f in table(path):
        known = _known(f["id"], rows, by_slug)
        if known is None:
            dead.append(f["id"])
            continue
        known.name = f["neutral"]
        for key in (fold(f["neutral"]), fold(f["name"])):
            if key not in owned:
                known.names[key] = True
    return dead


def add_abbreviations(path: Path, rows: dict[int, Row]) -> None:
    """Adds what newspapers print for American states and Canadian provinces after a town ("Ala.", "N.Y.")."""
    names = {f["code"]: f["names"].split("|") for f in table(path)}
    for row in rows.values():
        if row.kind == "province" and not row.approximate:
            row.names |= {fold(name): True for name in names.get(row.admin1, ())}


def _known(place: str, rows: dict[int, Row], by_slug: dict[str | None, Row]) -> Row | None:
    scheme, _, local = place.partition(":")
    return rows.get(int(local)) if scheme == "geonames" else by_slug.get(place)

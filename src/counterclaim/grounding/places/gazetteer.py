"""The gazetteer: place names -> the places that bear them, from the read-only database that ships and a loaded one."""

import csv
import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from counterclaim.errors import ModelError
from counterclaim.grounding.places.fold import fold, skeleton, without_article
from counterclaim.grounding.places.loaded import NAME, info
from counterclaim.grounding.places.store import Store
from counterclaim.records import Called

FOLDER: Final = Path(__file__).resolve().parents[2] / "data" / "gazetteer"
_KEPT: Final = 200_000  # names and places held in memory before they are forgotten
_MOST: Final = 80  # namesakes kept for one name, the largest first


@dataclass(frozen=True, slots=True)
class Entry:
    """One place of the gazetteer.

    ``kind`` is country, continent, province, district, capital, seat, seat2, town, neighbourhood, region, site, airport,
    water or line; ``admin1`` a code such as "SY.12"; ``radius`` kilometres; ``approximate`` marks an area whose point is
    only a city in it or a rough centre; ``primary`` says the name asked for is the place's main name, not an alternate.
    """

    number: int
    id: str
    name: str
    country: str | None
    admin1: str | None
    lat: float | None
    lon: float | None
    kind: str
    population: int
    radius: int
    approximate: bool
    primary: bool


class Gazetteer:
    """Looks names up; databases are opened on first use and answers are kept.

    A gazetteer that the user has loaded adds places, names and exact points to the shipped one.
    """

    def __init__(self, path: Path = FOLDER / "places.sqlite", loaded: Path | None = None) -> None:
        """Opens nothing yet; ``path`` is what training/gazetteer wrote, ``loaded`` the folder of a loaded gazetteer."""
        self._shipped = Store(path)
        self._loaded = None if loaded is None else Store(loaded / NAME, "E506", "load it again, or unload it")
        self._folder = loaded
        self._known: dict[str, tuple[int, ...]] = {}
        self._answers: dict[str, tuple[Entry, ...]] = {}
        self._entries: dict[int, Entry] = {}

    @cached_property
    def _stores(self) -> tuple[Store, ...]:
        """The databases in the order in which they are asked; E506 where the loaded one is damaged or of another format."""
        if self._loaded is None or self._folder is None:
            return (self._shipped,)
        info(self._folder)
        return (self._loaded, self._shipped)

    @cached_property
    def models(self) -> tuple[tuple[str, str], ...]:
        """What the look-ups rest on, by name and sha256; that of a loaded gazetteer is that of its sources.

        Raises ModelError E503 or E506 where a database is missing, damaged or of another format.
        """
        if not self._shipped.path.is_file():
            raise ModelError("E503", f"the gazetteer is missing: {self._shipped.path}; reinstall the package")
        with self._shipped.path.open("rb") as stream:
            shipped = ("gazetteer", hashlib.file_digest(stream, "sha256").hexdigest())
        return (shipped,) if self._folder is None else (shipped, ("gazetteer-loaded", info(self._folder).sha256))

    @cached_property
    def _kinds(self) -> dict[int, str]:
        return dict(self._shipped.pairs("select id, name from kind"))

    @cached_property
    def _admin1(self) -> dict[str, str]:
        return {code: name for store in self._stores for code, name in store.pairs("select code, name from admin1")}

    @cached_property
    def _peoples(self) -> dict[str, str]:
        """Adjectives and names of peoples, in lower case -> an alpha-3 code or a place's id."""
        found = {d.lower(): row["iso3"] for row in table("countries.tsv") for d in row["demonyms"].split("|") if d}
        return found | {row["word"].lower(): row["id"] for row in table("peoples.tsv")}

    @cached_property
    def _contested(self) -> dict[str, tuple[Called, ...]]:
        found: dict[str, tuple[Called, ...]] = {}
        for row in table("contested.tsv"):
            found[row["id"]] = (*found.get(row["id"], ()), Called(row["side"], row["name"]))
        return found

    def called(self, place: str) -> tuple[Called, ...]:
        """What each side calls the contested place with this id; empty for all other places."""
        return self._contested.get(place, ())

    def is_people(self, word: str) -> bool:
        """Whether ``word`` is the adjective or the people of a place ("Armenian", "Kurds")."""
        return word.lower() in self._peoples

    def people(self, word: str) -> Entry | None:
        """The country or region of an adjective or people ("Armenian" -> Armenia), or None."""
        code = self._peoples.get(word.lower())
        if code is None:
            return None
        scheme, colon, local = code.partition(":")
        if not colon:
            number = self._countries.get(code)
        elif scheme == "geonames":
            number = int(local)
        else:
            rows = self._shipped.pairs("select id, slug from place where slug=?", code)
            number = rows[0][0] if rows else None
        return None if number is None else self._entry(number, True)

    @cached_property
    def _provinces(self) -> dict[str, int]:
        kind = next(n for n, k in self._kinds.items() if k == "province")
        rows = self._shipped.pairs("select admin1, id from place where kind=? order by approximate desc, id desc", kind)
        return {admin1: number for admin1, number in rows if admin1}

    def province(self, code: str | None) -> Entry | None:
        """The first-level division with a code such as "SY.12", or None."""
        number = self._provinces.get(code) if code else None
        return None if number is None else self._entry(number, True)

    @cached_property
    def _countries(self) -> dict[str, int]:
        kind = next(n for n, k in self._kinds.items() if k == "country")
        rows = self._shipped.pairs("select country, id from place where kind=? order by population, id desc", kind)
        return {country: number for country, number in rows if country}

    def admin1_name(self, code: str | None) -> str | None:
        """The name of a first-level division ("SY.12" -> "Idlib Governorate")."""
        return self._admin1.get(code) if code else None

    def has(self, name: str) -> bool:
        """Whether any place bears ``name``, with or without its Arabic article."""
        return bool(self._numbers(name))

    def lookup(self, name: str) -> tuple[Entry, ...]:
        """The places that bear ``name``, the most populous first, at most 80."""
        key = fold(name)
        answer = self._answers.get(key)
        if answer is None:
            found = [self._entry(n >> 1, bool(n & 1)) for n in self._numbers(name)]
            answer = tuple(sorted(found, key=lambda e: (-e.population, e.number))[:_MOST])
            if len(self._answers) > _KEPT:
                self._answers.clear()
            self._answers[key] = answer
        return answer

    def spelt_otherwise(self, name: str) -> tuple[Entry, ...]:
        """The towns of the Arab world whose names share the consonants of ``name``; they need the text's support."""
        bones = skeleton(fold(name))
        return tuple(self._entry(n >> 1, False) for n in self._select(bones, "skeleton")) if bones else ()

    def _numbers(self, name: str) -> tuple[int, ...]:
        key = fold(name)
        numbers = self._known.get(key)
        if numbers is None:
            numbers = self._select(key)
            if not numbers and key.startswith("st "):
                numbers = self._select(f"saint{key[2:]}")
            bare = None if numbers else without_article(key)
            if bare:
                # Without its article it may be another name altogether, so it counts as an alternate.
                numbers = tuple(n & ~1 for n in self._select(bare))
            if len(self._known) > _KEPT:
                self._known.clear()
            self._known[key] = numbers
        return numbers

    def _select(self, key: str, table: str = "name") -> tuple[int, ...]:
        if self._loaded is None:
            return self._shipped.numbers(key, table)
        return tuple(dict.fromkeys(n for store in self._stores for n in store.numbers(key, table)))

    def _entry(self, number: int, primary: bool) -> Entry:
        cached = self._entries.get(number << 1 | primary)
        if cached is None:
            row = next(found for store in self._stores if (found := store.place(number)))
            lat, lon = (None, None) if row[4] is None else (row[4] / 10000, row[5] / 10000)
            cached = Entry(number, row[10] or f"geonames:{number}", row[1], row[2], row[3], lat, lon, self._kinds[row[6]],
                           row[7], row[8], bool(row[9]), primary)  # fmt: skip
            if len(self._entries) > _KEPT:
                self._entries.clear()
            self._entries[number << 1 | primary] = cached
        return cached


def table(name: str) -> list[dict[str, str]]:
    """The rows of one of the gazetteer's own tables, by its column names."""
    with (FOLDER / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t"))

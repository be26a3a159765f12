"""What a batch of lines of each GeoNames table brings into the working file."""

from collections import Counter
from typing import Final, NamedTuple

from counterclaim.grounding.places.fold import fold
from counterclaim.grounding.places.making.geonames import MOST_ID, BadLineError, row_of
from counterclaim.grounding.places.making.rows import Row, usable
from counterclaim.grounding.places.making.shipped import Shipped
from counterclaim.grounding.places.making.staging import MAIN, OTHER, Staging

_ALTERNATE_COLUMNS: Final = frozenset({8, 10})  # before and since GeoNames added the years of a name's use
_MOST_DIGITS: Final = 12  # longer ones need not be read to be out of range
# What stands in the column of languages for codes, links and sounds.
_NO_LANGUAGES: Final = frozenset({"link", "post", "iata", "icao", "faac", "wkdt", "unlc", "phon", "tcid", "abbr"})


class Batch(NamedTuple):
    """Places (whether stored, the area whose towns tell its radius) and names (key, place, how it belongs, population)."""

    places: list[tuple[Row, bool, str | None]]
    names: list[tuple[str, int, int, int]]


class Places:
    """Lines of the table "geoname"."""

    def __init__(self, shipped: Shipped, _: Staging) -> None:
        self._shipped = shipped

    def take(self, lines: list[str], bad: Counter[str]) -> Batch:
        """The places on ``lines``; counts in ``bad`` what each bad line has wrong."""
        batch = Batch([], [])
        for line in lines:
            try:
                found = row_of(line, self._shipped.iso3)
            except BadLineError as problem:
                bad[str(problem)] += 1
                continue
            if found is not None:
                row, code = found
                area = {"ADM1": row.admin1, "ADM2": row.admin2}.get(code)
                batch.places.append((row, self._shipped.stored(row), area))
        return batch


class Names:
    """Lines of the table "alternateNames": number, place, language, name, preferred, short, colloquial, historic."""

    def __init__(self, shipped: Shipped, staging: Staging) -> None:
        self._shipped, self._staging = shipped, staging

    def take(self, lines: list[str], bad: Counter[str]) -> Batch:
        """The names on ``lines``; names of places that are not loaded, old names, codes and links are passed over."""
        batch = Batch([], [])
        for line in lines:
            f = line.split("\t")
            if len(f) not in _ALTERNATE_COLUMNS:
                bad["not 10 columns"] += 1
            elif not (f[1].isascii() and f[1].isdigit() and len(f[1]) < _MOST_DIGITS and int(f[1]) < MOST_ID):
                bad["a number that is none"] += 1
            elif f[2] not in _NO_LANGUAGES and f[7] != "1" and usable(f[3]):
                self._add(batch, int(f[1]), fold(f[3]), main=(f[2], f[4]) == ("en", "1"))
        return batch

    def _add(self, batch: Batch, place: int, key: str, *, main: bool) -> None:
        population = self._staging.population(place)
        if population is None:
            population = self._shipped.population(place)
        if population is not None and not self._shipped.leads(key, place):
            batch.names.append((key, place, MAIN if main else OTHER, population))

"""What the shipped gazetteer has of a place in the dump: there it comes first."""

from pathlib import Path

from counterclaim.grounding.places.gazetteer import table
from counterclaim.grounding.places.making.rows import Row
from counterclaim.grounding.places.store import Store


class Shipped:
    """Look-ups in the shipped database while a dump is loaded; about 30 MB for its numbers."""

    def __init__(self, path: Path) -> None:
        """Reads the numbers of all its places, and which of them stand only roughly where they are."""
        self._store = Store(path)
        written = {int(row["id"].partition(":")[2]) for row in table("aliases.tsv")
                   if row["id"].startswith("geonames:") and row["kind"] != "same"}  # fmt: skip
        rows = self._store.pairs("select p.id, p.approximate and p.slug is null and k.name not in ('country', 'continent')"
                                 " from place p join kind k on k.id=p.kind")  # fmt: skip
        self._rough = {number: bool(rough) and number not in written for number, rough in rows}
        self.iso3 = {row["iso2"]: row["iso3"] for row in table("countries.tsv")}

    def stored(self, row: Row) -> bool:
        """Whether the dump's place is taken: it is new, or has the point that the shipped one lacks.

        A place that ships keeps its name, and lends its number to the names that the dump adds.
        """
        rough = self._rough.get(row.id)
        if rough is None:
            return True
        row.names = {key: main for key, main in row.names.items() if not self._leads(key, row.id)}
        if rough:
            row.name = (self._store.place(row.id) or (0, row.name))[1]
        return rough

    def population(self, number: int) -> int | None:
        """How many live in a place that ships; None where it does not."""
        found = self._store.place(number)
        return found[7] if found else None

    def leads(self, key: str, number: int) -> bool:
        """Whether a place that ships is known by a folded name already."""
        return number in self._rough and self._leads(key, number)

    def owned(self, key: str) -> bool:
        """Whether a folded name is the main one of a place that ships."""
        return any(number & 1 for number in self._store.numbers(key))

    def _leads(self, key: str, number: int) -> bool:
        return any(found >> 1 == number for found in self._store.numbers(key))

    def close(self) -> None:
        """Lets go of the database."""
        self._store.db.close()

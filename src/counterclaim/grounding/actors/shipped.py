"""The shipped actors with the source of each row, for those who want to see what is known already."""

from collections.abc import Iterator
from dataclasses import dataclass

from counterclaim.grounding.actors.rows import rows
from counterclaim.grounding.actors.tables import SOURCES, Identity, tables
from counterclaim.records import ActorKind


@dataclass(frozen=True, slots=True)
class ShippedActor:
    """A row of a table: who it is, its names, the table it stands in, and the source of the row."""

    identity: Identity
    forms: tuple[str, ...]
    table: str
    source: str


def shipped_actors() -> Iterator[ShippedActor]:
    """Every state, body, group, leader and official, in the order of the tables."""
    book = tables()
    for code, name, *forms in rows("countries", 5):
        yield _actor(book.countries[code], (name, *forms), "countries", "")
    for table in ("bodies", "groups"):
        for ident, name, country, kind, sector, spellings, _about, source in rows(table, 8):
            who = Identity(ident, name, country or None, ActorKind(kind), sector)
            yield _actor(who, (name, spellings), table, source)
    for owner, spellings, _office, _first, _last, sector, _alone, source in rows("leaders", 8):
        of = book.countries.get(owner) or book.bodies.get(owner)
        who = Identity(owner, None, of.country if of is not None else None, ActorKind.PERSON, sector)
        yield _actor(who, (spellings,), "leaders", source)
    for _keys, state, name, sector, *_ in rows("officials", 5):
        yield _actor(Identity(state, name, state, ActorKind.PERSON, sector), (name,), "officials", "")


def _actor(who: Identity, cells: tuple[str, ...], table: str, source: str) -> ShippedActor:
    forms = dict.fromkeys(form.lstrip("~?") for cell in cells for form in cell.split("|") if form)
    return ShippedActor(who, tuple(forms), table, source or SOURCES.get(table, ""))

"""The user's own actors: rows of a plain table beside the shipped ones, checked before they are used.

A row of a body or a group stands for it under its own id.  One of a state's organ, of its forces or of a person in office
stands, as with the shipped tables, under the code of the state, and a person only from the first to the last day of the
office.  Where a name is also that of a shipped actor, the user's row holds.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from typing import Final

from counterclaim.errors import UsageError
from counterclaim.grounding.actors.offices import slug
from counterclaim.grounding.actors.states import canonical, is_code
from counterclaim.grounding.actors.tables import Identity, NameEntry, Tables, Term, keys_of, name_entry, words
from counterclaim.records import SECTORS, ActorKind

COLUMNS: Final = ("id", "name", "country", "kind", "sector", "aliases", "title", "from", "to", "wikidata", "source")
"""The cells of a row, parted by tabs; the aliases are parted by |."""

HEADER: Final = "# " + "\t".join(COLUMNS)
_ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*|Q[1-9][0-9]*")
_ITEM: Final = re.compile(r"Q[1-9][0-9]*")
_DAY: Final = re.compile(r"\d{4}(?:-\d\d-\d\d)?")
_MARKS: Final = "~?"
_OFFICIAL: Final = frozenset({ActorKind.STATE, ActorKind.MILITARY})
_NO_SECTOR: Final = frozenset({ActorKind.PERSON, ActorKind.UNKNOWN})
_MOST_TOLD: Final = 5
# Words that begin sentences: as a name, one of them would be found everywhere.
_EVERYWHERE: Final = words(
    "the a an and or but if in on at by for from of to with as after before when while he she it they we you i his her its "
    "their our this that these those there here no not yes all some many more most other who what where why how is are was"
)

_DAYS: Final = words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september "
    "october november december"
)


@dataclass(frozen=True, slots=True)
class OwnActor:
    """One row: who it is, under which names, in which office from when to when (ISO days, "" where open), says who."""

    id: str
    name: str
    country: str | None
    kind: ActorKind
    sector: str | None
    aliases: tuple[str, ...]
    title: str
    first: str
    last: str
    wikidata: str | None
    source: str

    @property
    def forms(self) -> tuple[str, ...]:
        """All names, the first one without a mark."""
        return (self.name, *self.aliases)

    @property
    def plain_forms(self) -> tuple[str, ...]:
        """All names, without the marks of aliases."""
        return tuple(form.lstrip(_MARKS) for form in self.forms)

    @property
    def identity(self) -> Identity:
        """Who the record will say it is."""
        if self.country is not None and (self.kind in _OFFICIAL or self.kind is ActorKind.PERSON):
            kind = ActorKind.STATE if self.kind is ActorKind.PERSON else self.kind
            return Identity(self.country, self.name, self.country, kind, self.sector)
        return Identity(self.id, self.name, self.country, self.kind, self.sector)


def read_rows(
    lines: Iterable[str], place: str, book: Tables, before: Sequence[OwnActor] = ()
) -> list[tuple[int, OwnActor]]:
    """The rows of a table, each with the number of its line; blank lines and those that begin with # are notes.

    ``before`` are rows that are there already.  Raises UsageError E230 with what does not hold (the first five faults), each
    with ``place``, where one is named, and the line.
    """
    rows: list[tuple[int, OwnActor]] = []
    faults: list[str] = []
    taken = _Taken(before)
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        found = [f"{len(cells)} cells instead of {len(COLUMNS)}"] if len(cells) != len(COLUMNS) else []
        found = found or list(_faults(dict(zip(COLUMNS, cells, strict=True)), book))
        if not found:
            row = _row(dict(zip(COLUMNS, cells, strict=True)))
            found = list(taken.clashes(row))
            taken.add(row)
            rows.append((number, row))
        faults += [f"{place}:{number}: {fault}" if place else _asked(fault) for fault in found]
    if faults:
        more = f"; and {len(faults) - _MOST_TOLD} more" if len(faults) > _MOST_TOLD else ""
        raise UsageError("E230", "; ".join(faults[:_MOST_TOLD]) + more)
    return rows


def _asked(fault: str) -> str:
    """A fault of a row given by options; what is missing is asked for by its option."""
    missing = fault.rpartition("no ")[2]
    return f"{fault}; give --{missing}" if missing in COLUMNS else fault


def shared_names(rows: Sequence[OwnActor], book: Tables) -> list[str]:
    """For each name and id of the rows that also is that of a shipped actor, in words, who gives way."""
    ids = dict(book.bodies)
    for entry in chain.from_iterable(book.names.values()):
        who = entry.identity
        ids.setdefault(who.id or "", who)
        if entry.sort == "leader":
            ids.setdefault(slug(who.name or ""), who)
    told: dict[str, None] = {}
    for row in rows:
        for form in row.plain_forms:
            for whose in dict.fromkeys(_shipped(keys_of(form), book)):
                told[f"{form!r} is also a name of {whose}; from now on it means {row.id}"] = None
        if row.id in ids:
            told[f"the id {row.id!r} is also that of {ids[row.id].name}; the record cannot tell the two apart"] = None
    return list(told)


def _shipped(keys: tuple[str, ...], book: Tables) -> Iterator[str]:
    """The shipped actors who go by a name, as their own name and id: states, bodies, capitals, leaders, officials."""
    for entry in book.names.get(keys[0], ()):
        if entry.keys == keys:
            yield f"{entry.identity.name} ({entry.identity.id})"
    official = book.officials.get(" ".join(keys))
    if official is not None:
        yield f"{official[1]} ({official[0]})"


def with_own(book: Tables, rows: Sequence[OwnActor]) -> Tables:
    """The tables with the user's rows in them, each of which outranks a shipped name of the same words."""
    if not rows:
        return book
    mine: defaultdict[str, list[NameEntry]] = defaultdict(list)
    offices = dict(book.offices)
    bodies = dict(book.bodies)
    own_offices: defaultdict[tuple[str, ...], list[Term]] = defaultdict(list)
    for row in rows:
        person = row.kind is ActorKind.PERSON
        if not person:
            bodies[row.id] = row.identity
        for form, plain in zip(row.forms, row.plain_forms, strict=True):
            entry = name_entry(plain, row.identity, "leader" if person else "body", form[0])
            mine[entry.keys[0]].append(entry)
            if person:
                own_offices[entry.keys].append(Term(row.identity, row.title, row.first, row.last, "0"))
    names = dict(book.names)
    for key, entries in mine.items():
        taken = {entry.keys for entry in entries}
        shipped = [entry for entry in names.get(key, ()) if entry.keys not in taken]
        names[key] = tuple(sorted([*entries, *shipped], key=lambda entry: -len(entry.keys)))
    offices.update({keys: tuple(terms) for keys, terms in own_offices.items()})
    return replace(book, names=names, offices=offices, bodies=bodies)


def _row(cells: dict[str, str]) -> OwnActor:
    """A checked row; a bare year is its first or its last day."""
    item = cells["wikidata"] or (cells["id"] if _ITEM.fullmatch(cells["id"]) else "")
    return OwnActor(
        id=cells["id"],
        name=cells["name"],
        country=canonical(cells["country"]) or None,
        kind=ActorKind(cells["kind"]),
        sector=cells["sector"] or None,
        aliases=tuple(cells["aliases"].split("|")) if cells["aliases"] else (),
        title=cells["title"],
        first=_full(cells["from"], "-01-01"),
        last=_full(cells["to"], "-12-31"),
        wikidata=item or None,
        source=cells["source"],
    )


def _faults(cells: dict[str, str], book: Tables) -> Iterator[str]:
    """What does not hold in one row by itself, in words."""
    yield from _who_faults(cells, book)
    forms = [cells["name"], *(cells["aliases"].split("|") if cells["aliases"] else [])]
    for what, form in zip(("name", *["alias"] * len(forms)), forms, strict=False):
        keys = keys_of(form.lstrip(_MARKS))
        if not keys:
            yield f"an empty {what}"
        elif len(keys) == 1 and len(keys[0]) < 2:
            yield f"the {what} {form!r} is too short"
        elif _is_common(form.lstrip(_MARKS), keys, book):
            yield f"the {what} {form!r} is a common word"
        elif "|" in form:
            yield f"a | in the {what} {form!r}"
    if not cells["source"]:
        yield "no source"
    if cells["wikidata"] and not _ITEM.fullmatch(cells["wikidata"]):
        yield f"{cells['wikidata']!r} is no Wikidata item (Q and a number)"
    yield from _office_faults(cells)


def _is_common(form: str, keys: tuple[str, ...], book: Tables) -> bool:
    """Whether a name is made of everyday words: "The", "Monday", "killed", "Rebels", "armed men"; "WHO" is none.

    Nouns of several words are names where they have capitals ("Republican Guard").
    """
    if len(keys) == 1 and (keys[0] in _DAYS or (form.islower() and keys[0].isalpha())):
        return True
    if form.isupper() or (len(keys) > 1 and not form.islower()):
        return False
    noun = any(entry.keys == keys for entry in book.nouns.get(keys[0], ()))
    return noun or (len(keys) == 1 and keys[0] in _EVERYWHERE)


def _who_faults(cells: dict[str, str], book: Tables) -> Iterator[str]:
    ident, country, kind, sector = cells["id"], canonical(cells["country"]), cells["kind"], cells["sector"]
    if not _ID.fullmatch(ident):
        yield f"the id {ident!r} is not made of small letters, digits and hyphens"
    if is_code(ident.upper()):
        yield f"the id {ident!r} is the code of a state"
    if country and country not in book.countries:
        yield f"{country!r} is no state (ISO 3166 alpha-3)"
    if not kind:
        yield "no kind"
    elif kind not in set(ActorKind):
        yield f"{kind!r} is no kind: {', '.join(ActorKind)}"
    if sector and sector not in SECTORS:
        yield f"{sector!r} is no sector of PLOVER: {', '.join(sorted(SECTORS))}"
    if not sector and (country or kind in set(ActorKind) - _NO_SECTOR):
        yield "no sector"
    if not country and kind in _OFFICIAL:
        yield f"the kind {kind}, but no country"


def _office_faults(cells: dict[str, str]) -> Iterator[str]:
    days = [cells["from"], cells["to"]]
    wrong = [day for day in days if day and not _is_day(day)]
    for day in wrong:
        yield f"{day!r} is no day or year (2024-03-01 or 2024)"
    if cells["kind"] != ActorKind.PERSON and any((cells["title"], *days)):
        yield "title, from and to are for persons"
    elif any((cells["title"], *days)) and not cells["country"]:
        yield "an office, but no country"
    elif not wrong and all(days) and _full(days[0], "-01-01") > _full(days[1], "-12-31"):
        yield f"from {days[0]} to {days[1]} runs backwards"


class _Taken:
    """The ids and names of the rows so far; one person may have several rows, one for each office."""

    def __init__(self, rows: Iterable[OwnActor]) -> None:
        self._ids: dict[str, list[OwnActor]] = {}
        self._names: dict[tuple[str, ...], OwnActor] = {}
        for row in rows:
            self.add(row)

    def add(self, row: OwnActor) -> None:
        self._ids.setdefault(row.id, []).append(row)
        for form in row.plain_forms:
            self._names.setdefault(keys_of(form), row)

    def clashes(self, row: OwnActor) -> Iterator[str]:
        """What does not hold between a row and those before it, in words."""
        if any(not _another_office(row, other) for other in self._ids.get(row.id, ())):
            yield f"the id {row.id!r} is there already"
        for form in row.plain_forms:
            other = self._names.get(keys_of(form))
            if other is not None and other.id != row.id:
                yield f"the name {form!r} is that of {other.id} already"


def _another_office(row: OwnActor, other: OwnActor) -> bool:
    same = row.kind is other.kind is ActorKind.PERSON and row.name == other.name
    return same and (row.title, row.first, row.last) != (other.title, other.first, other.last)


def _is_day(cell: str) -> bool:
    try:
        return bool(_DAY.fullmatch(cell)) and bool(date.fromisoformat(_full(cell, "-01-01")))
    except ValueError:
        return False


def _full(cell: str, rest: str) -> str:
    return cell + rest if len(cell) == len("2024") else cell

"""The tables of names and nouns: read once, on first use, from ``counterclaim/data/actors``.

``countries.tsv``, ``bodies.tsv`` and ``leaders.tsv`` name actors; ``nouns.tsv`` lists the nouns that stand for actors
("ministry", "rebels", "residents").  Every row names its source: in ``bodies.tsv`` and ``leaders.tsv`` in its last cell, in
the other tables by the one rule of SOURCES.  Licences are in the folder's README.
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Final, TypeVar

from counterclaim.errors import ModelError
from counterclaim.grounding.actors.rows import rows as _rows
from counterclaim.records import ActorKind


def words(text: str) -> frozenset[str]:
    """The words of a list written in one string."""
    return frozenset(text.split())


_SPLIT: Final = re.compile(r"[\s\-–/,&]+|(?<=\w)(?=['’]s\b)")
_DAY: Final = re.compile(r"(?:\d{4}(?:-\d\d){0,2})?")
# Where the rows of a table come from, for the tables whose rows do not say it themselves.
SOURCES: Final = {
    "countries": "codes: ISO 3166-1; names, peoples and capitals: general knowledge, written for this project",
    "nouns": "written for this project; classes after Phoenix.agents (MIT, Open Event Data Alliance)",
    "given": "general knowledge, written for this project",
    "officials": "Phoenix.Countries.actors (MIT, Open Event Data Alliance)",
    "groups": "Phoenix.MilNonState.actors and Phoenix.International.actors (MIT, Open Event Data Alliance)",
}
# What the last cell of a row may say: general knowledge of who wrote it, or that Phoenix too has the name for that owner.
ROW_SOURCES: Final = words("own phoenix")
_DROP: Final = dict.fromkeys(map(ord, "'’‘`ʼ´.\u00ad()"))
# Names that come first in full, or whose last part is no name to go by alone.
FAMILY_FIRST: Final = words("kim xi hu li wang park moon yoon lee ban tsai lai kong zhang zhao chen")
_WORDLIKE: Final = words("is us who car let aa spa ira eta cis arena rt au ap sna scared apa pdf pace")


@dataclass(frozen=True, slots=True)
class Identity:
    """Who an actor is, without the words that name it."""

    id: str | None
    name: str | None
    country: str | None
    kind: ActorKind
    sector: str | None


@dataclass(frozen=True, slots=True)
class NameEntry:
    """A name as keys, whom it names, and what sort of name it is (country, adjective, capital, body, leader).

    ``capitals``: only where written in capitals; ``wordlike``: also an English word; ``common``: other states have a body
    of that name too ("Security Council"); ``unsure``: counts only where the page names the same actor or its state in
    other words, and may have several entries ("SNA").
    """

    keys: tuple[str, ...]
    identity: Identity
    sort: str
    capitals: bool
    any_case: bool
    wordlike: bool
    common: bool
    unsure: bool


@dataclass(frozen=True, slots=True)
class Term:
    """An office of a person: who they are in it, what it is, its first and last day (ISO 8601, "" where not known).

    ``alone`` tells when the surname is enough: "1" always, "0" never, "day" only in a text of a day within the office that
    names the state or body in other words too.
    """

    identity: Identity
    office: str
    first: str
    last: str
    alone: str


@dataclass(frozen=True, slots=True)
class NounEntry:
    """A noun that stands for actors: class, kind, sector, number (s, p, b), and the one state or body that uses it."""

    keys: tuple[str, ...]
    group: str
    kind: ActorKind
    sector: str | None
    number: str
    owner: str | None


Entry = TypeVar("Entry", NameEntry, NounEntry)


@dataclass(frozen=True)
class Tables:
    """All tables: names and nouns keyed on the first key of their entries, longest entries first.

    ``offices`` has the terms of everyone who goes by a name, keyed on the name's keys; ``surnames`` those of everyone who
    may go by a surname alone; ``theatres`` the states that a page about a body names.
    """

    names: dict[str, tuple[NameEntry, ...]]
    nouns: dict[str, tuple[NounEntry, ...]]
    countries: dict[str, Identity]
    adjectives: dict[str, str]
    bodies: dict[str, Identity]
    theatres: dict[str, frozenset[str]]
    offices: dict[tuple[str, ...], tuple[Term, ...]]
    surnames: dict[str, tuple[Term, ...]]
    officials: dict[str, tuple[str, ...]]
    women: dict[str, bool]


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """The key of a word: lower case, without accents, apostrophes and full stops."""
    if word.isascii():
        return word.translate(_DROP).lower()
    plain = unicodedata.normalize("NFKD", word.translate(_DROP))
    return "".join(c for c in plain if not unicodedata.combining(c)).lower().replace("ı", "i").replace("ø", "o")


def keys_of(name: str) -> tuple[str, ...]:
    """The keys of a name, one a word; hyphens part words, a possessive s is a word of its own."""
    return tuple(key for part in _SPLIT.split(name) if (key := fold(part)))


def surname_key(name: str) -> str | None:
    """The key that later mentions of a person use, or None where no part of the name is fit."""
    keys = [k for k in keys_of(name) if k not in {"jr", "sr", "ii", "iii"}]
    if not keys:
        return None
    key = keys[0] if keys[0] in FAMILY_FIRST and len(keys) > 1 else keys[-1]
    return key if len(key) >= 3 or (len(keys) > 1 and key in FAMILY_FIRST) else None


@cache
def tables() -> Tables:
    """All tables; raises ModelError E503 where one is missing or damaged."""
    names: dict[str, list[NameEntry]] = {}
    countries: dict[str, Identity] = {}
    adjectives: dict[str, str] = {}
    for code, name, aliases, peoples, capitals in _rows("countries", 5):
        who = Identity(code, name, code, ActorKind.STATE, "GOV")
        countries[code] = who
        people = _parts(peoples)
        adjectives[code] = people[0] if people else name
        for sort, forms in (
            ("country", [name, *_parts(aliases)]),
            ("adjective", people),
            ("capital", _parts(capitals)),
        ):
            for form in forms:
                _add(names, form, who, sort)
    bodies: dict[str, Identity] = {}
    theatres: dict[str, frozenset[str]] = {}
    for ident, name, country, kind, sector, aliases, about, _ in [*_by_hand("bodies"), *_rows("groups", 8)]:
        who = Identity(ident, name, country or None, ActorKind(kind), sector)
        bodies.setdefault(ident, who)
        if about:
            theatres[ident] = theatres.get(ident, frozenset()) | frozenset(about.split("|"))
        for form in _parts(aliases):
            plain = form.lstrip("~?")
            own = replace(who, name=plain) if ident in countries else who
            _add(names, plain, own, "body", form[0])
    offices: dict[tuple[str, ...], list[Term]] = {}
    surnames: dict[str, list[Term]] = {}
    for owner, spellings, office, first, last, sector, alone, _ in _by_hand("leaders"):
        forms = _parts(spellings)
        who = _leader(owner, forms[0], sector, countries, bodies)
        term = Term(who, office, _day(first, "-01-01"), _day(last, "-12-31"), alone)
        for form in forms:
            _add(names, form, who, "leader")
            offices.setdefault(keys_of(form), []).append(term)
            key = surname_key(form)
            if key and alone != "0" and term not in surnames.setdefault(key, []):
                surnames[key].append(term)
    return Tables(_sorted(names), _sorted(_nouns()), countries, adjectives, bodies, theatres,
                  {k: tuple(v) for k, v in offices.items()}, {k: tuple(v) for k, v in surnames.items()},
                  {row[0]: row[1:] for row in _rows("officials", 5)},
                  {fold(name): sex == "f" for sex, given in _rows("given", 2) for name in given.split()})  # fmt: skip


def _by_hand(table: str) -> list[tuple[str, ...]]:
    """The rows of a table whose last cell names their source; raises ModelError E503 where one does not."""
    found = _rows(table, 8)
    for row in found:
        if row[-1] not in ROW_SOURCES:
            raise ModelError("E503", f"the table {table}.tsv does not say where it has {row[1]!r} from")
    return found


def _day(cell: str, rest: str) -> str:
    """The day (ISO 8601) a cell gives, with as much of ``rest`` behind a year or a month as it lacks; "" for none."""
    if not _DAY.fullmatch(cell):
        raise ModelError("E503", f"the table leaders.tsv has no year, month or day in {cell!r}")
    return cell + rest[len(cell) - 4 :] if cell else ""


def _leader(
    owner: str, name: str, sector: str, countries: dict[str, Identity], bodies: dict[str, Identity]
) -> Identity:
    """Who a leader is: the state's own code for its officers, the body's id for the head of a body."""
    if owner in countries:
        return Identity(owner, name, owner, ActorKind.STATE, sector)
    body = bodies.get(owner)
    return Identity(owner, name, body.country if body else None, body.kind if body else ActorKind.PERSON, sector)


def _nouns() -> dict[str, list[NounEntry]]:
    nouns: dict[str, list[NounEntry]] = {}
    for group, kind, sector, number, forms, owner in _rows("nouns", 6):
        for form in _parts(forms):
            keys = keys_of(form)
            entry = NounEntry(keys, group, ActorKind(kind), sector or None, number, owner or None)
            nouns.setdefault(keys[0], []).append(entry)
    return nouns


def name_entry(form: str, who: Identity, sort: str, mark: str = "") -> NameEntry:
    """A name as an entry of the tables; ``mark`` is what stands before it in ``bodies.tsv``: ~ or ?."""
    keys = keys_of(form)
    letters = [c for c in form if c.isalpha()]
    capitals = len(letters) > 1 and all(c.isupper() for c in letters)
    any_case = form[0].islower() and sort == "body"
    return NameEntry(keys, who, sort, capitals, any_case, keys[0] in _WORDLIKE, mark == "~", mark == "?")


def _add(names: dict[str, list[NameEntry]], form: str, who: Identity, sort: str, mark: str = "") -> None:
    new = name_entry(form, who, sort, mark)
    row = names.setdefault(new.keys[0], [])
    if not any(e.keys == new.keys and e.capitals == new.capitals and not (e.unsure and new.unsure) for e in row):
        row.append(new)


def _sorted(rows: dict[str, list[Entry]]) -> dict[str, tuple[Entry, ...]]:
    return {key: tuple(sorted(row, key=lambda e: -len(e.keys))) for key, row in rows.items()}


def _parts(cell: str) -> list[str]:
    return [part for part in cell.split("|") if part]

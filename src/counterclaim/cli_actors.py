"""``counterclaim actors``: the user's own actors, added to a plain table, listed and taken out."""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from counterclaim.cli_own import group, known
from counterclaim.errors import UsageError

if TYPE_CHECKING:
    from counterclaim.cli_own import Commands
    from counterclaim.grounding.actors.own import OwnActor
    from counterclaim.grounding.places import Gazetteer

OK: Final = 0
_OPTIONS: Final = {
    "id": ("ID", "its id: small letters, digits, hyphens; by default made of the name"),
    "name": ("NAME", "its name, which is also looked for in texts; needed"),
    "country": (
        "CODE",
        "the state it belongs to, as ISO 3166 alpha-3 (RUS); needed for kind state or military and for a title",
    ),
    "kind": ("KIND", "state, military, rebel, militia, civilian, igo, ngo, media, company, person or unknown; needed"),
    "sector": (
        "SECTOR",
        "its PLOVER sector (GOV, MIL, REB ...); needed, but not for a person or an unknown without a country",
    ),
    "title": ("TITLE", "of a person: the office (defence minister)"),
    "from": ("DAY", "of a person: the first day or year of the office"),
    "to": ("DAY", "of a person: the last day or year of the office"),
    "wikidata": ("ITEM", "its Wikidata item (Q42)"),
    "source": ("TEXT", "where you have it from; needed"),
}


def add_commands(commands: "Commands") -> None:
    """Adds ``actors`` with ``add``, ``list`` and ``remove`` to the command's parsers."""
    own = group(
        commands,
        "actors",
        "your own actors: add, list and remove them",
        "Keeps the actors that you know and Counterclaim does not, in a plain table that you may also edit by "
        "hand: actors.tsv in the folder COUNTERCLAIM_DATA, or where your system keeps the data of programs.",
    )
    add = own.add_parser(
        "add",
        help="add one actor by options, or many from a table",
        description="Adds one actor by options, or the rows of a table that has the same columns as your own.",
    )
    add.add_argument("file", nargs="?", metavar="FILE", type=Path, help="a table with a row for each actor")
    for name, (metavar, text) in _OPTIONS.items():
        add.add_argument(f"--{name}", metavar=metavar, help=text)
    add.add_argument("--alias", metavar="NAME", action="append", default=[], help="another name; may be given again")
    add.set_defaults(run=_add)
    show = own.add_parser(
        "list",
        help="list your own actors, or search all",
        description="Lists your own actors; with --query also the shipped ones, each with the source of its row.",
    )
    show.add_argument("--query", metavar="WORDS", help="only those with a name or id that has these words")
    show.set_defaults(run=_list)
    remove = own.add_parser("remove", help="remove an own actor", description="Removes one of your own actors.")
    remove.add_argument("id", metavar="ID", help="its id, as the list shows it")
    remove.set_defaults(run=_remove)


def table_path() -> Path:
    """Where the user's table is; raises UsageError E203 where the machine has no place for it."""
    from counterclaim.grounding.actors.own_file import NAME
    from counterclaim.settings import data_folder

    return known(data_folder(os.environ)) / NAME


def _add(options: argparse.Namespace) -> int:
    from counterclaim.grounding.actors import own_file
    from counterclaim.grounding.actors.own import shared_names
    from counterclaim.grounding.actors.tables import tables
    from counterclaim.grounding.places import Gazetteer

    lines, place = _given(options)
    path = table_path()
    rows = own_file.add(path, lines, place)
    for warning in (*shared_names(rows, tables()), *_places(rows, Gazetteer())):
        print(f"counterclaim: warning: {warning}", file=sys.stderr)
    print(f"{len(rows)} added to {path}: {', '.join(dict.fromkeys(row.id for row in rows))}")
    return OK


def _places(rows: "Sequence[OwnActor]", gazetteer: "Gazetteer") -> Iterator[str]:
    """For each name of the rows that is the main one of a place too, in words, the most populous of these."""
    for row in rows:
        for form in row.plain_forms:
            places = [place for place in gazetteer.lookup(form) if place.primary]
            if places:
                place = max(places, key=lambda place: place.population)
                where = f"{place.name}, {place.country}" if place.country else place.name
                yield f"{form!r} is also the name of a place ({where}); as an actor it means {row.id} from now on"


def _given(options: argparse.Namespace) -> tuple[tuple[str, ...], str]:
    """The rows to add, as lines of a table, and the name of where they come from."""
    from counterclaim.grounding.actors.own_file import lines_of

    given = {name: getattr(options, name) for name in _OPTIONS if getattr(options, name) is not None}
    if options.file is not None:
        if given or options.alias:
            raise UsageError("E230", f"{options.file} and options are given; give one of the two")
        try:
            data = options.file.read_bytes()
        except OSError as problem:
            raise UsageError("E230", f"{options.file} cannot be read: {problem.strerror or problem}") from problem
        return lines_of(data, str(options.file)), str(options.file)
    return (_line(given, options.alias),), ""


def _line(given: dict[str, str], aliases: list[str]) -> str:
    """The row of the table that options describe."""
    from counterclaim.grounding.actors.offices import slug
    from counterclaim.grounding.actors.own import COLUMNS

    if not given.get("name"):
        raise UsageError("E230", "give --name, or a FILE with rows")
    cells = {"id": slug(given["name"]), **given, "aliases": "|".join(aliases)}
    bad = next((value for value in (*given.values(), *aliases) if set(value) & set("\t\r\n")), None)
    bad = bad or next((alias for alias in aliases if "|" in alias or not alias.strip()), None)
    if bad is not None:
        raise UsageError("E230", f"{bad!r} has a tab, a line break or a | in it, or nothing")
    return "\t".join(cells.get(column, "") for column in COLUMNS)


def _list(options: argparse.Namespace) -> int:
    from counterclaim.grounding.actors import own_file
    from counterclaim.grounding.actors.tables import keys_of

    query = keys_of(options.query or "")
    own = own_file.load(table_path())
    lines = [
        _shown((row.id, row.country, row.kind, row.sector), row.forms, f"own: {row.source}")
        for row in (own.actors if own is not None else ())
        if _has(query, row.id, row.forms)
    ]
    if query:
        lines += _shipped(query)
    print("\n".join(lines) if lines else "none")
    return OK


def _shipped(query: tuple[str, ...]) -> Iterator[str]:
    """The shipped actors with a name or id that has the words of a query."""
    from counterclaim.grounding.actors.shipped import shipped_actors

    for actor in shipped_actors():
        who = actor.identity
        if _has(query, who.id or "", actor.forms):
            yield _shown((who.id, who.country, who.kind, who.sector), actor.forms, f"{actor.table}: {actor.source}")


def _has(query: tuple[str, ...], ident: str, forms: tuple[str, ...]) -> bool:
    from counterclaim.grounding.actors.tables import keys_of

    return not query or any(set(query) <= set(keys_of(form)) for form in (ident, *forms))


def _shown(who: tuple[str | None, ...], forms: tuple[str, ...], source: str) -> str:
    """One line of the list: id, name, country, kind, sector, other names, source."""
    ident, *others = (cell or "" for cell in who)
    return "\t".join((ident, forms[0], *others, "|".join(forms[1:]), source))


def _remove(options: argparse.Namespace) -> int:
    from counterclaim.grounding.actors import own_file

    path = table_path()
    rows = own_file.remove(path, options.id)
    print(f"{len(rows)} removed from {path}: {options.id}")
    return OK

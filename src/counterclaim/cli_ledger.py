"""The commands of the ledger that put in and show: add, recode, list, incidents, show, search, copies, situation."""

import argparse
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from counterclaim.cli_shared import OK, SOME_FAILED, complain, progress, stream_to
from counterclaim.errors import UsageError

if TYPE_CHECKING:
    from counterclaim.book import Ledger, Selection
    from counterclaim.cli_own import Commands

STDIN: Final = "-"
FAMILIES_HELP: Final = "only of these families of happenings: attack, talks, accord ... (see docs/ledger.md)"


def add_commands(commands: "Commands") -> None:
    """Adds the commands to the command's parsers."""
    _add_add(commands)
    recode = command(commands, "recode", "code its documents again with this version", _RECODE, _recode)
    recode.add_argument("--dry-run", action="store_true", help="only say how many documents would be coded again")
    listing(command(commands, "list", "list the documents of a ledger", "Lists the documents of a ledger.", _list))
    incidents = listing(
        command(commands, "incidents", "list the incidents of a ledger", "Lists incidents, by day.", _incidents)
    )
    selecting(incidents)
    show = command(commands, "show", "show an incident, a document or a report", _SHOW, _show)
    show.add_argument(
        "id", metavar="ID", help="an incident (i...), a document (d...) or the key of a report (d.../...)"
    )
    show.add_argument("--format", choices=("table", "json", "html"), default="table", help="default: %(default)s")
    show.add_argument("--output", metavar="FILE", type=Path, help="write to FILE instead of standard output")
    search = listing(command(commands, "search", "search the texts of a ledger", _SEARCH, _search))
    search.add_argument(
        "words", nargs="+", metavar="WORD", help='words that must all stand there; "exact words" in quotes'
    )
    search.add_argument(
        "--without", metavar="WORD", action="append", default=[], help="not with this word; may be given again"
    )
    search.add_argument(
        "--limit", type=positive, default=20, metavar="N", help="at most N documents (default: %(default)s)"
    )
    listing(command(commands, "copies", "list copies and what changed in them", _COPIES, _copies))
    _add_situation(commands)


_RECODE: Final = (
    "Codes again what another version has coded, from the texts in the ledger. What people decided stays as it is; "
    "what this version would say otherwise is listed."
)
_SHOW: Final = (
    "Shows an incident with its versions side by side, a document with its reports and claims, or one report with what "
    "was decided about it."
)
_SEARCH: Final = "Finds the documents that hold all the words, in text or title, the best first."
_COPIES: Final = (
    "Lists the documents that copy others, and what changed on the way: quotations, speakers, hedges, figures."
)


def command(commands: "Commands", name: str, about: str, description: str, run: Callable[..., int]) -> Any:
    """Adds a command that takes a ledger first."""
    parser = commands.add_parser(name, help=about, description=description)
    parser.add_argument("ledger", metavar="LEDGER", type=Path, help="the file of the ledger")
    parser.set_defaults(run=run)
    return parser


def listing(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """Lets a command print a table or JSON Lines."""
    parser.add_argument("--format", choices=("table", "jsonl"), default="table", help="default: %(default)s")
    return parser


def selecting(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    """Lets a command take a selection of incidents."""
    parser.add_argument(
        "--parties", metavar="ID,ID", help="only incidents in which two of these take part (of one: that one): ARM,AZE"
    )
    parser.add_argument("--from", dest="first", metavar="DAY", help="only from this day on, as 2022-09-13")
    parser.add_argument("--to", dest="last", metavar="DAY", help="only to this day, it included")
    parser.add_argument("--families", metavar="NAME,NAME", help=FAMILIES_HELP)
    parser.add_argument("--countries", metavar="CODE,CODE", help="only what happened in these countries: ARM,AZE")
    contested = parser.add_mutually_exclusive_group()
    contested.add_argument("--contested", action="store_true", default=None, help="only what versions contest")
    contested.add_argument("--uncontested", dest="contested", action="store_false", help="only what none does")
    return parser


def selection(options: argparse.Namespace) -> "Selection":
    """The selection that the options make; raises UsageError E248 for a day that is none or runs backwards."""
    from counterclaim.book import Selection

    return Selection(
        parties=split_list(options.parties),
        first=options.first,
        last=options.last,
        families=split_list(options.families),
        countries=split_list(options.countries),
        contested=options.contested,
    )


def positive(words: str) -> int:
    """A whole number from 1 on, as argparse asks for it: argparse says what is wrong with another, and ends with 2."""
    number = int(words) if words.isdecimal() else 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"{words!r} is no whole number from 1 on")
    return number


def say_strangers(ledger: "Ledger", parties: Iterable[str]) -> None:
    """Says on standard error which of the parties asked for stand in no report: most likely a slip of the pen."""
    for party in parties:
        if not ledger.has_party(party):
            complain(f"note: no report of this ledger has {party} as actor or recipient (states are ARM, AZE, USA ...)")


def split_list(words: str | None) -> tuple[str, ...]:
    """The parts of a list with commas."""
    return tuple(part.strip() for part in (words or "").split(",") if part.strip())


def open_ledger(options: argparse.Namespace, *, create: bool = False) -> "Ledger":
    """The ledger that a command was given; only ``add`` makes one where there is none."""
    from counterclaim.book import Ledger

    return Ledger(options.ledger, create=create)


def print_lines(values: Iterable[Any]) -> None:
    """Prints records as JSON Lines."""
    import json

    from counterclaim.records.json import plain

    for value in values:
        sys.stdout.write(json.dumps(plain(value), ensure_ascii=False) + "\n")


def _add_add(commands: "Commands") -> None:
    add = command(
        commands,
        "add",
        "code articles and keep them in a ledger",
        "Reads, codes and keeps articles; what the ledger has already is skipped, so that a call that was stopped goes on "
        "when it is made again. Then copies are sought and reports of one happening joined.",
        _add,
    )
    add.add_argument(
        "paths",
        nargs="+",
        metavar="PATH",
        help="a file of text or HTML, a folder, a glob in quotes, or - for standard input",
    )
    add.add_argument("--published", metavar="DATE", help="the day of publication, as 2022-09-13, of all the articles")
    add.add_argument("--outlet", metavar="NAME", help="who published them")
    add.add_argument("--url", metavar="URL", help="the address of the article")
    add.add_argument(
        "--workers", type=positive, default=1, metavar="N", help="code with N processes (default: %(default)s)"
    )


def _add_situation(commands: "Commands") -> None:
    situation = command(
        commands,
        "situation",
        "what passed between some parties in a span of days",
        "Shows counts by day, each side's account, allegations and denials, contacts, demands, agreements, forces: in the "
        "terminal, or as one page, Markdown and tables in a folder.",
        _situation,
    )
    situation.add_argument("--parties", metavar="ID,ID", required=True, help="whose situation: ARM,AZE")
    situation.add_argument("--from", dest="first", metavar="DAY", help="from this day on, as 2022-09-13")
    situation.add_argument("--to", dest="last", metavar="DAY", help="to this day, it included")
    situation.add_argument("--output", metavar="FOLDER", type=Path, help="write page, Markdown and tables into FOLDER")


def _add(options: argparse.Namespace) -> int:
    from counterclaim.book.intake import Given
    from counterclaim.cli_shared import check_day, inputs

    check_day(options.published)
    names, failed = inputs(options.paths)
    if options.url is not None and len(names) > 1:
        raise UsageError("E202", f"--url is the address of one article, but {len(names)} are given")
    if not names:
        return SOME_FAILED
    with open_ledger(options, create=True) as ledger:
        given = Given(options.published, options.outlet, options.url)
        try:
            with progress(len(names)) as step:
                done = ledger.add_inputs(names, given, workers=options.workers, step=lambda _: step())
        except KeyboardInterrupt:
            complain("interrupted; what was added is kept: the same call goes on from there")
            raise
        for failure in done.failed:
            complain(f"{failure.name}: {failure.code}: {failure.message}")
        counted = ledger.count()
    said = [f"{len(done.added)} added", f"{len(done.there)} there already" if done.there else ""]
    said.append(f"{len(done.failed)} failed" if done.failed else "")
    print(f"{options.ledger}: {', '.join(part for part in said if part)}; it holds {counted}")
    return SOME_FAILED if failed or done.failed else OK


def _recode(options: argparse.Namespace) -> int:
    import json

    from counterclaim.exports.phrases import count_phrase

    with open_ledger(options) as ledger:
        waiting = ledger.uncoded()
        if options.dry_run:
            print(f"{options.ledger}: {count_phrase(len(waiting), 'document')} would be coded again")
            return OK
        with progress(len(waiting)) as step:
            done = ledger.recode(step=lambda _: step())
        for failure in done.failed:
            complain(f"{failure.name}: {failure.code}: {failure.message}")
        print(f"{options.ledger}: {len(done.added)} coded again; it holds {ledger.count()}")
        changes = [change for change in ledger.would_change() if change.is_news]
        for change in changes:
            what = (
                f"{change.field}: the machine now says {json.dumps(change.now, ensure_ascii=False)}"
                if change.field
                else ("the machine makes no such report any more")
            )
            print(f"  {change.key}  {what}; decision {change.decision} stands")
    return SOME_FAILED if done.failed else OK


def _list(options: argparse.Namespace) -> int:
    from counterclaim.exports.listings import list_documents

    with open_ledger(options) as ledger:
        if options.format == "jsonl":
            print_lines(ledger.documents())
        else:
            list_documents(ledger.documents(), ledger.copies(), sys.stdout)
    return OK


def _incidents(options: argparse.Namespace) -> int:
    from counterclaim.exports.listings import list_incidents

    asked = selection(options)
    with open_ledger(options) as ledger:
        say_strangers(ledger, asked.parties)
        if options.format == "jsonl":
            print_lines(ledger.incidents(asked))
        else:
            list_incidents(ledger.incidents(asked), sys.stdout)
    return OK


def _show(options: argparse.Namespace) -> int:
    from counterclaim.cli_show import show

    with open_ledger(options) as ledger, stream_to(options.output) as stream:
        show(ledger, options.id, options.format, stream)
    return OK


def _search(options: argparse.Namespace) -> int:
    from counterclaim.exports.listings import list_hits

    with open_ledger(options) as ledger:
        hits = ledger.search(_query(options.words, options.without), options.limit)
        if options.format == "jsonl":
            print_lines(hits)
        else:
            list_hits(hits, sys.stdout)
    return OK


def _query(words: list[str], without: list[str]) -> str:
    """The query of a search: one argument is taken as it stands, of several each that holds blanks is one phrase."""
    asked = words if len(words) == 1 else [f'"{word}"' if " " in word else word for word in words]
    return " ".join((*asked, *(f'-"{word}"' for word in without)))


def _copies(options: argparse.Namespace) -> int:
    from counterclaim.exports.listings import list_copies

    with open_ledger(options) as ledger:
        if options.format == "jsonl":
            print_lines({"copy": copy, "drift": tuple(d for d in ledger.drifts() if d.copy == copy.document)}
                         for copy in ledger.copies())  # fmt: skip
        else:
            list_copies(ledger.copies(), ledger.drifts(), sys.stdout)
    return OK


def _situation(options: argparse.Namespace) -> int:
    parties = split_list(options.parties)
    if not parties:
        raise UsageError("E249", "--parties names none: write ARM,AZE")
    with open_ledger(options) as ledger:
        say_strangers(ledger, parties)
        if options.output is None:
            ledger.print_situation(parties, sys.stdout, first=options.first, last=options.last)
        else:
            for path in ledger.situation(parties, options.output, first=options.first, last=options.last):
                print(path)
    return OK

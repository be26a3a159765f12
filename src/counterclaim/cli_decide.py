"""The commands of the ledger for people's decisions, and those that take it out or check it: decide to verify."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from counterclaim.cli_ledger import (
    command,
    listing,
    open_ledger,
    positive,
    print_lines,
    say_strangers,
    selecting,
    selection,
)
from counterclaim.cli_shared import OK, SOME_FAILED, complain
from counterclaim.errors import UsageError
from counterclaim.exports.format_names import FORMATS

if TYPE_CHECKING:
    from counterclaim.cli_own import Commands
    from counterclaim.records import Decision

VERBS: Final = ("accept", "reject", "unsure", "edit", "same", "apart", "split", "note")
_DECIDE: Final = (
    "Keeps a decision of yours; nothing that the machine made or makes later changes it. accept, reject, unsure and note "
    "are about a report or an incident; edit sets a field of a report; same joins reports or incidents into one; apart "
    "keeps reports out of one incident; split takes reports out of an incident: give its id first."
)
_VALUE: Final = (
    "the new value: a code, 2022-09-13 or 2022-09-13/2022-09-15, 'killed 49', 'killed at least 49', ids of actors or "
    "places that the document holds (AZE), none for an empty field, or JSON"
)


def add_commands(commands: "Commands") -> None:
    """Adds the commands to the command's parsers."""
    decide = command(commands, "decide", "accept, reject, correct, join or split", _DECIDE, _decide)
    decide.add_argument("verb", choices=VERBS, metavar="VERB", help=", ".join(VERBS))
    decide.add_argument(
        "about", nargs="+", metavar="ID", help="keys of reports (d.../...) or the id of an incident (i...)"
    )
    decide.add_argument(
        "--field", metavar="NAME", help="of edit: the field (type, actor, where, when, figures, reality ...)"
    )
    decide.add_argument("--value", metavar="VALUE", help=f"of edit: {_VALUE}")
    decide.add_argument("--reason", metavar="TEXT", help="why; reject, same, split and note need one")
    _by(decide)
    undo = command(
        commands, "undo", "take a decision back", "Takes a decision back; undoing an undo restores it.", _undo
    )
    undo.add_argument("number", type=positive, metavar="NUMBER", help="the number of the decision, as history shows it")
    undo.add_argument("--reason", metavar="TEXT", help="why")
    _by(undo)
    history = listing(
        command(commands, "history", "list decisions", "Lists decisions: all, or those about one thing.", _history)
    )
    history.add_argument("id", nargs="?", metavar="ID", help="a report, an incident or a document")
    _add_export(commands)
    command(commands, "verify", "check that a ledger is whole", _VERIFY, _verify)


_VERIFY: Final = (
    "Checks the file, the hashes of all stored bytes and texts, that every span holds its words, and that every link leads "
    "somewhere. Prints each fault as a line and ends with 1 where there is one."
)


def _by(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--by", metavar="NAME", help="who decides (default: COUNTERCLAIM_USER, else the account's name)"
    )


def _add_export(commands: "Commands") -> None:
    export = command(
        commands,
        "export",
        "write incidents in a format of the field",
        "Writes a folder with the file of the format, side files, a codebook page and a manifest. The folder is whole or "
        "not there; one that holds an earlier export of the same format is replaced.",
        _export,
    )
    export.add_argument("as_format", choices=FORMATS, metavar="FORMAT", help=", ".join(FORMATS))
    export.add_argument("folder", type=Path, metavar="FOLDER", help="the folder to write")
    export.add_argument(
        "--raw", action="store_true", help="leave text cells as they are, also where a spreadsheet would compute them"
    )
    export.add_argument("--redact", action="store_true", help="leave out the names of victims")
    export.add_argument("--bom", action="store_true", help="begin tables with the mark that Excel needs to read UTF-8")
    export.add_argument(
        "--news-days",
        action="store_true",
        help="give news of which no text tells the day the days from two before its publication to it, and say so",
    )
    selecting(export)


def _decide(options: argparse.Namespace) -> int:
    if options.verb == "split" and (options.field or options.value):
        raise UsageError("E241", "split sets no field")
    if options.verb == "edit" and options.field and options.value is None:
        raise UsageError("E241", "edit needs --value; none empties a field")
    with open_ledger(options) as ledger:
        if options.verb == "split":
            incident, *keys = options.about
            made = ledger.split(incident, *keys, by=options.by, reason=_wanted(options.reason))
        else:
            made = (
                ledger.decide(
                    options.verb,
                    *options.about,
                    by=options.by,
                    field=options.field,
                    value=options.value,
                    reason=options.reason,
                ),
            )
        _tell(made)
    return OK


def _wanted(reason: str | None) -> str:
    if not (reason or "").strip():
        raise UsageError("E243", "a reason is wanted: say why the reports are of another incident (--reason)")
    return str(reason)


def _undo(options: argparse.Namespace) -> int:
    with open_ledger(options) as ledger:
        _tell((ledger.undo(options.number, by=options.by, reason=options.reason),))
    return OK


def _tell(made: "tuple[Decision, ...]") -> None:
    for decision in made:
        print(f"decision {decision.number} kept: {decision.verb} by {decision.by}")


def _history(options: argparse.Namespace) -> int:
    from counterclaim.exports.listings import list_decisions

    with open_ledger(options) as ledger:
        found = ledger.history(options.id)
        if options.format == "jsonl":
            print_lines(found)
        else:
            list_decisions(found, sys.stdout)
    return OK


def _export(options: argparse.Namespace) -> int:
    from counterclaim.exports.phrases import count_phrase

    asked = selection(options)
    with open_ledger(options) as ledger:
        say_strangers(ledger, asked.parties)
        done = ledger.export(
            options.as_format,
            options.folder,
            asked,
            raw=options.raw,
            redact=options.redact,
            bom=options.bom,
            news_days=options.news_days,
        )
    rows = ", ".join(f"{file} {count_phrase(count, 'row')}" for file, count in done.rows.items())
    print(f"{done.folder}: {rows}")
    for reason, count in done.left_out.items():
        print(f"  left out {count}: {reason}")
    return OK


def _verify(options: argparse.Namespace) -> int:
    from counterclaim.exports.phrases import count_phrase

    with open_ledger(options) as ledger:
        faults = ledger.verify()
    for fault in faults:
        complain(fault)
    if faults:
        print(f"{options.ledger}: {count_phrase(len(faults), 'fault')}")
        return SOME_FAILED
    print(f"{options.ledger}: whole")
    return OK

"""The command line: parse, call, print, show progress.  Nothing heavy is imported before it is needed."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from counterclaim import cli_actors, cli_decide, cli_ledger
from counterclaim.__about__ import VERSION
from counterclaim.cli_gazetteer import add_gazetteer
from counterclaim.cli_shared import (
    INTERRUPTED,
    NO_MODEL,
    NO_OUTPUT,
    OK,
    PIPE_CLOSED,
    SOME_FAILED,
    STDIN,
    USAGE,
    check_day,
    complain,
    inputs,
    progress,
    speak_utf_8,
    status_of,
    stream_to,
)
from counterclaim.errors import CounterclaimError, InputError, UsageError
from counterclaim.exports import FORMATS, open_writer

if TYPE_CHECKING:
    from counterclaim.pipeline import Coder
    from counterclaim.reading import Reading
    from counterclaim.records import CodedDocument

EXIT_STATUSES: Final[dict[int, str]] = {
    OK: "all was done",
    SOME_FAILED: "some or all inputs, or the ledger, could not be read or are damaged (each is named on standard error); "
    "the rest was done",
    USAGE: "the call makes no sense, or names what is not there; nothing was done",
    NO_MODEL: "a model or a table is missing or damaged, nothing was done",
    NO_OUTPUT: "the result, or the ledger, could not be written",
    INTERRUPTED: "interrupted (Ctrl+C)",
    PIPE_CLOSED: "the reader at the other end of the pipe went away",
}
"""What ``counterclaim`` ends with, as docs/guide.md tells."""
_STATUSES: Final = "Exit status: " + "; ".join(f"{status} {meaning}" for status, meaning in EXIT_STATUSES.items()) + "."


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command and gives its exit status, one of EXIT_STATUSES; argparse itself ends a wrong call with 2."""
    options = parser().parse_args(arguments)
    speak_utf_8()
    try:
        status: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        _give_up_output()
        return PIPE_CLOSED
    except OSError as problem:
        # Files that are read and written name their own problems; what is left is standard output, on a full disk say.
        _give_up_output()
        complain(f"E601: cannot write standard output: {problem.strerror or problem}")
        return NO_OUTPUT
    except KeyboardInterrupt:
        return INTERRUPTED
    except CounterclaimError as problem:
        complain(str(problem))
        return status_of(problem)
    return status


def _give_up_output() -> None:
    """Lets what is still to be written go nowhere: Python flushes once more at exit and would complain."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def parser() -> argparse.ArgumentParser:
    """The options of the command, also read by the guide's generator."""
    top = argparse.ArgumentParser(
        prog="counterclaim",
        description="Reads news of conflict and diplomacy and tells who says what happened, and who denies it.",
        epilog=_STATUSES,
    )
    top.add_argument("--version", action=_Version, nargs=0, help="print the version and exit")
    commands = top.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _add_code(commands)
    cli_ledger.add_commands(commands)
    cli_decide.add_commands(commands)
    add_gazetteer(commands)
    cli_actors.add_commands(commands)
    schema = commands.add_parser(
        "schema",
        help="print the JSON Schema of a coded document or an incident",
        description="Prints a JSON Schema (draft 2020-12): of one line of `code --format jsonl`, or of one line of "
        "`incidents --format jsonl`.",
    )
    schema.add_argument(
        "name",
        nargs="?",
        choices=("coded-document", "incident"),
        default="coded-document",
        metavar="NAME",
        help="coded-document or incident (default: %(default)s)",
    )
    schema.set_defaults(run=_schema)
    return top


def _add_code(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    code = commands.add_parser(
        "code",
        help="code articles: who says what happened, who denies it",
        description="Codes each article: its claims, and its reports of events with who says so and who denies it.",
        epilog=_STATUSES,
    )
    code.add_argument(
        "paths",
        nargs="+",
        metavar="PATH",
        help="a file of text or HTML, a folder, a glob in quotes, or - for standard input",
    )
    code.add_argument("--published", metavar="DATE", help="the day of publication, as 2022-09-13, of all the articles")
    code.add_argument("--outlet", metavar="NAME", help="who published them")
    code.add_argument("--url", metavar="URL", help="the address of the article")
    code.add_argument("--format", choices=FORMATS, default="table", help="what to print (default: %(default)s)")
    code.add_argument("--output", metavar="FILE", type=Path, help="write to FILE instead of standard output")
    code.set_defaults(run=_code)


class _Version(argparse.Action):
    """Prints the version."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        print(f"counterclaim {VERSION}")
        parser.exit()


def _schema(options: argparse.Namespace) -> int:
    from counterclaim.records.schema import shipped_schema

    sys.stdout.write(shipped_schema(options.name))
    return OK


def _code(options: argparse.Namespace) -> int:
    """Codes all inputs; those that cannot be read are reported one by one and do not stop the others."""
    check_day(options.published)
    names, failed = inputs(options.paths)
    if options.url is not None and len(names) > 1:
        raise UsageError("E202", f"--url is the address of one article, but {len(names)} are given")
    if options.output is not None and any(_is_same(options.output, name) for name in names):
        raise UsageError("E204", f"--output {options.output} is one of the inputs; name another file")
    if not names:
        return SOME_FAILED
    coder = _coder()
    with stream_to(options.output) as stream, progress(len(names), stream) as step:
        writer = open_writer(options.format, stream)
        for name in names:
            coded = _coded(coder, name, options)
            if coded is None:
                failed += 1
            else:
                writer.add(coded)
            step()
        writer.close()
    return SOME_FAILED if failed else OK


def _coded(coder: "Coder", name: str, options: argparse.Namespace) -> "CodedDocument | None":
    """One input, coded; None where that failed, which is reported."""
    try:
        return coder.code(_read(name, options))
    except InputError as problem:
        complain(f"{name}: {problem}")
    except CounterclaimError:
        raise
    except Exception as fault:  # noqa: BLE001 - the boundary: a fault of ours with one text must not cost the others
        complain(f"{name}: E901: Counterclaim failed here ({type(fault).__name__}: {fault}); please report it")
    return None


def _is_same(output: Path, name: str) -> bool:
    return name != STDIN and output.exists() and output.samefile(name)


def _coder() -> "Coder":
    from counterclaim.pipeline import Coder
    from counterclaim.settings import Settings

    return Coder(Settings.read(os.environ))


def _read(name: str, options: argparse.Namespace) -> "Reading":
    from counterclaim.reading import read_bytes, read_file

    known = {"published": options.published, "outlet": options.outlet, "url": options.url}
    if name == STDIN:
        return read_bytes(sys.stdin.buffer.read(), name="stdin", **known)
    return read_file(Path(name), **known)

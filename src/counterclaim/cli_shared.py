"""What the commands share: exit statuses, complaints, progress, where the result goes, which inputs are meant."""

import io
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

from counterclaim.errors import CounterclaimError, InputError, ModelError, OutputError, UsageError

OK: Final = 0
SOME_FAILED: Final = 1
USAGE: Final = 2
NO_MODEL: Final = 3
NO_OUTPUT: Final = 4
INTERRUPTED: Final = 130
PIPE_CLOSED: Final = 141
STDIN: Final = "-"

PROGRESS_FROM: Final = 4
"""From this many documents on a progress bar stands on standard error, where that is a terminal."""


def complain(message: str) -> None:
    """Says on standard error what went wrong."""
    print(f"counterclaim: {message}", file=sys.stderr)


def status_of(problem: CounterclaimError) -> int:
    """The exit status of a command that a problem ended."""
    for kind, status in ((UsageError, USAGE), (ModelError, NO_MODEL), (OutputError, NO_OUTPUT)):
        if isinstance(problem, kind):
            return status
    return SOME_FAILED


def speak_utf_8() -> None:
    """Lets standard output be in UTF-8 whatever the machine's own encoding."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")


def check_day(day: str | None) -> None:
    """A wrong day is found before the models are loaded; raises UsageError E201."""
    from counterclaim.reading.given import Given

    Given(name="--published", published=day).day()


def inputs(paths: Sequence[str]) -> tuple[list[str], int]:
    """The inputs that ``paths`` name, each once, and how many paths name none (each is reported)."""
    from counterclaim.reading import find_inputs

    names: dict[str, None] = {}
    failed = 0
    for path in paths:
        try:
            names.update(dict.fromkeys([STDIN] if path == STDIN else map(str, find_inputs([path]))))
        except InputError as problem:
            failed += 1
            complain(str(problem))
    return list(names), failed


@contextmanager
def stream_to(path: Path | None) -> Iterator[IO[str]]:
    """Where the result goes: a file, or standard output."""
    if path is None:
        yield sys.stdout
        return
    try:
        with path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
            yield stream
    except BrokenPipeError:
        raise
    except OSError as problem:
        raise OutputError("E601", f"cannot write {path}: {problem.strerror or problem}") from problem


@contextmanager
def progress(count: int, stream: IO[str] | None = None) -> Iterator[Callable[[], None]]:
    """A bar on standard error for more than a few documents, unless the result itself runs over the same terminal.

    ``stream`` is where the result goes as it comes, None where it is told at the end.
    """
    if count < PROGRESS_FROM or not sys.stderr.isatty() or (stream is not None and stream.isatty()):
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("coding"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("coding", total=count)
        yield lambda: bar.advance(task)

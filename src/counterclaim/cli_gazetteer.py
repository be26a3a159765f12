"""``counterclaim gazetteer``: loads a user's own GeoNames dump, tells what is loaded, takes it away."""

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from counterclaim.cli_own import group, known

if TYPE_CHECKING:
    from counterclaim.cli_own import Commands
    from counterclaim.grounding.places.loaded import Loaded

_STEPS: Final = {"places": "reading places", "names": "reading names", "sorting": "sorting names"}


def add_gazetteer(commands: "Commands") -> None:
    """Adds the command to those of the command line."""
    actions = group(
        commands,
        "gazetteer",
        "load a larger gazetteer from a GeoNames dump",
        "Loads places beside the shipped gazetteer from a dump of GeoNames, tells what is loaded, or takes it"
        " away. The folder is named by COUNTERCLAIM_DATA; without it, it is where the system keeps data of programs.",
    )
    load = actions.add_parser(
        "load",
        help="load a dump; goes on where a call was cut off",
        description="Loads GeoNames' allCountries.zip, or the file of one country, as plain text, .gz or .zip. A call that"
        " was cut off goes on where it stopped when it is given the same files; what was loaded before stays until the"
        " new one is whole.",
    )
    load.add_argument("dump", type=Path, metavar="FILE", help="GeoNames' table of places, such as allCountries.zip")
    load.add_argument("--alternate-names", type=Path, metavar="FILE", help="GeoNames' alternateNamesV2.zip: more names")
    load.set_defaults(run=_load)
    info = actions.add_parser(
        "info", help="tell what is loaded", description="Tells what is loaded, and where it lies."
    )
    info.set_defaults(run=_info)
    unload = actions.add_parser(
        "unload",
        help="take away what is loaded",
        description="Deletes what is loaded, and what is left of a load that was cut off; the shipped gazetteer stays.",
    )
    unload.set_defaults(run=_unload)


def _load(options: argparse.Namespace) -> int:
    from counterclaim.grounding.places.making.load import load

    folder = _folder()
    with _progress() as report:
        found = load(options.dump, folder, alternates=options.alternate_names, report=report)
    _tell(found)
    return 0


def _info(_: argparse.Namespace) -> int:
    from counterclaim.grounding.places.loaded import half_made, info, is_loaded

    folder = _folder()
    half = half_made(folder)
    if is_loaded(folder):
        _tell(info(folder))
    else:
        sys.stdout.write(f"nothing is loaded in {folder}; the shipped gazetteer is used alone\n")
    if half is not None:
        sys.stdout.write(f"{half}\n")
    return 0


def _unload(_: argparse.Namespace) -> int:
    from counterclaim.grounding.places.loaded import NAME, unload

    folder = _folder()
    gone = unload(folder)
    sys.stdout.write(f"{'unloaded from' if NAME in gone else 'nothing is loaded in'} {folder}\n")
    if set(gone) - {NAME}:
        sys.stdout.write("what a load that was cut off had left there is deleted\n")
    return 0


def _folder() -> Path:
    from counterclaim.settings import Settings

    return known(Settings.read(os.environ).gazetteer)


def _tell(loaded: "Loaded") -> None:
    size = loaded.path.stat().st_size / 1e6
    lines = [
        f"{loaded.places:,} places and {loaded.names:,} names beside the shipped ones, {size:,.1f} MB",
        f"from   {loaded.sources}, {loaded.lines:,} lines",
        f"sha256 {loaded.sha256}",
        f"in     {loaded.path}",
        *(f"skipped {count:,} lines: {why}" for why, count in sorted(loaded.skipped.items())),
    ]
    sys.stdout.write("\n".join(lines) + "\n")


@contextmanager
def _progress() -> Iterator[Callable[[str, float], None]]:
    """A bar on standard error for each step, where that is a terminal."""
    if not sys.stderr.isatty():
        yield lambda _step, _share: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        tasks = {}

        def report(step: str, share: float) -> None:
            if step not in tasks:
                tasks[step] = bar.add_task(_STEPS[step], total=1.0)
            bar.update(tasks[step], completed=share)

        yield report

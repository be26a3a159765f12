"""What the commands for the user's own data share: how they are laid out, and where the data lie."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from counterclaim.errors import UsageError

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 (argparse has no other name for it)


def group(commands: "Commands", name: str, about: str, description: str) -> "Commands":
    """Adds a command that has commands of its own, one of which has to be given."""
    top = commands.add_parser(name, help=about, description=description)
    return top.add_subparsers(title="commands", metavar="COMMAND", required=True)


def known(path: Path | None) -> Path:
    """A path under the folder of the user's own data; raises UsageError E203 for None: the system names no home."""
    from counterclaim.settings import DATA

    if path is None:
        raise UsageError("E203", f"this system names no home folder; set {DATA} to the full path of a folder")
    return path

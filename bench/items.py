"""Items of a benchmark set, one after the other: a bad one becomes a ``Failed`` with its name, and the rest go on."""

import csv
import gzip
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, TypeVar, cast

Row = dict[str, Any]
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Failed:
    """An item that could not be done: its id (or where it stands) and why, for a person to read."""

    item: str
    why: str


def json_lines(path: Path) -> Iterator[Row | Failed]:
    """The objects of a JSON-lines file, plain or ``.gz``; a line that is no object becomes a ``Failed``."""
    with _open(path) as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line.decode("utf-8-sig"))
            except (json.JSONDecodeError, UnicodeDecodeError, RecursionError) as error:
                yield Failed(f"line {number}", f"not JSON in UTF-8: {error}")
                continue
            yield row if isinstance(row, dict) else Failed(f"line {number}", "not a JSON object")


def tsv_rows(path: Path) -> Iterator[Row]:
    """The rows of a tab-separated file with a header, each with its number under ``row``."""
    with path.open(encoding="utf-8", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines, delimiter="\t")):
            yield {**row, "row": number}


def files(folder: Path, suffix: str) -> list[Path]:
    """The files of ``folder`` whose names end in ``suffix``, by name; raises NotADirectoryError, FileNotFoundError."""
    if not folder.is_dir():
        raise NotADirectoryError(f"{folder} is not a folder")
    found = sorted(path for path in folder.iterdir() if path.name.endswith(suffix))
    if not found:
        raise FileNotFoundError(f"{folder} holds no file that ends in {suffix}")
    return found


def each(
    items: Iterable[Item | Failed], name: Callable[[Item], str], work: Callable[[Item], Row]
) -> Iterator[Row | Failed]:
    """``work`` done on every item; where it raises, a ``Failed`` under the item's ``name`` stands in its place."""
    for number, item in enumerate(items, 1):
        if isinstance(item, Failed):
            yield item
            continue
        try:
            yield work(item)
        # Any error at all: a measuring run reports what broke on which item, and measures the rest.
        except Exception as error:  # noqa: BLE001
            yield Failed(_named(item, name, number), f"{type(error).__name__}: {error}")


def text_field(row: Row, key: str) -> str:
    """The text under ``key``; raises TypeError where it is missing or not text."""
    value = row.get(key)
    if not isinstance(value, str):
        raise TypeError(f"field {key!r} is missing or not text")
    return value


def optional_text(row: Row, key: str) -> str | None:
    """The text under ``key``, None where it is missing or null; raises TypeError where it is something else."""
    return None if row.get(key) is None else text_field(row, key)


def _named(item: Item, name: Callable[[Item], str], number: int) -> str:
    try:
        return str(name(item))
    except (KeyError, TypeError, ValueError):
        return f"item {number}"


def _open(path: Path) -> IO[bytes]:
    return cast(IO[bytes], gzip.open(path, "rb")) if path.suffix == ".gz" else path.open("rb")

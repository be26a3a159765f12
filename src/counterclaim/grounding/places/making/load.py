"""Loads a user's GeoNames dump beside the shipped gazetteer: read in batches, resumed after a kill, put in place at once."""

import json
import shutil
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from counterclaim.errors import InputError, OutputError
from counterclaim.grounding.places.gazetteer import FOLDER
from counterclaim.grounding.places.loaded import FORMAT, NAME, WORKING, Loaded, info, sole
from counterclaim.grounding.places.making.dump import Dump
from counterclaim.grounding.places.making.finish import finish
from counterclaim.grounding.places.making.shipped import Shipped
from counterclaim.grounding.places.making.staging import Staging
from counterclaim.grounding.places.making.takers import Names, Places

Report = Callable[[str, float], None]
_JUDGED_AFTER: Final = 1_000  # lines
# Bytes of disk for each byte of a table (working file, sorting, result), plain and packed.  Measured: 1.8 and 6.5.
_ROOM: Final = {False: 3, True: 12}


def load(dump: Path, folder: Path, *, alternates: Path | None = None, report: Report = lambda *_: None,
         batch: int = 20_000) -> Loaded:  # fmt: skip
    """Loads a table "geoname" (allCountries or one country) into ``folder``; returns what is now there.

    ``alternates`` is GeoNames' table of alternate names, with languages; ``report`` is told the step and its share done.
    A place that ships keeps its coordinates and names; the dump adds places, names and exact points.  A call that was cut
    off goes on where its last batch of ``batch`` lines ended.  What was loaded before stays until the new one is whole.
    Raises InputError E101, E108, E109, E121 to E124 for a file that cannot be loaded, OutputError E602 where the folder
    cannot be written, is full, or another call is loading into it or unloading it.
    """
    sources = [Dump(path) for path in (dump, alternates) if path is not None]
    with _writable(folder, sources), sole(folder), closing(Shipped(FOLDER / "places.sqlite")) as shipped:
        staging = Staging(folder / WORKING, " ".join([str(FORMAT), *(source.sha256 for source in sources)]))
        try:
            takers: tuple[Places | Names, ...] = (Places(shipped, staging), Names(shipped, staging))
            for source, taker in zip(sources, takers, strict=False):
                _read(source, taker, staging, report, batch)
            finish(
                staging, folder / NAME, shipped.owned, _notes(sources, staging), lambda done: report("sorting", done)
            )
        except InputError:
            # A damaged file will not get better: the one fetched anew has another sum.
            staging.remove()
            raise
        finally:
            staging.close()
        staging.remove()
    return info(folder)


def _read(source: Dump, taker: Places | Names, staging: Staging, report: Report, batch: int) -> None:
    """Reads a table from where the last call ended, batch by batch.

    Raises InputError E101 where it is empty, E124 where most of its lines are bad.
    """
    step = type(taker).__name__.lower()
    begun = json.loads(staging.progress(step) or "{}")
    if begun.get("whole"):
        return
    bad = Counter[str](begun.get("bad"))
    lines: list[str] = []
    number = 0

    def flush(*, whole: bool) -> None:
        found = taker.take(lines, bad)
        _judge(source, bad, number, whole=whole)
        staging.commit(found.places, found.names, {step: json.dumps({"lines": number, "bad": bad, "whole": whole})})
        lines.clear()

    for line, share in source.lines():
        number += 1
        if number > begun.get("lines", 0):
            _keep(line, lines, bad)
        if number % batch == 0:
            report(step, share)
            if lines:
                flush(whole=False)
    flush(whole=True)
    report(step, 1.0)


def _keep(line: bytes | None, lines: list[str], bad: Counter[str]) -> None:
    """Decodes one line; blank lines and those of an explanation ("#") are none of the table."""
    try:
        text = None if line is None else line.decode("utf-8-sig")
    except UnicodeDecodeError:
        bad["no UTF-8"] += 1
        return
    if text is None:
        bad["too long"] += 1
    elif "\0" in text:
        bad["no text"] += 1
    elif text.strip() and not text.startswith("#"):
        lines.append(text)


def _judge(source: Dump, bad: Counter[str], number: int, *, whole: bool) -> None:
    """Raises InputError for a file that is another thing than the table asked for."""
    wrong = bad.total()
    if whole and not number:
        raise InputError("E101", f"the table in {source.path} is empty")
    if (whole or number >= _JUDGED_AFTER) and wrong * 2 > number:
        why = bad.most_common(1)[0][0]
        raise InputError(
            "E124", f"{source.path} is no such table of GeoNames: {wrong} of {number} lines are bad ({why})"
        )


def _notes(sources: Sequence[Dump], staging: Staging) -> dict[str, str | int]:
    """What the finished database says of its origin."""
    steps = [json.loads(staging.progress(step) or "{}") for step in ("places", "names")]
    bad = sum((Counter[str](step.get("bad")) for step in steps), Counter[str]())
    return {
        "sources": " + ".join(source.name for source in sources),
        "sha256": "+".join(source.sha256 for source in sources),
        "lines": sum(step.get("lines", 0) for step in steps),
        "skipped": json.dumps(bad),
    }


@contextmanager
def _writable(folder: Path, sources: Sequence[Dump]) -> Iterator[None]:
    """The folder, made where it is not there, with room for what is to come; raises OutputError E602."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        wanted, free = sum(_ROOM[source.packed] * source.size for source in sources), shutil.disk_usage(folder).free
        if free < wanted:
            raise OutputError("E602", f"{folder} has {free:,} bytes free; loading takes about {wanted:,}")
        yield
    except (OSError, sqlite3.OperationalError) as problem:
        raise OutputError("E602", f"cannot write to {folder}: {problem}") from problem

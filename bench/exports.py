"""Rows a second of each export over a made-up ledger, beside csv.writer on rows that are ready.

    python -m bench.exports [--reports 100000] [--format acled ...]

Incidents of two reports each, by sides, days and towns drawn with one seed; half are contested.  The clock counts all of an
export: rows, checks, side files, hashes, making it durable, but for the making of the ledger.  The measure beside it
writes the same cells of the same files with csv.writer, nothing else.  Seconds are those of the processor.
"""

import argparse
import csv
import random
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from time import process_time

from counterclaim.exports.formats import FORMATS, export
from counterclaim.records import (
    Actor,
    ActorKind,
    Claim,
    CodedDocument,
    CoderStamp,
    DateBasis,
    Document,
    EventType,
    Figure,
    FigureKind,
    Newness,
    Place,
    Precision,
    Published,
    Reality,
    Report,
    Source,
    Span,
    Stance,
    When,
    WhenBasis,
)
from counterclaim.records.copies import Copy, Drift
from counterclaim.records.decision import Decision
from counterclaim.records.entry import Entry
from counterclaim.records.incident import Compared, Evidence, FirstReport, Incident, Range, Told, Version
from counterclaim.records.ledger_codes import Field, FieldState, SideKind

SEED = 7
TOWNS = (
    ("Goris", "ARM", 39.5111, 46.3417), ("Jermuk", "ARM", 39.8417, 45.6694), ("Kramatorsk", "UKR", 48.7230, 37.5563),
    ("Kherson", "UKR", 46.6354, 32.6169), ("Aleppo", "SYR", 36.2012, 37.1612), ("Khartoum", "SDN", 15.5518, 32.5324),
)  # fmt: skip
STATES = (
    ("ARM", "Armenia"),
    ("AZE", "Azerbaijan"),
    ("RUS", "Russia"),
    ("UKR", "Ukraine"),
    ("SYR", "Syria"),
    ("SDN", "Sudan"),
)
MODES = ("heavy-weapons", "aerial", "drone", "firearms", "explosives")


class MadeUp:
    """Holdings of incidents made as they are asked for, so that memory stays flat; the same at each call."""

    question = "everything"

    def __init__(self, reports: int) -> None:
        self._number = reports // 2
        self.making = 0.0
        self._issued: dict[str, dict[str, int]] = {}

    def incidents(self) -> Iterator[tuple[Incident, tuple[Entry, ...]]]:
        """Each made when it is asked for; ``making`` is the time that took."""
        draw = random.Random(SEED)
        for number in range(self._number):
            start = process_time()
            made = _incident(number, draw)
            self.making += process_time() - start
            yield made

    def documents(self) -> Iterator[CodedDocument]:
        """One for each entry."""
        for _, entries in self.incidents():
            for entry in entries:
                yield CodedDocument(entry.document, entry.claims, (entry.report,), (), CoderStamp("0", ()))

    def copies(self) -> Iterator[Copy]:
        """None."""
        return iter(())

    def drifts(self) -> Iterator[Drift]:
        """None."""
        return iter(())

    def decisions(self) -> Iterator[Decision]:
        """None."""
        return iter(())

    def issue(self, series: str, items: tuple[str, ...]) -> Mapping[str, int]:
        """Numbers kept in memory."""
        known = self._issued.setdefault(series, {})
        return {item: known.setdefault(item, len(known) + 1) for item in items}

    def issued(self, series: str) -> tuple[str, ...]:
        """What ``issue`` gave out."""
        return tuple(self._issued.get(series, ()))

    def withdrawn(self, series: str, kept: frozenset[str]) -> tuple[tuple[int, str, str], ...]:
        """None: nothing is ever taken away."""
        del series, kept
        return ()


def _incident(number: int, draw: random.Random) -> tuple[Incident, tuple[Entry, ...]]:
    doer, target = draw.sample(STATES, 2)
    town, day = draw.choice(TOWNS), f"20{draw.randint(14, 24)}-{draw.randint(1, 12):02d}-{draw.randint(1, 28):02d}"
    dead, mode = draw.randint(1, 60), draw.choice(MODES)
    entries = tuple(_entry(number, part, doer, target, (town, day, dead, mode)) for part in range(2))
    told = _told(entries, dead)
    versions = [Version(SideKind.PARTY, target[0], target[1], told, tuple(one.key for one in entries))]
    contested = number % 2 == 0
    if contested:
        denial = Told(Field.WHETHER, "negated", "did not happen", Stance.DENIES, _evidence(entries[:1], "denied"), 1)
        versions.append(Version(SideKind.PARTY, doer[0], doer[1], (denial,), (entries[0].key,)))
    report = entries[0].report
    state = FieldState.DISPUTED if contested else FieldState.ONE_VERSION
    made = Incident(
        f"i{number}", "force", report.type, report.mode, report.actor, report.recipient, report.where, day, day, (),
        (Range(FigureKind.KILLED, dead, dead, dead + 2, "lowest and highest told"),), Reality.HAPPENED, Newness.NEW,
        tuple(versions), (Compared(Field.WHETHER, state, ()),), contested, (), 2, 2,
        FirstReport(day, "Hill Gazette", entries[0].document.id, entries[0].key), day,
        tuple(one.key for one in entries), (), (),
    )  # fmt: skip
    return made, entries


def _entry(number: int, part: int, doer: tuple[str, str], target: tuple[str, str], what: tuple[object, ...]) -> Entry:
    town, day, dead, mode = what
    name, country, lat, lon = town  # type: ignore[misc]
    text = f"{target[1]} said {doer[1]} shelled {name} on {day} and killed {dead} people. {doer[1]} denied it."
    outlet = ("Hill Gazette", "Delta Post", "River Times")[(number + part) % 3]
    doc = Document(
        f"d{number}.{part}", f"{name} shelled", text, outlet, f"https://n.example/{number}/{part}", "en",
        Published(str(day), DateBasis.GIVEN), "0" * 64,
    )  # fmt: skip
    first = _actor(doer, text.index(f"{doer[1]} shelled"))
    at = text.index(str(name))
    where = Place(str(name), at, at + len(str(name)), f"geonames:{name}", str(name), country, "Province", lat, lon, 5.0,
                  Precision.TOWN, score=0.9)  # fmt: skip
    source = Source(target[1], 0, len(target[1]), (_actor(target, 0),))
    claims = (Claim("c1", None, source, _span(text, "said"), (_span(text, "shelled"),), Stance.ASSERTS, False),)
    report = Report(
        "r1", _span(text, "shelled"), EventType.ASSAULT, str(mode), (first,), (_actor(target, 0),), (where,),
        When(_span(text, str(day)), str(day), str(day), WhenBasis.STATED), (),
        (Figure(FigureKind.KILLED, int(str(dead)), int(str(dead)), False, _span(text, f"{dead} people")),), Reality.HAPPENED,
        Newness.NEW, ("c1",), (), 0.9, (),
    )  # fmt: skip
    return Entry(f"{doc.id}/{report.anchor.start}-{report.anchor.end}/ASSAULT", doc, report, claims, doc.id)


def _told(entries: tuple[Entry, ...], dead: int) -> tuple[Told, ...]:
    report = entries[0].report
    when, place = report.when, report.where[0]
    day = "" if when is None or when.earliest is None else when.earliest
    return (
        Told(
            Field.WHO, str(report.actor[0].id), report.actor[0].text, Stance.ASSERTS, _evidence(entries, "shelled"), 2
        ),
        Told(Field.WHERE, str(place.id), place.text, Stance.ASSERTS, _evidence(entries, place.text), 2),
        Told(Field.WHEN, f"{day}/{day}", day, Stance.ASSERTS, _evidence(entries, day), 2),
        Told(Field.FIGURES, f"killed {dead}/{dead}", f"{dead} killed", Stance.ASSERTS, _evidence(entries, "killed"), 2),
    )


def _evidence(entries: tuple[Entry, ...], words: str) -> tuple[Evidence, ...]:
    found = ((one, _span(one.document.text, words)) for one in entries)
    return tuple(Evidence(one.document.id, one.key, at.text, at.start, at.end) for one, at in found)


def _span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(words, start, start + len(words))


def _actor(state: tuple[str, str], start: int) -> Actor:
    code, name = state
    return Actor(name, start, start + len(name), code, name, code, ActorKind.MILITARY, "MIL")


def _plain(folder: Path) -> tuple[int, float]:
    """Rows and seconds of csv.writer for the cells of all tables of an export."""
    ready = []
    for path in sorted(folder.glob("*.[cC][sS][vV]")):
        tabs = path.suffix == ".CSV"
        with path.open(encoding="utf-8", newline="") as file:
            ready.append(list(csv.reader(file, delimiter="\t" if tabs else ",")))
    start = process_time()
    for number, rows in enumerate(ready):
        with (folder.parent / f"plain{number}").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(rows)
    return sum(map(len, ready)), process_time() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=100_000)
    parser.add_argument("--format", action="append", choices=FORMATS)
    asked = parser.parse_args()
    holdings = MadeUp(asked.reports)
    for name in asked.format or FORMATS:
        with tempfile.TemporaryDirectory() as place:
            holdings.making = 0.0
            start = process_time()
            done = export(holdings, name, Path(place) / "out")
            seconds = process_time() - start - holdings.making
            rows = sum(done.rows.values())
            main = done.rows[done.main.name]
            line = f"{name:8} {rows:9,} rows, {main:9,} in {done.main.name}: {rows / seconds:9,.0f} rows/s"
            plain, time = _plain(done.folder)
            print(
                line
                + (f"; csv.writer {plain / time:9,.0f}, {plain / time / (rows / seconds):.1f} times" if plain else "")
            )
            sys.stdout.flush()


if __name__ == "__main__":
    main()

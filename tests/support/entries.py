"""Entries for tests: built by hand around one sentence, or read from the codings of our own texts."""

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from counterclaim.records import (
    Actor,
    ActorKind,
    CodedDocument,
    DateBasis,
    Document,
    Entry,
    EventType,
    Figure,
    FigureKind,
    Newness,
    Place,
    Precision,
    Published,
    Reality,
    Report,
    Span,
    When,
    WhenBasis,
)
from counterclaim.records.json import from_json

OWN = Path(__file__).resolve().parents[1] / "incidents" / "data" / "coded.json"
GORIS = ("Goris", 39.51, 46.34, 5.0, Precision.TOWN)
KAPAN = ("Kapan", 39.21, 46.41, 5.0, Precision.TOWN)
SYUNIK = ("Syunik", 39.35, 46.2, 70.0, Precision.PROVINCE)


def entries_of(coded: CodedDocument, origin: str | None = None) -> list[Entry]:
    """The entries of a coded document, as a ledger makes them."""
    made, seen = [], {}
    for report in coded.reports:
        key = f"{coded.document.id}/{report.anchor.start}-{report.anchor.end}/{report.type}"
        seen[key] = seen.get(key, 0) + 1
        key += f"/{seen[key]}" if seen[key] > 1 else ""
        ids = {*report.said_by, *report.denied_by}
        claims = tuple(claim for claim in coded.claims if claim.id in ids)
        made.append(Entry(key, coded.document, report, claims, origin or coded.document.id))
    return made


def own() -> list[Entry]:
    """The entries of our own texts; the id of a document is its name in tests/incidents/data/texts.json."""
    made = []
    for name, data in json.loads(OWN.read_text("utf-8")).items():
        coded = from_json(data)
        made += entries_of(replace(coded, document=replace(coded.document, id=name)))
    return made


def entry(  # noqa: PLR0913 - one word for each thing that a test may vary
    name: str,
    *,
    text: str = "Azerbaijan shelled Goris on Tuesday.",
    anchor: str = "shelled",
    kind: EventType = EventType.ASSAULT,
    mode: str | None = "heavy-weapons",
    actor: Iterable[str] = ("AZE",),
    recipient: Iterable[str] = ("ARM",),
    where: Iterable[tuple[Any, ...]] = (GORIS,),
    day: str | None = "2022-09-13",
    to: str | None = None,
    words: str | None = None,
    published: str | None = "2022-09-13",
    outlet: str | None = None,
    killed: int | None = None,
    open_toll: bool = False,
    reality: Reality = Reality.HAPPENED,
    newness: Newness = Newness.NEW,
    origin: str | None = None,
) -> Entry:
    """A report of document ``name``, told with these words; ``day`` to ``to`` are the days it tells."""
    at = text.index(anchor)
    when = None
    if day is not None:
        span = Span.of(text, text.index(words), text.index(words) + len(words)) if words else None
        when = When(span, day, None if to == "open" else to or day, WhenBasis.STATED)
    span = Span.of(text, at, at + len(anchor))
    figures = () if killed is None else (Figure(FigureKind.KILLED, killed, None if open_toll else killed, False, span),)
    places = tuple(_place(text, *place) for place in where)
    report = Report(
        "r1",
        span,
        kind,
        mode,
        _actors(text, actor),
        _actors(text, recipient),
        places,
        when,
        (),
        figures,
        reality,
        newness,
        (),
        (),
        None,
        (),
    )
    basis = DateBasis.GIVEN if published else DateBasis.NONE
    document = Document(
        name, None, text, outlet or f"outlet of {name}", None, "en", Published(published, basis), "0" * 64
    )
    return Entry(f"{name}/{span.start}-{span.end}/{kind}", document, report, (), origin or name)


def _actors(text: str, ids: Iterable[str]) -> tuple[Actor, ...]:
    return tuple(Actor(text[:1], 0, 1, one, one, one[-3:] if one[-3:].isupper() else None, _kind(one)) for one in ids)


def _kind(one: str) -> ActorKind:
    if one.startswith("civilians"):
        return ActorKind.CIVILIAN
    return ActorKind.STATE if len(one) == 3 else ActorKind.UNKNOWN if one.startswith("unknown") else ActorKind.REBEL


def _place(
    text: str, name: str, lat: float | None, lon: float | None, radius: float | None, precision: Precision | None
) -> Place:
    key = None if lat is None else f"geonames:{name}"
    return Place(name, 0, 1, key, None if lat is None else name, "ARM", None, lat, lon, radius, precision)


def partition(groups: Iterable[Any]) -> set[tuple[str, ...]]:
    """The keys of each group."""
    return {group.keys for group in groups}

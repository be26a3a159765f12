"""Reports of a made-up war, with what really happened beside them: for the speed and the tests of the joining of reports.

Nothing in it is real but the codes of states.  Each happening is told by one to several documents: with or without its
day, its place and its culprit, with a toll that differs, and some are reprinted.  All follows from a seed.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random
from typing import Final

from counterclaim.records import (
    Actor,
    ActorKind,
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

FIRST: Final = date(2021, 1, 1)
DAYS: Final = 1095
PAIRS: Final = (("ARM", "AZE"), ("RUS", "UKR"), ("ETH", "ERI"), ("SDN", "SSD"), ("IND", "PAK"), ("TUR", "SYR"))
KINDS: Final = (
    (EventType.ASSAULT, "heavy-weapons", "shelled"),
    (EventType.ASSAULT, "aerial", "bombed"),
    (EventType.ASSAULT, "drone", "struck"),
    (EventType.ASSAULT, "firearms", "shot at"),
    (EventType.COERCE, "arrest", "detained"),
    (EventType.COERCE, "seize", "captured"),
    (EventType.CONSULT, None, "met"),
    (EventType.REQUEST, "yield", "called on"),
)
TARGETS: Final = (
    "school bakery hospital bridge depot convoy market station farm mill church mosque warehouse barracks tower plant dam"
).split()
SYLLABLES: Final = "ka ra mo li ste ver dun go pol ash ne bre zi tor qu ha lem sil".split()


@dataclass(frozen=True, slots=True)
class Happening:
    """What really happened: its number, day, parties, kind, town and dead."""

    number: int
    day: date
    pair: tuple[str, str]
    kind: tuple[EventType, str | None, str]
    town: Place
    target: str
    dead: int


def war(count: int, seed: int = 1) -> Iterator[tuple[Entry, int]]:
    """``count`` reports, each with the number of the happening that it is of; days go by as reports come."""
    chance = Random(seed)
    towns = {pair: [_town(chance) for _ in range(60)] for pair in PAIRS}
    made, number = 0, 0
    while made < count:
        day = FIRST + timedelta(days=made * DAYS // count)
        happening = _happening(chance, number, day, towns)
        number += 1
        for entry in _told(chance, happening):
            yield entry, happening.number
            made += 1
            if made == count:
                return


def rush(count: int, seed: int = 5) -> Iterator[Entry]:
    """``count`` reports of one happening, told again and again by texts of their own; some are reprinted."""
    chance = Random(seed)
    towns = {pair: [_town(chance) for _ in range(60)] for pair in PAIRS}
    what, made = _happening(chance, 0, FIRST, towns), 0
    while made < count:
        what = replace(what, number=what.number + 1)
        for entry in _told(chance, what):
            yield entry
            made += 1
            if made == count:
                return


def _town(chance: Random) -> Place:
    name = "".join(chance.choice(SYLLABLES) for _ in range(3)).capitalize()
    lat, lon = round(chance.uniform(30, 50), 4), round(chance.uniform(20, 70), 4)
    radius = chance.choice((2.0, 3.0, 5.0, 8.0, 20.0))
    return Place(
        name, 0, len(name), f"geonames:{chance.randrange(10**7)}", name, "XXX", None, lat, lon, radius, Precision.TOWN
    )


def _happening(chance: Random, number: int, day: date, towns: dict[tuple[str, str], list[Place]]) -> Happening:
    pair = chance.choice(PAIRS)
    # Few towns see most of the war.
    town = towns[pair][min(chance.randrange(60), chance.randrange(60))]
    sides = pair if chance.random() < 0.5 else (pair[1], pair[0])
    return Happening(number, day, sides, chance.choice(KINDS), town, chance.choice(TARGETS), chance.randrange(1, 60))


def _told(chance: Random, what: Happening) -> Iterator[Entry]:
    """The documents that tell of one happening, the reprints of some among them."""
    for teller in range(1 + min(8, int(chance.expovariate(0.7)))):
        entry = _entry(chance, what, f"{what.number}-{teller}")
        yield entry
        if chance.random() < 0.15:
            for copy in range(1, 1 + chance.randrange(1, 4)):
                yield _reprint(entry, f"{entry.document.id}r{copy}", what.day + timedelta(days=1 + copy % 2))


def _entry(chance: Random, what: Happening, name: str) -> Entry:
    actor, recipient = what.pair
    published = what.day + timedelta(days=chance.choice((0, 0, 1)))
    kind, mode, verb = what.kind
    dead = what.dead + chance.choice((0, 0, 0, 1, -1, 3)) if kind is EventType.ASSAULT else 0
    dated, placed = chance.random() < 0.7, chance.random() < 0.8
    text = f"{actor} {verb} {recipient} near {what.target} in {what.town.text} on {what.day}; {max(1, dead)} died."
    text += "".join(
        f" {chance.choice(TARGETS)} {chance.choice(SYLLABLES)}{chance.choice(SYLLABLES)}." for _ in range(20)
    )
    day, toll = what.day.isoformat(), str(max(1, dead))
    found = {word: Span.of(text, text.index(word), text.index(word) + len(word)) for word in (verb, day, toll)}
    report = Report(
        "r1",
        found[verb],
        kind,
        mode,
        () if kind is EventType.ASSAULT and chance.random() < 0.1 else (_state(text, actor),),
        (_state(text, recipient),),
        (_here(text, what.town),) if placed else (),
        When(found[day], day, day, WhenBasis.STATED) if dated else None,
        (),
        (Figure(FigureKind.KILLED, dead, dead, False, found[str(dead)]),) if dead > 0 else (),
        Reality.HAPPENED,
        Newness.NEW,
        (),
        (),
        None,
        (),
    )
    return _held(text, report, name, published, f"outlet {chance.randrange(40)}")


def _here(text: str, town: Place) -> Place:
    at = text.index(town.text)
    return replace(town, start=at, end=at + len(town.text))


def _state(text: str, code: str) -> Actor:
    at = text.index(code)
    return Actor(code, at, at + len(code), code, code, code, ActorKind.STATE)


def _held(text: str, report: Report, name: str, published: date, outlet: str) -> Entry:
    digest = hashlib.sha256(f"{name} {text}".encode()).hexdigest()
    day = Published(published.isoformat(), DateBasis.GIVEN)
    document = Document(f"{digest[:8]}-{name}", None, text, outlet, None, "en", day, digest)
    key = f"{document.id}/{report.anchor.start}-{report.anchor.end}/{report.type}"
    return Entry(key, document, report, (), document.id)


def _reprint(entry: Entry, name: str, published: date) -> Entry:
    """The same text in another outlet, a copy of the first."""
    held = _held(entry.document.text, entry.report, name, published, f"paper {name[-1]}")
    return replace(held, origin=entry.document.id)

"""The speed of describing incidents (``python -m bench.speed_versions``): reports a second, and one large incident.

The reports are made here, with the parts that real ones have (two claims, a place, a day, a figure): 10,000 incidents of
25,000 reports, two or three each on the average, and one incident of 400.  Those of one incident tell the same two
parties' story and differ on some of it.  Beside it every incident is written as JSON, and the ratio of the two travels
from machine to machine.
"""

import json
import random
import statistics
import sys
import time
from collections.abc import Callable
from typing import Final

from counterclaim.incidents.versions import describe
from counterclaim.records import (
    Actor,
    ActorKind,
    Claim,
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
    Source,
    Span,
    Stance,
    When,
    WhenBasis,
)
from counterclaim.records.json import incident_to_json

REPORTS: Final = 25_000
INCIDENTS: Final = 10_000
LARGE: Final = 400
ROUNDS: Final = 3
STATES: Final = ("ARM", "AZE", "USA", "RUS", "UKR", "YEM", "SAU", "SYR", "IRN", "ISR")
TEXT: Final = (
    "Alpha said Bravo shelled the town of Delta with artillery on Tuesday, killing 12 people. Bravo denied it."
)


def measure(reports: int = REPORTS, incidents: int = INCIDENTS, rounds: int = ROUNDS) -> dict[str, float]:
    """Reports a second of processor time described and written; milliseconds for the large incident."""
    chance = random.Random(6)
    groups: list[list[Entry]] = [[] for _ in range(incidents)]
    for number in range(reports):
        place = number if number < incidents else chance.randrange(incidents)
        groups[place].append(_entry(number, place, chance))
    described = [describe(str(number), group, ()) for number, group in enumerate(groups)]
    ours = _seconds(lambda: [describe(str(number), group, ()) for number, group in enumerate(groups)], rounds)
    written = _seconds(lambda: [json.dumps(incident_to_json(one)) for one in described], rounds)
    large = [_entry(number, number % 4, chance) for number in range(LARGE)]
    alone = _seconds(lambda: describe("large", large, ()), rounds)
    return {"reports": reports, "incidents": incidents, "reports_per_s": round(reports / ours),
            "writings_a_description": round(ours / written, 2), "large_reports": LARGE,
            "large_ms": round(alone * 1000, 1)}  # fmt: skip


def _seconds(work: Callable[[], object], rounds: int) -> float:
    taken = []
    for _ in range(rounds):
        began = time.process_time()
        work()
        taken.append(time.process_time() - began)
    return max(statistics.median(taken), 1e-9)


def _span(words: str, nth: int = 0) -> Span:
    start = TEXT.index(words, nth)
    return Span.of(TEXT, start, start + len(words))


def _actor(words: str, state: str) -> Actor:
    at = _span(words)
    return Actor(at.text, at.start, at.end, state, state, state, ActorKind.STATE, "GOV")


def _entry(number: int, incident: int, chance: random.Random) -> Entry:
    """One report of an incident, which sets the parties; where, when and how many are drawn."""
    teller, doer = STATES[incident % 10], STATES[(incident + 1 + incident // 10 % 9) % 10]
    day = f"2022-09-{chance.randint(13, 14)}"
    published = Published(f"2022-09-{chance.randint(13, 20)}", DateBasis.GIVEN)
    document = Document(f"d{number}", None, TEXT, f"Outlet {number % 50}", None, "en", published, "0" * 64)
    said, denied = Source("Alpha", 0, 5, (_actor("Alpha", teller),)), Source("Bravo", 11, 16, (_actor("Bravo", doer),))
    claims = (
        Claim("c1", None, said, _span("said"), (_span(TEXT[11:87]),), Stance.ASSERTS, verbatim=False),
        Claim("c2", None, denied, _span("denied"), (_span("it.", 90),), Stance.DENIES, verbatim=False),
    )
    town, toll = chance.choice((0, 0, 0, 7)), chance.choice((12, 12, 12, 15, 49))
    where = _span("Delta")
    report = Report(
        "r1", _span("shelled"), EventType.ASSAULT, "heavy-weapons", (_actor("Bravo", doer),), (_actor("Alpha", teller),),
        (Place("Delta", where.start, where.end, f"geonames:{town}", "Delta", teller, "North", 40.0 + town / 10, 45.0, 4.0,
               Precision.TOWN),),
        When(_span("on Tuesday"), day, day, WhenBasis.RELATIVE), (_span("artillery"),),
        (Figure(FigureKind.KILLED, toll, toll, about=False, words=_span("12")),), Reality.HAPPENED, Newness.NEW,
        ("c1",) if number % 3 else (), ("c2",) if number % 4 == 0 else (), 0.9, (),
    )  # fmt: skip
    return Entry(f"d{number}/17-24/ASSAULT", document, report, claims, f"d{number}")


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure()) + "\n")

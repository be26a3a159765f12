"""Builds the scene of a sentence for tests of events: real layers, and mentions given by hand."""

import re
from functools import lru_cache

from counterclaim.events import find_reports
from counterclaim.language import Layers, Parser
from counterclaim.records import (
    Actor,
    ActorKind,
    Claim,
    DateBasis,
    Document,
    Mentions,
    Place,
    Precision,
    Published,
    Report,
    Source,
    Span,
    Stance,
)

KINDS = {"rebels": ActorKind.REBEL, "civilians": ActorKind.CIVILIAN, "people": ActorKind.CIVILIAN}


@lru_cache(maxsize=1)
def parser() -> Parser:
    return Parser()


def layers(text: str) -> Layers:
    return parser().parse(text)


def mentions(text: str, actors: dict[str, str], places: dict[str, str] | None = None) -> Mentions:
    """Every occurrence of the words given, as actors (words -> id) and places (words -> country)."""
    found = [
        Actor(
            m.group(), m.start(), m.end(), who, who, who if len(who) == 3 else None, KINDS.get(words, ActorKind.STATE)
        )
        for words, who in actors.items()
        for m in re.finditer(rf"\b{re.escape(words)}\b", text)
    ]
    where = [
        Place(m.group(), m.start(), m.end(), f"geonames:{words}", words, country, precision=Precision.TOWN)
        for words, country in (places or {}).items()
        for m in re.finditer(rf"\b{re.escape(words)}\b", text)
    ]
    return Mentions(
        tuple(sorted(found, key=lambda a: (a.start, -a.end))), tuple(sorted(where, key=lambda p: p.start)), ()
    )


def claim(text: str, source: str, who: str, content: str, stance: Stance = Stance.ASSERTS, id: str = "c1") -> Claim:  # noqa: A002
    at, c = text.index(source), text.index(content)
    actor = Actor(source, at, at + len(source), who, who, who, ActorKind.STATE)
    return Claim(id, None, Source(source, at, at + len(source), (actor,)), None,
                 (Span(content, c, c + len(content)),), stance, verbatim=False)  # fmt: skip


def reports(
    text: str,
    actors: dict[str, str],
    *,
    places: dict[str, str] | None = None,
    claims: tuple[Claim, ...] = (),
    published: str | None = "2022-09-13",
    title: str | None = None,
) -> tuple[Report, ...]:
    document = Document("t", title, text, None, None, "en", Published(published, DateBasis.GIVEN), "0" * 64)
    return find_reports(document, layers(text), mentions(text, actors, places), claims)


def who(report: Report) -> tuple[list[str | None], list[str | None]]:
    return [a.id for a in report.actor], [a.id for a in report.recipient]

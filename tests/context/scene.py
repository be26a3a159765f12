"""Builds the context of a text for tests: the real parser and the real mentions, claims given by hand."""

from functools import lru_cache
from typing import Any

from counterclaim.context import find_context
from counterclaim.grounding import ground_of
from counterclaim.grounding.actors import ActorFinder
from counterclaim.grounding.days import find_days
from counterclaim.grounding.places import PlaceFinder
from counterclaim.language import Parser
from counterclaim.records import Actor, Claim, Context, DateBasis, Document, Mentions, Published, When


@lru_cache(maxsize=1)
def stages() -> tuple[Parser, ActorFinder, PlaceFinder]:
    return Parser(), ActorFinder(), PlaceFinder()


def context(text: str, claims: tuple[Claim, ...] = (), published: str | None = "2024-05-15") -> Context:
    parser, actors, places = stages()
    document = Document("t", None, text, None, None, "en", Published(published, DateBasis.GIVEN), "0" * 64)
    layers = parser.parse(text)
    there = places.survey(document, layers)
    mentions = Mentions(actors.find(document, layers, ground_of(there)), there.places, find_days(document, layers))
    return find_context(document, layers, mentions, claims)


def ids(actors: tuple[Actor, ...]) -> set[str]:
    return {a.id or a.text for a in actors}


def years(when: When | None) -> Any:
    return (when.earliest or "")[:7] if when is not None else None

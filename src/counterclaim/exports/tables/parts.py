"""The groups of values that stand in cells of many tables: actors, places, words, figures, sources."""

from collections.abc import Iterable
from typing import Any, Final

from counterclaim.exports.tables.columns import Codes, Kind, ListOf, Record
from counterclaim.records import (
    MODES,
    Actor,
    Entry,
    EventType,
    Figure,
    Newness,
    Place,
    Range,
    Reality,
    Span,
)

_IDENTITY: Final = (
    ("id", Kind.TEXT), ("name", Kind.TEXT), ("country", Kind.TEXT), ("kind", Kind.TEXT), ("sector", Kind.TEXT),
    ("cow", Kind.WHOLE), ("gw", Kind.WHOLE), ("wikidata", Kind.TEXT),
)  # fmt: skip
_WORDS: Final = (("text", Kind.TEXT), ("start", Kind.WHOLE), ("end", Kind.WHOLE))
_GROUND: Final = (
    ("id", Kind.TEXT), ("name", Kind.TEXT), ("country", Kind.TEXT), ("admin1", Kind.TEXT), ("lat", Kind.NUMBER),
    ("lon", Kind.NUMBER), ("radius_m", Kind.WHOLE), ("precision", Kind.TEXT), ("relation", Kind.TEXT),
    ("doubt", Kind.TEXT), ("chance", Kind.NUMBER),
)  # fmt: skip

IDENTITIES: Final = ListOf(Record(_IDENTITY))
"""Who they are, without the words that name them: of an incident, whose words stand in several texts."""
ACTORS: Final = ListOf(Record((*_IDENTITY, *_WORDS)))
"""Who they are, with the words of one text."""
GROUNDS: Final = ListOf(Record((("words", Kind.TEXT), *_GROUND)))
PLACES: Final = ListOf(Record((*_GROUND, *_WORDS)))
SPANS: Final = ListOf(Record(_WORDS))
FIGURES: Final = ListOf(
    Record((("kind", Kind.TEXT), ("low", Kind.WHOLE), ("high", Kind.WHOLE), ("about", Kind.YES_NO), *_WORDS))
)
RANGES: Final = ListOf(
    Record((("kind", Kind.TEXT), ("low", Kind.WHOLE), ("best", Kind.WHOLE), ("high", Kind.WHOLE), ("rule", Kind.TEXT)))
)
SOURCES: Final = ListOf(
    Record((
        ("document", Kind.TEXT), ("outlet", Kind.TEXT), ("title", Kind.TEXT), ("url", Kind.TEXT),
        ("published", Kind.DAY), ("language", Kind.TEXT), ("origin", Kind.TEXT),
    ))
)  # fmt: skip
TEXTS: Final = ListOf(Kind.TEXT)
TYPES: Final = Codes(tuple(EventType))
MODE_CODES: Final = Codes(tuple(sorted({mode for modes in MODES.values() for mode in modes})))
REALITIES: Final = Codes(tuple(Reality))
NEWNESSES: Final = Codes(tuple(Newness))


def span_record(span: Span) -> dict[str, Any]:
    """Words with their offsets."""
    return {"text": span.text, "start": span.start, "end": span.end}


def spans(several: Iterable[Span]) -> list[dict[str, Any]]:
    """Several spans, in their order."""
    return [span_record(span) for span in several]


def identity(actor: Actor) -> dict[str, Any]:
    """Who an actor is; its name is that of the text where no other is known."""
    return {
        "id": actor.id, "name": actor.name or actor.text, "country": actor.country, "kind": actor.kind.value,
        "sector": actor.sector, "cow": actor.cow, "gw": actor.gw, "wikidata": actor.wikidata,
    }  # fmt: skip


def identities(actors: Iterable[Actor]) -> list[dict[str, Any]]:
    """Who several actors are, each once."""
    return list({(actor.id, actor.name or actor.text): identity(actor) for actor in actors}.values())


def actor_records(actors: Iterable[Actor]) -> list[dict[str, Any]]:
    """Several actors with their words, in their order."""
    return [{**identity(a), "text": a.text, "start": a.start, "end": a.end} for a in actors]


def ids(actors: Iterable[Actor]) -> list[str]:
    """The known ids of several actors, each once."""
    return list(dict.fromkeys(actor.id for actor in actors if actor.id is not None))


def ground(place: Place) -> dict[str, Any]:
    """Which place it is, how exact, how sure; the radius in whole metres."""
    return {
        "id": place.id, "name": place.name, "country": place.country, "admin1": place.admin1,
        "lat": place.lat, "lon": place.lon, "radius_m": radius_m(place),
        "precision": place.precision.value if place.precision else None,
        "relation": place.relation.value if place.relation else None,
        "doubt": place.doubt.value if place.doubt else None, "chance": place.score,
    }  # fmt: skip


def radius_m(place: Place) -> int | None:
    """How far a place may reach from its point, in metres."""
    return None if place.radius_km is None else round(place.radius_km * 1000)


def grounds(places: Iterable[Place]) -> list[dict[str, Any]]:
    """Several places with the words that name them, without offsets."""
    return [{"words": place.text, **ground(place)} for place in places]


def place_records(places: Iterable[Place]) -> list[dict[str, Any]]:
    """Several places with their words and offsets."""
    return [{**ground(p), "text": p.text, "start": p.start, "end": p.end} for p in places]


def countries(places: Iterable[Place]) -> list[str]:
    """The countries of several places, each once."""
    return list(dict.fromkeys(place.country for place in places if place.country is not None))


def figure_records(figures: Iterable[Figure]) -> list[dict[str, Any]]:
    """Figures exactly as claimed."""
    return [
        {"kind": f.kind.value, "low": f.low, "high": f.high, "about": f.about, **span_record(f.words)} for f in figures
    ]


def ranges(several: Iterable[Range]) -> list[dict[str, Any]]:
    """What all versions of an incident make of its numbers."""
    return [{"kind": r.kind.value, "low": r.low, "best": r.best, "high": r.high, "rule": r.rule} for r in several]


def sources(entries: Iterable[Entry]) -> list[dict[str, Any]]:
    """The documents that some entries stand in, each once, by day of publication and id."""
    found = {
        entry.document.id: {
            "document": entry.document.id, "outlet": entry.document.outlet, "title": entry.document.title,
            "url": entry.document.url, "published": entry.document.published.date,
            "language": entry.document.language, "origin": entry.origin,
        }
        for entry in entries
    }  # fmt: skip
    return sorted(found.values(), key=lambda one: (one["published"] or "9999", one["document"]))

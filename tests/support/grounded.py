"""What grounding gives for a text, and whether that is what a test expects."""

import math
import re
from functools import cache

from counterclaim.pipeline import Coder
from counterclaim.reading import read_text
from counterclaim.records import Actor, Document, Mentions, Place, When

Spotted = Actor | Place | When
ANY, NONE = "?", "-"
# How far a place may lie from its point, in km, where the expectation does not say: the finer the nearer.
_REACH = {"district": 60.0, "province": 150.0, "part-of-country": 300.0}
_TOWN_KM = 30.0


@cache
def _coder() -> Coder:
    return Coder()


@cache
def ground(text: str, published: str | None = None) -> tuple[Document, Mentions]:
    """The document that a pasted text becomes, and every mention that the coder grounds in it."""
    coder = _coder()
    document = read_text(text, name="test", published=published).document
    return document, coder._mentions(document, coder._encoder.read(coder._parser.parse(document.text)))


def stand(text: str, words: str) -> tuple[int, int]:
    """Where words stand in a text, any white space between them; "words@2": their second occurrence."""
    words, _, nth = words.partition("@")
    pattern = r"\s+".join(map(re.escape, words.split()))
    spots = [m.span() for m in re.finditer(rf"(?<!\w){pattern}(?!\w)", text)]
    assert len(spots) >= int(nth or 1), f"{words!r} is not in the text"
    return spots[int(nth or 1) - 1]


def places_at(document: Document, mentions: Mentions, words: str) -> list[Place]:
    """The places whose words touch these."""
    start, end = stand(document.text, words)
    return [p for p in mentions.places if p.start < end and start < p.end]


def days_at(document: Document, mentions: Mentions, words: str) -> list[When]:
    """The days whose words touch these."""
    start, end = stand(document.text, words)
    return [w for w in mentions.days if w.words and w.words.start < end and start < w.words.end]


def actors_at(document: Document, mentions: Mentions, words: str) -> list[Actor]:
    """The actors named by just these words, else by words that end or begin with them."""
    start, end = stand(document.text, words)
    spots = [a for a in mentions.actors if a.start < end and start < a.end]
    exact = [a for a in spots if a.end == end and document.text[start : a.start].strip().lower() in {"", "the", "a"}]
    exact = [a for a in exact if a.start >= start]
    return exact or [a for a in spots if a.end == end or a.start == start]


def place_faults(
    place: Place, country: str, precision: str, lat: float | None, lon: float | None, km: float | None
) -> list[str]:
    """What differs between a place and what is expected of it; empty where it fits."""
    faults = [] if _fits(place.country, country) else [f"country {place.country}"]
    faults += [] if _fits(place.precision, precision) else [f"precision {place.precision}"]
    if lat is not None and lon is not None:
        away = _km(place, lat, lon)
        reach = km or max(_REACH.get(p, _TOWN_KM) for p in precision.split("/"))
        faults += [] if away <= reach else [f"{away:.0f} km away"]
    return faults


def day_faults(when: When, earliest: str, latest: str) -> list[str]:
    """What differs between a day and what is expected of it; an empty string expects an open end."""
    return [
        f"{name} {got}"
        for name, got, want in (("earliest", when.earliest, earliest), ("latest", when.latest, latest))
        if want != ANY and (got or "") not in want.split("/")
    ]


def actor_faults(actor: Actor, ident: str, kind: str = ANY, sector: str = ANY) -> list[str]:
    """What differs between an actor and what is expected; "~Name" expects that the name holds it."""
    known = any(
        one[1:].casefold() in (actor.name or "").casefold() if one.startswith("~") else (actor.id or NONE) == one
        for one in ident.split("/")
    )
    faults = [] if known else [f"id {actor.id} ({actor.name})"]
    faults += [] if _fits(actor.kind, kind) else [f"kind {actor.kind}"]
    return faults + ([] if _fits(actor.sector, sector) else [f"sector {actor.sector}"])


def _fits(got: str | None, wanted: str) -> bool:
    return wanted == ANY or (got or NONE) in wanted.split("/") or ANY in wanted.split("/")


def _km(place: Place, lat: float, lon: float) -> float:
    if place.lat is None or place.lon is None:
        return math.inf
    p, q, step = math.radians(place.lat), math.radians(lat), math.radians(place.lon - lon)
    cosine = math.sin(p) * math.sin(q) + math.cos(p) * math.cos(q) * math.cos(step)
    return 6371.0 * math.acos(max(-1.0, min(1.0, cosine)))

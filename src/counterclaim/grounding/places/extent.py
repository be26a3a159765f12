"""How far a place reaches: the point, the radius and the precision of what words tell of, for names and for phrases.

The radius is what the words leave open, and never less: a phrase's own slack (see distance.py) with the reach of the place
it starts from; half the length of a road with the reach of its ends.  The middle of a country or of a province stands with
a radius that covers it; a border and a country's coast have no point at all.
"""

from typing import Final

from counterclaim.grounding.places.gazetteer import Entry
from counterclaim.grounding.places.globe import apart, middle, shifted
from counterclaim.grounding.places.phrases import Phrase
from counterclaim.grounding.places.toponym import Toponym
from counterclaim.grounding.places.words import DIRECTIONS, FRONTS
from counterclaim.records import Place, Precision, Relation

TOWNS: Final = frozenset({"capital", "seat", "seat2", "town"})
_POINTS: Final = TOWNS | {"neighbourhood", "site", "airport"}
_PRECISION: Final = {
    "country": Precision.COUNTRY, "province": Precision.PROVINCE, "district": Precision.DISTRICT,
    "capital": Precision.TOWN, "seat": Precision.TOWN, "seat2": Precision.TOWN, "town": Precision.TOWN,
    "neighbourhood": Precision.NEIGHBOURHOOD, "site": Precision.SITE, "airport": Precision.SITE,
    "region": Precision.PART_OF_COUNTRY,
}  # fmt: skip
_BEYOND: Final = {Relation.NEAR: 20.0, Relation.DIRECTION: 40.0, Relation.FRONT: 40.0, Relation.ROAD: 50.0,
                  Relation.COAST: 50.0}  # fmt: skip
"""How many km beyond a town what is near it, north of it, at its front, on the road to it, off it may lie."""
_WORLD_REGION_KM: Final = 300.0  # a region this wide and in no one country is a part of the world
_BETWEEN_KM: Final = 400.0
_LOCAL_KM: Final = 100.0  # a radius as wide as this is a part of a country, whatever town the words start from


def named(text: str, toponym: Toponym, entry: Entry | None, admin1: str | None) -> Place:
    """The place that a toponym names with its own modifiers; ``admin1`` is the name of its first-level division."""
    start, end = toponym.full_start, toponym.full_end
    if entry is None:
        return Place(text[start:end], start, end)
    precision, radius, relation = _precision(toponym, entry, text[toponym.end : end])
    return Place(text[start:end], start, end, entry.id, entry.name, entry.country, admin1, entry.lat, entry.lon, radius,
                 precision, relation=relation)  # fmt: skip


def _precision(toponym: Toponym, entry: Entry, tail: str) -> tuple[Precision | None, float, Relation | None]:
    """How exact the words are, the radius in km, and the relation; seas, lines and continents have no precision."""
    precision, radius = _PRECISION.get(entry.kind), float(entry.radius)
    if entry.kind == "region" and entry.country is None and radius >= _WORLD_REGION_KM:
        return None, radius, None
    head = toponym.name.partition(" ")[0].lower()
    # "Western Homs" is a part of Homs; "South Korea" is the name of a whole.
    part = toponym.part or (head in DIRECTIONS and not entry.name.lower().startswith(head))
    if toponym.near and entry.kind in TOWNS:
        relation = Relation.FRONT if tail.strip().lower() in FRONTS else Relation.NEAR
        return Precision.NEAR_TOWN, radius + _BEYOND[relation], relation
    if part and entry.kind in TOWNS:
        return Precision.NEIGHBOURHOOD, radius, None
    if part and entry.kind == "country":
        return Precision.PART_OF_COUNTRY, radius, None
    return precision, radius, None


def told(text: str, phrase: Phrase, entries: tuple[Entry | None, ...], admin1: str | None) -> Place | None:
    """The place that a phrase tells of; ``entries`` are those of its parts, ``admin1`` is the first one's division.

    None where the words cannot be meant so: two ends that nothing on the ground lies between, a road to a country.
    """
    words = text[phrase.start : phrase.end]
    blank = Place(words, phrase.start, phrase.end, relation=phrase.relation)
    known = [e for e in entries if e is not None]
    if phrase.relation is Relation.BETWEEN and not _neighbours(known):
        return None
    if phrase.relation in {Relation.ROAD, Relation.NEAR} and len(known) == 1:
        if known[0].kind == "country" or (phrase.relation is Relation.ROAD and known[0].kind not in _POINTS):
            return None
    whole = len(known) == len(entries)
    if phrase.relation is Relation.BORDER:
        return _border(blank, known if whole else [], side=phrase.side)
    if not known or not whole:
        return blank
    if len(known) == 2:
        return _line(blank, known[0], known[1])
    return _from_one(blank, phrase, known[0], admin1)


def _neighbours(known: list[Entry]) -> bool:
    """Whether two places are towns or smaller and no farther from each other than people think of as between."""
    points = [(e.lat, e.lon) for e in known if e.lat is not None and e.lon is not None and e.kind in _POINTS]
    return len(points) == 2 and apart(*points) <= _BETWEEN_KM


def _border(blank: Place, known: list[Entry], *, side: bool) -> Place:
    """A border: it belongs to no one country unless a side of it is named, and the words give no point on it."""
    country = known[0].country if side and known else None
    name = "–".join(e.name for e in known)
    name = f"{name} side of the border" if side else f"{name} border"
    return Place(blank.text, blank.start, blank.end, None, name if known else None, country,
                 precision=Precision.PART_OF_COUNTRY, relation=Relation.BORDER)  # fmt: skip


def _line(blank: Place, a: Entry, b: Entry) -> Place:
    """A road or an area between two places: its middle and half its length; between areas it has no point."""
    name, country = f"{a.name}–{b.name}", a.country if a.country == b.country else None
    admin1 = None
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None or {a.kind, b.kind} - _POINTS:
        return Place(blank.text, blank.start, blank.end, None, name, country, admin1,
                     precision=Precision.PART_OF_COUNTRY, relation=blank.relation)  # fmt: skip
    ends = (a.lat, a.lon), (b.lat, b.lon)
    lat, lon = middle(*ends)
    radius = round(apart(*ends) / 2 + max(a.radius, b.radius), 1)
    precision = Precision.NEAR_TOWN if radius <= _LOCAL_KM else Precision.PART_OF_COUNTRY
    return Place(blank.text, blank.start, blank.end, None, name, country, admin1, lat, lon, radius, precision,
                 relation=blank.relation)  # fmt: skip


def _from_one(blank: Place, phrase: Phrase, entry: Entry, admin1: str | None) -> Place:
    """A place told of by one other: a part of it, or somewhere around it."""
    relation, lat, lon, radius = phrase.relation, entry.lat, entry.lon, float(entry.radius)
    precision, division = _PRECISION.get(entry.kind), admin1
    near = entry.kind in _POINTS
    if phrase.inside:
        if entry.kind in TOWNS:
            precision = Precision.NEIGHBOURHOOD
        elif entry.kind == "country" or (relation is Relation.COAST and not near):
            precision = Precision.PART_OF_COUNTRY
    elif entry.kind == "country" or (relation is Relation.COAST and not near):
        # Off its coast, south of it, 5 km from it: outside it, and nobody says where.
        country = entry.country if relation is Relation.COAST else None
        return Place(blank.text, blank.start, blank.end, entry.id, entry.name, country,
                     precision=Precision.PART_OF_COUNTRY, relation=relation)  # fmt: skip
    elif phrase.distance is not None:
        how_far = phrase.distance
        if near and lat is not None and lon is not None and how_far.bearing is not None:
            lat, lon = shifted((lat, lon), how_far.km, how_far.bearing)
            radius = round(radius + how_far.reach(), 1)
        else:
            radius = round(radius + how_far.km + how_far.slack, 1)
        precision = Precision.NEAR_TOWN if near and radius <= _LOCAL_KM else Precision.PART_OF_COUNTRY
        division = admin1 if how_far.km <= entry.radius else None
    elif near and relation is not None:
        radius, precision = radius + _BEYOND[relation], Precision.NEAR_TOWN
    elif relation is not None:
        radius += _BEYOND[relation]
    return Place(blank.text, blank.start, blank.end, entry.id, entry.name, entry.country, division, lat, lon, radius,
                 precision, relation=relation)  # fmt: skip

"""A place in words, with what there is to know of it: how exact, how sure, what else it may be, what the sides call it."""

from typing import Final

from counterclaim.exports.countries import country_name
from counterclaim.exports.labels import PRECISIONS
from counterclaim.exports.phrases import place_phrase
from counterclaim.records import Place, PlaceDoubt

_DOUBTS: Final[dict[PlaceDoubt, str]] = {
    PlaceDoubt.UNKNOWN: "not in the gazetteer",
    PlaceDoubt.UNSUPPORTED: "a name that may be no place",
    PlaceDoubt.AMBIGUOUS: "which one is open",
}


def place_details(place: Place) -> str:
    """For example "Tripoli, Libya (town, within 20 km of 32.89 N 13.19 E; chance .54; or Tripoli, Lebanon .32)"."""
    facts = [PRECISIONS[place.precision] if place.precision else "", _point(place)]
    facts += [_DOUBTS[place.doubt] if place.doubt else ""]
    facts += [f"chance {_share(place.score)}" if place.score is not None else ""]
    facts[0] = ", ".join(fact for fact in facts[:2] if fact)
    others = [f"{_named(o.name, o.country)} {_share(o.score)}" for o in place.others]
    facts += [f"or {', '.join(others)}" if others else ""]
    sides = [f"{country_name(c.side)}: {c.name}" for c in place.called]
    facts += [f"called by {', '.join(sides)}" if sides else ""]
    told = "; ".join(fact for fact in (facts[0], *facts[2:]) if fact)
    return f"{place_phrase(place)} ({told})" if told else place_phrase(place)


def _point(place: Place) -> str:
    if place.lat is None or place.lon is None or place.radius_km is None:
        return ""
    north, east = "N" if place.lat >= 0 else "S", "E" if place.lon >= 0 else "W"
    return f"within {place.radius_km:.0f} km of {abs(place.lat):.2f} {north} {abs(place.lon):.2f} {east}"


def _named(name: str, country: str | None) -> str:
    state = country_name(country) if country else None
    return f"{name}, {state}" if state is not None and state != name else name


def _share(chance: float) -> str:
    return f"{chance:.2f}".removeprefix("0")

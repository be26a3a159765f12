"""The places of a situation, each once with all that happened there."""

from typing import Final

from counterclaim.exports.labels import PRECISIONS
from counterclaim.exports.situation.gathered import Gathered, told_quotes
from counterclaim.exports.situation.rows import PlaceRow, Quote
from counterclaim.records import Field, Incident, Place, PlaceDoubt, Precision

_DOUBTS: Final = {
    PlaceDoubt.UNKNOWN: "not in the gazetteer",
    PlaceDoubt.UNSUPPORTED: "may be no place",
    PlaceDoubt.AMBIGUOUS: "which place it is stays open",
}
WHOLE_COUNTRY: Final = "known only to the country"
NO_POINT: Final = "no point is known"


def places(gathered: Gathered) -> tuple[PlaceRow, ...]:
    """A row for every place; first those where most happened, then by name."""
    found: dict[tuple[object, ...], tuple[Place, list[str], dict[Quote, None]]] = {}
    for incident in gathered.incidents:
        for place in incident.where:
            _, ids, quotes = found.setdefault(_spot(place), (place, [], {}))
            if incident.id not in ids:
                ids.append(incident.id)
            quotes |= dict.fromkeys(_words(incident))
    rows = [_row(place, tuple(ids), tuple(quotes)) for place, ids, quotes in found.values()]
    return tuple(sorted(rows, key=lambda row: (-len(row.incidents), row.name, row.key)))


def _spot(place: Place) -> tuple[object, ...]:
    """What makes two places one: the same id and the same disc, or the same words where there is neither."""
    if place.id is None and place.lat is None:
        return ("words", place.text.casefold())
    return (place.id, place.lat, place.lon, place.radius_km, place.relation)


def _row(place: Place, ids: tuple[str, ...], quotes: tuple[Quote, ...]) -> PlaceRow:
    told_of = place.relation is not None or place.name is None
    return PlaceRow(
        key="/".join(str(part) for part in _spot(place)),
        name=place.text if told_of else place.name or place.text,
        country=place.country,
        precision=PRECISIONS[place.precision] if place.precision is not None else "",
        lat=place.lat,
        lon=place.lon,
        radius_km=place.radius_km,
        off_map=_off_map(place),
        incidents=ids,
        quotes=quotes,
    )


def _off_map(place: Place) -> str:
    """Why a place has no disc: a disc for a whole country would say more than is known."""
    if place.doubt is not None:
        return _DOUBTS[place.doubt]
    if place.lat is None or place.lon is None or place.radius_km is None:
        return NO_POINT
    return WHOLE_COUNTRY if place.precision is Precision.COUNTRY else ""


def _words(incident: Incident) -> tuple[Quote, ...]:
    return told_quotes(told for version in incident.versions for told in version.told if told.field is Field.WHERE)

"""A place: where something happened."""

from dataclasses import dataclass

from counterclaim.records.codes import Precision, Relation


@dataclass(frozen=True, slots=True)
class Place:
    """The words that name a place (offsets into ``Document.text``) and which place that is.

    ``id`` is "geonames:N" or "naturalearth:slug"; ``lat`` and ``lon`` are degrees (WGS 84), ``radius_km`` how far the
    place may reach from that point; ``country`` an ISO 3166 alpha-3 code.  All None where the place is not known.

    ``relation`` is set where the words tell of a place by another one ("10 km south of Goris", "the Syrian-Turkish
    border"): ``id`` and ``name`` are then those of the place named, the point and its radius those of the place told of;
    of a line between two places there is no ``id``, of a border and of a country's coast no point.
    """

    text: str
    start: int
    end: int
    id: str | None = None
    name: str | None = None
    country: str | None = None
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    radius_km: float | None = None
    precision: Precision | None = None
    relation: Relation | None = None

"""A place: where something happened."""

from dataclasses import dataclass

from counterclaim.records.codes import PlaceDoubt, Precision, Relation


@dataclass(frozen=True, slots=True)
class OtherPlace:
    """A namesake that may be meant instead of a place, and the chance of it."""

    id: str
    name: str
    country: str | None
    score: float


@dataclass(frozen=True, slots=True)
class Called:
    """What one side calls a contested place, where that is part of the quarrel.

    ``side`` is an ISO 3166 alpha-3 code, or the lower-case word for a people or movement without a state ("kurds").
    """

    side: str
    name: str


@dataclass(frozen=True, slots=True)
class Place:
    """The words that name a place (offsets into ``Document.text``) and which place that is.

    ``id`` is "geonames:N", "naturalearth:slug" or "counterclaim:slug"; ``lat`` and ``lon`` are degrees (WGS 84),
    ``radius_km`` how far the place may reach from that point; ``country`` an ISO 3166 alpha-3 code.  All None where the
    place is not known, and then ``doubt`` says why: ``unknown`` (no place of that name), ``unsupported`` (a name that may
    be no place, which nothing else in the text bears out), ``ambiguous`` (several places, none likely enough).  ``score``
    is the chance, 0 to 1, that the place is right, and ``others`` the likeliest namesakes.  ``name`` takes no side where
    the name is contested; ``called`` then lists what each side says, and is empty otherwise.

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
    called: tuple[Called, ...] = ()
    score: float | None = None
    others: tuple[OtherPlace, ...] = ()
    doubt: PlaceDoubt | None = None
    relation: Relation | None = None

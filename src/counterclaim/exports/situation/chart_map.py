"""The map: a disc of its radius for every place, on the outlines of countries; never a dot for a province."""

import math
from collections.abc import Iterator, Sequence
from typing import Final

from counterclaim.exports.countries import country_name
from counterclaim.exports.markup import Html
from counterclaim.exports.phrases import count_phrase
from counterclaim.exports.situation.frame import Box, Frame, Point, frame_of
from counterclaim.exports.situation.lanes import Lanes
from counterclaim.exports.situation.outlines import outlines
from counterclaim.exports.situation.rows import PlaceRow, Survey
from counterclaim.exports.situation.spots import country_spot, free_spot
from counterclaim.exports.situation.svg import drawing, fill, label, link, rect, rule

_WIDTH: Final = 1000.0
_SMALL: Final = 5.0
"""A disc smaller than this is drawn as a ring of it, so that it can be seen and hit; its true size stands inside."""

_STEPS: Final = (30.0, 20.0, 10.0, 5.0, 2.0, 1.0, 0.5, 0.25)
OUTSIDE: Final = "outside the frame of the map"

_Shapes = Sequence[tuple[str | None, list[list[Point]]]]


def on_map(survey: Survey) -> tuple[tuple[PlaceRow, ...], tuple[PlaceRow, ...]]:
    """The places that the map shows, and those with a point that lie outside its frame.

    The frame holds the places in the parties' countries; where no place lies there, or no party is a country, all places.
    """
    placed = tuple(row for row in survey.places if not row.off_map)
    parties = frozenset(survey.situation.parties)
    inside = tuple(row for row in placed if row.country in parties or row.country is None) if parties else placed
    if not any(row.country in parties for row in inside):
        return placed, ()
    near = tuple(row for row in inside if row.country is not None)
    frame = frame_of([_disc(row) for row in near], _WIDTH)
    shown = tuple(row for row in placed if _inside(row, frame))
    return shown, tuple(row for row in placed if not _inside(row, frame))


def world_map(survey: Survey, lanes: Lanes) -> Html:
    """The drawing; empty where no place has a disc."""
    shown, _ = on_map(survey)
    if not shown:
        return Html()
    parties = frozenset(survey.situation.parties)
    framed = [row for row in shown if row.country in parties] or shown
    frame = frame_of([_disc(row) for row in framed], _WIDTH)
    description = (
        "Each disc reaches as far as the place may reach that the texts name; a dashed edge marks districts, provinces and "
        "parts of a country. Numbers count incidents. The table of places holds the same."
    )
    taken: list[Box] = []
    shapes = sorted(outlines(frame), key=lambda one: (one[0] or "~", one[1]))
    place_names = list(_place_names(shown, frame, lanes, taken))
    country_names = list(_country_names(shapes, frame, taken))
    parts = (
        '<clipPath id="map-frame">' + rect(0, 0, frame.width, frame.height, "") + "</clipPath>",
        '<g clip-path="url(#map-frame)">',
        rect(0, 0, frame.width, frame.height, 'class="sea"'),
        *_land(shapes, parties),
        *_graticule(frame),
        *_discs(survey, shown, frame, lanes),
        *country_names,
        *place_names,
        "</g>",
        *_scale(frame),
        rect(0.5, 0.5, frame.width - 1, frame.height - 1, 'class="frame"'),
    )
    return drawing("map", (frame.width, frame.height), "Map", description, parts)


def _land(shapes: _Shapes, parties: frozenset[str]) -> Iterator[str]:
    """The countries; those of the parties paler."""
    for code, rings in shapes:
        path = "".join(_path(ring) for ring in rings)
        classes = "land party" if code in parties else "land"
        yield f'<path d="{path}" class="{classes}" fill-rule="evenodd"/>'


def _country_names(shapes: _Shapes, frame: Frame, taken: list[Box]) -> Iterator[str]:
    """The names of countries, where there is room for them."""
    for code, rings in shapes:
        if code is not None:
            name = country_name(code).upper()
            spot = country_spot(rings, len(name) * 10.5, (frame.width, frame.height), taken)
            if spot is not None:
                yield label(*spot, name, "country", "middle")


def _path(ring: Sequence[Point]) -> str:
    """A ring as a path, to a tenth of a unit, without points that would not be seen."""
    kept = [ring[0]]
    for point in ring[1:]:
        if abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) >= 0.7:
            kept.append(point)
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in kept) + "Z"


def _graticule(frame: Frame) -> Iterator[str]:
    """Lines of longitude and latitude with their degrees, four or so each way."""
    west, south, east, north = frame.box
    step = next((size for size in _STEPS if (north - south) / size >= 2.5), _STEPS[-1])
    for at in range(math.ceil(west / step), math.floor(east / step) + 1):
        x, _ = frame.point(at * step, frame.lat)
        yield rule(x, 0, x, frame.height, "graticule")
        yield label(x + 3, frame.height - 6, _degrees((at * step + 180) % 360 - 180, "E", "W"), "tick")
    for at in range(math.ceil(south / step), math.floor(north / step) + 1):
        _, y = frame.point(frame.lon, at * step)
        yield rule(0, y, frame.width, y, "graticule")
        yield label(5, y - 4, _degrees(at * step, "N", "S"), "tick")


def _degrees(value: float, plus: str, minus: str) -> str:
    return f"{abs(value):g}° {plus if value > 0 else minus if value < 0 else ''}".strip()


def _scale(frame: Frame) -> Iterator[str]:
    """A bar of a round number of kilometres, at most a quarter of the map wide."""
    sizes = (size * 10**power for power in range(4, -1, -1) for size in (5, 2, 1))
    km = next(km for km in sizes if frame.length(km) <= frame.width / 4)
    wide = frame.length(km)
    x, y = frame.width - wide - 18, frame.height - 16
    yield rect(x - 8, y - 20, wide + 16, 28, 'class="plate"')
    yield f'<path d="M{x:.1f} {y - 5:.1f}v5h{wide:.1f}v-5" class="bar"/>'
    yield label(x + wide / 2, y - 7, f"{km} km", "tick dark", "middle")


def _discs(survey: Survey, shown: Sequence[PlaceRow], frame: Frame, lanes: Lanes) -> Iterator[str]:
    """The discs, largest first so that none hides another."""
    numbers = {row.key: number for number, row in enumerate(survey.places, 1)}
    for row in sorted(shown, key=lambda row: (-(row.radius_km or 0), row.key)):
        yield _disc_drawn(row, numbers[row.key], frame, lanes)


def _place_names(shown: Sequence[PlaceRow], frame: Frame, lanes: Lanes, taken: list[Box]) -> Iterator[str]:
    """The names of places with their counts, where there is room; first those where most happened."""
    for row in sorted(shown, key=lambda row: (-len(row.incidents), row.key)):
        words = f"{row.name} {len(row.incidents)}"
        away = max(_SMALL, min(frame.length(row.radius_km or 0), 30))
        spot = free_spot(_point(row, frame), away, len(words) * 7.4, taken)
        if spot is not None and 0 < spot[0] < frame.width - len(words) * 7.4:
            yield label(*spot, words, f"{lanes.classes(*row.incidents)} place")


def _disc_drawn(row: PlaceRow, number: int, frame: Frame, lanes: Lanes) -> Html:
    x, y = _point(row, frame)
    radius = frame.length(row.radius_km or 0)
    area = row.precision in ("district", "province", "part of the country")
    lane = lanes.lane_of(row.incidents)
    shape = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" {fill(lane)}/>'
    ring = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{max(radius, _SMALL):.1f}" class="ring{" area" if area else ""}"/>'
    told = (
        f"{row.name}: {count_phrase(len(row.incidents), 'incident')}, by {lanes.names[lane]}; {row.precision}, within "
    )
    return link(f"p{number}", f"{lanes.classes(*row.incidents)} disc", f"{told}{row.radius_km:g} km", shape, ring)


def _disc(row: PlaceRow) -> tuple[float, float, float]:
    return (row.lon or 0.0, row.lat or 0.0, row.radius_km or 0.0)


def _inside(row: PlaceRow, frame: Frame) -> bool:
    x, y = _point(row, frame)
    return 0 <= x <= frame.width and 0 <= y <= frame.height


def _point(row: PlaceRow, frame: Frame) -> Point:
    return frame.point(frame.near(row.lon or 0.0), row.lat or 0.0)

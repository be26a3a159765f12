"""The timeline: how many incidents on each day, and below a mark for each, in a lane for each side that did them."""

from collections.abc import Iterator, Sequence
from typing import Final

from counterclaim.exports.labels import type_label
from counterclaim.exports.markup import Html, element
from counterclaim.exports.phrases import count_phrase, listed, range_phrase
from counterclaim.exports.situation.bins import Bin, bins
from counterclaim.exports.situation.lanes import Lanes
from counterclaim.exports.situation.rows import Survey
from counterclaim.exports.situation.sheet import days
from counterclaim.exports.situation.svg import drawing, fill, label, link, rect, rule
from counterclaim.records import Incident

_WIDTH: Final = 1000.0
_LEFT: Final = 46.0
_HIGH: Final = 130.0
_TOP: Final = 16.0
_TAG: Final = (46.0, 17.0)
_BAR: Final = 8.0
_GAP: Final = 3.0

_Box = tuple[float, float, float, float]
"""Left, top, width, height."""


def timeline(survey: Survey, lanes: Lanes, shown: Sequence[Incident]) -> Html:
    """The drawing; ``shown`` are the incidents that have cards and so marks.  Empty where there are no days."""
    days_shown = bins(survey.incidents, survey.situation.first, survey.situation.last)
    if not days_shown:
        return Html()
    chart = list(_histogram(days_shown, lanes))
    marks, bottom = _marks(survey, days_shown, lanes, shown)
    description = (
        "Bars: incidents of each day by who did them, and as an outline those told of several days. "
        "Below, a mark for each incident with its number: a bar where its day is uncertain, a bold edge where contested."
    )
    return drawing("timeline", (_WIDTH, bottom + 6), "Timeline", description, (*chart, *marks))


def _step(found: Sequence[Bin]) -> float:
    """How wide a column is."""
    return (_WIDTH - _LEFT - 4) / len(found)


def _histogram(found: Sequence[Bin], lanes: Lanes) -> Iterator[str]:
    step = _step(found)
    most = max((len(one.sure) + len(one.possible) for one in found), default=0) or 1
    unit = _HIGH / most
    floor = _TOP + _HIGH
    for value in _ticks(most):
        y = floor - value * unit
        yield rule(_LEFT, y, _WIDTH - 4, y, "grid")
        yield label(_LEFT - 6, y + 4, str(value), "tick", "end")
    every = max(1, round(62 / step))
    for at, one in enumerate(found):
        x = _LEFT + at * step
        yield _column(one, lanes, (x, floor), (step, unit))
        if at % every == 0:
            yield rule(x, floor, x, floor + 5, "axis")
            yield label(x + 2, floor + 15, _short(one), "tick")
    yield rule(_LEFT, floor, _WIDTH - 4, floor, "axis")


def _column(one: Bin, lanes: Lanes, corner: tuple[float, float], scale: tuple[float, float]) -> str:
    """The bar of one day: a piece for each lane, and an outline on top for what may have happened on it."""
    (x, y), (step, unit) = corner, scale
    wide = max(1.0, min(step * 0.8, 60.0))
    counts = [0] * (lanes.several + 1)
    for incident in one.sure:
        counts[lanes.lane(incident)] += 1
    words = [f"{number} by {lanes.names[lane]}" for lane, number in enumerate(counts) if number]
    if one.possible:
        words.append(f"{len(one.possible)} more of several days, of which this may be one")
    if not words:
        return ""
    pieces: list[str] = []
    left = x + min((step - wide) / 2, 8)
    for lane in (*range(1, lanes.several + 1), 0):
        if counts[lane]:
            y -= counts[lane] * unit
            pieces.append(rect(left, y, wide, counts[lane] * unit, fill(lane)))
    if one.possible:
        y -= len(one.possible) * unit
        pieces.append(rect(left, y, wide, len(one.possible) * unit, 'class="possible"'))
    return element("g", element("title", f"{one.words}: {'; '.join(words)}"), *(Html(piece) for piece in pieces))


def _marks(survey: Survey, found: Sequence[Bin], lanes: Lanes, shown: Sequence[Incident]) -> tuple[list[str], float]:
    """The marks of all lanes that have any, and where they end."""
    y = _TOP + _HIGH + 30
    drawn: list[str] = []
    columns, step = _columns(found), _step(found)
    for lane in (*range(1, lanes.several + 1), 0):
        own = [one for one in shown if one.id in columns and lanes.lane(one) == lane]
        if not own:
            continue
        drawn += [label(4, y + 10, f"done by {lanes.names[lane]}", "lane"), rule(0, y - 5, _WIDTH, y - 5, "grid")]
        y += 18
        boxes, y = _packed([(one, columns[one.id]) for one in own], step, y)
        drawn += [_mark(survey, one, lanes, box) for one, box in boxes]
        y += 10
    return drawn, y


def _columns(found: Sequence[Bin]) -> dict[str, tuple[int, int]]:
    """The first and last column that each incident may stand in."""
    held: dict[str, tuple[int, int]] = {}
    for at, one in enumerate(found):
        for incident in (*one.sure, *one.possible):
            held[incident.id] = (held.get(incident.id, (at, at))[0], at)
    return held


def _packed(
    told: Sequence[tuple[Incident, tuple[int, int]]], step: float, top: float
) -> tuple[list[tuple[Incident, _Box]], float]:
    """A box for each incident so that none covers another, row under row; and where the last row ends."""
    tagged = step >= _TAG[0] + _GAP
    high = _TAG[1] if tagged else _BAR
    ends: list[float] = []
    boxes = []
    for incident, (first, last) in sorted(
        told, key=lambda one: (one[1][0], one[1][0] != one[1][1], -one[1][1], one[0].id)
    ):
        opening, closing = _LEFT + first * step, _LEFT + (last + 1) * step - 1
        wide = min(_TAG[0], step - 1) if tagged and first == last else max(3.0, closing - opening)
        row, x = _room(ends, opening, closing, wide)
        ends[row : row + 1] = [x + wide]
        boxes.append((incident, (x, top + row * (high + _GAP), wide, high)))
    return boxes, top + len(ends) * (high + _GAP)


def _room(ends: Sequence[float], opening: float, closing: float, wide: float) -> tuple[int, float]:
    """The first row with room for a box between two points, and where it begins; the next new row where none has."""
    for row, end in enumerate(ends):
        x = max(opening, end + _GAP)
        if x + wide <= closing + 0.5:
            return row, x
    return len(ends), opening


def _mark(survey: Survey, incident: Incident, lanes: Lanes, box: _Box) -> str:
    """An incident's mark: a strip of its lane's pattern, and its number where there is room."""
    x, y, wide, high = box
    number = survey.numbers[incident.id]
    classes = f"{lanes.classes(incident.id)} mark"
    lane = lanes.lane(incident)
    if high < _TAG[1]:
        return link(f"n{number}", classes, words(survey, incident), rect(x, y, wide, high, fill(lane)))
    strip = rect(x, y, 8, high, fill(lane))
    sign = f"{number} ≠" if incident.contested else str(number)
    shapes = (rect(x, y, wide, high, 'class="tag"'), strip, label(x + 11, y + 12.5, sign, "number"))
    return link(f"n{number}", classes, words(survey, incident), *shapes)


def words(survey: Survey, incident: Incident) -> str:
    """An incident in one line: "12: air strike, Azerbaijan → Armenia, 13 Sep 2022, contested, 2 articles"."""
    doers, targets = listed(incident.actor), listed(incident.recipient)
    who = f"{doers} → {targets}" if targets else doers
    told = (type_label(incident.type, incident.mode), who, days(incident).text)
    contested = ("contested",) if incident.contested else ()
    facts = ", ".join(part for part in (*told, *contested, count_phrase(incident.articles, "article")) if part)
    return f"{survey.numbers[incident.id]}: {facts}"


def _ticks(most: int) -> tuple[int, ...]:
    """Up to five round counts from 0 to ``most``."""
    size = next(size for power in range(9) for size in (10**power, 2 * 10**power, 5 * 10**power) if most <= size * 5)
    return tuple(range(0, most + 1, size))


def _short(one: Bin) -> str:
    """A bin's first day as an axis has it."""
    return range_phrase(one.first.isoformat(), one.first.isoformat())

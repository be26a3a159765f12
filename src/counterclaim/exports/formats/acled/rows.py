"""One place and day of an incident -> a row of ACLED: a pair of sides, a sub-event type, the cells."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from counterclaim.exports.formats.accounts import disputed
from counterclaim.exports.formats.acled.actors import (
    ARMED,
    CIVILIANS,
    INTERS,
    PROTESTERS,
    Scene,
    Side,
    interaction,
    side,
)
from counterclaim.exports.formats.acled.columns import TARGETED
from counterclaim.exports.formats.acled.cuts import Cut
from counterclaim.exports.formats.acled.notes import Setting, notes
from counterclaim.exports.formats.acled.sub_events import (
    SUB_EVENTS,
    Act,
    Refused,
    disorder,
    sub_event,
    targets_civilians,
    uses_force,
)
from counterclaim.exports.formats.acled.toll import divided, fatalities
from counterclaim.exports.formats.crosswalks import acled_precision, acled_time, middle
from counterclaim.exports.formats.exporter import LeftOut, Row
from counterclaim.exports.formats.incidents import number, outlets, outlets_by_document
from counterclaim.exports.formats.sources import joined
from counterclaim.records.codes import EventType, FigureKind, Newness, Reality
from counterclaim.records.entry import Entry
from counterclaim.records.incident import Incident

NO_ACTOR: Final = "no side is known"


@dataclass(frozen=True, slots=True)
class Pair:
    """The two sides of a row, each with those associated with it, and the kinds of all of them."""

    first: Side
    with_first: tuple[Side, ...]
    second: Side | None
    with_second: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """A row that has a place in the format: where and when, who against whom, and what it is."""

    cut: Cut
    pair: Pair
    sub: str
    targeted: bool


def plan(incident: Incident, entries: tuple[Entry, ...], cut: Cut) -> Plan | LeftOut:
    """What the row of one place and day says, or why it has none."""
    pair = _pair(incident, cut)
    if pair is None:
        return LeftOut(incident, cut.key, NO_ACTOR)
    sub = sub_event(_act(incident, entries, pair))
    if isinstance(sub, Refused):
        return LeftOut(incident, cut.key, sub.reason, f"{incident.type.value}/{incident.mode or ''}".rstrip("/"))
    others = () if pair.second is None else (pair.second, *pair.with_second)
    targeted = targets_civilians(sub, tuple(one.inter for one in others))
    return Plan(cut, _armed_only(pair) if SUB_EVENTS[sub] == "Battles" else pair, sub, targeted)


def cells(incident: Incident, entries: tuple[Entry, ...], planned: Plan, toll: tuple[int, int]) -> Row:
    """The cells after the id; ``toll`` is the row's share of the dead and over how many rows they are divided."""
    dead, shared = toll
    cut, pair, sub = planned.cut, planned.pair, planned.sub
    second = None if pair.second is None else pair.second.name
    setting = Setting(cut.place, _place_words(cut), cut.earliest, cut.latest, shared)
    return (
        *_head(cut, sub),
        *_sides(pair),
        TARGETED if planned.targeted else None,
        *_where(cut),
        joined(outlets(entries)),
        None,
        notes(incident, (sub, pair.first.name, second), setting, outlets_by_document(entries)),
        dead,
        "; ".join(_tags(incident)) or None,
        _seconds(incident.changed),
    )


def _pair(incident: Incident, cut: Cut) -> Pair | None:
    """Who against whom; of parties that act on one another the first and the second."""
    riot = incident.type is EventType.PROTEST and incident.mode in {"riot", "vandalize"}
    scene = Scene(cut.country.iso3, uses_force(incident.type, incident.mode), riot)
    doers = tuple(dict.fromkeys(side(actor, scene) for actor in incident.actor))
    targets = tuple(
        one for one in dict.fromkeys(side(actor, scene) for actor in incident.recipient) if one not in doers
    )
    if not doers and not targets:
        return None
    if not doers:
        return Pair(targets[0], targets[1:], None, ())
    if not targets:
        return Pair(doers[0], (), doers[1] if len(doers) > 1 else None, doers[2:])
    crowd = next((one for one in targets if one.inter == PROTESTERS), None)
    if crowd is not None:
        return Pair(crowd, tuple(one for one in targets if one != crowd), doers[0], doers[1:])
    main = next((one for one in targets if one.inter in ARMED), targets[0])
    return Pair(doers[0], doers[1:], main, tuple(one for one in targets if one != main))


def _act(incident: Incident, entries: tuple[Entry, ...], pair: Pair) -> Act:
    dead = fatalities(incident, entries) > 0
    wounded = number(incident, FigureKind.WOUNDED)
    own = (pair.first, *pair.with_first)
    other = () if pair.second is None else (pair.second, *pair.with_second)
    if incident.recipient and pair.first.inter == PROTESTERS and incident.type is not EventType.PROTEST:
        own, other = other, own
    return Act(
        incident.type,
        incident.mode,
        tuple(one.inter for one in own),
        tuple(one.inter for one in other),
        incident.means,
        mutual=not incident.recipient and len(incident.actor) > 1,
        harmed=dead or (wounded is not None and bool(wounded.low or wounded.best)),
        dead=dead,
    )


def _armed_only(pair: Pair) -> Pair:
    """The sides of a battle: civilians who died in it are counted, not listed."""
    return Pair(pair.first, pair.with_first, pair.second, tuple(o for o in pair.with_second if o.inter != CIVILIANS))


def _head(cut: Cut, sub: str) -> Row:
    day = middle(cut.earliest, cut.latest)
    precision = acled_time(cut.earliest, cut.latest)
    return (day, int(day[:4]), precision, disorder(sub), SUB_EVENTS[sub], sub)


def _sides(pair: Pair) -> Row:
    second = pair.second
    both = interaction(pair.first.inter, None if second is None else second.inter, alone=second is None)
    return (*_side(pair.first, pair.with_first), *_side(second, pair.with_second), both)


def _side(one: Side | None, others: tuple[Side, ...]) -> Row:
    if one is None:
        return (None, None, None)
    more = [one.identity, *(name for other in others for name in (other.name, other.identity))]
    associated = "; ".join(dict.fromkeys(name for name in more if name and name != one.name))
    return (one.name, associated or None, None if one.inter is None else INTERS[one.inter])


def _where(cut: Cut) -> Row:
    place, known = cut.place, cut.country
    point = (f"{place.lat:.4f}", f"{place.lon:.4f}")
    code = int(known.numeric) if known.numeric else None
    area = (code, known.acled_region or None, known.name, place.admin1, None, None)
    return (*area, place.name or place.text, *point, acled_precision(place))


def _place_words(cut: Cut) -> str:
    parts = (cut.place.name or cut.place.text, cut.place.admin1, cut.country.name)
    return ", ".join(dict.fromkeys(part for part in parts if part))


def _tags(incident: Incident) -> Iterator[str]:
    if fields := disputed(incident):
        yield f"contested: {', '.join(fields)}"
    if incident.newness is Newness.BACKGROUND:
        yield "background"
    if incident.reality is Reality.ONGOING:
        yield "ongoing"


def _seconds(moment: str | None) -> int | None:
    """Unix seconds of a day or moment; both count as UTC where they name no zone."""
    if moment is None:
        return None
    known = datetime.fromisoformat(moment)
    return int((known if known.tzinfo else known.replace(tzinfo=UTC)).timestamp())


def tolls(incident: Incident, entries: tuple[Entry, ...], rows: int) -> tuple[int, ...]:
    """The dead of each row."""
    return divided(fatalities(incident, entries), rows)

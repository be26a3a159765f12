"""All tables of a situation, from what a ledger holds of it."""

from collections.abc import Iterable
from typing import Final

from counterclaim.exports.countries import country_name
from counterclaim.exports.situation.accounts import allegations, side_accounts
from counterclaim.exports.situation.acts import accords, contacts, demands, threats
from counterclaim.exports.situation.asked import Situation
from counterclaim.exports.situation.context_rows import agreements, control, forces
from counterclaim.exports.situation.copied import copies, drifts, sources
from counterclaim.exports.situation.counts import count_days, day_label
from counterclaim.exports.situation.gathered import Gathered
from counterclaim.exports.situation.places import places
from counterclaim.exports.situation.rows import LeftOutRow, Side, Survey
from counterclaim.exports.situation.sides import sides_of, version_side
from counterclaim.exports.situation.tolls import side_tolls, tolls
from counterclaim.records import Holdings

MOST_SIDES: Final = 4
"""So many sides have a colour and a pattern of their own; all others share one."""

_OF_OTHERS: Final = "none of the parties is named in them; they stand in the documents"


def survey(holdings: Holdings, situation: Situation) -> Survey:
    """Everything the holdings tell of a situation; depends on what is held alone, never on its order.

    ``holdings`` are already cut to the situation's parties and days: nothing here leaves an incident out.  Rows of context
    that name other parties only are left out and counted.
    """
    gathered = Gathered.of(holdings)
    parties = situation.parties
    (agreed, others_agreed), (troops, others_troops) = agreements(gathered, parties), forces(gathered, parties)
    held, others_held = control(gathered, parties)
    spots, copied, drifted = places(gathered), copies(gathered), drifts(gathered)
    mentioned = {*(one.origin for one in copied), *(one.origin for one in drifted)}
    left = (
        *_not_shown(gathered),
        *_left("agreements", others_agreed),
        *_left("forces", others_troops),
        *_left("control of ground", others_held),
    )
    return Survey(
        situation=situation,
        question=holdings.question,
        sides=_sides(gathered, situation),
        incidents=gathered.incidents,
        numbers=gathered.numbers,
        documents=gathered.documents,
        days=count_days(gathered),
        accounts=side_accounts(gathered),
        allegations=allegations(gathered),
        contacts=contacts(gathered),
        demands=demands(gathered),
        threats=threats(gathered),
        accords=accords(gathered),
        agreements=agreed,
        forces=troops,
        control=held,
        tolls=tolls(gathered),
        side_tolls=side_tolls(gathered),
        places=spots,
        copies=copied,
        drifts=drifted,
        sources=sources(gathered, mentioned),
        left_out=left,
    )


def _sides(gathered: Gathered, situation: Situation) -> tuple[Side, ...]:
    """The parties asked for; without any, those who do or tell most, at most four."""
    if situation.parties:
        return tuple(Side(party, _name(gathered, party)) for party in situation.parties)
    counts: dict[Side, int] = {}
    for incident in gathered.incidents:
        tellers = (version_side(version) for version in incident.versions)
        for side in {*sides_of((*incident.actor, *incident.recipient)), *(one for one in tellers if one.id)}:
            counts[side] = counts.get(side, 0) + 1
    ranked = sorted(counts, key=lambda side: (-counts[side], side.id, side.name))
    by_id: dict[str, Side] = {}
    for side in ranked:
        by_id.setdefault(side.id, side)
    return tuple(by_id.values())[:MOST_SIDES]


def _name(gathered: Gathered, party: str) -> str:
    """The name of a party: of a country the English one, else the one that the first incident gives it."""
    if (name := country_name(party)) != party:
        return name
    named = (side for one in gathered.incidents for side in sides_of((*one.actor, *one.recipient)))
    return next((side.name for side in named if side.id == party), party)


def _not_shown(gathered: Gathered) -> Iterable[LeftOutRow]:
    """What the timeline and the map cannot show, by reason."""
    labels = [(day_label(one), one.id) for one in gathered.incidents]
    for label in sorted({label for label, _ in labels if label}):
        found = tuple(name for other, name in labels if other == label)
        yield LeftOutRow("timeline and counts by day", label, len(found), found)
    nowhere = tuple(one.id for one in gathered.incidents if not one.where)
    if nowhere:
        yield LeftOutRow("map", "no place told", len(nowhere), nowhere)
    reasons: dict[str, list[str]] = {}
    spots = places(gathered)
    on_map = {name for row in spots if not row.off_map for name in row.incidents}
    for row in spots:
        if row.off_map:
            reasons.setdefault(row.off_map, []).extend(name for name in row.incidents if name not in on_map)
    for reason, names in sorted(reasons.items()):
        if found := gathered.ordered(names):
            yield LeftOutRow("map", reason, len(found), found)


def _left(what: str, number: int) -> tuple[LeftOutRow, ...]:
    return (LeftOutRow(what, _OF_OTHERS, number, ()),) if number else ()

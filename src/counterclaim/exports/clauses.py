"""The parts of a sentence that tells an incident: who to whom, where, when, how many."""

from collections.abc import Iterable, Sequence
from typing import Final

from counterclaim.exports.days import days_phrase
from counterclaim.exports.labels import type_label
from counterclaim.exports.phrases import in_a_row, name_and_country, readable_name
from counterclaim.records import EventType, Field, Incident, Place, Range, Relation, Told

NOBODY: Final = "somebody not named"
MOST_PLACES: Final = 3
"""So many places are named; the rest is counted."""

_TO_WHOM: Final[dict[EventType, str]] = {
    EventType.AGREE: "with",
    EventType.CONSULT: "with",
    EventType.SUPPORT: "for",
    EventType.CONCEDE: "to",
    EventType.COOPERATE: "with",
    EventType.AID: "to",
    EventType.RETREAT: "in favour of",
    EventType.REQUEST: "to",
    EventType.REJECT: "towards",
    EventType.ASSAULT: "on",
}
"""What stands before the recipient; "against" for all other types."""
_OF: Final = frozenset(
    {
        "abduct",
        "beat",
        "torture",
        "targeted",
        "arrest",
        "deport",
        "convict",
        "expel",
        "investigate",
        "disapprove",
    }
)
"""Modes whose words take "of" before the recipient: "arrest of", "criticism of"."""
_OF_MORE: Final = " of more"
"""How the value of such a toll ends (``incidents.versions``)."""
_NAMELESS: Final = frozenset({"nobody named", "not named"})
_PLACING: Final = frozenset({"near", "between", "off", "along", "outside", "around"})
_ON: Final = frozenset({Relation.ROAD, Relation.BORDER, Relation.FRONT})
_APART: Final = frozenset({Relation.DISTANCE, Relation.DIRECTION})


def event_of(value: str) -> tuple[EventType, str | None]:
    """The type and mode of a value of WHAT: "ASSAULT/aerial"."""
    kind, _, mode = value.partition("/")
    return EventType(kind), mode or None


def days_of(value: str) -> str:
    """The days of a value of WHEN: "2022-09-13/2022-09-13"."""
    first, _, last = value.partition("/")
    return days_phrase(first or None, last or None)


def parties(event: EventType, mode: str | None, who: Sequence[str], whom: Sequence[str]) -> str:
    """Who and to whom: "by Azerbaijan on Armenia", "between France and Russia"."""
    if event is EventType.CONSULT and len(who) > 1 and not whom:
        return f"between {in_a_row(map(name, who))}"
    parts = (f"by {in_a_row(map(name, who))}" if who else "", to_whom(event, mode, whom) if whom else "")
    return " ".join(part for part in parts if part)


def to_whom(event: EventType, mode: str | None, whom: Iterable[str]) -> str:
    """The recipients with the preposition that the type of event and its mode take."""
    before = "of" if mode in _OF and event is not EventType.THREATEN else _TO_WHOM.get(event, "against")
    return f"{before} {in_a_row(map(name, whom))}"


def places(labels: Iterable[str], known: Sequence[Place]) -> str:
    """Several places, the first MOST_PLACES by name: "in Goris and Jermuk, Armenia and in 4 more places"."""
    several = list(dict.fromkeys(labels))
    grouped: dict[tuple[str, str | None, str], list[str]] = {}
    for label in several[:MOST_PLACES]:
        before, named, country = _placed(label, known)
        # "10 km south of Goris and Kapan" would be south of both.
        grouped.setdefault((before, country, "" if before else named), []).append(named)
    parts = [_group(before, named, country) for (before, country, _), named in grouped.items()]
    more = len(several) - MOST_PLACES
    return in_a_row([*parts, f"in {more} more {'place' if more == 1 else 'places'}"] if more > 0 else parts)


def where(label: str, known: Iterable[Place]) -> str:
    """A place with its preposition and, where one of those known bears that name, its country."""
    before, named, country = _placed(label, known)
    return _group(before, [named], country)


def _placed(label: str, known: Iterable[Place]) -> tuple[str, str, str | None]:
    """The preposition, name and country of a place; no country where none of those known bears that name."""
    for place in known:
        if label in {place.name, place.text}:
            named, country = name_and_country(place)
            return _preposition(named, place.relation), named, country
    return "in", label, None


def _group(before: str, several: Sequence[str], country: str | None) -> str:
    """Places of one country behind one preposition: "in Goris and Kapan, Armenia"."""
    words = f"{before} {in_a_row(several)}".strip()
    return f"{words}, {country}" if country is not None else words


def _preposition(phrase: str, relation: Relation | None) -> str:
    """The preposition of a place, where its words have none: "10 km south of Goris" and "near Mosul" do."""
    if relation is not None:
        if phrase.partition(" ")[0].lower() in _PLACING or (relation in _APART and " of " in phrase):
            return ""
        if relation in _ON:
            return "on"
    return "in"


def figures(several: Iterable[Told]) -> list[str]:
    """The numbers of one account, those of one kind with "or" between them: ["at least 49 killed or 51 killed"].

    Tolls of more than the incident ("since 2011"), which versions mark, are none of its numbers.
    """
    kinds: dict[str, dict[str, None]] = {}
    for told in several:
        if told.field is Field.FIGURES and not told.value.endswith(_OF_MORE):
            kinds.setdefault(told.value.partition(" ")[0], {})[told.label] = None
    return [" or ".join(labels) for labels in kinds.values()]


def range_words(figure: Range) -> str:
    """A number of an incident in words: "49 to 71 killed", "at least 49 killed"; "" where no bound of it is known."""
    low, high, kind = figure.low, figure.high, figure.kind.value
    if low is None:
        return "" if high is None else f"at most {high} {kind}"
    if high is None:
        return f"at least {low} {kind}"
    return f"{low} {kind}" if low == high else f"{low} to {high} {kind}"


def put(told: Told, incident: Incident) -> str:
    """One value of one account by itself: "by Azerbaijan", "in Goris, Armenia", "air strike"."""
    if told.field is Field.WHO:
        return f"by {name(told.label)}"
    if told.field is Field.WHOM:
        return to_whom(incident.type, incident.mode, (told.label,))
    if told.field is Field.WHAT:
        return type_label(*event_of(told.value))
    if told.field is Field.WHERE:
        return where(told.label, incident.where)
    return days_of(told.value) if told.field is Field.WHEN else told.label


def name(label: str) -> str:
    """A name to be read; whom nobody names is somebody not named."""
    return NOBODY if label in _NAMELESS else readable_name(label) or label


def capital(words: str) -> str:
    """The words with a capital first letter."""
    return words[:1].upper() + words[1:]

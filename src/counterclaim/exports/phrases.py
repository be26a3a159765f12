"""The parts of a record in a few plain words, for the table and the page."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from counterclaim.exports.countries import country_name
from counterclaim.exports.labels import BASES, FIGURES
from counterclaim.records import (
    Actor,
    ActorKind,
    Claim,
    CodedDocument,
    Figure,
    Place,
    Published,
    Relation,
    Report,
    Source,
    Span,
    When,
)

OUTLET_VOICE: Final = "the outlet itself"
NOBODY_NAMED: Final = "nobody named"
_PRONOUNS: Final = frozenset("he him his she her hers it its they them their we us our i me my who whose".split())
_PAIRS: Final = ("both ", "the two ")
_CODED: Final = re.compile(r"([a-z]+) \(([A-Z]{3})\)")
_CLASS: Final = re.compile(r"([a-z][a-z ]*) \(([^()]+)\)")
"""A class of people and their country: "former officials (United States)"."""
UNNAMED: Final = "not named"
"""The name that ``events`` gives to those who used force and whom nobody names."""


def actor_phrase(actor: Actor) -> str:
    """Who it is: the words of the text, with the name they stand for where that adds something."""
    if actor.kind is ActorKind.UNKNOWN and actor.name == UNNAMED:
        return NOBODY_NAMED
    words, name = _as_repaired(actor), readable_name(actor.name)
    if name is not None and _only_points(words):
        return name
    if name is None or name.casefold() in words.casefold():
        return words
    if name.casefold().endswith(f" {words.casefold()}"):
        return name
    return f"{words} ({_in_brackets(name, words)})"


def _in_brackets(name: str, words: str) -> str:
    """A name that stands in brackets, its own brackets undone: "civilians, Sudan"; of a class told already the country."""
    match = _CLASS.fullmatch(name)
    if match is None:
        return name
    kind, home = match.groups()
    return home if kind.removesuffix("s").casefold() in words.casefold() else f"{kind}, {home}"


def readable_name(name: str | None) -> str | None:
    """A name with the state spelt out where only its code stands in brackets: "civilians (SDN)"."""
    match = _CODED.fullmatch(name or "")
    return name if match is None else f"{match.group(1)} ({country_name(match.group(2))})"


def _only_points(words: str) -> bool:
    """Whether the words name nobody by themselves: a pronoun, "both sides", "the two countries"."""
    folded = words.casefold()
    return folded in _PRONOUNS or folded.startswith(_PAIRS)


def parties_phrase(report: Report) -> str:
    """Who did it to whom: "Azerbaijani forces -> Armenia", with an arrow; a dash where neither is told."""
    return between(report.actor, report.recipient) or "–"


def between(doers: Iterable[Actor], targets: Iterable[Actor]) -> str:
    """Who did it to whom: "Azerbaijan → Goris and Kapan (civilians, Armenia)"; "" where neither is told."""
    who, whom = listed(doers), listed(targets)
    return f"{who or NOBODY_NAMED} → {whom}" if whom else who


def listed(actors: Iterable[Actor]) -> str:
    """Several actors, each phrase once: "Armenia, Azerbaijan and Russia"."""
    return in_a_row(map(actor_phrase, actors))


def in_a_row(words: Iterable[str]) -> str:
    """Several words, each once: "A", "A and B", "A, B and C"."""
    several = list(dict.fromkeys(words))
    if len(several) < 2:
        return "".join(several)
    return f"{', '.join(several[:-1])} and {several[-1]}"


def place_phrase(place: Place) -> str:
    """The place in the text's words, with its country where known: "Goris, Armenia", "10 km south of Goris, Armenia"."""
    name, country = name_and_country(place)
    return f"{name}, {country}" if country is not None else name


def name_and_country(place: Place) -> tuple[str, str | None]:
    """The place in the text's words, and its country where that is known and not the place itself."""
    name = place.text
    if place.relation is not None:
        # A preposition stands outside the words of a place: "near Mosul".
        bare = place.relation is Relation.NEAR and not any(word.islower() for word in place.text.split())
        name = f"near {place.text}" if bare else place.text
    return name, _country(place, name)


def _country(place: Place, name: str) -> str | None:
    """The name of its country, where it adds something."""
    country = country_name(place.country) if place.country else None
    return None if country == name else country


def places_phrase(places: Iterable[Place]) -> str:
    """Several places, those of one country together: "Goris, Kapan and Jermuk, Armenia; Brussels, Belgium".

    A place that is told of by another stands alone, since "near Goris and Kapan" would be near both.
    """
    grouped: dict[tuple[str | None, str | None], list[str]] = {}
    for place in places:
        name, country = name_and_country(place)
        grouped.setdefault((country, None if place.relation is None else name), []).append(name)
    parts = (f"{in_a_row(named)}, {country}" if country else in_a_row(named) for (country, _), named in grouped.items())
    return "; ".join(dict.fromkeys(parts))


def where_phrase(report: Report) -> str:
    """All places of a report."""
    return places_phrase(report.where)


def when_phrase(when: When | None) -> str:
    """The days of an event, or its words where no day is known: "12-13 Sep 2022"."""
    if when is None:
        return ""
    if when.earliest is None and when.latest is None:
        return f"“{when.words.text}”" if when.words else ""
    return range_phrase(when.earliest, when.latest)


def range_phrase(earliest: str | None, latest: str | None) -> str:
    """Two ISO days as a person writes them; an open side is named."""
    if earliest is None:
        return f"by {_day(latest)}" if latest else ""
    if latest is None:
        return f"from {_day(earliest)}"
    first, last = date.fromisoformat(earliest), date.fromisoformat(latest)
    if first == last:
        return _day(earliest)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year} – {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_day(latest)}"
    opening = f"{first.day} {_month(first)}" if first.year == last.year else _day(earliest)
    return f"{opening} – {_day(latest)}"


def figure_phrase(figure: Figure) -> str:
    """A number as claimed: "at least 49 killed", "80 wounded (about)", "“dozens” killed"."""
    low, high, kind = figure.low, figure.high, FIGURES[figure.kind]
    if low is None and high is None:
        return f"“{figure.words.text}” {kind}"
    if low is None:
        number = f"at most {high:,}"
    elif high is None:
        number = f"at least {low:,}"
    else:
        number = f"{low:,}" if low == high else f"{low:,} to {high:,}"
    return f"about {number} {kind}" if figure.about else f"{number} {kind}"


def figures_phrase(report: Report) -> str:
    """All figures of a report."""
    return "; ".join(dict.fromkeys(figure_phrase(figure) for figure in report.figures))


def source_phrase(source: Source | None) -> str:
    """Who says it: the words of the text and, where they differ, the names they stand for."""
    if source is None:
        return NOBODY_NAMED
    words = _as_repaired(source)
    names = dict.fromkeys(a.name for a in source.actor if a.name and a.name.casefold() not in words.casefold())
    if names and _only_points(words):
        return ", ".join(names)
    return f"{words} ({', '.join(names)})" if names else words


def chain_phrase(claim: Claim, claims: Mapping[str, Claim]) -> str:
    """Who says it and who passed it on: "the ministry, as told by Interfax"."""
    links, seen = [source_phrase(claim.source)], {claim.id}
    while claim.parent is not None and claim.parent in claims and claim.parent not in seen:
        claim = claims[claim.parent]
        seen.add(claim.id)
        links.append(source_phrase(claim.source))
    return ", as told by ".join(links)


def tellers_phrase(ids: Iterable[str], claims: Mapping[str, Claim]) -> str:
    """The sources of the claims ``ids``, each once however it is named; empty where there are none."""
    tellers: dict[object, str] = {}
    for claim in (claims[name] for name in ids if name in claims):
        who = frozenset(actor.id for actor in claim.source.actor) if claim.source is not None else frozenset()
        phrase = chain_phrase(claim, claims)
        tellers.setdefault(phrase if not who or None in who or claim.parent else who, phrase)
    return "; ".join(dict.fromkeys(tellers.values()))


def content_phrase(claim: Claim) -> str:
    """What is said, its pieces joined."""
    return " … ".join(_as_repaired(span) for span in claim.content)


def published_phrase(published: Published) -> str:
    """The day of publication and what it rests on: "13 Sep 2022 (from the page's metadata)"."""
    if published.date is None:
        return "not known"
    basis = BASES[published.basis] + (f": {published.note}" if published.note else "")
    return f"{_day(published.date)} ({basis})"


def setting(text: str, span: Span, room: int = 24) -> tuple[str, str, str]:
    """The words of a span with a few words of the same line before and after them, about ``room`` characters each."""
    line = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    before, after = text[line : span.start], text[span.end : end if end >= 0 else len(text)]
    if len(before) > room:
        before = f"…{before[-room:].partition(' ')[2]}"
    if len(after) > room:
        after = f"{after[:room].rpartition(' ')[0]}…"
    return before, span.text, after


def claims_by_id(coded: CodedDocument) -> dict[str, Claim]:
    """The claims of a document by their id."""
    return {claim.id: claim for claim in coded.claims}


def count_phrase(number: int, noun: str) -> str:
    """A number with its noun: "1 report", "2 reports"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _as_repaired(words: Actor | Source | Span) -> str:
    return f"{words.text} [{words.repaired}]" if words.repaired else words.text


def _day(iso: str) -> str:
    day = date.fromisoformat(iso)
    return f"{day.day} {_month(day)} {day.year}"


def _month(day: date) -> str:
    # Not strftime: its month names follow the machine's locale.
    return ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")[day.month - 1]

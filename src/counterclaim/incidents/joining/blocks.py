"""Blocks: keys under which reports of one happening meet, so that not every pair has to be looked at.

A key depends on one report alone, so a ledger can store it and find what a new report may be joined with.  Under a key some
reports *reach* all others; of the rest no two are looked at, for they meet under a finer key if they can be joined at all.
"""

from datetime import date
from itertools import combinations
from typing import Final
from zlib import crc32

from counterclaim.incidents.joining import thresholds as t
from counterclaim.incidents.joining.days import Told, months
from counterclaim.incidents.joining.families import SHARED, SPEECH
from counterclaim.incidents.joining.places import cells
from counterclaim.incidents.joining.telling import Telling
from counterclaim.records import FigureKind, Reality

TOLLS: Final = frozenset({FigureKind.KILLED, FigureKind.WOUNDED, FigureKind.DETAINED})

MARKS: Final = 3
"""So many words stand for a sentence.  Under them meets what names neither place nor side."""

Keys = dict[str, bool]
"""Each key, and whether the report reaches those under it that do not reach themselves."""


def keys_of(one: Telling) -> Keys:
    """The keys of a report: kind of happening and time, with cell of the map, sides, name of a place, toll; and its text."""
    found: Keys = {f"text {one.document} {one.kind}": True, f"copy {one.origin} {one.kind} {one.anchor}": True}
    found |= _news(one)
    times = _times(one)
    if not times:
        return found
    where = cells(one.spots)
    names = sorted({word for spot in one.spots if spot.lat is None for word in spot.words})
    parties = _sides(one, placed=bool(where))
    bare = not where and not names and not parties
    for time, reaches in times.items():
        head = f"{one.kind} {time}"
        for cell in where:
            found[f"{head} at {cell}"] = reaches
        for name in names:
            found[f"{head} named {name}"] = reaches
        for key, loose in parties.items():
            found[f"{head} of {key}"] = reaches and loose
        # In a month's reports a few words are shared too often to tell anything.
        for word in _marks(one.beside.rare) if "-" not in time else ():
            found[f"{head} word {word}"] = reaches and bare
        for word in sorted(one.news.top) if "-" not in time else ():
            found[f"{head} news {word}"] = reaches and bare
        for kind, low, _ in one.numbers:
            if kind in TOLLS and low >= t.SMALL:
                found[f"{head} {kind} {low}"] = reaches
    return found


def _news(one: Telling) -> Keys:
    """What the document is about, by two words and without a day: under it meets what has none."""
    told = one.days.told
    head = f"{one.kind} past news" if told is Told.PAST else f"{one.kind} news"
    dated = told not in (Told.NONE, Told.PAST)
    return {f"{head} {a} {b}": not dated for a, b in combinations(sorted(one.news.top), 2)}


def _times(one: Telling) -> Keys:
    """Days as keys: each of a few, else the months; summaries of a span and what no one dates apart from the rest."""
    days = one.days
    if days.told is Told.PAST:
        return {}
    if days.told is Told.NONE:
        return {"undated": True}
    if days.span:
        firsts = (min(max(1, days.first + by), date.max.toordinal()) for by in (-t.SPAN_SLACK, 0, t.SPAN_SLACK))
        near = {date.fromordinal(first).isoformat()[:7] for first in firsts}
        return {f"span {month}": True for month in sorted(near)}
    if days.width > t.MONTH:
        return {f"{date.fromordinal(days.first)}/{date.fromordinal(days.last)}": True}
    wide = days.width > t.WEEK
    found: Keys = dict.fromkeys(months(days), wide)
    if not wide:
        found |= {str(day): True for day in range(days.first, days.last + 1)}
    return found


def _sides(one: Telling, *, placed: bool) -> Keys:
    """The parties as keys.  Who is placed meets the others who are by their place."""
    free = one.family in SHARED or one.family in SPEECH or one.reality is Reality.NEGATED or not placed
    if one.sides.named:
        return dict.fromkeys(one.sides.named, free)
    countries = sorted({party.country for party in one.sides.actor + one.sides.recipient if party.country})
    return {f"people of {country}": free for country in countries}


def _marks(words: frozenset[str]) -> list[str]:
    """The words with the lowest hashes: two sentences with many words in common have some of these in common (MinHash)."""
    return sorted(words, key=lambda word: (crc32(word.encode()), word))[:MARKS]


def meet(a: Keys, b: Keys) -> bool:
    """Whether two reports are looked at together."""
    if len(b) < len(a):
        a, b = b, a
    return any(key in b and (reaches or b[key]) for key, reaches in a.items())

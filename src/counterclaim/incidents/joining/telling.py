"""A telling: what of a report bears on which happening it is of, made ready for comparing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from counterclaim.incidents.joining.days import Days, days_of
from counterclaim.incidents.joining.families import family_of
from counterclaim.incidents.joining.figures import Numbers, numbers_of
from counterclaim.incidents.joining.places import Spots, spots_of
from counterclaim.incidents.joining.sides import Sides, sides_of
from counterclaim.incidents.joining.words import Words, opening, sentence_around, told_as_another, without, words_of
from counterclaim.records import Entry, Reality, Report

TOLD_AS_FACT: Final = frozenset({Reality.HAPPENED, Reality.ONGOING, Reality.NEGATED, Reality.DOUBTFUL})
"""A denial and a doubt are of what others tell as fact; a plan, a demand, a threat and a mere case are each of their own."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One report, reduced.

    ``kind`` is its family and, where it is not told as fact, its reality.  ``sentence`` are the words of the sentence around
    the anchor, ``beside`` those of them that name no party, place or day: these have been compared by themselves.
    ``at`` are the sentence's bounds, ``another`` is whether it says that it tells of one more; ``anchor_at`` is where the
    anchor starts.  ``vouched`` and ``denied`` are the claims that tell it and that deny it, by id within the document.
    """

    key: str
    document: str
    origin: str
    outlet: str | None
    published: str
    family: str
    kind: str
    mode: str | None
    anchor: str
    anchor_at: int
    reality: Reality
    days: Days
    sides: Sides
    spots: Spots
    numbers: Numbers
    sentence: Words
    beside: Words
    at: tuple[int, int]
    another: bool
    text: Words
    vouched: frozenset[str]
    denied: frozenset[str]


def tellings(entries: Iterable[Entry]) -> list[Telling]:
    """The entries made ready, by key; the words of a document are read once for all its reports."""
    texts: dict[str, Words] = {}
    made = []
    for entry in sorted(entries, key=lambda entry: entry.key):
        if entry.document.id not in texts:
            texts[entry.document.id] = opening(entry.document)
        made.append(telling(entry, texts))
    return made


def telling(entry: Entry, texts: Mapping[str, Words] | None = None) -> Telling:
    """``entry`` made ready; ``texts`` holds the words of documents by id, where they have been read before."""
    document, report = entry.document, entry.report
    family = family_of(report)
    start, end = sentence_around(document.text, report.anchor)
    sentence = words_of(document.text[start:end])
    return Telling(
        key=entry.key,
        document=document.id,
        origin=entry.origin,
        outlet=document.outlet,
        published=document.published.date or "",
        family=family,
        kind=family if report.reality in TOLD_AS_FACT else f"{family} {report.reality}",
        mode=report.mode,
        anchor=report.anchor.text.casefold(),
        anchor_at=report.anchor.start,
        reality=report.reality,
        days=days_of(document, report),
        sides=sides_of(report),
        spots=spots_of(report),
        numbers=numbers_of(report),
        sentence=sentence,
        beside=without(sentence, _names(report)),
        at=(start, end),
        another=told_as_another(document.text[start:end]),
        text=texts[document.id] if texts is not None else opening(document),
        vouched=frozenset(report.said_by),
        denied=frozenset(report.denied_by),
    )


def _names(report: Report) -> Words:
    parts = [actor.text for actor in report.actor + report.recipient] + [place.text for place in report.where]
    if report.when is not None and report.when.words is not None:
        parts.append(report.when.words.text)
    return words_of(" ".join(parts))

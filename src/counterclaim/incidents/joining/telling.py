"""A telling: what of a report bears on which happening it is of, made ready for comparing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from counterclaim.incidents.joining import thresholds as t
from counterclaim.incidents.joining.days import Days, days_of
from counterclaim.incidents.joining.families import family_of
from counterclaim.incidents.joining.figures import Numbers, numbers_of
from counterclaim.incidents.joining.places import Spots, spots_of
from counterclaim.incidents.joining.sides import Sides, sides_of
from counterclaim.incidents.joining.words import (
    News,
    Words,
    news_of,
    sentence_around,
    told_as_another,
    without,
    words_of,
)
from counterclaim.records import Entry, FigureKind, Reality, Report

TOLD_AS_FACT: Final = frozenset({Reality.HAPPENED, Reality.ONGOING, Reality.NEGATED, Reality.DOUBTFUL})
"""A denial and a doubt are of what others tell as fact; a plan, a demand, a threat and a mere case are each of their own."""

HURT: Final = frozenset({FigureKind.KILLED, FigureKind.WOUNDED})


@dataclass(frozen=True, slots=True)
class Telling:
    """One report, reduced.

    ``kind`` is its family and, where it is not told as fact, its reality.  ``said`` is the sentence around
    the anchor, ``sentence`` its words, ``beside`` those that name no party, place or day, which are compared by themselves.
    ``at`` are the sentence's bounds, ``another`` is whether it says that it tells of one more; ``anchor_at`` is where the
    anchor starts.  ``vouched`` and ``denied`` are the claims that tell it and that deny it, by id within the document.
    ``toll`` is whether it tells how many were hurt and neither by whom nor where nor how.
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
    said: str
    sentence: Words
    beside: Words
    at: tuple[int, int]
    another: bool
    news: News
    lead: bool
    vouched: frozenset[str]
    denied: frozenset[str]
    toll: bool


def tellings(entries: Iterable[Entry]) -> list[Telling]:
    """The entries made ready, by key; the words of a document are read once for all its reports."""
    texts: dict[str, News] = {}
    made = []
    for entry in sorted(entries, key=lambda entry: entry.key):
        if entry.document.id not in texts:
            texts[entry.document.id] = news_of(entry.document)
        made.append(telling(entry, texts))
    return made


def telling(entry: Entry, texts: Mapping[str, News] | None = None) -> Telling:
    """``entry`` made ready; ``texts`` holds the words of documents by id, where they have been read before."""
    document, report = entry.document, entry.report
    family, sides = family_of(report), sides_of(report)
    start, end = sentence_around(document.text, report.anchor)
    said = document.text[start:end]
    sentence = words_of(said)
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
        sides=sides,
        spots=spots_of(report),
        numbers=numbers_of(report),
        said=said,
        sentence=sentence,
        beside=without(sentence, _names(report, sides)),
        at=(start, end),
        another=told_as_another(said),
        news=texts[document.id] if texts is not None else news_of(document),
        lead=start < t.LEAD_CHARACTERS,
        vouched=frozenset(report.said_by),
        denied=frozenset(report.denied_by),
        toll=_is_toll(report, sides),
    )


def _is_toll(report: Report, sides: Sides) -> bool:
    told = any(figure.kind in HURT for figure in report.figures)
    return told and not (sides.actor or report.where or report.mode or report.means)


def _names(report: Report, sides: Sides) -> Words:
    """The words that name parties, places and days; those that only call a party tell it apart no better than others do."""
    parts = [actor.text for actor in report.actor + report.recipient if actor.id in sides.named]
    parts += [place.text for place in report.where]
    if report.when is not None and report.when.words is not None:
        parts.append(report.when.words.text)
    return words_of(" ".join(parts))

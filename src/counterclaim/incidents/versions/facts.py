"""What a report says of each field: values made for comparing, labels for reading, and the words they stand in."""

from typing import NamedTuple

from counterclaim.incidents.versions.names import state_name
from counterclaim.incidents.versions.sides import NOBODY
from counterclaim.incidents.versions.tolls import Scope, is_of_more
from counterclaim.records import Actor, Entry, Field, Figure, Place, Report, Source, Span, When

Words = Actor | Place | Source | Span
Thing = Actor | Place | When | Figure | None


class Fact(NamedTuple):
    """One field of one report; ``thing`` is what the value was made of, for comparing."""

    field: Field
    value: str
    label: str
    thing: Thing
    words: tuple[Words, ...]


def find_facts(entry: Entry, scope: Scope) -> list[Fact]:
    """What the report of an entry says of every field but WHETHER, which its tellers decide."""
    report = entry.report
    anchor = (report.anchor,)
    facts = [Fact(Field.WHO, actor_value(actor), _actor_label(actor), actor, (actor,)) for actor in report.actor]
    facts += [Fact(Field.WHOM, actor_value(actor), _actor_label(actor), actor, (actor,)) for actor in report.recipient]
    what = f"{report.type}/{report.mode}" if report.mode else report.type.value
    facts.append(Fact(Field.WHAT, what, what, None, anchor))
    facts += [Fact(Field.WHERE, place_value(place), _place_label(place), place, (place,)) for place in report.where]
    if report.when is not None and (report.when.earliest is not None or report.when.latest is not None):
        facts.append(_when_fact(report.when, report))
    facts += [Fact(Field.MEANS, words := span.text.casefold(), words, None, (span,)) for span in report.means]
    facts += [_figure_fact(figure, entry, scope) for figure in report.figures]
    return facts


def actor_value(actor: Actor) -> str:
    """The id of an actor; of one without, its words."""
    if actor.id is not None:
        return actor.id
    return f"“{(actor.name or actor.text).casefold()}”"


def place_value(place: Place) -> str:
    """The id of a place, with its point where it is told of by another place; without an id its words."""
    if place.id is None:
        return f"“{place.text.casefold()}”"
    if place.relation is None:
        return place.id
    return f"{place.id} {place.relation} {place.lat},{place.lon}"


def figure_number(figure: Figure) -> str:
    """A number as claimed, in words without its kind: "at least 49", "about 80", "“dozens”"."""
    low, high = figure.low, figure.high
    if low is None and high is None:
        return f"“{figure.words.text}”"
    if low is None:
        number = f"at most {high}"
    elif high is None:
        number = f"at least {low}"
    else:
        number = str(low) if low == high else f"{low} to {high}"
    return f"about {number}" if figure.about else number


def _actor_label(actor: Actor) -> str:
    if actor.id == NOBODY:
        return "nobody named"
    return (state_name(actor.id) if actor.id is not None else None) or actor.name or actor.text


def _place_label(place: Place) -> str:
    return place.text if place.relation is not None or place.name is None else place.name


def _when_fact(when: When, report: Report) -> Fact:
    first, last = when.earliest or "", when.latest or ""
    if first and last:
        label = first if first == last else f"{first} to {last}"
    else:
        label = f"from {first}" if first else f"by {last}"
    return Fact(Field.WHEN, f"{first}/{last}", label, when, (when.words or report.anchor,))


def _figure_fact(figure: Figure, entry: Entry, scope: Scope) -> Fact:
    bounds = "/".join("" if bound is None else str(bound) for bound in (figure.low, figure.high))
    value = f"{figure.kind} {figure_number(figure) if bounds == '/' else bounds}"
    label = f"{figure_number(figure)} {figure.kind}"
    if is_of_more(figure, entry, scope):
        return Fact(Field.FIGURES, f"{value} of more", f"{label} (not of this incident alone)", None, (figure.words,))
    return Fact(Field.FIGURES, value, label, figure, (figure.words,))

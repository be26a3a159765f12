"""What stands first: how much there is, how much of it is contested, how much cannot be placed; which incidents."""

from dataclasses import dataclass

from counterclaim.exports.situation.counts import day_label
from counterclaim.exports.situation.rows import Survey
from counterclaim.records import Incident


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure with the words for what it counts."""

    number: int
    words: str


def headline(survey: Survey) -> tuple[Figure, ...]:
    """The figures in their order; those for what cannot be placed only where there is some."""
    held = [row for row in survey.sources if row.document in survey.documents]
    copies = sum(row.copy_of is not None for row in held)
    undated = sum(bool(day_label(one)) for one in survey.incidents)
    nowhere = sum(not one.where for one in survey.incidents)
    figures = [
        (len(survey.incidents), "incident", "incidents"),
        (sum(one.contested for one in survey.incidents), "contested incident", "contested incidents"),
        (
            sum(bool(row.denied) for row in survey.allegations),
            "incident that somebody denies",
            "incidents that somebody denies",
        ),
        (len(held), "article", "articles"),
        (copies, "of them a copy of another", "of them copies of others"),
    ]
    if undated:
        figures.append((undated, "incident without a single day or month", "incidents without a single day or month"))
    if nowhere:
        figures.append((nowhere, "incident without a place", "incidents without a place"))
    return tuple(Figure(number, one if number == 1 else many) for number, one, many in figures)


def foremost(survey: Survey, most: int) -> tuple[Incident, ...]:
    """At most so many incidents, by number: the contested first, then those that most independent origins tell."""
    ranked = sorted(survey.incidents, key=lambda one: (not one.contested, -one.origins, survey.numbers[one.id]))
    return tuple(sorted(ranked[:most], key=lambda one: survey.numbers[one.id]))

"""What a situation is: the parties and the days that a view was asked for."""

from dataclasses import dataclass

from counterclaim.exports.countries import country_name
from counterclaim.exports.phrases import range_phrase


@dataclass(frozen=True, slots=True)
class Situation:
    """A set of parties and a span of days; the holdings of a view are already cut to it.

    ``parties`` are ids of actors, as a rule ISO 3166 alpha-3 codes, in the order in which they are to be shown; empty
    means everyone.  ``first`` and ``last`` are days (ISO 8601), both included, None where the span is open.
    """

    parties: tuple[str, ...]
    first: str | None
    last: str | None


def title(situation: Situation) -> str:
    """The situation in a line: "Armenia and Azerbaijan, 12–14 Sep 2022"."""
    names = [country_name(party) for party in situation.parties]
    who = f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names) or "All parties"
    days = range_phrase(situation.first, situation.last)
    return f"{who}, {days}" if days else f"{who}, all days"

"""Figures that count more than one incident: tolls of a war, of a month, of all attacks since."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from counterclaim.records import Entry, Figure, Newness, When

WIDE: Final = 7
"""A toll told for more days than these is no toll of an incident that another report puts within fewer."""

# What makes a toll one of more than the incident, where it stands in the same sentence.
_OF_MORE: Final = re.compile(
    r"\b(?:since (?!then\b)|bringing the|(?:over|in|during) the (?:past|last) (?:\w+ )?(?:days|weeks|months|years?|decade)|"
    r"total (?:death )?toll|(?:days|weeks|months|years) of (?:fighting|clashes|war|conflict|violence)|cumulative|"
    r"(?:during|in) the (?:whole |entire )?(?:war|conflict)\b)",
    re.IGNORECASE,
)
_SENTENCE_END: Final = re.compile(r"[.!?][\"”’')\]]*\s|\n")
_REACH: Final = 300  # characters looked at on either side for the ends of the sentence


class Scope(NamedTuple):
    """What the incident itself is like: told as history by all its reports, and the fewest days one puts it in."""

    is_history: bool
    days: int


def find_scope(entries: Sequence[Entry]) -> Scope:
    """The scope of an incident, from all its reports; ``days`` is 0 where none says when."""
    spans = [days for entry in entries if (days := _days(entry.report.when))]
    return Scope(all(entry.report.newness is Newness.BACKGROUND for entry in entries), min(spans, default=0))


def own_figures(entries: Sequence[Entry]) -> dict[str, tuple[Figure, ...]]:
    """The figures of each report, by its key, that count this incident alone."""
    scope = find_scope(entries)
    return {
        entry.key: tuple([figure for figure in entry.report.figures if not is_of_more(figure, entry, scope)])
        for entry in entries
        if entry.report.figures
    }


def is_of_more(figure: Figure, entry: Entry, scope: Scope) -> bool:
    """Whether a figure counts more than the incident.

    So are figures told as history, of no day or of more than WIDE, where another report tells the incident as news; figures
    for more than WIDE days where another report needs fewer; and those whose sentence says so ("since April", "bringing
    the total").  A later story that names the day counts what happened on it.  A figure that a person set is what it is
    said to be.
    """
    if "figures" in entry.decided:
        return False
    report = entry.report
    days = _days(report.when)
    if report.newness is Newness.BACKGROUND and not scope.is_history and not 0 < days <= WIDE:
        return True
    if days > max(WIDE, scope.days):
        return True
    text, start, end = entry.document.text, figure.words.start, figure.words.end
    before = _SENTENCE_END.split(text[max(0, start - _REACH) : start])[-1]
    after = _SENTENCE_END.split(text[end : end + _REACH], maxsplit=1)[0]
    return _OF_MORE.search(f"{before}{text[start:end]}{after}") is not None


def _days(when: When | None) -> int:
    """How many days a report allows; 0 where it leaves them open."""
    if when is None or when.earliest is None or when.latest is None:
        return 0
    if when.earliest == when.latest:
        return 1
    return (date.fromisoformat(when.latest) - date.fromisoformat(when.earliest)).days + 1

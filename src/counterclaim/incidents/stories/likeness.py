"""How much alike two documents are, with what makes them so in words a person can read."""

from dataclasses import dataclass
from typing import Final

from counterclaim.incidents.stories.heap import ONE_TEXT, THRESHOLD, is_series, nearness, shared
from counterclaim.incidents.stories.words import Weighed, weigh
from counterclaim.records.document import Document

_SHOWN: Final = 6  # words named as evidence


@dataclass(frozen=True, slots=True)
class Likeness:
    """``words``: likeness of the words alone, 0 to 1; ``score``: the same with the days between the two, at most 1.

    ``same_news`` where the score reaches the threshold of ``find_stories`` and the two are not numbers of a series.
    ``days_apart`` is None where a day of publication is unknown.  ``names`` and ``others`` are the heaviest shared words, as
    the first document writes them; ``why`` says all of it in words.
    """

    score: float
    words: float
    same_news: bool
    days_apart: int | None
    names: tuple[str, ...]
    others: tuple[str, ...]
    why: tuple[str, ...]


def likeness(one: Document, other: Document) -> Likeness:
    """How much alike two documents are; ``compare`` does the same for documents weighed before."""
    return compare(weigh(one), weigh(other))


def compare(one: Weighed, other: Weighed) -> Likeness:
    """How much alike two weighed documents are; symmetric but for the spelling of the words shown."""
    words = min(1.0, shared(one.weights, other.weights))
    days = None if one.day is None or other.day is None else abs(one.day - other.day)
    score = min(1.0, words * nearness(days))
    series = words >= ONE_TEXT and is_series(one.stated, other.stated, of_other_days=bool(days))
    common = sorted(
        (form for form in one.weights if form in other.weights),
        key=lambda form: (-one.weights[form] * other.weights[form], form),
    )
    names = tuple(one.written[form] for form in common if form in one.names & other.names)[:_SHOWN]
    others = tuple(one.written[form] for form in common if form not in one.names & other.names)[:_SHOWN]
    return Likeness(score, words, score >= THRESHOLD and not series, days, names, others,
                    _why(words, days, names, others, series=series))  # fmt: skip


def _why(
    words: float, days: int | None, names: tuple[str, ...], others: tuple[str, ...], *, series: bool
) -> tuple[str, ...]:
    told = [f"the words are {words:.2f} alike"]
    if names:
        told.append("both name " + ", ".join(names))
    if others:
        told.append("both use " + ", ".join(others))
    if days is not None:
        told.append("published on one day" if days == 0 else f"published {days} {'day' if days == 1 else 'days'} apart")
    if series:
        told.append("the same words about other days: a series")
    return tuple(told)

"""Days: when a report says it happened, and whether two reports can be of one time."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from typing import Final, NamedTuple

from counterclaim.incidents.joining import thresholds as t
from counterclaim.incidents.joining.fit import Fit
from counterclaim.incidents.joining.words import sentence_around
from counterclaim.incidents.stories import stated_days
from counterclaim.records import Document, Newness, Report, When

_SPAN: Final = re.compile(
    r"\b(over|for|during|since|between|from|within|throughout|every|each|daily|past|last \w+ (?:days|weeks|months))\b",
    re.IGNORECASE,
)
_OF_A_WAR: Final = re.compile(
    r"\bsince (?:the )?(?:start|beginning|outbreak|onset|war|conflict|invasion|offensive|uprising|revolt)\b"
    r"|\bin the (?:past |last |first )?(?:\w+|\d+) (?:days|weeks|months|years) (?:of|since)\b|\bso far (?:in|during)\b"
    r"|\b(?:conflict|war|fighting|offensive|uprising|unrest|insurgency)\b[^.]{0,20}\bha(?:s|ve|d|ving)\b"
    r"[^.]{0,20}\b(?:taken|claimed|cost|killed|left)\b",
    re.IGNORECASE,
)
"""Words by which a toll is that of a war and not of one day of it."""
_BEFORE: Final = 12
"""The word that makes a span of days of an interval may stand so many characters before its words ("over the | weekend")."""
_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEK: Final = len(_WEEKDAYS)
_LAST: Final = date.max.toordinal()


class Told(IntEnum):
    """How a report's day is known: told by the text; only by its newness and publication; told as past; not at all."""

    STATED = 0
    SOFT = 1
    PAST = 2
    NONE = 3


class Named(NamedTuple):
    """A day as a text names it that gives no year: the weekday, 0 for Monday; month and day, "09-13"; its ``words``."""

    weekday: int | None
    month_day: str | None
    words: str


NAMELESS: Final = Named(None, None, "")


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day as proleptic ordinals; ``span`` where the report sums up a span of days, not one event in it.

    Of SOFT days ``last`` is the day of publication; of PAST and NONE both are 0.  ``named`` is what a text names
    of which no day of publication is known.
    """

    told: Told
    first: int
    last: int
    span: bool = False
    named: Named = NAMELESS

    @property
    def width(self) -> int:
        """The number of days."""
        return self.last - self.first + 1


def days_of(document: Document, report: Report) -> Days:
    """When ``report`` says it happened; the toll of a whole war that no day is told for counts as told of the past."""
    published = _ordinal(document.published.date)
    when = report.when
    if when is not None and when.earliest is not None:
        first = _ordinal(when.earliest)
        last = _ordinal(when.latest) or max(first, published or _LAST)
        return Days(Told.STATED, first, last, when.latest is None or _sums_up(document.text, when, last - first))
    if report.newness is Newness.BACKGROUND or _of_a_war(document.text, report):
        return Days(Told.PAST, 0, 0)
    if not published:
        return Days(Told.NONE, 0, 0, named=_named(when))
    return Days(Told.SOFT, published - t.NEW_DAYS, published)


def _of_a_war(text: str, report: Report) -> bool:
    """Whether a report without a day gives the toll of a war so far."""
    if not report.figures:
        return False
    start, end = sentence_around(text, report.anchor)
    return _OF_A_WAR.search(text, start, end) is not None


def _named(when: When | None) -> Named:
    """The day that the words of a report name, where they name one: "on Saturday", "on 12 November"."""
    if when is None or when.words is None:
        return NAMELESS
    words = when.words.text.casefold()
    weekdays = [number for number, name in enumerate(_WEEKDAYS) if name in words]
    stated = stated_days(words)
    return Named(weekdays[0] if len(weekdays) == 1 else None, stated[0] if len(stated) == 1 else None, when.words.text)


def _named_by(ordinal: int) -> Named:
    day = date.fromordinal(ordinal)
    return Named(day.weekday(), f"{day.month:02}-{day.day:02}", _day(ordinal))


def _ordinal(day: str | None) -> int:
    return date.fromisoformat(day).toordinal() if day else 0


def _sums_up(text: str, when: When, more: int) -> bool:
    """Whether an interval is a span that the report sums up ("over three days"), not one unknown day of it ("last week")."""
    if more < 1 or when.words is None:
        return False
    return _SPAN.search(text[max(0, when.words.start - _BEFORE) : when.words.end]) is not None


def compare(a: Days, b: Days, *, one_text: bool, one_outlet: bool) -> Fit | None:
    """What the days of two reports say for one happening; None where they exclude it."""
    if a.told > b.told:
        a, b = b, a
    if b.told is Told.STATED:
        return _both_told(a, b)
    if one_text:
        return _in_one_text(a, b)
    if b.told is Told.SOFT:
        return _told_and_soft(a, b) if a.told is Told.STATED else _both_soft(a, b, one_outlet=one_outlet)
    if one_outlet:
        return None
    if a.told is b.told is Told.PAST:
        return Fit(t.PAST_BOTH)
    return _undated(a, b) if b.told is Told.NONE and a.told is not Told.PAST and not a.span else None


def _both_told(a: Days, b: Days) -> Fit | None:
    if a.span or b.span:
        near = abs(a.first - b.first) <= t.SPAN_SLACK and abs(a.last - b.last) <= t.SPAN_SLACK
        return (
            Fit(t.EQUAL_SPAN, lambda: f"the same span of days: {_words(a.first, a.last)}")
            if a.span and b.span and near
            else None
        )
    first, last = max(a.first, b.first), min(a.last, b.last)
    if first > last:
        return None
    width = max(a.width, b.width)
    if a.width == b.width and width > t.WEEK:
        return Fit(t.EQUAL_SPAN, lambda: f"the same days: {_words(first, last)}")
    if width > t.MONTH:
        return None
    points = next(
        points
        for most, points in ((1, t.DAY_SAME), (t.FEW, t.DAYS_FEW), (t.WEEK, t.DAYS_WEEK), (t.MONTH, t.DAYS_MONTH))
        if width <= most
    )
    what = "the same day" if width == 1 else "days overlap"
    return Fit(points, lambda: f"{what}: {_words(first, last)}", exact=width <= t.FEW)


def _told_and_soft(a: Days, b: Days) -> Fit | None:
    """``a`` tells its days, ``b`` was published on its last day as news."""
    if a.span or a.width > t.WEEK or a.last < b.first or a.first > b.last:
        return None
    late = b.last - a.last
    points = t.SOFT_TOLD if late < t.NEW_DAYS else t.SOFT_TOLD_LATE
    return Fit(
        points,
        lambda: f"told of {_words(a.first, a.last)}, and published as news {_words(b.last, b.last)}",
        exact=late < t.NEW_DAYS,
    )


def _both_soft(a: Days, b: Days, *, one_outlet: bool) -> Fit | None:
    """Two texts without a day.  An outlet that writes of the like again on another day writes of another event."""
    between = abs(a.last - b.last)
    if between > t.NEW_DAYS or (between and one_outlet):
        return None
    if not between:
        return Fit(t.SOFT_SAME, lambda: f"both published as news on {_words(a.last, a.last)}", exact=True)
    return Fit(
        t.SOFT_NEXT if between == 1 else t.SOFT_LATER,
        lambda: f"published as news {between} day{'s' * (between > 1)} apart",
    )


def _undated(a: Days, b: Days) -> Fit | None:
    """``b`` has no day; what it names of one may tell it from ``a``."""
    others = [a.named]
    if a.told is not Told.NONE:
        others = [_named_by(day) for day in range(a.first, a.last + 1)] if a.width <= t.FEW else []
    points = t.UNDATED if a.told is Told.NONE else t.UNDATED_ONE
    same = [fits for other in others if (fits := _same_name(other, b.named)) is not None]
    if not same:
        return Fit(points)
    if not any(same):
        return None
    return Fit(points + t.DAY_NAMED, lambda: f"both name the same day: {b.named.words}")


def _same_name(a: Named, b: Named) -> bool | None:
    """Whether two names are of one day; None where that is not known.  A night belongs to two days of the week."""
    if a.month_day and b.month_day:
        return a.month_day == b.month_day
    if a.weekday is None or b.weekday is None:
        return None
    apart = min((a.weekday - b.weekday) % _WEEK, (b.weekday - a.weekday) % _WEEK)
    return None if apart == 1 else not apart


def _in_one_text(a: Days, b: Days) -> Fit | None:
    """Two reports of one text, of which at most ``a`` tells its days."""
    if a.span or (a.told is Told.STATED and b.told is Told.SOFT and (a.last < b.first or a.first > b.last)):
        return None
    if b.told is Told.SOFT:
        return Fit(t.SOFT_ONE_TEXT, exact=True)
    return Fit(t.PAST_ONE_TEXT if a.told is not b.told else 0.0)


def _words(first: int, last: int) -> str:
    """Days for reading: "13 Sep 2022", "12 Sep 2022 to 14 Sep 2022"."""
    return _day(first) if first == last else f"{_day(first)} to {_day(last)}"


def _day(ordinal: int) -> str:
    day = date.fromordinal(ordinal)
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def months(days: Days) -> tuple[str, ...]:
    """The months that the days touch ("2022-09"), at most those of ``MONTH`` days."""
    last = min(days.last, days.first + t.MONTH)
    steps = (date.fromordinal(days.first) + timedelta(days=n) for n in range(last - days.first + 1))
    return tuple(sorted({f"{day.year:04}-{day.month:02}" for day in steps}))

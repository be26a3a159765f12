"""A time expression before and after it is resolved."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression as TIMEX3 has it: offsets into the text, type DATE, TIME, DURATION or SET, and value."""

    start: int
    end: int
    type: str
    value: str


class Kind(StrEnum):
    """How the value of an expression is found."""

    COMPLETE = "complete"  # the words say it all: "13 September 2022", "two weeks", "now"
    YEARLY = "yearly"  # a template without its year: "XXXX-08-31", "XXXX-SU", "XXXX-Q3", "XXXX-H:easter"
    WEEKDAY = "weekday"  # a template without its week: "XXXX-WXX-2"
    SHIFT = "shift"  # so many units from an origin: "yesterday", "two weeks ago", "the previous day"
    CLOCK = "clock"  # an hour or part of a day whose day is that of the mention before or of publication
    WINDOW = "window"  # a stretch that ends or begins at publication: "in the past 24 hours"


class Toward(StrEnum):
    """Which way a word like "last" or "next" points; UNSAID leaves it to the tense."""

    LAST = "last"
    THIS = "this"
    NEXT = "next"
    UNSAID = "unsaid"


@dataclass(frozen=True, slots=True)
class Expression:
    """Words that tell time, and what they mean before the day of publication is known.

    ``value`` is complete or a template; ``grain`` and ``count`` are the units of a shift or window; ``mention`` says
    that it counts from the day mentioned before and not from publication; ``time`` is the T part ("TNI", "T22:00"); ``part``
    is START, MID or END of the stretch ("late February"), NIGHT where it goes on into the next day, or W, D or H with a
    number, 9 for the last, for weeks, days and halves of it ("the first week of May": W1);
    ``year_shift`` counts years from publication ("June last year");
    ``weekday`` (1 to 7, 0 where unsaid) is the one named with a date;
    ``other`` is the second reading of "02-09-2013";
    ``until`` the value or template that ends a range ("May 5-9", "1992-94"); ``rolling`` says that a unit counts back
    from publication and not by the calendar ("the past week"); ``eve`` that the day before it is meant.
    """

    start: int
    end: int
    kind: Kind
    type: str
    value: str = ""
    grain: str = ""
    count: int = 0
    toward: Toward = Toward.UNSAID
    mention: bool = False
    time: str = ""
    part: str = ""
    year_shift: int | None = None
    weekday: int = 0
    other: str = ""
    until: str = ""
    rolling: bool = False
    eve: bool = False


@dataclass(frozen=True, slots=True)
class Resolved:
    """An expression with its TIMEX3 value, and the days it covers where they are known (``days`` as ISO 8601)."""

    expression: Expression
    value: str
    first: str | None = None
    last: str | None = None

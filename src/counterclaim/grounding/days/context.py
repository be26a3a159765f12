"""What is known of time where an expression is reached: publication, and what the text has named before it."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from counterclaim.grounding.days.doubts import is_no_such_day
from counterclaim.grounding.days.expression import Expression, Kind
from counterclaim.grounding.days.syntax import before_noun
from counterclaim.grounding.days.tense import Tense, looks_back, points_ahead, tense_of, was_ahead
from counterclaim.grounding.days.values import DayRange, days_of
from counterclaim.language.layers import Layers

_RECENT: Final = 300


@dataclass(frozen=True, slots=True)
class Context:
    """What is known when an expression is reached: the text's layers, day of publication, day mentioned last.

    ``span`` is the stretch mentioned last and ``where`` its end in the text; ``day_at`` is the end of the day mentioned
    last; ``moved_on`` says that the text has named since a date that does not exist, or in a later sentence a month or
    year that does not hold that day.
    """

    layers: Layers
    anchor: date | None
    mention: date | None = None
    grain: str = ""
    day: date | None = None
    where: int = 0
    span: DayRange | None = None
    day_at: int = 0
    moved_on: bool = False
    quarter: date | None = None
    quarter_at: int = -10_000
    dated: date | None = None
    dated_at: int = 0
    follows: bool = False
    day_first: bool | None = None

    @property
    def day_told(self) -> date | None:
        """The day that the text tells of where an expression is reached; None where it has told none or moved on."""
        return None if self.moved_on else self.day


def context_after(context: Context, expression: Expression, value: str) -> Context:
    """The context for the next expression: dated ones become the day mentioned last.

    A year that dates a noun or opens a stretch ("the 2020 truce", "the worst since 2014") leaves the scene where it is.
    """
    days = days_of(value)
    if is_no_such_day(expression):
        return replace(context, moved_on=True)
    if not days or expression.type not in ("DATE", "TIME"):
        return context
    if expression.kind is Kind.CLOCK and context.day_told is None:
        return context
    grain = "Q" if "-Q" in value else "D" if days[0] == days[1] else "M" if len(value) == 7 else "Y"
    context = replace(context, mention=days[0], grain=grain, where=expression.end)
    recent = context.anchor is None or abs((context.anchor - days[0]).days) < _RECENT
    if grain == "Q" and recent and expression.year_shift is None and not expression.mention:
        context = replace(context, quarter=days[0])
    if grain == "D":
        context = replace(context, day=days[0], day_at=expression.end)
    dates_noun = before_noun(context.layers, expression.start, expression.end)
    if grain == "D" or not (dates_noun or looks_back(context.layers.text, expression.start)):
        moved_on = context.moved_on or _moves_on(context, expression, days)
        context = replace(context, span=days, moved_on=grain != "D" and moved_on)
    if expression.kind is Kind.COMPLETE and len(value) >= 4 and not dates_noun:
        context = replace(context, dated=days[0], dated_at=expression.end)
    return replace(context, quarter_at=expression.end) if grain == "Q" else context


def _moves_on(context: Context, expression: Expression, days: DayRange) -> bool:
    """Whether a stretch that is not within a day tells of another time than the day named before it."""
    if context.day is None or days[0] <= context.day <= days[1]:
        return False
    return not same_sentence(expression, context, context.day_at)


def told(expression: Expression, context: Context) -> DayRange | None:
    """From which days "the next day" counts: that named last, unless the text has moved on; None where none is told.

    A month or year alone counts as all its days, and only for its own sentence and the next.
    """
    if context.moved_on:
        return None
    if context.day is not None:
        return context.day, context.day
    return context.span if context.span and _is_near(expression, context) else None


def _is_near(expression: Expression, context: Context) -> bool:
    """Whether the mention before stands in the same sentence or in the one before it."""
    here, there = (context.layers.at(k - 1, k) for k in (expression.end, context.where))
    tokens = context.layers.tokens
    return bool(here and there) and tokens[here[-1]].sent - tokens[there[-1]].sent <= 1


def is_too_late(value: str, expression: Expression, context: Context) -> bool:
    """Whether ``value`` would put a deed of the past after publication."""
    days = days_of(value)
    ahead = days is not None and context.anchor is not None and days[0] > context.anchor
    return ahead and direction(expression, context) is Tense.PAST


def same_sentence(expression: Expression, context: Context, where: int) -> bool:
    """Whether ``where`` in the text lies in or after the sentence of the expression."""
    touched = context.layers.at(expression.start, expression.end)
    return bool(touched) and where > context.layers.sentence_of(touched[0]).start


def direction(expression: Expression, context: Context) -> Tense:
    """The tense over an expression; FUTURE after words such as "scheduled for"."""
    text = context.layers.text
    if points_ahead(text, expression.start) and not was_ahead(text, expression.start):
        return Tense.FUTURE
    return tense_of(context.layers, expression.start, expression.end)

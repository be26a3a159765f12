"""When something happened, and the day a text was published."""

from dataclasses import dataclass

from counterclaim.records.codes import DateBasis, WhenBasis
from counterclaim.records.span import Span


@dataclass(frozen=True, slots=True)
class When:
    """The words that say when, with the earliest and latest day (ISO 8601) they allow; None where nothing is known."""

    words: Span | None
    earliest: str | None
    latest: str | None
    basis: WhenBasis = WhenBasis.NONE


@dataclass(frozen=True, slots=True)
class Published:
    """The day of publication (ISO 8601) and where it comes from; ``note`` names the evidence of an inferred one."""

    date: str | None
    basis: DateBasis
    note: str | None = None

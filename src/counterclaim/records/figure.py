"""A figure: how many were killed, wounded, captured, sent ..."""

from dataclasses import dataclass

from counterclaim.records.codes import FigureKind
from counterclaim.records.span import Span


@dataclass(frozen=True, slots=True)
class Figure:
    """A number exactly as claimed.

    "at least 49" is low 49, high None; "more than 100" low 101; "some 80" low 80, high 80, about True; "dozens" keeps its
    words and neither bound.
    """

    kind: FigureKind
    low: int | None
    high: int | None
    about: bool
    words: Span

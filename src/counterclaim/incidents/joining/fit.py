"""One kind of evidence for or against two reports being of one happening."""

from collections.abc import Callable
from typing import NamedTuple


class Fit(NamedTuple):
    """Points for (or, below 0, against) a join, with the reason in plain words where there is one to show.

    ``why`` makes the words only when they are asked for: most pairs that are compared are never shown.  ``exact`` where the
    evidence pins the happening down: a town or finer, a day told or a shared day of publication.
    """

    points: float
    why: Callable[[], str] | None = None
    exact: bool = False


NEUTRAL = Fit(0.0)
"""Nothing known on one of the two."""

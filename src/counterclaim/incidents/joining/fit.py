"""One kind of evidence for or against two reports being of one happening."""

from typing import NamedTuple


class Fit(NamedTuple):
    """Points for (or, below 0, against) a join, with the reason in plain words where there is one to show.

    ``exact`` where the evidence pins the happening down: a town or finer, a day told or a shared day of publication.
    """

    points: float
    why: str = ""
    exact: bool = False


NEUTRAL = Fit(0.0)
"""Nothing known on one of the two."""

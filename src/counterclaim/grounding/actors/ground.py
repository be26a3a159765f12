"""Where a text takes place, as far as its places have been found: what actors are grounded against."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from counterclaim.records import Place, Precision


@dataclass(frozen=True, slots=True)
class Ground:
    """A text's places, those named ``within`` other names, and the state (ISO 3166 alpha-3) of its dateline, if known."""

    places: Sequence[Place] = ()
    within: Sequence[Place] = ()
    dateline: str | None = None

    def covers(self, start: int, end: int) -> bool:
        """Whether a place that is on the map stands on some characters, if only on a part of them."""
        return any(p.id is not None and p.start < end and start < p.end for p in self.places)

    def in_water(self, start: int, end: int) -> bool:
        """Whether characters are a part of the name of a sea, a strait or a lake, which lie in no one state."""
        return any(p.id is not None and p.country is None and p.precision is None and p.start <= start and end <= p.end
                   and p.end - p.start > end - start and p.text == p.name for p in self.places)  # fmt: skip

    def elsewhere(self, start: int, end: int, country: str | None) -> bool:
        """Whether the place that stands on some characters, or on more, is one of another state than ``country``.

        "London, Kentucky" is not the British, "British Columbia" neither.
        """
        over = [
            p for p in self.places if p.country is not None and p.relation is None and p.start <= start and end <= p.end
        ]
        return bool(over) and all(p.country != country and p.precision is not Precision.COUNTRY for p in over)

    def state_on(self, start: int, end: int) -> str | None:
        """The country that just these characters name as a place, or None."""
        named = (p for p in self.places if (p.start, p.end) == (start, end) and p.precision is Precision.COUNTRY)
        return next((p.country for p in named), None)


NOWHERE: Final = Ground()
"""A text of which no place is known."""

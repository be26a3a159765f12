"""A report: one event as one text tells it, with who says so."""

from dataclasses import dataclass

from counterclaim.records.actor import Actor
from counterclaim.records.codes import EventType, Newness, Reality
from counterclaim.records.figure import Figure
from counterclaim.records.place import Place
from counterclaim.records.span import Span
from counterclaim.records.when import When


@dataclass(frozen=True, slots=True)
class Report:
    """One event of one text: PLOVER type and mode, who did it to whom, where, when, how many, and according to whom.

    ``said_by`` and ``denied_by`` hold claim ids; an empty ``said_by`` is the outlet's own voice.  ``why`` names what
    decided each field; ``score`` is the event reader's chance that the words name an event of this type, None where no
    reader was asked.
    """

    id: str
    anchor: Span
    type: EventType
    mode: str | None
    actor: tuple[Actor, ...]
    recipient: tuple[Actor, ...]
    where: tuple[Place, ...]
    when: When | None
    means: tuple[Span, ...]
    figures: tuple[Figure, ...]
    reality: Reality
    newness: Newness
    said_by: tuple[str, ...]
    denied_by: tuple[str, ...]
    score: float | None
    why: tuple[str, ...]

"""A claim: somebody says something."""

from dataclasses import dataclass

from counterclaim.records.actor import Actor
from counterclaim.records.codes import Stance
from counterclaim.records.span import Span


@dataclass(frozen=True, slots=True)
class Source:
    """The words that name who vouches for a claim, and the actors they stand for ("France and Britain": two)."""

    text: str
    start: int
    end: int
    actor: tuple[Actor, ...] = ()
    repaired: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """Who says what, with which stance.

    ``source`` is None where nobody is named ("reportedly"); ``parent`` is the id of the claim whose content this one is
    ("the ministry said, Interfax reported"); ``content`` holds one or more spans, in the order of the text; ``answers`` is
    the id of the claim that this one denies, confirms or doubts, where the text holds it; ``score`` the tagger's chance
    that the cue is one, None where only a rule found it.
    """

    id: str
    parent: str | None
    source: Source | None
    cue: Span | None
    content: tuple[Span, ...]
    stance: Stance
    verbatim: bool
    channel: Span | None = None
    answers: str | None = None
    score: float | None = None

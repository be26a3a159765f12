"""A claim in the making: offsets and token indices, before ids, actors and parents are known."""

from dataclasses import dataclass

from counterclaim.records import Stance

Chars = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Draft:
    """Who says what, as offsets into the text.

    ``at`` is the token of the cue (its place in the text), ``head`` the head of the source's noun phrase, ``frame`` the
    lexicon frame or the rule that found the content, ``about`` the token that the stance rules look at (the content's
    root, where there is one).  ``chance`` is the tagger's that the cue is one; None where only a rule found it.  ``hint``
    is the stance that the tagger is sure of, ``hinted`` whether it was taken.  ``told_by`` is the ``at`` of the draft that
    passes this one on, where that one's content does not hold it.
    """

    at: int
    source: Chars | None
    head: int | None
    cue: Chars | None
    content: tuple[Chars, ...]
    stance: Stance
    frame: str
    lemma: str
    about: int | None = None
    linked: bool = False
    chance: float | None = None
    hint: Stance | None = None
    hinted: bool = False
    told_by: int | None = None

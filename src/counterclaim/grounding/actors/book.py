"""What the finding of phrases works on: the words, the names, and the mentions found so far."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Final

from counterclaim.grounding.actors.context import Context
from counterclaim.grounding.actors.names import Found
from counterclaim.grounding.actors.pieces import Piece
from counterclaim.grounding.actors.tables import NounEntry, Tables, words
from counterclaim.language.layers import Layers

_LONGEST: Final = 400
_TIES: Final = words(
    "backed led linked allied supported sponsored trained funded aligned affiliated brokered controlled held armed "
    "inspired occupied based born made supplied dominated mediated friendly speaking loyal"
)


@dataclass(slots=True)
class Phrasebook:
    """What finding phrases needs; ``mentions`` grows from left to right, so that later words can lean on earlier ones."""

    layers: Layers
    pieces: Sequence[Piece]
    names: Sequence[Found]
    tables: Tables
    context: Context
    mentions: list[Found]
    starts: list[int] = field(init=False)
    first: dict[int, Found] = field(init=False)
    last: dict[int, Found] = field(init=False)
    over: dict[int, Found] = field(init=False)

    def __post_init__(self) -> None:
        """Indexes the pieces by character, the names by first token, by last token and by every token they cover."""
        self.starts = [p.start for p in self.pieces]
        self.first = {n.first: n for n in reversed(self.names)}
        self.last = {n.last: n for n in reversed(self.names)}
        self.over = {i: n for n in reversed(self.names) for i in range(n.first, n.last + 1)}

    def within(self, start: int, end: int) -> list[Found]:
        """The names and the mentions so far that lie inside some characters."""
        tokens = self.layers.at(start, end)
        names = {id(self.over[i]): self.over[i] for i in tokens if i in self.over}
        recent = takewhile(lambda m: m.end > start - _LONGEST, reversed(self.mentions))
        return [m for m in (*names.values(), *recent) if start <= m.start and m.end <= end]

    def at(self, char: int) -> int:
        """The index of the first piece that starts at or after a character."""
        return bisect_left(self.starts, char)

    def tied(self, name: Found) -> bool:
        """Whether a name only tells who stands behind what follows: "Turkish-backed", "al-Qaeda-linked"."""
        at = self.at(name.end)
        return at < len(self.pieces) and self.pieces[at].key in _TIES and self.pieces[at].start <= name.end + 1

    def after_the(self, token: int) -> bool:
        """Whether "the" or "this" stands before a token: it speaks of something named before."""
        return token > 0 and self.layers.tokens[token - 1].lower in {"the", "this"}

    def apart(self, token: int, mention: Found) -> int:
        """How many sentences a mention stands before a token."""
        return self.layers.tokens[token].sent - self.layers.tokens[mention.head].sent


@dataclass(slots=True)
class Head:
    """An actor noun in the text: its entry and key, where its phrase and the noun itself start, its tokens, its owner.

    ``placed``: the owner only tells where they are ("rebels in Syria").
    """

    entry: NounEntry
    noun: str
    start: int
    noun_start: int
    left: int
    token: int
    owner: Found | None = None
    placed: bool = False

"""Names and quotations near a place, by bisection: a long text must not cost the square of its length."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from counterclaim.claims.draft import Draft
from counterclaim.language import Layers, Name, Quotation
from counterclaim.records import Actor, Mentions

_WIDEST: Final = 30


def name_at(layers: Layers, i: int) -> Name | None:
    """The name that token ``i`` is part of, or None."""
    k = bisect_right(layers.names, i, key=lambda name: name.first) - 1
    return layers.names[k] if k >= 0 and i < layers.names[k].last else None


def labelled(layers: Layers, i: int, *labels: str) -> bool:
    """Whether token ``i`` is part of a name with one of the ``labels``."""
    name = name_at(layers, i)
    return name is not None and name.label in labels


def quotations(layers: Layers, start: int, end: int) -> Sequence[Quotation]:
    """The quotations that overlap or touch the characters ``start:end``, and one more on either side."""
    first = bisect_left(layers.quotations, start, key=lambda q: q.end)
    last = bisect_right(layers.quotations, end, key=lambda q: q.start)
    return layers.quotations[max(0, first - 1) : last + 1]


def quoted(layers: Layers, start: int, end: int) -> bool:
    """Whether all of ``start:end`` stands within one pair of quotation marks."""
    return any(q.start <= start and end <= q.end for q in quotations(layers, start, end))


def mentions(mentions: Mentions, start: int, end: int) -> Iterator[Actor]:
    """The actors whose mention lies within ``start:end``, in the order of the text."""
    first = bisect_left(mentions.actors, start, key=lambda actor: actor.start)
    for actor in mentions.actors[first:]:
        if actor.start >= end:
            return
        if actor.end <= end:
            yield actor


def around(drafts: Sequence[Draft], n: int) -> Sequence[Draft]:
    """The drafts near number ``n`` of a list in the order of the text."""
    return drafts[max(0, n - _WIDEST) : n + _WIDEST + 1]


def ordered(drafts: Sequence[Draft]) -> list[Draft]:
    """``drafts`` in the order of the text: by content, then by cue."""
    return sorted(drafts, key=lambda d: (d.content[0][0], d.at))

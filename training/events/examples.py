"""Training texts as words, pieces, events and pairs: our own passages, marked articles, and PLV's pairs, in one form."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from bench.tasks.types import party
from counterclaim.events.reader.hints import Hints, hints_of, sides_in
from counterclaim.events.reader.labels import ALL_MODES, NEWNESSES, REALITIES, ROOTS, TYPES
from counterclaim.language import Layers
from counterclaim.language.plain import readable
from counterclaim.language.word_features import Words
from counterclaim.language.wordpieces import CODEBOOK, Pieces, cut
from counterclaim.records.codes import EventType, Reality

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tokenizers import Tokenizer

    from training.events.advice import Advised, Adviser
    from training.events.marked import Item, MarkedEvent

Span = tuple[int, int]
Parse = Callable[[str], Layers]


@dataclass
class Event:
    """Word spans of one event, ``anchor`` being one word; labels are indices into ``counterclaim.events.reader.labels``."""

    anchor: int
    aside: list[int]
    actors: list[Span]
    recipients: list[Span]
    type: int
    mode: int
    reality: int
    newness: int
    told: tuple[int, int, int, int]
    sides: np.ndarray


@dataclass
class Pair:
    """Two parties of a text and PLV's root between them; a party nobody names has None."""

    source: Span | None
    target: Span | None
    root: int


@dataclass
class Example:
    """One text: words as pieces and on the parse, the words that begin a sentence, its events and pairs.

    ``marked``: whether all its events are marked (PLV's are not).
    """

    name: str
    text: str
    pieces: Pieces
    words: Words
    breaks: list[int]
    above: np.ndarray
    hints: Hints
    events: list[Event] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)
    marked: bool = True
    scheme: int = CODEBOOK


def of_item(item: Item, published: str | None, tokenizer: Tokenizer, adviser: Adviser) -> Example:
    """A text with marked events as an example; ``published`` is its day where that is known."""
    advised = adviser.of(item.name, item.text, published)
    made = _example(item.name, item.text, tokenizer, advised.layers, advised)
    made.events = [e for m in item.events if (e := _event(made, m, advised)) is not None]
    made.pairs = [p for e in made.events if (p := _pair(e)) is not None]
    return made


def plv(path: Path, tokenizer: Tokenizer, parse: Parse) -> Iterator[Example]:
    """PLV's rows: the marked sentence without its marks, the two parties, the gold root."""
    with path.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file, delimiter="\t")):
            text, root = row["sentence"], row["gold_root"].strip().upper()
            if root not in ROOTS:
                continue
            made = _example(f"plv-{number}", text, tokenizer, parse(text))
            named = (party(dict(row), tag) for tag in ("s", "t"))
            spans = (_words(made.pieces, (a.start, a.end)) if a is not None else None for a in named)
            made.pairs = [Pair(*spans, ROOTS.index(root))]
            made.marked = False
            yield made


def _pair(event: Event) -> Pair | None:
    """A marked event as PLV would label its pair; None where it is no plain deed between two."""
    if not event.actors or not event.recipients or REALITIES[event.reality] not in {Reality.HAPPENED, Reality.ONGOING}:
        return None
    kind, mode = TYPES[event.type], ALL_MODES[event.mode][1]
    root = "YIELD" if kind in {EventType.CONCEDE, EventType.RETREAT} else kind.value
    if (kind, mode) == (EventType.SANCTION, "convict"):
        root = "ACCUSE"
    if kind is EventType.COERCE and mode in {"seize", "cyber"}:
        root = "ASSAULT" if mode == "cyber" else root
    return Pair(event.actors[0], event.recipients[0], ROOTS.index(root))


def _example(name: str, text: str, tokenizer: Tokenizer, layers: Layers, advised: Advised | None = None) -> Example:
    pieces = cut(tokenizer, readable(text))
    words = Words(layers, pieces.starts)
    hints = hints_of(words, advised.drafts if advised else (), advised.mentions.actors if advised else ())
    breaks = sorted({int(i) for i in np.searchsorted(pieces.starts, [s.start for s in layers.sentences])})
    return Example(name, text, pieces, words, breaks, words.above(), hints)


def _event(example: Example, marked: MarkedEvent, advised: Advised) -> Event | None:
    first, last = _words(example.pieces, marked.anchor)
    if first >= last:
        return None
    anchor = example.words.top(first, last)
    token = int(example.words.token[anchor])
    spans = [[_words(example.pieces, s) for s in found] for found in (marked.actors, marked.recipients)]
    return Event(
        anchor,
        [i for i in range(first, last) if i != anchor],
        *([s for s in found if s[0] < s[1]] for found in spans),
        TYPES.index(marked.type),
        ALL_MODES.index((marked.type, marked.mode or "")),
        REALITIES.index(marked.reality),
        NEWNESSES.index(marked.newness),
        advised.told(token, marked.type),
        sides_in(example.words, advised.at(token), 0, len(example.pieces)),
    )


def _words(pieces: Pieces, span: Span) -> Span:
    """The words that any character of ``span`` lies in."""
    return int(np.searchsorted(pieces.ends, span[0], side="right")), int(np.searchsorted(pieces.starts, span[1]))

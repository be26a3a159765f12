"""Training texts as words, pieces and attributions: PolNeAR's articles and our own marked passages, in one form."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from counterclaim.language import Layers
from counterclaim.language.plain import readable
from counterclaim.language.word_features import Words
from counterclaim.language.wordpieces import CODEBOOK, POLNEAR, Pieces, cut

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from tokenizers import Tokenizer

    from training.marked import Passage

Span = tuple[int, int]
Parse = Callable[[str], Layers]
STANCES = ("asserts", "denies", "confirms", "doubts", "demands", "promises", "threatens", "asks")


@dataclass
class Attribution:
    """Word spans (end-exclusive) of one attribution; ``stance`` is an index into STANCES or -1 where nobody marked it."""

    cue: Span
    source: Span | None
    contents: list[Span]
    stance: int = -1


@dataclass
class Example:
    """One text: its name, characters, words (as pieces and on the parse) and attributions, the words that begin a sentence,
    and by whose scheme it is marked (POLNEAR or CODEBOOK): PolNeAR counts wishes and praise, and the marks around a
    quotation.
    """

    name: str
    text: str
    pieces: Pieces
    words: Words
    attributions: list[Attribution]
    breaks: list[int]
    scheme: int


def polnear(folder: Path, tokenizer: Tokenizer, score_claims: ModuleType, parse: Parse) -> Iterator[Example]:
    """PolNeAR's articles under ``folder`` (``train`` or ``dev``), read as their scorer reads them: first annotator."""
    gold = score_claims.load_gold(str(folder.parent), [folder.name])
    for name, (doc, annotators) in gold.items():
        pieces, layers = cut(tokenizer, readable(doc.text)), parse(doc.text)
        found = []
        for relation in annotators[min(annotators)]:
            if not relation["cue"] or not relation["content"]:
                continue
            cue = max((_words(pieces, s) for s in relation["cue"]), key=lambda w: w[1] - w[0])
            source = _words(pieces, _hull(relation["source"])) if relation["source"] else None
            if cue[0] < cue[1]:
                found.append(Attribution(cue, source, [_words(pieces, s) for s in relation["content"]]))
        yield _example(name, doc.text, pieces, found, layers, POLNEAR)


def own(name: str, passage: Passage, tokenizer: Tokenizer, parse: Parse) -> Example:
    """A passage of our own as an example."""
    pieces, layers = cut(tokenizer, readable(passage.text)), parse(passage.text)
    found = [
        Attribution(
            _words(pieces, claim.cue or (0, 0)),
            _words(pieces, claim.source) if claim.source else None,
            [_words(pieces, s) for s in claim.contents],
            STANCES.index(claim.stance),
        )
        for claim in passage.claims
    ]
    return _example(name, passage.text, pieces, found, layers, CODEBOOK)


def _example(name: str, text: str, pieces: Pieces, found: list[Attribution], layers: Layers, scheme: int) -> Example:
    breaks = sorted({int(i) for i in np.searchsorted(pieces.starts, [s.start for s in layers.sentences])})
    return Example(name, text, pieces, Words(layers, pieces.starts), found, breaks, scheme)


def _words(pieces: Pieces, span: Span) -> Span:
    """The words that any character of ``span`` lies in."""
    return int(np.searchsorted(pieces.ends, span[0], side="right")), int(np.searchsorted(pieces.starts, span[1]))


def _hull(spans: list[Span]) -> Span:
    return min(s for s, _ in spans), max(e for _, e in spans)

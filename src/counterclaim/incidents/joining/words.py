"""Words: how alike two sentences or two documents are, by a measure that knows nothing but the two.

Words are cut to their first five letters, so that "shelled" and "shelling" meet; words of grammar do not count, words of
every war report count little.  The weights are fixed, so that a pair's likeness never changes with what else a ledger holds.
"""

import re
from collections.abc import Mapping
from itertools import islice
from typing import Final, NamedTuple

from counterclaim.incidents.joining.thresholds import LIGHT, TOP
from counterclaim.incidents.stories import weights_of
from counterclaim.records import Document, Span

STEM: Final = 5
SHOWN: Final = 6
_TOKEN: Final = re.compile(r"[^\W_]+")
_BREAK: Final = re.compile(r"[.!?…][\"'”’)]*\s|\n")
SENTENCE_REACH: Final = 400
"""A sentence is looked for no farther than so many characters to either side of the anchor."""

GRAMMAR: Final = frozenset(
    """of on in to at by as is it he we or an be if so up no do us about after again all also among and any are around
    because been before being between both but can could did does during each for from had has have her here him his
    how into its just more most much near not now off once one only other our out over own same she should since some
    still such than that the their them then there these they this those through told under until was well were what
    when where which while who will with would you your said says say
    saying according added""".split()
)
COMMON: Final = frozenset(
    """accus against agenc agree air aircr airst area areas armed army attac calle carri ceasef child city civil claim
    coali comma comme conce confi confl conti contr counc count day days death defea defen deman destr distr dozen
    easte fight force forei foreig four frida front gover group held hit human immed injur inter issue kille killi
    launc least local man media membe men milit minis monda natio neigh news north offic opera oppos parti peopl perso
    polic presi press prote provi rebel regim regio repor resid respo right satur secre secur sever shell situa soldi
    sourc south spoke state strik sunda suppo targe terro three thurs today town troop tuesd two unite villa war weapo
    wedne weste woman women wound yeste young""".split()
)
"""First letters of the words that stand in about a tenth or more of 73 open reports of war and diplomacy (names left out),
and of words for people at large, which tell no target apart."""


class Words(NamedTuple):
    """The words of a piece of text: those that tell it apart, and those that every report has."""

    rare: frozenset[str]
    common: frozenset[str]


class News(NamedTuple):
    """What a document is about: the weights of its words, heaviest first (``stories.weights_of``), and the heaviest."""

    weights: Mapping[str, float]
    top: frozenset[str]


_ANOTHER: Final = re.compile(
    r"\b(another|separate|separately|elsewhere|second|third|meanwhile|also|earlier|other|similar)\b", re.IGNORECASE
)


def told_as_another(sentence: str) -> bool:
    """Whether a sentence says that it tells of one more event: "in a separate attack", "elsewhere", "also"."""
    return _ANOTHER.search(sentence) is not None


def words_of(text: str) -> Words:
    """The words of ``text``, each once."""
    found = {token[:STEM] for token in _TOKEN.findall(text.casefold()) if token not in GRAMMAR and len(token) > 1}
    return Words(frozenset(found - COMMON), frozenset(found & COMMON))


def without(words: Words, names: Words) -> Words:
    """``words`` less those of ``names``."""
    return Words(words.rare - names.rare, words.common - names.common)


def likeness(a: Words, b: Words) -> float:
    """How alike, 0 to 1: the weight of the shared words over the mean weight of both (Dice); 0 where one has none."""
    total = len(a.rare) + len(b.rare) + LIGHT * (len(a.common) + len(b.common))
    return 2 * (len(a.rare & b.rare) + LIGHT * len(a.common & b.common)) / total if total else 0.0


def shared(a: Words, b: Words, text: str) -> list[str]:
    """Up to ``SHOWN`` of the words of both, as they stand in ``text``, that ``a`` is made of; those that tell most first."""
    whole: dict[str, str] = {}
    for token in _TOKEN.findall(text.casefold()):
        whole.setdefault(token[:STEM], token)
    return [whole[stem] for stem in [*sorted(a.rare & b.rare), *sorted(a.common & b.common)][:SHOWN]]


def sentence_around(text: str, span: Span) -> tuple[int, int]:
    """Where the sentence that holds ``span`` starts and ends, by full stops and line breaks."""
    low, high = max(0, span.start - SENTENCE_REACH), min(len(text), span.end + SENTENCE_REACH)
    starts = [found.end() for found in _BREAK.finditer(text, low, span.start)]
    end = _BREAK.search(text, span.end, high)
    return (starts[-1] if starts else low), (end.start() + 1 if end else high)


def news_of(document: Document) -> News:
    """What a document is about, by words that a fixed background makes rare."""
    weights = weights_of(document)
    return News(weights, frozenset(islice(weights, TOP)))


def one_news(a: News, b: News) -> float:
    """How alike, 0 to 1, two documents are in what they are about; 0 where none of the heaviest words are the same."""
    if a.top.isdisjoint(b.top):
        return 0.0
    return sum([weight * b.weights[form] for form, weight in a.weights.items() if form in b.weights])

"""Words: how alike two sentences or two documents are, by a measure that knows nothing but the two.

Words are cut to their first five letters, so that "shelled" and "shelling" meet; words of grammar do not count, words of
every war report count little.  The weights are fixed, so that a pair's likeness never changes with what else a ledger holds.
"""

import re
from typing import Final, NamedTuple

from counterclaim.incidents.joining.thresholds import LIGHT, OPENING
from counterclaim.records import Document, Span

STEM: Final = 5
_TOKEN: Final = re.compile(r"[^\W_]+")
_BREAK: Final = re.compile(r"[.!?…][\"'”’)]*\s|\n")
SENTENCE_REACH: Final = 400
"""A sentence is looked for no farther than so many characters to either side of the anchor."""

GRAMMAR: Final = frozenset(
    """of on in to at by as is it he we or an be if so up no do us about after again all also among and any are around
    because been before being between both but can could did does during each for from had has have her here him his
    how into its just more most much near not now off once one only other our out over own same she should since some
    still such than that the their them then there these they this those through told under until was well were what
    when where which while who will with would you your two three four five six seven eight nine ten said says say
    saying according added""".split()
)
COMMON: Final = frozenset(
    """accus against agenc agree air aircr airst area areas armed army attac calle carri ceasef civil claim coali comma
    comme conce confi confl conti contr count counc day days death defea defen deman destr distr dozen force foreig forei
    front gover group held hit human immed injur inter issue kille killi launc least local membe media milit minis monda
    tuesd wedne thurs frida satur sunda natio news offic opera oppos parti peopl presi press prote provi rebel regim regio
    repor resid respo right secre secur sever shell situa south north weste easte sourc spoke state state strik suppo targe
    terro today troop unite villa city town war weapo wound yeste""".split()
)
"""First letters of the words that stand in a tenth or more of reports of war and diplomacy, names left out."""


class Words(NamedTuple):
    """The words of a piece of text: those that tell it apart, and those that every report has."""

    rare: frozenset[str]
    common: frozenset[str]


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


def sentence_around(text: str, span: Span) -> tuple[int, int]:
    """Where the sentence that holds ``span`` starts and ends, by full stops and line breaks."""
    low, high = max(0, span.start - SENTENCE_REACH), min(len(text), span.end + SENTENCE_REACH)
    starts = [found.end() for found in _BREAK.finditer(text, low, span.start)]
    end = _BREAK.search(text, span.end, high)
    return (starts[-1] if starts else low), (end.start() + 1 if end else high)


def opening(document: Document) -> Words:
    """The words of a document's title and first lines."""
    return words_of(f"{document.title or ''}\n{document.text[:OPENING]}")

"""Which of the tagger's names are persons': it takes places, headings and storms for persons too."""

from typing import Final

from counterclaim.grounding.actors.book import Phrasebook
from counterclaim.grounding.actors.tables import fold, words

_DOING: Final = words("nsubj nsubjpass appos agent attr")
_DONE_TO: Final = words("dobj dative conj poss pobj")
_TOWARDS: Final = words("by with to against as under")
_HONORIFICS: Final = words(
    "mr mrs ms miss dr professor prof rev bishop archbishop father sister pastor rabbi imam judge"
)
# What befalls persons: "the murder of X", "the arrest of X".
_BEFALLS: Final = words(
    "murder assassination killing death arrest release kidnapping abduction detention trial execution resignation "
    "dismissal extradition deportation poisoning shooting imprisonment disappearance attack assault"
)


def bare(book: Phrasebook, first: int, last: int) -> tuple[int, int] | None:
    """A name of the tagger's without possessive marks and without what stands before one."""
    tokens = book.layers.tokens
    if tokens[last].tag == "POS":
        last -= 1
    possessive = [i for i in range(first, last) if tokens[i].tag == "POS"]
    first = possessive[-1] + 1 if possessive else first
    return (first, last) if first <= last else None


def acts(book: Phrasebook, first: int, last: int) -> bool:
    """Whether an entity does what persons do: the tagger also takes places and headings for persons."""
    tokens = book.layers.tokens
    name = tokens[first : last + 1]
    if any(any(c.isdigit() or c in "@/#" for c in t.text) for t in name):
        return False
    if book.context.ground.covers(name[0].start, name[-1].end):
        return False
    head = next((t for t in name if not first <= t.head <= last), name[-1])
    if head.dep in _DOING or honoured(book, first):
        return True
    if head.dep == "pobj" and tokens[head.head].lower in _TOWARDS:
        return True
    if head.dep == "pobj" and tokens[head.head].lower in {"of", "on"}:
        return tokens[tokens[head.head].head].lemma in _BEFALLS or _given(book, name[0].text)
    # Whom something is done to may be a place that the tagger took for a person, so a given name has to vouch.
    return head.dep in _DONE_TO and _given(book, name[0].text)


def honoured(book: Phrasebook, first: int) -> bool:
    """Whether "Mr", "Dr", "Bishop" or the like stands before a name."""
    tokens = book.layers.tokens
    at = first - 2 if first > 1 and tokens[first - 1].text == "." else first - 1
    return at >= 0 and fold(tokens[at].text) in _HONORIFICS and tokens[at].sent == tokens[first].sent


def _given(book: Phrasebook, word: str) -> bool:
    """Whether a word is a common given name."""
    return fold(word) in book.tables.women

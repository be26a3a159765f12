"""Which tokens around an office are the name of the person who holds it."""

from typing import Final

from counterclaim.grounding.actors.book import Phrasebook
from counterclaim.grounding.actors.names import TITLES, shouting
from counterclaim.grounding.actors.tables import fold, words

_PARTICLES: Final = words("al el bin ibn abu de da do di van von der la le ben abd ul du dos den ter -")

_WHAT: Final = words("DT NN NNS NNP NNPS JJ POS")
_OF_WHAT: Final = 9  # tokens between an office and the comma


def name_at(book: Phrasebook, first: int) -> tuple[int, int] | None:
    """The tokens of a person's name that begins at ``first``: capitalised words and particles."""
    tokens = book.layers.tokens
    sentence = book.layers.sentence_of(first)
    while first < sentence.last and (fold(tokens[first].text) in TITLES or (
            tokens[first].text == "." and fold(tokens[first - 1].text) in TITLES)):  # fmt: skip
        first += 1
    if first >= sentence.last or not tokens[first].text[0].isupper() or not _personal(book, first):
        return None
    if shouting(book.layers, first) and not labelled(book, (first, first)):
        return None
    last = first
    i = first
    while i < sentence.last:
        t = tokens[i]
        if t.text[0].isupper() and t.pos in {"PROPN", "NOUN", "ADJ", "X"} and _personal(book, i):
            last = i
        elif tokens[i - 1].text == "-" and not tokens[i - 1].space and t.text.islower() and last == i - 2:
            last = i  # "Yoon Do-han"
        elif not (t.lower in _PARTICLES and i + 1 < sentence.last):
            break
        i += 1
    return first, last


def name_ending(book: Phrasebook, last: int) -> tuple[int, int] | None:
    """The tokens of a name that ends at ``last``."""
    for name in book.layers.names:
        if name.label == "PERSON" and name.last - 1 == last:
            return name.first, last
    leader = next((n for n in book.names if n.sort == "leader" and n.last == last), None)
    if leader is not None:
        return leader.first, last
    tokens = book.layers.tokens
    first = last + 1
    while first > 0 and tokens[first - 1].tag in {"NNP", "NNPS"} and _personal(book, first - 1):
        first -= 1
    return (first, last) if 1 <= last - first <= 3 and tokens[last].sent == tokens[first].sent else None


def name_after_office(book: Phrasebook, preposition: int) -> tuple[int, int] | None:
    """The person named right after an office: "Minister for the Middle East Tobias Ellwood"."""
    tokens = book.layers.tokens
    for entity in book.layers.names:
        if entity.label == "PERSON" and preposition < entity.first <= preposition + 7:
            between = tokens[preposition + 1 : entity.first]
            clean = all(t.tag in {"DT", "JJ", "NN", "NNS", "NNP", "NNPS", "CC"} for t in between)
            return (entity.first, entity.last - 1) if between and clean else None
    return None


def comma_after(book: Phrasebook, last: int) -> int | None:
    """The comma behind an office that ends at ``last``, with what the office is of: "the prefect of Meme, Jane Example"."""
    tokens = book.layers.tokens
    end = min(book.layers.sentence_of(last).last - 1, last + _OF_WHAT)
    at = last + 1
    if at < end and tokens[at].tag in {"IN", "POS"}:
        while at < end and (tokens[at].lower in {"of", "in", "for"} or tokens[at].tag in _WHAT):
            at += 1
    return at if at < end and tokens[at].text == "," else None


def labelled(book: Phrasebook, span: tuple[int, int]) -> bool:
    """Whether the tagger too holds a name for a person's, or the table knows it."""
    if any(n.sort == "leader" and span[0] <= n.first <= span[1] for n in book.names):
        return True
    return any(n.label == "PERSON" and n.first <= span[1] and span[0] < n.last for n in book.layers.names)


def _personal(book: Phrasebook, i: int) -> bool:
    """Whether a token may be part of a person's name: no name of a country or a body."""
    if i in book.over:
        return book.over[i].sort == "leader"
    return book.layers.tokens[i].text[0].isalpha()

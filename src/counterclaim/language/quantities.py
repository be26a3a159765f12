"""Numbers in words and digits, with their hedges: "at least 49", "some 80", "more than 100", "dozens of"."""

import re
from dataclasses import dataclass
from typing import Final

from counterclaim.language.layers import Layers

_UNITS: Final = {
    w: n
    for n, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen".split()
    )
}
_TENS: Final = {
    w: 10 * n for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
_SCALES: Final = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000, "dozen": 12}
_LARGEST: Final = 10**12
"""Beyond a trillion a run of digits is no count of anything in a report."""
VAGUE: Final = frozenset("dozens scores hundreds thousands several many few numerous".split())
_DIGITS: Final = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_YEAR: Final = re.compile(r"1[89]\d\d|20\d\d")
_OF_PHRASE: Final = frozenset({"JJ", "NNP", "NNPS"})
_LOWER: Final = ("at least", "no fewer than", "no less than", "not less than", "a minimum of")
_ABOVE: Final = ("more than", "over", "upwards of", "in excess of", "well over", "exceeding")
_UPPER: Final = ("up to", "as many as", "at most", "no more than", "a maximum of")
_BELOW: Final = ("fewer than", "less than", "under", "below")
_ABOUT: Final = ("about", "around", "some", "nearly", "almost", "roughly", "approximately", "an estimated", "estimated",
                 "close to", "circa")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as written: tokens ``first`` to ``last`` (inclusive), its bounds, and whether it is approximate."""

    first: int
    last: int
    low: int | None
    high: int | None
    about: bool


def value(words: list[str]) -> int | None:
    """The whole number that ``words`` (lower case) spell, or None: ["two", "hundred"], ["1,200"], ["1.9", "million"]."""
    total, current, seen = 0.0, 0.0, False
    for word in words:
        if word in {"and", "a", "an", "-"}:
            continue
        if _DIGITS.fullmatch(word):
            current += float(word.replace(",", ""))
        elif word in _UNITS or word in _TENS:
            current += _UNITS.get(word, 0) + _TENS.get(word, 0)
        elif word in _SCALES:
            current = (current or 1) * _SCALES[word]
            if _SCALES[word] >= 1_000:
                total, current = total + current, 0.0
        else:
            return None
        seen = True
    whole = total + current
    if not seen or whole >= _LARGEST:
        return None
    return int(whole) if whole == int(whole) else None


def quantity_of(layers: Layers, head: int) -> Quantity | None:
    """How many the phrase headed by ``head`` speaks of: its number ("11 people"), or itself ("killed 49"); else None."""
    token = layers.tokens[head]
    if _is_number(layers, head):
        return _hedged(layers, head)
    for k in layers.children(head, "nummod", "amod", "det", "quantmod", "compound", "nmod"):
        if _is_number(layers, k):
            return _hedged(layers, k)
    if token.lower in VAGUE:
        return Quantity(head, head, None, None, about=False)
    for k in layers.children(head, "amod"):
        if layers.tokens[k].lower in VAGUE:
            return Quantity(k, k, None, None, about=False)
    before = _number_before(layers, head)
    return _hedged(layers, before) if before is not None else None


def _number_before(layers: Layers, head: int) -> int | None:
    """The number that opens the phrase of ``head``, where the parser hung it elsewhere ("Fifty Azerbaijani soldiers").

    Nothing but adjectives and names stands between the two; a number that the parser took for a sentence of its own still
    belongs to the noun that follows.
    """
    k = head - 1
    while k >= 0 and layers.tokens[k].tag in _OF_PHRASE and layers.tokens[k].sent == layers.tokens[head].sent:
        k -= 1
    if k < 0 or k == head - 1 or layers.tokens[k].tag != "CD" or not _is_number(layers, k):
        return None
    # "On September 13 Armenian soldiers ...": a day, and no count.
    if _YEAR.fullmatch(layers.tokens[k].lower) or any(
        name.first <= k < name.last and name.label in {"DATE", "TIME"} for name in layers.names
    ):
        return None
    sentence = layers.sentence_of(k)
    alone = sentence.last - sentence.first == 1
    return k if alone or layers.tokens[k].sent == layers.tokens[head].sent else None


def _is_number(layers: Layers, i: int) -> bool:
    token = layers.tokens[i]
    word = token.lower
    return bool(_DIGITS.fullmatch(word)) or word in _UNITS or word in _TENS or (word in _SCALES and word != "dozens")


def _hedged(layers: Layers, i: int) -> Quantity | None:
    first = last = i
    while first > 0 and _part_of_number(layers, first - 1, first):
        first -= 1
    while last + 1 < len(layers.tokens) and _part_of_number(layers, last + 1, last):
        last += 1
    number = value([layers.tokens[k].lower for k in range(first, last + 1)])
    if number is None:
        return None
    before = " ".join(t.lower for t in layers.tokens[max(layers.sentence_of(i).first, first - 4) : first])
    low: int | None = number
    high: int | None = number
    hedge = next(((row, h) for row in (_LOWER, _ABOVE, _UPPER, _BELOW, _ABOUT) for h in row if _ends(before, h)), None)
    if hedge is None:
        return Quantity(first, last, low, high, about=False)
    row, words = hedge
    start = first - len(words.split())
    if row is _LOWER:
        high = None
    elif row is _ABOVE:
        low, high = number + 1, None
    elif row is _UPPER:
        low = None
    elif row is _BELOW:
        low, high = None, number - 1
    return Quantity(start, last, low, high, about=row is _ABOUT)


def _ends(before: str, hedge: str) -> bool:
    return before == hedge or before.endswith(" " + hedge)


def _part_of_number(layers: Layers, k: int, beside: int) -> bool:
    token = layers.tokens[k]
    if token.sent != layers.tokens[beside].sent:
        return False
    if token.lower == "-":
        return 0 < k < len(layers.tokens) - 1 and _is_number(layers, k - 1) and _is_number(layers, k + 1)
    words = {token.lower, layers.tokens[beside].lower}
    if any(_DIGITS.fullmatch(w) for w in words):
        # Digits go on only with a scale ("1.9 million"): "2016 18 militants" are two numbers.
        return bool(words & set(_SCALES)) and _is_number(layers, k)
    return _is_number(layers, k)

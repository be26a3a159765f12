"""Whether a figure, day or name of the copy stands just where the origin has another.

Two sentences that tell the same hold several figures, and a rewrite counts other things: only words whose neighbours are
the same are taken for one another.
"""

from typing import Final

from counterclaim.incidents.copies.particulars import Particular
from counterclaim.incidents.copies.profile import Sentence
from counterclaim.incidents.copies.words import FUNCTION_WORDS, stem
from counterclaim.incidents.drift.matches import Match

# In a rewrite, two sentences less alike count different things in the same words ("people were killed").
_SAME_SENTENCE: Final = 0.6
# A figure with another unit behind it may be the same length or warmth: not compared.  "Square metre" is a unit, too.
_UNIT_WITHIN: Final = 2
_UNITS: Final = {
    unit: name
    for name, units in {
        "km": "km kilometer kilometers kilometre kilometres", "mi": "mile miles", "m": "meter meters metre metres m",
        "ft": "foot feet", "acre": "acre acres", "ha": "hectare hectares", "dollar": "dollar dollars", "euro": "euro euros",
        "percent": "percent", "kg": "kg kilogram kilograms", "lb": "pound pounds lb lbs",
    }.items()
    for unit in units.split()
}  # fmt: skip


def counts_the_same(match: Match, one: Particular, other: Particular, *, worded: bool) -> bool:
    """Whether two numbers count one thing.

    The next word of content is the same, and the one before them too; where the copy keeps the words, it is enough that
    nothing but figures was exchanged there.
    """
    before, after = match.before, match.after
    if not worded and match.alike < _SAME_SENTENCE:
        return False
    if _is_article(before, one) or _is_article(after, other) or _unit(before, one) != _unit(after, other):
        return False
    place = in_one_place(match, one, other)
    following = _next(before, one), _next(after, other)
    if following[0] != following[1] or (following[0] is None and not place):
        return False
    return _previous(before, one) == _previous(after, other) or (worded and place)


def in_one_place(match: Match, one: Particular, other: Particular) -> bool:
    """Whether the words exchanged are those of the two particulars and words without content."""
    return any(
        _within(before, one, match.before) and _within(after, other, match.after)
        for before, after in match.blocks
        if _touches(before, one) and _touches(after, other)
    )


def only_names(match: Match, before: range, after: range) -> bool:
    """Whether nothing but names and words without content was exchanged: else a description took a name's place."""
    pairs = ((match.before, before), (match.after, after))
    return all(
        sentence.words[n].written[:1].isupper() or sentence.folded[n] in FUNCTION_WORDS
        for sentence, block in pairs
        for n in block
    )


def _touches(block: range, one: Particular) -> bool:
    return block.start <= one.last and one.first < block.stop


def _within(block: range, one: Particular, sentence: Sentence) -> bool:
    return all(one.first <= n <= one.last or sentence.folded[n] in FUNCTION_WORDS for n in block)


def _is_article(sentence: Sentence, number: Particular) -> bool:
    """Whether "one" is no count: "one of the largest", "one man said"."""
    return number.value == "1" and sentence.folded[number.first] == "one"


def _unit(sentence: Sentence, number: Particular) -> str | None:
    words = sentence.words[number.last + 1 : number.last + 1 + _UNIT_WITHIN]
    return next((_UNITS[word.folded] for word in words if word.folded in _UNITS), None)


def _next(sentence: Sentence, number: Particular) -> str | None:
    return next((stem(w) for w in sentence.folded[number.last + 1 :] if w not in FUNCTION_WORDS), None)


def _previous(sentence: Sentence, number: Particular) -> str | None:
    return next((stem(w) for w in reversed(sentence.folded[: number.first]) if w not in FUNCTION_WORDS), None)

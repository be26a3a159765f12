"""Quotations whose words differ."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from counterclaim.incidents.copies.words import FUNCTION_WORDS, Word, find_words, stem
from counterclaim.incidents.drift.matches import Beside, changes, inside, span_of
from counterclaim.records import Drift, DriftKind

# Two quotations in sentences that go together are one where this share of their content agrees; elsewhere more is asked,
# because a man who is quoted twice uses the same words.  Below half it is another sentence of his, or of another man.
_ALIKE_BESIDE: Final = 0.5
_ALIKE_ELSEWHERE: Final = 0.6
# Fewer words are a name or a term; editors put these in quotation marks, and take them out, as they like.
_FEWEST: Final = 3

_Quote = tuple[Word, ...]


def find_quotations(beside: Beside) -> Iterator[Drift]:
    """One drift for each quotation of the origin whose counterpart in the copy has other words.

    A quotation that is only cut short, split by its speaker or joined with the next one has the same words.
    """
    before, after = _quotes(beside.origin.text, beside.quoted_before), _quotes(beside.copy.text, beside.quoted_after)
    first, second = _stream(before), _stream(after)
    left = [quote for quote in before if _folded(quote) not in second]
    right = [quote for quote in after if _folded(quote) not in first]
    for one, other in _partners(left, right, beside):
        compared = changes(beside.origin.text, one, beside.copy.text, other)
        yield Drift(
            DriftKind.QUOTATION, beside.origin.id, beside.copy.id, span_of(beside.origin.text, one),
            span_of(beside.copy.text, other), compared, _note(compared),
        )  # fmt: skip


def _note(compared: tuple[object, ...]) -> str:
    pieces = sum(getattr(change, "op", "=") != "=" for change in compared)
    return f"the quotation has other words ({pieces} pieces differ)"


def _quotes(text: str, spans: tuple[tuple[int, int], ...]) -> list[_Quote]:
    found = (find_words(text, start, end) for start, end in spans)
    return [words for words in found if len(words) >= _FEWEST]


def _folded(quote: _Quote) -> str:
    """The letters and digits alone: "cease-fire" and "ceasefire", "It's" and "It ' s" are the same words."""
    return "".join(char for word in quote if word.folded != "s" for char in word.folded if char.isalnum())


def _stream(quotes: list[_Quote]) -> str:
    return "".join(map(_folded, quotes))


def _partners(left: list[_Quote], right: list[_Quote], beside: Beside) -> list[tuple[_Quote, _Quote]]:
    """Quotations that go together, each once, the likest first; in the order of the origin."""
    ranked = sorted(
        (-alike, one[0].start, other[0].start, n, m)
        for n, one in enumerate(left)
        for m, other in enumerate(right)
        if (alike := _alike(one, other)) >= (_ALIKE_BESIDE if _matched(one, other, beside) else _ALIKE_ELSEWHERE)
    )
    chosen: dict[int, int] = {}
    for *_, n, m in ranked:
        if n not in chosen and m not in chosen.values():
            chosen[n] = m
    return [(left[n], right[m]) for n, m in sorted(chosen.items())]


def _matched(one: _Quote, other: _Quote, beside: Beside) -> bool:
    a, b = (one[0].start, one[-1].end), (other[0].start, other[-1].end)
    return any(
        inside((a,), m.before.start, m.before.end) and inside((b,), m.after.start, m.after.end) for m in beside.matches
    )


def _alike(one: _Quote, other: _Quote) -> float:
    """The share of content that agrees (Dice), of all words where a quotation has hardly any content."""
    first, second = _content(one), _content(other)
    total = first.total() + second.total()
    return 2 * (first & second).total() / total if total else 0.0


def _content(quote: _Quote) -> Counter[str]:
    content = Counter(stem(w.folded) for w in quote if w.folded not in FUNCTION_WORDS)
    return content if content.total() > 1 else Counter(w.folded for w in quote)

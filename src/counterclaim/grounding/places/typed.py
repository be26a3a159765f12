"""Names that the gazetteer lacks but the text calls a village, a neighbourhood ...: "the al-Sahra neighbourhood"."""

from collections.abc import Iterator

from counterclaim.grounding.places.context import ARTICLES, Context
from counterclaim.grounding.places.words import TYPES


def typed_names(context: Context) -> Iterator[tuple[int, int]]:
    """Names that the gazetteer lacks but the text calls a village, a neighbourhood ...: "the al-Sahra neighbourhood"."""
    tokens = context.tokens
    for i, token in enumerate(tokens):
        kind = TYPES.get(token.lower)
        if kind not in {"town", "neighbourhood", "district", "province"} or token.text[0].isupper():
            continue
        if i and tokens[i - 1].pos == "PROPN" and tokens[i - 1].space and i - 1 not in context.taken:
            yield from _run(context, i - 1, -1)
        elif i + 2 < len(tokens) and tokens[i + 1].lower == "of" and tokens[i + 2].i not in context.taken:
            yield from _run(context, i + 2, 1)


def _run(context: Context, i: int, step: int) -> Iterator[tuple[int, int]]:
    """The run of capitalised words (with Arabic articles, hyphens) from token ``i`` on, to either side."""
    tokens, edge = context.tokens, i
    while 0 <= edge < len(tokens) and abs(edge - i) < 5 and tokens[edge].sent == tokens[i].sent:
        named = tokens[edge].text[0].isupper() or tokens[edge].lower in ARTICLES or tokens[edge].text == "-"
        if edge in context.taken or not named:
            break
        edge += step
    first, last = (i, edge - 1) if step > 0 else (edge + 1, i)
    while first <= last and tokens[first].text == "-":
        first += 1
    while first <= last and tokens[last].text == "-":
        last -= 1
    if first > last:
        return
    text = context.text(first, last)
    if not any(c.isupper() for c in text) or context.is_word(text) or context.gazetteer.is_people(text):
        return
    if tokens[first].pos == "PROPN" and len(text) > 2:
        yield first, last

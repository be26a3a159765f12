"""Toponyms of one word apart from names: adjectives and peoples, and names at the head of a word the parser leaves whole."""

import re
from typing import Final

from counterclaim.grounding.places.context import LARGE, Context
from counterclaim.grounding.places.toponym import Toponym
from counterclaim.grounding.places.words import LED

_GLUED: Final = re.compile(r"([A-Z][\w.]+?)(-{1,2}|–|—)(\w*)")


def glued(context: Context, i: int) -> Toponym | None:
    """A known name at the head of a word that the parser leaves whole: "U.S.-led", "Calif.--The"."""
    match = _GLUED.fullmatch(context.tokens[i].text)
    if match is None:
        return None
    name, start = match.group(1), context.tokens[i].start
    own = context.own(name)
    dash = len(match.group(2)) > 1 or match.group(2) in "–—"
    if not ((dash and any(e.kind in LARGE for e in own)) or match.group(3).lower() in LED) or not own:
        return None
    if context.is_word(name) or context.gazetteer.is_people(name):
        return None
    context.taken.add(i)
    return Toponym(start, start + len(name), start, start + len(name), name)


def possessive_without_mark(context: Context, i: int) -> Toponym | None:
    """A country whose possessive lost its apostrophe: "Syrias Idlib"."""
    token = context.tokens[i]
    name = token.text[:-1]
    if not token.text.endswith("s") or len(name) < 4 or not token.text.istitle() or context.gazetteer.has(token.text):
        return None
    after = context.tokens[i + 1 : i + 2]
    if not after or not after[0].text[0].isupper() or not any(e.kind == "country" for e in context.own(name)):
        return None
    context.taken.add(i)
    return Toponym(token.start, token.end - 1, token.start, token.end - 1, name)


def people(context: Context, i: int) -> Toponym | None:
    """The adjective or people of a country at token ``i``, or None."""
    token = context.tokens[i]
    if not token.text[0].isupper() or token.pos == "VERB" or not context.gazetteer.is_people(token.text):
        # "South Korean", "Sri Lankan": two words.
        pair = context.text(i, i + 1) if token.text[0].isupper() and i + 1 < len(context.tokens) else ""
        if not pair or not context.gazetteer.is_people(pair):
            return None
        context.taken.add(i + 1)
        return Toponym(token.start, token.start + len(pair), token.start, token.start + len(pair), pair, people=True)
    return Toponym(token.start, token.end, token.start, token.end, token.text, people=True)

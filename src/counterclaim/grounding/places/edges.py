"""Where a name begins and ends: without articles and offices, with its cut-off half, each name apart."""

from counterclaim.grounding.places.context import ARTICLES, BIG, Context
from counterclaim.grounding.places.words import DIRECTIONS, OFFICES_OF, TAILS, TYPES
from counterclaim.language import Name

_TIMES = frozenset({"day", "night", "week", "month", "year", "morning", "evening", "afternoon", "weekend"})

Span = tuple[int, int]
"""First and last token of a name."""


class Edges:
    """Finds the edges of names in one text."""

    def __init__(self, context: Context) -> None:
        """Takes the text's context, whose ``taken`` tokens belong to no further name."""
        self._context, self._tokens, self._gazetteer = context, context.tokens, context.gazetteer

    def names(self, name: Name) -> list[Span]:
        """The names within one of the parser's, parted at its commas but for "Washington, D.C."."""
        if self._tokens[name.last - 1].lower in {"d.c.", "dc"}:
            return self.names_in(name.first, name.last - 1)
        found, start = [], name.first
        for i in range(name.first, name.last):
            if self._tokens[i].text == ",":
                found += self.names_in(start, i - 1)
                start = i + 1
        return found + self.names_in(start, name.last - 1)

    def names_in(self, first: int, last: int) -> list[Span]:
        """The names from ``first`` to ``last``, without articles, directions, possessives; with a cut-off half."""
        while first <= last and (first in self._context.taken or self._is_trim(first, last)):
            first += 1
        last = next((i - 1 for i in range(first + 1, last) if self._tells_time(i, last)), last)
        while first <= last and not self._can_end(last):
            last -= 1
        if first > last or not any(c.isupper() for c in self._context.text(first, last)):
            return []
        if not self._context.barred.isdisjoint(range(first, last + 1)):
            return []
        return self._split(*self._narrowed(*self._widened(first, last)))

    def _tells_time(self, i: int, last: int) -> bool:
        """Whether words of time begin at token ``i``, which the parser took into the name: "the Atlantic the day before"."""
        rest = {t.lower for t in self._tokens[i + 1 : last + 1]}
        return self._tokens[i].text in {"the", "a"} and not rest.isdisjoint(_TIMES)

    def _can_end(self, last: int) -> bool:
        token = self._tokens[last]
        if token.text.islower() and token.lower in TYPES:
            return False
        return (
            token.tag != "POS"
            and token.text not in {"’s", "'s"}
            and token.lower not in {"of", "to", "and", "the"}
            and (token.text[-1].isalnum() or token.text[-1] == ".")
        )

    def _is_trim(self, first: int, last: int) -> bool:
        """Whether the first token is no part of the name: an article, a direction that the gazetteer does not know."""
        token = self._tokens[first]
        if token.lower in {"the", "a"} or token.tag in {"POS", "IN", "CC", "DT"} or not token.text[0].isalnum():
            return True
        if token.lower in DIRECTIONS and first < last:
            return token.text.islower()
        return token.text.islower() and token.lower not in ARTICLES and not token.text[0].isdigit()

    def _widened(self, first: int, last: int) -> tuple[int, int]:
        """Takes in the rest of a hyphenated or cut-off name that the gazetteer knows whole, and an Arabic article."""
        tokens = self._tokens
        if first >= 2 and tokens[first - 1].text == "-" and not tokens[first - 1].space:
            for longer in (first - 4, first - 2):
                # "Dar-es-Salaam", "al-Bab"
                if longer >= 0 and self._gazetteer.has(self._context.text(longer, last)):
                    first = longer
                    break
            else:
                first -= 2 if tokens[first - 2].lower in ARTICLES else 0
        elif first >= 3 and tokens[first - 2].text == "-" and self._gazetteer.has(self._context.text(first - 3, last)):
            first -= 3
        elif first and (self._needs_article(first, last) or self._goes_on_left(first, last)):
            first -= 1
        if last + 2 < len(tokens) and tokens[last + 1].text == "," and tokens[last + 2].lower in {"d.c.", "d.c", "dc"}:
            return first, last + 2
        whole = self._context.longest(first)
        return first, max(last, whole if whole is not None else last)

    def _goes_on_left(self, first: int, last: int) -> bool:
        return self.proper_left(first) and self._gazetteer.has(self._context.text(first - 1, last))

    def _needs_article(self, first: int, last: int) -> bool:
        """Whether the name is a place's main one only with the article that stands before it ("The Hague")."""
        if self._tokens[first - 1].text != "The" or first - 1 in self._context.taken:
            return False
        whole = self._gazetteer.lookup(self._context.text(first - 1, last))
        return any(e.primary for e in whole) and not self._context.own(self._context.text(first, last))

    def _narrowed(self, first: int, last: int) -> tuple[int, int]:
        """Leaves out "City of" and, behind a known name, the words of an office or body ("Greene County Pleas Court")."""
        tokens, known = self._tokens, self._gazetteer.has
        if last - first >= 2 and tokens[first].lower in OFFICES_OF and tokens[first + 1].lower == "of":
            if known(self._context.text(first + 2, last)):
                return first + 2, last
        if last == first or known(self._context.text(first, last)):
            return first, last
        whole = self._context.longest(first)
        if whole is not None and whole < last and tokens[whole + 1].text[0].isupper() and tokens[whole].space:
            if any(t.lower in TAILS for t in tokens[whole + 1 : last + 1]):
                return first, whole
        return first, last

    def proper_left(self, first: int) -> bool:
        """Whether a free capitalised word stands before ``first`` in its sentence."""
        left = self._tokens[first - 1]
        if left.i in self._context.taken or left.tag == "DT" or left.sent != self._tokens[first].sent:
            return False
        return left.text[0].isupper() and left.space

    def _split(self, first: int, last: int) -> list[tuple[int, int]]:
        """Two names side by side ("Greece Italy") or joined ("Chernihiv and Sumy"), where only the parts are known."""
        if first == last or self._gazetteer.has(self._context.text(first, last)):
            return [(first, last)]
        for i in range(first, last):
            joined = self._tokens[i + 1].lower in {"and", "-", "/", "&"}
            right = i + 2 if joined else i + 1
            if right <= last and self._tokens[last].lower not in TYPES:
                halves = (self._context.text(first, i), self._context.text(right, last))
                known = self._gazetteer.has if joined else self._great
                if all(map(known, halves)) and self._tokens[first].lower not in DIRECTIONS:
                    return [(first, i), (right, last)]
        return [(first, last)]

    def _great(self, name: str) -> bool:
        """Whether a country, a capital or a very large town bears the name."""
        own = [e for e in self._gazetteer.lookup(name) if e.primary]
        return any(e.kind in {"country", "capital"} or e.population >= BIG for e in own)

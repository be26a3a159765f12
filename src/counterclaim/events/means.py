"""With what: the words for weapons around an assault, and the mode they speak for."""

from collections.abc import Mapping

from counterclaim.events.frames import Means
from counterclaim.language import Layers
from counterclaim.records import Span


class MeansFinder:
    """Words for means in one text, by token."""

    def __init__(self, layers: Layers, table: Mapping[str, Means]) -> None:
        """``table`` maps a lemma, or two joined by a blank, to its mode."""
        self._layers = layers
        self._at: dict[int, Means] = {}
        for token in layers.tokens:
            pair = f"{layers.tokens[token.i - 1].lemma} {token.lemma}" if token.i else token.lemma
            found = table.get(pair) or table.get(token.lemma) or table.get(token.lower)
            if found is not None:
                self._at[token.i] = found

    def around(self, members: tuple[int, ...], reach: int = 25) -> tuple[tuple[int, Means], ...]:
        """The means below the members or in the subject and object of the clause, each with its token, nearest first."""
        layers = self._layers
        found: dict[int, Means] = {}
        for member in members:
            low, high = layers.edges(member)
            for k in range(max(low, member - reach), min(high, member + reach) + 1):
                if k in self._at and not self._other_clause(k, member):
                    found.setdefault(k, self._at[k])
        near = sorted(found, key=lambda k: min(abs(k - m) for m in members))
        return tuple((k, found[k]) for k in near)

    def _other_clause(self, k: int, member: int) -> bool:
        for above in (k, *self._layers.ancestors(k)):
            if above == member:
                return False
            if self._layers.tokens[above].dep in {"ccomp", "relcl", "parataxis", "advcl"} or (
                self._layers.tokens[above].dep == "conj" and self._layers.tokens[above].pos == "VERB"
            ):
                return True
        return True

    def span(self, k: int) -> Span:
        """The word of the means, with the noun it modifies or the word before it in a compound."""
        token = self._layers.tokens[k]
        return Span.of(self._layers.text, token.start, token.end)

"""The names of one text, resolved together: one sense a name, each name evidence for the others."""

from collections.abc import Sequence
from typing import Final

from counterclaim.grounding.places.candidates import Candidates
from counterclaim.grounding.places.features import Named
from counterclaim.grounding.places.gazetteer import Entry
from counterclaim.grounding.places.pairs import containments, lists
from counterclaim.grounding.places.relations import Relations
from counterclaim.grounding.places.resolve import Evidence, Resolver, believable, prior
from counterclaim.grounding.places.toponym import DOUBTFUL, SURE, WEAKEST, Toponym, same_name

_TOWNS: Final = frozenset({"capital", "seat", "seat2", "town"})
_MOST_NAMES: Final = 150  # names resolved together; a longer list (a gazetteer, a ranking) has no common scene
_MOST_TOGETHER: Final = 1000  # candidates of a text compared with one another, so that time and memory stay small
_MENTIONS: Final = 4  # mentions of a name whose seats are looked at
_WEIGHT: Final = {SURE: 1.0, DOUBTFUL: 0.5, WEAKEST: 0.1}  # as evidence for other names
_HINT_WEIGHT: Final = 1.5
# Named in news from everywhere, and so poor evidence of where the news is from.
_POWERS: Final = frozenset({"USA", "RUS", "CHN", "GBR", "FRA", "DEU"})


class Scene:
    """The names of a text with their candidates and what speaks for each."""

    def __init__(self, text: str, toponyms: Sequence[Toponym], hints: Sequence[str], candidates: Candidates) -> None:
        """``hints`` are names of places known from elsewhere (dateline, title): evidence, and no result."""
        keys: dict[tuple[str, str | None], int] = {}
        self.of_toponym = [keys.setdefault(same_name(t), len(keys)) for t in toponyms]
        mentions: list[list[Toponym]] = [[] for _ in keys]
        for t, k in zip(toponyms, self.of_toponym, strict=True):
            mentions[k].append(t)
        self.rows: list[tuple[Entry, ...]] = [
            candidates.of(m[0]) if k < _MOST_NAMES else () for k, m in enumerate(mentions)
        ]
        self.trust = [max(t.trust for t in m) for m in mentions]
        weights = [
            min(1.5, 0.7 + 0.3 * len(m)) * _WEIGHT[t] * (0.3 if _power(row) else 1.0)
            for m, t, row in zip(mentions, self.trust, self.rows, strict=True)
        ]
        # A name known only by its consonants needs the text to name its country.
        for k, m in enumerate(mentions):
            if self.rows[k] and not m[0].people and not candidates.named(m[0].name):
                self.trust[k] = min(self.trust[k], DOUBTFUL)
        self.names = [_named(m) for m in mentions]
        for hint in hints:
            self.rows.append(candidates.named(hint))
            self.names.append(Named(hint, None, ()))
            self.trust.append(SURE)
            weights.append(_HINT_WEIGHT)
        most = max(3, _MOST_TOGETHER // max(1, len(self.rows)))
        self.rows = [_likeliest(row, named.want, most) for row, named in zip(self.rows, self.names, strict=True)]
        self.pairs = containments(text, toponyms, self.of_toponym)
        self.relations = Relations(self.rows)
        self._weights, self._listed = weights, lists(text, toponyms, self.of_toponym)

    def evidence(self) -> Evidence | None:
        """What speaks for each candidate; None where no name has one."""
        if not self.relations.entries:
            return None
        wants = [n.want for n in self.names]
        return Resolver(self.relations, wants, self._weights, self.pairs, self._listed).run()

    def chosen(self) -> list[Entry | None]:
        """The place of each name, or None: no candidate, or too little trust in a name that the others do not bear out."""
        evidence = self.evidence()
        if evidence is None:
            return [None] * len(self.rows)
        best: list[Entry | None] = []
        at = 0
        for row in self.rows:
            scores = evidence.score[at : at + len(row)]
            best.append(row[int(scores.argmax())] if row else None)
            at += len(row)
        sure = [e for e, t in zip(best, self.trust, strict=True) if e is not None and t == SURE]
        trust = [min(t, DOUBTFUL) if _by_other_name(e) else t for e, t in zip(best, self.trust, strict=True)]
        return [e if e is None or believable(e, t, sure) else None for e, t in zip(best, trust, strict=True)]

    def of_each(self, chosen: Sequence[Entry | None]) -> list[Entry | None]:
        """The place of each toponym from the place of each name."""
        return [chosen[k] for k in self.of_toponym]


def _named(mentions: Sequence[Toponym]) -> Named:
    return Named(mentions[0].name, mentions[0].want, tuple(t.start for t in mentions[:_MENTIONS]))


def _power(row: Sequence[Entry]) -> bool:
    """Whether a name is that of a power, or of its capital."""
    return any(e.kind in {"country", "capital"} and e.primary and e.country in _POWERS for e in row)


def _by_other_name(entry: Entry | None) -> bool:
    """Whether a town goes by a name that is not its main one: some language's name for Jeddah is another's for a camp."""
    return entry is not None and not entry.primary and entry.kind in _TOWNS


def _likeliest(row: tuple[Entry, ...], want: str | None, most: int) -> tuple[Entry, ...]:
    """At most so many of a name's places, those that its own words make likeliest."""
    return row if len(row) <= most else tuple(sorted(row, key=lambda e: -prior(e, want))[:most])

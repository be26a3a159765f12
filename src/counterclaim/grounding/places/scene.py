"""The names of one text, resolved together: one sense a name, each name evidence for the others."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from counterclaim.grounding.places.candidates import Candidates
from counterclaim.grounding.places.chance import Standing, chance, others, standing
from counterclaim.grounding.places.gazetteer import Entry
from counterclaim.grounding.places.pairs import containments, lists
from counterclaim.grounding.places.relations import Relations
from counterclaim.grounding.places.resolve import PULLS, Evidence, Pulls, Resolver, believable, prior
from counterclaim.grounding.places.stated import meant, senses
from counterclaim.grounding.places.toponym import DOUBTFUL, SURE, WEAKEST, Toponym, same_name
from counterclaim.records import PlaceDoubt

_TOWNS: Final = frozenset({"capital", "seat", "seat2", "town"})
_MOST_NAMES: Final = 150  # names resolved together; a longer list (a gazetteer, a ranking) has no common scene
_MOST_TOGETHER: Final = 1000  # candidates of a text compared with one another, so that time and memory stay small
_WEIGHT: Final = {SURE: 1.0, DOUBTFUL: 0.5, WEAKEST: 0.1}  # as evidence for other names
_HINT_WEIGHT: Final = 1.5
_FEW: Final = 5  # names, and the share of them in one country: a text that is set there ...
_MOSTLY: Final = 0.5
_UNHEARD_OF: Final = 100_000  # ... means no smaller town of a country that it tells nothing of
_NEXT_TO_NONE: Final = 0.05
_LONG: Final = 8  # characters
# Below it words keep no place.  F1 at 161 km rises with it up to about .5 and .35 on the two sets that the chance was
# fitted on (training/places).
LEAST_CHANCE: Final = 0.3
# Villages of a war are smaller, and spelt in more ways, than the towns of those sets, which makes their chances too low.
_LEAST_SUPPORTED: Final = 0.1
_LARGE: Final = 100_000
_LARGE_ODDS: Final = -1.0  # of a place so large against its namesakes; a log
_COUNTRY_TOLD: Final = 0.3  # the share of a text's names that tells of a country
_SOME_NEAR: Final = 0.1
_TIE: Final = 0.8  # a namesake in another country, nearly as likely as the best, leaves the words without a place
# Named in news from everywhere, and so poor evidence of where the news is from.
_POWERS: Final = frozenset({"USA", "RUS", "CHN", "GBR", "FRA", "DEU"})


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a toponym means: the place and its chance of being right, the namesakes with theirs; or why it has none."""

    entry: Entry | None = None
    score: float | None = None
    others: tuple[tuple[Entry, float], ...] = ()
    doubt: PlaceDoubt | None = None


class Scene:
    """The names of a text with their candidates and what speaks for each."""

    def __init__(self, text: str, toponyms: Sequence[Toponym], hints: Sequence[str], candidates: Candidates,
                 abstain: bool = True) -> None:  # fmt: skip
        """``hints`` are names of places known from elsewhere (dateline, title): evidence, and no result.

        ``abstain`` leaves a name without a place that the text says to lie where the map has none of that name.
        """
        printed: dict[tuple[str, str | None], int] = {}
        names = [printed.setdefault(same_name(t), len(printed)) for t in toponyms]
        first = dict(reversed(list(zip(names, toponyms, strict=True))))
        known = [candidates.of(first[n]) if n < _MOST_NAMES else () for n in range(len(printed))]
        found, self.of_toponym = senses(text, toponyms, names, known)
        mentions: list[list[Toponym]] = [[] for _ in found]
        for t, k in zip(toponyms, self.of_toponym, strict=True):
            mentions[k].append(t)
        called = [sense.name for sense in found]
        times = Counter(called)
        self.rows = [
            meant(s, known[s.name], times[s.name] == 1) if abstain or s.numbers else known[s.name] for s in found
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
        wants = [m[0].want for m in mentions]
        self._lengths = [len(m[0].name) for m in mentions]
        for hint in hints:
            self.rows.append(candidates.named(hint))
            called.append(len(printed) + len(called))
            wants.append(None)
            self.trust.append(SURE)
            weights.append(_HINT_WEIGHT)
        most = max(3, _MOST_TOGETHER // max(1, len(self.rows)))
        self.rows = [_likeliest(row, want, most) for row, want in zip(self.rows, wants, strict=True)]
        self.pairs = containments(text, toponyms, self.of_toponym)
        self.relations = Relations(self.rows, called)
        listed = lists(text, toponyms, self.of_toponym)
        self._at_home = False
        some = bool(self.relations.entries)
        self._resolver = Resolver(self.relations, wants, weights, self.pairs, listed) if some else None

    def evidence(self, pulls: Pulls = PULLS) -> Evidence | None:
        """What speaks for each candidate; None where no name has one."""
        return self._resolver.run(pulls) if self._resolver else None

    def standings(self) -> list[Standing | None]:
        """How the likeliest place of each name stands; None where it has no candidate."""
        evidence = self.evidence()
        if evidence is not None:
            self._at_home = sum(row != () for row in self.rows) >= _FEW and float(evidence.country.max()) >= _MOSTLY
        if evidence is None:
            return [None] * len(self.rows)
        found: list[Standing | None] = []
        for k, row in enumerate(self.rows):
            a, b = self.relations.bounds[k], self.relations.bounds[k + 1]
            if not row:
                found.append(None)
                continue
            best = a + int(evidence.score[a:b].argmax())
            bearing = (evidence.support, evidence.country, evidence.joined, evidence.alike)
            bears = [float(x[best]) for x in bearing]
            found.append(standing(row, evidence.score[a:b], bears, self.trust[k]))
        return found

    def believed(self) -> list[Standing | PlaceDoubt]:
        """How the place of each toponym stands, in the order given; or why it has none."""
        found = self.standings()
        best = [row[s.best] if s is not None else None for s, row in zip(found, self.rows, strict=True)]
        sure = [e for e, t in zip(best, self.trust, strict=True) if e is not None and t == SURE]
        kept = [self._believed(k, s, sure) for k, s in enumerate(found)]
        return [kept[k] for k in self.of_toponym]

    def _believed(self, k: int, found: Standing | None, sure: Sequence[Entry]) -> Standing | PlaceDoubt:
        if found is None:
            return PlaceDoubt.UNKNOWN
        entry = self.rows[k][found.best]
        # A long name that one place alone bears is that place's, whichever language it is of ("Dnepropetrovsk").
        alone = k < len(self._lengths) and len(self.rows[k]) == 1 and self._lengths[k] >= _LONG
        trust = min(self.trust[k], DOUBTFUL) if _by_other_name(entry) and not alone else self.trust[k]
        return found if believable(entry, trust, sure) else PlaceDoubt.UNSUPPORTED

    def meanings(self, least: float = LEAST_CHANCE) -> list[Meaning]:
        """What each toponym means, in the order given; a place less likely than ``least``, or tied, is none."""
        rows = (self.rows[k] for k in self.of_toponym)
        return [
            Meaning(doubt=PlaceDoubt.UNSUPPORTED)
            if least > 0 and self._stray(found, row)
            else _meaning(found, row, least)
            for found, row in zip(self.believed(), rows, strict=True)
        ]

    def _stray(self, found: Standing | PlaceDoubt, row: Sequence[Entry]) -> bool:
        """Whether a small town is of a country that nothing else speaks of, in a text that is set in another one."""
        if isinstance(found, PlaceDoubt) or not self._at_home:
            return False
        alone = max(map(found.look, ("in_country", "near", "joined"))) < _NEXT_TO_NONE
        return alone and row[found.best].kind in _TOWNS and row[found.best].population < _UNHEARD_OF


def _meaning(found: Standing | PlaceDoubt, row: Sequence[Entry], least: float) -> Meaning:
    if isinstance(found, PlaceDoubt):
        return Meaning(doubt=found)
    entry, likely = row[found.best], chance(found)
    rivals = tuple((row[j], c) for j, c in others(found, likely))
    tied = least > 0 and any(c > _TIE * likely and e.country != entry.country for e, c in rivals)
    if likely < (min(least, _LEAST_SUPPORTED) if _supported(entry, found) else least) or tied:
        return Meaning(others=((entry, likely), *rivals), doubt=PlaceDoubt.AMBIGUOUS)
    return Meaning(entry, likely, rivals)


def _supported(entry: Entry, found: Standing) -> bool:
    """Whether more speaks for a place than its chance tells.

    It is large and few namesakes rival it; or it outweighs them all, its name stands by itself, and the text tells of its
    country, names what lies near it, or says where it lies.
    """
    odds = found.look("odds")
    if entry.population >= _LARGE:
        return odds >= _LARGE_ODDS
    told = found.look("in_country") >= _COUNTRY_TOLD or found.look("near") >= _SOME_NEAR or found.look("joined") > 0
    return odds > 0 and told and not (found.look("doubtful") or found.look("weakest"))


def _power(row: Sequence[Entry]) -> bool:
    """Whether a name is that of a power, or of its capital."""
    return any(e.kind in {"country", "capital"} and e.primary and e.country in _POWERS for e in row)


def _by_other_name(entry: Entry | None) -> bool:
    """Whether a town goes by a name that is not its main one: some language's name for Jeddah is another's for a camp."""
    return entry is not None and not entry.primary and entry.kind in _TOWNS


def _likeliest(row: tuple[Entry, ...], want: str | None, most: int) -> tuple[Entry, ...]:
    """At most so many of a name's places, those that its own words make likeliest."""
    return row if len(row) <= most else tuple(sorted(row, key=lambda e: -prior(e, want))[:most])

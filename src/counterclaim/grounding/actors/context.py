"""Which state a text speaks of where it says only "the government" or "the rebels"."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Final

from counterclaim.grounding.actors.ground import Ground
from counterclaim.grounding.actors.names import Found
from counterclaim.grounding.actors.tables import Identity, Tables, keys_of, words
from counterclaim.language.layers import Layers
from counterclaim.records import ActorKind, Document, Precision

_INSIDE: Final = frozenset({"in", "across", "inside", "throughout", "of"})
_POWER: Final = words("government regime rebels opposition rebel authorities army conflict war crisis uprising")


_SEATED: Final = frozenset({"based", "headquartered"})
_OFFICES: Final = words(
    "government ministry department embassy delegation army mod mfa office parliament presidency president union"
)


class Context:
    """The weight of each state in a text: named often, named as the place, with a government or rebels of its own."""

    def __init__(self, document: Document, layers: Layers, names: Sequence[Found], tables: Tables,
                 ground: Ground) -> None:  # fmt: skip
        """Weighs the states once for the whole text, by the names of states and by the places that ``ground`` holds."""
        self._weights: defaultdict[str, float] = defaultdict(float)
        self._places: defaultdict[str, float] = defaultdict(float)
        self._by_names(layers, names, tables)
        self._by_ground(document, ground, tables)
        for known in (self._weights, self._places):
            for code in known.keys() - tables.countries.keys():
                del known[code]
        self.ground = ground
        self.home = _home(document.outlet, tables)
        self.day = document.published.date

    def _by_names(self, layers: Layers, names: Sequence[Found], tables: Tables) -> None:
        for name in names:
            code = name.identity.country
            if code is None and len(home := tables.theatres.get(name.identity.id or "", frozenset())) == 1:
                # A group that fights in one state alone tells where the text is set.
                self._places[next(iter(home))] += 0.5
            if code is None or name.identity.kind.value == "media" or _seat(layers, name):
                continue
            self._weights[code] += 1.0
            before = layers.tokens[name.first - 1].lower if name.first else ""
            after = layers.tokens[name.last + 1].lower if name.last + 1 < len(layers.tokens) else ""
            if name.sort == "country" and before in _INSIDE:
                self._weights[code] += 1.0
                self._places[code] += 2.0
            if name.sort == "adjective" and after in _POWER:
                self._weights[code] += 1.5

    def _by_ground(self, document: Document, ground: Ground, tables: Tables) -> None:
        for place in (*ground.places, *ground.within):
            if place.country is not None and place.precision is not Precision.COUNTRY:
                self._weights[place.country] += 0.75
                self._places[place.country] += 1.5
        # A bureau abroad tells nothing: "PARIS (Reuters) - Nigeria said".
        bureau = bool(self._weights) and ground.dateline not in self._weights
        for code in (None if bureau else ground.dateline, *_titled(document.title, tables)):
            if code is not None:
                self._weights[code] += 1.0
                self._places[code] += 2.0

    @cached_property
    def _named_most(self) -> tuple[tuple[str, float], ...]:
        return _ranked(self._weights)

    @cached_property
    def _set_most(self) -> tuple[tuple[str, float], ...]:
        codes = {*self._weights, *self._places}
        return _ranked({c: self._weights.get(c, 0.0) + 2.0 * self._places.get(c, 0.0) for c in codes})

    def state(self) -> str | None:
        """The state that the text is about as a whole, or None where none stands out."""
        ranked = self._named_most[:2]
        if not ranked or (len(ranked) == 2 and ranked[0][1] < 1.2 * ranked[1][1]):
            return None
        return ranked[0][0]

    def weight(self, code: str) -> float:
        """How much the text speaks of a state."""
        return self._weights.get(code, 0.0)

    def theatre(self, lead: float = 1.0) -> str | None:
        """The state where most of what the text tells takes place: by its towns and "in ...", then by its names.

        None where the text names no state, or a second one equally often; with ``lead``, where the first has not so many
        times the weight of the second.
        """
        ranked = self._set_most[:2]
        if not ranked or (len(ranked) == 2 and (ranked[0][1] == ranked[1][1] or ranked[0][1] < lead * ranked[1][1])):
            return None
        return ranked[0][0]

    def foe(self, side: str | None) -> str | None:
        """Whom "the enemy" or "the invaders" means beside one side: the state named most after it."""
        return (
            next((code for code, weight in self._named_most if code != side and weight >= 1.0), None) if side else None
        )


def _ranked(weights: Mapping[str, float]) -> tuple[tuple[str, float], ...]:
    """The states and their weights, the heaviest first, equal ones by their codes."""
    return tuple(sorted(weights.items(), key=lambda w: (-w[1], w[0])))


def _titled(title: str | None, tables: Tables) -> set[str]:
    """The states that a title names, by country, adjective or capital."""
    keys = keys_of(title or "")
    return {e.identity.country for k, key in enumerate(keys) for e in tables.names.get(key, ())
            if e.sort in {"country", "adjective", "capital"} and keys[k : k + len(e.keys)] == e.keys
            and e.identity.country is not None}  # fmt: skip


def _seat(layers: Layers, name: Found) -> bool:
    """Whether a name only tells where a body has its seat: "based in Britain", "the UK-based monitor"."""
    around = layers.tokens[max(0, name.first - 2) : name.first] + layers.tokens[name.last + 1 : name.last + 3]
    return any(token.lower in _SEATED for token in around)


def _home(outlet: str | None, tables: Tables) -> Identity | None:
    """The state or body that publishes the text itself ("UK Government", "US State Department"), or None."""
    keys = keys_of(outlet or "")
    for k, key in enumerate(keys):
        for entry in tables.names.get(key, ()):
            if keys[k : k + len(entry.keys)] == entry.keys and not entry.unsure:
                official = entry.identity.kind in {ActorKind.STATE, ActorKind.MILITARY, ActorKind.IGO}
                plain = entry.sort == "body" or bool(_OFFICES & set(keys))
                return entry.identity if official and plain else None
    return None

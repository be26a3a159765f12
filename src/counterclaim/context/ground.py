"""Which noun phrases name ground that can be held, taken or lost, their words and the places in them."""

from counterclaim.context.lexicon import load_lexicon
from counterclaim.context.scene import Scene
from counterclaim.records import ActorKind, Place, Precision

_MODIFIERS = ("amod", "compound", "nmod", "nummod", "det", "predet", "poss", "quantmod", "advmod")
_OF = ("of", "in", "around", "near", "outside", "on", "along")


class Ground:
    """Look-ups of ground over one scene; phrases are named by the token that heads them."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._table = load_lexicon()["control"]

    def is_ground(self, i: int, *, strict: bool = False) -> bool:
        """Whether the phrase headed by ``i`` names ground; ``strict``: only with a name, or a noun that needs none."""
        scene = self._scene
        place = scene.place_at(i)
        if place is not None and scene.layers.tokens[i].pos in {"PROPN", "NOUN"}:
            return True
        lemma = scene.lemma(i)
        if lemma in self._table.words("ground", "portions") or scene.layers.tokens[i].pos == "NUM":
            below = scene.objects_of(i, "of", "in")
            return any(self.is_ground(k, strict=False) for k in below if k != i)
        if lemma not in self._table.words("ground", "nouns"):
            return False
        if scene.places((i,)):
            return True
        return not strict and lemma not in self._table.words("ground", "vague")

    def is_bare_name(self, i: int) -> bool:
        """Whether ``i`` is a name that no table knows and that the parser takes for no person: "captured Goma"."""
        layers = self._scene.layers
        if layers.tokens[i].pos != "PROPN" or not layers.tokens[i].text[:1].isupper():
            return False
        actor = self._scene.actor_at(i)
        known = actor is not None and (actor.kind is not ActorKind.STATE or len(actor.text.split()) > 1)
        label = next((n.label for n in layers.names if n.first <= i < n.last), None)
        return not known and label in {None, "GPE", "LOC", "FAC"}

    def places(self, i: int) -> tuple[Place, ...]:
        """The places in the phrase: its own, or that after "of" ("part of the province"); a country only by itself."""
        scene = self._scene
        own = scene.place_at(i)
        if own is not None:
            return (own,)
        found = scene.places((i,))
        if all(p.precision is Precision.COUNTRY for p in found) and scene.lemma(i) in self._table.words(
            "ground", "nouns"
        ):
            # "a town in Sudan" is not Sudan.
            of = set(scene.objects_of(i, "of"))
            return tuple(p for p in found if scene.head(p.start, p.end) in of)
        return found

    def words(self, i: int) -> tuple[int, int]:
        """The first and last token of the phrase, with "of" or "in" a place but without clauses."""
        layers = self._scene.layers
        first = last = i
        for k in layers.children(i, *_MODIFIERS):
            if k < i:
                first = min(first, layers.edges(k)[0])
        for p in layers.children(i, "prep"):
            if layers.tokens[p].lower in _OF and p == last + 1:
                for k in layers.children(p, "pobj"):
                    last = max(last, self.words(k)[1])
        while first < i and layers.tokens[first].pos in {"PUNCT", "PART"}:
            first += 1
        return first, last

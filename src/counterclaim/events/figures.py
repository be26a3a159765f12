"""How many were killed, wounded, captured, sent: figures of one event, exactly as claimed."""

from collections.abc import Iterator
from typing import Final

from counterclaim.language import Layers, tree
from counterclaim.language.quantities import VAGUE, Quantity, quantity_of
from counterclaim.records import Figure, FigureKind, Span

# Verb lemma -> what a number in its deep object counts.  Intransitive ones count their subject.
_OBJECT: Final[dict[str, FigureKind]] = {
    **dict.fromkeys(("kill", "martyr", "massacre", "execute", "assassinate", "behead", "slay"), FigureKind.KILLED),
    **dict.fromkeys(("wound", "injure", "hurt", "maim"), FigureKind.WOUNDED),
    **dict.fromkeys(("capture",), FigureKind.CAPTURED),
    **dict.fromkeys(("arrest", "detain", "apprehend"), FigureKind.DETAINED),
    **dict.fromkeys(("displace", "uproot"), FigureKind.DISPLACED),
    **dict.fromkeys(("deploy", "dispatch", "mass", "amass"), FigureKind.TROOPS),
}
_SUBJECT: Final[dict[str, FigureKind]] = {
    **dict.fromkeys(("die", "perish"), FigureKind.KILLED),
    **dict.fromkeys(("flee",), FigureKind.DISPLACED),
}
_STATE_WORDS: Final[dict[str, FigureKind]] = {
    "dead": FigureKind.KILLED, "killed": FigureKind.KILLED, "wounded": FigureKind.WOUNDED, "injured": FigureKind.WOUNDED,
    "hurt": FigureKind.WOUNDED, "missing": FigureKind.MISSING, "homeless": FigureKind.DISPLACED,
    "displaced": FigureKind.DISPLACED,
}  # fmt: skip
_PEOPLE: Final = frozenset(
    "person people civilian soldier troop militant fighter rebel child woman man girl boy member officer policeman police "
    "resident other servicemen serviceman worker insurgent terrorist protester student pilgrim journalist medic family "
    "villager prisoner refugee victim passenger personnel guard commander troops settler migrant guerrilla peasant official "
    "teenager baby infant combatant volunteer doctor nurse teacher tourist citizen national".split()
)
_REACH: Final = 4
_APART: Final = frozenset({"ccomp", "relcl", "parataxis"})
_THINGS: Final = frozenset("building house home tank vehicle aircraft plane drone shell missile rocket bomb".split())


class FigureFinder:
    """Figures of one text, found by the word that says what is counted."""

    def __init__(self, layers: Layers) -> None:
        """Scans the text once; ``of`` then hands out what belongs to an event."""
        self._layers = layers
        self.found = tuple(self._scan())

    def of(self, members: tuple[int, ...]) -> tuple[Figure, ...]:
        """The figures whose counting word is one of ``members``, or hangs on one with no other clause between.

        One figure a kind: that of a member first, else the nearest in the tree.
        """
        rows = [(d, figure) for at, figure in self.found if (d := self._distance(at, members)) is not None]
        kept: dict[FigureKind, Figure] = {}
        for _, figure in sorted(rows, key=lambda row: row[0]):
            kept.setdefault(figure.kind, figure)
        return tuple(sorted(kept.values(), key=lambda f: f.words.start))

    def _distance(self, at: int, members: tuple[int, ...]) -> int | None:
        """Steps in the tree from the counting word to the nearest member; None where they are not of one clause."""
        layers = self._layers
        if at in members:
            return 0
        steps = []
        for m in members:
            if layers.tokens[m].sent != layers.tokens[at].sent:
                continue
            up, down = self._path(at), self._path(m)
            common = next((k for k in up if k in down), None)
            if common is None:
                continue
            length = up.index(common) + down.index(common)
            between = [*up[: up.index(common)], *down[: down.index(common)]]
            if length <= _REACH and not any(self._apart(k) for k in between):
                steps.append(length)
        return min(steps, default=None)

    def _apart(self, k: int) -> bool:
        """Whether ``k`` begins another clause; a participle ("..., killing 12") goes on with the same one."""
        dep = self._layers.tokens[k].dep
        if dep == "conj":
            # "killed 12 and wounded 30" goes on with one happening, "killed 12 and NATO bombed" does not.
            verb = self._layers.tokens[k]
            harm = verb.lemma in _OBJECT or verb.lower in _STATE_WORDS or verb.pos != "VERB"
            return not harm or (bool(self._layers.children(k, "nsubj")) and not tree.is_passive(self._layers, k))
        return dep in _APART or (dep == "advcl" and bool(self._layers.children(k, "mark", "nsubj", "nsubjpass")))

    def _path(self, i: int) -> list[int]:
        return [i, *self._layers.ancestors(i)]

    def _scan(self) -> Iterator[tuple[int, Figure]]:
        """Pairs of the counting word's index and the figure."""
        for token in self._layers.tokens:
            i = token.i
            if token.pos in {"VERB", "AUX"}:
                yield from self._of_verb(i)
            if token.lower in _STATE_WORDS and token.pos in {"ADJ", "VERB", "NOUN"}:
                yield from self._of_state(i, _STATE_WORDS[token.lower])
            if token.lower in {"toll", "tolls"}:
                yield from self._of_toll(i)

    def _of_verb(self, i: int) -> Iterator[tuple[int, Figure]]:
        layers, token = self._layers, self._layers.tokens[i]
        kind = _OBJECT.get(token.lemma)
        if kind is not None:
            heads = tree.deep_objects(layers, i)
        elif token.lemma in _SUBJECT:
            kind, heads = _SUBJECT[token.lemma], tree.deep_subjects(layers, i)
        elif token.lemma in {"claim", "take", "cost"} and any(
            layers.tokens[k].lemma == "life" for k in layers.children(i, "dobj")
        ):
            kind = FigureKind.KILLED
            heads = tuple(h for k in layers.children(i, "dobj") for h in tree.prepositional(layers, k).get("of", (k,)))
        else:
            return
        for head in heads:
            figure = self._count(head, kind)
            if figure is not None:
                yield i, figure
                return

    def _of_state(self, i: int, kind: FigureKind) -> Iterator[tuple[int, Figure]]:
        """As in "left 11 people dead", "12 wounded", "15 of the wounded" (which counts something else: skipped)."""
        layers, token = self._layers, self._layers.tokens[i]
        if token.pos == "NOUN" or (token.dep in {"dobj", "pobj"} and token.pos == "ADJ"):
            figure = self._count(i, kind)
        elif token.dep in {"acomp", "oprd", "ccomp", "xcomp", "advcl", "amod", "acl"} and token.head != i:
            head = layers.tokens[token.head]
            if head.pos in {"NOUN", "NUM", "PROPN"}:
                figure = self._count(head.i, kind)
            else:
                own = layers.children(i, "nsubj")
                heads = own or layers.children(head.i, "dobj") or tree.surface_subjects(layers, head.i)
                figure = next((f for h in heads if (f := self._count(h, kind)) is not None), None)
        else:
            figure = None
        if figure is not None:
            yield i, figure

    def _of_toll(self, i: int) -> Iterator[tuple[int, Figure]]:
        """As in "put the death toll at 16", "a toll of 31 people killed"."""
        layers = self._layers
        places = [i, layers.tokens[i].head]
        for place in places:
            row = tree.prepositional(layers, place)
            for head in (*row.get("at", ()), *row.get("of", ()), *row.get("to", ())):
                figure = self._count(head, FigureKind.KILLED)
                if figure is not None:
                    yield i, figure
                    return

    def _count(self, head: int, kind: FigureKind) -> Figure | None:
        """The figure that the phrase headed by ``head`` gives; through "of" where the head is itself a number."""
        layers = self._layers
        token = layers.tokens[head]
        if token.lemma in _THINGS:
            return None
        quantity = quantity_of(layers, head)
        if quantity is None:
            return None
        if token.lower not in VAGUE and token.pos == "NOUN" and token.lemma not in _PEOPLE and token.tag == "NN":
            # "a 12-hour clash": a number that measures something else.
            return None
        return Figure(kind, quantity.low, quantity.high, quantity.about, self._words(quantity))

    def _words(self, quantity: Quantity) -> Span:
        start, end = self._layers.chars(quantity.first, quantity.last)
        return Span.of(self._layers.text, start, end)

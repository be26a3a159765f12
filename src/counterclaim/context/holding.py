"""The words that tell of control: verbs ("retook"), control with a verb ("took control of"), nouns and participles."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from counterclaim.context.ground import Ground
from counterclaim.context.lexicon import Table, load_lexicon
from counterclaim.context.scene import Scene
from counterclaim.language import tree
from counterclaim.records import ControlSense, Precision

_VERBAL: Final = frozenset({"VERB", "AUX"})
_CLASSES: Final = {
    "holds": ControlSense.HOLDS, "took": ControlSense.TOOK, "retook": ControlSense.RETOOK, "lost": ControlSense.LOST,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Holding:
    """One telling: its sense, the word and words that say so, the ground, who holds it and from whom (all tokens).

    ``strict``: the words are also those of elections and sports; the text must name who.
    """

    sense: ControlSense
    word: int
    words: tuple[int, int]
    ground: int
    holder: tuple[int, ...]
    from_whom: tuple[int, ...]
    why: str
    strict: bool = False


def holdings(scene: Scene, ground: Ground, i: int) -> Iterator[Holding]:
    """All tellings of control by token ``i``, one for each ground it names; the first rule that finds any decides."""
    table = load_lexicon()["control"]
    token = scene.layers.tokens[i]
    rules: tuple[Callable[[Scene, Ground, int, Table], Iterator[Holding]], ...]
    if token.pos in {"NOUN", "PROPN"}:
        rules = (_control_noun, _in_hands, _deed_noun)
    elif token.pos in _VERBAL or token.tag in {"VBN", "VBD"}:
        rules = (_hyphened, _driven, _left, _fallen, _of_verb)
    else:
        return
    for rule in rules:
        found = tuple(rule(scene, ground, i, table))
        if found:
            yield from found
            return


def _of_verb(scene: Scene, ground: Ground, i: int, table: Table) -> Iterator[Holding]:
    """As in "retook the town of Lachin", "districts occupied by Armenian troops", "lost Kherson to"."""
    layers = scene.layers
    lemma = layers.tokens[i].lemma
    if lemma in table.words("verbs", "never"):
        return
    key = next((k for k in _CLASSES if lemma in table.words("verbs", k)), None)
    if key is None and lemma in {"hand", "give"} and layers.children(i, "prt"):
        key = "lost"
    if key is None or _responsible(scene, i):
        return
    strict = lemma in table.words("verbs", "strict")
    if key == "lost" and lemma in {"return", "yield", "hand", "give"} and not scene.objects_of(i, "to"):
        return
    sense = _CLASSES[key]
    if lemma == "occupy" and tree.deep_subjects(layers, i) and _made(scene, i):
        sense = ControlSense.TOOK
    subjects = tree.deep_subjects(layers, i)
    for k in tree.deep_objects(layers, i):
        for g in tree.conjuncts(layers, k) if layers.tokens[k].dep != "conj" else (k,):
            bare = lemma in table.words("verbs", "bare") and bool(scene.who(subjects)) and ground.is_bare_name(g)
            if g in subjects or not (bare or ground.is_ground(g, strict=strict)):
                continue
            if sense is ControlSense.LOST:
                holder, losers = scene.objects_of(i, "to"), subjects
            else:
                holder, losers = subjects, scene.objects_of(i, "from") if key != "holds" else ()
            yield Holding(sense, i, _words(scene, i), g, holder, losers, f"sense: {lemma!r}", strict)


def _made(scene: Scene, verb: int) -> bool:
    """Whether "occupied" tells of the deed with its day, not of the state: a simple past with a day of its own."""
    return scene.layers.tokens[verb].tag == "VBD" and scene.day_on(verb) is not None


def _responsible(scene: Scene, verb: int) -> bool:
    """Whether the object only is what something is said of: "holds Kabul responsible", "took the town by surprise"."""
    layers = scene.layers
    if any(layers.tokens[k].pos == "ADJ" for k in layers.children(verb, "oprd", "xcomp", "acomp", "ccomp")):
        return True
    idiom = {layers.tokens[k].lemma for k in scene.objects_of(verb, "to", "by")} & {
        "surprise",
        "court",
        "account",
        "task",
    }
    return bool(idiom) and layers.tokens[verb].lemma == "take"


def _words(scene: Scene, verb: int) -> tuple[int, int]:
    particle = [k for k in scene.layers.children(verb, "prt") if k == verb + 1]
    return verb, particle[0] if particle else verb


def _driven(scene: Scene, ground: Ground, i: int, table: Table) -> Iterator[Holding]:
    """As in "drove the rebels out of Aleppo": the one who drives holds it then."""
    layers = scene.layers
    lemma = layers.tokens[i].lemma
    if lemma not in table.words("verbs", "driving"):
        return
    losers = tree.deep_objects(layers, i)
    if not scene.who(losers):
        return
    for g in _away(scene, i):
        if ground.is_ground(g):
            holder = tree.deep_subjects(layers, i)
            yield Holding(ControlSense.TOOK, i, (i, i), g, holder, losers, f"sense: {lemma!r} from", strict=True)


def _away(scene: Scene, i: int) -> tuple[int, ...]:
    """The objects of "from" and "out of" on a verb, its particle or its adverb."""
    layers = scene.layers
    heads = scene.objects_of(i, "from")
    for k in layers.children(i, "prep", "prt", "advmod"):
        if layers.tokens[k].lower == "out":
            heads = (*heads, *scene.objects_of(k, "of", "from"))
    return heads


def _left(scene: Scene, ground: Ground, i: int, table: Table) -> Iterator[Holding]:
    """As in "withdrew from the city": whoever left holds it no more."""
    layers = scene.layers
    lemma = layers.tokens[i].lemma
    if lemma not in table.words("verbs", "left") or lemma in table.words("verbs", "never"):
        return
    subjects = tree.surface_subjects(layers, i)
    leaving = layers.children(i, "dobj") or subjects
    armed = [k for k in leaving if scene.who((k,))]
    for g in _away(scene, i):
        if armed and ground.is_ground(g) and not _is_country(ground, g):
            yield Holding(ControlSense.LOST, i, (i, i), g, (), tuple(armed), f"sense: {lemma!r} from", strict=True)


def _is_country(ground: Ground, g: int) -> bool:
    """Whether the ground is a whole country: troops that leave one had not always held it."""
    return any(p.precision is Precision.COUNTRY for p in ground.places(g))


def _fallen(scene: Scene, ground: Ground, i: int, table: Table) -> Iterator[Holding]:
    """As in "Mosul fell to the militants"."""
    layers = scene.layers
    token = layers.tokens[i]
    if token.lemma not in table.words("verbs", "falling") or layers.children(i, "dobj"):
        return
    takers = scene.objects_of(i, "to")
    if not scene.who(takers):
        return
    for g in tree.surface_subjects(layers, i):
        if ground.is_ground(g):
            yield Holding(ControlSense.TOOK, i, (i, i), g, takers, (), "sense: 'fall' to", strict=True)


def _control_noun(scene: Scene, ground: Ground, i: int, table: Table) -> Iterator[Holding]:
    """As in "took control of the port", "has full control over", "the town is under rebel control"."""
    layers = scene.layers
    if layers.tokens[i].lemma not in table.words("nouns", "control"):
        return
    token = layers.tokens[i]
    grounds = tuple(g for g in scene.objects_of(i, "of", "over") if ground.is_ground(g))
    head = layers.tokens[token.head]
    if token.dep in {"dobj", "nsubjpass"} and head.pos in _VERBAL and grounds:
        sense = _sense_of(head.lemma, table)
        if sense is None:
            return
        doers = tree.deep_subjects(layers, head.i)
        why = f"sense: {head.lemma!r} control"
        for g in grounds:
            if sense is ControlSense.LOST:
                yield Holding(sense, head.i, (head.i, i), g, scene.objects_of(head.i, "to"), doers, why)
            else:
                yield Holding(sense, head.i, (head.i, i), g, doers, scene.objects_of(head.i, "from"), why)
        return
    if token.dep == "pobj" and head.lower in {"under", "in"}:
        yield from _passing(scene, ground, i, table)
        return
    owners = _owners(scene, i)
    for g in grounds:
        if owners:
            yield Holding(ControlSense.HOLDS, i, (i, i), g, owners, (), "sense: control of")


def _sense_of(lemma: str, table: Table) -> ControlSense | None:
    for key, sense in (("taking", ControlSense.TOOK), ("retaking", ControlSense.RETOOK), ("having", ControlSense.HOLDS),
                       ("losing", ControlSense.LOST)):  # fmt: skip
        if lemma in table.words("verbs", key):
            return sense
    return None


def _owners(scene: Scene, noun: int) -> tuple[int, ...]:
    """Whose control, capture or hands: before the noun, "by" or "of" whom."""
    layers = scene.layers
    before = layers.children(noun, "poss")
    before = (*before, *(k for k in layers.children(noun, "amod", "compound", "nmod") if scene.actor_at(k) is not None))
    return (*before, *scene.objects_of(noun, "by"))


def _passing(scene: Scene, ground: Ground, i: int, table: Table) -> Iterator[Holding]:
    """As in "the port is under Houthi control", "fell under the control of the junta"."""
    layers = scene.layers
    owners = (*_owners(scene, i), *scene.objects_of(i, "of"))
    owners = tuple(k for k in owners if scene.who((k,)))
    if not owners:
        return
    above = layers.tokens[layers.tokens[layers.tokens[i].head].head]
    if above.pos in _VERBAL:
        if above.lemma not in table.words("verbs", "passing"):
            return
        objects = tree.deep_objects(layers, above.i)
        grounds = objects or tree.surface_subjects(layers, above.i)
        sense = ControlSense.TOOK if above.lemma in table.words("verbs", "coming") else ControlSense.HOLDS
    else:
        grounds, sense = (above.i,), ControlSense.HOLDS
    word = above.i if above.pos in _VERBAL else i
    why = f"sense: {layers.tokens[layers.tokens[i].head].lower!r} control"
    for g in grounds:
        if ground.is_ground(g):
            yield Holding(sense, word, (min(word, i), i), g, owners, (), why)


def _in_hands(scene: Scene, ground: Ground, i: int, table: Table) -> Iterator[Holding]:
    """As in "the city is in rebel hands", "in the hands of the army", "under Israeli occupation"."""
    layers = scene.layers
    token = layers.tokens[i]
    if token.dep != "pobj":
        return
    above = layers.tokens[token.head].lower
    hands = token.lemma in table.words("nouns", "hands") and above in {"in", "into"}
    if hands or (token.lemma in table.words("nouns", "under") and above == "under"):
        yield from _passing(scene, ground, i, table)


def _deed_noun(scene: Scene, ground: Ground, i: int, table: Table) -> Iterator[Holding]:
    """As in "Russia's annexation of Crimea", "the capture of the town by rebels", "the fall of Kabul to"."""
    layers = scene.layers
    lemma = layers.tokens[i].lemma
    key = next((k for k in _CLASSES if lemma in table.words("nouns", k)), None)
    if key is None:
        return
    owners = _owners(scene, i)
    takers = scene.objects_of(i, "to")
    for g in scene.objects_of(i, "of"):
        if not ground.is_ground(g, strict=True):
            continue
        if lemma == "fall":
            if scene.who(takers):
                yield Holding(ControlSense.TOOK, i, (i, i), g, takers, (), "sense: 'fall' of, to")
        elif key == "lost":
            yield Holding(ControlSense.LOST, i, (i, i), g, takers, owners, f"sense: {lemma!r} of", strict=True)
        elif owners:
            losers = scene.objects_of(i, "from")
            yield Holding(_CLASSES[key], i, (i, i), g, owners, losers, f"sense: {lemma!r} of")


def _hyphened(scene: Scene, ground: Ground, i: int, table: Table) -> Iterator[Holding]:
    """As in "Russian-occupied Donetsk", "rebel-held areas"."""
    layers = scene.layers
    token = layers.tokens[i]
    if token.dep != "amod" or token.lemma not in table.words("nouns", "hyphened"):
        return
    owners = tuple(k for k in layers.children(i, "npadvmod", "compound", "nmod", "amod", "nsubj") if k < i)
    g = token.head
    named = ground.places(g)
    sided = any(scene.lemma(k) in table.words("nouns", "sides") for k in owners)
    if owners and (sided or scene.who(owners)) and ground.is_ground(g) and named:
        yield Holding(ControlSense.HOLDS, i, (min(owners), i), g, owners, (), f"sense: {token.lower!r}")

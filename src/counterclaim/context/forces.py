"""The forces of a text: troops, ships, weapons and bases that are somewhere, were sent, gathered or withdrawn."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from counterclaim.context.lexicon import Table, load_lexicon
from counterclaim.context.reality import reality_of
from counterclaim.context.scene import Scene
from counterclaim.language import tree
from counterclaim.language.parties import same
from counterclaim.language.quantities import quantity_of
from counterclaim.records import Actor, ActorKind, Figure, FigureKind, Force, ForceStatus, Place

_COUNTS: Final = {
    "troops": FigureKind.TROOPS, "units": FigureKind.UNITS, "ships": FigureKind.SHIPS, "aircraft": FigureKind.AIRCRAFT,
    "vehicles": FigureKind.VEHICLES, "munitions": FigureKind.MUNITIONS, "bases": FigureKind.BASES,
}  # fmt: skip
_VERBAL: Final = frozenset({"VERB", "AUX"})
_MODIFIERS: Final = ("amod", "compound", "nmod", "npadvmod")
_HAVING_FORCES: Final = frozenset({ActorKind.STATE, ActorKind.IGO, ActorKind.MILITARY, ActorKind.REBEL})
_OUT: Final = frozenset({"out", "back", "away"})


@dataclass(frozen=True, slots=True)
class _Placing:
    """What is done with a force: its status, the word that says so, whose it is by that word, and where."""

    status: ForceStatus
    word: int
    owners: tuple[int, ...]
    why: str


def find_forces(scene: Scene) -> Iterator[Force]:
    """The rows of all forces in the order of the text, doubles joined; ids are left empty."""
    kept: list[Force] = []
    for i in scene.nouns:
        kind = force_kind(scene, i)
        row = _row(scene, i, kind) if kind is not None else None
        if row is not None and not any(_says_the_same(row, known) for known in kept):
            kept.append(row)
    return iter(kept)


def force_kind(scene: Scene, i: int) -> str | None:
    """What a number of the noun ``i`` counts where it names a force ("troops", "ships" ...); else None."""
    table = load_lexicon()["forces"]
    token = scene.layers.tokens[i]
    if token.dep in {"compound", "nmod", "amod"} and scene.layers.tokens[token.head].pos in {"NOUN", "PROPN"}:
        return None
    counts = table.by_word("nouns")
    word = next((w for w in scene.spellings(i) if w in counts), None)
    if word is None:
        return None
    mods = {w for k in scene.layers.children(i, *_MODIFIERS) for j in scene.layers.subtree(k)
            for w in (scene.layers.tokens[j].lemma, scene.layers.tokens[j].lower)}  # fmt: skip
    if mods & table.words("words", "vetoes") or (token.pos == "PROPN" and scene.layers.children(i, "nummod")):
        return None
    if word == "force" and token.lower == "forces" and not mods & table.words("words", "martial"):
        return "troops" if _owners(scene, i) else None
    if word in table.words("words", "needing"):
        of = {scene.lemma(k) for k in scene.objects_of(i, "of")}
        martial = (mods | of) & table.words("words", "martial")
        owned = word in table.words("words", "owned") and bool(_state_before(scene, i))
        if not martial and not owned:
            return None
    return counts[word]


def _state_before(scene: Scene, i: int) -> tuple[Actor, ...]:
    return tuple(a for a in scene.before(i) if a.kind in _HAVING_FORCES)


def _owners(scene: Scene, i: int) -> tuple[Actor, ...]:
    """Whose force the noun phrase itself says it is: before it, after "of" or "from", or by what it refers to."""
    own = scene.before(i)
    if own:
        return own
    after = scene.who(scene.objects_of(i, "of", "from"))
    if after:
        return after
    mention = scene.actor_at(i)
    known = mention is not None and (mention.country is not None or mention.kind in {ActorKind.REBEL, ActorKind.IGO})
    return (mention,) if mention is not None and known else ()


def _row(scene: Scene, i: int, kind: str) -> Force | None:
    table = load_lexicon()["forces"]
    placing = _placing(scene, i, kind, table)
    where = _where(scene, i, placing, table)
    if placing is None:
        if not where or not _at_rest(scene, i):
            return None
        placing = _Placing(ForceStatus.STATIONED, i, (), "status: where it is said to be")
    owner = _owner(scene, i, kind, placing)
    if not where and not (owner and placing.word != i and placing.status is not ForceStatus.STATIONED):
        return None
    if not owner and not where:
        return None
    verb = scene.layers.tokens[placing.word].pos in _VERBAL
    reality, rule = reality_of(
        scene, placing.word, lasting=placing.status is ForceStatus.STATIONED, given=placing.word == i
    )
    first, last = _what(scene, i)
    number = _number(scene, i, kind)
    return Force(
        id="", owner=owner, what=scene.span(first, last), number=number, where=where,
        status=placing.status, status_words=scene.span(placing.word, placing.word) if placing.word != i else None,
        when=scene.day_on(placing.word if verb else _begun(scene, placing.word)), reality=reality,
        evidence=scene.evidence(i), said_by=scene.said_by(i),
        why=tuple(w for w in (f"what: {scene.lemma(i)!r}", placing.why, rule) if w),
    )  # fmt: skip


def _begun(scene: Scene, noun: int) -> int:
    """The verb that says when a deployment began; else the noun itself."""
    token = scene.layers.tokens[noun]
    head = scene.layers.tokens[token.head]
    return head.i if token.dep == "nsubj" and head.lemma in {"begin", "start", "end", "follow", "continue"} else noun


def _owner(scene: Scene, i: int, kind: str, placing: _Placing) -> tuple[Actor, ...]:
    """Whose it is: as its phrase says, else whoever sends or has it; a base is not its host's."""
    named = scene.before(i) or scene.who(scene.objects_of(i, "of") if kind != "bases" else ())
    if named:
        return named
    by = scene.who(k for k in placing.owners if k != i)
    if by:
        return by
    return () if kind == "bases" else _owners(scene, i)


def _placing(scene: Scene, i: int, kind: str, table: Table) -> _Placing | None:
    """The verb or noun that says the force is somewhere, was sent or withdrawn."""
    layers = scene.layers
    for k in layers.children(i, "acl", "relcl"):
        found = _by_verb(scene, k, i, kind, table)
        if found is not None:
            return found
    top = _carried(scene, scene.top(i))
    token = layers.tokens[top]
    head = layers.tokens[token.head]
    if head.pos in _VERBAL and token.dep in {"dobj", "nsubj", "nsubjpass"}:
        return _by_verb(scene, head.i, top, kind, table)
    if token.dep == "pobj" and head.lower == "of":
        return _by_deed(scene, head.head, table)
    if token.dep == "attr" and head.lemma == "be":
        expletive = any(layers.tokens[k].lower == "there" for k in layers.children(head.i, "expl"))
        if expletive:
            return _Placing(ForceStatus.STATIONED, head.i, (), "status: there are")
    return None


def _carried(scene: Scene, i: int) -> int:
    """The word that counts a force in its stead: "thousands of troops", "a contingent of marines"."""
    layers = scene.layers
    token = layers.tokens[i]
    for _ in range(2):
        if token.dep != "pobj" or layers.tokens[token.head].lower != "of":
            break
        above = layers.tokens[layers.tokens[token.head].head]
        counted = above.lower in _COUNTING or above.pos == "NUM"
        if not counted:
            break
        token = above
    return token.i


_COUNTING: Final = frozenset(
    "thousands hundreds dozens scores tens number numbers group part most some many all contingent batch rest majority half "
    "couple handful column convoy pair unit".split()
)


def _by_verb(scene: Scene, verb: int, i: int, kind: str, table: Table) -> _Placing | None:
    layers = scene.layers
    token = layers.tokens[verb]
    if token.pos not in _VERBAL:
        return None
    lemma = token.lemma
    objects = tree.deep_objects(layers, verb)
    is_object = i in objects or (token.dep == "acl" and token.tag == "VBN")
    subject = not is_object and i in tree.deep_subjects(layers, verb)
    for key, words in table.section("status").items():
        if lemma not in words:
            continue
        if lemma == "pull" and not _particle(scene, verb):
            continue
        if subject and (lemma not in table.words("verbs", "going") or _moves_another(scene, verb)):
            continue
        if is_object and not _is_had(kind, lemma, table):
            continue
        if lemma in _EITHER and key != ("stationed" if is_object else "withdrawn"):
            continue
        if not is_object and not subject:
            continue
        hosting = lemma in table.words("verbs", "hosting")
        owners = tree.deep_subjects(layers, verb) if is_object and not hosting else ()
        return _Placing(ForceStatus(key), verb, owners, f"status: {lemma!r}")
    return None


_EITHER: Final = frozenset({"leave"})
"""Verbs in two lists: "left troops in the town" keeps them there, "the troops left" does not."""


def _moves_another(scene: Scene, verb: int) -> bool:
    """Whether the force does this to something that is no place: "the forces may move their operations"."""
    objects = scene.layers.children(verb, "dobj")
    return bool(objects) and not scene.places(objects) and not any(scene.actor_at(k) for k in objects)


def _particle(scene: Scene, verb: int) -> bool:
    near = scene.layers.children(verb, "prt", "advmod", "prep")
    return any(scene.layers.tokens[k].lower in _OUT | {"from"} for k in near)


def _is_had(kind: str, lemma: str, table: Table) -> bool:
    """Whether the verb with this force as its object places it: "has a base in", "sent troops to", not "sent missiles"."""
    if lemma in {"send", "dispatch", "fly", "land", "rush", "transfer", "bring", "contribute", "commit"}:
        return kind in table.words("words", "sendable")
    if lemma in {"have", "open", "build", "establish", "operate"}:
        return kind in {"bases", "troops", "units", "ships"}
    return lemma not in _WITHOUT_OBJECT


_WITHOUT_OBJECT: Final = frozenset(
    {"arrive", "enter", "cross", "quit", "exit", "depart", "remain", "stay", "patrol", "serve", "retreat"}
)


def _by_deed(scene: Scene, noun: int, table: Table) -> _Placing | None:
    """As in "the deployment of 3,000 troops", "a withdrawal of all forces"."""
    layers = scene.layers
    if layers.tokens[noun].pos != "NOUN":
        return None
    lemma = layers.tokens[noun].lemma
    for key, words in table.section("deeds").items():
        if lemma in words:
            owners = (*layers.children(noun, "poss"), *scene.objects_of(noun, "by"))
            owners = (*owners, *(k for k in layers.children(noun, "amod", "compound") if scene.actor_at(k) is not None))
            return _Placing(ForceStatus(key), noun, owners, f"status: {lemma!r}")
    return None


def _at_rest(scene: Scene, i: int) -> bool:
    """Whether a place right on the noun tells where the force is: its owner must be named."""
    return bool(_owners(scene, i) if force_kind(scene, i) != "bases" else scene.before(i))


def _where(scene: Scene, i: int, placing: _Placing | None, table: Table) -> tuple[Place, ...]:
    """The places that the noun's own or the verb's prepositions lead to; of a withdrawal those that are left."""
    at, toward, away = (tuple(table.words("placing", key)) for key in ("at", "toward", "away"))
    if placing is None:
        near = [
            k for k in scene.layers.children(i, "prep") if k == i + 1 and scene.layers.tokens[k].lower in {*at} - {"on"}
        ]
        return _own_places(scene, tuple(h for k in near for h in _objects(scene, k)), i)
    status, word = placing.status, placing.word
    if status is ForceStatus.WITHDRAWN:
        ways: tuple[tuple[str, ...], ...] = (away, at)
    elif status is ForceStatus.STATIONED:
        ways = (at,)
    else:
        ways = (toward, at)
    for way in ways:
        heads = (*scene.objects_of(word, *way), *scene.objects_of(i, *way))
        heads = (*heads, *(h for k in scene.layers.children(word, "advmod", "prt") for h in scene.objects_of(k, *way)))
        found = _own_places(scene, heads, i)
        if found:
            return found
    token = scene.layers.tokens[word]
    if token.pos == "VERB" and token.lemma in {"host", "house"}:
        return scene.places(tree.deep_subjects(scene.layers, word))
    if token.pos == "VERB" and token.lemma in {"enter", "leave", "exit", "quit", "vacate", "reinforce", "patrol"}:
        return scene.places(k for k in tree.deep_objects(scene.layers, word) if k != i)
    return ()


def _objects(scene: Scene, prep: int) -> tuple[int, ...]:
    return tuple(h for k in scene.layers.children(prep, "pobj") for h in tree.conjuncts(scene.layers, k))


def _own_places(scene: Scene, heads: tuple[int, ...], i: int) -> tuple[Place, ...]:
    return scene.places(h for h in heads if h != i and scene.layers.tokens[h].tag != "VBG")


def _what(scene: Scene, i: int) -> tuple[int, int]:
    """The words for the force, from its number or first adjective on, without the owner's name before them."""
    layers = scene.layers
    first = i
    for k in layers.children(i, "amod", "compound", "nmod", "nummod", "npadvmod"):
        if k < i:
            first = min(first, layers.edges(k)[0])
    owners = [layers.edges(k)[1] for k in layers.children(i, "poss") if k < i]
    first = max((first, *(o + 1 for o in owners)))
    while first < i and (
        layers.tokens[first].pos in {"PUNCT", "DET", "PART", "ADV", "ADP", "SCONJ"} or _names_owner(scene, first)
    ):
        first += 1
    quantity = quantity_of(layers, i)
    return (first if quantity is None or quantity.first > first else min(first, quantity.first)), i


def _names_owner(scene: Scene, i: int) -> bool:
    actor = scene.actor_at(i)
    token = scene.layers.tokens[i]
    named = actor is not None and actor.country is not None and token.pos != "NOUN"
    return named and token.dep in {"amod", "compound", "nmod"}


def _number(scene: Scene, i: int, kind: str) -> Figure | None:
    """How many: the number before the noun, or the word that counts it ("dozens of warships")."""
    quantity = quantity_of(scene.layers, i)
    if quantity is None:
        carrier = _carried(scene, i)
        quantity = quantity_of(scene.layers, carrier) if carrier != i else None
    if quantity is None:
        return None
    return Figure(_COUNTS[kind], quantity.low, quantity.high, quantity.about, scene.span(quantity.first, quantity.last))


def _says_the_same(a: Force, b: Force) -> bool:
    """Whether two rows tell the same force in the same place with the same status and teller."""
    return (
        (a.status, a.reality, a.said_by, _numbers(a)) == (b.status, b.reality, b.said_by, _numbers(b))
        and a.what.text.split()[-1].lower() == b.what.text.split()[-1].lower()
        and len(a.owner) == len(b.owner)
        and all(any(same(x, y) for y in b.owner) for x in a.owner)
        and {p.text.lower() for p in a.where} == {p.text.lower() for p in b.where}
    )


def _numbers(row: Force) -> tuple[int | None, int | None] | None:
    return (row.number.low, row.number.high) if row.number is not None else None

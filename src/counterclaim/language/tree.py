"""Who does what in a dependency tree: deep subjects and objects, coordination, objects of prepositions.

All functions take and give token indices.  "Deep" looks through the passive, relative clauses, control ("began shelling"),
participles ("..., killing 12") and coordination, so that one frame serves every form of a verb.
"""

from typing import Final

from counterclaim.language.layers import Layers, Token

_RELATIVE: Final = frozenset({"that", "which", "who", "whom"})
# Verbs whose infinitive or participle is done by their object, not by their subject ("urged Russia to withdraw").
_OBJECT_CONTROL: Final = frozenset(
    "accuse acuse suspect blame urge force order ask tell allow let help press prevent stop warn invite permit push enable "
    "convict charge see show require request encourage persuade call catch leave find".split()
)
_FINITE: Final = frozenset({"VBD", "VBZ", "VBP", "MD"})
# Verbs whose subject goes on to do what the infinitive says although they have an object ("used drones to attack").
_SUBJECT_CONTROL: Final = frozenset(
    "promise threaten vow use take spend need begin start hold win face seize carry stage open make offer hurry".split()
)
_MAX_STEPS: Final = 12


def conjuncts(layers: Layers, i: int) -> tuple[int, ...]:
    """``i`` and all that is coordinated with it ("Goris, Kapan and Jermuk": three)."""
    found, stack = [], [i]
    while stack:
        k = stack.pop(0)
        found.append(k)
        stack.extend(layers.children(k, "conj"))
    return tuple(found)


def is_passive(layers: Layers, verb: int, steps: int = 0) -> bool:
    """Whether the verb stands in the passive, also as a bare participle ("forces backed by Russia")."""
    token = layers.tokens[verb]
    if layers.children(verb, "auxpass", "nsubjpass", "csubjpass"):
        return True
    if token.tag != "VBN" or any(layers.tokens[a].lemma in {"have", "'ve"} for a in layers.children(verb, "aux")):
        return False
    if layers.children(verb, "nsubj"):
        # Headlines leave out the auxiliary: "Ten killed in raid" is parsed as active though nothing is killed.
        # So do coordinated passives: "seven were killed and ten wounded".
        shared = token.dep == "conj" and steps < _MAX_STEPS and is_passive(layers, token.head, steps + 1)
        return not layers.children(verb, "dobj") and (token.dep in {"ROOT", "ccomp"} or shared)
    if token.dep in {"acl", "advcl", "amod", "ROOT", "ccomp"}:
        # With an object of its own it is a past that the tagger missed ("duels killed 15 people").
        return not layers.children(verb, "dobj")
    if token.dep == "conj" and steps < _MAX_STEPS and layers.tokens[token.head].pos in {"VERB", "AUX"}:
        return is_passive(layers, token.head, steps + 1)
    return False


def deep_subjects(layers: Layers, verb: int) -> tuple[int, ...]:
    """Heads of those who do what ``verb`` says; empty where nobody is named."""
    if is_passive(layers, verb):
        return agents(layers, verb)
    if layers.tokens[verb].tag == "VBG":
        # A participle that stands for a noun names its doer with "by": "shelling by the regime".
        named = agents(layers, verb)
        if named:
            return named
    return surface_subjects(layers, verb)


def agents(layers: Layers, verb: int) -> tuple[int, ...]:
    """Heads of the "by" phrase of a passive."""
    found: list[int] = []
    for prep in layers.children(verb, "agent", "prep"):
        if layers.tokens[prep].lower == "by":
            for head in layers.children(prep, "pobj"):
                found.extend(conjuncts(layers, head))
    return tuple(found)


def deep_objects(layers: Layers, verb: int) -> tuple[int, ...]:
    """Heads of those to whom ``verb`` is done."""
    if is_passive(layers, verb):
        return surface_subjects(layers, verb)
    found: list[int] = []
    for k in layers.children(verb, "dobj"):
        found.extend(_antecedents(layers, verb, k))
    if not found:
        # "allow inspectors to visit", "hold Tehran responsible": the parser makes the object the subject of the rest.
        for k in layers.children(verb, "ccomp"):
            if not is_finite(layers, k):
                found.extend(h for j in layers.children(k, "nsubj", "nsubjpass") for h in conjuncts(layers, j))
    token = layers.tokens[verb]
    if not found and token.dep == "relcl" and layers.children(verb, "nsubj"):
        subjects = [layers.tokens[k].lower for k in layers.children(verb, "nsubj")]
        if not _RELATIVE & set(subjects) and not layers.children(verb, "prep"):
            found.append(token.head)
    return tuple(found)


def is_gerund_noun(layers: Layers, i: int) -> bool:
    """Whether an -ing form tagged as a verb stands as a noun ("Russian shelling left three dead", "shelling of Goris")."""
    if layers.tokens[i].tag != "VBG" or layers.children(
        i, "dobj", "nsubj", "nsubjpass", "aux", "auxpass", "advmod", "prt"
    ):
        return False
    if layers.children(i, "det", "amod", "poss", "compound"):
        return True
    return any(layers.tokens[k].lower == "of" for k in layers.children(i, "prep"))


def is_finite(layers: Layers, i: int) -> bool:
    """Whether the head of a clause carries tense, itself or by an auxiliary ("to visit", "responsible" do not)."""
    if any(layers.tokens[k].tag == "TO" for k in layers.children(i, "aux")):
        return False
    return layers.tokens[i].tag in _FINITE or bool(layers.children(i, "aux", "auxpass", "cop", "mark"))


def surface_subjects(layers: Layers, verb: int, steps: int = 0) -> tuple[int, ...]:
    """Heads of the grammatical subject, supplied from the clause above where the verb has none of its own."""
    if steps > _MAX_STEPS:
        return ()
    own = layers.children(verb, "nsubj", "nsubjpass", "csubj")
    if own:
        return tuple(h for k in own for h in _antecedents(layers, verb, k))
    token = layers.tokens[verb]
    if token.head == verb:
        return ()
    if token.dep in {"acl", "relcl"}:
        return conjuncts(layers, token.head)
    if token.dep == "pcomp":
        return _subjects_over_preposition(layers, token.head, steps)
    return _subjects_over_verb(layers, token, steps)


def _subjects_over_verb(layers: Layers, token: Token, steps: int) -> tuple[int, ...]:
    """Who does what an infinitive, a participle or a coordinated verb says: as the verb above decides."""
    head = layers.tokens[token.head]
    if head.pos == "ADJ" and token.dep in {"xcomp", "ccomp", "advcl"} and head.head != head.i:
        # "was able to kill": the one who is able.
        return surface_subjects(layers, head.head, steps + 1)
    if head.pos not in {"VERB", "AUX"} or token.dep not in {"xcomp", "ccomp", "advcl", "conj", "dep"}:
        return ()
    if token.dep == "ccomp" and token.tag in {"VBD", "VBZ", "VBP"}:
        # A finite clause has a subject; where the parser lost it, that of another clause is a guess.
        return ()
    if token.dep in {"xcomp", "ccomp"}:
        objects = layers.children(head.i, "dobj", "iobj", "dative")
        if objects and head.lemma not in _SUBJECT_CONTROL:
            return tuple(h for k in objects for h in conjuncts(layers, k))
    if token.dep in {"xcomp", "ccomp", "advcl"}:
        called = _called_upon(layers, head.i)
        if called:
            return called
    return surface_subjects(layers, head.i, steps + 1)


def _called_upon(layers: Layers, verb: int) -> tuple[int, ...]:
    """Who is to act in "called on the leader to step down"."""
    if layers.tokens[verb].lemma not in {"call", "appeal", "press", "prevail", "wait"}:
        return ()
    found = prepositional(layers, verb)
    return found.get("on", ()) or found.get("upon", ()) or (found.get("to", ()) if "to" in found else ())


def _subjects_over_preposition(layers: Layers, prep: int, steps: int) -> tuple[int, ...]:
    """Who shells in "accused Azerbaijan of shelling", "retaliated by shelling", "Russia's policy of shelling"."""
    above = layers.tokens[layers.tokens[prep].head]
    if above.dep == "dobj" and layers.tokens[above.head].lemma in _OBJECT_CONTROL:
        # "accused government forces of killing": the parser may hang "of" on the forces.
        return conjuncts(layers, above.i)
    if above.pos in {"VERB", "AUX"}:
        if above.lemma in _OBJECT_CONTROL and layers.tokens[prep].lower in {"of", "for", "from", "with"}:
            done_to = deep_objects(layers, above.i)
            if done_to:
                return done_to
        if is_passive(layers, above.i):
            # "two were killed in shelling": those killed are not those who shell.
            return agents(layers, above.i)
        return surface_subjects(layers, above.i, steps + 1)
    owners = layers.children(above.i, "poss")
    return tuple(h for k in owners for h in conjuncts(layers, k))


def _antecedents(layers: Layers, verb: int, k: int) -> tuple[int, ...]:
    """The conjuncts of ``k``, or what a relative pronoun stands for."""
    token = layers.tokens[verb]
    if layers.tokens[k].lower in _RELATIVE and layers.tokens[k].tag in {"WDT", "WP"}:
        for above in (verb, *layers.ancestors(verb)):
            if layers.tokens[above].dep == "relcl":
                return (layers.tokens[above].head,)
        if token.dep == "ccomp":
            # The parser often hangs a relative clause on the verb; the noun before the pronoun is meant.
            before = k - 1
            if before >= 0 and layers.tokens[before].pos in {"NOUN", "PROPN"}:
                return (before,)
        return ()
    return conjuncts(layers, k)


def prepositional(layers: Layers, i: int) -> dict[str, tuple[int, ...]]:
    """For each preposition that hangs on ``i`` (lower case) the heads of its objects."""
    found: dict[str, list[int]] = {}
    for prep in layers.children(i, "prep", "agent", "dative"):
        word = layers.tokens[prep].lower
        row = found.setdefault(word, [])
        for head in layers.children(prep, "pobj", "pcomp"):
            row.extend(conjuncts(layers, head))
        for inner in layers.children(prep, "prep"):
            for head in layers.children(inner, "pobj"):
                row.extend(conjuncts(layers, head))
    return {word: tuple(heads) for word, heads in found.items()}


def clause_of(layers: Layers, i: int) -> int:
    """The verb (or root) of the clause that ``i`` stands in; ``i`` itself where it is one."""
    for k in (i, *layers.ancestors(i)):
        if layers.tokens[k].pos in {"VERB", "AUX"} or layers.tokens[k].head == k:
            return k
    return i

"""What the text says of an agreement: made, sought, kept, invoked, broken, in danger, on ice or over; and by whom."""

from dataclasses import dataclass, replace
from typing import Final

from counterclaim.context.lexicon import Table, load_lexicon
from counterclaim.context.scene import Scene
from counterclaim.language import tree
from counterclaim.records import AgreementStatus, Span

_MOST_STEPS: Final = 6
# Nouns between a verb and the agreement that change nothing: "suspended participation in the treaty".
_TRANSPARENT: Final = frozenset(
    "term provision participation membership obligation commitment text version part condition letter spirit draft "
    "signing conclusion implementation extension renewal ratification role involvement accession observance".split()
)
_INTO_FORCE: Final = frozenset({"force", "effect"})
_BARE: Final = frozenset({"hold", "stand", "remain", "start", "begin", "break", "fall", "die", "end", "stop", "halt"})
_FORCES_ON: Final = frozenset({"come", "enter", "take"})
_VERBAL: Final = frozenset({"VERB", "AUX"})
_MAKING: Final = frozenset({AgreementStatus.SIGNED, AgreementStatus.PROPOSED})
_WEAK: Final = frozenset({AgreementStatus.IN_FORCE, AgreementStatus.PROPOSED})
_TALKING: Final = frozenset({"negotiate", "discuss", "finalize", "finalise"})
"""Who does this does it with the other party: all of them are parties."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One status: the word that tells it, who did it, who else is party by it, who brokered, and what is done under it."""

    status: AgreementStatus
    word: int
    words: tuple[int, int]
    by: tuple[int, ...] = ()
    others: tuple[int, ...] = ()
    brokers: tuple[int, ...] = ()
    terms: Span | None = None
    clause: Span | None = None
    why: str = ""


def standing_of(scene: Scene, noun: int) -> Standing | None:
    """The status that the words around the agreement ``noun`` tell; None where they tell none."""
    table = load_lexicon()["agreements"]
    below, above = _below(scene, noun, table), _above(scene, noun, table)
    if below is not None and above is not None and above.status in _WEAK and below.status not in _MAKING:
        return below
    return above or below


def _below(scene: Scene, noun: int, table: Table) -> Standing | None:
    """A clause or participle on the noun: "signed in 1994", "which expired", "proposed"."""
    layers = scene.layers
    for k in layers.children(noun, "acl", "relcl"):
        if layers.tokens[k].pos not in _VERBAL:
            continue
        subject = noun in tree.surface_subjects(layers, k) and not tree.is_passive(layers, k)
        found = _told_of(scene, k, table) if subject and layers.tokens[k].tag != "VBN" else _of_object(scene, k, table)
        if found is not None:
            return found
    for k in layers.children(noun, "amod"):
        lemma = layers.tokens[k].lemma
        if layers.tokens[k].tag in {"VBN", "JJ", "VBD"} and not layers.children(k, "npadvmod", "compound", "nmod"):
            for key in ("proposed", "signed", "suspended", "breached"):
                if lemma in table.words("status", key) and lemma not in {"keep", "break", "agree", "accept"}:
                    return Standing(AgreementStatus(key), k, (k, k), why=f"status: {lemma!r}")
    return None


def _above(scene: Scene, noun: int, table: Table) -> Standing | None:
    """The verb or noun that the agreement is an object, a subject or a part of."""
    layers, k, clause = scene.layers, noun, None
    for _ in range(_MOST_STEPS):
        k = scene.top(k)
        token = layers.tokens[k]
        head = layers.tokens[token.head]
        if token.head == k:
            return None
        if token.dep in {"dobj", "nsubjpass", "nsubj"} and head.pos in _VERBAL:
            rule = _told_of if token.dep == "nsubj" else _of_object
            return _with_clause(rule(scene, head.i, table), clause)
        if token.dep in {"compound", "poss", "nmod"} and head.pos in {"NOUN", "PROPN"}:
            if head.lemma in table.words("under", "clauses"):
                clause, k = _clause(scene, head.i), head.i
                continue
            return _of_noun(scene, head.i, table)
        if token.dep not in {"pobj", "pcomp"}:
            return None
        above = layers.tokens[head.head]
        if above.lemma in table.words("under", "clauses") and above.pos in {"NOUN", "PROPN"}:
            clause, k = _clause(scene, above.i), above.i
            continue
        found = _under(scene, head.i, above.i, table) or _after_preposition(scene, head.i, above.i, table)
        if found is not None:
            return _with_clause(found, clause)
        if above.pos == "NOUN" and above.lemma in _TRANSPARENT:
            k = above.i
            continue
        return None
    return None


def _with_clause(found: Standing | None, clause: Span | None) -> Standing | None:
    if found is None or clause is None:
        return found
    return replace(found, clause=clause)


def _clause(scene: Scene, i: int) -> Span:
    """The words of a part of an agreement: "Article 5"."""
    number = [k for k in scene.layers.children(i, "nummod", "appos") if k == i + 1]
    return scene.span(i, number[0] if number else i)


def _of_object(scene: Scene, verb: int, table: Table) -> Standing | None:
    """A verb done to the agreement."""
    layers = scene.layers
    lemma = layers.tokens[verb].lemma
    particles = [layers.tokens[k].lower for k in layers.children(verb, "prt", "advmod")]
    for key, words in table.section("status").items():
        phrase = next((f"{lemma} {p}" for p in particles if f"{lemma} {p}" in words), lemma)
        if phrase in words:
            return _done(scene, verb, AgreementStatus(key), phrase, table)
    return None


def _done(scene: Scene, verb: int, status: AgreementStatus, phrase: str, table: Table) -> Standing:
    layers = scene.layers
    subjects = scene.doers(verb)
    brokering = layers.tokens[verb].lemma in table.words("brokers", "verbs")
    others = scene.objects_of(verb, "with", "between", "among") if status in _MAKING else ()
    if layers.tokens[verb].lemma in _TALKING:
        others = (*others, *subjects)
    if status is AgreementStatus.INVOKED:
        others = scene.objects_of(verb, "against", "with")
    return Standing(
        status, verb, _verb_words(scene, verb), () if brokering else subjects, others, subjects if brokering else (),
        why=f"status: {phrase!r}",
    )  # fmt: skip


def _verb_words(scene: Scene, verb: int) -> tuple[int, int]:
    """The verb with its particle, where that stands right behind it."""
    particle = [k for k in scene.layers.children(verb, "prt") if k == verb + 1]
    return verb, particle[0] if particle else verb


def _told_of(scene: Scene, verb: int, table: Table) -> Standing | None:
    """What the agreement itself does: it holds, takes effect, expires, obliges."""
    layers = scene.layers
    lemma = layers.tokens[verb].lemma
    if lemma in {"be", "remain"}:
        return _state(scene, verb)
    after = {layers.tokens[k].lemma for k in (*layers.children(verb, "dobj"), *scene.objects_of(verb, "into", "in"))}
    objects = layers.children(verb, "dobj")
    for key, words in table.section("told_of").items():
        if lemma not in words:
            continue
        if lemma in _FORCES_ON and not after & _INTO_FORCE:
            continue
        if lemma in _BARE and objects and not after & _INTO_FORCE and key != "in force":
            continue
        if key == "in force" and lemma in {"end", "stop", "halt"} and not objects:
            continue
        if lemma in {"hold", "stand", "start", "begin"} and objects:
            continue
        return Standing(AgreementStatus(key), verb, _verb_words(scene, verb), why=f"status: the agreement {lemma!r}")
    return None


def _state(scene: Scene, verb: int) -> Standing | None:
    """As in "the truce is in force", "the treaty remains suspended", "the deal is dead"."""
    layers = scene.layers
    for k in (*layers.children(verb, "prep"), *layers.children(verb, "acomp", "oprd", "attr", "advmod")):
        low, high = layers.edges(k)
        words = {layers.tokens[j].lower for j in range(low, high + 1)}
        status = next((s for s, listed in _STATES.items() if words & listed), None)
        if status is not None:
            last = max(verb, high if high - k <= 2 else k)
            return Standing(status, verb, (min(verb, k), last), why="status: a state of it")
    return None


_STATES: Final = {
    AgreementStatus.IN_FORCE: frozenset({"force", "effect", "place", "valid", "binding", "operative"}),
    AgreementStatus.AT_STAKE: frozenset("risk jeopardy danger shaky fragile stake peril brink limbo tatters".split()),
    AgreementStatus.ENDED: frozenset({"dead", "void", "over", "null", "defunct"}),
}


def _of_noun(scene: Scene, noun: int, table: Table) -> Standing | None:
    """A noun that the agreement stands before or after: "truce violations", "talks on a truce"."""
    layers = scene.layers
    lemma = layers.tokens[noun].lemma
    for key, words in table.section("nouns").items():
        if lemma in words:
            return Standing(
                AgreementStatus(key), noun, (noun, noun), _doers_of_noun(scene, noun), why=f"status: {lemma!r}"
            )
    return None


def _doers_of_noun(scene: Scene, noun: int) -> tuple[int, ...]:
    """Whose violation, talks or withdrawal it is: the owner, "by" or "between" whom, or who is accused of it."""
    layers = scene.layers
    owners = (*layers.children(noun, "poss"), *scene.objects_of(noun, "by", "between"))
    owners = (*owners, *(k for k in layers.children(noun, "amod", "compound") if scene.actor_at(k) is not None))
    if owners:
        return owners
    token = layers.tokens[noun]
    above = layers.tokens[token.head]
    if token.dep == "attr" and above.lemma == "be":
        return tuple(h for k in layers.children(above.i, "nsubj") for h in tree.conjuncts(layers, k))
    if token.dep == "appos":
        return tree.conjuncts(layers, token.head)
    if token.dep == "pobj" and above.lower in {"of", "for"}:
        verb = layers.tokens[above.head]
        return tree.deep_objects(layers, verb.i) if verb.lemma in {"accuse", "blame", "condemn"} else ()
    if token.dep == "dobj" and above.lemma in {"commit", "announce", "declare", "begin", "complete", "start", "hold"}:
        return scene.doers(above.i)
    return ()


def _after_preposition(scene: Scene, prep: int, above: int, table: Table) -> Standing | None:
    """As in "withdrew from the pact", "agreed on a truce", "violation of the truce"."""
    layers = scene.layers
    token = layers.tokens[above]
    word = layers.tokens[prep].lower
    if token.dep in {"prep", "prt", "advmod"} and token.pos in {"ADP", "ADV", "SCONJ"}:
        # "pull out of the treaty": two particles, of which the last governs.
        verb = layers.tokens[token.head]
        return _by_phrase(scene, verb.i, (f"{verb.lemma} {token.lower} {word}", f"{verb.lemma} {token.lower}"), table)
    if token.pos in _VERBAL:
        particles = [layers.tokens[k].lower for k in layers.children(above, "prt", "advmod")]
        phrases = (*(f"{token.lemma} {p} {word}" for p in particles), f"{token.lemma} {word}")
        return _by_phrase(scene, above, phrases, table)
    if token.pos == "NOUN" and word in {"of", "on", "for", "about", "to", "from", "over", "with", "in"}:
        if token.lemma == "end" and word == "of":
            return None
        return _of_noun(scene, above, table)
    return None


def _by_phrase(scene: Scene, verb: int, phrases: tuple[str, ...], table: Table) -> Standing | None:
    for phrase in phrases:
        for key, words in table.section("status").items():
            if phrase in words:
                return _done(scene, verb, AgreementStatus(key), phrase, table)
    return None


def _under(scene: Scene, prep: int, above: int, table: Table) -> Standing | None:
    """What is done "under" an agreement, "as part of" it, "in line with" it: it is in force, or called upon."""
    layers = scene.layers
    first, status = prep, AgreementStatus.IN_FORCE
    carrier = layers.tokens[above]
    if layers.tokens[prep].lower not in table.words("under", "prepositions"):
        breaking = carrier.lemma in table.words("under", "breaking")
        if carrier.dep != "pobj" or not (breaking or carrier.lemma in table.words("under", "carriers")):
            return None
        first = carrier.head
        if layers.tokens[first].lower not in {"as", "in", "under", "per"}:
            return None
        status = AgreementStatus.BREACHED if breaking else status
    elif carrier.pos in {"ADP", "SCONJ"}:
        return None
    verb = tree.clause_of(layers, layers.tokens[first].head)
    if layers.tokens[verb].pos not in _VERBAL:
        return Standing(status, first, (first, prep), why=f"status: {layers.tokens[prep].lower!r}")
    terms = _terms(scene, verb, first)
    if status is AgreementStatus.BREACHED:
        by = scene.doers(verb)
        return Standing(status, verb, (first, prep), by, terms=terms, why=f"status: in {carrier.lemma!r}")
    asking = layers.tokens[verb].lemma in table.words("under", "asking")
    if asking and not tree.is_passive(layers, verb):
        others = (*scene.objects_of(verb, "to", "on", "from"), *layers.children(verb, "dobj"))
        return Standing(
            AgreementStatus.INVOKED, verb, (first, prep), scene.doers(verb), others, terms=terms,
            why=f"status: asked for something {layers.tokens[prep].lower!r} it",
        )  # fmt: skip
    return Standing(status, first, (first, prep), terms=terms, why=f"status: {layers.tokens[prep].lower!r}")


def _terms(scene: Scene, verb: int, prep: int) -> Span | None:
    """The words for what is done under an agreement: the verb with what follows it, up to the agreement or a clause end."""
    layers = scene.layers
    aux = [k for k in layers.children(verb, "aux", "auxpass", "neg") if k < verb]
    first = min((verb, *aux))
    kept = [scene.end_of(k) for k in layers.children(verb, "dobj", "xcomp", "agent", "prt", "dative") if k > verb]
    last = max((verb, *kept))
    for k in layers.children(verb, "prep"):
        if k == last + 1 and layers.tokens[k].lower in _TOWARD:
            last = scene.end_of(k)
    if prep > verb:
        last = min(last, prep - 1)
    while last > first and layers.tokens[last].pos == "PUNCT":
        last -= 1
    return scene.span(first, last)


_TOWARD: Final = frozenset({"to", "from", "into", "in", "for", "of"})

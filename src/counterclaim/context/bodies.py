"""The bodies of a text with their members and chairs, and mediators, guarantors and monitors that act alone."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from counterclaim.context.lexicon import Table, load_lexicon
from counterclaim.context.reality import reality_of
from counterclaim.context.scene import Scene
from counterclaim.language import tree
from counterclaim.language.parties import same
from counterclaim.records import Actor, ActorKind, Body, BodyRole, Reality, Span

_BEING = frozenset({"be", "remain", "become"})
_NAME_PARTS = ("compound", "amod", "nmod", "nummod")


@dataclass(frozen=True, slots=True)
class _Found:
    """A body at token ``body`` with members and chairs (tokens), and the word that says so."""

    body: int
    members: tuple[int, ...]
    chairs: tuple[int, ...]
    word: int
    why: str


def find_bodies(scene: Scene) -> Iterator[Body]:
    """The rows of all bodies in the order of the text, one a body and teller; ids are left empty."""
    rows: list[Body] = []
    table = load_lexicon()["bodies"]
    for found in sorted(
        (f for i in range(len(scene.layers.tokens)) for f in _at(scene, i, table)), key=lambda f: f.body
    ):
        row = _row(scene, found, table)
        if row is not None:
            known = next((r for r in rows if _one_body(r, row)), None)
            if known is None:
                rows.append(row)
            else:
                rows[rows.index(known)] = _united(known, row)
    return iter(rows)


def _at(scene: Scene, i: int, table: Table) -> Iterator[_Found]:
    token = scene.layers.tokens[i]
    if token.pos in {"NOUN", "PROPN"}:
        yield from _of_members(scene, i, table)
        yield from _role_noun(scene, i, table)
    elif token.pos == "VERB":
        yield from _of_verb(scene, i, table)


def _of_members(scene: Scene, i: int, table: Table) -> Iterator[_Found]:
    """As in "A and B are members of X", "A, a member of X", "X members A and B", "co-chairs of X, A and B"."""
    layers = scene.layers
    lemma = _joined_lemma(scene, i)
    chairing = lemma in table.words("nouns", "chairs")
    bodies = (*scene.objects_of(i, "of", "in"), *layers.children(i, "poss", "compound"))
    bodies = tuple(b for b in bodies if _is_body(scene, b, table))
    token = layers.tokens[i]
    who: tuple[int, ...] = tuple(h for k in layers.children(i, "appos") for h in tree.conjuncts(layers, k))
    if token.dep == "attr" and layers.tokens[token.head].lemma in _BEING:
        who = tree.surface_subjects(layers, token.head)
    elif token.dep in {"appos", "oprd"}:
        who = tree.conjuncts(layers, token.head)
    elif token.dep == "compound" and layers.tokens[token.head].pos == "PROPN":
        who = tree.conjuncts(layers, token.head)  # "NATO members Turkey and Greece"
        bodies = bodies or tuple(k for k in layers.children(token.head, "compound") if _is_body(scene, k, table))
    elif token.dep == "pobj" and layers.tokens[token.head].lower == "as":
        who = tree.surface_subjects(layers, tree.clause_of(layers, i))
    who = tuple(w for w in who if w not in bodies)
    if not chairing and lemma not in table.words("nouns", "members"):
        bodies = ()
    listed = tuple(h for k in layers.children(i, "appos") for h in tree.conjuncts(layers, k))
    if len(listed) > 1 and not chairing and _is_body(scene, i, table):
        yield _Found(i, listed, (), i, "members: a list after the name")
    if bodies and who:
        yield _Found(bodies[0], () if chairing else who, who if chairing else (), i, f"members: {lemma!r}")


def _joined_lemma(scene: Scene, i: int) -> str:
    """The lemma, with "co" before it where a hyphen parts them."""
    tokens = scene.layers.tokens
    hyphened = i >= 2 and tokens[i - 1].text == "-" and tokens[i - 2].lower == "co"
    return f"co-{scene.lemma(i)}" if hyphened else scene.lemma(i)


def _of_verb(scene: Scene, i: int, table: Table) -> Iterator[_Found]:
    """As in "X, which includes A and B", "X consists of A and B", "X, co-chaired by A", "A joined X", "A mediated"."""
    layers = scene.layers
    lemma = _joined_lemma(scene, i)
    subjects = tree.deep_subjects(layers, i)
    bodies = tuple(b for b in subjects if _is_body(scene, b, table)) or _whose(scene, subjects, table)
    if lemma in table.words("verbs", "including") and not tree.is_passive(layers, i) and bodies:
        yield _Found(bodies[0], tree.deep_objects(layers, i), (), i, f"members: {lemma!r}")
    consisting = (
        *scene.objects_of(i, "of"),
        *(h for k in layers.children(i, "prt") for h in scene.objects_of(k, "of")),
    )
    if lemma in table.words("verbs", "consisting") and consisting:
        subjects = tree.surface_subjects(layers, i)
        bodies = tuple(b for b in subjects if _is_body(scene, b, table))
        if bodies:
            yield _Found(bodies[0], consisting, (), i, f"members: {lemma!r}")
    if lemma in table.words("verbs", "chairing") and (tree.is_passive(layers, i) or lemma != "lead"):
        bodies = tuple(b for b in tree.deep_objects(layers, i) or _led(scene, i) if _is_body(scene, b, table))
        if bodies:
            yield _Found(bodies[0], (), tree.deep_subjects(layers, i), i, f"chairs: {lemma!r}")
    if lemma in table.words("verbs", "mediating") and _is_of_parties(scene, i, table) and not _to_be_made(scene, i):
        for k in tree.deep_subjects(layers, i)[:4]:
            yield _Found(k, (), (), i, f"role: {lemma!r}")


def _whose(scene: Scene, subjects: tuple[int, ...], table: Table) -> tuple[int, ...]:
    """The body whose members the subject are: "its members include", "members of X are", "X, whose members include"."""
    layers = scene.layers
    for k in subjects:
        if scene.lemma(k) not in table.words("nouns", "members"):
            continue
        owners = (*layers.children(k, "poss"), *scene.objects_of(k, "of"))
        for o in owners:
            if layers.tokens[o].lower == "whose":
                return tuple(layers.tokens[a].head for a in layers.ancestors(o) if layers.tokens[a].dep == "relcl")[:1]
            if _is_body(scene, o, table):
                return (o,)
    return ()


def _led(scene: Scene, i: int) -> tuple[int, ...]:
    """What is led where the parser lost it: the noun a participle hangs on, or the subject of the auxiliary."""
    layers, token = scene.layers, scene.layers.tokens[i]
    if token.dep in {"acl", "relcl"}:
        return (token.head,)
    return tuple(k for a in layers.children(i, "auxpass") for k in layers.children(a, "nsubj", "nsubjpass"))


def _is_of_parties(scene: Scene, i: int, table: Table) -> bool:
    """Whether what is mediated is a conflict, talks or an agreement, or stands between parties; nothing need be named."""
    objects = tree.deep_objects(scene.layers, i)
    if not objects:
        return scene.layers.tokens[i].lemma == "mediate"
    known = table.words("nouns", "conflicts") | table.words("nouns", "mediated")
    return any(scene.lemma(k) in known for k in objects) or bool(scene.objects_of(i, "between"))


def _to_be_made(scene: Scene, i: int) -> bool:
    """Whether the mediation is only wished or refused."""
    return reality_of(scene, i)[0] in {Reality.NEGATED, Reality.HYPOTHETICAL, Reality.DEMANDED}


def _role_noun(scene: Scene, i: int, table: Table) -> Iterator[_Found]:
    """As in "mediators Qatar and Egypt", "Turkey, a guarantor of the truce", "Norway acted as mediator"."""
    layers = scene.layers
    lemma = scene.lemma(i)
    if not any(lemma in words for words in table.section("roles").values()) or lemma.endswith(("ion", "ing", "ment")):
        return
    token = layers.tokens[i]
    who: tuple[int, ...] = ()
    if token.dep in {"compound", "appos"} and layers.tokens[token.head].pos == "PROPN":
        who = tree.conjuncts(layers, token.head)
    elif layers.children(i, "appos"):
        who = tuple(h for k in layers.children(i, "appos") for h in tree.conjuncts(layers, k))
    elif token.dep == "attr" and layers.tokens[token.head].lemma in _BEING:
        who = tree.surface_subjects(layers, token.head)
    elif token.dep == "pobj" and layers.tokens[token.head].lower == "as":
        verb = tree.clause_of(layers, i)
        who = tree.deep_subjects(layers, verb) if layers.tokens[verb].lemma in {"act", "serve"} else ()
    if who and reality_of(scene, i)[0] is not Reality.NEGATED:
        for k in who:
            yield _Found(k, (), (), i, f"role: {lemma!r}")


def _is_body(scene: Scene, i: int, table: Table) -> bool:
    """Whether the noun names a body: an organisation, or a noun for one that has a name or a role of its own."""
    actor = scene.actor_at(i)
    if actor is not None and actor.kind is ActorKind.IGO:
        return True
    lemma = scene.lemma(i)
    token = scene.layers.tokens[i]
    if lemma not in table.words("nouns", "bodies") or (
        token.pos != "PROPN" and lemma in table.words("nouns", "vetoes")
    ):
        return False
    parts = [k for k in scene.layers.children(i, "compound", "nmod", "amod") if scene.layers.tokens[k].pos == "PROPN"]
    return (
        (token.pos == "PROPN" and bool(parts)) or _role(scene, i, table) is not None or lemma in {"quartet", "troika"}
    )


def _row(scene: Scene, found: _Found, table: Table) -> Body | None:
    members = scene.who(k for k in found.members if _is_somebody(scene, k))
    chairs = scene.who(k for k in found.chairs if _is_somebody(scene, k))
    actor = scene.who((found.body,))
    alone = found.why.startswith("role")
    if alone and not actor:
        return None
    if not alone and not (members or chairs):
        return None
    if reality_of(scene, found.word)[0] is Reality.NEGATED:
        return None
    own = _role(scene, found.body, table)
    role = own or (_named_role(scene.lemma(found.word), table) if alone else None)
    members = tuple(m for m in members if not any(same(m, a) for a in actor))
    first, last = _name(scene, found.body)
    own_actor = scene.actor_at(found.body)
    return Body(
        id="", name=scene.span(first, last), actor=(own_actor,) if own_actor is not None else (), role=role,
        members=members, chairs=chairs, conflict=_conflict(scene, found, table), evidence=scene.evidence(found.body),
        said_by=scene.said_by(found.word), why=(found.why, *((f"role: {role}",) if own is not None else ())),
    )  # fmt: skip


def _is_somebody(scene: Scene, i: int) -> bool:
    """Whether a member is named, not only described ("a loose coalition")."""
    actor = scene.actor_at(i)
    return scene.layers.tokens[i].pos == "PROPN" or (actor is not None and actor.country is not None)


def _name(scene: Scene, i: int) -> tuple[int, int]:
    layers = scene.layers
    actor = scene.actor_at(i)
    if actor is not None:
        inside = layers.at(actor.start, actor.end)
        return inside[0], inside[-1]
    first = i
    for k in layers.children(i, *_NAME_PARTS):
        if k < i and layers.tokens[k].lower != "called":
            first = min(first, layers.edges(k)[0])
    return first, i


def _role(scene: Scene, i: int, table: Table) -> BodyRole | None:
    """What the words of the body's own phrase say that it does: "of mediators", "which tries to negotiate"."""
    layers = scene.layers
    near = [*layers.children(i, "compound", "amod", "nmod"), *scene.objects_of(i, "of", "for")]
    for k in layers.children(i, "relcl", "acl"):
        near += layers.subtree(k)
    for k in near:
        role = _named_role(layers.tokens[k].lemma, table)
        if role is not None:
            return role
    return None


def _named_role(lemma: str, table: Table) -> BodyRole | None:
    return next((BodyRole(key) for key, words in table.section("roles").items() if lemma in words), None)


def _conflict(scene: Scene, found: _Found, table: Table) -> Span | None:
    """The words for the conflict: in the body's own phrase or clause, or on the verb of mediating."""
    layers = scene.layers
    tops = (found.body, found.word)
    for top in tops:
        for k in layers.subtree(top):
            token = layers.tokens[k]
            if token.dep == "pobj" and scene.lemma(k) in table.words("nouns", "conflicts"):
                before = layers.children(k, "compound", "amod", "nmod", "poss")
                low = min((layers.edges(c)[0] for c in before if c < k), default=k)
                after = (p for p in layers.children(k, "prep") if layers.tokens[p].lower in _IN)
                end = max((scene.end_of(p) for p in after), default=k)
                return scene.span(low, end if end - k < _LONGEST else k)
    return None


_IN = frozenset({"in", "between", "over"})
_LONGEST = 8
"""Words after the noun beyond which they are no part of the conflict's name."""


def _one_body(a: Body, b: Body) -> bool:
    if a.said_by != b.said_by:
        return False
    if a.actor and b.actor:
        return same(a.actor[0], b.actor[0])
    return a.name.text.lower() == b.name.text.lower()


def _united(a: Body, b: Body) -> Body:
    def more(own: tuple[Actor, ...], other: tuple[Actor, ...]) -> tuple[Actor, ...]:
        return (*own, *(x for x in other if not any(same(x, y) for y in own)))

    return replace(
        a, role=a.role or b.role, members=more(a.members, b.members), chairs=more(a.chairs, b.chairs),
        conflict=a.conflict or b.conflict, why=tuple(dict.fromkeys((*a.why, *b.why))),
    )  # fmt: skip

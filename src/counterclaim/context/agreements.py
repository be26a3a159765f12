"""The agreements of a text: each noun phrase that names one, with parties, brokers, day and what is said of it."""

from collections.abc import Iterator

from counterclaim.context.lexicon import load_lexicon
from counterclaim.context.naming import is_proper, kind_of, name_tokens
from counterclaim.context.reality import reality_of
from counterclaim.context.scene import Scene
from counterclaim.context.status import Standing, standing_of
from counterclaim.language import tree
from counterclaim.language.parties import same
from counterclaim.records import Actor, Agreement, AgreementStatus, Reality, When

_PARTIES_BY = frozenset(
    {AgreementStatus.SIGNED, AgreementStatus.INVOKED, AgreementStatus.BREACHED, AgreementStatus.SUSPENDED,
     AgreementStatus.ENDED}
)  # fmt: skip


def find_agreements(scene: Scene) -> Iterator[Agreement]:
    """The rows of all agreements as they are told, in the order of the text, not yet joined; ids are left empty."""
    for i in scene.nouns:
        token = scene.layers.tokens[i]
        if token.dep == "compound" and kind_of(scene, token.head) is not None:
            continue  # "ceasefire agreement": the last noun tells of it
        if token.dep == "compound" and not _before_status(scene, token.head):
            continue  # "truce line", "treaty law"
        if kind_of(scene, i) is not None:
            row = _row(scene, i)
            if row is not None:
                yield row


def _before_status(scene: Scene, head: int) -> bool:
    nouns = load_lexicon()["agreements"].section("nouns")
    return any(scene.layers.tokens[head].lemma in words for words in nouns.values())


def _row(scene: Scene, i: int) -> Agreement | None:
    kind = kind_of(scene, i)
    if kind is None:
        return None
    standing = standing_of(scene, i)
    brokers, hidden = _brokers(scene, i, standing)
    parties = _parties(scene, i, standing, brokers, hidden)
    by = scene.who(standing.by) if standing is not None else ()
    when = _when(scene, i, standing)
    reality, rule = (None, "") if standing is None else _reality(scene, standing)
    status = standing.status if standing is not None else None
    told = status is not None and (status is not AgreementStatus.PROPOSED or bool(by or parties))
    if not (parties or brokers or when or told or is_proper(scene, i)):
        return None
    first, last = name_tokens(scene, i)
    return Agreement(
        id="", name=scene.span(first, last), kind=kind, parties=parties, brokers=brokers, when=when, status=status,
        status_words=scene.span(*standing.words) if standing is not None else None, by=by, reality=reality,
        clause=standing.clause if standing is not None else None,
        terms=(standing.terms,) if standing is not None and standing.terms is not None else (),
        same_as=None, evidence=scene.evidence(i), said_by=scene.said_by(i),
        why=tuple(w for w in (f"kind: {scene.lemma(i)!r}", standing.why if standing is not None else "", rule) if w),
    )  # fmt: skip


def _reality(scene: Scene, standing: Standing) -> tuple[Reality, str]:
    """What is at stake or sought is so whatever the words of fear and plan over it; the rest is as it is told."""
    if standing.status is AgreementStatus.AT_STAKE:
        return Reality.ONGOING, ""
    lasting = standing.status in {AgreementStatus.IN_FORCE, AgreementStatus.SUSPENDED}
    reality, rule = reality_of(scene, standing.word, lasting=lasting)
    if standing.status is AgreementStatus.PROPOSED and reality is not Reality.NEGATED:
        return Reality.HAPPENED, ""
    if standing.status is AgreementStatus.INVOKED and reality is Reality.PLANNED:
        return reality, rule
    return reality, rule


def _brokers(scene: Scene, i: int, standing: Standing | None) -> tuple[tuple[Actor, ...], frozenset[int]]:
    """Who brokered it, and the tokens before the noun that name them, which are no parties: "Russian-brokered"."""
    table = load_lexicon()["agreements"]
    layers = scene.layers
    heads: list[int] = list(standing.brokers) if standing is not None else []
    hidden: set[int] = set()
    for k in layers.children(i, "amod", "compound", "nmod"):
        if layers.tokens[k].lemma in table.words("brokers", "hyphened") and any(
            layers.tokens[j].text in {"-", "–"} for j in layers.subtree(k)
        ):
            below = [j for j in layers.subtree(k) if j != k]
            heads += [j for j in below if scene.actor_at(j) is not None]
            hidden |= set(layers.subtree(k))
    for k in layers.children(i, "acl", "relcl"):
        if layers.tokens[k].lemma in table.words("brokers", "verbs") and tree.is_passive(layers, k):
            heads += tree.agents(layers, k)
    if not heads:
        return (), frozenset(hidden)
    return scene.who(heads), frozenset(hidden)


def _parties(
    scene: Scene, i: int, standing: Standing | None, brokers: tuple[Actor, ...], hidden: frozenset[int]
) -> tuple[Actor, ...]:
    """Whose agreement it is: those before the noun, between or with whom it is, and who signed, broke or left it."""
    layers = scene.layers
    before = [j for k in layers.children(i, "compound", "nmod") for j in layers.subtree(k)]
    hidden |= frozenset(j for j in before if scene.is_town(j) or scene.is_capital(j))
    hidden |= frozenset(
        j for k in layers.children(i, "amod") for j in layers.subtree(k) if layers.tokens[k].tag == "VBN"
    )
    found = [*scene.before(i, but=hidden)]
    heads = scene.objects_of(i, "between", "with", "among")
    for k in layers.children(i, "acl"):
        heads = (*heads, *scene.objects_of(k, "between", "with", "among"))
        if layers.tokens[k].lemma in {"sign", "reach", "conclude", "agree", "negotiate"}:
            heads = (*heads, *tree.agents(layers, k))
    if standing is not None:
        if standing.status in _PARTIES_BY:
            heads = (*heads, *standing.by)
        heads = (*heads, *standing.others)
    for actor in scene.who(heads):
        if not any(same(actor, known) for known in found):
            found.append(actor)
    return tuple(a for a in found if not any(same(a, b) for b in brokers))


def _when(scene: Scene, i: int, standing: Standing | None) -> When | None:
    """The day of the agreement: by its noun, on the words that say it was made, or on the clause over a "when"."""
    layers = scene.layers
    own = scene.day_in(i)
    if own is not None:
        return own
    for k in layers.children(i, "acl", "relcl"):
        if _making(scene, k):
            day = scene.day_on(k)
            if day is not None:
                return day
    if standing is None or standing.status is not AgreementStatus.SIGNED or layers.tokens[standing.word].pos != "VERB":
        return None
    verb = standing.word
    day = scene.day_on(verb)
    if (
        day is None
        and layers.tokens[verb].dep == "advcl"
        and any(layers.tokens[k].lower in {"when", "after"} for k in layers.children(verb, "advmod", "mark"))
    ):
        day = scene.day_on(layers.tokens[verb].head)
    return day


def _making(scene: Scene, verb: int) -> bool:
    table = load_lexicon()["agreements"]
    return scene.layers.tokens[verb].lemma in table.words("status", "signed")

"""The event types that stand between two given parties of one text, best first.

This serves benchmarks and checks in which the pair is given and only the type is asked.  The frames find the events, as in
the finder (``matching.Matcher``); here each is read as what it is between the pair (a promise, a refusal, a demand: PLOVER
codes future cooperation as AGREE, a threatened act as THREATEN) and ranked by how well its parties are the pair.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from counterclaim.events.draft import Draft
from counterclaim.events.frames import FrameBook, load_frames
from counterclaim.events.matching import Matcher
from counterclaim.events.reality import reality_of
from counterclaim.language import Layers, tree
from counterclaim.language.parties import Parties
from counterclaim.records import Actor, ActorKind, EventType, Mentions, Place, Reality

_COOPERATIVE: Final = frozenset(
    {EventType.CONSULT, EventType.SUPPORT, EventType.COOPERATE, EventType.AID, EventType.RETREAT, EventType.CONCEDE}
)
_MATERIAL: Final = frozenset(
    {EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.MOBILIZE, EventType.PROTEST}
)
_SAYING: Final = frozenset(
    {
        "say",
        "announce",
        "tell",
        "claim",
        "state",
        "declare",
        "add",
        "warn",
        "insist",
        "stress",
        "assert",
        "report",
        "vow",
    }
    | {"believe", "argue", "note", "maintain", "allege", "conclude", "find", "confirm", "reveal", "think"}
)
_MUST: Final = frozenset({"must", "should", "ought"})
_COMPLEMENTS: Final = frozenset(
    {"xcomp", "ccomp", "dobj", "prep", "pobj", "pcomp", "compound", "nsubjpass", "relcl", "acl"}
)


@dataclass(frozen=True, slots=True)
class PairType:
    """A type that may hold between the pair: its score (higher is better), the anchor's token and what decided.

    ``found`` is the type of the frame itself, before its reality was weighed; ``agreed`` says that both sides reached or
    signed an agreement, which is more than one side's promise.
    """

    type: EventType
    mode: str | None
    score: float
    anchor: int
    found: EventType
    agreed: bool
    why: tuple[str, ...]


def types_of_pair(
    layers: Layers,
    source: Actor | None,
    target: Actor | None,
    others: Mentions | None = None,
    book: FrameBook | None = None,
) -> tuple[PairType, ...]:
    """The types that frames find between ``source`` and ``target``, best first; empty where no frame applies.

    Either party may be None (nobody named).  ``others`` are the mentions that grounding found, from which the parties take
    their kind.
    """
    others = others or Mentions()
    pair = tuple(_grounded(a, layers, others) for a in (source, target) if a is not None)
    rest = tuple(a for a in others.actors if not any(p.start < a.end and a.start < p.end for p in pair))
    actors = tuple(sorted((*pair, *rest), key=lambda a: (a.start, -a.end)))
    mentions = Mentions(actors, others.places or _places(layers), others.days)
    matcher = Matcher(layers, mentions, Parties(layers, actors), book or load_frames())
    judge = _Judge(layers, source, target)
    drafts = tuple(matcher.drafts())
    found = [*_outer_first(layers, drafts, [judge.judged(draft) for draft in drafts]), *judge.wishes()]
    return tuple(sorted(found, key=lambda p: (-p.score, p.anchor)))


def _grounded(actor: Actor, layers: Layers, others: Mentions) -> Actor:
    """The party with the identity and kind of the mention that ends it, else with the kind its names suggest."""
    inside = (a for a in others.actors if actor.start <= a.start and a.end <= actor.end)
    known = [a for a in inside if a.kind is not ActorKind.UNKNOWN]
    if known:
        last = max(known, key=lambda a: (a.end, a.end - a.start))
        return replace(actor, id=last.id, name=last.name, country=last.country, kind=last.kind, sector=last.sector)
    named = any(n.label in {"GPE", "NORP"} and actor.start <= n.start and n.end <= actor.end for n in layers.names)
    return replace(actor, kind=ActorKind.STATE) if named else actor


def _places(layers: Layers) -> tuple[Place, ...]:
    """Places by the parser's names, where no gazetteer was asked."""
    named = (n for n in layers.names if n.label in {"GPE", "LOC", "FAC"})
    return tuple(Place(layers.text[n.start : n.end], n.start, n.end) for n in named)


def _outer_first(layers: Layers, drafts: tuple[Draft, ...], found: list[PairType]) -> list[PairType]:
    """What is done with an event outranks the event: "refused to release", "threatened to shell", "lifted the siege"."""
    scores = [p.score for p in found]
    for outer, draft in enumerate(drafts):
        if not any(reason.startswith("source acts") for reason in found[outer].why):
            continue
        for inner, other in enumerate(drafts):
            if inner != outer and scores[inner] >= scores[outer] and _complements(layers, other.i, draft.i):
                scores[outer] = scores[inner] + 0.2
    return [replace(p, score=s) for p, s in zip(found, scores, strict=True)]


def _complements(layers: Layers, i: int, above: int) -> bool:
    """Whether ``i`` stands in what completes ``above``."""
    while layers.tokens[i].head != i and layers.tokens[i].dep in _COMPLEMENTS:
        i = layers.tokens[i].head
        if i == above:
            return True
    return False


def _between_parties(layers: Layers, draft: Draft) -> tuple[EventType, str]:
    """The type that the event is between the parties, with the reality that decides it."""
    reality, why = reality_of(layers, draft, ())
    if reality is Reality.HYPOTHETICAL and _would(layers, draft):
        reality = Reality.PLANNED
    cooperative, material = draft.type in _COOPERATIVE, draft.type in _MATERIAL
    if reality is Reality.NEGATED and (cooperative or draft.type is EventType.AGREE):
        return EventType.REJECT, f"not done: {why}"
    if reality is Reality.DEMANDED and (cooperative or material):
        return EventType.REQUEST, f"demanded: {why}"
    if why == "purpose" and _serves(layers, draft):
        return draft.type, "done for that purpose"
    if reality is Reality.NEGATED and draft.type in {EventType.SANCTION, EventType.COERCE}:
        return EventType.CONCEDE, f"not done: {why}"
    if reality is Reality.PLANNED and cooperative:
        return EventType.AGREE, f"promised: {why}"
    if (reality is Reality.PLANNED or reality is Reality.THREATENED) and material:
        return EventType.THREATEN, f"to come: {why}"
    return draft.type, reality.value


def _serves(layers: Layers, draft: Draft) -> bool:
    """Whether the aim belongs to something done ("sent food to help", "launched a raid to detain"), not to a plan."""
    for above in layers.ancestors(draft.i):
        token = layers.tokens[above]
        if token.pos in {"VERB", "AUX"} and not layers.children(above, "aux"):
            return token.tag in {"VBD", "VBZ", "VBP", "VBN"}
        if token.pos in {"VERB", "AUX"}:
            return all(layers.tokens[k].lemma in {"have", "be", "'ve"} for k in layers.children(above, "aux"))
    return False


def _would(layers: Layers, draft: Draft) -> bool:
    """Whether "would" stands there ("said it would allow"): the future seen from the past."""
    return any(layers.tokens[k].lower in {"would", "'d"} for m in draft.members for k in layers.children(m, "aux"))


class _Judge:
    """Scores drafts by how well their parties are the pair."""

    def __init__(self, layers: Layers, source: Actor | None, target: Actor | None) -> None:
        self._layers, self._source, self._target = layers, source, target
        self._source_tokens = set(layers.at(source.start, source.end)) if source else set()
        self._target_tokens = set(layers.at(target.start, target.end)) if target else set()
        self._path = self._between()

    def judged(self, draft: Draft) -> PairType:
        """The draft as a candidate."""
        kind, reason = _between_parties(self._layers, draft)
        score, why = 0.0, [*draft.why, reason]
        speaks = self._speaks_over(draft.i)
        if speaks and _names(draft.actor, self._target) and draft.type in _MATERIAL and kind is draft.type:
            kind = EventType.ACCUSE
        for points, reason in self._reasons(draft, kind, speaks):
            score += points
            why.append(f"{reason} {points:+g}")
        mode = draft.mode if kind is draft.type else None
        agreed = kind is draft.type is EventType.AGREE and draft.frame.symmetric
        agreed = agreed and _names(draft.actor, self._source) and _names(draft.actor, self._target)
        return PairType(kind, mode, score, draft.i, draft.type, agreed, tuple(why))

    def wishes(self) -> Iterator[PairType]:
        """What the source says must be done, whatever the verb ("said Tehran must do more")."""
        for token in self._layers.tokens:
            must = [k for k in self._layers.children(token.i, "aux") if self._layers.tokens[k].lower in _MUST]
            if must and self._speaks_over(token.i):
                under = set(self._layers.subtree(token.i)) & self._target_tokens
                score = 4.0 if under else 1.0
                yield PairType(
                    EventType.REQUEST, None, score, token.i, EventType.REQUEST, False, ("said that it must",)
                )

    def _reasons(self, draft: Draft, kind: EventType, speaks: bool) -> Iterator[tuple[float, str]]:
        if speaks and _names(draft.actor, self._target) and kind in {EventType.ACCUSE, EventType.REQUEST}:
            yield 6.0, "source speaks of target"
        else:
            yield from self._parties(draft, speaks)
        if draft.i in self._path:
            yield 2.0, "on the path"
        if draft.i in self._source_tokens or draft.i in self._target_tokens:
            yield -1.5, "inside a party"
        if self._source is not None and self._target is not None:
            low, high = sorted((self._source.start, self._target.start))
            if low < self._layers.tokens[draft.i].start < high:
                yield 0.5, "between"
        yield -0.1 * sum(1 for _ in self._layers.ancestors(draft.i)), "depth"

    def _parties(self, draft: Draft, speaks: bool) -> Iterator[tuple[float, str]]:
        if _names(draft.actor, self._source):
            yield 3.0, "source acts"
        elif speaks and not draft.actor:
            yield (2.5 if self._by_pronoun(draft.i) else 1.5), "source acts by its own word"
        elif _names(draft.recipient, self._source):
            yield -1.0, "source is recipient"
        elif draft.actor:
            yield -1.0, "another acts"
        if _names(draft.recipient, self._target) or (draft.frame.symmetric and _names(draft.actor, self._target)):
            yield 3.0, "target is recipient"
        elif draft.recipient and not _names(draft.recipient, self._source):
            yield -0.5, "another is recipient"

    def _speaks_over(self, i: int) -> bool:
        """Whether the source says the clause that ``i`` stands in."""
        for above in self._layers.ancestors(i):
            if self._layers.tokens[above].lemma in _SAYING and self._layers.tokens[above].pos == "VERB":
                return bool(self._source_tokens & set(tree.deep_subjects(self._layers, above)))
        return False

    def _by_pronoun(self, i: int) -> bool:
        """Whether a pronoun is the one that does ``i``."""
        verb = tree.clause_of(self._layers, i)
        return any(self._layers.tokens[k].tag == "PRP" for k in tree.surface_subjects(self._layers, verb))

    def _between(self) -> set[int]:
        """The tokens on the way through the tree from the head of the source to the head of the target."""
        if not self._source_tokens or not self._target_tokens:
            return set()
        one, two = self._head(self._source_tokens), self._head(self._target_tokens)
        up, down = [one, *self._layers.ancestors(one)], [two, *self._layers.ancestors(two)]
        shared = set(up) & set(down)
        top = next((k for k in up if k in shared), None)
        found = {k for k in (*up, *down) if k not in shared} | ({top} if top is not None else set())
        return found - self._source_tokens - self._target_tokens

    def _head(self, tokens: set[int]) -> int:
        at = self._layers.tokens
        outside = [i for i in sorted(tokens) if at[i].head not in tokens or at[i].head == i]
        return (outside or sorted(tokens))[-1]


def _names(actors: tuple[Actor, ...], party: Actor | None) -> bool:
    return party is not None and any(a.start < party.end and party.start < a.end for a in actors)

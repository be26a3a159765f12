"""The event types that stand between two given parties of one text, best first.

This serves benchmarks and checks in which the pair is given and only the type is asked: it applies the same frames as the
finder (``matching.Matcher``) and ranks what they find by how well their parties are the pair.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from counterclaim.events import tree
from counterclaim.events.draft import Draft
from counterclaim.events.frames import FrameBook, load_frames
from counterclaim.events.matching import Matcher
from counterclaim.events.parties import Parties
from counterclaim.language import Layers
from counterclaim.records import Actor, ActorKind, EventType, Mentions, Place

_SPEECH: Final = frozenset(
    {EventType.ACCUSE, EventType.REJECT, EventType.REQUEST, EventType.THREATEN, EventType.AGREE, EventType.SUPPORT}
)
_COOPERATION: Final = frozenset(
    {EventType.AID, EventType.COOPERATE, EventType.CONSULT, EventType.SUPPORT, EventType.RETREAT, EventType.CONCEDE}
)


@dataclass(frozen=True, slots=True)
class PairType:
    """A type that may hold between the pair: its score (higher is better), the anchor's token and what decided."""

    type: EventType
    mode: str | None
    score: float
    anchor: int
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
    places = others.places or _places(layers)
    mentions = Mentions(actors, places, others.days)
    parties = Parties(layers, actors)
    matcher = Matcher(layers, mentions, parties, book or load_frames())
    judge = _Judge(layers, source, target)
    found = [judge.judged(draft) for draft in matcher.drafts()]
    return tuple(sorted(found, key=lambda p: (-p.score, p.anchor)))


def _grounded(actor: Actor, layers: Layers, others: Mentions) -> Actor:
    """The party with the identity and kind of the mention that heads it, else with the kind its names suggest."""
    known = [a for a in others.actors if actor.start <= a.start and a.end <= actor.end and a.kind is not ActorKind.UNKNOWN]
    if known:
        last = max(known, key=lambda a: (a.end, a.end - a.start))
        return replace(actor, id=last.id, name=last.name, country=last.country, kind=last.kind, sector=last.sector)
    named = any(n.label in {"GPE", "NORP"} and actor.start <= n.start and n.end <= actor.end for n in layers.names)
    return replace(actor, kind=ActorKind.STATE) if named else actor


def _places(layers: Layers) -> tuple[Place, ...]:
    """Places by the parser's names, where no gazetteer was asked."""
    return tuple(Place(layers.text[n.start : n.end], n.start, n.end) for n in layers.names if n.label in {"GPE", "LOC", "FAC"})


class _Judge:
    """Scores drafts by how well their parties are the pair."""

    def __init__(self, layers: Layers, source: Actor | None, target: Actor | None) -> None:
        self._layers, self._source, self._target = layers, source, target
        self._source_tokens = set(layers.at(source.start, source.end)) if source else set()
        self._target_tokens = set(layers.at(target.start, target.end)) if target else set()
        self._path = self._between()

    def judged(self, draft: Draft) -> PairType:
        """The draft as a candidate."""
        score, why = 0.0, list(draft.why)
        for points, reason in self._reasons(draft):
            score += points
            why.append(f"{reason} {points:+g}")
        return PairType(draft.type, draft.mode, score, draft.i, tuple(why))

    def _reasons(self, draft: Draft) -> Iterator[tuple[float, str]]:
        does = _names(draft.actor, self._source)
        suffers = _names(draft.recipient, self._target) or (draft.frame.symmetric and _names(draft.actor, self._target))
        if does:
            yield 3.0, "source acts"
        elif _names(draft.recipient, self._source):
            yield -1.0, "source is recipient"
        elif draft.actor:
            yield -1.0, "another acts"
        if suffers:
            yield 3.0, "target is recipient"
        elif draft.recipient and not _names(draft.recipient, self._source):
            yield -0.5, "another is recipient"
        if draft.i in self._path:
            yield 2.0, "on the path"
        if draft.i in self._source_tokens or draft.i in self._target_tokens:
            yield -1.5, "inside a party"
        if self._source is not None and self._target is not None:
            start = self._layers.tokens[draft.i].start
            low, high = sorted((self._source.start, self._target.start))
            if low < start < high:
                yield 0.5, "between"
        yield -0.1 * self._depth(draft.i), "depth"

    def _depth(self, i: int) -> int:
        return sum(1 for _ in self._layers.ancestors(i))

    def _between(self) -> set[int]:
        """The tokens on the way through the tree from the head of the source to the head of the target."""
        if not self._source_tokens or not self._target_tokens:
            return set()
        up = [self._head(self._source_tokens), *self._layers.ancestors(self._head(self._source_tokens))]
        down = [self._head(self._target_tokens), *self._layers.ancestors(self._head(self._target_tokens))]
        shared = set(up) & set(down)
        top = next((k for k in up if k in shared), None)
        found = {k for k in (*up, *down) if k not in shared} | ({top} if top is not None else set())
        return found - self._source_tokens - self._target_tokens

    def _head(self, tokens: set[int]) -> int:
        outside = [i for i in sorted(tokens) if self._layers.tokens[i].head not in tokens or self._layers.tokens[i].head == i]
        return (outside or sorted(tokens))[-1]


def _names(actors: tuple[Actor, ...], party: Actor | None) -> bool:
    return party is not None and any(a.start < party.end and party.start < a.end for a in actors)

"""Which claim a denial, a confirmation or a doubt answers: "the claim", "these reports", or the same deed in other words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from counterclaim.claims import near
from counterclaim.claims.words import listed
from counterclaim.records import Actor, ActorKind, Claim, Mentions, Stance

if TYPE_CHECKING:
    from counterclaim.language import Layers

_ANSWERS: Final = frozenset({Stance.DENIES, Stance.CONFIRMS, Stance.DOUBTS})
_ANSWERED: Final = frozenset({Stance.ASSERTS, Stance.CONFIRMS, Stance.DENIES})
_REACH: Final = 6
"""Sentences that an answer looks back over; what it answers elsewhere is told again."""
_WIDEST: Final = 40
"""Claims looked at on either side: a long text must not cost the square of its length."""
_POINTERS: Final = frozenset({"it", "this", "that", "them", "they", "these", "those", "which"})
_DEFINITE: Final = frozenset({"the", "this", "that", "these", "those", "such", "any", "all"})
# What an accused party denies without repeating the deed.
_PARTS: Final = frozenset(
    {"involvement", "responsibility", "role", "link", "connection", "part", "complicity", "guilt"}
)
_PARTIES: Final = frozenset({ActorKind.STATE, ActorKind.MILITARY, ActorKind.REBEL, ActorKind.MILITIA, ActorKind.IGO})
"""Owners of a claim who are told apart by name: theirs is no other's."""
_COUNTS: Final = frozenset({"count", "toll", "figure", "number", "tally", "estimate"})
_ACCUSING: Final = frozenset({"accuse", "blame", "allege", "charge", "claim", "hold", "pin", "fault"})
_CONTENT_WORDS: Final = frozenset({"NOUN", "VERB", "PROPN", "NUM"})
_EMPTY: Final = frozenset({"be", "have", "do", "say", "make", "take", "report", "claim", "allegation"})
_STEM: Final = 5
"""Letters of a lemma that are compared: "shell" and "shelling" tell one deed."""
_ALIKE: Final = 0.7


def answered(layers: Layers, mentions: Mentions, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """``claims`` with ``answers`` set where one of them is what another denies, confirms or doubts."""
    by_id = {claim.id: claim for claim in claims}
    done = []
    for n, claim in enumerate(claims):
        target = _target(layers, mentions, claims, n) if claim.stance in _ANSWERS else None
        # Two claims never answer each other: the one told first keeps its link.
        if target is not None and by_id[target].answers == claim.id:
            target = None
        by_id[claim.id] = replace(claim, answers=target)
        done.append(by_id[claim.id])
    return tuple(done)


def _target(layers: Layers, mentions: Mentions, claims: Sequence[Claim], n: int) -> str | None:
    claim = claims[n]
    inner = _told_inside(claims[max(0, n - _WIDEST) : n + _WIDEST], claim)
    if inner is not None:
        return inner.id
    others = [
        other
        for other in claims[max(0, n - _WIDEST) : n + _WIDEST]
        if other is not claim
        and other.stance in _ANSWERED
        and other.id != claim.parent
        and not _same_speaker(other, claim)
        and abs(_sentence(layers, claim) - _sentence(layers, other)) <= _REACH
    ]
    before = [other for other in others if _place(other) < _place(claim)]
    shared = next((o for o in reversed(before) if _overlap(o, claim)), None)
    if shared is not None:
        return shared.id
    if _points_back(layers, claim):
        return _by_pointer(layers, mentions, claim, before)
    told = _by_words(layers, claim, [o for o in before if o.stance is not Stance.DENIES])
    told = told or _by_words(layers, claim, before)
    if told is None and claim.stance is Stance.DENIES:
        # A text may begin with the denial; what it answers is then an assertion that follows.
        told = _by_words(layers, claim, [o for o in others if o not in before and o.stance is Stance.ASSERTS])
    return told


def _told_inside(claims: Sequence[Claim], claim: Claim) -> Claim | None:
    """Rule: "denied claims by the army that ...": what is told inside the denial."""
    return next((o for o in claims if o.parent == claim.id and o.stance is Stance.ASSERTS), None)


def _overlap(other: Claim, claim: Claim) -> bool:
    """Whether both claims hold the same words: "..., a charge that Baku denied"."""
    shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in other.content for b in claim.content)
    return 2 * shared > sum(s.end - s.start for s in other.content)


def _points_back(layers: Layers, claim: Claim) -> bool:
    """Whether the content only stands for something told elsewhere: "it", "the claim", "involvement"."""
    inside = [i for s in claim.content for i in layers.at(s.start, s.end)]
    tops = [i for i in inside if layers.tokens[i].head not in inside or layers.tokens[i].head == i]
    if not tops or len(inside) > 12:
        return False
    head = layers.tokens[tops[0]]
    if head.lower in _POINTERS and len(inside) <= 3:
        return True
    if head.lemma in _PARTS and not _deed(layers, inside):
        return True
    if head.lemma not in listed("allegation") | _COUNTS:
        return False
    return any(
        layers.tokens[k].lower in _DEFINITE or layers.tokens[k].dep == "poss" for k in layers.children(head.i)
    ) or (head.tag == "NNS")


def _deed(layers: Layers, inside: Sequence[int]) -> bool:
    """Whether the words themselves tell a deed beside the noun that heads them."""
    return any(layers.tokens[i].pos == "VERB" for i in inside)


def _by_pointer(layers: Layers, mentions: Mentions, claim: Claim, before: Sequence[Claim]) -> str | None:
    """The claim that "the claim" stands for: its owner's, else the nearest that accuses the speaker, else the nearest."""
    owners = _owners(layers, mentions, claim)
    if owners:
        theirs = [o for o in before if o.source and any(_same(a, b) for a in o.source.actor for b in owners)]
        told = [o for o in theirs if o.stance is not Stance.DENIES] or theirs
        if told or any(owner.country is not None or owner.kind in _PARTIES for owner in owners):
            return told[-1].id if told else None
    speakers = claim.source.actor if claim.source else ()
    heads = {layers.tokens[i].lemma for s in claim.content for i in layers.at(s.start, s.end)}
    counts = bool(heads & _COUNTS)

    def fit(other: Claim) -> tuple[float, int]:
        named = any(_same(a, s) for a in _named(mentions, other) for s in speakers)
        accusing = other.cue is not None and any(
            layers.tokens[i].lemma in _ACCUSING for i in layers.at(other.cue.start, other.cue.end)
        )
        apart = _sentence(layers, claim) - _sentence(layers, other)
        counted = counts and any(
            layers.tokens[i].pos == "NUM" for s in other.content for i in layers.at(s.start, s.end)
        )
        return 1.5 * named + accusing + 3.0 * counted - 0.6 * apart - 1.0 * (
            other.stance is Stance.DENIES
        ), other.content[0].start

    if heads & _PARTS:
        # Nobody owns up to, or denies, a part in what he was not charged with here.
        charges = [o for o in before if o.stance is Stance.ASSERTS]
        before = [o for o in charges if any(_same(a, s) for a in _named(mentions, o) for s in speakers)]
    best = max(before, key=fit, default=None)
    return best.id if best is not None and fit(best)[0] > -2 else None


def _by_words(layers: Layers, claim: Claim, others: Sequence[Claim]) -> str | None:
    """The claim whose content tells the same: of the words that carry meaning in the shorter one, most are in the other."""
    own = _lemmas(layers, claim)
    best, most = None, _ALIKE
    for other in others:
        words = _lemmas(layers, other)
        shared = len(own & words) / min(len(own), len(words)) if min(len(own), len(words)) > 1 else 0.0
        if shared > most or (shared == most and best is not None):
            best, most = other, shared
    return best.id if best is not None else None


def _lemmas(layers: Layers, claim: Claim) -> frozenset[str]:
    tokens = (layers.tokens[i] for s in claim.content for i in layers.at(s.start, s.end))
    return frozenset(t.lemma[:_STEM] for t in tokens if t.pos in _CONTENT_WORDS and t.lemma not in _EMPTY)


def _owners(layers: Layers, mentions: Mentions, claim: Claim) -> tuple[Actor, ...]:
    """Whose claim it is: "Baku's claim", "the claim by Baku"."""
    inside = [i for s in claim.content for i in layers.at(s.start, s.end)]
    held: set[int] = set()
    for i in inside:
        token = layers.tokens[i]
        if token.dep in {"poss", "agent"} or (token.dep == "prep" and token.lower in {"by", "from"}):
            held.update(layers.subtree(i))
    return tuple(a for a in _named(mentions, claim) if held & set(layers.at(a.start, a.end)))


def _named(mentions: Mentions, claim: Claim) -> tuple[Actor, ...]:
    """The actors that the content of a claim names."""
    return tuple(a for s in claim.content for a in near.mentions(mentions, s.start, s.end))


def _same(a: Actor, b: Actor) -> bool:
    return (a.id is not None and a.id == b.id) or (
        a.country is not None and a.country == b.country and "state" in (a.kind.value, b.kind.value)
    )


def _same_speaker(a: Claim, b: Claim) -> bool:
    """Whether both claims are of one side: a ministry does not answer its own spokesman."""
    if a.source is None or b.source is None:
        return False
    if a.source.actor and b.source.actor:
        return any(_same(x, y) for x in a.source.actor for y in b.source.actor)
    return a.source.text.lower() == b.source.text.lower()


def _place(claim: Claim) -> int:
    """Where a claim stands in the order of telling: at its cue."""
    return claim.cue.start if claim.cue else claim.content[0].start


def _start(claim: Claim) -> int:
    return min(claim.content[0].start, claim.cue.start if claim.cue else claim.content[0].start)


def _sentence(layers: Layers, claim: Claim) -> int:
    inside = layers.at(_start(claim), _start(claim) + 1)
    return layers.tokens[inside[0]].sent if len(inside) and inside[0] < len(layers.tokens) else 0

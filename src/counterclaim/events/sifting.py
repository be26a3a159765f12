"""Which drafts stand as events of their own: what is only talked about, aimed at or pointed to is left out."""

import datetime as dt
from dataclasses import replace
from typing import Final

from counterclaim.events.draft import Draft
from counterclaim.events.sides import WHY, between_sides
from counterclaim.language import Layers
from counterclaim.language.parties import same
from counterclaim.records import Actor, ActorKind, EventType, Mentions, Newness, Report, When

_ADDRESSED: Final = frozenset({EventType.ACCUSE, EventType.REQUEST, EventType.THREATEN})
_SPOKEN: Final = frozenset({EventType.ACCUSE, EventType.REJECT, EventType.REQUEST})
_APART: Final = frozenset({"despite", "amid", "after", "following", "before", "since", "during"})
_ABOUT: Final = frozenset({"about", "regarding", "concerning"})
_TOPICS: Final = frozenset("discuss debate consider review raise cancel postpone call consider".split())
_NAMING: Final = frozenset({"name", "identify", "quote", "cite"})
_INTENT: Final = frozenset("decision plan intention threat vow pledge promise proposal order".split())
_CLAIMING: Final = frozenset({"claim", "allege"})


def is_only_place(actor: Actor, mentions: Mentions) -> bool:
    """A name that nobody knows as an actor and that is a town's: a place."""
    if actor.kind not in {ActorKind.UNKNOWN, ActorKind.PERSON, ActorKind.COMPANY} or actor.id == "unknown-armed":
        return False
    return any(p.start <= actor.start and actor.end <= p.end and p.id is not None for p in mentions.places)


def addressed(layers: Layers, drafts: tuple[Draft, ...], sides: tuple[Actor, ...]) -> tuple[Draft, ...]:
    """A speech act that names no addressee is addressed to whoever does what it speaks of ("condemned the raids")."""
    done = []
    for draft in drafts:
        if draft.type in _ADDRESSED and not draft.recipient:
            for other in drafts:
                doing = sides if between_sides(layers, other, sides) else other.actor
                doers = tuple(a for a in doing if not any(same(a, b) for b in draft.actor))
                if draft.type is EventType.THREATEN:
                    doers = tuple(r for r in other.recipient if not any(same(r, b) for b in draft.actor))
                if doers and other.type not in _ADDRESSED and _below(layers, other.i, draft):
                    draft = replace(draft, recipient=doers)
                    break
        done.append(draft)
    return tuple(done)


def _below(layers: Layers, low: int, act: Draft) -> bool:
    """Whether ``low`` hangs on what the speech act ``act`` says, without another clause or conjunct between."""
    k = low
    while layers.tokens[k].head != k:
        token = layers.tokens[k]
        if token.dep in {"conj", "advcl", "parataxis"} or (token.dep == "prep" and token.lower in _APART):
            return False
        k = layers.tokens[k].head
        if k == act.i:
            # What is told of the speaker ("the head of the agency through which aid came condemned") is not addressed.
            return not act.actor or token.dep not in {"nsubj", "nsubjpass"}
    return False


def is_topic(layers: Layers, draft: Draft) -> bool:
    """A noun that is only talked about: "discussed sanctions against Russia", "cancelled a visit"."""
    token = layers.tokens[draft.i]
    known = any(a.id != "unknown-armed" for a in draft.actor)
    if token.pos != "NOUN" or (draft.type is EventType.ASSAULT and known):
        return False
    k = draft.i
    for _ in range(6):
        token = layers.tokens[k]
        if token.dep not in {"dobj", "pobj", "conj", "prep", "nsubjpass", "pcomp"}:
            return False
        if token.dep == "prep" and token.lower in _ABOUT:
            return True
        asked = token.dep == "prep" and token.lower == "for"
        k = token.head
        if asked and layers.tokens[k].lemma == "call":
            # "called for the withdrawal" demands it.
            return False
        if layers.tokens[k].lemma in _TOPICS and k not in draft.members and draft.type is not EventType.ASSAULT:
            return True
    return False


def share_targets(layers: Layers, drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """What coordinated attacks share: "shelled the cities and also used drones" has one target."""
    done: list[Draft] = []
    for draft in drafts:
        token = layers.tokens[draft.i]
        if draft.type is EventType.ASSAULT and not draft.recipient and token.dep == "conj" and token.pos == "VERB":
            first = next((d for d in done if token.head in d.members and d.type is draft.type), None)
            if first is not None:
                draft = replace(draft, recipient=first.recipient)
        done.append(draft)
    return tuple(done)


def is_carried(draft: Draft, drafts: tuple[Draft, ...]) -> bool:
    """A noun whose supporting verb tells an event of another type: "negotiated a settlement" tells the talks."""
    return any(
        d.i in draft.also and d.type is not draft.type and d.i < draft.i and draft.frame.pos == "noun" for d in drafts
    )


def is_aim(layers: Layers, draft: Draft, drafts: tuple[Draft, ...]) -> bool:
    """A purpose of another event of the sentence is no event yet: "an operation to isolate the city"."""
    token = layers.tokens[draft.i]
    if token.dep not in {"acl", "advcl"} or not any(
        layers.tokens[a].tag == "TO" for a in layers.children(draft.i, "aux")
    ):
        return False
    if draft.type in {EventType.RETREAT, EventType.AGREE} or layers.tokens[token.head].lemma in _INTENT:
        return False
    above = set(layers.ancestors(draft.i))
    return any(above & set(d.members) for d in drafts if d is not draft)


def charges_nobody(layers: Layers, draft: Draft) -> bool:
    """As in "he claimed that they had left": a claim is an accusation only where somebody stands accused."""
    return (
        draft.type is EventType.ACCUSE
        and not draft.recipient
        and layers.tokens[draft.i].pos == "VERB"
        and layers.tokens[draft.i].lemma in _CLAIMING
    )


def stays_unnamed(layers: Layers, draft: Draft) -> bool:
    """As in "an official who asked not to be named": a source's terms are no event."""
    if draft.type is not EventType.REQUEST:
        return False
    below = (k for c in layers.children(draft.i, "xcomp", "ccomp") for k in (c, *layers.children(c, "neg")))
    lemmas = {layers.tokens[k].lemma for k in below}
    return bool(lemmas & _NAMING) and bool(lemmas & {"not", "never"})


def points_at_nothing(report: Report) -> bool:
    """As in "The fighting is the latest flare-up": a mention that names no party, no figure, and nothing told before."""
    known = WHY not in report.why and any(a.id != "unknown-armed" for a in report.actor)
    named = known or report.recipient or report.figures
    return "refers back" in report.why and not named


def ended(when: When, published: str | None) -> When:
    """A stretch "since ..." of something over and done ends nobody knows when, not on the day of publication."""
    if when.latest == published and when.earliest != when.latest:
        return replace(when, latest=None)
    return when


def lies_ahead(when: When, published: str | None) -> bool:
    """Whether a day is later than the one after publication, which datelines of other time zones may bear."""
    if when.earliest is None or published is None:
        return False
    return dt.date.fromisoformat(when.earliest) > dt.date.fromisoformat(published[:10]) + dt.timedelta(1)


def in_history(layers: Layers, reports: tuple[Report, ...]) -> tuple[Report, ...]:
    """What an accusation of long ago speaks of is no news either, unless it bears a date of its own."""
    spoken = {
        layers.at(r.anchor.start, r.anchor.end)[-1]: r
        for r in reports
        if r.type in _SPOKEN and r.newness is Newness.BACKGROUND
    }
    done = []
    for report in reports:
        if report.newness is Newness.NEW and report.when is None:
            above = layers.ancestors(layers.at(report.anchor.start, report.anchor.end)[-1])
            if any(k in spoken for k in above):
                report = replace(report, newness=Newness.BACKGROUND, why=(*report.why, "newness: told in history"))
        done.append(report)
    return tuple(done)

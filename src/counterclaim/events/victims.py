"""Who suffers an attack where no party is named: civilian things, places, and nobody at all."""

from dataclasses import replace
from typing import Final

from counterclaim.events.draft import Draft
from counterclaim.events.slots import Slots
from counterclaim.language import Layers, tree
from counterclaim.language.parties import is_armed, same
from counterclaim.records import Actor, ActorKind, Claim, EventType, Place, Precision

# What belongs to civilians: an attack on it is an attack on civilians of the country it stands in.
_CIVILIAN_THINGS: Final = frozenset(
    "home house building apartment block flat neighbourhood neighborhood market marketplace mall shop bakery school "
    "kindergarten university hospital clinic maternity department ward church mosque synagogue temple monastery wedding "
    "funeral bus train convoy ambulance settlement infrastructure suburb district quarter street camp theatre theater hotel "
    "restaurant cafe station center centre supermarket pharmacy orphanage shelter crowd residence dormitory farm village "
    "town city area property warehouse grain port plant lane pilgrim worker journalist".split()
)
_SETTLEMENTS: Final = frozenset("town city village settlement territory suburb district area".split())
_ARMS: Final = frozenset("jet warplane aircraft plane helicopter drone bomber artillery tank warship missile".split())
_WHOSE: Final = frozenset({"poss", "amod", "compound", "nmod"})
_THEIR: Final = frozenset("its their his her it them him they our us we my me".split())
_HOSTILE: Final = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.THREATEN})
_VICTIM_SLOTS: Final = ("obj", "prep:on", "prep:against", "prep:at", "prep:in", "prep:of", "light:obj", "prep:near")


def add_victims(layers: Layers, draft: Draft, slots: Slots, where: tuple[Place, ...]) -> tuple[Actor, ...]:
    """The recipients of an assault that names none: civilians of the country where the thing or place attacked lies.

    The words are those of the thing or the place; empty where neither is named.
    """
    if draft.recipient or draft.frame.symmetric or draft.type is not EventType.ASSAULT:
        return draft.recipient
    country = next((p.country for p in where if p.country), None)
    for slot in _VICTIM_SLOTS:
        for head in slots.heads(slot):
            token = layers.tokens[head]
            place = next((p for p in where if p.start <= token.start and token.end <= p.end), None)
            struck = place is not None and place.precision is not Precision.COUNTRY and slot != "prep:in"
            if token.lemma in _CIVILIAN_THINGS or struck:
                return (_civilians(layers, head, country),)
    return ()


def recast(layers: Layers, draft: Draft) -> tuple[Actor, ...]:
    """Recipients that only say whose civilian thing was hit ("a Ukrainian mall"): civilians of that country.

    A town or village stays its state's where another state attacks it ("shelled the Armenian cities").
    """
    if draft.type is not EventType.ASSAULT:
        return draft.recipient
    foreign = any(a.kind in {ActorKind.STATE, ActorKind.MILITARY} and a.country for a in draft.actor)
    done = []
    for actor in draft.recipient:
        inside = layers.at(actor.start, actor.end)
        head = layers.tokens[layers.tokens[inside[-1]].head] if inside else None
        hangs = head is not None and head.i not in inside and layers.tokens[inside[-1]].dep in _WHOSE
        if hangs and head is not None and actor.kind is ActorKind.STATE and head.lemma in _CIVILIAN_THINGS:
            other = foreign and all(a.country != actor.country for a in draft.actor)
            if not (other and head.lemma in _SETTLEMENTS):
                done.append(_civilians(layers, head.i, actor.country))
                continue
        done.append(actor)
    return tuple(done)


def _civilians(layers: Layers, head: int, country: str | None) -> Actor:
    token = layers.tokens[head]
    slug = f"civilians-{country}" if country else "civilians"
    name = f"civilians ({country})" if country else "civilians"
    return Actor(token.text, token.start, token.end, slug, name, None, ActorKind.CIVILIAN, "CVL")


def owners_of_arms(layers: Layers, draft: Draft, covering: tuple[Claim, ...]) -> tuple[Actor, ...]:
    """Whose arms struck in "the army said a jet bombed two targets": those of the army that tells it.

    Empty where the arms have an owner, where no army or state tells, or where it tells of being hit.
    """
    if draft.type is not EventType.ASSAULT or draft.actor or not covering or covering[0].source is None:
        return ()
    source = covering[0].source.actor
    if not source or any(a.kind not in {ActorKind.STATE, ActorKind.MILITARY} for a in source):
        return ()
    arms = any(layers.tokens[s].lemma in _ARMS for m in draft.members for s in tree.deep_subjects(layers, m))
    # Without a victim of another side nothing says that the arms were not the enemy's.
    hit = bool(draft.recipient) and not any(same(s, r) for s in source for r in draft.recipient)
    foreign = any(is_armed(r) or r.kind is ActorKind.STATE for r in draft.recipient)
    return source if arms and hit and foreign else ()


def turned_on_teller(draft: Draft, covering: tuple[Claim, ...]) -> Draft:
    """Nobody attacks himself: "their" in "the army argued that the rebels fired at their forces" is the teller's.

    A pronoun that was read as the doer is given to the source of the claim, or taken away where that is the doer too.
    """
    if draft.type not in _HOSTILE or draft.frame.symmetric:
        return draft
    source = covering[0].source if covering else None
    tellers = tuple(s for s in (source.actor if source else ()) if s.id and not any(same(s, a) for a in draft.actor))
    done: list[Actor] = []
    for actor in draft.recipient:
        own = any(same(actor, a) for a in draft.actor) and actor.text.split()[0].lower() in _THEIR
        if not own:
            done.append(actor)
        elif tellers:
            done.append(replace(tellers[0], text=actor.text, start=actor.start, end=actor.end))
    return replace(draft, recipient=tuple(done))


def nobody(layers: Layers, draft: Draft) -> Actor:
    """The actor of violence by nobody named: of kind unknown, on the words of the event itself."""
    token = layers.tokens[draft.i]
    return Actor(token.text, token.start, token.end, "unknown-armed", "not named", None, ActorKind.UNKNOWN, "UNK")

"""What a phrase without owner takes from words before it: "the ministry", "the group", "the Coalition"."""

from itertools import islice
from typing import Final

from counterclaim.grounding.actors.book import Head, Phrasebook
from counterclaim.grounding.actors.names import Found
from counterclaim.grounding.actors.offices import FORMER
from counterclaim.grounding.actors.tables import Identity, words
from counterclaim.records import ActorKind

_ARMED: Final = frozenset({ActorKind.REBEL, ActorKind.MILITIA})
_GROUPS: Final = _ARMED | {ActorKind.NGO, ActorKind.IGO}
_BODY_NOUNS: Final = frozenset({"observatory", "coalition", "council", "commission", "court", "agency", "network"})
_THE_MANY: Final = words(
    "militants extremists jihadists insurgents militiamen fighters guerrillas paramilitary paramilitaries militia insurgency"
)
_VAGUE: Final = words(
    "militant armed rebel terrorist jihadist islamist shiite sunni islamic extremist insurgent guerrilla paramilitary "
    "activist aid monitoring britain based rights human war outlawed banned palestinian lebanese kurdish same"
)
_A_STATES: Final = frozenset({"army", "military", "armed forces", "government", "president"})  # not the rebels' own
WATCHING: Final = frozenset({"monitor", "watchdog", "rights", "monitoring", "charity"})
_REACH: Final = 3
# How many mentions back the same noun is looked for: an article has fewer, a hostile text may have any number.
_MEMORY: Final = 500
_FAMILY_REACH: Final = 4
# Nouns that speak of one and the same body, or of its people.
_FAMILIES: Final = (
    frozenset({"embassy", "ambassador", "consulate", "diplomat", "diplomats"}),
    frozenset({"ministry", "minister", "foreign ministry", "foreign minister", "ministry of foreign affairs"}),
    frozenset({"defense ministry", "defence ministry", "defense minister", "defence minister", "ministry of defence",
               "ministry of defense"}),
    frozenset({"government", "regime", "authorities", "administration", "cabinet"}),
    frozenset({"army", "military", "armed forces", "troops", "soldiers"}),
)  # fmt: skip


def in_same_words(book: Phrasebook, head: Head) -> Found | None:
    """The last mention with the same noun, or near enough one whose noun speaks of the same body."""
    family = next((f for f in _FAMILIES if head.noun in f), frozenset())
    last = head.entry.keys[-1]
    for mention in islice(reversed(book.mentions), _MEMORY):
        if mention.start >= head.start or mention.identity.id is None or mention.identity.sector == FORMER:
            continue
        if head.noun in _A_STATES and mention.identity.kind is ActorKind.REBEL:
            continue
        if mention.noun == head.noun or mention.noun.endswith(" " + last):
            return mention
        if mention.noun in family and mention.owned and book.apart(head.left, mention) <= _FAMILY_REACH:
            return mention
    return None


def last_body(book: Phrasebook, head: Head) -> Identity | None:
    """For whom "the spokesman" or "spokesman Rahmani" speaks: the body that was the last subject, two sentences back."""
    if not book.after_the(head.left) and not _before_name(book, head):
        return None
    for m in sorted((*book.mentions, *book.names), key=lambda m: -m.start):
        if m.start >= head.start or m.identity.id is None or m.sort not in {"organ", "body"}:
            continue
        if book.apart(head.left, m) > _REACH - 1:
            return None
        if book.layers.tokens[m.head].dep in {"nsubj", "nsubjpass"}:
            return m.identity
    return None


def _before_name(book: Phrasebook, head: Head) -> bool:
    """Whether the noun is a title that stands right before a name, with nothing before it that says whose."""
    tokens = book.layers.tokens
    at = book.layers.at(head.noun_start, head.noun_start + 1)
    return len(at) > 0 and at[0] + 1 < len(tokens) and tokens[at[0] + 1].pos == "PROPN" and at[0] == head.left


def named_group(book: Phrasebook, head: Head) -> Identity | None:
    """Who "the militant group" is after a named one, and "the militants" where one group alone was named."""
    if not book.after_the(head.left):
        return None
    if head.noun in _THE_MANY:
        near = {n.identity.id: n.identity for n in book.names if n.first < head.left and n.sort == "body"
                and n.identity.kind in _ARMED and book.apart(head.left, n) <= _REACH}  # fmt: skip
        return next(iter(near.values())) if len(near) == 1 else None
    if not head.noun.endswith(("group", "organization", "organisation")):
        return None
    for name in reversed(book.names):
        if name.first < head.left and name.sort == "body" and name.identity.kind in _ARMED:
            return name.identity if book.apart(head.left, name) <= _REACH else None
    return None


def group_before(book: Phrasebook, head: Head) -> Identity | None:
    """Who "the group" or "the monitor" is: the last body of that sort named before, subjects first."""
    if head.entry.number == "p" or not book.after_the(head.left) or not _plain(book, head):
        return None
    kinds = {ActorKind.NGO} if WATCHING & set(head.entry.keys) else _GROUPS
    best: Found | None = None
    for name in reversed(book.names):
        if name.start >= head.start or name.sort != "body" or name.identity.kind not in kinds:
            continue
        igo = name.identity.kind is ActorKind.IGO and "group" not in (name.identity.name or "").lower()
        if igo and head.noun.endswith("group"):
            # "the bloc" is the European Union, "the group" is a band told of before it.
            continue
        if book.apart(head.token, name) > _REACH:
            break
        if book.layers.tokens[name.head].dep in {"nsubj", "nsubjpass"}:
            return name.identity
        best = best or name
    return best.identity if best else None


def _plain(book: Phrasebook, head: Head) -> bool:
    """Whether the words before a noun leave open which group it is: "the militant group", not "the ruling party"."""
    between = book.pieces[book.at(head.start) : book.at(head.noun_start)]
    return not book.layers.text[head.noun_start].isupper() and all(p.key in _VAGUE for p in between)


def short_for(book: Phrasebook, head: Head) -> Identity | None:
    """The body named before whose last word is this one: "the Coalition" after "the Syrian National Coalition"."""
    large = book.layers.text[head.noun_start].isupper()
    if not book.after_the(head.left) or (not large and head.noun not in _BODY_NOUNS):
        return None
    for name in reversed(book.names):
        if (
            name.start < head.start
            and name.sort == "body"
            and name.noun == head.entry.keys[-1]
            and name.last > name.first
        ):
            return name.identity if large or book.apart(head.token, name) <= 2 * _REACH else None
    return None

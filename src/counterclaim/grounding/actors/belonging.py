"""Whose a person is whom no title tells: "the UN's Jane Example", "Jane Example of the PRM", "who speaks for the M23"."""

from dataclasses import replace
from typing import Final

from counterclaim.grounding.actors.book import Phrasebook
from counterclaim.grounding.actors.names import Found
from counterclaim.grounding.actors.offices import slug
from counterclaim.grounding.actors.tables import Identity, words
from counterclaim.records import ActorKind

_OF: Final = frozenset({"of", "from"})
# What the one does who acts for a body: "who speaks for X", "who commands the Y", "whose spokesman is Z".
_ACTS_FOR: Final = words("speak head lead command represent chair run direct")
_HEADS: Final = words(
    "spokesman spokeswoman spokesperson head leader chief commander president director chairman chairwoman"
)
_REACH: Final = 4  # tokens between the person and the body, articles and adjectives
_OWNERS: Final = frozenset({"body", "organ", "rebel", "opposition", "media", "country", "coalition", "ngo"})


def owner_of(book: Phrasebook, first: int, last: int) -> Found | None:
    """The body, organ or country that the words around tokens ``first`` to ``last`` say a person belongs to, or None."""
    return _before(book, first) or _after(book, last) or _whose(book, first)


def as_owned(owner: Found, name: str) -> Identity:
    """Who a person of ``owner`` is: an officer of a body or organ; of a country only its national, with no office told."""
    if owner.sort == "country":
        return Identity(slug(name), name, owner.identity.country, ActorKind.PERSON, None)
    return replace(owner.identity, name=name)


def _before(book: Phrasebook, first: int) -> Found | None:
    """The owner in "the interior ministry's Jane Example"."""
    tokens = book.layers.tokens
    if first < 2 or tokens[first - 1].tag != "POS":
        return None
    return next((m for m in _mentions(book) if m.last in {first - 1, first - 2} and m.sort in _OWNERS), None)


def _after(book: Phrasebook, last: int) -> Found | None:
    """The owner in "Jane Example of the PRM", "Jane Example, who speaks for the movement"."""
    tokens = book.layers.tokens
    end = book.layers.sentence_of(last).last
    i = last + 1
    if i < end and tokens[i].lower in _OF:
        return _starting(book, i + 1, end)
    if i < end and tokens[i].text == ",":
        i += 1
    if i + 1 < end and tokens[i].lower == "who" and tokens[i + 1].lemma in _ACTS_FOR:
        return _starting(book, i + 2, end)
    return None


def _whose(book: Phrasebook, first: int) -> Found | None:
    """The body in "the BLA, whose spokesman is Jane Example": the person stands as what its body's officer is."""
    tokens = book.layers.tokens
    begin = book.layers.sentence_of(first).first
    for i in range(first - 1, max(begin, first - _REACH) - 1, -1):
        if tokens[i].lower == "whose" and any(t.lower in _HEADS for t in tokens[i + 1 : first]):
            at = i - 2 if tokens[i - 1].text == "," else i - 1
            return next((m for m in _mentions(book) if m.last == at and m.sort in _OWNERS), None)
    return None


def _starting(book: Phrasebook, i: int, end: int) -> Found | None:
    """The first mention from token ``i`` on, with no more than articles and adjectives before it."""
    tokens = book.layers.tokens
    for at in range(i, min(end, i + _REACH)):
        found = [m for m in _mentions(book) if m.first == at and m.sort in _OWNERS]
        if found:
            whole = max(found, key=lambda m: m.last)
            after = tokens[whole.last + 1] if whole.last + 1 < end else None
            # "of Syria's army": what follows has its own name, and is found on its own.
            return None if after is not None and after.tag == "POS" else whole
        if tokens[at].tag not in {"DT", "JJ", "IN"}:
            return None
    return None


def _mentions(book: Phrasebook) -> list[Found]:
    return [*(m for m in book.mentions if m.identity.id is not None), *book.names]

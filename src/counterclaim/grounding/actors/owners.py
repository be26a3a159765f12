"""Whose an organ or a group is: "Armenia's defense ministry", "Ministry of Defence of Armenia", "IS militants"."""

from typing import Final

from counterclaim.grounding.actors.book import Head, Phrasebook
from counterclaim.grounding.actors.names import Found
from counterclaim.grounding.actors.tables import words
from counterclaim.records import ActorKind

_AGAINST: Final = frozenset({"pro", "anti", "ex", "non"})
_OF: Final = frozenset({"of", "for", "from", "in", "at", "with", "to"})
_TO: Final = frozenset({"ambassador", "envoy", "adviser", "advisor", "aide"})
_SENT: Final = frozenset({"ambassador", "envoy", "representative", "mission", "delegation", "ambassadors", "envoys"})
_SKIP_AFTER_OF: Final = words("VBN DT JJ NN NNS NNP NNPS POS CC HYPH ,")
_REACH: Final = 9


def owner_before(book: Phrasebook, head: Head) -> Found | None:
    """The mention before the noun that tells whose it is: the nearest one that is not merely tied to it."""
    inside = [m for m in (*book.names, *book.mentions) if head.start <= m.start and m.end <= head.noun_start]
    sent_by: Found | None = None
    for name in sorted(inside, key=lambda m: (-m.end, m.start)):
        if book.tied(name) or _against(book, name):
            continue
        if sent_by is None and name.identity.kind is ActorKind.IGO and head.entry.keys[-1] in _SENT:
            sent_by = name  # "Russia's UN ambassador" is Russia's
            continue
        if sent_by is not None and (name.identity.country is None or name.covers(sent_by)):
            continue
        return name
    return sent_by or _in_brackets(book, head.left)


def _against(book: Phrasebook, name: Found) -> bool:
    """Whether "anti-" or "pro-" stands before a name."""
    at = book.at(name.start)
    return at > 0 and book.pieces[at - 1].key in _AGAINST and book.pieces[at - 1].end >= name.start - 1


def _in_brackets(book: Phrasebook, left: int) -> Found | None:
    """The body named with its letters before a noun: "the Islamic State (IS) militant group"."""
    tokens = book.layers.tokens
    if left < 3 or tokens[left - 1].text != ")":
        return None
    found = (n for n in book.names if n.last == left - 2 and n.sort == "body" and tokens[n.first - 1].text == "(")
    return next(found, None)


def opposed(book: Phrasebook, head: Head) -> bool:
    """Whether the words before a noun say against whom it is: "anti-government forces"."""
    at = book.at(head.start)
    while at < len(book.pieces) and book.pieces[at].start < head.noun_start:
        if book.pieces[at].key in {"anti", "antigovernment"}:
            return True
        at += 1
    return False


def owner_after(book: Phrasebook, head: Head) -> Found | None:
    """The name in "of ..." or "for ..." after a noun: "Ministry of Defence of Armenia", "residents of Syria"."""
    tokens = book.layers.tokens
    i = head.token + 1
    role = head.entry.group == "role"
    if i >= len(tokens) or tokens[i].lower not in _OF or tokens[i].sent != tokens[head.token].sent:
        return None
    if tokens[i].lower in {"with", "to", "at"} and not role:
        return None
    if tokens[i].lower == "to" and head.entry.keys[-1] not in _TO:
        return None
    limit = min(i + _REACH, book.layers.sentence_of(head.token).last)
    while i + 1 < limit:
        i += 1
        name = next((n for n in book.names if n.first == i), None)
        if name is not None and not book.tied(name):
            return _taken(book, head, name)
        if name is None and tokens[i].tag not in _SKIP_AFTER_OF and tokens[i].lower not in _OF:
            return None
    return None


def _taken(book: Phrasebook, head: Head, name: Found) -> Found | None:
    """The name after "of", unless it only belongs to what follows it: "the head of Syria's delegation"."""
    tokens = book.layers.tokens
    follow = tokens[name.last + 1] if name.last + 1 < len(tokens) else None
    if follow is None or head.entry.group == "role" or not (follow.tag == "POS" or name.sort == "adjective"):
        return name
    return name if head.entry.group in {"civil", "rebel"} and follow.tag != "POS" else None

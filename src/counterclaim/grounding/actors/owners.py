"""Whose an organ or a group is: "Armenia's defense ministry", "Ministry of Defence of Armenia", "IS militants"."""

from typing import Final

from counterclaim.grounding.actors.book import Head, Phrasebook
from counterclaim.grounding.actors.names import Found
from counterclaim.grounding.actors.tables import words
from counterclaim.records import ActorKind

_AGAINST: Final = frozenset({"pro", "anti", "ex", "non"})
_GONE: Final = words("former ex onetime erstwhile ousted deposed toppled late retired")
_BETWEEN: Final = words("JJ NN NNS NNP NNPS VBN FW AFX")
_BEFORE: Final = 6
_OF: Final = frozenset({"of", "for", "from", "in", "at", "with", "to"})
_TO: Final = frozenset({"adviser", "advisor", "aide"})
_SENT: Final = frozenset({"ambassador", "envoy", "representative", "mission", "delegation", "ambassadors", "envoys"})
_SKIP_AFTER_OF: Final = words("VBN DT JJ NN NNS NNP NNPS POS CC HYPH ,")
_ABROAD: Final = frozenset({"embassy", "embassies", "consulate", "ambassador", "ambassadors", "envoy", "diplomat"})
_REACH: Final = 9
_NOUN_REACH: Final = 5


def owner_before(book: Phrasebook, head: Head) -> Found | None:
    """The mention before the noun that tells whose it is: the nearest one that is not merely tied to it."""
    inside = book.within(head.start, head.noun_start)
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
    name = book.last.get(left - 2)
    return name if name is not None and name.sort == "body" and tokens[name.first - 1].text == "(" else None


def opposed(book: Phrasebook, head: Head) -> bool:
    """Whether the words before a noun say against whom it is: "anti-government forces"."""
    at = book.at(head.start)
    while at < len(book.pieces) and book.pieces[at].start < head.noun_start:
        if book.pieces[at].key in {"anti", "antigovernment"}:
            return True
        at += 1
    return False


def left_office(book: Phrasebook, head: Head) -> bool:
    """Whether the words right before a noun say that the office is held no more: "former", "ex-", "ousted", "the late"."""
    at = book.at(head.noun_start)
    sentence = book.layers.tokens[head.token].sent
    for piece in reversed(book.pieces[max(0, at - _BEFORE) : at]):
        token = book.layers.tokens[piece.token]
        if not piece.key or token.sent != sentence or (piece.key not in _GONE and token.tag not in _BETWEEN):
            return False
        if piece.key in _GONE:
            return token.tag != "VBD"  # not "who ousted President Example"
    return False


def owner_after(book: Phrasebook, head: Head) -> tuple[Found, int] | None:
    """The name in "of ..." or "for ..." after a noun, and the last token of those words.

    "Ministry of Defence of Armenia", "residents of Syria", "a spokesman for the Syrian army".
    """
    tokens = book.layers.tokens
    i = head.token + 1
    if i >= len(tokens) or tokens[i].sent != tokens[head.token].sent or tokens[i].lower not in _prepositions(head):
        return None
    limit = min(i + _REACH, book.layers.sentence_of(head.token).last)
    while i + 1 < limit:
        i += 1
        name = book.first.get(i)
        if name is not None and not book.tied(name):
            return _taken(book, head, name)
        if name is None and tokens[i].tag not in _SKIP_AFTER_OF and tokens[i].lower not in _OF:
            return None
    return None


def _prepositions(head: Head) -> frozenset[str]:
    """The prepositions that may lead to the owner: troops "from" a place may be leaving it, an embassy is "in" its host."""
    last = head.entry.keys[-1]
    if last in _ABROAD:
        return frozenset({"of"})
    if head.entry.group == "role":
        return _OF if last in _TO else _OF - {"to"}
    if head.entry.group in {"civil", "rebel", "opposition", "armed", "ngo", "foe", "protest"}:
        return frozenset({"of", "from", "in"})
    return frozenset({"of", "from"}) if head.entry.kind is ActorKind.MILITARY else frozenset({"of", "for", "in"})


def _taken(book: Phrasebook, head: Head, name: Found) -> tuple[Found, int] | None:
    """The name after "of" with the words it belongs to, where these name an actor: not "sources for the Kenyan figures"."""
    tokens = book.layers.tokens
    leaving = head.entry.kind is ActorKind.MILITARY and tokens[head.token + 1].lower == "from"
    if leaving and name.sort != "body":
        return None
    follow = tokens[name.last + 1] if name.last + 1 < len(tokens) else None
    attribute = name.sort == "adjective" or tokens[name.last].dep in {"compound", "nmod", "amod"}
    belongs = follow is not None and (follow.tag == "POS" or (attribute and follow.tag[:2] in {"NN", "JJ"}))
    if not belongs:
        return name, name.last
    if head.entry.group in {"civil", "rebel"} and follow is not None and follow.tag != "POS":
        return name, name.last
    if head.entry.group != "role":
        return None
    near = (book.first.get(i) for i in range(name.last + 1, name.last + 1 + _NOUN_REACH))
    body = next((n for n in near if n is not None and n.sort == "body"), None)
    if body is not None and follow is not None and follow.tag == "POS":
        return body, body.last
    for piece in book.pieces[book.at(name.end) : book.at(name.end) + _NOUN_REACH]:
        if not piece.key or tokens[piece.token].pos in {"VERB", "AUX", "ADP"}:
            return None
        for entry in book.tables.nouns.get(piece.key, ()):
            at = book.at(piece.start)
            words_of = book.pieces[at : at + len(entry.keys)]
            if tuple(p.key for p in words_of) == entry.keys:
                return name, words_of[-1].token
    return None

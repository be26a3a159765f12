"""Noun phrases that stand for actors: "Armenia's defense ministry", "rebel fighters", "residents of Aleppo"."""

from typing import Final

from counterclaim.grounding.actors.book import Head, Phrasebook
from counterclaim.grounding.actors.earlier import WATCHING, group_before, short_for
from counterclaim.grounding.actors.names import Found
from counterclaim.grounding.actors.owners import owner_after, owner_before
from counterclaim.grounding.actors.tables import Identity, NounEntry, words
from counterclaim.grounding.actors.whose import identify
from counterclaim.records import ActorKind

_LEFT_TAGS: Final = words("JJ JJR JJS NN NNS NNP NNPS POS HYPH CD VBN VBG AFX FW PRP$ RB")
_NOT_PLAIN: Final = words("held controlled run led backed linked owned occupied to free")
_MODIFIES: Final = frozenset({"compound", "amod", "nmod", "poss", "case"})
_LETTERS: Final = frozenset({"pm", "mp", "mps", "ngos"})
_ADJECTIVES: Final = frozenset({"military", "rebel", "civilian", "militant", "insurgent"})
_ATTRIBUTES: Final = words(
    "government regime rebel opposition separatist insurgent militant army police civilian terrorist coalition"
)
_NEED_OWNER: Final = frozenset({"arms", "group", "owned"})
_MAY_WAIT: Final = frozenset({"organ", "role", "media", "rebel", "civil"})
_WOMEN: Final = words("spokeswoman congresswoman woman girl mother queen schoolgirl nun")
_MEN: Final = words("spokesman congressman king man boy father prince policeman")
_WHOSE: Final = frozenset({"compound", "nmod", "amod", "poss"})
_MEN_IN_ARMS: Final = frozenset({"rebel", "armed", "opposition", "organ"})
_PLURALS: Final = frozenset({"NNS", "NNPS", "NNP"})


def find_phrases(book: Phrasebook) -> list[Found]:
    """All phrases whose head is an actor noun, in order."""
    found: list[Found] = []
    k = 0
    while k < len(book.pieces):
        hit = _noun_at(book, k)
        if hit is None:
            k += 1
            continue
        entry, size = hit
        phrase = _phrase(book, k, size, entry)
        if phrase is not None:
            found.append(phrase)
            book.mentions.append(phrase)
        k += size
    return found


def _noun_at(book: Phrasebook, k: int) -> tuple[NounEntry, int] | None:
    """The longest actor noun that starts at piece ``k``, and how many pieces it takes."""
    pieces = book.pieces
    if _lost_apostrophe(book, k):
        singular = (e for e in book.tables.nouns.get(pieces[k].key[:-1], ()) if e.number == "s" and len(e.keys) == 1)
        organ = next((e for e in singular if e.group == "organ"), None)
        if organ is not None and pieces[k].token not in book.over:
            return organ, 1
    for entry in book.tables.nouns.get(pieces[k].key, ()):
        size = len(entry.keys)
        same = k + size <= len(pieces) and all(pieces[k + j].key == entry.keys[j] for j in range(1, size))
        if same and _is_noun(book, k, size, entry) and pieces[k].token not in book.over:
            return entry, size
    return None


def _lost_apostrophe(book: Phrasebook, k: int) -> bool:
    """As in "the regimes leader", "the countrys army": a plural that only modifies the noun right after it."""
    piece = book.pieces[k]
    token = book.layers.tokens[piece.token]
    return piece.key.endswith("s") and token.dep in _WHOSE and token.head == token.i + 1 and token.tag in _PLURALS


def _is_noun(book: Phrasebook, k: int, size: int, entry: NounEntry) -> bool:
    """Whether the words are a noun here: "forces" may be a verb, "rebel" in "rebel-held" no actor."""
    last = book.layers.tokens[book.pieces[k + size - 1].token]
    if last.pos not in {"NOUN", "PROPN"} and not (last.pos == "ADJ" and (size > 1 or last.lower in _ADJECTIVES)):
        return False
    after = book.pieces[k + size] if k + size < len(book.pieces) else None
    if after is not None and after.joined and after.key in _NOT_PLAIN:
        return False
    return entry.keys[-1] not in _LETTERS or book.pieces[k + size - 1].text[:2].isupper()


def _phrase(book: Phrasebook, k: int, size: int, entry: NounEntry) -> Found | None:
    """The mention of the phrase around a noun, or None where it names no actor."""
    pieces, tokens = book.pieces, book.layers.tokens
    first, token = pieces[k], pieces[k + size - 1].token
    left = _left_edge(book, first.token, token, entry)
    start = tokens[left].start if left < first.token else first.start
    head = Head(entry, " ".join(entry.keys), start, first.start, left, token)
    head.owner = owner_before(book, head)
    if head.owner is not None and entry.owner is not None and head.owner.identity.kind is not ActorKind.STATE:
        head.owner = None
    end, last = pieces[k + size - 1].end, token
    possessed = tokens[left].tag == "PRP$"
    if not possessed and (head.owner is None or (head.owner.sort in {"organ", "rebel"} and not head.owner.owned)):
        after = owner_after(book, head)
        if after is not None:
            head.owner = after[0]
            head.placed = tokens[token + 1].lower not in {"of", "for"}
            if not head.placed:
                last = after[1]
                end = max(tokens[last].end if last > head.owner.last else 0, head.owner.end)
    named = _named_after(book, head)
    if named is not None and last == token:
        head.owner, end, last = named, named.end, named.last
    decided = _decide(book, head)
    if decided is None:
        return None
    identity, owned, waits, sort = decided
    plural = tokens[token].tag in {"NNS", "NNPS"} and "of" not in entry.keys
    number = "p" if plural else "s" if entry.number == "b" else entry.number
    return Found(start, end, left, last, token, identity, sort, number, head.noun, owned, None, _woman(head.noun),
                 entry if waits else None, left if waits else None)  # fmt: skip


def _named_after(book: Phrasebook, head: Head) -> Found | None:
    """The body that a noun introduces: "the state news agency SANA", "the movement Hezbollah"."""
    if head.entry.group not in {"media", "group", "rebel"} or head.entry.number == "p":
        return None
    wanted = {ActorKind.MEDIA} if head.entry.group == "media" else {ActorKind.REBEL, ActorKind.MILITIA, ActorKind.NGO}
    name = book.first.get(head.token + 1)
    return name if name is not None and name.sort == "body" and name.identity.kind in wanted else None


def _decide(book: Phrasebook, head: Head) -> tuple[Identity, bool, bool, str] | None:
    """Who it is, whether its words say so, whether it waits for a pronoun, and its sort."""
    entry, owner = head.entry, head.owner
    if owner is not None and entry.sector == "JUD" and owner.noun == "hague":
        # Several courts between states sit there, and none is the Netherlands'.
        return Identity(None, head.noun, None, ActorKind.IGO, entry.sector), False, False, "organ"
    if owner is None and (short := short_for(book, head)) is not None:
        return short, False, False, "organ"
    if entry.group == "group" and owner is not None and owner.identity.kind in {ActorKind.STATE, ActorKind.MILITARY}:
        return None
    if entry.group in _NEED_OWNER and (owner is None or owner.sort == "civil"):
        group = group_before(book, head) if entry.group == "group" else None
        if group is None and entry.number == "s" and WATCHING & set(entry.keys):
            return Identity("-".join(entry.keys), head.noun, None, ActorKind.NGO, "NGO"), False, False, "organ"
        return (group, False, False, "organ") if group is not None else None
    if owner is None and book.layers.tokens[head.left].tag == "PRP$" and entry.group in _MAY_WAIT:
        return Identity(None, head.noun, None, entry.kind, entry.sector), False, True, entry.group
    if owner is None and not _stands_alone(book, head):
        return None
    identity, owned = identify(book, head)
    return None if identity is None else (identity, owned, False, entry.group)


def _stands_alone(book: Phrasebook, head: Head) -> bool:
    """Whether a noun without owner is an actor by itself and no mere attribute ("military base", "police station")."""
    token = book.layers.tokens[head.token]
    after = book.layers.tokens[head.token + 1] if head.token + 1 < len(book.layers.tokens) else None
    if head.entry.group == "role" and after is not None and after.tag == "NNP" and after.sent == token.sent:
        return True  # a title: "mayor Example"
    if _many(book, head.token) and after is not None and after.tag == "NNS":
        return True
    if head.entry.number == "s" and token.tag in _PLURALS and token.lower == head.noun + "s":
        return True  # "the regimes leader", with its apostrophe lost
    if head.entry.group == "organ" and token.head > head.token and _names_role(book, token.head):
        return True  # "a navy spokesman"
    return token.dep not in {"amod", "compound", "nmod"} or token.head < head.token or head.noun in _ATTRIBUTES


def _names_role(book: Phrasebook, token: int) -> bool:
    """Whether a token is the noun of an officer: spokesman, official, source."""
    key = book.layers.tokens[token].lower
    return any(e.group == "role" and e.keys == (key,) for e in book.tables.nouns.get(key, ()))


def _left_edge(book: Phrasebook, token: int, head: int, entry: NounEntry) -> int:
    """The first token of the words before a noun that belong to it."""
    tokens = book.layers.tokens
    low = book.layers.edges(head)[0]
    left = token
    while left - 1 >= book.layers.sentence_of(head).first:
        t = tokens[left - 1]
        if t.tag not in _LEFT_TAGS or t.text[0] in '"“”(' or _other_name(book, left - 1, left, entry):
            break
        if _many(book, left - 1) and tokens[head].tag == "NNS":
            break
        if t.tag == "HYPH" and left >= 2 and tokens[left - 2].space:
            break
        if t.tag == "CD":
            left -= 0 if _dates(t.text) else 1
            break
        if t.tag in {"VBG", "VBN", "RB"} and not (left - 1 >= low and t.dep in {"amod", "advmod", "compound"}):
            break
        outside = left - 1 < low and t.tag != "POS"
        if outside and not (t.dep in _MODIFIES and left - 1 in book.over):
            break
        left -= 1
    while left < token and (tokens[left].tag in {"RB", "POS", "HYPH"} or _cut_off(book, left)
                            or not any(c.isalnum() for c in tokens[left].text)):  # fmt: skip
        left += 1
    # A name is never cut: "Observatory for Human Rights" holds a preposition.
    name = book.over.get(left)
    return name.first if name is not None and name.last < token else left


def _many(book: Phrasebook, i: int) -> bool:
    """Whether a token is "rebels", "troops" or the like, which go before no other plural: "called the rebels murderers"."""
    token = book.layers.tokens[i]
    return token.tag == "NNS" and any(e.keys == (token.lower,) and e.number == "p" and e.group in _MEN_IN_ARMS
                                      for e in book.tables.nouns.get(token.lower, ()))  # fmt: skip


def _dates(number: str) -> bool:
    """Whether a number is a year or part of a written date, not a count of the noun."""
    year = len(number) == 4 and number[:2] in {"19", "20"}
    return number[:1].isdigit() and ("-" in number or "/" in number or year)


def _cut_off(book: Phrasebook, i: int) -> bool:
    """Whether a hyphen joins a token to one outside the phrase ("so-called")."""
    return i > 0 and book.layers.tokens[i - 1].tag == "HYPH" and not book.layers.tokens[i - 1].space


def _other_name(book: Phrasebook, i: int, follower: int, entry: NounEntry) -> bool:
    """Whether the name at ``i`` begins another phrase: a person before a role, or a name of somebody else beside one."""
    name = book.last.get(i)
    if name is None:
        return False
    if name.sort == "leader" and entry.group == "role" and book.layers.tokens[follower].tag != "POS":
        return True
    follow = book.first.get(follower)
    plain = book.layers.tokens[i].space and entry.group != "role"
    return follow is not None and plain and follow.identity.id != name.identity.id and not book.tied(name)


def _woman(noun: str) -> bool | None:
    """Whether a noun tells a woman (True), a man (False) or either (None)."""
    last = noun.rsplit(" ", 1)[-1]
    return True if last in _WOMEN else False if last in _MEN else None

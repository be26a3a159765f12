"""Noun phrases that stand for actors: "Armenia's defense ministry", "rebel fighters", "residents of Aleppo"."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from counterclaim.grounding.actors.context import Context
from counterclaim.grounding.actors.names import Found
from counterclaim.grounding.actors.pieces import Piece
from counterclaim.grounding.actors.tables import Identity, NounEntry, Tables
from counterclaim.language.layers import Layers
from counterclaim.records import ActorKind

_LEFT_TAGS: Final = frozenset("JJ JJR JJS NN NNS NNP NNPS POS HYPH CD VBN VBG AFX FW PRP$ RB".split())
_TIES: Final = frozenset(
    "backed led linked allied supported sponsored trained funded aligned affiliated brokered controlled held armed inspired"
    " occupied based born made supplied dominated mediated friendly speaking loyal".split()
)
_AGAINST: Final = frozenset({"pro", "anti", "ex", "non"})
_NOT_PLAIN: Final = frozenset({"held", "controlled", "run", "led", "backed", "linked", "owned", "occupied", "to", "free"})
_OF: Final = frozenset({"of", "for", "from", "in", "at", "with", "to"})
_MODIFIES: Final = frozenset({"compound", "amod", "nmod", "poss", "case"})
_SKIP_AFTER_OF: Final = frozenset("DT JJ NN NNS NNP NNPS POS CC HYPH ,".split())
# Bare organs that belong to the state the text is about; bare "forces" or "troops" may be anybody's.
_STATE_ALONE: Final = frozenset(
    "government regime authorities army military president parliament police premier cabinet junta judiciary loyalists"
    " gendarmerie court senate king forces ministry officials ministers minister generals troops soldiers".split()
)
_WEAK_ALONE: Final = frozenset({"forces", "troops", "soldiers", "ministry", "minister", "officials", "ministers", "generals"})
_ATTRIBUTES: Final = frozenset("government regime rebel opposition separatist insurgent militant army police civilian terrorist".split())
_GENERIC: Final = frozenset(
    "command unit units side mission delegation department service committee commission capital member members head chief"
    " director aide adviser advisor leader leaders official personnel officers pilots secretary representative source"
    " sources divisions battalions brigades contingent directorate artillery jets warplanes warships".split()
)


@dataclass(slots=True)
class Phrasebook:
    """What finding phrases needs; ``mentions`` grows from left to right, so that later words can lean on earlier ones."""

    layers: Layers
    pieces: Sequence[Piece]
    names: Sequence[Found]
    tables: Tables
    context: Context
    mentions: list[Found]


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
    pieces, tokens = book.pieces, book.layers.tokens
    for entry in book.tables.nouns.get(pieces[k].key, ()):
        size = len(entry.keys)
        if k + size > len(pieces) or any(pieces[k + j].key != entry.keys[j] for j in range(1, size)):
            continue
        last = tokens[pieces[k + size - 1].token]
        if last.pos not in {"NOUN", "PROPN", "ADJ"} or (last.pos == "ADJ" and size == 1 and last.tag != "NNS"):
            if not (last.pos == "ADJ" and last.lower in {"military", "rebel", "civilian", "militant", "insurgent"}):
                continue
        after = pieces[k + size] if k + size < len(pieces) else None
        if after is not None and after.joined and after.key in _NOT_PLAIN:
            continue
        if any(n.start <= pieces[k].start < n.end for n in book.names):
            continue
        return entry, size
    return None


def _phrase(book: Phrasebook, k: int, size: int, entry: NounEntry) -> Found | None:
    pieces, tokens = book.pieces, book.layers.tokens
    head = pieces[k + size - 1].token
    left = _left_edge(book, pieces[k].token, head)
    first = pieces[k]
    start = tokens[left].start if left < first.token else first.start
    owner = _owner_before(book, start, first.start)
    end, last = pieces[k + size - 1].end, head
    if owner is None or (owner.sort in {"organ", "rebel"} and not owner.owned):
        after = _owner_after(book, head, entry)
        if after is not None and (owner is None or after.sort != "civil"):
            owner, end, last = after, after.end, after.last
    noun = entry.keys[-1] if len(entry.keys) == 1 else " ".join(entry.keys)
    waits = owner is None and tokens[left].tag == "PRP$" and entry.group in {"organ", "role", "media", "rebel", "civil"}
    if waits:
        identity, owned = Identity(None, noun, None, entry.kind, entry.sector), False
    elif owner is None and not _stands_alone(book, head, noun):
        return None
    else:
        found, owned = _identity(book, entry, noun, owner, start, left)
        if found is None:
            return None
        identity = found
    number = entry.number if entry.number != "b" else ("p" if tokens[head].tag in {"NNS", "NNPS"} else "s")
    sort = "civil" if entry.group == "civil" else entry.group
    return Found(start, end, left, last, head, identity, sort, number, noun, owned, None, _female(noun),
                 entry if waits else None)  # fmt: skip


def _stands_alone(book: Phrasebook, head: int, noun: str) -> bool:
    """Whether a noun without owner is an actor by itself and no mere attribute ("military base", "police station")."""
    token = book.layers.tokens[head]
    if token.dep in {"amod", "compound", "nmod"} and token.head > head:
        return noun in _ATTRIBUTES or token.pos == "NOUN" and noun in {"rebel", "insurgent", "militant"}
    return True


def _left_edge(book: Phrasebook, token: int, head: int) -> int:
    """The first token of the words before a head that belong to it."""
    tokens = book.layers.tokens
    low = book.layers.edges(head)[0]
    sentence = book.layers.sentence_of(head)
    left = token
    while left - 1 >= sentence.first:
        t = tokens[left - 1]
        if t.tag not in _LEFT_TAGS or t.text[0] in "\"“”(":
            break
        if t.tag in {"VBG", "VBN", "RB"} and not (left - 1 >= low and (t.dep in {"amod", "advmod", "compound"})):
            break
        outside = left - 1 < low and t.tag != "POS"
        if outside and not (t.dep in _MODIFIES and any(n.first <= left - 1 <= n.last for n in book.names)):
            break
        left -= 1
    while left < token and tokens[left].tag in {"RB", "POS", "HYPH"}:
        left += 1
    return left


def _owner_before(book: Phrasebook, start: int, end: int) -> Found | None:
    """The mention before the head that tells whose it is: the nearest one that is not merely tied to it."""
    inside = [m for m in (*book.names, *book.mentions) if start <= m.start and m.end <= end]
    for name in sorted(inside, key=lambda m: (-m.end, m.start)):
        after = next((p for p in book.pieces[_at(book, name.end) :] if p.start >= name.end), None)
        before = _piece_before(book, name.start)
        if after is not None and after.key in _TIES and after.start < end:
            continue
        if before is not None and before.key in _AGAINST and before.end >= name.start - 1:
            continue
        return name
    return None


def _at(book: Phrasebook, char: int) -> int:
    low, high = 0, len(book.pieces)
    while low < high:
        mid = (low + high) // 2
        if book.pieces[mid].start < char:
            low = mid + 1
        else:
            high = mid
    return low


def _piece_before(book: Phrasebook, char: int) -> Piece | None:
    at = _at(book, char)
    return book.pieces[at - 1] if at else None


def _owner_after(book: Phrasebook, head: int, entry: NounEntry) -> Found | None:
    """The name in "of ..." or "for ..." after a head: "Ministry of Defence of Armenia", "residents of Syria"."""
    tokens = book.layers.tokens
    i = head + 1
    if i >= len(tokens) or tokens[i].lower not in _OF or tokens[i].sent != tokens[head].sent:
        return None
    if tokens[i].lower in {"with", "to", "at"} and entry.group != "role":
        return None
    if tokens[i].lower == "to" and entry.keys[-1] not in {"ambassador", "envoy", "adviser", "advisor", "aide"}:
        return None
    limit = min(i + 9, book.layers.sentence_of(head).last)
    while i + 1 < limit:
        i += 1
        name = next((n for n in book.names if n.first == i and n.start >= tokens[i].start), None)
        if name is not None:
            follow = tokens[name.last + 1] if name.last + 1 < len(tokens) else None
            if follow is not None and (follow.tag == "POS" or name.sort == "adjective") and entry.group != "role":
                return name if entry.group in {"civil", "rebel"} and follow.tag != "POS" else None
            return name
        if tokens[i].tag not in _SKIP_AFTER_OF and tokens[i].lower not in _OF:
            return None
    return None


def _identity(
    book: Phrasebook, entry: NounEntry, noun: str, owner: Found | None, start: int, left: int
) -> tuple[Identity | None, bool]:
    """Who the phrase stands for, and whether its own words say so."""
    who = owner.identity if owner else None
    if entry.group == "civil":
        return _people(book, entry, noun, owner)
    if entry.group == "armed":
        if who is not None and owner is not None and owner.sort in {"body", "rebel"} and who.kind is not ActorKind.STATE:
            return who, True
        return Identity("unknown-armed", noun, None, ActorKind.UNKNOWN, entry.sector), False
    if entry.group in {"rebel", "opposition"}:
        return _rebels(book, entry, noun, owner)
    if entry.group == "media":
        return _media(book, noun, owner)
    if who is not None and owner is not None:
        return organ_of(entry, who, owner), True
    return _bare_organ(book, entry, noun, start, left), False


def organ_of(entry: NounEntry, who: Identity, owner: Found) -> Identity:
    """The organ or officer of a state or a group: a state's carries the state's code."""
    if owner.sort == "civil":
        return Identity(who.id, who.name, who.country, who.kind, who.sector)
    if who.country is not None and who.kind in {ActorKind.STATE, ActorKind.MILITARY}:
        kind = entry.kind if entry.kind is not ActorKind.UNKNOWN else ActorKind.STATE
        military = owner.noun and who.kind is ActorKind.MILITARY
        return Identity(who.country, who.name, who.country, ActorKind.MILITARY if military else kind,
                        "MIL" if military else entry.sector or who.sector)  # fmt: skip
    return who


def _bare_organ(book: Phrasebook, entry: NounEntry, noun: str, start: int, left: int) -> Identity | None:
    """An organ without owner: the one named before in the same words, else the state's that the text is about."""
    for mention in reversed(book.mentions):
        if mention.noun == noun and mention.start < start and mention.identity.id is not None:
            if noun in _GENERIC and book.layers.tokens[left].sent - book.layers.tokens[mention.head].sent > 3:
                break
            return mention.identity
    code = None
    if noun in _STATE_ALONE or " " in noun:
        code = book.context.state() if noun in _WEAK_ALONE or " " in noun else book.context.theatre()
    if code is None:
        return None if noun in _GENERIC else Identity(None, noun, None, entry.kind, entry.sector)
    return Identity(code, book.tables.countries[code].name, code, entry.kind, entry.sector)


def _rebels(book: Phrasebook, entry: NounEntry, noun: str, owner: Found | None) -> tuple[Identity, bool]:
    who = owner.identity if owner else None
    if who is not None and who.kind in {ActorKind.REBEL, ActorKind.MILITIA, ActorKind.IGO} and who.id is not None:
        return who, True
    if who is not None and who.id == "kurds":
        return Identity("kurdish-forces", "Kurdish forces", None, ActorKind.REBEL, "REB"), True
    code = who.country if who is not None else None
    place = code or book.context.theatre()
    slug = "opposition" if entry.group == "opposition" else "rebels"
    if place is None:
        return Identity(slug, noun, None, entry.kind, entry.sector), False
    state = book.tables.countries[place].name
    name = f"{book.tables.adjectives[place]} opposition" if slug == "opposition" else f"rebels ({state})"
    return Identity(f"{slug}-{place}", name, code, entry.kind, entry.sector), code is not None


def _people(book: Phrasebook, entry: NounEntry, noun: str, owner: Found | None) -> tuple[Identity, bool]:
    code = owner.identity.country if owner and owner.sort in {"country", "adjective", "capital"} else None
    place = code or book.context.theatre()
    if place is None:
        return Identity("civilians", noun, None, entry.kind, entry.sector), False
    name = f"civilians ({book.tables.countries[place].name})"
    return Identity(f"civilians-{place}", name, code, entry.kind, entry.sector), code is not None


def _media(book: Phrasebook, noun: str, owner: Found | None) -> tuple[Identity | None, bool]:
    who = owner.identity if owner else None
    state = noun.startswith(("state", "official"))
    if who is not None and who.kind is ActorKind.MEDIA:
        return who, True
    code = who.country if who is not None else book.context.state() if state else None
    if code is None:
        return Identity(None, noun, None, ActorKind.MEDIA, "JRN"), False
    name = book.tables.adjectives[code] + " " + noun
    if state or (owner is not None and owner.noun in {"government", "regime"}):
        return Identity(code, name, code, ActorKind.MEDIA, "JRN"), who is not None
    return Identity(f"media-{code}", name, None, ActorKind.MEDIA, "JRN"), True


def _female(noun: str) -> bool | None:
    last = noun.split(" ")[-1]
    if last in {"spokeswoman", "congresswoman", "woman", "girl", "mother", "queen", "schoolgirl", "nun"}:
        return True
    return False if last in {"spokesman", "congressman", "king", "man", "boy", "father", "prince", "policeman"} else None

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
_WATCHERS: Final = frozenset({ActorKind.NGO})
_NAMED_GROUPS: Final = frozenset({ActorKind.REBEL, ActorKind.MILITIA, ActorKind.NGO, ActorKind.IGO})
_SPEAKERS_FOR: Final = frozenset({"spokesman", "spokeswoman", "spokesperson", "press service", "press secretary"})
_LETTERS: Final = frozenset({"pm", "mp", "mps", "ngos"})
_FAMILY_REACH: Final = 4
_FAMILIES: Final = (
    frozenset({"embassy", "ambassador", "consulate", "diplomat", "diplomats"}),
    frozenset({"ministry", "minister", "foreign ministry", "foreign minister", "ministry of foreign affairs"}),
    frozenset({"defense ministry", "defence ministry", "defense minister", "defence minister", "ministry of defence",
               "ministry of defense"}),
    frozenset({"government", "regime", "authorities", "administration", "cabinet"}),
    frozenset({"army", "military", "armed forces", "troops", "soldiers"}),
)  # fmt: skip
_ANY_COALITION: Final = frozenset("international global military anti is isis isil daesh led the".split())
_SENT: Final = frozenset({"ambassador", "envoy", "representative", "mission", "delegation", "ambassadors", "envoys"})
_SKIP_AFTER_OF: Final = frozenset("VBN DT JJ NN NNS NNP NNPS POS CC HYPH ,".split())
# Bare organs that belong to the state the text is about; bare "forces" or "troops" may be anybody's.
_STATE_ALONE: Final = frozenset(
    "government regime authorities army military president parliament police premier cabinet junta judiciary loyalists"
    " gendarmerie court senate king ministry".split()
)
_WEAK_ALONE: Final = frozenset({"ministry", "court", "senate", "office"})
_ATTRIBUTES: Final = frozenset("government regime rebel opposition separatist insurgent militant army police civilian terrorist coalition".split())
GENERIC: Final = frozenset(
    "command unit units side mission delegation department service committee commission capital member members head chief"
    " director aide adviser advisor leader leaders official personnel officers pilots secretary representative source"
    " sources office state agency network website outlet council party bloc union alliance divisions battalions brigades contingent directorate artillery jets warplanes warships".split()
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
        if entry.keys[-1] in _LETTERS and not pieces[k + size - 1].text[:2].isupper():
            continue
        return entry, size
    return None


def _phrase(book: Phrasebook, k: int, size: int, entry: NounEntry) -> Found | None:
    pieces, tokens = book.pieces, book.layers.tokens
    head = pieces[k + size - 1].token
    left = _left_edge(book, pieces[k].token, head, entry)
    first = pieces[k]
    start = tokens[left].start if left < first.token else first.start
    owner = _owner_before(book, start, first.start, entry)
    if owner is None:
        owner = _owner_in_brackets(book, left)
    if owner is not None and entry.owner is not None and owner.identity.kind is not ActorKind.STATE:
        owner = None
    end, last = pieces[k + size - 1].end, head
    if owner is None or (owner.sort in {"organ", "rebel"} and not owner.owned):
        after = _owner_after(book, head, entry)
        if after is not None:
            owner = after
            if tokens[head + 1].lower in {"of", "for"}:
                end, last = after.end, after.last
    noun = entry.keys[-1] if len(entry.keys) == 1 else " ".join(entry.keys)
    if owner is None and first.text[0].isupper() and left > 0 and tokens[left - 1].lower == "the":
        short = _short_for(book, entry.keys[-1], first.start)
        if short is not None:
            return Found(start, end, left, last, head, short.identity, "organ", "s", noun, False)
    if entry.group == "group" and owner is not None and owner.identity.kind in {ActorKind.STATE, ActorKind.MILITARY}:
        return None
    if entry.group in {"arms", "group", "owned"} and (owner is None or owner.sort == "civil"):
        return _named_before(book, entry, start, end, left, last, head) if entry.group == "group" else None
    waits = owner is None and tokens[left].tag == "PRP$" and entry.group in {"organ", "role", "media", "rebel", "civil"}
    if waits:
        identity, owned = Identity(None, noun, None, entry.kind, entry.sector), False
    elif owner is None and not _stands_alone(book, head, noun):
        return None
    else:
        found, owned = _identity(book, entry, noun, owner, start, left, first.start)
        if found is None:
            return None
        identity = found
    number = entry.number if entry.number != "b" else ("p" if tokens[head].tag in {"NNS", "NNPS"} else "s")
    sort = "civil" if entry.group == "civil" else entry.group
    return Found(start, end, left, last, head, identity, sort, number, noun, owned, None, _female(noun),
                 entry if waits else None)  # fmt: skip


def _short_for(book: Phrasebook, key: str, start: int) -> Found | None:
    """The body named before whose last word is this one: "the Coalition" after "the Syrian National Coalition"."""
    for name in reversed(book.names):
        if name.start < start and name.sort == "body" and name.noun == key and name.last > name.first:
            return name
    return None


def _stands_alone(book: Phrasebook, head: int, noun: str) -> bool:
    """Whether a noun without owner is an actor by itself and no mere attribute ("military base", "police station")."""
    token = book.layers.tokens[head]
    if token.dep in {"amod", "compound", "nmod"} and token.head > head:
        return noun in _ATTRIBUTES or token.pos == "NOUN" and noun in {"rebel", "insurgent", "militant"}
    return True


def _left_edge(book: Phrasebook, token: int, head: int, entry: NounEntry) -> int:
    """The first token of the words before a head that belong to it."""
    tokens = book.layers.tokens
    low = book.layers.edges(head)[0]
    sentence = book.layers.sentence_of(head)
    left = token
    while left - 1 >= sentence.first:
        t = tokens[left - 1]
        if t.tag not in _LEFT_TAGS or t.text[0] in "\"“”(":
            break
        if t.tag == "CD":
            left -= 0 if _dates(t.text) else 1
            break
        if _other_name(book, left - 1, left, entry):
            break
        if t.tag in {"VBG", "VBN", "RB"} and not (left - 1 >= low and (t.dep in {"amod", "advmod", "compound"})):
            break
        outside = left - 1 < low and t.tag != "POS"
        if outside and not (t.dep in _MODIFIES and any(n.first <= left - 1 <= n.last for n in book.names)):
            break
        left -= 1
    while left < token and (tokens[left].tag in {"RB", "POS", "HYPH"} or _cut_off(book, left)):
        left += 1
    return left


def _dates(number: str) -> bool:
    """Whether a number is a year or part of a written date, not a count of the head."""
    return number[:1].isdigit() and ("-" in number or "/" in number or (len(number) == 4 and number[:2] in {"19", "20"}))


def _cut_off(book: Phrasebook, i: int) -> bool:
    """Whether a hyphen joins a token to one outside the phrase ("so-called")."""
    return i > 0 and book.layers.tokens[i - 1].tag == "HYPH" and not book.layers.tokens[i - 1].space


def _other_name(book: Phrasebook, i: int, follower: int, entry: NounEntry) -> bool:
    """Whether the name at ``i`` begins another phrase: a person before a role, or a name of somebody else beside one."""
    name = next((n for n in book.names if n.last == i), None)
    if name is None:
        return False
    if name.sort == "leader" and entry.group == "role" and book.layers.tokens[follower].tag != "POS":
        return True
    follow = next((n for n in book.names if n.first == follower), None)
    plain = book.layers.tokens[i].space and entry.group != "role"
    return follow is not None and plain and follow.identity.id != name.identity.id and not _tied(book, name)


def _owner_before(book: Phrasebook, start: int, end: int, entry: NounEntry) -> Found | None:
    """The mention before the head that tells whose it is: the nearest one that is not merely tied to it."""
    inside = [m for m in (*book.names, *book.mentions) if start <= m.start and m.end <= end]
    fallback: Found | None = None
    for name in sorted(inside, key=lambda m: (-m.end, m.start)):
        before = _piece_before(book, name.start)
        if _tied(book, name):
            continue
        if before is not None and before.key in _AGAINST and before.end >= name.start - 1:
            continue
        if fallback is None and name.identity.kind is ActorKind.IGO and entry.keys[-1] in _SENT:
            fallback = name  # "Russia's UN ambassador" is Russia's
            continue
        if fallback is not None and (name.identity.country is None or name.covers(fallback)):
            continue
        return name
    return fallback


def _owner_in_brackets(book: Phrasebook, left: int) -> Found | None:
    """The body named with its letters before a noun: "the Islamic State (IS) militant group"."""
    tokens = book.layers.tokens
    if left < 3 or tokens[left - 1].text != ")":
        return None
    return next((n for n in book.names if n.last == left - 2 and n.sort == "body" and tokens[n.first - 1].text == "("), None)


def _tied(book: Phrasebook, name: Found) -> bool:
    """Whether a name only tells who stands behind the head: "Turkish-backed", "al-Qaeda-linked"."""
    at = _at(book, name.end)
    return at < len(book.pieces) and book.pieces[at].key in _TIES and book.pieces[at].start <= name.end + 1


def _opposed(book: Phrasebook, start: int, end: int) -> bool:
    """Whether the words before a head say against whom it is: "anti-government forces"."""
    at = _at(book, start)
    while at < len(book.pieces) and book.pieces[at].start < end:
        if book.pieces[at].key in {"anti", "antigovernment"}:
            return True
        at += 1
    return False


def _named_before(
    book: Phrasebook, entry: NounEntry, start: int, end: int, left: int, last: int, head: int
) -> Found | None:
    """ "The group", "the monitor": the last body of that sort named before, subjects first."""
    tokens = book.layers.tokens
    noun = entry.keys[-1]
    if entry.number == "p" or left == 0 or tokens[left - 1].lower not in {"the", "this"}:
        return None
    watching = noun in {"monitor", "watchdog"} or "rights" in entry.keys or "monitoring" in entry.keys
    best: Found | None = None
    for name in reversed(book.names):
        if name.start >= start or name.sort != "body" or name.identity.id is None:
            continue
        if tokens[head].sent - tokens[name.head].sent > 3:
            break
        if name.identity.kind not in _WATCHERS if watching else name.identity.kind not in _NAMED_GROUPS:
            continue
        if tokens[name.head].dep in {"nsubj", "nsubjpass"}:
            best = name
            break
        best = best or name
    if best is None:
        return None
    return Found(start, end, left, last, head, best.identity, "organ", "s", noun, False)


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
        if name is not None and _tied(book, name):
            name = None
        elif name is not None:
            follow = tokens[name.last + 1] if name.last + 1 < len(tokens) else None
            if follow is not None and (follow.tag == "POS" or name.sort == "adjective") and entry.group != "role":
                return name if entry.group in {"civil", "rebel"} and follow.tag != "POS" else None
            return name
        if tokens[i].tag not in _SKIP_AFTER_OF and tokens[i].lower not in _OF:
            return None
    return None


def _identity(
    book: Phrasebook, entry: NounEntry, noun: str, owner: Found | None, start: int, left: int,
    noun_start: int,
) -> tuple[Identity | None, bool]:  # fmt: skip
    """Who the phrase stands for, and whether its own words say so."""
    who = owner.identity if owner else None
    if entry.group == "civil":
        return _people(book, entry, noun, owner)
    if entry.group == "ngo":
        return Identity("-".join(entry.keys), noun, None, entry.kind, entry.sector), False
    if entry.group == "armed":
        if who is not None and owner is not None and owner.sort in {"body", "rebel"} and who.kind is not ActorKind.STATE:
            return who, True
        return Identity("unknown-armed", noun, None, ActorKind.UNKNOWN, entry.sector), False
    if entry.group == "coalition":
        return _coalition(book, entry, owner, start)
    if entry.group == "organ" and entry.kind is ActorKind.MILITARY and _opposed(book, start, noun_start):
        return _rebels(book, entry, noun, owner)
    if entry.group in {"rebel", "opposition"}:
        named = _the_group(book, noun, left) if owner is None else None
        return (named, False) if named is not None else _rebels(book, entry, noun, owner)
    if entry.group == "media":
        return _media(book, noun, owner)
    if who is not None and owner is not None:
        return organ_of(entry, who, owner), True
    if entry.group == "foe":
        return _foe(book, entry, noun), False
    return _bare_organ(book, entry, noun, start, left), False


def _last_body(book: Phrasebook, start: int, left: int) -> Identity | None:
    """For whom "the spokesman" speaks: the organ or body that was the subject in the two sentences before."""
    tokens = book.layers.tokens
    if left == 0 or tokens[left - 1].lower != "the":
        return None
    for m in sorted((*book.mentions, *book.names), key=lambda m: -m.start):
        if m.start >= start or m.identity.id is None or m.sort not in {"organ", "body"}:
            continue
        if tokens[left].sent - tokens[m.head].sent > 2:
            return None
        if tokens[m.head].dep in {"nsubj", "nsubjpass"}:
            return m.identity
    return None


def organ_of(entry: NounEntry, who: Identity, owner: Found) -> Identity:
    """The organ or officer of a state or a group: a state's carries the state's code."""
    if who.id == "kurds":
        armed = entry.kind is ActorKind.MILITARY
        return Identity("kurdish-forces" if armed else "kurds", f"Kurdish {' '.join(entry.keys)}", None,
                        ActorKind.REBEL if armed else who.kind, "REB" if armed else entry.sector)  # fmt: skip
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
    family = next((f for f in _FAMILIES if noun in f), frozenset({noun}))
    last = noun.rsplit(" ", 1)[-1]
    for mention in reversed(book.mentions):
        near = mention.noun in family and mention.owned and book.layers.tokens[left].sent - book.layers.tokens[
            mention.head].sent <= _FAMILY_REACH  # fmt: skip
        if (mention.noun == noun or near or mention.noun.endswith(" " + last)) and mention.start < start and mention.identity.id is not None:
            if noun in GENERIC and book.layers.tokens[left].sent - book.layers.tokens[mention.head].sent > 3:
                break
            return mention.identity
    if noun in _SPEAKERS_FOR:
        spoke = _last_body(book, start, left)
        if spoke is not None:
            return spoke
    if entry.owner is not None:
        who = book.tables.countries.get(entry.owner) or book.tables.bodies[entry.owner]
        return Identity(who.id, who.name, who.country, entry.kind, entry.sector)
    home = book.context.home
    if home is not None and entry.group in {"organ", "role"} and entry.kind is ActorKind.STATE and noun not in _STATE_ALONE:
        return Identity(home.id, home.name, home.country, home.kind, entry.sector)
    code = None
    if noun in _STATE_ALONE or (" " in noun and entry.group == "organ"):
        code = book.context.state() if noun in _WEAK_ALONE or " " in noun else book.context.theatre()
    if code is None:
        return Identity(None, noun, None, entry.kind, entry.sector)
    return Identity(code, book.tables.countries[code].name, code, entry.kind, entry.sector)


def _the_group(book: Phrasebook, noun: str, left: int) -> Identity | None:
    """ "The militant group" after a named one is that one."""
    tokens = book.layers.tokens
    if not noun.endswith(("group", "organization", "organisation")) or left == 0 or tokens[left - 1].lower not in {"the", "this"}:
        return None
    for name in reversed(book.names):
        if name.first < left and name.sort == "body" and name.identity.kind in {ActorKind.REBEL, ActorKind.MILITIA}:
            return name.identity if tokens[left].sent - tokens[name.head].sent <= 3 else None
    return None


def _foe(book: Phrasebook, entry: NounEntry, noun: str) -> Identity:
    """The invaders are those who came to the state where it happens; "the enemy" is left to the speaker's side."""
    side = book.context.theatre() if noun != "enemy" else None
    code = book.context.foe(side)
    if code is None:
        return Identity(None, noun, None, entry.kind, entry.sector)
    return Identity(code, book.tables.countries[code].name, code, entry.kind, entry.sector)


def _rebels(book: Phrasebook, entry: NounEntry, noun: str, owner: Found | None) -> tuple[Identity, bool]:
    who = owner.identity if owner else None
    if who is not None and who.kind in {ActorKind.REBEL, ActorKind.MILITIA, ActorKind.IGO} and who.id is not None:
        return who, True
    if who is not None and who.id == "kurds":
        return Identity("kurdish-forces", "Kurdish forces", None, ActorKind.REBEL, "REB"), True
    code = who.country if who is not None else None
    place = code or book.context.theatre()
    kind, sector = ActorKind.REBEL, "REB"
    slug = "opposition" if entry.group == "opposition" else "rebels"
    if place is None:
        return Identity(slug, noun, None, kind, sector), False
    state = book.tables.countries[place].name
    name = f"{book.tables.adjectives[place]} opposition" if slug == "opposition" else f"rebels ({state})"
    return Identity(f"{slug}-{place}", name, code, kind, sector), code is not None


def _coalition(book: Phrasebook, entry: NounEntry, owner: Found | None, start: int) -> tuple[Identity, bool]:
    """A coalition goes by who leads it: "US-led coalition"; one without a leader by the war it is named in."""
    at = _at(book, start)
    leader = next((n for n in book.names if start <= n.start and n.sort in {"country", "adjective"} and _tied(book, n)
                   and book.pieces[min(at + 12, len(book.pieces) - 1)].end >= n.end and n.end - start < 40), None)  # fmt: skip
    if leader is None and owner is not None and owner.identity.country and owner.identity.kind is ActorKind.STATE:
        leader = owner
    code = leader.identity.country if leader else None
    head = next((p for p in book.pieces[at : at + 12] if p.key == "coalition" or p.key == "allied"), None)
    modifiers = {p.key for p in book.pieces[at : at + 12] if head is not None and p.start < head.start}
    if code is None and owner is None and modifiers <= _ANY_COALITION:
        named = {n.identity.id for n in book.names}
        code = "SAU" if "houthis" in named else "USA" if named & {"daesh", "taliban", "IRQ", "AFG"} else None
    if code is None:
        return Identity(None, "coalition", None, entry.kind, entry.sector), False
    short = {"USA": "us", "SAU": "saudi", "GBR": "uk"}.get(code, code.lower())
    label = {"USA": "US", "SAU": "Saudi", "GBR": "UK"}.get(code, book.tables.adjectives[code])
    return Identity(f"coalition-{short}", f"{label}-led coalition", None, entry.kind, entry.sector), leader is not None


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

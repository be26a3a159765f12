"""Names of the tables in a text: countries, peoples, capitals, bodies and leaders, longest match first."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from counterclaim.grounding.actors.offices import once, standing
from counterclaim.grounding.actors.pieces import Piece
from counterclaim.grounding.actors.tables import (
    Identity,
    NameEntry,
    NounEntry,
    Tables,
    keys_of,
    words,
)
from counterclaim.language.layers import Layers
from counterclaim.records import ActorKind

_ABOUT_GEORGIA: Final = words(
    "georgian georgians tbilisi abkhazia ossetia caucasus armenia azerbaijan russia russian moscow ukraine"
)
_ABOUT_GEORGIA_US: Final = words(
    "atlanta savannah florida alabama carolina tennessee ga macon augusta republican democrat gov sheriff us"
)
TITLES: Final = words("mr mrs ms dr sir lord gen col lt maj capt sgt sheikh ayatollah pope prof adm rev sen rep")
_PLACES: Final = words(
    "southern northern eastern western central south north east west occupied greater nazi communist tsarist imperial"
    " post pre"
)
# How many times as often another state has to be named for a shared name not to be the listed state's.
_FEW: Final = 2


@dataclass(frozen=True, slots=True)
class Found:
    """Words that name an actor: characters, tokens (``first`` to ``last``, inclusive), who it is and how it is named.

    ``sort`` is country, adjective, capital, body, leader, person, organ, role, rebel, opposition, armed, civil, media or
    pronoun; ``number`` s, p or b (not known); ``noun`` the key of the head noun; ``owned`` tells that the words themselves
    say whose it is; ``pending`` the noun of a phrase such as "its forces", whose identity waits for
    the pronoun at token ``waits_on``.
    """

    start: int
    end: int
    first: int
    last: int
    head: int
    identity: Identity
    sort: str
    number: str = "s"
    noun: str = ""
    owned: bool = True
    repaired: str | None = None
    female: bool | None = None
    pending: NounEntry | None = None
    waits_on: int | None = None

    def covers(self, other: "Found") -> bool:
        """Whether ``other`` lies inside this mention."""
        return self.start <= other.start and other.end <= self.end


def find_names(layers: Layers, pieces: Sequence[Piece], tables: Tables, day: str | None) -> list[Found]:
    """The names of the tables in the text, none inside another; ``day`` of publication decides who holds which office."""
    persons = [(n.start, n.end) for n in layers.names if n.label == "PERSON"]
    found: list[Found] = []
    unsure: list[Found] = []
    shared: list[Found] = []
    k = 0
    while k < len(pieces):
        hit = _match(layers, pieces, k, tables)
        if hit is None:
            official = _official(pieces, k, tables, day)
            unsure += [official] if official is not None else []
            k += 1
            continue
        entry, size, lost = hit
        if entry.sort == "leader":
            entry = replace(entry, identity=standing(tables.offices[entry.keys], day))
        if entry.sort == "adjective" and k > 0 and pieces[k - 1].key == "ethnic":
            entry = _people(entry, tables)
        mention = _found(pieces, k, size, entry, lost)
        shared += [mention] * entry.common
        if not _part_of_person(mention, persons, entry) and not (entry.common and _of_another(pieces, k, found, entry)):
            if entry.unsure:
                unsure += [replace(mention, identity=e.identity) for e in _alike(entry, tables)]
            else:
                found.append(mention)
        k += size
    found = [f for f in found if not _surname(layers, f, found)]
    found = _at_home(found, shared, tables)
    if _american_georgia({p.key for p in pieces}):
        found = [f for f in found if f.identity.id != "GEO" or f.sort != "country"]
    known = {code for f in found for code in (f.identity.id, f.identity.country) if code}
    counts = Counter(f.identity.country for f in found if f.identity.country)
    most = max(counts.values(), default=0)
    known |= {ident for ident, states in tables.theatres.items() if states & known}
    unsure = [u for u in unsure if known & {u.identity.id, u.identity.country}
              and (u.sort == "leader" or u.identity.country is None or 2 * counts[u.identity.country] >= most)]  # fmt: skip
    readings = Counter((u.start, u.end) for u in unsure)
    taken = {i for f in found for i in range(f.first, f.last + 1)}
    for u in unsure:
        if readings[(u.start, u.end)] == 1 and taken.isdisjoint(range(u.first, u.last + 1)):
            taken.update(range(u.first, u.last + 1))
            found.append(u)
    return sorted(found, key=lambda f: f.start)


def _match(layers: Layers, pieces: Sequence[Piece], k: int, tables: Tables) -> tuple[NameEntry, int, str | None] | None:
    """The longest entry at piece ``k``, how many pieces it takes, and its repaired form where an apostrophe was lost."""
    for entry in tables.names.get(pieces[k].key, ()):
        size = len(entry.keys)
        if k + size <= len(pieces):
            repaired = _compare(pieces[k : k + size], entry)
            another = entry.sort == "country" and k > 0 and pieces[k - 1].text == "New"  # New Mexico, New England
            region = entry.identity.id == "west" and _in_longer_name(layers, pieces, k, k + size)
            if repaired is not None and not another and not region and _case_fits(layers, pieces, k, entry):
                return entry, size, repaired or None
    return _lost_apostrophe(pieces[k], tables)


def _people(entry: NameEntry, tables: Tables) -> NameEntry:
    """A people outside its state, for which that state does not stand: "ethnic Albanian rebels", "ethnic Serbs"."""
    called = tables.adjectives[entry.identity.id or ""]
    who = Identity("-".join(["ethnic", *called.lower().split()]), f"ethnic {called}", None,
                   ActorKind.CIVILIAN, "SOC")  # fmt: skip
    return replace(entry, identity=who, sort="body")


def _alike(entry: NameEntry, tables: Tables) -> list[NameEntry]:
    """All that a name may stand for which counts only beside other words: "SNA" is an army in Somalia and one in Syria."""
    rows = tables.names[entry.keys[0]]
    return [e for e in rows if e.unsure and e.keys == entry.keys and e.capitals == entry.capitals]


def _in_longer_name(layers: Layers, pieces: Sequence[Piece], first: int, after: int) -> bool:
    """Whether a capital stands right behind, or a name right before: "West Bank", "Kowloon West"."""
    if after < len(pieces) and pieces[after].text[0].isupper():
        return True
    return first > 0 and layers.tokens[pieces[first - 1].token].tag in {"NNP", "NNPS"}


def _compare(words_of: Sequence[Piece], entry: NameEntry) -> str | None:
    """The repaired form where the words are an entry's but for a slip, "" where they are just that, None where not."""
    wrong = [j for j in range(1, len(words_of)) if words_of[j].key != entry.keys[j]]
    if not wrong:
        return ""
    if len(wrong) > 1:
        return None
    written, meant = words_of[wrong[0]].key, entry.keys[wrong[0]]
    if entry.sort == "body" and wrong[0] == len(words_of) - 1 and written == meant + "s":
        return f"{entry.identity.name}'s"
    return entry.identity.name if len(words_of) >= 4 and near(written, meant) else None


def _lost_apostrophe(piece: Piece, tables: Tables) -> tuple[NameEntry, int, str | None] | None:
    """A name with a possessive s that lost its apostrophe: "Syrias army", "MSFs clinic"."""
    if len(piece.key) < 4 or piece.text[-1] != "s" or not piece.text[0].isupper():
        return None
    capitals = piece.text[:-1].isupper()
    for entry in tables.names.get(piece.key[:-1], ()):
        plain = entry.sort in {"country", "capital"} or (entry.sort == "body" and len(entry.keys[0]) > 3)
        fits = (
            entry.capitals and not entry.wordlike if capitals else plain and not entry.capitals and len(piece.key) > 4
        )
        if fits and len(entry.keys) == 1:
            return entry, 1, piece.text[:-1] + "'s"
    return None


def near(a: str, b: str) -> bool:
    """Whether two long words differ by little, as a slip of the keys does: the same letters at both ends, most between."""
    if min(len(a), len(b)) < 6 or abs(len(a) - len(b)) > 2 or a[0] != b[0]:
        return False
    rest = list(b)
    shared = 0
    for c in a:
        if c in rest:
            rest.remove(c)
            shared += 1
    return shared >= max(len(a), len(b)) - 2


def _official(pieces: Sequence[Piece], k: int, tables: Tables, day: str | None) -> Found | None:
    """A person who held an office of state, by full name; counts only where the page names that state too."""
    if not pieces[k].text[:1].isupper():
        return None
    for size in (4, 3, 2):
        words = pieces[k : k + size]
        if len(words) < size or not words[-1].text[:1].isupper() or not all(w.key for w in words):
            continue
        row = tables.officials.get(" ".join(w.key for w in words))
        if row is not None:
            who = Identity(row[0], row[1], row[0], ActorKind.MILITARY if row[2] == "MIL" else ActorKind.STATE, row[2])
            titled = words[0].key in tables.nouns  # "President ...": called by the office
            who = once(who) if day and row[3] and row[3] < day[:4] and not titled else who
            return Found(words[0].start, words[-1].end, words[0].token, words[-1].token, words[-1].token, who, "leader",
                         "s", words[-1].key)  # fmt: skip
    return None


def _american_georgia(keys: set[str]) -> bool:
    """Whether "Georgia" is the American state: its neighbours are named, and nothing of the Caucasus is."""
    return bool(keys & _ABOUT_GEORGIA_US) and not keys & _ABOUT_GEORGIA


def _surname(layers: Layers, mention: Found, found: Sequence[Found]) -> bool:
    """Whether an adjective or a country is a surname here: "Pavel Kosovan informed", "Michael Jordan said"."""
    if mention.sort not in {"adjective", "country"} or mention.first != mention.last or not mention.first:
        return False
    before, token = layers.tokens[mention.first - 1], layers.tokens[mention.first]
    if before.tag != "NNP" or before.dep != "compound" or before.head != token.i or before.sent != token.sent:
        return False
    titled = before.text.istitle() and before.text.isalpha() and len(before.text) > 2
    subject = token.dep in {"nsubj", "nsubjpass"} and token.tag == "NNP"
    other = any(f.last == before.i for f in found)
    return titled and subject and not other and before.lower not in _PLACES


def _case_fits(layers: Layers, pieces: Sequence[Piece], k: int, entry: NameEntry) -> bool:
    """Whether capitals stand where the name has them ("US" is no "us", "Polish" no "polish")."""
    if entry.any_case:
        return True
    text = pieces[k].text
    if entry.capitals:
        letters = "".join(p.text for p in pieces[k : k + len(entry.keys)])
        if any(c.islower() for c in letters):
            return False
        shouted = entry.wordlike and "." not in letters and shouting(layers, pieces[k].token)
        return not shouted or _before_actor(layers, pieces[k].token)
    if len(entry.keys) == 1 and entry.wordlike and text.isupper() and shouting(layers, pieces[k].token):
        return False
    if len(entry.keys) >= 3 and entry.sort == "body":
        return any(p.text[0].isupper() for p in pieces[k : k + len(entry.keys)])
    return text[0].isupper() or (len(entry.keys) > 1 and entry.keys[0] == "al" and pieces[k + 1].text[0].isupper())


def _before_actor(layers: Layers, token: int) -> bool:
    """Whether a name modifies the noun of an actor where all is in capitals: "US TROOPS", not "TOLD US"."""
    here = layers.tokens[token]
    after = layers.tokens[token + 1] if token + 1 < len(layers.tokens) else None
    return here.dep in {"compound", "nmod", "amod"} and after is not None and after.text.isupper() and here.head > token


def shouting(layers: Layers, token: int) -> bool:
    """Whether the sentence is written in capitals, so that capitals tell nothing."""
    sentence = layers.sentence_of(token)
    words = [t.text for t in layers.tokens[sentence.first : sentence.last] if t.text.isalpha() and len(t.text) > 2]
    return len(words) >= 3 and sum(w.isupper() for w in words) > len(words) / 2


def _found(pieces: Sequence[Piece], k: int, size: int, entry: NameEntry, lost: str | None) -> Found:
    first, last = pieces[k], pieces[k + size - 1]
    number = "s"
    if entry.sort == "adjective":
        number = "p" if last.key.endswith("s") else "b"
    return Found(first.start, last.end, first.token, last.token, last.token, entry.identity, entry.sort, number,
                 last.key, True, lost)  # fmt: skip


def _of_another(pieces: Sequence[Piece], k: int, found: list[Found], entry: NameEntry) -> bool:
    """Whether a common name follows the name of another state: "Armenia's Security Council" is not the UN's."""
    at = k - 1
    if at >= 0 and pieces[at].key == "s":
        at -= 1
    if at < 0 or not found:
        return False
    if pieces[at].key in {"his", "her", "its", "their"}:
        return True
    before = found[-1]
    return before.end in {pieces[at].end, pieces[k - 1].end} and before.identity.id != entry.identity.id


def _at_home(found: Sequence[Found], shared: Sequence[Found], tables: Tables) -> list[Found]:
    """The names without those which other states' bodies have too and whose state the page hardly names beside another.

    So "the Joint Chiefs of Staff" in a page about Seoul are not the Pentagon's: the plain noun tells whose they are.
    """
    named = Counter(f.identity.country for f in found if f.identity.country and f not in shared)
    most = max(named.values(), default=0)
    return [f for f in found if f not in shared or f.identity.country is None
            or _FEW * named[f.identity.country] >= most or not _is_noun(f, tables)]  # fmt: skip


def _is_noun(mention: Found, tables: Tables) -> bool:
    """Whether the words of a name are also a plain noun for an organ."""
    keys = keys_of(mention.identity.name or "")
    return any(e.keys == keys for e in tables.nouns.get(keys[0], ()))


def _part_of_person(mention: Found, persons: list[tuple[int, int]], entry: NameEntry) -> bool:
    """Whether a one-word name is only part of a person's name ("Jordan Smith", "Paris Hilton")."""
    if entry.sort == "leader" or len(entry.keys) > 1 or entry.capitals or mention.repaired:
        return False
    return any(s == mention.start and mention.end < e for s, e in persons if entry.sort in {"country", "capital"})

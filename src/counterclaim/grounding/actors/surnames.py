"""Leaders by surname alone: "the Assad regime", "Putin said"."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from difflib import SequenceMatcher
from typing import Final

from counterclaim.grounding.actors.names import TITLES, Found
from counterclaim.grounding.actors.offices import holds, standing
from counterclaim.grounding.actors.pieces import Piece
from counterclaim.grounding.actors.tables import FAMILY_FIRST, Identity, Tables, Term, fold, keys_of, surname_key
from counterclaim.language.layers import Layers, Token
from counterclaim.records import ActorKind

_NO_PERSON: Final = frozenset({"DATE", "TIME", "GPE", "LOC", "FAC", "EVENT", "WORK_OF_ART", "PRODUCT"})
_PERSONS_DO: Final = frozenset({"nsubj", "nsubjpass", "poss", "dobj", "dative", "conj", "appos", "agent", "attr"})
_TO_PERSONS: Final = frozenset({"by", "with", "to", "for", "from", "of", "against", "between", "under", "like"})
# From how much two given names share on (0 to 1) they are spellings of one: "Yevgeny" and "Evgeny", not "Jill" and "Joe".
_SPELT: Final = 0.7
_PARTICLES: Final = frozenset({"al", "el", "bin", "ibn", "de", "von", "van"})


def find_surnames(
    layers: Layers, pieces: Sequence[Piece], names: Sequence[Found], tables: Tables, day: str | None
) -> list[Found]:
    """Leaders by surname alone ("the Assad regime"), where the table knows one, or the page names the person in full."""
    leaders = sorted((n.identity for n in names if n.sort == "leader"), key=lambda w: w.kind is not ActorKind.PERSON)
    full = {surname_key(who.name or ""): who for who in leaders}
    known = {code for n in names for code in (n.identity.id, n.identity.country) if code}
    taken = {i for n in names for i in range(n.start, n.end)}
    others = _namesakes(pieces, taken, full, tables)
    found = []
    for k, piece in enumerate(pieces):
        if piece.key in others:
            continue
        if (
            not piece.text[:1].isupper()
            or piece.start in taken
            or layers.tokens[piece.token].pos in {"VERB", "AUX", "ADV"}
        ):
            continue
        lost = piece.key[:-1] if piece.key.endswith("s") and piece.key not in tables.surnames else None
        listed = not {piece.key, lost}.isdisjoint(tables.surnames)
        near = known if listed and _person_here(layers, piece.token, tables) else frozenset()
        who = full.get(piece.key) or _listed(piece.key, known, near, tables, day)
        if who is None and lost is not None and len(lost) > 4:
            who = full.get(lost) or _listed(lost, known, near, tables, day)
        else:
            lost = None
        if who is None or _first_name(layers, pieces, k, names, tables):
            continue
        start = piece.start
        if k and pieces[k - 1].key in {"al", "el"} and start - pieces[k - 1].end <= 1:
            start = pieces[k - 1].start
        found.append(Found(start, piece.end, piece.token, piece.token, piece.token, who, "leader", "s", piece.key, True,
                           piece.text[:-1] + "'s" if lost else None))  # fmt: skip
    return found


def _namesakes(pieces: Sequence[Piece], taken: set[int], full: dict[str | None, Identity], tables: Tables) -> set[str]:
    """Surnames of leaders that somebody else on the page bears: "Abu Omar al-Golani" is not the leader of that name."""
    found = set()
    for k, piece in enumerate(pieces):
        if piece.key not in tables.surnames or piece.key in full or piece.start in taken or not piece.text[0].isupper():
            continue
        if _family_first(pieces, k, tables):
            found.add(piece.key)
            continue
        at = k - 1
        while at >= 0 and pieces[at].key in _PARTICLES:
            at -= 1
        before = pieces[at] if at >= 0 else None
        if before is None or not before.key or not before.text[0].isupper() or before.start in taken:
            continue
        title = before.key in tables.nouns or before.key in TITLES or len(before.key) == 1
        given = any(before.key in keys_of(t.identity.name or "") for t in tables.surnames[piece.key])
        if not title and not given and piece.start - before.end <= 4 and before.text[1:].islower():
            found.add(piece.key)
    return found


def _family_first(pieces: Sequence[Piece], k: int, tables: Tables) -> bool:
    """Whether a family name that comes first has the given name of somebody else behind it ("Kim Example")."""
    after = pieces[k + 1] if k + 1 < len(pieces) else None
    if pieces[k].key not in FAMILY_FIRST or after is None or not after.text[0].isupper() or after.key in tables.nouns:
        return False
    return after.start == pieces[k].end + 1 and after.text[1:].islower()


def _person_here(layers: Layers, i: int, tables: Tables) -> bool:
    """Whether a word that may be a surname stands where persons do: not in "Park rangers", "in May", "Bush fires"."""
    token = layers.tokens[i]
    if token.tag not in {"NNP", "NNPS"} or any(n.first <= i < n.last and n.label in _NO_PERSON for n in layers.names):
        return False
    head = layers.tokens[token.head]
    if token.dep in {"compound", "amod", "nmod"}:
        return head.text[0].islower() and head.lower in tables.nouns
    return token.dep in _PERSONS_DO or (token.dep == "pobj" and head.lower in _TO_PERSONS)


def _listed(
    key: str, known: AbstractSet[str], near: AbstractSet[str], tables: Tables, day: str | None
) -> Identity | None:
    """The one leader in the table with a surname: who is in office on the day, else who needs no day and had
    one by then.

    Where several have it, the one whose state or body the page names (``known``; ``near`` is that for surnames which are
    only enough within the office).
    """
    rows = tables.surnames.get(key, ())
    now = [t for t in rows if day and holds(t, day) and (t.alone == "1" or t.identity.id in near)]
    rows = tuple(now) or tuple(t for t in rows if t.alone == "1" and (not day or t.first <= day))
    if _person(rows, tables) is None:
        rows = tuple(t for t in rows if t.identity.id in known)
    terms = _person(rows, tables)
    return standing(terms, day) if terms is not None else None


def _person(rows: tuple[Term, ...], tables: Tables) -> tuple[Term, ...] | None:
    """All terms of the one person whose terms the rows are; None where they are of several, or there are none."""
    every = (tables.offices[keys_of(t.identity.name or "")] for t in rows)
    return next((terms for terms in every if all(t in terms for t in rows)), None)


def namesake(first: Token, own: AbstractSet[str], tables: Tables) -> bool:
    """Whether a name that begins with ``first`` is another's than a leader's: "Martine Example" is not the leader Example.

    ``own`` are the leader's names without the surname; a word that is much like one of them is a spelling of it.
    """
    given = fold(first.text)
    if given in own or given in _PARTICLES or given in TITLES or given in tables.nouns:
        return False
    if any(SequenceMatcher(None, given, key).ratio() >= _SPELT for key in own):
        return False
    name = first.tag == "NNP" and first.text.isalpha() and first.text[1:].islower() and len(given) > 2
    return given in tables.women or (name and bool(own) and given[0] not in {key[0] for key in own})


def _first_name(layers: Layers, pieces: Sequence[Piece], k: int, names: Sequence[Found], tables: Tables) -> bool:
    """Whether a capitalised word is followed or preceded by another that makes it part of another person's name."""
    own = {key for t in tables.surnames.get(pieces[k].key, ()) for key in keys_of(t.identity.name or "")}
    inside = next((n for n in layers.names if n.label == "PERSON" and n.first < pieces[k].token < n.last), None)
    if own and inside is not None and namesake(layers.tokens[inside.first], own - {pieces[k].key}, tables):
        return True
    after = pieces[k + 1] if k + 1 < len(pieces) else None
    if after is not None and after.key and after.text[0].isupper() and after.start == pieces[k].end + 1:
        return after.key not in tables.nouns and not any(n.start <= after.start < n.end for n in names)
    return False

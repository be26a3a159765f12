"""Towns of a country that a text tells of, which the parser took for somebody: "Jermuk was shelled, the Armenians said".

The parser knows few small towns.  A word that the map knows in a country the text names, that does nothing a person does and
stands where a town stands, is that town.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from counterclaim.grounding.places.context import LARGE, Context
from counterclaim.grounding.places.gazetteer import Entry
from counterclaim.grounding.places.toponym import known_phrase
from counterclaim.grounding.places.words import MOVES
from counterclaim.language import Name, Token

_LEAST: Final = 1_000  # people; a seat of a province or district may be smaller
_LEAST_BY_OTHER_NAME: Final = 10_000
_SURNAMES: Final = frozenset({"USA", "CAN", "GBR", "IRL", "AUS", "NZL"})
"""Countries whose small towns bear English surnames and words, so that a name alone says little there."""
_SEATS: Final = frozenset({"capital", "seat", "seat2"})
_LINKS: Final = frozenset({"be", "remain", "stay"})
_BEFALLS: Final = frozenset(
    "shell bomb bombard besiege hit strike attack target raid capture retake recapture take seize storm encircle "
    "surround evacuate flood liberate occupy hold defend reach enter leave cut destroy damage rebuild ravage abandon "
    "pound ring overrun blockade quit lose".split()
)
"""What befalls towns; most of it befalls persons too, who are told apart by what else the text says of them."""
_DOES: Final = frozenset("fall awake awaken burn".split())
"""What towns do, of those things that the text says of persons as well."""
_OF_A_TOWN: Final = frozenset(
    "hotel hospital street school mosque church suburb outskirt centre center resident people population mayor siege "
    "battle fall capture shelling bombing evacuation airport station prison market garrison defender defence defense "
    "ruin entrance edge north south east west direction vicinity base airfield barracks out dead".split()
)
"""What a town has or undergoes: "the hotels of Jermuk"; and "out of Jermuk"."""
_AIMED: Final = frozenset(
    "fire shoot look aim laugh shout point throw anger angry stare yell lash hit hurl scream swear direct gaze nod "
    "smile wave glance".split()
)
"""What is done "at" somebody."""
_LED_TO: Final = MOVES | frozenset(
    "carry take bring abduct kidnap report open advance push cross send rescue expel escort bus convoy ferry transfer "
    "airlift escape pull road way train flight spread".split()
)
"""What leads "to" a place and "from" it, beside the verbs of moving."""


def states_told_of(context: Context, hints: Iterable[str], seats: Iterable[tuple[int, int]]) -> frozenset[str]:
    """The countries (ISO 3166 alpha-3) that a text tells of.

    It names them, their peoples or capitals, one of their provinces or two of their towns that no other country has;
    ``seats`` are the tokens, first and last, of the places found so far, ``hints`` the names in its dateline.
    """
    gazetteer = context.gazetteer
    found: set[str | None] = set()
    for token in context.tokens:
        if token.text[0].isupper() and gazetteer.is_people(token.text):
            meant = gazetteer.people(token.text)
            found.add(meant.country if meant is not None else None)
        elif token.pos == "PROPN" and token.text[0].isupper():
            found |= _named(gazetteer.lookup(token.text))
    for hint in hints:
        found |= _named(gazetteer.lookup(hint))
    towns: Counter[str | None] = Counter()
    for name in {context.text(*seat) for seat in seats}:
        entries = [e for e in gazetteer.lookup(name) if e.population >= _LEAST or e.kind in LARGE]
        found |= _named(entries)
        if len({e.country for e in entries}) == 1:
            sure = any(e.kind == "province" for e in entries)
            towns[entries[0].country] += 2 if sure else 1
    found |= {country for country, count in towns.items() if count > 1}
    return frozenset(code for code in found if code is not None)


def _named(entries: Sequence[Entry]) -> set[str | None]:
    return {e.country for e in entries if e.primary and e.kind in {"country", "capital"}}


def is_home_town(context: Context, first: int, last: int, states: frozenset[str]) -> bool:
    """Whether tokens ``first`` to ``last`` are such a town of one of ``states``, or one that no second country has."""
    covers = [name for i in range(first, last + 1) if (name := context.name_at.get(i)) is not None]
    if any(cover.first < first or cover.last - 1 > last for cover in covers):
        return False
    if first == last and known_phrase(context, first, last) is not None:
        return True  # "the Lachin corridor" is on the map as a whole
    if _is_something_else(context, first, last, covers):
        return False
    entries = context.gazetteer.lookup(context.text(first, last))
    at_home = [e for e in entries if e.country in states and _is_fair(e)]
    alone = _one_meaning(entries, last - first + 1)
    token = _leader(context, last)
    if (alone or any(e.country not in _SURNAMES for e in at_home)) and (
        context.in_quarter(last) or _stands(context, token, alone, named=bool(covers), words=last - first + 1)
    ):
        return True
    head = context.tokens[token.head]
    if token.dep in {"nsubjpass", "dobj"}:
        return head.lemma in _BEFALLS and bool(at_home)
    own = {e.country for e in entries if e.primary and _is_fair(e)}
    if not at_home and len(own) != 1:
        return False
    if token.dep == "pobj" and head.lower == "of":
        return context.tokens[head.head].lemma in _OF_A_TOWN
    return token.dep in {"compound", "nmod"} and head.text.islower() and head.lemma in _OF_A_TOWN


def _is_something_else(context: Context, first: int, last: int, covers: Sequence[Name]) -> bool:
    """Whether the name is an ordinary word, a people or somebody: not "Wazir Akbar Khan", of which two words are."""
    text = context.text(first, last)
    pieces = last - first > 1 and not any((c.first, c.last - 1) == (first, last) for c in covers)
    somebody = context.acts_as_person(last) and not pieces
    return somebody or context.is_word(text) or context.gazetteer.is_people(text)


def _stands(context: Context, token: Token, alone: bool, named: bool, words: int) -> bool:
    """Whether the name led by ``token`` stands where a town does.

    ``alone`` says that it means one thing only, ``named`` that the parser takes it for somebody or something.
    """
    head = context.tokens[token.head]
    if token.dep in {"nsubjpass", "dobj"}:
        return alone or head.lemma in _BEFALLS
    if token.dep == "nsubj":
        return head.lemma in _DOES or (head.lemma in _LINKS and (alone or not named))
    return token.dep == "pobj" and ((alone and words > 2) or _leads(head, context.tokens[head.head]))


def _one_meaning(entries: Sequence[Entry], words: int) -> bool:
    """Whether the name is that of one whole region or province, or so long that only one place bears it."""
    if not entries or len({e.country for e in entries if e.country}) > 1:
        return False
    if any(e.country in _SURNAMES for e in entries):
        return False
    return all(e.kind in LARGE for e in entries) if any(e.primary for e in entries) and words == 1 else words > 2


def _is_fair(entry: Entry) -> bool:
    """Whether a place is large enough, or the seat or whole of an area, under the name that it was looked up by."""
    if entry.primary:
        return entry.population >= _LEAST or entry.kind in _SEATS or entry.kind in LARGE
    return entry.population >= _LEAST_BY_OTHER_NAME


def _leader(context: Context, i: int) -> Token:
    """The first of the things that token ``i`` is listed with, itself where it is in no list."""
    token = context.tokens[i]
    while token.dep == "conj" and token.head != token.i and context.tokens[token.head].pos == token.pos:
        token = context.tokens[token.head]
    return token


def _leads(preposition: Token, above: Token) -> bool:
    """Whether a preposition on ``above`` leads to a place: "at Jermuk", "drove to Jermuk", "women from Jermuk"."""
    word = preposition.lower
    if word == "at":
        return above.lemma not in _AIMED
    if word == "from" and above.tag == "NNS":
        return True
    if word in {"to", "from"}:
        return above.lemma in _LED_TO
    return word == "in" or (word == "for" and above.lemma in {"leave", "depart", "head"})

"""Bodies that no table knows, by the name the text gives them: "ARENA", "the FPM", "Westbrook Police Department".

Who they are is left open: their id is a slug of their name, their kind and sector are what the name's own words tell.  The
text as a whole decides: a name counts where its words name a body ("Commission"), or where it once says or does something.
"""

from typing import Final

from counterclaim.grounding.actors.book import Phrasebook
from counterclaim.grounding.actors.clauses import SPEECH
from counterclaim.grounding.actors.names import Found, shouting
from counterclaim.grounding.actors.offices import slug
from counterclaim.grounding.actors.tables import Identity, fold, words
from counterclaim.language.layers import Token
from counterclaim.records import ActorKind

_ROLES: Final = words("nsubj nsubjpass dobj agent dative conj appos poss")
# Before what is done by a body, to it or with it; "in", "at", "on" lead to a place or a thing.
_BEFORE: Final = words("by to with against between from for of among")

# Letters in capitals that name no body.
_LETTERS: Final = words(
    "gmt utc est edt pst cet msk ist am pm tv ak rpg rpgs ied ieds vbied suv uav uavs atv hiv aids covid dna gdp usd eur "
    "gbp phd mp mps ngo ngos ceo cfo vip vips sos id pdf gps sms ufo wmd pow pows kia mia ok usa us uk dc jr sr ii iii "
    "iv bc ad faq url diy hq vat asap photo photos video live breaking update npp"
)
# What names with these words are: events, papers, works, never those who act.
_NO_BODY: Final = words(
    "forum conference summit agreement accord law act hostilities ceasefire festival cup league massacre motion directive "
    "scheme regulation plant war battle street avenue road airport stadium park hotel day prize award scandal affair plan "
    "operation project programme program deal treaty protocol resolution constitution bill"
)
_PUBLIC: Final = {
    "PTY": words("party"),
    "JUD": words("court tribunal"),
    "COP": words("police constabulary"),
    "LEG": words("parliament assembly senate"),
    "EDU": words("university college academy"),
    "GOV": words("ministry department agency bureau commission administration authority directorate secretariat"),
}
_PUBLIC_KIND: Final = {"PTY": ActorKind.UNKNOWN, "EDU": ActorKind.NGO}
_PRIVATE: Final = {
    ActorKind.MEDIA: ("JRN", words("news herald tribune gazette telegraph radio tv television newspaper")),
    ActorKind.COMPANY: ("BUS", words("inc corp corporation company ltd llc plc gmbh bank airlines airways holdings motors")),
    ActorKind.REBEL: ("REB", words("brigade brigades battalion militia commando squad")),
    ActorKind.NGO: ("NGO", words("foundation association federation union alliance network institute society charity "
                                 "trust council")),
}  # fmt: skip


def find_unlisted(book: Phrasebook) -> list[Found]:
    """The mentions of such bodies, sorted by place."""
    spans = [s for s in (*_labelled(book), *_letters(book)) if _free(book, *s)]
    names: dict[tuple[int, int], str] = {s: _text(book, *s) for s in dict.fromkeys(spans)}
    bodies = {name for span, name in names.items() if _shape(name)[0] is not None or _acts(book, *span)}
    found = [_found(book, *span, name) for span, name in names.items() if name in bodies and _stands(book, *span)]
    return sorted(found, key=lambda m: m.start)


def _labelled(book: Phrasebook) -> list[tuple[int, int]]:
    """First and last token of the names that the tagger takes for bodies, without articles and possessive marks."""
    tokens, spans = book.layers.tokens, []
    for name in book.layers.names:
        first, last = name.first, name.last - 1
        while first < last and (tokens[first].tag in {"DT", "POS"} or not tokens[first].text[0].isalnum()):
            first += 1
        while first < last and (tokens[last].tag == "POS" or not tokens[last].text[-1].isalnum()):
            last -= 1
        if name.label == "ORG" and tokens[first].text[0].isupper() and tokens[last].text[0].isupper():
            spans.append((first, last))
    return spans


def _letters(book: Phrasebook) -> list[tuple[int, int]]:
    """Single words of two to seven capitals that the tagger takes for a name of some sort or none."""
    return [(t.i, t.i) for t in book.layers.tokens
            if 2 <= len(t.text) <= 7 and t.text.isupper() and t.text.isalpha() and t.tag[:3] == "NNP"]  # fmt: skip


def _free(book: Phrasebook, first: int, last: int) -> bool:
    """Whether the words are a name of their own: no part of a known or longer one, no ordinary letters, no town."""
    tokens, text = book.layers.tokens, _text(book, first, last)
    keys = {fold(t.text) for t in tokens[first : last + 1]}
    if any(i in book.over for i in range(first, last + 1)) or any(c.isdigit() or c in "@/#|" for c in text):
        return False
    if len(text) < 3 or keys & _NO_BODY or (first == last and keys & _LETTERS):
        return False
    if book.context.ground.covers(tokens[first].start, tokens[last].end) and _shape(text)[0] is None:
        return False
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    before = tokens[first - 1] if first else None
    longer = (after is not None and after.tag[:3] == "NNP" and tokens[last].space) or (
        before is not None and before.tag[:3] == "NNP" and before.space)  # fmt: skip
    return not longer and not shouting(book.layers, first)


def _acts(book: Phrasebook, first: int, last: int) -> bool:
    """Whether the name is one that says something, or by which something is done."""
    tokens = book.layers.tokens
    head = _head(book, first, last)
    if head.dep == "nsubj":
        verb = tokens[head.head]
        return verb.lemma in SPEECH or (verb.pos == "VERB" and first == last and tokens[first].text.isupper())
    return head.dep == "pobj" and tokens[head.head].lower == "by" and tokens[head.head].dep == "agent"


def _stands(book: Phrasebook, first: int, last: int) -> bool:
    """Whether the name does something in its clause, or something is done to it."""
    head = _head(book, first, last)
    if head.dep == "pobj":
        return book.layers.tokens[head.head].lower in _BEFORE
    return head.dep in _ROLES


def _head(book: Phrasebook, first: int, last: int) -> Token:
    inside = book.layers.tokens[first : last + 1]
    return next((t for t in inside if not first <= t.head <= last), inside[-1])


def _text(book: Phrasebook, first: int, last: int) -> str:
    return book.layers.text[book.layers.tokens[first].start : book.layers.tokens[last].end]


def _found(book: Phrasebook, first: int, last: int, name: str) -> Found:
    tokens = book.layers.tokens
    kind, sector = _shape(name)
    who = Identity(slug(name), name, None, kind or ActorKind.UNKNOWN, sector)
    return Found(tokens[first].start, tokens[last].end, first, last, last, who, "body", "s", fold(tokens[last].text))


def _shape(name: str) -> tuple[ActorKind | None, str | None]:
    """What the words of a name tell of its bearer; None where they do not even tell that it is a body."""
    keys = {fold(word) for word in name.split()}
    for sector, signs in _PUBLIC.items():
        if keys & signs and len(keys) > 1:
            return _PUBLIC_KIND.get(sector, ActorKind.STATE), sector
    for kind, (sector, signs) in _PRIVATE.items():
        if keys & signs and len(keys) > 1:
            return kind, sector
    return None, None

"""Who a phrase stands for, once its noun and its owner are known."""

from typing import Final

from counterclaim.grounding.actors.book import Head, Phrasebook
from counterclaim.grounding.actors.context import Context
from counterclaim.grounding.actors.earlier import in_same_words, last_body, named_group
from counterclaim.grounding.actors.names import Found
from counterclaim.grounding.actors.offices import FORMER
from counterclaim.grounding.actors.owners import left_office, opposed
from counterclaim.grounding.actors.spans import comma_after, labelled, name_at
from counterclaim.grounding.actors.tables import Identity, NounEntry, tables, words
from counterclaim.records import ActorKind

GENERIC: Final = words(
    "command units side mission delegation department service committee commission head "
    "chief director aide adviser advisor leader official secretary representative "
    "source sources office state agency network outlet council party bloc union alliance divisions battalions "
    "brigades contingent directorate"
)
_SPEAKERS_FOR: Final = frozenset({"spokesman", "spokeswoman", "spokesperson", "press service", "press secretary"})
# Bare organs that belong to the state the text is about; bare "forces" or "troops" may be anybody's.
_STATE_ALONE: Final = words(
    "government regime authorities army military president parliament police premier cabinet junta judiciary loyalists "
    "gendarmerie court senate king ministry mayor governor prosecutor prosecutors investigators magistrate"
)
# Written large and without owner, these are American services.
_SERVICES: Final = words("army navy marines") | {"air force", "marine corps", "coast guard", "national guard"}
# Whom "the invaders" means where the text names no other state (Ukraine: since 2014).
_INVADERS: Final = {"UKR": "RUS"}
# Officers among the nouns of organs.
_OFFICERS: Final = words("leaders officials diplomats ministers negotiators politicians delegates")
# The sector of a people or a faith ("Hutu", "Yazidis"), whom no state stands for.
_PEOPLE: Final = "SOC"
_MANY: Final = words("community minority tribe clan population")
_SETTLERS: Final = frozenset({"settler", "settlers"})
# What a former officer too may have of his own.
_OF_A_PERSON: Final = frozenset({"office", "secretariat"})
# What an officer does with an organ of his own state.
_WITH_OWN: Final = words(
    "tell put order address dissolve ask instruct dismiss command brief inform disband convene deploy"
)
# By how much a text's state has to lead for an officer named in it to be that state's.
_CLEARLY: Final = 1.5
# Officers who are abroad by their office, or of a level that a text seldom tells.
_ABROAD: Final = words(
    "ambassador envoy diplomat official officials leader leaders representative candidate negotiator delegate adviser "
    "advisor aide aides observers monitors politician"
)
_WEAK_ALONE: Final = frozenset({"ministry", "court", "senate", "office"})
_ANY_COALITION: Final = words("international global military anti is isis isil daesh led the")
_LED_BY: Final = {"USA": ("us", "US"), "SAU": ("saudi", "Saudi"), "GBR": ("uk", "UK")}
_OWN_GROUP: Final = frozenset({ActorKind.REBEL, ActorKind.MILITIA, ActorKind.IGO})


def identify(book: Phrasebook, head: Head) -> tuple[Identity | None, bool]:
    """Who the phrase stands for, and whether its own words say so."""
    entry, owner = head.entry, head.owner
    if entry.group in {"civil", "protest"}:
        return _people(book, head)
    if entry.group == "ngo":
        return Identity("-".join(entry.keys), head.noun, None, entry.kind, entry.sector), False
    if entry.group == "armed":
        if owner is not None and owner.sort in {"body", "rebel"} and owner.identity.kind is not ActorKind.STATE:
            return owner.identity, True
        return Identity("unknown-armed", head.noun, None, ActorKind.UNKNOWN, entry.sector), False
    if entry.group == "coalition":
        return _coalition(book, head)
    if entry.group == "organ" and entry.kind is ActorKind.MILITARY and opposed(book, head):
        return _rebels(book, head)
    if entry.group in {"rebel", "opposition"}:
        named = named_group(book, head) if owner is None else None
        return (named, False) if named is not None else _rebels(book, head)
    if entry.group == "media":
        return _media(book, head)
    return _organ(book, head)


def _organ(book: Phrasebook, head: Head) -> tuple[Identity, bool]:
    """An organ or an officer by its owner, else by the text around it; a former officer is a person."""
    if (head.entry.group == "role" or head.noun in _OFFICERS) and left_office(book, head):
        return _formerly(book, head)
    if head.owner is not None:
        return organ_of(head.entry, head.owner.identity, head.owner), True
    return (_foe(book, head) if head.entry.group == "foe" else _bare_organ(book, head)), False


def organ_of(entry: NounEntry, who: Identity, owner: Found) -> Identity:
    """The organ or officer of a state or a group: a state's carries the state's code."""
    if who.id == "kurds":
        armed = entry.kind is ActorKind.MILITARY
        name = f"Kurdish {' '.join(entry.keys)}"
        if armed:
            return Identity("kurdish-forces", name, None, ActorKind.REBEL, "REB")
        return Identity("kurds", name, None, who.kind, entry.sector)
    if who.sector == _PEOPLE and entry.kind is ActorKind.MILITARY:
        return Identity(f"{who.id}-forces", f"{who.name} (forces)", None, ActorKind.REBEL, "REB")
    if who.sector == FORMER and entry.group == "organ" and not _OF_A_PERSON & set(entry.keys):
        # "the Obama administration" is the state's also after the man left office.
        state = tables().countries.get(who.country or "")
        return who if state is None else Identity(state.id, state.name, state.country, entry.kind, entry.sector)
    if owner.sort == "civil" or who.country is None or who.kind not in {ActorKind.STATE, ActorKind.MILITARY}:
        return who
    # "his ministry" after a minister is the state's, not the man's.
    state = tables().countries.get(who.country)
    called = state.name if state is not None else who.name
    if owner.noun and who.kind is ActorKind.MILITARY:
        return Identity(who.country, called, who.country, ActorKind.MILITARY, "MIL")
    kind = entry.kind if entry.kind is not ActorKind.UNKNOWN else ActorKind.STATE
    return Identity(who.country, called, who.country, kind, entry.sector or who.sector)


def _formerly(book: Phrasebook, head: Head) -> tuple[Identity, bool]:
    """Who held an office before ("the former foreign minister of Georgia"): persons, no more the state's or the body's."""
    owner = head.owner
    who = organ_of(head.entry, owner.identity, owner) if owner is not None else _bare_organ(book, head)
    of = who.country or (who.id if who.kind is ActorKind.IGO else None)
    if of is None:
        sector = None if who.kind in {ActorKind.REBEL, ActorKind.MILITIA} else FORMER
        return Identity(None, head.noun, None, ActorKind.PERSON, sector), owner is not None
    state = book.tables.countries.get(of)
    name = f"former officials ({state.name if state is not None else who.name})"
    return Identity(f"former-officials-{of}", name, who.country, ActorKind.PERSON, FORMER), owner is not None


def _bare_organ(book: Phrasebook, head: Head) -> Identity:
    """An organ without owner: the one named before in the same words, else the state's that the text is about."""
    entry, noun = head.entry, head.noun
    unknown = Identity(None, noun, None, entry.kind, entry.sector)
    if noun in _SPEAKERS_FOR and (spoke := last_body(book, head)) is not None:
        return spoke
    several = " " in noun and (entry.group == "organ" or noun.endswith(" minister"))
    alone = noun in _STATE_ALONE or (entry.group == "role" and entry.keys[-1] in _STATE_ALONE)
    beside = _subjects_state(book, head) if alone or several else None
    if beside is not None:
        return _of_state(book, head, beside)
    if (earlier := in_same_words(book, head)) is not None:
        return unknown if noun in GENERIC and book.apart(head.left, earlier) > 3 else earlier.identity
    if entry.owner is not None:
        who = book.tables.countries.get(entry.owner) or book.tables.bodies[entry.owner]
        return Identity(who.id, who.name, who.country, entry.kind, entry.sector)
    home = book.context.home
    if home is not None and entry.group in {"organ", "role"} and entry.kind is ActorKind.STATE and (
            noun not in _STATE_ALONE):  # fmt: skip
        return Identity(home.id, home.name, home.country, home.kind, entry.sector)
    if noun in _SERVICES and book.layers.text[head.noun_start].isupper() and book.context.weight("USA"):
        return _of_state(book, head, "USA")
    code = None
    if alone or several:
        code = book.context.state() if noun in _WEAK_ALONE or several else book.context.theatre()
        if code is None and _names_its_holder(book, head):
            code = book.context.theatre(_CLEARLY)
    elif entry.group == "role" and entry.kind is ActorKind.STATE and noun not in _ABROAD:
        code = book.context.theatre(_CLEARLY) if _names_its_holder(book, head) else None
    return unknown if code is None else _of_state(book, head, code)


def _subjects_state(book: Phrasebook, head: Head) -> str | None:
    """The state of the officer who does something with an organ: "Example told parliament", "the president put the army"."""
    tokens = book.layers.tokens
    token = tokens[head.token]
    verb = token.head if token.dep in {"dobj", "dative"} else tokens[token.head].head if token.dep == "pobj" else None
    if verb is None or tokens[verb].pos != "VERB" or tokens[verb].lemma not in _WITH_OWN:
        return None
    for subject in book.layers.children(verb, "nsubj"):
        officers = [m for m in (*book.mentions, *book.names) if m.first <= subject <= m.last
                    and m.identity.kind is ActorKind.STATE and m.sort in {"leader", "role", "person"}]  # fmt: skip
        if officers:
            return officers[0].identity.country
    return None


def _names_its_holder(book: Phrasebook, head: Head) -> bool:
    """Whether an office stands right by the name of who holds it: "Finance Minister X", "X, the prosecutor"."""
    tokens = book.layers.tokens
    after = tokens[head.token + 1] if head.token + 1 < len(tokens) else None
    if after is not None and after.tag == "NNP" and after.sent == tokens[head.token].sent:
        return True
    if (comma := comma_after(book, head.token)) is not None and comma > head.token + 1 and (
            span := name_at(book, comma + 1)) is not None and labelled(book, span):  # fmt: skip
        return True
    at = head.left - 1
    while at > 0 and tokens[at].tag == "DT":
        at -= 1
    return (
        at > 0 and tokens[at].text == "," and tokens[at - 1].tag == "NNP" and tokens[at].sent == tokens[head.token].sent
    )


def _of_state(book: Phrasebook, head: Head, code: str) -> Identity:
    return Identity(code, book.tables.countries[code].name, code, head.entry.kind, head.entry.sector)


def _foe(book: Phrasebook, head: Head) -> Identity:
    """The invaders are those who came to the state where it happens; "the enemy" is left to the speaker's side."""
    side = book.context.theatre() if head.noun != "enemy" else None
    code = book.context.foe(side) or (_INVADERS.get(side) if side else None)
    if code is None:
        return Identity(None, head.noun, None, head.entry.kind, head.entry.sector)
    return _of_state(book, head, code)


def _rebels(book: Phrasebook, head: Head) -> tuple[Identity, bool]:
    """Rebels by the group they belong to, else by the state they fight in; that state is in the id, not the country."""
    who = head.owner.identity if head.owner else None
    if who is not None and who.kind in _OWN_GROUP and who.id is not None:
        return who, True
    if who is not None and who.id == "kurds":
        return Identity("kurdish-forces", "Kurdish forces", None, ActorKind.REBEL, "REB"), True
    code = who.country if who is not None else None
    place = code or book.context.theatre()
    slug = "opposition" if head.entry.group == "opposition" else "rebels"
    if place is None:
        return Identity(slug, head.noun, None, ActorKind.REBEL, "REB"), False
    state = book.tables.countries[place].name
    name = f"{book.tables.adjectives[place]} opposition" if slug == "opposition" else f"rebels ({state})"
    stated = None if head.placed else code
    return Identity(f"{slug}-{place}", name, stated, ActorKind.REBEL, "REB"), code is not None


def _coalition(book: Phrasebook, head: Head) -> tuple[Identity, bool]:
    """A coalition goes by who leads it ("US-led coalition"), one without a leader by the war the text tells of."""
    before = [n for n in book.within(head.start, head.noun_start) if n.sort in {"country", "adjective"}]
    leader = next((n for n in before if book.tied(n)), None)
    if leader is None and head.owner is not None and head.owner.sort in {"country", "adjective"}:
        leader = head.owner
    code = leader.identity.country if leader else None
    at = book.at(head.start)
    modifiers = {p.key for p in book.pieces[at : at + 12] if p.start < head.noun_start}
    if code is None and (head.owner is None or head.owner.identity.id == "daesh") and modifiers <= _ANY_COALITION:
        named = {n.identity.id for n in book.names}
        code = "SAU" if "houthis" in named else "USA" if named & {"daesh", "taliban", "IRQ", "AFG"} else None
    if code is None:
        return Identity(None, "coalition", None, head.entry.kind, head.entry.sector), False
    short, label = _LED_BY.get(code, (code.lower(), book.tables.adjectives[code]))
    who = Identity(f"coalition-{short}", f"{label}-led coalition", None, head.entry.kind, head.entry.sector)
    return who, leader is not None


def people_of(entry: NounEntry, owner: Found, context: Context, states: dict[str, Identity]) -> Identity | None:
    """The people in "its citizens" or "his family": of the state that is meant, or of where the text takes place.

    The men of an armed body are its own.
    """
    if entry.keys == ("men",) and owner.identity.kind in {*_OWN_GROUP, ActorKind.MILITARY}:
        return owner.identity
    personal = owner.female is not None or owner.identity.kind is ActorKind.PERSON
    code = context.theatre() if personal else owner.identity.country or context.theatre()
    if code is None:
        return None
    return Identity(f"civilians-{code}", f"civilians ({states[code].name})", None, entry.kind, entry.sector)


def _people(book: Phrasebook, head: Head) -> tuple[Identity, bool]:
    """People by the state their words name, else by where the text takes place; the latter is only in the id."""
    owner, entry = head.owner, head.entry
    many = entry.number == "p" or entry.keys[-1] in _MANY
    if owner is not None and many and owner.identity.sector == _PEOPLE and owner.identity.kind is ActorKind.CIVILIAN:
        return owner.identity, True
    if entry.keys[-1] in _SETTLERS and owner is None and book.context.theatre() in {"PSE", "ISR"}:
        return book.tables.bodies["israeli-settlers"], False
    if owner is not None and entry.keys == ("men",) and owner.identity.kind in {*_OWN_GROUP, ActorKind.MILITARY}:
        return owner.identity, True  # "the warlord's men"
    slug = "protesters" if entry.group == "protest" else "civilians"
    code = owner.identity.country if owner and owner.sort in {"country", "adjective", "capital"} else None
    place = code or book.context.theatre()
    if place is None:
        return Identity(slug, head.noun, None, entry.kind, entry.sector), False
    name = f"{slug} ({book.tables.countries[place].name})"
    return Identity(f"{slug}-{place}", name, None if head.placed else code, entry.kind, entry.sector), code is not None


def _media(book: Phrasebook, head: Head) -> tuple[Identity, bool]:
    """Media: a state's own carry its code, others of a country a slug of their own."""
    owner, noun = head.owner, head.noun
    who = owner.identity if owner else None
    state = noun.startswith(("state", "official"))
    if who is not None and who.kind is ActorKind.MEDIA:
        return who, True
    if who is not None and who.country is None and who.id is not None:
        return Identity(f"media-{who.id}", f"{who.name} {noun}", None, ActorKind.MEDIA, "JRN"), True
    code = who.country if who is not None else book.context.state() if state else None
    if code is None:
        return Identity(None, noun, None, ActorKind.MEDIA, "JRN"), False
    name = f"{book.tables.adjectives[code]} {noun}"
    if state or (owner is not None and owner.noun in {"government", "regime"}):
        return Identity(code, name, code, ActorKind.MEDIA, "JRN"), who is not None
    return Identity(f"media-{code}", name, None, ActorKind.MEDIA, "JRN"), True

"""Entries of a ledger made by hand from sentences of our own, for tests of incidents and of what shows them."""

from dataclasses import dataclass, replace

from counterclaim.records import (
    Actor,
    ActorKind,
    Claim,
    DateBasis,
    Document,
    Entry,
    EventType,
    Figure,
    FigureKind,
    Newness,
    Place,
    Precision,
    Published,
    Reality,
    Report,
    Source,
    Span,
    Stance,
    When,
    WhenBasis,
)

# id: name, country, kind, sector
WHO = {
    "ARM": ("Armenia", "ARM", ActorKind.STATE, "GOV"),
    "AZE": ("Azerbaijan", "AZE", ActorKind.STATE, "GOV"),
    "USA": ("United States", "USA", ActorKind.STATE, "GOV"),
    "RUS": ("Russia", "RUS", ActorKind.STATE, "GOV"),
    "UKR": ("Ukraine", "UKR", ActorKind.STATE, "GOV"),
    "YEM": ("Yemen", "YEM", ActorKind.STATE, "GOV"),
    "SAU": ("Saudi Arabia", "SAU", ActorKind.STATE, "GOV"),
    "houthis": ("Houthis", "YEM", ActorKind.REBEL, "REB"),
    "UNO": ("United Nations", None, ActorKind.IGO, "IGO"),
    "icrc": ("Red Cross", None, ActorKind.NGO, "NGO"),
    "interfax": ("Interfax", "RUS", ActorKind.MEDIA, "JRN"),
    "example-wire": ("Example Wire", None, ActorKind.MEDIA, "JRN"),
    "civilians-ARM": ("civilians (Armenia)", None, ActorKind.CIVILIAN, "CVL"),
    "unknown-armed": ("not named", None, ActorKind.UNKNOWN, "UNK"),
}
# words: id, country, first-level division, latitude, longitude, radius, precision
PLACES = {
    "Goris": ("geonames:174895", "ARM", "Syunik", 39.51, 46.34, 3.0, Precision.TOWN),
    "Kapan": ("geonames:174875", "ARM", "Syunik", 39.21, 46.41, 4.0, Precision.TOWN),
    "Jermuk": ("geonames:174884", "ARM", "Vayots Dzor", 39.84, 45.67, 3.0, Precision.TOWN),
    "Syunik": ("geonames:409313", "ARM", "Syunik", 39.25, 46.25, 60.0, Precision.PROVINCE),
    "Armenia": ("geonames:174982", "ARM", None, 40.0, 45.0, 160.0, Precision.COUNTRY),
    "Sanaa": ("geonames:71137", "YEM", "Amanat", 15.35, 44.21, 12.0, Precision.TOWN),
    "Mariupol": ("geonames:701822", "UKR", "Donetsk", 47.07, 37.5, 10.0, Precision.TOWN),
}


@dataclass(frozen=True)
class Says:
    """Somebody's claim: its words, the id of who makes it (None nobody that is known), what is said, who passed it on."""

    source: str | None
    who: str | None
    content: str
    stance: Stance = Stance.ASSERTS
    parent: "Says | None" = None


def span(words, text):
    """Where ``words`` first stand in ``text``."""
    start = text.index(words)
    return Span(words, start, start + len(words))


def actor(words, who, text):
    at = span(words, text)
    if who is None:
        return Actor(at.text, at.start, at.end)
    name, country, kind, sector = WHO[who]
    return Actor(at.text, at.start, at.end, who, name, country, kind, sector)


def place(words, text):
    at = span(words, text)
    ident, country, admin1, lat, lon, radius, precision = PLACES[words]
    return Place(at.text, at.start, at.end, ident, words, country, admin1, lat, lon, radius, precision)


def figure(kind, words, text, low, high, about=False):
    return Figure(FigureKind(kind), low, high, about, span(words, text))


def document(ident, text, outlet="Example Wire", day="2022-09-13"):
    return Document(
        ident, f"Story {ident}", text, outlet, f"https://example.org/{ident}", "en",
        Published(day, DateBasis.GIVEN if day else DateBasis.NONE), "0" * 64,
    )  # fmt: skip


def entry(  # noqa: PLR0913 - one named argument a field
    text, anchor, ident="d1", *, outlet="Example Wire", day="2022-09-13", origin=None, who=(), whom=(), where=(),
    when=None, means=(), figures=(), said=(), denied=(), kind=EventType.ASSAULT, mode=None,
    reality=Reality.HAPPENED, newness=Newness.NEW, decided=(), source=None,
):  # fmt: skip
    """One report of ``text``: actors as (words, id), places by their words, days as (words, earliest, latest)."""
    claims, ids = [], {}

    def made(says):
        if says not in ids:
            parent = made(says.parent) if says.parent is not None else None
            ids[says] = f"c{len(ids) + 1}"
            named = says.source is not None
            by = span(says.source, text) if named else None
            actors = (actor(says.source, says.who, text),) if named and says.who else ()
            claims.append(
                Claim(ids[says], parent, Source(by.text, by.start, by.end, actors) if by else None, None,
                      (span(says.content, text),), says.stance, verbatim=False)
            )  # fmt: skip
        return ids[says]

    said_by, denied_by = tuple(made(one) for one in said), tuple(made(one) for one in denied)
    at = span(anchor, text)
    report = Report(
        "r1", at, kind, mode,
        tuple(actor(words, one, text) for words, one in who), tuple(actor(words, one, text) for words, one in whom),
        tuple(place(words, text) for words in where),
        When(span(when[0], text), when[1], when[2], WhenBasis.STATED) if when else None,
        tuple(span(words, text) for words in means),
        tuple(figure(*one[:2], text, *one[2:]) for one in figures),
        reality, newness, said_by, denied_by, 0.9, (),
    )  # fmt: skip
    return Entry(
        f"{ident}/{at.start}-{at.end}/{kind}", source or document(ident, text, outlet, day), report, tuple(claims),
        origin or ident, None, decided,
    )  # fmt: skip


def seed_like():
    """Armenia says it was shelled; Azerbaijan denies that and tells of provocations; nobody else saw it."""
    text = (
        "Armenia accused Azerbaijan of shelling Goris early on Tuesday with artillery and said at least 49 of its soldiers "
        "were killed.\n\nBaku denied the shelling. It said its army answered large-scale provocations by Armenian forces."
    )
    accusation = Says("Armenia", "ARM", "Azerbaijan of shelling Goris early on Tuesday with artillery")
    toll = Says("Armenia", "ARM", "at least 49 of its soldiers were killed")
    denial = Says("Baku", "AZE", "the shelling.", Stance.DENIES)
    answer = Says("Baku", "AZE", "large-scale provocations by Armenian forces")
    return (
        entry(text, "shelling", who=[("Azerbaijan", "AZE")], whom=[("its soldiers", "ARM")], where=["Goris"],
              when=("early on Tuesday", "2022-09-13", "2022-09-13"), means=["artillery"], mode="heavy-weapons",
              figures=[("killed", "at least 49", 49, None)], said=[accusation, toll], denied=[denial]),
        entry(text, "provocations", who=[("Armenian forces", "ARM")], said=[answer]),
    )  # fmt: skip


def entries_of(coded, ident):
    """The entries that a ledger makes of a coded document, which is called ``ident`` there."""
    document = replace(coded.document, id=ident)
    claims = {claim.id: claim for claim in coded.claims}
    made, seen = [], {}
    for report in coded.reports:
        needed = [*report.said_by, *report.denied_by]
        for name in needed:
            needed += [parent] if (parent := claims[name].parent) and parent not in needed else []
        key = f"{ident}/{report.anchor.start}-{report.anchor.end}/{report.type}"
        seen[key] = seen.get(key, 0) + 1
        key = key if seen[key] == 1 else f"{key}/{seen[key]}"
        own = tuple(claim for claim in coded.claims if claim.id in needed)
        made.append(Entry(key, document, report, own, ident))
    return made

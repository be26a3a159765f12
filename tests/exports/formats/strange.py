"""A ledger of hard cases, in our own words: emoji, Arabic, line ends, very long words, nothing known."""

from dataclasses import replace

from counterclaim.records import (
    ActorKind,
    Agreement,
    AgreementKind,
    AgreementStatus,
    Body,
    BodyRole,
    Change,
    Context,
    Control,
    ControlSense,
    Copy,
    CopyKind,
    Decision,
    Drift,
    DriftKind,
    EventType,
    Field,
    Force,
    ForceStatus,
    Join,
    Newness,
    Place,
    PlaceDoubt,
    Precision,
    Reality,
    SideKind,
    Span,
    Verb,
    Version,
    Warned,
)
from tests.exports.formats import sample
from tests.exports.formats.sample import (
    FakeHoldings,
    Telling,
    actor,
    claim,
    document,
    incident,
    place,
    span,
    told,
    when,
)

LONG = "so far " * 1430  # a little over 10,000 characters


def signs():
    """Emoji, Arabic, an end of line and a tab in the words, a title that looks like a formula."""
    doc = document(
        "signs-1", "2022-09-13", "القناة",
        "قالت وزارة الدفاع 🚀🔥 that rockets\n\thit طرابلس on 13 September.",
        title='=HYPERLINK("https://evil.example")',
    )  # fmt: skip
    ministry = actor(doc, "وزارة الدفاع 🚀🔥", "LBY", "Libya", ActorKind.STATE, "LBY", "GOV")
    one = Telling(
        doc, "rockets\n\thit", EventType.ASSAULT, "heavy-weapons", (ministry,), (),
        (place(doc, "طرابلس", "geonames:2210247", "LBY", (32.88743, 13.18733)),),
        when(doc, "13 September", "2022-09-13"), claims=(claim(doc, "c1", ministry, "that rockets\n\thit طرابلس"),),
        said_by=("c1",),
    ).entry()  # fmt: skip
    told_of = (
        told(one, Field.WHO, "LBY", "وزارة الدفاع", "وزارة الدفاع 🚀🔥"),
        told(one, Field.WHAT, "ASSAULT/heavy-weapons", "ASSAULT/heavy-weapons", "rockets\n\thit"),
    )
    return incident("i-signs", one, versions=(Version(SideKind.PARTY, "LBY", "Libya", told_of, (one.key,)),))


def endless():
    """A quotation of more than 10,000 characters."""
    doc = document("endless-1", "2022-09-13", "Delta Post", f"Kenya accused Somalia on 13 September: {LONG}.")
    kenya, somalia = actor(doc, "Kenya", "KEN", "Kenya", ActorKind.STATE, "KEN", "GOV"), actor(doc, "Somalia", "SOM")
    one = Telling(
        doc, "accused", EventType.ACCUSE, "allege", (kenya,), (somalia,), (), when(doc, "13 September", "2022-09-13"),
        claims=(claim(doc, "c1", kenya, LONG),), said_by=("c1",),
    ).entry()  # fmt: skip
    return incident("i-endless", one)


def nowhere():
    """Words of a place that is not known, and no version."""
    doc = document("nowhere-1", None, "Delta Post", "Shots were heard near Xanadu on 13 September.")
    at = span(doc, "Xanadu")
    xanadu = Place(at.text, at.start, at.end, doubt=PlaceDoubt.UNKNOWN)
    one = Telling(
        doc, "Shots", EventType.ASSAULT, "firearms", (), (), (xanadu,), when(doc, "13 September", "2022-09-13")
    ).entry()
    return incident("i-nowhere", one)


def province(name="i-province", code="geonames:1486910", country="RUS", point=(67.0, 179.0), radius=700.0):
    """A province on the far side of the antimeridian."""
    doc = document(name, "2022-09-13", "Delta Post", "Troops left Chukotka on 13 September.")
    troops = actor(doc, "Troops", "RUS", "Russia", ActorKind.MILITARY, "RUS", "MIL")
    where = replace(place(doc, "Chukotka", code, country, point, Precision.PROVINCE, "Chukotka"), radius_km=radius)
    one = Telling(
        doc, "left", EventType.RETREAT, "withdraw", (troops,), (), (where,), when(doc, "13 September", "2022-09-13")
    ).entry()
    return incident(name, one)


def kosovo():
    """Kosovo and a breakaway area as parties, nine centuries ago told as history and supposed."""
    doc = document(
        "kosovo-1", "2022-09-13", "Delta Post", "Had Kosovo and Abkhazia met in May 1992, the UN would know."
    )
    parties = (
        replace(actor(doc, "Kosovo", "XKX", "Kosovo"), country="XKX", cow=347, gw=347, wikidata="Q1246"),
        actor(doc, "Abkhazia", "abkhazia", "Abkhazia", ActorKind.REBEL, None, "REB"),
        actor(doc, "UN", "un", "United Nations", ActorKind.IGO, None, "IGO"),
    )
    one = Telling(
        doc, "met", EventType.CONSULT, "multilateral", parties, (), (), when(doc, "May 1992", "1992-05-01", "1992-05-31"),
        reality=Reality.HYPOTHETICAL, newness=Newness.BACKGROUND,
    ).entry()  # fmt: skip
    return incident("i-kosovo", one)


def decades():
    """An occupation known to years only, and one with an open end."""
    doc = document("decades-1", "2022-09-13", "Delta Post", "The army held the hills from 1992 to 2020.")
    army = actor(doc, "The army", "ARM", "Armenia", ActorKind.MILITARY, "ARM", "MIL")
    one = Telling(
        doc,
        "held",
        EventType.COERCE,
        "seize",
        (army,),
        (),
        (),
        when(doc, "from 1992 to 2020", "1992-01-01", "2020-12-31"),
    ).entry()
    return incident("i-decades", one)


def aid():
    """Aid to nobody who is named."""
    doc = document("aid-1", "2022-09-13", "Delta Post", "Kenya sent grain on 13 September.")
    kenya = actor(doc, "Kenya", "KEN", "Kenya", ActorKind.STATE, "KEN", "GOV")
    one = Telling(doc, "sent", EventType.AID, None, (kenya,), (), (), when(doc, "13 September", "2022-09-13")).entry()
    return incident("i-aid", one)


def strange():
    """All of the above and the plain ones, as a ledger gives them."""
    made = [*sample.everything(), signs(), endless(), nowhere(), province(), kosovo(), decades(), aid()]
    return sorted(made, key=lambda one: (one[0].earliest or "9999", one[0].id))


class StrangeHoldings(FakeHoldings):
    """A ledger of them, with context, copies, drift, joins and decisions."""

    def __init__(self):
        held = strange()
        keys = [key for made, _ in held for key in made.entries]
        first, entries = held[-1]
        held[-1] = (replace(first, joins=(Join(keys[0], keys[1], 0.75, ("the same day", "the same 🚀"), 2),)), entries)
        decided = (
            Decision(1, "2022-09-20T08:00:00Z", "mia", Verb.EDIT, (keys[0],), "mode", "demo", None, "seen on film"),
            Decision(2, "2022-09-21T08:00:00Z", "mia", Verb.SAME, (keys[0], keys[1]), reason="one happening"),
        )
        drift = Drift(
            DriftKind.FIGURE, "goris-1", "goris-2", Span("49", 3, 5), None, (Change("-", "49"),), "a figure fell away"
        )
        super().__init__(
            held,
            drifted=(drift,),
            copied=(Copy("goris-2", "goris-1", CopyKind.REWRITE, 0.91, ("the older one",)),),
            decided=decided,
        )

    def documents(self):
        for coded in super().documents():
            if coded.document.id == "goris-1":
                yield replace(coded, context=context(coded.document), warnings=(Warned("W201", "no day 🚀"),))
            else:
                yield coded


def context(doc):
    armenia, azerbaijan = actor(doc, "Armenia", "ARM"), actor(doc, "Azerbaijan", "AZE")
    evidence, goris = (
        span(doc, "Armenia said Azerbaijan shelled Goris"),
        place(doc, "Goris", "g:1", "ARM", (39.5, 46.3)),
    )
    day = when(doc, "13 September", "2022-09-13")
    why = ("made by hand",)
    return Context(
        (Agreement("a1", span(doc, "response"), AgreementKind.TRUCE, (armenia, azerbaijan), (), day,
                   AgreementStatus.BREACHED, span(doc, "shelled"), (azerbaijan,), Reality.HAPPENED, None,
                   (span(doc, "sabotage"),), None, evidence, ("c1",), why),),
        (Body("b1", span(doc, "Armenia"), (), BodyRole.MONITOR, (armenia,), (), None, evidence, (), why),),
        (Force("f1", (armenia,), span(doc, "soldiers"), sample.killed(doc, "at least 49", 49), (goris,),
               ForceStatus.DEPLOYED, None, day, Reality.HAPPENED, evidence, (), why),),
        (Control("k1", ControlSense.TOOK, span(doc, "shelled"), (azerbaijan,), (armenia,), span(doc, "Goris"), (goris,),
                 day, None, Reality.NEGATED, evidence, ("c1",), why),),
    )  # fmt: skip

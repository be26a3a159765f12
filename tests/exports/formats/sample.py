"""Incidents made by hand for the tests of exports: our own words about real events, victims' names made up."""

from dataclasses import dataclass, field, replace

from counterclaim.records import (
    Actor,
    ActorKind,
    Claim,
    CodedDocument,
    CoderStamp,
    DateBasis,
    Document,
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
from counterclaim.records.entry import Entry
from counterclaim.records.incident import Compared, Evidence, FirstReport, Incident, Range, Told, Version
from counterclaim.records.ledger_codes import Field, FieldState, SideKind

STATES = {"ARM": "Armenia", "AZE": "Azerbaijan", "RUS": "Russia", "UKR": "Ukraine", "ISR": "Israel", "PSE": "Palestine"}


def document(name, day, outlet, *sentences, title=None):
    text = " ".join(sentences)
    url = f"https://{outlet.lower().replace(' ', '')}.example/{name}"
    published = Published(day, DateBasis.GIVEN if day else DateBasis.NONE)
    return Document(name, title or sentences[0], text, outlet, url, "en", published, "0" * 64)


def span(doc, words, occurrence=0):
    start = -1
    for _ in range(occurrence + 1):
        start = doc.text.index(words, start + 1)
    return Span(words, start, start + len(words))


def actor(doc, words, code=None, name=None, kind=ActorKind.STATE, *more, occurrence=0):
    """``more`` are country and sector, of states their code and GOV."""
    at = span(doc, words, occurrence)
    country, sector = more or (code if code in STATES else None, "GOV")
    return Actor(words, at.start, at.end, code, name or STATES.get(code, words), country, kind, sector)


def place(doc, words, code, country, point, precision=Precision.TOWN, admin1=None):
    at = span(doc, words)
    more = {"radius_km": 5.0, "precision": precision, "score": 0.9}
    return Place(words, at.start, at.end, code, words, country, admin1, *point, **more)


def when(doc, words, earliest, latest=None):
    return When(span(doc, words), earliest, latest or earliest, WhenBasis.STATED)


def killed(doc, words, low, high=None):
    return Figure(FigureKind.KILLED, low, high, False, span(doc, words))


def claim(doc, name, source, content, stance=Stance.ASSERTS, answers=None):
    at = Source(source.text, source.start, source.end, (source,))
    return Claim(name, None, at, None, (span(doc, content),), stance, False, answers=answers)


@dataclass
class Telling:
    """One report in the making."""

    doc: Document
    anchor: str
    type: EventType
    mode: str | None = None
    actor: tuple = ()
    recipient: tuple = ()
    where: tuple = ()
    when: When | None = None
    means: tuple = ()
    figures: tuple = ()
    reality: Reality = Reality.HAPPENED
    newness: Newness = Newness.NEW
    claims: tuple = ()
    said_by: tuple = ()
    denied_by: tuple = ()

    def entry(self, number=1):
        at = span(self.doc, self.anchor)
        report = Report(
            f"r{number}", at, self.type, self.mode, self.actor, self.recipient, self.where, self.when, self.means,
            self.figures, self.reality, self.newness, self.said_by, self.denied_by, 0.8, ("made by hand",),
        )  # fmt: skip
        key = f"{self.doc.id}/{at.start}-{at.end}/{self.type}"
        return Entry(key, self.doc, report, self.claims, self.doc.id)


def told(entry, field, value, label, words, stance=Stance.ASSERTS, origins=1):
    at = span(entry.document, words)
    evidence = Evidence(entry.document.id, entry.key, words, at.start, at.end)
    return Told(field, value, label, stance, (evidence,), origins)


def incident(name, *entries, versions=(), contested_on=(), figures=(), **changes):
    """An incident with what its first report says, for ``changes`` to alter."""
    first = entries[0]
    report, doc = first.report, first.document
    states = {one.field for version in versions for one in version.told}
    compared = tuple(
        Compared(field, FieldState.DISPUTED if field in contested_on else FieldState.ONE_VERSION, ())
        for field in Field
        if field in states
    )
    days = [entry.document.published.date for entry in entries if entry.document.published.date]
    made = Incident(
        id=name,
        family=report.type.value,
        type=report.type,
        mode=report.mode,
        actor=report.actor,
        recipient=report.recipient,
        where=report.where,
        earliest=report.when.earliest if report.when else None,
        latest=report.when.latest if report.when else None,
        means=tuple(one.text for one in report.means),
        figures=tuple(figures),
        reality=report.reality,
        newness=report.newness,
        versions=tuple(versions),
        compared=compared,
        contested=bool(contested_on),
        contested_on=tuple(contested_on),
        articles=len(entries),
        origins=len({entry.origin for entry in entries}),
        first=FirstReport(doc.published.date, doc.outlet, doc.id, first.key),
        changed=max(days, default=None),
        entries=tuple(entry.key for entry in entries),
        joins=(),
        why=("made by hand",),
    )
    return replace(made, **changes), entries


def killed_range(low, best, high):
    return Range(FigureKind.KILLED, low, best, high, "lowest and highest of all versions; best the one most texts tell")


def borderland():
    """Azerbaijan's fire at three Armenian towns on 13 September 2022, denied in part by Azerbaijan."""
    doc = document(
        "goris-1", "2022-09-13", "Hill Gazette",
        "Armenia said Azerbaijan shelled Goris, Jermuk and Sotk on 13 September, killing at least 49 soldiers.",
        "Azerbaijan denied firing at civilian buildings and spoke of a response to sabotage.",
        title="Shells fall on three Armenian towns",
    )  # fmt: skip
    other = document(
        "goris-2", "2022-09-14", "Delta Post",
        "Azerbaijani guns hit Goris on 13 September, Yerevan says, and 51 servicemen died.",
    )  # fmt: skip
    arm, aze = actor(doc, "Armenia", "ARM"), actor(doc, "Azerbaijan", "AZE")
    gunners = replace(aze, kind=ActorKind.MILITARY, sector="MIL")
    soldiers = actor(doc, "soldiers", "ARM", "Armenia", ActorKind.MILITARY, "ARM", "MIL")
    denial = actor(doc, "Azerbaijan", "AZE", occurrence=1)
    claims = (
        claim(doc, "c1", arm, "Azerbaijan shelled Goris, Jermuk and Sotk on 13 September"),
        claim(doc, "c2", denial, "firing at civilian buildings", Stance.DENIES, "c1"),
    )
    places = (
        place(doc, "Goris", "geonames:174895", "ARM", (39.5111, 46.3417), admin1="Syunik"),
        place(doc, "Jermuk", "geonames:174972", "ARM", (39.8417, 45.6694), admin1="Vayots Dzor"),
        place(doc, "Sotk", "geonames:616178", "ARM", (40.2028, 45.8650), admin1="Gegharkunik"),
    )
    one = Telling(
        doc, "shelled", EventType.ASSAULT, "heavy-weapons", (gunners,), (soldiers,), places,
        when(doc, "13 September", "2022-09-13"), figures=(killed(doc, "at least 49", 49),), claims=claims,
        said_by=("c1",), denied_by=("c2",),
    ).entry()  # fmt: skip
    two = Telling(
        other, "hit", EventType.ASSAULT, "heavy-weapons",
        (actor(other, "Azerbaijani guns", "AZE", "Azerbaijan", ActorKind.MILITARY, "AZE", "MIL"),),
        where=(place(other, "Goris", "geonames:174895", "ARM", (39.5111, 46.3417), admin1="Syunik"),),
        when=when(other, "13 September", "2022-09-13"), figures=(killed(other, "51", 51, 51),),
        claims=(claim(other, "c1", actor(other, "Yerevan", "ARM"), "hit Goris on 13 September"),), said_by=("c1",),
    ).entry()  # fmt: skip
    versions = (
        Version(
            SideKind.PARTY, "ARM", "Armenia",
            (
                told(one, Field.WHO, "AZE", "Azerbaijan", "Azerbaijan shelled", origins=2),
                told(one, Field.WHEN, "2022-09-13/2022-09-13", "13 Sep 2022", "13 September", origins=2),
                told(one, Field.FIGURES, "killed 49/", "at least 49 killed", "at least 49"),
                told(two, Field.FIGURES, "killed 51/51", "51 killed", "51"),
            ),
            (one.key, two.key),
        ),
        Version(
            SideKind.PARTY, "AZE", "Azerbaijan",
            (told(one, Field.WHETHER, "negated", "did not happen", "denied", Stance.DENIES),),
            (one.key,),
        ),
    )  # fmt: skip
    return incident(
        "i-borderland", one, two, versions=versions, contested_on=(Field.WHETHER,), figures=(killed_range(49, 51, 51),)
    )


def station():
    """The missile on the station of Kramatorsk, 8 April 2022: two sides, each of which names the other."""
    doc = document(
        "station-1", "2022-04-08", "River Times",
        "Ukraine said a Russian missile struck the railway station of Kramatorsk on 8 April and killed 52 civilians.",
        "Russia's defence ministry said the claim was false and blamed Ukraine.",
        "Among the dead was Olena Prykladna, a nurse.",
    )  # fmt: skip
    ukr, rus = actor(doc, "Ukraine", "UKR"), actor(doc, "Russian", "RUS", None, ActorKind.MILITARY, "RUS", "MIL")
    civilians = actor(doc, "civilians", "civilians-UKR", "civilians (Ukraine)", ActorKind.CIVILIAN, "UKR", "CVL")
    victim = actor(doc, "Olena Prykladna", "olena-prykladna", None, ActorKind.PERSON, "UKR", None)
    denial = actor(doc, "Russia's defence ministry", "RUS", "Russia")
    claims = (
        claim(doc, "c1", ukr, "a Russian missile struck the railway station of Kramatorsk on 8 April"),
        claim(doc, "c2", denial, "the claim was false", Stance.DENIES, "c1"),
    )
    one = Telling(
        doc, "struck", EventType.ASSAULT, "heavy-weapons", (rus,), (civilians, victim),
        (place(doc, "Kramatorsk", "geonames:704147", "UKR", (48.7230, 37.5563), Precision.SITE, "Donetsk"),),
        when(doc, "8 April", "2022-04-08"), (span(doc, "missile"),), (killed(doc, "52", 52, 52),), claims=claims,
        said_by=("c1",), denied_by=("c2",),
    ).entry()  # fmt: skip
    versions = (
        Version(
            SideKind.PARTY, "UKR", "Ukraine",
            (
                told(one, Field.WHO, "RUS", "Russia", "a Russian missile"),
                told(one, Field.WHOM, "olena-prykladna", "Olena Prykladna", "Olena Prykladna"),
                told(one, Field.FIGURES, "killed 52/52", "52 killed", "52"),
            ),
            (one.key,),
        ),
        Version(
            SideKind.PARTY, "RUS", "Russia",
            (
                told(one, Field.WHETHER, "negated", "did not happen", "the claim was false", Stance.DENIES),
                told(one, Field.WHO, "UKR", "Ukraine", "blamed Ukraine"),
            ),
            (one.key,),
        ),
    )  # fmt: skip
    return incident("i-station", one, versions=versions, contested_on=(Field.WHO,), figures=(killed_range(52, 52, 61),))


def truce():
    """The truce between Armenia and Azerbaijan of 14 September 2022."""
    doc = document(
        "truce-1", "2022-09-15", "Hill Gazette",
        "Armenia and Azerbaijan agreed a truce in Yerevan on 14 September, an Armenian official said.",
    )  # fmt: skip
    parties = (actor(doc, "Armenia", "ARM"), actor(doc, "Azerbaijan", "AZE"))
    one = Telling(
        doc, "agreed", EventType.AGREE, None, parties, (),
        (place(doc, "Yerevan", "geonames:616052", "ARM", (40.1811, 44.5136)),),
        when(doc, "14 September", "2022-09-14"),
    ).entry()  # fmt: skip
    versions = (
        Version(
            SideKind.OUTLET, "outlet", "outlet", (told(one, Field.WHAT, "AGREE", "truce", "truce", None),), (one.key,)
        ),
    )
    return incident("i-truce", one, versions=versions)


def march():
    """A march in Yerevan in the second week of June 2020, with no day; one side only."""
    doc = document(
        "march-1", "2020-06-15", "=Spread Sheet Daily",
        "Protesters marched through Yerevan in the week to 14 June.",
    )  # fmt: skip
    crowd = actor(doc, "Protesters", "protesters-ARM", "protesters (Armenia)", ActorKind.CIVILIAN, "ARM", "CVL")
    one = Telling(
        doc, "marched", EventType.PROTEST, "demo", (crowd,), (),
        (place(doc, "Yerevan", "geonames:616052", "ARM", (40.1811, 44.5136)),),
        when(doc, "the week to 14 June", "2020-06-08", "2020-06-14"),
    ).entry()  # fmt: skip
    versions = (
        Version(
            SideKind.OUTLET,
            "outlet",
            "outlet",
            (told(one, Field.WHAT, "PROTEST", "march", "marched", None),),
            (one.key,),
        ),
    )
    return incident("i-march", one, versions=versions)


def planned():
    """A visit that was only planned."""
    doc = document("visit-1", "2022-09-20", "Delta Post", "A speaker of the House plans to visit Yerevan next week.")
    one = Telling(
        doc, "visit", EventType.CONSULT, "visit", (actor(doc, "A speaker of the House", "USA", "United States"),), (),
        (place(doc, "Yerevan", "geonames:616052", "ARM", (40.1811, 44.5136)),),
        when(doc, "next week", "2022-09-26", "2022-10-02"), reality=Reality.PLANNED, newness=Newness.FUTURE,
    ).entry()  # fmt: skip
    return incident("i-planned", one)


def dayless():
    """An attack whose day no text tells, in a country and no nearer."""
    doc = document("dayless-1", None, "Delta Post", "Gunmen killed dozens somewhere in Ukraine.")
    gunmen = actor(doc, "Gunmen", "unknown-armed", "not named", ActorKind.UNKNOWN, None, "UNK")
    where = place(doc, "Ukraine", "geonames:690791", "UKR", (50.4547, 30.5238), Precision.COUNTRY)
    one = Telling(doc, "killed", EventType.ASSAULT, "firearms", (gunmen,), (), (where,)).entry()
    return incident("i-dayless", one)


def everything():
    """All of the above, by earliest day and id, as a ledger gives them."""
    made = [borderland(), station(), truce(), march(), planned(), dayless()]
    return sorted(made, key=lambda one: (one[0].earliest or "9999", one[0].id))


@dataclass
class FakeHoldings:
    """A ledger in memory; ``numbers`` are kept from export to export."""

    held: list = field(default_factory=everything)
    question: str = "everything"
    numbers: dict = field(default_factory=dict)
    drifted: tuple = ()
    copied: tuple = ()
    decided: tuple = ()

    def incidents(self):
        return iter(self.held)

    def documents(self):
        found = {}
        for _, entries in self.held:
            for entry in entries:
                found.setdefault(entry.document.id, (entry.document, []))[1].append(entry)
        for name in sorted(found):
            doc, entries = found[name]
            claims = tuple({one.id: one for entry in entries for one in entry.claims}.values())
            yield CodedDocument(
                doc, claims, tuple(e.report for e in entries), (), CoderStamp("0", (("model", "0" * 64),))
            )

    def copies(self):
        return iter(self.copied)

    def drifts(self):
        return iter(self.drifted)

    def decisions(self):
        return iter(self.decided)

    def issue(self, series, items):
        known = self.numbers.setdefault(series, {})
        for item in items:
            known.setdefault(item, len(known) + 1)
        return {item: known[item] for item in items}

    def issued(self, series):
        return tuple(self.numbers.get(series, ()))

    def withdrawn(self, series, kept):
        known = self.numbers.get(series, {})
        gone = sorted((number, item) for item, number in known.items() if item not in kept)
        return tuple((number, item, "2022-10-01T08:00:00Z") for number, item in gone)

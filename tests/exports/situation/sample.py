"""Holdings written by hand for the tests: the fighting of September 2022 between Armenia and Azerbaijan, in our own words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from counterclaim.records import (
    Actor,
    ActorKind,
    Change,
    Claim,
    CodedDocument,
    CoderStamp,
    Compared,
    Context,
    Copy,
    CopyKind,
    DateBasis,
    Decision,
    Document,
    Drift,
    DriftKind,
    Entry,
    EventType,
    Evidence,
    Field,
    FieldState,
    FigureKind,
    FirstReport,
    Incident,
    Join,
    Newness,
    Place,
    Precision,
    Published,
    Range,
    Reality,
    Report,
    SideKind,
    Span,
    Stance,
    Told,
    Version,
    When,
    WhenBasis,
)

COUNTRIES = {"ARM": "Armenia", "AZE": "Azerbaijan", "RUS": "Russia", "USA": "United States", "FRA": "France"}
PLACES = {
    "Goris": (39.5111, 46.3389, 4.0, Precision.TOWN, "ARM"),
    "Jermuk": (39.8417, 45.6722, 3.0, Precision.TOWN, "ARM"),
    "Sotk": (40.2017, 45.8658, 3.0, Precision.TOWN, "ARM"),
    "Kapan": (39.2075, 46.4058, 5.0, Precision.TOWN, "ARM"),
    "Vardenis": (40.18, 45.72, 3.0, Precision.TOWN, "ARM"),
    "Ishkhanasar": (39.62, 46.22, 12.0, Precision.NEAR_TOWN, "ARM"),
    "Kalbajar": (40.1064, 46.0383, 12.0, Precision.DISTRICT, "AZE"),
    "Lachin": (39.6408, 46.5469, 12.0, Precision.DISTRICT, "AZE"),
    "Dashkasan": (40.5206, 46.0778, 15.0, Precision.DISTRICT, "AZE"),
    "Syunik": (39.25, 46.25, 55.0, Precision.PROVINCE, "ARM"),
    "Gegharkunik": (40.35, 45.3, 45.0, Precision.PROVINCE, "ARM"),
    "Armenia": (40.18, 44.51, 150.0, Precision.COUNTRY, "ARM"),
    "Yerevan": (40.1811, 44.5136, 15.0, Precision.TOWN, "ARM"),
    "Moscow": (55.7522, 37.6156, 25.0, Precision.TOWN, "RUS"),
    "New York": (40.7143, -74.006, 30.0, Precision.TOWN, "USA"),
}
STAMP = CoderStamp("test", ())


@dataclass
class Tells:
    """One side's account in one document: the sentence, and what the version says by it."""

    document: str
    side: str
    sentence: str
    stance: Stance | None = Stance.ASSERTS
    figures: tuple[tuple[str, int | None, int | None, str], ...] = ()
    means: tuple[str, ...] = ()
    denies: bool = False
    kind: SideKind = SideKind.PARTY


@dataclass
class Book:
    """Holdings that a test fills; ``shuffle`` turns the order in which things are given out."""

    asked: str = "own test"
    documents_: dict[str, tuple[Document, list[str], list[Claim], list[Report], Context]] = field(default_factory=dict)
    pending: list[tuple[dict, list[Tells]]] = field(default_factory=list)
    copied: list[Copy] = field(default_factory=list)
    drifted: list[Drift] = field(default_factory=list)
    turned: bool = False
    _made: list[tuple[Incident, tuple[Entry, ...]]] | None = None

    @property
    def question(self) -> str:
        return self.asked

    def document(
        self, name: str, outlet: str | None, day: str | None, url: str | None = None, title: str | None = None
    ) -> None:
        published = Published(day, DateBasis.GIVEN if day else DateBasis.NONE)
        document = Document(name, title or f"Report {name}", "", outlet, url, "en", published, "0" * 64)
        self.documents_[name] = (document, [], [], [], Context())

    def say(self, name: str, sentence: str) -> Span:
        """Adds a sentence to a document and says where it stands."""
        sentences = self.documents_[name][1]
        start = sum(len(one) + 1 for one in sentences)
        sentences.append(sentence)
        return Span(sentence, start, start + len(sentence))

    def context(self, name: str, context: Context) -> None:
        document, sentences, claims, reports, _ = self.documents_[name]
        self.documents_[name] = (document, sentences, claims, reports, context)

    def incident(self, tells: Sequence[Tells], **fields: object) -> str:
        """Adds an incident; gives its id."""
        self._made = None
        self.pending.append((fields, list(tells)))
        return f"i{len(self.pending):04d}"

    def text(self, name: str) -> str:
        return " ".join(self.documents_[name][1])

    def finished(self, name: str) -> Document:
        document = self.documents_[name][0]
        return Document(
            document.id,
            document.title,
            self.text(name),
            document.outlet,
            document.url,
            "en",
            document.published,
            "0" * 64,
        )

    def incidents(self) -> Iterator[tuple[Incident, tuple[Entry, ...]]]:
        if self._made is None:
            spans = [[self.say(t.document, t.sentence) for t in tells] for _, tells in self.pending]
            self._made = [
                build(self, number, fields, tells, spans[number - 1])
                for number, (fields, tells) in enumerate(self.pending, 1)
            ]
        return self._turn(self._made)

    def documents(self) -> Iterator[CodedDocument]:
        list(self.incidents())
        return self._turn(
            [CodedDocument(self.finished(n), (), (), (), STAMP, row[4]) for n, row in sorted(self.documents_.items())]
        )

    def copies(self) -> Iterator[Copy]:
        return self._turn(self.copied)

    def drifts(self) -> Iterator[Drift]:
        return self._turn(self.drifted)

    def decisions(self) -> Iterator[Decision]:
        return iter(())

    def issue(self, series: str, items: tuple[str, ...]) -> Mapping[str, int]:
        return {item: number for number, item in enumerate(items, 1)}

    def issued(self, series: str) -> tuple[str, ...]:
        return ()

    def withdrawn(self, series: str, kept: frozenset[str]) -> tuple[tuple[int, str, str], ...]:
        return ()

    def _turn(self, found):
        return iter(list(reversed(found)) if self.turned else list(found))


def actor(party: str | None) -> Actor:
    if party is None:
        return Actor("gunmen", 0, 6, None, "not named", None, ActorKind.UNKNOWN)
    name = COUNTRIES.get(party, party)
    state = party in COUNTRIES
    country = party if state else None
    return Actor(
        name,
        0,
        len(name),
        party,
        name,
        country,
        ActorKind.STATE if state else ActorKind.REBEL,
        "GOV" if state else "REB",
    )


def place(name: str) -> Place:
    if name not in PLACES:
        return Place(name, 0, len(name))
    lat, lon, radius, precision, country = PLACES[name]
    return Place(
        name, 0, len(name), f"geonames:{abs(hash_(name))}", name, country, None, lat, lon, radius, precision, score=0.9
    )


def hash_(name: str) -> int:
    return sum(ord(letter) * 31**at for at, letter in enumerate(name)) % 10**7


def build(
    book: Book, number: int, fields: dict, tells: list[Tells], spans: list[Span]
) -> tuple[Incident, tuple[Entry, ...]]:
    """The incident and its entries."""
    name = f"i{number:04d}"
    kind, mode = fields.get("type", EventType.ASSAULT), fields.get("mode", "heavy-weapons")
    doers = tuple(actor(p) for p in fields.get("actor", ("AZE",)))
    targets = tuple(actor(p) for p in fields.get("recipient", ("ARM",)))
    spots = tuple(place(p) for p in fields.get("where", ("Goris",)))
    first, last = fields.get("days", ("2022-09-13", "2022-09-13"))
    entries, versions = [], {}
    for at, (tell, span) in enumerate(zip(tells, spans, strict=True)):
        key = f"{tell.document}/{span.start}-{span.end}/{kind}"
        report = Report(
            f"r{at}", span, kind, mode, doers, targets, spots,
            When(None, first, last, WhenBasis.RELATIVE) if first or last else None,
            (), (), Reality.NEGATED if tell.denies else Reality.HAPPENED, Newness.NEW, (), (), 0.9, ("by hand",),
        )  # fmt: skip
        origin = next((copy.origin for copy in book.copied if copy.document == tell.document), tell.document)
        entries.append(Entry(key, book.finished(tell.document), report, (), origin))
        evidence = Evidence(tell.document, key, span.text, span.start, span.end)
        versions.setdefault((tell.kind, tell.side), []).append((tell, evidence, key))
    built = tuple(
        version(kind_, side, told, doers, targets, spots, first, last) for (kind_, side), told in versions.items()
    )
    denied = any(tell.denies for tell in tells)
    contested_on = tuple(fields.get("contested_on", (Field.WHETHER,) if denied else ()))
    compared = tuple(
        Compared(
            one,
            FieldState.DISPUTED if one in contested_on
            else FieldState.AGREED if sum(any(t.field is one for t in v.told) for v in built) > 1
            else FieldState.ONE_VERSION if any(t.field is one for v in built for t in v.told)
            else FieldState.SILENT,
            tuple(dict.fromkeys(t.label for v in built for t in v.told if t.field is one)),
        )
        for one in Field
    )  # fmt: skip
    days = sorted(e.document.published.date or "~" for e in entries)
    opening = min(entries, key=lambda e: (e.document.published.date or "~", e.key))
    told = [figure for tell in tells for figure in tell.figures]
    ranges = tuple(
        Range(
            FigureKind(k),
            min(lows),
            max(lows),
            None if None in highs else max(highs),
            "lowest, largest low, largest high",
        )
        for k in dict.fromkeys(one[0] for one in told)
        for lows, highs in [
            ([o[1] for o in told if o[0] == k and o[1] is not None] or [0], [o[2] for o in told if o[0] == k])
        ]
    )
    incident = Incident(
        name, fields.get("family", {"ASSAULT": "attack"}.get(str(kind), str(kind).lower())), kind, mode, doers, targets,
        spots, first, last, tuple(m for t in tells for m in t.means), ranges, fields.get("reality", Reality.HAPPENED),
        Newness.NEW, built, compared, bool(contested_on), contested_on, len({e.document.id for e in entries}),
        len({e.origin for e in entries}),
        FirstReport(opening.document.published.date, opening.document.outlet, opening.document.id, opening.key),
        days[-1] if days[-1] != "~" else None, tuple(e.key for e in entries),
        tuple(Join(e.key, entries[0].key, 0.9, ("same day, place and sides",)) for e in entries[1:]), ("by hand",),
    )  # fmt: skip
    return incident, tuple(entries)


def version(kind, side, told, doers, targets, spots, first, last) -> Version:
    """One side's account from the sentences in which it stands."""
    fields: dict[tuple[Field, str], list] = {}
    labels: dict[tuple[Field, str], tuple[str, Stance | None]] = {}

    def tell(field_, value, label, stance, evidence):
        fields.setdefault((field_, value), []).append(evidence)
        labels.setdefault((field_, value), (label, stance))

    for one, evidence, _ in told:
        if one.denies:
            tell(Field.WHETHER, "negated", "did not happen", Stance.DENIES, evidence)
            continue
        tell(Field.WHETHER, "happened", "happened", one.stance, evidence)
        for who in doers:
            tell(Field.WHO, who.id or "?", who.name, one.stance, evidence)
        for whom in targets:
            tell(Field.WHOM, whom.id or "?", whom.name, one.stance, evidence)
        for spot in spots:
            tell(Field.WHERE, spot.id or spot.text, spot.text, one.stance, evidence)
        if first:
            tell(
                Field.WHEN,
                f"{first}/{last or ''}",
                first if first == last else f"{first} to {last or 'an open day'}",
                one.stance,
                evidence,
            )
        for means in one.means:
            tell(Field.MEANS, means, means, one.stance, evidence)
        for kind_, low, high, label in one.figures:
            value = f"{kind_} {'' if low is None else low}/{'' if high is None else high}"
            tell(Field.FIGURES, value, label, one.stance, evidence)
    order = list(Field)
    rows = tuple(
        Told(f, v, labels[f, v][0], labels[f, v][1], tuple(e), len({x.document for x in e}))
        for (f, v), e in sorted(fields.items(), key=lambda item: (order.index(item[0][0]), item[0][1]))
    )
    return Version(kind, side, COUNTRIES.get(side, side), rows, tuple(key for _, _, key in told))

"""A coded document made by hand, for tests of what is done with one: an accusation, a denial, a demand."""

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
    Removed,
    RemovedReason,
    Report,
    Source,
    Span,
    Stance,
    Warned,
    When,
    WhenBasis,
)

TEXT = (
    "ARomania accused Azerbaijan of shelling Goris early on Tuesday and said at least 49 of its soldiers were killed.\n"
    "\n"
    "Azerbaijan’s defence ministry denied the shelling. It urged both sides to keep to the truce of 2020."
)


def span(words: str, text: str = TEXT, nth: int = 0, repaired: str | None = None) -> Span:
    """The ``nth`` place where ``words`` stand in ``text``."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span.of(text, start, start + len(words), repaired)


IDENTIFIERS = {"ARM": (371, 371, "Q399"), "AZE": (373, 373, "Q227")}


def actor(words: str, iso: str, name: str, nth: int = 0, repaired: str | None = None) -> Actor:
    at = span(words, nth=nth)
    numbers = IDENTIFIERS.get(iso, (None, None, None))
    return Actor(at.text, at.start, at.end, iso, name, iso, ActorKind.STATE, "GOV", *numbers, repaired)


def source(words: str, *actors: Actor) -> Source:
    at = span(words)
    return Source(at.text, at.start, at.end, actors, actors[0].repaired if actors else None)


def place(words: str, name: str) -> Place:
    at = span(words)
    return Place(at.text, at.start, at.end, "geonames:174895", name, "ARM", "Syunik", 39.51, 46.34, 5, Precision.TOWN)


ARMENIA = actor("ARomania", "ARM", "Armenia", repaired="Armenia")
AZERBAIJAN = actor("Azerbaijan", "AZE", "Azerbaijan")
MINISTRY = actor("Azerbaijan’s defence ministry", "AZE", "Azerbaijan")


def document(text: str = TEXT, title: str | None = "Armenia accuses Azerbaijan", **changes: object) -> Document:
    facts: dict[str, object] = {
        "id": "sample",
        "title": title,
        "text": text,
        "outlet": "Example Wire",
        "url": "https://example.org/news/1",
        "language": "en",
        "published": Published("2022-09-13", DateBasis.INFERRED, "the caption's date"),
        "sha256": "0" * 64,
        "removed": (
            Removed("Read more: The road that two armies want", RemovedReason.PROMOTION),
            Removed("Leave a Reply", RemovedReason.COMMENTS),
        ),
        "author": None,
        "dateline_place": "YEREVAN",
        "dateline_day": "Sept 13",
    }
    return Document(**{**facts, **changes})  # type: ignore[arg-type]


def coded() -> CodedDocument:
    """The sample: 4 claims, 3 reports, 2 removed lines, 1 warning; sound by ``find_faults``."""
    claims = (
        Claim("c1", None, source("ARomania", ARMENIA), span("accused"), (span("of shelling Goris early on Tuesday"),),
              Stance.ASSERTS, verbatim=False, score=0.9),
        Claim("c2", None, source("ARomania", ARMENIA), span("said"),
              (span("at least 49 of its soldiers were killed"),), Stance.ASSERTS, verbatim=False, score=0.8),
        Claim("c3", None, source("Azerbaijan’s defence ministry", MINISTRY), span("denied"), (span("the shelling"),),
              Stance.DENIES, verbatim=False),
        Claim("c4", "c3", None, span("urged"), (span("both sides to keep to the truce of 2020"),), Stance.DEMANDS,
              verbatim=False, channel=span("It")),
    )  # fmt: skip
    when = When(span("early on Tuesday"), "2022-09-12", "2022-09-13", WhenBasis.RELATIVE)
    toll = Figure(FigureKind.KILLED, 49, None, about=False, words=span("at least 49"))
    reports = (
        Report("r1", span("shelling"), EventType.ASSAULT, "heavy-weapons", (AZERBAIJAN,), (ARMENIA,),
               (place("Goris", "Goris"),), when, (span("shelling"),), (toll,), Reality.HAPPENED, Newness.NEW,
               ("c1", "c2"), ("c3",), 0.81, ("type: frame shell.n", "where: gazetteer")),
        Report("r2", span("accused"), EventType.ACCUSE, "allege", (ARMENIA,), (AZERBAIJAN,), (), None, (), (),
               Reality.HAPPENED, Newness.NEW, (), (), None, ()),
        Report("r3", span("truce"), EventType.AGREE, None, (), (), (), When(span("2020"), "2020-01-01", "2020-12-31",
               WhenBasis.STATED), (), (), Reality.NEGATED, Newness.BACKGROUND, ("c4",), (), 1.0, ()),
    )  # fmt: skip
    return CodedDocument(
        document(),
        claims,
        reports,
        (Warned("W201", "the day of publication was inferred"),),
        CoderStamp("0.1.0", (("en_core_web_sm-3.8.0", "ab" * 32),)),
    )


def empty() -> CodedDocument:
    """A document in which nothing was found."""
    return CodedDocument(document("The weather was fine.", None, removed=()), (), (), (), CoderStamp("0.1.0", ()))

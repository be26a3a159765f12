"""About sixty incidents of September 2022, told in our own words, for a look at the page and for the tests."""

from counterclaim.records import (
    Agreement,
    AgreementKind,
    AgreementStatus,
    Change,
    Context,
    Control,
    ControlSense,
    Copy,
    CopyKind,
    Drift,
    DriftKind,
    EventType,
    Field,
    Force,
    ForceStatus,
    Reality,
    SideKind,
    Span,
    Stance,
    When,
    WhenBasis,
)
from tests.exports.situation.sample import Book, Tells, actor, place

SHELLED = ("Goris", "Jermuk", "Sotk", "Kapan", "Vardenis", "Ishkhanasar")
MINED = ("Kalbajar", "Lachin", "Dashkasan")


def september(copies: int = 1) -> Book:
    """The book; ``copies`` repeats it with other ids, for pages of many incidents."""
    book = Book("from 2022-09-12 to 2022-09-20, ARM, AZE")
    _documents(book)
    for _ in range(copies):
        _fighting(book)
        _figures(book)
        _talks(book)
        _loose(book)
    _copies(book)
    _context(book)
    return book


def _documents(book: Book) -> None:
    for name, outlet, day, url in (
        ("d1", "Sevan Courier", "2022-09-13", "https://courier.example/a?x=1&y=2"),
        ("d2", "Caspian Post", "2022-09-13", "https://post.example/b"),
        ("d3", "Wire of the World", "2022-09-13", None),
        ("d4", "Morning Sheet", "2022-09-14", "https://sheet.example/c"),
        ("d5", "Caspian Post", "2022-09-14", "https://post.example/d"),
        ("d6", None, None, None),
        ("d7", "Wire of the World", "2022-09-15", None),
        ("d8", "Evening Echo", "2022-09-17", "https://echo.example/e"),
    ):
        book.document(name, outlet, day, url, f"Report {name[1:]}: the border")


def _fighting(book: Book) -> None:
    for spot in SHELLED:
        book.incident(
            [
                Tells("d1", "ARM", f"Armenia says Azerbaijani guns opened fire on {spot} after midnight.", means=("artillery",)),
                Tells("d3", "ARM", f"Yerevan reported shelling near {spot}.", means=("artillery", "drones")),
                Tells("d2", "AZE", f"Baku denied that anything but firing points near {spot} was hit.", Stance.DENIES, denies=True),
            ],
            where=(spot,), contested_on=(Field.WHETHER, Field.WHO),
        )  # fmt: skip
        book.incident(
            [Tells("d4", "ARM", f"A second day of fire at {spot}, the Armenian ministry said.", means=("mortars",))],
            where=(spot,), days=("2022-09-14", "2022-09-14"),
        )  # fmt: skip
        book.incident(
            [
                Tells("d5", "ARM", f"Drones were seen over {spot} on Tuesday or Wednesday, Yerevan says.", means=("drone",)),
                Tells("d7", "EUM", f"A monitor could not say when {spot} was struck.", Stance.DOUBTS, kind=SideKind.THIRD),
            ],
            mode="drone", where=(spot,), days=("2022-09-13", "2022-09-14"),
        )  # fmt: skip
    for spot in MINED:
        book.incident(
            [
                Tells("d2", "AZE", f"Baku says Armenian saboteurs laid mines in {spot} by night."),
                Tells("d1", "ARM", f"Yerevan rejected the story of mines in {spot}.", Stance.DENIES, denies=True),
            ],
            mode="explosives", actor=("ARM",), recipient=("AZE",), where=(spot,), days=("2022-09-12", "2022-09-12"),
        )  # fmt: skip
        book.incident(
            [Tells("d2", "AZE", f"Azerbaijani posts in {spot} came under mortar fire, Baku says.", means=("mortars",))],
            actor=("ARM",), recipient=("AZE",), where=(spot,), days=("2022-09-13", "2022-09-13"),
        )  # fmt: skip
    for day in (14, 15, 16):
        book.incident(
            [
                Tells("d7", "ARM", f"Both exchanged fire on the {day}th, Yerevan says.", Stance.ASSERTS),
                Tells("d7", "AZE", f"Baku confirmed an exchange of fire on the {day}th.", Stance.CONFIRMS),
            ],
            mode="firearms", actor=("ARM", "AZE"), recipient=(), where=("Gegharkunik",), days=(f"2022-09-{day}",) * 2,
        )  # fmt: skip


def _figures(book: Book) -> None:
    for day, low, document in ((13, 49, "d1"), (14, 105, "d4"), (16, 135, "d8")):
        book.incident(
            [
                Tells(document, "ARM", f"At least {low} soldiers had died by the {day}th, the premier told parliament.",
                      figures=(("killed", low, None, f"at least {low} killed"),)),
                Tells("d5", "AZE", f"Baku puts Armenian losses by the {day}th at about {low * 2}.",
                      figures=(("killed", low * 2, low * 2, f"about {low * 2} killed"),)),
            ],
            where=("Syunik",), days=("2022-09-13", f"2022-09-{day}"), contested_on=(Field.FIGURES,),
        )  # fmt: skip
    for day, low, document in ((13, 50, "d5"), (15, 71, "d7")):
        book.incident(
            [Tells(document, "AZE", f"Azerbaijan named {low} of its soldiers killed up to the {day}th.",
                   figures=(("killed", low, low, f"{low} killed"),))],
            actor=("ARM",), recipient=("AZE",), where=("Kalbajar",), days=("2022-09-13", f"2022-09-{day}"),
        )  # fmt: skip


def _talks(book: Book) -> None:
    calls = (("RUS", 13, "Moscow"), ("FRA", 13, None), ("USA", 13, None), ("RUS", 15, None))
    for other, day, spot in calls:
        book.incident(
            [Tells("d3" if day == 13 else "d7", "ARM", f"The premier rang {other} on the {day}th.")],
            type=EventType.CONSULT, mode="phone", actor=("ARM", other), recipient=(), where=(spot,) if spot else (),
            days=(f"2022-09-{day}",) * 2,
        )  # fmt: skip
    book.incident(
        [Tells("d8", "USA", "The two foreign ministers met in New York at Washington's table.", kind=SideKind.THIRD)],
        type=EventType.CONSULT, mode="third-party", actor=("ARM", "AZE", "USA"), recipient=(), where=("New York",),
        days=("2022-09-19", "2022-09-19"),
    )  # fmt: skip
    book.incident(
        [Tells("d3", "ARM", "Yerevan asked Moscow for help under the treaty of 1997.", Stance.DEMANDS)],
        type=EventType.REQUEST,
        mode="assist",
        actor=("ARM",),
        recipient=("RUS",),
        where=(),
    )
    book.incident(
        [Tells("d2", "AZE", "Baku called on Armenia to pull its troops back.", Stance.DEMANDS)],
        type=EventType.REQUEST,
        mode="yield",
        actor=("AZE",),
        recipient=("ARM",),
        where=(),
    )
    book.incident(
        [Tells("d5", "AZE", "Any new provocation will be crushed, Baku warned.", Stance.THREATENS)],
        type=EventType.THREATEN, mode="violence", actor=("AZE",), recipient=("ARM",), where=(), reality=Reality.THREATENED,
        days=("2022-09-14", "2022-09-14"),
    )  # fmt: skip
    book.incident(
        [
            Tells("d7", "ARM", "A truce holds since eight in the evening, a security official said in Yerevan."),
            Tells("d7", "the outlet", "No fire was heard during the night.", None, kind=SideKind.OUTLET),
        ],
        type=EventType.RETREAT, mode="ceasefire", actor=("ARM", "AZE"), recipient=(), where=("Armenia",),
        days=("2022-09-14", "2022-09-14"),
    )  # fmt: skip


def _loose(book: Book) -> None:
    book.incident(
        [Tells("d6", "ARM", "Houses burned, people of the border say.")], where=("Some Hamlet",), days=(None, None)
    )
    book.incident([Tells("d6", "ARM", "Since the spring posts have been moved forward.")], type=EventType.COERCE, mode="seize",
                  where=("Syunik",), days=("2022-03-01", "2022-09-12"))  # fmt: skip
    book.incident([Tells("d8", "AZE", "After the 14th a road was reopened.")], type=EventType.RETREAT, mode="access",
                  actor=("AZE",), where=(), days=("2022-09-14", None))  # fmt: skip
    book.incident([Tells("d6", "nobody named", "Gunmen shot at a bus.", None, kind=SideKind.UNNAMED)], actor=(None,),
                  mode="firearms", where=("Yerevan",), days=("2022-09-18", "2022-09-18"))  # fmt: skip


def _copies(book: Book) -> None:
    book.copied.append(Copy("d4", "d1", CopyKind.REWRITE, 0.71, ("published a day later", "same order of sentences")))
    before = book.say("d1", "“We will answer every shot,” the minister is said to have told reporters.")
    after = book.say("d4", "“We will answer all shots,” the minister told reporters.")
    book.drifted += [
        Drift(DriftKind.QUOTATION, "d1", "d4", Span(before.text[:27], before.start, before.start + 27),
              Span(after.text[:26], after.start, after.start + 26),
              (Change("=", "“We will answer "), Change("-", "every shot"), Change("+", "all shots"), Change("=", ",”")),
              "the words of a quotation differ"),
        Drift(DriftKind.HEDGE, "d1", "d4", before, None, (Change("-", "is said to have "), Change("=", "told reporters")),
              "“is said to have” fell away"),
    ]  # fmt: skip


def _context(book: Book) -> None:
    said = book.say("d3", "The truce of 2020, signed by both and Moscow, was broken by Azerbaijan, Armenia says.")
    book.say("d3", "A Russian peacekeeping force of about 2,000 stays in Lachin.")
    force = book.say("d7", "Armenian troops were massed at Vardenis.")
    took = book.say("d8", "Azerbaijan holds heights around Jermuk, Yerevan says.")
    truce = Span(said.text[4:9], said.start + 4, said.start + 9)
    status = Span("broken", said.start + 48, said.start + 54)
    both = (actor("ARM"), actor("AZE"))
    agreed = When(None, "2020-11-10", "2020-11-10", WhenBasis.STATED)
    book.context("d3", Context(agreements=(
        Agreement("a1", truce, AgreementKind.TRUCE, both, (actor("RUS"),), agreed, AgreementStatus.BREACHED, status,
                  (actor("AZE"),), Reality.HAPPENED, None, (), None, said, (), ("by hand",)),
        Agreement("a2", truce, AgreementKind.TREATY, (actor("USA"), actor("FRA")), (), None, None, None, (), None, None, (),
                  None, said, (), ("by hand",)),
    )))  # fmt: skip
    book.context("d7", Context(forces=(
        Force("f1", (actor("ARM"),), Span(force.text[:15], force.start, force.start + 15), None, (place("Vardenis"),),
              ForceStatus.MASSED, None, None, Reality.HAPPENED, force, (), ("by hand",)),
    )))  # fmt: skip
    book.context("d8", Context(control=(
        Control("t1", ControlSense.HOLDS, Span("holds", took.start + 11, took.start + 16), (actor("AZE"),), (actor("ARM"),),
                Span("heights around Jermuk", took.start + 17, took.start + 38), (place("Jermuk"),),
                When(None, "2022-09-17", "2022-09-17", WhenBasis.RELATIVE), None, Reality.HAPPENED, took, (), ("by hand",)),
    )))  # fmt: skip

"""The tables of a situation, each from input that is known."""

import random
from dataclasses import replace

import pytest

from counterclaim.exports.situation import Situation, survey
from counterclaim.exports.situation.counts import NONE, OPEN, WIDE
from counterclaim.exports.situation.incident_sheets import incident_sheet
from counterclaim.exports.situation.rows import Quote
from counterclaim.exports.situation.sheets import all_sheets, sheets
from counterclaim.exports.situation.words import Sources
from counterclaim.records import ActorKind, Copy, CopyKind, EventType, Field, Reality, SideKind, Stance
from tests.exports.situation.sample import Book, Tells
from tests.exports.situation.september import september

BOTH = Situation(("ARM", "AZE"), "2022-09-12", "2022-09-20")


def book(*incidents, days=("2022-09-13", "2022-09-14")):
    """Two documents and some incidents, each a pair of what is told and its fields."""
    made = Book()
    made.document("a", "Daily", days[0])
    made.document("b", "Weekly", days[1])
    for tells, fields in incidents:
        made.incident(tells, **fields)
    return made


def armenia(words="Armenia says it was shelled.", **more):
    return Tells("a", "ARM", words, **more)


def baku(words="Baku says so too.", **more):
    return Tells("b", "AZE", words, **more)


DENIAL = {"stance": Stance.DENIES, "denies": True}


def test_a_day_counts_incidents_and_beside_them_articles_and_origins():
    made = book(
        ([armenia(), Tells("b", "ARM", "It was shelled.")], {}),
        ([armenia("Shells fell again.")], {"where": ("Jermuk",)}),
        ([armenia("They spoke by phone.")], {"type": EventType.CONSULT, "mode": "phone"}),
    )
    made.copied.append(Copy("b", "a", CopyKind.REPRINT, 1.0, ()))
    (row,) = survey(made, BOTH).days
    assert (row.first, row.last, row.label) == ("2022-09-13", "2022-09-13", "13 Sep 2022")
    assert (row.incidents, row.possible) == (("i0001", "i0002", "i0003"), ())
    assert row.families == (("attack", ("i0001", "i0002")), ("consult", ("i0003",)))
    assert (row.articles, row.origins) == (2, 1)


def test_what_has_no_single_day_stands_apart_and_never_on_the_day_of_publication():
    made = book(
        ([armenia("1.")], {"days": ("2022-09-12", "2022-09-13")}),
        ([armenia("2.")], {"days": (None, None)}),
        ([armenia("3.")], {"days": ("2022-09-13", None)}),
        ([armenia("4.")], {"days": ("2022-01-01", "2022-12-31")}),
        ([armenia("5.")], {"days": ("2022-09-12", "2022-09-12")}),
    )
    found = survey(made, BOTH)
    assert [(row.label, row.incidents, row.possible) for row in found.days] == [
        ("2022", ("i0004",), ()),
        ("12 Sep 2022", ("i0005",), ("i0004", "i0001")),
        ("12–13 Sep 2022", ("i0001",), ()),
        (OPEN, ("i0003",), ()),
        (NONE, ("i0002",), ()),
    ]
    left = {row.reason: row.incidents for row in found.left_out if row.what == "timeline"}
    assert left == {NONE: ("i0002",), OPEN: ("i0003",), WIDE: ("i0004",)}


@pytest.mark.parametrize(
    ("answer", "field"),
    [
        (baku("It was not us.", **DENIAL), "denied"),
        (baku("It was us.", stance=Stance.CONFIRMS), "confirmed"),
        (baku("We hit back."), "conceded"),
        (None, "unanswered"),
        (Tells("b", "RUS", "Both sides fired.", kind=SideKind.THIRD, stance=Stance.DOUBTS), "unanswered"),
    ],
)
def test_how_the_accused_answers(answer, field):
    made = book(([armenia(), answer] if answer else [armenia()], {}))
    (row,) = survey(made, BOTH).accounts
    assert (row.teller.name, row.accused.name, row.first) == ("Armenia", "Azerbaijan", "2022-09-13")
    assert row.alleged == ("i0001",)
    found = {name: getattr(row, name) for name in ("denied", "confirmed", "conceded", "unanswered")}
    assert found == {name: ("i0001",) if name == field else () for name in found}


def test_talk_is_no_allegation():
    made = book(([armenia("Baku called.")], {"type": EventType.CONSULT, "mode": "phone"}))
    found = survey(made, BOTH)
    assert (found.accounts, found.allegations, len(found.contacts)) == ((), (), 1)


def test_allegations_name_who_says_denies_and_doubts_with_their_words():
    doubt = Tells("b", "RUS", "Moscow could not say.", kind=SideKind.THIRD, stance=Stance.DOUBTS)
    made = book(([armenia(), baku("It was not us.", **DENIAL), doubt], {}))
    (row,) = survey(made, BOTH).allegations
    assert [teller.side.name for teller in row.said] == ["Armenia"]
    assert [teller.side.name for teller in row.denied] == ["Azerbaijan"]
    assert [teller.side.name for teller in row.doubted] == ["Russia"]
    texts = {document.document.id: document.document.text for document in made.documents()}
    assert [quote.text for quote in row.quotes] == [
        "Armenia says it was shelled.",
        "It was not us.",
        "Moscow could not say.",
    ]
    assert all(texts[quote.document][quote.start : quote.end] == quote.text for quote in row.quotes)


def test_acts_of_diplomacy_stand_in_tables_of_their_own():
    kinds = (
        (EventType.CONSULT, "visit"),
        (EventType.REQUEST, "yield"),
        (EventType.THREATEN, "violence"),
        (EventType.AGREE, None),
        (EventType.RETREAT, "ceasefire"),
        (EventType.RETREAT, "withdraw"),
    )
    found = survey(book(*(([armenia(f"{kind} {mode}.")], {"type": kind, "mode": mode}) for kind, mode in kinds)), BOTH)
    tables = (found.contacts, found.demands, found.threats, found.accords)
    assert [[row.incident.id for row in table] for table in tables] == [
        ["i0001"],
        ["i0002"],
        ["i0003"],
        ["i0004", "i0005"],
    ]


def toll(side, low, high, document="a", words=None, **more):
    label = f"{low} killed"
    return Tells(document, side, words or f"{side} {low} {high}.", figures=(("killed", low, high, label),), **more)


def test_tolls_of_two_sides_are_never_added_up():
    made = book(
        ([toll("ARM", 49, None), toll("AZE", 98, 98, "b")], {"contested_on": (Field.FIGURES,)}),
        ([toll("ARM", 10, 12, words="Ten more fell.")], {"where": ("Sotk",)}),
        ([toll("AZE", 50, 50, "b", "Baku lost fifty.")], {"actor": ("ARM",), "recipient": ("AZE",)}),
    )
    found = survey(made, BOTH)
    rows = {(row.teller.name, row.suffered): row for row in found.side_tolls}
    assert list(rows) == [("Armenia", "Armenia"), ("Azerbaijan", "Armenia"), ("Azerbaijan", "Azerbaijan")]
    own = rows["Armenia", "Armenia"]
    assert (own.largest, own.low, own.high) == (49, 59, None)
    assert own.contested == ("i0001",)
    assert "twice" in own.note
    assert "open above" in own.note
    assert "1 of them disputed" in own.note
    other = rows["Azerbaijan", "Azerbaijan"]
    assert (other.largest, other.low, other.high, other.note) == (50, 50, 50, "")
    first = found.tolls[0]
    assert (first.low, first.best, first.high, first.contested) == (49, 98, None, True)
    assert [(side.name, label) for side, label in first.said] == [("Armenia", "49 killed"), ("Azerbaijan", "98 killed")]


def test_a_figure_without_a_lower_bound_is_told_and_not_counted():
    (row,) = survey(book(([toll("ARM", None, 9)], {})), BOTH).side_tolls
    assert (row.largest, row.low, row.high) == (None, None, None)
    assert row.note == "1 without a lower bound not counted"


def test_a_figure_told_in_words_alone_shows_its_words():
    made = book(([toll("ARM", 49, 49)], {}))
    (incident, entries) = next(made.incidents())
    (version,) = incident.versions
    told = tuple(
        replace(one, value="killed dozens", label="“dozens” killed") if one.field is Field.FIGURES else one
        for one in version.told
    )
    numberless = tuple(replace(one, low=None, best=None, high=None) for one in incident.figures)
    made._made = [(replace(incident, versions=(replace(version, told=told),), figures=numberless), entries)]
    found = survey(made, BOTH)
    assert found.side_tolls[0].note == "told in words, not counted: “dozens” killed"
    (row,) = found.tolls
    assert (row.low, row.best, row.high, row.rule) == (None, None, None, "told in words alone: no number to give")
    assert [label for _, label in row.said] == ["“dozens” killed"]


def test_names_with_the_code_of_a_state_are_spelt_out():
    made = book(([toll("ARM", 49, 49)], {}))
    (incident, entries) = next(made.incidents())
    people = replace(
        incident.recipient[0], name="civilians (ARM)", id="civilians-ARM", kind=ActorKind.CIVILIAN, sector="CVL"
    )
    (version,) = incident.versions
    own = replace(version, kind=SideKind.THIRD, id="rebels-ARM", name="rebels (ARM)")
    made._made = [(replace(incident, recipient=(people,), versions=(own,)), entries)]
    (row,) = survey(made, BOTH).side_tolls
    assert (row.teller.name, row.suffered) == ("rebels (Armenia)", "civilians (Armenia)")


def test_several_actors_are_a_list_in_files_and_a_sentence_on_pages():
    made = book(([armenia()], {}))
    (incident, entries) = next(made.incidents())
    made._made = [(replace(incident, actor=(*incident.actor, *incident.recipient), recipient=()), entries)]
    sheet = incident_sheet(survey(made, BOTH))
    cell = sheet.lines[0].cells[sheet.columns.index("Who")]
    assert cell.plain == cell.text.replace(" and ", "; ")
    assert " and " in cell.text


def test_a_figure_of_more_than_the_incident_is_told_and_not_counted():
    made = book(([toll("ARM", 49, 49)], {}))
    (incident, entries) = next(made.incidents())
    (version,) = incident.versions
    told = tuple(
        replace(one, value=f"{one.value} of more") if one.field is Field.FIGURES else one for one in version.told
    )
    made._made = [(replace(incident, versions=(replace(version, told=told),)), entries)]
    found = survey(made, BOTH)
    (row,) = found.side_tolls
    assert (row.low, row.incidents, row.note) == (None, ("i0001",), "1 told of more than one incident not counted")
    assert [label for _, label in found.tolls[0].said] == ["49 killed"]


def test_context_names_tellers_days_and_what_is_left_out():
    found = survey(september(), BOTH)
    (agreement,) = found.agreements
    assert (agreement.parties, agreement.days, agreement.status, agreement.by) == (
        "Armenia, Azerbaijan", "10 Nov 2020", "breached", "Azerbaijan",
    )  # fmt: skip
    assert agreement.published == ("2022-09-13",)
    (force,) = found.forces
    assert (force.owner, force.days, force.published) == ("Armenia", "", ("2022-09-15",))
    (held,) = found.control
    assert (held.sense, held.holder, held.from_whom, held.days) == ("holds", "Azerbaijan", "Armenia", "17 Sep 2022")
    assert [row.number for row in found.left_out if row.what == "agreements"] == [1]


def test_without_parties_the_context_of_all_is_kept_and_sides_are_those_told_of_most():
    found = survey(september(), Situation((), None, None))
    assert len(found.agreements) == 2
    assert {side.id for side in found.sides[:2]} == {"ARM", "AZE"}
    assert len(found.sides) == 4


def test_words_that_stand_close_together_are_one_passage():
    made = book(([armenia("First of all it was shelled."), armenia("Then it was shelled again.")], {}))
    sources = Sources(survey(made, BOTH))
    whole = made.text("a")
    parts = [Quote("a", whole[start:end], start, end) for start, end in ((0, 5), (13, 27), (20, 40), (0, 5))]
    (passage,) = sources.passages(parts)
    assert "".join(piece.text for piece in passage.pieces) == whole
    assert [piece.text for piece in passage.pieces if piece.evidence] == ["First", whole[13:27], whole[27:40]]


def test_places_say_how_exact_they_are_and_why_they_are_not_on_the_map():
    rows = {row.name: row for row in survey(september(), BOTH).places}
    assert (rows["Syunik"].precision, rows["Syunik"].radius_km, rows["Syunik"].off_map) == ("province", 55.0, "")
    assert rows["Armenia"].off_map == "known only to the country"
    assert rows["Some Hamlet"].off_map == "no point is known"


def test_everything_left_out_is_counted():
    found = survey(september(), BOTH)
    left = {(row.what, row.reason): row.number for row in found.left_out}
    assert left["timeline", NONE] == 1
    assert left["map", "no place told"] == sum(not one.where for one in found.incidents)
    assert left["map", "no point is known"] == 1


def test_copies_and_drift_point_to_their_documents():
    found = survey(september(), BOTH)
    assert [(row.document, row.origin, row.kind) for row in found.copies] == [("d4", "d1", "rewrite")]
    assert [(row.kind, row.after) for row in found.drifts] == [
        ("hedge", ""),
        ("quotation", "“We will answer all shots,”"[:26]),
    ]
    assert {row.document: row.copy_of for row in found.sources}["d4"] == "d1"


def test_every_incident_is_counted_in_one_row_of_days():
    found = survey(september(), BOTH)
    counted = [name for row in found.days for name in row.incidents]
    assert sorted(counted) == sorted(one.id for one in found.incidents)
    assert all(row.first == row.last for row in found.days if row.possible)


@pytest.mark.parametrize(
    "situation",
    [
        Situation((), None, None),
        Situation(("ARM",), None, "2022-09-14"),
        Situation(("ARM", "AZE", "RUS"), "2022-09-12", None),
        Situation(("Q1", "a people"), "2030-01-01", "2030-01-02"),
    ],
)
@pytest.mark.parametrize("made", [Book(), september()], ids=["empty", "september"])
def test_any_situation_over_any_holdings_has_all_tables(situation, made):
    found = survey(made, situation)
    for sheet in all_sheets(found):
        assert all(len(line.cells) == len(sheet.columns) for line in sheet.lines), sheet.name
        assert len(set(sheet.columns)) == len(sheet.columns)
    assert len(found.sides) == len(situation.parties) or not situation.parties


def test_incidents_are_numbered_by_day_and_named_in_every_line():
    found = survey(september(), BOTH)
    assert sorted(found.numbers.values()) == list(range(1, len(found.incidents) + 1))
    days = [one.earliest for one in found.incidents if one.earliest]
    assert days == sorted(days)
    known = set(found.numbers)
    for sheet in sheets(found):
        for line in sheet.lines:
            assert set(line.incidents) <= known
            assert all(set(cell.incidents) <= known for cell in line.cells if cell.incidents)


def test_the_order_of_the_holdings_changes_nothing():
    made = september()
    expected = survey(made, BOTH)
    made.turned = True
    assert survey(made, BOTH) == expected


def test_a_threat_is_not_said_to_be_threatened_twice():
    made = book(
        (
            [armenia("It will hit back.")],
            {"type": EventType.THREATEN, "mode": "violence", "reality": Reality.THREATENED},
        )
    )
    sheet = next(sheet for sheet in sheets(survey(made, BOTH)) if sheet.name == "threats")
    assert sheet.lines[0].cells[4].text == "threat of force"


def test_random_orders_of_incidents_with_the_same_ids_give_the_same_tables():
    made = september()
    expected = all_sheets(survey(made, BOTH))
    pairs = list(made.incidents())
    for seed in range(5):
        random.Random(seed).shuffle(pairs)  # noqa: S311
        made._made = list(pairs)
        assert all_sheets(survey(made, BOTH)) == expected

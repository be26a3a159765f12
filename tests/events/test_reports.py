"""From sentences to reports: who did what to whom, whether it happened, and who says so."""

from dataclasses import replace

import pytest

from counterclaim.records import EventType, Newness, Reality, Report, Span, Stance
from tests.events.scene import claim, reports, who

SIDES = {"Armenia": "ARM", "Azerbaijan": "AZE", "Armenian": "ARM", "Azerbaijani": "AZE", "Russia": "RUS", "Syria": "SYR",
         "Turkey": "TUR", "Ukraine": "UKR", "Washington": "USA", "Moscow": "RUS", "rebels": "rebels-SYR",
         "Russian": "RUS", "Ukrainian": "UKR"}  # fmt: skip


def only(text: str, kind: EventType, **scene: object) -> Report:
    found = [r for r in reports(text, SIDES, **scene) if r.type is kind]  # type: ignore[arg-type]
    assert len(found) == 1, [(r.type, r.anchor.text) for r in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "kind", "mode", "actor", "recipient"),
    [
        ("Azerbaijan shelled Armenian positions.", EventType.ASSAULT, "heavy-weapons", ["AZE"], ["ARM"]),
        ("Armenian positions were shelled by Azerbaijan.", EventType.ASSAULT, "heavy-weapons", ["AZE"], ["ARM"]),
        ("Russian airstrikes hit Ukrainian troops.", EventType.ASSAULT, "aerial", ["RUS"], ["UKR"]),
        ("Russia launched an attack on Ukraine.", EventType.ASSAULT, None, ["RUS"], ["UKR"]),
        ("Armenia accused Azerbaijan of lying.", EventType.ACCUSE, "allege", ["ARM"], ["AZE"]),
        ("Russia imposed sanctions on Ukraine.", EventType.SANCTION, "discontinue", ["RUS"], ["UKR"]),
    ],
)
def test_roles(text: str, kind: EventType, mode: str | None, actor: list[str], recipient: list[str]) -> None:
    report = only(text, kind)
    assert (*who(report), report.mode) == (actor, recipient, mode)


def test_symmetric_events_list_all_as_actors() -> None:
    report = only("Armenia and Azerbaijan held talks.", EventType.CONSULT)
    assert who(report) == (["ARM", "AZE"], [])


def test_violence_by_nobody_named_has_an_unknown_actor() -> None:
    report = only("Two soldiers were killed in an attack near Goris.", EventType.ASSAULT, places={"Goris": "ARM"})
    assert who(report)[0] == ["unknown-armed"]
    assert [(f.kind.value, f.low, f.high) for f in report.figures] == [("killed", 2, 2)]
    assert [p.text for p in report.where] == ["Goris"]


def test_one_happening_told_by_two_phrases_is_one_report() -> None:
    report = only("Russian shelling of the market killed 12 people and wounded 30.", EventType.ASSAULT)
    assert who(report)[0] == ["RUS"]
    assert {f.kind.value: f.low for f in report.figures} == {"killed": 12, "wounded": 30}


@pytest.mark.parametrize(
    ("text", "kind", "reality"),
    [
        ("Russia did not shell Ukraine.", EventType.ASSAULT, Reality.NEGATED),
        ("There was no invasion of Ukraine by Russia.", EventType.ASSAULT, Reality.NEGATED),
        ("Russia will withdraw troops from Syria.", EventType.RETREAT, Reality.PLANNED),
        ("Russia could attack Ukraine.", EventType.ASSAULT, Reality.HYPOTHETICAL),
        ("Russia is shelling Ukraine.", EventType.ASSAULT, Reality.ONGOING),
        ("Washington called on Russia to withdraw troops from Syria.", EventType.RETREAT, Reality.DEMANDED),
        ("Russia threatened to attack Ukraine.", EventType.ASSAULT, Reality.THREATENED),
        ("Russia shelled Ukraine.", EventType.ASSAULT, Reality.HAPPENED),
    ],
)
def test_reality(text: str, kind: EventType, reality: Reality) -> None:
    assert only(text, kind).reality is reality


def test_a_plan_lies_in_the_future_and_a_pluperfect_in_the_past() -> None:
    assert only("Russia will withdraw troops from Syria.", EventType.RETREAT).newness is Newness.FUTURE
    assert only("Russia had previously accused Turkey of lying.", EventType.ACCUSE).newness is Newness.BACKGROUND


def test_the_claim_that_tells_an_event_vouches_for_it() -> None:
    text = "Armenia said that Azerbaijan shelled Armenian positions."
    report = only(
        text, EventType.ASSAULT, claims=(claim(text, "Armenia", "ARM", "Azerbaijan shelled Armenian positions"),)
    )
    assert report.said_by == ("c1",)
    assert only("Azerbaijan shelled Armenian positions.", EventType.ASSAULT).said_by == ()


def test_a_denial_is_joined_to_what_it_denies() -> None:
    text = "Armenia said Azerbaijan shelled Armenian positions. Azerbaijan denied launching the attacks."
    told = claim(text, "Armenia", "ARM", "Azerbaijan shelled Armenian positions")
    denied = claim(text, "Azerbaijan denied"[:10], "AZE", "launching the attacks", Stance.DENIES, "c2")
    found = reports(text, SIDES, claims=(told, denied))
    assaults = [r for r in found if r.type is EventType.ASSAULT]
    assert [(r.said_by, r.denied_by) for r in assaults] == [(("c1",), ("c2",))]
    assert [r.type for r in found if r.type is EventType.REJECT] == [EventType.REJECT]


def test_an_event_told_twice_is_one_report() -> None:
    text = "Russia shelled Ukrainian troops on Monday. The shelling lasted an hour."
    only(text, EventType.ASSAULT)


def test_the_headline_merges_with_the_body() -> None:
    title = "Russia shells Ukrainian troops"
    text = f"{title}\n\nRussian forces shelled Ukrainian troops near Kherson."
    report = only(text, EventType.ASSAULT, title=title, places={"Kherson": "UKR"})
    assert report.anchor.start > len(title)


@pytest.mark.parametrize(
    "text",
    ["Armenia struck a deal with Turkey.", "Russia shelled out millions.", "The crisis hit Ukraine hard.",
     "Armenia launched a satellite.", "", "   ", "!!! ???"],
)  # fmt: skip
def test_what_is_no_assault(text: str) -> None:
    assert not [r for r in reports(text, SIDES) if r.type is EventType.ASSAULT]


def test_every_span_holds_its_words() -> None:
    text = "Armenia’s army said 😀 Azerbaijan shelled Goris, killing at least 12 people."
    for report in reports(text, SIDES, places={"Goris": "ARM"}):
        spans = [
            report.anchor,
            *report.actor,
            *report.recipient,
            *report.where,
            *report.means,
            *(f.words for f in report.figures),
        ]
        assert all(text[s.start : s.end] == s.text for s in spans)


def test_coordinated_passives_count_both() -> None:
    report = only("Seven soldiers were killed and 10 wounded in shelling by Russia.", EventType.ASSAULT)
    assert {f.kind.value: f.low for f in report.figures} == {"killed": 7, "wounded": 10}


def test_nobody_attacks_himself() -> None:
    text = "Ukraine argued that Russian troops had fired mortars at their forces."
    told = claim(text, "Ukraine", "UKR", "Russian troops had fired mortars at their forces")
    found = [r for r in reports(text, {**SIDES, "their": "RUS"}, claims=(told,)) if r.type is EventType.ASSAULT]
    assert [who(r) for r in found] == [(["RUS"], ["UKR"])]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Washington claimed that the election was fair.", EventType.ACCUSE),
        ("Russia was critical.", EventType.ACCUSE),
        ("Washington called the attack on Ukraine an outrage.", EventType.CONSULT),
        ("Civilians sheltered themselves.", EventType.AID),
    ],
)
def test_no_event_where_nothing_is_done_to_anybody(text: str, kind: EventType) -> None:
    assert [r.anchor.text for r in reports(text, {**SIDES, "Civilians": "civilians"}) if r.type is kind] == []


@pytest.mark.parametrize(
    ("text", "reality"),
    [
        ("Russia was willing to withdraw troops from Syria.", Reality.PLANNED),
        ("Washington urged Russia to open talks and withdraw troops from Syria.", Reality.DEMANDED),
    ],
)
def test_reality_of_infinitives(text: str, reality: Reality) -> None:
    assert only(text, EventType.RETREAT).reality is reality


def test_an_ordinal_counts_what_happened() -> None:
    report = only("This was the third town in Ukraine to be bombed by Russia.", EventType.ASSAULT)
    assert report.reality is Reality.HAPPENED


@pytest.mark.parametrize(
    ("denied", "linked"),
    [
        ("starting the clash", True),
        ("involvement in the attack", True),
        ("the claim that its troops had entered Armenian villages", False),
    ],
)
def test_a_denial_meets_the_charge_it_speaks_of(denied: str, linked: bool) -> None:
    text = f"Armenia said Azerbaijan attacked Armenian positions. Azerbaijan denied {denied}."
    told = claim(text, "Armenia", "ARM", "Azerbaijan attacked Armenian positions")
    answer = claim(text, "Azerbaijan", "AZE", denied, Stance.DENIES, "c2")
    attack = next(r for r in reports(text, SIDES, claims=(told, answer)) if r.anchor.text.startswith("attacked"))
    assert attack.denied_by == (("c2",) if linked else ())


def test_what_two_accuse_each_other_of_has_two_versions() -> None:
    text = "Armenia and Azerbaijan accused each other of shelling villages."
    content = "each other of shelling villages"
    cue = Span.of(text, text.index("accused"), text.index("accused") + 7)
    told = tuple(
        replace(claim(text, name, SIDES[name], content, id=f"c{n}"), cue=cue)
        for n, name in enumerate(("Armenia", "Azerbaijan"), start=1)
    )
    found = reports(text, SIDES, claims=told)
    accused = {(*map(tuple, who(r)), r.said_by) for r in found if r.type is EventType.ACCUSE}
    shelled = {(tuple(who(r)[0]), r.said_by) for r in found if r.type is EventType.ASSAULT}
    assert accused == {(("ARM",), ("AZE",), ()), (("AZE",), ("ARM",), ())}
    assert shelled == {(("AZE",), ("c1",)), (("ARM",), ("c2",))}

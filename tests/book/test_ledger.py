"""The verbs of a ledger, on five reports of September 2022 by both sides, an agency and a site that copied it badly."""

import json
import random
from dataclasses import replace

import pytest

from counterclaim.book import Ledger, Selection
from counterclaim.book.intake import Given, Input
from counterclaim.errors import InputError, UsageError
from counterclaim.records import DriftKind, EventType, Field, FigureKind, SideKind, Verb
from tests.book.conftest import EXAMPLES


def shelling(ledger):
    """The incident of 13 September at Goris, Kapan and Jermuk."""
    (found,) = [
        one
        for one in ledger.incidents()
        if one.type is EventType.ASSAULT and {"Goris", "Kapan", "Jermuk"} <= {place.name for place in one.where}
    ]
    return found


def document_of(ledger, outlet):
    return next(one.id for one in ledger.documents() if outlet in one.outlet and one.day == "2022-09-13")


def test_both_sides_of_one_happening_stand_side_by_side(ledger):
    incident = shelling(ledger)
    assert (incident.articles, incident.origins) == (4, 3)
    assert incident.contested
    assert Field.WHETHER in incident.contested_on
    said = {version.id: version for version in incident.versions if version.kind is SideKind.PARTY}
    assert {"ARM", "AZE"} <= set(said)
    whether = {side: {told.value for told in said[side].told if told.field is Field.WHETHER} for side in said}
    assert "happened" in whether["ARM"]
    assert whether["AZE"] == {"negated"}


def test_every_word_of_every_version_stands_in_its_document(ledger):
    words = 0
    for incident in ledger.incidents():
        for told in (told for version in incident.versions for told in version.told):
            for evidence in told.evidence:
                text = ledger.document(evidence.document).document.text
                assert text[evidence.start : evidence.end] == evidence.text
                words += 1
    assert words > 100


def test_the_next_day_is_another_incident(ledger):
    days = {one.earliest for one in ledger.incidents() if any(place.name == "Jermuk" for place in one.where)}
    assert {"2022-09-13", "2022-09-14"} <= days


def test_the_damaged_copy_is_one_and_what_was_damaged_is_told(ledger):
    (copy,) = ledger.copies()
    assert (copy.document, copy.origin) == (document_of(ledger, "Reprint"), document_of(ledger, "Wire"))
    found = {drift.kind: drift for drift in ledger.drifts()}
    assert set(found) >= {DriftKind.NAME, DriftKind.FIGURE, DriftKind.HEDGE, DriftKind.QUOTATION, DriftKind.SPEAKER}
    assert found[DriftKind.FIGURE].after.text == "94"
    for drift in ledger.drifts():
        for span, name in ((drift.before, drift.origin), (drift.after, drift.copy)):
            if span is not None:
                assert ledger.document(name).document.text[span.start : span.end] == span.text


def test_what_is_there_is_skipped(ledger):
    done = ledger.add(EXAMPLES)
    assert done.added == []
    assert len(done.there) == 5


def test_the_order_of_coming_changes_nothing(ledger, tmp_path):
    paths = sorted(EXAMPLES.glob("*.html"), key=lambda path: path.name[::-1])
    with Ledger(tmp_path / "other.ledger") as other:
        other._coder = ledger.coder
        for path in paths:
            other.add(path)
        assert [one.entries for one in other.incidents()] == [one.entries for one in ledger.incidents()]
        assert other.copies() == ledger.copies()
        assert other.drifts() == ledger.drifts()


def test_a_person_corrects_a_figure_in_short(ledger):
    key = next(
        entry.key
        for entry in ledger.entries_of(document_of(ledger, "Reprint"))
        if any(figure.low == 94 for figure in entry.report.figures)
    )
    ledger.decide("edit", key, field="figures", value="killed at least 49", by="Ani")
    (figure,) = ledger.entry(key).report.figures
    assert (figure.kind, figure.low, figure.high) == (FigureKind.KILLED, 49, None)
    (decision,) = ledger.history(key)
    assert decision.was[0]["low"] == 94
    ledger.undo(1, by="Ani")
    assert ledger.entry(key).report.figures[0].low == 94


@pytest.mark.parametrize(
    ("field", "value", "wanted"),
    [
        ("type", "THREATEN", "THREATEN"),
        ("reality", "planned", "planned"),
        ("when", "2022-09-12/2022-09-13", ("2022-09-12", "2022-09-13")),
        ("actor", "AZE", ["AZE"]),
        ("where", "Kapan, Goris", ["Kapan", "Goris"]),
        ("where", "none", []),
    ],
)
def test_short_forms(ledger, field, value, wanted):
    key = next(key for key in shelling(ledger).entries if document_of(ledger, "Wire") in key)
    ledger.decide("edit", key, field=field, value=value, by="Ani")
    got = getattr(ledger.entry(key).report, field)
    if field == "when":
        got = (got.earliest, got.latest)
    elif field == "where":
        got = [place.name for place in got]
    elif field == "actor":
        got = [actor.id for actor in got]
    assert got == wanted


@pytest.mark.parametrize(
    ("field", "value"),
    [("where", "Atlantis"), ("when", "soon"), ("figures", "many"), ("means", "guns"), ("type", "WAR"), ("actor", "[")],
)
def test_what_means_nothing_is_refused_and_nothing_kept(ledger, field, value):
    key = shelling(ledger).entries[0]
    with pytest.raises(UsageError, match=r"E24[12]"):
        ledger.decide("edit", key, field=field, value=value, by="Ani")
    assert ledger.history() == ()


def test_joined_by_a_person_and_taken_apart_again(ledger):
    first, second = (one.id for one in list(ledger.incidents())[:2])
    before = {name: ledger.incident(name).entries for name in (first, second)}
    ledger.decide("same", first, second, by="Ani", reason="one happening")
    joined = ledger.incident_of(before[first][0])
    assert set(ledger.incident(joined).entries) == {*before[first], *before[second]}
    ledger.undo(1, by="Ani")
    assert ledger.incident_of(before[first][0]) != ledger.incident_of(before[second][0])


def test_split(ledger):
    incident = shelling(ledger)
    gone = [key for key in incident.entries if document_of(ledger, "Yerevan") in key]
    ledger.split(incident.id, *gone, by="Ani", reason="another salvo")
    assert ledger.incident_of(gone[0]) != incident.id
    assert set(ledger.incident(incident.id).entries) == set(incident.entries) - set(gone)
    with pytest.raises(UsageError, match="E241"):
        ledger.split(incident.id, *ledger.incident(incident.id).entries, by="Ani", reason="all of it")


def test_a_rejected_report_leaves_its_incident(ledger):
    incident = shelling(ledger)
    key = incident.entries[-1]
    ledger.decide(Verb.REJECT, key, by="Ani", reason="not in the text")
    assert ledger.incident_of(key) is None
    assert key not in shelling(ledger).entries
    ledger.undo(1, by="Ani")
    assert key in shelling(ledger).entries


def test_a_rejected_incident_is_not_listed(ledger):
    incident = shelling(ledger)
    ledger.decide("reject", incident.id, by="Ani", reason="a rumour")
    assert incident.id not in {one.id for one in ledger.incidents()}


def test_selections(ledger):
    everything = {one.id for one in ledger.incidents()}
    pair = {one.id for one in ledger.incidents(Selection(parties=("ARM", "AZE")))}
    assert shelling(ledger).id in pair
    assert pair < everything
    later = list(ledger.incidents(Selection(first="2022-09-14", last="2022-09-14", families=("attack",))))
    assert later
    assert all(one.earliest <= "2022-09-14" <= one.latest for one in later if one.earliest)
    contested = list(ledger.incidents(Selection(contested=True)))
    assert contested
    assert all(one.contested for one in contested)


def test_an_unknown_name_is_said_to_be(ledger):
    for ask in (ledger.incident, ledger.entry, ledger.document):
        with pytest.raises(UsageError, match="E240"):
            ask("d000000000000")


def test_no_ledger_is_made_where_one_is_only_asked_for(tmp_path):
    with pytest.raises(InputError, match="E13"):
        Ledger(tmp_path / "none.ledger", create=False)
    assert not list(tmp_path.iterdir())


def test_coded_again_by_another_version_decisions_stand(ledger, monkeypatch):
    """A thousand edits by people, then a new run that says other things: none is overwritten, each is told."""
    dice = random.Random(6)  # noqa: S311 - no secret
    keys = [entry.key for document in ledger.documents() for entry in ledger.entries_of(document.id)]
    store = ledger._store
    for n in range(1000):
        key, field = dice.choice(keys), dice.choice(("reality", "newness"))
        value = dice.choice(("planned", "doubtful")) if field == "reality" else dice.choice(("background", "future"))
        store.decide(Verb.EDIT, (key,), "Ani", f"2026-01-01T00:{n // 60:02}:{n % 60:02}Z", field=field, value=value)
    decided = {
        key: {name: getattr(ledger.entry(key).report, name) for name in ledger.entry(key).decided} for key in keys
    }
    assert sum(map(len, decided.values())) > 60
    monkeypatch.setattr(ledger.coder, "stamp", replace(ledger.coder.stamp, version="9.9"))
    done = ledger.recode()
    assert len(done.added) == 5
    for key, values in decided.items():
        report = ledger.entry(key).report
        assert {name: getattr(report, name) for name in values} == values
    assert len(ledger.history()) == 1000
    assert ledger.verify() == ()


def test_a_text_and_what_the_shell_gives(tmp_path, ledger):
    with Ledger(tmp_path / "pasted.ledger") as other:
        other._coder = ledger.coder
        done = other.add_text("Ukraine said Russia shelled Kharkiv on Monday, killing 7.", published="2022-08-18")
        assert len(done.added) == 1
        assert "1 document (0 of them copied)" in other.count()
        assert other.add_text("Ukraine said Russia shelled Kharkiv on Monday, killing 7.", published="2022-08-18").there


def test_two_workers_give_what_one_gives(tmp_path, ledger):
    with Ledger(tmp_path / "two.ledger", settings=ledger.coder.settings) as other:
        other._coder = ledger.coder
        other.add(EXAMPLES, workers=2)
        assert [one.entries for one in other.incidents()] == [one.entries for one in ledger.incidents()]
        assert [json.dumps(one.joins, default=str) for one in other.incidents()] == [
            json.dumps(one.joins, default=str) for one in ledger.incidents()
        ]


def test_an_input_that_cannot_be_read_does_not_stop_the_others(tmp_path, ledger):
    good = tmp_path / "good.txt"
    good.write_text("Turkey said it shelled Kurdish fighters near Kobani on 4 May 2022.")
    (tmp_path / "empty.txt").write_text(" ")
    with Ledger(tmp_path / "some.ledger") as other:
        other._coder = ledger.coder
        done = other.add_inputs([str(tmp_path / "empty.txt"), str(good), str(tmp_path / "gone.txt")], Given())
        assert len(done.added) == 1
        assert [failure.code for failure in done.failed] == ["E101", "E108"]


def test_the_story_of_a_document_is_kept(ledger):
    name = document_of(ledger, "Wire")
    assert ledger._store.story(name)["path"].endswith("wire-09-13.html")
    assert isinstance(Input("x", b"", None, {}).story, dict)


def test_a_rejected_report_of_a_small_incident_leaves_it_too(ledger):
    """One of two reports among many goes: only what it bears on is grouped anew."""
    whole = len([key for document in ledger.documents() for key in ledger.entries_of(document.id)])
    incident = next(one for one in ledger.incidents() if len(one.entries) == 2 and one.articles == 2)
    assert len(incident.entries) < 0.2 * whole
    gone, stays = incident.entries
    ledger.decide("reject", gone, by="Ani", reason="not in the text")
    assert ledger.incident_of(gone) is None
    kept = ledger.incident_of(stays)
    assert ledger.incident(kept).entries == (stays,)
    ledger.undo(1, by="Ani")
    assert ledger.incident_of(gone) == ledger.incident_of(stays)


AGAIN = (
    "Azerbaijan shelled Goris, Kapan and Jermuk with artillery and drones on Tuesday, killing at least 49 Armenian "
    "soldiers, the Armenian Defence Ministry said."
)


def test_what_comes_later_neither_joins_nor_brings_back_a_rejected_incident(ledger):
    incident = shelling(ledger)
    rejected = ledger.decide("reject", incident.id, by="Ani", reason="a drill")
    (new,) = ledger.add_text(AGAIN, published="2022-09-13", outlet="Latecomer").added
    assert set(ledger._store.incident(incident.id).keys) == set(incident.entries)
    (fresh,) = {
        ledger.incident_of(entry.key) for entry in ledger.entries_of(new) if entry.report.type is EventType.ASSAULT
    }
    assert fresh != incident.id
    assert fresh in {one.id for one in ledger.incidents()}
    assert incident.id not in {one.id for one in ledger.incidents()}
    ledger.undo(rejected.number, by="Ani")
    assert ledger.incident(incident.id).articles == incident.articles + 1
    assert ledger.verify() == ()


def test_a_rejected_incident_can_be_split(ledger):
    incident = shelling(ledger)
    ledger.decide("reject", incident.id, by="Ani", reason="a drill")
    ledger.split(incident.id, incident.entries[0], by="Ani", reason="of another day")
    assert ledger.incident_of(incident.entries[0]) != ledger.incident_of(incident.entries[1])


def test_nothing_is_decided_by_the_id_of_a_withdrawn_incident(ledger):
    one, two = [incident for incident in ledger.incidents() if len(incident.entries) == 1][:2]
    ledger.decide("same", one.id, two.id, by="Ani", reason="one matter")
    (gone,) = {one.id, two.id} - {ledger.incident_of(one.entries[0])}
    other = shelling(ledger).id
    for decide in (
        lambda: ledger.decide("same", gone, other, by="Ani", reason="by an old page"),
        lambda: ledger.split(gone, one.entries[0], by="Ani", reason="by an old page"),
    ):
        with pytest.raises(UsageError) as caught:
            decide()
        assert caught.value.code == "E247"
    assert len(ledger.history()) == 1


def test_a_document_that_cannot_be_coded_again_does_not_stop_the_others(ledger, monkeypatch):
    coder, bad = ledger.coder, document_of(ledger, "Wire")
    code = coder.code

    def fails(reading):
        if reading.document.id == bad:
            raise RuntimeError("a fault of ours")
        return code(reading)

    monkeypatch.setattr(coder, "stamp", replace(coder.stamp, version="9.9"))
    monkeypatch.setattr(coder, "code", fails)
    done = ledger.recode()
    assert [failure.code for failure in done.failed] == ["E901"]
    assert len(done.added) == 4
    assert ledger.uncoded() == (bad,)


def test_drift_is_not_lost_where_the_program_is_killed_as_it_is_kept(ledger, monkeypatch):
    """The reprint is sought anew; a kill between its copies and their drift leaves both to be sought again."""
    before = ledger.drifts()
    store = ledger._store
    reprint = document_of(ledger, "Reprint")

    def killed(*_):
        raise KeyboardInterrupt

    store._db.execute("delete from drift")
    store._db.execute(
        "insert into stale_document select number, (select mark from meta) from document where id = ?", (reprint,)
    )
    with monkeypatch.context() as patch:
        patch.setattr("counterclaim.ledger.copies.save_drifts", killed)
        with pytest.raises(KeyboardInterrupt):
            ledger.copies()
    assert ledger.drifts() == before

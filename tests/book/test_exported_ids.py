"""Ids of an export while people decide: they stay, what goes is published, what comes back has its id again."""

import csv

from counterclaim.incidents.selection import Selection
from tests.book.test_ledger import shelling


def exported(ledger, folder, **how):
    """The rows of acled.csv by id, the incident of each, and the ids that deletions.csv has."""
    done = ledger.export("acled", folder, **how)

    def read(name):
        with (done.folder / name).open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    rows = {row["event_id_cnty"]: row for row in read("acled.csv")}
    incidents = {row["event_id_cnty"]: row["incident"] for row in read("claims.csv")}
    return rows, incidents, {row["id"] for row in read("deletions.csv")}


def deletions(folder):
    with (folder / "deletions.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def undated(rows):
    """The rows without their timestamps, which every decision moves."""
    return {name: {**row, "timestamp": ""} for name, row in rows.items()}


def test_rejected_edited_and_taken_back(ledger, tmp_path):
    folder = tmp_path / "acled"
    before, incidents, gone = exported(ledger, folder)
    assert gone == set()
    struck = shelling(ledger)
    own = {name for name, incident in incidents.items() if incident == struck.id}
    assert len(own) == 3
    assert {before[name]["location"] for name in own} == {"Goris", "Kapan", "Jermuk"}

    rejected = ledger.decide("reject", struck.id, by="ann", reason="told twice")
    after, _, gone = exported(ledger, folder)
    assert (set(after), gone) == (set(before) - own, own)

    ledger.undo(rejected.number, by="ann")
    again, _, gone = exported(ledger, folder)
    assert (undated(again), gone) == (undated(before), set())

    for key in struck.entries:
        if ledger.entry(key).report.mode == "heavy-weapons":
            ledger.decide("edit", key, field="mode", value="aerial", by="ann")
    edited, _, gone = exported(ledger, folder)
    assert (set(edited), gone) == (set(before), set())
    assert {edited[name]["sub_event_type"] for name in own} == {"Air/drone strike"}
    assert all(int(edited[name]["timestamp"]) > int(before[name]["timestamp"]) for name in own)


def test_joined_by_a_person(ledger, tmp_path):
    folder = tmp_path / "acled"
    before, incidents, _ = exported(ledger, folder)
    struck = shelling(ledger)
    (later,) = (
        name for name, row in before.items() if (row["location"], row["event_date"]) == ("Jermuk", "2022-09-14")
    )
    (other,) = ledger.incident(incidents[later]).entries
    for key in struck.entries:
        ledger.decide("same", key, other, by="ann", reason="one attack")
    after, _, gone = exported(ledger, folder)
    assert set(before) - set(after) == gone
    assert gone
    assert {row["item"].partition("/")[0] for row in deletions(folder)} <= {struck.id, incidents[later]}


def test_what_was_not_asked_for_is_not_withdrawn(ledger, tmp_path):
    folder = tmp_path / "acled"
    every, incidents, _ = exported(ledger, folder, news_days=True)
    plain, _, gone = exported(ledger, folder)
    assert gone == set()
    assert set(plain) <= set(every)
    part, _, gone = exported(ledger, folder, selection=Selection(countries=("AZE",)))
    assert 0 < len(part) < len(plain)
    assert gone == set()
    assert exported(ledger, folder, news_days=True)[:2] == (every, incidents)

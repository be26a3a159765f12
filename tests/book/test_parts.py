"""Parts of a ledger: what a selection takes in, days of news, frames, and the short forms of values."""

from dataclasses import replace

import pytest

import counterclaim as cc
from counterclaim.book import values
from counterclaim.book.names import Kind, kind_of
from counterclaim.errors import UsageError
from counterclaim.exports.frames import NAMES
from counterclaim.incidents.news_days import with_news_days
from counterclaim.incidents.selection import Selection, taking_part
from counterclaim.records import Newness

ALL = Selection()


def test_the_words_of_a_selection():
    assert ALL.words == "everything"
    asked = Selection(("ARM", "AZE"), "2022-09-12", None, contested=False)
    assert asked.words == "from 2022-09-12; parties ARM, AZE; uncontested"
    assert asked.without_parties.parties == ()


@pytest.mark.parametrize(
    "wrong",
    [{"first": "2022-9-1"}, {"last": "soon"}, {"first": "2022-09-02", "last": "2022-09-01"}, {"families": ("war",)}],
)
def test_a_selection_that_cannot_be_is_refused(wrong):
    with pytest.raises(UsageError, match="E248"):
        Selection(**wrong)


def test_of_one_party_its_incidents_of_two_those_of_both(ledger):
    for incident in ledger.incidents():
        parties = taking_part(incident)
        assert Selection(("ARM",)).holds(incident) == ("ARM" in parties)
        assert Selection(("ARM", "AZE")).holds(incident) == ({"ARM", "AZE"} <= parties)
        assert Selection(("ARM", "ARM")).holds(incident) == ("ARM" in parties)


def test_an_incident_without_a_day_is_of_the_day_of_its_first_report(ledger):
    one = next(incident for incident in ledger.incidents() if incident.earliest is None)
    day = one.first.day
    assert Selection(first=day, last=day).holds(one)
    assert not Selection(last="2022-09-12").holds(one)
    assert not Selection(first=day).holds(replace(one, first=replace(one.first, day=None)))


def test_days_of_news_are_given_to_news_without_a_day_and_to_nothing_else(ledger):
    for one in ledger.incidents():
        given = with_news_days(one)
        if one.newness is Newness.NEW and one.earliest is None:
            assert (given.latest, given.days_inferred) == (one.first.day, True)
            assert given.earliest < given.latest
            assert given.why[:-1] == one.why
        else:
            assert given is one


def test_a_part_tells_of_its_own_decisions_and_withdraws_nothing_it_was_not_asked_for(ledger, tmp_path):
    ledger.export("ged", tmp_path / "all")
    first, *_, last = ledger.incidents()
    for one in (first, last):
        ledger.decide("accept", one.entries[0], by="Ani")
    ledger.undo(2, by="Ani")
    asked = Selection(first="2020-01-01", last="2020-12-31")
    with ledger._part(asked) as part:
        assert [one.id for one, _ in part.incidents()] == [first.id]
        assert [made.number for made in part.decisions()] == [1]
        assert part.withdrawn("ged", frozenset()) == ()
    with ledger._part(ALL) as part:
        assert [made.number for made in part.decisions()] == [1, 2, 3]


@pytest.mark.parametrize("name", NAMES)
def test_a_table_as_a_frame(ledger, name):
    pytest.importorskip("pandas")
    assert list(ledger.frame(name).columns)


@pytest.mark.parametrize("words", ["killed -3", "killed", "49", "killed 3.5", "killed at most 3", "slain 3"])
def test_figures_that_mean_nothing_are_refused(ledger, words):
    entry = ledger.entry(next(ledger.incidents()).entries[0])
    with pytest.raises(UsageError, match="E242"):
        values.from_words("figures", words, entry, ledger.document(entry.document.id))


def test_words_that_stand_nowhere_in_the_document_are_refused(ledger):
    key = next(ledger.incidents()).entries[0]
    wrong = [
        {"kind": "killed", "low": 3, "high": 3, "about": False, "words": {"text": "Nowhere", "start": 0, "end": 7}}
    ]
    with pytest.raises(UsageError, match="E242"):
        ledger.decide("edit", key, field="figures", value=wrong, by="Ani")


def test_names_are_told_by_their_form():
    assert [kind_of(name) for name in ("i12ab", "d12ab", "d12ab/1-2/AID")] == [
        Kind.INCIDENT, Kind.DOCUMENT, Kind.REPORT,
    ]  # fmt: skip
    with pytest.raises(UsageError, match="E240"):
        kind_of("Goris")


def test_the_example_of_the_api(path):
    with cc.Ledger(path) as ledger:
        found = [
            (incident.id, incident.earliest, incident.contested_on)
            for incident in ledger.incidents(cc.Selection(parties=("ARM", "AZE"), contested=True))
        ]
    assert len(found) == 1

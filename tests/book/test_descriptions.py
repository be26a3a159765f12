"""Descriptions that the ledger keeps: what is read is what would be made."""

from itertools import product

import pytest

from counterclaim.book import Selection, describing
from counterclaim.book.describing import Describer, maker

SELECTIONS = [
    Selection(parties, first, last, families, (), contested)
    for parties, (first, last), families, contested in product(
        ((), ("ARM", "AZE")),
        ((None, None), ("2022-09-13", None), ("2022-09-12", "2022-09-12")),
        ((), ("attack",)),
        (None, True, False),
    )
]


def anew(ledger, monkeypatch):
    """All living incidents described from their reports, whatever is kept."""
    with monkeypatch.context() as patch:
        patch.setattr(describing, "maker", lambda: "another program")
        names = [kept.id for kept in ledger._store.incidents() if kept.keys]
        return Describer(ledger._store).incidents(names)


def kept(ledger):
    names = [one.id for one in ledger._store.incidents()]
    return ledger._store.descriptions(names, maker())


def test_every_incident_is_described_once_it_is_there(ledger, monkeypatch):
    assert kept(ledger) == anew(ledger, monkeypatch)
    assert len(kept(ledger)) > 3


def test_after_every_sort_of_decision_what_is_kept_is_what_would_be_made(ledger, monkeypatch):
    one, two = (incident for incident in list(ledger.incidents())[:2])
    key = one.entries[0]
    ledger.decide("accept", key, by="ann", at="2031-01-01T00:00:00Z")
    ledger.decide("note", key, by="ann", reason="seen twice", at="2031-01-02T00:00:00Z")
    assert ledger.incident(one.id).changed == "2031-01-02T00:00:00Z"
    assert kept(ledger).items() <= anew(ledger, monkeypatch).items()
    ledger.decide("unsure", two.id, by="ann", at="2031-01-03T00:00:00Z")
    assert ledger.incident(two.id).changed == "2031-01-03T00:00:00Z"
    made = ledger.decide("edit", key, by="ann", field="figures", value="killed 7", at="2031-01-04T00:00:00Z")
    assert kept(ledger).items() <= anew(ledger, monkeypatch).items()
    assert one.id in kept(ledger)
    ledger.undo(made.number, by="ann", at="2031-01-05T00:00:00Z")
    ledger.decide("same", one.id, two.id, by="ann", reason="one day", at="2031-01-06T00:00:00Z")
    assert kept(ledger).items() <= anew(ledger, monkeypatch).items()


def test_what_another_program_described_is_not_read(ledger, monkeypatch):
    name = next(ledger.incidents()).id
    monkeypatch.setattr(describing, "maker", lambda: "another program")
    calls = []
    monkeypatch.setattr(describing, "describe", lambda *given: calls.append(given) or given)
    assert Describer(ledger._store).incident(name)
    assert len(calls) == 1


def test_descriptions_of_two_programs_are_never_kept_together(ledger):
    first, *rest = kept(ledger).values()
    ledger._store.save_described([first], ledger._store.stale(), "another program")
    assert ledger._store.descriptions([one.id for one in rest], maker()) == {}
    assert set(ledger._store.undescribed(maker())) >= {first.id, *(one.id for one in rest)}
    assert ledger._store.outlines(maker()) == {}


def test_nothing_is_kept_that_was_read_before_a_change(ledger):
    since, held = ledger._store.stale(), next(iter(kept(ledger).values()))
    ledger.decide("note", held.id, by="ann", reason="look again")
    before = set(kept(ledger))
    ledger._store.save_described([held], since, maker())
    assert set(kept(ledger)) == before


@pytest.mark.parametrize("selection", SELECTIONS, ids=lambda one: one.words)
def test_a_selection_finds_the_same_with_and_without_descriptions(ledger, selection):
    found = list(ledger.incidents(selection))
    ledger._store._db.execute("delete from described")
    assert list(ledger.incidents(selection)) == found


def test_copies_of_some_documents(ledger):
    everything, drifts = ledger.copies(), ledger.drifts()
    assert everything
    assert drifts
    names = {copy.document for copy in everything[:1]}
    assert ledger.copies(names) == everything[:1]
    assert ledger.drifts(names) == tuple(drift for drift in drifts if drift.copy in names)
    assert ledger.copies(()) == ledger.drifts(()) == ()

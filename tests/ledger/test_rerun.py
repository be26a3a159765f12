"""A newer coder over decided documents: no value of a person's is ever written over, and it is said what would change."""

import random
from dataclasses import replace

from counterclaim.errors import UsageError
from counterclaim.ledger import Store
from counterclaim.records import EventType, Newness, Reality, Verb
from counterclaim.records.json import plain
from tests.support.sample import span
from tests.support.shelf import AT, STORY, article, filled, put

NAMES = "abcdefgh"
CHOICES = {
    "reality": [str(code) for code in Reality],
    "newness": [str(code) for code in Newness],
    "where": [[]],
    "actor": [[]],
    "recipient": [[]],
    "means": [[], [plain(span("Goris"))], [plain(span("truce"))]],
    "figures": [[]],
    "when": [None],
    "said_by": [[], ["c1"], ["c2", "c4"]],
    "denied_by": [[], ["c3"]],
}


def another_coding(name: str, chance: random.Random):
    """The sample as another version of the coder might have it: fields differ, claims are renamed, a report is gone."""
    made, source = article(name, version=f"v{chance.random()}")
    reports = [
        replace(
            report,
            reality=chance.choice(list(Reality)),
            where=() if chance.random() < 0.5 else report.where,
            actor=() if chance.random() < 0.5 else report.actor,
            said_by=(),
            denied_by=(),
        )
        for report in made.reports
        if chance.random() < 0.8
    ]
    return replace(made, reports=tuple(reports), claims=made.claims[:1]), source


def decided(store: Store):
    """Every value that a person set, by key and field, and every verdict."""
    found = {}
    for entry in store.entries():
        for field in entry.decided:
            found[entry.key, field] = getattr(entry.report, field)
        if entry.verdict:
            found[entry.key, "verdict"] = entry.verdict
    return found


def test_a_thousand_edits_are_never_written_over(tmp_path):
    chance = random.Random(7)  # noqa: S311
    with filled(tmp_path, NAMES) as store:
        store._db.execute("pragma synchronous = off")  # nothing is killed here
        keys = store.find()
        for n in range(1_000):
            key = chance.choice(keys)
            if chance.random() < 0.1:
                store.decide(chance.choice([Verb.ACCEPT, Verb.UNSURE]), (key,), "ann", AT)
            elif chance.random() < 0.1 and n:
                undo(store, chance.randrange(1, store.last_decision() + 1))
            else:
                field = chance.choice(list(CHOICES))
                store.decide(Verb.EDIT, (key,), "ann", AT, field=field, value=chance.choice(CHOICES[field]))
        before, made = decided(store), list(store.decisions())
        for _ in range(3):
            for name in NAMES:
                coding, source = another_coding(name, chance)
                assert store.add(coding, source, STORY)
        assert decided(store) == before
        assert list(store.decisions()) == made
        assert len(before) > 100
        check_changes(store)
        assert list(store.verify()) == []


def undo(store: Store, number: int):
    try:
        store.undo(number, "bob", AT)
    except UsageError as problem:
        assert problem.code == "E245"  # noqa: PT017 - most are taken back, some were before


def check_changes(store: Store):
    """Every value that differs is listed, and no other."""
    listed = {(change.key, change.field): change.now for change in store.would_change() if change.field}
    wanted = {}
    gone = set()
    for entry in store.entries():
        reports = {
            f"{entry.document.id}/{r.anchor.start}-{r.anchor.end}/{r.type}": r
            for r in store.coded_document(entry.document.id).reports
        }
        machine = reports.get(entry.key)
        if machine is None:
            gone.add(entry.key)
            continue
        for field in entry.decided:
            if getattr(machine, field) != getattr(entry.report, field):
                wanted[entry.key, field] = plain(getattr(machine, field))
    assert listed == wanted
    assert {change.key for change in store.would_change() if change.field is None} == gone


def test_a_report_that_is_made_no_more_stands_while_a_decision_about_it_does(store):
    (key,) = [e.key for e in store.entries_of(next(store.documents()).id) if e.report.type is EventType.ASSAULT]
    before = store.entry(key)
    store.decide(Verb.ACCEPT, (key,), "ann", AT)
    for name in "ab":
        made, source = article(name, version="2")
        store.add(replace(made, reports=made.reports[1:]), source, STORY)
    assert store.entry(key) == replace(before, verdict=Verb.ACCEPT)
    assert sum(entry.report.type is EventType.ASSAULT for entry in store.entries()) == 1
    (change,) = store.would_change()
    assert (change.key, change.field, change.decision, change.is_news) == (key, None, 1, True)
    store.undo(1, "ann", AT)
    assert key not in store.find()
    store.undo(2, "ann", AT)
    assert store.entry(key).verdict is Verb.ACCEPT
    assert list(store.verify()) == []


def test_what_the_machine_says_anew_is_told_from_what_the_person_knew(store):
    key = next(e.key for e in store.entries() if e.report.type is EventType.ASSAULT)
    store.decide(Verb.EDIT, (key,), "ann", AT, field="reality", value="doubtful")
    (change,) = store.would_change()
    assert (change.decided, change.then, change.now, change.is_news) == ("doubtful", "happened", "happened", False)
    for name in "ab":
        made, source = article(name, version="2")
        store.add(replace(made, reports=(replace(made.reports[0], reality=Reality.PLANNED),)), source, STORY)
    (change,) = store.would_change()
    assert (change.decided, change.then, change.now, change.is_news) == ("doubtful", "happened", "planned", True)


def test_putting_the_same_in_again_changes_nothing(store):
    before = list(store.entries())
    made, source = article("a")
    assert not store.add(made, source, STORY)
    put(store, "c")
    assert [entry for entry in store.entries() if entry in before] == before


def told_by(*reports):
    """A coding whose reports are all of the first one's word, as several tellers have it."""
    return tuple(replace(report, id=f"r{n}") for n, report in enumerate(reports, 1))


def doers(store):
    """Who did it, by key, where a person decided, and the verdict."""
    return {entry.key: ([actor.id for actor in entry.report.actor], entry.verdict) for entry in store.entries()}


def test_a_decision_stays_with_the_teller_it_was_about(tmp_path):
    """One word has a report a teller; a new run tells one more before it, or no longer the one that was rejected."""
    made, source = article("a")
    theirs = made.reports[0]
    ours = replace(theirs, actor=theirs.recipient, recipient=theirs.actor)
    with Store(tmp_path / "one.ledger") as store:
        store.add(replace(made, reports=told_by(theirs)), source, STORY)
        (key,) = store.find()
        store.decide(Verb.REJECT, (key,), "ann", AT, reason="not in the text")
        for version, reports in (("2", (ours, theirs)), ("3", (ours,)), ("4", (theirs, ours)), ("5", (ours, theirs))):
            coder = replace(made.coder, version=version)
            assert store.add(replace(made, reports=told_by(*reports), coder=coder), source, STORY)
            assert doers(store) == {key: (["AZE"], Verb.REJECT), f"{key}/2": (["ARM"], None)}, version
            assert list(store.verify()) == []


def test_a_report_alone_keeps_its_key_whatever_the_machine_makes_of_it(tmp_path):
    made, source = article("a")
    with Store(tmp_path / "one.ledger") as store:
        store.add(replace(made, reports=made.reports[:1]), source, STORY)
        (key,) = store.find()
        store.decide(Verb.ACCEPT, (key,), "ann", AT)
        other = replace(made.reports[0], actor=made.reports[0].recipient, figures=())
        store.add(replace(made, reports=(other,), coder=replace(made.coder, version="2")), source, STORY)
        assert doers(store) == {key: (["ARM"], Verb.ACCEPT)}

"""Adding documents: what is kept, what is skipped, what a newer coder changes and what it leaves."""

from dataclasses import replace

import pytest

from counterclaim.errors import InputError, UsageError
from counterclaim.ledger import Question, Store
from counterclaim.records import Agreement, AgreementKind, Context, EventType, Verb
from counterclaim.records.json import to_json
from tests.support.sample import span
from tests.support.shelf import AT, STORY, article, filled, put

PACT = Agreement("g1", span("truce"), AgreementKind.TRUCE, (), (), None, None, None, (), None, None, (), None,
                 span("truce of 2020"), (), ("name: lexicon",))  # fmt: skip


def test_what_is_added_is_read_back_key_for_key(store):
    made, source = article("c", context=Context(agreements=(PACT,)))
    assert store.add(made, source, STORY)
    (name,) = store.documents_from(made.document.sha256)
    wanted = replace(made, document=replace(made.document, id=name))
    assert store.coded_document(name) == wanted
    assert to_json(store.coded_document(name)) == to_json(wanted)
    assert wanted in list(store.coded_documents())
    assert store.source(name) == source
    assert store.document(name) == wanted.document


def test_what_is_there_is_skipped(store):
    made, source = article("a")
    assert store.has(made.document, made.coder)
    assert not store.add(made, source, {"path": "elsewhere"})
    assert len(list(store.documents())) == 2
    assert {listed.story["path"] for listed in store.listed()} == {STORY["path"]}


def test_the_name_of_the_file_does_not_count(store):
    made, source = article("a")
    assert not store.add(replace(made, document=replace(made.document, id="moved.txt")), source, STORY)


@pytest.mark.parametrize("facts", [{"outlet": "Another Wire"}, {"day": "2022-09-14"}, {"day": None}])
def test_the_same_bytes_from_elsewhere_are_another_document(store, facts):
    put(store, "a", **facts)
    assert len(store.documents_from(article("a")[0].document.sha256)) == 2


def test_a_newer_coder_makes_a_new_coding_and_the_old_one_stays(store):
    older, source = article("a")
    newer = replace(article("a", version="2")[0], reports=older.reports[1:])
    assert not store.has(newer.document, newer.coder)
    assert store.add(newer, source, STORY)
    (name,) = store.documents_from(older.document.sha256)
    assert store.coded_document(name).reports == older.reports[1:]
    assert [entry.report.id for entry in store.entries_of(name)] == ["r2", "r3"]
    assert store._db.execute("select count(*) from report").fetchone()[0] == 3 + 3 + 2
    assert list(store.verify()) == []


def test_an_older_coding_that_is_there_is_not_put_in_force_again(store):
    put(store, "a", version="2")
    made, source = article("a", version="1")
    assert not store.add(made, source, STORY)
    assert store.coded_document(store.documents_from(made.document.sha256)[0]).coder.version == "2"


def test_another_text_of_the_same_bytes_is_refused(store):
    made, source = article("a", version="2")
    longer = replace(made, document=replace(made.document, text=made.document.text + " More."))
    with pytest.raises(InputError, match="E135"):
        store.add(longer, source, STORY)
    assert list(store.verify()) == []


def test_a_document_is_coded_anew_as_the_ledger_gives_it(store):
    (first, _) = store.documents()
    held = store.coded_document(first.id)
    again = replace(held, coder=article(version="2")[0].coder, reports=held.reports[:1])
    assert store.add(again, store.source(first.id), STORY)
    assert store.coded_document(first.id) == again
    assert len(list(store.documents())) == 2


def test_a_record_that_does_not_hold_is_refused(store):
    made, source = article("c")
    with pytest.raises(InputError, match=r"E136.*bytes"):
        store.add(made, source + b"!", STORY)
    broken = replace(made, reports=(replace(made.reports[0], mode="arrest"),))
    with pytest.raises(InputError, match=r"E136.*no mode"):
        store.add(broken, source, STORY)
    halves = replace(made, document=replace(made.document, title="\ud800"))
    with pytest.raises(InputError, match="E136"):
        store.add(halves, source, STORY)
    assert len(list(store.documents())) == 2


def test_a_path_that_is_no_text_is_kept(store):
    story = {"path": "articles/\udce9t\udce9.txt"}
    assert store.add(*article("c"), story)
    assert story in [listed.story for listed in store.listed()]
    assert list(store.verify()) == []


def test_a_reader_may_write_while_it_reads(store):
    with Store(store.path) as other:
        for n, entry in enumerate(store.entries()):
            put(other, f"more {n}")
            store.decide(Verb.ACCEPT, (entry.key,), "ann", AT)
            if n == 8:
                break
    assert store.last_decision() == 9


def test_entries_can_be_read_alone(store):
    (first, *_) = store.documents()
    entries = store.entries_of(first.id)
    assert [entry.key for entry in entries] == [
        f"{first.id}/{r.anchor.start}-{r.anchor.end}/{r.type}"
        for r in sorted((entry.report for entry in entries), key=lambda r: r.anchor.start)
    ]
    by_type = {entry.report.type: entry for entry in entries}
    assert [claim.id for claim in by_type[EventType.ASSAULT].claims] == ["c1", "c2", "c3"]
    assert [claim.id for claim in by_type[EventType.AGREE].claims] == ["c3", "c4"]  # with what it is the content of
    assert by_type[EventType.ACCUSE].claims == ()
    assert {entry.origin for entry in entries} == {first.id}
    assert all(entry.document == first and store.entry(entry.key) == entry for entry in entries)


def test_reports_of_one_place_and_type_are_told_apart(store):
    made, source = article("c")
    twice = replace(made, reports=(made.reports[0], replace(made.reports[0], id="r9", mode="drone")))
    assert store.add(twice, source, STORY)
    (name,) = store.documents_from(made.document.sha256)
    assert {entry.key.removeprefix(name): entry.report.mode for entry in store.entries_of(name)} == {
        "/31-39/ASSAULT": "heavy-weapons",
        "/31-39/ASSAULT/2": "drone",
    }


def test_entries_come_in_an_order_of_their_own(tmp_path, store):
    keys = [entry.key for entry in store.entries()]
    assert keys == sorted(keys) == list(store.find())
    assert [entry.key for entry in store.entries(keys[::-1])] == keys[::-1]


def test_what_is_not_there_is_said(store):
    for ask in (store.document, store.coded_document, store.source, store.entry, store.incident):
        with pytest.raises(UsageError, match="E240"):
            ask("d000000000000")
    with pytest.raises(UsageError, match="E240"):
        list(store.entries(["d000000000000/1-2/AID"]))
    assert store.entries_of("d000000000000") == ()


def test_questions(store):
    put(store, "c", day="2023-01-01")
    asked = {
        "all": Question(),
        "assaults": Question(types=(EventType.ASSAULT,)),
        "in 2020": Question(until="2020-12-31"),
        "on the day": Question(since="2022-09-13", until="2022-09-13"),
        "since 2023": Question(since="2023-01-01"),
        "parties": Question(parties=("ARM",)),
        "place": Question(countries=("ARM",), types=(EventType.ASSAULT, EventType.AGREE)),
        "none": Question(parties=("FRA",)),
    }
    assert {name: len(store.find(question)) for name, question in asked.items()} == {
        "all": 9, "assaults": 3, "in 2020": 3, "on the day": 5, "since 2023": 1, "parties": 6, "place": 3, "none": 0,
    }  # fmt: skip


def test_the_order_of_adding_changes_nothing_that_is_read(tmp_path):
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder in folders:
        folder.mkdir()
    with filled(folders[0], "abc") as one, filled(folders[1], "cab") as two:
        assert list(one.entries()) == list(two.entries())
        assert list(one.coded_documents()) == list(two.coded_documents())
        assert one.search("shelling") == two.search("shelling")
        assert list(one.listed()) == list(two.listed())

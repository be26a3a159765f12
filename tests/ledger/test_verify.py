"""Verify: a whole ledger has no fault, and whatever is changed behind its back is named."""

import sqlite3
from contextlib import closing

import pytest

from counterclaim.ledger import Store
from counterclaim.records import Group, Join, Verb
from tests.support.shelf import AT, filled


@pytest.fixture
def path(tmp_path):
    """A ledger with two documents, decisions, an incident and a number."""
    with filled(tmp_path) as store:
        keys = store.find()
        store.decide(Verb.EDIT, (keys[0],), "ann", AT, field="where", value=[])
        store.decide(Verb.ACCEPT, (keys[1],), "ann", AT)
        store.undo(2, "bob", AT)
        store.save_groups([Group(keys[:2], (Join(*keys[:2], 0.9, ("x",)),)), Group(keys[2:3], ())], keys, store.stale())
        store.issue("acled", ("a", "b"))
    return tmp_path / "ledger.db"


def faults(path, *statements):
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        triggers = db.execute("select name, sql from sqlite_master where type = 'trigger'").fetchall()
        for name, _ in triggers:
            db.execute(f"drop trigger {name}")
        for statement in statements:
            db.execute(statement)
        for _, sql in triggers:
            db.execute(sql)
    with Store(path) as store:
        return list(store.verify())


def test_a_whole_ledger_has_no_fault(path):
    assert faults(path) == []


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("update source set packed = zeroblob(10)", "cannot be unpacked"),
        ("update source set size = 7", "its bytes are not those"),
        ("update document set text = text || '!'", "its text is not the one"),
        ("update document set story = '{}'", "told about it was changed"),
        ("update document set outlet = 'Another'", "columns do not say"),
        ("update report set json = replace(json, 'Goris', 'Gyumri')", "what the coder found was changed"),
        ("update report set json = replace(json, '\"start\":31', '\"start\":32')", "does not stand at 32"),
        ("update report set json = '{'", "cannot be read"),
        ("update report set key = replace(key, '/ASSAULT', '/AGREE')", "a key does not name its report"),
        ("delete from claim where id = 'c1'", "c1 is no claim"),
        ("update entry set json = null", "is not what the machine's and the decisions about it make"),
        ("update entry set verdict = 'reject'", "is not what the machine's and the decisions about it make"),
        ("update decision set by_whom = 'eve' where number = 2", "decision 2 was changed"),
        ("delete from decision where number = 2", "decision 2 is missing"),
        ("update bearing set about = 'd0/1-2/AID' where decision = 1", "decision 1 is about d0/1-2/AID"),
        ("delete from bearing where decision = 3", "decision 3 bears on nothing"),
        ("delete from taken", "what stands taken back is not"),
        ("update joined set other = 'd0/1-2/AID'", "names d0/1-2/AID, no report"),
        ("delete from member", "is in use and holds nothing"),
        ("update incident set living = 0", "is withdrawn and holds reports"),
        ("update incident set founder = 'd0/1-2/AID'", "is called after d0/1-2/AID"),
        ("delete from issued where number = 1", "the numbers of series acled"),
        ("delete from document where number = 1", "leads to no document"),
        ("update coding set in_force = 0", "has no coding in force"),
        ("insert into source values ('ab', 1, x'00')", "source ab belongs to no document"),
        ("insert into found (found) values ('delete-all')", "the index of words"),
    ],
)
def test_what_is_changed_is_named(path, statement, words):
    found = faults(path, statement)
    assert any(words in fault for fault in found), found
    assert all("\n" not in fault for fault in found)


def test_one_flipped_byte_of_a_text_is_named(path):
    whole = bytearray(path.read_bytes())
    at = whole.index(b"said at least 49 of its soldiers")
    whole[at + 15] ^= 1
    path.write_bytes(whole)
    with Store(path) as store:
        found = list(store.verify())
        (changed,) = (d.id for d in store.documents() if "at least 49" not in d.text)
    assert [fault for fault in found if fault.startswith(f"document {changed}: its text is not the one")]


def test_progress_is_told(path):
    told = []
    with Store(path) as store:
        assert list(store.verify(lambda done, whole: told.append((done, whole)))) == []
    assert told == [(n, len(told)) for n in range(1, len(told) + 1)]
    assert len(told) == 2 + 6

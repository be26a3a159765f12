"""Opening a ledger: the settings that keep it safe, and every refusal in words."""

import shutil
import sqlite3
import threading
from contextlib import closing

import pytest

from counterclaim.errors import CounterclaimError, InputError
from counterclaim.ledger import Store, opening
from counterclaim.records import Verb
from tests.support.shelf import AT, article, filled, put


def refusal(code, work):
    with pytest.raises(CounterclaimError) as caught:
        work()
    assert caught.value.code == code
    return caught.value.message


def test_a_new_ledger_is_safe(tmp_path):
    with Store(tmp_path / "new.db") as store:
        asked = {name: store._db.execute(f"pragma {name}").fetchone()[0] for name in ("journal_mode", "synchronous")}
        assert asked == {"journal_mode": "wal", "synchronous": 2}
        assert store._db.execute("pragma foreign_keys").fetchone()[0] == 1
        assert list(store.verify()) == []
    with closing(sqlite3.connect(tmp_path / "new.db")) as db:
        assert db.execute("pragma application_id").fetchone()[0] == opening.APPLICATION
        assert db.execute("pragma user_version").fetchone()[0] == opening.VERSION


def test_what_was_written_is_there_again(tmp_path):
    with filled(tmp_path) as store:
        before = list(store.entries())
    with Store(tmp_path / "ledger.db", create=False) as store:
        assert list(store.entries()) == before


def test_nothing_is_made_where_nothing_was_asked_for(tmp_path):
    assert "there is no ledger" in refusal("E130", lambda: Store(tmp_path / "none.db", create=False))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there(tmp_path):
    refusal("E611", lambda: Store(tmp_path / "no" / "ledger.db"))


def test_a_folder_is_no_ledger(tmp_path):
    refusal("E131", lambda: Store(tmp_path))


def test_another_file_is_refused_and_left_as_it_is(tmp_path):
    text = tmp_path / "notes.txt"
    text.write_text("A note of some length that is certainly no database at all." * 20)
    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other)) as db:
        db.execute("create table mine (words text)")
    for path in (text, other):
        before = path.read_bytes()
        refusal("E131", lambda path=path: Store(path))
        assert path.read_bytes() == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["notes.txt", "other.db"]


def test_a_newer_ledger_is_refused_in_words(tmp_path):
    filled(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / "ledger.db")) as db:
        db.execute(f"pragma user_version = {opening.VERSION + 1}")
    assert "newer Counterclaim" in refusal("E132", lambda: Store(tmp_path / "ledger.db"))


@pytest.mark.parametrize("table", ["block", "issued", "stale_entry", "copy"])
def test_a_missing_table_is_named(tmp_path, table):
    filled(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / "ledger.db")) as db:
        db.execute(f"drop table {table}")
    assert f"table {table} is missing" in refusal("E133", lambda: Store(tmp_path / "ledger.db"))


def test_a_table_that_goes_while_the_ledger_is_open(store):
    with closing(sqlite3.connect(store.path)) as db:
        db.execute("drop table issued")
    refusal("E133", lambda: store.issue("acled", ("x/1",)))


def test_a_trigger_from_elsewhere_is_refused(tmp_path):
    filled(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / "ledger.db")) as db:
        db.execute("create trigger evil after insert on issued begin delete from issued; end")
    assert "trigger evil is not ours" in refusal("E133", lambda: Store(tmp_path / "ledger.db"))


def test_damaged_pages_are_refused(tmp_path):
    filled(tmp_path).close()
    path = tmp_path / "ledger.db"
    whole = bytearray(path.read_bytes())
    whole[2000:] = b"\xff" * (len(whole) - 2000)
    path.write_bytes(whole)

    def read():
        with Store(path) as store:
            list(store.entries())

    refusal("E133", read)


def test_while_another_writes_nothing_is_lost(store):
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other, Store(store.path, wait=0.05) as second:
        other.execute("begin immediate")
        made, source = article("c")
        assert "try again" in refusal("E610", lambda: second.add(made, source, {}))
        assert len(list(second.documents())) == 2  # reading goes on
        other.execute("rollback")
        assert second.add(made, source, {})


def test_a_full_disk_loses_nothing_that_was_said_to_be_kept(store):
    key = next(store.entries()).key
    kept = [store.decide(Verb.NOTE, (key,), "ann", AT, reason="a note").number]
    (pages,) = store._db.execute("pragma page_count").fetchone()
    store._db.execute(f"pragma max_page_count = {pages}")

    def fill():
        while len(kept) < 2_000:
            kept.append(store.decide(Verb.NOTE, (key,), "ann", AT, reason="a long note " * 50).number)

    assert "no room" in refusal("E612", fill)
    assert [made.number for made in store.decisions()] == kept
    store._db.execute("pragma max_page_count = 1000000")
    assert store.decide(Verb.NOTE, (key,), "ann", AT, reason="room again").number == len(kept) + 1
    assert list(store.verify()) == []


def test_what_cannot_be_written_is_refused_and_can_be_read(store):
    store._db.execute("pragma query_only = on")
    key = next(store.entries()).key
    refusal("E611", lambda: store.decide(Verb.ACCEPT, (key,), "ann", AT))
    assert list(store.decisions()) == []


def test_two_that_make_one_ledger_at_once(tmp_path):
    def make(name):
        with Store(tmp_path / "ledger.db") as store:
            put(store, name)

    threads = [threading.Thread(target=make, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with Store(tmp_path / "ledger.db") as store:
        assert len(list(store.documents())) == 4
        assert list(store.verify()) == []


def test_an_old_sqlite_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 36, 0))
    opening._check_sqlite.cache_clear()
    with pytest.raises(InputError, match="E134"):
        Store(tmp_path / "ledger.db")


def test_a_snapshot_sees_nothing_new(store):
    with store.snapshot() as view:
        put(store, "c")
        assert len(list(view.documents())) == 2
        assert len(list(store.documents())) == 3


def test_a_copy_of_the_file_is_a_ledger(store, tmp_path):
    store.close()
    shutil.copy(store.path, tmp_path / "copy.db")
    with Store(tmp_path / "copy.db", create=False) as copy:
        assert list(copy.verify()) == []

"""Bringing an older ledger up: a backup first, all or nothing a step, past schemas kept."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from counterclaim.errors import InputError, OutputError
from counterclaim.ledger import Store, migrations, opening
from counterclaim.ledger.transaction import run_all, statements, transaction

SCHEMAS = Path(__file__).parent / "schemas"
STEPS = {
    1: "alter table person add column town text;\n-- all were of one town\nupdate person set town = 'Goris';",
    2: "create table town (name text primary key);\ninsert into town select distinct town from person;",
}


@pytest.fixture
def old(tmp_path):
    """A made-up ledger of version 1, and its path."""
    path = tmp_path / "old.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("pragma journal_mode = wal")
        run_all(db, "create table person (name text);\ninsert into person values ('Ani');\npragma user_version = 1;")
        yield db, path


def version(db):
    return db.execute("pragma user_version").fetchone()[0]


def test_steps_are_taken_in_order_with_a_backup_before(old):
    db, path = old
    kept = migrations.migrate(db, path, STEPS, 3)
    assert kept == path.with_name("old.db.version-1.backup")
    assert version(db) == 3
    assert db.execute("select * from town").fetchall() == [("Goris",)]
    with closing(sqlite3.connect(kept)) as backup:
        assert version(backup) == 1
        assert backup.execute("select * from person").fetchall() == [("Ani",)]
        assert backup.execute("pragma integrity_check").fetchall() == [("ok",)]


def test_nothing_to_do_leaves_no_backup(old):
    db, path = old
    assert migrations.migrate(db, path, STEPS, 1) is None
    assert [p.name for p in path.parent.iterdir() if "backup" in p.name] == []


def test_an_earlier_backup_is_never_written_over(old):
    db, path = old
    path.with_name("old.db.version-1.backup").write_text("mine")
    assert migrations.migrate(db, path, STEPS, 2) == path.with_name("old.db.version-1.backup-2")
    assert path.with_name("old.db.version-1.backup").read_text() == "mine"


def test_a_step_that_fails_is_taken_back_whole(old):
    db, path = old
    broken = {1: STEPS[1], 2: STEPS[2] + "\ninsert into nowhere values (1);"}
    with pytest.raises(InputError, match=r"E133.*from version 2 to 3"):
        migrations.migrate(db, path, broken, 3)
    assert version(db) == 2
    assert db.execute("select name from sqlite_master").fetchall() == [("person",)]
    assert db.execute("select * from person").fetchall() == [("Ani", "Goris")]


def test_a_step_that_leaves_links_to_nothing_is_taken_back(old):
    db, path = old
    step = {1: "create table home (town text references person (name));\ninsert into home values ('nobody');"}
    run_all(db, "create unique index person_name on person (name);")
    with pytest.raises(InputError, match=r"E133.*leads nowhere"):
        migrations.migrate(db, path, step, 2)
    assert version(db) == 1


def test_without_a_backup_nothing_is_changed(old, monkeypatch):
    db, path = old

    def full(self, target):
        raise OSError("no room")

    monkeypatch.setattr(Path, "rename", full)
    with pytest.raises(OutputError, match="E614"):
        migrations.migrate(db, path, STEPS, 3)
    assert version(db) == 1
    assert [p.name for p in path.parent.iterdir() if "backup" in p.name] == []


def test_no_way_from_there(old):
    db, path = old
    with pytest.raises(InputError, match=r"E133.*nothing leads"):
        migrations.migrate(db, path, {2: STEPS[2]}, 3)


def test_the_schema_of_this_version_is_the_one_that_was_released():
    kept = (SCHEMAS / f"version-{opening.VERSION}.sql").read_text("utf-8")
    assert opening.schema() == kept, "a schema that was released is never changed: add a version and a step"


@pytest.mark.parametrize("past", sorted(SCHEMAS.glob("version-*.sql")), ids=lambda path: path.stem)
def test_every_past_schema_opens(past, tmp_path):
    path = tmp_path / "past.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as db, transaction(db):
        run_all(db, past.read_text("utf-8"))
        db.execute(f"pragma application_id = {opening.APPLICATION}")
        db.execute(f"pragma user_version = {past.stem.rpartition('-')[2]}")
    with Store(path, create=False) as store:
        assert list(store.verify()) == []


def test_a_script_is_cut_between_its_statements():
    script = "-- one\ncreate table a (b);\ncreate trigger c after insert on a begin\n  delete from a; end;\nselect 1"
    assert list(statements(script)) == [
        "-- one\ncreate table a (b);",
        "create trigger c after insert on a begin\n  delete from a; end;",
        "select 1",
    ]

"""The file of the user's own actors."""

import hashlib
import os

import pytest

from counterclaim.errors import OutputError, UsageError
from counterclaim.grounding.actors.own_file import add, load, remove

RIFLES = "lugovan-rifles\tLugovan Rifles\tRUS\tmilitia\tPRM\tRifle Corps\t\t\t\t\town, 2024"
GUARD = "example-guard\tExample Guard\tGEO\tmilitary\tMIL\t\t\t\t\t\tthe guard's own page"


def test_no_file_is_no_table(tmp_path):
    assert load(tmp_path / "actors.tsv") is None


def test_rows_are_added_and_the_sha256_is_that_of_the_bytes(tmp_path):
    path = tmp_path / "new" / "actors.tsv"
    assert [row.id for row in add(path, [RIFLES], "")] == ["lugovan-rifles"]
    add(path, ["# a note", GUARD], "more.tsv")
    table = load(path)
    assert [row.id for row in table.actors] == ["lugovan-rifles", "example-guard"]
    assert table.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert path.read_text("utf-8").splitlines()[0].startswith("# id\tname\tcountry")
    assert list(path.parent.iterdir()) == [path]


def test_what_was_written_by_hand_stays(tmp_path):
    path = tmp_path / "actors.tsv"
    path.write_bytes(f"\ufeff# mine\r\n\r\n{GUARD}\r\n# end".encode())
    add(path, [RIFLES], "")
    assert path.read_text("utf-8") == f"# mine\n\n{GUARD}\n# end\n{RIFLES}\n"
    remove(path, "example-guard")
    assert path.read_text("utf-8") == f"# mine\n\n# end\n{RIFLES}\n"


@pytest.mark.parametrize("bad", [[GUARD, RIFLES], [GUARD, GUARD.replace("GEO", "XYZ")], ["# nothing"]])
def test_all_rows_are_added_or_none(tmp_path, bad):
    path = tmp_path / "actors.tsv"
    add(path, [RIFLES], "")
    before = path.read_bytes()
    with pytest.raises(UsageError, match=r"E230: more\.tsv"):
        add(path, bad, "more.tsv")
    assert path.read_bytes() == before


def test_an_unknown_id_is_not_removed(tmp_path):
    with pytest.raises(UsageError, match="E231"):
        remove(tmp_path / "actors.tsv", "nobody")
    add(tmp_path / "actors.tsv", [RIFLES], "")
    with pytest.raises(UsageError, match="E231"):
        remove(tmp_path / "actors.tsv", "nobody")


def test_a_file_that_cannot_be_used_is_told_with_its_line(tmp_path):
    path = tmp_path / "actors.tsv"
    path.write_text(f"{RIFLES}\nbroken\n", "utf-8")
    with pytest.raises(UsageError, match=r"E230: .*actors\.tsv:2: 1 cells"):
        load(path)
    path.write_bytes(b"\xff\xfe\xff")
    with pytest.raises(UsageError, match=r"E230: .*UTF-8"):
        load(path)
    with pytest.raises(UsageError, match=r"E230: .*cannot be read"):
        load(tmp_path)


def test_a_place_that_cannot_be_written(tmp_path):
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises((OutputError, UsageError), match=r"E601|E230"):
        add(tmp_path / "file" / "actors.tsv", [RIFLES], "")


def test_a_write_that_fails_midway_leaves_the_file_as_it_was(tmp_path, monkeypatch):
    path = tmp_path / "actors.tsv"
    add(path, [RIFLES], "")

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OutputError, match=r"E601: .*No space left"):
        add(path, [GUARD], "")
    assert path.read_text("utf-8").splitlines()[1:] == [RIFLES]
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_somebody_else_changed_meanwhile_is_not_written_over(tmp_path, monkeypatch):
    path = tmp_path / "actors.tsv"
    add(path, [RIFLES], "")
    sync = os.fsync

    def meanwhile(handle: int) -> None:
        sync(handle)
        path.write_text(f"{RIFLES}\n{GUARD}\n", "utf-8")

    monkeypatch.setattr(os, "fsync", meanwhile)
    with pytest.raises(OutputError, match=r"E601: .*changed meanwhile"):
        remove(path, "lugovan-rifles")
    assert path.read_text("utf-8") == f"{RIFLES}\n{GUARD}\n"
    assert list(tmp_path.iterdir()) == [path]

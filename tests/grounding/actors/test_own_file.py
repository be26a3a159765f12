"""The file of the user's own actors."""

import hashlib
import os
import stat
import subprocess
import sys

import pytest

from counterclaim.errors import OutputError, UsageError
from counterclaim.grounding.actors import own_file
from counterclaim.grounding.actors.own_file import add, load, remove
from counterclaim.locks import alone

RIFLES = "lugovan-rifles\tLugovan Rifles\tRUS\tmilitia\tPRM\tRifle Corps\t\t\t\t\town, 2024"
GUARD = "example-guard\tExample Guard\tGEO\tmilitary\tMIL\t\t\t\t\t\tthe guard's own page"


def files(folder):
    """What lies in a folder beside the lock, which stays."""
    return [path for path in folder.iterdir() if path.name != ".actors.tsv.lock"]


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
    assert files(path.parent) == [path]


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
    assert files(tmp_path) == [path]


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
    assert files(tmp_path) == [path]


CALL = (
    "import sys; from pathlib import Path; from counterclaim.grounding.actors.own_file import add, tables\n"
    "tables(); print('ready', flush=True); sys.stdin.readline()\n"
    "for n in range(5):\n"
    "    row = f'rifles-{sys.argv[2]}-{n}\\tRifles {sys.argv[2]} {n}\\tRUS\\tmilitia\\tPRM' + 6 * '\\t' + 'own'\n"
    "    add(Path(sys.argv[1]), [row], '')"
)


def test_calls_at_once_lose_no_row(tmp_path):
    path = tmp_path / "new" / "actors.tsv"
    calls = [
        subprocess.Popen(  # noqa: S603
            [sys.executable, "-c", CALL, path, str(n)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for n in range(4)
    ]
    for call in calls:
        assert call.stdout.readline() == "ready\n"
    for call in calls:
        call.stdin.write("\n")
        call.stdin.flush()
    for call in calls:
        call.communicate()
    assert [call.returncode for call in calls] == [0] * 4
    assert {row.id for row in load(path).actors} == {f"rifles-{n}-{m}" for n in range(4) for m in range(5)}
    assert files(path.parent) == [path]


def test_a_table_that_another_call_keeps_is_not_changed(tmp_path, monkeypatch):
    path = tmp_path / "actors.tsv"
    add(path, [RIFLES], "")
    monkeypatch.setattr(own_file, "_WAIT", 0.05)
    with alone(tmp_path / ".actors.tsv.lock", RuntimeError()):
        with pytest.raises(OutputError, match=r"E601: .*another call"):
            add(path, [GUARD], "")
        with pytest.raises(OutputError, match=r"E601: .*another call"):
            remove(path, "lugovan-rifles")
    assert [row.id for row in load(path).actors] == ["lugovan-rifles"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
@pytest.mark.parametrize("mode", [0o644, 0o664, 0o600])
def test_the_file_keeps_its_mode(tmp_path, mode):
    path = tmp_path / "actors.tsv"
    path.write_text(f"{GUARD}\n", "utf-8")
    path.chmod(mode)
    add(path, [RIFLES], "")
    assert stat.S_IMODE(path.stat().st_mode) == mode


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_a_new_file_has_the_mode_of_any_new_file(tmp_path):
    add(tmp_path / "actors.tsv", [RIFLES], "")
    (tmp_path / "other").touch()
    assert (tmp_path / "actors.tsv").stat().st_mode == (tmp_path / "other").stat().st_mode


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
@pytest.mark.parametrize("there", [True, False])
def test_a_link_stays_and_its_file_is_changed(tmp_path, there):
    real, link = tmp_path / "shared" / "mine.tsv", tmp_path / "data" / "actors.tsv"
    link.parent.mkdir()
    link.symlink_to(real)
    if there:
        add(real, [GUARD], "")
    add(link, [RIFLES], "")
    assert link.is_symlink()
    assert [row.id for row in load(real).actors] == ["example-guard"] * there + ["lugovan-rifles"]
    remove(link, "lugovan-rifles")
    assert link.is_symlink()
    assert RIFLES not in real.read_text("utf-8")


def test_what_a_killed_call_left_beside_the_file_is_in_nobodys_way(tmp_path):
    path = tmp_path / "actors.tsv"
    (tmp_path / ".actors.tsv.new").write_text("half a row", "utf-8")
    add(path, [RIFLES], "")
    assert files(tmp_path) == [path]
    assert [row.id for row in load(path).actors] == ["lugovan-rifles"]

"""``counterclaim gazetteer``: load, info, unload, and what is said where that fails."""

import pytest

from counterclaim import cli
from counterclaim.settings import DATA
from tests.support import dump as made


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv(DATA, str(tmp_path / "data"))
    return tmp_path / "data" / "gazetteer"


def run(capsys, *arguments):
    status = cli.main(["gazetteer", *map(str, arguments)])
    out, err = capsys.readouterr()
    return status, out, err


def test_load_tells_what_it_brought_and_what_it_skipped(capsys, tmp_path, folder):
    path = made.dump(tmp_path, [*made.lines(), "no\trow"])
    status, out, err = run(capsys, "load", path)
    assert (status, err) == (cli.OK, "")
    assert out.startswith("9 places and 13 names beside the shipped ones")
    assert "from   allCountries.zip, 13 lines" in out
    assert "skipped 1 lines: not 19 columns" in out
    assert run(capsys, "info")[1] == out
    assert str(folder) in out


def test_info_and_unload_where_nothing_is_loaded(capsys, folder):
    status, out, _ = run(capsys, "info")
    assert (status, out) == (cli.OK, f"nothing is loaded in {folder}; the shipped gazetteer is used alone\n")
    status, out, _ = run(capsys, "unload")
    assert (status, out) == (cli.OK, f"nothing is loaded in {folder}\n")


def test_unload_is_the_way_back(capsys, tmp_path, folder):
    run(capsys, "load", made.dump(tmp_path))
    assert run(capsys, "unload")[1] == f"unloaded from {folder}\n"
    assert run(capsys, "info")[1].startswith("nothing is loaded")
    assert [path.name for path in folder.iterdir()] == [".lock"]


def test_alternate_names_are_loaded_too(capsys, tmp_path):
    names = made.archive(tmp_path / "alternateNamesV2.zip", f"1\t{made.TAVARA}\ten\tTavara Village\t1\t\t\t\t\t\n")
    _, out, _ = run(capsys, "load", made.dump(tmp_path), "--alternate-names", names)
    assert out.startswith("9 places and 14 names")


@pytest.mark.parametrize(
    ("name", "content", "code", "status"),
    [
        ("none.zip", None, "E108", cli.SOME_FAILED),
        ("page.zip", b"<html>", "E122", cli.SOME_FAILED),
        ("empty.txt", b"", "E101", cli.SOME_FAILED),
        ("cities.csv", b"name,lat\n" * 20, "E124", cli.SOME_FAILED),
    ],
)
def test_a_wrong_file_is_refused_by_its_code(capsys, tmp_path, name, content, code, status):
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    ended, out, err = run(capsys, "load", path)
    assert (ended, out) == (status, "")
    assert err.startswith(f"counterclaim: {code}: ")


def test_a_folder_that_cannot_be_made_is_said(capsys, tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setenv(DATA, str(tmp_path / "file"))
    status, _, err = run(capsys, "load", made.dump(tmp_path))
    assert status == cli.NO_OUTPUT
    assert "E602" in err


def test_without_a_home_the_folder_has_to_be_named(capsys, tmp_path, monkeypatch):
    for name in (DATA, "HOME", "XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    status, _, err = run(capsys, "info")
    assert status == cli.USAGE
    assert DATA in err


def test_a_damaged_database_is_named_and_can_be_taken_away(capsys, tmp_path, folder):
    run(capsys, "load", made.dump(tmp_path))
    (folder / "loaded.sqlite").write_bytes(b"x" * 4000)
    status, _, err = run(capsys, "info")
    assert status == cli.NO_MODEL
    assert "E506" in err
    assert run(capsys, "unload")[0] == cli.OK


def test_ctrl_c_keeps_what_was_read(capsys, tmp_path, monkeypatch, folder):
    from counterclaim.grounding.places.making import load as loading
    from counterclaim.grounding.places.making.finish import finish

    def stop(*_):
        raise KeyboardInterrupt

    path = made.dump(tmp_path)
    monkeypatch.setattr(loading, "finish", stop)
    assert run(capsys, "load", path)[0] == cli.INTERRUPTED
    assert (folder / "loading.sqlite").exists()
    assert f"nothing is loaded in {folder}" in run(capsys, "info")[1]
    assert "was cut off: run it again" in run(capsys, "info")[1]
    monkeypatch.setattr(loading, "finish", finish)
    assert run(capsys, "load", path)[1].startswith("9 places")
    assert "cut off" not in run(capsys, "info")[1]


@pytest.mark.parametrize("before", [True, False])
def test_what_a_load_cut_off_left_is_taken_away(capsys, tmp_path, monkeypatch, folder, before):
    from counterclaim.grounding.places.making import load as loading

    def stop(*_):
        raise KeyboardInterrupt

    path = made.dump(tmp_path)
    if before:
        run(capsys, "load", path)
    monkeypatch.setattr(loading, "finish", stop)
    run(capsys, "load", path)
    out = run(capsys, "unload")[1]
    assert out == (
        f"{'unloaded from' if before else 'nothing is loaded in'} {folder}\n"
        "what a load that was cut off had left there is deleted\n"
    )
    assert [path.name for path in folder.iterdir()] == [".lock"]


def test_a_folder_in_the_place_of_the_database_is_named(capsys, folder):
    (folder / "loaded.sqlite").mkdir(parents=True)
    status, _, err = run(capsys, "info")
    assert (status, "E506" in err, "is no file" in err) == (cli.NO_MODEL, True, True)
    status, _, err = run(capsys, "unload")
    assert (status, "E602" in err) == (cli.NO_OUTPUT, True)
    assert (folder / "loaded.sqlite").is_dir()


def test_a_folder_in_the_place_of_the_database_stops_the_coding(capsys, tmp_path, folder):
    (folder / "loaded.sqlite").mkdir(parents=True)
    (tmp_path / "a.txt").write_text("Russia shelled Goris on Tuesday, Armenia said.", "utf-8")
    assert cli.main(["code", str(tmp_path / "a.txt")]) == cli.NO_MODEL
    assert "E506" in capsys.readouterr().err


def test_a_bar_shows_each_step_on_a_terminal(tmp_path, monkeypatch):
    import io
    import sys

    class Terminal(io.StringIO):
        def isatty(self):
            return True

    shown = Terminal()
    monkeypatch.setattr(sys, "stderr", shown)
    assert cli.main(["gazetteer", "load", str(made.dump(tmp_path))]) == cli.OK
    assert "reading places" in shown.getvalue()

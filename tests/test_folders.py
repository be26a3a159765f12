"""Where the user's own data lie."""

from pathlib import Path

import pytest

from counterclaim.errors import OutputError
from counterclaim.folders import data_folder, write_whole


@pytest.mark.parametrize(
    ("environment", "platform", "folder"),
    [
        ({"COUNTERCLAIM_DATA": "/data/mine", "XDG_DATA_HOME": "/xdg"}, "linux", "/data/mine"),
        ({"COUNTERCLAIM_DATA": ""}, "linux", "/home/me/.local/share/counterclaim"),
        ({"COUNTERCLAIM_DATA": "~/cc"}, "linux", "/home/me/cc"),
        ({"COUNTERCLAIM_DATA": "~nobody-of-that-name/cc"}, "linux", "~nobody-of-that-name/cc"),
        ({"XDG_DATA_HOME": "/xdg"}, "linux", "/xdg/counterclaim"),
        ({"XDG_DATA_HOME": "relative"}, "linux", "/home/me/.local/share/counterclaim"),
        ({"XDG_DATA_HOME": "/xdg"}, "darwin", "/home/me/Library/Application Support/counterclaim"),
        ({}, "win32", "/home/me/AppData/Local/counterclaim"),
        ({"LOCALAPPDATA": "/local"}, "win32", "/local/counterclaim"),
    ],
)
def test_the_folder(monkeypatch, environment, platform, folder):
    monkeypatch.setenv("HOME", "/home/me")
    assert data_folder(environment, platform) == Path(folder)


def test_a_machine_without_home(monkeypatch):
    def none():
        raise RuntimeError("no home")

    monkeypatch.setattr(Path, "home", none)
    assert data_folder({}, "linux") is None


def test_a_file_is_replaced_whole(tmp_path):
    path = tmp_path / "a" / "b.tsv"
    write_whole(path, "one\n")
    write_whole(path, "zwei – 2\n")
    assert path.read_bytes() == "zwei – 2\n".encode()


def test_a_folder_that_cannot_be_made(tmp_path):
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(OutputError, match="E601"):
        write_whole(tmp_path / "file" / "b.tsv", "one\n")

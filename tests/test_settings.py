"""Settings are read once, from the environment, and nothing odd is taken for a yes."""

import sys
from pathlib import Path

import pytest

from counterclaim.errors import UsageError
from counterclaim.settings import DATA, PINNED_MODEL, Settings, data_folder


@pytest.mark.parametrize(
    ("environment", "pinned"), [({}, False), ({PINNED_MODEL: "0"}, False), ({PINNED_MODEL: "1"}, True)]
)
def test_the_environment_is_read(environment, pinned):
    assert Settings.read(environment) == Settings(pinned_model=pinned, data=data_folder(environment))


@pytest.mark.parametrize("value", ["yes", "", "2", "true"])
def test_anything_else_is_refused(value):
    with pytest.raises(UsageError, match="E203"):
        Settings.read({PINNED_MODEL: value})


def test_the_folder_of_loaded_data_is_the_one_named(tmp_path):
    assert Settings.read({DATA: str(tmp_path), "HOME": "/home/x"}).data == tmp_path
    assert Settings(data=tmp_path).gazetteer == tmp_path / "gazetteer"
    assert Settings().gazetteer is None


@pytest.mark.parametrize("value", ["", "data", "./data"])
def test_a_folder_that_depends_on_where_one_stands_is_refused(value):
    with pytest.raises(UsageError, match="E203"):
        Settings.read({DATA: value})


@pytest.mark.parametrize(
    ("platform", "environment", "folder"),
    [
        ("linux", {"HOME": "/home/x"}, "/home/x/.local/share/counterclaim"),
        ("linux", {"HOME": "/home/x", "XDG_DATA_HOME": "/d"}, "/d/counterclaim"),
        ("linux", {"HOME": "/home/x", "XDG_DATA_HOME": "d"}, "/home/x/.local/share/counterclaim"),
        ("darwin", {"HOME": "/Users/x"}, "/Users/x/Library/Application Support/counterclaim"),
        ("win32", {"LOCALAPPDATA": "/c"}, "/c/counterclaim"),
        ("linux", {}, None),
    ],
)
def test_without_it_data_lie_where_the_system_keeps_them(monkeypatch, platform, environment, folder):
    monkeypatch.setattr(sys, "platform", platform)
    assert Settings.read(environment).data == (Path(folder) if folder else None)

"""Where the user's own data lie."""

import sys
from pathlib import Path

import pytest

from counterclaim.errors import UsageError
from counterclaim.settings import DATA, Settings, data_folder


@pytest.mark.parametrize(
    ("environment", "platform", "folder"),
    [
        ({DATA: "/data/mine", "XDG_DATA_HOME": "/xdg"}, "linux", "/data/mine"),
        ({"HOME": "/home/me"}, "linux", "/home/me/.local/share/counterclaim"),
        ({"HOME": "/home/me", "XDG_DATA_HOME": "/xdg"}, "linux", "/xdg/counterclaim"),
        ({"HOME": "/home/me", "XDG_DATA_HOME": "relative"}, "linux", "/home/me/.local/share/counterclaim"),
        ({"HOME": "/home/me", "XDG_DATA_HOME": "/xdg"}, "darwin", "/home/me/Library/Application Support/counterclaim"),
        ({"LOCALAPPDATA": "/local"}, "win32", "/local/counterclaim"),
    ],
)
def test_the_folder(monkeypatch, environment, platform, folder):
    monkeypatch.setattr(sys, "platform", platform)
    assert data_folder(environment) == Path(folder)
    assert Settings.read(environment).data == Path(folder)


def test_a_machine_without_home_has_none():
    assert data_folder({}) is None


@pytest.mark.parametrize("value", ["", "relative", "~/mine"])
def test_a_path_that_is_not_full_is_refused(value):
    with pytest.raises(UsageError, match=r"E203.*full path"):
        data_folder({DATA: value})


def test_by_default_nothing_of_ones_own_is_used():
    assert Settings().data is None

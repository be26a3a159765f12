"""Settings are read once, from the environment, and nothing odd is taken for a yes."""

import pytest

from counterclaim.errors import UsageError
from counterclaim.folders import DATA
from counterclaim.settings import PINNED_MODEL, Settings


@pytest.mark.parametrize(
    ("environment", "pinned"), [({}, False), ({PINNED_MODEL: "0"}, False), ({PINNED_MODEL: "1"}, True)]
)
def test_the_environment_is_read(environment, pinned):
    assert Settings.read(environment).pinned_model == pinned


def test_the_folder_of_own_data_is_read_and_by_default_none_is_used(tmp_path):
    assert Settings.read({DATA: str(tmp_path)}).data_folder == tmp_path
    assert Settings.read({DATA: str(tmp_path / "new")}).data_folder == tmp_path / "new"
    assert Settings().data_folder is None


def test_a_file_is_no_folder(tmp_path):
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(UsageError, match=r"E203.*no folder"):
        Settings.read({DATA: str(tmp_path / "file")})


@pytest.mark.parametrize("value", ["yes", "", "2", "true"])
def test_anything_else_is_refused(value):
    with pytest.raises(UsageError, match="E203"):
        Settings.read({PINNED_MODEL: value})

"""Settings are read once, from the environment, and nothing odd is taken for a yes."""

import pytest

from counterclaim.errors import UsageError
from counterclaim.settings import PINNED_MODEL, Settings, data_folder


@pytest.mark.parametrize(
    ("environment", "pinned"), [({}, False), ({PINNED_MODEL: "0"}, False), ({PINNED_MODEL: "1"}, True)]
)
def test_the_environment_is_read(environment, pinned):
    assert Settings.read(environment) == Settings(pinned_model=pinned, data=data_folder(environment))


@pytest.mark.parametrize("value", ["yes", "", "2", "true"])
def test_anything_else_is_refused(value):
    with pytest.raises(UsageError, match="E203"):
        Settings.read({PINNED_MODEL: value})

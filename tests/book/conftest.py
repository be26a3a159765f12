"""Each test works on a copy of its own of the ledger that was coded once."""

import shutil
from pathlib import Path

import pytest

from counterclaim.book import Ledger
from counterclaim.settings import Settings
from tests.conftest import EXAMPLES

__all__ = ["EXAMPLES"]


@pytest.fixture
def path(coded_once, tmp_path):
    return Path(shutil.copy(coded_once, tmp_path / "september.ledger"))


@pytest.fixture
def ledger(path):
    with Ledger(path, create=False, settings=Settings(pinned_model=True)) as held:
        yield held

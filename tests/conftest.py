"""A ledger of the example reports, coded once for all tests that need one."""

from pathlib import Path

import pytest

from counterclaim.book import Ledger
from counterclaim.settings import Settings

EXAMPLES = Path(__file__).resolve().parents[1] / "examples" / "september-2022"


@pytest.fixture(scope="session")
def coded_once(tmp_path_factory):
    path = tmp_path_factory.mktemp("book") / "september.ledger"
    with Ledger(path, settings=Settings(pinned_model=True)) as ledger:
        done = ledger.add(EXAMPLES)
        assert len(done.added) == 5
        assert done.failed == []
    return path

"""A ledger with two articles."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from counterclaim.ledger import Store
from tests.support.shelf import filled


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with filled(tmp_path) as made:
        yield made

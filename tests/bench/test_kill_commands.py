"""Kill -9 while the commands run: four rounds here, 200 by ``python -m bench.kill_commands``."""

import os

import pytest

from bench.kill_commands import run
from counterclaim.pipeline import Coder
from counterclaim.settings import Settings


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the rounds fork off a process that has loaded the models")
def test_nothing_acknowledged_is_lost_and_the_end_is_that_of_a_quiet_run(tmp_path):
    found = run(tmp_path, 4, Coder(Settings(pinned_model=True)), files=12)
    assert (found.lost, found.faults, found.differs) == ([], [], [])
    assert found.exports == 9
    assert sum(found.acknowledged.values()) > 0

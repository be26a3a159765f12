"""Kill -9 while the ledger is written: six rounds here, 200 by ``python -m bench.kill``."""

from bench.kill import run


def test_nothing_that_was_acknowledged_is_lost(tmp_path):
    found = run(tmp_path / "ledger.db", 6)
    assert (found.lost, found.faults) == ([], [])
    assert all(found.acknowledged[kind] > 0 for kind in ("add", "decide", "export"))

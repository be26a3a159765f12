"""The lock: one holder at a time, between processes and within one, and none left behind by a process that was killed."""

import subprocess
import sys
import threading

import pytest

from counterclaim.locks import alone

BUSY = RuntimeError("busy")
HOLDER = (
    "import sys; from pathlib import Path; from counterclaim.locks import alone\n"
    "with alone(Path(sys.argv[1]), RuntimeError('busy')): print('held', flush=True); sys.stdin.readline()"
)


@pytest.fixture
def holder(tmp_path):
    child = subprocess.Popen(  # noqa: S603
        [sys.executable, "-c", HOLDER, tmp_path / "lock"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert child.stdout.readline() == "held\n"
    yield child
    child.kill()
    child.communicate()


def test_a_second_process_is_told_and_a_waiting_one_follows(tmp_path, holder):
    with pytest.raises(RuntimeError, match="busy"), alone(tmp_path / "lock", BUSY):
        pytest.fail("two hold it")
    threading.Timer(0.3, lambda: (holder.stdin.write("\n"), holder.stdin.flush())).start()
    with alone(tmp_path / "lock", BUSY, wait=20.0):
        assert (tmp_path / "lock").read_bytes() == b""


def test_the_lock_of_a_killed_process_is_free(tmp_path, holder):
    holder.kill()
    holder.wait()
    with alone(tmp_path / "lock", BUSY):
        pass


def test_two_calls_in_one_process_are_two(tmp_path):
    with alone(tmp_path / "lock", BUSY):
        with pytest.raises(RuntimeError, match="busy"), alone(tmp_path / "lock", BUSY):
            pytest.fail("two hold it")
        with alone(tmp_path / "another", BUSY):
            pass


def test_what_fails_under_the_lock_lets_it_go(tmp_path):
    with pytest.raises(KeyError), alone(tmp_path / "lock", BUSY):
        raise KeyError
    with alone(tmp_path / "lock", BUSY):
        pass


def test_a_lock_that_cannot_be_made(tmp_path):
    with pytest.raises(OSError, match="unable to open"), alone(tmp_path / "none" / "lock", BUSY):
        pytest.fail("no lock, but held")

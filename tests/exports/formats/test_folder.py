"""An export is there whole or not at all: errors, strangers in the folder, and a process killed at any moment."""

import hashlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from counterclaim.errors import OutputError, UsageError
from counterclaim.exports.formats import export, folder
from tests.exports.formats.sample import FakeHoldings

ROOT = Path(__file__).resolve().parents[3]
ROUNDS = int(os.environ.get("COUNTERCLAIM_KILLS", "12"))
"""Kills in a run of the tests; 200 were run once when this was written."""


def whole(target):
    """Whether every file of the manifest is there with its hash, and nothing else."""
    manifest = json.loads((target / "manifest.json").read_text("utf-8"))
    names = {path.name for path in target.iterdir()}
    hashes = {name: hashlib.sha256((target / name).read_bytes()).hexdigest() for name in names - {"manifest.json"}}
    return hashes == {name: facts["sha256"] for name, facts in manifest["files"].items()}


def content(target):
    return {path.name: path.read_bytes() for path in target.iterdir()}


def test_an_export_replaces_one_of_its_format_and_nothing_else(tmp_path):
    target = tmp_path / "out"
    export(FakeHoldings(), "claims", target)
    export(FakeHoldings(), "claims", target)
    assert whole(target)
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    with pytest.raises(UsageError, match="E260"):
        export(FakeHoldings(), "acled", target)
    (target / "notes.txt").write_text("mine")
    with pytest.raises(UsageError, match=r"E260.*notes\.txt"):
        export(FakeHoldings(), "claims", target)
    assert (target / "notes.txt").read_text() == "mine"


def test_a_folder_with_other_files_is_left_alone(tmp_path):
    (tmp_path / "holiday.jpg").write_bytes(b"sea")
    (tmp_path / "manifest.json").write_text('{"name": "a web app"}')
    with pytest.raises(UsageError, match="E260"):
        export(FakeHoldings(), "claims", tmp_path)
    assert (tmp_path / "holiday.jpg").read_bytes() == b"sea"


def test_a_file_in_the_way_is_refused(tmp_path):
    (tmp_path / "out").write_text("x")
    with pytest.raises(UsageError, match="E260"):
        export(FakeHoldings(), "claims", tmp_path / "out")


def test_an_empty_folder_is_filled(tmp_path):
    (tmp_path / "out").mkdir()
    export(FakeHoldings(), "claims", tmp_path / "out")
    assert whole(tmp_path / "out")


class Breaking(FakeHoldings):
    def incidents(self):
        yield from self.held[:2]
        raise OSError(28, "No space left on device")


def test_an_error_leaves_the_old_export(tmp_path):
    target = tmp_path / "out"
    export(FakeHoldings(), "claims", target)
    before = content(target)
    with pytest.raises(OutputError, match=r"E630.*No space left"):
        export(Breaking(), "claims", target)
    assert content(target) == before
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_folder_that_cannot_be_made_is_said(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(OutputError, match="E630"):
        export(FakeHoldings(), "claims", tmp_path / "file" / "out")


def test_two_at_once_are_refused(tmp_path):
    with folder.whole_folder(tmp_path / "out", "claims"), pytest.raises(OutputError, match="E631"):
        export(FakeHoldings(), "claims", tmp_path / "out")
    assert (tmp_path / "out").is_dir()


def test_without_an_exchange_of_the_system_two_renames_do(tmp_path, monkeypatch):
    monkeypatch.setattr(folder, "_exchange", lambda one, other: False)
    export(FakeHoldings(), "claims", tmp_path / "out")
    export(FakeHoldings(), "claims", tmp_path / "out")
    assert whole(tmp_path / "out")
    # Killed between the two renames: the old export stands aside and comes back.
    (tmp_path / "out").rename(tmp_path / ".out.old")
    with pytest.raises(OutputError, match="E630"):
        export(Breaking(), "claims", tmp_path / "out")
    assert whole(tmp_path / "out")
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


CHILD = """
import sys
from pathlib import Path
from counterclaim.exports.formats import export
from tests.exports.formats.sample import FakeHoldings
print("ready", flush=True)
while True:
    export(FakeHoldings(question=sys.argv[2]), "acled", Path(sys.argv[1]))
"""


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_a_kill_at_any_moment_leaves_an_export_whole(tmp_path):
    target = tmp_path / "out"
    export(FakeHoldings(), "acled", target)
    for number in range(ROUNDS):
        child = subprocess.Popen(  # noqa: S603 - our own script
            [sys.executable, "-c", CHILD, str(target), f"round {number}"], cwd=ROOT, stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": "src:."},
        )  # fmt: skip
        assert child.stdout.readline() == b"ready\n"
        time.sleep(0.12 * number / ROUNDS)
        child.send_signal(signal.SIGKILL)
        child.wait()
        child.stdout.close()
        assert whole(target)
        assert {path.name for path in tmp_path.iterdir()} <= {"out", ".out.new"}
    export(FakeHoldings(), "acled", target)
    assert [path.name for path in tmp_path.iterdir()] == ["out"]

"""The same ledger makes the same bytes: twice over, and under two hash seeds."""

import hashlib
import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from counterclaim.exports.formats import export
from tests.exports.formats.strange import StrangeHoldings

ROOT = Path(__file__).resolve().parents[3]
FORMATS = ("plover", "polecat", "geojson", "timemap", "parquet")
SCRIPT = """
import sys
from pathlib import Path
from counterclaim.exports.formats import export
from tests.exports.formats.strange import StrangeHoldings
for name in sys.argv[2:]:
    export(StrangeHoldings(), name, Path(sys.argv[1]) / name)
"""


def sums(folder):
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def formats():
    return FORMATS if find_spec("pyarrow") is not None else FORMATS[:-1]


def test_two_hash_seeds_make_the_same_bytes(formats, tmp_path):
    made = []
    for seed in ("1", "2"):
        (tmp_path / seed).mkdir()
        paths = os.pathsep.join((str(ROOT / "src"), str(ROOT)))
        subprocess.run(  # noqa: S603 - our own script
            [sys.executable, "-c", SCRIPT, str(tmp_path / seed), *formats],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": paths},
            check=True,
        )
        made.append(sums(tmp_path / seed))
    assert made[0] == made[1]
    assert len(made[0]) > 30


def test_a_second_export_over_the_first_makes_the_same_bytes(formats, tmp_path):
    for name in formats:
        holdings = StrangeHoldings()
        export(holdings, name, tmp_path / name)
        before = sums(tmp_path / name)
        export(holdings, name, tmp_path / name)
        assert sums(tmp_path / name) == before


def test_incidents_that_are_gone_are_published(formats, tmp_path):
    for name in formats:
        holdings = StrangeHoldings()
        export(holdings, name, tmp_path / name)
        holdings.held = [one for one in holdings.held if one[0].id != "i-station"]
        export(holdings, name, tmp_path / name)
        gone = (tmp_path / name / "deletions.csv").read_text("utf-8")
        assert "i-station,i-station/1," in gone


def test_the_manifest_counts_every_file(formats, tmp_path):
    for name in formats:
        done = export(StrangeHoldings(), name, tmp_path / name)
        manifest = json.loads((done.folder / "manifest.json").read_text("utf-8"))
        assert manifest["rows"] == dict(done.rows)
        assert manifest["licences"]

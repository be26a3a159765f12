"""Every open benchmark text of conflict news gives a sound record: exact offsets, references that resolve, valid JSON.

The texts lie outside of the repository (``../shared/bench``); without them nothing is tested.
"""

import json
from pathlib import Path

import pytest

from counterclaim.records.check import find_faults
from counterclaim.records.json import to_json

SETS = Path(__file__).resolve().parents[2] / "shared" / "bench"
FILES = ("events/reports/articles.jsonl", "claims/stance.open.jsonl")


@pytest.fixture(scope="module")
def coder():
    from counterclaim.pipeline import Coder

    return Coder()


@pytest.mark.parametrize("name", FILES)
def test_every_open_text_is_coded_soundly(coder, name):
    path = SETS / name
    if not path.exists():
        pytest.skip(f"{path} is not there")
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    faults = []
    for row in rows:
        coded = coder.code_text(row["text"], published=row.get("published"), title=row.get("title"), id=row["id"])
        faults += [(row["id"], fault) for fault in find_faults(coded)]
        json.dumps(to_json(coded), allow_nan=False)
    assert faults == []

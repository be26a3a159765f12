import csv
import hashlib
import json

import pytest

from counterclaim.errors import UsageError
from counterclaim.exports.formats import export
from tests.exports.formats.sample import FakeHoldings


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_told_value_has_a_row_with_its_words(tmp_path):
    done = export(FakeHoldings(), "claims", tmp_path / "out")
    told = [row for row in rows(done.main) if row["incident"] == "i-borderland"]
    assert [(row["side"], row["field"], row["value"]) for row in told] == [
        ("Armenia", "who", "AZE"),
        ("Armenia", "when", "2022-09-13/2022-09-13"),
        ("Armenia", "figures", "killed 49/"),
        ("Armenia", "figures", "killed 51/51"),
        ("Azerbaijan", "whether", "negated"),
    ]
    assert told[-1]["stance"] == "denies"
    assert told[-1]["words"] == "denied"
    assert {row["contested"] for row in told} == {"yes"}


def test_the_manifest_knows_every_file(tmp_path):
    done = export(FakeHoldings(), "claims", tmp_path / "out")
    manifest = json.loads((done.folder / "manifest.json").read_text("utf-8"))
    files = {path.name for path in done.folder.iterdir()} - {"manifest.json"}
    assert set(manifest["files"]) == files
    for name, facts in manifest["files"].items():
        assert hashlib.sha256((done.folder / name).read_bytes()).hexdigest() == facts["sha256"]
    assert manifest["rows"]["claims.csv"] == len(rows(done.main))
    assert manifest["sources"]["outlets"]["Hill Gazette"] == 2
    assert done.left_out == {"no version tells anything of it": 2}


def test_an_unknown_format_is_refused(tmp_path):
    with pytest.raises(UsageError, match="E261"):
        export(FakeHoldings(), "xls", tmp_path / "out")

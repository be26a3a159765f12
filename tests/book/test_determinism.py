"""The same reports and decisions give the same bytes in every format, whatever the hash seed and the number of processes."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import EXAMPLES

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = """
import sys
from pathlib import Path
from counterclaim.book import Ledger
from counterclaim.exports.format_names import FORMATS
folder, examples, workers = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
with Ledger(folder / "war.ledger") as ledger:
    ledger.add(examples, workers=workers)
    keys = [key for incident in ledger.incidents() for key in incident.entries]
    ledger.decide("edit", keys[0], field="reality", value="doubtful", by="Ani", at="2026-01-01T00:00:00Z")
    ledger.decide("same", keys[1], keys[4], by="Ani", reason="one", at="2026-01-01T00:00:01Z")
    ledger.decide("reject", keys[2], by="Bo", reason="not so", at="2026-01-01T00:00:02Z")
    ledger.undo(2, by="Bo", at="2026-01-01T00:00:03Z")
    for form in FORMATS:
        ledger.export(form, folder / form)
"""


def test_two_runs_are_alike_to_the_byte(tmp_path):
    hashes = []
    for seed, workers in (("1", "1"), ("2", "3")):
        folder = tmp_path / seed
        folder.mkdir()
        environment = {
            **os.environ,
            "PYTHONHASHSEED": seed,
            "COUNTERCLAIM_PINNED_MODEL": "1",
            "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), os.environ.get("PYTHONPATH", "")]),
        }
        command = [sys.executable, "-c", SCRIPT, str(folder), str(EXAMPLES), workers]
        subprocess.run(command, env=environment, check=True, timeout=300)  # noqa: S603
        hashes.append(
            {
                str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
                for path in sorted(folder.rglob("*"))
                if path.is_file() and not path.name.startswith("war.ledger")
            }
        )
    assert len({Path(name).parts[0] for name in hashes[0]}) == 9
    assert hashes[0] == hashes[1]

"""Keys under which copies meet: the same everywhere, of one document alone."""

import subprocess
import sys
from datetime import date
from hashlib import sha256

from bench.copies_made import document
from bench.copies_texts import TELLINGS
from counterclaim.incidents.copies import bands

DAY = date(2022, 9, 13)
PINNED = "2b9c517da590dce3"
SCRIPT = """
from hashlib import sha256
from bench.copies_made import document
from bench.copies_texts import TELLINGS
from counterclaim.incidents.copies import bands
print(sha256(" ".join(bands(document("x", TELLINGS[0].original, None))).encode()).hexdigest()[:16])
"""


def test_the_keys_are_those_of_every_machine_and_run():
    # A ledger keeps them: a library that permutes otherwise must not come in unseen.
    keys = bands(document("a", TELLINGS[0].original, DAY))
    assert sha256(" ".join(keys).encode()).hexdigest()[:16] == PINNED
    for seed in ("0", "1"):
        run = subprocess.run(  # noqa: S603 (our own words)
            [sys.executable, "-c", SCRIPT], env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        assert run.stdout.strip() == PINNED


def test_neither_name_nor_day_nor_case_of_a_document_bears_on_its_keys():
    text = TELLINGS[1].original
    assert bands(document("a", text, DAY, "A")) == bands(document("b", text, None, "B"))


def test_copies_meet():
    for telling in TELLINGS:
        first, second, third = (set(bands(document("a", text, DAY))) for text in telling[:3])
        assert first & second
        assert first & third
        assert first & set(bands(document("a", telling.original.upper(), DAY)))
        assert first & set(bands(document("a", telling.original.split("\n\n")[0], DAY)))

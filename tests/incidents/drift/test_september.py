"""The example reports through real coding: the reprint's damages are found, each once, and nothing else."""

from dataclasses import replace
from pathlib import Path

import pytest

from counterclaim import code
from counterclaim.incidents.copies import find_copies
from counterclaim.incidents.drift import find_drift
from counterclaim.records import DriftKind

EXAMPLES = Path(__file__).resolve().parents[3] / "examples" / "september-2022"


@pytest.fixture(scope="module")
def coded():
    found = {}
    for path in sorted(EXAMPLES.glob("*.html")):
        made = code(path.read_bytes())
        found[path.stem] = replace(made, document=replace(made.document, id=path.stem))
    return found


def test_only_the_reprint_is_a_copy_and_its_damages_are_told(coded):
    (link,) = find_copies([one.document for one in coded.values()])
    assert (link.document, link.origin) == ("reprint-09-13", "wire-09-13")
    found = find_drift(coded[link.origin], coded[link.document], link)
    assert [(one.kind, one.before.text, one.after and one.after.text) for one in found] == [
        (DriftKind.NAME, "Armenia", "ARomania"),
        (DriftKind.FIGURE, "49", "94"),
        (DriftKind.HEDGE, "Reportedly", "50 Azerbaijani soldiers were killed."),
        (
            DriftKind.QUOTATION,
            "We are gravely concerned by the reports of strikes on towns in Armenia",
            "We are deeply worried by the reports of strikes on towns in Armenia",
        ),
        (DriftKind.SPEAKER, "US Secretary of State Antony Blinken", "US President Joe Biden"),
    ]

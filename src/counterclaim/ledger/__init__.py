"""The record: one SQLite file that keeps documents, what the machine made of them, and every decision."""

from counterclaim.ledger.asking import Question
from counterclaim.ledger.changes import Change
from counterclaim.ledger.kept import Kept, Outline
from counterclaim.ledger.overlay import EDITABLE, Overlaid, overlay, standing
from counterclaim.ledger.reading import Listed
from counterclaim.ledger.searching import Hit
from counterclaim.ledger.stale import Stale
from counterclaim.ledger.store import Store

__all__ = [
    "EDITABLE",
    "Change",
    "Hit",
    "Kept",
    "Listed",
    "Outline",
    "Overlaid",
    "Question",
    "Stale",
    "Store",
    "overlay",
    "standing",
]

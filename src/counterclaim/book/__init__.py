"""The ledger as its users have it: every verb in one object, which puts record, coder, incidents and exports together."""

from counterclaim.book.intake import Added, Failure
from counterclaim.book.ledger import Ledger
from counterclaim.incidents.selection import Selection

__all__ = ["Added", "Failure", "Ledger", "Selection"]

"""Documents -> copies: which texts repeat another one, and which of a family is the likeliest origin."""

from counterclaim.incidents.copies.bands import bands
from counterclaim.incidents.copies.finder import are_copies, families, find_copies
from counterclaim.incidents.copies.families import copies_in
from counterclaim.incidents.copies.likeness import Likeness, compare

__all__ = ["Likeness", "are_copies", "bands", "compare", "copies_in", "families", "find_copies"]

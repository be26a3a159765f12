"""Reports of one happening, joined into incidents across outlets, days and wordings."""

from counterclaim.incidents.joining.families import family_of
from counterclaim.incidents.joining.group import blocks, group
from counterclaim.incidents.joining.reach import reach

__all__ = ["blocks", "family_of", "group", "reach"]

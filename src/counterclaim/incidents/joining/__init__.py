"""Reports of one happening, joined into incidents across outlets, days and wordings.

The evidence for two reports (``judge``) is a pure function of the two: kind of happening, sides, place, days, figures,
means, words, denials, in points (``thresholds``).  Reports that share a key (``blocks``) are looked at together; clusters
are united along the strongest ties first, where all of one fits all of the other on average, so that a war does not chain
into one incident; what people decided holds before all evidence.  ``reach`` finds what a new report bears on: to group
that alone gives what to group everything gives.

A report of a span of days ("over three days", "since March") stays apart from the single events in it and is joined only
with reports of the same span.  What is told as past without a day, or by a text without a day of publication, can hardly
be told from its like: it is joined within its text and with its copies, and with other texts only where they tell the same
news (``stories``) and the two reports have more in common than that.
"""

from counterclaim.incidents.joining.families import family_of
from counterclaim.incidents.joining.group import blocks, group
from counterclaim.incidents.joining.reach import reach

__all__ = ["blocks", "family_of", "group", "reach"]

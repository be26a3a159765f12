"""Documents that tell the same news: by words that a fixed background makes rare, names, and the days between them."""

from counterclaim.incidents.stories.finder import find_stories
from counterclaim.incidents.stories.likeness import Likeness, compare, likeness
from counterclaim.incidents.stories.stated_days import stated_days
from counterclaim.incidents.stories.words import Weighed, weigh, weights_of

__all__ = ["Likeness", "Weighed", "compare", "find_stories", "likeness", "stated_days", "weigh", "weights_of"]
